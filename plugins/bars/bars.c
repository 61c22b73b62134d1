/* Bars: amounts by their lengths, in rows or columns, grouped, side by side or stacked; points on a logarithmic scale.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <glib/gi18n.h>
#include <math.h>

/* At scale 1. */
#define LEGEND_GAP 18
#define CALLOUT_GAP 8

/* Below this height the rows need the room of the axis: each bar bears its value. */
#define MIN_AXIS_HEIGHT 250

/* The most of the height that a call-out may take. */
#define MAX_CALLOUT 0.35

/* How many rows are looked at to see what fits a table. */
#define SAMPLE 200

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, chart_clear)

/* Layout. */

static SomScale
make_scale (const Chart *chart,
            guint        n_items,
            SomRange     range)
{
  SomRange domain = { chart->log ? INFINITY : 0, 0 };

  for (guint i = 0; i < n_items; i++)
    for (guint j = 0; j < chart_get_item (chart, i)->n; j++)
      {
        const Cell *cell = chart_get_cell (chart, chart_get_item (chart, i)->first + j);
        double      high = chart->stacked ? cell->base + cell->value : MAX (cell->value, cell->high);

        if (!cell->has_place)
          continue;
        domain.min = MIN (domain.min, chart->stacked ? high : MIN (cell->value, cell->low));
        domain.max = MAX (domain.max, high);
      }
  if (chart->log)
    return som_scale_log ((SomRange) { domain.max > 0 ? pow (10, floor (log10 (domain.min) + 1e-9)) : 0, domain.max }, range);
  return som_scale_nice (som_scale_linear (domain.min == domain.max ? (SomRange) { 0, 1 } : domain, range), 5);
}

static char *
make_detail (const Chart *chart,
             guint        item)
{
  return chart_get_item (chart, item)->n == 1 ? som_format_qualifier (chart->view, chart->table, chart_get_item (chart, item)->row) : NULL;
}

