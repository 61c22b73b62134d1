/* The strip under the figure. It is gone for a view that has nothing to say.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-notice-bar.h"

#include "draw/som-frame.h"
#include "draw/som-hidden.h"
#include "explore/som-series.h"
#include "som-own-request.h"

#include <glib/gi18n.h>

struct _SomNoticeBar
{
  GtkWidget     parent_instance;
  GtkWidget    *box, *notice, *hidden;
  GtkLabel     *words, *n_hidden;
  GtkBox       *differences;
  SomDeck      *deck;
  GSignalGroup *deck_signals;
  GCancellable *cancellable; /* of the job that runs, or NULL */
};

G_DEFINE_FINAL_TYPE (SomNoticeBar, som_notice_bar, GTK_TYPE_WIDGET)

/* What there is to say, found off the main thread. */
typedef struct
{
  char      *notice;      /* NULL where the values are alike */
  GPtrArray *differences; /* of SomDifference */
  guint      n_hidden;
} Report;

static void
free_report (gpointer data)
{
  Report *report = data;

  g_free (report->notice);
  g_ptr_array_unref (report->differences);
  g_free (report);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable G_GNUC_UNUSED)
{
  SomOwnRequest      *own = data;
  Report             *report = g_new0 (Report, 1);
  g_autoptr (SomView) view = NULL;
  g_autoptr (GArray)  hidden = NULL;

  som_own_request_resolve (own);
  view = som_view_new (&own->request);
  hidden = som_hidden_list (view);
  *report = (Report) { som_frame_describe_comparability (view), som_frame_explain_comparability (view), hidden->len };
  g_task_return_pointer (task, report, free_report);
}

static GtkWidget *
make_paragraph (const char *text,
                const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
show_differences (SomNoticeBar *self,
                  GPtrArray    *differences)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->differences))) != NULL)
    gtk_box_remove (self->differences, child);
  for (guint i = 0; i < differences->len; i++)
    {
      const SomDifference *difference = g_ptr_array_index (differences, i);
      GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      gtk_box_append (GTK_BOX (box), make_paragraph (difference->title, "heading"));
      gtk_box_append (GTK_BOX (box), make_paragraph (difference->text, "body"));
      gtk_box_append (self->differences, box);
    }
}

static void
show_report (SomNoticeBar *self,
             const Report *report)
{
  g_autofree char *n_hidden = g_strdup_printf (ngettext ("%u series hidden", "%u series hidden", report->n_hidden), report->n_hidden);

  gtk_label_set_text (self->words, report->notice != NULL ? report->notice : "");
  show_differences (self, report->differences);
  gtk_label_set_text (self->n_hidden, n_hidden);
  gtk_widget_set_visible (self->notice, report->notice != NULL);
  gtk_widget_set_visible (self->hidden, report->n_hidden > 0);
  gtk_widget_set_visible (self->box, report->notice != NULL || report->n_hidden > 0);
}

static void
reported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data G_GNUC_UNUSED)
{
  SomNoticeBar *self = SOM_NOTICE_BAR (source);
  Report       *report = g_task_propagate_pointer (G_TASK (result), NULL);

  /* a job that was given up brings nothing */
  if (report == NULL)
    return;
  g_clear_object (&self->cancellable);
  show_report (self, report);
  free_report (report);
}

static void
give_up_job (SomNoticeBar *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
update (SomNoticeBar *self)
{
  g_autoptr (GTask) task = NULL;

  give_up_job (self);
  if (self->deck == NULL || som_dossier_get_n_views (som_deck_get_dossier (self->deck)) == 0)
    {
      gtk_widget_set_visible (self->box, FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, reported_cb, NULL);
  g_task_set_task_data (task, som_own_request_new (self->deck), (GDestroyNotify) som_own_request_free);
  g_task_run_in_thread (task, run_job);
}

/* The widget. */

static void
show_all_cb (SomNoticeBar *self)
{
  g_autoptr (GVariant) before = som_deck_get_choices (self->deck, som_deck_get_view (self->deck));
  g_autoptr (GVariant) after = som_series_show_all (before);

  som_deck_set_choices (self->deck, after, FALSE);
}

/* Long words want no more room than the figure has: what is natural decides when the list of views goes over it. */
static void
som_notice_bar_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  gtk_widget_measure (SOM_NOTICE_BAR (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
som_notice_bar_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_size_allocate (SOM_NOTICE_BAR (widget)->box, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
som_notice_bar_dispose (GObject *object)
{
  SomNoticeBar *self = SOM_NOTICE_BAR (object);
  GtkWidget    *child;

  give_up_job (self);
  g_clear_object (&self->deck_signals);
  g_clear_object (&self->deck);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_notice_bar_parent_class)->dispose (object);
}

static void
som_notice_bar_class_init (SomNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_notice_bar_dispose;
  widget_class->measure = som_notice_bar_measure;
  widget_class->size_allocate = som_notice_bar_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SomNoticeBar, box);
  gtk_widget_class_bind_template_child (widget_class, SomNoticeBar, notice);
  gtk_widget_class_bind_template_child (widget_class, SomNoticeBar, words);
  gtk_widget_class_bind_template_child (widget_class, SomNoticeBar, differences);
  gtk_widget_class_bind_template_child (widget_class, SomNoticeBar, hidden);
  gtk_widget_class_bind_template_child (widget_class, SomNoticeBar, n_hidden);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
som_notice_bar_init (SomNoticeBar *self)
{
  static const char *const changes[] = { "notify::view", "notify::language", "notify::layers", "notify::choices", "notify::dossier" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (update), self);
}

void
som_notice_bar_set_deck (SomNoticeBar *self,
                         SomDeck      *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  update (self);
}
