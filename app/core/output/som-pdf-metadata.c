/* What a PDF says of itself: for readers of PDF, and for programs that know nothing of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-metadata.h"

#include "model/som-time.h"
#include "output/som-pdf-values.h"
#include "output/som-xml.h"

#define CREATOR "Sommet " SOMMET_VERSION

guint
som_pdf_metadata_write_info (SomPdfFile       *file,
                             const SomPdfInfo *info)
{
  guint            object = som_pdf_file_reserve (file);
  g_autofree char *title = som_pdf_make_text (info->title), *date = NULL, *dates = NULL;

  if (info->has_created)
    {
      date = som_pdf_make_date (info->created);
      dates = g_strdup_printf (" /CreationDate %s /ModDate %s", date, date);
    }
  som_pdf_file_write (file, object, "<< /Title %s /Creator (%s) /Producer (%s)%s >>", title, CREATOR, CREATOR, dates != NULL ? dates : "");
  return object;
}

static void
append_element (GString    *xmp,
                const char *before,
                const char *text,
                const char *after)
{
  g_string_append (xmp, before);
  som_xml_append (xmp, text);
  g_string_append (xmp, after);
}

static void
append_dates (GString          *xmp,
              const SomPdfInfo *info)
{
  g_autofree char *date = som_time_to_iso ((SomTime) { info->created.seconds, SOM_PRECISION_SECOND });

  append_element (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>\n");
  append_element (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>\n");
}

guint
som_pdf_metadata_write_xmp (SomPdfFile       *file,
                            const SomPdfInfo *info)
{
  guint    object = som_pdf_file_reserve (file);
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
                               "<dc:format>application/pdf</dc:format>\n");

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title, "</rdf:li></rdf:Alt></dc:title>\n");
  append_element (xmp, "<dc:language><rdf:Bag><rdf:li>", info->language, "</rdf:li></rdf:Bag></dc:language>\n");
  append_element (xmp, "<xmp:CreatorTool>", CREATOR, "</xmp:CreatorTool>\n");
  append_element (xmp, "<pdf:Producer>", CREATOR, "</pdf:Producer>\n");
  if (info->has_created)
    append_dates (xmp, info);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
  som_pdf_file_write_open (file, object, "/Type /Metadata /Subtype /XML", xmp->str);
  g_string_free (xmp, TRUE);
  return object;
}
