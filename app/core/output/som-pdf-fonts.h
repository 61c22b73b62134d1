/* The fonts of a PDF: of every face just the glyphs that are used.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-outline.h"
#include "output/som-pdf-file.h"

G_BEGIN_DECLS

typedef struct _SomPdfFonts SomPdfFonts;
typedef struct _SomPdfFont SomPdfFont;

/* A glyph of a face, and where it lies from the code's origin, in units of SOM_OUTLINE_EM to the em, y upwards. */
typedef struct
{
  guint glyph;
  int   x, y;
} SomPdfGlyph;

SomPdfFonts      *som_pdf_fonts_new        (void);
void              som_pdf_fonts_free       (SomPdfFonts *fonts);
/* The font of a face. (transfer none) */
SomPdfFont       *som_pdf_fonts_get        (SomPdfFonts *fonts, const SomFace *face);
/* Writes the fonts. What goes into the dictionary of resources. (transfer full) */
char             *som_pdf_fonts_write      (SomPdfFonts *fonts, SomPdfFile *file);

/* The number by which pages call the font: F0, F1. */
guint             som_pdf_font_get_number  (const SomPdfFont *font);
gboolean          som_pdf_font_is_picture  (const SomPdfFont *font);
/* The code of glyphs that stand together for `length` bytes of `text`; no glyphs: it says that without showing anything. The same glyphs
 * have another code for another text, so that each can be found and copied as what was written. 0, the missing glyph, where the font is
 * full. */
guint             som_pdf_font_add         (SomPdfFont *font, const SomPdfGlyph *glyphs, guint n_glyphs, const char *text, gsize length);
const SomOutline *som_pdf_font_get_outline (const SomPdfFont *font, guint code);
/* The outline as operators that build a path, in units of SOM_OUTLINE_EM to the em. (transfer none) */
const GString    *som_pdf_font_get_path    (SomPdfFont *font, guint code);

G_END_DECLS
