/* How much of the plot the bars of a chart get, so that what is written at their ends has room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <string.h>

/* Rows get at least this share of the plot; what is written over columns takes at most this one of it. */
#define MIN_ROWS 0.5
#define MAX_WORDS 0.33

/* The smallest factor on the type of values. */
#define LEAST_WORDS 0.7

static const Cell *
get_cell (const Chart *chart,
          guint        item,
          guint        nth)
{
  return chart_get_cell (chart, chart_get_item (chart, item)->first + nth);
}

/* What is written at the end of a bar: its value, or the total of a stack; NULL for nothing. (transfer full) */
static char *
make_end (const Chart *chart,
          guint        item,
          guint        nth)
{
  if (chart->words == 0)
    return NULL;
  if (chart_is_stack (chart, item))
    return nth == 0 ? chart_make_total (chart, item) : NULL;
  return chart_make_value (chart, get_cell (chart, item, nth));
}

/* The value at which a bar ends, and with it what is written there. */
static double
get_end (const Chart *chart,
         guint        item,
         guint        nth)
{
  const Cell *cell = get_cell (chart, item, nth);

  if (chart_is_stack (chart, item))
    return chart_sum (chart, item);
  return cell->value < 0 ? cell->value : MAX (cell->value, cell->high);
}

/* The width of the longest word; those that are joined by no-break spaces are one. */
static double
measure_longest_word (const Chart  *chart,
                      const char   *text,
                      SomTextStyle  style,
                      double        size)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double         longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, som_canvas_measure (chart->canvas, style, words[i], &(SomPlace) { .size = size }).width);
  return longest;
}

/* How large what is written over columns can be, so that no word is broken: 1 as it should be, less for narrow columns, 0 where it could
 * not be read: then none is written on, and the axis says the values. */
double
chart_fit_words (const Chart *chart)
{
  double       words = 1;
  SomTextStyle style;

  for (guint i = 0; chart->vertical && i < som_bands_get_n_shown (chart->bands); i++)
    for (guint j = 0; j < chart_get_item (chart, i)->n; j++)
      {
        g_autofree char *text = make_end (chart, i, j);
        double           size = chart_get_type (chart, i, &style);

        if (text != NULL)
          words = MIN (words, chart_get_value_width (chart, i) / MAX (measure_longest_word (chart, text, style, size), 1));
      }
  return words >= LEAST_WORDS ? words : 0;
}

/* Over the highest column and under the lowest there is room for their values. */
SomRange
chart_get_column_range (const Chart *chart)
{
  SomRect      plot = som_bands_get_plot (chart->bands);
  double       highest = 0;
  gboolean     negative = FALSE;
  SomTextStyle style;

  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    for (guint j = 0; j < chart_get_item (chart, i)->n; j++)
      {
        g_autofree char *text = make_end (chart, i, j);
        SomPlace         place = { .max_width = chart_get_value_width (chart, i), .max_lines = 2, .size = chart_get_type (chart, i, &style) };

        highest = MAX (highest, som_canvas_measure (chart->canvas, style, text, &place).height);
        negative |= text != NULL && (get_end (chart, i, j) < 0 || chart_is_before (chart, get_cell (chart, i, j)));
      }
  if (highest > 0)
    highest = MIN (highest + VALUE_GAP * som_view_get_scale (chart->view), plot.height * MAX_WORDS);
  return (SomRange) { plot.y + plot.height - (negative ? highest : 0), plot.y + highest };
}

/* Where the scale begins: after the values that have no place on it, and the words of bars that go the other way. */
static double
get_row_start (const Chart *chart,
               SomScale     shares)
{
  SomRect      plot = som_bands_get_plot (chart->bands);
  double       start = plot.x, gap = VALUE_GAP * som_view_get_scale (chart->view);
  SomTextStyle style;

  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    for (guint j = 0; j < chart_get_item (chart, i)->n; j++)
      {
        g_autofree char *text = make_end (chart, i, j);
        gboolean         before = chart_is_before (chart, get_cell (chart, i, j));
        double           size = chart_get_type (chart, i, &style), end = get_end (chart, i, j);
        double           room = gap * (before ? 2 : 1) + som_canvas_measure (chart->canvas, style, text, &(SomPlace) { .size = size }).width;

        if (text != NULL && (before || (end < 0 && get_cell (chart, i, j)->has_place)))
          start = MAX (start, plot.x + room - (before ? 0 : som_scale_clamp (&shares, end) * plot.width * MIN_ROWS));
      }
  return MIN (start, plot.x + plot.width * MIN_ROWS / 2);
}

/* As much of the plot as leaves room for what is written at the ends of bars that are too thin to be written on, and for all totals. */
SomRange
chart_get_row_range (const Chart *chart)
{
  SomRect      plot = som_bands_get_plot (chart->bands);
  SomScale     shares = chart->scale;
  double       unit = som_view_get_scale (chart->view), lead = chart->log ? DOT / 2 * unit : 0, gap = VALUE_GAP * unit + lead;
  double       left, right = plot.x + plot.width, width;
  SomTextStyle style;

  shares.range = (SomRange) { 0, 1 };
  left = get_row_start (chart, shares) + lead;
  width = right - left;
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    for (guint j = 0; j < chart_get_item (chart, i)->n; j++)
      {
        g_autofree char *text = make_end (chart, i, j);
        double           end = get_end (chart, i, j), share = som_scale_clamp (&shares, end), size = chart_get_type (chart, i, &style);
        double           room = gap + som_canvas_measure (chart->canvas, style, text, &(SomPlace) { .size = size }).width;
        gboolean         beyond = chart->log || chart_is_stack (chart, i) || !chart_is_thick (chart, i);

        if (text == NULL || !beyond || !get_cell (chart, i, j)->has_place)
          continue;
        if (end >= 0 && share > 0)
          width = MIN (width, (right - left - room) / share);
      }
  return (SomRange) { left, left + MAX (MIN (width, right - left), plot.width * MIN_ROWS) };
}
