/* Tests of som-keys: slips of the pen in the keys that are Sommet's.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-keys.h"

#include <string.h>

static const SomKnownKey known[] = {
  { "sommet:role", SOM_KEY_TEXT, FALSE },   { "sommet:any", SOM_KEY_ANY, FALSE },       { "spec", SOM_KEY_OBJECT, FALSE },
  { "list", SOM_KEY_ARRAY, FALSE },         { "name", SOM_KEY_NAME, FALSE },            { "words", SOM_KEY_WORDS, FALSE },
  { "created", SOM_KEY_DATE, TRUE },        { "flag", SOM_KEY_FLAG, FALSE },            { "limit", SOM_KEY_LIMIT, FALSE },
  { "length", SOM_KEY_LENGTH, FALSE },      { "mark", SOM_KEY_MARK, FALSE },            { "quote", SOM_KEY_MARK_OR_NONE, FALSE },
  { "objects", SOM_KEY_OBJECTS, FALSE },    { "names", SOM_KEY_NAMES, FALSE },          { "languages", SOM_KEY_LANGUAGES, FALSE },
  { "rows", SOM_KEY_ROWS, FALSE },          { "values", SOM_KEY_VALUES, FALSE },        { "texts", SOM_KEY_TEXTS, FALSE },
  { "match", SOM_KEY_MATCH, FALSE },
};

static char *
check (const char *text)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes)      bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SomJson)     json = som_json_parse (bytes, "f.json", problems);
  GString                *list = g_string_new (NULL);

  som_keys_check (som_json_get_root (json), known, G_N_ELEMENTS (known), "f.json", problems);
  for (guint i = 0; i < som_problems_get_n (problems); i++)
    {
      const SomProblem *problem = som_problems_get (problems, i);

      g_string_append_printf (list, "%s%s %s", i > 0 ? "|" : "", problem->severity == SOM_SEVERITY_ERROR ? "error" : "warning",
                              problem->where.pointer);
    }
  return g_string_free (list, FALSE);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *text, *problems;
  } cases[] = {
    { "{}", "" },
    { "{\"sommet:role\": \"value\", \"sommet:any\": [1], \"spec\": {}, \"title\": 5, \"other:key\": 1}", "" },
    { "{\"sommet:role\": null}", "" },
    { "{\"sommet:rôle\": \"value\"}", "warning /sommet:rôle" },
    { "{\"sommet:role\": 5}", "error /sommet:role" },
    { "{\"spec\": [1], \"sommet:x/y\": 1}", "error /spec|warning /sommet:x~1y" },
    { "[1]", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems = check (cases[i].text);

      g_assert_cmpstr (problems, ==, cases[i].problems);
    }
}

/* Each shape: what it takes, and what it does not. */
static void
test_shapes (void)
{
  static const struct
  {
    const char *text, *problems;
  } cases[] = {
    { "{\"list\": [1, null, {}]}", "" },
    { "{\"list\": {}}", "error /list" },
    { "{\"name\": \"x\"}", "" },
    { "{\"name\": \"\"}", "error /name" },
    { "{\"words\": \"x\", \"words@en\": \"y\", \"words@pt-BR\": null}", "" },
    { "{\"words\": {\"\": \"x\", \"en\": \"y\"}}", "" },
    { "{\"words\": {\"en\": 5}}", "error /words" },
    { "{\"words\": {\"in English\": \"y\"}}", "error /words" },
    { "{\"words\": 5, \"words@en\": [\"y\"], \"words@English\": \"y\", \"words@\": \"y\"}", "error /words|error /words@en|error /words@English|error /words@" },
    { "{\"spec@en\": 5, \"other@en\": 5}", "" },
    { "{\"created\": \"2025\"}", "" },
    { "{\"created\": \"2025-02-10T10:00:00+01:00\"}", "" },
    { "{\"created\": \"yesterday\"}", "warning /created" },
    { "{\"created\": 2025}", "warning /created" },
    { "{\"flag\": false}", "" },
    { "{\"flag\": \"yes\"}", "error /flag" },
    { "{\"limit\": \"2025-02-10\"}", "" },
    { "{\"limit\": -1.5}", "" },
    { "{\"limit\": true}", "error /limit" },
    { "{\"length\": 0}", "" },
    { "{\"length\": -1}", "error /length" },
    { "{\"length\": 1.5}", "error /length" },
    { "{\"length\": \"1\"}", "error /length" },
    { "{\"mark\": \"\\t\"}", "" },
    { "{\"mark\": \"\"}", "error /mark" },
    { "{\"mark\": \";;\"}", "error /mark" },
    { "{\"mark\": \"\\n\"}", "error /mark" },
    { "{\"mark\": \"é\"}", "error /mark" },
    { "{\"quote\": \"\"}", "" },
    { "{\"quote\": \"''\"}", "error /quote" },
    { "{\"objects\": [{}, 5, null]}", "error /objects/1|error /objects/2" },
    { "{\"objects\": {}}", "error /objects" },
    { "{\"names\": \"a\"}", "" },
    { "{\"names\": [\"a\", \"\", 5]}", "error /names/1|error /names/2" },
    { "{\"names\": 5}", "error /names" },
    { "{\"languages\": [\"fr\", \"pt-BR\", \"zh-Hant-TW\"]}", "" },
    { "{\"languages\": [5, \"../../tmp/x\", \"French, please\", \"\"]}", "error /languages/0|error /languages/1|error /languages/2|error /languages/3" },
    { "{\"rows\": [1, 10000000]}", "" },
    { "{\"rows\": [-1, 1e9, 0, 1.5, \"1\"]}", "error /rows/0|error /rows/1|error /rows/2|error /rows/3|error /rows/4" },
    { "{\"values\": [\"a\", 1, true, {\"value\": 1}]}", "" },
    { "{\"values\": [null, [], {\"label\": 1}]}", "error /values/0|error /values/1|error /values/2" },
    { "{\"texts\": [\"a\", \"\", {\"value\": \"b\"}]}", "" },
    { "{\"texts\": [-99, {\"value\": -99}]}", "error /texts/0|error /texts/1" },
    { "{\"texts\": \"-\"}", "error /texts" },
    { "{\"match\": [\"equal\"]}", "" },
    { "{\"match\": \"subset\"}", "" },
    { "{\"match\": \"almost\"}", "error /match" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems = check (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (problems, ==, cases[i].problems);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keys/keys", test_keys);
  g_test_add_func ("/keys/shapes", test_shapes);
  return g_test_run ();
}
