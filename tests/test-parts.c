/* Tests of som-parts: schemas and dialects that are files of their own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include <unistd.h>

#define SCHEMA "{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}, {\"name\": \"b\", \"type\": \"number\"}],\n\"primaryKey\": \"a\"}"

/* Loads a dossier with `schema.json`, `dialect.json` and two tables of the same columns beside it. */
static SomDossier *
load (const TestFolder *folder,
      const char       *resources,
      const char       *schema,
      const char *const *views,
      SomProblems      *problems)
{
  g_autofree char   *text = g_strdup_printf ("{\"resources\": [%s],\n\"views\": [{\"name\": \"v\", \"specType\": \"sommet:table\", \"resources\": "
                                             "[\"t\"]}]}", resources);
  g_autoptr (GError) error = NULL;
  SomDossier        *dossier;

  test_folder_write (folder, PACKAGE, text, -1);
  test_folder_write (folder, "parts/schema.json", schema, -1);
  test_folder_write (folder, "dialect.json", "{\"delimiter\": \";\"}", -1);
  test_folder_write (folder, "t.csv", "a;b\n007;1\n", -1);
  test_folder_write (folder, "u.csv", "a;b\n008;2\n", -1);
  dossier = som_dossier_load (folder, views, NULL, problems, &error);
  g_assert_no_error (error);
  return dossier;
}

#define PARTS "\"schema\": \"parts/schema.json\", \"dialect\": \"dialect.json\""
#define BOTH "{\"name\": \"t\", \"path\": \"t.csv\", " PARTS "},\n{\"name\": \"u\", \"path\": \"u.csv\", " PARTS "}"

static void
test_files (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = load (folder, BOTH, SCHEMA, NULL, problems);
  const SomResource      *second = som_dossier_find_resource (dossier, "u");
  guint                   row;

  assert_problems (problems, "warning: datapackage.json:2:1: /resources/1: no view uses this table; name it in the \"resources\" of a view, or take "
                             "it out\n");
  g_assert_cmpstr (test_get_text (second, "a", 0), ==, "008");
  g_assert_cmpfloat (test_get_number (second, "b", 0), ==, 2);
  g_assert_true (som_resource_find_key (second, "008", &row));
}

/* What is wrong in such a file is said at its place in the file. */
static void
test_faults_in_file (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier G_GNUC_UNUSED
    = load (folder, "{\"name\": \"t\", \"path\": \"t.csv\", " PARTS "}",
            "{\"fields\": [{\"name\": \"a\", \"type\": \"string\"},\n  {\"name\": \"b\", \"type\": \"float\"}],\n\"foreignKeys\": [{\"fields\": \"z\"}]}", NULL,
            problems);

  assert_problems (problems,
                   "warning: parts/schema.json:2:25: /fields/1/type: this field type is none of Data Package’s; read as text; use string, number, integer, "
                   "boolean, date, datetime, year, yearmonth, list or array\n"
                   "error: parts/schema.json:3:17: /foreignKeys/0: table t: this foreign key names a field that is not in the schema; set \"fields\" to "
                   "one of the table’s, and \"reference\" to the other table’s resource and fields\n");
}

/* A file that can't be read is said where it is named; the rows are shown all the same. */
static void
test_refused (void)
{
  static const struct
  {
    const char *schema, *problems;
  } cases[] = {
    { "\"../schema.json\"", "error: datapackage.json:1:88: /resources/0/schema: ../schema.json: the path has “..” in it; write it downwards from the "
                            "dossier’s folder\n" },
    { "\"/etc/passwd\"", "error: datapackage.json:1:88: /resources/0/schema: /etc/passwd: the path is absolute; write it from the dossier’s folder\n" },
    { "\"link\"", "error: datapackage.json:1:88: /resources/0/schema: link: the path leads out of the dossier’s folder; copy the file into it\n" },
    { "\"absent.json\"", "error: datapackage.json:1:88: /resources/0/schema: absent.json: there is no such file; check its name and folder\n" },
    { "\"Dialect.json\"", "error: datapackage.json:1:88: /resources/0/schema: Dialect.json: there is no such file, but there is dialect.json; names differ "
                          "in case\n" },
    { "\"\"", "error: datapackage.json:1:88: /resources/0/schema: : the path is empty; name a file\n" },
    { "\"https://example.org/schema.json\"", "warning: datapackage.json:1:88: /resources/0/schema: this is on the network and was not downloaded; save it in "
                                             "the dossier’s folder and name it there\n" },
    { "\"file:///schema.json\"", "error: datapackage.json:1:88: /resources/0/schema: file:///schema.json: this is an address, and addresses are not read; "
                                 "write the path of a file in the dossier’s folder\n" },
    { "7", "error: datapackage.json:1:88: /resources/0/schema: this is neither an object nor the name of a file; write {…}, or the path of a JSON file in "
           "the dossier’s folder\n" },
    { "\"parts/schema.json\"", "error: parts/schema.json:1:1: this file must hold a JSON object; write {…} into it\n" },
    { "\"t.csv\"", "error: t.csv:1:1: “a” is not a value of JSON; put it in double quotes if it is text, or write null\n"
                   "error: t.csv:1:2: there is more text behind the document; remove it; a JSON file holds one value\n"
                   "error: t.csv:1:1: this file must hold a JSON object; write {…} into it\n" },
    { "null", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autofree char        *resource = g_strdup_printf ("{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"delimiter\": \";\"}, \"schema\": %s}",
                                                          cases[i].schema);
      g_autofree char        *link = test_folder_get (folder, "link");
      g_autoptr (SomDossier)  dossier = NULL;

      g_assert_cmpint (symlink ("../schema.json", link), ==, 0);
      dossier = load (folder, resource, "[]", NULL, problems);
      assert_problems (problems, cases[i].problems);
      g_assert_cmpfloat (test_get_number (som_dossier_find_resource (dossier, "t"), "b", 0), ==, 1);
    }
}

/* A view’s table needs those that its schema’s foreign keys lead to, in a file, too. */
static void
test_needed (void)
{
  static const char *const views[] = { "v", NULL };
  g_autoptr (TestFolder)   folder = test_folder_new ();
  g_autoptr (SomProblems)  problems = som_problems_new ();
  g_autoptr (SomDossier)   dossier
    = load (folder, "{\"name\": \"t\", \"path\": \"t.csv\", " PARTS "}, {\"name\": \"u\", \"data\": [{\"id\": \"007\"}]}, {\"name\": \"w\", \"data\": [{\"x\": "
                    "1}]}",
            "{\"fieldsMatch\": \"subset\", \"fields\": [{\"name\": \"a\", \"type\": \"string\"}], \"foreignKeys\": [{\"fields\": \"a\", \"reference\": {\"resource\": \"u\", \"fields\": "
            "\"id\"}}]}",
            views, problems);

  assert_problems (problems, "");
  g_assert_cmpuint (som_dossier_find_resource (dossier, "u")->n_rows, ==, 1);
  g_assert_cmpuint (som_dossier_find_resource (dossier, "w")->n_rows, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parts/files", test_files);
  g_test_add_func ("/parts/faults-in-file", test_faults_in_file);
  g_test_add_func ("/parts/refused", test_refused);
  g_test_add_func ("/parts/needed", test_needed);

  return g_test_run ();
}
