/* Tests of som-dump and of what is drawn: every view of the first dossier, in every language, against a text that was looked at.
 *
 * SOMMET_UPDATE_GOLDEN=1 writes the texts anew; then look at what has changed before it is committed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figure.h"

#include "output/som-dump.h"
#include "plugin/som-render.h"

static gboolean
is_updating (void)
{
  return g_getenv ("SOMMET_UPDATE_GOLDEN") != NULL;
}

/* The first line in which two texts differ, from both. (transfer full) */
static char *
describe_difference (const char *expected,
                     const char *found)
{
  g_auto (GStrv) first = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) second = g_strsplit (found, "\n", -1);
  guint          i = 0;

  while (first[i] != NULL && g_strcmp0 (first[i], second[i]) == 0)
    i++;
  return g_strdup_printf ("line %u is\n  %s\nand was\n  %s", i + 1, second[i] != NULL ? second[i] : "missing", first[i] != NULL ? first[i] : "missing");
}

/* Compares a figure with tests/golden/NAME.txt. */
static void
check_figure (const SomFigure *figure,
              const char      *name)
{
  g_autofree char   *file = g_strconcat (name, ".txt", NULL);
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char   *found = som_dump (figure), *expected = NULL, *difference = NULL;
  g_autoptr (GError) error = NULL;

  if (is_updating ())
    {
      g_file_set_contents (path, found, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  difference = describe_difference (expected, found);
  if (!g_str_equal (expected, found))
    g_test_fail_printf ("golden/%s: %s", file, difference);
}

/* A figure that uses no plugin: every kind of item has its line. */
static void
test_own (gconstpointer data)
{
  const char            *language = data;
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 1, language);
  g_autofree char       *name = g_strconcat ("test-", language, NULL);

  check_figure (figure, name);
}

/* Drawn again, on another thread, it is the same. */
static gpointer
dump_in_thread (gpointer data)
{
  g_autoptr (SomFigure) figure = figure_new (data, 1, "fr");

  return som_dump (figure);
}

static void
test_repeatable (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *here = dump_in_thread (dossier);
  g_autofree char       *there = g_thread_join (g_thread_new ("dump", dump_in_thread, dossier));

  g_assert_cmpstr (here, ==, there);
}

/* A view of the first dossier in a language. */
typedef struct
{
  SomDossier *dossier;
  guint       view;
  const char *language;
} Case;

static void
test_view (gconstpointer data)
{
  const Case           *test = data;
  const char           *plugin = som_dossier_get_view (test->dossier, test->view)->plugin;
  g_autofree char      *source = g_build_filename (SOMMET_SOURCE_ROOT, "plugins", plugin, NULL);
  g_autofree char      *fault = som_render_check (test->dossier, test->view);
  const SomRequest      request = { .dossier = test->dossier, .view = test->view, .language = test->language, .size = { 1600, 900 }, .slide = TRUE };
  g_autoptr (SomFigure) figure = som_render (&request);
  g_autofree char      *name = g_strdup_printf ("%s-%s", som_figure_get_name (figure), test->language);

  if (!g_file_test (source, G_FILE_TEST_IS_DIR))
    {
      g_test_skip_printf ("the plugin “%s” is not written yet", plugin);
      return;
    }
  g_assert_cmpstr (fault, ==, NULL);
  if (som_figure_has_failed (figure))
    g_test_fail_printf ("%s", som_figure_get_description (figure));
  check_figure (figure, name);
}

static void
add_view (SomDossier *dossier,
          guint       view,
          const char *language)
{
  g_autofree char *path = g_strdup_printf ("/golden/%s/%s", som_dossier_get_view (dossier, view)->name, language);
  Case            *test = g_new (Case, 1);

  *test = (Case) { dossier, view, language };
  g_test_add_data_func_full (path, test, test_view, g_free);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = som_dossier_load (SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025", NULL, NULL, problems, NULL);
  const char *const      *languages = som_dossier_get_languages (dossier);

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/dump/fr", "fr", test_own);
  g_test_add_data_func ("/dump/en", "en", test_own);
  g_test_add_func ("/dump/repeatable", test_repeatable);
  for (guint i = 0; i < som_dossier_get_n_views (dossier); i++)
    for (guint k = 0; languages[k] != NULL; k++)
      add_view (dossier, i, languages[k]);

  return g_test_run ();
}
