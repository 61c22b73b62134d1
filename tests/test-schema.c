/* Tests of the JSON Schema of a dossier: what it takes, what it refuses, and where it says so.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "script.h"

/* clang-format off */
/* Each is put into the first dossier, and must be refused at the place that its last member begins with. */
static const Change refused[] = {
  { "no-resources", "/resources", NULL, ": 'resources' is a required" },
  { "resources-by-name", "/resources", "{}", "/resources: " },
  { "nameless-resource", "/resources/0/name", NULL, "/resources/0: 'name' is a required" },
  { "resource-without-rows", "/resources/0/path", NULL, "/resources/0: " },
  { "path-that-leads-out", "/resources/0/path", "\"tables/../../secret.json\"", "/resources/0/path: " },
  { "absolute-path", "/resources/0/path", "\"/etc/passwd\"", "/resources/0/path: " },
  { "path-as-number", "/resources/0/path", "7", "/resources/0/path: " },
  { "rows-as-numbers", "/resources/0/data", "[1, 2]", "/resources/0/data/0: " },
  { "unknown-builtin", "/resources/0/sommet:builtin", "\"moon\"", "/resources/0/sommet:builtin: " },
  { "header-as-text", "/resources/0/dialect", "{\"header\": \"yes\"}", "/resources/0/dialect/header: " },
  { "delimiter-of-two", "/resources/0/dialect", "{\"delimiter\": \";;\"}", "/resources/0/dialect/delimiter: " },
  { "quote-of-two", "/resources/0/dialect", "{\"quoteChar\": \"xx\"}", "/resources/0/dialect/quoteChar: " },
  { "header-above-the-first-row", "/resources/0/dialect", "{\"headerRows\": [-1]}", "/resources/0/dialect/headerRows/0: " },
  { "header-too-far", "/resources/0/dialect", "{\"headerRows\": [1000000000]}", "/resources/0/dialect/headerRows/0: " },
  { "schema-without-fields", "/resources/2/schema", "{}", "/resources/2/schema: " },
  { "nameless-field", "/resources/2/schema/fields/0/name", NULL, "/resources/2/schema/fields/0: 'name' is a required" },
  { "wrong-type", "/resources/2/schema/fields/0/type", "\"money\"", "/resources/2/schema/fields/0/type: " },
  { "wrong-role", "/resources/2/schema/fields/0/sommet:role", "\"worth\"", "/resources/2/schema/fields/0/sommet:role: " },
  { "of-without-role", "/resources/2/schema/fields/0", "{\"name\": \"low\", \"sommet:of\": \"value\"}",
    "/resources/2/schema/fields/0: " },
  { "of-with-wrong-role", "/resources/2/schema/fields/0",
    "{\"name\": \"low\", \"sommet:role\": \"label\", \"sommet:of\": \"value\"}",
    "/resources/2/schema/fields/0/sommet:role: " },
  { "negative-length", "/resources/2/schema/fields/0/constraints", "{\"minLength\": -1}", "/resources/2/schema/fields/0/constraints/minLength: " },
  { "key-without-reference", "/resources/2/schema/foreignKeys/0/reference", NULL, "/resources/2/schema/foreignKeys/0: " },
  { "unknown-match", "/resources/2/schema/fieldsMatch", "\"almost\"", "/resources/2/schema/fieldsMatch: " },
  { "unit-without-kind", "/sommet:units/USD_bn/kind", NULL, "/sommet:units/USD_bn: 'kind' is a required" },
  { "unknown-kind", "/sommet:units/USD_bn/kind", "\"money\"", "/sommet:units/USD_bn/kind: " },
  { "money-without-currency", "/sommet:units/USD_bn/currency", NULL, "/sommet:units/USD_bn: 'currency' is a required" },
  { "currency-by-sign", "/sommet:units/USD_bn/currency", "\"$\"", "/sommet:units/USD_bn/currency: " },
  { "measure-without-unit", "/sommet:units/USD_bn", "{\"kind\": \"measure\"}", "/sommet:units/USD_bn: 'unit' is a required" },
  { "symbol-as-number", "/sommet:units/USD_bn/symbol", "5", "/sommet:units/USD_bn/symbol: " },
  { "unit-of-field-as-number", "/resources/2/schema/fields/0/sommet:unit", "5", "/resources/2/schema/fields/0/sommet:unit: " },
  { "computing-without-base", "/sommet:units/PFLOPS/base", NULL, "/sommet:units/PFLOPS: 'base' is a required" },
  { "factor-as-text", "/sommet:units/USD_bn/factor", "\"1e9\"", "/sommet:units/USD_bn/factor: " },
  { "factor-of-zero", "/sommet:units/USD_bn/factor", "0", "/sommet:units/USD_bn/factor: " },
  { "rate-as-text", "/sommet:rates/0/rate", "\"1,0411\"", "/sommet:rates/0/rate: " },
  { "rate-without-date", "/sommet:rates/0/date", NULL, "/sommet:rates/0: 'date' is a required" },
  { "rate-without-source", "/sommet:rates/0/source", NULL, "/sommet:rates/0: 'source' is a required" },
  { "view-without-plugin", "/views/0/specType", NULL, "/views/0: 'specType' is a required" },
  { "nameless-view", "/views/0/name", NULL, "/views/0: 'name' is a required" },
  { "view-table-as-text", "/views/0/resources", "\"shock\"", "/views/0/resources: " },
  { "options-as-list", "/views/1/spec", "[]", "/views/1/spec: " },
  { "title-as-number", "/title", "2025", "/title: " },
  { "title-by-wrong-language", "/title", "{\"in English\": \"AI\"}", "/title: " },
  { "translation-as-list", "/views/0/title@en", "[\"AI\"]", "/views/0/title@en: " },
  { "language-as-name", "/languages/0", "\"French, please\"", "/languages/0: " },
  { "nameless-licence", "/licenses/0", "{\"title\": \"Free\"}", "/licenses/0: " },
  { "language-as-number", "/languages/0", "5", "/languages/0: " },
  { "language-that-leads-out", "/languages/0", "\"../../tmp/x\"", "/languages/0: " },
  { "created-in-words", "/created", "\"yesterday\"", "/created: " },
};

