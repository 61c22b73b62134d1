/* An export that runs on other threads.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-export-job.h"

struct _SomExportJob
{
  gatomicrefcount  ref_count;
  SomSlide        *slide;
  GArray          *views;
  char            *folder;
  SomExportFormats formats;
  int              n_done;  /* atomic */
  guint            n_files; /* that were finished */
};

SomExportJob *
som_export_job_new (SomSlide        *slide,
                    gboolean         all,
                    SomExportFormats formats,
                    const char      *folder)
{
  SomExportJob *job = g_new0 (SomExportJob, 1);

  g_atomic_ref_count_init (&job->ref_count);
  job->slide = som_slide_ref (slide);
  job->folder = g_strdup (folder);
  job->formats = formats;
  job->views = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint view = 0; view < som_dossier_get_n_views (slide->dossier); view++)
    if (all || view == slide->view)
      g_array_append_val (job->views, view);
  return job;
}

SomExportJob *
som_export_job_ref (SomExportJob *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

void
som_export_job_unref (SomExportJob *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  som_slide_unref (job->slide);
  g_array_unref (job->views);
  g_free (job->folder);
  g_free (job);
}

const char *
som_export_job_get_folder (SomExportJob *job)
{
  return job->folder;
}

static void
progress_cb (guint    n_done,
             guint    n_total G_GNUC_UNUSED,
             gpointer data)
{
  g_atomic_int_set (&((SomExportJob *) data)->n_done, n_done);
}

void
som_export_job_get_progress (SomExportJob *job,
                             guint        *n_done,
                             guint        *n_total)
{
  *n_done = g_atomic_int_get (&job->n_done);
  *n_total = job->views->len;
}

static SomExport
describe (SomExportJob *job,
          const char   *languages[2],
          GCancellable *cancellable)
{
  const SomSlide *slide = job->slide;

  languages[0] = slide->language;
  languages[1] = NULL;
  return (SomExport) { .dossier = slide->dossier,
                       .render_chosen = som_slide_render_request,
                       .chosen = job->slide,
                       .views = (const guint *) job->views->data,
                       .n_views = job->views->len,
                       .languages = languages,
                       .formats = job->formats,
                       .folder = job->folder,
                       .width = slide->width,
                       .height = slide->height,
                       .scheme = slide->scheme,
                       .layers = slide->layers,
                       .transparent = slide->transparent,
                       .cancellable = cancellable,
                       .progress = progress_cb,
                       .progress_data = job };
}

char **
som_export_job_list_present (SomExportJob *job)
{
  const char               *languages[2];
  SomExport                 export = describe (job, languages, NULL);
  g_auto (GStrv)            files = som_export_list (&export);
  g_autoptr (GStrvBuilder)  present = g_strv_builder_new ();

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (files[i]);

      if (g_file_test (files[i], G_FILE_TEST_EXISTS))
        g_strv_builder_add (present, name);
    }
  return g_strv_builder_end (present);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable)
{
  SomExportJob *job = data;
  const char   *languages[2];
  SomExport     export = describe (job, languages, cancellable);
  SomExported   exported = { 0 };
  GError       *error = NULL;
  gboolean      good = som_export (&export, &exported, &error);

  job->n_files = exported.files->len;
  som_exported_clear (&exported);
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
som_export_job_run (SomExportJob       *job,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  /* files that were finished stay, and are told of, where somebody stops it too late */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, som_export_job_ref (job), (GDestroyNotify) som_export_job_unref);
  g_task_run_in_thread (task, run_job);
}

gboolean
som_export_job_finish (GAsyncResult *result,
                       guint        *n_files,
                       GError      **error)
{
  const SomExportJob *job = g_task_get_task_data (G_TASK (result));

  *n_files = job->n_files;
  return g_task_propagate_boolean (G_TASK (result), error);
}
