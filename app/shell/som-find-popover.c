/* Finding words over all views of the deck.
 *
 * What was found last stays until the next search is done, so that nothing flickers while somebody types.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-find-popover.h"

#include "som-find-row.h"
#include "som-popover-room.h"
#include "som-progress-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Results of one kind that are shown at first, and more at each wish: each is a widget to make. */
#define N_SHOWN 5
#define N_MORE 20

/* Pixels of the results, where the window has room for them. */
#define WIDTH 440
#define HEIGHT 360

struct _SomFindPopover
{
  GtkPopover      parent_instance;
  GtkSearchEntry *entry;
  AdwClamp       *room;
  GtkStack       *stack;
  GtkListBox     *list;
  GtkLabel       *count;
  SomProgressRow *progress;
  SomDeck        *deck;
  GSignalGroup   *deck_signals;
  SomFindResults *results;         /* NULL before the first */
  guint           shown[SOM_N_HITS]; /* how many of each kind at most */
  GCancellable   *cancellable;     /* of the search that runs, or NULL */
  gboolean        go;              /* Enter was pressed before it was done */
  gboolean        unfinished;      /* it was given up when the popover was closed */
  GtkWidget      *before;          /* what had the focus, a weak pointer */
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomFindPopover, som_find_popover, GTK_TYPE_POPOVER)

static const char *const titles[SOM_N_HITS] = {
  [SOM_HIT_VIEW] = NC_ ("results", "Views"),   [SOM_HIT_LABEL] = NC_ ("results", "Labels"), [SOM_HIT_ENTITY] = NC_ ("results", "Entities"),
  [SOM_HIT_VALUE] = NC_ ("results", "Values"), [SOM_HIT_TEXT] = NC_ ("results", "Texts"),   [SOM_HIT_SOURCE] = NC_ ("results", "Sources"),
};

/* Results. */

static const char *
get_place (SomFindPopover *self,
           const SomHit   *hit)
{
  const SomViewSpec *spec = som_dossier_get_view (self->results->dossier, hit->view);
  const char        *title = som_words_get (spec->title, som_deck_get_language (self->deck));

  return title != NULL ? title : spec->name;
}

static void
clear_rows (SomFindPopover *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
fill_rows (SomFindPopover *self)
{
  guint counts[SOM_N_HITS] = { 0 };

  clear_rows (self);
  for (guint i = 0; i < self->results->hits->len; i++)
    {
      const SomHit *hit = g_ptr_array_index (self->results->hits, i), *next;

      if (counts[hit->kind]++ < self->shown[hit->kind])
        gtk_list_box_append (self->list, som_find_row_new (hit, get_place (self, hit)));
      next = i + 1 < self->results->hits->len ? g_ptr_array_index (self->results->hits, i + 1) : NULL;
      if ((next == NULL || next->kind != hit->kind) && counts[hit->kind] > self->shown[hit->kind])
        gtk_list_box_append (self->list, som_find_row_new_more (hit->kind, counts[hit->kind] - self->shown[hit->kind]));
    }
}

/* Said beneath the results, and where the focus is, for screen readers. */
static void
say (SomFindPopover *self,
     const char     *text)
{
  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_count (SomFindPopover *self)
{
  guint            n = self->results->hits->len;
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_ ("No results"));
  else if (self->results->complete)
    text = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
  else
    text = g_strdup_printf (_ ("More than %u results"), n);
  say (self, text);
}

static void
show_page (SomFindPopover *self,
           const char     *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->count), g_str_equal (page, "results"));
}

static void
forget_results (SomFindPopover *self)
{
  clear_rows (self);
  g_clear_pointer (&self->results, som_find_results_free);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  show_page (self, "start");
}

static void
go_to (SomFindPopover *self,
       const SomHit   *hit)
{
  guint              view = hit->view, row = hit->row;
  const SomResource *resource = hit->resource;

  if (resource != NULL)
    g_clear_weak_pointer (&self->before);
  gtk_popover_popdown (GTK_POPOVER (self));
  som_deck_set_view (self->deck, view);
  if (resource != NULL)
    g_signal_emit (self, signals[FOUND], 0, resource, row);
}

static void
go_to_first (SomFindPopover *self)
{
  self->go = FALSE;
  if (self->results != NULL && self->results->hits->len > 0)
    go_to (self, g_ptr_array_index (self->results->hits, 0));
}

static void
take_results (SomFindPopover *self,
              SomFindResults *results)
{
  /* rows point into the results */
  clear_rows (self);
  g_clear_pointer (&self->results, som_find_results_free);
  self->results = results;
  for (guint kind = 0; kind < SOM_N_HITS; kind++)
    self->shown[kind] = N_SHOWN;
  fill_rows (self);
  show_count (self);
  show_page (self, results->hits->len > 0 ? "results" : "none");
  if (self->go)
    go_to_first (self);
}

/* Searching. */

static void
stop_search (SomFindPopover *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->progress != NULL)
    som_progress_row_end (self->progress);
}

/* What was found for other words would be taken for what was found for these. */
static void
say_stopped (SomFindPopover *self)
{
  self->go = FALSE;
  forget_results (self);
  say (self, _ ("Search stopped"));
  gtk_widget_show (GTK_WIDGET (self->count));
}

static void
found_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SomFindPopover) self = data;
  g_autoptr (SomFindResults) results = som_find_job_finish (result, NULL);

  /* a search that was given up brings nothing */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  stop_search (self);
  if (results != NULL)
    take_results (self, g_steal_pointer (&results));
  else
    say_stopped (self);
}

