/* Tests of som-dossier-reader: what is opened, what is wrong in it, and what is shown all the same.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include <sommet/som-limits.h>
#include <unistd.h>

#define TABLE "{\"name\": \"t\", \"data\": [{\"a\": 1}]}"

static SomDossier *
load (const TestFolder *folder,
      const char       *name,
      SomProblems      *problems,
      GError          **error)
{
  g_autofree char *path = test_folder_get (folder, name);

  return som_dossier_load (path, NULL, NULL, problems, error);
}

/* What the user names may be a link: to a folder, a package or a table elsewhere, with its tables beside the file that it leads to. */
static void
test_links (void)
{
  static const struct
  {
    const char *target, *link;
    guint       n_rows;
  } links[] = { { "there", "folder", 2 }, { "there/" PACKAGE, "package.json", 2 }, { "there/t.csv", "table.csv", 2 }, { "there/rows.json", "rows.json", 1 } };
  g_autoptr (TestFolder) folder = test_folder_new ();

  test_folder_write (folder, "there/" PACKAGE, "{\"name\": \"p\", \"resources\": [{\"name\": \"t\", \"path\": \"t.csv\"}]}", -1);
  test_folder_write (folder, "there/t.csv", "a\n1\n2\n", -1);
  test_folder_write (folder, "there/rows.json", "[{\"a\": 1}]", -1);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (GError)      error = NULL;
      g_autoptr (SomDossier)  dossier = NULL;
      g_autofree char        *target = test_folder_get (folder, links[i].target), *name = g_strconcat ("here/", links[i].link, NULL);
      g_autofree char        *here = test_folder_get (folder, "here"), *path = test_folder_get (folder, name);

      g_mkdir_with_parents (here, 0700);
      g_assert_cmpint (symlink (target, path), ==, 0);
      dossier = load (folder, name, problems, &error);
      g_assert_no_error (error);
      assert_problems (problems, "");
      g_assert_cmpuint (((SomResource *) g_ptr_array_index (som_dossier_get_resources (dossier), 0))->n_rows, ==, links[i].n_rows);
    }
}

/* In a folder that the user names, nothing leads out, the package itself included. */
static void
test_link_in_folder (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GError)      error = NULL;
  g_autofree char        *link = test_folder_get (folder, "in/" PACKAGE);

  test_folder_write (folder, "out.json", "{\"name\": \"p\", \"resources\": [" TABLE "]}", -1);
  test_folder_write (folder, "in/other", "", -1);
  g_assert_cmpint (symlink ("../out.json", link), ==, 0);
  g_assert_null (load (folder, "in", problems, &error));
  g_assert_nonnull (error);
}

/* A package is found by its folder, by its file, and through a name of its own. */
static void
test_paths (void)
{
  static const char *const names[] = { "", PACKAGE, "other.json", "t.csv", "rows.json" };
  g_autoptr (TestFolder)   folder = test_folder_new ();

  test_folder_write (folder, PACKAGE, "{\"name\": \"p\", \"resources\": [" TABLE "]}", -1);
  test_folder_write (folder, "other.json", "{\"name\": \"p\", \"resources\": [" TABLE "]}", -1);
  test_folder_write (folder, "t.csv", "a\n1\n", -1);
  test_folder_write (folder, "rows.json", "[{\"a\": 1}]", -1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (GError)      error = NULL;
      g_autofree char        *path = test_folder_get (folder, names[i]);
      g_autoptr (SomDossier)  dossier = som_dossier_load (path, NULL, NULL, problems, &error);

      g_assert_no_error (error);
      assert_problems (problems, "");
      g_assert_cmpfloat (test_get_number (g_ptr_array_index (som_dossier_get_resources (dossier), 0), "a", 0), ==, 1);
    }
}

