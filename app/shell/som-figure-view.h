/* The figure of the deck's view, laid out anew for the room that it has.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"
#include "som-figure-zoom.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIGURE_VIEW (som_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (SomFigureView, som_figure_view, SOM, FIGURE_VIEW, GtkWidget)

/* (nullable) */
void     som_figure_view_set_deck (SomFigureView *self, SomDeck *deck);
/* (transfer none) (nullable) */
SomDeck *som_figure_view_get_deck (SomFigureView *self);
/* Zooms about the mark that has the focus, else about the middle; 0 shows all. */
void           som_figure_view_zoom     (SomFigureView *self, double factor);
/* (transfer none) */
SomFigureZoom *som_figure_view_get_zoom (SomFigureView *self);
/* Gives the focus to what comes before the figure. FALSE where no mark has it. */
gboolean som_figure_view_leave    (SomFigureView *self);

/* Selects the mark of a row in the deck's view, and puts the focus on it, once the view is drawn. */
void     som_figure_view_reveal   (SomFigureView *self, const SomResource *resource, guint row);

G_END_DECLS
