/* Tests of som-view-format: values of a dossier in words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#define NBSP "\u00a0"

#define assert_words(words, expected)                                                                                    \
  G_STMT_START                                                                                                           \
  {                                                                                                                      \
    g_autofree char *words_ = words;                                                                                     \
    g_assert_cmpstr (words_, ==, expected);                                                                              \
  }                                                                                                                      \
  G_STMT_END

static const SomTable *
open_rows (Stage      *stage,
           const char *rows,
           const char *more)
{
  g_autofree char *json = make_chart ("table", rows, more, NULL);

  stage_open (stage, json, "en");
  return som_view_get_table (stage->view, NULL);
}

static void
test_numbers (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  assert_words (som_format_number (stage.view, 12.3, SOM_FORMAT_SHORT), "12.3");
  assert_words (som_format_number (stage.view, NAN, SOM_FORMAT_SHORT), "–");
  assert_words (som_format_number (stage.view, -INFINITY, SOM_FORMAT_EXACT), "–");
  assert_words (som_format_amount (stage.view, (SomAmount) { 5e11, som_dossier_find_unit (stage.dossier, "USD") }, SOM_FORMAT_SHORT), "$500B");
  assert_words (som_format_amount (stage.view, (SomAmount) { 5e11, som_dossier_find_unit (stage.dossier, "USD") }, SOM_FORMAT_LONG),
                "500 billion US dollars");
  assert_words (som_format_amount (stage.view, (SomAmount) { 64000, NULL }, SOM_FORMAT_SHORT), "64,000");
  stage.request.language = "fr";
  assert_words (som_format_number (stage.view, 12.3, SOM_FORMAT_SHORT), "12,3");
}

/* What of a unit can stand without a number. */
static void
test_units (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  assert_words (som_format_unit (stage.view, NULL), NULL);
  assert_words (som_format_unit (stage.view, som_dossier_find_unit (stage.dossier, "PF")), "PFLOPS");
  stage.request.language = "fr";
  assert_words (som_format_unit (stage.view, som_dossier_find_unit (stage.dossier, "USD")), "Md" NBSP "$");
}

#define UNITS_DOSSIER                                                                                                                   \
  "{'name': 'test', 'languages': ['en'], 'sommet:units': {'wafers': {'kind': 'symbol', 'symbol': 'wafers', 'symbol@fr': 'galettes'}, "   \
  "'share': {'kind': 'percent'}, 'dozen': {'kind': 'currency', 'currency': 'USD', 'factor': 12}}, 'resources': [{'name': 't', 'data': [{'a': 1}]}], 'views': [{'name': 'view', 'resources': ['t'], "     \
  "'specType': 'sommet:table'}]}"

/* A symbol is in the language of the figure. */
static void
test_symbols (void)
{
  g_auto (Stage) stage;

  stage_open (&stage, UNITS_DOSSIER, "en");
  g_assert_nonnull (som_dossier_find_unit (stage.dossier, "wafers"));
  assert_words (som_format_amount (stage.view, (SomAmount) { 3, som_dossier_find_unit (stage.dossier, "wafers") }, SOM_FORMAT_SHORT),
                "3" NBSP "wafers");
  assert_words (som_format_unit (stage.view, som_dossier_find_unit (stage.dossier, "share")), "%");
  assert_words (som_format_unit (stage.view, som_dossier_find_unit (stage.dossier, "dozen")), NULL);
  stage.request.language = "fr";
  assert_words (som_format_amount (stage.view, (SomAmount) { 3, som_dossier_find_unit (stage.dossier, "wafers") }, SOM_FORMAT_SHORT),
                "3" NBSP "galettes");
}

static void
test_times (void)
{
  const SomTime  month = { 1738368000, SOM_PRECISION_MONTH };
  const SomTime  first = { 1739145600, SOM_PRECISION_DAY }, last = { 1739232000, SOM_PRECISION_DAY };
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  assert_words (som_format_time (stage.view, month, SOM_FORMAT_LONG), "February" NBSP "2025");
  assert_words (som_format_time (stage.view, (SomTime) { NAN, SOM_PRECISION_DAY }, SOM_FORMAT_LONG), "–");
  stage.request.language = "fr";
  assert_words (som_format_span (stage.view, first, last, SOM_FORMAT_LONG), "10–11" NBSP "février" NBSP "2025");
}

