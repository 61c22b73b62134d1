/* Tests of som-row-reader: cells as they are appended, and what is said about them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "rows.h"

#include <sommet/som-limits.h>

#define CORRECT_CELL "correct the cell, or the field’s type in the schema\n"
#define CORRECT_VALUE "correct the value, or the field’s type in the schema\n"

/* Appends a row with the cells of `cells`, which bars part; `~` is no text at all. */
static void
append (Rows       *rows,
        const char *cells,
        guint       line)
{
  g_auto (GStrv) split = g_strsplit (cells, "|", -1);

  som_row_places_add (rows->reader.resource->places, rows->reader.file, line);
  rows->reader.resource->n_rows++;
  for (guint i = 0; split[i] != NULL; i++)
    som_row_reader_append_text (&rows->reader, i, g_str_equal (split[i], "~") ? NULL : split[i], strlen (split[i]), line, rows->reader.resource->n_rows);
}

static void
test_columns (void)
{
  g_auto (Rows)    rows;
  const SomColumn *column;

  rows_init (&rows, "{'fields': [{'name': 'a', 'type': 'number', 'title': 'A', 'sommet:role': 'min', 'sommet:of': 'b'}, {'name': 'b'}]}", "t.csv");
  column = som_resource_get_column (rows.reader.resource, 0);
  g_assert_cmpstr (column->name, ==, "a");
  g_assert_cmpint (column->type, ==, SOM_COLUMN_NUMBER);
  g_assert_cmpint (column->role, ==, SOM_ROLE_MIN);
  g_assert_cmpstr (column->of, ==, "b");
  g_assert_cmpstr (som_words_get (column->title, "en"), ==, "A");
  g_assert_cmpint (som_resource_get_column (rows.reader.resource, 1)->type, ==, SOM_COLUMN_TEXT);
  g_assert_cmpuint (rows.reader.fields->len, ==, 2);
}

static void
test_complaints (void)
{
  g_auto (Rows) rows;
  SomJsonNode  *node;

  rows_init (&rows, "{'fields': [{'name': 'a'}]}", "t.csv");
  node = som_json_get_member (rows.reader.schema.node, "fields");
  g_assert_cmpuint (som_row_reader_count_problems (&rows.context), ==, 0);
  som_row_reader_complain (&rows.reader, SOM_SEVERITY_ERROR, node, "one %s", "mend it");
  som_row_reader_complain (&rows.reader, SOM_SEVERITY_WARNING, NULL, "two", NULL);
  som_row_reader_complain_in (&rows.reader, SOM_SEVERITY_NOTICE, (SomPart) { node, "schema.json" }, "three", NULL);
  som_row_reader_complain_cell (&rows.reader, SOM_SEVERITY_WARNING, 7, 3, "a", "four", NULL);
  som_row_reader_complain_cell (&rows.reader, SOM_SEVERITY_ERROR, 0, 0, NULL, "five", NULL);
  som_row_reader_report_too_many (&rows.reader, 9);
  assert_problems (rows.problems, "error: datapackage.json: /schema/fields: table t: one %s; mend it\n"
                                  "warning: datapackage.json: table t: two\n"
                                  "notice: schema.json: /schema/fields: table t: three\n"
                                  "warning: t.csv:7: table t, row 3, field a: four\n"
                                  "error: t.csv: table t: five\n"
                                  "error: t.csv:9: table t: the table has more than 10000000 rows; the others are left out; split the table\n");
  g_assert_cmpuint (som_row_reader_count_problems (&rows.context), ==, 5);
}

/* A cell that was read before has the place of its row. */
static void
test_complaints_of_rows (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, "{'fields': [{'name': 'a'}]}", "1.csv");
  append (&rows, "x", 4);
  rows.reader.file = "2.csv";
  append (&rows, "y", 8);
  som_row_places_add (rows.reader.resource->places, PACKAGE, 0);
  rows.reader.resource->rows = g_strdup ("/data");
  som_row_reader_complain_cell (&rows.reader, SOM_SEVERITY_ERROR, 0, 1, "a", "one", NULL);
  som_row_reader_complain_cell (&rows.reader, SOM_SEVERITY_ERROR, 0, 2, NULL, "two", NULL);
  som_row_reader_complain_cell (&rows.reader, SOM_SEVERITY_ERROR, 0, 3, "a", "three", NULL);
  assert_problems (rows.problems, "error: 1.csv:4: table t, row 1, field a: one\n"
                                  "error: 2.csv:8: table t, row 2: two\n"
                                  "error: datapackage.json: /data/2/a: table t, row 3, field a: three\n");
}

static void
test_text (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'n', 'type': 'number'}]}", "t.csv");
  append (&rows, "x|1.5", 2);
  append (&rows, "|", 3);
  append (&rows, "~|~", 4);
  append (&rows, " |a lot", 5);
  assert_rows (&rows, "a|n\nx|1.5\n-|-\n-|-\n |-\n", "error: t.csv:5: table t, row 4, field n: “a lot” is not a number; " CORRECT_CELL);
}

/* The field's own missing values go before the schema's, and those before the empty text. */
static void
test_missing (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'b', 'type': 'string', 'missingValues': ['none']}]}", "t.csv");
  rows.reader.missing = g_strsplit ("n/a ?", " ", -1);
  append (&rows, "n/a|n/a", 2);
  append (&rows, "?|none", 3);
  append (&rows, "none|?", 4);
  assert_rows (&rows, "a|b\n-|n/a\n-|-\nnone|?\n", "");
}

