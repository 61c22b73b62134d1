/* The canvas: cairo builds a path, the canvas takes it into the figure as part of a mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <cairo.h>
#include <sommet/som-view.h>

G_BEGIN_DECLS

/**
 * SomCanvas:
 *
 * What a plugin draws on. It paints no pixel: it records paths and texts as marks, once for the window, the
 * exports, the picker, the screen reader and the tests.
 */
typedef struct _SomCanvas SomCanvas;

/**
 * SomMarkRole:
 * @SOM_MARK_DECORATION: says nothing: separators, grounds
 * @SOM_MARK_DATUM: stands for rows of a table; people point at it
 * @SOM_MARK_SERIES: a group of data that belong together
 * @SOM_MARK_AXIS: an axis, its grid and its words
 * @SOM_MARK_LEGEND: an entry of a legend: people hide its series with it, or select its entity where it names one
 * @SOM_MARK_ANNOTATION: words about the figure: call-outs, headings
 *
 * What a mark is.
 */
typedef enum
{
  SOM_MARK_DECORATION,
  SOM_MARK_DATUM,
  SOM_MARK_SERIES,
  SOM_MARK_AXIS,
  SOM_MARK_LEGEND,
  SOM_MARK_ANNOTATION
} SomMarkRole;

/**
 * SomMark:
 * @role: what it is
 * @table: (nullable): the table that @row is of
 * @row: the row that it stands for, where @table is set and @rows is not
 * @rows: (nullable) (array length=n_rows): the rows of an aggregate
 * @n_rows: how many @rows
 * @column: the column of the value that it shows, plus one; 0 for the one with the value role
 * @series: (nullable): key of the series that it belongs to; a legend mark of that series has the same
 * @entity: (nullable): the entity that it is about; by default the row's
 * @key: (nullable): identifies it across figures; by default made of table, row key and column
 * @label: (nullable): what it is called, in the view's language; by default the row's label
 * @value: (nullable): its value in words; by default the row's value, formatted
 *
 * The smallest thing that a person can point at. Clear the struct before filling it in: what is 0 is the default.
 */
typedef struct
{
  SomMarkRole     role;
  const SomTable *table;
  guint           row;
  const guint    *rows;
  guint           n_rows;
  guint           column;
  const char     *series;
  const char     *entity;
  const char     *key;
  const char     *label;
  const char     *value;
  /*< private >*/
  gpointer        reserved[4];
} SomMark;

/**
 * SomStroke:
 * @SOM_STROKE_LINE: a line that carries data
 * @SOM_STROKE_ANNOUNCED: the same, dashed: announced, not done
 * @SOM_STROKE_OUTLINE: the edge of a hollow shape
 * @SOM_STROKE_HAIRLINE: a thin line: leaders, ticks
 * @SOM_STROKE_GRID: grid lines and separators
 * @SOM_STROKE_BORDER: what parts one shape from its neighbour
 * @SOM_STROKE_THICK: an accent
 *
 * The line styles of the theme.
 */
typedef enum
{
  SOM_STROKE_LINE,
  SOM_STROKE_ANNOUNCED,
  SOM_STROKE_OUTLINE,
  SOM_STROKE_HAIRLINE,
  SOM_STROKE_GRID,
  SOM_STROKE_BORDER,
  SOM_STROKE_THICK
} SomStroke;

/**
 * SomTextStyle:
 * @SOM_TEXT_TITLE: the title of the figure
 * @SOM_TEXT_SUBTITLE: its subtitle
 * @SOM_TEXT_FIGURE: a key figure, very large
 * @SOM_TEXT_HEADING: the heading of a group or a card
 * @SOM_TEXT_VALUE: a value beside its mark
 * @SOM_TEXT_LABEL: what a mark is called
 * @SOM_TEXT_BODY: running text
 * @SOM_TEXT_STRONG: running text with weight
 * @SOM_TEXT_AXIS: axis, legend, details of a label
 * @SOM_TEXT_AXIS_STRONG: the same, with weight
 * @SOM_TEXT_NOTE: footnotes
 * @SOM_N_TEXT_STYLES: how many there are
 *
 * The type styles of the theme.
 */
