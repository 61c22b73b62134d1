/* Exporting a deck: figures to files, on as many threads as there are processors.
 *
 * Every figure is a task: drawn, painted and written by one thread. The pages of a PDF are put in order by the thread that asked, as soon
 * as their figures are made; what is written does not depend on who was first.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-export.h"

#include "output/som-output.h"
#include "output/som-pdf.h"
#include "output/som-png.h"
#include "output/som-svg.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* One view in one language. */
typedef struct
{
  guint      view, number; /* number on the slide, from 1 */
  guint      language;
  SomFigure *figure;
  GPtrArray *files;
  GError    *error;
  gboolean   done;
} Task;

typedef struct
{
  const SomExport *export;
  Task            *tasks;
  guint            n_tasks, n_done;
  guint            next; /* task that nobody has taken yet */
  gboolean         stopped;
  GMutex           mutex;
  GCond            cond;
} Run;

gboolean
som_export_format_from_name (const char       *name,
                             SomExportFormats *format)
{
  static const struct
  {
    const char      *name;
    SomExportFormats format;
  } formats[] = { { "png", SOM_EXPORT_PNG }, { "svg", SOM_EXPORT_SVG }, { "pdf", SOM_EXPORT_PDF } };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].name, name) == 0)
      {
        *format = formats[i].format;
        return TRUE;
      }
  return FALSE;
}

/* The less wide a slide is, the less it holds: a square with the short side of a wide slide has little more than half of its area. */
SomSize
som_export_get_slide (guint width,
                      guint height)
{
  double aspect = (double) MAX (width, height) / MIN (width, height);
  double unit = MIN (width, height) / (900.0 * cbrt (MAX (16.0 / 9 / aspect, 1)));

  return (SomSize) { width / unit, height / unit };
}

void
som_exported_clear (SomExported *exported)
{
  g_clear_pointer (&exported->files, g_ptr_array_unref);
  g_clear_pointer (&exported->notices, g_ptr_array_unref);
}

static char *
get_folder (const SomExport *export,
            guint            language)
{
  if (export->languages[1] == NULL)
    return g_strdup (export->folder);
  return g_build_filename (export->folder, export->languages[language], NULL);
}

static char *
get_path (const SomExport *export,
          const Task      *task,
          const char      *suffix)
{
  g_autofree char *folder = get_folder (export, task->language);
  g_autofree char *name = g_strdup_printf ("%02u-%s.%s", task->number, som_dossier_get_view (export->dossier, task->view)->name, suffix);

  return g_build_filename (folder, name, NULL);
}

static void
write_png (const SomExport *export,
           Task            *task)
{
  g_autofree char   *path = get_path (export, task, "png");
  g_autoptr (GBytes) png = som_png_encode_figure (task->figure, export->width, export->height, export->transparent, &task->error);

  if (png != NULL && som_output_save (path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), &task->error))
    g_ptr_array_add (task->files, g_steal_pointer (&path));
}

static void
write_svg (const SomExport *export,
           Task            *task)
{
  g_autofree char *path = get_path (export, task, "svg");
  gsize            length;
  g_autofree char *svg = som_svg_write (task->figure, export->width, export->height, export->transparent, &length);

  if (som_output_save (path, svg, length, &task->error))
    g_ptr_array_add (task->files, g_steal_pointer (&path));
}

static void
run_task (Run  *run,
          Task *task)
{
  const SomExport *export = run->export;
  SomRequest       request = { .dossier = export->dossier,
                               .view = task->view,
                               .language = export->languages[task->language],
                               .scheme = export->scheme,
                               .size = som_export_get_slide (export->width, export->height),
                               .slide = TRUE,
                               .layers = export->layers };

  task->figure = export->render_chosen != NULL ? export->render_chosen (&request, export->chosen) : export->render (&request);
  if ((export->formats & SOM_EXPORT_PNG) != 0)
    write_png (export, task);
  if ((export->formats & SOM_EXPORT_SVG) != 0 && task->error == NULL)
    write_svg (export, task);
}

static gboolean
is_cancelled (const SomExport *export)
{
  return export->cancellable != NULL && g_cancellable_is_cancelled (export->cancellable);
}

/* The next task, or NULL when there is none or somebody asked to stop. */
static Task *
take_task (Run *run)
{
  Task *task = NULL;

  g_mutex_lock (&run->mutex);
  run->stopped |= is_cancelled (run->export);
  if (!run->stopped && run->next < run->n_tasks)
    task = &run->tasks[run->next++];
  g_mutex_unlock (&run->mutex);
  return task;
}

