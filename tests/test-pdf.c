/* Tests of som-pdf: other programs find its pages, its titles and its text.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figure.h"

#include "output/som-pdf.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* Words that a page, a dictionary and XML could trip over. */
#define HOSTILE "Un ) \\ ( endobj <</A>> & 🎉"
#define HOSTILE_JSON "Un ) \\\\ ( endobj <</A>> & 🎉"
#define ARABIC "قمة السلام"
#define ACCENTED_ARABIC "مُحَمَّد"

/* Two views whose words are hard to write. */
#define HARD_DOSSIER                                                                                                           \
  "{\"title\": \"Essai\", \"languages\": [\"fr\"], \"resources\": [{\"name\": \"t\", \"data\": [{\"label\": \"" ARABIC              \
  "\", \"value\": 12}, {\"label\": \"" ACCENTED_ARABIC "\", \"value\": 3}]}], \"views\": [{\"name\": \"first\", \"title\": \""  \
  HOSTILE_JSON "\", \"subtitle\": \"Une affiche officielle efficace\", \"specType\": \"sommet:test\", \"resources\": [\"t\"]}, "   \
  "{\"name\": \"second\", \"title\": \"人工智能行动峰会\", \"specType\": \"sommet:test\", \"resources\": [\"t\"]}]}"

static SomDossier *
load_hard (const TestFolder *folder)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomDossier             *dossier = test_dossier_load (folder, HARD_DOSSIER, problems);

  g_assert_nonnull (dossier);
  return dossier;
}

/* Writes both views of a dossier into `output`. */
static void
write_pages (SomOutput  *output,
             SomDossier *dossier,
             const char *title,
             gboolean    transparent)
{
  SomPdfInfo info = { .title = title, .language = "fr", .transparent = transparent };
  SomPdf    *pdf;

  info.has_created = som_dossier_get_created (dossier, &info.created);
  pdf = som_pdf_new (output, &info);
  for (guint view = 0; view < 2; view++)
    {
      g_autoptr (SomFigure) figure = figure_new (dossier, view, "fr");

      som_pdf_add_page (pdf, figure);
    }
  som_pdf_finish (pdf);
}

/* Writes both views of a dossier. (transfer full): the path */
static char *
write_titled (const TestFolder *folder,
              SomDossier       *dossier,
              const char       *name,
              const char       *title,
              gboolean          transparent)
{
  g_autoptr (GError) error = NULL;
  char              *path = test_folder_get (folder, name);
  SomOutput         *output = som_output_open (path, &error);

  g_assert_no_error (error);
  write_pages (output, dossier, title, transparent);
  g_assert_true (som_output_commit (output, &error));
  return path;
}

static char *
write_pdf (const TestFolder *folder,
           SomDossier       *dossier,
           const char       *name,
           gboolean          transparent)
{
  return write_titled (folder, dossier, name, "L’essai (un)", transparent);
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

static char *
read_objects (const char *path)
{
  return figure_run ("qpdf", "--json=2", "--json-key=qpdf", path, NULL);
}

/* Those who do not see a page are told its title and what is on it, in its language. */
static void
test_descriptions (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE);
  g_autofree char       *json = read_objects (path), *info = figure_run ("pdfinfo", path, NULL);

  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:fr\""));
  g_assert_nonnull (strstr (json, "\"/DisplayDocTitle\": true"));
  for (guint view = 0; view < 2; view++)
    {
      g_autoptr (SomFigure) figure = figure_new (dossier, view, "fr");
      g_autofree char      *alternative = g_strdup_printf ("\"/Alt\": \"u:%s\"", som_figure_get_description (figure));
      g_autofree char      *heading = g_strdup_printf ("\"/ActualText\": \"u:%s\"", som_figure_get_title (figure));

      g_assert_nonnull (strstr (json, alternative));
      g_assert_nonnull (strstr (json, heading));
    }
}

/* The title is a heading, all else a figure; texts are apart for those who do not see where they stand. */
static void
test_structure (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE);
  g_autofree char       *text = figure_run ("pdfinfo", "-struct-text", path, NULL);
  const char            *heading = strstr (text, "H1"), *title = strstr (text, "\"Le premier \""), *figure = strstr (text, "Figure");

  g_assert_true (heading != NULL && title > heading && figure > title);
  g_assert_nonnull (strstr (figure, "un & deux "));
  g_assert_nonnull (strstr (figure, "\"Le second & l’autre \""));
}

