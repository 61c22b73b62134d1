/* Drawing the machines of a chart, each with its value.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

/* Of what is left of a guide after a value, at scale 1. */
#define LEAST_GUIDE 40

static void
trace_guide (cairo_t *cr,
             double   from,
             double   to,
             double   least,
             double   y)
{
  if (to - from < least)
    return;
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
}

/* From the label to the point, and from its value to the end of the scale: a place is read on the whole of it, not on a length. */
void
chart_draw_guides (const Chart *chart)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "guides" };
  SomColor      grid = som_view_get_theme_color (chart->view, SOM_COLOR_GRID);
  double        scale = som_view_get_scale (chart->view);

  som_canvas_begin_mark (chart->canvas, &mark);
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    {
      SomRect  rect = som_bands_get_rect (chart->bands, i);
      SomRange taken = chart_get_taken (chart, i);
      double   y = rect.y + rect.height / 2;
      cairo_t *cr = som_canvas_get_cairo (chart->canvas);

      trace_guide (cr, rect.x, taken.min, 1, y);
      trace_guide (cr, taken.max + VALUE_GAP * scale, rect.x + rect.width - chart->reserve, LEAST_GUIDE * scale, y);
      som_canvas_stroke (chart->canvas, grid, SOM_STROKE_GRID);
    }
  som_canvas_end_mark (chart->canvas);
}

/* From the machine that was to the one that is: along the new one's row, with a head. */
static void
draw_arrow (const Chart *chart,
            SomPoint     from,
            SomPoint     to,
            double       size)
{
  SomColor muted = som_view_get_theme_color (chart->view, SOM_COLOR_MUTED);
  double   head = 7 * som_view_get_scale (chart->view), gap = size * 0.62 + 3 * som_view_get_scale (chart->view);
  double   start = from.y + (to.y < from.y ? -gap : gap);
  cairo_t *cr = som_canvas_get_cairo (chart->canvas);

  if (to.x - from.x < gap + head)
    return;
  cairo_move_to (cr, from.x, start);
  cairo_line_to (cr, from.x, to.y);
  cairo_line_to (cr, to.x - gap - head, to.y);
  som_canvas_stroke (chart->canvas, muted, SOM_STROKE_HAIRLINE);
  cr = som_canvas_get_cairo (chart->canvas);
  cairo_move_to (cr, to.x - gap, to.y);
  cairo_line_to (cr, to.x - gap - head, to.y - head * 0.6);
  cairo_line_to (cr, to.x - gap - head, to.y + head * 0.6);
  cairo_close_path (cr);
  som_canvas_fill (chart->canvas, muted);
}

void
chart_draw_arrows (const Chart *chart)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "replaced" };
  guint         n = som_bands_get_n_shown (chart->bands);

  som_canvas_begin_mark (chart->canvas, &mark);
  for (guint i = 0; i < n; i++)
    {
      const Machine *old = chart_get_machine (chart, i);

      if (old->replaced && old->next < n && old->has_place && chart_get_machine (chart, old->next)->has_place)
        draw_arrow (chart, old->center, chart_get_machine (chart, old->next)->center, chart_get_dot_size (chart, i));
    }
  som_canvas_end_mark (chart->canvas);
}

static SomSymbol
get_symbol (const Chart *chart,
            guint        row)
{
  static const SomSymbol symbols[] = {
    [SOM_BASIS_NONE] = SOM_SYMBOL_SQUARE, [SOM_BASIS_PEAK] = SOM_SYMBOL_DIAMOND, [SOM_BASIS_MEASURED] = SOM_SYMBOL_CIRCLE
  };

  return symbols[som_table_get_basis (chart->table, row)];
}

static void
draw_dot (const Chart   *chart,
          const Machine *machine,
          double         size,
          SomColor       color,
          SomColor       ground)
{
  SomStatus status = som_table_get_status (chart->table, machine->row);

  som_symbol_trace (chart->canvas, get_symbol (chart, machine->row), machine->center, size);
  if (!machine->replaced)
    {
      som_canvas_fill_status (chart->canvas, color, status);
      return;
    }
  som_canvas_fill (chart->canvas, ground);
  som_symbol_trace (chart->canvas, get_symbol (chart, machine->row), machine->center, size);
  som_canvas_stroke (chart->canvas, color, SOM_STROKE_OUTLINE);
}

void
chart_draw_machine (const Chart *chart,
                    guint        i)
{
  const Machine   *machine = chart_get_machine (chart, i);
  const SomMark    mark = { .role = SOM_MARK_DATUM, .table = chart->table, .row = machine->row, .column = chart->column + 1 };
  SomColor         ground = som_bands_get_ground (chart->bands, i), muted = som_view_get_theme_color (chart->view, SOM_COLOR_MUTED);
  SomColor         color = machine->replaced || !machine->has_place ? muted : som_view_get_color (chart->view, chart->table, machine->row);
  SomColor         ink = som_view_get_text_color_on (chart->view, color, ground);
  g_autofree char *value = som_format_value (chart->view, chart->table, chart->column, machine->row);
  SomPlace         place = chart_place_value (chart, i);
  SomTextStyle     style;

  place.color = &ink;
  place.halo = &ground;
  som_bands_get_type (chart->bands, i, &style);
  som_canvas_begin_mark (chart->canvas, &mark);
  som_bands_draw_label (chart->bands, i);
  if (machine->has_place)
    draw_dot (chart, machine, chart_get_dot_size (chart, i), color, ground);
  som_bands_draw_value (chart->bands, i, style, value, &place);
  som_bands_draw_detail (chart->bands, i);
  som_canvas_end_mark (chart->canvas);
}
