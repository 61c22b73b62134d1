/* Tests of som-rows-json: rows that are objects or arrays, by schema or inferred.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "rows.h"

#include <sommet/som-limits.h>

#define AB "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'b', 'type': 'number'}]}"
#define ROW "error: datapackage.json: "

static void
read_json (Rows       *rows,
           const char *text)
{
  g_autofree char    *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (SomJson) json = test_json_new (quoted, rows->problems);

  som_row_reader_read_json (&rows->reader, som_json_get_root (json));
}

typedef struct
{
  const char *text, *table, *problems;
} Case;

static void
check (const char *schema,
       const Case *cases,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto (Rows) rows;

      rows_init (&rows, schema, PACKAGE);
      read_json (&rows, cases[i].text);
      g_test_message ("%s", cases[i].text);
      assert_rows (&rows, cases[i].table, cases[i].problems);
    }
}

static void
test_by_schema (void)
{
  static const Case cases[] = {
    { "[{'b': 1, 'a': 'x', 'c': 2}, {'a': null}, {}]", "a|b\nx|1\n-|-\n-|-\n", "" },
    { "[['c', 'b', 'a'], [3, 1, 'x'], [null, 2, null]]", "a|b\nx|1\n-|2\n", "" },
    { "[['a'], ['x']]", "a|b\nx|-\n", "" },
    { "[]", "a|b\n", "" },
    { "[['a', 'b']]", "a|b\n", "" },
    { "[['a', 'b'], {'b': 2, 'a': 'x'}]", "a|b\nx|2\n", "" },
    { "[{'a': 'x', 'b': 'y'}]", "a|b\nx|-\n",
      ROW "/0/b: table t, row 1, field b: “y” is not a number; correct the value, or the field’s type in the schema\n" },
  };

  check (AB, cases, G_N_ELEMENTS (cases));
}

/* A number among texts is text, a list among values makes lists, and names come in their order. */
static void
test_inferred (void)
{
  static const Case cases[] = {
    { "[{'b': 1}, {'a': 'x', 'b': 2}]", "b|a\n1|-\n2|x\n", "" },
    { "[{'a': 'x'}, {'a': 1}]", "a\nx\n1\n", "" },
    { "[{'a': '2'}, {'a': 1}]", "a\n2\n1\n", "" },
    { "[{'a': '2025-02-10'}, {'a': 1}]", "a\n2025-02-10\n1\n", "" },
    { "[{'a': '1970-01-03'}]", "a\n2\n", "" },
    { "[{'a': ['x', 'y']}, {'a': ['z']}]", "a\nx+y\nz\n", "" },
    { "[['a', 'b'], ['x', 1]]", "a|b\nx|1\n", "" },
    { "[['a', 7], ['x', 1]]", "a\nx\n", ROW "/0/1: table t: a heading must be a text; the column is left out; give each column a name of its own\n" },
    { "[{'a': ''}, {'a': 1}]", "a\n-\n1\n", "" },
    { "[]", "\n", "" },
  };

  check (NULL, cases, G_N_ELEMENTS (cases));
}

static void
test_faults (void)
{
  static const Case cases[] = {
    { "{'a': 1}", "a|b\n", ROW "table t: the rows of a table must be an array; write [{\"column\": value, …}, …]\n" },
    { "'rows'", "a|b\n", ROW "table t: the rows of a table must be an array; write [{\"column\": value, …}, …]\n" },
    { "[{'a': 'x'}, null, 'y', {'a': 'z'}]", "a|b\nx|-\nz|-\n",
      ROW "/1: table t: this row is neither an object nor an array\n" ROW "/2: table t: this row is neither an object nor an array\n" },
    { "[['a', 'b'], ['x'], ['y', 1, 2]]", "a|b\nx|-\ny|1\n",
      ROW "/1: table t, row 1: the row has 1 value where the heading has 2; add what is missing; write null where there is no value\n"
      ROW "/2: table t, row 2: the row has 3 values where the heading has 2; remove what is too much\n" },
    { "[{'a': 'x'}, ['y', 1]]", "a|b\nx|-\n-|-\n",
      ROW "/1: table t, row 2: the row is an array, and the first row is no heading; write it as an object, as the others\n" },
  };

  check (AB, cases, G_N_ELEMENTS (cases));
}