/* The text without the spaces about it. (transfer full) */
static char *
get_wanted (SomFindPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static double
get_progress (gpointer data)
{
  return som_find_job_get_progress (data);
}

static void
search_cb (SomFindPopover *self)
{
  g_autofree char       *wanted = get_wanted (self);
  g_autoptr (SomFindJob) job = NULL;

  stop_search (self);
  self->unfinished = FALSE;
  if (self->deck == NULL || *wanted == '\0')
    {
      forget_results (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  job = som_find_job_new (self->deck, wanted);
  som_progress_row_begin (self->progress, get_progress, som_find_job_ref (job), (GDestroyNotify) som_find_job_unref, self->cancellable);
  som_find_job_run (job, self->cancellable, found_cb, g_object_ref (self));
}

/* Keys, pointer. */

static void
activate_cb (SomFindPopover *self)
{
  /* what is typed may not be searched for yet: the entry waits for the next key */
  self->go = TRUE;
  search_cb (self);
}

static void
row_activated_cb (SomFindPopover *self,
                  SomFindRow     *row)
{
  const SomHit *hit = som_find_row_get_hit (row);
  int           place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (hit != NULL)
    {
      go_to (self, hit);
      return;
    }
  self->shown[som_find_row_get_kind (row)] += N_MORE;
  fill_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, place)));
}

static gboolean
entry_key_cb (SomFindPopover *self,
              guint           key)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || first == NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* What is typed among the results goes to the entry; GtkSearchEntry's own way to do so would take Enter from the results, too. */
static gboolean
list_key_cb (SomFindPopover        *self,
             guint                  key,
             guint                  code G_GNUC_UNUSED,
             GdkModifierType        state,
             GtkEventControllerKey *controller)
{
  gboolean typed = g_unichar_isprint (gdk_keyval_to_unicode (key)) && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0;

  if (!typed && key != GDK_KEY_BackSpace)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

/* Above the first result is the entry. */
static gboolean
keynav_failed_cb (SomFindPopover  *self,
                  GtkDirectionType direction)
{
  return direction == GTK_DIR_UP && gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       data G_GNUC_UNUSED)
{
  SomHitKind kind = som_find_row_get_kind (SOM_FIND_ROW (row));
  GtkWidget *label;

  if (before != NULL && som_find_row_get_kind (SOM_FIND_ROW (before)) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (g_dpgettext2 (NULL, "results", titles[kind]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

/* The popover. */

static void
fit (SomFindPopover *self)
{
  GtkPopover *popover = GTK_POPOVER (self);
  int         height;

  gtk_widget_set_size_request (GTK_WIDGET (self->room), som_popover_room_get_width (popover, WIDTH), -1);
  height = som_popover_room_get_height (popover, GTK_WIDGET (self->room), HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), -1, height);
  adw_clamp_set_maximum_size (self->room, height);
  adw_clamp_set_tightening_threshold (self->room, height);
}

static void
som_find_popover_show (GtkWidget *widget)
{
  SomFindPopover *self = SOM_FIND_POPOVER (widget);
  GtkRoot        *root = gtk_widget_get_root (widget);

  g_set_weak_pointer (&self->before, root != NULL ? gtk_root_get_focus (root) : NULL);
  fit (self);
  if (self->unfinished)
    search_cb (self);
  GTK_WIDGET_CLASS (som_find_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* The focus goes back to where it was. What is still looked for is looked for anew when the popover is shown again. */
static void
som_find_popover_closed (GtkPopover *popover)
{
  SomFindPopover *self = SOM_FIND_POPOVER (popover);

  self->go = FALSE;
  self->unfinished = self->cancellable != NULL;
  stop_search (self);
  if (self->before != NULL)
    gtk_widget_grab_focus (self->before);
  g_clear_weak_pointer (&self->before);
}

static void
deck_changed_cb (SomFindPopover *self)
{
  forget_results (self);
  search_cb (self);
}

static void
som_find_popover_dispose (GObject *object)
{
  SomFindPopover *self = SOM_FIND_POPOVER (object);

  stop_search (self);
  self->progress = NULL;
  g_clear_weak_pointer (&self->before);
  g_clear_object (&self->deck_signals);
  g_clear_object (&self->deck);
  if (self->list != NULL)
    clear_rows (self);
  self->list = NULL;
  g_clear_pointer (&self->results, som_find_results_free);
  G_OBJECT_CLASS (som_find_popover_parent_class)->dispose (object);
}

static void
som_find_popover_class_init (SomFindPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_find_popover_dispose;
  widget_class->show = som_find_popover_show;
  GTK_POPOVER_CLASS (klass)->closed = som_find_popover_closed;
  signals[FOUND] = g_signal_new ("found", SOM_TYPE_FIND_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);
  g_type_ensure (SOM_TYPE_PROGRESS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-find-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SomFindPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, SomFindPopover, room);
  gtk_widget_class_bind_template_child (widget_class, SomFindPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, SomFindPopover, list);
  gtk_widget_class_bind_template_child (widget_class, SomFindPopover, count);
  gtk_widget_class_bind_template_child (widget_class, SomFindPopover, progress);
  gtk_widget_class_bind_template_callback (widget_class, fit);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
som_find_popover_init (SomFindPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, add_header, NULL, NULL);
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  g_signal_group_connect_swapped (self->deck_signals, "notify::language", G_CALLBACK (deck_changed_cb), self);
  g_signal_group_connect_swapped (self->deck_signals, "notify::dossier", G_CALLBACK (deck_changed_cb), self);
}

void
som_find_popover_set_deck (SomFindPopover *self,
                           SomDeck        *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  deck_changed_cb (self);
}
