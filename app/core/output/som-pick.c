/* The picker: from a place on a figure to a mark, and from a mark to its neighbours.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pick.h"

#include <math.h>

gboolean
som_pick_is_target (const SomFigureMark *mark)
{
  return mark->role == SOM_MARK_DATUM || mark->role == SOM_MARK_LEGEND;
}

/* The nearest mark about an item that people can point at; -1 where it belongs to none. */
static int
find_target (const SomFigure *figure,
             guint            mark)
{
  int i = mark != SOM_NO_MARK ? (int) mark : -1;

  while (i >= 0 && !som_pick_is_target (som_figure_get_mark (figure, i)))
    i = som_figure_get_mark (figure, i)->parent;
  return i;
}

/* How far `point` is from a rectangle; 0 within. */
static double
get_distance (SomRect  rect,
              SomPoint point)
{
  double x = MAX (MAX (rect.x - point.x, point.x - rect.x - rect.width), 0);
  double y = MAX (MAX (rect.y - point.y, point.y - rect.y - rect.height), 0);

  return hypot (x, y);
}

/* Whether `point` is at most `distance` from a line on the path that is set. */
static gboolean
is_near (cairo_t *cr,
         SomPoint point,
         double   line_width,
         double   distance)
{
  cairo_set_line_width (cr, line_width + 2 * distance);
  return cairo_in_stroke (cr, point.x, point.y);
}

/* How far `point` is from the path that is set, to a sixteenth of `limit`; more than that where it is farther. */
static double
get_path_distance (cairo_t *cr,
                   SomPoint point,
                   double   line_width,
                   double   limit)
{
  SomRange range = { 0, limit };

  if (is_near (cr, point, line_width, 0))
    return 0;
  if (!is_near (cr, point, line_width, limit))
    return limit + 1;
  for (guint i = 0; i < 4; i++)
    {
      double middle = (range.min + range.max) / 2;

      if (is_near (cr, point, line_width, middle))
        range.max = middle;
      else
        range.min = middle;
    }
  return range.max;
}

/* How far `point` is from the ink of an item, as far as that is worth knowing. */
static double
get_item_distance (const SomFigure *figure,
                   const SomItem   *item,
                   SomPoint         point,
                   double           limit,
                   cairo_t         *cr)
{
  double distance = get_distance (item->extents, point);

  if (distance > limit || item->kind == SOM_ITEM_TEXT || item->kind == SOM_ITEM_RAW)
    return distance;
  som_figure_trace (figure, &item->path, cr);
  cairo_set_fill_rule (cr, item->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
  if (item->kind == SOM_ITEM_FILL && cairo_in_fill (cr, point.x, point.y))
    return 0;
  return get_path_distance (cr, point, item->kind == SOM_ITEM_STROKE ? item->width : 0, limit);
}

/* A context that measures: its lines reach equally far to all sides. */
static cairo_t *
make_ruler (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_surface_destroy (surface);
  return cr;
}

int
som_pick (const SomFigure *figure,
          SomPoint         point,
          double           reach)
{
  cairo_t *cr;
  double   best_distance = reach;
  int      best = -1;

  if (!isfinite (point.x) || !isfinite (point.y))
    return -1;
  cr = make_ruler ();
  for (guint i = som_figure_get_n_items (figure); i > 0 && !(best >= 0 && best_distance == 0); i--)
    {
      const SomItem *item = som_figure_get_item (figure, i - 1);
      int            target = find_target (figure, item->mark);
      double         distance;

      if (target < 0 || item->kind == SOM_ITEM_PUSH_CLIP || item->kind == SOM_ITEM_POP_CLIP)
        continue;
      distance = get_item_distance (figure, item, point, best_distance, cr);
      if (distance < best_distance || (distance <= best_distance && best < 0))
        {
          best_distance = distance;
          best = target;
        }
    }
  cairo_destroy (cr);
  return best;
}

/* Data, and the entries of a legend that do something. */
gboolean
som_pick_is_walked (const SomFigureMark *mark)
{
  return mark->role == SOM_MARK_DATUM || mark->is_series;
}

static SomPoint
get_center (const SomFigureMark *mark)
{
  return (SomPoint) { mark->extents.x + mark->extents.width / 2, mark->extents.y + mark->extents.height / 2 };
}

static int
find_end (const SomFigure *figure,
          gboolean         last)
{
  int found = -1, entry = -1;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role == SOM_MARK_DATUM && (last || found < 0))
        found = i;
      else if (mark->is_series && (last || entry < 0))
        entry = i;
    }
  return found >= 0 ? found : entry;
}

/* How far a neighbour is: what lies off the line of the walk counts three times. G_MAXDOUBLE behind. */
static double
weigh (SomPoint from,
       SomPoint to,
       SomWalk  walk)
{
  double along = walk == SOM_WALK_LEFT ? from.x - to.x : walk == SOM_WALK_RIGHT ? to.x - from.x : walk == SOM_WALK_UP ? from.y - to.y : to.y - from.y;
  double across = walk == SOM_WALK_LEFT || walk == SOM_WALK_RIGHT ? to.y - from.y : to.x - from.x;

  return along > 0.5 ? along + 3 * fabs (across) : G_MAXDOUBLE;
}

int
som_walk (const SomFigure *figure,
          int              mark,
          SomWalk          walk)
{
  SomPoint from;
  double   best = G_MAXDOUBLE;
  int      found = mark;

  if (mark < 0 || mark >= (int) som_figure_get_n_marks (figure) || walk == SOM_WALK_FIRST || walk == SOM_WALK_LAST)
    return find_end (figure, walk == SOM_WALK_LAST);
  from = get_center (som_figure_get_mark (figure, mark));
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *other = som_figure_get_mark (figure, i);
      double               weight;

      if ((int) i == mark || !som_pick_is_walked (other))
        continue;
      weight = weigh (from, get_center (other), walk);
      if (weight < best)
        {
          best = weight;
          found = i;
        }
    }
  return found;
}
