/* What lies over a figure and changes often: the outline of the mark under the pointer, the ring of the focused one.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIGURE_OVERLAY (som_figure_overlay_get_type ())
G_DECLARE_FINAL_TYPE (SomFigureOverlay, som_figure_overlay, SOM, FIGURE_OVERLAY, GtkWidget)

GtkWidget *som_figure_overlay_new         (void);
/* The picture that it lies over. (nullable) */
void       som_figure_overlay_set_picture (SomFigureOverlay *self, SomPicture *picture);
/* Marks, or -1. */
void       som_figure_overlay_set_hovered (SomFigureOverlay *self, int mark);
void       som_figure_overlay_set_focused (SomFigureOverlay *self, int mark);

G_END_DECLS
