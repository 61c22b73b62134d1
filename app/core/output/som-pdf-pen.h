/* The operators of a page: what is set already is not set again.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "output/som-pdf-resources.h"

G_BEGIN_DECLS

/* What is set, as it is written: colours of three times 10 bits, lengths in hundredths. */
typedef struct
{
  guint32 fill, stroke;
  guint   alpha;
  gint64  width, dash, gap;
  guint   font;
  gint64  size;
} SomPdfState;

typedef struct
{
  SomPdfResources *resources;
  GString         *page;
  SomPdfState      state;
  GArray          *saved; /* of SomPdfState */
} SomPdfPen;

void som_pdf_pen_init       (SomPdfPen *pen, SomPdfResources *resources);
/* Frees all but the page. */
void som_pdf_pen_clear      (SomPdfPen *pen);
void som_pdf_pen_save       (SomPdfPen *pen);
/* Back to what was set at the last save; nothing where there was none. */
void som_pdf_pen_restore    (SomPdfPen *pen);

void som_pdf_pen_set_fill   (SomPdfPen *pen, SomColor color);
void som_pdf_pen_set_stroke (SomPdfPen *pen, SomColor color);
void som_pdf_pen_set_width  (SomPdfPen *pen, double width);
/* No dashes where both are 0. */
void som_pdf_pen_set_dashes (SomPdfPen *pen, double dash, double gap);
void som_pdf_pen_set_font   (SomPdfPen *pen, const SomPdfFont *font, double size);

void som_pdf_pen_add_rect   (SomPdfPen *pen, SomRect rect);
void som_pdf_pen_add_path   (SomPdfPen *pen, const SomFigure *figure, const SomPath *path);
/* Puts a picture into `rect`. */
void som_pdf_pen_put_picture (SomPdfPen *pen, cairo_surface_t *picture, SomRect rect);

G_END_DECLS
