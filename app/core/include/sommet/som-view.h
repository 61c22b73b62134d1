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

/**
 * som_view_get_name:
 * @view: a view
 *
 * The name of the view in its dossier.
 *
 * Returns: the name
 */
const char *som_view_get_name (const SomView *view);

/**
 * som_view_get_language:
 * @view: a view
 *
 * The language that the figure is in.
 *
 * Returns: a BCP 47 tag, such as `fr`
 */
const char *som_view_get_language (const SomView *view);

/**
 * som_view_get_area:
 * @view: a view
 *
 * Where to draw: what the frame (title, subtitle, sources) leaves of the figure.
 *
 * Returns: the area in figure units
 */
SomRect som_view_get_area (const SomView *view);

/**
 * som_view_get_scale:
 * @view: a view
 *
 * What lengths of a design at 1600×900 are multiplied by: 1 on a slide, less in a small window. Type and strokes of the
 * theme are scaled already.
 *
 * Returns: the factor, 0.5 to 1
 */
double som_view_get_scale (const SomView *view);

/**
 * som_view_get_viewport:
 * @view: a view
 *
 * How far the view is zoomed.
 *
 * Returns: the viewport
 */
SomViewport som_view_get_viewport (const SomView *view);

/**
 * som_view_get_n_tables:
 * @view: a view
 *
 * How many tables the view has.
 *
 * Returns: the number of tables
 */
guint som_view_get_n_tables (const SomView *view);

/**
 * som_view_get_table:
 * @view: a view
 * @name: (nullable): name of a table, %NULL for the first
 *
 * Gets a table of the view by name.
 *
 * Returns: (transfer none) (nullable): the table, %NULL where the view has none of that name
 */
SomTable *som_view_get_table (const SomView *view, const char *name);

/**
 * som_view_get_nth_table:
 * @view: a view
 * @n: counted from 0
 *
 * Gets a table of the view.
 *
 * Returns: (transfer none) (nullable): the table, %NULL where there is none
 */
SomTable *som_view_get_nth_table (const SomView *view, guint n);

/**
 * som_view_get_boolean:
 * @view: a view
 * @option: name of an option of the plugin
 *
 * Gets an option that is true or false.
 *
 * Returns: its value, or its default
 */
gboolean som_view_get_boolean (const SomView *view, const char *option);

/**
 * som_view_get_number:
 * @view: a view
 * @option: name of an option of the plugin
 *
 * Gets an option that is a number.
 *
 * Returns: its value within the option's limits, or its default
 */
double som_view_get_number (const SomView *view, const char *option);

/**
 * som_view_get_choice:
 * @view: a view
 * @option: name of an option of the plugin
 *
 * Gets an option that is one of a list of words.
 *
 * Returns: the word; the default where the dossier has another than those of the list
 */
const char *som_view_get_choice (const SomView *view, const char *option);

/**
 * som_view_get_words:
 * @view: a view
 * @option: name of an option of the plugin
 *
 * Gets an option that is a text, in the view's language.
 *
 * Returns: (nullable): the text, %NULL where there is none
 */
const char *som_view_get_words (const SomView *view, const char *option);

/**
 * som_view_get_column:
 * @view: a view
 * @option: name of an option of the plugin
 * @table: the table
 *
 * Gets the column that an option names.
 *
 * Returns: the column, or -1 where the option is not set or the table has no such column
 */
int som_view_get_column (const SomView *view, const char *option, const SomTable *table);

/**
 * som_view_get_theme_color:
 * @view: a view
 * @color: a role
 *
 * Gets a colour of the theme.
 *
 * Returns: the colour
 */
SomColor som_view_get_theme_color (const SomView *view, SomThemeColor color);

/**
 * som_view_get_color:
 * @view: a view
 * @table: a table
 * @row: a row
 *
 * The colour of a row: its entity's, or the neutral accent.
 *
 * Returns: the colour
 */
SomColor som_view_get_color (const SomView *view, const SomTable *table, guint row);

/**
 * som_view_get_series_color:
 * @view: a view
 * @series: counted from 0, in the order of their first rows
 *
 * A colour for a series that is no entity. They can be told apart with every common colour vision, and repeat after eight. Counted in the order of
 * their first rows, series keep their colours when somebody hides one of them.
 *
 * Returns: the colour
 */
SomColor som_view_get_series_color (const SomView *view, guint series);

/**
 * som_view_get_ramp_color:
 * @view: a view
 * @share: from 0, little, to 1, much
 *
 * A colour of a sequential ramp, for maps by value.
 *
 * Returns: the colour
 */
SomColor som_view_get_ramp_color (const SomView *view, double share);