static char *
make_label (const Chart *chart,
            guint        row)
{
  char *label = som_format_cell (chart->view, chart->table, som_table_find_role (chart->table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);

  return label != NULL ? label : g_strdup (som_view_get_entity_label (chart->view, som_table_get_entity (chart->table, row)));
}

static void
add_bands (Chart  *chart,
           SomRect area)
{
  guint i;

  chart->bands = som_bands_new (chart->canvas, area, chart->vertical);
  for (i = 0; i < chart->items->len && !som_bands_is_full (chart->bands); i++)
    {
      guint            row = chart_get_item (chart, i)->row;
      g_autofree char *label = make_label (chart, row);
      g_autofree char *detail = make_detail (chart, i);

      som_bands_add (chart->bands, &(SomBand) { .label = label, .detail = detail, .group = chart_get_text (chart, SOM_ROLE_GROUP, row),
                                                .layer = som_table_get_layer (chart->table, row), .n_lanes = chart_get_n_lanes (chart, i) });
    }
  som_bands_skip (chart->bands, chart->items->len - i);
  som_bands_layout (chart->bands);
}

/* The call-out. */

static gboolean
get_callout_value (const Chart *chart,
                   const char  *option,
                   guint       *row,
                   double      *value)
{
  SomAmount amount;

  return som_table_find_key (chart->table, som_view_get_words (chart->view, option), row)
         && som_table_get_amount (chart->table, chart->column, *row, &amount)
         && som_view_convert (chart->view, amount, chart->unit, value);
}

/* How many times the one is the other, once both are in one unit. */
static char *
make_callout (const Chart *chart,
              guint       *row)
{
  double           from, to;
  guint            other;
  g_autofree char *ratio = NULL;

  if (!get_callout_value (chart, "calloutFrom", row, &from) || !get_callout_value (chart, "calloutTo", &other, &to) || !(from > 0) || !(to > 0)
      || !isfinite (from / to))
    return NULL;
  ratio = som_format_number (chart->view, from / to >= 100 ? round (from / to) : round (from / to * 10) / 10, SOM_FORMAT_SHORT);
  return som_format_message (chart->view, som_view_translate (chart->view, "× {ratio}"), "ratio", ratio, NULL);
}

/* Draws it at the bottom of the area, and takes its room off. */
static SomRect
draw_callout (const Chart *chart,
              SomRect      area)
{
  guint            row;
  g_autofree char *figure = make_callout (chart, &row);
  const char      *words = som_view_get_words (chart->view, "callout");
  double           height;
  SomColor         color;

  if (figure == NULL)
    return area;
  height = som_callout_measure (chart->canvas, figure, words, area.width);
  if (height > area.height * MAX_CALLOUT)
    return area;
  color = som_view_get_color (chart->view, chart->table, row);
  som_callout_draw (chart->canvas, figure, words, &color, (SomRect) { area.x, area.y + area.height - height, area.width, height });
  return som_rect_inset (area, 0, 0, 0, height + CALLOUT_GAP * som_view_get_scale (chart->view));
}

/* Says at the bottom what is not shown, and takes the room of that off. */
static SomRect
draw_rest (const Chart *chart,
           SomRect      area)
{
  if (chart->rest == NULL)
    return area;
  som_rest_draw (chart->canvas, chart->rest);
  return som_rect_inset (area, 0, 0, 0, som_rest_measure (chart->canvas));
}

/* The whole. */

static gboolean
has_ranges (const Chart *chart)
{
  for (guint i = 0; i < chart->cells->len; i++)
    if (chart_is_ranged (chart, chart_get_cell (chart, i)))
      return TRUE;
  return FALSE;
}

/* What the pale part of columns means stands in their legend; that of rows has room in line with their axis. */
static double
draw_legend (const Chart *chart,
             SomRect      area)
{
  SomLegendItem items[MAX_SERIES + 1];
  guint         n = chart->series->len;
  double        height;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const Series *series = &g_array_index (chart->series, Series, i);

      items[i] = (SomLegendItem) { .series = series->key, .label = series->label, .color = series->color };
    }
  if (chart->vertical && has_ranges (chart))
    items[n++] = (SomLegendItem) { .label = som_view_translate (chart->view, "pale: the range"),
                                   .color = chart_get_pale (som_view_get_theme_color (chart->view, SOM_COLOR_MUTED),
                                                            som_view_get_theme_color (chart->view, SOM_COLOR_SURFACE)) };
  height = som_legend_draw (chart->canvas, items, n, area);
  return height > 0 ? height + LEGEND_GAP * som_view_get_scale (chart->view) : 0;
}

/* Where bars start, from the first bar of a group to its last. */
static void
draw_baseline (const Chart *chart)
{
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = "baseline" };
  double        zero = som_scale_clamp (&chart->scale, 0), reach = 5 * som_view_get_scale (chart->view);
  cairo_t      *cr = som_canvas_begin_mark (chart->canvas, &mark);

  for (guint first = 0, end, n = som_bands_get_n_shown (chart->bands); first < n; first = end)
    {
      SomRect run = som_bands_get_rect (chart->bands, first);

      for (end = first + 1; end < n && chart_get_item (chart, end)->group == chart_get_item (chart, first)->group; end++)
        run = som_rect_union (run, som_bands_get_rect (chart->bands, end));
      cairo_move_to (cr, chart->vertical ? run.x - reach : zero, chart->vertical ? zero : run.y - reach);
      cairo_line_to (cr, chart->vertical ? run.x + run.width + reach : zero, chart->vertical ? zero : run.y + run.height + reach);
    }
  som_canvas_stroke (chart->canvas, som_view_get_theme_color (chart->view, SOM_COLOR_MUTED), SOM_STROKE_HAIRLINE);
  som_canvas_end_mark (chart->canvas);
}

static void
place_details (const Chart *chart)
{
  guint                n = som_bands_get_n_shown (chart->bands);
  g_autofree SomRange *taken = g_new (SomRange, n);

  for (guint i = 0; i < n; i++)
    taken[i] = chart_get_taken (chart, i);
  som_bands_place_details (chart->bands, taken);
}

/* Says of columns that their scale is logarithmic, and takes the room of that off. */
static SomRect
draw_kind (const Chart *chart,
           SomRect      area)
{
  SomAxis axis = { .side = SOM_SIDE_BOTTOM, .area = area };

  if (!chart->log)
    return area;
  axis.area = area = som_rect_inset (area, 0, som_axis_measure (chart->canvas, &axis), 0, 0);
  axis.side = SOM_SIDE_LEFT;
  axis.scale.kind = SOM_SCALE_LOG;
  som_axis_draw_kind (chart->canvas, &axis, area.x);
  return area;
}

