/* The drawing kit: axes, legends, labels that find room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-canvas.h>
#include <sommet/som-format.h>
#include <sommet/som-scale.h>

G_BEGIN_DECLS

/**
 * SomSide:
 * @SOM_SIDE_BOTTOM: below the area
 * @SOM_SIDE_LEFT: to the left of the area
 * @SOM_SIDE_TOP: above the area
 *
 * Where an axis stands.
 */
typedef enum
{
  SOM_SIDE_BOTTOM,
  SOM_SIDE_LEFT,
  SOM_SIDE_TOP
} SomSide;

/**
 * SomAxis:
 * @scale: linear, log, symlog or time
 * @unit: (nullable): the unit of its values
 * @side: where it stands
 * @area: what its grid lines cross
 * @n_ticks: how many ticks to aim at; 0 lets the room decide
 *
 * An axis with its grid.
 */
typedef struct
{
  SomScale       scale;
  const SomUnit *unit;
  SomSide        side;
  SomRect        area;
  guint          n_ticks;
} SomAxis;

/**
 * SomSymbol:
 * @SOM_SYMBOL_SQUARE: a square with round corners
 * @SOM_SYMBOL_CIRCLE: a disc
 * @SOM_SYMBOL_DIAMOND: a square on its corner
 *
 * Shapes of points, told apart without their colours.
 */
typedef enum
{
  SOM_SYMBOL_SQUARE,
  SOM_SYMBOL_CIRCLE,
  SOM_SYMBOL_DIAMOND
} SomSymbol;

/**
 * SomLegendItem:
 * @series: (nullable): key of the series
 * @label: what it is called
 * @color: its colour
 * @status: %SOM_STATUS_ANNOUNCED for a hollow sample
 * @symbol: shape of the sample
 *
 * An entry of a legend.
 */
typedef struct
{
  const char *series;
  const char *label;
  SomColor    color;
  SomStatus   status;
  SomSymbol   symbol;
} SomLegendItem;

/**
 * SomLabels:
 *
 * A set of labels that look for room: they never overlap each other nor what is blocked, and never leave the area.
 */
typedef struct _SomLabels SomLabels;

/**
 * SomLabel:
 * @text: the first line
 * @detail: (nullable): a second line, smaller
 * @style: style of the first line
 * @color: (nullable): colour of the first line
 * @target: what is labelled
 * @priority: the larger are placed first
 * @leader: whether it may lie apart, joined by a line that crosses no label and is not long
 * @inside: whether it may lie on its target, if it fits into it
 * @ground: (nullable): what the target is filled with, for labels inside
 * @size: room for what the caller draws himself, instead of @text and @detail; no width for none
 * @reach: how long its leader may be at scale 1; 0 for as long as anybody can tell whose it is
 * @owner: what it is about, as som_labels_block_path() was told; 0 for none
 * @others: (nullable) (array length=n_others): other points of what is labelled, from which its leader may come as well; of eight at most
 * @n_others: how many those are
 *
 * A label that looks for room.
 */
typedef struct
{
  const char     *text;
  const char     *detail;
  SomTextStyle    style;
  const SomColor *color;
  SomRect         target;
  double          priority;
  gboolean        leader;
  gboolean        inside;
  const SomColor *ground;
  SomSize         size;
  double          reach;
  guint           owner;
  const SomPoint *others;
  guint           n_others;
  /*< private >*/
  gpointer        reserved[2];
} SomLabel;

/**
 * SomTag:
 * @heading: (nullable): what it is about
 * @value: (nullable): the value
 * @detail: (nullable): what must be known of it
 * @layer: %SOM_LAYER_CHECK for what the check found: it gets the badge and the ground of the check
 * @color: (nullable): colour of heading and value, by default the theme's text colour
 * @ground: (nullable): the fill that it lies on, if that is not the figure's surface
 * @align: %SOM_ANCHOR_LEFT, %SOM_ANCHOR_CENTER or %SOM_ANCHOR_RIGHT
 * @max_width: where its lines wrap; 0 for no limit
 * @small: for dense figures: smaller type
 * @halo: with a rim in the surface's colour, for words that lie on something; what the check found needs none
 *
 * A few words beside a mark: heading, value and detail, one below the other.
 */
