/* Many events: each a bar with its label beside it, in as many lanes as there is room for.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "timeline.h"

#include <math.h>

/* At scale 1. */
#define GAP 8
#define EVENT_GAP 18

/* In lines of text: how long a label gets, and is cut to where lanes are scarce; the badge before it; how high a lane is. */
#define MAX_LABEL 18
#define SHORT_LABEL 9
#define BADGE 0.75
#define BADGE_ROOM 1.05
#define LEAST_LINES 1.12
#define MOST_LINES 3

/* Narrowest step of the calendar, at scale 1. */
#define MIN_TICK 200

/* Where an event lies. */
typedef struct
{
  guint    lane;
  SomRange bar;
  double   label; /* left edge */
  double   width; /* of the label */
} Place;

typedef struct
{
  const Timeline *timeline;
  SomScale        scale;
  SomRect         area;
  guint           n_lanes;
  double          line; /* of text */
  double          max_label;
  GArray         *places; /* of Place */
} Lanes;

static const char *
get_label (const Lanes *lanes,
           const Event *event)
{
  const char *label = timeline_get_label (lanes->timeline, event->row);

  return label != NULL ? label : "";
}

/* The label lies to the right of its bar, or to the left where the figure ends. */
static Place
make_place (const Lanes *lanes,
            const Event *event)
{
  const Timeline *timeline = lanes->timeline;
  double          bar = TIMELINE_BAR * timeline->scale, gap = GAP * timeline->scale, right = lanes->area.x + lanes->area.width;
  SomPlace        limit = { .max_width = MIN (lanes->max_label, lanes->area.width / 2) };
  Place           place = { 0 };

  som_scale_map (&lanes->scale, event->start, &place.bar.min);
  som_scale_map (&lanes->scale, timeline_get_end (event), &place.bar.max);
  place.bar.max = MIN (MAX (place.bar.max, place.bar.min + bar), right);
  place.bar.min = MIN (place.bar.min, place.bar.max - bar);
  place.width = som_canvas_measure (timeline->canvas, SOM_TEXT_AXIS, get_label (lanes, event), &limit).width
                + (event->check || event->findings->len > 0 ? BADGE_ROOM * lanes->line : 0);
  place.label = place.bar.max + gap;
  if (place.label + place.width > right)
    place.label = place.bar.min - gap - place.width;
  /* a long span has room for its label neither before nor behind it: it starts below its end */
  if (place.label < lanes->area.x)
    place.label = MAX (right - place.width, lanes->area.x);
  return place;
}

static double
get_left (const Place *place)
{
  return MIN (place->bar.min, place->label);
}

static double
get_right (const Place *place)
{
  return MAX (place->bar.max, place->label + place->width);
}

/* Puts each event into the first lane that is free; FALSE where there is none. */
static gboolean
place_all (Lanes *lanes,
           double max_label)
{
  g_autofree double *ends = g_new (double, MAX (lanes->n_lanes, 1));
  guint              used = 0;

  lanes->max_label = max_label;
  g_array_set_size (lanes->places, 0);
  for (guint i = 0; i < lanes->timeline->events->len; i++)
    {
      Place place = make_place (lanes, timeline_get_event (lanes->timeline, i));

      if (place.label < place.bar.max && place.label + place.width > place.bar.min)
        return FALSE;
      while (place.lane < used && ends[place.lane] + EVENT_GAP * lanes->timeline->scale > get_left (&place))
        place.lane++;
      if (place.lane >= lanes->n_lanes)
        return FALSE;
      used = MAX (used, place.lane + 1);
      ends[place.lane] = get_right (&place);
      g_array_append_val (lanes->places, place);
    }
  lanes->n_lanes = used;
  return TRUE;
}

static void
draw_event (const Lanes *lanes,
            const Event *event,
            const Place *place,
            double       lane)
{
  const Timeline *timeline = lanes->timeline;
  const SomMark   mark = { .role = SOM_MARK_DATUM, .table = timeline->table, .row = event->row };
  double          bar = TIMELINE_BAR * timeline->scale, y = lanes->area.y + (place->lane + 0.5) * lane, x = place->label;
  SomColor        color = som_view_get_theme_color (timeline->view, event->check ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);

  som_canvas_begin_mark (timeline->canvas, &mark);
  timeline_draw_bar (timeline, event, (SomRect) { place->bar.min, y - bar / 2, place->bar.max - place->bar.min, bar });
  if (event->check || event->findings->len > 0)
    {
      som_check_badge (timeline->canvas, (SomPoint) { x + BADGE / 2 * lanes->line, y }, BADGE * lanes->line);
      x += BADGE_ROOM * lanes->line;
    }
  som_canvas_text (timeline->canvas, SOM_TEXT_AXIS, get_label (lanes, event),
                   &(SomPlace) { .point = { x, y }, .anchor = SOM_ANCHOR_MIDDLE, .color = &color,
                                 .max_width = MAX (place->label + place->width - x, 1) });
  som_canvas_end_mark (timeline->canvas);
}

gboolean
timeline_draw_lanes (const Timeline *timeline)
{
  double             line = som_canvas_line_height (timeline->canvas, SOM_TEXT_AXIS), lane = line * LEAST_LINES;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  SomRect            area = som_rect_inset (timeline->area, 0, 0, 0, line + 14 * timeline->scale);
  Lanes              lanes = { .timeline = timeline, .area = area, .places = places, .line = line,
                               .scale = som_scale_time (timeline->domain, (SomRange) { area.x, area.x + area.width }),
                               .n_lanes = MIN (area.height / lane, 1000) };
  SomAxis            axis = { .scale = lanes.scale, .side = SOM_SIDE_BOTTOM, .area = area };

  if (!place_all (&lanes, MAX_LABEL * line) && !place_all (&lanes, SHORT_LABEL * line))
    return FALSE;
  axis.n_ticks = timeline_count_ticks (timeline, &lanes.scale, CLAMP (area.width / (MIN_TICK * timeline->scale), 2, 8));
  lane = MIN (area.height / MAX (lanes.n_lanes, 1), line * MOST_LINES);
  lanes.area.y += (area.height - lane * lanes.n_lanes) / 2;
  som_axis_draw (timeline->canvas, &axis);
  for (guint i = 0; i < timeline->events->len; i++)
    draw_event (&lanes, timeline_get_event (timeline, i), &g_array_index (places, Place, i), lane);
  return TRUE;
}
