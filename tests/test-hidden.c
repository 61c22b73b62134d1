/* Tests of som-hidden: what leaves a view with a hidden series, and what stays as it was.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include "draw/som-hidden.h"

static const SomOptionSpec       options[] = { { .name = "by", .type = SOM_OPTION_COLUMN }, { .name = NULL } };
static const SomPluginDescriptor plugin = { .id = "test", .options = options };

#define SERIES FIELDS ", " TEXT ("series")
#define ROWS                                                                                                                            \
  "{'id': 'a', 'entity': 'red', 'group': 'g', 'series': 'one', 'value': 1}, {'id': 'b', 'entity': 'box', 'group': 'h', 'series': 'two', "  \
  "'value': 2}, {'id': 'c', 'group': 'g', 'value': 3}, {'id': 'd', 'entity': 'red', 'group': 'i', 'series': 'one', 'value': 4}"

static void
open_rows (Stage             *stage,
           const char        *rows,
           const char        *fields,
           const char        *spec,
           const char *const *hidden)
{
  g_autofree char *json = make_chart ("test", rows, fields, spec);

  stage_open (stage, json, "en");
  stage->request.plugin = &plugin;
  stage->request.hidden = hidden;
  stage_renew (stage);
}

static char *
list_rows (const Stage *stage)
{
  SomTable *table = som_view_get_table (stage->view, "t");
  GString  *keys = g_string_new (NULL);

  for (guint row = 0; row < som_table_get_n_rows (table); row++)
    g_string_append (keys, som_table_get_key (table, row));
  return g_string_free (keys, FALSE);
}

static const struct
{
  const char *name, *spec;
  const char *hidden[3];
  const char *shown;
} cases[] = {
  { "series", NULL, { "one" }, "bc" },
  { "no-series", NULL, { "" }, "abd" },
  { "entity", NULL, { "red" }, "bc" },
  { "several", NULL, { "one", "box" }, "c" },
  { "column-of-an-option", "'by': 'group'", { "g" }, "bd" },
  { "column-not-named", NULL, { "g" }, "abcd" },
  { "unknown", NULL, { "nobody" }, "abcd" },
  { "one-column-of-values", NULL, { "value" }, "abcd" },
};

static void
test_case (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  g_auto (Stage)   stage;
  g_autofree char *shown = NULL;

  open_rows (&stage, ROWS, SERIES, cases[i].spec, cases[i].hidden);
  shown = list_rows (&stage);
  g_assert_cmpstr (shown, ==, cases[i].shown);
  g_assert_true (som_hidden_has (stage.view, cases[i].hidden[0]) == (strlen (shown) < 4));
}

static void
test_can_hide (void)
{
  static const char *const hidden[] = { "one", NULL };
  g_auto (Stage)           stage;

  open_rows (&stage, ROWS, SERIES, NULL, hidden);
  g_assert_true (som_hidden_can_hide (stage.view, "two"));
  g_assert_true (som_hidden_can_hide (stage.view, "one"));
  g_assert_true (som_hidden_can_hide (stage.view, ""));
  g_assert_false (som_hidden_can_hide (stage.view, "announced"));
  g_assert_false (som_hidden_can_hide (stage.view, "value"));
  g_assert_false (som_hidden_can_hide (stage.view, NULL));
}

/* The visible series keep the colours that they had among all. */
static void
test_colors_stay (void)
{
  static const char *const one[] = { "one", NULL }, *const two[] = { "two", NULL }, *const both[] = { "", "one", NULL };
  static const struct
  {
    const char *const *hidden;
    guint              slots[2]; /* of the first and second that are shown */
  } colors[] = { { NULL, { 0, 1 } }, { one, { 1, 2 } }, { two, { 0, 2 } }, { both, { 1, 3 } } };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_auto (Stage) stage;

      open_rows (&stage, ROWS, SERIES, NULL, colors[i].hidden);
      for (guint k = 0; k < 2; k++)
        {
          SomColor color = som_view_get_series_color (stage.view, k), wanted = som_theme_get_series_color (&stage.view->theme, colors[i].slots[k]);

          g_assert_cmpmem (&color, sizeof color, &wanted, sizeof wanted);
        }
    }
}

/* Each is listed once, by its place, with the words that people know it by. */
static void
test_list (void)
{
  static const char *const hidden[] = { "", "two", "nobody", NULL };
  g_auto (Stage)           stage;
  g_autoptr (GArray)       list = NULL;

  open_rows (&stage, ROWS, SERIES, NULL, hidden);
  list = som_hidden_list (stage.view);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (g_array_index (list, SomHiddenSeries, 0).label, ==, "two");
  g_assert_cmpuint (g_array_index (list, SomHiddenSeries, 0).slot, ==, 1);
  g_assert_cmpstr (g_array_index (list, SomHiddenSeries, 1).key, ==, "");
  g_assert_cmpstr (g_array_index (list, SomHiddenSeries, 1).label, ==, "other");
}

/* One of several columns of values: its cells read as missing, what the scale is made for stays. */
static void
test_column (void)
{
  static const char *const hidden[] = { "value", NULL };
  g_auto (Stage)           stage;
  const SomTable          *table;
  SomAmount                amount;
  double                   number;
  int                      value, other;

  open_rows (&stage, "{'id': 'a', 'value': 1, 'unit': 'USD', 'later': 2}", FIELDS ", {'name': 'later', 'title': 'Later', 'type': 'number', 'sommet:role': 'value'}",
             NULL, hidden);
  table = som_view_get_table (stage.view, "t");
  value = som_table_find_column (table, "value");
  other = som_table_find_column (table, "later");
  g_assert_cmpuint (som_table_get_n_rows (table), ==, 1);
  g_assert_false (som_table_get_amount (table, value, 0, &amount));
  g_assert_false (som_table_get_number (table, value, 0, &number));
  g_assert_true (som_table_is_missing (table, value, 0));
  g_assert_true (som_table_get_number (table, other, 0, &number));
  g_assert_nonnull (som_view_get_common_unit (stage.view, table, value));
  g_assert_true (som_hidden_has (stage.view, "value"));
  g_assert_cmpuint (som_hidden_get_slot (stage.view, 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hidden/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/hidden/can-hide", test_can_hide);
  g_test_add_func ("/hidden/colors-stay", test_colors_stay);
  g_test_add_func ("/hidden/list", test_list);
  g_test_add_func ("/hidden/column", test_column);
  return g_test_run ();
}
