/* Tests of som-theme: colours that can be read and told apart, type that is never too small.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-theme.h"

#include <math.h>

#define READABLE 4.5

static SomTheme
make_theme (SomScheme scheme)
{
  return (SomTheme) { scheme, 1, 1, 0 };
}

static void
assert_same_color (SomColor a,
                   SomColor b)
{
  g_assert_cmpfloat_with_epsilon (a.red, b.red, 1e-9);
  g_assert_cmpfloat_with_epsilon (a.green, b.green, 1e-9);
  g_assert_cmpfloat_with_epsilon (a.blue, b.blue, 1e-9);
}

/* Text can be read on every ground that it is put on. */
static void
test_text_can_be_read (void)
{
  static const struct
  {
    SomThemeColor text, ground;
  } pairs[] = {
    { SOM_COLOR_TEXT, SOM_COLOR_SURFACE },  { SOM_COLOR_TEXT, SOM_COLOR_PANEL },  { SOM_COLOR_TEXT, SOM_COLOR_CHECK_PANEL },
    { SOM_COLOR_MUTED, SOM_COLOR_SURFACE }, { SOM_COLOR_MUTED, SOM_COLOR_PANEL }, { SOM_COLOR_CHECK, SOM_COLOR_SURFACE },
    { SOM_COLOR_CHECK, SOM_COLOR_CHECK_PANEL },
  };

  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      {
        SomTheme theme = make_theme (scheme);

        g_assert_cmpfloat (som_color_contrast (som_theme_get_color (&theme, pairs[i].text), som_theme_get_color (&theme, pairs[i].ground)), >=,
                           READABLE);
      }
}

/* Shapes stand out from what they lie on at 3:1 (WCAG 2.1, 1.4.11). */
static void
test_accent_can_be_seen (void)
{
  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      SomTheme theme = make_theme (scheme);

      g_assert_cmpfloat (som_color_contrast (som_theme_get_color (&theme, SOM_COLOR_ACCENT), som_theme_get_color (&theme, SOM_COLOR_SURFACE)), >=, 3);
    }
}

/* Every scheme has every colour, opaque; roles past the last are the last. */
static void
test_complete (void)
{
  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      SomTheme theme = make_theme (scheme);

      for (SomThemeColor color = 0; color < SOM_N_THEME_COLORS; color++)
        g_assert_cmpfloat (som_theme_get_color (&theme, color).alpha, ==, 1);
      assert_same_color (som_theme_get_color (&theme, SOM_N_THEME_COLORS), som_theme_get_color (&theme, SOM_N_THEME_COLORS - 1));
      assert_same_color (som_theme_get_color (&theme, G_MAXUINT), som_theme_get_color (&theme, SOM_N_THEME_COLORS - 1));
    }
}

/* Calls a function with colours from all over the cube. */
static void
for_each_color (void (*function) (const SomTheme *theme, SomColor color))
{
  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    for (guint i = 0; i < 6 * 6 * 6; i++)
      {
        SomTheme theme = make_theme (scheme);

        function (&theme, (SomColor) { i % 6 / 5.0, i / 6 % 6 / 5.0, i / 36 / 5.0, 1 });
      }
}

/* What reads already stays as it is. */
static void
check_text_color (const SomTheme *theme,
                  SomColor        fill)
{
  SomColor surface = som_theme_get_color (theme, SOM_COLOR_SURFACE), color = som_theme_get_text_color (theme, fill);

  g_assert_cmpfloat (som_color_contrast (color, surface), >=, READABLE);
  if (som_color_contrast (fill, surface) >= READABLE)
    assert_same_color (color, fill);
  g_assert_cmpfloat (som_theme_get_text_color (theme, som_color_with_alpha (fill, 0.1)).alpha, ==, 1);
}

static void
test_text_color (void)
{
  for_each_color (check_text_color);
}

static void
check_color_on (const SomTheme *theme,
                SomColor        ground)
{
  static const SomColor white = { 1, 1, 1, 1 };
  SomColor              ink = som_theme_get_color_on (theme, ground), black = som_theme_get_color_on (theme, white);

  g_assert_cmpfloat (som_color_contrast (ink, ground), >=, som_color_contrast (white, ground));
  g_assert_cmpfloat (som_color_contrast (ink, ground), >=, som_color_contrast (black, ground));
}

static void
test_color_on (void)
{
  for_each_color (check_color_on);
}

static double
get_difference (SomColor a,
                SomColor b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue);
}

/* Eight that differ, then the same again. */
static void
test_series (void)
{
  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      SomTheme theme = make_theme (scheme);

      for (guint i = 0; i < 8; i++)
        {
          SomColor color = som_theme_get_series_color (&theme, i);

          assert_same_color (color, som_theme_get_series_color (&theme, i + 8));
          g_assert_cmpfloat (som_color_contrast (color, som_theme_get_color (&theme, SOM_COLOR_SURFACE)), >=, 1.9);
          for (guint k = 0; k < i; k++)
            g_assert_cmpfloat (get_difference (color, som_theme_get_series_color (&theme, k)), >, 0.2);
        }
      assert_same_color (som_theme_get_series_color (&theme, G_MAXUINT), som_theme_get_series_color (&theme, 7));
    }
}

