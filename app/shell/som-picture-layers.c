/* The picture of a figure that can be zoomed, in layers.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-picture-layers.h"

#include "explore/som-zoom.h"
#include "output/som-painter.h"

#include <math.h>

typedef enum
{
  BELOW,
  WITHIN,
  ABOVE
} Layer;

/* The layer of an item: what is painted after the area and lies off it need not be above. */
static Layer
find_layer (const SomItem *item,
            guint          index,
            guint          first,
            guint          end,
            SomRect        area)
{
  if (index < first)
    return BELOW;
  if (index < end)
    return WITHIN;
  return som_rect_intersects (item->extents, area) ? ABOVE : BELOW;
}

static gboolean
is_ink (const SomItem *item)
{
  return item->kind != SOM_ITEM_PUSH_CLIP && item->kind != SOM_ITEM_POP_CLIP;
}

/* Hides all items but those of a layer; FALSE where it has none. */
static gboolean
select_layer (const SomFigure *figure,
              Layer            layer,
              SomRect          area,
              SomMove         *moves)
{
  gboolean any = FALSE;
  guint    first, end;

  som_zoom_find_items (figure, &first, &end);
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);
      gboolean       own = find_layer (item, i, first, end, area) == layer;

      moves[i].kind = own ? SOM_MOVE_STAY : SOM_MOVE_HIDE;
      any |= own && is_ink (item);
    }
  return any;
}

static cairo_surface_t *
paint_layer (const SomFigure     *figure,
             Layer                layer,
             SomRect              area,
             cairo_rectangle_int_t place,
             double               scale,
             const guint8        *dimmed)
{
  g_autofree SomMove *moves = g_new0 (SomMove, som_figure_get_n_items (figure) + 1);
  cairo_surface_t    *surface;
  cairo_t            *cr;

  if (!select_layer (figure, layer, area, moves) && layer == ABOVE)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, place.width), MAX (1, place.height));
  cr = cairo_create (surface);
  cairo_translate (cr, -place.x, -place.y);
  cairo_scale (cr, scale, scale);
  som_paint (figure, cr, &(SomPaint) { .dimmed = dimmed, .moves = moves, .progress = 1, .transparent = layer != BELOW });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

SomPictureLayers *
som_picture_layers_new (const SomFigure *figure,
                        double           scale,
                        const guint8    *dimmed)
{
  SomPictureLayers     *layers = g_new0 (SomPictureLayers, 1);
  SomSize               size = som_figure_get_size (figure);
  SomRect               area = som_zoom_find_area (figure);
  cairo_rectangle_int_t all = { 0, 0, lround (size.width * scale), lround (size.height * scale) }, part;

  part.x = floor (area.x * scale);
  part.y = floor (area.y * scale);
  part.width = ceil ((area.x + area.width) * scale) - part.x;
  part.height = ceil ((area.y + area.height) * scale) - part.y;
  layers->area = area;
  layers->x = part.x;
  layers->y = part.y;
  layers->below = paint_layer (figure, BELOW, area, all, scale, dimmed);
  layers->within = paint_layer (figure, WITHIN, area, part, scale, dimmed);
  layers->above = paint_layer (figure, ABOVE, area, all, scale, dimmed);
  return layers;
}

void
som_picture_layers_free (SomPictureLayers *layers)
{
  cairo_surface_destroy (layers->below);
  cairo_surface_destroy (layers->within);
  g_clear_pointer (&layers->above, cairo_surface_destroy);
  g_free (layers);
}

cairo_surface_t *
som_picture_layers_flatten (const SomPictureLayers *layers)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (layers->below),
                                                         cairo_image_surface_get_height (layers->below));
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_surface (cr, layers->below, 0, 0);
  cairo_paint (cr);
  cairo_set_source_surface (cr, layers->within, layers->x, layers->y);
  cairo_paint (cr);
  if (layers->above != NULL)
    {
      cairo_set_source_surface (cr, layers->above, 0, 0);
      cairo_paint (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
