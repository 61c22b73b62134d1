/* Looking for words in the deck's dossier, off the main thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-find-job.h"

/* Nobody reads more. */
#define MAX_HITS 5000

typedef struct
{
  SomDossier *dossier;
  char       *language, *wanted;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  som_dossier_unref (job->dossier);
  g_free (job->language);
  g_free (job->wanted);
  g_free (job);
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
  Job            *job = data;
  SomFindResults *results = g_new0 (SomFindResults, 1);

  results->dossier = som_dossier_ref (job->dossier);
  results->hits = som_search_find (job->dossier, job->language, job->wanted, MAX_HITS, &results->complete, cancellable);
  g_task_return_pointer (task, results, (GDestroyNotify) som_find_results_free);
}

void
som_find_start (SomDeck            *deck,
                const char         *wanted,
                GCancellable       *cancellable,
                GAsyncReadyCallback callback,
                gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job              *job = g_new0 (Job, 1);

  *job = (Job) { som_dossier_ref (som_deck_get_dossier (deck)), g_strdup (som_deck_get_language (deck)), g_strdup (wanted) };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

SomFindResults *
som_find_finish (GAsyncResult *result,
                 GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
