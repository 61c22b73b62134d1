/* Text of a page: glyphs that can be found and copied as the words that they stand for.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-pdf-pen.h"

G_BEGIN_DECLS

/* Writes a text item. */
void som_pdf_text_write (SomPdfPen *pen, const SomItem *item);

G_END_DECLS
