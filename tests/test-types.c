/* Tests of som-types: rectangles and colours.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-types.h>

#include <math.h>

static void
test_inset_never_negative (void)
{
  SomRect rect = som_rect_inset ((SomRect) { 0, 0, 10, 10 }, 8, 2, 8, 2);

  g_assert_cmpfloat (rect.width, ==, 0);
  g_assert_cmpfloat (rect.height, ==, 6);
}

static void
test_union_ignores_nothing (void)
{
  SomRect rect = som_rect_union ((SomRect) { 0 }, (SomRect) { 5, 6, 7, 8 });

  g_assert_cmpfloat (rect.x, ==, 5);
  g_assert_cmpfloat (rect.width, ==, 7);
}

static void
test_touching_do_not_intersect (void)
{
  g_assert_false (som_rect_intersects ((SomRect) { 0, 0, 5, 5 }, (SomRect) { 5, 0, 5, 5 }));
  g_assert_true (som_rect_intersects ((SomRect) { 0, 0, 5, 5 }, (SomRect) { 4, 4, 5, 5 }));
}

static void
test_contrast_matches_wcag (void)
{
  SomColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (som_color_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (som_color_contrast (white, white), 1, 1e-9);
}

static void
test_parse_refuses (void)
{
  const char *wrong[] = { "", "#", "#12345", "#1234567", "123456", "#12345g", NULL };
  SomColor    color = { 0.25, 0, 0, 0 };

  g_assert_false (som_color_parse (NULL, &color));
  for (guint i = 0; wrong[i] != NULL; i++)
    g_assert_false (som_color_parse (wrong[i], &color));
  g_assert_cmpfloat (color.red, ==, 0.25);
  g_assert_true (som_color_parse ("#0072b2", &color));
  g_assert_cmpfloat_with_epsilon (color.blue, 0xb2 / 255.0, 1e-9);
}

static void
test_mix_is_total (void)
{
  SomColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat (som_color_mix (black, white, NAN).red, ==, 0);
  g_assert_cmpfloat (som_color_mix (black, white, 7).red, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/types/inset/never-negative", test_inset_never_negative);
  g_test_add_func ("/types/union/ignores-nothing", test_union_ignores_nothing);
  g_test_add_func ("/types/intersects/touching-do-not", test_touching_do_not_intersect);
  g_test_add_func ("/types/contrast/matches-wcag", test_contrast_matches_wcag);
  g_test_add_func ("/types/parse/refuses", test_parse_refuses);
  g_test_add_func ("/types/mix/is-total", test_mix_is_total);
  return g_test_run ();
}
