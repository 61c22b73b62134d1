/* Drawing the bars of a chart, each with its value.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <math.h>

/* What is not 0 is seen, at scale 1. */
#define MIN_LENGTH 1.5
#define MIN_DOT 6

/* Of the height of a line: bars that are thinner than this would have their values one over the other. */
#define MIN_LINE 0.45

static double
get_end (const Cell *cell)
{
  return cell->base + cell->value;
}

/* The room across a bar: its share of the band. */
static SomRange
get_lane (const Chart *chart,
          const Cell  *cell)
{
  SomRect  rect = som_bands_get_rect (chart->bands, cell->item);
  guint    n = chart_get_n_lanes (chart, cell->item);
  guint    lane = n > 1 ? (guint) (cell - chart_get_cell (chart, chart_get_item (chart, cell->item)->first)) : 0;
  SomScale lanes = som_scale_band (n, chart->vertical ? (SomRange) { rect.x, rect.x + rect.width } : (SomRange) { rect.y, rect.y + rect.height },
                                   n > 1 ? 0.1 : 0);

  return som_scale_get_band (&lanes, lane);
}

static SomRect
make_rect (const Chart *chart,
           SomRange     along,
           SomRange     across)
{
  double start = MIN (along.min, along.max), length = fabs (along.max - along.min);

  if (chart->vertical)
    return (SomRect) { across.min, start, across.max - across.min, length };
  return (SomRect) { start, across.min, length, across.max - across.min };
}

static SomRect
get_bar (const Chart *chart,
         const Cell  *cell,
         double       from,
         double       to)
{
  SomRange along = { som_scale_clamp (&chart->scale, from), som_scale_clamp (&chart->scale, to) };
  double   least = MIN_LENGTH * som_view_get_scale (chart->view);

  if (from != to && fabs (along.max - along.min) < least)
    along.max = along.min + ((along.max > along.min) == (chart->scale.range.max > chart->scale.range.min) ? 1 : -1) * (chart->vertical ? -least : least);
  return make_rect (chart, along, get_lane (chart, cell));
}

static SomColor
get_color (const Chart *chart,
           const Cell  *cell)
{
  if (cell->series < chart->series->len)
    return g_array_index (chart->series, Series, cell->series).color;
  return som_view_get_color (chart->view, chart->table, cell->row);
}

static void
trace_rect (const Chart *chart,
            SomRect      rect,
            double       inset)
{
  cairo_t *cr = som_canvas_get_cairo (chart->canvas);

  inset = MIN (inset, MIN (rect.width, rect.height) / 2);
  cairo_rectangle (cr, rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset);
}

static gboolean
is_open (const Chart *chart,
         const Cell  *cell)
{
  SomStatus status = som_table_get_status (chart->table, cell->row);

  return status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED;
}

static gboolean
has_role (const Chart *chart,
          const Cell  *cell,
          SomRole      role)
{
  return !som_table_is_missing (chart->table, som_table_find_role_of (chart->table, role, cell->column), cell->row);
}

gboolean
chart_is_ranged (const Chart *chart,
                 const Cell  *cell)
{
  return cell->has_place && !chart->stacked && !chart->log && has_role (chart, cell, SOM_ROLE_MAX)
         && (!has_role (chart, cell, SOM_ROLE_MIN) || cell->low < cell->high);
}

SomColor
chart_get_pale (SomColor color,
                SomColor ground)
{
  return som_color_mix (ground, color, 0.42);
}

/* What may be more or less is lighter, from the least to the most; all of it where there is no least. */
static void
draw_bar (const Chart *chart,
          const Cell  *cell,
          SomColor     color,
          SomColor     ground)
{
  gboolean open = is_open (chart, cell), ranged = chart_is_ranged (chart, cell);
  double   least = has_role (chart, cell, SOM_ROLE_MIN) ? cell->low : 0, edge = open ? 1.5 * som_view_get_scale (chart->view) : 0;

  trace_rect (chart, get_bar (chart, cell, cell->base, ranged ? cell->high : get_end (cell)), edge);
  if (!ranged || open)
    som_canvas_fill_status (chart->canvas, color, som_table_get_status (chart->table, cell->row));
  else
    som_canvas_fill (chart->canvas, chart_get_pale (color, ground));
  if (!ranged || least == 0)
    return;
  trace_rect (chart, get_bar (chart, cell, 0, least), 2.4 * edge);
  som_canvas_fill (chart->canvas, open ? som_color_mix (ground, color, 0.3) : color);
}

