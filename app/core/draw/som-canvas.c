/* The canvas: takes cairo's paths and texts into a figure, as marks.
 *
 * cairo keeps paths in 1/256 units, aborts or hangs on some numbers that are none, and paints wherever it is told to. So the
 * context that plugins get paints on a recording that nobody looks at; what counts is the path that is taken from it, and
 * the recording only tells whether somebody painted.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sommet/som-limits.h>

void
som_canvas_blame (SomCanvas  *canvas,
                  const char *fault)
{
  if (canvas->fault == NULL)
    canvas->fault = fault;
}

void
som_canvas_renew (SomCanvas *canvas)
{
  g_clear_pointer (&canvas->cr, cairo_destroy);
  g_clear_pointer (&canvas->recording, cairo_surface_destroy);
  canvas->recording = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  canvas->cr = cairo_create (canvas->recording);
}

SomCanvas *
som_canvas_new (SomView *view)
{
  SomCanvas *canvas = g_new0 (SomCanvas, 1);

  canvas->view = view;
  canvas->figure = som_figure_alloc ();
  canvas->open = g_array_new (FALSE, FALSE, sizeof (Open));
  som_canvas_renew (canvas);
  return canvas;
}

void
som_canvas_free (SomCanvas *canvas)
{
  g_clear_pointer (&canvas->raw_cr, cairo_destroy);
  g_clear_pointer (&canvas->raw, cairo_surface_destroy);
  g_clear_pointer (&canvas->cr, cairo_destroy);
  g_clear_pointer (&canvas->recording, cairo_surface_destroy);
  g_clear_pointer (&canvas->figure, som_figure_unref);
  g_array_unref (canvas->open);
  g_free (canvas);
}

SomView *
som_canvas_get_view (SomCanvas *canvas)
{
  return canvas->view;
}

SomFigure *
som_canvas_peek (SomCanvas *canvas)
{
  return canvas->figure;
}

const char *
som_canvas_get_fault (SomCanvas *canvas)
{
  return canvas->fault;
}

const Open *
som_canvas_get_open (SomCanvas *canvas)
{
  return canvas->open->len > 0 ? &g_array_index (canvas->open, Open, canvas->open->len - 1) : NULL;
}

cairo_t *
som_canvas_get_cairo (SomCanvas *canvas)
{
  g_return_val_if_fail (canvas != NULL, NULL);

  if (cairo_status (canvas->cr) != CAIRO_STATUS_SUCCESS)
    {
      som_canvas_blame (canvas, N_ ("it broke the context that it was lent"));
      som_canvas_renew (canvas);
    }
  cairo_new_path (canvas->cr);
  cairo_identity_matrix (canvas->cr);
  return canvas->cr;
}

gboolean
som_canvas_is_place (double x,
                     double y)
{
  return fabs (x) <= SOM_MAX_COORDINATE && fabs (y) <= SOM_MAX_COORDINATE;
}

gboolean
som_canvas_can_draw (SomCanvas *canvas)
{
  if (som_canvas_get_open (canvas) == NULL)
    som_canvas_blame (canvas, N_ ("it draws outside of any mark"));
  else if (canvas->figure->items->len >= MAX_ITEMS)
    som_canvas_blame (canvas, N_ ("it draws too many shapes"));
  else if (!som_canvas_get_open (canvas)->lost)
    return TRUE;
  som_canvas_get_cairo (canvas); /* the path is gone as if it had been taken */
  return FALSE;
}

void
som_canvas_add_item (SomCanvas *canvas,
                     SomItem   *item)
{
  item->mark = som_canvas_get_open (canvas) != NULL ? som_canvas_get_open (canvas)->mark : SOM_NO_MARK;
  g_array_append_val (canvas->figure->items, *item);
}

static double
clean_channel (double channel)
{
  return channel > 0 ? MIN (channel, 1) : 0;
}

SomColor
som_canvas_clean_color (SomColor color)
{
  return (SomColor) { clean_channel (color.red), clean_channel (color.green), clean_channel (color.blue), clean_channel (color.alpha) };
}

void
som_canvas_notice (SomCanvas  *canvas,
                   const char *text)
{
  g_return_if_fail (canvas != NULL && text != NULL);

  if (canvas->figure->notices->len < SOM_MAX_PROBLEMS)
    g_ptr_array_add (canvas->figure->notices, g_utf8_make_valid (text, -1));
}
