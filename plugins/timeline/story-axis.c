/* The axis of a told timeline: a strip that names the periods of the calendar and shows how long each has become.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "story.h"

/* At scale 1. */
#define STRIP 30
#define STRIP_PADDING 8

#define MAX_PERIODS 16

double
story_measure_strip (const Story *story)
{
  const Timeline  *timeline = story->timeline;
  g_autofree char *year = som_format_time (timeline->view, (SomTime) { timeline->domain.min, SOM_PRECISION_YEAR }, SOM_FORMAT_SHORT);

  return story->vertical ? som_canvas_measure (timeline->canvas, SOM_TEXT_AXIS, year, NULL).width + 2 * STRIP_PADDING * story_get_unit (story)
                         : MAX (STRIP * story_get_unit (story), som_canvas_line_height (timeline->canvas, SOM_TEXT_AXIS) * 1.1);
}

/* Periods of the calendar along the axis. Those that are too short for their word are one, and named together: 2018–2024. */

typedef struct
{
  SomTime  start, last; /* the first and the last period that it names */
  SomRange extent;
} Band;

static Band
get_band (const Story    *story,
          const SomTicks *ticks,
          guint           band)
{
  double start = band > 0 ? ticks->values[band - 1] : story->times[0];
  double end = band < ticks->n ? ticks->values[band] : story->times[story->n_knots];
  SomTime time = { start, ticks->precision };

  return (Band) { time, time, { story_map (story, start), story_map (story, end) } };
}

static char *
make_band_name (const Story *story,
                const Band  *band)
{
  gboolean single = band->start.seconds == band->last.seconds;

  return single ? som_format_time (story->timeline->view, band->start, SOM_FORMAT_SHORT)
                : som_format_span (story->timeline->view, band->start, band->last, SOM_FORMAT_SHORT);
}

static gboolean
has_room_for_name (const Story *story,
                   SomRect      strip,
                   const Band  *band)
{
  g_autofree char *name = make_band_name (story, band);
  SomSize          size = som_canvas_measure (story->timeline->canvas, SOM_TEXT_AXIS, name, NULL);
  double           along = story->vertical ? size.height * 0.9 : size.width + STRIP_PADDING * story_get_unit (story);

  return along <= band->extent.max - band->extent.min && (!story->vertical || size.width <= strip.width);
}

static void
draw_band_name (const Story *story,
                SomRect      strip,
                const Band  *band)
{
  g_autofree char *name = make_band_name (story, band);
  SomColor         color = som_view_get_theme_color (story->timeline->view, SOM_COLOR_TEXT);
  double           middle = (band->extent.min + band->extent.max) / 2;
  SomPlace         place = { .anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_MIDDLE, .color = &color };

  place.point = (SomPoint) { strip.x + (story->vertical ? strip.width / 2 : middle), strip.y + (story->vertical ? middle : strip.height / 2) };
  som_canvas_text (story->timeline->canvas, SOM_TEXT_AXIS, name, &place);
}

static void
fill_band (const Story *story,
           SomRect      strip,
           const Band  *band,
           guint        number)
{
  double   length = band->extent.max - band->extent.min;
  SomColor color = som_view_get_theme_color (story->timeline->view, number % 2 == 0 ? SOM_COLOR_NO_DATA : SOM_COLOR_PANEL);
  cairo_t *cr = som_canvas_get_cairo (story->timeline->canvas);

  if (story->vertical)
    cairo_rectangle (cr, strip.x, strip.y + band->extent.min, strip.width, length);
  else
    cairo_rectangle (cr, strip.x + band->extent.min, strip.y, length, strip.height);
  som_canvas_fill (story->timeline->canvas, color);
}

static gboolean
has_names (const Story    *story,
           const SomTicks *ticks,
           SomRect         strip)
{
  for (guint i = 0; i <= ticks->n; i++)
    {
      Band band = get_band (story, ticks, i);

      if (has_room_for_name (story, strip, &band))
        return TRUE;
    }
  return FALSE;
}

/* The calendar is never finer than what is known of the events: where all are known to the day, no hours are told. Nor is it so fine that no
 * period has room for its name. */
static SomTicks
get_ticks (const Story    *story,
           const SomScale *scale,
           SomRect         strip)
{
  SomPrecision known = timeline_get_known (story->timeline);

  for (guint n = MAX_PERIODS; n > 0; n /= 2)
    {
      SomTicks ticks = som_scale_get_ticks (scale, n);

      if (ticks.precision <= known && has_names (story, &ticks, strip))
        return ticks;
    }
  return (SomTicks) { .precision = known };
}

/* The periods of the calendar, of which those without room for their names are one band. */
static GArray *
make_bands (const Story    *story,
            const SomTicks *ticks,
            SomRect         strip)
{
  GArray  *bands = g_array_new (FALSE, FALSE, sizeof (Band));
  gboolean merges = FALSE;

  for (guint i = 0; i <= ticks->n; i++)
    {
      Band     band = get_band (story, ticks, i), *run = bands->len > 0 ? &g_array_index (bands, Band, bands->len - 1) : NULL;
      gboolean named = has_room_for_name (story, strip, &band);

      if (band.extent.max <= band.extent.min)
        continue;
      if (merges && !named)
        *run = (Band) { run->start, band.start, { run->extent.min, band.extent.max } };
      else
        g_array_append_val (bands, band);
      merges = !named;
    }
  return bands;
}

void
story_draw_axis (const Story *story,
                 SomRect      strip)
{
  const SomMark      mark = { .role = SOM_MARK_AXIS, .key = "axis" };
  SomScale           scale = som_scale_time ((SomRange) { story->times[0], story->times[story->n_knots] }, (SomRange) { 0, story->length });
  SomTicks           ticks = get_ticks (story, &scale, strip);
  g_autoptr (GArray) bands = make_bands (story, &ticks, strip);

  som_canvas_begin_mark (story->timeline->canvas, &mark);
  for (guint i = 0; i < bands->len; i++)
    fill_band (story, strip, &g_array_index (bands, Band, i), i);
  for (guint i = 0; i < bands->len; i++)
    if (has_room_for_name (story, strip, &g_array_index (bands, Band, i)))
      draw_band_name (story, strip, &g_array_index (bands, Band, i));
  som_canvas_end_mark (story->timeline->canvas);
}