typedef struct
{
  const char     *heading, *value, *detail;
  SomLayer        layer;
  const SomColor *color;
  const SomColor *ground;
  SomAnchor       align;
  double          max_width;
  gboolean        small, halo;
} SomTag;

/**
 * SomBands:
 *
 * Labelled bands of a chart, one for each item: rows one below the other with their labels at the left, or columns side by side with
 * their labels below. Items of one group stand together under its heading.
 */
typedef struct _SomBands SomBands;

/**
 * SomBand:
 * @label: what the item is called
 * @detail: (nullable): what must be known beside it, with less weight
 * @group: (nullable): heading of the group that it stands in; the items without one come first, and larger
 * @layer: what the check found has a ground of its own, and its badge
 * @n_lanes: how many bars it holds side by side; 0 is 1
 *
 * An item that gets a band.
 */
typedef struct
{
  const char *label;
  const char *detail;
  const char *group;
  SomLayer    layer;
  guint       n_lanes;
  /*< private >*/
  gpointer    reserved[4];
} SomBand;

/**
 * som_axis_measure:
 * @canvas: a canvas
 * @axis: an axis; only the length of its area counts
 *
 * How much room the words of an axis take, across it.
 *
 * Returns: height of an axis below or above, width of one at the left, with the gap to the area
 */
double som_axis_measure (SomCanvas *canvas, const SomAxis *axis);

/**
 * som_axis_draw:
 * @canvas: a canvas
 * @axis: an axis
 *
 * Draws an axis as one mark: faint grid lines across its area, words beside it, as many as have room.
 */
void som_axis_draw (SomCanvas *canvas, const SomAxis *axis);

/**
 * som_axis_draw_note:
 * @canvas: a canvas
 * @axis: an axis below its area
 * @left: where there is room from, at the left of the area
 * @text: a few words on how the figure is to be read
 *
 * Writes a note in line with the words of an axis.
 *
 * Returns: %FALSE where there is no room for it
 */
gboolean som_axis_draw_note (SomCanvas *canvas, const SomAxis *axis, double left, const char *text);

/**
 * som_axis_draw_kind:
 * @canvas: a canvas
 * @axis: an axis below its area, or at the left of it
 * @left: where there is room from, at the left of the area
 *
 * Says of a logarithmic axis that it is one: in line with its words, or above its area, where an axis at the left needs as much room as one
 * below does. Of other axes nothing needs to be said.
 */
void som_axis_draw_kind (SomCanvas *canvas, const SomAxis *axis, double left);

/**
 * som_symbol_trace:
 * @canvas: a canvas, in a mark
 * @symbol: a shape
 * @center: its centre
 * @size: its width and height; a diamond is a little larger, to look as large
 *
 * Adds a symbol to the path.
 */
void som_symbol_trace (SomCanvas *canvas, SomSymbol symbol, SomPoint center, double size);

/**
 * som_legend_measure:
 * @canvas: a canvas
 * @items: (array length=n_items): the entries
 * @n_items: how many
 * @width: how wide it may be
 *
 * How high a legend is, its entries flowing in lines.
 *
 * Returns: the height, 0 for no entries
 */
double som_legend_measure (SomCanvas *canvas, const SomLegendItem *items, guint n_items, double width);

/**
 * som_legend_measure_column:
 * @canvas: a canvas
 * @items: (array length=n_items): the entries
 * @n_items: how many
 * @width: how wide it may be
 *
 * How high a legend is, its entries standing below each other.
 *
 * Returns: the height, 0 for no entries
 */
double som_legend_measure_column (SomCanvas *canvas, const SomLegendItem *items, guint n_items, double width);