static void
draw_point (const Chart *chart,
            const Cell  *cell,
            SomColor     color)
{
  SomRect  bar = get_bar (chart, cell, chart->scale.domain.min, cell->value);
  double   unit = som_view_get_scale (chart->view), size = CLAMP (chart->vertical ? bar.width : bar.height, MIN_DOT * unit, DOT * unit);
  SomPoint end = { chart->vertical ? bar.x + bar.width / 2 : bar.x + bar.width, chart->vertical ? bar.y : bar.y + bar.height / 2 };
  SomRect  low = get_bar (chart, cell, cell->low, cell->high);
  cairo_t *cr = som_canvas_get_cairo (chart->canvas);

  if (cell->low < cell->high)
    {
      cairo_move_to (cr, low.x + (chart->vertical ? low.width / 2 : 0), low.y + (chart->vertical ? 0 : low.height / 2));
      cairo_rel_line_to (cr, chart->vertical ? 0 : low.width, chart->vertical ? low.height : 0);
      som_canvas_stroke (chart->canvas, color, SOM_STROKE_THICK);
    }
  som_symbol_trace (chart->canvas, SOM_SYMBOL_CIRCLE, end, size);
  som_canvas_fill_status (chart->canvas, color, som_table_get_status (chart->table, cell->row));
}

/* Beyond the bar's end; in the bar where there is no room; beyond its start where the bar is too short. What has no place on the scale
 * stands before it. */
static gboolean
place_in_row (const Chart *chart,
              SomRect      bar,
              const Cell  *cell,
              double       width,
              SomPlace    *place)
{
  SomRect  plot = som_bands_get_plot (chart->bands);
  double   gap = VALUE_GAP * som_view_get_scale (chart->view);
  double   room_right = plot.x + plot.width - (bar.x + bar.width) - gap, room_left = bar.x - gap - plot.x;
  gboolean inside = FALSE, right = cell->value >= 0 && !chart_is_before (chart, cell);

  if (width > (right ? room_right : room_left) + 0.5)
    {
      inside = !chart->log && chart_is_thick (chart, cell->item) && width + 3 * gap <= bar.width;
      if (!inside && width <= (right ? room_left : room_right))
        right = !right;
      else if (!inside)
        right = room_right >= room_left;
    }
  place->point = (SomPoint) { right ? bar.x + bar.width + gap : bar.x - gap, bar.y + bar.height / 2 };
  if (inside)
    place->point.x = right ? bar.x + bar.width - 1.5 * gap : bar.x + 1.5 * gap;
  place->anchor = SOM_ANCHOR_MIDDLE | (right != inside ? SOM_ANCHOR_LEFT : SOM_ANCHOR_RIGHT);
  if (!inside)
    place->max_width = MAX (right ? room_right : room_left, 1);
  return inside;
}

static void
place_in_column (const Chart *chart,
                 SomRect      bar,
                 gboolean     negative,
                 SomPlace    *place)
{
  double  gap = VALUE_GAP / 2 * som_view_get_scale (chart->view);
  SomRect rect = bar;

  place->point = (SomPoint) { rect.x + rect.width / 2, negative ? rect.y + rect.height + gap : rect.y - gap };
  place->anchor = SOM_ANCHOR_CENTER | (negative ? SOM_ANCHOR_TOP : SOM_ANCHOR_BOTTOM);
  place->max_lines = 2;
}

/* Whether bars are too thin for their values. */
static gboolean
is_too_thin (const Chart *chart,
             SomRect      bar,
             SomTextStyle style,
             double       size)
{
  return chart->words == 0 || (!chart->vertical && bar.height < som_canvas_line_height (chart->canvas, style) * size * MIN_LINE);
}

/* What a bar, or a point, takes of the room. */
static SomRect
get_extents (const Chart *chart,
             const Cell  *cell)
{
  double  start = chart->log ? chart->scale.domain.min : cell->base, unit = som_view_get_scale (chart->view);
  double  end = chart->stacked ? get_end (cell) : cell->value < 0 ? cell->value : MAX (cell->value, cell->high);
  SomRect bar = get_bar (chart, cell, start, cell->has_place ? end : start);

  if (!cell->has_place || !chart->log)
    return bar;
  if (chart->vertical)
    return som_rect_inset (bar, 0, -MIN (DOT / 2 * unit, bar.width / 2), 0, 0);
  return som_rect_inset (bar, 0, 0, -MIN (DOT / 2 * unit, bar.height / 2), 0);
}

/* What the bar of an item and its value take of its row, from left to right. */
SomRange
chart_get_taken (const Chart *chart,
                 guint        item)
{
  const Cell      *cell = chart_get_cell (chart, chart_get_item (chart, item)->first);
  SomRect          bar = get_extents (chart, cell);
  SomRange         taken = { bar.x, bar.x + bar.width };
  g_autofree char *value = chart_make_value (chart, cell);
  SomTextStyle     style;
  SomPlace         place = { .size = chart_get_type (chart, item, &style) };
  double           width = som_canvas_measure (chart->canvas, style, value, &place).width;

  if (chart->log && cell->has_place)
    taken.min = taken.max - DOT * som_view_get_scale (chart->view);
  if (is_too_thin (chart, bar, style, place.size) || place_in_row (chart, bar, cell, width, &place))
    return taken;
  if ((place.anchor & SOM_ANCHOR_RIGHT) != 0)
    return (SomRange) { place.point.x - width, taken.max };
  return (SomRange) { taken.min, place.point.x + width };
}

