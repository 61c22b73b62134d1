/* Pixels to paint on, used again by the thread that had them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <cairo.h>
#include <sommet/som-types.h>

G_BEGIN_DECLS

/* An image surface whose pixels are this thread's until it asks for the next: the first touch of fresh memory costs more than filling it. What is on it
 * is left from before, unless `clear`. (transfer full) */
cairo_surface_t *som_pixels_borrow (guint width, guint height, cairo_format_t format, gboolean clear);

G_END_DECLS
