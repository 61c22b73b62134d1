/* Tests of som-shapes: the world map as it ships, and files that mean harm.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "small-map.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>

#define WORLD SOMMET_SOURCE_ROOT "/data/world/world.bin"

static SomShapes *
open_bytes (gconstpointer data,
            gsize         size,
            GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return som_shapes_new (bytes, "small.bin", error);
}

static SomShapes *
open_world (void)
{
  g_autoptr (GError) error = NULL;
  SomShapes *shapes = som_shapes_open (WORLD, &error);

  g_assert_no_error (error);
  return shapes;
}

static void
check_line (const SomLonLat *points,
            guint            n_points)
{
  for (guint i = 0; i < n_points; i++)
    g_assert_true (fabsf (points[i].lon) <= 180 && fabsf (points[i].lat) <= 90);
}

static void
walk_level (const SomShapes *shapes,
            guint            level)
{
  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    {
      g_assert_cmpuint (som_shapes_get_n_rings (shapes, level, i), >=, 1);
      for (guint k = 0; k < som_shapes_get_n_rings (shapes, level, i); k++)
        {
          SomRing ring = som_shapes_get_ring (shapes, level, i, k);

          g_assert_cmpuint (ring.n_points, >=, 3);
          check_line (ring.points, ring.n_points);
        }
      som_shapes_contains (shapes, level, i, (SomLonLat) { 1, 2 });
    }
  for (guint i = 0; i < som_shapes_get_n_borders (shapes, level); i++)
    {
      SomBorder border = som_shapes_get_border (shapes, level, i);

      g_assert_cmpuint (border.n_points, >=, 2);
      g_assert_cmpuint (MAX (border.shape, border.neighbour), <, som_shapes_get_n_shapes (shapes));
      check_line (border.points, border.n_points);
    }
}

/* Touches everything that a reader can touch. */
static void
walk (const SomShapes *shapes)
{
  for (guint level = 0; level < som_shapes_get_n_levels (shapes); level++)
    walk_level (shapes, level);
  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    {
      const SomShape *shape = som_shapes_get_shape (shapes, i);

      g_assert_cmpuint (strlen (shape->code), <=, 2);
      g_assert_cmpuint (strlen (shape->code3), ==, 3);
      g_assert_cmpint (som_shapes_find (shapes, shape->code3), <, (int) som_shapes_get_n_shapes (shapes));
    }
  g_assert_true (g_utf8_validate (som_shapes_get_credit (shapes, "fr"), -1, NULL));
}

static void
test_small_map (void)
{
  guint32 words[N_WORDS];
  g_autoptr (GError) error = NULL;
  g_autoptr (SomShapes) shapes = NULL;

  make_small_map (words);
  shapes = open_bytes (words, sizeof words, &error);
  g_assert_no_error (error);
  walk (shapes);
  g_assert_cmpint (som_shapes_find (shapes, "BBB"), ==, 1);
  g_assert_true (som_shapes_contains (shapes, 0, 1, (SomLonLat) { 5, 5 }));
  g_assert_false (som_shapes_contains (shapes, 0, 0, (SomLonLat) { 5, 5 }));
  g_assert_false (som_shapes_contains (shapes, 0, 0, (SomLonLat) { NAN, NAN }));
}

static void
test_not_aligned (void)
{
  guint32 words[N_WORDS + 1];
  char   *odd = (char *) words + 1;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SomShapes) shapes = NULL;

  make_small_map (words);
  memmove (odd, words, N_WORDS * 4);
  bytes = g_bytes_new_static (odd, N_WORDS * 4);
  shapes = som_shapes_new (bytes, "small.bin", NULL);
  g_assert_nonnull (shapes);
  walk (shapes);
}

/* An attacker knows how to make a checksum. */
static void
test_survives_hostile (void)
{
  guint32 words[N_WORDS];
  guint8 *bytes = (guint8 *) words;
  guint   n_opened = 0;

  make_small_map (words);
  for (gsize i = 16; i < sizeof words; i++)
    for (guint change = 1; change < 256; change++)
      {
        g_autoptr (SomShapes) shapes = NULL;

        bytes[i] ^= change;
        seal (words, N_WORDS);
        shapes = open_bytes (words, sizeof words, NULL);
        if (shapes != NULL)
          walk (shapes);
        n_opened += shapes != NULL;
        bytes[i] ^= change;
      }
  g_assert_cmpuint (n_opened, >, 0);
}

