/* Tests of som-view-spec: words, tables, plugin and options of a view as a dossier writes them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

static SomViewSpec *
read_spec (const char *text,
           const char *expected)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     json = test_json_new (text, problems);
  SomViewSpec            *spec = som_view_spec_read (som_json_get_root (json), 4, "fr", PACKAGE, problems);

  assert_problems (problems, expected);
  return spec;
}

static void
test_members (void)
{
  SomViewSpec *spec = read_spec ("{\"name\": \"money\", \"title\": \"Argent\", \"title@en\": \"Money\", \"subtitle\": \"a\", \"notes\": \"b\", "
                                 "\"resources\": [\"one\", {\"name\": \"two\"}, 3], \"specType\": \"sommet:bars\"}",
                                 "error: datapackage.json: /resources/2: this does not name a table; name a table of \"resources\"\n");

  g_assert_cmpstr (spec->name, ==, "money");
  g_assert_cmpstr (spec->plugin, ==, "bars");
  g_assert_cmpstr (spec->type, ==, "sommet:bars");
  g_assert_cmpstr (som_words_get (spec->title, "en"), ==, "Money");
  g_assert_cmpstr (som_words_get (spec->subtitle, "en"), ==, "a");
  g_assert_cmpstr (som_words_get (spec->notes, "en"), ==, "b");
  g_assert_cmpuint (g_strv_length (spec->resources), ==, 2);
  g_assert_cmpstr (spec->resources[1], ==, "two");
  som_view_spec_free (spec);
}

static void
test_options (void)
{
  SomViewSpec *spec = read_spec ("{\"name\": \"a\", \"resources\": \"t\", \"specType\": \"sommet:bars\", \"spec\": {\"log\": true, \"share\": 0.5, \"side\": \"left\", \"unit\": \"Md\", \"unit@en\": \"bn\", "
                                 "\"words\": {\"\": \"oui\", \"en\": \"yes\"}, \"nothing\": null}}",
                                 "");

  g_assert_true (som_view_spec_get_option (spec, "log")->boolean);
  g_assert_cmpint (som_view_spec_get_option (spec, "log")->kind, ==, SOM_VALUE_BOOLEAN);
  g_assert_cmpfloat (som_view_spec_get_option (spec, "share")->number, ==, 0.5);
  g_assert_cmpint (som_view_spec_get_option (spec, "share")->kind, ==, SOM_VALUE_NUMBER);
  g_assert_cmpstr (som_words_get (som_view_spec_get_option (spec, "side")->words, "en"), ==, "left");
  g_assert_cmpstr (som_words_get (som_view_spec_get_option (spec, "unit")->words, "en"), ==, "bn");
  g_assert_cmpstr (som_words_get (som_view_spec_get_option (spec, "words")->words, "fr"), ==, "oui");
  g_assert_null (som_view_spec_get_option (spec, "unit@en"));
  g_assert_null (som_view_spec_get_option (spec, "nothing"));
  g_assert_null (som_view_spec_get_option (spec, "other"));
  som_view_spec_free (spec);
}

/* What is no value leaves the default, and nothing takes it for false. */
static void
test_wrong_options (void)
{
  SomViewSpec *spec = read_spec ("{\"name\": \"a\", \"resources\": \"t\", \"specType\": \"sommet:bars\", \"spec\": {\"empty\": {}, \"list\": [1]}}",
                                 "error: datapackage.json: /spec/empty: the option “empty” can’t have a value of this kind; write a text, a number, true "
                                 "or false, or texts by language: {\"\": …, \"fr\": …}\n"
                                 "error: datapackage.json: /spec/list: the option “list” can’t have a value of this kind; write a text, a number, true "
                                 "or false, or texts by language: {\"\": …, \"fr\": …}\n");

  g_assert_null (som_view_spec_get_option (spec, "empty"));
  g_assert_null (som_view_spec_get_option (spec, "list"));
  som_view_spec_free (spec);
}

