/* Figures as the pages of a PDF.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "output/som-output.h"

G_BEGIN_DECLS

typedef struct _SomPdf SomPdf;

/* What a PDF says of itself. `created` is the dossier's, so that the same dossier gives the same bytes. */
typedef struct
{
  const char *title, *language;
  gboolean    has_created;
  SomTime     created;
  gboolean    transparent;
} SomPdfInfo;

/* Begins a document that is streamed to `output`, which stays the caller's and keeps what goes wrong until it is committed.
 * (transfer full) */
SomPdf *som_pdf_new      (SomOutput *output, const SomPdfInfo *info);
/* Adds a page, with its title in the outline and its description for those who do not see it. */
void    som_pdf_add_page (SomPdf *pdf, const SomFigure *figure);
/* Ends the document and frees it. */
void    som_pdf_finish   (SomPdf *pdf);

G_END_DECLS
