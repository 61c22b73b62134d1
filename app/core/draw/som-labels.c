/* The drawing kit: labels that find room.
 *
 * Labels are placed one after another, the most important first, each at the first of its candidate places that lies in the area and
 * touches nothing placed or blocked before (J. Christensen, J. Marks, S. Shieber, "An empirical study of algorithms for
 * point-feature label placement", 1995, section on greedy methods; DOI 10.1145/212332.212334). What has no place is left out.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"

#include <math.h>
#include <sommet/som-kit.h>
#include <sommet/som-limits.h>
#include <string.h>

/* Room about a label, and from it to its target, at scale 1. */
#define PADDING 3
#define GAP 8

/* Radius of the dot at the end of a leader, at scale 1. */
#define DOT 2.5

/* The area is parted into cells, so that a label is held against its neighbours only. */
#define CELLS 24

/* How high the strips are that a blocked path is cut into, at scale 1. */
#define STRIP 10

/* How far a label with a leader may go, in steps, and how many directions there are. */
#define RINGS 14
#define RING_STEP 24
#define DIRECTIONS 16

/* Where nothing is found so, the whole area is searched in steps of this. */
#define GRID_STEP 22
#define GRID_STEPS 80

/* What lies against a place, in lengths of leader at scale 1: all of the label on what is to be spared, a leader that enters what is
 * blocked or crosses labels, no place at all. A leader counts twice as soon as it is this long. */
#define COST_SPARED 170
#define COST_ENTRY 120
#define COST_CROSSING 2500
#define COST_UNPLACED 9000
#define LONG_LEADER 200

/* What each length of a leader costs more that lies on what is blocked. */
#define OVER_BLOCKED 0.7

/* Up to so many labels are placed in several orders, until none costs more than this on average. */
#define FEW 16
#define ROUNDS 7
#define EASY_COST 60

/* The steps along a leader at which it is held against labels. */
#define LEADER_STEP 6
#define LEADER_STEPS 100

typedef struct
{
  char        *text, *detail;
  SomTextStyle style;
  SomColor     color;
  gboolean     has_color;
  SomRect      target;
  double       priority;
  gboolean     leader, inside, crossing;
  SomColor     ground;
  gboolean     has_ground;
  SomSize      size;
  double       cost, cover;
  gboolean     tried, placed, apart, on_target;
  SomRect      rect;
  SomAnchor    align;
} Label;

/* Labels keep off what is blocked, spare what they can, and their leaders keep off labels and other leaders. */
typedef enum
{
  TAKEN_SPARED,
  TAKEN_BLOCKED,
  TAKEN_LABEL
} TakenKind;

typedef struct
{
  SomRect   rect;
  TakenKind kind;
} Taken;

struct _SomLabels
{
  SomCanvas *canvas;
  SomRect    area;
  double     scale;
  GArray    *labels; /* of Label */
  GArray    *taken;  /* of Taken */
  GArray    *cells[CELLS * CELLS]; /* of guint: indices of `taken` */
};

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_free (label->text);
  g_free (label->detail);
}

/* An area within the figure, whatever its numbers: it is searched in steps. */
static SomRect
bound_area (SomRect area,
            SomSize size)
{
  double left = area.x > 0 ? MIN (area.x, size.width) : 0, top = area.y > 0 ? MIN (area.y, size.height) : 0;
  double right = area.x + area.width < size.width ? MAX (area.x + area.width, left) : size.width;
  double bottom = area.y + area.height < size.height ? MAX (area.y + area.height, top) : size.height;

  return (SomRect) { left, top, right - left, bottom - top };
}

/**
 * som_labels_new:
 * @canvas: a canvas; must outlive the labels
 * @area: what labels must not leave; what of it lies outside of the figure does not count
 *
 * Makes an empty set of labels. In an area that is none, no label has room.
 *
 * Returns: (transfer full): the set
 */
