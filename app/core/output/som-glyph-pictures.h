/* Pictures of glyphs at quarters of a pixel.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-face.h"

G_BEGIN_DECLS

/* Of how many parts of a pixel a glyph begins at one. */
#define SOM_GLYPH_PARTS 4

/* How much of each pixel a glyph covers, row by row from the top; from 0 to 255. Nothing, for a space. */
typedef struct
{
  int     left, top; /* from where the glyph is placed, y downwards */
  guint   width, height;
  guint8 *coverage;
} SomGlyphPicture;

/* The picture of a glyph of `size` pixels to the em, begun `part` parts of a pixel right of a whole one; NULL where the face is one of
 * pictures itself, or the glyph is beyond measure. Kept for its thread until the next call. (transfer none) */
const SomGlyphPicture *som_glyph_pictures_get (const SomFace *face, guint glyph, double size, guint part);

G_END_DECLS
