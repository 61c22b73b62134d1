/* A map: a part of the flattened Earth, fitted into a rectangle of the figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-map-private.h"
#include "draw/som-shapes-private.h"

#include <math.h>
#include <sommet/som-limits.h>

#define DEGREES (180 / G_PI)

/* What must be seen of the world: parts of land from about this size on, in square radians; 32,000 km². */
#define LEAST_LAND 0.0008

/* What belongs to the body of a country: parts of at least this share of the largest, as Alaska, but not French Guiana. */
#define LEAST_SHARE 0.162

/* How far a map can be zoomed, so that no outline reaches past SOM_MAX_COORDINATE. */
#define MAX_ZOOM 100

/* Outlines smaller than this are drawn as nothing; points nearer to the one before are left out. */
#define LEAST_RING 0.35
#define LEAST_STEP 0.5

typedef struct
{
  double left, top, right, bottom;
} Bounds;

static const Bounds nothing = { INFINITY, INFINITY, -INFINITY, -INFINITY };

static void
include (Bounds  *bounds,
         SomPoint point)
{
  bounds->left = MIN (bounds->left, point.x);
  bounds->right = MAX (bounds->right, point.x);
  bounds->top = MIN (bounds->top, point.y);
  bounds->bottom = MAX (bounds->bottom, point.y);
}

static SomRect
to_rect (Bounds bounds)
{
  if (!(bounds.left <= bounds.right))
    return (SomRect) { 0 };
  return (SomRect) { bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top };
}

/* The bounds of a ring of the coarsest level on the plane, and the area within it by the trapezoid formula. */
static Bounds
measure_ring (const SomShapes *shapes,
              SomProjection    projection,
              SomRing          ring,
              double          *area)
{
  const SomPoint *plane = som_shapes_project (shapes, projection, 0, ring.points);
  Bounds          bounds = nothing;
  double          sum = 0;

  for (guint i = 0, before = ring.n_points - 1; i < ring.n_points; before = i++)
    {
      sum += plane[before].x * plane[i].y - plane[i].x * plane[before].y;
      include (&bounds, plane[i]);
    }
  *area = fabs (sum) / 2;
  return bounds;
}

static void
include_parts (Bounds          *bounds,
               const SomShapes *shapes,
               SomProjection    projection,
               guint            shape,
               double           least)
{
  for (guint ring = 0; ring < som_shapes_get_n_rings (shapes, 0, shape); ring++)
    {
      double area;
      Bounds part = measure_ring (shapes, projection, som_shapes_get_ring (shapes, 0, shape, ring), &area);

      if (area < least)
        continue;
      include (bounds, (SomPoint) { part.left, part.top });
      include (bounds, (SomPoint) { part.right, part.bottom });
    }
}

SomRect
som_map_measure_world (const SomShapes *shapes,
                       SomProjection    projection)
{
  Bounds bounds = nothing;
  int    antarctica;

  g_return_val_if_fail (shapes != NULL, (SomRect) { 0 });

  antarctica = som_shapes_find (shapes, "AQ");
  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    if ((int) i != antarctica)
      include_parts (&bounds, shapes, projection, i, LEAST_LAND);
  return to_rect (bounds);
}

SomRect
som_map_measure_shape (const SomShapes *shapes,
                       SomProjection    projection,
                       guint            shape)
{
  Bounds bounds = nothing;
  double area;

  g_return_val_if_fail (shapes != NULL && shape < som_shapes_get_n_shapes (shapes), (SomRect) { 0 });

  measure_ring (shapes, projection, som_shapes_get_ring (shapes, 0, shape, 0), &area);
  include_parts (&bounds, shapes, projection, shape, area * LEAST_SHARE);
  return to_rect (bounds);
}

static SomViewport
clean_viewport (SomViewport viewport)
{
  return (SomViewport) { viewport.zoom > 1 ? MIN (viewport.zoom, MAX_ZOOM) : 1,
                         { viewport.center.x >= 0 ? MIN (viewport.center.x, 1) : 0.5,
                           viewport.center.y >= 0 ? MIN (viewport.center.y, 1) : 0.5 } };
}

SomMap
som_map_fit (const SomShapes *shapes,
             SomProjection    projection,
             SomRect          extent,
             SomRect          area,
             SomViewport      viewport)
{
  SomMap      map = { .shapes = shapes, .projection = projection, .area = area };
  SomViewport seen = clean_viewport (viewport);

  g_return_val_if_fail (shapes != NULL, map);

  map.scale = MIN (area.width / MAX (extent.width, 1e-4), area.height / MAX (extent.height, 1e-4));
  map.scale = CLAMP (map.scale, 1e-3, SOM_MAX_COORDINATE / 8 / MAX_ZOOM) * seen.zoom;
  map.origin = (SomPoint) { area.x + area.width / 2 - (extent.x + extent.width / 2) * map.scale,
                            area.y + area.height / 2 - (extent.y + extent.height / 2) * map.scale };
  map.origin.x -= seen.zoom > 1 ? (seen.center.x - 0.5) * area.width * seen.zoom : 0;
  map.origin.y -= seen.zoom > 1 ? (seen.center.y - 0.5) * area.height * seen.zoom : 0;
  map.level = som_shapes_find_level (shapes, map.scale / DEGREES);
  return map;
}