/* Words of options, like all words, are texts in languages. */
static void
test_wrong_words (void)
{
  SomViewSpec *spec = read_spec ("{\"name\": \"a\", \"resources\": \"t\", \"title\": 5, \"notes@en\": [], \"specType\": \"sommet:bars\", \"spec\": {\"unit\": \"Md\", "
                                 "\"unit@en\": 5, \"unit@English\": \"bn\", \"other@en\": \"x\", \"words\": {\"\": \"oui\", \"en\": 5}}}",
                                 "error: datapackage.json: /title: “title” can’t have a value of this kind, which is passed over; write a text in double quotes, or texts "
                                 "by language: {\"\": …, \"fr\": …}\n"
                                 "error: datapackage.json: /notes@en: “notes@en” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
                                 "error: datapackage.json: /spec/other@en: “other@en” translates an option that is not there; write the option itself too, in the first "
                                 "language of the dossier\n"
                                 "error: datapackage.json: /spec/unit@en: “unit@en” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
                                 "error: datapackage.json: /spec/unit@English: “unit@English” names no language; write the code of a language behind the @, such as fr, "
                                 "en or pt-BR\n"
                                 "error: datapackage.json: /spec/words: “words” can’t have this value, which is passed over; write a text in double quotes, or texts by "
                                 "language: {\"\": …, \"fr\": …}\n");

  g_assert_cmpstr (som_words_get (som_view_spec_get_option (spec, "unit")->words, "en"), ==, "Md");
  som_view_spec_free (spec);
}

/* The name becomes a file's. */
static void
test_names (void)
{
  static const char *const wrong[] = { "../x", "a/b", ".hidden", "", "a b", "é", "a\\\\b" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"resources\": \"t\", \"name\": \"%s\"}", wrong[i]);
      SomViewSpec     *spec = read_spec (text, "warning: datapackage.json: the name of this view can’t be part of a file’s name; set \"name\" to a word of "
                                               "letters, digits, - and _\n");

      g_assert_cmpstr (spec->name, ==, "view-5");
      som_view_spec_free (spec);
    }
  som_view_spec_free (read_spec ("{\"resources\": \"t\"}", "warning: datapackage.json: this view has no name; set \"name\" to a word of letters, digits, - and _\n"));
}

/* A plugin's name becomes a file's, too. */
static void
test_plugins (void)
{
  static const struct
  {
    const char *type, *plugin;
    gboolean    is_own;
    const char *guess;
  } types[] = {
    { "sommet:map", "map", TRUE, "map" },    { "sommet:", NULL, TRUE, NULL },    { "vega", NULL, FALSE, "vega" },
    { "sommet:../x", NULL, TRUE, NULL },     { "Sommet:map", NULL, TRUE, "map" }, { "sommet:a/b", NULL, TRUE, NULL },
    { " sommet: Map ", NULL, TRUE, "map" },  { "sommet:bärs", NULL, TRUE, NULL }, { "map", NULL, FALSE, "map" },
    { "vega:map", NULL, FALSE, NULL },       { "sommetmap", NULL, FALSE, "sommetmap" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"name\": \"a\", \"specType\": \"%s\", \"resources\": \"t\"}", types[i].type);
      SomViewSpec     *spec = read_spec (text, "");
      g_autofree char *guess = som_view_spec_guess_plugin (spec);

      g_assert_cmpstr (spec->plugin, ==, types[i].plugin);
      g_assert_cmpstr (spec->type, ==, types[i].type);
      g_assert_cmpint (spec->is_own, ==, types[i].is_own);
      g_assert_cmpstr (guess, ==, types[i].guess);
      g_assert_cmpstr (spec->resources[0], ==, "t");
      som_view_spec_free (spec);
    }
}

static void
test_made (void)
{
  g_autofree char *endless = g_strnfill (3000, 'x');
  SomViewSpec     *spec = som_view_spec_new ("GDP (2023)", "table"), *long_one = som_view_spec_new (endless, "table");

  g_assert_cmpstr (spec->name, ==, "GDP--2023-");
  g_assert_cmpstr (spec->type, ==, "sommet:table");
  som_view_spec_set_plugin (spec, "bars");
  g_assert_cmpstr (spec->plugin, ==, "bars");
  g_assert_cmpstr (spec->type, ==, "sommet:bars");
  g_assert_cmpstr (spec->resources[0], ==, "GDP (2023)");
  /* part of a file's name */
  g_assert_cmpuint (strlen (long_one->name), ==, 100);
  g_assert_cmpstr (long_one->resources[0], ==, endless);
  som_view_spec_free (long_one);
  som_view_spec_free (spec);
  som_view_spec_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-spec/members", test_members);
  g_test_add_func ("/view-spec/options", test_options);
  g_test_add_func ("/view-spec/wrong-options", test_wrong_options);
  g_test_add_func ("/view-spec/wrong-words", test_wrong_words);
  g_test_add_func ("/view-spec/names", test_names);
  g_test_add_func ("/view-spec/plugins", test_plugins);
  g_test_add_func ("/view-spec/made", test_made);

  return g_test_run ();
}
