/* What a PDF tells those who do not see its pages: headings, figures with their descriptions, an outline.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "output/som-pdf-file.h"

G_BEGIN_DECLS

typedef struct _SomPdfStructure SomPdfStructure;

SomPdfStructure *som_pdf_structure_new         (SomPdfFile *file);
void             som_pdf_structure_free        (SomPdfStructure *structure);
/* Adds the page that is object `page`, `points` to the unit; `parts` (element-type SomPdfPart) are its marked stretches. The page's key in
 * the tree of parents. */
guint            som_pdf_structure_add_page    (SomPdfStructure *structure, const SomFigure *figure, guint page, double points, const GArray *parts);
/* Write what is not written yet. The objects that the catalog names. */
guint            som_pdf_structure_write       (SomPdfStructure *structure);
guint            som_pdf_structure_write_outline (SomPdfStructure *structure);

G_END_DECLS
