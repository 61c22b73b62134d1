/* The places where a label might go, and what each costs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-labels-private.h"

#include <math.h>

/* How far a label with a leader may go, in steps, and how many directions there are. */
#define RINGS 14
#define RING_STEP 24
#define DIRECTIONS 16

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

/* A place where a label might go. */
typedef struct
{
  SomPoint  corner;
  SomAnchor align;
  gboolean  apart;
} Candidate;

Leader
som_labels_get_leader (const Label *label,
                       SomRect      rect)
{
  SomRect  t = label->target;
  SomPoint from = { CLAMP (rect.x + rect.width / 2, t.x, t.x + t.width), CLAMP (rect.y + rect.height / 2, t.y, t.y + t.height) };

  return (Leader) { from, { CLAMP (from.x, rect.x, rect.x + rect.width), CLAMP (from.y, rect.y, rect.y + rect.height) } };
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

/* What the length of a leader costs. So long that nobody could tell whose it is, it costs infinitely much. */
static double
weigh_length (const SomLabels *labels,
              const Label     *label,
              Leader           leader)
{
  double length = hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y) / labels->scale;

  return length <= label->reach ? length * (1 + length / LONG_LEADER) * labels->scale : INFINITY;
}

/* What a leader costs: its length, and what it crosses after it left its target, which may be a label itself and lie on what is blocked.
 * It never crosses a label or another leader: that costs infinitely much. Where it is
 * more than `limit`, it does not matter how much more. */
static double
weigh_leader (const SomLabels *labels,
              const Label     *label,
              Leader           leader,
              double           limit)
{
  double    air = -LEADER_STEP * labels->scale;
  SomRect   own = som_rect_inset (label->target, air, air, air, air);
  double    length = hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y) / labels->scale;
  double    cost = weigh_length (labels, label, leader) / labels->scale;
  guint     n = MIN (length / LEADER_STEP, LEADER_STEPS);
  TakenKind before = TAKEN_BLOCKED;

  for (guint i = 1; i < n && cost * labels->scale < limit; i++)
    {
      SomPoint  point = get_leader_point (leader, (double) i / n);
      TakenKind kind = som_rect_contains_point (own, point) ? TAKEN_BLOCKED : som_labels_get_kind_at (labels, point, label->owner);

      if (kind == TAKEN_LABEL)
        return INFINITY;
      if (kind > before)
        cost += COST_ENTRY;
      if (kind == TAKEN_BLOCKED)
        cost += length / n * OVER_BLOCKED;
      before = kind;
    }
  return cost * labels->scale < limit && crosses_leader (labels, label, leader) ? INFINITY : cost * labels->scale;
}

void
som_labels_block_leader (SomLabels *labels,
                         Leader     leader)
{
  double length = hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y), side = LEADER_STEP * labels->scale;
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

/* Takes a place if it is free and better than the one that the label has. */
static gboolean
try_place (SomLabels       *labels,
           Label           *label,
           const Candidate *candidate)
{
  SomRect rect = { candidate->corner.x, candidate->corner.y, label->size.width, label->size.height };
  double  limit = label->placed ? label->cost : INFINITY, cover, cost;

  if (!isfinite (rect.x) || !isfinite (rect.y) || (candidate->apart && weigh_length (labels, label, som_labels_get_leader (label, rect)) >= limit)
      || !som_labels_is_free (labels, rect, &cover))
    return FALSE;
  cost = cover * COST_SPARED * labels->scale;
  if (candidate->apart)
    cost += weigh_leader (labels, label, som_labels_get_leader (label, rect), limit - cost);
  if (cost >= limit)
    return FALSE;
  label->rect = rect;
  label->align = candidate->apart ? get_align (som_labels_get_leader (label, rect), rect) : candidate->align;
  label->apart = candidate->apart;
  label->cost = cost;
  label->cover = cover;
  label->placed = TRUE;
  return TRUE;
}

gboolean
som_labels_try_inside (SomLabels *labels,
                       Label     *label)
{
  SomRect   t = label->target;
  Candidate candidate = { { t.x + (t.width - label->size.width) / 2, t.y + (t.height - label->size.height) / 2 },
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
  } sides[] = {
    { 1, 0, SOM_ANCHOR_LEFT },  { -1, 0, SOM_ANCHOR_RIGHT },  { 0, -1, SOM_ANCHOR_CENTER }, { 0, 1, SOM_ANCHOR_CENTER },
    { 1, -1, SOM_ANCHOR_LEFT }, { -1, -1, SOM_ANCHOR_RIGHT }, { 1, 1, SOM_ANCHOR_LEFT },    { -1, 1, SOM_ANCHOR_RIGHT },
  };
  SomRect t = label->target;
  double  gap = LABEL_GAP * labels->scale;

  for (guint i = 0; i < G_N_ELEMENTS (sides) && !(label->placed && label->cost <= 0); i++)
    {
      Candidate candidate = {
        { t.x + t.width / 2 - label->size.width / 2 + sides[i].x * ((t.width + label->size.width) / 2 + gap),
          t.y + t.height / 2 - label->size.height / 2 + sides[i].y * ((t.height + label->size.height) / 2 + gap / 2) },
        sides[i].align, FALSE
      };

      try_place (labels, label, &candidate);
    }
}

/* Where a label lies whose nearest point is in a direction, at a distance from the target: from the middle of a side to a corner. */
static SomPoint
get_corner (const Label *label,
            double       x,
            double       y,
            double       distance)
{
  SomRect  t = label->target;
  SomPoint near = { t.x + t.width / 2 + x * (t.width / 2 + distance), t.y + t.height / 2 + y * (t.height / 2 + distance) };
  double   across = CLAMP (x * 1.5, -1, 1), along = CLAMP (y * 1.5, -1, 1);

  return (SomPoint) { near.x - label->size.width * (1 - across) / 2, near.y - label->size.height * (1 - along) / 2 };
}

void
som_labels_try_apart (SomLabels *labels,
                      Label     *label)
{
  for (guint ring = 1; label->leader && ring <= RINGS && (ring - 1) * RING_STEP < label->reach; ring++)
    {
      double distance = ring * RING_STEP * labels->scale;

      /* what lies farther only costs more */
      if (label->placed && label->cost <= distance)
        return;
      for (guint i = 0; i < DIRECTIONS; i++)
        {
          double    x = cos (i * 2 * G_PI / DIRECTIONS), y = sin (i * 2 * G_PI / DIRECTIONS);
          Candidate candidate = { get_corner (label, x, y, distance), SOM_ANCHOR_CENTER, TRUE };

          try_place (labels, label, &candidate);
        }
    }
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

      try_place (labels, label, &(Candidate) { corner, SOM_ANCHOR_CENTER, TRUE });
    }
}
