/* Tests of som-map-room: labels that fit into a country.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-store.h"

#include <math.h>
#include <sommet/som-map.h>

static const SomRect area = { 100, 50, 1000, 500 };

static SomMap
make_map (SomProjection projection,
          double        zoom)
{
  g_autoptr (GError) error = NULL;
  const SomShapes   *world = som_shapes_get ("world", &error);

  g_assert_no_error (error);
  return som_map_fit (world, projection, som_map_measure_world (world, projection), area, (SomViewport) { zoom, { 0.5, 0.5 } });
}

static guint
find (const char *code)
{
  int shape = som_shapes_find (som_shapes_get ("world", NULL), code);

  g_assert_cmpint (shape, >=, 0);
  return shape;
}

static void
test_fits (void)
{
  SomMap  map = make_map (SOM_PROJECTION_EQUAL_EARTH, 1);
  SomRect room = { 0 };

  g_assert_true (som_map_find_room (&map, find ("AU"), (SomSize) { 50, 20 }, &room));
  g_assert_cmpfloat (room.width, ==, 50);
  for (guint i = 0; i < 9; i++)
    g_assert_true (som_map_contains (&map, find ("AU"), (SomPoint) { room.x + room.width * (i % 3) / 2, room.y + room.height * (i / 3) / 2 }));
}

/* Too wide; within its bounds, but not within it; too small. */
static void
test_has_none (void)
{
  SomMap        map = make_map (SOM_PROJECTION_EQUAL_EARTH, 1);
  const SomRect before = { 1, 2, 3, 4 };
  SomRect       room = before;

  g_assert_false (som_map_find_room (&map, find ("AU"), (SomSize) { 500, 20 }, &room));
  g_assert_false (som_map_find_room (&map, find ("CL"), (SomSize) { 35, 60 }, &room));
  g_assert_false (som_map_find_room (&map, find ("LU"), (SomSize) { 50, 20 }, &room));
  g_assert_cmpmem (&room, sizeof room, &before, sizeof before);
}

/* Whether a rectangle lies in a shape, asked point by point. */
static gboolean
lies_in (const SomMap *map,
         guint         shape,
         SomRect       rect)
{
  for (guint i = 0; i <= 8; i++)
    for (guint k = 0; k <= 8; k++)
      if ((i % 8 == 0 || k % 4 == 0)
          && !som_map_contains (map, shape, (SomPoint) { rect.x + rect.width * i / 8, rect.y + rect.height * k / 8 }))
        return FALSE;
  return TRUE;
}

/* How far the nearest of the places is that a rectangle fits at. */
static double
find_distance (const SomMap *map,
               guint         shape,
               SomSize       size)
{
  SomRect  bounds = som_map_get_bounds (map, shape);
  SomPoint middle = som_map_get_anchor (map, shape);
  double   least = INFINITY;

  for (guint i = 0; i < 15 * 11; i++)
    {
      SomRect rect = { bounds.x + (bounds.width - size.width) * (i % 15) / 14, bounds.y + (bounds.height - size.height) * (i / 15) / 10, size.width,
                       size.height };

      if (som_rect_contains (map->area, rect) && lies_in (map, shape, rect))
        least = MIN (least, hypot (rect.x + rect.width / 2 - middle.x, rect.y + rect.height / 2 - middle.y));
    }
  return least;
}

/* What is known of a line of the map says of each of its points what the point itself says, in all projections and at all sizes. */
static void
test_nearest (void)
{
  static const char *const codes[] = { "AU", "US", "CN", "IN", "FR", "DE", "RU", "BR", "CD" };
  static const double      sizes[] = { 8, 15, 40 };
  guint                    n_found = 0, n_none = 0;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (codes) * G_N_ELEMENTS (sizes); i++)
    {
      SomMap  map = make_map (i % 2 == 0 ? SOM_PROJECTION_EQUAL_EARTH : SOM_PROJECTION_NATURAL_EARTH, i % 2 == 0 ? 1 : 2.5);
      guint   shape = find (codes[i / 2 % G_N_ELEMENTS (codes)]);
      double  width = sizes[i / 2 / G_N_ELEMENTS (codes)];
      SomSize size = { width, width * 0.6 };
      SomRect room, bounds = som_map_get_bounds (&map, shape);
      double  distance = size.width > bounds.width || size.height > bounds.height ? INFINITY : find_distance (&map, shape, size);
      SomPoint middle = som_map_get_anchor (&map, shape);

      g_assert_cmpint (som_map_find_room (&map, shape, size, &room), ==, isfinite (distance));
      if (isfinite (distance))
        g_assert_cmpfloat_with_epsilon (hypot (room.x + room.width / 2 - middle.x, room.y + room.height / 2 - middle.y), distance, 1e-6);
      n_found += isfinite (distance);
      n_none += !isfinite (distance);
    }
  g_assert_cmpuint (n_found, >, 10);
  g_assert_cmpuint (n_none, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-room/fits", test_fits);
  g_test_add_func ("/map-room/has-none", test_has_none);
  g_test_add_func ("/map-room/nearest", test_nearest);
  return g_test_run ();
}