/**
 * som_legend_draw:
 * @canvas: a canvas
 * @items: (array length=n_items): the entries, those of series in the order of their first rows
 * @n_items: how many
 * @area: where; its height does not count
 *
 * Draws a legend, its entries flowing in lines from the top left. Each entry is a mark with the key of its series. Series that
 * somebody has hidden keep their places, so that they can be shown again.
 *
 * Returns: the height that it took
 */
double som_legend_draw (SomCanvas *canvas, const SomLegendItem *items, guint n_items, SomRect area);

/**
 * som_legend_draw_column:
 * @canvas: a canvas
 * @items: (array length=n_items): the entries, those of series in the order of their first rows
 * @n_items: how many
 * @area: where; its height does not count
 *
 * Draws a legend as som_legend_draw() does, its entries standing below each other.
 *
 * Returns: the height that it took
 */
double som_legend_draw_column (SomCanvas *canvas, const SomLegendItem *items, guint n_items, SomRect area);

/**
 * som_check_badge:
 * @canvas: a canvas, in a mark
 * @center: its centre
 * @size: its diameter
 *
 * Draws the badge of what the check found: a tick in a disc, the same in every view.
 */
void som_check_badge (SomCanvas *canvas, SomPoint center, double size);

/**
 * som_empty_draw:
 * @canvas: a canvas
 * @reason: why nothing is there, in the language of the figure
 *
 * Draws what stands in for a view that has no data.
 */
void som_empty_draw (SomCanvas *canvas, const char *reason);

/**
 * som_rest_measure:
 * @canvas: a canvas
 *
 * How high the line of som_rest_draw() is, with the room above it.
 *
 * Returns: the height in figure units
 */
double som_rest_measure (SomCanvas *canvas);

/**
 * som_rest_draw:
 * @canvas: a canvas
 * @text: what is not shown, as a sentence in the language of the figure
 *
 * Says at the bottom of the area, and as a notice, what had no room.
 */
void som_rest_draw (SomCanvas *canvas, const char *text);

/**
 * som_labels_new:
 * @canvas: a canvas; must outlive the labels
 * @area: what labels must not leave; what of it lies outside of the figure does not count
 *
 * Makes an empty set of labels. In an area that is none, no label has room.
 *
 * Returns: (transfer full): the set
 */
SomLabels *som_labels_new (SomCanvas *canvas, SomRect area);

/**
 * som_labels_copy:
 * @labels: a set of labels
 *
 * Copies a set with all that is placed and blocked in it, so that the labels that follow can be tried in several ways.
 *
 * Returns: (transfer full): the copy
 */
SomLabels *som_labels_copy (const SomLabels *labels);

/**
 * som_labels_free:
 * @labels: (transfer full): a set of labels
 *
 * Frees a set of labels.
 */
void som_labels_free (SomLabels *labels);

/**
 * som_labels_block:
 * @labels: a set of labels
 * @rect: what no label may cover
 *
 * Keeps labels away from something, such as bars or a legend.
 */
void som_labels_block (SomLabels *labels, SomRect rect);

/**
 * som_labels_block_path:
 * @labels: a set of labels
 * @firmly: %FALSE where labels may cover it if there is no room nearby
 * @owner: what it is, for the labels that are about it; 0 for none
 *
 * Keeps labels away from what the canvas's current path encloses by the even-odd rule, and leaders too, but those of its own labels. The path is
 * empty afterwards.
 */
void som_labels_block_path (SomLabels *labels, gboolean firmly, guint owner);

/**
 * som_labels_add:
 * @labels: a set of labels
 * @label: a label; copied
 *
 * Adds a label that is to be placed.
 *
 * Returns: the number of the label, to ask for it and draw it
 */
guint som_labels_add (SomLabels *labels, const SomLabel *label);

/**
 * som_labels_place:
 * @labels: a set of labels
 *
 * Looks for a place for every label that was added since the last call. Places never overlap each other nor what is blocked, and lie
 * in the area. What finds none is left out for good.
 */
void som_labels_place (SomLabels *labels);

/**
 * som_labels_get_rect:
 * @labels: a set of labels
 * @label: number of a label
 * @rect: (out): where it was placed; untouched where it was not
 *
 * Asks where a label is.
 *
 * Returns: %FALSE where there was no room for it
 */
