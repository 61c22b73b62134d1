/* Tests of som-describe: a figure in sentences.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include <string.h>

#define BARS(rows)                                                                                                                          \
  "{'name': 'd', 'languages': ['en', 'fr'], 'resources': [{'name': 't', 'data': [" rows "], 'schema': {'fields': [{'name': 'label', "    \
  "'type': 'string', 'sommet:role': 'label'}, {'name': 'value', 'type': 'number', 'sommet:role': 'value'}]}}], 'views': [{'name': 'v', " \
  "'title': 'Title', 'title@fr': 'Titre', 'subtitle': 'Subtitle', 'resources': ['t'], 'specType': 'sommet:bars'}]}"

static void
assert_description (const char *json,
                    const char *language,
                    const char *expected)
{
  g_autoptr (SomDossier) dossier = open_dossier (json);
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .language = language, .slide = TRUE });

  g_assert_cmpstr (som_figure_get_description (figure), ==, expected);
}

static void
test_range (void)
{
  assert_description (BARS ("{'label': 'a', 'value': 3}, {'label': 'b', 'value': -2}, {'label': 'c', 'value': 9}"), "en",
                      "Title. Subtitle. 3 items. Largest: c, 9; smallest: b, −2.");
  assert_description (BARS ("{'label': 'a', 'value': 3}, {'label': 'c', 'value': 9}"), "fr",
                      "Titre. Subtitle. 2 éléments. Maximum\u00a0: c, 9\u202f; minimum\u00a0: a, 3.");
}

/* One value, alike ones or none have no range. */
static void
test_no_range (void)
{
  assert_description (BARS ("{'label': 'a', 'value': 3}"), "en", "Title. Subtitle. 1 item.");
  assert_description (BARS ("{'label': 'a', 'value': 3}, {'label': 'b', 'value': 3}"), "en", "Title. Subtitle. 2 items.");
  assert_description (BARS (""), "en", "Title. Subtitle. No data.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/range", test_range);
  g_test_add_func ("/describe/no-range", test_no_range);
  return g_test_run ();
}
