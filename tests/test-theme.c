/* Tests of som-theme: every colour that is read can be read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-theme.h"

#define READABLE 4.5

static SomTheme
get_theme (guint scheme)
{
  return (SomTheme) { scheme, 1, 1, 0 };
}

static void
test_text_is_readable (void)
{
  static const SomThemeColor inks[] = { SOM_COLOR_TEXT, SOM_COLOR_MUTED, SOM_COLOR_ACCENT };
  static const SomThemeColor grounds[] = { SOM_COLOR_SURFACE, SOM_COLOR_PANEL };

  for (guint scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
      for (guint k = 0; k < G_N_ELEMENTS (grounds); k++)
        {
          SomTheme theme = get_theme (scheme);
          double   contrast = som_color_contrast (som_theme_get_color (&theme, inks[i]), som_theme_get_color (&theme, grounds[k]));

          if (contrast < READABLE)
            g_error ("%s: ink %u on ground %u has %.2f", som_scheme_get_name (scheme), i, k, contrast);
        }
}

static void
test_check_is_readable (void)
{
  for (guint scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      SomTheme theme = get_theme (scheme);

      g_assert_cmpfloat (som_color_contrast (som_theme_get_color (&theme, SOM_COLOR_CHECK), som_theme_get_color (&theme, SOM_COLOR_CHECK_PANEL)), >=,
                         READABLE);
      g_assert_cmpfloat (som_color_contrast (som_theme_get_color (&theme, SOM_COLOR_TEXT), som_theme_get_color (&theme, SOM_COLOR_CHECK_PANEL)), >=,
                         READABLE);
    }
}

/* Whatever colour an entity has. */
static void
test_any_fill (void)
{
  for (guint scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    for (guint i = 0; i < 27; i++)
      {
        SomTheme theme = get_theme (scheme);
        SomColor fill = { (i % 3) / 2.0, (i / 3 % 3) / 2.0, (i / 9) / 2.0, 1 };

        g_assert_cmpfloat (som_color_contrast (som_theme_get_text_color (&theme, fill), som_theme_get_color (&theme, SOM_COLOR_SURFACE)), >=, READABLE);
        g_assert_cmpfloat (som_color_contrast (som_theme_get_color_on (&theme, fill), fill), >=, READABLE);
      }
}

static void
test_names (void)
{
  SomScheme scheme;

  for (guint i = 0; i < SOM_N_SCHEMES; i++)
    {
      g_assert_true (som_scheme_from_name (som_scheme_get_name (i), &scheme));
      g_assert_cmpuint (scheme, ==, i);
    }
  g_assert_false (som_scheme_from_name ("sepia", &scheme));
  g_assert_false (som_scheme_from_name ("", &scheme));
}

/* Type follows the scale, and never gets smaller than the least that can be read. */
static void
test_type (void)
{
  SomTheme slide = { SOM_SCHEME_LIGHT, 1, 1, 0 }, small = { SOM_SCHEME_LIGHT, 0.5, 1, 11 }, large = { SOM_SCHEME_LIGHT, 0.5, 2, 11 };

  for (SomTextStyle style = 0; style < SOM_N_TEXT_STYLES; style++)
    {
      g_assert_cmpfloat (som_theme_get_text_size (&slide, style), >=, 12);
      g_assert_cmpfloat (som_theme_get_text_size (&small, style), >=, 11);
      g_assert_cmpfloat_with_epsilon (som_theme_get_text_size (&large, style), som_theme_get_text_size (&slide, style), 1e-9);
    }
}

static void
test_series (void)
{
  SomTheme theme = get_theme (SOM_SCHEME_LIGHT);

  for (guint i = 0; i < 5; i++)
    for (guint k = i + 1; k < 5; k++)
      {
        SomColor a = som_theme_get_series_color (&theme, i), b = som_theme_get_series_color (&theme, k);

        g_assert_cmpfloat (ABS (a.red - b.red) + ABS (a.green - b.green) + ABS (a.blue - b.blue), >, 0.2);
      }
  som_theme_get_series_color (&theme, G_MAXUINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/text-is-readable", test_text_is_readable);
  g_test_add_func ("/theme/check-is-readable", test_check_is_readable);
  g_test_add_func ("/theme/any-fill", test_any_fill);
  g_test_add_func ("/theme/names", test_names);
  g_test_add_func ("/theme/type", test_type);
  g_test_add_func ("/theme/series", test_series);
  return g_test_run ();
}
