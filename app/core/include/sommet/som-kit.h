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
  /*< private >*/
  gpointer        reserved[4];
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

double     som_axis_measure    (SomCanvas *canvas, const SomAxis *axis);
void       som_axis_draw       (SomCanvas *canvas, const SomAxis *axis);
gboolean   som_axis_draw_note       (SomCanvas *canvas, const SomAxis *axis, double left, const char *text);
void       som_axis_draw_kind  (SomCanvas *canvas, const SomAxis *axis, double left);
void       som_symbol_trace    (SomCanvas *canvas, SomSymbol symbol, SomPoint center, double size);
double     som_legend_measure  (SomCanvas *canvas, const SomLegendItem *items, guint n_items, double width);
double     som_legend_draw     (SomCanvas *canvas, const SomLegendItem *items, guint n_items, SomRect area);
void       som_check_badge     (SomCanvas *canvas, SomPoint center, double size);
void       som_empty_draw      (SomCanvas *canvas, const char *reason);
double     som_rest_measure    (SomCanvas *canvas);
void       som_rest_draw       (SomCanvas *canvas, const char *text);

SomLabels *som_labels_new          (SomCanvas *canvas, SomRect area);
void       som_labels_free        (SomLabels *labels);
void       som_labels_block       (SomLabels *labels, SomRect rect);
void       som_labels_block_path  (SomLabels *labels, gboolean firmly);
guint      som_labels_add         (SomLabels *labels, const SomLabel *label);
void       som_labels_place       (SomLabels *labels);
gboolean   som_labels_get_rect    (SomLabels *labels, guint label, SomRect *rect);
SomAnchor  som_labels_get_align   (SomLabels *labels, guint label);
double     som_labels_get_cover   (SomLabels *labels, guint label);
gboolean   som_labels_draw        (SomLabels *labels, guint label);
void       som_labels_draw_leader (SomLabels *labels, guint label, SomColor color);

SomSize    som_tag_measure        (SomCanvas *canvas, const SomTag *tag);
void       som_tag_draw           (SomCanvas *canvas, const SomTag *tag, SomRect rect);

double     som_callout_measure (SomCanvas *canvas, const char *figure, const char *words, double width);
void       som_callout_draw    (SomCanvas *canvas, const char *figure, const char *words, const SomColor *color, SomRect area);

SomBands  *som_bands_new            (SomCanvas *canvas, SomRect area, gboolean vertical);
void       som_bands_free           (SomBands *bands);
guint      som_bands_add            (SomBands *bands, const SomBand *band);
gboolean   som_bands_is_full        (SomBands *bands);
void       som_bands_skip           (SomBands *bands, guint n_bands);
void       som_bands_layout         (SomBands *bands);
guint      som_bands_get_n_shown    (SomBands *bands);
SomRect    som_bands_get_plot       (SomBands *bands);
SomRect    som_bands_get_rect       (SomBands *bands, guint band);
SomColor   som_bands_get_ground     (SomBands *bands, guint band);
double     som_bands_get_type       (SomBands *bands, guint band, SomTextStyle *style);
void       som_bands_draw_grounds   (SomBands *bands);
void       som_bands_draw_heading   (SomBands *bands, guint band);
void       som_bands_draw_label     (SomBands *bands, guint band);
void       som_bands_place_details  (SomBands *bands, const SomRange *taken);
void       som_bands_draw_detail    (SomBands *bands, guint band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomBands, som_bands_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomLabels, som_labels_free)

G_END_DECLS
