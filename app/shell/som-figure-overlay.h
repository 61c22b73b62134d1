/* What lies over a figure and changes often: the outline of the mark under the pointer, the ring of the focused one.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIGURE_OVERLAY (som_figure_overlay_get_type ())
G_DECLARE_FINAL_TYPE (SomFigureOverlay, som_figure_overlay, SOM, FIGURE_OVERLAY, GtkWidget)

GtkWidget *som_figure_overlay_new         (void);
void       som_figure_overlay_set_figure  (SomFigureOverlay *self, SomFigure *figure);
/* Marks, or -1. */
void       som_figure_overlay_set_hovered (SomFigureOverlay *self, int mark);
void       som_figure_overlay_set_focused (SomFigureOverlay *self, int mark);

G_END_DECLS