/* A FIFO that nobody writes to would make the reader wait for ever. */
static void
test_refuses_fifo (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sommet-shapes-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "world.bin", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SomShapes) shapes = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  shapes = som_shapes_open (path, &error);
  g_assert_error (error, SOM_ERROR, SOM_ERROR_SYSTEM);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_refuses_missing (void)
{
  const char *paths[] = { "/nonexistent/world.bin", "/", "/dev/null" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SomShapes) shapes = som_shapes_open (paths[i], &error);

      g_assert_null (shapes);
      g_assert_error (error, SOM_ERROR, SOM_ERROR_SYSTEM);
      g_assert_true (g_str_has_prefix (error->message, paths[i]));
    }
}

static void
test_world_refuses_damage (void)
{
  g_autofree char *content = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (2025);
  gsize size;

  g_assert_true (g_file_get_contents (WORLD, &content, &size, NULL));
  for (guint i = 0; i < 300; i++)
    {
      gsize place = g_rand_int_range (random, 0, size);
      g_autoptr (SomShapes) altered = NULL, truncated = NULL;

      content[place] ^= 1 << i % 8;
      altered = open_bytes (content, size, NULL);
      g_assert_null (altered);
      content[place] ^= 1 << i % 8;
      truncated = open_bytes (content, i < 64 ? i : place, NULL);
      g_assert_null (truncated);
    }
}

static void
test_world_whole (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  g_assert_cmpuint (som_shapes_get_n_levels (shapes), ==, 4);
  g_assert_cmpuint (som_shapes_get_n_shapes (shapes), ==, 241);
  walk (shapes);
}

static const char *
find_code3 (const SomShapes *shapes,
            const char      *code)
{
  int found = som_shapes_find (shapes, code);

  return found < 0 ? "" : som_shapes_get_shape (shapes, found)->code3;
}

static void
test_world_finds_codes (void)
{
  static const char *const codes[][2] = {
    { "FR", "FRA" }, { "FRA", "FRA" }, { "XK", "XKX" },  { "XKX", "XKX" }, { "CYN", "CYN" }, { "AF", "AFG" },
    { "ZW", "ZWE" }, { "GF", "FRA" },  { "GUF", "FRA" }, { "GP", "FRA" },  { "MQ", "FRA" },  { "RE", "FRA" },
    { "YT", "FRA" }, { "SJ", "NOR" },  { "BQ", "NLD" },  { "CX", "IOA" },  { "AU", "AUS" },  { "GI", "" },
    { "", "" },      { "fr", "" },     { "F", "" },      { "FRANCE", "" }, { "ZZ", "" },     { "\xff\xff", "" },
  };
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpstr (find_code3 (shapes, codes[i][0]), ==, codes[i][1]);
}

static void
test_world_codes_are_one_to_one (void)
{
  g_autoptr (SomShapes) shapes = open_world ();
  guint n_without = 0;

  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    {
      const SomShape *shape = som_shapes_get_shape (shapes, i);

      g_assert_cmpint (som_shapes_find (shapes, shape->code3), ==, i);
      if (shape->code[0] != '\0')
        g_assert_cmpint (som_shapes_find (shapes, shape->code), ==, i);
      else
        n_without++;
    }
  g_assert_cmpuint (n_without, ==, 4);
}