static void
test_layers (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [{\"name\": \"t\", \"data\": [{\"l\": \"article\"}, {\"l\": \"check\"}], \"schema\": {\"fields\": [{\"name\": \"l\", "
                         "\"sommet:role\": \"layer\"}]}}]}",
                         problems);

  g_assert_true (som_dossier_has_check (dossier));
}

/* Keys of Sommet's that are none, and values of another kind than their keys have. */
static void
test_keys (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [" TABLE "],\n\"sommet:unit\": {},\n\"sommet:rates\": {},\n\"languages\": \"fr\",\n\"sources\": null,\n\"vendor:x\": "
                         "1,\n\"views\": [{\"name\": \"v\", \"resources\": [\"t\"], \"spec\": [], \"sommet:x\": 1},\n{\"name\": \"w\"}]}",
                         problems);

  g_assert_nonnull (dossier);
  assert_problems (problems,
                   "warning: datapackage.json:2:16: /sommet:unit: Sommet has no key “sommet:unit” here; use one of those that it knows here: sommet:units, "
                   "sommet:rates\n"
                   "error: datapackage.json:3:17: /sommet:rates: “sommet:rates” can’t have a value of this kind, which is passed over; write […]\n"
                   "error: datapackage.json:4:14: /languages: “languages” can’t have a value of this kind, which is passed over; write the codes of languages, such as "
                   "[\"fr\", \"en\", \"pt-BR\"]\n"
                   "error: datapackage.json:7:53: /views/0/spec: “spec” can’t have a value of this kind, which is passed over; write {…}\n"
                   "warning: datapackage.json:7:69: /views/0/sommet:x: Sommet has no key “sommet:x” here; remove it\n"
                   "warning: datapackage.json:8:1: /views/1: this view uses no table; set \"resources\" to an array of names of tables\n");
}

/* The source of a rate is one of the table of sources, where there is one. */
static void
test_rate_sources (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [{\"name\": \"sources\", \"data\": [{\"id\": \"ecb\"}], \"schema\": {\"primaryKey\": \"id\", \"fields\": "
                         "[{\"name\": \"id\", \"type\": \"string\"}]}}], \"languages\": [\"en\", \"EN\"], \"sommet:rates\": [\n"
                         "{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-28\", \"source\": \"ecb\"},\n"
                         "{\"from\": \"EUR\", \"to\": \"GBP\", \"rate\": 0.83, \"date\": \"2025-02-28\", \"source\": \"bce\"}]}",
                         problems);

  g_assert_nonnull (dossier);
  assert_problems (problems, "warning: datapackage.json:1:161: /languages/1: this language comes more than once; remove one of them\n"
                             "warning: datapackage.json:3:76: /sommet:rates/1/source: “bce” is not in the table “sources”; correct it, or add the row that it "
                             "refers to\n");
}

/* What is said of the package is as much a slip where no figure depends on it. */
static void
test_metadata (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [" TABLE "],\n\"name\": 5,\n\"title\": [],\n\"description@\": \"x\",\n\"created\": \"yesterday\",\n\"version\": 1,\n\"homepage\": "
                         "{},\n\"contributors\": [\"me\"],\n\"languages\": [\"fr\", 5],\n\"sources\": [{}]}",
                         problems);
  SomTime created;

  g_assert_false (som_dossier_get_created (dossier, &created));
  assert_problems (problems,
                   "warning: datapackage.json:2:9: /name: “name” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
                   "error: datapackage.json:3:10: /title: “title” can’t have a value of this kind, which is passed over; write a text in double quotes, or texts "
                   "by language: {\"\": …, \"fr\": …}\n"
                   "warning: datapackage.json:4:17: /description@: “description@” names no language; write the code of a language behind the @, such as fr, en or "
                   "pt-BR\n"
                   "warning: datapackage.json:5:12: /created: “created” can’t have this value, which is passed over; write a date such as \"2025-02-28\" or "
                   "\"2025-02-28T12:00:00Z\"\n"
                   "warning: datapackage.json:6:12: /version: “version” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
                   "warning: datapackage.json:7:13: /homepage: “homepage” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
                   "warning: datapackage.json:8:18: /contributors/0: “contributors” can’t have a value of this kind, which is passed over; write [{…}, …]\n"
                   "error: datapackage.json:9:21: /languages/1: “languages” can’t have a value of this kind, which is passed over; write the codes of languages, such "
                   "as [\"fr\", \"en\", \"pt-BR\"]\n"
                   "warning: datapackage.json:10:13: /sources/0: this source has no name; set \"title\" to its name\n");
}

/* A table that is reached by a foreign key, or that sources are taken from, is used. */
static void
test_unused (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": \"x\"}], \"schema\": {\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": "
                         "[{\"fields\": \"a\", \"reference\": {\"resource\": \"e\", \"fields\": \"id\"}}]}}, {\"name\": \"e\", \"data\": [{\"id\": "
                         "\"x\"}]}, {\"name\": \"sources\", \"data\": [{\"id\": \"s\"}]},\n{\"name\": \"u\", \"data\": [{\"id\": \"x\"}]}], "
                         "\"views\": [{\"name\": \"v\", \"resources\": [\"t\"]}]}",
                         problems);

  g_assert_nonnull (dossier);
  assert_problems (problems, "warning: datapackage.json:2:1: /resources/3: no view uses this table; name it in the \"resources\" of a view, or take it "
                             "out\n");
}

