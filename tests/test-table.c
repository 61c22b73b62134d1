/* Tests of som-table: what a view sees of a resource, and what of it is nowhere.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#define FIELD(name, type, more) "{'name': '" name "', 'type': '" type "'" more "}"
#define ROLE(role) ", 'sommet:role': '" role "'"
#define ROWS                                                                                                                           \
  "[['id', 'label', 'label@en', 'power', 'value', 'low', 'unit', 'tags', 'when', 'status', 'layer', 'basis', 'checks'], "              \
  "['a', 'Un', 'One', 'fr', 5, 4, 'EUR', ['x', 'y'], '2025-02', 'announced', 'article', 'peak', null], "                               \
  "['b', 'Deux', null, 'us', null, null, null, null, null, 'Announced', 'check', 'measured', 'a'], "                                    \
  "['c', null, null, null, 7, 6, null, ['z'], null, 'estimate', 'check', null, 'd'], "                                                  \
  "['d', 'Quatre', 'Four', 'fr', 1e307, null, 'EUR', null, null, 'planned', null, null, null], "                                        \
  "['e', 'Cinq', 'Five', 'fr', 9, null, 'nowhere', null, null, null, 'check', null, 'a']]"
#define SCHEMA                                                                                                                         \
  "{'primaryKey': 'id', 'fields': [" FIELD ("id", "string", "") ", " FIELD ("label", "string", ROLE ("label") ", 'title': 'Nom', "      \
  "'title@en': 'Name'") ", " FIELD ("label@en", "string", "") ", " FIELD ("power", "string", ROLE ("entity")) ", "                      \
  FIELD ("value", "number", ROLE ("value") ", 'sommet:unit': 'USD'") ", " FIELD ("low", "number", ROLE ("min") ", 'sommet:of': 'value'") \
  ", " FIELD ("unit", "string", ROLE ("unit") ", 'sommet:of': 'value'") ", " FIELD ("tags", "array", ROLE ("bullets")) ", "             \
  FIELD ("when", "yearmonth", ROLE ("time")) ", " FIELD ("status", "string", ROLE ("status")) ", "                                      \
  FIELD ("layer", "string", ROLE ("layer")) ", " FIELD ("basis", "string", ROLE ("basis")) ", "                                         \
  FIELD ("checks", "string", ROLE ("checks")) "]}"
#define DOSSIER                                                                                                                        \
  "{'name': 'test', 'languages': ['fr', 'en'], 'sommet:units': {'USD': {'kind': 'currency', 'currency': 'USD', 'factor': 1e9}, 'EUR': " \
  "{'kind': 'currency', 'currency': 'EUR', 'factor': 1e6}}, 'resources': [{'name': 't', 'title': 'Table', 'title@en': 'The table', "    \
  "'data': " ROWS ", 'schema': " SCHEMA "}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table'}]}"

typedef struct
{
  Stage     stage;
  SomTable *table;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  stage_open (&fixture->stage, DOSSIER, data);
  fixture->table = som_view_get_table (fixture->stage.view, NULL);
  g_assert_nonnull (fixture->table);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  stage_clear (&fixture->stage);
}

static int
find (const Fixture *fixture,
      const char    *column)
{
  int found = som_table_find_column (fixture->table, column);

  g_assert_cmpint (found, >=, 0);
  return found;
}

static void
test_words_are_in_the_language (Fixture      *fixture,
                                gconstpointer data)
{
  gboolean english = g_str_equal (data, "en");
  int      label = find (fixture, "label");

  g_assert_cmpstr (som_table_get_name (fixture->table), ==, "t");
  g_assert_cmpstr (som_table_get_title (fixture->table), ==, english ? "The table" : "Table");
  g_assert_cmpstr (som_table_get_column_title (fixture->table, label), ==, english ? "Name" : "Nom");
  g_assert_cmpstr (som_table_get_column_title (fixture->table, find (fixture, "value")), ==, "value");
  g_assert_cmpstr (som_table_get_text (fixture->table, label, 0), ==, english ? "One" : "Un");
  g_assert_cmpstr (som_table_get_text (fixture->table, label, 1), ==, "Deux");
  g_assert_null (som_table_get_text (fixture->table, label, 2));
}

static void
test_translations_are_no_columns (Fixture      *fixture,
                                  gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (som_table_get_n_columns (fixture->table), ==, 12);
  g_assert_cmpint (som_table_find_column (fixture->table, "label@en"), ==, -1);
  g_assert_cmpint (som_table_find_column (fixture->table, NULL), ==, -1);
  g_assert_cmpstr (som_table_get_column_name (fixture->table, find (fixture, "low")), ==, "low");
}

static void
test_types_and_roles (Fixture      *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char   *name;
    SomColumnType type;
    SomRole       role;
  } columns[] = {
    { "id", SOM_COLUMN_TEXT, SOM_ROLE_NONE },      { "label", SOM_COLUMN_TEXT, SOM_ROLE_LABEL }, { "value", SOM_COLUMN_NUMBER, SOM_ROLE_VALUE },
    { "tags", SOM_COLUMN_LIST, SOM_ROLE_BULLETS }, { "when", SOM_COLUMN_TIME, SOM_ROLE_TIME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      int column = find (fixture, columns[i].name);

      g_assert_cmpint (som_table_get_column_type (fixture->table, column), ==, columns[i].type);
      g_assert_cmpint (som_table_get_column_role (fixture->table, column), ==, columns[i].role);
      if (columns[i].role != SOM_ROLE_NONE)
        g_assert_cmpint (som_table_find_role (fixture->table, columns[i].role), ==, column);
    }
  g_assert_cmpint (som_table_find_role (fixture->table, SOM_ROLE_NONE), ==, -1);
  g_assert_cmpint (som_table_find_role (fixture->table, SOM_N_ROLES), ==, -1);
  g_assert_cmpint (som_table_find_role (fixture->table, SOM_ROLE_LINK), ==, -1);
}

static void
test_role_of (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  int value = find (fixture, "value");

  g_assert_cmpint (som_table_find_role_of (fixture->table, SOM_ROLE_MIN, value), ==, find (fixture, "low"));
  g_assert_cmpint (som_table_find_role_of (fixture->table, SOM_ROLE_MAX, value), ==, -1);
  g_assert_cmpint (som_table_find_role_of (fixture->table, SOM_ROLE_MIN, find (fixture, "id")), ==, -1);
  g_assert_cmpint (som_table_find_role_of (fixture->table, SOM_ROLE_MIN, -1), ==, -1);
}

static void
assert_amount (const Fixture *fixture,
               const char    *column,
               guint          row,
               double         value,
               const char    *unit)
{
  SomAmount amount = { -1, NULL };

  g_assert_true (som_table_get_amount (fixture->table, find (fixture, column), row, &amount));
  g_assert_cmpfloat (amount.value, ==, value);
  g_assert_true (amount.unit == som_dossier_find_unit (fixture->stage.dossier, unit));
}

/* The unit is the row's, also where nobody declared it, else the column's; that of a range is its value's. */
static void
test_amounts (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  SomAmount amount = { -1, NULL };

  assert_amount (fixture, "value", 0, 5e6, "EUR");
  assert_amount (fixture, "value", 2, 7e9, "USD");
  assert_amount (fixture, "value", 4, 9, "nowhere");
  assert_amount (fixture, "low", 0, 4e6, "EUR");
  g_assert_false (som_table_get_amount (fixture->table, find (fixture, "value"), 1, &amount));
  g_assert_false (som_table_get_amount (fixture->table, find (fixture, "value"), 3, &amount));
  g_assert_false (som_table_get_amount (fixture->table, find (fixture, "label"), 0, &amount));
  g_assert_cmpfloat (amount.value, ==, -1);
}