static void
test_world_places_lie_where_they_should (void)
{
  static const struct
  {
    const char *code;
    SomLonLat   place;
  } places[] = {
    { "FR", { 2.35, 48.85 } },  { "FR", { -52.33, 4.9 } },  { "FR", { 55.5, -21.1 } }, { "UA", { 34.1, 45.0 } },
    { "EH", { -13.0, 26.0 } },  { "RU", { -175.0, 66.5 } }, { "RU", { 178.0, 67.0 } }, { "FJ", { 178.0, -17.8 } },
    { "AQ", { -179.9, -89.5 } }, { "AQ", { 179.9, -85.5 } }, { "LS", { 28.3, -29.6 } }, { "US", { -150.0, 65.0 } },
    { "", { -30.0, 40.0 } },    { "", { 0.0, 72.0 } },      { "", { 100.0, 84.0 } },
  };
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint shape = 0; shape < som_shapes_get_n_shapes (shapes); shape++)
      {
        gboolean expected = g_str_equal (som_shapes_get_shape (shapes, shape)->code, places[i].code);

        g_assert_cmpint (som_shapes_contains (shapes, 3, shape, places[i].place), ==,
                         expected && places[i].code[0] != '\0');
      }
}

static void
test_world_anchors_lie_inside (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    {
      const SomShape *shape = som_shapes_get_shape (shapes, i);

      g_assert_true (som_shapes_contains (shapes, 3, i, shape->anchor));
      g_assert_cmpfloat (shape->bounds_min.lon, <, shape->anchor.lon);
      g_assert_cmpfloat (shape->bounds_min.lat, <, shape->anchor.lat);
      g_assert_cmpfloat (shape->bounds_max.lon, >, shape->anchor.lon);
      g_assert_cmpfloat (shape->bounds_max.lat, >, shape->anchor.lat);
    }
}

/* National statistics, in thousands of km²; the map is drawn at 1:50,000,000. */
static void
test_world_areas (void)
{
  static const struct
  {
    const char *code;
    double      area;
  } known[] = { { "AU", 7688 }, { "BR", 8516 }, { "ZA", 1221 }, { "IS", 103 }, { "RU", 17098 }, { "LS", 30.4 } };
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const SomShape *shape = som_shapes_get_shape (shapes, som_shapes_find (shapes, known[i].code));

      g_assert_cmpfloat_with_epsilon (shape->area / 1000 / known[i].area, 1, 0.03);
    }
}

/* A border counts once, although both its shapes have its points. */
static guint
count_points (const SomShapes *shapes,
              guint            level)
{
  guint n_points = 0;

  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    for (guint k = 0; k < som_shapes_get_n_rings (shapes, level, i); k++)
      n_points += som_shapes_get_ring (shapes, level, i, k).n_points;
  for (guint i = 0; i < som_shapes_get_n_borders (shapes, level); i++)
    n_points -= som_shapes_get_border (shapes, level, i).n_points - 1;
  return n_points;
}

static void
test_world_levels_are_light (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  g_assert_cmpuint (count_points (shapes, 0), <=, 3500);
  g_assert_cmpuint (count_points (shapes, 1), <=, 14000);
  for (guint level = 1; level < 4; level++)
    g_assert_cmpuint (count_points (shapes, level - 1), <, count_points (shapes, level));
}

static void
test_world_finds_level (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  g_assert_cmpuint (som_shapes_find_level (shapes, 400 / 360.0), ==, 0);
  g_assert_cmpuint (som_shapes_find_level (shapes, 1500 / 360.0), ==, 1);
  g_assert_cmpuint (som_shapes_find_level (shapes, 2000 / 360.0), ==, 1);
  g_assert_cmpuint (som_shapes_find_level (shapes, 5000 / 360.0), ==, 2);
  g_assert_cmpuint (som_shapes_find_level (shapes, 50000 / 360.0), ==, 3);
  g_assert_cmpuint (som_shapes_find_level (shapes, 0), ==, 0);
  g_assert_cmpuint (som_shapes_find_level (shapes, -1), ==, 0);
  g_assert_cmpuint (som_shapes_find_level (shapes, INFINITY), ==, 3);
  g_assert_cmpuint (som_shapes_find_level (shapes, NAN), ==, 3);
}

