/* Tests that the first dossier shows the facts and nothing else, in words fit for print in both languages.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "script.h"

/* clang-format off */
/* Each puts one fault into the dossier; the message about it must be among those that the script prints. */
static const Change refused[] = {
  { "wrong-figure", "/investments/us-investment/value", "501", "investments/us-investment: no fact" },
  { "wrong-unit", "/capacity/jean-zay/unit", "\"EFLOPS\"", "capacity/jean-zay: no fact" },
  { "wrong-end-of-range", "/investments/china-bofa/min", "48", "investments/china-bofa: no fact" },
  { "wrong-year", "/capacity/alice-recoque/time", "\"2062\"", "capacity/alice-recoque: no fact" },
  { "wrong-span", "/timeline/strategy/end", "\"2024\"", "timeline/strategy: no fact" },
  { "wrong-day", "/capacity/frontier/as_of", "\"2025-06-11\"", "capacity/frontier: no fact" },
  { "wrong-day-of-source", "/sources/openai/date", "\"2024-01-21\"", "sources/openai: no fact" },
  { "wrong-source", "/investments/us-investment/source", "[\"article-5\"]", "investments/us-investment: no fact" },
  { "wrong-rate", "/datapackage/sommet:rates/0/rate", "1.0141", "datapackage/USD: no fact has this rate" },
  { "unknown-source", "/axes/interests/source", "[\"article-9\"]", "axes/interests: source article-9 is not in sources" },
  { "no-source", "/arcs/embargo/source", NULL, "arcs/embargo: has no source" },
  { "unknown-entity", "/shock/sputnik/entity", "\"usa\"", "shock/sputnik: entity usa is not in entities" },
  { "unknown-parent", "/entities/meta/parent", "\"usa\"", "entities/meta: parent usa is not in entities" },
  { "unknown-row-checked", "/axes/ethics-meta/checks", "\"meta\"", "axes/ethics-meta: checks meta is not in axes" },
  { "unknown-unit", "/datapackage/sommet:units/EFLOPS", NULL, "capacity/alice-recoque: its value has no unit" },
  { "no-layer", "/reactions/india/layer", NULL, "reactions/india: has no layer" },
  { "undeclared-column", "/shock/how/colour", "\"red\"", "shock/how: colour is in no field" },
  { "one-language", "/shock/how/bullets@en", NULL, "shock/how: bullets is there in one language only" },
  { "one-language-in-a-view", "/datapackage/views/1/subtitle", NULL, "datapackage/investments: subtitle is there in one" },
  { "one-language-in-a-callout", "/datapackage/views/1/spec/callout@en", NULL, "datapackage/investments: callout is there in one" },
  { "one-language-in-a-field", "/datapackage/resources/0/schema/fields/1/title@en", NULL, "entities/label: title is there in one" },
  { "no-column-of-translations", "/datapackage/resources/0/schema/fields/2/name", "\"etykieta\"", "entities/label: has no column of translations" },
  { "fewer-bullets", "/shock/how/bullets@en", "[\"Less memory\"]", "shock/how: bullets has not as many items" },
  { "wrong-number-in-words", "/axes/ethics-meta/text", "\"Meta : de 60 à 66 Md $\"", "axes/ethics-meta: 66 in" },
  { "wrong-decimal-in-words", "/datapackage/views/1/title", "\"L’argent : 500 Md $ d’un côté, 2,6 Md € de l’autre\"", "datapackage/investments: 2.6 in" },
  { "other-number-in-english", "/axes/ethics-meta/text@en", "\"Meta: 60 in 2025\"", "axes/ethics-meta: text has other numbers" },
  { "wrong-reference", "/sources/article-4/part", "\"réf. [5]\"", "sources/article-4: part names another reference" },
  { "straight-apostrophe", "/entities/us/label", "\"Côte d'Ivoire\"", "entities/us: a straight apostrophe" },
  { "three-dots", "/entities/us/label@en", "\"United States...\"", "entities/us: three dots" },
  { "plain-space-before-colon", "/entities/us/label", "\"États : Unis\"", "entities/us: no no-break space before" },
  { "no-space-in-quotes", "/entities/us/label", "\"«États »\"", "entities/us: no no-break space after" },
  { "plain-space-before-unit", "/axes/ethics-meta/text", "\"Meta : 60 à 65 Md $ en 2025\"", "axes/ethics-meta: a space that breaks" },
  { "space-before-english-colon", "/entities/us/label@en", "\"United : States\"", "entities/us: a space before" },
  { "long-label", "/entities/us/label@en", "\"United States of America, the whole of them and their territories\"", "entities/us: label@en is longer" },
};
/* clang-format on */

static int
check (const Change *change,
       char        **output)
{
  g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "..", "data", "dossiers", "paris-2025", NULL);
  g_autofree char *facts = g_test_build_filename (G_TEST_DIST, "data", "paris-facts.csv", NULL);
  const char      *arguments[] = { dossier, facts, NULL };

  return run_script ("check-facts.py", arguments, change, output);
}

static void
test_hold (void)
{
  g_autofree char *output = NULL;

  g_assert_cmpint (check (NULL, &output), ==, 0);
}

static void
test_refuse (gconstpointer data)
{
  const Change    *change = data;
  g_autofree char *output = NULL;

  g_assert_cmpint (check (change, &output), ==, 1);
  g_assert_nonnull (strstr (output, change->output));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/hold", test_hold);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/facts/refuse/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refuse);
    }
  return g_test_run ();
}
