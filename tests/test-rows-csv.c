/* Tests of som-rows-csv: rows of a file into columns, by name, by place, or inferred.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "rows.h"

#define AB "{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'b', 'type': 'number'}]}"

static void
read_csv (Rows       *rows,
          const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  som_row_reader_read_csv (&rows->reader, bytes);
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

      rows_init (&rows, schema, "t.csv");
      read_csv (&rows, cases[i].text);
      g_test_message ("%s", cases[i].text);
      assert_rows (&rows, cases[i].table, cases[i].problems);
    }
}

/* A field is found by its heading wherever that stands; else by place, unless that heading is another field's. */
static void
test_heading (void)
{
  static const Case cases[] = {
    { "a,b\nx,1\n", "a|b\nx|1\n", "" },
    { "b,c,a\n1,y,x\n", "a|b\nx|1\n", "warning: t.csv:1: table t: the schema does not describe all columns of the file; not shown are: “c”; add them to its "
                                      "\"fields\", or set its \"fieldsMatch\" to \"subset\"\n" },
    { "a,b,c,d,e,f,g,h,i,j,k\nx,1,,,,,,,,,\n", "a|b\nx|1\n",
      "warning: t.csv:1: table t: the schema does not describe all columns of the file; not shown are: “c”, “d”, “e”, “f”, “g”, “h”, “i”, “j”, …; add "
      "them to its \"fields\", or set its \"fieldsMatch\" to \"subset\"\n" },
    /* one without a heading has nothing to be known by */
    { "a,b,\nx,1,y\n", "a|b\nx|1\n", "" },
    { "A,b\nx,1\n", "a|b\nx|1\n",
      "warning: t.csv:1: table t, field a: the heading “A” differs from the schema’s “a”; taken by place; make the two the same\n" },
    { ",b\nx,1\n", "a|b\nx|1\n",
      "warning: t.csv:1: table t, field a: the heading “” differs from the schema’s “a”; taken by place; make the two the same\n" },
    { "b,a2\n1,x\n", "a|b\n-|1\n",
      "error: t.csv:1: table t, field a: the file has no such column; add it, or take it out of the schema\n"
      "warning: t.csv:1: table t: the schema does not describe all columns of the file; not shown are: “a2”; add them to its \"fields\", or set its "
      "\"fieldsMatch\" to \"subset\"\n" },
    { "a\nx\n", "a|b\nx|-\n", "error: t.csv:1: table t, field b: the file has no such column; add it, or take it out of the schema\n" },
    { "a,b\n", "a|b\n", "" },
  };

  check (AB, cases, G_N_ELEMENTS (cases));
}

