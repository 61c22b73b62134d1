/* Raw painting as a picture, for formats that cairo does not write: paths can't be read back out of a recording.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-raw.h"

/* Pixels a unit. */
#define SCALE 2
#define MAX_SIDE 4096

cairo_surface_t *
som_raw_render (const SomItem *item)
{
  guint            width = CLAMP (item->extents.width * SCALE, 1, MAX_SIDE), height = CLAMP (item->extents.height * SCALE, 1, MAX_SIDE);
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (!(item->extents.width > 0 && item->extents.height > 0))
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, width / item->extents.width, height / item->extents.height);
  cairo_set_source_surface (cr, item->raw, -item->extents.x, -item->extents.y);
  cairo_paint (cr);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);
  return surface;
}