/* Only along the pole may an outline go half around the Earth. */
static void
test_world_has_no_smear (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint level = 0; level < som_shapes_get_n_levels (shapes); level++)
    for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
      for (guint k = 0; k < som_shapes_get_n_rings (shapes, level, i); k++)
        {
          SomRing ring = som_shapes_get_ring (shapes, level, i, k);

          for (guint n = 0, before = ring.n_points - 1; n < ring.n_points; before = n++)
            if (fabsf (ring.points[n].lon - ring.points[before].lon) > 90)
              g_assert_true (ring.points[n].lat == -90 && ring.points[before].lat == -90);
        }
}

static void
test_world_is_cut_at_the_antimeridian (void)
{
  g_autoptr (SomShapes) shapes = open_world ();
  guint russia = som_shapes_find (shapes, "RU");
  guint n_sides[2] = { 0 };

  for (guint i = 0; i < som_shapes_get_n_borders (shapes, 3); i++)
    {
      SomBorder border = som_shapes_get_border (shapes, 3, i);

      for (guint k = 0; k < border.n_points; k++)
        g_assert_cmpfloat (fabsf (border.points[k].lon), <, 180);
    }
  for (guint k = 0; k < som_shapes_get_n_rings (shapes, 3, russia); k++)
    {
      SomRing ring = som_shapes_get_ring (shapes, 3, russia, k);

      for (guint n = 0; n < ring.n_points; n++)
        if (fabsf (ring.points[n].lon) == 180)
          n_sides[ring.points[n].lon > 0]++;
    }
  g_assert_cmpuint (n_sides[0], >=, 4);
  g_assert_cmpuint (n_sides[0], ==, n_sides[1]);
}

/* An edge of a shape, whichever way it runs. */
static char *
name_edge (guint     shape,
           SomLonLat a,
           SomLonLat b)
{
  gboolean turn = a.lon > b.lon || (a.lon == b.lon && a.lat > b.lat);

  return g_strdup_printf ("%u %a %a %a %a", shape, turn ? b.lon : a.lon, turn ? b.lat : a.lat, turn ? a.lon : b.lon,
                          turn ? a.lat : b.lat);
}

static GHashTable *
collect_edges (const SomShapes *shapes,
               guint            level)
{
  GHashTable *edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < som_shapes_get_n_shapes (shapes); i++)
    for (guint k = 0; k < som_shapes_get_n_rings (shapes, level, i); k++)
      {
        SomRing ring = som_shapes_get_ring (shapes, level, i, k);

        for (guint n = 0, before = ring.n_points - 1; n < ring.n_points; before = n++)
          g_hash_table_add (edges, name_edge (i, ring.points[before], ring.points[n]));
      }
  return edges;
}

static void
test_world_borders_are_shared (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint level = 0; level < som_shapes_get_n_levels (shapes); level++)
    {
      g_autoptr (GHashTable) edges = collect_edges (shapes, level);

      g_assert_cmpuint (som_shapes_get_n_borders (shapes, level), >, 300);
      for (guint i = 0; i < som_shapes_get_n_borders (shapes, level); i++)
        {
          SomBorder border = som_shapes_get_border (shapes, level, i);

          for (guint k = 1; k < border.n_points; k++)
            {
              g_autofree char *here = name_edge (border.shape, border.points[k - 1], border.points[k]);
              g_autofree char *there = name_edge (border.neighbour, border.points[k - 1], border.points[k]);

              g_assert_true (g_hash_table_contains (edges, here));
              g_assert_true (g_hash_table_contains (edges, there));
            }
        }
    }
}

static void
test_world_credit (void)
{
  g_autoptr (SomShapes) shapes = open_world ();
  const char *english = som_shapes_get_credit (shapes, "en");

  g_assert_true (g_str_has_prefix (english, "Base map: Natural Earth"));
  g_assert_true (g_str_has_prefix (som_shapes_get_credit (shapes, "fr"), "Fond de carte\u00a0: Natural Earth"));
  g_assert_true (som_shapes_get_credit (shapes, "fr_CA.UTF-8") == som_shapes_get_credit (shapes, "fr"));
  g_assert_true (som_shapes_get_credit (shapes, "fro") == english);
  g_assert_true (som_shapes_get_credit (shapes, "") == english);
  g_assert_true (som_shapes_get_credit (shapes, NULL) == english);
}