/* A schema that says how fields match columns is taken at its word: none is taken by place, and fields may lack where it says so. */
static void
test_match (void)
{
  static const struct
  {
    const char *match, *text, *table, *problems;
  } cases[] = {
    { "'subset'", "c,b,a\ny,1,x\n", "a|b\nx|1\n", "" },
    { "'subset'", "A,b\nx,1\n", "a|b\n-|1\n", "error: t.csv:1: table t, field a: the file has no such column; add it, or take it out of the schema\n" },
    { "['superset']", "b\n1\n", "a|b\n-|1\n", "" },
    { "'partial'", "A,b\nx,1\n", "a|b\n-|1\n", "" },
    { "'exact'", "A,b\nx,1\n", "a|b\nx|1\n",
      "warning: t.csv:1: table t, field a: the heading “A” differs from the schema’s “a”; taken by place; make the two the same\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows)    rows;
      g_autofree char *schema = g_strdup_printf ("{'fields': [{'name': 'a', 'type': 'string'}, {'name': 'b', 'type': 'number'}], 'fieldsMatch': %s}", cases[i].match);

      rows_init (&rows, schema, "t.csv");
      read_csv (&rows, cases[i].text);
      assert_rows (&rows, cases[i].table, cases[i].problems);
    }
}

/* Columns of one name keep their values. */
static void
test_same_name (void)
{
  static const Case cases[] = {
    { "a,b,a\n1,2,3\n", "a|b|a\n1|2|3\n",
      "warning: t.csv:1: table t, field a: two columns have this name; views see the first; give each column a name of its own\n" },
  };

  check (NULL, cases, G_N_ELEMENTS (cases));
}

#define EMPTY "error: t.csv:1: table t: the file is empty; write a heading into it, and the rows below\n"

/* A heading alone is a table without rows; a file without one is no table. */
static void
test_empty (void)
{
  static const Case with_schema[] = { { "", "a|b\n", EMPTY }, { "\n\r\n", "a|b\n", EMPTY }, { "a,b\n", "a|b\n", "" } };
  static const Case without[] = { { "", "\n", EMPTY }, { "\n\n\r\n", "\n", EMPTY }, { "a,b\n", "a|b\n", "" } };

  check (AB, with_schema, G_N_ELEMENTS (with_schema));
  check (NULL, without, G_N_ELEMENTS (without));
}

static void
test_widths (void)
{
  static const Case cases[] = {
    { "a,b\nx\n\ny,2,3\n", "a|b\nx|-\ny|2\n",
      "error: t.csv:2: table t, row 1: the row has 1 field where the heading has 2; add what is missing; an empty field is two commas in a row\n"
      "error: t.csv:4: table t, row 2: the row has 3 fields where the heading has 2; put fields that contain the delimiter in quotes\n" },
    { "a,b\ny,2,,\"\"\n", "a|b\ny|2\n",
      "warning: t.csv:2: table t, row 1: the row has 4 fields where the heading has 2; remove the delimiters at the end of the row\n" },
    { "a,b\n\"x\ny\",1\nz,much\n", "a|b\nx\ny|1\nz|-\n",
      "error: t.csv:4: table t, row 2, field b: “much” is not a number; correct the cell, or the field’s type in the schema\n" },
  };

  check (AB, cases, G_N_ELEMENTS (cases));
}

static void
test_inferred (void)
{
  static const Case cases[] = {
    { "a,b,year\nx,1,2025\n,2.5,1970\n", "a|b|year\nx|1|20089\n-|2.5|0\n", "" },
    { "a,,a3\nx,1,2\n", "a|2|a3\nx|1|2\n", "" },
    { "a\n", "a\n", "" },
    { "a,b\nx\n", "a|b\nx|-\n",
      "error: t.csv:2: table t, row 1: the row has 1 field where the heading has 2; add what is missing; an empty field is two commas in a row\n" },
    { "a,b\nx,1,2\ny,2,\n", "a|b\nx|1\ny|2\n",
      "error: t.csv:2: table t, row 1: the row has 3 fields where the heading has 2; put fields that contain the delimiter in quotes\n"
      "warning: t.csv:3: table t, row 2: the row has 3 fields where the heading has 2; remove the delimiters at the end of the row\n" },
  };

  check (NULL, cases, G_N_ELEMENTS (cases));
}

/* What the schema calls missing says nothing of the type. */
static void
test_inferred_missing (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, NULL, "t.csv");
  rows.reader.missing = g_strsplit ("n/a", " ", -1);
  read_csv (&rows, "n\n1\nn/a\n3\n");
  g_assert_cmpint (som_resource_get_column (rows.reader.resource, 0)->type, ==, SOM_COLUMN_NUMBER);
  assert_rows (&rows, "n\n1\n-\n3\n", "");
}

/* Files that follow have the columns of the first, each by its own heading. */
static void
test_next_file (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, NULL, "1.csv");
  read_csv (&rows, "a,b\nx,1\n");
  g_assert_true (rows.reader.has_schema);
  rows.reader.file = "2.csv";
  read_csv (&rows, "b,a\n2,y\nz,w\n");
  assert_rows (&rows, "a|b\nx|1\ny|2\nw|-\n",
               "error: 2.csv:3: table t, row 3, field b: “z” is not a number; correct the cell, or the field’s type in the schema\n");
}

