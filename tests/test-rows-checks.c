/* Tests of som-rows-checks: what is odd in a table once its rows are read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "rows.h"

#define TWICE "this value must not come twice in the column; correct it, or remove one of the rows\n"

static void
open_csv (Rows       *rows,
          const char *schema,
          const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  rows_init (rows, schema, "t.csv");
  som_row_reader_read_csv (&rows->reader, bytes);
}

static void
test_unique (void)
{
  g_auto (Rows) rows;

  open_csv (&rows, "{'fields': [{'name': 'a', 'type': 'string', 'constraints': {'unique': true}}, {'name': 'b', 'type': 'string'}]}",
            "a,b\nx,1\n\"y\n\",1\nx,1\n,1\n,1\nx,1\n");
  som_row_reader_check_cells (&rows.reader);
  assert_problems (rows.problems, "warning: t.csv:5: table t, row 3, field a: " TWICE "warning: t.csv:8: table t, row 6, field a: " TWICE);
}

/* Numbers are the same however they are written, dates and lists too. */
static void
test_unique_values (void)
{
  static const struct
  {
    const char *type, *text;
    guint       n;
  } cases[] = {
    { "number", "a\n1\n1.0\n1e0\n2\n", 2 },
    { "date", "a\n2025-02-10\n2025-02-11\n2025-02-10\n", 1 },
    { "list", "a\n\"x,y\"\n\"y,x\"\n\"x,y\"\n", 1 },
    { "string", "a\nx\nX\n x\n", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows)    rows;
      g_autofree char *schema = g_strdup_printf ("{'fields': [{'name': 'a', 'type': '%s'}]}", cases[i].type);

      open_csv (&rows, schema, cases[i].text);
      rows.reader.key = "a";
      som_row_reader_check_cells (&rows.reader);
      g_assert_cmpuint (som_problems_count (rows.problems, SOM_SEVERITY_WARNING), ==, cases[i].n);
      g_assert_cmpuint (som_problems_get_n (rows.problems), ==, cases[i].n);
    }
}

/* A field that is the key as well as unique is said once. */
static void
test_key_once (void)
{
  g_auto (Rows) rows;

  open_csv (&rows, "{'fields': [{'name': 'a', 'type': 'string', 'constraints': {'unique': true}}]}", "a\nx\nx\n");
  rows.reader.key = "a";
  som_row_reader_check_cells (&rows.reader);
  assert_problems (rows.problems, "warning: t.csv:3: table t, row 2, field a: " TWICE);
}

static void
finish (Rows *rows)
{
  som_resource_finish (rows->reader.resource, rows->reader.key);
  som_row_reader_check (&rows->reader);
}

static void
test_key (void)
{
  g_auto (Rows) rows, good, none;

  open_csv (&rows, "{'fields': [{'name': 'a', 'type': 'string'}], 'primaryKey': 'z'}", "a\nx\n");
  rows.reader.key = "z";
  finish (&rows);
  assert_problems (rows.problems, "error: datapackage.json: /schema/primaryKey: table t: the primary key names a field that is not in the schema; set it to "
                                  "the name of a field\n");
  open_csv (&good, "{'fields': [{'name': 'a', 'type': 'string'}], 'primaryKey': 'a'}", "a\nx\n");
  good.reader.key = "a";
  finish (&good);
  assert_problems (good.problems, "");
  /* where there are no fields at all, something else was said */
  rows_init (&none, NULL, "t.csv");
  none.reader.key = "z";
  none.reader.is_builtin = TRUE;
  finish (&none);
  assert_problems (none.problems, "");
}

static void
test_owners (void)
{
  g_auto (Rows) rows, alone;

  open_csv (&rows,
            "{'fields': [{'name': 'a', 'type': 'number'}, {'name': 'u', 'type': 'string', 'sommet:of': 'a'}, {'name': 'w', 'type': 'string', 'sommet:of': "
            "'gone'}]}",
            "a,u,w\n1,x,y\n");
  finish (&rows);
  assert_problems (rows.problems, "error: datapackage.json: /schema/fields/2: table t, field w: the field belongs to “gone”, which is not in the schema; set "
                                  "\"sommet:of\" to a field of the table\n");
  /* without a schema to point into, it is said of the file */
  open_csv (&alone, NULL, "a\n1\n");
  som_resource_get_column (alone.reader.resource, 0)->of = g_strdup ("gone");
  finish (&alone);
  assert_problems (alone.problems, "error: t.csv: table t, field a: the field belongs to “gone”, which is not in the schema; set \"sommet:of\" to a field of the "
                                   "table\n");
}

