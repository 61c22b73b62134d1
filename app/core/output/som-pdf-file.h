/* The objects of a PDF, written as they come, and the table of where they are.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-output.h"

G_BEGIN_DECLS

typedef struct _SomPdfFile SomPdfFile;

/* Begins a file in `output`, which stays the caller's and keeps what goes wrong. (transfer full) */
SomPdfFile *som_pdf_file_new          (SomOutput *output);
/* The number of an object that will be written later. */
guint       som_pdf_file_reserve      (SomPdfFile *file);
/* Writes an object; each that was reserved is written once. `format` takes integers and strings only, which every locale writes alike. */
void        som_pdf_file_write        (SomPdfFile *file, guint object, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* Writes a packed stream; `entries` are of its dictionary, beside those that say how it is packed. */
void        som_pdf_file_write_stream (SomPdfFile *file, guint object, const char *entries, gconstpointer data, gsize length);
/* Writes a stream for programs that look for it without reading PDF. */
void        som_pdf_file_write_open   (SomPdfFile *file, guint object, const char *entries, const char *text);
/* Writes the table of objects and the trailer, and frees `file`. The file's name for itself comes from all that was written. */
void        som_pdf_file_finish       (SomPdfFile *file, guint catalog, guint info);

G_END_DECLS
