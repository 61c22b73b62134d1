/* A figure on its way to what it becomes.
 *
 * Painting a moment takes longer than a frame may: another thread does it, one moment after another, each for the time at which it is begun. Where
 * the marks of two figures can't be matched, or too many are in them, and where a motion is interrupted, one picture fades into the other.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-motion.h"

#include "output/som-transition.h"

#include <adwaita.h>

#define DURATION 250

/* From one picture to another. For one thread at a time, but for its count. */
typedef struct
{
  gatomicrefcount  ref_count;
  SomFigure       *from;       /* NULL: the pixels fade */
  cairo_surface_t *start;      /* what is seen first */
  SomTransition   *transition; /* made by the first moment, NULL where there is none */
} Way;

struct _SomFigureMotion
{
  GObject          parent_instance;
  GtkWidget       *figure; /* (transfer none) */
  AdwAnimation    *animation;
  Way             *way;    /* NULL at rest */
  SomPicture      *to;
  cairo_surface_t *moment; /* the last that was painted */
  gboolean         painting;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomFigureMotion, som_figure_motion, G_TYPE_OBJECT)

/* The way. */

static Way *
way_new (SomFigure       *from,
         cairo_surface_t *start)
{
  Way *way = g_new0 (Way, 1);

  g_atomic_ref_count_init (&way->ref_count);
  way->from = from != NULL ? som_figure_ref (from) : NULL;
  way->start = cairo_surface_reference (start);
  return way;
}

static Way *
way_ref (Way *way)
{
  g_atomic_ref_count_inc (&way->ref_count);
  return way;
}

static void
way_unref (Way *way)
{
  if (!g_atomic_ref_count_dec (&way->ref_count))
    return;
  g_clear_pointer (&way->from, som_figure_unref);
  g_clear_pointer (&way->transition, som_transition_free);
  cairo_surface_destroy (way->start);
  g_free (way);
}

/* A moment. */

typedef struct
{
  Way        *way;
  SomPicture *to;
  double      progress;
} Moment;

static void
moment_free (gpointer data)
{
  Moment *moment = data;

  way_unref (moment->way);
  som_picture_unref (moment->to);
  g_free (moment);
}

static void
fade (const Moment *moment,
      cairo_t      *cr)
{
  cairo_set_source_surface (cr, moment->way->start, 0, 0);
  cairo_paint (cr);
  cairo_set_source_surface (cr, moment->to->surface, 0, 0);
  cairo_paint_with_alpha (cr, moment->progress);
}

static void
paint_moment (GTask        *task,
              gpointer      source G_GNUC_UNUSED,
              gpointer      data,
              GCancellable *cancellable G_GNUC_UNUSED)
{
  Moment          *moment = data;
  Way             *way = moment->way;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (moment->to->surface),
                                                         cairo_image_surface_get_height (moment->to->surface));
  cairo_t         *cr = cairo_create (surface);

  if (way->transition == NULL && way->from != NULL)
    {
      way->transition = som_transition_new (way->from, moment->to->figure);
      g_clear_pointer (&way->from, som_figure_unref);
    }
  if (way->transition != NULL)
    {
      cairo_scale (cr, moment->to->scale, moment->to->scale);
      som_transition_paint (way->transition, moment->progress, moment->to->dimmed, cr);
    }
  else
    fade (moment, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_task_return_pointer (task, surface, (GDestroyNotify) cairo_surface_destroy);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data G_GNUC_UNUSED)
{
  SomFigureMotion *self = SOM_FIGURE_MOTION (source);
  const Moment    *moment = g_task_get_task_data (G_TASK (result));
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), NULL);

  self->painting = FALSE;
  if (surface == NULL || moment->way != self->way)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      return;
    }
  g_clear_pointer (&self->moment, cairo_surface_destroy);
  self->moment = surface;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A moment that would come late is left out. */
static void
advance_cb (double   progress,
            gpointer data)
{
  SomFigureMotion  *self = data;
  g_autoptr (GTask) task = NULL;
  Moment           *moment;

  if (self->way == NULL || self->painting)
    return;
  self->painting = TRUE;
  moment = g_new0 (Moment, 1);
  *moment = (Moment) { way_ref (self->way), som_picture_ref (self->to), progress };
  task = g_task_new (self, NULL, painted_cb, NULL);
  g_task_set_task_data (task, moment, moment_free);
  g_task_run_in_thread (task, paint_moment);
}

static void
forget (SomFigureMotion *self)
{
  g_clear_pointer (&self->way, way_unref);
  g_clear_pointer (&self->to, som_picture_unref);
  g_clear_pointer (&self->moment, cairo_surface_destroy);
}

static void
done_cb (SomFigureMotion *self)
{
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
som_figure_motion_dispose (GObject *object)
{
  SomFigureMotion *self = SOM_FIGURE_MOTION (object);

  forget (self);
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  G_OBJECT_CLASS (som_figure_motion_parent_class)->dispose (object);
}

static void
som_figure_motion_class_init (SomFigureMotionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = som_figure_motion_dispose;
  signals[CHANGED] = g_signal_new ("changed", SOM_TYPE_FIGURE_MOTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
som_figure_motion_init (SomFigureMotion *self G_GNUC_UNUSED)
{
}

SomFigureMotion *
som_figure_motion_new (GtkWidget *figure)
{
  SomFigureMotion *self = g_object_new (SOM_TYPE_FIGURE_MOTION, NULL);

  self->figure = figure;
  self->animation = adw_timed_animation_new (figure, 0, 1, DURATION, adw_callback_animation_target_new (advance_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
som_figure_motion_start (SomFigureMotion *self,
                         SomPicture      *from,
                         SomPicture      *to)
{
  Way *way = self->moment != NULL ? way_new (NULL, self->moment) : way_new (from->figure, from->surface);

  som_figure_motion_stop (self);
  if (!adw_get_enable_animations (self->figure))
    {
      way_unref (way);
      return;
    }
  self->way = way;
  self->to = som_picture_ref (to);
  self->moment = cairo_surface_reference (way->start);
  adw_animation_play (self->animation);
}

void
som_figure_motion_retarget (SomFigureMotion *self,
                            SomPicture      *to)
{
  if (self->to == NULL)
    return;
  som_picture_unref (self->to);
  self->to = som_picture_ref (to);
}

void
som_figure_motion_stop (SomFigureMotion *self)
{
  forget (self);
  adw_animation_reset (self->animation);
}

cairo_surface_t *
som_figure_motion_get_surface (SomFigureMotion *self)
{
  return self->moment;
}
