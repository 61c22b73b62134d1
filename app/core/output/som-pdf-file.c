/* The objects of a PDF, written as they come, and the table of where they are.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-file.h"

#include "output/som-deflate.h"

#include <string.h>

/* The second line has bytes above 127, so that no program takes the file for text. */
#define HEADER "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

struct _SomPdfFile
{
  SomOutput *output;
  GArray    *offsets; /* of guint64: where each object is; the first is of object 1 */
  guint64    offset;
  GChecksum *checksum;
};

static void
put (SomPdfFile   *file,
     gconstpointer data,
     gsize         length)
{
  som_output_write (file->output, data, length);
  g_checksum_update (file->checksum, data, length);
  file->offset += length;
}

static void
put_text (SomPdfFile *file,
          const char *text)
{
  put (file, text, strlen (text));
}

static void G_GNUC_PRINTF (2, 3)
put_format (SomPdfFile *file,
            const char *format,
            ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  put_text (file, text);
}

SomPdfFile *
som_pdf_file_new (SomOutput *output)
{
  SomPdfFile *file = g_new0 (SomPdfFile, 1);

  file->output = output;
  file->offsets = g_array_new (FALSE, TRUE, sizeof (guint64));
  file->checksum = g_checksum_new (G_CHECKSUM_MD5);
  put_text (file, HEADER);
  return file;
}

guint
som_pdf_file_reserve (SomPdfFile *file)
{
  g_array_set_size (file->offsets, file->offsets->len + 1);
  return file->offsets->len;
}

static void
begin (SomPdfFile *file,
       guint       object)
{
  guint64 *offset = &g_array_index (file->offsets, guint64, object - 1);

  g_assert (*offset == 0);
  *offset = file->offset;
  put_format (file, "%u 0 obj\n", object);
}

void
som_pdf_file_write (SomPdfFile *file,
                    guint       object,
                    const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  begin (file, object);
  put_text (file, text);
  put_text (file, "\nendobj\n");
}

static void
put_stream (SomPdfFile   *file,
            guint         object,
            const char   *entries,
            gconstpointer data,
            gsize         length)
{
  begin (file, object);
  put_format (file, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", entries, length);
  put (file, data, length);
  put_text (file, "\nendstream\nendobj\n");
}

void
som_pdf_file_write_stream (SomPdfFile   *file,
                           guint         object,
                           const char   *entries,
                           gconstpointer data,
                           gsize         length)
{
  g_autoptr (GByteArray) packed = som_deflate (data, length);
  g_autofree char       *all = g_strconcat (entries, " /Filter /FlateDecode", NULL);

  put_stream (file, object, all, packed->data, packed->len);
}

void
som_pdf_file_write_open (SomPdfFile *file,
                         guint       object,
                         const char *entries,
                         const char *text)
{
  put_stream (file, object, entries, text, strlen (text));
}

void
som_pdf_file_finish (SomPdfFile *file,
                     guint       catalog,
                     guint       info)
{
  guint64          start = file->offset;
  g_autofree char *name = g_strdup (g_checksum_get_string (file->checksum));

  g_checksum_reset (file->checksum);
  put_format (file, "xref\n0 %u\n0000000000 65535 f \n", file->offsets->len + 1);
  for (guint i = 0; i < file->offsets->len; i++)
    {
      guint64 offset = g_array_index (file->offsets, guint64, i);

      g_assert (offset > 0);
      put_format (file, "%010" G_GUINT64_FORMAT " 00000 n \n", offset);
    }
  put_format (file, "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /ID [<%s> <%s>] >>\nstartxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n",
              file->offsets->len + 1, catalog, info, name, name, start);
  g_checksum_free (file->checksum);
  g_array_unref (file->offsets);
  g_free (file);
}
