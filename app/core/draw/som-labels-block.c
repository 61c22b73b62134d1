/* What labels keep off.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-labels-private.h"

#include <math.h>

/* How high the strips are that a blocked path is cut into, at scale 1. */
#define STRIP 10

typedef struct
{
  int left, top, right, bottom;
} CellRange;

/* Where an edge meets the middle of a strip. */
typedef struct
{
  int    strip;
  double x;
} Crossing;

static int
get_cell (double place,
          double start,
          double extent)
{
  double cell = extent > 0 ? (place - start) / extent * LABEL_CELLS : 0;

  return cell > 0 ? MIN ((int) MIN (cell, LABEL_CELLS), LABEL_CELLS - 1) : 0;
}

static CellRange
get_cells (const SomLabels *labels,
           SomRect          rect)
{
  return (CellRange) { get_cell (rect.x, labels->area.x, labels->area.width), get_cell (rect.y, labels->area.y, labels->area.height),
                       get_cell (rect.x + rect.width, labels->area.x, labels->area.width),
                       get_cell (rect.y + rect.height, labels->area.y, labels->area.height) };
}

void
som_labels_take (SomLabels *labels,
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
        GArray **cell = &labels->cells[y * LABEL_CELLS + x];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

void
som_labels_block (SomLabels *labels,
                  SomRect    rect)
{
  g_return_if_fail (labels != NULL);

  som_labels_take (labels, (Taken) { rect, TAKEN_BLOCKED, 0 });
}

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

void
som_labels_block_path (SomLabels *labels,
                       gboolean   firmly,
                       guint      owner)
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

      som_labels_take (labels, (Taken) { { from->x, labels->area.y + from->strip * height, to->x - from->x, height },
                                         firmly ? TAKEN_BLOCKED : TAKEN_SPARED, owner });
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

gboolean
som_labels_is_free (const SomLabels *labels,
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
        const GArray *cell = labels->cells[y * LABEL_CELLS + x];

        for (guint i = 0; cell != NULL && i < cell->len && g_array_index (cell, guint, i) < labels->n_fixed; i++)
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

TakenKind
som_labels_get_kind_at (const SomLabels *labels,
                        SomPoint         point,
                        guint            owner)
{
  CellRange     range = get_cells (labels, (SomRect) { point.x, point.y, 0, 0 });
  const GArray *cell = labels->cells[range.top * LABEL_CELLS + range.left];
  TakenKind     kind = TAKEN_SPARED;

  for (guint i = 0; cell != NULL && i < cell->len && g_array_index (cell, guint, i) < labels->n_fixed; i++)
    {
      const Taken *taken = &g_array_index (labels->taken, Taken, g_array_index (cell, guint, i));

      if (taken->kind > kind && (owner == 0 || taken->owner != owner) && som_rect_contains_point (taken->rect, point))
        kind = taken->kind;
    }
  return kind;
}

gboolean
som_labels_is_in_the_way (const SomLabels *labels,
                          SomRect          rect)
{
  CellRange range = get_cells (labels, rect);

  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        const GArray *cell = labels->cells[y * LABEL_CELLS + x];

        /* what was taken last is last */
        for (guint i = cell != NULL ? cell->len : 0; i > 0 && g_array_index (cell, guint, i - 1) >= labels->n_fixed; i--)
          if (som_rect_intersects (rect, g_array_index (labels->taken, Taken, g_array_index (cell, guint, i - 1)).rect))
            return TRUE;
      }
  return FALSE;
}
