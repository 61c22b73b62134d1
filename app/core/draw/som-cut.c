/* Grid lines end before the words that stand on them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-cut.h"

#include <string.h>

/* Lines that belong to one item, at most: no grid has more. */
#define MAX_LINES 64

/* Two ends. */
typedef struct
{
  float x[2], y[2];
} Line;

/* Whether an item is lines of a colour, each from one place to another. */
static gboolean
is_lines (const SomFigure *figure,
          const SomItem   *item,
          SomColor         color)
{
  const guint8 *verbs;

  if (item->kind != SOM_ITEM_STROKE || item->dashed || memcmp (&item->color, &color, sizeof color) != 0 || item->path.n_verbs > 2 * MAX_LINES)
    return FALSE;
  verbs = som_figure_get_verbs (figure, &item->path);
  for (guint i = 0; i < item->path.n_verbs; i++)
    if (verbs[i] != (i % 2 == 0 ? SOM_VERB_MOVE : SOM_VERB_LINE))
      return FALSE;
  return item->path.n_verbs > 0 && item->path.n_verbs % 2 == 0;
}

static void
add_line (SomFigure *figure,
          SomPath   *path,
          Line       line)
{
  const guint8 verbs[] = { SOM_VERB_MOVE, SOM_VERB_LINE };
  const float  points[] = { line.x[0], line.y[0], line.x[1], line.y[1] };

  g_byte_array_append (figure->verbs, verbs, G_N_ELEMENTS (verbs));
  g_array_append_vals (figure->points, points, G_N_ELEMENTS (points));
  path->n_verbs += 2;
  path->n_points += 2;
}

/* What of a line lies before a range, and after it. */
static void
add_rests (SomFigure *figure,
           SomPath   *path,
           Line       line,
           gboolean   level,
           SomRange   range)
{
  const float *along = level ? line.x : line.y;
  double       low = MIN (along[0], along[1]), high = MAX (along[0], along[1]);
  Line         before = line, after = line;

  memcpy (level ? before.x : before.y, (float[]) { low, range.min }, sizeof before.x);
  memcpy (level ? after.x : after.y, (float[]) { range.max, high }, sizeof after.x);
  if (low < range.min)
    add_line (figure, path, before);
  if (high > range.max)
    add_line (figure, path, after);
}

/* Whether a line runs through a rectangle, level or upright. */
static gboolean
meets (Line     line,
       SomRect  rect,
       gboolean level)
{
  const float *along = level ? line.x : line.y, *across = level ? line.y : line.x;
  SomRange     long_side = { level ? rect.x : rect.y, level ? rect.x + rect.width : rect.y + rect.height };
  SomRange     short_side = { level ? rect.y : rect.x, level ? rect.y + rect.height : rect.x + rect.width };

  return across[0] == across[1] && across[0] > short_side.min && across[0] < short_side.max
         && MAX (along[0], along[1]) > long_side.min && MIN (along[0], along[1]) < long_side.max;
}

static Line
get_line (const SomFigure *figure,
          const SomPath   *path,
          guint            i)
{
  const float *p = som_figure_get_points (figure, path) + 4 * i;

  return (Line) { { p[0], p[2] }, { p[1], p[3] } };
}

static gboolean
meets_any (const SomFigure *figure,
           const SomPath   *path,
           SomRect          rect)
{
  for (guint i = 0; i < path->n_verbs / 2; i++)
    if (meets (get_line (figure, path, i), rect, TRUE) || meets (get_line (figure, path, i), rect, FALSE))
      return TRUE;
  return FALSE;
}

/* The path of an item is written anew, at the end of all that were taken: those of other items stay where they are. */
static void
cut_item (SomFigure *figure,
          SomItem   *item,
          SomRect    rect)
{
  SomPath old = item->path, path = { .first_verb = figure->verbs->len, .first_point = figure->points->len / 2 };

  for (guint i = 0; i < old.n_verbs / 2; i++)
    {
      Line line = get_line (figure, &old, i);

      if (meets (line, rect, TRUE))
        add_rests (figure, &path, line, TRUE, (SomRange) { rect.x, rect.x + rect.width });
      else if (meets (line, rect, FALSE))
        add_rests (figure, &path, line, FALSE, (SomRange) { rect.y, rect.y + rect.height });
      else
        add_line (figure, &path, line);
    }
  /* an item without a path is none: what is left is a line of no length */
  if (path.n_verbs == 0)
    {
      Line first = get_line (figure, &old, 0);

      add_line (figure, &path, (Line) { { first.x[0], first.x[0] }, { first.y[0], first.y[0] } });
    }
  item->path = path;
}

void
som_figure_cut_lines (SomFigure *figure,
                      SomColor   color,
                      SomRect    rect)
{
  for (guint i = 0; i < figure->items->len; i++)
    {
      SomItem *item = &g_array_index (figure->items, SomItem, i);

      if (is_lines (figure, item, color) && som_rect_intersects (item->extents, rect) && meets_any (figure, &item->path, rect))
        cut_item (figure, item, rect);
    }
}