SomPoint
som_map_place (const SomMap *map,
               SomLonLat     place)
{
  SomPoint point = som_project (map->projection, place);

  return (SomPoint) { map->origin.x + point.x * map->scale, map->origin.y + point.y * map->scale };
}

SomPoint
som_map_get_anchor (const SomMap *map,
                    guint         shape)
{
  return som_map_place (map, som_shapes_get_shape (map->shapes, shape)->anchor);
}

/* The rectangle of the figure that holds all between two corners. Parallels are level, and the wider the nearer to the equator. */
static SomRect
get_bounds (const SomMap *map,
            SomLonLat     low,
            SomLonLat     high)
{
  Bounds      bounds = nothing;
  const float lats[] = { low.lat, high.lat, CLAMP (0, low.lat, high.lat) };

  for (guint i = 0; i < G_N_ELEMENTS (lats); i++)
    {
      include (&bounds, som_map_place (map, (SomLonLat) { low.lon, lats[i] }));
      include (&bounds, som_map_place (map, (SomLonLat) { high.lon, lats[i] }));
    }
  return to_rect (bounds);
}

SomRect
som_map_get_bounds (const SomMap *map,
                    guint         shape)
{
  const SomShape *found = som_shapes_get_shape (map->shapes, shape);

  return get_bounds (map, found->bounds_min, found->bounds_max);
}

static SomRect
get_line_bounds (const SomMap    *map,
                 const SomLonLat *points,
                 guint            n_points)
{
  SomLonLat low = points[0], high = points[0];

  for (guint i = 1; i < n_points; i++)
    {
      low = (SomLonLat) { MIN (low.lon, points[i].lon), MIN (low.lat, points[i].lat) };
      high = (SomLonLat) { MAX (high.lon, points[i].lon), MAX (high.lat, points[i].lat) };
    }
  return get_bounds (map, low, high);
}

static SomPoint
to_figure (const SomMap *map,
           SomPoint      point)
{
  return (SomPoint) { map->origin.x + point.x * map->scale, map->origin.y + point.y * map->scale };
}

static void
trace_line (const SomMap    *map,
            const SomLonLat *points,
            guint            n_points,
            cairo_t         *cr)
{
  const SomPoint *plane = som_shapes_project (map->shapes, map->projection, map->level, points);
  SomPoint        last = to_figure (map, plane[0]);

  cairo_move_to (cr, last.x, last.y);
  for (guint i = 1; i < n_points; i++)
    {
      SomPoint point = to_figure (map, plane[i]);

      if (i + 1 < n_points && fabs (point.x - last.x) + fabs (point.y - last.y) < LEAST_STEP)
        continue;
      cairo_line_to (cr, point.x, point.y);
      last = point;
    }
}

void
som_map_trace (const SomMap *map,
               guint         shape,
               cairo_t      *cr)
{
  g_return_if_fail (map != NULL && cr != NULL);

  for (guint i = 0; i < som_shapes_get_n_rings (map->shapes, map->level, shape); i++)
    {
      SomRing ring = som_shapes_get_ring (map->shapes, map->level, shape, i);
      SomRect bounds = get_line_bounds (map, ring.points, ring.n_points);

      if (MAX (bounds.width, bounds.height) < LEAST_RING || !som_rect_intersects (map->area, bounds))
        continue;
      trace_line (map, ring.points, ring.n_points, cr);
      cairo_close_path (cr);
    }
}

void
som_map_trace_border (const SomMap *map,
                      guint         border,
                      cairo_t      *cr)
{
  SomBorder line;
  SomRect   bounds;

  g_return_if_fail (map != NULL && cr != NULL);

  line = som_shapes_get_border (map->shapes, map->level, border);
  bounds = get_line_bounds (map, line.points, line.n_points);
  if (som_rect_intersects (map->area, som_rect_inset (bounds, -1, -1, -1, -1)))
    trace_line (map, line.points, line.n_points, cr);
}

guint
som_map_get_search_level (const SomMap *map)
{
  return MIN (map->level, 1);
}

gboolean
som_map_unplace (const SomMap *map,
                 SomPoint      point,
                 SomLonLat    *place)
{
  SomPoint plane = { (point.x - map->origin.x) / map->scale, (point.y - map->origin.y) / map->scale };

  return som_unproject (map->projection, plane, place);
}

gboolean
som_map_contains (const SomMap *map,
                  guint         shape,
                  SomPoint      point)
{
  SomLonLat place;

  return som_map_unplace (map, point, &place) && som_shapes_contains (map->shapes, som_map_get_search_level (map), shape, place);
}
