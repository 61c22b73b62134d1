/* Pictures of figures, made off the main thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-picture.h"

#include "explore/som-zoom.h"
#include "output/som-emphasis.h"
#include "output/som-painter.h"
#include "output/som-pick.h"
#include "plugin/som-render.h"
#include "som-chosen-figure.h"

#include <math.h>

/* What a thread needs, independent of what the main thread does meanwhile. */
typedef struct
{
  SomRequest  request;
  char       *language;
  SomFigure  *figure; /* (nullable) */
  double      scale;
  SomChosen  *chosen;
  GVariant   *choices;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  som_dossier_unref (job->request.dossier);
  g_free (job->language);
  g_clear_pointer (&job->figure, som_figure_unref);
  som_chosen_unref (job->chosen);
  g_variant_unref (job->choices);
  g_free (job);
}

SomPicture *
som_picture_ref (SomPicture *picture)
{
  g_atomic_ref_count_inc (&picture->ref_count);
  return picture;
}

void
som_picture_unref (SomPicture *picture)
{
  if (!g_atomic_ref_count_dec (&picture->ref_count))
    return;
  som_figure_unref (picture->figure);
  cairo_surface_destroy (picture->surface);
  g_clear_pointer (&picture->layers, som_picture_layers_free);
  g_free (picture->dimmed);
  g_free (picture->seen);
  g_free (picture);
}

static cairo_surface_t *
paint (const SomFigure *figure,
       const Job       *job,
       const guint8    *dimmed)
{
  SomSize          size = som_figure_get_size (figure);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, lround (size.width * job->scale)),
                                                         MAX (1, lround (size.height * job->scale)));
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, job->scale, job->scale);
  som_paint (figure, cr, &(SomPaint) { .dimmed = dimmed });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Whether the figure is one that people zoom. */
static gboolean
is_zoomable (const Job *job)
{
  const SomPluginDescriptor *plugin = som_render_find_plugin (job->request.dossier, job->request.view);

  return !job->request.slide && plugin != NULL && (plugin->flags & SOM_PLUGIN_ZOOMABLE) != 0;
}

static void
run_job (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable G_GNUC_UNUSED)
{
  Job        *job = data;
  SomPicture *picture;

  if (g_task_return_error_if_cancelled (task))
    return;
  picture = g_new0 (SomPicture, 1);
  g_atomic_ref_count_init (&picture->ref_count);
  picture->view = job->request.view;
  picture->figure = job->figure != NULL ? som_figure_ref (job->figure) : som_chosen_figure_new (&job->request, job->choices);
  picture->dimmed = som_emphasis_make (picture->figure, job->chosen);
  if (!job->request.slide)
    picture->seen = som_pick_measure (picture->figure);
  if (is_zoomable (job))
    picture->layers = som_picture_layers_new (picture->figure, job->scale, picture->dimmed);
  picture->surface = picture->layers != NULL ? som_picture_layers_flatten (picture->layers) : paint (picture->figure, job, picture->dimmed);
  picture->scale = job->scale;
  picture->viewport = job->request.viewport;
  g_task_return_pointer (task, picture, (GDestroyNotify) som_picture_unref);
}

void
som_picture_make (SomDeck            *deck,
                  guint               view,
                  SomSize             size,
                  gboolean            slide,
                  double              text_scale,
                  double              scale,
                  SomFigure          *figure,
                  const SomViewport  *viewport,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job              *job = g_new0 (Job, 1);

  job->request = som_deck_get_request (deck);
  som_dossier_ref (job->request.dossier);
  job->request.language = job->language = g_strdup (job->request.language);
  job->request.view = view;
  job->request.size = size;
  job->request.slide = slide;
  job->request.text_scale = text_scale;
  job->scale = scale;
  job->figure = figure != NULL ? som_figure_ref (figure) : NULL;
  job->choices = som_deck_get_choices (deck, view);
  job->request.viewport = som_zoom_limit (viewport != NULL ? *viewport : som_choices_get_viewport (job->choices));
  job->chosen = som_chosen_ref (som_selection_get (som_deck_get_selection (deck)));
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

SomPicture *
som_picture_finish (GAsyncResult *result,
                    GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
