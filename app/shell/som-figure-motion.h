/* A figure on its way to what it becomes: marks go to their new places.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIGURE_MOTION (som_figure_motion_get_type ())
G_DECLARE_FINAL_TYPE (SomFigureMotion, som_figure_motion, SOM, FIGURE_MOTION, GObject)

/* Keeps time with `figure`, which it does not keep. Emits `changed` whenever there is another moment to show. */
SomFigureMotion *som_figure_motion_new         (GtkWidget *figure);
/* Goes from `from`, or from what is shown on the way to another one, to `to`: figures of one view and one size. */
void             som_figure_motion_start       (SomFigureMotion *self, SomPicture *from, SomPicture *to);
/* The figure that it goes to was painted anew. */
void             som_figure_motion_retarget    (SomFigureMotion *self, SomPicture *to);
void             som_figure_motion_stop        (SomFigureMotion *self);
/* What is to be seen; NULL at rest. (transfer none) (nullable) */
cairo_surface_t *som_figure_motion_get_surface (SomFigureMotion *self);

G_END_DECLS
