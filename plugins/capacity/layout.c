/* Where machines and their values stand.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <math.h>

/* At scale 1. */
#define DOT 22
#define MIN_DOT 8

/* Of the plot, at least. */
#define MIN_SCALE 0.25

/* Of the type of a value that would be broken otherwise. */
#define MIN_VALUE 0.6

void
chart_add_bands (Chart  *chart,
                 SomRect area)
{
  guint i;

  chart->bands = som_bands_new (chart->canvas, area, FALSE);
  for (i = 0; i < chart->machines->len && !som_bands_is_full (chart->bands); i++)
    {
      guint            row = chart_get_machine (chart, i)->row;
      g_autofree char *label = som_format_cell (chart->view, chart->table, som_table_find_role (chart->table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);
      g_autofree char *detail = chart_make_detail (chart, i);
      const char      *entity = som_view_get_entity_label (chart->view, som_table_get_entity (chart->table, row));

      som_bands_add (chart->bands, &(SomBand) { .label = label != NULL ? label : entity, .detail = detail,
                                                .layer = som_table_get_layer (chart->table, row) });
    }
  som_bands_skip (chart->bands, chart->machines->len - i);
  som_bands_layout (chart->bands);
}

static SomRange
get_domain (const Chart *chart,
            gboolean     log)
{
  SomRange domain = { log ? INFINITY : 0, log ? 0 : -INFINITY };

  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    if (chart_get_machine (chart, i)->has_place)
      {
        domain.min = MIN (domain.min, chart_get_machine (chart, i)->value);
        domain.max = MAX (domain.max, chart_get_machine (chart, i)->value);
      }
  if (!log)
    domain.max = MAX (domain.max, 0);
  else if (domain.max > 0)
    domain.min = MAX (pow (10, floor (log10 (domain.min) + 1e-9)), G_MINDOUBLE);
  return domain;
}

gboolean
chart_has_places (const Chart *chart)
{
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    if (chart_get_machine (chart, i)->has_place)
      return TRUE;
  return FALSE;
}

static double
measure_value (const Chart *chart,
               guint        i)
{
  g_autofree char *value = som_format_value (chart->view, chart->table, chart->column, chart_get_machine (chart, i)->row);
  SomTextStyle     style;
  double           size = som_bands_get_type (chart->bands, i, &style);

  return som_canvas_measure (chart->canvas, style, value, &(SomPlace) { .size = size }).width;
}

static SomScale
make_scale (const Chart *chart,
            SomRange     range)
{
  gboolean log = g_str_equal (som_view_get_choice (chart->view, "scale"), "log");
  SomRange domain = get_domain (chart, log);

  return log ? som_scale_log (domain, range) : som_scale_nice (som_scale_linear (domain, range), 5);
}

/* Values stand at the right of their points, all of them: the scale is as wide as leaves each the room that it needs. What has no point
 * stands before it. */
void
chart_set_scale (Chart *chart)
{
  SomRect  plot = som_bands_get_plot (chart->bands);
  double   unit = som_view_get_scale (chart->view), gap = VALUE_GAP * 2 * unit, start, width;
  SomScale shares = make_scale (chart, (SomRange) { 0, 1 });

  chart->before = 0;
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    if (!chart_get_machine (chart, i)->has_place)
      chart->before = MAX (chart->before, measure_value (chart, i) + gap);
  chart->before = MIN (chart->before, plot.width * 0.3);
  start = plot.x + chart->before + DOT * unit / 2;
  width = plot.x + plot.width - start;
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    {
      double share = chart_get_machine (chart, i)->has_place ? som_scale_clamp (&shares, chart_get_machine (chart, i)->value) : 0;

      if (share > 0)
        width = MIN (width, (plot.x + plot.width - start - measure_value (chart, i) - gap) / share);
    }
  width = MAX (width, plot.width * MIN_SCALE);
  chart->reserve = plot.x + plot.width - start - width;
  chart->scale = make_scale (chart, (SomRange) { start, start + width });
}

double
chart_get_dot_size (const Chart *chart,
                    guint        i)
{
  double unit = som_view_get_scale (chart->view);

  return CLAMP (som_bands_get_rect (chart->bands, i).height * 0.78, MIN_DOT * unit, DOT * unit);
}

/* Where the value of a machine stands: after its point, or before the scale; in two lines where one is too long and rows are high. */
SomPlace
chart_place_value (const Chart *chart,
                   guint        i)
{
  const Machine *machine = chart_get_machine (chart, i);
  SomRect        plot = som_bands_get_plot (chart->bands);
  double         gap = VALUE_GAP * som_view_get_scale (chart->view) + chart_get_dot_size (chart, i) / 2;
  SomPlace       place = { .point = { machine->center.x + gap, machine->center.y }, .anchor = SOM_ANCHOR_MIDDLE };
  SomTextStyle   style;

  if (!machine->has_place)
    place.point.x = plot.x;
  place.max_width = MAX (plot.x + plot.width - place.point.x, 1);
  place.size = som_bands_get_type (chart->bands, i, &style);
  /* a number is rather smaller than broken */
  place.size *= CLAMP (place.max_width / MAX (measure_value (chart, i), 1), MIN_VALUE, 1);
  if (som_bands_get_rect (chart->bands, i).height >= 2 * place.size * som_canvas_line_height (chart->canvas, style))
    place.max_lines = 2;
  return place;
}

SomRange
chart_get_taken (const Chart *chart,
                 guint        i)
{
  const Machine *machine = chart_get_machine (chart, i);
  SomPlace       place = chart_place_value (chart, i);
  double         start = place.point.x;

  return (SomRange) { machine->has_place ? machine->center.x - chart_get_dot_size (chart, i) : start, start + MIN (measure_value (chart, i), place.max_width) };
}

void
chart_place_details (const Chart *chart)
{
  guint                n = som_bands_get_n_shown (chart->bands);
  g_autofree SomRange *taken = g_new (SomRange, n);

  for (guint i = 0; i < n; i++)
    taken[i] = chart_get_taken (chart, i);
  som_bands_place_details (chart->bands, taken);
}

void
chart_place_machines (Chart *chart)
{
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    {
      SomRect rect = som_bands_get_rect (chart->bands, i);

      chart_get_machine (chart, i)->center = (SomPoint) { som_scale_clamp (&chart->scale, chart_get_machine (chart, i)->value), rect.y + rect.height / 2 };
    }
}