static void
test_numbers_times_and_lists (Fixture      *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  SomTime time = { 0 };
  double  value = -1;
  int     tags = find (fixture, "tags");

  g_assert_true (som_table_get_number (fixture->table, find (fixture, "value"), 0, &value));
  g_assert_cmpfloat (value, ==, 5);
  g_assert_false (som_table_get_number (fixture->table, find (fixture, "value"), 1, &value));
  g_assert_cmpfloat (value, ==, 5);
  g_assert_true (som_table_get_time (fixture->table, find (fixture, "when"), 0, &time));
  g_assert_cmpint (time.precision, ==, SOM_PRECISION_MONTH);
  g_assert_cmpfloat (time.seconds, ==, 1738368000);
  g_assert_false (som_table_get_time (fixture->table, find (fixture, "value"), 0, &time));
  g_assert_cmpuint (som_table_get_n_items (fixture->table, tags, 0), ==, 2);
  g_assert_cmpstr (som_table_get_item (fixture->table, tags, 0, 1), ==, "y");
  g_assert_null (som_table_get_item (fixture->table, tags, 0, 2));
  g_assert_cmpuint (som_table_get_n_items (fixture->table, tags, 1), ==, 0);
  g_assert_cmpuint (som_table_get_n_items (fixture->table, find (fixture, "label"), 0), ==, 1);
}

/* Columns and rows that do not exist are missing, whatever is asked of them. */
static void
test_nowhere (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    int   column;
    guint row;
  } cells[] = { { -1, 0 }, { 12, 0 }, { G_MAXINT, 0 }, { G_MININT, 0 }, { 0, 5 }, { 3, G_MAXUINT }, { -1, G_MAXUINT } };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      SomAmount amount;
      SomTime   time;
      double    value;

      g_assert_true (som_table_is_missing (fixture->table, cells[i].column, cells[i].row));
      g_assert_false (som_table_get_number (fixture->table, cells[i].column, cells[i].row, &value));
      g_assert_false (som_table_get_amount (fixture->table, cells[i].column, cells[i].row, &amount));
      g_assert_false (som_table_get_time (fixture->table, cells[i].column, cells[i].row, &time));
      g_assert_null (som_table_get_text (fixture->table, cells[i].column, cells[i].row));
      g_assert_null (som_table_get_item (fixture->table, cells[i].column, cells[i].row, 0));
      g_assert_cmpuint (som_table_get_n_items (fixture->table, cells[i].column, cells[i].row), ==, 0);
    }
  g_assert_null (som_table_get_column_name (fixture->table, 12));
  g_assert_null (som_table_get_column_title (fixture->table, -1));
  g_assert_cmpint (som_table_get_column_type (fixture->table, -1), ==, SOM_COLUMN_TEXT);
  g_assert_cmpint (som_table_get_column_role (fixture->table, 12), ==, SOM_ROLE_NONE);
  g_assert_null (som_table_get_key (fixture->table, 5));
  g_assert_null (som_table_get_entity (fixture->table, 5));
  g_assert_cmpint (som_table_get_status (fixture->table, 5), ==, SOM_STATUS_NONE);
  g_assert_cmpuint (som_table_get_resource_row (fixture->table, 5), ==, G_MAXUINT);
}

