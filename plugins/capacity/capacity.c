/* Capacity: how much machines can do, each a point on one scale, what was found beside what was said.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <glib/gi18n.h>

/* At scale 1. */
#define LEGEND_GAP 18
#define AXIS_GAP 8

/* Where a legend would take more of the height than this, the rows need it more: their details say the same. */
#define MAX_LEGEND_SHARE 0.22

/* Entries that a legend can have: three bases, announced, replaced. */
#define MAX_LEGEND 5

static void
clear_chart (Chart *chart)
{
  g_clear_pointer (&chart->machines, g_array_unref);
  g_clear_pointer (&chart->bands, som_bands_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, clear_chart)

static guint
make_legend (const Chart   *chart,
             SomLegendItem *items)
{
  const SomView      *view = chart->view;
  SomColor            color = som_view_get_theme_color (view, SOM_COLOR_MUTED);
  gboolean            has_basis[3] = { FALSE }, has_open = FALSE, has_basis_column = som_table_find_role (chart->table, SOM_ROLE_BASIS) >= 0;
  guint               n = 0;
  const SomLegendItem bases[] = {
    { NULL, som_view_translate (view, "basis not said"), color, SOM_STATUS_NONE, SOM_SYMBOL_SQUARE },
    { NULL, som_format_basis (view, SOM_BASIS_PEAK), color, SOM_STATUS_NONE, SOM_SYMBOL_DIAMOND },
    { NULL, som_format_basis (view, SOM_BASIS_MEASURED), color, SOM_STATUS_NONE, SOM_SYMBOL_CIRCLE },
  };

  for (guint i = 0; i < chart->machines->len; i++)
    {
      has_basis[som_table_get_basis (chart->table, chart_get_machine (chart, i)->row)] = TRUE;
      has_open |= chart_is_open (som_table_get_status (chart->table, chart_get_machine (chart, i)->row));
    }
  for (guint basis = G_N_ELEMENTS (bases); has_basis_column && basis-- > 0;)
    if (has_basis[basis])
      items[n++] = bases[basis];
  if (has_open)
    items[n++] = (SomLegendItem) { NULL, som_view_translate (view, "announced or planned"), color, SOM_STATUS_ANNOUNCED, SOM_SYMBOL_CIRCLE };
  return n;
}

static void
draw_chart (Chart *chart)
{
  SomRect       area = som_view_get_area (chart->view);
  double        unit = som_view_get_scale (chart->view);
  SomAxis       axis = { .unit = som_view_get_common_unit (chart->view, chart->table, chart->column), .side = SOM_SIDE_BOTTOM };
  SomLegendItem items[MAX_LEGEND];
  guint         n_items = make_legend (chart, items);
  double        legend = som_legend_measure (chart->canvas, items, n_items, area.width);

  if (legend > area.height * MAX_LEGEND_SHARE)
    legend = 0;
  else
    som_legend_draw (chart->canvas, items, n_items, area);
  area = som_rect_inset (area, 0, legend + (legend > 0 ? LEGEND_GAP * unit : 0), 0, som_axis_measure (chart->canvas, &axis) + AXIS_GAP * unit);
  chart_add_bands (chart, area);
  chart_set_scale (chart);
  chart_place_machines (chart);
  axis.scale = chart->scale;
  axis.area = som_rect_inset (som_bands_get_plot (chart->bands), chart->before, 0, chart->reserve, -AXIS_GAP * unit);
  som_bands_draw_grounds (chart->bands);
  if (chart_has_places (chart))
    {
      som_axis_draw (chart->canvas, &axis);
      som_axis_draw_kind (chart->canvas, &axis, area.x);
      chart_draw_guides (chart);
    }
  chart_draw_arrows (chart);
  chart_place_details (chart);
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    chart_draw_machine (chart, i);
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  g_auto (Chart) chart = { .view = view, .canvas = canvas, .table = som_view_get_nth_table (view, 0) };

  chart.column = chart.table != NULL ? som_table_find_role (chart.table, SOM_ROLE_VALUE) : -1;
  chart.machines = g_array_new (FALSE, FALSE, sizeof (Machine));
  if (chart.column >= 0)
    chart_read (&chart);
  if (chart.machines->len == 0)
    {
      som_empty_draw (canvas, som_view_translate (view, "No row has a value that can be shown here"));
      return TRUE;
    }
  chart_sort (&chart);
  chart_mark_replaced (&chart);
  draw_chart (&chart);
  return TRUE;
}

static int
suggest (const SomView *view)
{
  const SomTable *table = som_view_get_nth_table (view, 0);
  gboolean        fits = som_table_find_role (table, SOM_ROLE_VALUE) >= 0 && som_table_find_role (table, SOM_ROLE_LABEL) >= 0;

  return fits && som_table_find_role (table, SOM_ROLE_BASIS) >= 0 ? 90 : 0;
}

static const SomOptionSpec options[] = {
  { .name = "scale", .type = SOM_OPTION_CHOICE, .title = N_ ("Scale"), .value = "log", .choices = "log|linear",
    .titles = N_ ("Logarithmic|Linear") },
  { .name = NULL },
};

SOM_PLUGIN (.id = "capacity", .name = N_ ("Capacity"), .summary = N_ ("Points on one scale, measured and peak told apart"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options, .flags = SOM_PLUGIN_COMMON_SCALE, .suggest = suggest,
            .draw = draw);