static void
draw_items (const Chart *chart)
{
  const char      *pattern = som_view_translate (chart->view, "{n, plural, one {# part has no room for its value} other {# parts have no room for their values}}");
  guint            n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    n += chart_draw_item (chart, i);
  if (n == 0)
    return;
  text = som_format_count (chart->view, pattern, n);
  som_canvas_notice (chart->canvas, text);
}

static void
draw_chart (Chart *chart)
{
  SomRect  area = draw_callout (chart, draw_rest (chart, som_view_get_area (chart->view)));
  SomAxis  axis = { .unit = chart->unit, .side = chart->vertical ? SOM_SIDE_LEFT : SOM_SIDE_BOTTOM, .area = area };
  gboolean has_axis;
  double   size;
  SomRect  plot;

  area = som_rect_inset (area, 0, draw_legend (chart, area), 0, 0);
  if (chart->vertical)
    area = draw_kind (chart, area);
  has_axis = chart->log || area.height > MIN_AXIS_HEIGHT * som_view_get_scale (chart->view);
  axis.scale = make_scale (chart, chart->items->len, (SomRange) { area.y + area.height, area.y });
  size = has_axis ? som_axis_measure (chart->canvas, &axis) : 0;
  add_bands (chart, chart->vertical ? som_rect_inset (area, size, 0, 0, 0) : som_rect_inset (area, 0, 0, 0, size));
  plot = som_bands_get_plot (chart->bands);
  chart->scale = make_scale (chart, som_bands_get_n_shown (chart->bands), (SomRange) { plot.x, plot.x + plot.width });
  chart->words = chart_fit_words (chart);
  chart->scale.range = chart->vertical ? chart_get_column_range (chart) : chart_get_row_range (chart);
  axis.scale = chart->scale;
  axis.area = chart->vertical ? plot : (SomRect) { chart->scale.range.min, plot.y, chart->scale.range.max - chart->scale.range.min, plot.height };
  som_bands_draw_grounds (chart->bands);
  if (has_axis)
    som_axis_draw (chart->canvas, &axis);
  if (!chart->vertical)
    som_axis_draw_kind (chart->canvas, &axis, area.x);
  if (!chart->vertical && has_axis && has_ranges (chart))
    som_axis_draw_note (chart->canvas, &axis, area.x, som_view_translate (chart->view, "pale: the range"));
  if (!chart->log)
    draw_baseline (chart);
  if (!chart->vertical)
    place_details (chart);
  draw_items (chart);
}

/* Series that no row names part nothing. */
static gboolean
has_text (const SomTable *table,
          int             column)
{
  for (guint row = 0; column >= 0 && row < som_table_get_n_rows (table); row++)
    if (!som_table_is_missing (table, column, row))
      return TRUE;
  return FALSE;
}

static gboolean
has_values (const Chart *chart)
{
  for (guint i = 0; i < chart->cells->len; i++)
    if (chart_get_cell (chart, i)->has_value)
      return TRUE;
  return FALSE;
}

static void
read_options (Chart *chart)
{
  chart->log = g_str_equal (som_view_get_choice (chart->view, "scale"), "log");
  chart->by_value = g_str_equal (som_view_get_choice (chart->view, "order"), "value");
  chart->vertical = g_str_equal (som_view_get_choice (chart->view, "orientation"), "vertical");
  chart->stacked = som_view_get_boolean (chart->view, "stacked") && !chart->log;
  chart->column = som_view_get_column (chart->view, "value", chart->table);
  if (chart->column < 0)
    chart->column = som_table_find_role (chart->table, SOM_ROLE_VALUE);
  chart->series_column = som_view_get_column (chart->view, "series", chart->table);
  if (chart->series_column < 0)
    chart->series_column = som_table_find_role (chart->table, SOM_ROLE_SERIES);
  if (!has_text (chart->table, chart->series_column))
    chart->series_column = -1;
  chart->unit = chart->column >= 0 ? som_view_get_common_unit (chart->view, chart->table, chart->column) : NULL;
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  g_auto (Chart) chart = { .view = view, .canvas = canvas, .table = som_view_get_nth_table (view, 0), .column = -1, .words = 1 };

  chart.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  chart.items = g_array_new (FALSE, FALSE, sizeof (Item));
  chart.series = g_array_new (FALSE, FALSE, sizeof (Series));
  if (chart.table != NULL)
    read_options (&chart);
  if (chart.column >= 0)
    chart_read (&chart);
  if (!has_values (&chart))
    {
      som_empty_draw (canvas, som_view_translate (view, "No row has a value that can be shown here"));
      return TRUE;
    }
  draw_chart (&chart);
  return TRUE;
}

