/* The outline of a glyph, of whatever font it comes from.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-face.h"
#include "draw/som-figure.h"

G_BEGIN_DECLS

/* Units to the em that outlines are in, y upwards. */
#define SOM_OUTLINE_EM 1000

typedef struct
{
  GByteArray *verbs;   /* of SomVerb; every ring ends with SOM_VERB_CLOSE */
  GArray     *points;  /* of int, x and y in turn */
  double      advance;
} SomOutline;

/* An outline of nothing, which takes no room. (transfer full) */
SomOutline *som_outline_new  (void);
void        som_outline_free (SomOutline *outline);

/* Adds a glyph at (x, y). What is added has no curve where the glyph is a space, is a picture or is not there. The outline takes the room of
 * the glyph that reaches farthest to the right. */
void        som_outline_add  (SomOutline *outline, const SomFace *face, guint glyph, int x, int y);

/* Whether glyphs of `face` are pictures, as emoji are, rather than outlines. */
gboolean    som_outline_is_picture (const SomFace *face);
/* The font's name for itself, of letters, figures and hyphens. (transfer full) */
char       *som_outline_get_name   (const SomFace *face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomOutline, som_outline_free)

G_END_DECLS
