/* Shaping: a paragraph of text to glyphs, once for every size.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-face.h"

G_BEGIN_DECLS

/* A glyph in logical order. Lengths are in em. `cluster` is the byte offset of the characters that it stands for. */
typedef struct
{
  guint32 glyph;
  guint32 cluster;
  float   advance, dx, dy;
} SomShapedGlyph;

/* A paragraph in one face, from left to right. */
typedef struct
{
  char           *text;
  guint           length;
  guint           n_glyphs;
  SomShapedGlyph *glyphs;
  GArray         *breaks; /* (nullable): byte offsets where a line may end, from som_shaped_get_breaks */
} SomShaped;

/* Forgets what this thread has shaped where that has become much. */
void       som_shaper_trim       (void);
/* Shapes one paragraph, which `face` must cover. The result is kept by this thread and valid until it trims.
 * `tabular` gives figures of one width. (transfer none) */
SomShaped *som_shape             (const SomFace *face, gboolean tabular, const char *text, gsize length);
/* (transfer none) (element-type guint) */
GArray    *som_shaped_get_breaks (SomShaped *shaped, const char *language);

G_END_DECLS
