/* A map: a part of the flattened Earth, fitted into a rectangle of the figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-shapes.h>

G_BEGIN_DECLS

/**
 * SomMap:
 * @shapes: the outlines
 * @projection: how the Earth is flattened
 * @area: what of the figure is seen of it
 * @level: the level of detail that suits its scale
 * @scale: figure units per unit of the plane, see som_project()
 * @origin: where the plane's origin lies on the figure
 *
 * A map, passed by value. Make one with som_map_fit().
 */
typedef struct
{
  const SomShapes *shapes;
  SomProjection    projection;
  SomRect          area;
  guint            level;
  double           scale;
  SomPoint         origin;
} SomMap;

SomRect  som_map_measure_world (const SomShapes *shapes, SomProjection projection);
SomRect  som_map_measure_shape (const SomShapes *shapes, SomProjection projection, guint shape);
SomMap   som_map_fit           (const SomShapes *shapes, SomProjection projection, SomRect extent, SomRect area, SomViewport viewport);
SomPoint som_map_place         (const SomMap *map, SomLonLat place);
SomPoint som_map_get_anchor    (const SomMap *map, guint shape);
SomRect  som_map_get_bounds    (const SomMap *map, guint shape);
void     som_map_trace         (const SomMap *map, guint shape, cairo_t *cr);
void     som_map_trace_border  (const SomMap *map, guint border, cairo_t *cr);
gboolean som_map_contains      (const SomMap *map, guint shape, SomPoint point);
gboolean som_map_find_room     (const SomMap *map, guint shape, SomSize size, SomRect *room);

G_END_DECLS
