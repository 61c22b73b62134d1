/* From a canvas to a figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-parts.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-format.h>

void
som_canvas_rewind (SomCanvas *canvas,
                   guint      n_marks,
                   guint      n_items)
{
  g_clear_pointer (&canvas->raw_cr, cairo_destroy);
  g_clear_pointer (&canvas->raw, cairo_surface_destroy);
  g_array_set_size (canvas->open, 0);
  g_array_set_size (canvas->figure->items, n_items);
  g_array_set_size (canvas->figure->marks, n_marks);
  canvas->n_clips = 0;
  canvas->n_lost_clips = 0;
  canvas->n_dropped = 0;
  som_canvas_renew (canvas);
}

/* What was painted without bounds has a size below 0. */
static gboolean
was_painted (SomCanvas *canvas)
{
  double x, y, width, height;

  cairo_recording_surface_ink_extents (canvas->recording, &x, &y, &width, &height);
  return width != 0 && height != 0;
}

static void
close_all (SomCanvas *canvas)
{
  if (canvas->raw_cr != NULL)
    {
      som_canvas_blame (canvas, N_ ("it does not end its raw painting"));
      som_canvas_end_raw (canvas);
    }
  if (canvas->open->len > 0 || canvas->n_clips > 0)
    som_canvas_blame (canvas, N_ ("it does not end its marks or clips"));
  while (canvas->open->len > 0)
    som_canvas_end_mark (canvas);
  while (canvas->n_clips > 0)
    som_canvas_pop_clip (canvas);
}

static void
notice_dropped (SomCanvas *canvas)
{
  g_autofree char *text = NULL;

  if (canvas->n_dropped == 0)
    return;
  text = som_format_count (canvas->view,
                           som_view_translate (canvas->view, "{n, plural, one {# shape lies too far out to be drawn} other {# shapes lie "
                                                             "too far out to be drawn}}"),
                           canvas->n_dropped);
  som_canvas_notice (canvas, text);
  canvas->n_dropped = 0;
}

SomFigure *
som_canvas_finish (SomCanvas *canvas)
{
  close_all (canvas);
  if (was_painted (canvas))
    som_canvas_blame (canvas, N_ ("it paints outside of raw painting"));
  notice_dropped (canvas);
  return g_steal_pointer (&canvas->figure);
}
