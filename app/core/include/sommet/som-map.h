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

/**
 * som_map_measure_world:
 * @shapes: outlines
 * @projection: how to flatten them
 *
 * Where on the plane the inhabited land lies: all but Antarctica, and islands so small that the sea about them is not worth its room.
 *
 * Returns: a rectangle of the plane, see som_project()
 */
SomRect som_map_measure_world (const SomShapes *shapes, SomProjection projection);

/**
 * som_map_measure_shape:
 * @shapes: outlines
 * @projection: how to flatten them
 * @shape: index of a shape
 *
 * Where on the plane the body of a shape lies: its largest part and what is not much smaller.
 *
 * Returns: a rectangle of the plane, see som_project()
 */
SomRect som_map_measure_shape (const SomShapes *shapes, SomProjection projection, guint shape);

/**
 * som_map_fit:
 * @shapes: outlines
 * @projection: how to flatten them
 * @extent: the part of the plane that must be seen at zoom 1
 * @area: the part of the figure that the map has
 * @viewport: how far it is zoomed
 *
 * Makes the largest map on which @extent lies in @area, in its middle.
 *
 * Returns: the map
 */
SomMap som_map_fit (const SomShapes *shapes, SomProjection projection, SomRect extent, SomRect area, SomViewport viewport);

/**
 * som_map_place:
 * @map: a map
 * @place: a place on Earth
 *
 * Places a point of the Earth on the figure.
 *
 * Returns: the point, which may lie outside of the map's area
 */
SomPoint som_map_place (const SomMap *map, SomLonLat place);

/**
 * som_map_get_anchor:
 * @map: a map
 * @shape: index of a shape
 *
 * The point well inside a shape at which it may be labelled.
 *
 * Returns: the point
 */
SomPoint som_map_get_anchor (const SomMap *map, guint shape);

/**
 * som_map_get_bounds:
 * @map: a map
 * @shape: index of a shape
 *
 * Where the largest part of a shape lies.
 *
 * Returns: a rectangle that holds it
 */
SomRect som_map_get_bounds (const SomMap *map, guint shape);

/**
 * som_map_trace:
 * @map: a map
 * @shape: index of a shape
 * @cr: a context that paths are built on
 *
 * Adds the outlines of a shape to the path, as far as they can be seen. To be filled by the even-odd rule.
 */
void som_map_trace (const SomMap *map, guint shape, cairo_t *cr);

/**
 * som_map_trace_border:
 * @map: a map
 * @border: index of a border
 * @cr: a context that paths are built on
 *
 * Adds a border to the path, if it can be seen. To be stroked.
 */
void som_map_trace_border (const SomMap *map, guint border, cairo_t *cr);

/**
 * som_map_contains:
 * @map: a map
 * @shape: index of a shape
 * @point: a point of the figure
 *
 * Whether a point lies on a shape, give or take a unit or two.
 *
 * Returns: %TRUE where it does
 */
gboolean som_map_contains (const SomMap *map, guint shape, SomPoint point);

/**
 * som_map_find_room:
 * @map: a map
 * @shape: index of a shape
 * @size: how much room is wanted
 * @room: (out): where; untouched where there is none
 *
 * Looks for room for a label within a shape, as near to the middle of its largest part as can be.
 *
 * Returns: %FALSE where the shape is too small or too narrow
 */
gboolean som_map_find_room (const SomMap *map, guint shape, SomSize size, SomRect *room);

G_END_DECLS
