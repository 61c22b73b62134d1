/* Tests of som-sources: where rows come from, in one sentence.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-frame.h"

#define NBSP "\u00a0"

#define FIELD(name, role) "{'name': '" name "', 'type': 'string', 'sommet:role': '" role "'}"
#define KEY_FIELD "{'name': 'id', 'type': 'string'}"
#define REFERENCE "'foreignKeys': [{'fields': 'source', 'reference': {'resource': 'sources', 'fields': 'id'}}]"

/* Sources with one title and several parts, with dates, and without either. */
#define SOURCES                                                                                                                         \
  "{'name': 'sources', 'data': [['id', 'title', 'title@fr', 'part', 'date'], ['a2', 'Report', 'Rapport', 'ref. [2]', '2025-01-01'], "    \
  "['a4', 'Report', 'Rapport', 'ref. [4]', null], ['a10', 'Report', 'Rapport', 'ref. [10]', null], ['b', 'Press {1}', null, null, "      \
  "'2025-01-21'], ['c', 'Vitæ', null, null, null]], 'schema': {'primaryKey': 'id', 'fields': [" KEY_FIELD ", " FIELD ("title", "label")   \
  ", {'name': 'title@fr', 'type': 'string'}, " FIELD ("part", "text") ", {'name': 'date', 'type': 'date', 'sommet:role': 'time'}]}}"

static void
open_stage (Stage      *stage,
            const char *rows,
            const char *keys,
            const char *more,
            const char *language)
{
  g_autofree char *json
    = g_strconcat ("{'name': 'test', 'languages': ['en', 'fr'], 'sources': [{'title': 'The package'}], 'resources': [" SOURCES
                   ", {'name': 't', ", more, "'data': [", rows, "], 'schema': {'fields': [" FIELD ("source", "source") "]",
                   keys != NULL ? ", " : "", keys != NULL ? keys : "", "}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': "
                   "'sommet:table'}]}", NULL);

  stage_open (stage, json, language);
}

static void
assert_sources (const char *rows,
                const char *keys,
                const char *language,
                const char *expected)
{
  g_auto (Stage)   stage;
  g_autofree char *words = NULL;

  open_stage (&stage, rows, keys, "", language);
  words = som_frame_describe_sources (stage.view);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_titles (void)
{
  assert_sources ("{'source': 'c'}", REFERENCE, "en", "Source: Vitæ");
  assert_sources ("{'source': 'c'}, {'source': 'b'}, {'source': 'c'}", REFERENCE, "en", "Sources: Vitæ; Press {1}, 21" NBSP "January" NBSP "2025");
  assert_sources ("{'source': 'a2'}", REFERENCE, "fr", "Source\u00a0: Rapport, ref. [2]");
}

/* Parts of one source stand together, in the order of their numbers, and say once what they share. */
static void
test_parts (void)
{
  assert_sources ("{'source': 'a4'}, {'source': 'c'}, {'source': 'a2'}, {'source': 'a4'}", REFERENCE, "en", "Sources: Report, ref. [2], [4]; Vitæ");
  assert_sources ("{'source': 'a10'}, {'source': 'a4'}, {'source': 'a2'}", REFERENCE, "en", "Source: Report, ref. [2], [4], [10]");
}

/* Without a table of sources, the values are the words themselves; with one, an unknown id is no word. */
static void
test_plain_words (void)
{
  assert_sources ("{'source': 'Le Monde'}, {'source': null}, {'source': 'Le Monde'}", NULL, "en", "Source: Le Monde");
  assert_sources ("{'source': 'nobody'}, {'source': 'c'}", REFERENCE, "en", "Source: Vitæ");
}

/* Rows that name none have the table's, else the package's. */
static void
test_fallbacks (void)
{
  g_auto (Stage)   stage;
  g_autofree char *words = NULL;

  assert_sources ("{'source': null}", REFERENCE, "en", "Source: The package");
  assert_sources ("", REFERENCE, "en", "Source: The package");
  open_stage (&stage, "{'source': null}", REFERENCE, "'sources': [{'title': 'The table'}], ", "en");
  words = som_frame_describe_sources (stage.view);
  g_assert_cmpstr (words, ==, "Source: The table");
}

static void
test_none (void)
{
  g_auto (Stage)   stage;
  g_autofree char *words = NULL;

  stage_init (&stage);
  words = som_frame_describe_sources (stage.view);
  g_assert_null (words);
}

/* A footnote is no bibliography. */
static void
test_many (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_auto (Stage)      stage;
  g_autofree char    *words = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (rows, "%s{'source': 'Source %u'}", i > 0 ? ", " : "", i);
  open_stage (&stage, rows->str, NULL, "", "en");
  words = som_frame_describe_sources (stage.view);
  g_assert_true (g_str_has_prefix (words, "Sources: Source 0; Source 1; "));
  g_assert_nonnull (strstr (words, "; Source 11; and "));
  g_assert_true (g_str_has_suffix (words, " more"));
  g_assert_null (strstr (words, "Source 12"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/titles", test_titles);
  g_test_add_func ("/sources/parts", test_parts);
  g_test_add_func ("/sources/plain-words", test_plain_words);
  g_test_add_func ("/sources/fallbacks", test_fallbacks);
  g_test_add_func ("/sources/none", test_none);
  g_test_add_func ("/sources/many", test_many);
  return g_test_run ();
}
