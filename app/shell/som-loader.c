/* Reads a dossier on another thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-loader.h"

#include "plugin/som-render.h"

typedef struct
{
  char        *path;
  SomProblems *problems;
} Load;

static void
free_load (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  som_problems_unref (load->problems);
  g_free (load);
}

static void
run_load (GTask        *task,
          gpointer      source G_GNUC_UNUSED,
          gpointer      data,
          GCancellable *cancellable G_GNUC_UNUSED)
{
  Load       *load = data;
  GError     *error = NULL;
  SomDossier *dossier = som_render_open (load->path, NULL, TRUE, load->problems, &error);

  if (dossier == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, dossier, (GDestroyNotify) som_dossier_unref);
}

void
som_loader_start (GObject            *source,
                  const char         *path,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);
  Load             *load = g_new0 (Load, 1);

  load->path = g_strdup (path);
  load->problems = som_problems_new ();
  g_task_set_task_data (task, load, free_load);
  g_task_run_in_thread (task, run_load);
}

SomDossier *
som_loader_finish (GAsyncResult *result,
                   SomProblems **problems,
                   GError      **error)
{
  Load *load = g_task_get_task_data (G_TASK (result));

  *problems = som_problems_ref (load->problems);
  return g_task_propagate_pointer (G_TASK (result), error);
}
