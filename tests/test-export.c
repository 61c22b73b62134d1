/* Tests of som-export: names and folders, the same bytes on any number of threads, what is cancelled or fails.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figure.h"

#include "output/som-export.h"

static const guint       both[] = { 0, 1 };
static const char *const one_language[] = { "fr", NULL };
static const char *const two_languages[] = { "fr", "en", NULL };

static SomExport
make_export (SomDossier *dossier,
             const char *folder)
{
  return (SomExport) { .dossier = dossier,
                       .render = figure_render,
                       .views = both,
                       .n_views = 2,
                       .languages = one_language,
                       .formats = SOM_EXPORT_PNG | SOM_EXPORT_SVG | SOM_EXPORT_PDF,
                       .folder = folder,
                       .width = 480,
                       .height = 270 };
}

/* Names of the files that were said to be written, as seen from `folder`. */
static char *
list_files (const SomExported *exported,
            const char        *folder)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < exported->files->len; i++)
    {
      const char *path = g_ptr_array_index (exported->files, i);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_true (g_str_has_prefix (path, folder));
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", path + strlen (folder) + 1);
    }
  return g_string_free (names, FALSE);
}

/* What is said beforehand is what is written. */
static void
check_list (const SomExport   *export,
            const SomExported *exported)
{
  g_auto (GStrv) listed = som_export_list (export);

  g_assert_cmpuint (g_strv_length (listed), ==, exported->files->len);
  for (guint i = 0; i < exported->files->len; i++)
    g_assert_cmpstr (listed[i], ==, g_ptr_array_index (exported->files, i));
}

static void
check_names (const char *const *languages,
             const guint       *views,
             guint              n_views,
             SomExportFormats   formats,
             const char        *expected)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *package = test_folder_get (folder, "essai"), *slides = test_folder_get (folder, "slides/new"), *names = NULL;
  g_autoptr (SomDossier) dossier = NULL;
  g_autoptr (GError)     error = NULL;
  SomExport              export;
  SomExported            exported;

  g_assert_cmpint (g_mkdir (package, 0700), ==, 0);
  dossier = figure_load (package);
  export = make_export (dossier, slides);
  export.languages = languages;
  export.views = views;
  export.n_views = n_views;
  export.formats = formats;
  g_assert_true (som_export (&export, &exported, &error));
  g_assert_no_error (error);
  names = list_files (&exported, slides);
  g_assert_cmpstr (names, ==, expected);
  check_list (&export, &exported);
  g_assert_cmpuint (exported.n_failed, ==, 0);
  som_exported_clear (&exported);
}

static SomFigure *
render_counted (const SomRequest *request,
                gpointer          data)
{
  g_atomic_int_inc ((int *) data);
  return figure_render (request);
}

/* What somebody chose to see goes to whoever draws. */
static void
test_chosen (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *package = test_folder_get (folder, "essai"), *slides = test_folder_get (folder, "slides");
  g_autoptr (SomDossier) dossier = NULL;
  SomExport              export;
  SomExported            exported;
  int                    n = 0;

  g_assert_cmpint (g_mkdir (package, 0700), ==, 0);
  dossier = figure_load (package);
  export = make_export (dossier, slides);
  export.render = NULL;
  export.render_chosen = render_counted;
  export.chosen = &n;
  g_assert_true (som_export (&export, &exported, NULL));
  g_assert_cmpint (n, ==, 2);
  som_exported_clear (&exported);
}

static void
test_names (void)
{
  check_names (one_language, both, 2, SOM_EXPORT_PNG, "01-first.png 02-second.png");
  check_names (one_language, both, 2, SOM_EXPORT_PDF, "essai.pdf");
  check_names (one_language, both, 2, SOM_EXPORT_PNG | SOM_EXPORT_SVG | SOM_EXPORT_PDF,
               "01-first.png 01-first.svg 02-second.png 02-second.svg essai.pdf");
  check_names (two_languages, both, 2, SOM_EXPORT_PNG, "fr/01-first.png fr/02-second.png en/01-first.png en/02-second.png");
  /* A view by itself keeps its number. */
  check_names (two_languages, both + 1, 1, SOM_EXPORT_PDF | SOM_EXPORT_SVG, "fr/02-second.svg en/02-second.svg fr/essai.pdf en/essai.pdf");
  check_names (one_language, both, 0, SOM_EXPORT_PNG, "");
}

/* Every byte of every file, in order. (transfer full) */
static GBytes *
read_all (const SomExported *exported)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (guint i = 0; i < exported->files->len; i++)
    {
      g_autofree char *content = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (g_ptr_array_index (exported->files, i), &content, &length, NULL));
      g_byte_array_append (bytes, (const guint8 *) content, length);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
export_with (guint n_threads)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *slides = test_folder_get (folder, "slides");
  g_autoptr (GError)     error = NULL;
  SomExport              export = make_export (dossier, slides);
  SomExported            exported;
  GBytes                *bytes;

  export.languages = two_languages;
  export.n_threads = n_threads;
  g_assert_true (som_export (&export, &exported, &error));
  g_assert_cmpuint (exported.files->len, ==, 10);
  bytes = read_all (&exported);
  som_exported_clear (&exported);
  return bytes;
}

