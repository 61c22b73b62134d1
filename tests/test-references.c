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

#define REFERS(rows, type, other_rows, other_type)                                                                                              \
  "{\"resources\": [{\"name\": \"t\", \"data\": [" rows "], \"schema\": {\"fields\": [{\"name\": \"a\", \"type\": \"" type "\"}], "                \
  "\"foreignKeys\": [{\"fields\": \"a\", \"reference\": {\"resource\": \"u\", \"fields\": \"b\"}}]}}, {\"name\": \"u\", \"data\": [" other_rows "], " \
  "\"schema\": {\"fields\": [{\"name\": \"b\", \"type\": \"" other_type "\"}]}}]}"
#define LEADS_NOWHERE(column, value) \
  "warning: datapackage.json:1:" column ": /resources/0/data/1/a: table t, row 2, field a: “" value "” is not in the table “u”; correct it, or add the row that it refers to\n"

/* A foreign key may lead to any field of the other table, be it its primary key or not, text or number. */
static void
test_fields (void)
{
  static const struct
  {
    const char *json, *problems;
  } cases[] = {
    { REFERS ("{\"a\": \"x\"}, {\"a\": \"z\"}", "string", "{\"b\": \"y\"}, {\"b\": \"x\"}", "string"), LEADS_NOWHERE ("57", "z") },
    { REFERS ("{\"a\": 1}, {\"a\": 3}, {\"a\": null}", "integer", "{\"b\": 2}, {\"b\": 1}, {\"b\": null}", "number"), LEADS_NOWHERE ("55", "3") },
    { REFERS ("{\"a\": \"1\"}, {\"a\": \"3\"}", "string", "{\"b\": 2}, {\"b\": 1}", "number"), LEADS_NOWHERE ("57", "3") },
    { REFERS ("{\"a\": [\"x\"]}, {\"a\": [\"y\", \"z\"]}", "array", "{\"b\": [\"x\", \"y\"]}", "array"), LEADS_NOWHERE ("59", "z") },
    { REFERS ("{\"a\": \"2025\"}", "year", "{\"b\": \"2024\"}", "string"), "" },
    { REFERS ("{\"a\": \"x\"}", "string", "", "string"), "warning: datapackage.json:1:191: /resources/1: table u: the table has no rows; add some, or take it out\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_json (cases[i].json, cases[i].problems);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/references/lines", test_lines);
  g_test_add_func ("/references/items", test_items);
  g_test_add_func ("/references/missing-is-none", test_missing_is_none);
  g_test_add_func ("/references/fields", test_fields);
  g_test_add_func ("/references/itself", test_itself);
  g_test_add_func ("/references/nowhere", test_nowhere);
  return g_test_run ();
}
