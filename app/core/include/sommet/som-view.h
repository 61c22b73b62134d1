/* The view being drawn: everything that a drawing may depend on.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-table.h>

G_BEGIN_DECLS

/**
 * SomView:
 *
 * One entry of a dossier's `views`, with the size, theme, language, layers and options that it is drawn for.
 * Immutable, and only for the thread that draws it.
 */
typedef struct _SomView SomView;

/**
 * SomShapes:
 *
 * Outlines that Sommet ships, such as the countries of the world: mapped from a file, shared, read-only.
 */
typedef struct _SomShapes SomShapes;

/**
 * SomViewport:
 * @zoom: 1 shows all
 * @center: the point of the unzoomed area that is in the middle, each coordinate from 0 to 1
 *
 * How far a view is zoomed and where to. Views without %SOM_PLUGIN_ZOOMABLE always see zoom 1.
 */
typedef struct
{
  double   zoom;
  SomPoint center;
} SomViewport;

/**
 * SomThemeColor:
 * @SOM_COLOR_SURFACE: what the figure lies on
 * @SOM_COLOR_TEXT: text
 * @SOM_COLOR_MUTED: text of less weight, at least 4.5:1 against the surface
 * @SOM_COLOR_GRID: grid lines and separators
 * @SOM_COLOR_PANEL: the ground of a card
 * @SOM_COLOR_NO_DATA: the fill of what has no data
 * @SOM_COLOR_ACCENT: the neutral accent, no entity's
 * @SOM_COLOR_CHECK: text of what the check found
 * @SOM_COLOR_CHECK_PANEL: the ground of what the check found
 * @SOM_N_THEME_COLORS: how many there are
 *
 * The colours that a plugin takes from the theme.
 */
typedef enum
{
  SOM_COLOR_SURFACE,
  SOM_COLOR_TEXT,
  SOM_COLOR_MUTED,
  SOM_COLOR_GRID,
  SOM_COLOR_PANEL,
  SOM_COLOR_NO_DATA,
  SOM_COLOR_ACCENT,
  SOM_COLOR_CHECK,
  SOM_COLOR_CHECK_PANEL,
  SOM_N_THEME_COLORS
} SomThemeColor;

const char        *som_view_get_name          (const SomView *view);
const char        *som_view_get_language      (const SomView *view);
SomRect            som_view_get_area          (const SomView *view);
double             som_view_get_scale         (const SomView *view);
SomViewport        som_view_get_viewport      (const SomView *view);

guint              som_view_get_n_tables      (const SomView *view);
SomTable          *som_view_get_table         (const SomView *view, const char *name);
SomTable          *som_view_get_nth_table     (const SomView *view, guint n);

gboolean           som_view_get_boolean       (const SomView *view, const char *option);
double             som_view_get_number        (const SomView *view, const char *option);
const char        *som_view_get_choice        (const SomView *view, const char *option);
const char        *som_view_get_words         (const SomView *view, const char *option);
int                som_view_get_column        (const SomView *view, const char *option, const SomTable *table);

SomColor           som_view_get_theme_color   (const SomView *view, SomThemeColor color);
SomColor           som_view_get_color         (const SomView *view, const SomTable *table, guint row);
SomColor           som_view_get_series_color  (const SomView *view, guint series);
SomColor           som_view_get_ramp_color    (const SomView *view, double share);
SomColor           som_view_get_text_color    (const SomView *view, SomColor fill);
SomColor           som_view_get_color_on      (const SomView *view, SomColor ground);
SomColor           som_view_get_text_color_on (const SomView *view, SomColor fill, SomColor ground);

const char        *som_view_get_entity_label  (const SomView *view, const char *entity);
const char        *som_view_get_entity_parent (const SomView *view, const char *entity);
gboolean           som_view_get_entity_color  (const SomView *view, const char *entity, SomColor *color);
const char *const *som_view_get_entity_codes  (const SomView *view, const char *entity);
const char        *som_view_find_entity       (const SomView *view, const char *code);

gboolean           som_view_convert           (const SomView *view, SomAmount amount, const SomUnit *to, double *value);
const SomUnit     *som_view_get_common_unit   (const SomView *view, const SomTable *table, int column);

const SomShapes   *som_view_get_shapes        (const SomView *view, const char *name, GError **error);
const char        *som_view_translate         (const SomView *view, const char *msgid);
const char        *som_view_translate_context (const SomView *view, const char *context, const char *msgid);

G_END_DECLS
