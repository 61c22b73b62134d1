/* The places where a label might go, and what each costs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-labels-private.h"

#include <math.h>

/* How far a label with a leader may go, in steps, and how many directions there are. */
#define RINGS 14
#define RING_STEP 24
#define DIRECTIONS 16

/* How far from the other points of what it labels. */
#define OTHER_RINGS 6

/* In the end such a label is moved by a few of these. */
#define NUDGE 12
#define NUDGES 2

/* Where nothing is found so, the whole area is searched in steps of this. */
#define GRID_STEP 22
#define GRID_STEPS 80

/* What each length of a leader costs more that lies on what is blocked. */
#define OVER_BLOCKED 0.7

/* Up to which share of a label's width it is at a side that a leader meets it. */
#define NEAR_SIDE 0.3

/* The steps along a leader at which it is held against labels. */
#define LEADER_STEP 6
#define LEADER_STEPS 100

/* A place where a label might go. Of one label, each number means the same place. */
typedef struct
{
  guint     number;
  SomPoint  corner;
  SomAnchor align;
  gboolean  apart;
} Candidate;

/* Numbers: on the target, the sides, the rings about it and about the other points, the grid. */
#define N_SIDES 8
#define FIRST_SIDE 1
#define FIRST_APART (FIRST_SIDE + N_SIDES)
#define FIRST_OTHER (FIRST_APART + RINGS * DIRECTIONS)
#define UNNUMBERED G_MAXUINT
#define FIRST_ANYWHERE (FIRST_OTHER + MAX_OTHERS * OTHER_RINGS * DIRECTIONS)

static Leader
get_leader_from (SomPoint from,
                 SomRect  rect)
{
  return (Leader) { from, { CLAMP (from.x, rect.x, rect.x + rect.width), CLAMP (from.y, rect.y, rect.y + rect.height) } };
}

static double
get_length (Leader leader)
{
  return hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y);
}

Leader
som_labels_get_leader (const Label *label,
                       SomRect      rect)
{
  SomRect  t = label->target;
  SomPoint from = { CLAMP (rect.x + rect.width / 2, t.x, t.x + t.width), CLAMP (rect.y + rect.height / 2, t.y, t.y + t.height) };
  Leader   shortest = get_leader_from (from, rect);

  for (guint i = 0; i < label->n_others; i++)
    {
      Leader leader = get_leader_from (label->others[i], rect);

      if (get_length (leader) < get_length (shortest))
        shortest = leader;
    }
  return shortest;
}

static SomPoint
get_leader_point (Leader leader,
                  double share)
{
  return (SomPoint) { leader.from.x + (leader.to.x - leader.from.x) * share, leader.from.y + (leader.to.y - leader.from.y) * share };
}

