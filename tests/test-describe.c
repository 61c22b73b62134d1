/* Tests of som-describe: a figure for who can't see it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include "draw/som-describe.h"

static void
open_rows (Stage      *stage,
           const char *rows)
{
  g_autofree char *json = make_chart ("test", rows, NULL, NULL);

  stage_open (stage, json, "en");
}

/* A mark for each row of the view. */
static void
draw_rows (Stage *stage,
           guint  column)
{
  SomTable *table = som_view_get_table (stage->view, NULL);

  for (guint row = 0; row < som_table_get_n_rows (table); row++)
    {
      som_canvas_begin_mark (stage->canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = table, .row = row, .column = column });
      som_canvas_end_mark (stage->canvas);
    }
}

#define assert_description(stage, expected)                                                                              \
  G_STMT_START                                                                                                           \
  {                                                                                                                      \
    g_autofree char *description_ = som_describe ((stage)->canvas);                                                      \
    g_assert_cmpstr (description_, ==, expected);                                                                        \
  }                                                                                                                      \
  G_STMT_END

static void
test_no_data (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "");
  assert_description (&stage, "View. No data.");
}

static void
test_one (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "{'id': 'a', 'label': 'A', 'value': 1}");
  draw_rows (&stage, 0);
  assert_description (&stage, "View. 1 item.");
}

static void
test_extremes (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "{'id': 'a', 'label': 'A', 'value': 1}, {'id': 'b', 'label': 'B', 'value': -5}, {'id': 'c', 'label': 'C', 'value': 9}, "
                     "{'id': 'd', 'label': 'D'}");
  draw_rows (&stage, 0);
  assert_description (&stage, "View. 4 items. Largest: C, 9; smallest: B, −5.");
}

/* The column that a mark shows counts, not the one that has the role. */
static void
test_own_column (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "{'id': 'a', 'label': 'A', 'value': 1, 'min': 8}, {'id': 'b', 'label': 'B', 'value': 2, 'min': 3}");
  draw_rows (&stage, 5);
  assert_description (&stage, "View. 2 items. Largest: A, 8; smallest: B, 3.");
}

/* Currencies are converted; what can't be compared is only counted; equals have no extremes. */
static void
test_units (void)
{
  g_auto (Stage) money, mixed, equal;

  open_rows (&money, "{'id': 'a', 'label': 'A', 'value': 3, 'unit': 'USD'}, {'id': 'b', 'label': 'B', 'value': 2, 'unit': 'EUR'}, {'id': 'c', "
                     "'label': 'C', 'value': 1, 'unit': 'USD'}");
  draw_rows (&money, 0);
  assert_description (&money, "View. 3 items. Largest: B, €2B; smallest: C, $1B.");
  open_rows (&mixed, "{'id': 'a', 'label': 'A', 'value': 3, 'unit': 'USD'}, {'id': 'b', 'label': 'B', 'value': 2, 'unit': 'USD'}, {'id': 'c', "
                     "'label': 'C', 'value': 100, 'unit': 'PF'}");
  draw_rows (&mixed, 0);
  assert_description (&mixed, "View. 3 items. Largest: A, $3B; smallest: B, $2B.");
  open_rows (&equal, "{'id': 'a', 'label': 'A', 'value': 3}, {'id': 'b', 'label': 'B', 'value': 3}");
  draw_rows (&equal, 0);
  assert_description (&equal, "View. 2 items.");
}

/* Braces in the dossier's words are words. */
static void
test_braces (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "{'id': 'a', 'label': '{most}', 'value': 3}, {'id': 'b', 'label': '{', 'value': 1}");
  draw_rows (&stage, 0);
  assert_description (&stage, "View. 2 items. Largest: {most}, 3; smallest: {, 1.");
}

static void
test_subtitle_and_language (void)
{
  g_auto (Stage) stage;

  stage_open (&stage,
              "{'name': 'test', 'languages': ['en', 'fr'], 'resources': [{'name': 't', 'data': [{'value': 1}]}], 'views': [{'name': 'view', "
              "'title': 'Title', 'title@fr': 'Titre', 'subtitle': 'Subtitle', 'subtitle@fr': 'Sous-titre', 'resources': ['t'], 'specType': "
              "'sommet:table'}]}",
              "en");
  assert_description (&stage, "Title. Subtitle. No data.");
  stage.request.language = "fr";
  assert_description (&stage, "Titre. Sous-titre. Aucune donnée.");
}

