/* Tests of som-text-painter: glyphs where they belong.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-text-painter.h"

#include <math.h>

#define WIDTH 120
#define HEIGHT 40
#define SIZE 12

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  const SomFace   *face;
  guint            glyph; /* an upright stroke */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  hb_codepoint_t glyph = 0;

  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  fixture->cr = cairo_create (fixture->surface);
  fixture->face = som_face_get_inter (SOM_WEIGHT_BOLD);
  g_assert_true (hb_font_get_nominal_glyph (som_face_get_hb (fixture->face), 'l', &glyph));
  fixture->glyph = glyph;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
}

static gboolean
paint (Fixture *fixture,
       double   size,
       double   x,
       double   y)
{
  const cairo_glyph_t glyph = { fixture->glyph, x, y };

  return som_text_painter_paint (fixture->cr, fixture->face, size, &glyph, 1);
}

static guint32
get_pixel (Fixture *fixture,
           int      x,
           int      y)
{
  cairo_surface_flush (fixture->surface);
  return ((const guint32 *) (cairo_image_surface_get_data (fixture->surface) + y * cairo_image_surface_get_stride (fixture->surface)))[x];
}

/* How much ink there is between two columns, and where its middle is. */
static double
weigh (Fixture *fixture,
       int      from,
       int      to,
       double  *middle)
{
  double ink = 0, sum = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = from; x < to; x++)
      {
        double alpha = (get_pixel (fixture, x, y) >> 24) / 255.0;

        ink += alpha;
        sum += alpha * (x + 0.5);
      }
  if (middle != NULL)
    *middle = sum / ink;
  return ink;
}

/* Letters as far apart as they are placed, to a quarter of a pixel. */
static void
test_even (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  double last = 0;

  for (guint i = 0; i < 5; i++)
    {
      double middle;

      g_assert_true (paint (fixture, SIZE, 5 + 20.25 * i, 30));
      weigh (fixture, 20 * i, 20 * i + 20, &middle);
      if (i > 0)
        g_assert_cmpfloat_with_epsilon (middle - last, 20.25, 0.12);
      last = middle;
    }
}

/* A run is as its glyphs are one by one, and where two meet there is no more ink than a pixel holds. */
static void
test_run (Fixture      *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  const cairo_glyph_t glyphs[] = { { fixture->glyph, 10, 30 }, { fixture->glyph, 40.5, 20 }, { fixture->glyph, 10, 30 } };
  double              alone, together;

  cairo_set_source_rgb (fixture->cr, 1, 0, 0);
  g_assert_true (som_text_painter_paint (fixture->cr, fixture->face, SIZE, glyphs, 2));
  alone = weigh (fixture, 0, WIDTH, NULL);
  cairo_set_operator (fixture->cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (fixture->cr);
  cairo_set_operator (fixture->cr, CAIRO_OPERATOR_OVER);
  g_assert_true (som_text_painter_paint (fixture->cr, fixture->face, SIZE, glyphs, 3));
  together = weigh (fixture, 0, WIDTH, NULL);
  g_assert_cmpfloat (together, >=, alone);
  g_assert_cmpfloat (together, <, 2 * alone);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      g_assert_cmpuint (get_pixel (fixture, x, y) & 0xffff, ==, 0);
}

static void
test_scale (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  double once, twice;

  g_assert_true (paint (fixture, SIZE, 10, 30));
  once = weigh (fixture, 0, 40, NULL);
  cairo_scale (fixture->cr, 2, 2);
  g_assert_true (paint (fixture, SIZE, 25, 15));
  twice = weigh (fixture, 40, WIDTH, NULL);
  g_assert_cmpfloat_with_epsilon (twice / once, 4, 0.1);
}

/* Nothing leaves the clip, nor the picture, wherever it is placed. */
static void
test_stays_within (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  static const double places[] = { -3, WIDTH - 2, -1e5, 1e5, -1e300, 1e300, NAN, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_true (paint (fixture, SIZE, places[i], 30));
      g_assert_true (paint (fixture, SIZE, 30, places[i]));
    }
  g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_rectangle (fixture->cr, 60, 0, 2, HEIGHT);
  cairo_clip (fixture->cr);
  g_assert_true (paint (fixture, SIZE * 3, 58, 30));
  g_assert_cmpfloat (weigh (fixture, 50, 60, NULL), ==, 0);
  g_assert_cmpfloat (weigh (fixture, 60, 62, NULL), >, 1);
  g_assert_cmpfloat (weigh (fixture, 62, 80, NULL), ==, 0);
}

/* What is not for it is left to cairo, untouched. */
static void
test_refuses (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  const cairo_glyph_t glyph = { fixture->glyph, 10, 30 };
  cairo_surface_t    *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t            *cr = cairo_create (recording);

  g_assert_false (som_text_painter_paint (cr, fixture->face, SIZE, &glyph, 1));
  g_assert_false (paint (fixture, 48, 10, 30));
  g_assert_false (paint (fixture, 0, 10, 30));
  cairo_save (fixture->cr);
  cairo_rotate (fixture->cr, 0.1);
  g_assert_false (paint (fixture, SIZE, 10, 30));
  cairo_restore (fixture->cr);
  cairo_scale (fixture->cr, 1, 2);
  g_assert_false (paint (fixture, SIZE, 10, 10));
  cairo_surface_set_device_scale (fixture->surface, 2, 2);
  g_assert_false (paint (fixture, SIZE, 10, 10));
  g_assert_cmpfloat (weigh (fixture, 0, WIDTH, NULL), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (recording);
}

#define ADD(name, test) g_test_add ("/text-painter/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("even", test_even);
  ADD ("run", test_run);
  ADD ("scale", test_scale);
  ADD ("stays-within", test_stays_within);
  ADD ("refuses", test_refuses);
  return g_test_run ();
}
