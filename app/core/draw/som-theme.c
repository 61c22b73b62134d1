/* Themes: colours and type, as roles.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-theme.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1 }

/* Text reads on its ground from this ratio on (WCAG 2.1, 1.4.3). */
#define READABLE 4.5

static const SomColor colors[SOM_N_SCHEMES][SOM_N_THEME_COLORS] = {
  [SOM_SCHEME_LIGHT] = {
    [SOM_COLOR_SURFACE] = RGB (0xffffff), [SOM_COLOR_TEXT] = RGB (0x1c1e26), [SOM_COLOR_MUTED] = RGB (0x5c6370),
    [SOM_COLOR_GRID] = RGB (0xe1e4e9), [SOM_COLOR_PANEL] = RGB (0xf4f5f7), [SOM_COLOR_NO_DATA] = RGB (0xdde2e8),
    [SOM_COLOR_ACCENT] = RGB (0x48566b), [SOM_COLOR_CHECK] = RGB (0x8a5300), [SOM_COLOR_CHECK_PANEL] = RGB (0xfff3df),
  },
  [SOM_SCHEME_DARK] = {
    [SOM_COLOR_SURFACE] = RGB (0x1e1e22), [SOM_COLOR_TEXT] = RGB (0xf3f4f6), [SOM_COLOR_MUTED] = RGB (0xaab0bc),
    [SOM_COLOR_GRID] = RGB (0x3b3d45), [SOM_COLOR_PANEL] = RGB (0x2a2b31), [SOM_COLOR_NO_DATA] = RGB (0x44474f),
    [SOM_COLOR_ACCENT] = RGB (0xa9b8d0), [SOM_COLOR_CHECK] = RGB (0xf3c06b), [SOM_COLOR_CHECK_PANEL] = RGB (0x3a301d),
  },
  [SOM_SCHEME_CONTRAST] = {
    [SOM_COLOR_SURFACE] = RGB (0xffffff), [SOM_COLOR_TEXT] = RGB (0x000000), [SOM_COLOR_MUTED] = RGB (0x2b2d33),
    [SOM_COLOR_GRID] = RGB (0x8b9099), [SOM_COLOR_PANEL] = RGB (0xf4f5f7), [SOM_COLOR_NO_DATA] = RGB (0xc3c9d1),
    [SOM_COLOR_ACCENT] = RGB (0x1f2a3a), [SOM_COLOR_CHECK] = RGB (0x5e3700), [SOM_COLOR_CHECK_PANEL] = RGB (0xfff3df),
  },
  [SOM_SCHEME_CONTRAST_DARK] = {
    [SOM_COLOR_SURFACE] = RGB (0x000000), [SOM_COLOR_TEXT] = RGB (0xffffff), [SOM_COLOR_MUTED] = RGB (0xdddfe3),
    [SOM_COLOR_GRID] = RGB (0x858a93), [SOM_COLOR_PANEL] = RGB (0x17181b), [SOM_COLOR_NO_DATA] = RGB (0x4c5059),
    [SOM_COLOR_ACCENT] = RGB (0xdbe4f2), [SOM_COLOR_CHECK] = RGB (0xffd58c), [SOM_COLOR_CHECK_PANEL] = RGB (0x2c2416),
  },
  [SOM_SCHEME_PRINT] = {
    [SOM_COLOR_SURFACE] = RGB (0xffffff), [SOM_COLOR_TEXT] = RGB (0x000000), [SOM_COLOR_MUTED] = RGB (0x474b53),
    [SOM_COLOR_GRID] = RGB (0xc9cdd3), [SOM_COLOR_PANEL] = RGB (0xf6f6f6), [SOM_COLOR_NO_DATA] = RGB (0xe0e0e0),
    [SOM_COLOR_ACCENT] = RGB (0x333a45), [SOM_COLOR_CHECK] = RGB (0x6d4200), [SOM_COLOR_CHECK_PANEL] = RGB (0xfbf3e6),
  },
};

static const gboolean dark[SOM_N_SCHEMES] = { [SOM_SCHEME_DARK] = TRUE, [SOM_SCHEME_CONTRAST_DARK] = TRUE };

/* Told apart with every common colour vision, and none of them an entity's of the first dossiers. */
static const SomColor series[] = {
  RGB (0x44618f), RGB (0xc9921a), RGB (0x56b4e9), RGB (0x7a5195), RGB (0x8f9aa8), RGB (0x8a5a2b), RGB (0x2f9c95), RGB (0xb8b03a),
};

static const SomColor ramp[] = { RGB (0xe6e3f1), RGB (0xb9b1d8), RGB (0x8a7dbd), RGB (0x5f4f9c), RGB (0x372a70) };

typedef struct
{
  SomWeight weight;
  double    size;
  double    leading;
  gboolean  balance;
} Type;

