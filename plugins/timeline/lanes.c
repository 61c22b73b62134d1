/* Many events: each a bar with its label beside it, in as many lanes as there is room for.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "timeline.h"

#include <math.h>

/* At scale 1. */
#define GAP 8
#define EVENT_GAP 18

/* In lines of text: the badge before a label; what parts labels of one line, and of several; how much higher a lane is at most. */
#define BADGE 0.75
#define BADGE_ROOM 1.05
#define LEAST_AIR 0.12
#define AIR 0.45
#define MOST_AIR 2

/* Narrowest step of the calendar, at scale 1. */
#define MIN_TICK 200

/* How many lines labels get, and how long these are in lines of text. */
typedef struct
{
  guint    n_lines;
  double   length;
  gboolean whole; /* only where it cuts no label */
} Shape;

/* The first that has room: those that cut nothing, the plainest of them first; then what shows most of the words. */
static const Shape shapes[] = {
  { 1, 18, TRUE },  { 2, 12, TRUE },  { 2, 18, TRUE },  { 3, 14, TRUE },  { 2, 18, FALSE }, { 2, 15, FALSE }, { 2, 13, FALSE },
  { 2, 11, FALSE }, { 1, 18, FALSE }, { 2, 9, FALSE },  { 1, 16, FALSE }, { 1, 14, FALSE }, { 2, 7, FALSE },  { 1, 12, FALSE },
  { 1, 10, FALSE }, { 1, 9, FALSE },
};

/* Where an event lies. */
typedef struct
{
  guint    lane;
  SomRange bar;
  double   label; /* left edge */
  double   width; /* of the label */
  gboolean before; /* the label ends at the bar */
} Place;

typedef struct
{
  const Timeline *timeline;
  SomScale        scale;
  SomRect         area;
  guint           n_lanes;
  double          line; /* of text */
  const Shape    *shape;
  GArray         *places; /* of Place */
} Lanes;

static const char *
get_label (const Lanes *lanes,
           const Event *event)
{
  const char *label = timeline_get_label (lanes->timeline, event->row);

  return label != NULL ? label : "";
}

/* How wide the words of an event may be, and in how many lines. */
static SomPlace
get_limit (const Lanes *lanes,
           guint        n_lines)
{
  return (SomPlace) { .max_width = MIN (lanes->shape->length * lanes->line, lanes->area.width / 2), .max_lines = n_lines };
}

static double
get_badge_room (const Lanes *lanes,
                const Event *event)
{
  return event->check || event->findings->len > 0 ? BADGE_ROOM * lanes->line : 0;
}

static gboolean
is_cut (const Lanes *lanes,
        const Event *event)
{
  guint    n = lanes->shape->n_lines;
  SomPlace limit = get_limit (lanes, n + 1);

  return som_canvas_measure (lanes->timeline->canvas, SOM_TEXT_AXIS, get_label (lanes, event), &limit).height > (n + 0.5) * lanes->line;
}

/* How high a lane is at least. */
static double
get_lane (const Lanes *lanes)
{
  return (lanes->shape->n_lines + (lanes->shape->n_lines > 1 ? AIR : LEAST_AIR)) * lanes->line;
}