static void
test_hostile_titles (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = load_hard (folder);
  g_autofree char       *path = write_titled (folder, dossier, "a.pdf", HOSTILE, FALSE);
  g_autofree char       *checked = figure_run ("qpdf", "--check", path, NULL), *info = figure_run ("pdfinfo", path, NULL);
  g_autofree char       *meta = figure_run ("pdfinfo", "-meta", path, NULL), *json = figure_run ("qpdf", "--json", "--json-key=outlines", path, NULL);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_nonnull (strstr (info, "Title:           " HOSTILE "\n"));
  g_assert_nonnull (strstr (info, "Pages:           2\n"));
  g_assert_nonnull (strstr (meta, "Un ) \\ ( endobj &lt;&lt;/A&gt;&gt; &amp; 🎉</rdf:li>"));
  g_assert_nonnull (strstr (meta, "<rdf:li>fr</rdf:li>"));
  g_assert_nonnull (strstr (json, "\"title\": \"" HOSTILE_JSON "\""));
}

/* A title of plain letters goes another way than one of others. */
static void
test_plain_title (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = write_titled (folder, dossier, "a.pdf", "A (b \\ c", FALSE);
  g_autofree char       *info = figure_run ("pdfinfo", path, NULL);

  g_assert_nonnull (strstr (info, "Title:           A (b \\ c\n"));
}

/* What pdftotext says, without the marks of direction that it adds. */
static char *
read_text (const char *path)
{
  g_autofree char *text = figure_run ("pdftotext", "-layout", path, "-", NULL);
  GString         *plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_utf8_get_char (c) < 0x202a || g_utf8_get_char (c) > 0x202e)
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);
  return g_string_free (plain, FALSE);
}

/* Ligatures, accents and letters of any script are found as they are written. */
static void
test_hard_words (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = load_hard (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE), *text = read_text (path);

  g_assert_nonnull (strstr (text, "Une affiche officielle efficace"));
  g_assert_nonnull (strstr (text, "Un ) \\ ( endobj <</A>> &"));
  g_assert_nonnull (strstr (text, ARABIC));
  g_assert_nonnull (strstr (text, ACCENTED_ARABIC));
  g_assert_nonnull (strstr (text, "人工智能行动峰会"));
}

static void
test_fonts (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = load_hard (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE), *fonts = figure_run ("pdffonts", path, NULL);
  g_auto (GStrv)         lines = g_strsplit (fonts, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], "CID Type 0C       Identity-H       yes yes yes"));
}

/* What a reader of PDF shows of a page, from 1, at twice the figure’s units: it moves glyphs to whole pixels, which are small so. (transfer full) */
static cairo_surface_t *
show_page (const TestFolder *folder,
           const char       *path,
           guint             page)
{
  g_autofree char *number = g_strdup_printf ("%u", page), *base = test_folder_get (folder, "page");
  g_autofree char *png = g_strconcat (base, ".png", NULL);

  g_free (figure_run ("pdftocairo", "-png", "-transp", "-r", "240", "-singlefile", "-f", number, "-l", number, path, base, NULL));
  return figure_read_png (png);
}

/* A page looks as the painter paints it, with its ground and without. */
static void
test_looks (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char      *path = write_pdf (folder, dossier, "a.pdf", i < 2);
      g_autoptr (SomFigure) figure = figure_new (dossier, i % 2, "fr");
      cairo_surface_t      *shown = show_page (folder, path, i % 2 + 1), *painted = figure_paint (figure, 3200, 1800, i < 2);
      guint                 largest;
      double                mean;

      figure_compare (shown, painted, &largest, &mean);
      g_test_message ("%g", mean);
      g_assert_cmpfloat (mean, <, 0.03);
      cairo_surface_destroy (shown);
      cairo_surface_destroy (painted);
    }
}

/* A dossier that does not say when it was made: nor does the document. */
static void
test_no_date (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = load_hard (folder);
  g_autofree char       *path = write_pdf (folder, dossier, "a.pdf", FALSE), *info = figure_run ("pdfinfo", path, NULL);

  g_assert_null (strstr (info, "CreationDate"));
}

/* No room: a limit on the size of files fails in the same calls as a full disk. */
static void
test_no_room (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *path = test_folder_get (folder, "a.pdf");
  int                    status;
  pid_t                  child = fork ();

  if (child == 0)
    {
      const struct rlimit limit = { 4096, 4096 };
      g_autoptr (GError)  error = NULL;
      SomOutput          *output = som_output_open (path, NULL);

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      write_pages (output, dossier, "title", FALSE);
      if (som_output_commit (output, &error))
        _exit (1);
      _exit (g_error_matches (error, SOM_ERROR, SOM_ERROR_SYSTEM) && strstr (error->message, path) != NULL ? 0 : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
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
  g_test_add_func ("/pdf/descriptions", test_descriptions);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/hostile-titles", test_hostile_titles);
  g_test_add_func ("/pdf/plain-title", test_plain_title);
  g_test_add_func ("/pdf/hard-words", test_hard_words);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/looks", test_looks);
  g_test_add_func ("/pdf/no-date", test_no_date);
  g_test_add_func ("/pdf/no-room", test_no_room);

  return g_test_run ();
}
