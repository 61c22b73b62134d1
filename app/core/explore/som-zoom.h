/* Zoom and pan: what a viewport shows, and what it becomes.
 *
 * A view that can be zoomed draws it within a clip that lies about whole marks; that rectangle of the figure is the area.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

#include <sommet/som-view.h>

G_BEGIN_DECLS

/* As far as one can zoom in. */
#define SOM_ZOOM_MAX 40.0

/* What was at `p` is at `p * scale + offset`. */
typedef struct
{
  double   scale;
  SomPoint offset;
} SomZoomMove;

/* The area of a figure: all of it where it has no such clip. */
SomRect     som_zoom_find_area  (const SomFigure *figure);
/* The first item within the area, and the one after the last; all where the figure has no such clip. */
void        som_zoom_find_items (const SomFigure *figure, guint *first, guint *end);
/* The nearest viewport that shows nothing from beyond the edges of zoom 1, which is all of the view. */
SomViewport som_zoom_limit      (SomViewport viewport);
gboolean    som_zoom_equal      (SomViewport a, SomViewport b);
/* Zoomed by a factor, with `point` of the figure staying where it is. */
SomViewport som_zoom_at         (SomViewport viewport, SomRect area, SomPoint point, double factor);
/* Shifted by a way on the figure, as when the paper is dragged. */
SomViewport som_zoom_pan        (SomViewport viewport, SomRect area, SomPoint way);
/* From `from` to `to`, at a pace that looks even. */
SomViewport som_zoom_mix        (SomViewport from, SomViewport to, double share);
/* Where things of a figure drawn for `from` are in one drawn for `to`. */
SomZoomMove som_zoom_get_move   (SomViewport from, SomViewport to, SomRect area);

G_END_DECLS