static void
test_required (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, "{'fields': [{'name': 'a', 'type': 'string', 'constraints': {'required': true}}, {'name': 'b', 'type': 'string'}]}", "t.csv");
  append (&rows, "|", 2);
  append (&rows, "~|~", 3);
  append (&rows, "x|", 4);
  assert_rows (&rows, "a|b\n-|-\n-|-\nx|-\n", "warning: t.csv:2: table t, row 1, field a: a value is missing that the schema requires\n"
                                              "warning: t.csv:3: table t, row 2, field a: a value is missing that the schema requires\n");
}

/* What only breaks a constraint is kept, and no error. */
static void
test_constraints (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, "{'fields': [{'name': 'n', 'type': 'number', 'constraints': {'maximum': 10}}]}", "t.csv");
  append (&rows, "11", 2);
  append (&rows, "10", 3);
  g_assert_cmpuint (som_problems_count (rows.problems, SOM_SEVERITY_WARNING), ==, 1);
  g_assert_cmpuint (som_problems_get_n (rows.problems), ==, 1);
  g_assert_null (som_problems_get (rows.problems, 0)->mend);
  g_assert_cmpfloat (test_get_number (rows.reader.resource, "n", 0), ==, 11);
}

/* An unknown unit is an error where the dossier has units of its own, and said once. */
static void
test_find_unit (void)
{
  g_auto (Rows)  rows;
  const SomUnit *unit;
  SomUnit       *known = som_unit_new_symbol ("EUR");

  rows_init (&rows, "{'fields': [{'name': 'u', 'type': 'string', 'sommet:role': 'unit'}]}", "t.csv");
  g_hash_table_insert (rows.units, g_strdup ("EUR"), known);
  g_assert_true (som_row_reader_find_unit (&rows.reader, "EUR", SOM_SEVERITY_ERROR, (SomWhere) { 0 }) == known);
  append (&rows, "kg", 2);
  append (&rows, "kg", 3);
  rows.context.own_units = TRUE;
  append (&rows, "EUR", 4);
  append (&rows, "mm", 5);
  append (&rows, "", 6);
  assert_rows (&rows, "u\nkg\nkg\nEUR\nmm\n-\n",
               "warning: t.csv:2: table t, row 1, field u: the unit “kg” is not declared; it is shown as it is written; say in \"sommet:units\" what it "
               "counts\n"
               "error: t.csv:5: table t, row 4, field u: the unit “mm” is unknown; add it to \"sommet:units\", or use one that is there\n");
  unit = g_hash_table_lookup (rows.units, "mm");
  g_assert_cmpstr (unit->id, ==, "mm");
  g_assert_true (som_row_reader_find_unit (&rows.reader, "mm", SOM_SEVERITY_ERROR, (SomWhere) { 0 }) == unit);
}

static void
test_json (void)
{
  g_auto (Rows)       rows;
  g_autoptr (SomJson) json = NULL;
  SomJsonNode        *values;

  rows_init (&rows, "{'fields': [{'name': 'n', 'type': 'number', 'missingValues': ['?'], 'constraints': {'required': true, 'minimum': 0}}]}", PACKAGE);
  json = test_json_new ("[1, null, \"?\", \"x\", -1, true]", rows.problems);
  values = som_json_get_root (json);
  for (guint i = 0; i < 7; i++)
    {
      som_row_places_add (rows.reader.resource->places, PACKAGE, 0);
      rows.reader.resource->n_rows++;
      som_row_reader_append_json (&rows.reader, 0, som_json_get_element (values, i), i + 1);
    }
  assert_rows (&rows, "n\n1\n-\n-\n-\n-1\n-\n-\n",
               "warning: datapackage.json: table t, row 2, field n: a value is missing that the schema requires\n"
               "warning: datapackage.json: table t, row 3, field n: a value is missing that the schema requires\n"
               "error: datapackage.json: /3: table t, row 4, field n: “x” is not a number; " CORRECT_VALUE
               "warning: datapackage.json: /4: table t, row 5, field n: “-1” is outside of what the schema allows\n"
               "error: datapackage.json: /5: table t, row 6, field n: “true” is not a number; " CORRECT_VALUE
               "warning: datapackage.json: table t, row 7, field n: a value is missing that the schema requires\n");
}

static void
test_json_unit (void)
{
  g_auto (Rows)       rows;
  g_autoptr (SomJson) json = NULL;

  rows_init (&rows, "{'fields': [{'name': 'u', 'type': 'string', 'sommet:role': 'unit'}]}", PACKAGE);
  rows.context.own_units = TRUE;
  json = test_json_new ("[\"kg\"]", rows.problems);
  rows.reader.resource->n_rows = 1;
  som_row_reader_append_json (&rows.reader, 0, som_json_get_element (som_json_get_root (json), 0), 1);
  assert_problems (rows.problems,
                   "error: datapackage.json: /0: table t, row 1, field u: the unit “kg” is unknown; add it to \"sommet:units\", or use one that is there\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-reader/columns", test_columns);
  g_test_add_func ("/row-reader/complaints", test_complaints);
  g_test_add_func ("/row-reader/complaints-of-rows", test_complaints_of_rows);
  g_test_add_func ("/row-reader/text", test_text);
  g_test_add_func ("/row-reader/missing", test_missing);
  g_test_add_func ("/row-reader/required", test_required);
  g_test_add_func ("/row-reader/constraints", test_constraints);
  g_test_add_func ("/row-reader/find-unit", test_find_unit);
  g_test_add_func ("/row-reader/json", test_json);
  g_test_add_func ("/row-reader/json-unit", test_json_unit);
  return g_test_run ();
}