/* Where rows stand in the dossier's own file, a cell has a pointer, as long as rows and elements are the same. */
static void
test_pointers (void)
{
  static const struct
  {
    const char *file, *text, *pointer; /* of field `b` in the second row */
  } cases[] = {
    { PACKAGE, "[{}, {}]", "/1/b" },
    { PACKAGE, "[['a', 'b'], ['x', 1], ['y', 2]]", "/2" },
    { PACKAGE, "[{}, 7, {}]", NULL },
    { "t.json", "[{}, {}]", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows)    rows;
      g_autofree char *pointer = NULL;
      SomWhere         where;

      rows_init (&rows, AB, cases[i].file);
      read_json (&rows, cases[i].text);
      where = som_resource_get_where (rows.reader.resource, 1, "b", &pointer);
      g_assert_cmpstr (where.pointer, ==, cases[i].pointer);
      g_assert_cmpstr (where.file, ==, cases[i].file);
      g_assert_cmpuint (where.line, ==, 0);
    }
}

/* Names are gathered from the first rows, types too: what comes later is read all the same. */
static void
test_sample (void)
{
  g_auto (Rows)       rows;
  g_autoptr (GString) text = g_string_new ("[{\"a\": 1}");

  rows_init (&rows, NULL, PACKAGE);
  for (guint i = 1; i < SOM_ROW_SAMPLE; i++)
    g_string_append (text, ", {\"a\": 1}");
  g_string_append (text, ", {\"a\": \"x\", \"late\": 2}]");
  read_json (&rows, text->str);
  g_assert_cmpuint (rows.reader.resource->n_rows, ==, SOM_ROW_SAMPLE + 1);
  g_assert_cmpuint (rows.reader.resource->columns->len, ==, 1);
  g_assert_cmpint (som_resource_get_column (rows.reader.resource, 0)->type, ==, SOM_COLUMN_NUMBER);
  g_assert_true (som_column_is_missing (som_resource_get_column (rows.reader.resource, 0), SOM_ROW_SAMPLE));
  assert_problems (rows.problems, ROW "/1000/a: table t, row 1001, field a: “x” is not a number; correct the value, or the field’s type in the schema\n");
}

static void
test_too_many_names (void)
{
  g_auto (Rows)       rows;
  g_autoptr (GString) text = g_string_new ("[{");

  rows_init (&rows, NULL, PACKAGE);
  for (guint i = 0; i <= SOM_MAX_COLUMNS; i++)
    g_string_append_printf (text, "%s\"f%u\": 1", i == 0 ? "" : i == SOM_MAX_COLUMNS / 2 ? "}, {" : ", ", i);
  g_string_append (text, "}]");
  read_json (&rows, text->str);
  g_assert_cmpuint (rows.reader.resource->columns->len, ==, SOM_MAX_COLUMNS);
  g_assert_cmpuint (som_problems_count (rows.problems, SOM_SEVERITY_ERROR), ==, 1);
}

/* A heading that names no column of its own is said, and its values are nobody else's. */
static void
test_headings (void)
{
  static const Case cases[] = {
    { "[['a', 'b', 'a', 'c'], [1, 2, 3, 'z']]", "a|b|c\n1|2|z\n",
      ROW "/0/2: table t: an earlier column is named “a” too; this one is left out; give each column a name of its own\n" },
    { "[[5, 'b', null, 'c'], [1, 2, 3, 'z']]", "b|c\n2|z\n",
      ROW "/0/0: table t: a heading must be a text; the column is left out; give each column a name of its own\n" ROW
          "/0/2: table t: a heading must be a text; the column is left out; give each column a name of its own\n" },
  };

  check (NULL, cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows-json/by-schema", test_by_schema);
  g_test_add_func ("/rows-json/inferred", test_inferred);
  g_test_add_func ("/rows-json/faults", test_faults);
  g_test_add_func ("/rows-json/pointers", test_pointers);
  g_test_add_func ("/rows-json/sample", test_sample);
  g_test_add_func ("/rows-json/headings", test_headings);
  g_test_add_func ("/rows-json/too-many-names", test_too_many_names);
  return g_test_run ();
}
