/* Tests of som-sources: where the rows of a view come from.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "draw/som-frame.h"

#define SOURCES(rows, package)                                                                                                             \
  "{'name': 's', 'languages': ['en'], " package "'resources': [{'name': 'sources', 'data': [{'id': 'p2', 'title': 'The Paper', 'part': "   \
  "'ref. [2]'}, {'id': 'p4', 'title': 'The Paper', 'part': 'ref. [4]'}, {'id': 'b', 'title': 'Bank', 'date': '2025-02-11'}], 'schema': "   \
  "{'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'title', 'type': 'string', 'sommet:role': 'label'}, "       \
  "{'name': 'part', 'type': 'string', 'sommet:role': 'text'}, {'name': 'date', 'type': 'date', 'sommet:role': 'time'}]}}, {'name': 't', "  \
  "'data': [" rows "], 'schema': {'fields': [{'name': 'a', 'type': 'string'}, {'name': 'source', 'type': 'array', 'sommet:role': "        \
  "'source'}], 'foreignKeys': [{'fields': 'source', 'reference': {'resource': 'sources', 'fields': 'id'}}]}}], 'views': [{'name': 'v', "  \
  "'resources': ['t'], 'specType': 'sommet:table'}]}"

static void
assert_sources (const char *json,
                const char *language,
                const char *expected)
{
  g_autoptr (SomDossier) dossier = open_dossier (json);
  SomRequest             request = { .dossier = dossier, .language = language };
  g_autoptr (SomView)    view = som_view_new (&request);
  g_autofree char       *text = som_frame_describe_sources (view);

  g_assert_cmpstr (text, ==, expected);
}

/* Each source once, its parts after it, in their order. */
static void
test_groups (void)
{
  assert_sources (SOURCES ("{'a': 'x', 'source': ['p4', 'b']}, {'a': 'y', 'source': ['p2']}, {'a': 'z', 'source': ['p4']}", ""), "en",
                  "Sources: The Paper, ref. [2], [4]; Bank, 11 February 2025");
  assert_sources (SOURCES ("{'a': 'x', 'source': ['p4']}", ""), "en", "Source: The Paper, ref. [4]");
}

static void
test_languages (void)
{
  assert_sources (SOURCES ("{'a': 'x', 'source': ['b', 'p2']}", ""), "fr", "Sources\u00a0: Bank, 11 février 2025\u202f; The Paper, ref. [2]");
}

/* Rows that say nothing have the sources of the package; where that has none, nothing is said. */
static void
test_none (void)
{
  assert_sources (SOURCES ("{'a': 'x'}", "'sources': [{'title': 'Office'}], "), "en", "Source: Office");
  assert_sources (SOURCES ("{'a': 'x'}", ""), "en", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/groups", test_groups);
  g_test_add_func ("/sources/languages", test_languages);
  g_test_add_func ("/sources/none", test_none);
  return g_test_run ();
}