/* The label lies to the right of its bar, or to the left where the figure ends. */
static Place
make_place (const Lanes *lanes,
            const Event *event)
{
  const Timeline *timeline = lanes->timeline;
  double          bar = TIMELINE_BAR * timeline->scale, gap = GAP * timeline->scale, right = lanes->area.x + lanes->area.width;
  SomPlace        limit = get_limit (lanes, lanes->shape->n_lines);
  Place           place = { 0 };

  som_scale_map (&lanes->scale, event->start, &place.bar.min);
  som_scale_map (&lanes->scale, timeline_get_end (event), &place.bar.max);
  place.bar.max = MIN (MAX (place.bar.max, place.bar.min + bar), right);
  place.bar.min = MIN (place.bar.min, place.bar.max - bar);
  place.width = som_canvas_measure (timeline->canvas, SOM_TEXT_AXIS, get_label (lanes, event), &limit).width + get_badge_room (lanes, event);
  place.label = place.bar.max + gap;
  place.before = place.label + place.width > right;
  if (place.before)
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
place_all (Lanes       *lanes,
           const Shape *shape)
{
  g_autofree double *ends = NULL;
  guint              used = 0, most;

  lanes->shape = shape;
  most = CLAMP (lanes->area.height / get_lane (lanes), 0, 1000);
  ends = g_new (double, MAX (most, 1));
  g_array_set_size (lanes->places, 0);
  for (guint i = 0; i < lanes->timeline->events->len; i++)
    {
      const Event *event = timeline_get_event (lanes->timeline, i);
      Place        place = make_place (lanes, event);

      if ((place.label < place.bar.max && place.label + place.width > place.bar.min) || (shape->whole && is_cut (lanes, event)))
        return FALSE;
      while (place.lane < used && ends[place.lane] + EVENT_GAP * lanes->timeline->scale > get_left (&place))
        place.lane++;
      if (place.lane >= most)
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
  double          right = place->label + place->width;
  SomColor        color = som_view_get_theme_color (timeline->view, event->check ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);

  som_canvas_begin_mark (timeline->canvas, &mark);
  timeline_draw_bar (timeline, event, (SomRect) { place->bar.min, y - bar / 2, place->bar.max - place->bar.min, bar });
  if (event->check || event->findings->len > 0)
    {
      som_check_badge (timeline->canvas, (SomPoint) { x + BADGE / 2 * lanes->line, y }, BADGE * lanes->line);
      x += BADGE_ROOM * lanes->line;
    }
  som_canvas_text (timeline->canvas, SOM_TEXT_AXIS, get_label (lanes, event),
                   &(SomPlace) { .point = { place->before ? right : x, y }, .color = &color, .max_width = MAX (right - x, 1),
                                 .anchor = SOM_ANCHOR_MIDDLE | (place->before ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_LEFT),
                                 .max_lines = lanes->shape->n_lines });
  som_canvas_end_mark (timeline->canvas);
}

/* Looks for the best shape of labels that has room. */
static gboolean
choose_shape (Lanes *lanes)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (place_all (lanes, &shapes[i]))
      return TRUE;
  return FALSE;
}

static Place *
get_place (const Lanes *lanes,
           guint        i)
{
  return &g_array_index (lanes->places, Place, i);
}

/* How far a lane is free from a label on: up to what comes next in it, or back to what came before. */
static double
measure_free (const Lanes *lanes,
              guint        i)
{
  const Place *place = get_place (lanes, i);
  double       gap = EVENT_GAP * lanes->timeline->scale;
  guint        other = i;

  if (!place->before)
    {
      while (++other < lanes->places->len && get_place (lanes, other)->lane != place->lane)
        continue;
      return (other < lanes->places->len ? get_left (get_place (lanes, other)) - gap : lanes->area.x + lanes->area.width) - place->label;
    }
  while (other-- > 0 && get_place (lanes, other)->lane != place->lane)
    continue;
  return place->label + place->width - (other != G_MAXUINT ? get_right (get_place (lanes, other)) + gap : lanes->area.x);
}

/* Labels that are cut say more where their lane is free. */
static void
lengthen_labels (Lanes *lanes)
{
  for (guint i = 0; i < lanes->places->len; i++)
    {
      const Event *event = timeline_get_event (lanes->timeline, i);
      Place       *place = get_place (lanes, i);
      double       badge = get_badge_room (lanes, event), right = place->label + place->width;
      SomPlace     limit = { .max_width = measure_free (lanes, i) - badge, .max_lines = lanes->shape->n_lines };

      if (limit.max_width <= place->width - badge || (place->label < place->bar.max && place->label + place->width > place->bar.min)
          || !is_cut (lanes, event))
        continue;
      place->width = MAX (place->width, som_canvas_measure (lanes->timeline->canvas, SOM_TEXT_AXIS, get_label (lanes, event), &limit).width + badge);
      if (place->before)
        place->label = right - place->width;
    }
}

gboolean
timeline_draw_lanes (const Timeline *timeline)
{
  double             line = som_canvas_line_height (timeline->canvas, SOM_TEXT_AXIS), lane;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  SomRect            area = som_rect_inset (timeline->area, 0, 0, 0, line + 14 * timeline->scale);
  Lanes              lanes = { .timeline = timeline, .area = area, .places = places, .line = line,
                               .scale = som_scale_time (timeline->domain, (SomRange) { area.x, area.x + area.width }) };
  SomAxis            axis = { .scale = lanes.scale, .side = SOM_SIDE_BOTTOM, .area = area };

  if (!choose_shape (&lanes))
    return FALSE;
  lengthen_labels (&lanes);
  axis.n_ticks = timeline_count_ticks (timeline, &lanes.scale, CLAMP (area.width / (MIN_TICK * timeline->scale), 2, 8));
  lane = MIN (area.height / MAX (lanes.n_lanes, 1), line * (lanes.shape->n_lines + MOST_AIR));
  lanes.area.y += (area.height - lane * lanes.n_lanes) / 2;
  som_axis_draw (timeline->canvas, &axis);
  for (guint i = 0; i < timeline->events->len; i++)
    draw_event (&lanes, timeline_get_event (timeline, i), &g_array_index (places, Place, i), lane);
  return TRUE;
}
