/* What a page of a PDF shows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-pdf-resources.h"

G_BEGIN_DECLS

/* What a marked stretch of a page is to those who do not see it. */
typedef enum
{
  SOM_PDF_HEADING, /* the figure's title */
  SOM_PDF_FIGURE   /* all else, which the figure's description stands for */
} SomPdfPart;

/* The operators that show a figure, one unit to `points` points. What each marked stretch is, by its number, goes into
 * `parts` (element-type SomPdfPart). (transfer full) */
GString *som_pdf_page_write (const SomFigure *figure, gboolean transparent, double points, SomPdfResources *resources, GArray *parts);

G_END_DECLS
