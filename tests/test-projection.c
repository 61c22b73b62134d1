/* Tests of som-projection: published values, equal areas, the way back.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-shapes.h>

#include <math.h>

#define RADIANS (G_PI / 180)

static const SomProjection both[] = { SOM_PROJECTION_EQUAL_EARTH, SOM_PROJECTION_NATURAL_EARTH };

static SomPoint
project (SomProjection projection,
         double        lon,
         double        lat)
{
  return som_project (projection, (SomLonLat) { lon, lat });
}

/* Values that PROJ publishes for its own tests, on spheres of these radii. */
static void
test_published_values (void)
{
  SomPoint point = project (SOM_PROJECTION_NATURAL_EARTH, 2, 1);

  g_assert_cmpfloat_with_epsilon (point.x * 6400000, 194507.265257889288, 1e-6);
  g_assert_cmpfloat_with_epsilon (point.y * 6400000, -112508.737358294515, 1e-6);
  g_assert_cmpfloat_with_epsilon (project (SOM_PROJECTION_EQUAL_EARTH, 180, 0).x * 6378137, 17263256.84, 0.01);
  g_assert_cmpfloat_with_epsilon (project (SOM_PROJECTION_EQUAL_EARTH, 0, 90).y, -1.3173627591574, 1e-12);
}

/* The polynomials as they are printed, term by term. */
static void
test_published_polynomial (void)
{
  for (int lat = 0; lat <= 90; lat += 10)
    {
      SomPoint point = project (SOM_PROJECTION_NATURAL_EARTH, 90, lat);
      double   p = lat * RADIANS;
      double   x = 0.8707 - 0.131979 * pow (p, 2) - 0.013791 * pow (p, 4) + 0.003971 * pow (p, 10) - 0.001529 * pow (p, 12);
      double   y = 1.007226 * p + 0.015085 * pow (p, 3) - 0.044475 * pow (p, 7) + 0.028874 * pow (p, 9) - 0.005916 * pow (p, 11);

      g_assert_cmpfloat_with_epsilon (point.x, x * G_PI / 2, 1e-9);
      g_assert_cmpfloat_with_epsilon (point.y, -y, 1e-9);
    }
}

static void
test_y_runs_downwards (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_assert_cmpfloat (project (both[i], 0, 50).y, <, 0);
      g_assert_cmpfloat (project (both[i], 50, 0).x, >, 0);
    }
}

static void
test_symmetric (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (int lat = 0; lat <= 90; lat += 5)
      {
        SomPoint north = project (both[i], 100, lat), south = project (both[i], -100, -lat);

        g_assert_cmpfloat (north.x, ==, -south.x);
        g_assert_cmpfloat (north.y, ==, -south.y);
      }
}

/* Area on the plane of what lies between two parallels and two meridians, by fine trapezia. */
static double
measure_cell (double west,
              double south,
              double size)
{
  const guint n = 2000;
  double      area = 0;

  for (guint i = 0; i < n; i++)
    {
      double   low = south + size * i / n, high = south + size * (i + 1) / n;
      SomPoint a = project (SOM_PROJECTION_EQUAL_EARTH, west, low);
      SomPoint b = project (SOM_PROJECTION_EQUAL_EARTH, west + size, low);
      SomPoint c = project (SOM_PROJECTION_EQUAL_EARTH, west, high);
      SomPoint d = project (SOM_PROJECTION_EQUAL_EARTH, west + size, high);

      area += (a.y - c.y) * ((b.x - a.x) + (d.x - c.x)) / 2;
    }
  return area;
}

static void
test_equal_area (void)
{
  for (int lat = -90; lat < 90; lat += 15)
    for (int lon = -180; lon < 180; lon += 90)
      {
        double sphere = 15 * RADIANS * (sin ((lat + 15) * RADIANS) - sin (lat * RADIANS));

        g_assert_cmpfloat_with_epsilon (measure_cell (lon, lat, 15) / sphere, 1, 1e-4);
      }
}