/* Which part of the rows looked at has a value that a bar can show, in a unit that most can be shown in. */
static double
get_share_of_bars (const SomView  *view,
                   const SomTable *table,
                   guint           n)
{
  int            column = som_table_find_role (table, SOM_ROLE_VALUE);
  const SomUnit *unit = som_view_get_common_unit (view, table, column);
  guint          n_bars = 0;
  SomAmount      amount;
  double         value;

  for (guint i = 0; i < n; i++)
    n_bars += som_table_get_amount (table, column, (guint64) i * som_table_get_n_rows (table) / n, &amount)
              && som_view_convert (view, amount, unit, &value);
  return (double) n_bars / n;
}

/* Any labelled value can be a bar; fewest are missed where there are a few rows and one column of values. */
static int
suggest (const SomView *view)
{
  const SomTable *table = som_view_get_nth_table (view, 0);
  guint           n = som_table_get_n_rows (table), n_values = 0;

  for (int column = 0; column < (int) som_table_get_n_columns (table); column++)
    n_values += som_table_get_column_role (table, column) == SOM_ROLE_VALUE;
  if (n_values == 0 || n == 0 || (som_table_find_role (table, SOM_ROLE_LABEL) < 0 && som_table_find_role (table, SOM_ROLE_ENTITY) < 0))
    return 0;
  return (n <= 40 && n_values <= 3 ? 70 : 40) * get_share_of_bars (view, table, MIN (n, SAMPLE));
}

static const SomOptionSpec options[] = {
  { .name = "orientation", .type = SOM_OPTION_CHOICE, .title = N_ ("Orientation"), .value = "horizontal", .choices = "horizontal|vertical",
    .titles = N_ ("Horizontal|Vertical") },
  { .name = "scale", .type = SOM_OPTION_CHOICE, .title = N_ ("Scale"), .value = "linear", .choices = "linear|log",
    .titles = N_ ("Linear|Logarithmic") },
  { .name = "order", .type = SOM_OPTION_CHOICE, .title = N_ ("Order"), .value = "dossier", .choices = "dossier|value",
    .titles = N_ ("As in the dossier|By value") },
  { .name = "currency", .type = SOM_OPTION_CHOICE, .title = N_ ("Amounts"), .value = "published", .choices = "published|common",
    .titles = N_ ("As published|With the common currency") },
  { .name = "stacked", .type = SOM_OPTION_BOOLEAN, .title = N_ ("Stack the series") },
  { .name = "totals", .type = SOM_OPTION_BOOLEAN, .title = N_ ("Totals of stacks"), .value = "true" },
  { .name = "value", .type = SOM_OPTION_COLUMN, .title = N_ ("Values") },
  { .name = "series", .type = SOM_OPTION_COLUMN, .title = N_ ("Series") },
  { .name = "calloutFrom", .type = SOM_OPTION_WORDS, .title = N_ ("Call-out: row that is compared") },
  { .name = "calloutTo", .type = SOM_OPTION_WORDS, .title = N_ ("Call-out: row that it is compared with") },
  { .name = "callout", .type = SOM_OPTION_WORDS, .title = N_ ("Call-out: words") },
  { .name = NULL },
};

SOM_PLUGIN (.id = "bars", .name = N_ ("Bars"), .summary = N_ ("Amounts as bars, in rows or columns, on one scale"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options, .flags = SOM_PLUGIN_COMMON_SCALE, .suggest = suggest,
            .draw = draw);
