/* Tests of som-pdf: other programs find its pages, its titles and its text.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figure.h"

#include "output/som-pdf.h"

/* Writes both views of the test's dossier. (transfer full): the path */
static char *
write_pdf (const TestFolder *folder,
           SomDossier       *dossier,
           const char       *name,
           gboolean          transparent)
{
  g_autoptr (GError) error = NULL;
  char              *path = test_folder_get (folder, name);
  SomOutput         *output = som_output_open (path, &error);
  SomPdfInfo         info = { .title = "L’essai (un)", .language = "fr", .transparent = transparent };
  SomPdf            *pdf;

  g_assert_no_error (error);
  info.has_created = som_dossier_get_created (dossier, &info.created);
  pdf = som_pdf_new (output, &info);
  for (guint view = 0; view < 2; view++)
    {
      g_autoptr (SomFigure) figure = figure_new (dossier, view, "fr");

      som_pdf_add_page (pdf, figure);
    }
  som_pdf_finish (pdf);
  g_assert_true (som_output_commit (output, &error));
  return path;
}

static void
test_sound (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE);
  g_autofree char       *output = figure_run ("qpdf", "--check", path, NULL);

  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
}

static void
test_info (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE);
  g_autofree char       *info = figure_run ("pdfinfo", "-isodates", "-f", "1", "-l", "2", path, NULL);

  g_assert_nonnull (strstr (info, "Pages:           2\n"));
  g_assert_nonnull (strstr (info, "Title:           L’essai (un)\n"));
  g_assert_nonnull (strstr (info, "CreationDate:    2025-02-10T00:00:00Z\n"));
  g_assert_nonnull (strstr (info, "Page    2 size:  960 x 540 pts\n"));
}

static void
test_text (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE);
  g_autofree char       *first = figure_run ("pdftotext", "-f", "1", "-l", "1", path, "-", NULL);
  g_autofree char       *second = figure_run ("pdftotext", "-f", "2", "-l", "2", path, "-", NULL);

  g_assert_nonnull (strstr (first, "Le premier"));
  g_assert_nonnull (strstr (first, "un & deux"));
  g_assert_null (strstr (first, "Le second"));
  g_assert_nonnull (strstr (second, "Le second & l’autre"));
  /* The font makes an arrow of the two; who copies it gets what was written. */
  g_assert_nonnull (strstr (second, "Ici -> là"));
}

/* Titles in the outline, whatever characters they have. */
static void
test_outline (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE);
  g_autofree char       *json = figure_run ("qpdf", "--json", "--json-key=outlines", path, NULL);

  g_assert_nonnull (strstr (json, "\"title\": \"Le premier\""));
  g_assert_nonnull (strstr (json, "\"title\": \"Le second & l’autre\""));
}

/* The same dossier gives the same bytes, on another day too. */
static void
test_same_bytes (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *a = write_pdf (folder, dossier, "a.pdf", FALSE), *b = write_pdf (folder, dossier, "b.pdf", FALSE);
  g_autofree char       *first = NULL, *second = NULL;
  gsize                  n_first, n_second;

  g_assert_true (g_file_get_contents (a, &first, &n_first, NULL));
  g_assert_true (g_file_get_contents (b, &second, &n_second, NULL));
  g_assert_cmpmem (first, n_first, second, n_second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/sound", test_sound);
  g_test_add_func ("/pdf/info", test_info);
  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/outline", test_outline);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);

  return g_test_run ();
}
