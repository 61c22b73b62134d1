/* Figures as SVG with real text, a group and a title for each mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* Writes `figure` as an SVG document of `width` × `height` pixels. (transfer full) */
char *som_svg_write (const SomFigure *figure, guint width, guint height, gboolean transparent, gsize *length);

G_END_DECLS
