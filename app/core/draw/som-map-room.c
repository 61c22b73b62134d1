/* Room for a label on a shape of a map.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-map-private.h"
#include "draw/som-shapes-private.h"

#include <math.h>

/* Where a label is looked for in a shape, and how many places of its edge are held against the outline. */
#define COLUMNS 15
#define ROWS 11
#define EDGE_STEPS 8

/* A search, with what the outline is on the lines that have been looked at: there are many places on each of them, and a line of the map is
 * a parallel in all of its projections. */
typedef struct
{
  const SomMap *map;
  guint         shape, level;
  GArray       *lines[ROWS][EDGE_STEPS + 1];
} Search;

static void
search_clear (Search *self)
{
  for (guint i = 0; i < ROWS; i++)
    for (guint k = 0; k <= EDGE_STEPS; k++)
      g_clear_pointer (&self->lines[i][k], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
is_inside (Search  *self,
           guint    row,
           guint    step,
           SomPoint point)
{
  GArray  **line = &self->lines[row][step];
  SomLonLat place;

  if (!som_map_unplace (self->map, point, &place))
    return FALSE;
  if (*line == NULL)
    {
      *line = g_array_new (FALSE, FALSE, sizeof (double));
      som_shapes_scan (self->map->shapes, self->level, self->shape, place.lat, *line);
    }
  return som_shapes_lies_between (*line, place.lon);
}

/* Whether all of the edge of a rectangle, and its middle line, lie in the shape. */
static gboolean
holds (Search *self,
       guint   row,
       SomRect rect)
{
  double right = rect.x + rect.width, bottom = rect.y + rect.height;

  for (guint i = 0; i <= EDGE_STEPS; i++)
    {
      double x = rect.x + rect.width * i / EDGE_STEPS, y = rect.y + rect.height * i / EDGE_STEPS;

      if (!is_inside (self, row, 0, (SomPoint) { x, rect.y }) || !is_inside (self, row, EDGE_STEPS, (SomPoint) { x, bottom })
          || !is_inside (self, row, i, (SomPoint) { rect.x, y }) || !is_inside (self, row, i, (SomPoint) { right, y })
          || !is_inside (self, row, EDGE_STEPS / 2, (SomPoint) { x, rect.y + rect.height / 2 }))
        return FALSE;
    }
  return TRUE;
}

gboolean
som_map_find_room (const SomMap *map,
                   guint         shape,
                   SomSize       size,
                   SomRect      *room)
{
  g_auto (Search) search = { .map = map, .shape = shape };
  SomRect         bounds;
  SomPoint        middle;
  double          best = INFINITY;

  g_return_val_if_fail (map != NULL && room != NULL, FALSE);

  search.level = som_map_get_search_level (map);
  bounds = som_map_get_bounds (map, shape);
  if (size.width > bounds.width || size.height > bounds.height || !som_rect_intersects (bounds, map->area))
    return FALSE;
  middle = som_map_get_anchor (map, shape);
  for (guint i = 0; i < COLUMNS * ROWS; i++)
    {
      SomRect rect = { bounds.x + (bounds.width - size.width) * (i % COLUMNS) / (COLUMNS - 1),
                       bounds.y + (bounds.height - size.height) * (i / COLUMNS) / (ROWS - 1), size.width, size.height };
      double  distance = hypot (rect.x + size.width / 2 - middle.x, rect.y + size.height / 2 - middle.y);

      if (distance >= best || !som_rect_contains (map->area, rect) || !holds (&search, i / COLUMNS, rect))
        continue;
      *room = rect;
      best = distance;
    }
  return isfinite (best);
}