/* What is wrong, at its place; the rest is there. */
static void
test_faults (void)
{
  static const struct
  {
    const char *json, *problems;
    guint       n_resources, n_views;
  } cases[] = {
    { "{}", "error: datapackage.json:1:1: the dossier has no tables; set \"resources\" to an array of tables: [{\"name\": …, \"path\": …}]\n", 0, 0 },
    { "{\"resources\": {}}",
      "error: datapackage.json:1:1: the dossier has no tables; set \"resources\" to an array of tables: [{\"name\": …, \"path\": …}]\n", 0, 0 },
    { "{\"resources\": [" TABLE ",\n" TABLE "]}", "error: datapackage.json:2:1: /resources/1: two tables have this name; give each table a name of its own\n",
      2, 0 },
    { "{\"resources\": [" TABLE "],\n\"views\": [{\"name\": \"v\", \"resources\": [\"t\"]},\n{\"name\": \"v\", \"resources\": [\"t\"]}, 7]}",
      "error: datapackage.json:3:1: /views/1: two views have this name; give each view a name of its own\n"
      "error: datapackage.json:3:36: /views/2: a view must be an object\n",
      1, 2 },
    { "{\"resources\": [" TABLE "],\n\"views\": [{\"name\": \"v\", \"resources\": [\"x\"]}]}",
      "warning: datapackage.json:1:16: /resources/0: no view uses this table; name it in the \"resources\" of a view, or take it out\n"
      "error: datapackage.json:2:11: /views/0: the view uses the table “x”, which is not there; name a table of \"resources\"\n", 1, 1 },
    { "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": 1}], \"schema\": {\"fields\": [{\"name\": \"a\"}],\n\"foreignKeys\": [{\"fields\": \"a\", "
      "\"reference\": {\"resource\": \"x\", \"fields\": \"y\"}}]}}]}",
      "error: datapackage.json:2:17: /resources/0/schema/foreignKeys/0: table t, field a: the foreign key refers to “x”, which is not there; name a table of the dossier and one of its "
      "fields\n",
      1, 0 },
    /* a unit that was refused is not refused again by the rows that use it */
    { "{\"sommet:units\": {\"u\": {\"kind\": \"zork\"}}, \"resources\": [{\"name\": \"t\", \"data\": [{\"u\": \"u\"}], \"schema\": "
      "{\"fields\": [{\"name\": \"u\", \"sommet:role\": \"unit\"}]}}]}",
      "error: datapackage.json:1:24: /sommet:units/u: this unit has no kind that Sommet knows; set \"kind\" to currency, compute, si, percent, ratio, count, "
      "measure or symbol\n",
      1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (SomDossier)  dossier = test_dossier_load (folder, cases[i].json, problems);

      g_assert_nonnull (dossier);
      assert_problems (problems, cases[i].problems);
      g_assert_cmpuint (som_dossier_get_resources (dossier)->len, ==, cases[i].n_resources);
      g_assert_cmpuint (som_dossier_get_n_views (dossier), ==, cases[i].n_views);
    }
}

/* Where there is nothing to show, the error says the first thing that is wrong. */
static void
test_nothing_to_show (void)
{
  static const char *const texts[] = { "", "7", "\"a\"", "{", "nul", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (GError)      error = NULL;

      test_folder_write (folder, PACKAGE, texts[i], -1);
      g_assert_null (som_dossier_load (folder, NULL, NULL, problems, &error));
      g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
      g_assert_true (g_str_has_prefix (error->message, PACKAGE ":"));
      g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), >, 0);
    }
}

static void
test_missing (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GError)      error = NULL;

  g_assert_null (som_dossier_load (folder, NULL, NULL, problems, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "there is no such file"));
}

