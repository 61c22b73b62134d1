/* The totals of stacks, at their ends.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

/* A part that is surely what it says: a range or what can't be converted makes no total. */
static gboolean
get_part (const Chart *chart,
          const Cell  *cell,
          SomAmount   *amount)
{
  return cell->has_place && som_table_get_amount (chart->table, cell->column, cell->row, amount)
         && som_table_is_missing (chart->table, som_table_find_role_of (chart->table, SOM_ROLE_MIN, cell->column), cell->row)
         && som_table_is_missing (chart->table, som_table_find_role_of (chart->table, SOM_ROLE_MAX, cell->column), cell->row);
}

/* The total of a stack whose parts all have one unit and one sign; NULL for any other. */
char *
chart_make_total (const Chart *chart,
                  guint        item)
{
  SomAmount total = { 0 }, part;
  guint     n = 0;
  gboolean  up = FALSE, down = FALSE;

  if (!chart_is_stack (chart, item) || !som_view_get_boolean (chart->view, "totals"))
    return NULL;
  for (guint i = 0; i < chart_get_item (chart, item)->n; i++)
    {
      const Cell *cell = chart_get_cell (chart, chart_get_item (chart, item)->first + i);

      if (!cell->has_value)
        continue;
      if (!get_part (chart, cell, &part) || (n++ > 0 && part.unit != total.unit))
        return NULL;
      total = (SomAmount) { total.value + part.value, part.unit };
      up |= part.value > 0;
      down |= part.value < 0;
    }
  return n > 1 && !(up && down) ? som_format_amount (chart->view, total, SOM_FORMAT_SHORT) : NULL;
}

void
chart_draw_total (const Chart *chart,
                  guint        item)
{
  g_autofree char *total = chart->words == 0 ? NULL : chart_make_total (chart, item);
  double           sum = chart_sum (chart, item), end = som_scale_clamp (&chart->scale, sum);
  double           gap = VALUE_GAP * som_view_get_scale (chart->view) * (chart->vertical ? 0.5 : 1);
  SomRect          rect = som_bands_get_rect (chart->bands, item);
  SomColor         ground = som_bands_get_ground (chart->bands, item);
  SomColor         ink = som_view_get_text_color_on (chart->view, som_view_get_theme_color (chart->view, SOM_COLOR_TEXT), ground);
  SomPlace         place = { .color = &ink, .halo = &ground };
  SomTextStyle     style;

  place.size = chart_get_type (chart, item, &style);
  if (chart->vertical)
    {
      place.point = (SomPoint) { rect.x + rect.width / 2, sum < 0 ? end + gap : end - gap };
      place.anchor = SOM_ANCHOR_CENTER | (sum < 0 ? SOM_ANCHOR_TOP : SOM_ANCHOR_BOTTOM);
      place.max_width = chart_get_value_width (chart, item);
      place.max_lines = 2;
    }
  else
    {
      place.point = (SomPoint) { sum < 0 ? end - gap : end + gap, rect.y + rect.height / 2 };
      place.anchor = SOM_ANCHOR_MIDDLE | (sum < 0 ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_LEFT);
    }
  if (total != NULL)
    som_bands_draw_value (chart->bands, item, style, total, &place);
}