SomLabels *
som_labels_new (SomCanvas *canvas,
                SomRect    area)
{
  SomLabels *labels;

  g_return_val_if_fail (canvas != NULL, NULL);

  labels = g_new0 (SomLabels, 1);
  labels->canvas = canvas;
  labels->area = bound_area (area, som_canvas_get_view (canvas)->request->size);
  labels->scale = som_view_get_scale (som_canvas_get_view (canvas));
  labels->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (labels->labels, clear_label);
  labels->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  return labels;
}

/**
 * som_labels_free:
 * @labels: (transfer full): a set of labels
 *
 * Frees a set of labels.
 */
void
som_labels_free (SomLabels *labels)
{
  g_return_if_fail (labels != NULL);

  g_array_unref (labels->labels);
  g_array_unref (labels->taken);
  for (guint i = 0; i < G_N_ELEMENTS (labels->cells); i++)
    g_clear_pointer (&labels->cells[i], g_array_unref);
  g_free (labels);
}

typedef struct
{
  int left, top, right, bottom;
} CellRange;

static int
get_cell (double place,
          double start,
          double extent)
{
  double cell = extent > 0 ? (place - start) / extent * CELLS : 0;

  return cell > 0 ? MIN ((int) MIN (cell, CELLS), CELLS - 1) : 0;
}

static CellRange
get_cells (const SomLabels *labels,
           SomRect          rect)
{
  return (CellRange) { get_cell (rect.x, labels->area.x, labels->area.width), get_cell (rect.y, labels->area.y, labels->area.height),
                       get_cell (rect.x + rect.width, labels->area.x, labels->area.width),
                       get_cell (rect.y + rect.height, labels->area.y, labels->area.height) };
}

static void
take (SomLabels *labels,
      Taken      taken)
{
  CellRange range;
  guint     index = labels->taken->len;

  if (!isfinite (taken.rect.x + taken.rect.y + taken.rect.width + taken.rect.height) || !som_rect_intersects (labels->area, taken.rect))
    return;
  g_array_append_val (labels->taken, taken);
  range = get_cells (labels, taken.rect);
  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        GArray **cell = &labels->cells[y * CELLS + x];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

/**
 * som_labels_block:
 * @labels: a set of labels
 * @rect: what no label may cover
 *
 * Keeps labels away from something, such as bars or a legend.
 */
void
som_labels_block (SomLabels *labels,
                  SomRect    rect)
{
  g_return_if_fail (labels != NULL);

  take (labels, (Taken) { rect, TAKEN_BLOCKED });
}

/* Where an edge meets the middle of a strip. */
typedef struct
{
  int    strip;
  double x;
} Crossing;

static int
compare_crossings (gconstpointer a,
                   gconstpointer b)
{
  const Crossing *first = a, *second = b;

  if (first->strip != second->strip)
    return first->strip < second->strip ? -1 : 1;
  return first->x < second->x ? -1 : first->x > second->x;
}

static void
cross_strips (const SomLabels *labels,
              SomPoint         from,
              SomPoint         to,
              GArray          *crossings)
{
  double height = STRIP * labels->scale;
  double top = MIN (from.y, to.y), bottom = MAX (from.y, to.y);
  int    first = ceil ((MAX (top, labels->area.y) - labels->area.y) / height - 0.5);
  int    last = ceil ((MIN (bottom, labels->area.y + labels->area.height) - labels->area.y) / height - 0.5);

  for (int strip = first; strip < last; strip++)
    {
      double   share = (labels->area.y + (strip + 0.5) * height - from.y) / (to.y - from.y);
      Crossing crossing = { strip, from.x + share * (to.x - from.x) };

      g_array_append_val (crossings, crossing);
    }
}

static void
cross_path (const SomLabels    *labels,
            const cairo_path_t *path,
            GArray             *crossings)
{
  SomPoint start = { 0 }, last = { 0 };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      cairo_path_data_type_t type = path->data[i].header.type;
      SomPoint               point = start;

      if (type != CAIRO_PATH_CLOSE_PATH)
        point = (SomPoint) { path->data[i + 1].point.x, path->data[i + 1].point.y };
      if (type == CAIRO_PATH_MOVE_TO)
        start = point;
      else
        cross_strips (labels, last, point, crossings);
      last = point;
    }
}

