/* Very many events: how many there are in each period.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "timeline.h"

#include <math.h>

/* At scale 1. */
#define LABEL_GAP 6
#define COLUMN_GAP 0.16
#define MIN_COLUMN 36
#define MIN_TICK 200

/* Of a period: a shorter piece of one at either end of the time is counted with its neighbour. */
#define LEAST_PIECE 0.5

typedef struct
{
  double  start, end;
  guint   n;    /* of events, which are what is counted */
  GArray *rows; /* of guint: the events, and what the check found of them */
} Bin;

static void
clear_bin (gpointer data)
{
  g_clear_pointer (&((Bin *) data)->rows, g_array_unref);
}

/* The ticks that part the bins: all but those that would cut too little off at an end. */
static SomTicks
get_ticks (const Timeline *timeline,
           const SomScale *scale,
           guint           most)
{
  SomTicks ticks = som_scale_get_ticks (scale, timeline_count_ticks (timeline, scale, most)), kept = { .precision = ticks.precision, .step = ticks.step };
  double   least = ticks.n > 1 ? (ticks.values[1] - ticks.values[0]) * LEAST_PIECE : 0;

  for (guint i = 0; i < ticks.n; i++)
    if (ticks.values[i] - timeline->domain.min >= least && timeline->domain.max - ticks.values[i] >= least)
      kept.values[kept.n++] = ticks.values[i];
  return kept;
}

/* One bin from each tick of the calendar to the next. */
static GArray *
make_bins (const Timeline *timeline,
           const SomTicks *ticks)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (Bin));

  g_array_set_clear_func (bins, clear_bin);
  for (guint i = 0; i <= ticks->n; i++)
    {
      Bin bin = { .start = i > 0 ? ticks->values[i - 1] : timeline->domain.min, .end = i < ticks->n ? ticks->values[i] : timeline->domain.max };

      if (bin.end <= bin.start)
        continue;
      bin.rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (bins, bin);
    }
  return bins;
}

static void
fill_bins (const Timeline *timeline,
           GArray         *bins)
{
  guint bin = 0;

  for (guint i = 0; i < timeline->events->len; i++)
    {
      const Event *event = timeline_get_event (timeline, i);

      while (bin + 1 < bins->len && event->start >= g_array_index (bins, Bin, bin).end)
        bin++;
      g_array_index (bins, Bin, bin).n++;
      g_array_append_val (g_array_index (bins, Bin, bin).rows, event->row);
      g_array_append_vals (g_array_index (bins, Bin, bin).rows, event->findings->data, event->findings->len);
    }
}

static void
draw_bin (const Timeline *timeline,
          const SomAxis  *axis,
          const Bin      *bin,
          SomPrecision    precision,
          double          height)
{
  g_autofree char *label = som_format_time (timeline->view, (SomTime) { bin->start, precision }, SOM_FORMAT_LONG);
  const char      *pattern = som_view_translate (timeline->view, "{n, plural, one {# event} other {# events}}");
  g_autofree char *value = som_format_count (timeline->view, pattern, bin->n);
  g_autofree char *count = som_format_number (timeline->view, bin->n, SOM_FORMAT_SHORT);
  const SomMark    mark = { .role = SOM_MARK_DATUM, .table = timeline->table, .rows = (const guint *) bin->rows->data, .n_rows = bin->rows->len,
                            .key = label, .label = label, .value = value };
  double           left = axis->area.x, right = axis->area.x, bottom = axis->area.y + axis->area.height;
  double           gap;
  cairo_t         *cr;

  som_scale_map (&axis->scale, bin->start, &left);
  som_scale_map (&axis->scale, bin->end, &right);
  gap = (right - left) * COLUMN_GAP;
  cr = som_canvas_begin_mark (timeline->canvas, &mark);
  cairo_rectangle (cr, left + gap / 2, bottom - height, MAX (right - left - gap, 0.5), height);
  som_canvas_fill (timeline->canvas, som_view_get_theme_color (timeline->view, SOM_COLOR_ACCENT));
  if (som_canvas_measure (timeline->canvas, SOM_TEXT_AXIS, count, NULL).width <= right - left)
    som_canvas_text (timeline->canvas, SOM_TEXT_AXIS, count,
                     &(SomPlace) { .point = { (left + right) / 2, bottom - height - LABEL_GAP * timeline->scale },
                                   .anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_BOTTOM });
  som_canvas_end_mark (timeline->canvas);
}

static void
draw_note (const Timeline *timeline)
{
  const SomMark    mark = { .role = SOM_MARK_ANNOTATION, .key = "counted" };
  SomColor         muted = som_view_get_theme_color (timeline->view, SOM_COLOR_MUTED);
  const char      *pattern = som_view_translate (timeline->view, "{n, plural, one {# event, counted by the period in which it begins} other {# "
                                                                 "events, counted by the period in which they begin}}");
  g_autofree char *text = som_format_count (timeline->view, pattern, timeline->events->len);

  som_canvas_begin_mark (timeline->canvas, &mark);
  som_canvas_text (timeline->canvas, SOM_TEXT_AXIS, text,
                   &(SomPlace) { .point = { timeline->area.x, timeline->area.y }, .anchor = SOM_ANCHOR_TOP, .color = &muted,
                                 .max_width = timeline->area.width });
  som_canvas_end_mark (timeline->canvas);
}

void
timeline_draw_bins (const Timeline *timeline)
{
  SomRect  area = timeline->area;
  double   line = som_canvas_line_height (timeline->canvas, SOM_TEXT_AXIS);
  SomAxis  axis = { .side = SOM_SIDE_BOTTOM };
  SomTicks ticks;
  guint    most = 1;

  area = som_rect_inset (area, 0, 2.4 * line, 0, line + 14 * timeline->scale);
  axis.area = area;
  axis.scale = som_scale_time (timeline->domain, (SomRange) { area.x, area.x + area.width });
  axis.n_ticks = timeline_count_ticks (timeline, &axis.scale, CLAMP (area.width / (MIN_TICK * timeline->scale), 2, 8));
  ticks = get_ticks (timeline, &axis.scale, CLAMP (area.width / (MIN_COLUMN * timeline->scale), 2, SOM_MAX_TICKS));

  g_autoptr (GArray) bins = make_bins (timeline, &ticks);

  fill_bins (timeline, bins);
  for (guint i = 0; i < bins->len; i++)
    most = MAX (most, g_array_index (bins, Bin, i).n);
  som_axis_draw (timeline->canvas, &axis);
  for (guint i = 0; i < bins->len; i++)
    if (g_array_index (bins, Bin, i).n > 0)
      draw_bin (timeline, &axis, &g_array_index (bins, Bin, i), ticks.precision, area.height * g_array_index (bins, Bin, i).n / most);
  draw_note (timeline);
}
