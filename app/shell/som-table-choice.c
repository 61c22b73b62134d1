/* What is selected in a table, as the deck keeps it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-choice.h"

typedef struct
{
  SomTableSource *source;
  GArray         *rows;
  GtkBitset      *places;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->source);
  g_array_unref (job->rows);
  gtk_bitset_unref (job->places);
  g_free (job);
}

SomChosen *
som_table_choose (SomTableSource *source,
                  GArray         *rows,
                  GtkBitset      *places)
{
  const SomResource *resource = som_table_source_get_resource (source);
  SomChosen         *chosen = som_chosen_new ();
  GtkBitsetIter      iter;
  guint              place;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, places, &place); more; more = gtk_bitset_iter_next (&iter, &place))
    som_chosen_add_row (chosen, resource, som_table_source_get_row (source, g_array_index (rows, guint, place)));
  return chosen;
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = data;

  g_task_return_pointer (task, som_table_choose (job->source, job->rows, job->places), (GDestroyNotify) som_chosen_unref);
}

void
som_table_choose_start (SomTableSource     *source,
                        GArray             *rows,
                        GtkBitset          *places,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job              *job = g_new0 (Job, 1);

  *job = (Job) { g_object_ref (source), g_array_ref (rows), gtk_bitset_copy (places) };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

SomChosen *
som_table_choose_finish (GAsyncResult *result,
                         GArray      **rows)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  *rows = job->rows;
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
