/* Where the events of a told timeline lie on its axis, which is stretched where they crowd.
 *
 * Lengths are a mixture of the true ones and of those that the events need, with as little of the latter as gives every event what it
 * needs. Events that begin at one time lie one after the other within what the shortest of them lasts.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "story.h"

/* Of the needed lengths in the mixture: less is not seen. */
#define LEAST_STRETCH 0.02

/* How far the next event should be, so that each has its block where it begins. */
static double
get_need (const Story *story,
          const Block *block)
{
  double room = block->along + story_get_gap (story);

  return story->vertical ? room : room / 2;
}

static double
get_bar_length (const Story *story)
{
  return TIMELINE_BAR * story_get_unit (story);
}

/* Knots. */

static void
add_knot (Story *story,
          double time,
          double need)
{
  story->times[story->n_knots] = time;
  story->needs[story->n_knots++] = need;
}

/* The first event that begins later than the event `first`; their number where none does. */
static guint
find_later (const Story *story,
            guint        first)
{
  guint later = first + 1;

  while (later < story->n && story->blocks[later].event->start == story->blocks[first].event->start)
    later++;
  return later;
}

/* Events that begin at one time. Were several of them spread up to the next event, the later of them would seem to begin later. */
static void
add_group (Story *story,
           guint  first,
           guint  later)
{
  double next = later < story->n ? story->blocks[later].event->start : story->end, end = next;
  double bar = get_bar_length (story), need = 0, last = later < story->n ? get_need (story, &story->blocks[later - 1]) : 0;

  for (guint i = first; i < later; i++)
    {
      end = MIN (end, story->blocks[i].event->end);
      story->blocks[i].knot = story->n_knots;
      story->blocks[i].offset = need;
      need += i + 1 < later ? get_need (story, &story->blocks[i]) : 0;
    }
  if (later - first == 1 || end >= next)
    {
      add_knot (story, story->blocks[first].event->start, need + last);
      return;
    }
  add_knot (story, story->blocks[first].event->start, need + bar);
  add_knot (story, end, MAX (last - bar, 0));
}

static void
find_knots (Story *story)
{
  guint later;

  story->end = MAX (story->timeline->domain.max, story->blocks[story->n - 1].event->start + 1);
  story->n_knots = 0;
  for (guint i = 0; i < story->n; i = later)
    {
      later = find_later (story, i);
      add_group (story, i, later);
    }
  story->times[story->n_knots] = story->end;
}

/* Lengths. */

/* What follows the last knot lasts as long as it would at the mean rate of the axis, up to the length of a block. */
static double
get_tail (const Story *story)
{
  guint  last = story->n_knots - 1;
  double least = story->needs[last] + get_bar_length (story), total = story->end - story->times[0];

  if (last == 0)
    return story->length;
  return CLAMP (story->length * (story->end - story->times[last]) / total, least, MAX (least, story->blocks[story->n - 1].along));
}

/* What the knots before the last share. The last block starts where its event does if it lies beside the axis; above and below it may end
 * there, so that the axis is as long as the area is wide. */
static double
get_length (const Story *story,
            double       tail)
{
  guint last = story->n_knots - 1;

  return MAX (story->length - (story->vertical ? story->needs[last] + story->blocks[story->n - 1].along : tail), 0);
}

/* The smallest share of needed lengths in the mixture that gives everyone what it needs. */
static double
get_stretch (const Story *story,
             double       sum,
             double       length)
{
  double total = story->times[story->n_knots - 1] - story->times[0], share = 0;

  if (!som_view_get_boolean (story->timeline->view, "stretch"))
    return 0;
  for (guint i = 0; i + 1 < story->n_knots; i++)
    {
      double linear = (story->times[i + 1] - story->times[i]) / total * length, wanted = story->needs[i] * length / sum;

      if (linear < story->needs[i])
        share = MAX (share, wanted > linear ? MIN ((story->needs[i] - linear) / (wanted - linear), 1) : 1);
    }
  return share;
}

static void
place_knots (Story *story)
{
  guint  last = story->n_knots - 1;
  double tail = get_tail (story), length = get_length (story, tail), total = story->times[last] - story->times[0], sum = 0, share;

  for (guint i = 0; i < last; i++)
    sum += story->needs[i];
  share = get_stretch (story, sum, length);
  story->stretched = share > LEAST_STRETCH;
  story->places[0] = 0;
  for (guint i = 0; i < last; i++)
    story->places[i + 1] = story->places[i]
                           + length * ((1 - share) * (story->times[i + 1] - story->times[i]) / total + share * story->needs[i] / sum);
  story->places[last + 1] = MIN (story->places[last] + tail, story->length);
}

/* Those that begin at one time share what their period has become. Where the axis is to scale they lie at one place. */
static double
get_place (const Story *story,
           const Block *block)
{
  guint    knot = block->knot;
  gboolean spreads = som_view_get_boolean (story->timeline->view, "stretch");
  double   bar = get_bar_length (story), length = story->places[knot + 1] - story->places[knot];
  double   need = story->needs[knot] + (knot + 1 == story->n_knots ? bar : 0);

  if (!spreads || block->offset <= 0)
    return story->places[knot];
  return story->places[knot] + CLAMP (block->offset * MAX (length / need, 1), 0, MAX (length - bar, 0));
}

void
story_place_events (Story *story)
{
  find_knots (story);
  place_knots (story);
  for (guint i = 0; i < story->n; i++)
    story->blocks[i].place = get_place (story, &story->blocks[i]);
}

double
story_map (const Story *story,
           double       time)
{
  guint i = 0;

  while (i + 1 < story->n_knots && time > story->times[i + 1])
    i++;
  return story->places[i]
         + CLAMP ((time - story->times[i]) / (story->times[i + 1] - story->times[i]), 0, 1) * (story->places[i + 1] - story->places[i]);
}
