/* What can be chosen for the deck's view: the options of its plugin.
 *
 * Rows are made when the popover is shown, or the view changes meanwhile; every other change only sets them, so that the one that is being used
 * stays.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-options-popover.h"

#include "plugin/som-render.h"
#include "som-option-row.h"
#include "som-popover-room.h"
#include "som-text-scale.h"

/* Several spins of one option in this time are one step to undo. */
#define ONE_STEP G_TIME_SPAN_SECOND

/* Pixels, where the window has room for them. */
#define WIDTH 336
#define MAX_HEIGHT 640

struct _SomOptionsPopover
{
  GtkPopover           parent_instance;
  GtkBox              *head;
  GtkWidget           *heading, *reset_button;
  AdwClamp            *room;
  GtkScrolledWindow   *scroller;
  GtkStack            *stack;
  GtkListBox          *list;
  SomDeck             *deck;
  GSignalGroup        *deck_signals;
  GPtrArray           *rows;     /* of SomOptionRow */
  const SomOptionSpec *last;     /* the option that was set last, or NULL */
  gint64               last_time;
};

G_DEFINE_FINAL_TYPE (SomOptionsPopover, som_options_popover, GTK_TYPE_POPOVER)

static GPtrArray *
read_options (SomOptionsPopover *self,
              GVariant          *choices)
{
  SomDossier *dossier = som_deck_get_dossier (self->deck);
  guint       view = som_deck_get_view (self->deck);

  return som_options_new (som_render_find_plugin (dossier, view), dossier, view, g_get_language_names (), som_deck_get_language (self->deck),
                          choices);
}

/* What is typed or spun goes on; what is switched is done. */
static gboolean
goes_on (SomOptionsPopover   *self,
         const SomOptionSpec *spec)
{
  gint64   now = g_get_monotonic_time ();
  gboolean same = self->last == spec && now - self->last_time < ONE_STEP;

  self->last = spec;
  self->last_time = now;
  return same && (spec->type == SOM_OPTION_NUMBER || spec->type == SOM_OPTION_WORDS);
}

static void
chosen_cb (SomOptionRow *row,
           GVariant     *value,
           gpointer      data)
{
  SomOptionsPopover    *self = data;
  g_autoptr (GVariant)  choices = som_deck_get_choices (self->deck, som_deck_get_view (self->deck));
  g_autoptr (GPtrArray) options = read_options (self, choices);
  const SomOptionSpec  *spec = som_option_row_get_spec (row);

  for (guint i = 0; i < options->len; i++)
    {
      const SomOption     *option = g_ptr_array_index (options, i);
      g_autoptr (GVariant) changed = option->spec == spec ? som_option_choose (option, choices, value) : NULL;

      if (changed != NULL)
        som_deck_set_choices (self->deck, changed, goes_on (self, spec));
    }
}

static void
reset_cb (SomOptionsPopover *self)
{
  g_autoptr (GVariant)  choices = som_deck_get_choices (self->deck, som_deck_get_view (self->deck));
  g_autoptr (GPtrArray) options = read_options (self, choices);
  g_autoptr (GVariant)  left = som_options_reset (options, choices);

  self->last = NULL;
  som_deck_set_choices (self->deck, left, FALSE);
}

static void
clear_rows (SomOptionsPopover *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, som_option_row_get_widget (g_ptr_array_index (self->rows, i)));
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (SomOptionsPopover *self,
      GPtrArray         *options)
{
  double text_scale = som_text_scale_get (GTK_WIDGET (self));

  clear_rows (self);
  for (guint i = 0; i < options->len; i++)
    {
      SomOptionRow *row = som_option_row_new (g_ptr_array_index (options, i), text_scale, chosen_cb, self);

      gtk_list_box_append (self->list, som_option_row_get_widget (row));
      g_ptr_array_add (self->rows, row);
    }
  gtk_stack_set_visible_child_name (self->stack, options->len > 0 ? "options" : "empty");
  gtk_widget_set_visible (self->reset_button, options->len > 0);
}