/* The more there is, the farther it is from the ground; what is no share is the least or the most. */
static void
test_ramp (void)
{
  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      SomTheme theme = make_theme (scheme);
      SomColor surface = som_theme_get_color (&theme, SOM_COLOR_SURFACE);
      double   last = 1;

      for (guint i = 0; i <= 100; i++)
        {
          double contrast = som_color_contrast (som_theme_get_ramp_color (&theme, i / 100.0), surface);

          g_assert_cmpfloat (contrast, >, last);
          last = contrast;
        }
      assert_same_color (som_theme_get_ramp_color (&theme, NAN), som_theme_get_ramp_color (&theme, 0));
      assert_same_color (som_theme_get_ramp_color (&theme, -INFINITY), som_theme_get_ramp_color (&theme, 0));
      assert_same_color (som_theme_get_ramp_color (&theme, 1e300), som_theme_get_ramp_color (&theme, 1));
    }
}

static void
test_type (void)
{
  SomTheme slide = make_theme (SOM_SCHEME_LIGHT), window = { SOM_SCHEME_LIGHT, 0.5, 1, 11 }, large = { SOM_SCHEME_LIGHT, 0.5, 2, 11 };

  for (SomTextStyle style = 0; style < SOM_N_TEXT_STYLES; style++)
    {
      SomTextSpec spec = som_theme_get_text (&slide, style);

      g_assert_cmpfloat (spec.size, ==, som_theme_get_text_size (&slide, style));
      g_assert_cmpfloat (spec.size, >=, 16);
      g_assert_cmpfloat (spec.leading, >, 1);
      g_assert_cmpfloat (som_theme_get_text_size (&window, style), ==, MAX (spec.size / 2, 11));
      g_assert_cmpfloat (som_theme_get_text_size (&large, style), ==, spec.size);
    }
  g_assert_cmpfloat (som_theme_get_text_size (&slide, SOM_TEXT_TITLE), >, som_theme_get_text_size (&slide, SOM_TEXT_SUBTITLE));
  g_assert_cmpfloat (som_theme_get_text_size (&slide, G_MAXUINT), ==, som_theme_get_text_size (&slide, SOM_TEXT_NOTE));
}

static void
test_strokes (void)
{
  SomTheme light = make_theme (SOM_SCHEME_LIGHT), contrast = make_theme (SOM_SCHEME_CONTRAST_DARK), small = { SOM_SCHEME_LIGHT, 0.5, 1, 11 };

  for (SomStroke stroke = 0; stroke <= SOM_STROKE_THICK; stroke++)
    {
      double width = som_theme_get_stroke_width (&light, stroke);

      g_assert_cmpfloat (width, >, 0);
      g_assert_cmpfloat (som_theme_get_stroke_width (&contrast, stroke), >, width);
      g_assert_cmpfloat (som_theme_get_stroke_width (&small, stroke), ==, width / 2);
      g_assert_true (som_theme_is_dashed (stroke) == (stroke == SOM_STROKE_ANNOUNCED));
    }
  g_assert_cmpfloat (som_theme_get_margin (&small), ==, som_theme_get_margin (&light) / 2);
}

static void
test_names (void)
{
  static const char *const unknown[] = { NULL, "", "Light", "light ", "contrast_dark", "\xff" };
  SomScheme                scheme = SOM_N_SCHEMES;

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (som_scheme_from_name (unknown[i], &scheme));
  g_assert_cmpint (scheme, ==, SOM_N_SCHEMES);
  for (SomScheme i = 0; i < SOM_N_SCHEMES; i++)
    {
      g_assert_true (som_scheme_from_name (som_scheme_get_name (i), &scheme));
      g_assert_cmpint (scheme, ==, i);
    }
  g_assert_cmpstr (som_scheme_get_name (SOM_SCHEME_CONTRAST_DARK), ==, "contrast-dark");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/text-can-be-read", test_text_can_be_read);
  g_test_add_func ("/theme/accent-can-be-seen", test_accent_can_be_seen);
  g_test_add_func ("/theme/complete", test_complete);
  g_test_add_func ("/theme/text-color", test_text_color);
  g_test_add_func ("/theme/color-on", test_color_on);
  g_test_add_func ("/theme/series", test_series);
  g_test_add_func ("/theme/ramp", test_ramp);
  g_test_add_func ("/theme/type", test_type);
  g_test_add_func ("/theme/strokes", test_strokes);
  g_test_add_func ("/theme/names", test_names);
  return g_test_run ();
}
