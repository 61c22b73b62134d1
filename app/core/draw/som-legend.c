/* The drawing kit: legends, the badge of the check, and what stands in for a view without data.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"
#include "draw/som-hidden.h"

#include <sommet/som-kit.h>

/* Of a sample and its gaps at scale 1. */
#define SAMPLE 18
#define SAMPLE_GAP 10
#define ITEM_GAP 32

void
som_symbol_trace (SomCanvas *canvas,
                  SomSymbol  symbol,
                  SomPoint   center,
                  double     size)
{
  double half = size / 2, reach = size * 0.62;
  cairo_t *cr = som_canvas_get_cairo (canvas);

  switch (symbol)
    {
    case SOM_SYMBOL_CIRCLE:
      som_canvas_arc (canvas, center, half, 0, 2 * G_PI);
      break;
    case SOM_SYMBOL_DIAMOND:
      cairo_move_to (cr, center.x, center.y - reach);
      cairo_line_to (cr, center.x + reach, center.y);
      cairo_line_to (cr, center.x, center.y + reach);
      cairo_line_to (cr, center.x - reach, center.y);
      cairo_close_path (cr);
      break;
    case SOM_SYMBOL_SQUARE:
    default:
      som_canvas_rounded (canvas, (SomRect) { center.x - half, center.y - half, size, size }, size * 0.22);
      break;
    }
}

/* Where the next entry goes: entries flow in lines as words do, or stand below each other. */
typedef struct
{
  SomRect  area;
  double   x, y, line;
  gboolean column;
} Flow;

static double
get_item_width (SomCanvas           *canvas,
                const SomLegendItem *item,
                double               limit)
{
  double   scale = som_view_get_scale (som_canvas_get_view (canvas));
  SomPlace place = { .max_width = MAX (limit - (SAMPLE + SAMPLE_GAP) * scale, 1) };

  return (SAMPLE + SAMPLE_GAP) * scale + som_canvas_measure (canvas, SOM_TEXT_AXIS, item->label, &place).width;
}

/* Goes to the place of the next entry; its left edge is returned. */
static double
advance (Flow  *flow,
         double width,
         double gap)
{
  double x = flow->x;

  if (x > flow->area.x && (flow->column || x + width > flow->area.x + flow->area.width))
    {
      x = flow->area.x;
      flow->y += flow->line;
    }
  flow->x = x + width + gap;
  return x;
}

static Flow
start_flow (SomCanvas *canvas,
            SomRect    area,
            gboolean   column)
{
  return (Flow) { area, area.x, area.y, som_canvas_line_height (canvas, SOM_TEXT_AXIS) * 1.15, column };
}

static gboolean
has_series (const SomLegendItem *items,
            guint                n_items,
            const char          *series)
{
  for (guint i = 0; i < n_items; i++)
    if (g_strcmp0 (items[i].series, series) == 0)
      return TRUE;
  return FALSE;
}

/* The entries, and those of series that somebody has hidden, where they were before, so that they can be shown again. */
static GArray *
list_items (SomCanvas           *canvas,
            const SomLegendItem *items,
            guint                n_items)
{
  g_autoptr (GArray) hidden = som_hidden_list (som_canvas_get_view (canvas));
  GArray            *all = g_array_new (FALSE, FALSE, sizeof (SomLegendItem));
  guint              n = 0;

  for (guint i = 0; i < hidden->len; i++)
    {
      const SomHiddenSeries *series = &g_array_index (hidden, SomHiddenSeries, i);
      SomLegendItem          item = { .series = series->key, .label = series->label, .color = series->color };

      if (has_series (items, n_items, series->key))
        continue;
      while (n < n_items && all->len < series->slot)
        g_array_append_val (all, items[n++]);
      g_array_append_val (all, item);
    }
  if (n < n_items)
    g_array_append_vals (all, items + n, n_items - n);
  return all;
}

static double
measure_legend (SomCanvas           *canvas,
                const SomLegendItem *items,
                guint                n_items,
                double               width,
                gboolean             column)
{
  g_autoptr (GArray) all = list_items (canvas, items, n_items);
  double             scale = som_view_get_scale (som_canvas_get_view (canvas));
  Flow               flow = start_flow (canvas, (SomRect) { 0, 0, width, 0 }, column);

  for (guint i = 0; i < all->len; i++)
    advance (&flow, get_item_width (canvas, &g_array_index (all, SomLegendItem, i), width), ITEM_GAP * scale);
  return all->len > 0 ? flow.y + flow.line : 0;
}

double
som_legend_measure (SomCanvas           *canvas,
                    const SomLegendItem *items,
                    guint                n_items,
                    double               width)
{
  return measure_legend (canvas, items, n_items, width, FALSE);
}

double
som_legend_measure_column (SomCanvas           *canvas,
                           const SomLegendItem *items,
                           guint                n_items,
                           double               width)
{
  return measure_legend (canvas, items, n_items, width, TRUE);
}

/* A hidden series is an outline of itself, its name struck out. */
static void
draw_hidden (SomCanvas           *canvas,
             const SomLegendItem *item,
             const SomPlace      *place)
{
  double   width = som_canvas_measure (canvas, SOM_TEXT_AXIS, item->label, place).width;
  cairo_t *cr;

  som_canvas_stroke (canvas, item->color, SOM_STROKE_OUTLINE);
  som_canvas_text (canvas, SOM_TEXT_AXIS, item->label, place);
  cr = som_canvas_get_cairo (canvas);
  cairo_move_to (cr, place->point.x, place->point.y);
  cairo_line_to (cr, place->point.x + width, place->point.y);
  som_canvas_stroke (canvas, *place->color, SOM_STROKE_HAIRLINE);
}

