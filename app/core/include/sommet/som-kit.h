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
 * SomLegendItem:
 * @series: key of the series
 * @label: what it is called
 * @color: its colour
 * @status: %SOM_STATUS_ANNOUNCED for a hollow sample
 *
 * An entry of a legend.
 */
typedef struct
{
  const char *series;
  const char *label;
  SomColor    color;
  SomStatus   status;
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
 * @priority: the larger are placed first; %G_MAXDOUBLE is never left out as long as it fits at all
 * @leader: whether it may lie apart, joined by a line
 * @inside: whether it may lie on its target, if it fits into it
 * @ground: (nullable): what the target is filled with, for labels inside
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
  /*< private >*/
  gpointer        reserved[4];
} SomLabel;

double     som_axis_measure    (SomCanvas *canvas, const SomAxis *axis);
void       som_axis_draw       (SomCanvas *canvas, const SomAxis *axis);
double     som_legend_measure  (SomCanvas *canvas, const SomLegendItem *items, guint n_items, double width);
double     som_legend_draw     (SomCanvas *canvas, const SomLegendItem *items, guint n_items, SomRect area);
void       som_check_badge     (SomCanvas *canvas, SomPoint center, double size);
void       som_empty_draw      (SomCanvas *canvas, const char *reason);

SomLabels *som_labels_new      (SomCanvas *canvas, SomRect area);
void       som_labels_free     (SomLabels *labels);
void       som_labels_block    (SomLabels *labels, SomRect rect);
guint      som_labels_add      (SomLabels *labels, const SomLabel *label);
void       som_labels_place    (SomLabels *labels);
gboolean   som_labels_get_rect (SomLabels *labels, guint label, SomRect *rect);
gboolean   som_labels_draw     (SomLabels *labels, guint label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomLabels, som_labels_free)

G_END_DECLS