/* What other packages in the wild look like. */
static const Change accepted[] = {
  { "marks-of-a-dialect", "/resources/0/dialect", "{\"delimiter\": \"\\t\", \"quoteChar\": null, \"escapeChar\": \"\"}", "" },
  { "unit-of-a-measure", "/sommet:units/kg", "{\"kind\": \"measure\", \"unit\": \"kilogram\", \"title@en\": \"weight\"}", "" },
  { "older-url", "/resources/0", "{\"name\": \"a\", \"url\": \"a.csv\"}", "" },
  { "remote-path", "/resources/0/path", "\"https://example.org/a..b.csv\"", "" },
  { "several-files", "/resources/0/path", "[\"a.csv\", \"b/c.csv\"]", "" },
  { "rows-inline", "/resources/0", "{\"name\": \"a\", \"data\": [[\"x\"], [1]]}", "" },
  { "shapes-of-the-world", "/resources/0", "{\"name\": \"world\", \"sommet:builtin\": \"world\"}", "" },
  { "schema-in-a-file", "/resources/0/schema", "\"schema.json\"", "" },
  { "key-of-two-fields", "/resources/0/schema/primaryKey", "[\"a\", \"b\"]", "" },
  { "labelled-missing-values", "/resources/0/schema/missingValues", "[{\"value\": \"-\", \"label\": \"secret\"}]", "" },
  { "words-by-language", "/title", "{\"\": \"L’IA\", \"en\": \"AI\"}", "" },
  { "third-language", "/views/0/title@pt-BR", "\"IA\"", "" },
  { "unknown-keys", "/resources/0/schema/fields/0/mood", "{\"sober\": [1]}", "" },
  { "unknown-plugin", "/views/0/specType", "\"vega\"", "" },
  { "no-views", "/views", NULL, "" },
};
/* clang-format on */

static int
check (const Change *change,
       char        **output)
{
  g_autofree char *schema = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "dossier.schema.json", NULL);
  g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "..", "data", "dossiers", "paris-2025", "datapackage.json", NULL);
  const char      *arguments[] = { schema, dossier, NULL };

  return run_script ("check-schema.py", arguments, change, output);
}

static void
test_describes_every_property (void)
{
  g_autofree char *schema = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "dossier.schema.json", NULL);
  g_autofree char *output = NULL;
  const char      *arguments[] = { schema, NULL };

  g_assert_cmpint (run_script ("check-schema.py", arguments, NULL, &output), ==, 0);
}

static void
test_accepts_the_first_dossier (void)
{
  g_autofree char *output = NULL;

  g_assert_cmpint (check (NULL, &output), ==, 0);
}

static void
test_accepts (gconstpointer data)
{
  g_autofree char *output = NULL;

  g_assert_cmpint (check (data, &output), ==, 0);
}

static void
test_refuses (gconstpointer data)
{
  const Change    *change = data;
  g_autofree char *output = NULL;

  g_assert_cmpint (check (change, &output), ==, 1);
  g_assert_true (g_str_has_prefix (output, change->output));
}

static void
add (const char   *prefix,
     const Change *change,
     GTestDataFunc test)
{
  g_autofree char *path = g_strconcat (prefix, change->name, NULL);

  g_test_add_data_func (path, change, test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/describes-every-property", test_describes_every_property);
  g_test_add_func ("/schema/accepts/the-first-dossier", test_accepts_the_first_dossier);
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    add ("/schema/accepts/", &accepted[i], test_accepts);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    add ("/schema/refuses/", &refused[i], test_refuses);
  return g_test_run ();
}
