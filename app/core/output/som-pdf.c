/* Figures as the pages of a PDF.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf.h"

#include "model/som-time.h"
#include "output/som-painter.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Points for each figure unit: a slide of 1600×900 is 960×540 points, as presentation programs have it. */
#define POINTS 0.6

struct _SomPdf
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  SomPaint         paint;
  guint            n_pages;
};

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  return som_output_write (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t  *surface,
              const SomPdfInfo *info)
{
  g_autofree char *date = NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sommet " SOMMET_VERSION);
  if (info->has_created)
    date = som_time_to_iso ((SomTime) { info->created.seconds, SOM_PRECISION_SECOND });
  else
    date = g_strdup ("1970-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

SomPdf *
som_pdf_new (SomOutput        *output,
             const SomPdfInfo *info)
{
  SomPdf *pdf = g_new0 (SomPdf, 1);

  pdf->surface = cairo_pdf_surface_create_for_stream (write_bytes, output, 960, 540);
  pdf->paint = (SomPaint) { .transparent = info->transparent, .keep_text = TRUE };
  set_metadata (pdf->surface, info);
  pdf->cr = cairo_create (pdf->surface);
  return pdf;
}

/* cairo puts the attributes of a link into the file as they come: ours holds a number only, and the title goes by a parameter that is
 * escaped. */
static void
add_to_outline (SomPdf          *pdf,
                const SomFigure *figure,
                guint            page)
{
  g_autofree char *link = g_strdup_printf ("page=%u", page);

  cairo_pdf_surface_add_outline (pdf->surface, CAIRO_PDF_OUTLINE_ROOT, som_figure_get_title (figure), link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void
som_pdf_add_page (SomPdf          *pdf,
                  const SomFigure *figure)
{
  SomSize size = som_figure_get_size (figure);

  cairo_pdf_surface_set_size (pdf->surface, size.width * POINTS, size.height * POINTS);
  add_to_outline (pdf, figure, ++pdf->n_pages);
  cairo_save (pdf->cr);
  cairo_scale (pdf->cr, POINTS, POINTS);
  som_paint (figure, pdf->cr, &pdf->paint);
  cairo_restore (pdf->cr);
  cairo_show_page (pdf->cr);
}

gboolean
som_pdf_finish (SomPdf  *pdf,
                GError **error)
{
  cairo_status_t status = cairo_status (pdf->cr);

  cairo_destroy (pdf->cr);
  cairo_surface_finish (pdf->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (pdf->surface);
  cairo_surface_destroy (pdf->surface);
  g_free (pdf);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("the PDF can’t be made: %s"), cairo_status_to_string (status));
  return FALSE;
}
