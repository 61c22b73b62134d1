/* Tests of som-dossier: what is asked of one, and what it says where it does not know.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "model/som-dossier-private.h"

#define TABLE "{\"name\": \"t\", \"data\": [{\"a\": 1}]}"

static void
test_package (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = test_dossier_load (
    folder,
    "{\"name\": \"p\", \"title\": \"Titre\", \"title@en\": \"Title\", \"description\": \"Dit\", \"languages\": [\"fr\", \"en\"], \"created\": "
    "\"2025-02-10T00:00:00Z\", \"sources\": [{\"title\": \"S\"}, {\"name\": \"n\"}, {\"path\": \"https://example.org\"}], \"sommet:units\": {\"k\": {\"kind\": \"count\"}}, \"sommet:rates\": "
    "[{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-28\"}], \"resources\": [" TABLE "], \"views\": [{\"name\": \"v\", "
    "\"specType\": \"sommet:table\", \"resources\": [\"t\"]}], \"unknown\": {\"is\": \"ignored\"}}",
    problems);
  SomTime created;

  assert_problems (problems, "");
  g_assert_cmpstr (som_dossier_get_title (dossier, "en"), ==, "Title");
  g_assert_cmpstr (som_dossier_get_title (dossier, "de"), ==, "Titre");
  g_assert_cmpstr (som_dossier_get_description (dossier, "fr"), ==, "Dit");
  g_assert_cmpstr (som_dossier_get_languages (dossier)[1], ==, "en");
  g_assert_true (som_dossier_get_created (dossier, &created));
  g_assert_cmpfloat (created.seconds, ==, 1739145600);
  g_assert_cmpuint (som_dossier_get_sources (dossier)->len, ==, 3);
  g_assert_cmpuint (som_dossier_get_rates (dossier)->len, ==, 1);
  g_assert_nonnull (som_dossier_find_unit (dossier, "k"));
  g_assert_null (som_dossier_find_unit (dossier, NULL));
  g_assert_cmpuint (som_dossier_get_n_views (dossier), ==, 1);
  g_assert_cmpint (som_dossier_find_view (dossier, "v"), ==, 0);
  g_assert_cmpint (som_dossier_find_view (dossier, "w"), ==, -1);
  g_assert_nonnull (som_dossier_find_resource (dossier, "t"));
  g_assert_cmpstr (som_dossier_get_file (dossier), ==, PACKAGE);
  g_assert_false (som_dossier_has_check (dossier));
}

/* A dossier without a title has its name, or that of its file. */
static void
test_names (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = som_dossier_alloc ("/there/p.json", "/there", problems);

  g_assert_cmpstr (som_dossier_get_path (dossier), ==, "/there/p.json");
  g_assert_cmpstr (som_dossier_get_file (dossier), ==, "p.json");
  g_assert_cmpstr (som_dossier_get_title (dossier, "fr"), ==, "p.json");
  g_assert_null (som_dossier_get_description (dossier, "fr"));
  dossier->name = g_strdup ("name");
  g_assert_cmpstr (som_dossier_get_title (dossier, "fr"), ==, "name");
  g_assert_true (som_dossier_get_problems (dossier) == problems);
}

/* A dossier that says no language may be read in any. */
static void
test_has_language (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = som_dossier_alloc ("p.json", ".", problems);

  dossier->languages = g_strsplit ("fr de-AT", " ", -1);
  g_assert_true (som_dossier_has_language (dossier, "en"));
  dossier->has_languages = TRUE;
  g_assert_true (som_dossier_has_language (dossier, "fr"));
  g_assert_true (som_dossier_has_language (dossier, "de-AT"));
  g_assert_false (som_dossier_has_language (dossier, "en"));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The file by its path, the tables in their folder, each once. */
static void
test_files (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = som_dossier_alloc ("here/link.json", "/there", problems);
  g_auto (GStrv)          files = NULL;

  g_hash_table_add (dossier->files, g_strdup ("u.csv"));
  g_hash_table_add (dossier->files, g_strdup ("sub/t.csv"));
  g_hash_table_add (dossier->files, g_strdup ("u.csv"));
  files = som_dossier_get_files (dossier);
  g_assert_cmpuint (g_strv_length (files), ==, 3);
  g_assert_cmpstr (files[0], ==, "here/link.json");
  qsort (files + 1, 2, sizeof *files, compare_texts);
  g_assert_cmpstr (files[1], ==, "/there/sub/t.csv");
  g_assert_cmpstr (files[2], ==, "/there/u.csv");
}

/* Of two of one name the first is found; none is found by no name. */
static void
test_find (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = som_dossier_alloc ("p.json", ".", problems);
  SomResource            *resources[] = { som_resource_new ("t"), som_resource_new ("u"), som_resource_new ("t") };

  for (guint i = 0; i < G_N_ELEMENTS (resources); i++)
    g_ptr_array_add (dossier->resources, resources[i]);
  g_assert_true (som_dossier_find_resource (dossier, "t") == resources[0]);
  g_assert_true (som_dossier_find_resource (dossier, "u") == resources[1]);
  g_assert_null (som_dossier_find_resource (dossier, "T"));
  g_assert_null (som_dossier_find_resource (dossier, NULL));
  g_assert_cmpint (som_dossier_find_view (dossier, NULL), ==, -1);
  g_assert_null (som_dossier_find_unit (dossier, "kg"));
}

static void
test_references (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomDossier             *dossier = som_dossier_alloc ("p.json", ".", problems);

  g_assert_true (som_dossier_ref (dossier) == dossier);
  som_dossier_unref (dossier);
  g_assert_cmpstr (som_dossier_get_file (dossier), ==, "p.json");
  som_dossier_unref (dossier);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/package", test_package);
  g_test_add_func ("/dossier/names", test_names);
  g_test_add_func ("/dossier/has-language", test_has_language);
  g_test_add_func ("/dossier/files", test_files);
  g_test_add_func ("/dossier/find", test_find);
  g_test_add_func ("/dossier/references", test_references);
  return g_test_run ();
}
