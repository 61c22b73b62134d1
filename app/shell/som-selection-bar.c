/* The bar that names what is selected. It lies over the figure, which keeps its room, and is gone while nothing is selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-selection-bar.h"

#include "explore/som-summary.h"
#include "som-own-request.h"

#include <glib/gi18n.h>

struct _SomSelectionBar
{
  GtkWidget     parent_instance;
  GtkRevealer  *revealer;
  GtkLabel     *names, *count, *total;
  GtkWidget    *copy;
  SomDeck      *deck;
  GSignalGroup *deck_signals, *selection_signals;
  GCancellable *cancellable; /* of the job that runs, or NULL */
  char         *value;       /* what is copied, or NULL */
};

G_DEFINE_FINAL_TYPE (SomSelectionBar, som_selection_bar, GTK_TYPE_WIDGET)

/* Summing up, off the main thread. */

typedef struct
{
  SomOwnRequest *own;
  SomChosen     *chosen;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  som_own_request_free (job->own);
  som_chosen_unref (job->chosen);
  g_free (job);
}

static void
free_summary (gpointer data)
{
  som_summary_clear (data);
  g_free (data);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable G_GNUC_UNUSED)
{
  Job        *job = data;
  SomSummary *summary = g_new0 (SomSummary, 1);

  som_own_request_resolve (job->own);
  som_summary_init (summary, &job->own->request, job->chosen);
  g_task_return_pointer (task, summary, free_summary);
}

/* What is said. */

static char *
make_names (const SomSummary *summary)
{
  g_autofree char *names = g_strjoinv (", ", summary->names);

  if (summary->n_more == 0)
    return g_steal_pointer (&names);
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", summary->n_more), names, summary->n_more);
}

static char *
make_count (const SomSummary *summary)
{
  if (summary->n_rows == 0)
    return g_strdup (_ ("Not in this view"));
  return g_strdup_printf (ngettext ("%u row", "%u rows", summary->n_rows), summary->n_rows);
}

/* The sum, or why there is none. (transfer full) (nullable) */
static char *
make_total (const SomSummary *summary)
{
  if (summary->total != NULL)
    return summary->n_rows > 1 ? g_strdup_printf (_ ("Total: %s"), summary->total) : g_strdup (summary->total);
  return summary->reason != NULL ? g_strdup_printf (_ ("No total: %s"), summary->reason) : NULL;
}

static void
show_summary (SomSelectionBar  *self,
              const SomSummary *summary)
{
  g_autofree char *names = make_names (summary), *count = make_count (summary), *total = make_total (summary);

  g_free (self->value);
  self->value = g_strdup (summary->total);
  gtk_label_set_text (self->names, names);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->names), names);
  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->total, total != NULL ? total : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->total), total);
  gtk_widget_set_visible (GTK_WIDGET (self->total), total != NULL);
  gtk_widget_set_visible (self->copy, summary->total != NULL);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
summed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data G_GNUC_UNUSED)
{
  SomSelectionBar *self = SOM_SELECTION_BAR (source);
  SomSummary      *summary = g_task_propagate_pointer (G_TASK (result), NULL);

  /* a job that was given up brings nothing */
  if (summary == NULL)
    return;
  g_clear_object (&self->cancellable);
  show_summary (self, summary);
  free_summary (summary);
}

static void
give_up_job (SomSelectionBar *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
update (SomSelectionBar *self)
{
  SomChosen        *chosen = self->deck != NULL ? som_selection_get (som_deck_get_selection (self->deck)) : NULL;
  g_autoptr (GTask) task = NULL;
  Job              *job;

  give_up_job (self);
  if (chosen == NULL || som_chosen_is_empty (chosen))
    {
      gtk_revealer_set_reveal_child (self->revealer, FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, summed_up_cb, NULL);
  job = g_new0 (Job, 1);
  *job = (Job) { som_own_request_new (self->deck), som_chosen_ref (chosen) };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

/* The widget. */

static void
copy_cb (SomSelectionBar *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->value);
}

static void
clear_cb (SomSelectionBar *self)
{
  som_selection_clear (som_deck_get_selection (self->deck));
}

static void
som_selection_bar_dispose (GObject *object)
{
  SomSelectionBar *self = SOM_SELECTION_BAR (object);
  GtkWidget       *child;

  give_up_job (self);
  g_clear_object (&self->deck_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->deck);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->value, g_free);
  G_OBJECT_CLASS (som_selection_bar_parent_class)->dispose (object);
}

static void
som_selection_bar_class_init (SomSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_selection_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SomSelectionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, SomSelectionBar, names);
  gtk_widget_class_bind_template_child (widget_class, SomSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, SomSelectionBar, total);
  gtk_widget_class_bind_template_child (widget_class, SomSelectionBar, copy);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
som_selection_bar_init (SomSelectionBar *self)
{
  static const char *const changes[] = { "notify::view", "notify::language", "notify::layers", "notify::choices", "notify::dossier" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (update), self);
  self->selection_signals = g_signal_group_new (SOM_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (update), self);
}

void
som_selection_bar_set_deck (SomSelectionBar *self,
                            SomDeck         *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  g_signal_group_set_target (self->selection_signals, deck != NULL ? som_deck_get_selection (deck) : NULL);
  update (self);
}
