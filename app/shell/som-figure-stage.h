/* The picture that a figure's widget shows: as it is, on its way to another one, or zoomed in layers.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-figure-zoom.h"
#include "som-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SomFigureStage SomFigureStage;

/* Shows pictures on `figure`, of what `zoom` says; keeps neither. Draws `figure` again whenever there is something else to see. (transfer full) */
SomFigureStage *som_figure_stage_new         (GtkWidget *figure, SomFigureZoom *zoom);
void            som_figure_stage_free        (SomFigureStage *self);
/* Shows views of `deck`; none of its pictures is there yet. (nullable) */
void            som_figure_stage_set_deck    (SomFigureStage *self, SomDeck *deck);
/* Shows `picture`. FALSE where a hand moves the figure: then it only passes, and the one before counts on. */
gboolean        som_figure_stage_show        (SomFigureStage *self, SomPicture *picture);
/* NULL before the first. (transfer none) */
SomPicture     *som_figure_stage_get_picture (SomFigureStage *self);
/* Whether the picture shows what it is to show: else a place on it is not where the pointer is. */
gboolean        som_figure_stage_is_settled  (SomFigureStage *self);
/* Whether the picture is of the view that the deck shows, and settled: else nothing can be done with its marks. */
gboolean        som_figure_stage_is_current  (SomFigureStage *self);
/* Pixels for each unit of the figure: 1 unless a resized window still waits for its new picture. */
SomPoint        som_figure_stage_get_stretch (SomFigureStage *self);
/* From the figure to the widget, and back. */
SomRect         som_figure_stage_to_widget   (SomFigureStage *self, SomRect rect);
SomPoint        som_figure_stage_to_figure   (SomFigureStage *self, double x, double y);
/* Where on the widget what is seen of a mark lies. */
SomRect         som_figure_stage_get_place   (SomFigureStage *self, guint mark);
/* The widget has another size. */
void            som_figure_stage_resize      (SomFigureStage *self);
void            som_figure_stage_snapshot    (SomFigureStage *self, GtkSnapshot *snapshot);

G_END_DECLS