static void
test_places (void)
{
  static const guint lines[] = { 2, 5, 6, 9 };
  g_auto (Rows)      rows;

  rows_init (&rows, AB, "t.csv");
  read_csv (&rows, "a,b\r\n\"x\r\n\r\ny\",1\r\nz,2\r\n,\r\n\r\n\r\nw,3");
  for (guint row = 0; row < G_N_ELEMENTS (lines); row++)
    {
      const char *file;

      g_assert_cmpuint (som_row_places_get (rows.reader.resource->places, row, &file), ==, lines[row]);
      g_assert_cmpstr (file, ==, "t.csv");
    }
  g_assert_cmpuint (rows.reader.resource->n_rows, ==, G_N_ELEMENTS (lines));
}

/* The same where types are inferred from a sample that is read before. */
static void
test_places_of_sample (void)
{
  g_auto (Rows)       rows;
  g_autoptr (GString) text = g_string_new ("a\n");
  const char         *file;

  rows_init (&rows, NULL, "t.csv");
  for (guint i = 0; i < SOM_ROW_SAMPLE + 2; i++)
    g_string_append (text, "\n\"1\n\"\n");
  read_csv (&rows, text->str);
  g_assert_cmpuint (rows.reader.resource->n_rows, ==, SOM_ROW_SAMPLE + 2);
  for (guint row = 0; row < SOM_ROW_SAMPLE + 2; row++)
    g_assert_cmpuint (som_row_places_get (rows.reader.resource->places, row, &file), ==, 3 + row * 3);
}

static void
read_in_dialect (Rows       *rows,
                 const char *dialect,
                 const char *text)
{
  g_autofree char    *quoted = g_strdelimit (g_strdup (dialect), "'", '"');
  g_autoptr (SomJson) json = test_json_new (quoted, rows->problems);

  rows->reader.dialect = (SomPart) { som_json_get_root (json), PACKAGE };
  read_csv (rows, text);
}

static void
read_with_dialect (Rows       *rows,
                   const char *dialect,
                   const char *text)
{
  rows_init (rows, NULL, "t.csv");
  read_in_dialect (rows, dialect, text);
}