typedef enum
{
  SOM_TEXT_TITLE,
  SOM_TEXT_SUBTITLE,
  SOM_TEXT_FIGURE,
  SOM_TEXT_HEADING,
  SOM_TEXT_VALUE,
  SOM_TEXT_LABEL,
  SOM_TEXT_BODY,
  SOM_TEXT_STRONG,
  SOM_TEXT_AXIS,
  SOM_TEXT_AXIS_STRONG,
  SOM_TEXT_NOTE,
  SOM_N_TEXT_STYLES
} SomTextStyle;

/**
 * SomAnchor:
 * @SOM_ANCHOR_LEFT: the text is to the right of the point
 * @SOM_ANCHOR_CENTER: centred on the point, left to right
 * @SOM_ANCHOR_RIGHT: the text is to the left of the point
 * @SOM_ANCHOR_TOP: the text is below the point
 * @SOM_ANCHOR_MIDDLE: centred on the point, top to bottom
 * @SOM_ANCHOR_BASELINE: the first baseline runs through the point
 * @SOM_ANCHOR_BOTTOM: the text is above the point
 *
 * Where a text lies about its point: one of the first three joined with one of the last four. Left and right are
 * those of the page in every script. %SOM_ANCHOR_LEFT and %SOM_ANCHOR_BASELINE are 0.
 */
typedef enum
{
  SOM_ANCHOR_LEFT = 0,
  SOM_ANCHOR_CENTER = 1,
  SOM_ANCHOR_RIGHT = 2,
  SOM_ANCHOR_BASELINE = 0,
  SOM_ANCHOR_TOP = 4,
  SOM_ANCHOR_MIDDLE = 8,
  SOM_ANCHOR_BOTTOM = 12
} SomAnchor;

/**
 * SomPlace:
 * @point: where
 * @anchor: which part of the text lies there
 * @color: (nullable): its colour; by default the theme's text colour
 * @max_width: widest line in figure units; 0 for no limit
 * @max_lines: how many lines it may wrap to; 0 is 1: too long a text ends in an ellipsis
 * @size: factor on the style's size; 0 is 1
 * @halo: (nullable): colour of a rim that parts the text from what lies under it
 * @tabular: figures of one width, for columns of numbers
 *
 * Where and how a text is put.
 */
typedef struct
{
  SomPoint        point;
  SomAnchor       anchor;
  const SomColor *color;
  double          max_width;
  guint           max_lines;
  double          size;
  const SomColor *halo;
  gboolean        tabular;
  /*< private >*/
  gpointer        reserved[4];
} SomPlace;

/**
 * som_canvas_begin_mark:
 * @canvas: a canvas
 * @mark: what it stands for; copied
 *
 * Begins a mark. All that is filled, stroked and written until the end of it belongs to it. Marks nest. The path is empty and the
 * context as new.
 *
 * Returns: (transfer none): a context to build paths on; painting with it is an error, see som_canvas_begin_raw()
 */
cairo_t *som_canvas_begin_mark (SomCanvas *canvas, const SomMark *mark);

/**
 * som_canvas_end_mark:
 * @canvas: a canvas
 *
 * Ends the mark that was begun last.
 */
void som_canvas_end_mark (SomCanvas *canvas);

/**
 * som_canvas_get_cairo:
 * @canvas: a canvas
 *
 * The context to build paths on, with an empty path and no transformation.
 *
 * Returns: (transfer none): the context, valid until the next call on the canvas
 */
cairo_t *som_canvas_get_cairo (SomCanvas *canvas);

/**
 * som_canvas_arc:
 * @canvas: a canvas
 * @center: its centre
 * @radius: its radius; nothing is added where it is not above 0
 * @from: first angle in radians, 0 to the right, clockwise
 * @to: last angle
 *
 * Adds an arc to the path, as cairo_arc() does, for any numbers.
 */