/**
 * som_view_get_text_color:
 * @view: a view
 * @fill: the colour of a mark
 *
 * A variant of a colour that text on the figure's ground can be read in, at 4.5:1 or more.
 *
 * Returns: the colour
 */
SomColor som_view_get_text_color (const SomView *view, SomColor fill);

/**
 * som_view_get_color_on:
 * @view: a view
 * @ground: the colour of a mark
 *
 * A colour for text that lies on a mark.
 *
 * Returns: near black, or white
 */
SomColor som_view_get_color_on (const SomView *view, SomColor ground);

/**
 * som_view_get_text_color_on:
 * @view: a view
 * @fill: the colour of a mark
 * @ground: what the text lies on, such as the panel of the check or a hollow bar
 *
 * A variant of a colour that text on @ground can be read in, at 4.5:1 or more where the theme's text can.
 *
 * Returns: the colour
 */
SomColor som_view_get_text_color_on (const SomView *view, SomColor fill, SomColor ground);

/**
 * som_view_get_entity_label:
 * @view: a view
 * @entity: (nullable): id of an entity
 *
 * What an entity is called, in the view's language: by the dossier, or as a country.
 *
 * Returns: (nullable): the name; the id where nobody knows another
 */
const char *som_view_get_entity_label (const SomView *view, const char *entity);

/**
 * som_view_get_entity_parent:
 * @view: a view
 * @entity: (nullable): id of an entity
 *
 * The entity that another one belongs to, as a company or a machine does to a power.
 *
 * Returns: (nullable): its id, %NULL where the dossier names none
 */
const char *som_view_get_entity_parent (const SomView *view, const char *entity);

/**
 * som_view_get_entity_color:
 * @view: a view
 * @entity: (nullable): id of an entity
 * @color: (out): its colour; untouched where it has none
 *
 * The colour that an entity has in every view of the dossier.
 *
 * Returns: %FALSE where the dossier gives it none
 */
gboolean som_view_get_entity_color (const SomView *view, const char *entity, SomColor *color);

/**
 * som_view_get_entity_codes:
 * @view: a view
 * @entity: (nullable): id of an entity
 *
 * The ISO 3166 alpha-2 codes of the countries that an entity is made of.
 *
 * Returns: (nullable) (array zero-terminated=1): the codes, %NULL where it is on no map
 */
const char *const *som_view_get_entity_codes (const SomView *view, const char *entity);

/**
 * som_view_find_entity:
 * @view: a view
 * @code: (nullable): an ISO 3166 alpha-2 code
 *
 * The entity that is just this one country.
 *
 * Returns: (nullable): its id
 */
const char *som_view_find_entity (const SomView *view, const char *code);

/**
 * som_view_convert:
 * @view: a view
 * @amount: an amount
 * @to: (nullable): the unit that is wanted
 * @value: (out): the amount in the base of @to; untouched where that can't be done
 *
 * Converts an amount, between currencies at the dossier's dated rate. Rates that are used are named in the footnote of figures whose
 * plugin has %SOM_PLUGIN_COMMON_SCALE.
 *
 * Returns: %FALSE where the two units can't be compared
 */
gboolean som_view_convert (const SomView *view, SomAmount amount, const SomUnit *to, double *value);

/**
 * som_view_get_common_unit:
 * @view: a view
 * @table: a table
 * @column: a column of numbers
 *
 * The unit for a scale that all rows are to be set on: that of most rows, the first one among equals.
 *
 * Returns: (nullable): the unit, %NULL where the rows have none
 */
const SomUnit *som_view_get_common_unit (const SomView *view, const SomTable *table, int column);

/**
 * som_view_get_shapes:
 * @view: a view
 * @name: `world`
 * @error: where to say why not
 *
 * Gets outlines that Sommet ships. They are mapped once and shared.
 *
 * Returns: (transfer none) (nullable): the shapes
 */
const SomShapes *som_view_get_shapes (const SomView *view, const char *name, GError **error);

/**
 * som_view_translate:
 * @view: a view
 * @msgid: words of the plugin, in English
 *
 * Translates words to the language of the figure.
 *
 * Returns: the translation, or @msgid
 */
const char *som_view_translate (const SomView *view, const char *msgid);

/**
 * som_view_translate_context:
 * @view: a view
 * @context: (nullable): gettext context
 * @msgid: words of the plugin, in English
 *
 * Translates words to the language of the figure, which need not be the program's.
 *
 * Returns: the translation, or @msgid
 */
const char *som_view_translate_context (const SomView *view, const char *context, const char *msgid);

G_END_DECLS
