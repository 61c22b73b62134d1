/* Tests of som-references: values that lead nowhere, said at the very cell.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#define KEY(field, resource, target) \
  "\"foreignKeys\": [{\"fields\": \"" field "\", \"reference\": {\"resource\": \"" resource "\", \"fields\": \"" target "\"}}]"
#define FIELD(name, type) "{\"name\": \"" name "\", \"type\": \"" type "\"}"
#define MEND "correct it, or add the row that it refers to\n"

/* The table `t` is in two files; `u`, with its key `id`, stands in the dossier. */
static void
check_csv (const char *first,
           const char *second,
           const char *type,
           const char *expected)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char        *text = g_strdup_printf (
    "{\"resources\": [{\"name\": \"t\", \"path\": [\"1.csv\", \"2.csv\"], \"schema\": {\"fields\": [{\"name\": \"a\", \"type\": \"%s\"}, "
           FIELD ("note", "string") "], " KEY ("a", "u", "id") "}}, {\"name\": \"u\", \"data\": [{\"id\": \"x\"}, {\"id\": \"y\"}], "
           "\"schema\": {\"fields\": [" FIELD ("id", "string") "], \"primaryKey\": \"id\"}}]}",
    type);
  g_autoptr (SomDossier) dossier = NULL;

  test_folder_write (folder, "1.csv", first, -1);
  test_folder_write (folder, "2.csv", second, -1);
  dossier = test_dossier_load (folder, text, problems);
  g_assert_nonnull (dossier);
  assert_problems (problems, expected);
}

/* Line breaks in quotes and blank lines are lines of the file, and each file has its own. */
static void
test_lines (void)
{
  check_csv ("a,note\nx,\"one\ntwo\nthree\"\nw,\n", "a,note\r\n\r\ny,\r\nv,\"four\r\nfive\"\r\nu,\r\n", "string",
             "warning: 1.csv:5: table t, row 2, field a: “w” is not in the table “u”; " MEND
             "warning: 2.csv:4: table t, row 4, field a: “v” is not in the table “u”; " MEND
             "warning: 2.csv:6: table t, row 5, field a: “u” is not in the table “u”; " MEND);
}

static void
test_items (void)
{
  check_csv ("a,note\n\"x,z\",\n", "a,note\n\"y,x\",\n", "list", "warning: 1.csv:2: table t, row 1, field a: “z” is not in the table “u”; " MEND);
}

static void
test_missing_is_none (void)
{
  check_csv ("a,note\n,\nx,\n", "a,note\n,\n", "string", "");
}

static void
check_json (const char *text,
            const char *expected)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = test_dossier_load (folder, text, problems);

  g_assert_nonnull (dossier);
  assert_problems (problems, expected);
}

/* A table may refer to itself, and to a field that is not its key. */
static void
test_itself (void)
{
  check_json ("{\"resources\": [{\"name\": \"t\", \"data\": [{\"id\": \"x\", \"of\": \"y\"}, {\"id\": \"y\"},\n{\"id\": \"z\", \"of\": \"w\"}], "
              "\"schema\": {\"fields\": [" FIELD ("id", "string") ", " FIELD ("of", "string") "], " KEY ("of", "", "id") "}}]}",
              "warning: datapackage.json:2:19: /resources/0/data/2/of: table t, row 3, field of: “w” is not in the table “t”; " MEND);
}

static void
test_nowhere (void)
{
  check_json ("{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": \"x\"}], \"schema\": {\"fields\": [" FIELD ("a", "string") "],\n"
              KEY ("a", "gone", "id") "}}, {\"name\": \"u\", \"data\": [{\"id\": \"x\"}],\n\"schema\": {\"fields\": [" FIELD ("id", "string") "], "
              KEY ("id", "t", "b") "}}]}",
              "error: datapackage.json:2:17: /resources/0/schema/foreignKeys/0: table t, field a: the foreign key refers to “gone”, which is not there; "
              "name a table of the dossier and one of its fields\n"
              "error: datapackage.json:3:74: /resources/1/schema/foreignKeys/0: table u, field id: the foreign key refers to “b”, which is not there; "
              "name a table of the dossier and one of its fields\n");
}

/* Each value of a date is a time, however it is written: no text equals it. */
static void
test_times (void)
{
  check_json ("{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": \"2025\"}], \"schema\": {\"fields\": [" FIELD ("a", "year") "], "
              KEY ("a", "u", "id") "}}, {\"name\": \"u\", \"data\": [{\"id\": \"2024\"}], \"schema\": {\"fields\": [" FIELD ("id", "string") "]}}]}",
              "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/references/lines", test_lines);
  g_test_add_func ("/references/items", test_items);
  g_test_add_func ("/references/missing-is-none", test_missing_is_none);
  g_test_add_func ("/references/itself", test_itself);
  g_test_add_func ("/references/nowhere", test_nowhere);
  g_test_add_func ("/references/times", test_times);
  return g_test_run ();
}