/* On which side of a line from a to b c lies: above, on or below 0. */
static double
get_side (SomPoint a,
          SomPoint b,
          SomPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
cross (Leader a,
       Leader b)
{
  return get_side (a.from, a.to, b.from) * get_side (a.from, a.to, b.to) < 0
         && get_side (b.from, b.to, a.from) * get_side (b.from, b.to, a.to) < 0;
}

/* Near its target a leader may be as near to another one as the targets are, but may not cross it. */
static gboolean
crosses_leader (const SomLabels *labels,
                const Label     *label,
                Leader           leader)
{
  for (guint i = 0; i < labels->labels->len; i++)
    {
      const Label *other = &g_array_index (labels->labels, Label, i);

      if (other != label && other->apart && cross (leader, som_labels_get_leader (other, other->rect)))
        return TRUE;
    }
  return FALSE;
}

/* The steps of a leader that are looked at, and which part of it near its target is its own. */
typedef struct
{
  Leader  leader;
  SomRect own;
  double  length; /* at scale 1 */
  guint   n;
} Way;

static Way
get_way (const SomLabels *labels,
         const Label     *label,
         SomRect          rect)
{
  Leader  leader = som_labels_get_leader (label, rect);
  double  air = -LEADER_STEP * labels->scale, length = get_length (leader) / labels->scale;
  SomRect start = som_rect_contains_point (label->target, leader.from) ? label->target : (SomRect) { leader.from.x, leader.from.y, 0, 0 };

  return (Way) { leader, som_rect_inset (start, air, air, air, air), length, MIN (length / LEADER_STEP, LEADER_STEPS) };
}

/* What the length of a leader costs. So long that nobody could tell whose it is, it costs infinitely much. */
static double
weigh_length (const SomLabels *labels,
              const Label     *label,
              const Way       *way)
{
  return way->length <= label->reach ? way->length * (1 + way->length / LONG_LEADER) * labels->scale : INFINITY;
}

/* What a leader costs: its length, and what it crosses after it left its target, which may be a label itself and lie on what is blocked.
 * It never crosses a label: that costs infinitely much. Where it is more than `limit`, it does not matter how much more. */
static double
weigh_leader (const SomLabels *labels,
              const Label     *label,
              const Way       *way,
              double           limit)
{
  double    cost = weigh_length (labels, label, way) / labels->scale;
  TakenKind before = TAKEN_BLOCKED;

  for (guint i = 1; i < way->n && cost * labels->scale < limit; i++)
    {
      SomPoint  point = get_leader_point (way->leader, (double) i / way->n);
      TakenKind kind = som_rect_contains_point (way->own, point) ? TAKEN_BLOCKED : som_labels_get_kind_at (labels, point, label->owner);

      if (kind == TAKEN_LABEL)
        return INFINITY;
      if (kind > before)
        cost += COST_ENTRY;
      if (kind == TAKEN_BLOCKED)
        cost += way->length / way->n * OVER_BLOCKED;
      before = kind;
    }
  return cost * labels->scale;
}

/* Whether a leader crosses a label that is being placed, or another leader. */
static gboolean
is_crossed (const SomLabels *labels,
            const Label     *label,
            SomRect          rect)
{
  Way way = get_way (labels, label, rect);

  for (guint i = 1; i < way.n; i++)
    {
      SomPoint point = get_leader_point (way.leader, (double) i / way.n);

      if (!som_rect_contains_point (way.own, point) && som_labels_is_in_the_way (labels, (SomRect) { point.x, point.y, 0, 0 }))
        return TRUE;
    }
  return crosses_leader (labels, label, way.leader);
}

void
som_labels_block_leader (SomLabels *labels,
                         Leader     leader)
{
  double length = get_length (leader), side = LEADER_STEP * labels->scale;
  guint  n = MIN (length / side, 1000);

  for (guint i = 1; i <= n; i++)
    {
      SomPoint point = get_leader_point (leader, (i - 0.5) / n);

      /* wide enough that no step of another leader leads over it */
      som_labels_take (labels, (Taken) { { point.x - side, point.y - side, 2 * side, 2 * side }, TAKEN_LABEL, 0 });
    }
}

/* Words hang on the end of their leader. */
static SomAnchor
get_align (Leader  leader,
           SomRect rect)
{
  double share = (leader.to.x - rect.x) / MAX (rect.width, 1);

  return share < NEAR_SIDE ? SOM_ANCHOR_LEFT : share > 1 - NEAR_SIDE ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_CENTER;
}

/* What a place costs as far as that is sure, or as far as it is below `limit`. */
static Weighed
weigh (const SomLabels *labels,
       const Label     *label,
       SomRect          rect,
       gboolean         apart,
       double           limit)
{
  Way    way = get_way (labels, label, rect);
  double cost = apart ? weigh_length (labels, label, &way) : 0, cover;

  if (cost >= limit)
    return (Weighed) { cost, 0, FALSE };
  if (!som_labels_is_free (labels, rect, &cover))
    return (Weighed) { INFINITY, 0, TRUE };
  cost = cover * COST_SPARED * labels->scale;
  if (apart)
    cost += weigh_leader (labels, label, &way, limit - cost);
  return (Weighed) { cost, cover, cost < limit || !isfinite (cost) };
}

/* What is known of a place as long as labels are placed in one order after another. */
static Weighed *
get_weighed (Label *label,
             guint  number)
{
  if (label->weighed == NULL)
    label->weighed = g_array_new (FALSE, TRUE, sizeof (Weighed));
  if (label->weighed->len <= number)
    g_array_set_size (label->weighed, number + 1);
  return &g_array_index (label->weighed, Weighed, number);
}

/* Takes a place if it is free and better than the one that the label has. */
static gboolean
try_place (SomLabels       *labels,
           Label           *label,
           const Candidate *candidate)
{
  SomRect  rect = { candidate->corner.x, candidate->corner.y, label->size.width, label->size.height };
  double   limit = label->placed ? label->cost : INFINITY;
  Weighed  unknown = { 0 };
  gboolean kept = labels->n_fixed != G_MAXUINT && candidate->number != UNNUMBERED;
  Weighed *weighed = kept ? get_weighed (label, candidate->number) : &unknown;

  if (!isfinite (rect.x) || !isfinite (rect.y))
    return FALSE;
  if (!weighed->known && weighed->cost < limit)
    *weighed = weigh (labels, label, rect, candidate->apart, limit);
  if (weighed->cost >= limit || som_labels_is_in_the_way (labels, rect) || (candidate->apart && is_crossed (labels, label, rect)))
    return FALSE;
  label->rect = rect;
  label->align = candidate->apart ? get_align (som_labels_get_leader (label, rect), rect) : candidate->align;
  label->apart = candidate->apart;
  label->cost = weighed->cost;
  label->cover = weighed->cover;
  label->placed = TRUE;
  return TRUE;
}

gboolean
som_labels_try_inside (SomLabels *labels,
                       Label     *label)
{
  SomRect   t = label->target;
  Candidate candidate = { 0, { t.x + (t.width - label->size.width) / 2, t.y + (t.height - label->size.height) / 2 },
                          SOM_ANCHOR_CENTER, FALSE };

  if (!label->inside || label->size.width > t.width || label->size.height > t.height)
    return FALSE;
  label->on_target = try_place (labels, label, &candidate);
  return label->on_target;
}

void
som_labels_try_beside (SomLabels *labels,
                       Label     *label)
{
  static const struct
  {
    double    x, y;
    SomAnchor align;
  } sides[N_SIDES] = {
    { 1, 0, SOM_ANCHOR_LEFT },  { -1, 0, SOM_ANCHOR_RIGHT },  { 0, -1, SOM_ANCHOR_CENTER }, { 0, 1, SOM_ANCHOR_CENTER },
    { 1, -1, SOM_ANCHOR_LEFT }, { -1, -1, SOM_ANCHOR_RIGHT }, { 1, 1, SOM_ANCHOR_LEFT },    { -1, 1, SOM_ANCHOR_RIGHT },
  };
  SomRect t = label->target;
  double  gap = LABEL_GAP * labels->scale;

  for (guint i = 0; i < G_N_ELEMENTS (sides) && !(label->placed && label->cost <= 0); i++)
    {
      Candidate candidate = {
        FIRST_SIDE + i,
        { t.x + t.width / 2 - label->size.width / 2 + sides[i].x * ((t.width + label->size.width) / 2 + gap),
          t.y + t.height / 2 - label->size.height / 2 + sides[i].y * ((t.height + label->size.height) / 2 + gap / 2) },
        sides[i].align, FALSE
      };

      try_place (labels, label, &candidate);
    }
}

/* Where a label lies whose nearest point is in a direction, at a distance from `t`: from the middle of a side to a corner. At the edge
 * of the area it is pushed back into it. */
static SomPoint
get_corner (const SomLabels *labels,
            const Label     *label,
            SomRect          t,
            SomPoint         direction,
            double           distance)
{
  SomPoint near = { t.x + t.width / 2 + direction.x * (t.width / 2 + distance), t.y + t.height / 2 + direction.y * (t.height / 2 + distance) };
  double   across = CLAMP (direction.x * 1.5, -1, 1), along = CLAMP (direction.y * 1.5, -1, 1);
  SomRect  room = som_rect_inset (labels->area, 0, 0, label->size.width, label->size.height);
  SomPoint corner = { near.x - label->size.width * (1 - across) / 2, near.y - label->size.height * (1 - along) / 2 };

  return (SomPoint) { CLAMP (corner.x, room.x, MAX (room.x + room.width, room.x)), CLAMP (corner.y, room.y, MAX (room.y + room.height, room.y)) };
}

/* Tries the places about the target, or about another point of it, which are numbered from `first`. */
static void
try_rings (SomLabels *labels,
           Label     *label,
           SomRect    about,
           guint      first,
           guint      n_rings)
{
  SomPoint directions[DIRECTIONS];

  for (guint i = 0; i < DIRECTIONS; i++)
    directions[i] = (SomPoint) { cos (i * 2 * G_PI / DIRECTIONS), sin (i * 2 * G_PI / DIRECTIONS) };
  for (guint ring = 1; ring <= n_rings && (ring - 1) * RING_STEP < label->reach; ring++)
    {
      double distance = ring * RING_STEP * labels->scale;

      /* what lies farther only costs more */
      if (label->placed && label->cost <= distance)
        return;
      for (guint i = 0; i < DIRECTIONS; i++)
        {
          Candidate candidate = { first + (ring - 1) * DIRECTIONS + i, get_corner (labels, label, about, directions[i], distance), SOM_ANCHOR_CENTER, TRUE };

          try_place (labels, label, &candidate);
        }
    }
}

/* Tries the places nearby, for what the steps before left out. */
static void
nudge (SomLabels *labels,
       Label     *label)
{
  SomPoint corner = { label->rect.x, label->rect.y };
  double   step = NUDGE * labels->scale;

  for (int i = -NUDGES; i <= NUDGES; i++)
    for (int k = -NUDGES; k <= NUDGES; k++)
      {
        SomPoint moved = { corner.x + i * step, corner.y + k * step };

        if (som_rect_contains (labels->area, (SomRect) { moved.x, moved.y, label->size.width, label->size.height }))
          try_place (labels, label, &(Candidate) { UNNUMBERED, moved, SOM_ANCHOR_CENTER, TRUE });
      }
}

void
som_labels_try_apart (SomLabels *labels,
                      Label     *label)
{
  if (!label->leader)
    return;
  try_rings (labels, label, label->target, FIRST_APART, RINGS);
  for (guint i = 0; i < label->n_others; i++)
    try_rings (labels, label, (SomRect) { label->others[i].x, label->others[i].y, 0, 0 }, FIRST_OTHER + i * OTHER_RINGS * DIRECTIONS, OTHER_RINGS);
  if (label->n_others > 0 && label->apart)
    nudge (labels, label);
}

/* The part of the area that a leader reaches, for the corners of a label. */
static SomRect
get_reachable (const SomLabels *labels,
               const Label     *label)
{
  SomRect area = som_rect_inset (labels->area, 0, 0, label->size.width, label->size.height), t = label->target;
  double  reach = label->reach * labels->scale;
  double  left = MAX (area.x, t.x - reach - label->size.width), right = MIN (area.x + area.width, t.x + t.width + reach);
  double  top = MAX (area.y, t.y - reach - label->size.height), bottom = MIN (area.y + area.height, t.y + t.height + reach);

  return (SomRect) { left, top, right - left, bottom - top };
}

void
som_labels_try_anywhere (SomLabels *labels,
                         Label     *label)
{
  SomRect area = get_reachable (labels, label);
  double  step = MAX (GRID_STEP * labels->scale, MAX (area.width, area.height) / GRID_STEPS);
  guint   n_columns = MAX (area.width, 0) / step, n_rows = MAX (area.height, 0) / step;

  for (guint i = 0; label->leader && area.width >= 0 && area.height >= 0 && i <= n_rows * (n_columns + 1) + n_columns; i++)
    {
      SomPoint corner = { area.x + i % (n_columns + 1) * step, area.y + i / (n_columns + 1) * step };

      try_place (labels, label, &(Candidate) { FIRST_ANYWHERE + i, corner, SOM_ANCHOR_CENTER, TRUE });
    }
}
