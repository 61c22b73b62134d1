/* Drawing: from a request to a figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-draw.h"

#include "draw/som-at-work.h"
#include "draw/som-canvas-private.h"
#include "draw/som-describe.h"
#include "draw/som-frame.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-format.h>
#include <sommet/som-kit.h>
#include <sommet/som-limits.h>

/* One drawing, or one suggestion, by one plugin, which its thread and who waits for it share. */
typedef struct _Job Job;

struct _Job
{
  gatomicrefcount ref_count;
  void          (*run) (Job *job);
  SomRequest      request; /* deep copy where a thread may be given up with it */
  SomView        *view;
  SomCanvas      *canvas;
  GError         *error;
  gboolean        good;
  int             fit;
  GMutex          mutex;
  GCond           cond;
  gboolean        done;
};

static Job *
job_new (const SomRequest *request,
         void            (*run) (Job *job))
{
  Job *job = g_new0 (Job, 1);

  job->run = run;
  g_atomic_ref_count_init (&job->ref_count);
  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);
  job->request = *request;
  job->request.dossier = som_dossier_ref (request->dossier);
  job->request.language = g_intern_string (request->language);
  job->request.options = request->options != NULL ? g_hash_table_ref (request->options) : NULL;
  job->request.hidden = (const char *const *) g_strdupv ((char **) request->hidden);
  job->view = som_view_new (&job->request);
  job->canvas = som_canvas_new (job->view);
  return job;
}

static void
job_unref (Job *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  som_canvas_free (job->canvas);
  som_view_free (job->view);
  som_dossier_unref (job->request.dossier);
  g_clear_pointer (&job->request.options, g_hash_table_unref);
  g_strfreev ((char **) job->request.hidden);
  g_clear_error (&job->error);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
  g_free (job);
}

static void
run_draw (Job *job)
{
  som_at_work_begin (job->request.plugin->id);
  job->good = job->request.plugin->draw (job->view, job->canvas, &job->error);
  som_at_work_end ();
}

static void
run_suggest (Job *job)
{
  int fit;

  som_at_work_begin (job->request.plugin->id);
  fit = job->request.plugin->suggest (job->view);
  som_at_work_end ();
  job->fit = CLAMP (fit, 0, 100);
}

static gpointer
run_on_thread (gpointer data)
{
  Job *job = data;

  job->run (job);
  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
  job_unref (job);
  return NULL;
}

/* FALSE where the plugin took too long: its thread keeps its own share of the job. */
static gboolean
run_guarded (Job *job)
{
  gint64  deadline = g_get_monotonic_time () + SOM_MAX_DRAW_SECONDS * G_TIME_SPAN_SECOND;
  gboolean done;

  g_atomic_ref_count_inc (&job->ref_count);
  g_thread_unref (g_thread_new ("draw", run_on_thread, job));
  g_mutex_lock (&job->mutex);
  while (!job->done && g_cond_wait_until (&job->cond, &job->mutex, deadline))
    ;
  done = job->done;
  g_mutex_unlock (&job->mutex);
  return done;
}

/* A card in place of the drawing: what went wrong, and that the rest of the deck is fine. */
static void
draw_card (SomCanvas  *canvas,
           const char *reason)
{
  SomView *view = som_canvas_get_view (canvas);
  SomRect  area = som_view_get_area (view);
  double   scale = som_view_get_scale (view), padding = 32 * scale;
  SomMark  mark = { .role = SOM_MARK_ANNOTATION, .key = "error", .label = reason };
  SomRect  inner = som_rect_inset (area, padding, padding, padding, padding);
  SomColor muted = som_view_get_theme_color (view, SOM_COLOR_MUTED);
  double   line = som_canvas_line_height (canvas, SOM_TEXT_HEADING);

  som_canvas_begin_mark (canvas, &mark);
  som_canvas_rounded (canvas, area, 12 * scale);
  som_canvas_fill (canvas, som_view_get_theme_color (view, SOM_COLOR_PANEL));
  som_canvas_text (canvas, SOM_TEXT_HEADING, som_view_translate (view, "This view can’t be drawn"),
                   &(SomPlace) { .point = { inner.x, inner.y }, .anchor = SOM_ANCHOR_TOP, .max_width = inner.width, .max_lines = 2 });
  som_canvas_text (canvas, SOM_TEXT_BODY, reason,
                   &(SomPlace) { .point = { inner.x, inner.y + line * 1.4 }, .anchor = SOM_ANCHOR_TOP, .color = &muted,
                                 .max_width = inner.width, .max_lines = 8 });
  som_canvas_end_mark (canvas);
}

static void
fill_in (SomFigure        *figure,
         const SomRequest *request,
         const SomView    *view)
{
  const char *title = som_words_get (view->spec->title, request->language);

  figure->size = request->size;
  figure->theme = view->theme;
  figure->name = g_strdup (view->spec->name);
  figure->language = g_strdup (request->language);
  figure->title = g_strdup (title != NULL ? title : view->spec->name);
  figure->owner = som_dossier_ref (request->dossier);
  figure->release_owner = (GDestroyNotify) som_dossier_unref;
}

