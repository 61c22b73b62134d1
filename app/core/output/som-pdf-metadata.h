/* What a PDF says of itself: for readers of PDF, and for programs that know nothing of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-pdf-file.h"
#include "output/som-pdf.h"

G_BEGIN_DECLS

/* Write the dictionary of information and the metadata. Their objects. */
guint som_pdf_metadata_write_info (SomPdfFile *file, const SomPdfInfo *info);
guint som_pdf_metadata_write_xmp  (SomPdfFile *file, const SomPdfInfo *info);

G_END_DECLS
