/* What is written at the bars of a chart, and how large.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

guint
chart_get_n_lanes (const Chart *chart,
                   guint        item)
{
  return chart->stacked ? 1 : chart_get_item (chart, item)->n;
}

/* The amount as it was published; where it is asked for, with what it is in the common unit. */
char *
chart_make_value (const Chart *chart,
                  const Cell  *cell)
{
  g_autofree char *value = som_format_value (chart->view, chart->table, cell->column, cell->row);
  SomAmount        amount;

  if (value == NULL)
    return g_strdup (som_view_translate (chart->view, "no data"));
  if (cell->has_place && g_str_equal (som_view_get_choice (chart->view, "currency"), "common")
      && som_table_get_amount (chart->table, cell->column, cell->row, &amount) && amount.value != cell->value)
    {
      g_autofree char *common = som_format_amount (chart->view, (SomAmount) { cell->value, chart->unit }, SOM_FORMAT_SHORT);
      g_autofree char *both = som_format_message (chart->view, som_view_translate (chart->view, "{value} ({common})"), "value", value,
                                                  "common", common, NULL);

      g_free (value);
      value = g_steal_pointer (&both);
    }
  return g_steal_pointer (&value);
}

double
chart_get_type (const Chart  *chart,
                guint         item,
                SomTextStyle *style)
{
  return som_bands_get_type (chart->bands, item, style) * (chart->words > 0 ? chart->words : 1);
}

/* Whether a bar is thick enough to be written on. */
gboolean
chart_is_thick (const Chart *chart,
                guint        item)
{
  SomTextStyle style;
  double       size = chart_get_type (chart, item, &style);

  return som_bands_get_rect (chart->bands, item).height / chart_get_n_lanes (chart, item) >= som_canvas_line_height (chart->canvas, style) * size * 1.15;
}

/* Room for a value over a column: that of the band, or of its lane. */
double
chart_get_value_width (const Chart *chart,
                       guint        item)
{
  SomRect rect = som_bands_get_rect (chart->bands, item);

  return chart_get_n_lanes (chart, item) > 1 ? rect.width / chart_get_n_lanes (chart, item) : rect.width / 0.66;
}