/* What is no datum is not counted; many are, without their extremes. */
static void
test_many (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "{'id': 'a', 'label': 'A', 'value': 1}, {'id': 'b', 'label': 'B', 'value': 2}");
  for (guint i = 0; i < 1500; i++)
    {
      draw_rows (&stage, 0);
      som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DECORATION });
      som_canvas_end_mark (stage.canvas);
    }
  assert_description (&stage, "View. 3,000 items.");
}

/* Only what is far from the rest, and only where there is a rest. */
static void
test_outstanding (void)
{
  g_auto (Stage) far, near, few;

  open_rows (&far, "{'id': 'a', 'label': 'A', 'value': 1}, {'id': 'b', 'label': 'B', 'value': 2}, {'id': 'c', 'label': 'C', 'value': 4}, "
                   "{'id': 'd', 'label': 'D', 'value': 38}");
  draw_rows (&far, 0);
  assert_description (&far, "View. 4 items. Largest: D, 38; smallest: A, 1. D stands out: at least 12 times the median.");
  open_rows (&near, "{'id': 'a', 'label': 'A', 'value': 1}, {'id': 'b', 'label': 'B', 'value': 2}, {'id': 'c', 'label': 'C', 'value': 4}, "
                    "{'id': 'd', 'label': 'D', 'value': 29}");
  draw_rows (&near, 0);
  assert_description (&near, "View. 4 items. Largest: D, 29; smallest: A, 1.");
  open_rows (&few, "{'id': 'a', 'label': 'A', 'value': 1}, {'id': 'b', 'label': 'B', 'value': 2}, {'id': 'c', 'label': 'C', 'value': 400}");
  draw_rows (&few, 0);
  assert_description (&few, "View. 3 items. Largest: C, 400; smallest: A, 1.");
}

/* What is announced is told from what is; one status says nothing. */
static void
test_statuses (void)
{
  g_auto (Stage) mixed, same;

  open_rows (&mixed, "{'id': 'a', 'label': 'A', 'value': 1, 'status': 'announced'}, {'id': 'b', 'label': 'B', 'value': 1, 'status': 'actual'}, "
                     "{'id': 'c', 'label': 'C', 'value': 1, 'status': 'announced'}, {'id': 'd', 'label': 'D', 'value': 1}");
  draw_rows (&mixed, 0);
  assert_description (&mixed, "View. 4 items. Status: actual (1), announced (2).");
  open_rows (&same, "{'id': 'a', 'label': 'A', 'value': 1, 'status': 'planned'}, {'id': 'b', 'label': 'B', 'value': 1, 'status': 'planned'}");
  draw_rows (&same, 0);
  assert_description (&same, "View. 2 items.");
}

/* The kind of view is the plugin's name. */
static void
test_kind (void)
{
  static const SomPluginDescriptor plugin = { .id = "bars", .name = "Bars" };
  g_auto (Stage)                   stage;

  open_rows (&stage, "{'id': 'a', 'label': 'A', 'value': 1}");
  draw_rows (&stage, 0);
  stage.request.plugin = &plugin;
  assert_description (&stage, "View. Bars: 1 item.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/no-data", test_no_data);
  g_test_add_func ("/describe/one", test_one);
  g_test_add_func ("/describe/extremes", test_extremes);
  g_test_add_func ("/describe/own-column", test_own_column);
  g_test_add_func ("/describe/units", test_units);
  g_test_add_func ("/describe/braces", test_braces);
  g_test_add_func ("/describe/subtitle-and-language", test_subtitle_and_language);
  g_test_add_func ("/describe/many", test_many);
  g_test_add_func ("/describe/outstanding", test_outstanding);
  g_test_add_func ("/describe/statuses", test_statuses);
  g_test_add_func ("/describe/kind", test_kind);
  return g_test_run ();
}