void som_canvas_arc (SomCanvas *canvas, SomPoint center, double radius, double from, double to);

/**
 * som_canvas_rounded:
 * @canvas: a canvas
 * @rect: a rectangle
 * @radius: of its corners, at most half of its shorter side
 *
 * Adds a rectangle with round corners to the path.
 */
void som_canvas_rounded (SomCanvas *canvas, SomRect rect, double radius);

/**
 * som_canvas_push_clip:
 * @canvas: a canvas
 * @clip: what is seen
 *
 * Hides what lies outside of a rectangle, until som_canvas_pop_clip(). Clips nest.
 */
void som_canvas_push_clip (SomCanvas *canvas, SomRect clip);

/**
 * som_canvas_pop_clip:
 * @canvas: a canvas
 *
 * Ends the last clip.
 */
void som_canvas_pop_clip (SomCanvas *canvas);

/**
 * som_canvas_fill:
 * @canvas: a canvas
 * @color: with what
 *
 * Takes the current path into the figure, filled. The path is empty afterwards. Holes are made by the context's fill rule.
 */
void som_canvas_fill (SomCanvas *canvas, SomColor color);

/**
 * som_canvas_fill_status:
 * @canvas: a canvas
 * @color: with what
 * @status: how real it is
 *
 * Takes the current path into the figure: what is announced or planned is hollow with a dashed edge, all else is filled.
 */
void som_canvas_fill_status (SomCanvas *canvas, SomColor color, SomStatus status);

/**
 * som_canvas_stroke:
 * @canvas: a canvas
 * @color: with what
 * @stroke: how
 *
 * Takes the current path into the figure, as a line. The path is empty afterwards.
 */
void som_canvas_stroke (SomCanvas *canvas, SomColor color, SomStroke stroke);

/**
 * som_canvas_text:
 * @canvas: a canvas
 * @style: type style
 * @text: (nullable): what to write; UTF-8, mended where it is not
 * @place: where and how
 *
 * Writes text. It stays text in SVG and PDF. What is too long for its lines ends in an ellipsis.
 */
void som_canvas_text (SomCanvas *canvas, SomTextStyle style, const char *text, const SomPlace *place);

/**
 * som_canvas_measure:
 * @canvas: a canvas
 * @style: type style
 * @text: (nullable): what would be written
 * @place: (nullable): how; its point does not count
 *
 * Measures text as som_canvas_text() would write it.
 *
 * Returns: its room: the widest line, and all lines with their leading
 */
SomSize som_canvas_measure (SomCanvas *canvas, SomTextStyle style, const char *text, const SomPlace *place);

/**
 * som_canvas_line_height:
 * @canvas: a canvas
 * @style: type style
 *
 * The distance between two lines of a style.
 *
 * Returns: the distance in figure units
 */
double som_canvas_line_height (SomCanvas *canvas, SomTextStyle style);

/**
 * som_canvas_begin_raw:
 * @canvas: a canvas
 * @bounds: what may be painted on
 *
 * Begins ordinary cairo painting: gradients, images, all that a path can't say. It is recorded, and becomes a picture in SVG.
 *
 * Returns: (transfer none): a context to paint with, until som_canvas_end_raw()
 */
cairo_t *som_canvas_begin_raw (SomCanvas *canvas, SomRect bounds);

/**
 * som_canvas_end_raw:
 * @canvas: a canvas
 *
 * Ends raw painting and takes what was painted into the figure.
 */
void som_canvas_end_raw (SomCanvas *canvas);

/**
 * som_canvas_notice:
 * @canvas: a canvas
 * @text: a sentence in the language of the figure
 *
 * Tells people something about the figure that it can't show, such as rows that a scale has no place for.
 */
void som_canvas_notice (SomCanvas *canvas, const char *text);

G_END_DECLS
