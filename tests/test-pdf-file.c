/* Tests of som-pdf-file: where the table says that an object is, it is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "output/som-pdf-file.h"

#include <string.h>

/* A file of a catalog, an information and a stream of `text`. (transfer full): what it holds */
static char *
write_file (const char *text)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *path = test_folder_get (folder, "a.pdf");
  SomOutput             *output = som_output_open (path, NULL);
  SomPdfFile            *file = som_pdf_file_new (output);
  guint                  catalog = som_pdf_file_reserve (file), stream = som_pdf_file_reserve (file), info = som_pdf_file_reserve (file);
  char                  *contents;

  som_pdf_file_write_open (file, stream, "/Type /Metadata", text);
  som_pdf_file_write (file, info, "<< /N %u >>", 7u);
  som_pdf_file_write (file, catalog, "<< /Type /Catalog >>");
  som_pdf_file_finish (file, catalog, info);
  g_assert_true (som_output_commit (output, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return contents;
}

static void
test_table (void)
{
  g_autofree char *file = write_file ("a text");
  const char      *table = strstr (file, "\nxref\n") + 1;

  g_assert_true (g_str_has_prefix (file, "%PDF-1.7\n"));
  g_assert_true (g_str_has_suffix (file, "\n%%EOF\n"));
  g_assert_cmpuint (g_ascii_strtoull (strstr (file, "startxref\n") + strlen ("startxref\n"), NULL, 10), ==, table - file);
  for (guint object = 1; object <= 3; object++)
    {
      guint64          offset = g_ascii_strtoull (table + strlen ("xref\n0 4\n") + object * 20, NULL, 10);
      g_autofree char *head = g_strdup_printf ("%u 0 obj\n", object);

      g_assert_true (g_str_has_prefix (file + offset, head));
    }
}

static void
test_trailer (void)
{
  g_autofree char *file = write_file ("a text");

  g_assert_nonnull (strstr (file, "<< /Size 4 /Root 1 0 R /Info 3 0 R /ID [<"));
  g_assert_nonnull (strstr (file, "<< /N 7 >>"));
  g_assert_nonnull (strstr (file, "<< /Type /Metadata /Length 6 >>\nstream\na text\nendstream\n"));
}

/* The name of a file is of what it holds. */
static void
test_name (void)
{
  g_autofree char *first = write_file ("a text"), *same = write_file ("a text"), *other = write_file ("A text");

  g_assert_cmpstr (first, ==, same);
  g_assert_cmpstr (strstr (first, "/ID"), !=, strstr (other, "/ID"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-file/table", test_table);
  g_test_add_func ("/pdf-file/trailer", test_trailer);
  g_test_add_func ("/pdf-file/name", test_name);

  return g_test_run ();
}
