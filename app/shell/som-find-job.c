/* Looking for words in the deck's dossier, off the main thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-find-job.h"

/* Nobody reads more. */
#define MAX_HITS 5000

struct _SomFindJob
{
  gatomicrefcount ref_count;
  SomDossier     *dossier;
  char           *language, *wanted;
  guint           n_rows;
  int             n_done; /* atomic */
};

SomFindJob *
som_find_job_new (SomDeck    *deck,
                  const char *wanted)
{
  SomFindJob *job = g_new0 (SomFindJob, 1);

  g_atomic_ref_count_init (&job->ref_count);
  job->dossier = som_dossier_ref (som_deck_get_dossier (deck));
  job->language = g_strdup (som_deck_get_language (deck));
  job->wanted = g_strdup (wanted);
  job->n_rows = som_search_count_rows (job->dossier);
  return job;
}

SomFindJob *
som_find_job_ref (SomFindJob *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

void
som_find_job_unref (SomFindJob *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  som_dossier_unref (job->dossier);
  g_free (job->language);
  g_free (job->wanted);
  g_free (job);
}

double
som_find_job_get_progress (SomFindJob *job)
{
  return (double) g_atomic_int_get (&job->n_done) / MAX (job->n_rows, 1);
}

void
som_find_results_free (SomFindResults *results)
{
  som_dossier_unref (results->dossier);
  g_ptr_array_unref (results->hits);
  g_free (results);
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable)
{
  SomFindJob     *job = data;
  SomFindResults *results = g_new0 (SomFindResults, 1);

  results->dossier = som_dossier_ref (job->dossier);
  results->hits = som_search_find (job->dossier, job->language, job->wanted, MAX_HITS, &results->complete, cancellable, &job->n_done);
  g_task_return_pointer (task, results, (GDestroyNotify) som_find_results_free);
}

void
som_find_job_run (SomFindJob         *job,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, som_find_job_ref (job), (GDestroyNotify) som_find_job_unref);
  g_task_run_in_thread (task, run_job);
}

SomFindResults *
som_find_job_finish (GAsyncResult *result,
                     GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