static void
test_dialects (void)
{
  static const struct
  {
    const char *dialect, *text, *table;
  } cases[] = {
    { "{'delimiter': ';', 'quoteChar': '|'}", "a;b\n|x;y|;z\n", "a|b\nx;y|z\n" },
    { "{'delimiter': ';;'}", "a,b\nx,y\n", "a|b\nx|y\n" },
    { "{'delimiter': 'é'}", "a,b\nx,y\n", "a|b\nx|y\n" },
    { "{'delimiter': 7}", "a,b\nx,y\n", "a|b\nx|y\n" },
    { "{'header': false}", "x,1\ny,2\n", "1|2\nx|1\ny|2\n" },
    { "{'headerRows': [2]}", "title\na\nx\n", "a\nx\n" },
    { "{'headerRows': [-3, 1e9, '2']}", "a\nx\n", "a\nx\n" },
    { "{'headerRows': [1, 2]}", "title\na\nx\n", "a\nx\n" },
    { "{'delimiter': ''}", "a,b\nx,y\n", "a|b\nx|y\n" },
    { "{'delimiter': '\\n'}", "a,b\nx,y\n", "a|b\nx|y\n" },
    { "{'commentChar': '#'}", "a\n#x\ny\n", "a\ny\n" },
    { "{'commentRows': [1, 4, -1, 1e9]}", "\"a title\na\nx\ny\nz\n", "a\nx\nz\n" },
    { "{'escapeChar': '^', 'doubleQuote': false}", "a\n\"x^\"y\"\n", "a\nx\"y\n" },
    { "{'skipInitialSpace': true, 'nullSequence': '-'}", "a,b\nx, -\n", "a|b\nx|-\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows) rows;

      read_with_dialect (&rows, cases[i].dialect, cases[i].text);
      g_test_message ("%s", cases[i].dialect);
      assert_rows (&rows, cases[i].table, "");
    }
}

/* Where no heading is due, a file may be empty; but then there must be a schema, or there is no table. */
static void
test_dialects_without_rows (void)
{
  static const struct
  {
    const char *dialect, *text, *problems;
    gboolean    schema;
  } cases[] = {
    { "{'header': false}", "", "error: t.csv:1: table t: the file is empty; write a heading into it, and the rows below\n", FALSE },
    { "{'header': false}", "", "", TRUE },
    { "{'headerRows': [9]}", "a\nx\n", "error: t.csv:1: table t: the file ends before its heading; write a heading into it, and the rows below\n", FALSE },
    { "{'commentChar': '#'}", "#a\n", "error: t.csv:1: table t: the file ends before its heading; write a heading into it, and the rows below\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows) rows;

      rows_init (&rows, cases[i].schema ? AB : NULL, "t.csv");
      read_in_dialect (&rows, cases[i].dialect, cases[i].text);
      assert_rows (&rows, cases[i].schema ? "a|b\n" : "\n", cases[i].problems);
    }
}

/* Commas are of decimals only where semicolons part the fields and no column has a point. */
static void
test_decimal (void)
{
  static const struct
  {
    const char *dialect, *text, *table;
    gboolean    comma;
  } cases[] = {
    { "{'delimiter': ';'}", "a;b\nx;1,5\n", "a|b\nx|1.5\n", TRUE },
    { "{'delimiter': ';'}", "a;b\n1,5;1.5\n", "a|b\n1,5|1.5\n", FALSE },
    { "{'delimiter': ';'}", "a;b\nx,y;1\n", "a|b\nx,y|1\n", FALSE },
    { "{'delimiter': ','}", "a,b\nx,\"1,5\"\n", "a|b\nx|1,5\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Rows) rows;

      read_with_dialect (&rows, cases[i].dialect, cases[i].text);
      assert_rows (&rows, cases[i].table,
                   cases[i].comma ? "notice: t.csv: table t: numbers have a decimal comma, as semicolons part the fields; describe the fields in a schema "
                                    "where that is wrong\n"
                                  : "");
    }
}

/* Only a table by itself has its delimiter guessed. */
static void
test_delimiter (void)
{
  g_auto (Rows) in_dossier, alone;

  rows_init (&in_dossier, NULL, "t.csv");
  rows_init (&alone, NULL, "t.csv");
  alone.reader.node = NULL;
  read_csv (&in_dossier, "a;b\nx;y\n");
  read_csv (&alone, "a;b\nx;y\n");
  assert_rows (&in_dossier, "a;b\nx;y\n", "");
  assert_rows (&alone, "a|b\nx|y\n", "");
}

static void
test_no_text (void)
{
  g_auto (Rows) rows;

  rows_init (&rows, AB, "t.csv");
  read_csv (&rows, "a,b\n\xff,1\n");
  g_assert_cmpuint (rows.reader.resource->n_rows, ==, 0);
  g_assert_cmpuint (som_problems_count (rows.problems, SOM_SEVERITY_ERROR), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows-csv/heading", test_heading);
  g_test_add_func ("/rows-csv/match", test_match);
  g_test_add_func ("/rows-csv/same-name", test_same_name);
  g_test_add_func ("/rows-csv/empty", test_empty);
  g_test_add_func ("/rows-csv/widths", test_widths);
  g_test_add_func ("/rows-csv/inferred", test_inferred);
  g_test_add_func ("/rows-csv/inferred-missing", test_inferred_missing);
  g_test_add_func ("/rows-csv/next-file", test_next_file);
  g_test_add_func ("/rows-csv/places", test_places);
  g_test_add_func ("/rows-csv/places-of-sample", test_places_of_sample);
  g_test_add_func ("/rows-csv/dialects", test_dialects);
  g_test_add_func ("/rows-csv/dialects-without-rows", test_dialects_without_rows);
  g_test_add_func ("/rows-csv/decimal", test_decimal);
  g_test_add_func ("/rows-csv/delimiter", test_delimiter);
  g_test_add_func ("/rows-csv/no-text", test_no_text);
  return g_test_run ();
}