static void
test_references (void)
{
  SomShapes *shapes = open_world ();

  g_assert_true (som_shapes_ref (shapes) == shapes);
  som_shapes_unref (shapes);
  g_assert_cmpuint (som_shapes_get_n_shapes (shapes), >, 0);
  som_shapes_unref (shapes);
}

/* A level is projected once, and any of its points is found on the plane. */
static void
test_world_projects (void)
{
  g_autoptr (SomShapes) shapes = open_world ();

  for (guint i = 0; i < 2 * som_shapes_get_n_levels (shapes); i++)
    {
      SomProjection projection = i % 2 == 0 ? SOM_PROJECTION_EQUAL_EARTH : SOM_PROJECTION_NATURAL_EARTH;
      SomRing       ring = som_shapes_get_ring (shapes, i / 2, g_test_rand_int_range (0, som_shapes_get_n_shapes (shapes)), 0);
      const SomPoint *plane = som_shapes_project (shapes, projection, i / 2, ring.points);

      g_assert_true (plane == som_shapes_project (shapes, projection, i / 2, ring.points));
      for (guint k = 0; k < ring.n_points; k++)
        {
          SomPoint point = som_project (projection, ring.points[k]);

          g_assert_cmpmem (&plane[k], sizeof point, &point, sizeof point);
        }
    }
}

static void
test_scan (void)
{
  guint32               words[N_WORDS];
  g_autoptr (GBytes)    bytes = NULL;
  g_autoptr (SomShapes) shapes = NULL;
  g_autoptr (GArray)    crossings = g_array_new (FALSE, FALSE, sizeof (double));

  make_small_map (words);
  bytes = g_bytes_new_static (words, sizeof words);
  shapes = som_shapes_new (bytes, "small.bin", NULL);
  som_shapes_scan (shapes, 0, 1, 5, crossings);
  g_assert_cmpuint (crossings->len, ==, 2);
  g_assert_true (som_shapes_lies_between (crossings, 5));
  g_assert_false (som_shapes_lies_between (crossings, -179));
  g_assert_false (som_shapes_lies_between (crossings, 179));
  som_shapes_scan (shapes, 0, 1, 89, crossings);
  som_shapes_scan (shapes, 0, 1, NAN, crossings);
  g_assert_cmpuint (crossings->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapes/new/small-map", test_small_map);
  g_test_add_func ("/shapes/new/not-aligned", test_not_aligned);
  g_test_add_func ("/shapes/new/survives-hostile", test_survives_hostile);
  g_test_add_func ("/shapes/open/refuses-fifo", test_refuses_fifo);
  g_test_add_func ("/shapes/open/refuses-missing", test_refuses_missing);
  g_test_add_func ("/shapes/references", test_references);
  g_test_add_func ("/shapes/world/refuses-damage", test_world_refuses_damage);
  g_test_add_func ("/shapes/world/whole", test_world_whole);
  g_test_add_func ("/shapes/world/finds-codes", test_world_finds_codes);
  g_test_add_func ("/shapes/world/codes-are-one-to-one", test_world_codes_are_one_to_one);
  g_test_add_func ("/shapes/world/places-lie-where-they-should", test_world_places_lie_where_they_should);
  g_test_add_func ("/shapes/world/anchors-lie-inside", test_world_anchors_lie_inside);
  g_test_add_func ("/shapes/world/areas", test_world_areas);
  g_test_add_func ("/shapes/world/levels-are-light", test_world_levels_are_light);
  g_test_add_func ("/shapes/world/finds-level", test_world_finds_level);
  g_test_add_func ("/shapes/world/has-no-smear", test_world_has_no_smear);
  g_test_add_func ("/shapes/world/is-cut-at-the-antimeridian", test_world_is_cut_at_the_antimeridian);
  g_test_add_func ("/shapes/scan", test_scan);
  g_test_add_func ("/shapes/world/projects", test_world_projects);
  g_test_add_func ("/shapes/world/borders-are-shared", test_world_borders_are_shared);
  g_test_add_func ("/shapes/world/credit", test_world_credit);
  return g_test_run ();
}