static void
test_bounds_hold_everything (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      SomRect bounds = som_project_bounds (both[i]);
      SomRect reached = { 0 };

      for (int lat = -90; lat <= 90; lat++)
        for (int lon = -180; lon <= 180; lon += 10)
          {
            SomPoint point = project (both[i], lon, lat);

            g_assert_true (som_rect_contains_point (bounds, point));
            reached = som_rect_union (reached, (SomRect) { point.x, point.y, 0, 0 });
          }
      g_assert_cmpfloat_with_epsilon (reached.width, bounds.width, 1e-12);
      g_assert_cmpfloat_with_epsilon (reached.height, bounds.height, 1e-12);
    }
}

/* The designers' own figure for the Natural Earth projection: it is 0.52 times as high as it is wide. */
static void
test_bounds_have_published_ratio (void)
{
  SomRect natural = som_project_bounds (SOM_PROJECTION_NATURAL_EARTH);
  SomRect equal = som_project_bounds (SOM_PROJECTION_EQUAL_EARTH);

  g_assert_cmpfloat_with_epsilon (natural.height / natural.width, 0.52, 1e-3);
  g_assert_cmpfloat_with_epsilon (equal.width / equal.height, 2.05, 5e-3);
}

static void
test_total (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      SomPoint corner = project (both[i], 180, -90);
      SomPoint beyond = project (both[i], INFINITY, -1e30);
      SomPoint nothing = project (both[i], NAN, NAN);

      g_assert_cmpfloat (beyond.x, ==, corner.x);
      g_assert_cmpfloat (beyond.y, ==, corner.y);
      g_assert_cmpfloat (nothing.x, ==, 0);
      g_assert_cmpfloat (nothing.y, ==, 0);
      g_assert_cmpfloat (project (both[i], NAN, 40).y, ==, project (both[i], 0, 40).y);
    }
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (int lat = -90; lat <= 90; lat++)
      for (int lon = -180; lon <= 180; lon += 15)
        {
          SomLonLat place;

          g_assert_true (som_unproject (both[i], project (both[i], lon, lat), &place));
          g_assert_cmpfloat_with_epsilon (place.lon, lon, 2e-5);
          g_assert_cmpfloat_with_epsilon (place.lat, lat, 2e-5);
        }
}

static void
test_nothing_beside_the_earth (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      SomRect        bounds = som_project_bounds (both[i]);
      const SomPoint beside[] = { { bounds.x, bounds.y }, { bounds.x - 0.01, 0 }, { 0, -bounds.y + 0.01 },
                                  { NAN, 0 },             { 0, NAN },             { INFINITY, 0 },
                                  { 0, -INFINITY },       { 1e300, -1e300 } };
      SomLonLat      place = { 7, 7 };

      for (guint k = 0; k < G_N_ELEMENTS (beside); k++)
        g_assert_false (som_unproject (both[i], beside[k], &place));
      g_assert_cmpfloat (place.lon, ==, 7);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/project/published-values", test_published_values);
  g_test_add_func ("/projection/project/published-polynomial", test_published_polynomial);
  g_test_add_func ("/projection/project/y-runs-downwards", test_y_runs_downwards);
  g_test_add_func ("/projection/project/symmetric", test_symmetric);
  g_test_add_func ("/projection/project/equal-area", test_equal_area);
  g_test_add_func ("/projection/project/total", test_total);
  g_test_add_func ("/projection/bounds/hold-everything", test_bounds_hold_everything);
  g_test_add_func ("/projection/bounds/have-published-ratio", test_bounds_have_published_ratio);
  g_test_add_func ("/projection/unproject/round-trip", test_round_trip);
  g_test_add_func ("/projection/unproject/nothing-beside-the-earth", test_nothing_beside_the_earth);
  return g_test_run ();
}
