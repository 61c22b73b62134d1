/* What the pages of a PDF share: fonts, pictures, transparencies.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-pdf-fonts.h"

G_BEGIN_DECLS

typedef struct _SomPdfResources SomPdfResources;

SomPdfResources *som_pdf_resources_new         (SomPdfFile *file);
void             som_pdf_resources_free        (SomPdfResources *resources);
/* The object that pages name. */
guint            som_pdf_resources_get_object  (const SomPdfResources *resources);
/* (transfer none) */
SomPdfFonts     *som_pdf_resources_get_fonts   (SomPdfResources *resources);
/* Writes a picture, which is ARGB32. The number by which pages call it: P0, P1. */
guint            som_pdf_resources_add_picture (SomPdfResources *resources, cairo_surface_t *picture);
/* The number by which pages call this much alpha: A0, for none, to A1000. */
guint            som_pdf_resources_add_alpha   (SomPdfResources *resources, double alpha);
/* Writes what is not written yet, once every page is. */
void             som_pdf_resources_write       (SomPdfResources *resources);

G_END_DECLS