/* What a row's value is with its range: both ends, one, or none. */
static void
test_values (void)
{
  static const struct
  {
    const char *row;
    const char *english, *french;
  } cases[] = {
    { "'value': 60, 'min': 60, 'max': 65, 'unit': 'USD'", "$60B to $65B", "60 à 65" NBSP "Md" NBSP "$" },
    { "'value': 62, 'min': 60, 'max': 65", "60 to 65", "60 à 65" },
    { "'value': 60, 'min': 60", "more than 60", "plus de 60" },
    { "'value': 60, 'max': 60", "up to 60", "jusqu’à 60" },
    { "'value': 60, 'min': 50", "60", "60" },
    { "'value': 60, 'max': 70", "60", "60" },
    { "'value': 60, 'min': 70, 'max': 50", "60", "60" },
    { "'value': 60, 'min': 60, 'max': 60", "60", "60" },
    { "'value': 0", "0", "0" },
    { "'min': 3, 'max': 5", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row = g_strdup_printf ("{'id': 'a', %s}", cases[i].row);
      g_auto (Stage)   stage;
      const SomTable  *table = open_rows (&stage, row, NULL);

      assert_words (som_format_value (stage.view, table, 3, 0), cases[i].english);
      stage.request.language = "fr";
      assert_words (som_format_value (stage.view, table, 3, 0), cases[i].french);
    }
}

#define LIST ", {'name': 'tags', 'type': 'array', 'sommet:role': 'bullets'}"

static void
test_cells (void)
{
  g_auto (Stage)  stage;
  const SomTable *table = open_rows (&stage, "{'id': 'a', 'label': 'A', 'entity': 'red', 'value': 5, 'unit': 'PF', 'status': 'planned', 'time': "
                                             "2025, 'basis': 'peak', 'tags': ['x', 'y', 'z']}, {'id': 'b', 'entity': 'nobody', 'status': 'rumoured'}",
                                     FIELDS LIST);
  static const struct
  {
    const char *column;
    const char *words[2];
  } cells[] = {
    { "label", { "A", NULL } },          { "entity", { "Red", "nobody" } }, { "value", { "5" NBSP "PFLOPS", NULL } },
    { "status", { "planned", "rumoured" } }, { "time", { "2025", NULL } },    { "basis", { "peak", NULL } },
    { "tags", { "x, y, and z", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    for (guint row = 0; row < 2; row++)
      assert_words (som_format_cell (stage.view, table, som_table_find_column (table, cells[i].column), row, SOM_FORMAT_SHORT), cells[i].words[row]);
  assert_words (som_format_cell (stage.view, table, -1, 0, SOM_FORMAT_SHORT), NULL);
  assert_words (som_format_cell (stage.view, table, 0, 2, SOM_FORMAT_SHORT), NULL);
  assert_words (som_format_value (stage.view, table, -1, 0), NULL);
  assert_words (som_format_value (stage.view, table, 3, G_MAXUINT), NULL);
}

/* What is more in its unit than can be held is written as the dossier has it, and drawn nowhere. */
static void
test_huge (void)
{
  g_auto (Stage)  stage;
  const SomTable *table = open_rows (&stage, "{'id': 'a', 'value': 1e308, 'unit': 'PF'}, {'id': 'b', 'value': 1e308}", NULL);
  int             column = som_table_find_column (table, "value");
  SomAmount       amount;

  assert_words (som_format_cell (stage.view, table, column, 0, SOM_FORMAT_SHORT), "1" NBSP "×" NBSP "10³⁰⁸" NBSP "PF");
  assert_words (som_format_cell (stage.view, table, column, 1, SOM_FORMAT_SHORT), "1" NBSP "×" NBSP "10³⁰⁸");
  assert_words (som_format_value (stage.view, table, column, 0), NULL);
  g_assert_false (som_table_get_amount (table, column, 0, &amount));
}

/* What is plainly actual needs no word. */
static void
test_qualifiers (void)
{
  static const char *const expected[] = { "private, peak, announced", NULL, "planned", "public", NULL };
  g_auto (Stage)           stage;
  const SomTable          *table = open_rows (&stage, "{'id': 'a', 'qualifier': 'private', 'basis': 'peak', 'status': 'announced'}, {'id': 'b', 'status': "
                                                     "'actual'}, {'id': 'c', 'status': 'planned'}, {'id': 'd', 'qualifier': 'public', 'status': 'actual'}",
                                             NULL);

  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    assert_words (som_format_qualifier (stage.view, table, row), expected[row]);
}

/* A label that says what a value is based on need not be followed by the same word. */
static void
test_said_by_label (void)
{
  static const char *const expected[] = { "planned", "planned", "target, planned", "target, planned", "private, announced" };
  g_auto (Stage)           stage;
  const SomTable          *table = open_rows (&stage, "{'id': 'a', 'label': 'Alice, target', 'basis': 'measured', 'status': 'planned'}, {'id': 'b', 'label': "
                                                     "'TARGET of Bob', 'basis': 'measured', 'status': 'planned'}, {'id': 'c', 'label': 'On targets', 'basis': "
                                                     "'measured', 'status': 'planned'}, {'id': 'd', 'basis': 'measured', 'status': 'planned'}, {'id': 'e', "
                                                     "'label': 'France, announced', 'qualifier': 'private', 'status': 'announced'}",
                                             NULL);

  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    assert_words (som_format_qualifier (stage.view, table, row), expected[row]);
  g_assert_true (som_format_is_in_label (stage.view, table, 1, "of bob"));
  g_assert_false (som_format_is_in_label (stage.view, table, 1, "of target"));
  g_assert_false (som_format_is_in_label (stage.view, table, 1, " · "));
  g_assert_false (som_format_is_in_label (stage.view, table, 1, NULL));
  g_assert_false (som_format_is_in_label (stage.view, table, 3, "target"));
}

/* What is not there yet has not been measured. */
static void
test_row_basis (void)
{
  static const char *const expected[] = { "target", "target", "measured", "measured", "peak", NULL };
  g_auto (Stage)           stage;
  const SomTable          *table = open_rows (&stage, "{'id': 'a', 'basis': 'measured', 'status': 'announced'}, {'id': 'b', 'basis': 'measured', 'status': "
                                                     "'planned'}, {'id': 'c', 'basis': 'measured', 'status': 'actual'}, {'id': 'd', 'basis': 'measured'}, "
                                                     "{'id': 'e', 'basis': 'peak', 'status': 'planned'}, {'id': 'f'}",
                                             NULL);

  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    g_assert_cmpstr (som_format_row_basis (stage.view, table, row), ==, expected[row]);
  assert_words (som_format_qualifier (stage.view, table, 1), "target, planned");
  stage.request.language = "fr";
  g_assert_cmpstr (som_format_row_basis (stage.view, table, 0), ==, "cible");
}

static void
test_states (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  g_assert_null (som_format_status (stage.view, SOM_STATUS_NONE));
  g_assert_null (som_format_status (stage.view, SOM_STATUS_ESTIMATE + 1));
  g_assert_null (som_format_status (stage.view, G_MAXUINT));
  g_assert_null (som_format_basis (stage.view, SOM_BASIS_NONE));
  g_assert_null (som_format_basis (stage.view, SOM_BASIS_MEASURED + 1));
  for (SomStatus status = SOM_STATUS_ACTUAL; status <= SOM_STATUS_ESTIMATE; status++)
    {
      const char *english = som_format_status (stage.view, status);

      g_assert_nonnull (english);
      stage.request.language = "fr";
      g_assert_cmpstr (som_format_status (stage.view, status), !=, english);
      stage.request.language = "en";
    }
}

/* Names without a value stay; so does what comes after the eighth. */
static void
test_messages (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  assert_words (som_format_message (stage.view, "{a} and {b}", "a", "one", "b", "two", NULL), "one and two");
  assert_words (som_format_message (stage.view, "{a} and {b}", NULL), "{a} and {b}");
  assert_words (som_format_message (stage.view, "{a", "a", "one", NULL), "{a");
  assert_words (som_format_message (stage.view, "{h} {i}", "a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "8", "i", "9", NULL),
                "8 {i}");
}

static void
test_counts (void)
{
  static const char pattern[] = "{n, plural, =0 {none} one {# row} other {# rows}}";
  g_auto (Stage)    stage;

  open_rows (&stage, "", NULL);
  assert_words (som_format_count (stage.view, pattern, 0), "none");
  assert_words (som_format_count (stage.view, pattern, 1), "1 row");
  assert_words (som_format_count (stage.view, pattern, G_MAXUINT), "4,294,967,295 rows");
}

static void
test_countries (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  assert_words (som_format_country (stage.view, "CHN"), "China");
  assert_words (som_format_country (stage.view, "XQ"), NULL);
  assert_words (som_format_country (stage.view, NULL), NULL);
  stage.request.language = "fr";
  assert_words (som_format_country (stage.view, "cn"), "Chine");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-format/numbers", test_numbers);
  g_test_add_func ("/view-format/units", test_units);
  g_test_add_func ("/view-format/symbols", test_symbols);
  g_test_add_func ("/view-format/times", test_times);
  g_test_add_func ("/view-format/values", test_values);
  g_test_add_func ("/view-format/cells", test_cells);
  g_test_add_func ("/view-format/huge", test_huge);
  g_test_add_func ("/view-format/qualifiers", test_qualifiers);
  g_test_add_func ("/view-format/row-basis", test_row_basis);
  g_test_add_func ("/view-format/said-by-label", test_said_by_label);
  g_test_add_func ("/view-format/states", test_states);
  g_test_add_func ("/view-format/messages", test_messages);
  g_test_add_func ("/view-format/counts", test_counts);
  g_test_add_func ("/view-format/countries", test_countries);
  return g_test_run ();
}
