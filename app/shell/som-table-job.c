/* Rows of a table written as text on another thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-job.h"

#include "output/som-output.h"

#include <string.h>

/* Bytes of a file between two looks at whether it is still wanted. */
#define PIECE (1024 * 1024)

struct _SomTableJob
{
  gatomicrefcount ref_count;
  SomTableSource *source;
  SomRowsFormat   format;
  GArray         *rows;
  GtkBitset      *places; /* or NULL */
  GFile          *file;   /* or NULL */
  int             n_done; /* atomic */
};

SomTableJob *
som_table_job_new (SomTableSource *source,
                   SomRowsFormat   format,
                   GArray         *rows,
                   GtkBitset      *places,
                   GFile          *file)
{
  SomTableJob *job = g_new0 (SomTableJob, 1);

  g_atomic_ref_count_init (&job->ref_count);
  job->source = g_object_ref (source);
  job->format = format;
  job->rows = g_array_ref (rows);
  job->places = places != NULL ? gtk_bitset_copy (places) : NULL;
  job->file = file != NULL ? g_object_ref (file) : NULL;
  return job;
}

SomTableJob *
som_table_job_ref (SomTableJob *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

void
som_table_job_unref (SomTableJob *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  g_object_unref (job->source);
  g_array_unref (job->rows);
  g_clear_pointer (&job->places, gtk_bitset_unref);
  g_clear_object (&job->file);
  g_free (job);
}

guint
som_table_job_get_n_rows (SomTableJob *job)
{
  return job->places != NULL ? gtk_bitset_get_size (job->places) : job->rows->len;
}

GFile *
som_table_job_get_file (SomTableJob *job)
{
  return job->file;
}

double
som_table_job_get_progress (SomTableJob *job)
{
  return (double) g_atomic_int_get (&job->n_done) / MAX (som_table_job_get_n_rows (job), 1);
}

/* The rows that are wanted. */
static guint *
list_rows (const SomTableJob *job,
           guint             *n)
{
  guint *rows = g_new (guint, MAX (job->rows->len, 1));

  *n = 0;
  for (guint i = 0; i < job->rows->len; i++)
    if (job->places == NULL || gtk_bitset_contains (job->places, i))
      rows[(*n)++] = g_array_index (job->rows, guint, i);
  return rows;
}

static gboolean
save_here (const char   *path,
           const char   *text,
           GCancellable *cancellable,
           GError      **error)
{
  SomOutput *output = som_output_open (path, error);
  gsize      length = strlen (text);

  if (output == NULL)
    return FALSE;
  for (gsize i = 0; i < length && !g_cancellable_is_cancelled (cancellable); i += PIECE)
    som_output_write (output, text + i, MIN (length - i, PIECE));
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return som_output_commit (output, error);
  som_output_abort (output);
  return FALSE;
}

static gboolean
save (GFile        *file,
      const char   *text,
      GCancellable *cancellable,
      GError      **error)
{
  const char *path = g_file_peek_path (file);

  if (path != NULL)
    return save_here (path, text, cancellable, error);
  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable)
{
  SomTableJob      *job = data;
  guint             n;
  g_autofree guint *rows = list_rows (job, &n);
  g_autofree char  *text = som_table_source_write (job->source, job->format, rows, n, cancellable, &job->n_done);
  GError           *error = NULL;

  if (text == NULL && g_task_return_error_if_cancelled (task))
    return;
  if (job->file == NULL)
    g_task_return_pointer (task, g_steal_pointer (&text), g_free);
  else if (save (job->file, text, cancellable, &error))
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_error (task, error);
}

void
som_table_job_run (SomTableJob        *job,
                   GCancellable       *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  /* a file that is there already is told of, where somebody stops it too late */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, som_table_job_ref (job), (GDestroyNotify) som_table_job_unref);
  g_task_run_in_thread (task, run_job);
}

gboolean
som_table_job_finish (GAsyncResult *result,
                      char        **text,
                      GError      **error)
{
  GError *own_error = NULL;

  *text = g_task_propagate_pointer (G_TASK (result), &own_error);
  if (own_error == NULL)
    return TRUE;
  g_propagate_error (error, own_error);
  return FALSE;
}