static void
draw_value (const Chart *chart,
            const Cell  *cell,
            SomRect      bar,
            SomColor     color,
            SomColor     ground)
{
  g_autofree char *value = chart_make_value (chart, cell);
  gboolean         open = is_open (chart, cell), inside = FALSE;
  SomColor         ink = cell->has_place ? som_view_get_text_color_on (chart->view, color, ground)
                                         : som_view_get_text_color_on (chart->view, som_view_get_theme_color (chart->view, SOM_COLOR_MUTED), ground);
  SomPlace         place = { .color = &ink, .halo = &ground };
  SomTextStyle     style;

  place.size = chart_get_type (chart, cell->item, &style);
  if (is_too_thin (chart, bar, style, place.size))
    return;
  if (chart->vertical)
    {
      place.max_width = chart_get_value_width (chart, cell->item);
      place_in_column (chart, bar, cell->value < 0 || chart_is_before (chart, cell), &place);
    }
  else
    inside = place_in_row (chart, bar, cell, som_canvas_measure (chart->canvas, style, value, &place).width, &place);
  if (inside)
    {
      place.halo = NULL;
      ink = open ? som_view_get_text_color_on (chart->view, color, som_color_mix (ground, color, 0.3)) : som_view_get_color_on (chart->view, color);
    }
  som_bands_draw_value (chart->bands, cell->item, style, value, &place);
}

/* A segment of a stack bears its value where that fits into it; FALSE where it does not. */
static gboolean
draw_segment_value (const Chart *chart,
                    const Cell  *cell,
                    SomRect      bar,
                    SomColor     color)
{
  g_autofree char *value = chart_make_value (chart, cell);
  SomColor         ink = is_open (chart, cell) ? som_view_get_theme_color (chart->view, SOM_COLOR_TEXT) : som_view_get_color_on (chart->view, color);
  SomPlace         place = { .point = { bar.x + bar.width / 2, bar.y + bar.height / 2 }, .anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_MIDDLE,
                             .color = &ink };
  SomTextStyle     style;
  SomSize          size;

  place.size = chart_get_type (chart, cell->item, &style) * 0.85;
  size = som_canvas_measure (chart->canvas, style, value, &place);
  if (size.width + VALUE_GAP * som_view_get_scale (chart->view) > bar.width || size.height > bar.height * 1.3)
    return FALSE;
  som_canvas_text (chart->canvas, style, value, &place);
  return TRUE;
}

/* FALSE where it is a part whose value is not written. */
static gboolean
draw_cell (const Chart *chart,
           const Cell  *cell,
           gboolean     labelled)
{
  const SomMark mark = { .role = SOM_MARK_DATUM, .table = chart->table, .row = cell->row, .column = cell->column + 1,
                         .series = cell->series < chart->series->len ? g_array_index (chart->series, Series, cell->series).key : NULL };
  SomColor      color = get_color (chart, cell), ground = som_bands_get_ground (chart->bands, cell->item);
  SomRect       bar = get_extents (chart, cell);
  gboolean      written = TRUE;

  som_canvas_begin_mark (chart->canvas, &mark);
  if (labelled)
    som_bands_draw_label (chart->bands, cell->item);
  if (cell->has_place && chart->log)
    draw_point (chart, cell, color);
  else if (cell->has_place)
    draw_bar (chart, cell, color, ground);
  if (chart_is_stack (chart, cell->item))
    written = draw_segment_value (chart, cell, bar, color);
  else
    draw_value (chart, cell, bar, color, ground);
  if (labelled)
    som_bands_draw_detail (chart->bands, cell->item);
  som_canvas_end_mark (chart->canvas);
  return written;
}

/* An item with several bars is a mark about theirs, that bears its label. */
guint
chart_draw_item (const Chart *chart,
                 guint        i)
{
  const Item *item = chart_get_item (chart, i);
  guint       n_unwritten = 0;

  som_bands_draw_heading (chart->bands, i);
  if (item->n == 1)
    {
      draw_cell (chart, chart_get_cell (chart, item->first), TRUE);
      return 0;
    }
  som_canvas_begin_mark (chart->canvas, &(SomMark) { .role = SOM_MARK_SERIES, .table = chart->table, .row = item->row });
  som_bands_draw_label (chart->bands, i);
  for (guint j = 0; j < item->n; j++)
    if (chart_get_cell (chart, item->first + j)->has_value)
      n_unwritten += !draw_cell (chart, chart_get_cell (chart, item->first + j), FALSE);
  if (chart->stacked)
    chart_draw_total (chart, i);
  som_canvas_end_mark (chart->canvas);
  return n_unwritten;
}
