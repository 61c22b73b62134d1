/* Tests of som-comparability: what must be said when values are set side by side.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include <string.h>

#define MONEY(rows)                                                                                                                          \
  "{'name': 'm', 'languages': ['en'], 'sommet:units': {'USD_bn': {'kind': 'currency', 'currency': 'USD', 'factor': 1e9}, 'EUR_bn': "        \
  "{'kind': 'currency', 'currency': 'EUR', 'factor': 1e9}}, 'sommet:rates': [{'from': 'EUR', 'to': 'USD', 'rate': 1.0411, 'date': "         \
  "'2025-02-28', 'source': 'The Bank'}], 'resources': [{'name': 't', 'data': [" rows "], 'schema': {'fields': [{'name': 'label', 'type': " \
  "'string', 'sommet:role': 'label'}, {'name': 'value', 'type': 'number', 'sommet:role': 'value'}, {'name': 'unit', 'type': 'string', "    \
  "'sommet:role': 'unit', 'sommet:of': 'value'}, {'name': 'kind', 'type': 'string', 'sommet:role': 'qualifier'}, {'name': 'status', "      \
  "'type': 'string', 'sommet:role': 'status'}, {'name': 'basis', 'type': 'string', 'sommet:role': 'basis'}, {'name': 'year', 'type': "     \
  "'year', 'sommet:role': 'time'}]}}], 'views': [{'name': 'v', 'resources': ['t'], 'specType': 'sommet:%s'}]}"

/* What a bar chart says of itself below. */
static gboolean
is_said (const char *rows,
         const char *plugin,
         const char *words)
{
  g_autofree char        *json = g_strdup_printf (rows, plugin);
  g_autoptr (SomFigure)   figure = render_json (json);

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && strstr (som_figure_get_item (figure, i)->text->text, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_mixtures (void)
{
  static const struct
  {
    const char *rows, *words;
  } cases[] = {
    { MONEY ("{'label': 'a', 'value': 1, 'unit': 'USD_bn'}, {'label': 'b', 'value': 1, 'unit': 'EUR_bn'}"), "several currencies" },
    { MONEY ("{'label': 'a', 'value': 1, 'kind': 'public'}, {'label': 'b', 'value': 1, 'kind': 'private'}"), "different kinds (private, public)" },
    { MONEY ("{'label': 'a', 'value': 1, 'status': 'announced'}, {'label': 'b', 'value': 1, 'status': 'actual'}"), "announced beside actual values" },
    { MONEY ("{'label': 'a', 'value': 1, 'basis': 'peak'}, {'label': 'b', 'value': 1, 'basis': 'measured'}"), "peak beside measured values" },
    { MONEY ("{'label': 'a', 'value': 1, 'year': 2024}, {'label': 'b', 'value': 1, 'year': 2025}"), "different periods" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (is_said (cases[i].rows, "bars", cases[i].words));
      g_assert_true (is_said (cases[i].rows, "bars", "Compare with care"));
      /* nothing stands on one scale in a table */
      g_assert_false (is_said (cases[i].rows, "table", "Compare with care"));
    }
}

static void
test_alike (void)
{
  g_assert_false (is_said (MONEY ("{'label': 'a', 'value': 1, 'unit': 'USD_bn', 'kind': 'public', 'year': 2025}, {'label': 'b', 'value': 2, 'unit': "
                                  "'USD_bn', 'kind': 'public', 'year': 2025}"),
                           "bars", "Compare"));
}

/* The rate that sets all on one scale, with its date. */
static void
test_rates (void)
{
  const char *rows = MONEY ("{'label': 'a', 'value': 1, 'unit': 'USD_bn'}, {'label': 'b', 'value': 1, 'unit': 'EUR_bn'}");

  g_assert_true (is_said (rows, "bars", "€1 = $1.0411"));
  g_assert_true (is_said (rows, "bars", "28 February 2025"));
  g_assert_false (is_said (rows, "table", "1.0411"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparability/mixtures", test_mixtures);
  g_test_add_func ("/comparability/alike", test_alike);
  g_test_add_func ("/comparability/rates", test_rates);
  return g_test_run ();
}
