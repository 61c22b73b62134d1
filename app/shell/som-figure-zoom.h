/* Zoom and pan of a figure: wheel, pinch, drag, double click, steps.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-zoom.h"
#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIGURE_ZOOM (som_figure_zoom_get_type ())
G_DECLARE_FINAL_TYPE (SomFigureZoom, som_figure_zoom, SOM, FIGURE_ZOOM, GObject)

/* How far one press of a key or a button zooms. */
#define SOM_ZOOM_STEP 1.5

/* Listens to what happens on `figure`, which it does not keep. Emits `changed` whenever another part is shown, or zooming becomes possible or not. */
SomFigureZoom *som_figure_zoom_new       (GtkWidget *figure);
/* (nullable) */
void           som_figure_zoom_set_deck  (SomFigureZoom *self, SomDeck *deck);
/* Where on the widget the zoomed part lies. */
void           som_figure_zoom_set_area  (SomFigureZoom *self, SomRect area);
SomRect        som_figure_zoom_get_area  (SomFigureZoom *self);
/* Whether the plugin of the deck's view draws what a viewport shows. */
gboolean       som_figure_zoom_is_on     (SomFigureZoom *self);
/* What is to be shown now, and where that leads to: the same where nothing moves. */
SomViewport    som_figure_zoom_get_shown (SomFigureZoom *self);
SomViewport    som_figure_zoom_get_target (SomFigureZoom *self);
/* Whether a hand moves it: the target is not yet chosen. */
gboolean       som_figure_zoom_is_moving (SomFigureZoom *self);
gboolean       som_figure_zoom_can_step  (SomFigureZoom *self, double factor);
/* Zooms about a point by a factor; 0 shows all. */
void           som_figure_zoom_step      (SomFigureZoom *self, SomPoint point, double factor);
/* Shows a place on the widget that lies outside of the area. */
void           som_figure_zoom_reveal    (SomFigureZoom *self, SomRect place);

G_END_DECLS