static void
finish_task (Run  *run,
             Task *task)
{
  guint n_done;

  g_mutex_lock (&run->mutex);
  task->done = TRUE;
  run->stopped |= task->error != NULL;
  n_done = ++run->n_done;
  g_cond_broadcast (&run->cond);
  g_mutex_unlock (&run->mutex);
  if (run->export->progress != NULL)
    run->export->progress (n_done, run->n_tasks, run->export->progress_data);
}

static gpointer
work (gpointer data)
{
  Run  *run = data;
  Task *task;

  while ((task = take_task (run)) != NULL)
    {
      run_task (run, task);
      finish_task (run, task);
    }
  return NULL;
}

/* Waits for a task, working on others meanwhile. FALSE where it will not be done. */
static gboolean
wait_for (Run  *run,
          Task *task)
{
  gboolean done;

  while (!task->done)
    {
      Task *other = take_task (run);

      if (other == NULL)
        break;
      run_task (run, other);
      finish_task (run, other);
    }
  g_mutex_lock (&run->mutex);
  while (!task->done && task < run->tasks + run->next && !run->stopped)
    g_cond_wait (&run->cond, &run->mutex);
  done = task->done;
  g_mutex_unlock (&run->mutex);
  return done && task->error == NULL;
}

static char *
get_document_path (const SomExport *export,
                   guint            language)
{
  g_autofree char *folder = get_folder (export, language);
  g_autofree char *package = g_path_get_dirname (som_dossier_get_path (export->dossier));
  g_autofree char *base = g_path_get_basename (som_dossier_get_path (export->dossier));
  g_autofree char *absolute = g_canonicalize_filename (package, NULL);
  g_autofree char *stem = NULL, *name = NULL;

  if (g_str_equal (base, "datapackage.json"))
    stem = g_path_get_basename (absolute);
  else
    stem = g_strndup (base, strrchr (base, '.') != NULL && strrchr (base, '.') != base ? (gsize) (strrchr (base, '.') - base) : strlen (base));
  name = g_strconcat (stem, ".pdf", NULL);
  return g_build_filename (folder, name, NULL);
}

static gboolean
write_pages (Run     *run,
             guint    language,
             SomPdf  *pdf)
{
  for (guint i = 0; i < run->n_tasks; i++)
    {
      Task *task = &run->tasks[i];

      if (task->language != language)
        continue;
      if (!wait_for (run, task))
        return FALSE;
      som_pdf_add_page (pdf, task->figure);
    }
  return TRUE;
}

static gboolean
write_document (Run         *run,
                guint        language,
                SomExported *exported,
                GError     **error)
{
  const SomExport *export = run->export;
  g_autofree char *path = get_document_path (export, language);
  SomPdfInfo       info = { .title = som_dossier_get_title (export->dossier, export->languages[language]),
                            .language = export->languages[language],
                            .transparent = export->transparent };
  SomOutput       *output = som_output_open (path, error);
  SomPdf          *pdf;
  gboolean         complete;

  if (output == NULL)
    return FALSE;
  info.has_created = som_dossier_get_created (export->dossier, &info.created);
  pdf = som_pdf_new (output, &info);
  complete = write_pages (run, language, pdf);
  som_pdf_finish (pdf);
  if (!complete)
    {
      som_output_abort (output);
      return FALSE;
    }
  if (!som_output_commit (output, error))
    return FALSE;
  g_ptr_array_add (exported->files, g_steal_pointer (&path));
  return TRUE;
}

