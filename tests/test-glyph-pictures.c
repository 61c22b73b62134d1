/* Tests of som-glyph-pictures: how much of each pixel a glyph covers.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-glyph-pictures.h"

#include <math.h>

static guint
find_glyph (const SomFace *face,
            const char    *character)
{
  hb_codepoint_t glyph = 0;

  g_assert_true (hb_font_get_nominal_glyph (som_face_get_hb (face), g_utf8_get_char (character), &glyph));
  return glyph;
}

static const SomGlyphPicture *
get_picture (const char *character,
             double      size,
             guint       part)
{
  const SomFace *face = som_face_get_inter (SOM_WEIGHT_REGULAR);

  return som_glyph_pictures_get (face, find_glyph (face, character), size, part);
}

/* Pixels covered, and the middle of the ink from where the glyph is placed. */
static double
weigh (const SomGlyphPicture *picture,
       SomPoint              *middle)
{
  double ink = 0, x_sum = 0, y_sum = 0;

  for (guint y = 0; y < picture->height; y++)
    for (guint x = 0; x < picture->width; x++)
      {
        double covered = picture->coverage[y * picture->width + x] / 255.0;

        ink += covered;
        x_sum += covered * (picture->left + x + 0.5);
        y_sum += covered * (picture->top + (int) y + 0.5);
      }
  *middle = (SomPoint) { x_sum / ink, y_sum / ink };
  return ink;
}

/* A letter stands on its baseline, as high as its size says, and its ink is that of its outline. */
static void
test_letter (void)
{
  const SomGlyphPicture *picture = get_picture ("I", 100, 0);
  SomPoint               middle;
  double                 ink = weigh (picture, &middle);

  g_assert_cmpint (picture->top + (int) picture->height, ==, 0);
  g_assert_cmpint (picture->top, <, -65);
  g_assert_cmpint (picture->top, >, -80);
  g_assert_cmpint (picture->left, >, 0);
  g_assert_cmpfloat (ink, <, picture->width * picture->height + 0.1);
  g_assert_cmpfloat (ink, >, 0.75 * picture->width * picture->height);
  g_assert_cmpfloat_with_epsilon (middle.y, -36.4, 1.5);
}

/* The ink of a glyph as cairo paints it at a whole pixel. */
static double
weigh_by_cairo (const char *character,
                double      size,
                SomPoint   *middle)
{
  const SomFace       *face = som_face_get_inter (SOM_WEIGHT_REGULAR);
  const cairo_glyph_t  glyph = { find_glyph (face, character), 50, 50 };
  cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 100);
  cairo_t             *cr = cairo_create (surface);
  SomGlyphPicture      picture = { -50, -50, 100, 100, NULL };
  g_autofree guint8   *coverage = g_malloc (100 * 100);
  double               ink;

  cairo_set_font_face (cr, som_face_get_cairo (face));
  cairo_set_font_size (cr, size);
  cairo_show_glyphs (cr, &glyph, 1);
  cairo_surface_flush (surface);
  for (guint y = 0; y < 100; y++)
    memcpy (coverage + 100 * y, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface), 100);
  picture.coverage = coverage;
  ink = weigh (&picture, middle);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ink;
}

/* Straight, round, below the line, of several parts: each is what cairo makes of it. */
static void
test_as_cairo (void)
{
  static const char *const letters[] = { "H", "o", "p", "g", "Q", "é", "ç", "ß", "%", "8", ";", "—" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      SomPoint middle, wanted;
      double   ink = weigh_by_cairo (letters[i], 23, &wanted);

      g_test_message ("%s", letters[i]);
      g_assert_cmpfloat_with_epsilon (weigh (get_picture (letters[i], 23, 0), &middle), ink, ink * 0.015);
      g_assert_cmpfloat_with_epsilon (middle.x, wanted.x, 0.1);
      g_assert_cmpfloat_with_epsilon (middle.y, wanted.y, 0.1);
    }
}

/* Each part moves the ink by about a quarter of a pixel to the right, and changes neither how much there is nor its height. */
static void
test_parts (void)
{
  static const char *const letters[] = { "i", "o", "m", "é", "8" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      SomPoint first, middle;
      double   ink = weigh (get_picture (letters[i], 13, 0), &first);

      for (guint part = 1; part < SOM_GLYPH_PARTS; part++)
        {
          g_assert_cmpfloat_with_epsilon (weigh (get_picture (letters[i], 13, part), &middle), ink, ink * 0.02);
          g_assert_cmpfloat_with_epsilon (middle.x - first.x, 0.25 * part, 0.1);
          g_assert_cmpfloat_with_epsilon (middle.y, first.y, 0.03);
        }
    }
}

static void
test_grows (void)
{
  SomPoint middle;
  double   small = weigh (get_picture ("a", 20, 0), &middle), large = weigh (get_picture ("a", 40, 0), &middle);

  g_assert_cmpfloat_with_epsilon (large / small, 4, 0.05);
}

static void
test_nothing (void)
{
  const SomGlyphPicture *space = get_picture (" ", 20, 1);

  g_assert_nonnull (space);
  g_assert_cmpuint (space->width * space->height, ==, 0);
  g_assert_null (get_picture ("M", 5000, 0));
  g_assert_null (get_picture ("M", 5000, 0));
}

static void
test_kept (void)
{
  g_assert_true (get_picture ("k", 17, 2) == get_picture ("k", 17, 2));
  g_assert_false (get_picture ("k", 17, 2) == get_picture ("k", 17, 3));
  g_assert_false (get_picture ("k", 17, 2) == get_picture ("k", 18, 2));
}

/* More than are kept at once. */
static void
test_many (void)
{
  for (guint i = 0; i < 6000; i++)
    g_assert_nonnull (get_picture ("n", 10 + i * 0.001, i % SOM_GLYPH_PARTS));
  test_parts ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glyph-pictures/letter", test_letter);
  g_test_add_func ("/glyph-pictures/as-cairo", test_as_cairo);
  g_test_add_func ("/glyph-pictures/parts", test_parts);
  g_test_add_func ("/glyph-pictures/grows", test_grows);
  g_test_add_func ("/glyph-pictures/nothing", test_nothing);
  g_test_add_func ("/glyph-pictures/kept", test_kept);
  g_test_add_func ("/glyph-pictures/many", test_many);
  return g_test_run ();
}