static void
draw_item (SomCanvas           *canvas,
           const SomLegendItem *item,
           SomPoint             corner,
           double               line,
           double               limit)
{
  SomView      *view = som_canvas_get_view (canvas);
  double        scale = som_view_get_scale (view);
  gboolean      hidden = som_hidden_has (view, item->series);
  SomColor      color = som_view_get_theme_color (view, hidden ? SOM_COLOR_MUTED : SOM_COLOR_TEXT);
  const SomMark mark = { .role = SOM_MARK_LEGEND, .series = item->series, .label = item->label, .key = item->series,
                         .value = hidden ? som_view_translate (view, "hidden") : NULL };
  SomPlace      place = { .point = { corner.x + (SAMPLE + SAMPLE_GAP) * scale, corner.y + line / 2 },
                          .anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_MIDDLE,
                          .color = &color,
                          .max_width = MAX (limit - (SAMPLE + SAMPLE_GAP) * scale, 1) };

  som_canvas_begin_mark (canvas, &mark);
  som_symbol_trace (canvas, item->symbol, (SomPoint) { corner.x + SAMPLE * scale / 2, corner.y + line / 2 }, SAMPLE * scale);
  if (hidden)
    draw_hidden (canvas, item, &place);
  else
    {
      som_canvas_fill_status (canvas, item->color, item->status);
      som_canvas_text (canvas, SOM_TEXT_AXIS, item->label, &place);
    }
  som_canvas_end_mark (canvas);
}

static double
draw_legend (SomCanvas           *canvas,
             const SomLegendItem *items,
             guint                n_items,
             SomRect              area,
             gboolean             column)
{
  g_autoptr (GArray) all = list_items (canvas, items, n_items);
  double             scale = som_view_get_scale (som_canvas_get_view (canvas));
  Flow               flow = start_flow (canvas, area, column);

  for (guint i = 0; i < all->len; i++)
    {
      const SomLegendItem *item = &g_array_index (all, SomLegendItem, i);
      double               x = advance (&flow, get_item_width (canvas, item, area.width), ITEM_GAP * scale);

      draw_item (canvas, item, (SomPoint) { x, flow.y }, flow.line, area.width);
    }
  return all->len > 0 ? flow.y + flow.line - area.y : 0;
}

double
som_legend_draw (SomCanvas           *canvas,
                 const SomLegendItem *items,
                 guint                n_items,
                 SomRect              area)
{
  return draw_legend (canvas, items, n_items, area, FALSE);
}

double
som_legend_draw_column (SomCanvas           *canvas,
                        const SomLegendItem *items,
                        guint                n_items,
                        SomRect              area)
{
  return draw_legend (canvas, items, n_items, area, TRUE);
}

void
som_check_badge (SomCanvas *canvas,
                 SomPoint   center,
                 double     size)
{
  SomView *view = som_canvas_get_view (canvas);
  SomColor check = som_view_get_theme_color (view, SOM_COLOR_CHECK);
  double   u = size / 16;
  cairo_t *cr = som_canvas_get_cairo (canvas);

  som_canvas_arc (canvas, center, size / 2, 0, 2 * G_PI);
  som_canvas_fill (canvas, check);
  cairo_move_to (cr, center.x - 4.4 * u, center.y + 0.3 * u);
  cairo_line_to (cr, center.x - 1.4 * u, center.y + 3.4 * u);
  cairo_line_to (cr, center.x + 4.4 * u, center.y - 3.2 * u);
  cairo_line_to (cr, center.x + 3.1 * u, center.y - 4.4 * u);
  cairo_line_to (cr, center.x - 1.5 * u, center.y + 0.8 * u);
  cairo_line_to (cr, center.x - 3.2 * u, center.y - 1.0 * u);
  cairo_close_path (cr);
  som_canvas_fill (canvas, som_view_get_color_on (view, check));
}

void
som_empty_draw (SomCanvas  *canvas,
                const char *reason)
{
  SomView      *view = som_canvas_get_view (canvas);
  SomRect       area = som_view_get_area (view);
  SomColor      muted = som_view_get_theme_color (view, SOM_COLOR_MUTED);
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = "empty", .label = reason };

  som_canvas_begin_mark (canvas, &mark);
  som_canvas_text (canvas, SOM_TEXT_SUBTITLE, reason,
                   &(SomPlace) { .point = { area.x + area.width / 2, area.y + area.height / 2 },
                                 .anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_MIDDLE,
                                 .color = &muted,
                                 .max_width = area.width,
                                 .max_lines = 4 });
  som_canvas_end_mark (canvas);
}

double
som_rest_measure (SomCanvas *canvas)
{
  return som_canvas_line_height (canvas, SOM_TEXT_AXIS) * 1.6;
}

void
som_rest_draw (SomCanvas  *canvas,
               const char *text)
{
  SomView      *view = som_canvas_get_view (canvas);
  SomRect       area = som_view_get_area (view);
  SomColor      muted = som_view_get_theme_color (view, SOM_COLOR_MUTED);
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = "rest", .label = text };

  som_canvas_begin_mark (canvas, &mark);
  som_canvas_text (canvas, SOM_TEXT_AXIS, text,
                   &(SomPlace) { .point = { area.x, area.y + area.height }, .anchor = SOM_ANCHOR_BOTTOM, .color = &muted, .max_width = area.width });
  som_canvas_end_mark (canvas);
  som_canvas_notice (canvas, text);
}