static void
update (SomOptionsPopover *self,
        gboolean           anew)
{
  g_autoptr (GVariant)  choices = som_deck_get_choices (self->deck, som_deck_get_view (self->deck));
  g_autoptr (GPtrArray) options = read_options (self, choices);

  if (anew)
    fill (self, options);
  for (guint i = 0; i < self->rows->len && i < options->len; i++)
    som_option_row_show (g_ptr_array_index (self->rows, i), g_ptr_array_index (options, i));
  gtk_widget_set_sensitive (self->reset_button, som_options_are_chosen (options));
}

static void
deck_changed_cb (SomOptionsPopover *self,
                 GParamSpec        *pspec)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    update (self, !g_str_equal (pspec->name, "choices"));
}

static int
get_natural_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* The button stands below the heading where there is no room for both. */
static void
fit_head (SomOptionsPopover *self,
          int                width)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->head));
  int        room = width - gtk_widget_get_margin_start (box) - gtk_widget_get_margin_end (box);
  int        wanted = get_natural_width (self->heading) + get_natural_width (self->reset_button) + gtk_box_get_spacing (self->head);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), wanted <= room ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

/* A list that the window has no room for is scrolled. */
static void
fit (SomOptionsPopover *self)
{
  GtkPopover *popover = GTK_POPOVER (self);
  int         width = som_popover_room_get_width (popover, WIDTH);

  fit_head (self, width);
  gtk_widget_set_size_request (GTK_WIDGET (self->room), width, -1);
  adw_clamp_set_maximum_size (self->room, width);
  adw_clamp_set_tightening_threshold (self->room, width);
  gtk_scrolled_window_set_max_content_height (self->scroller, MAX_HEIGHT);
  gtk_scrolled_window_set_max_content_height (self->scroller, som_popover_room_get_height (popover, GTK_WIDGET (self->scroller), MAX_HEIGHT));
}

static void
som_options_popover_show (GtkWidget *widget)
{
  SomOptionsPopover *self = SOM_OPTIONS_POPOVER (widget);

  self->last = NULL;
  if (self->deck != NULL && som_dossier_get_n_views (som_deck_get_dossier (self->deck)) > 0)
    update (self, TRUE);
  fit (self);
  GTK_WIDGET_CLASS (som_options_popover_parent_class)->show (widget);
}

/* A window does this for its rows; its popovers, which keep keys from it, don't. */
static gboolean
space_cb (GtkWidget *widget,
          GVariant  *arguments G_GNUC_UNUSED,
          gpointer   data G_GNUC_UNUSED)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_activate (focus);
}

static void
som_options_popover_dispose (GObject *object)
{
  SomOptionsPopover *self = SOM_OPTIONS_POPOVER (object);

  som_options_popover_set_deck (self, NULL);
  if (self->list != NULL)
    clear_rows (self);
  self->list = NULL;
  g_clear_object (&self->deck_signals);
  G_OBJECT_CLASS (som_options_popover_parent_class)->dispose (object);
}

static void
som_options_popover_finalize (GObject *object)
{
  g_ptr_array_unref (SOM_OPTIONS_POPOVER (object)->rows);
  G_OBJECT_CLASS (som_options_popover_parent_class)->finalize (object);
}

static void
som_options_popover_class_init (SomOptionsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_options_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = som_options_popover_finalize;
  widget_class->show = som_options_popover_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-options-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, head);
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, heading);
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, reset_button);
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, room);
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, SomOptionsPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, space_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, 0, space_cb, NULL);
  /* the window has no keys as long as the popover is open */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
som_options_popover_init (SomOptionsPopover *self)
{
  static const char *const changes[] = { "notify::view", "notify::language", "notify::choices", "notify::dossier" };

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) som_option_row_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (deck_changed_cb), self);
}

void
som_options_popover_set_deck (SomOptionsPopover *self,
                              SomDeck           *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_popover_popdown (GTK_POPOVER (self));
}
