/* Themes: colours and type, as roles.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-text.h"

G_BEGIN_DECLS

typedef enum
{
  SOM_SCHEME_LIGHT,
  SOM_SCHEME_DARK,
  SOM_SCHEME_CONTRAST,
  SOM_SCHEME_CONTRAST_DARK,
  SOM_SCHEME_PRINT,
  SOM_N_SCHEMES
} SomScheme;

/* A scheme at a size. `scale` multiplies type, margins and line widths; `minimum` is the least type size. */
typedef struct
{
  SomScheme scheme;
  double    scale;
  double    text_scale;
  double    minimum;
} SomTheme;

SomColor    som_theme_get_color        (const SomTheme *theme, SomThemeColor color);
/* `fill`, darkened or lightened until it reads on the surface at 4.5:1. */
SomColor    som_theme_get_text_color   (const SomTheme *theme, SomColor fill);
/* The theme's dark or light ink, whichever reads better on `ground`. */
SomColor    som_theme_get_color_on     (const SomTheme *theme, SomColor ground);
/* Colours for what is no entity; they repeat after the last. */
SomColor    som_theme_get_series_color (const SomTheme *theme, guint series);
/* From little (0) to much (1). */
SomColor    som_theme_get_ramp_color   (const SomTheme *theme, double share);
double      som_theme_get_text_size    (const SomTheme *theme, SomTextStyle style);
/* Face, size and leading of a style; the rest is 0. */
SomTextSpec som_theme_get_text         (const SomTheme *theme, SomTextStyle style);
double      som_theme_get_stroke_width (const SomTheme *theme, SomStroke stroke);
gboolean    som_theme_is_dashed        (SomStroke stroke);
double      som_theme_get_margin       (const SomTheme *theme);
/* `light`, `dark`, `contrast`, `contrast-dark`, `print` */
gboolean    som_scheme_from_name       (const char *name, SomScheme *scheme);
const char *som_scheme_get_name        (SomScheme scheme);

G_END_DECLS
