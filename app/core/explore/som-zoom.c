/* Zoom and pan: what a viewport shows, and what it becomes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-zoom.h"

#include <math.h>

/* The largest clip about whole marks: its first item; -1 where there is none. */
static int
find_clip (const SomFigure *figure)
{
  double largest = 0;
  int    found = -1;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);
      double         size = item->extents.width * item->extents.height;

      if (item->kind != SOM_ITEM_PUSH_CLIP || item->mark != SOM_NO_MARK || size <= largest)
        continue;
      largest = size;
      found = i;
    }
  return found;
}

SomRect
som_zoom_find_area (const SomFigure *figure)
{
  SomSize size = som_figure_get_size (figure);
  int     clip = find_clip (figure);

  return clip >= 0 ? som_figure_get_item (figure, clip)->extents : (SomRect) { 0, 0, size.width, size.height };
}

void
som_zoom_find_items (const SomFigure *figure,
                     guint           *first,
                     guint           *end)
{
  guint n = som_figure_get_n_items (figure), depth = 0;
  int   clip = find_clip (figure);

  *first = clip >= 0 ? (guint) clip : 0;
  for (*end = *first; *end < n; (*end)++)
    {
      SomItemKind kind = som_figure_get_item (figure, *end)->kind;

      depth += kind == SOM_ITEM_PUSH_CLIP;
      depth -= kind == SOM_ITEM_POP_CLIP;
      if (clip >= 0 && depth == 0)
        break;
    }
  *end = MIN (*end + 1, n);
}

static double
limit_center (double center,
              double zoom)
{
  return isfinite (center) ? CLAMP (center, 0.5 / zoom, 1 - 0.5 / zoom) : 0.5;
}

SomViewport
som_zoom_limit (SomViewport viewport)
{
  double zoom = viewport.zoom > 1 ? MIN (viewport.zoom, SOM_ZOOM_MAX) : 1;

  return (SomViewport) { zoom, { limit_center (viewport.center.x, zoom), limit_center (viewport.center.y, zoom) } };
}

gboolean
som_zoom_equal (SomViewport a,
                SomViewport b)
{
  return a.zoom == b.zoom && a.center.x == b.center.x && a.center.y == b.center.y;
}

SomViewport
som_zoom_at (SomViewport viewport,
             SomRect     area,
             SomPoint    point,
             double      factor)
{
  SomViewport from = som_zoom_limit (viewport);
  double      zoom = isfinite (factor) ? CLAMP (from.zoom * factor, 1, SOM_ZOOM_MAX) : from.zoom;
  SomPoint    off = { (point.x - area.x) / MAX (area.width, 1) - 0.5, (point.y - area.y) / MAX (area.height, 1) - 0.5 };

  /* the point of the view that is under the pointer is the same before and after */
  return som_zoom_limit ((SomViewport) { zoom, { from.center.x + off.x / from.zoom - off.x / zoom,
                                                 from.center.y + off.y / from.zoom - off.y / zoom } });
}

SomViewport
som_zoom_pan (SomViewport viewport,
              SomRect     area,
              SomPoint    way)
{
  SomViewport from = som_zoom_limit (viewport);

  return som_zoom_limit ((SomViewport) { from.zoom, { from.center.x - way.x / (MAX (area.width, 1) * from.zoom),
                                                      from.center.y - way.y / (MAX (area.height, 1) * from.zoom) } });
}

static double
mix (double from,
     double to,
     double share)
{
  return from + (to - from) * share;
}

/* Each step of the zoom is as large as the last; the centre goes with what is seen of the way, so that one point stays where it is. */
SomViewport
som_zoom_mix (SomViewport from,
              SomViewport to,
              double      share)
{
  double zoom = from.zoom * pow (to.zoom / from.zoom, share);
  double part = from.zoom != to.zoom ? (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom) : share;

  if (share >= 1)
    return to;
  return som_zoom_limit ((SomViewport) { zoom, { mix (from.center.x, to.center.x, part), mix (from.center.y, to.center.y, part) } });
}

SomZoomMove
som_zoom_get_move (SomViewport from,
                   SomViewport to,
                   SomRect     area)
{
  double   scale = to.zoom / from.zoom;
  SomPoint middle = { area.x + area.width / 2, area.y + area.height / 2 };

  return (SomZoomMove) { scale, { middle.x * (1 - scale) + area.width * to.zoom * (from.center.x - to.center.x),
                                  middle.y * (1 - scale) + area.height * to.zoom * (from.center.y - to.center.y) } };
}
