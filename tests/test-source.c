/* Tests of som-source: from a key in a row to words, a date and an address.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

static SomDossier *
load (const TestFolder *folder,
      const char       *rows)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char        *text = g_strdup_printf (
    "{\"languages\": [\"fr\"], \"resources\": [{\"name\": \"sources\", \"data\": %s, \"schema\": {\"fields\": [{\"name\": \"id\"}, "
    "{\"name\": \"title\", \"sommet:role\": \"label\"}, {\"name\": \"title@en\"}, {\"name\": \"part\", \"sommet:role\": \"text\"}, "
    "{\"name\": \"date\", \"type\": \"date\", \"sommet:role\": \"time\"}, {\"name\": \"link\", \"sommet:role\": \"link\"}], \"primaryKey\": \"id\"}}, "
    "{\"name\": \"facts\", \"data\": [{\"source\": \"a\", \"other\": \"words\"}], \"schema\": {\"fields\": [{\"name\": \"source\", \"sommet:role\": "
    "\"source\"}, {\"name\": \"other\"}], \"foreignKeys\": [{\"fields\": \"source\", \"reference\": {\"resource\": \"sources\", \"fields\": \"id\"}}]}}]}",
    rows);

  return test_dossier_load (folder, text, problems);
}

static void
test_words (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = load (folder, "[{\"id\": \"a\", \"title\": \"Le rapport\", \"title@en\": \"The report\", \"part\": \"p. 4\", "
                                                 "\"date\": \"2025-02\", \"link\": \"https://example.org/a\"}]");
  GPtrArray             *resources = som_dossier_get_resources (dossier);
  const SomResource     *facts = som_dossier_find_resource (dossier, "facts");
  const SomResource     *table = som_source_find_table (resources, facts, 0);
  SomSource              source;
  SomTime                date;

  g_assert_true (table == som_dossier_find_resource (dossier, "sources"));
  g_assert_null (som_source_find_table (resources, facts, 1));
  g_assert_true (som_source_find (table, "a", &source));
  g_assert_cmpstr (som_source_get_title (&source, "en"), ==, "The report");
  g_assert_cmpstr (som_source_get_title (&source, "fr"), ==, "Le rapport");
  g_assert_cmpstr (som_source_get_part (&source, "fr"), ==, "p. 4");
  g_assert_cmpstr (som_source_get_link (&source), ==, "https://example.org/a");
  g_assert_true (som_source_get_date (&source, &date));
  g_assert_cmpint (date.precision, ==, SOM_PRECISION_MONTH);
}

static void
test_nothing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = load (folder, "[{\"id\": \"a\"}]");
  const SomResource     *table = som_dossier_find_resource (dossier, "sources");
  SomSource              source;
  SomTime                date;

  g_assert_false (som_source_find (table, "b", &source));
  g_assert_false (som_source_find (table, NULL, &source));
  g_assert_false (som_source_find (NULL, "a", &source));
  g_assert_true (som_source_find (table, "a", &source));
  g_assert_cmpstr (som_source_get_title (&source, "fr"), ==, "a");
  g_assert_null (som_source_get_part (&source, "fr"));
  g_assert_null (som_source_get_link (&source));
  g_assert_false (som_source_get_date (&source, &date));
}

/* A click opens a page or begins a letter, never a file or a program. */
static void
test_links (void)
{
  static const struct
  {
    const char *link;
    gboolean    good;
  } links[] = {
    { "https://example.org", TRUE },   { "http://example.org/a?b#c", TRUE }, { "HTTPS://example.org", TRUE },
    { "mailto:a@example.org", TRUE },  { "data:text/html,a", FALSE },        { "mailtoo:a@example.org", FALSE },
    { "file:///etc/passwd", FALSE },   { "javascript:alert(1)", FALSE },     { "example.org", FALSE },
    { "//example.org/a", FALSE },      { "ftp://example.org", FALSE },       { " https://example.org", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char       *rows = g_strdup_printf ("[{\"id\": \"a\", \"link\": \"%s\"}]", links[i].link);
      g_autoptr (SomDossier) dossier = load (folder, rows);
      SomSource              source;

      g_test_message ("%s", links[i].link);
      g_assert_true (som_source_find (som_dossier_find_resource (dossier, "sources"), "a", &source));
      g_assert_cmpstr (som_source_get_link (&source), ==, links[i].good ? links[i].link : NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/source/words", test_words);
  g_test_add_func ("/source/nothing", test_nothing);
  g_test_add_func ("/source/links", test_links);

  return g_test_run ();
}
