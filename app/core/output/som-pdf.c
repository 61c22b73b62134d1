/* Figures as the pages of a PDF: written here and not by cairo, whose PDF has no words for those who do not see it, and which takes longer
 * over it than it takes to draw the figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf.h"

#include "output/som-pdf-metadata.h"
#include "output/som-pdf-page.h"
#include "output/som-pdf-structure.h"
#include "output/som-pdf-values.h"

/* Points for each figure unit: a slide of 1600×900 is 960×540 points, as presentation programs have it. */
#define POINTS 0.6

struct _SomPdf
{
  SomPdfFile      *file;
  SomPdfResources *resources;
  SomPdfStructure *structure;
  char            *language;
  guint            info, metadata; /* objects */
  guint            pages;
  GString         *list; /* of references to pages */
  guint            n_pages;
  gboolean         transparent;
};

SomPdf *
som_pdf_new (SomOutput        *output,
             const SomPdfInfo *info)
{
  SomPdf *pdf = g_new0 (SomPdf, 1);

  pdf->file = som_pdf_file_new (output);
  pdf->info = som_pdf_metadata_write_info (pdf->file, info);
  pdf->metadata = som_pdf_metadata_write_xmp (pdf->file, info);
  pdf->resources = som_pdf_resources_new (pdf->file);
  pdf->structure = som_pdf_structure_new (pdf->file);
  pdf->pages = som_pdf_file_reserve (pdf->file);
  pdf->list = g_string_new (NULL);
  pdf->language = som_pdf_make_text (info->language);
  pdf->transparent = info->transparent;
  return pdf;
}

static guint
write_content (SomPdf          *pdf,
               const SomFigure *figure,
               GArray          *parts)
{
  GString *content = som_pdf_page_write (figure, pdf->transparent, POINTS, pdf->resources, parts);
  guint    object = som_pdf_file_reserve (pdf->file);

  som_pdf_file_write_stream (pdf->file, object, "", content->str, content->len);
  g_string_free (content, TRUE);
  return object;
}

static char *
make_box (const SomFigure *figure)
{
  SomSize  size = som_figure_get_size (figure);
  GString *box = g_string_new ("0 0 ");

  som_pdf_append_number (box, size.width * POINTS);
  som_pdf_append_number (box, size.height * POINTS);
  return g_string_free (box, FALSE);
}

void
som_pdf_add_page (SomPdf          *pdf,
                  const SomFigure *figure)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (SomPdfPart));
  guint              content = write_content (pdf, figure, parts), page = som_pdf_file_reserve (pdf->file);
  guint              key = som_pdf_structure_add_page (pdf->structure, figure, page, POINTS, parts);
  g_autofree char   *box = make_box (figure);

  som_pdf_file_write (pdf->file, page,
                      "<< /Type /Page /Parent %u 0 R /MediaBox [%s] /Contents %u 0 R /Resources %u 0 R /StructParents %u /Tabs /S "
                      "/Group << /Type /Group /S /Transparency /CS /DeviceRGB >> >>",
                      pdf->pages, box, content, som_pdf_resources_get_object (pdf->resources), key);
  g_string_append_printf (pdf->list, "%u 0 R ", page);
  pdf->n_pages++;
}

static guint
write_catalog (SomPdf *pdf)
{
  guint structure = som_pdf_structure_write (pdf->structure), outline = som_pdf_structure_write_outline (pdf->structure);
  guint object = som_pdf_file_reserve (pdf->file);

  som_pdf_file_write (pdf->file, object,
                      "<< /Type /Catalog /Pages %u 0 R /Metadata %u 0 R /Lang %s /MarkInfo << /Marked true >> /StructTreeRoot %u 0 R "
                      "/Outlines %u 0 R /PageMode %s /ViewerPreferences << /DisplayDocTitle true >> >>",
                      pdf->pages, pdf->metadata, pdf->language, structure, outline, pdf->n_pages > 1 ? "/UseOutlines" : "/UseNone");
  return object;
}

void
som_pdf_finish (SomPdf *pdf)
{
  som_pdf_resources_write (pdf->resources);
  som_pdf_file_write (pdf->file, pdf->pages, "<< /Type /Pages /Kids [%s] /Count %u >>", pdf->list->str, pdf->n_pages);
  som_pdf_file_finish (pdf->file, write_catalog (pdf), pdf->info);
  som_pdf_resources_free (pdf->resources);
  som_pdf_structure_free (pdf->structure);
  g_string_free (pdf->list, TRUE);
  g_free (pdf->language);
  g_free (pdf);
}