static void
test_languages (void)
{
  static const struct
  {
    const char *json, *languages;
  } cases[] = {
    { "[\"fr\", \"en\"]", "fr en" }, { "[]", "en" }, { "[\"../x\", \"\", 7, \"de\"]", "de" }, { "\"fr\"", "en" },
    { "[\"fr\", \"FR\", \"en\"]", "fr en" },
    { "[\"fr-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd\", \"fr-aaaaaaaa-bbbbbbbb-cccccccc\"]", "fr-aaaaaaaa-bbbbbbbb-cccccccc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autofree char        *text = g_strdup_printf ("{\"languages\": %s, \"resources\": [" TABLE "]}", cases[i].json);
      g_autoptr (SomDossier)  dossier = test_dossier_load (folder, text, problems);
      g_autofree char        *languages = g_strjoinv (" ", (char **) som_dossier_get_languages (dossier));

      g_assert_cmpstr (languages, ==, cases[i].languages);
    }
}

static void
test_too_many (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GString)     text = g_string_new ("{\"resources\": [");
  g_autoptr (SomDossier)  dossier = NULL;

  for (guint i = 0; i <= SOM_MAX_RESOURCES; i++)
    g_string_append_printf (text, "%s{\"name\": \"t%u\", \"data\": []}", i > 0 ? ", " : "", i);
  g_string_append (text, "], \"views\": [");
  for (guint i = 0; i <= SOM_MAX_RESOURCES; i++)
    g_string_append_printf (text, "%s{\"name\": \"v%u\", \"resources\": [\"t0\"]}", i > 0 ? ", " : "", i);
  g_string_append (text, "]}");
  dossier = test_dossier_load (folder, text->str, problems);
  g_assert_cmpuint (som_dossier_get_resources (dossier)->len, ==, SOM_MAX_RESOURCES);
  g_assert_cmpuint (som_dossier_get_n_views (dossier), ==, SOM_MAX_RESOURCES);
  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), ==, 2);
}

static void
check_something (SomDossier        *dossier,
                 const char *const *views G_GNUC_UNUSED,
                 SomProblems       *problems)
{
  som_problems_add (problems, SOM_SEVERITY_WARNING, (SomWhere) { .file = som_dossier_get_file (dossier), .pointer = "/name" }, NULL, "checked");
}

/* What a check adds gets its line, too. */
static void
test_check (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = NULL;

  test_folder_write (folder, PACKAGE, "{\n  \"name\": \"p\", \"resources\": [" TABLE "]}", -1);
  dossier = som_dossier_load (folder, NULL, check_something, problems, NULL);
  assert_problems (problems, "warning: datapackage.json:2:11: /name: checked\n");
  g_assert_true (som_dossier_get_problems (dossier) == problems);
}

#define LINK(name, to) \
  "{\"name\": \"" name "\", \"data\": [{\"a\": \"x\"}], \"schema\": {\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": \"a\", \"reference\": " \
  "{\"resource\": \"" to "\", \"fields\": \"a\"}}]}}"

#define VIEWS ", \"views\": [{\"name\": \"v\", \"resources\": [\"a\"]}, {\"name\": \"w\", \"resources\": [\"d\"]}]"

/* Only what the wanted views need is read: their tables, and those that these lead to. */
static void
test_wanted (void)
{
  static const struct
  {
    const char *wanted[3];
    const char *rows; /* of each table */
    const char *views;
  } cases[] = { { { "v" }, "11100", VIEWS }, { { "w" }, "00010", VIEWS }, { { "v", "w" }, "11110", VIEWS }, { { "gone" }, "00000", VIEWS },
                /* without views, each table is one */
                { { "d" }, "00010", "" }, { { "a", "d" }, "11110", "" }, { { "e-e" }, "11101", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autofree char        *text
        = g_strdup_printf ("{\"resources\": [" LINK ("a", "b") ", " LINK ("b", "c") ", " LINK ("c", "a") ", " LINK ("d", "") ", " LINK ("e e", "a") "]%s}",
                           cases[i].views);
      g_autoptr (SomDossier) dossier = NULL;

      test_folder_write (folder, PACKAGE, text, -1);
      dossier = som_dossier_load (folder, cases[i].wanted, NULL, problems, NULL);
      assert_problems (problems, "");
      for (guint k = 0; k < 5; k++)
        g_assert_cmpuint (((SomResource *) g_ptr_array_index (som_dossier_get_resources (dossier), k))->n_rows, ==, cases[i].rows[k] - '0');
    }
}

/* A chain of keys is followed no farther than tables are read, however long somebody makes it. */
static void
test_long_chain (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GString)     text = g_string_new ("{\"resources\": [");
  g_autoptr (SomDossier)  dossier = NULL;
  g_autofree char        *said = NULL;

  for (guint i = 0; i <= SOM_MAX_RESOURCES; i++)
    g_string_append_printf (text, "%s" LINK ("t%u", "t%u"), i > 0 ? ", " : "", i, i < SOM_MAX_RESOURCES - 2 ? i + 1 : i == SOM_MAX_RESOURCES ? i - 1 : i + 2);
  g_string_append (text, "], \"views\": [{\"name\": \"v\", \"resources\": [\"t0\"]}]}");
  dossier = test_dossier_load (folder, text->str, problems);
  g_assert_cmpuint (som_dossier_get_resources (dossier)->len, ==, SOM_MAX_RESOURCES);
  said = test_problems_list (problems);
  g_assert_nonnull (strstr (said, " /resources/255: no view uses this table; "));
  g_assert_null (strstr (said, " /resources/254: no view uses this table; "));
}