gboolean som_labels_get_rect (SomLabels *labels, guint label, SomRect *rect);

/**
 * som_labels_get_cost:
 * @labels: a set of labels, placed
 * @label: its index
 *
 * What is to be said against the place that a label has found, to compare one arrangement with another: its leader, which weighs the more the
 * longer it is, what that crosses, and what the label covers.
 *
 * Returns: the cost, in lengths of short leaders at scale 1; 0 where it stands free by its target, or has no place
 */
double som_labels_get_cost (SomLabels *labels, guint label);

/**
 * som_labels_get_align:
 * @labels: a set of labels
 * @label: number of a label
 *
 * How the words of a label are to be aligned, so that they hang on their target.
 *
 * Returns: %SOM_ANCHOR_LEFT, %SOM_ANCHOR_CENTER or %SOM_ANCHOR_RIGHT
 */
SomAnchor som_labels_get_align (SomLabels *labels, guint label);

/**
 * som_labels_get_cover:
 * @labels: a set of labels
 * @label: number of a label
 *
 * How much of a label lies on what is to be spared, so that it needs a rim.
 *
 * Returns: from 0 to 1
 */
double som_labels_get_cover (SomLabels *labels, guint label);

/**
 * som_labels_draw:
 * @labels: a set of labels
 * @label: number of a label
 *
 * Draws a label that was placed, with its leader where it lies apart. It becomes part of the mark that is open.
 *
 * Returns: %FALSE where there was no room for it
 */
gboolean som_labels_draw (SomLabels *labels, guint label);

/**
 * som_labels_draw_leader:
 * @labels: a set of labels
 * @label: number of a label
 * @color: its colour
 *
 * Draws the line that joins a label to its target, where it lies apart from it. It becomes part of the mark that is open.
 * som_labels_draw() does so too; this is for labels that the caller draws.
 */
void som_labels_draw_leader (SomLabels *labels, guint label, SomColor color);

/**
 * som_tag_measure:
 * @canvas: a canvas
 * @tag: a tag
 *
 * How much room a tag takes.
 *
 * Returns: its size
 */
SomSize som_tag_measure (SomCanvas *canvas, const SomTag *tag);

/**
 * som_tag_draw:
 * @canvas: a canvas, in a mark
 * @tag: a tag
 * @rect: where; as large as som_tag_measure() says
 *
 * Draws a tag. What the check found stands on its ground, with its badge, left-aligned.
 */
void som_tag_draw (SomCanvas *canvas, const SomTag *tag, SomRect rect);

/**
 * som_callout_measure:
 * @canvas: a canvas
 * @figure: the key figure
 * @words: (nullable): what it says
 * @width: how wide it may be
 *
 * How high a call-out is, with the separator above it.
 *
 * Returns: the height
 */
double som_callout_measure (SomCanvas *canvas, const char *figure, const char *words, double width);

/**
 * som_callout_draw:
 * @canvas: a canvas
 * @figure: the key figure
 * @words: (nullable): what it says
 * @color: (nullable): of the mark that it is about
 * @area: where; it fills the width
 *
 * Draws a call-out as one mark: a key figure, very large, its words beside it, under a separator.
 */
void som_callout_draw (SomCanvas *canvas, const char *figure, const char *words, const SomColor *color, SomRect area);

/**
 * som_bands_new:
 * @canvas: a canvas; must outlive the bands
 * @area: for labels and plot, without the words of the axis
 * @vertical: %TRUE for columns, %FALSE for rows
 *
 * Makes an empty set of bands.
 *
 * Returns: (transfer full): the set
 */
SomBands *som_bands_new (SomCanvas *canvas, SomRect area, gboolean vertical);

/**
 * som_bands_free:
 * @bands: (transfer full): a set of bands
 *
 * Frees a set of bands.
 */
void som_bands_free (SomBands *bands);

