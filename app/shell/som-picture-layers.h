/* The picture of a figure that can be zoomed, in layers: what moves, and what lies below and above it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* Immutable. Surfaces are in device pixels. */
typedef struct
{
  SomRect          area;   /* of the figure, in its units */
  int              x, y;   /* where `within` lies on the others */
  cairo_surface_t *below, *within;
  cairo_surface_t *above;  /* (nullable) */
} SomPictureLayers;

/* Paints a figure at `scale` pixels a unit; `dimmed` (nullable) says of each mark whether it steps back. (transfer full) */
SomPictureLayers *som_picture_layers_new     (const SomFigure *figure, double scale, const guint8 *dimmed);
void              som_picture_layers_free    (SomPictureLayers *layers);
/* All in one. (transfer full) */
cairo_surface_t  *som_picture_layers_flatten (const SomPictureLayers *layers);

G_END_DECLS