/* Entities and amounts are those of the whole dossier. */
static void
test_whole (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"sommet:units\": {\"bn\": {\"kind\": \"count\", \"factor\": 1e9}}, \"resources\": [{\"name\": \"t\", \"data\": [{\"c\": \"FRA\", "
                         "\"v\": 1e308, \"u\": \"bn\"}], \"schema\": {\"fields\": [{\"name\": \"c\", \"sommet:role\": \"entity\"}, {\"name\": \"v\", \"type\": "
                         "\"number\", \"sommet:role\": \"value\"}, {\"name\": \"u\", \"sommet:role\": \"unit\"}]}}]}",
                         problems);

  g_assert_nonnull (som_dossier_find_entity (dossier, "FRA"));
  g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
  g_assert_nonnull (strstr (som_problems_get (problems, 0)->what, "more than can be drawn"));
}

/* A table by itself has the name of its file, and its own faults. */
static void
test_lone_tables (void)
{
  static const struct
  {
    const char *file, *text, *problems;
  } cases[] = {
    { "t.csv", "a,b\nx\n", "error: t.csv:2: table t, row 1: the row has 1 field where the heading has 2; add what is missing; an empty field is two commas in a row\n" },
    { "t.json", "[\n{\"a\": 1},\n7]", "error: t.json:3:1: /1: table t: this row is neither an object nor an array\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (SomDossier)  dossier = NULL;

      test_folder_write (folder, cases[i].file, cases[i].text, -1);
      dossier = load (folder, cases[i].file, problems, NULL);
      g_assert_cmpstr (som_dossier_get_title (dossier, "en"), ==, "t");
      g_assert_nonnull (som_dossier_find_resource (dossier, "t"));
      assert_problems (problems, cases[i].problems);
    }
}

/* The error is the first that is one, whatever was warned of before. */
static void
test_first_error (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GError)      error = NULL;

  test_folder_write (folder, PACKAGE, "\xef\xbb\xbf" "7", -1);
  g_assert_null (som_dossier_load (folder, NULL, NULL, problems, &error));
  g_assert_cmpint (som_problems_get (problems, 0)->severity, ==, SOM_SEVERITY_WARNING);
  g_assert_cmpstr (error->message, ==, "datapackage.json:1:1: a dossier must be a JSON object; see the format of Data Package");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-reader/paths", test_paths);
  g_test_add_func ("/dossier-reader/layers", test_layers);
  g_test_add_func ("/dossier-reader/keys", test_keys);
  g_test_add_func ("/dossier-reader/metadata", test_metadata);
  g_test_add_func ("/dossier-reader/rate-sources", test_rate_sources);
  g_test_add_func ("/dossier-reader/unused", test_unused);
  g_test_add_func ("/dossier-reader/faults", test_faults);
  g_test_add_func ("/dossier-reader/nothing-to-show", test_nothing_to_show);
  g_test_add_func ("/dossier-reader/links", test_links);
  g_test_add_func ("/dossier-reader/link-in-folder", test_link_in_folder);
  g_test_add_func ("/dossier-reader/missing", test_missing);
  g_test_add_func ("/dossier-reader/languages", test_languages);
  g_test_add_func ("/dossier-reader/too-many", test_too_many);
  g_test_add_func ("/dossier-reader/check", test_check);
  g_test_add_func ("/dossier-reader/wanted", test_wanted);
  g_test_add_func ("/dossier-reader/long-chain", test_long_chain);
  g_test_add_func ("/dossier-reader/whole", test_whole);
  g_test_add_func ("/dossier-reader/lone-tables", test_lone_tables);
  g_test_add_func ("/dossier-reader/first-error", test_first_error);
  return g_test_run ();
}