static const Type types[SOM_N_TEXT_STYLES] = {
  [SOM_TEXT_TITLE] = { SOM_WEIGHT_BOLD, 44, 1.18, TRUE },
  [SOM_TEXT_SUBTITLE] = { SOM_WEIGHT_REGULAR, 24, 1.3, FALSE },
  [SOM_TEXT_FIGURE] = { SOM_WEIGHT_BOLD, 56, 1.12, FALSE },
  [SOM_TEXT_HEADING] = { SOM_WEIGHT_SEMIBOLD, 26, 1.22, TRUE },
  [SOM_TEXT_VALUE] = { SOM_WEIGHT_BOLD, 26, 1.2, FALSE },
  [SOM_TEXT_LABEL] = { SOM_WEIGHT_SEMIBOLD, 24, 1.2, FALSE },
  [SOM_TEXT_BODY] = { SOM_WEIGHT_REGULAR, 20, 1.36, FALSE },
  [SOM_TEXT_STRONG] = { SOM_WEIGHT_SEMIBOLD, 20, 1.36, FALSE },
  [SOM_TEXT_AXIS] = { SOM_WEIGHT_REGULAR, 18, 1.28, FALSE },
  [SOM_TEXT_AXIS_STRONG] = { SOM_WEIGHT_SEMIBOLD, 18, 1.28, FALSE },
  [SOM_TEXT_NOTE] = { SOM_WEIGHT_REGULAR, 16, 1.36, FALSE },
};

static const double stroke_widths[] = {
  [SOM_STROKE_LINE] = 3,      [SOM_STROKE_ANNOUNCED] = 3, [SOM_STROKE_OUTLINE] = 3, [SOM_STROKE_HAIRLINE] = 1.2,
  [SOM_STROKE_GRID] = 1,      [SOM_STROKE_BORDER] = 0.8,  [SOM_STROKE_THICK] = 5,
};

static const char *const scheme_names[SOM_N_SCHEMES] = { "light", "dark", "contrast", "contrast-dark", "print" };

SomColor
som_theme_get_color (const SomTheme *theme,
                     SomThemeColor   color)
{
  return colors[theme->scheme][MIN (color, SOM_N_THEME_COLORS - 1)];
}

SomColor
som_theme_get_text_color (const SomTheme *theme,
                          SomColor        fill)
{
  SomColor surface = som_theme_get_color (theme, SOM_COLOR_SURFACE);
  SomColor ink = som_theme_get_color (theme, SOM_COLOR_TEXT);
  SomColor color = som_color_with_alpha (fill, 1);

  for (guint i = 1; i <= 20 && som_color_contrast (color, surface) < READABLE; i++)
    color = som_color_mix (som_color_with_alpha (fill, 1), ink, i * 0.05);
  return color;
}

SomColor
som_theme_get_color_on (const SomTheme *theme G_GNUC_UNUSED,
                        SomColor        ground)
{
  const SomColor ink = RGB (0x14161c), black = RGB (0x000000), white = RGB (0xffffff);

  if (som_color_contrast (white, ground) >= READABLE)
    return white;
  return som_color_contrast (ink, ground) >= READABLE ? ink : black;
}

SomColor
som_theme_get_series_color (const SomTheme *theme,
                            guint           index)
{
  SomColor color = series[index % G_N_ELEMENTS (series)];

  return dark[theme->scheme] ? som_color_mix (color, (SomColor) RGB (0xffffff), 0.18) : color;
}

SomColor
som_theme_get_ramp_color (const SomTheme *theme,
                          double          share)
{
  guint  n = G_N_ELEMENTS (ramp) - 1;
  double s = share > 0 ? MIN (share, 1) : 0;
  double place = (dark[theme->scheme] ? 1 - s : s) * n;
  guint  step = MIN ((guint) place, n - 1);

  return som_color_mix (ramp[step], ramp[step + 1], place - step);
}

double
som_theme_get_text_size (const SomTheme *theme,
                         SomTextStyle    style)
{
  double size = types[MIN (style, SOM_N_TEXT_STYLES - 1)].size * theme->scale * theme->text_scale;

  return MAX (size, theme->minimum);
}

SomTextSpec
som_theme_get_text (const SomTheme *theme,
                    SomTextStyle    style)
{
  const Type *type = &types[MIN (style, SOM_N_TEXT_STYLES - 1)];

  return (SomTextSpec) { .weight = type->weight, .size = som_theme_get_text_size (theme, style), .leading = type->leading,
                         .balance = type->balance };
}

double
som_theme_get_stroke_width (const SomTheme *theme,
                            SomStroke       stroke)
{
  double width = stroke_widths[MIN (stroke, SOM_STROKE_THICK)] * theme->scale;

  return theme->scheme == SOM_SCHEME_CONTRAST || theme->scheme == SOM_SCHEME_CONTRAST_DARK ? width * 1.3 : width;
}

gboolean
som_theme_is_dashed (SomStroke stroke)
{
  return stroke == SOM_STROKE_ANNOUNCED;
}

double
som_theme_get_margin (const SomTheme *theme)
{
  return 64 * theme->scale;
}

gboolean
som_scheme_from_name (const char *name,
                      SomScheme  *scheme)
{
  for (guint i = 0; i < SOM_N_SCHEMES; i++)
    if (g_strcmp0 (name, scheme_names[i]) == 0)
      {
        *scheme = i;
        return TRUE;
      }
  return FALSE;
}

const char *
som_scheme_get_name (SomScheme scheme)
{
  return scheme_names[MIN (scheme, SOM_N_SCHEMES - 1)];
}
