/* Font faces: shaped once for all threads, painted with a cairo face of each thread's own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <cairo.h>
#include <hb.h>
#include <sommet/som-types.h>

G_BEGIN_DECLS

/* The weights of Inter that the type styles use. */
typedef enum
{
  SOM_WEIGHT_REGULAR,
  SOM_WEIGHT_SEMIBOLD,
  SOM_WEIGHT_BOLD,
  SOM_N_WEIGHTS
} SomWeight;

/* A face that glyphs can be painted with. Immutable, never freed. */
typedef struct _SomFace SomFace;

/* Inter in one weight, from the program's own files; aborts the figure, not the program, where they are missing: NULL. */
const SomFace     *som_face_get_inter   (SomWeight weight);
/* A face of the system, one for each different `pattern`. (transfer none) */
const SomFace     *som_face_get_system  (gpointer fontconfig_pattern);
/* HarfBuzz's immutable font, scaled so that 1 em is the face's units per em; NULL for a system face. */
hb_font_t         *som_face_get_hb      (const SomFace *face);
/* Units per em. */
double             som_face_get_upem    (const SomFace *face);
/* Whether Inter has a glyph for every character of `text`, and each is read from left to right. */
gboolean           som_face_covers      (const SomFace *face, const char *text, gsize length);
/* The cairo face of this thread. (transfer none) */
cairo_font_face_t *som_face_get_cairo   (const SomFace *face);

G_END_DECLS
