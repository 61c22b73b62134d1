/* Tests of som-shaper: glyphs of a paragraph, once for every size.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shaper.h"

#include <string.h>

static SomShaped *
shape (const char *text,
       gboolean    tabular)
{
  return som_shape (som_face_get_inter (SOM_WEIGHT_REGULAR), tabular, text, strlen (text));
}

static double
measure (const SomShaped *shaped)
{
  double width = 0;

  for (guint i = 0; i < shaped->n_glyphs; i++)
    width += shaped->glyphs[i].advance;
  return width;
}

static void
test_glyphs (void)
{
  SomShaped *shaped = shape ("Aé!", FALSE);

  g_assert_cmpuint (shaped->n_glyphs, ==, 3);
  g_assert_cmpuint (shaped->glyphs[1].cluster, ==, 1);
  g_assert_cmpuint (shaped->glyphs[2].cluster, ==, 3);
  g_assert_cmpfloat (measure (shaped), >, 1);
  g_assert_cmpuint (shape ("", FALSE)->n_glyphs, ==, 0);
}

/* What was shaped is not shaped again; a text in another memory is the same text. */
static void
test_keeps (void)
{
  g_autofree char *again = g_strdup ("Keep me");
  SomShaped       *shaped = shape ("Keep me", FALSE);

  g_assert_true (shape (again, FALSE) == shaped);
  g_assert_false (shape (again, TRUE) == shaped);
}

/* Figures of one width, where they are asked for. */
static void
test_tabular (void)
{
  g_assert_cmpfloat (ABS (measure (shape ("111", FALSE)) - measure (shape ("000", FALSE))), >, 0.1);
  g_assert_cmpfloat (ABS (measure (shape ("111", TRUE)) - measure (shape ("000", TRUE))), <, 0.001);
}

/* Kerning: what stands together is not the sum of its parts. */
static void
test_kerns (void)
{
  g_assert_cmpfloat (measure (shape ("AV", FALSE)), <, measure (shape ("A", FALSE)) + measure (shape ("V", FALSE)) - 0.01);
}

static void
test_breaks (void)
{
  GArray *breaks = som_shaped_get_breaks (shape ("one two", FALSE), "en");

  g_assert_cmpuint (breaks->len, ==, 2);
  g_assert_cmpuint (g_array_index (breaks, guint, 0), ==, 4);
  g_assert_cmpuint (g_array_index (breaks, guint, 1), ==, 7);
}

/* Above what it keeps, a thread begins anew. */
static void
test_trims (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      som_shaper_trim ();
      g_assert_cmpuint (shape (text, FALSE)->n_glyphs, ==, strlen (text));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shaper/glyphs", test_glyphs);
  g_test_add_func ("/shaper/keeps", test_keeps);
  g_test_add_func ("/shaper/tabular", test_tabular);
  g_test_add_func ("/shaper/kerns", test_kerns);
  g_test_add_func ("/shaper/breaks", test_breaks);
  g_test_add_func ("/shaper/trims", test_trims);
  return g_test_run ();
}