/**
 * som_labels_block_path:
 * @labels: a set of labels
 * @firmly: %FALSE where labels may cover it if there is no room nearby
 *
 * Keeps labels away from what the canvas's current path encloses by the even-odd rule. The path is empty afterwards.
 */
void
som_labels_block_path (SomLabels *labels,
                       gboolean   firmly)
{
  g_autoptr (GArray) crossings = NULL;
  cairo_path_t *path;
  double        height;

  g_return_if_fail (labels != NULL);

  height = STRIP * labels->scale;
  crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));
  path = som_canvas_take_flat_path (labels->canvas);
  cross_path (labels, path, crossings);
  cairo_path_destroy (path);
  g_array_sort (crossings, compare_crossings);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      const Crossing *from = &g_array_index (crossings, Crossing, i), *to = from + 1;

      take (labels, (Taken) { { from->x, labels->area.y + from->strip * height, to->x - from->x, height },
                              firmly ? TAKEN_BLOCKED : TAKEN_SPARED });
    }
}

static double
get_overlap (SomRect a,
             SomRect b)
{
  double width = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
  double height = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);

  return width > 0 && height > 0 ? width * height : 0;
}

/* Whether a label may lie there; `cover` is then how much of it lies on what is to be spared, from 0 to 1. */
static gboolean
is_free (const SomLabels *labels,
         SomRect          rect,
         double          *cover)
{
  CellRange range = get_cells (labels, rect);
  double    spared = 0;

  if (!som_rect_contains (labels->area, rect))
    return FALSE;
  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        const GArray *cell = labels->cells[y * CELLS + x];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            const Taken *taken = &g_array_index (labels->taken, Taken, g_array_index (cell, guint, i));

            if (taken->kind == TAKEN_SPARED)
              spared += get_overlap (rect, taken->rect);
            else if (som_rect_intersects (rect, taken->rect))
              return FALSE;
          }
      }
  /* strips that reach over several cells count as often; that they count is enough */
  *cover = MIN (spared / MAX (rect.width * rect.height, 1), 1);
  return TRUE;
}

/* The most that a point lies on: nothing or what is to be spared, what is blocked, a label. */
static TakenKind
get_kind_at (const SomLabels *labels,
             SomPoint         point)
{
  CellRange     range = get_cells (labels, (SomRect) { point.x, point.y, 0, 0 });
  const GArray *cell = labels->cells[range.top * CELLS + range.left];
  TakenKind     kind = TAKEN_SPARED;

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const Taken *taken = &g_array_index (labels->taken, Taken, g_array_index (cell, guint, i));

      if (taken->kind > kind && som_rect_contains_point (taken->rect, point))
        kind = taken->kind;
    }
  return kind;
}

static SomSize
measure (SomLabels   *labels,
         const Label *label)
{
  SomSize first = som_canvas_measure (labels->canvas, label->style, label->text, NULL);
  SomSize second = som_canvas_measure (labels->canvas, SOM_TEXT_AXIS, label->detail, NULL);

  return (SomSize) { MAX (first.width, second.width) + 2 * PADDING * labels->scale,
                     first.height + second.height + PADDING * labels->scale };
}

/**
 * som_labels_add:
 * @labels: a set of labels
 * @label: a label; copied
 *
 * Adds a label that is to be placed.
 *
 * Returns: the number of the label, to ask for it and draw it
 */
guint
som_labels_add (SomLabels      *labels,
                const SomLabel *label)
{
  Label added = { 0 };

  g_return_val_if_fail (labels != NULL && label != NULL, 0);

  added.text = g_strdup (label->text != NULL ? label->text : "");
  added.detail = g_strdup (label->detail);
  added.style = label->style;
  added.has_color = label->color != NULL;
  added.color = label->color != NULL ? *label->color : (SomColor) { 0 };
  added.has_ground = label->ground != NULL;
  added.ground = label->ground != NULL ? *label->ground : (SomColor) { 0 };
  added.target = label->target;
  added.priority = isnan (label->priority) ? 0 : label->priority;
  added.leader = label->leader;
  added.inside = label->inside;
  added.crossing = label->crossing || label->priority == G_MAXDOUBLE;
  added.size = label->size.width > 0 ? label->size : measure (labels, &added);
  g_array_append_val (labels->labels, added);
  return labels->labels->len - 1;
}

