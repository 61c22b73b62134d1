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

guint           som_shapes_get_n_shapes  (const SomShapes *shapes);
const SomShape *som_shapes_get_shape     (const SomShapes *shapes, guint shape);
int             som_shapes_find          (const SomShapes *shapes, const char *code);
guint           som_shapes_get_n_levels  (const SomShapes *shapes);
guint           som_shapes_find_level    (const SomShapes *shapes, double units_per_degree);
guint           som_shapes_get_n_rings   (const SomShapes *shapes, guint level, guint shape);
SomRing         som_shapes_get_ring      (const SomShapes *shapes, guint level, guint shape, guint ring);
guint           som_shapes_get_n_borders (const SomShapes *shapes, guint level);
SomBorder       som_shapes_get_border    (const SomShapes *shapes, guint level, guint border);
gboolean        som_shapes_contains      (const SomShapes *shapes, guint level, guint shape, SomLonLat place);
const char     *som_shapes_get_credit    (const SomShapes *shapes, const char *language);

SomPoint        som_project              (SomProjection projection, SomLonLat place);
gboolean        som_unproject            (SomProjection projection, SomPoint point, SomLonLat *place);
SomRect         som_project_bounds       (SomProjection projection);

G_END_DECLS