/**
 * som_bands_add:
 * @bands: a set of bands
 * @band: an item; copied
 *
 * Adds a band after those that are there. Those of one group are added one after another.
 *
 * Returns: the number of the band
 */
guint som_bands_add (SomBands *bands, const SomBand *band);

/**
 * som_bands_is_full:
 * @bands: a set of bands
 *
 * Whether there is surely no room for another band, so that the rest need not be put into words: see som_bands_skip().
 *
 * Returns: %TRUE where what is added from now on is not shown
 */
gboolean som_bands_is_full (SomBands *bands);

/**
 * som_bands_skip:
 * @bands: a set of bands
 * @n_bands: how many
 *
 * Counts bands that have no room, without their words. The figure says how many there are.
 */
void som_bands_skip (SomBands *bands, guint n_bands);

/**
 * som_bands_layout:
 * @bands: a set of bands, all of them added
 *
 * Gives every band its place, or as many as there is room for, from the first on.
 */
void som_bands_layout (SomBands *bands);

/**
 * som_bands_get_n_shown:
 * @bands: a set of bands, laid out
 *
 * How many bands there was room for: those numbered below this.
 *
 * Returns: the number of bands
 */
guint som_bands_get_n_shown (SomBands *bands);

/**
 * som_bands_get_plot:
 * @bands: a set of bands, laid out
 *
 * What is left beside the labels: the range of the value scale, and what the grid crosses.
 *
 * Returns: the area
 */
SomRect som_bands_get_plot (SomBands *bands);

/**
 * som_bands_get_rect:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Where the bars of a band go, as long as the plot.
 *
 * Returns: the rectangle, empty where the band is not shown
 */
SomRect som_bands_get_rect (SomBands *bands, guint band);

/**
 * som_bands_get_ground:
 * @bands: a set of bands
 * @band: number of a band
 *
 * The colour that a band lies on.
 *
 * Returns: the colour
 */
SomColor som_bands_get_ground (SomBands *bands, guint band);

/**
 * som_bands_get_type:
 * @bands: a set of bands, laid out
 * @band: number of a band
 * @style: (out): style of its values
 *
 * How the values of a band are written at the density that was chosen; plainly where there is no such band.
 *
 * Returns: factor on the style's size
 */
double som_bands_get_type (SomBands *bands, guint band, SomTextStyle *style);

/**
 * som_bands_draw_grounds:
 * @bands: a set of bands, laid out
 *
 * Draws what lies under everything: the panels of what the check found. Says how many bands have no room, where there are any.
 */
void som_bands_draw_grounds (SomBands *bands);

/**
 * som_bands_draw_heading:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Draws the heading that stands above a band, as a mark of its own, where the band is the first of its group.
 */
void som_bands_draw_heading (SomBands *bands, guint band);

/**
 * som_bands_draw_label:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Draws the label of a band with its detail, and its badge where it needs one. It becomes part of the mark that is open.
 */
void som_bands_draw_label (SomBands *bands, guint band);

/**
 * som_bands_place_details:
 * @bands: a set of bands, laid out
 * @taken: (array): what the mark and the value of each band that is shown take of its row, from left to right
 *
 * Finds a place for the details that have no room beside their labels: after the values, or before all marks, where all of them fit. Where
 * they do not, none is drawn, and the figure says so: some here and some there could not be compared.
 */
void som_bands_place_details (SomBands *bands, const SomRange *taken);

/**
 * som_bands_draw_detail:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Draws the detail of a band where som_bands_place_details() found room for all. It becomes part of the mark that is open.
 */
void som_bands_draw_detail (SomBands *bands, guint band);

/**
 * som_bands_draw_value:
 * @bands: bands that are laid out
 * @band: counted from 0
 * @style: type style
 * @text: (nullable): what to write
 * @place: where and how
 *
 * Writes what stands beside a mark. Where @place has a halo, the grid lines that were drawn before end at the text, as far as the band reaches.
 */
void som_bands_draw_value (SomBands *bands, guint band, SomTextStyle style, const char *text, const SomPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomBands, som_bands_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomLabels, som_labels_free)

G_END_DECLS
