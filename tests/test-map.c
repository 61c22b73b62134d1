/* Tests of maps: what is fitted, found and traced.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-store.h"

#include <math.h>
#include <sommet/som-limits.h>
#include <sommet/som-map.h>

static const SomRect area = { 100, 50, 1000, 500 };

static const SomShapes *
get_world (void)
{
  g_autoptr (GError) error = NULL;
  const SomShapes   *world = som_shapes_get ("world", &error);

  g_assert_no_error (error);
  return world;
}

static SomMap
make_map (double   zoom,
          SomPoint center)
{
  const SomShapes *world = get_world ();

  return som_map_fit (world, SOM_PROJECTION_EQUAL_EARTH, som_map_measure_world (world, SOM_PROJECTION_EQUAL_EARTH), area,
                      (SomViewport) { zoom, center });
}

static guint
find (const char *code)
{
  int shape = som_shapes_find (get_world (), code);

  g_assert_cmpint (shape, >=, 0);
  return shape;
}

static SomRect
trace (const SomMap *map,
       guint         shape)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);
  double           left, top, right, bottom;

  som_map_trace (map, shape, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (SomRect) { left, top, right - left, bottom - top };
}

/* The world touches two sides of its area at least, and leaves none, but for islets. */
static void
test_fit (void)
{
  SomMap  map = make_map (1, (SomPoint) { 0.5, 0.5 });
  SomRect all = { 0 };

  for (guint i = 0; i < som_shapes_get_n_shapes (map.shapes); i++)
    if (som_shapes_get_shape (map.shapes, i)->area > 100000 && i != find ("AQ"))
      all = som_rect_union (all, trace (&map, i));
  g_assert_true (som_rect_contains (som_rect_inset (area, -6, -6, -6, -6), all));
  g_assert_true (all.width > area.width - 12 || all.height > area.height - 12);
}

static void
test_body (void)
{
  const SomShapes *world = get_world ();
  SomRect          france = som_map_measure_shape (world, SOM_PROJECTION_EQUAL_EARTH, find ("FR"));
  SomRect          states = som_map_measure_shape (world, SOM_PROJECTION_EQUAL_EARTH, find ("US"));
  SomPoint         guiana = som_project (SOM_PROJECTION_EQUAL_EARTH, (SomLonLat) { -53, 4 });
  SomPoint         alaska = som_project (SOM_PROJECTION_EQUAL_EARTH, (SomLonLat) { -150, 65 });
  SomPoint         hawaii = som_project (SOM_PROJECTION_EQUAL_EARTH, (SomLonLat) { -155.5f, 19.5f });

  g_assert_false (som_rect_contains_point (france, guiana));
  g_assert_true (som_rect_contains_point (states, alaska));
  g_assert_false (som_rect_contains_point (states, hawaii));
}

static void
test_zoom (void)
{
  SomMap   plain = make_map (1, (SomPoint) { 0.5, 0.5 }), zoomed = make_map (4, (SomPoint) { 0.25, 0.4 });
  SomPoint before = som_map_get_anchor (&plain, find ("BR")), after = som_map_get_anchor (&zoomed, find ("BR"));

  /* what was a quarter from the left is in the middle */
  g_assert_cmpfloat_with_epsilon (after.x, 600 + 4 * (before.x - (100 + 250)), 0.01);
  g_assert_cmpfloat_with_epsilon (after.y, 300 + 4 * (before.y - (50 + 200)), 0.01);
  g_assert_cmpuint (zoomed.level, >, plain.level);
}

static void
test_ugly_fits (void)
{
  static const double zooms[] = { NAN, -1, 0, INFINITY, 1e300 };
  SomRect             nothing = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      SomMap   map = make_map (zooms[i], (SomPoint) { NAN, 7 });
      SomMap   empty = som_map_fit (map.shapes, map.projection, nothing, nothing, (SomViewport) { zooms[i], { 0.5, 0.5 } });
      SomPoint point = som_map_place (&map, (SomLonLat) { 180, 80 }), other = som_map_place (&empty, (SomLonLat) { 180, 80 });

      g_assert_true (fabs (point.x) <= SOM_MAX_COORDINATE && fabs (point.y) <= SOM_MAX_COORDINATE);
      g_assert_true (fabs (other.x) <= SOM_MAX_COORDINATE && fabs (other.y) <= SOM_MAX_COORDINATE);
    }
}

static void
test_contains (void)
{
  SomMap   map = make_map (1, (SomPoint) { 0.5, 0.5 });
  SomPoint paris = som_map_place (&map, (SomLonLat) { 2.3f, 48 }), sea = som_map_place (&map, (SomLonLat) { -30, 40 });

  g_assert_true (som_map_contains (&map, find ("FR"), paris));
  g_assert_false (som_map_contains (&map, find ("DE"), paris));
  g_assert_false (som_map_contains (&map, find ("FR"), sea));
  g_assert_false (som_map_contains (&map, find ("FR"), (SomPoint) { NAN, 0 }));
}

/* What can't be seen is not traced. */
static void
test_culling (void)
{
  SomMap   plain = make_map (1, (SomPoint) { 0.5, 0.5 });
  SomPoint germany = som_map_get_anchor (&plain, find ("DE"));
  SomMap   map = make_map (12, (SomPoint) { (germany.x - area.x) / area.width, (germany.y - area.y) / area.height });

  g_assert_cmpfloat (trace (&map, find ("AU")).width, ==, 0);
  g_assert_cmpfloat (trace (&map, find ("DE")).width, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/fit/fills-the-area", test_fit);
  g_test_add_func ("/map/measure/body-of-a-country", test_body);
  g_test_add_func ("/map/zoom", test_zoom);
  g_test_add_func ("/map/fit/ugly-numbers", test_ugly_fits);
  g_test_add_func ("/map/contains", test_contains);
  g_test_add_func ("/map/trace/only-what-is-seen", test_culling);
  return g_test_run ();
}
