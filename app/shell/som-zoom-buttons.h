/* Buttons that zoom, in a corner of the part of the figure that is zoomed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-figure-zoom.h"

G_BEGIN_DECLS

#define SOM_TYPE_ZOOM_BUTTONS (som_zoom_buttons_get_type ())
G_DECLARE_FINAL_TYPE (SomZoomButtons, som_zoom_buttons, SOM, ZOOM_BUTTONS, GtkWidget)

/* Its parent is a GtkOverlay over the figure. */
void som_zoom_buttons_set_zoom   (SomZoomButtons *self, SomFigureZoom *zoom);
/* Whether they are out of the way, as while views are presented. */
void som_zoom_buttons_set_hidden (SomZoomButtons *self, gboolean hidden);

G_END_DECLS
