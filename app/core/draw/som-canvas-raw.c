/* What a plugin paints on a canvas by itself, where no path can say it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-parts.h"

#include <glib/gi18n-lib.h>

cairo_t *
som_canvas_begin_raw (SomCanvas *canvas,
                      SomRect    bounds)
{
  g_return_val_if_fail (canvas != NULL, NULL);

  if (canvas->raw_cr != NULL)
    {
      som_canvas_blame (canvas, N_ ("it begins raw painting twice"));
      return canvas->raw_cr;
    }
  if (!som_canvas_is_place (bounds.x, bounds.y) || !som_canvas_is_place (bounds.width, bounds.height))
    bounds = (SomRect) { 0 };
  canvas->raw_bounds = bounds;
  canvas->raw = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                &(cairo_rectangle_t) { bounds.x, bounds.y, bounds.width, bounds.height });
  canvas->raw_cr = cairo_create (canvas->raw);
  return canvas->raw_cr;
}

void
som_canvas_end_raw (SomCanvas *canvas)
{
  SomItem item = { .kind = SOM_ITEM_RAW };

  g_return_if_fail (canvas != NULL);

  if (canvas->raw_cr == NULL)
    {
      som_canvas_blame (canvas, N_ ("it ends raw painting that it did not begin"));
      return;
    }
  if (cairo_status (canvas->raw_cr) != CAIRO_STATUS_SUCCESS)
    som_canvas_blame (canvas, N_ ("it broke the context for raw painting"));
  else if (som_canvas_can_draw (canvas))
    {
      item.raw = cairo_surface_reference (canvas->raw);
      item.extents = canvas->raw_bounds;
      som_canvas_add_item (canvas, &item);
    }
  g_clear_pointer (&canvas->raw_cr, cairo_destroy);
  g_clear_pointer (&canvas->raw, cairo_surface_destroy);
}