#define SPAN "{'fields': [{'name': 'a', 'type': '%s', 'sommet:role': 'start'}, {'name': 'b', 'type': '%s', 'sommet:role': 'end'}]}"

/* A span the wrong way round has no end that can be trusted. */
static void
test_spans (void)
{
  static const struct
  {
    const char *first, *last, *text, *table, *problems;
  } cases[] = {
    { "date", "date", "a,b\n1970-01-03,1970-01-02\n", "a|b\n-|-\n",
      "error: t.csv:2: table t, row 1, field b: the span ends before it starts; it is left out; correct one of the two dates\n" },
    { "date", "date", "a,b\n1970-01-02,1970-01-02\n1970-01-02,1970-01-03\n,1970-01-02\n1970-01-02,\n", "a|b\n1|1\n1|2\n-|1\n1|-\n", "" },
    { "date", "year", "a,b\n1970-05-01,1970\n", "a|b\n120|0\n", "" },
    { "date", "year", "a,b\n1971-01-01,1970\n", "a|b\n-|-\n",
      "error: t.csv:2: table t, row 1, field b: the span ends before it starts; it is left out; correct one of the two dates\n" },
    { "datetime", "date", "a,b\n1970-01-02T12:00:00Z,1970-01-02\n", "a|b\n2|1\n", "" },
    { "datetime", "datetime", "a,b\n1970-01-02T12:00:01Z,1970-01-02T12:00:00Z\n", "a|b\n-|-\n",
      "error: t.csv:2: table t, row 1, field b: the span ends before it starts; it is left out; correct one of the two dates\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows)    rows;
      g_autofree char *schema = g_strdup_printf (SPAN, cases[i].first, cases[i].last);

      open_csv (&rows, schema, cases[i].text);
      finish (&rows);
      assert_rows (&rows, cases[i].table, cases[i].problems);
    }
}

/* Each value has the range that belongs to it. */
static void
test_ranges (void)
{
  g_auto (Rows) rows;

  open_csv (&rows,
            "{'fields': [{'name': 'v', 'type': 'number', 'sommet:role': 'value'}, {'name': 'w', 'type': 'number', 'sommet:role': 'value'}, "
            "{'name': 'high', 'type': 'number', 'sommet:role': 'max', 'sommet:of': 'w'}, {'name': 'most', 'type': 'number', 'sommet:role': 'max'}, "
            "{'name': 'least', 'type': 'number', 'sommet:role': 'min'}, {'name': 'low', 'type': 'number', 'sommet:role': 'min', 'sommet:of': 'w'}]}",
            "v,w,high,most,least,low\n1,2,5,9,6,3\n1,2,5,9,9,6\n1,2,3,1,2,3\n1,2,,1,,2\n");
  finish (&rows);
  assert_rows (&rows, "v|w|high|most|least|low\n1|2|5|9|6|3\n1|2|-|9|9|-\n1|2|3|-|-|3\n1|2|-|1|-|2\n",
               "error: t.csv:3: table t, row 2, field high: the range ends below where it starts; it is left out; correct one of the two values\n"
               "error: t.csv:4: table t, row 3, field most: the range ends below where it starts; it is left out; correct one of the two values\n");
}

static void
test_colors (void)
{
  g_auto (Rows) rows, numbers;

  open_csv (&rows, "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'c', 'type': 'string', 'sommet:role': 'color'}]}", "a,c\nx,#0072b2\ny,zork\nz,\n");
  finish (&rows);
  assert_problems (rows.problems, "error: t.csv:3: table t, row 2, field c: “zork” is no colour; write it like #0072b2\n");
  open_csv (&numbers, "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'c', 'type': 'number', 'sommet:role': 'color'}]}", "a,c\nx,255\n");
  finish (&numbers);
  assert_problems (numbers.problems, "error: t.csv:2: table t, row 1, field c: “255” is no colour; write it like #0072b2\n");
}

static void
test_types_of_roles (void)
{
  static const struct
  {
    const char *type, *role, *problem;
  } cases[] = {
    { "number", "value", "" },
    { "boolean", "value", "" },
    { "year", "time", "" },
    { "string", "asOf", "" },
    { "string", "value",
      "error: datapackage.json: /schema/fields/0: table t, field a: the field has the role “value”, but no type of which its values could be; no view shows "
      "them so; set \"type\" to number or integer\n" },
    { "number", "end",
      "error: datapackage.json: /schema/fields/0: table t, field a: the field has the role “end”, but no type of which its values could be; no view shows "
      "them so; set \"type\" to date, year or datetime\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows)    rows;
      g_autofree char *schema = g_strdup_printf ("{'fields': [{'name': 'a', 'type': '%s', 'sommet:role': '%s'}]}", cases[i].type, cases[i].role);

      open_csv (&rows, schema, g_str_equal (cases[i].type, "boolean") ? "a\ntrue\n" : "a\n2025\n");
      finish (&rows);
      assert_problems (rows.problems, cases[i].problem);
    }
}

static void
test_no_rows (void)
{
  static const struct
  {
    gboolean    builtin, has_said;
    const char *problems;
  } cases[] = {
    { FALSE, FALSE, "warning: datapackage.json: table t: the table has no rows; add some, or take it out\n" },
    { TRUE, FALSE, "" },
    { FALSE, TRUE, "error: x\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows) rows;

      open_csv (&rows, "{'fields': [{'name': 'a', 'type': 'string'}]}", "a\n");
      rows.reader.is_builtin = cases[i].builtin;
      if (cases[i].has_said)
        som_problems_add (rows.problems, SOM_SEVERITY_ERROR, (SomWhere) { 0 }, NULL, "x");
      finish (&rows);
      assert_problems (rows.problems, cases[i].problems);
    }
}

/* Of a table with rows, a field of values that has none is said; a notice before does not keep that back. */
static void
test_no_values (void)
{
  g_auto (Rows) rows;

  open_csv (&rows,
            "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'v', 'type': 'number', 'sommet:role': 'value'}, {'name': 'w', 'type': 'number', "
            "'sommet:role': 'value'}]}",
            "a,v,w\n,,\n,,0\n");
  som_problems_add (rows.problems, SOM_SEVERITY_NOTICE, (SomWhere) { 0 }, NULL, "x");
  finish (&rows);
  assert_problems (rows.problems, "notice: x\n"
                                  "warning: datapackage.json: /schema/fields/1: table t, field v: no row has a value in this field; fill it in, or take it out\n");
}

/* Units that a column of units has, which no one declared. */
static void
test_takes_units (void)
{
  g_auto (Rows) rows;
  SomUnit      *known = som_unit_new_symbol ("EUR");

  open_csv (&rows, NULL, "unit,v\nkg,1\nEUR,2\nkg,3\n,4\n");
  g_hash_table_insert (rows.units, g_strdup ("EUR"), known);
  som_resource_get_column (rows.reader.resource, 0)->role = SOM_ROLE_UNIT;
  finish (&rows);
  g_assert_cmpuint (g_hash_table_size (rows.units), ==, 2);
  g_assert_true (g_hash_table_lookup (rows.units, "EUR") == known);
  g_assert_cmpstr (((SomUnit *) g_hash_table_lookup (rows.units, "kg"))->id, ==, "kg");
  assert_problems (rows.problems, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows-checks/unique", test_unique);
  g_test_add_func ("/rows-checks/unique-values", test_unique_values);
  g_test_add_func ("/rows-checks/key-once", test_key_once);
  g_test_add_func ("/rows-checks/key", test_key);
  g_test_add_func ("/rows-checks/owners", test_owners);
  g_test_add_func ("/rows-checks/spans", test_spans);
  g_test_add_func ("/rows-checks/ranges", test_ranges);
  g_test_add_func ("/rows-checks/colors", test_colors);
  g_test_add_func ("/rows-checks/types-of-roles", test_types_of_roles);
  g_test_add_func ("/rows-checks/no-rows", test_no_rows);
  g_test_add_func ("/rows-checks/no-values", test_no_values);
  g_test_add_func ("/rows-checks/takes-units", test_takes_units);
  return g_test_run ();
}
