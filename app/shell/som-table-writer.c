/* Copies and saves rows of a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-writer.h"

#include "som-progress-row.h"

#include <glib/gi18n.h>

struct _SomTableWriter
{
  GtkBox        parent_instance;
  GCancellable *copying; /* of what is on its way to the clipboard, or NULL */
};

G_DEFINE_FINAL_TYPE (SomTableWriter, som_table_writer, GTK_TYPE_BOX)

/* A job that runs. */
typedef struct
{
  SomTableWriter *writer;
  SomTableJob    *job;
  SomProgressRow *row;
  gboolean        is_copy;
} Run;

static void
free_run (Run *run)
{
  g_object_unref (run->writer);
  som_table_job_unref (run->job);
  g_object_unref (run->row);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, free_run)

static void
say (const Run  *run,
     const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (run->writer), "win.say", "s", text);
}

static void
say_done (const Run *run)
{
  guint            n = som_table_job_get_n_rows (run->job);
  g_autofree char *text = run->is_copy ? g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n), n)
                                       : g_strdup_printf (ngettext ("%u row saved", "%u rows saved", n), n);

  say (run, text);
}

static void
say_stopped (const Run *run)
{
  say (run, run->is_copy ? _ ("Copying stopped; the clipboard is as it was") : _ ("Saving stopped; no file was changed"));
}

/* Takes away what shows the run. FALSE where another copy has taken its place: then there is nothing to say. */
static gboolean
end_run (const Run    *run,
         GCancellable *cancellable)
{
  SomTableWriter *self = run->writer;
  gboolean        wanted = !run->is_copy || self->copying == cancellable;

  som_progress_row_end (run->row);
  if (gtk_widget_get_parent (GTK_WIDGET (run->row)) == GTK_WIDGET (self))
    gtk_box_remove (GTK_BOX (self), GTK_WIDGET (run->row));
  if (self->copying == cancellable)
    g_clear_object (&self->copying);
  if (!run->is_copy)
    g_application_release (g_application_get_default ());
  return wanted;
}

static void
done_cb (GObject      *source G_GNUC_UNUSED,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Run)    run = data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  gboolean           good = som_table_job_finish (result, &text, &error);

  if (!end_run (run, g_task_get_cancellable (G_TASK (result))))
    return;
  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (run->writer)), text);
  if (good)
    say_done (run);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_stopped (run);
  else
    say (run, error->message);
}

static void
give_up_copy (SomTableWriter *self)
{
  if (self->copying != NULL)
    g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
}

static double
get_progress (gpointer data)
{
  return som_table_job_get_progress (data);
}

void
som_table_writer_take (SomTableWriter *self,
                       SomTableJob    *job)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean                 is_copy = som_table_job_get_file (job) == NULL;
  GtkWidget               *row = som_progress_row_new (is_copy ? _ ("Copying rows") : _ ("Saving rows"));
  Run                     *run = g_new0 (Run, 1);

  *run = (Run) { g_object_ref (self), job, SOM_PROGRESS_ROW (g_object_ref (row)), is_copy };
  gtk_box_append (GTK_BOX (self), row);
  som_progress_row_begin (run->row, get_progress, som_table_job_ref (job), (GDestroyNotify) som_table_job_unref, cancellable);
  if (is_copy)
    {
      give_up_copy (self);
      self->copying = g_object_ref (cancellable);
    }
  else
    g_application_hold (g_application_get_default ());
  som_table_job_run (job, cancellable, done_cb, run);
}

static void
som_table_writer_dispose (GObject *object)
{
  give_up_copy (SOM_TABLE_WRITER (object));
  G_OBJECT_CLASS (som_table_writer_parent_class)->dispose (object);
}

static void
som_table_writer_class_init (SomTableWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = som_table_writer_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
som_table_writer_init (SomTableWriter *self G_GNUC_UNUSED)
{
}
