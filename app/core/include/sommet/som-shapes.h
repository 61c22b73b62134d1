/* Outlines of countries, and the projections that flatten them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-canvas.h>

G_BEGIN_DECLS

/**
 * SomLonLat:
 * @lon: degrees east, -180 to 180
 * @lat: degrees north, -90 to 90
 *
 * A place on Earth. Single precision: about a metre.
 */
typedef struct
{
  float lon, lat;
} SomLonLat;

/**
 * SomRing:
 * @points: (array length=n_points): the vertices; a ring closes itself, its first point is not repeated
 * @n_points: how many
 *
 * One closed outline, already cut at the antimeridian. Outer rings and holes are told apart by even-odd filling.
 */
typedef struct
{
  const SomLonLat *points;
  guint            n_points;
} SomRing;

/**
 * SomBorder:
 * @points: (array length=n_points): the vertices, from one end to the other; a border that closes ends where it began
 * @n_points: how many
 * @shape: the shape on one side
 * @neighbour: the shape on the other side
 *
 * A line between two shapes, to be stroked once. It has the very vertices that the rings of both have. Coasts, and the
 * edge of the world at the antimeridian, are not borders.
 */
typedef struct
{
  const SomLonLat *points;
  guint            n_points;
  guint            shape, neighbour;
} SomBorder;

/**
 * SomShape:
 * @code: ISO 3166-1 alpha-2 code, or a user-assigned one (`XK`), or empty
 * @code3: ISO 3166-1 alpha-3 code, or the map's own
 * @anchor: a place well inside its largest part, where a label may stand
 * @bounds_min: south-west corner of its largest part
 * @bounds_max: north-east corner of its largest part
 * @area: its area in square kilometres, all parts together
 *
 * One country or territory. Some shapes that stand for themselves on the map have no code in ISO 3166-1: their alpha-2
 * code is empty.
 */
typedef struct
{
  char      code[4];
  char      code3[4];
  SomLonLat anchor;
  SomLonLat bounds_min, bounds_max;
  float     area;
} SomShape;

/**
 * SomProjection:
 * @SOM_PROJECTION_EQUAL_EARTH: Equal Earth: areas are true
 * @SOM_PROJECTION_NATURAL_EARTH: Natural Earth: a compromise that pleases the eye
 *
 * How the Earth is flattened.
 */
typedef enum
{
  SOM_PROJECTION_EQUAL_EARTH,
  SOM_PROJECTION_NATURAL_EARTH
} SomProjection;

/**
 * som_shapes_get_n_shapes:
 * @shapes: a map
 *
 * How many shapes there are.
 *
 * Returns: at least 1
 */
guint som_shapes_get_n_shapes (const SomShapes *shapes);

/**
 * som_shapes_get_shape:
 * @shapes: a map
 * @shape: index of a shape
 *
 * What is known of a shape.
 *
 * Returns: (transfer none): the shape, which lives as long as the map
 */
const SomShape *som_shapes_get_shape (const SomShapes *shapes, guint shape);

/**
 * som_shapes_find:
 * @shapes: a map
 * @code: an ISO 3166-1 code of two or three letters, in capitals
 *
 * Finds the shape that a code stands for. Territories that are drawn as a part of another shape have their codes too:
 * `GF`, French Guiana, finds the shape of France.
 *
 * Returns: the index of the shape, or -1 where the map does not show it
 */
int som_shapes_find (const SomShapes *shapes, const char *code);

/**
 * som_shapes_get_n_levels:
 * @shapes: a map
 *
 * How many levels of detail there are; level 0 is the coarsest.
 *
 * Returns: at least 1
 */
guint som_shapes_get_n_levels (const SomShapes *shapes);

/**
 * som_shapes_find_level:
 * @shapes: a map
 * @units_per_degree: the scale: how many figure units one degree of the equator takes
 *
 * Chooses the level of detail for a scale: the coarsest at which nineteen out of twenty of the points that it does
 * without lie nearer than 0.6 units to its outlines.
 *
 * Returns: a level; the finest where none is fine enough, or where the scale is not a number
 */
guint som_shapes_find_level (const SomShapes *shapes, double units_per_degree);

/**
 * som_shapes_get_n_rings:
 * @shapes: a map
 * @level: a level of detail
 * @shape: index of a shape
 *
 * How many outlines a shape has at a level; small islands are missing from coarse ones.
 *
 * Returns: at least 1
 */
guint som_shapes_get_n_rings (const SomShapes *shapes, guint level, guint shape);

/**
 * som_shapes_get_ring:
 * @shapes: a map
 * @level: a level of detail
 * @shape: index of a shape
 * @ring: index of one of its rings; 0 is the largest
 *
 * One outline of a shape.
 *
 * Returns: the ring, whose points live as long as the map
 */
SomRing som_shapes_get_ring (const SomShapes *shapes, guint level, guint shape, guint ring);

/**
 * som_shapes_get_n_borders:
 * @shapes: a map
 * @level: a level of detail
 *
 * How many borders there are. All levels of a map from tools/world-map have the same.
 *
 * Returns: the number, which may be 0
 */
guint som_shapes_get_n_borders (const SomShapes *shapes, guint level);

/**
 * som_shapes_get_border:
 * @shapes: a map
 * @level: a level of detail
 * @border: index of a border
 *
 * One line between two shapes. Two shapes may have several.
 *
 * Returns: the border, whose points live as long as the map
 */
SomBorder som_shapes_get_border (const SomShapes *shapes, guint level, guint border);

/**
 * som_shapes_contains:
 * @shapes: a map
 * @level: a level of detail
 * @shape: index of a shape
 * @place: a place on Earth
 *
 * Whether a place lies in a shape, by the even-odd rule.
 *
 * Returns: %TRUE where it does; %FALSE for a place that is not a number
 */
gboolean som_shapes_contains (const SomShapes *shapes, guint level, guint shape, SomLonLat place);

/**
 * som_shapes_get_credit:
 * @shapes: a map
 * @language: (nullable): the language of the figure, as `fr`
 *
 * What a figure that shows the map must say about it: whose outlines these are, and whose view the disputed borders.
 *
 * Returns: (transfer none): whole sentences without a final full stop, in @language, or in English where that is
 *   missing
 */
const char *som_shapes_get_credit (const SomShapes *shapes, const char *language);

/**
 * som_project:
 * @projection: how
 * @place: where; an angle out of range counts as the nearest end of it, one that is not a number as 0
 *
 * Flattens a place on Earth.
 *
 * Returns: the place on the plane, as on a sphere of radius 1: the equator at 0, x rightwards, y downwards. It lies
 *   within som_project_bounds()
 */
SomPoint som_project (SomProjection projection, SomLonLat place);

/**
 * som_unproject:
 * @projection: how
 * @point: a place on the plane, as som_project() gives it
 * @place: (out): the place on Earth; untouched where there is none
 *
 * Finds what lies under a place on the plane.
 *
 * Returns: %TRUE where @point lies on the Earth, %FALSE where it lies beside it or is not a number
 */
gboolean som_unproject (SomProjection projection, SomPoint point, SomLonLat *place);

/**
 * som_project_bounds:
 * @projection: how
 *
 * How much of the plane the whole Earth takes.
 *
 * Returns: the smallest upright rectangle around it; its middle is where the equator meets longitude 0
 */
SomRect som_project_bounds (SomProjection projection);

G_END_DECLS