static void
test_same_bytes (void)
{
  static const guint threads[] = { 1, 2, 8, 0 };
  g_autoptr (GBytes) expected = export_with (1);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = export_with (threads[i]);

      g_test_message ("%u threads", threads[i]);
      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

static void
test_notices (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *slides = test_folder_get (folder, "slides");
  SomExport              export = make_export (dossier, slides);
  SomExported            exported;

  export.languages = two_languages;
  g_assert_true (som_export (&export, &exported, NULL));
  g_assert_cmpuint (exported.notices->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (exported.notices, 0), ==, "second (fr): 1 forme est trop loin pour être dessinée");
  g_assert_cmpstr (g_ptr_array_index (exported.notices, 1), ==, "second (en): 1 shape lies too far out to be drawn");
  som_exported_clear (&exported);
}

typedef struct
{
  guint         n_calls, n_total;
  GCancellable *cancellable; /* (nullable) */
} Progress;

static void
progress_cb (guint    n_done,
             guint    n_total,
             gpointer data)
{
  Progress *progress = data;

  g_assert_cmpuint (n_done, <=, n_total);
  g_atomic_int_inc (&progress->n_calls);
  progress->n_total = n_total;
  if (progress->cancellable != NULL)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *slides = test_folder_get (folder, "slides");
  SomExport              export = make_export (dossier, slides);
  Progress               progress = { 0 };
  SomExported            exported;

  export.languages = two_languages;
  export.progress = progress_cb;
  export.progress_data = &progress;
  g_assert_true (som_export (&export, &exported, NULL));
  g_assert_cmpuint (progress.n_calls, ==, 4);
  g_assert_cmpuint (progress.n_total, ==, 4);
  som_exported_clear (&exported);
}

/* What is finished stays; half a document does not come. */
static void
test_cancel (void)
{
  g_autoptr (TestFolder)   folder = test_folder_new ();
  g_autoptr (SomDossier)   dossier = figure_load (folder);
  g_autofree char         *slides = test_folder_get (folder, "slides"), *names = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;
  SomExport                export = make_export (dossier, slides);
  Progress                 progress = { .cancellable = cancellable };
  SomExported              exported;

  export.n_threads = 1;
  export.cancellable = cancellable;
  export.progress = progress_cb;
  export.progress_data = &progress;
  g_assert_false (som_export (&export, &exported, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_CANCELLED);
  names = list_files (&exported, slides);
  g_assert_cmpstr (names, ==, "01-first.png 01-first.svg");
  som_exported_clear (&exported);
}

/* A folder where a file should be: its name is said, the other views of the run do not matter. */
static void
test_fails (void)
{
  static const SomExportFormats formats[] = { SOM_EXPORT_PNG, SOM_EXPORT_SVG, SOM_EXPORT_PDF };
  static const char *const      names[] = { "02-second.png", "02-second.svg", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (SomDossier) dossier = figure_load (folder);
      g_autofree char       *base = g_path_get_basename (folder);
      g_autofree char       *document = g_strconcat (base, ".pdf", NULL);
      g_autofree char       *target = g_build_filename (folder, names[i] != NULL ? names[i] : document, NULL);
      g_autoptr (GError)     error = NULL;
      SomExport              export = make_export (dossier, folder);
      SomExported            exported;

      g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
      export.formats = formats[i];
      g_assert_false (som_export (&export, &exported, &error));
      g_assert_error (error, SOM_ERROR, SOM_ERROR_SYSTEM);
      g_assert_true (g_str_has_prefix (error->message, target));
      som_exported_clear (&exported);
    }
}

static void
test_no_folder (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *slides = test_folder_get (folder, PACKAGE "/slides");
  g_autoptr (GError)     error = NULL;
  SomExport              export = make_export (dossier, slides);
  SomExported            exported;

  g_assert_false (som_export (&export, &exported, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_SYSTEM);
  som_exported_clear (&exported);
}

static SomFigure *
render_fault (const SomRequest *request)
{
  return som_draw (request, TRUE, "it is broken");
}

/* A view that can't be drawn is a slide that says so. */
static void
test_error_cards (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *slides = test_folder_get (folder, "slides");
  SomExport              export = make_export (dossier, slides);
  SomExported            exported;

  export.render = render_fault;
  g_assert_true (som_export (&export, &exported, NULL));
  g_assert_cmpuint (exported.n_failed, ==, 2);
  g_assert_cmpuint (exported.files->len, ==, 5);
  som_exported_clear (&exported);
}

static void
test_slide (void)
{
  static const struct
  {
    guint  width, height;
    double units_wide, units_high;
  } sizes[] = { { 1920, 1080, 1600, 900 }, { 1080, 1920, 900, 1600 }, { 1080, 1080, 1090.2724, 1090.2724 }, { 1440, 1080, 1320.7709, 990.5782 },
              { 1, 1, 1090.2724, 1090.2724 }, { 3000, 1000, 2700, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      SomSize slide = som_export_get_slide (sizes[i].width, sizes[i].height);

      g_assert_cmpfloat_with_epsilon (slide.width, sizes[i].units_wide, 1e-4);
      g_assert_cmpfloat_with_epsilon (slide.height, sizes[i].units_high, 1e-4);
    }
}

static void
test_formats (void)
{
  SomExportFormats format;

  g_assert_true (som_export_format_from_name ("svg", &format));
  g_assert_cmpint (format, ==, SOM_EXPORT_SVG);
  g_assert_false (som_export_format_from_name ("gif", &format));
  g_assert_false (som_export_format_from_name (NULL, &format));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/chosen", test_chosen);
  g_test_add_func ("/export/same-bytes", test_same_bytes);
  g_test_add_func ("/export/notices", test_notices);
  g_test_add_func ("/export/progress", test_progress);
  g_test_add_func ("/export/cancel", test_cancel);
  g_test_add_func ("/export/fails", test_fails);
  g_test_add_func ("/export/no-folder", test_no_folder);
  g_test_add_func ("/export/error-cards", test_error_cards);
  g_test_add_func ("/export/slide", test_slide);
  g_test_add_func ("/export/formats", test_formats);

  return g_test_run ();
}
