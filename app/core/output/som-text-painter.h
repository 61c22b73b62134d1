/* Glyphs on pixels, where they belong and not at the next whole pixel.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-face.h"

G_BEGIN_DECLS

/* Paints glyphs of `size` to the em in one colour. FALSE where that is not for this painter, and nothing is painted: the target is not of
 * pixels, the text is turned or so large that pixels don't matter, or the face is one of pictures. */
gboolean som_text_painter_paint (cairo_t *cr, const SomFace *face, double size, const cairo_glyph_t *glyphs, guint n_glyphs);

G_END_DECLS
