/* Figures as PNG.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* Paints `figure` on `width` × `height` pixels and encodes it. NULL with SOM_ERROR_SYSTEM or _LIMIT. The same figure gives the same
 * bytes. (transfer full) */
GBytes *som_png_encode_figure  (const SomFigure *figure, guint width, guint height, gboolean transparent, GError **error);
/* Encodes an ARGB32 image surface; opaque ones without their alpha channel. (transfer full) */
GBytes *som_png_encode_surface (cairo_surface_t *surface, gboolean transparent);

G_END_DECLS