/* Words that are not the vocabulary's, in another case too, say nothing. */
static void
test_states (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  static const SomStatus statuses[] = { SOM_STATUS_ANNOUNCED, SOM_STATUS_NONE, SOM_STATUS_ESTIMATE, SOM_STATUS_PLANNED, SOM_STATUS_NONE };
  static const SomLayer  layers[] = { SOM_LAYER_ARTICLE, SOM_LAYER_CHECK, SOM_LAYER_CHECK, SOM_LAYER_NONE, SOM_LAYER_CHECK };
  static const SomBasis  bases[] = { SOM_BASIS_PEAK, SOM_BASIS_MEASURED, SOM_BASIS_NONE, SOM_BASIS_NONE, SOM_BASIS_NONE };

  for (guint row = 0; row < 5; row++)
    {
      g_assert_cmpint (som_table_get_status (fixture->table, row), ==, statuses[row]);
      g_assert_cmpint (som_table_get_layer (fixture->table, row), ==, layers[row]);
      g_assert_cmpint (som_table_get_basis (fixture->table, row), ==, bases[row]);
    }
  g_assert_cmpstr (som_table_get_entity (fixture->table, 1), ==, "us");
  g_assert_null (som_table_get_entity (fixture->table, 2));
}

static gboolean
is_odd (const SomTable *table G_GNUC_UNUSED,
        guint           row,
        gpointer        data G_GNUC_UNUSED)
{
  return row % 2 == 1;
}

/* Rows that are not shown keep their keys to themselves. */
static void
test_filter (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  guint row = 99;

  g_assert_cmpint (som_table_get_key_column (fixture->table), ==, find (fixture, "id"));
  g_assert_true (som_table_find_key (fixture->table, "d", &row));
  g_assert_cmpuint (row, ==, 3);
  som_table_filter (fixture->table, is_odd, NULL);
  g_assert_cmpuint (som_table_get_n_rows (fixture->table), ==, 2);
  g_assert_cmpuint (som_table_get_resource_row (fixture->table, 1), ==, 3);
  g_assert_cmpstr (som_table_get_key (fixture->table, 0), ==, "b");
  g_assert_true (som_table_find_key (fixture->table, "d", &row));
  g_assert_cmpuint (row, ==, 1);
  g_assert_false (som_table_find_key (fixture->table, "c", &row));
  g_assert_false (som_table_find_key (fixture->table, "nobody", &row));
  g_assert_false (som_table_find_key (fixture->table, NULL, &row));
  g_assert_cmpuint (row, ==, 1);
  som_table_filter (fixture->table, is_odd, NULL);
  som_table_filter (fixture->table, is_odd, NULL);
  g_assert_cmpuint (som_table_get_n_rows (fixture->table), ==, 0);
  g_assert_false (som_table_find_key (fixture->table, "d", &row));
}

/* Checks follow what they check, in their own order; every row comes once. */
static void
test_order_by_check (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  static const guint expected[] = { 0, 1, 4, 3, 2 };
  g_autofree guint  *order = som_table_order_by_check (fixture->table);
  g_autofree guint  *odd = NULL;

  g_assert_cmpmem (order, 5 * sizeof (guint), expected, sizeof expected);
  som_table_filter (fixture->table, is_odd, NULL);
  odd = som_table_order_by_check (fixture->table);
  g_assert_cmpuint (odd[0], ==, 0);
  g_assert_cmpuint (odd[1], ==, 1);
}

#define ADD(path, language, function) g_test_add (path, Fixture, language, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/table/words/fr", "fr", test_words_are_in_the_language);
  ADD ("/table/words/en", "en", test_words_are_in_the_language);
  ADD ("/table/words/unknown-language", "de", test_words_are_in_the_language);
  ADD ("/table/translations-are-no-columns", "fr", test_translations_are_no_columns);
  ADD ("/table/types-and-roles", "fr", test_types_and_roles);
  ADD ("/table/role-of", "fr", test_role_of);
  ADD ("/table/amounts", "fr", test_amounts);
  ADD ("/table/numbers-times-and-lists", "fr", test_numbers_times_and_lists);
  ADD ("/table/nowhere", "fr", test_nowhere);
  ADD ("/table/states", "fr", test_states);
  ADD ("/table/filter", "fr", test_filter);
  ADD ("/table/order-by-check", "fr", test_order_by_check);
  return g_test_run ();
}
