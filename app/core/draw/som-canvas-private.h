/* The canvas, for the host: made for a view, finished into a figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure-private.h"
#include "draw/som-view-private.h"

G_BEGIN_DECLS

SomCanvas  *som_canvas_new      (SomView *view);
void        som_canvas_free     (SomCanvas *canvas);
SomView    *som_canvas_get_view (SomCanvas *canvas);
/* The current path, its curves as lines, which is empty then. To be freed with cairo_path_destroy. */
cairo_path_t *som_canvas_take_flat_path (SomCanvas *canvas);
/* Writes as som_canvas_text() does; where the text has a halo, the grid lines that were drawn end before it, between two heights. */
void        som_canvas_text_on_ground (SomCanvas *canvas, SomTextStyle style, const char *text, const SomPlace *place, SomRange room);
/* Ends the grid lines of an area before the words that were drawn before them. */
void        som_canvas_clear_words    (SomCanvas *canvas, guint n_items, SomRect area);
/* Takes back all that was drawn since `n_marks` and `n_items`, as after a plugin that failed. */
void        som_canvas_rewind   (SomCanvas *canvas, guint n_marks, guint n_items);
SomFigure  *som_canvas_peek     (SomCanvas *canvas);
/* Closes marks that were left open, checks that nothing was painted past the canvas. What the plugin did wrong is in the error, and
 * the figure's notices. (transfer full) */
SomFigure  *som_canvas_finish   (SomCanvas *canvas);
/* What the plugin did that it must not; NULL where it did well. */
const char *som_canvas_get_fault (SomCanvas *canvas);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomCanvas, som_canvas_free)

G_END_DECLS