static void
notice_layer (Job *job)
{
  const char *sentence = som_frame_describe_layer (job->view);

  if (sentence != NULL)
    som_canvas_notice (job->canvas, sentence);
}

/* Why a table of the view has no rows, as a sentence; NULL where it has some, or is empty without a fault. (transfer full) */
static char *
describe_lack (const SomView *view,
               const char    *name)
{
  const SomResource *resource = som_dossier_find_resource (view->dossier, name);

  if (resource == NULL)
    return som_format_message (view, som_view_translate (view, "The dossier has no table “{table}”"), "table", name, NULL);
  if (resource->fault == NULL)
    return NULL;
  return som_format_message (view, som_view_translate (view, "The table “{table}” could not be read: {reason}"), "table", name, "reason", resource->fault,
                             NULL);
}

/* Without the first table there is nothing to draw; what others lack is said beside the drawing. */
static gboolean
draw_lack (Job *job)
{
  char *const     *names = job->view->spec->resources;
  g_autofree char *reason = names[0] != NULL ? describe_lack (job->view, names[0]) : NULL;

  for (guint i = 1; names[0] != NULL && names[i] != NULL; i++)
    {
      g_autofree char *lack = describe_lack (job->view, names[i]);

      if (lack != NULL)
        som_canvas_notice (job->canvas, lack);
    }
  if (reason == NULL)
    return FALSE;
  som_empty_draw (job->canvas, reason);
  job->good = TRUE;
  return TRUE;
}

/* The figure of a job that is done, whether the plugin did well or not. */
static SomFigure *
finish (Job        *job,
        const char *fault,
        guint       n_marks,
        guint       n_items)
{
  g_autofree char *reason = NULL;
  SomFigure       *figure;

  if (fault == NULL && !job->good)
    reason = g_strdup (job->error != NULL ? job->error->message : _ ("the plugin failed and does not say why"));
  else if (fault != NULL)
    reason = g_strdup (fault);
  if (reason != NULL)
    {
      som_canvas_rewind (job->canvas, n_marks, n_items);
      draw_card (job->canvas, reason);
      som_canvas_notice (job->canvas, reason);
    }
  som_canvas_peek (job->canvas)->description = som_describe (job->canvas);
  figure = som_canvas_finish (job->canvas);
  if (som_canvas_get_fault (job->canvas) != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("The plugin “%s” is at fault: %s"), job->request.plugin != NULL ? job->request.plugin->id : "",
                                               _ (som_canvas_get_fault (job->canvas)));

      g_ptr_array_add (figure->notices, g_steal_pointer (&text));
    }
  fill_in (figure, &job->request, job->view);
  figure->failed = reason != NULL;
  return figure;
}

static Job *
begin (const SomRequest *request,
       guint            *n_marks,
       guint            *n_items)
{
  Job *job = job_new (request, run_draw);

  som_frame_draw_head (job->canvas);
  som_frame_draw_foot (job->canvas);
  notice_layer (job);
  if (request->notice != NULL)
    som_canvas_notice (job->canvas, request->notice);
  *n_marks = som_canvas_peek (job->canvas)->marks->len;
  *n_items = som_canvas_peek (job->canvas)->items->len;
  return job;
}

/* Lets the plugin draw. What it is at fault for, or NULL: one that is too late keeps the job, and another takes its place. */
static const char *
run_plugin (Job    **job,
            gboolean trusted,
            guint   *n_marks,
            guint   *n_items)
{
  SomRequest request = (*job)->request;
  Job       *late = *job;

  if (trusted)
    {
      run_draw (*job);
      return NULL;
    }
  if (run_guarded (*job))
    return NULL;
  *job = begin (&request, n_marks, n_items);
  job_unref (late);
  return _ ("the plugin did not finish within 5 seconds");
}

SomFigure *
som_draw (const SomRequest *request,
          gboolean          trusted,
          const char       *fault)
{
  guint      n_marks, n_items;
  Job       *job = begin (request, &n_marks, &n_items);
  SomFigure *figure;

  if (request->plugin == NULL && fault == NULL)
    fault = _ ("there is no plugin for it");
  if (fault == NULL && !draw_lack (job))
    fault = run_plugin (&job, trusted, &n_marks, &n_items);
  figure = finish (job, fault, n_marks, n_items);
  job_unref (job);
  return figure;
}

int
som_suggest (const SomRequest *request,
             gboolean          trusted)
{
  Job *job;
  int  fit = 0;

  if (request->plugin == NULL || request->plugin->suggest == NULL)
    return 0;
  job = job_new (request, run_suggest);
  if (job->view->tables->len > 0 && !trusted && !run_guarded (job))
    fit = SOM_SUGGEST_TOO_LATE;
  else if (job->view->tables->len > 0 && trusted)
    run_suggest (job);
  if (fit != SOM_SUGGEST_TOO_LATE)
    fit = job->fit;
  job_unref (job);
  return fit;
}