typedef struct
{
  SomPoint from, to;
} Leader;

/* From the nearest point of the target to that of the label. */
static Leader
get_leader (const Label *label,
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

/* What a leader costs: its length, and what it crosses after it left its target, which may be a label itself and lie on what is blocked.
 * Where that is more than `limit`, it does not matter how much more. */
static double
weigh_leader (const SomLabels *labels,
              SomRect          target,
              Leader           leader,
              double           limit)
{
  double    air = -LEADER_STEP * labels->scale;
  SomRect   own = som_rect_inset (target, air, air, air, air);
  double    length = hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y) / labels->scale;
  double    cost = length * (1 + length / LONG_LEADER);
  guint     n = MIN (length / LEADER_STEP, LEADER_STEPS);
  TakenKind before = TAKEN_BLOCKED;

  for (guint i = 1; i < n && cost * labels->scale < limit; i++)
    {
      SomPoint  point = get_leader_point (leader, (double) i / n);
      TakenKind kind = som_rect_contains_point (own, point) ? TAKEN_BLOCKED : get_kind_at (labels, point);

      if (kind > before)
        cost += kind == TAKEN_LABEL ? COST_CROSSING : COST_ENTRY;
      if (kind == TAKEN_BLOCKED)
        cost += length / n * OVER_BLOCKED;
      before = kind;
    }
  return cost * labels->scale;
}

static void
block_leader (SomLabels *labels,
              Leader     leader)
{
  double length = hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y), side = LEADER_STEP * labels->scale;
  guint  n = MIN (length / side, 1000);

  for (guint i = 1; i <= n; i++)
    {
      SomPoint point = get_leader_point (leader, (i - 0.5) / n);

      /* wide enough that no step of another leader leads over it */
      take (labels, (Taken) { { point.x - side, point.y - side, 2 * side, 2 * side }, TAKEN_LABEL });
    }
}

/* A place where a label might go. */
typedef struct
{
  SomPoint  corner;
  SomAnchor align;
  gboolean  apart;
} Candidate;

/* Takes a place if it is free and better than the one that the label has. */
static gboolean
try_place (SomLabels       *labels,
           Label           *label,
           const Candidate *candidate)
{
  SomRect rect = { candidate->corner.x, candidate->corner.y, label->size.width, label->size.height };
  double  cover, cost;

  if (!isfinite (rect.x) || !isfinite (rect.y) || !is_free (labels, rect, &cover))
    return FALSE;
  cost = cover * COST_SPARED * labels->scale;
  if (candidate->apart)
    cost += weigh_leader (labels, label->target, get_leader (label, rect), label->placed ? label->cost - cost : INFINITY);
  if (label->placed && cost >= label->cost)
    return FALSE;
  label->rect = rect;
  label->align = candidate->align;
  label->apart = candidate->apart;
  label->cost = cost;
  label->cover = cover;
  label->placed = TRUE;
  return TRUE;
}