static gboolean
make_folders (const SomExport *export,
              GError         **error)
{
  for (guint i = 0; export->languages[i] != NULL; i++)
    {
      g_autofree char *folder = get_folder (export, i);

      if (g_mkdir_with_parents (folder, 0777) != 0)
        {
          g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("the folder %s can’t be made: %s"), folder, g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

static void
make_tasks (Run *run)
{
  const SomExport *export = run->export;
  guint            n_languages = g_strv_length ((char **) export->languages);

  run->n_tasks = n_languages * export->n_views;
  run->tasks = g_new0 (Task, MAX (run->n_tasks, 1));
  for (guint i = 0; i < run->n_tasks; i++)
    {
      run->tasks[i].language = i / export->n_views;
      run->tasks[i].view = export->views[i % export->n_views];
      run->tasks[i].number = run->tasks[i].view + 1;
      run->tasks[i].files = g_ptr_array_new_with_free_func (g_free);
    }
}

char **
som_export_list (const SomExport *export)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  Run                   run = { .export = export };

  make_tasks (&run);
  for (guint i = 0; i < run.n_tasks; i++)
    {
      if ((export->formats & SOM_EXPORT_PNG) != 0)
        g_ptr_array_add (files, get_path (export, &run.tasks[i], "png"));
      if ((export->formats & SOM_EXPORT_SVG) != 0)
        g_ptr_array_add (files, get_path (export, &run.tasks[i], "svg"));
      g_ptr_array_unref (run.tasks[i].files);
    }
  for (guint i = 0; export->n_views > 0 && (export->formats & SOM_EXPORT_PDF) != 0 && export->languages[i] != NULL; i++)
    g_ptr_array_add (files, get_document_path (export, i));
  g_free (run.tasks);
  g_ptr_array_add (files, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&files), FALSE);
}

static void
collect_notices (const SomExport *export,
                 const Task      *task,
                 SomExported     *exported)
{
  if (task->figure == NULL)
    return;
  exported->n_failed += som_figure_has_failed (task->figure);
  for (guint i = 0; i < som_figure_get_n_notices (task->figure); i++)
    g_ptr_array_add (exported->notices, g_strdup_printf ("%s (%s): %s", som_figure_get_name (task->figure), export->languages[task->language],
                                                         som_figure_get_notice (task->figure, i)));
}

/* Files in the deck's order, the documents last; the first error. */
static gboolean
collect (Run         *run,
         SomExported *exported,
         GError     **error)
{
  g_autoptr (GPtrArray) documents = g_steal_pointer (&exported->files);
  gboolean              good = TRUE;

  exported->files = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < run->n_tasks; i++)
    {
      Task *task = &run->tasks[i];

      for (guint k = 0; k < task->files->len; k++)
        g_ptr_array_add (exported->files, g_strdup (g_ptr_array_index (task->files, k)));
      collect_notices (run->export, task, exported);
      if (task->error != NULL && good)
        {
          g_clear_error (error);
          g_propagate_error (error, g_steal_pointer (&task->error));
          good = FALSE;
        }
      g_clear_error (&task->error);
      g_clear_pointer (&task->figure, som_figure_unref);
      g_ptr_array_unref (task->files);
    }
  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (exported->files, g_strdup (g_ptr_array_index (documents, i)));
  return good;
}

static void
run_all (Run         *run,
         SomExported *exported,
         GError     **error)
{
  guint      n_threads = run->export->n_threads > 0 ? run->export->n_threads : g_get_num_processors ();
  guint      n_workers = MIN (n_threads, run->n_tasks) - 1;
  GThread  **workers = g_newa (GThread *, MAX (n_workers, 1));
  gboolean   good = TRUE;

  for (guint i = 0; i < n_workers; i++)
    workers[i] = g_thread_new ("export", work, run);
  for (guint i = 0; good && (run->export->formats & SOM_EXPORT_PDF) != 0 && run->export->languages[i] != NULL; i++)
    good = write_document (run, i, exported, error);
  g_mutex_lock (&run->mutex);
  run->stopped |= !good;
  g_mutex_unlock (&run->mutex);
  work (run);
  for (guint i = 0; i < n_workers; i++)
    g_thread_join (workers[i]);
}

gboolean
som_export (const SomExport *export,
            SomExported     *exported,
            GError         **error)
{
  Run                run = { .export = export };
  g_autoptr (GError) first = NULL;
  gboolean           good = FALSE;

  *exported = (SomExported) { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free), 0 };
  if (export->n_views == 0 || !make_folders (export, error))
    return export->n_views == 0;

  g_mutex_init (&run.mutex);
  g_cond_init (&run.cond);
  make_tasks (&run);
  run_all (&run, exported, &first);
  if (!collect (&run, exported, &first) || first != NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  else if (is_cancelled (export))
    g_set_error_literal (error, SOM_ERROR, SOM_ERROR_CANCELLED, _ ("the export was stopped"));
  else
    good = TRUE;
  g_mutex_clear (&run.mutex);
  g_cond_clear (&run.cond);
  g_free (run.tasks);
  return good;
}