static gboolean
try_inside (SomLabels *labels,
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

/* Right, left, above, below, and the four corners between. */
static void
try_beside (SomLabels *labels,
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
  double  gap = GAP * labels->scale;

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

static void
try_apart (SomLabels *labels,
           Label     *label)
{
  for (guint ring = 1; label->leader && ring <= RINGS; ring++)
    {
      double distance = ring * RING_STEP * labels->scale;

      /* what lies farther only costs more */
      if (label->placed && label->cost <= distance)
        return;
      for (guint i = 0; i < DIRECTIONS; i++)
        {
          double    x = cos (i * 2 * G_PI / DIRECTIONS), y = sin (i * 2 * G_PI / DIRECTIONS);
          Candidate candidate = { get_corner (label, x, y, distance),
                                  fabs (x) < 0.4 ? SOM_ANCHOR_CENTER : x > 0 ? SOM_ANCHOR_LEFT : SOM_ANCHOR_RIGHT, TRUE };

          try_place (labels, label, &candidate);
        }
    }
}

static SomAnchor
get_align (const Label *label,
           SomPoint     corner)
{
  double x = corner.x + label->size.width / 2 - label->target.x - label->target.width / 2;

  return fabs (x) < label->size.width / 2 ? SOM_ANCHOR_CENTER : x > 0 ? SOM_ANCHOR_LEFT : SOM_ANCHOR_RIGHT;
}

/* The last resort, also of a leader that would cross labels: anywhere in the area, as near as can be. */
static void
try_anywhere (SomLabels *labels,
              Label     *label)
{
  SomRect area = som_rect_inset (labels->area, 0, 0, label->size.width, label->size.height);
  double  step = MAX (GRID_STEP * labels->scale, MAX (area.width, area.height) / GRID_STEPS);
  guint   n_columns = area.width / step, n_rows = area.height / step;

  for (guint i = 0; label->leader && i <= n_rows * (n_columns + 1) + n_columns; i++)
    {
      SomPoint corner = { area.x + i % (n_columns + 1) * step, area.y + i / (n_columns + 1) * step };

      try_place (labels, label, &(Candidate) { corner, get_align (label, corner), TRUE });
    }
}

static int
compare_priorities (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const GArray *labels = data;
  guint         first = *(const guint *) a, second = *(const guint *) b;
  double        p = g_array_index (labels, Label, first).priority, q = g_array_index (labels, Label, second).priority;

  return p != q ? (p < q ? 1 : -1) : first < second ? -1 : 1;
}

static void
find_place (SomLabels *labels,
            Label     *label,
            gboolean   thorough)
{
  label->tried = TRUE;
  if (!try_inside (labels, label))
    {
      try_beside (labels, label);
      try_apart (labels, label);
      if (!label->placed || (thorough && label->cost >= COST_CROSSING * labels->scale))
        try_anywhere (labels, label);
    }
  /* words that nobody can tell the owner of are worth less than none */
  if (label->apart && label->cost >= COST_CROSSING * labels->scale && !label->crossing)
    label->placed = label->apart = FALSE;
  if (label->placed)
    take (labels, (Taken) { label->rect, TAKEN_LABEL });
  if (label->apart)
    block_leader (labels, get_leader (label, label->rect));
}

static Label *
get_label (SomLabels *labels,
           guint      label)
{
  return &g_array_index (labels->labels, Label, label);
}

/* Places labels one after another; returns what that costs. `thorough`: no search is too long. */
static double
place_in_order (SomLabels   *labels,
                const guint *order,
                guint        n,
                gboolean     thorough)
{
  double cost = 0;

  for (guint i = 0; i < n; i++)
    {
      Label *label = get_label (labels, order[i]);

      find_place (labels, label, thorough);
      if (!label->placed)
        label->cost = COST_UNPLACED * labels->scale;
      cost += label->cost;
    }
  return cost;
}

/* Takes labels back, and all that was taken for them since there were `n_taken`. */
static void
take_back (SomLabels   *labels,
           const guint *order,
           guint        n,
           guint        n_taken)
{
  g_array_set_size (labels->taken, n_taken);
  for (guint i = 0; i < G_N_ELEMENTS (labels->cells); i++)
    {
      GArray *cell = labels->cells[i];

      while (cell != NULL && cell->len > 0 && g_array_index (cell, guint, cell->len - 1) >= n_taken)
        g_array_set_size (cell, cell->len - 1);
    }
  for (guint i = 0; i < n; i++)
    {
      Label *label = get_label (labels, order[i]);

      label->tried = label->placed = label->apart = label->on_target = FALSE;
      label->cost = 0;
    }
}

/* The label that fared worst, which is not the first, goes to the front. */
static void
move_worst (SomLabels *labels,
            guint     *order,
            guint      n)
{
  guint worst = 1, moved;

  for (guint i = 2; i < n; i++)
    if (get_label (labels, order[i])->cost > get_label (labels, order[worst])->cost)
      worst = i;
  moved = order[worst];
  memmove (order + 1, order, worst * sizeof *order);
  order[0] = moved;
}

/* A few labels are worth a search for a better order: the one that fares worst gets its turn first, round after round
 * (D. E. Joslin, D. P. Clements, "Squeaky wheel optimization", 1999, DOI 10.1613/jair.561). */
static void
place_well (SomLabels *labels,
            guint     *order,
            guint      n)
{
  guint             n_taken = labels->taken->len;
  g_autofree guint *best = g_memdup2 (order, n * sizeof *order);
  double            least = place_in_order (labels, order, n, FALSE), easy = n * EASY_COST * labels->scale, cost = least;

  for (guint round = 0; round < ROUNDS && least > easy; round++)
    {
      move_worst (labels, order, n);
      take_back (labels, order, n, n_taken);
      cost = place_in_order (labels, order, n, FALSE);
      if (cost < least)
        memcpy (best, order, n * sizeof *order);
      least = MIN (least, cost);
    }
  if (cost == least && least < COST_CROSSING * labels->scale)
    return;
  take_back (labels, order, n, n_taken);
  place_in_order (labels, best, n, TRUE);
}

/* The labels that are to be placed now, the most important first. `few`: they are few, equally important, and may move. */
static guint *
make_order (SomLabels *labels,
            guint     *n,
            gboolean  *few)
{
  guint *order = g_new (guint, MAX (labels->labels->len, 1));

  *n = 0;
  *few = TRUE;
  for (guint i = 0; i < labels->labels->len; i++)
    if (!get_label (labels, i)->tried)
      order[(*n)++] = i;
  g_qsort_with_data (order, *n, sizeof (guint), compare_priorities, labels->labels);
  for (guint i = 0; i < *n; i++)
    *few = *few && get_label (labels, order[i])->leader && get_label (labels, order[i])->priority == get_label (labels, order[0])->priority;
  *few = *few && *n > 1 && *n <= FEW;
  return order;
}

/**
 * som_labels_place:
 * @labels: a set of labels
 *
 * Looks for a place for every label that was added since the last call. Places never overlap each other nor what is blocked, and lie
 * in the area. What finds none is left out for good.
 */
void
som_labels_place (SomLabels *labels)
{
  g_autofree guint *order = NULL;
  guint             n;
  gboolean          few;

  g_return_if_fail (labels != NULL);

  order = make_order (labels, &n, &few);
  if (few)
    place_well (labels, order, n);
  else
    place_in_order (labels, order, n, TRUE);
}

/**
 * som_labels_get_rect:
 * @labels: a set of labels
 * @label: number of a label
 * @rect: (out): where it was placed; untouched where it was not
 *
 * Asks where a label is.
 *
 * Returns: %FALSE where there was no room for it
 */
gboolean
som_labels_get_rect (SomLabels *labels,
                     guint      label,
                     SomRect   *rect)
{
  g_return_val_if_fail (labels != NULL && rect != NULL, FALSE);

  if (label >= labels->labels->len || !g_array_index (labels->labels, Label, label).placed)
    return FALSE;
  *rect = g_array_index (labels->labels, Label, label).rect;
  return TRUE;
}

static void
draw_leader (SomLabels   *labels,
             const Label *label,
             SomColor     color)
{
  Leader   leader = get_leader (label, label->rect);
  cairo_t *cr = som_canvas_get_cairo (labels->canvas);

  cairo_move_to (cr, leader.from.x, leader.from.y);
  cairo_line_to (cr, leader.to.x, leader.to.y);
  som_canvas_stroke (labels->canvas, color, SOM_STROKE_HAIRLINE);
  som_canvas_arc (labels->canvas, leader.from, DOT * labels->scale, 0, 2 * G_PI);
  som_canvas_fill (labels->canvas, color);
}

/**
 * som_labels_get_align:
 * @labels: a set of labels
 * @label: number of a label
 *
 * How the words of a label are to be aligned, so that they hang on their target.
 *
 * Returns: %SOM_ANCHOR_LEFT, %SOM_ANCHOR_CENTER or %SOM_ANCHOR_RIGHT
 */
SomAnchor
som_labels_get_align (SomLabels *labels,
                      guint      label)
{
  g_return_val_if_fail (labels != NULL, SOM_ANCHOR_LEFT);

  return label < labels->labels->len ? g_array_index (labels->labels, Label, label).align : SOM_ANCHOR_LEFT;
}

/**
 * som_labels_get_cover:
 * @labels: a set of labels
 * @label: number of a label
 *
 * How much of a label lies on what is to be spared, so that it needs a rim.
 *
 * Returns: from 0 to 1
 */
double
som_labels_get_cover (SomLabels *labels,
                      guint      label)
{
  g_return_val_if_fail (labels != NULL, 0);

  return label < labels->labels->len ? g_array_index (labels->labels, Label, label).cover : 0;
}

/**
 * som_labels_draw_leader:
 * @labels: a set of labels
 * @label: number of a label
 * @color: its colour
 *
 * Draws the line that joins a label to its target, where it lies apart from it. It becomes part of the mark that is open.
 * som_labels_draw() does so too; this is for labels that the caller draws.
 */
void
som_labels_draw_leader (SomLabels *labels,
                        guint      label,
                        SomColor   color)
{
  g_return_if_fail (labels != NULL);

  if (label < labels->labels->len && g_array_index (labels->labels, Label, label).apart)
    draw_leader (labels, &g_array_index (labels->labels, Label, label), color);
}

static SomColor
get_color (SomLabels   *labels,
           const Label *label,
           gboolean     detail)
{
  SomView *view = som_canvas_get_view (labels->canvas);

  if (label->on_target && label->has_ground)
    return som_view_get_color_on (view, label->ground);
  if (detail)
    return som_view_get_theme_color (view, SOM_COLOR_MUTED);
  return label->has_color ? som_view_get_text_color (view, label->color) : som_view_get_theme_color (view, SOM_COLOR_TEXT);
}

/**
 * som_labels_draw:
 * @labels: a set of labels
 * @label: number of a label
 *
 * Draws a label that was placed, with its leader where it lies apart. It becomes part of the mark that is open.
 *
 * Returns: %FALSE where there was no room for it
 */
gboolean
som_labels_draw (SomLabels *labels,
                 guint      label)
{
  const Label *placed;
  SomColor     color, detail, surface;
  SomPlace     place;

  g_return_val_if_fail (labels != NULL, FALSE);

  if (label >= labels->labels->len || !g_array_index (labels->labels, Label, label).placed)
    return FALSE;
  placed = &g_array_index (labels->labels, Label, label);
  color = get_color (labels, placed, FALSE);
  detail = get_color (labels, placed, TRUE);
  surface = som_view_get_theme_color (som_canvas_get_view (labels->canvas), SOM_COLOR_SURFACE);
  if (placed->apart)
    draw_leader (labels, placed, detail);

  place = (SomPlace) { .point = { placed->rect.x + PADDING * labels->scale, placed->rect.y }, .anchor = placed->align | SOM_ANCHOR_TOP,
                       .color = &color, .halo = placed->on_target ? NULL : &surface };
  if (placed->align == SOM_ANCHOR_CENTER)
    place.point.x = placed->rect.x + placed->rect.width / 2;
  else if (placed->align == SOM_ANCHOR_RIGHT)
    place.point.x = placed->rect.x + placed->rect.width - PADDING * labels->scale;
  som_canvas_text (labels->canvas, placed->style, placed->text, &place);

  place.point.y += som_canvas_measure (labels->canvas, placed->style, placed->text, NULL).height;
  place.color = &detail;
  som_canvas_text (labels->canvas, SOM_TEXT_AXIS, placed->detail, &place);
  return TRUE;
}
