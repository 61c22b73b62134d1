/* Tests of som-resource-reader: rows of JSON and CSV, by schema or inferred, whole or broken.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include <sommet/som-limits.h>

/* A resource with the file `t.csv` beside it, the table that it must give and what must be said about it. */
typedef struct
{
  const char *json;
  const char *file; /* (nullable) */
  const char *table;
  const char *problems;
} Case;

static SomResource *
read_resource (const char  *folder,
               const char  *text,
               GHashTable  *units,
               SomProblems *problems)
{
  g_autoptr (SomJson)  json = test_json_new (text, problems);
  g_autoptr (SomParts) parts = som_parts_new (folder, PACKAGE, NULL, problems);
  const SomReadContext context = { folder, PACKAGE, "fr", units, g_hash_table_size (units) > 0, problems, parts, NULL };

  return som_resource_read (&context, som_json_get_root (json), 0);
}

static GHashTable *
make_units (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) som_unit_free);
}

static void
check (const Case *test)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomResource            *resource;
  g_autofree char        *dump = NULL;

  if (test->file != NULL)
    test_folder_write (folder, "t.csv", test->file, -1);
  resource = read_resource (folder, test->json, units, problems);
  dump = test_resource_dump (resource);
  g_test_message ("%s", test->json);
  g_assert_cmpstr (dump, ==, test->table);
  assert_problems (problems, test->problems);
  som_resource_free (resource);
}

static void
check_all (const Case *tests,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    check (&tests[i]);
}

#define SCHEMA(fields) "\"schema\": {\"fields\": [" fields "]}"
#define A_STRING "{\"name\": \"a\", \"type\": \"string\"}"
#define B_NUMBER "{\"name\": \"b\", \"type\": \"number\"}"

static void
test_json_rows (void)
{
  static const Case cases[] = {
    { "{\"name\": \"t\", \"data\": [{\"a\": \"x\", \"b\": 1}, {\"b\": 2.5, \"c\": [\"p\", \"q\"]}, {\"a\": null}]}", NULL,
      "a|b|c\nx|1|-\n-|2.5|p+q\n-|-|-\n", "" },
    { "{\"name\": \"t\", \"data\": [[\"a\", \"b\"], [\"x\", 1], [\"y\", null]]}", NULL, "a|b\nx|1\ny|-\n", "" },
    { "{\"name\": \"t\", \"data\": [[\"b\", \"a\"], [1, \"x\"]], " SCHEMA (A_STRING ", " B_NUMBER) "}", NULL, "a|b\nx|1\n", "" },
    { "{\"name\": \"t\", \"data\": [{\"a\": \"3\"}, {\"a\": 2.5}]}", NULL, "a\n3\n2.5\n", "" },
    { "{\"name\": \"t\", \"data\": [{\"a\": \"2025-02-10\"}, {\"a\": 2.5}]}", NULL, "a\n2025-02-10\n2.5\n", "" },
    { "{\"name\": \"t\", \"data\": [{\"a\": \"2025-02-10\"}, {\"a\": \"1970-01-02\"}]}", NULL, "a\n20129\n1\n", "" },
    { "{\"name\": \"t\", \"data\": [{\"a\": true}, {\"a\": false}]}", NULL, "a\ntrue\nfalse\n", "" },
    { "{\"name\": \"t\", \"sommet:builtin\": \"world\"}", NULL, "\n", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_json_faults (void)
{
  static const Case cases[] = {
    { "{\"name\": \"t\", \"data\": {\"a\": 1}}", NULL, "\n",
      "error: datapackage.json: /data: table t: the rows of a table must be an array; write [{\"column\": value, …}, …]\n" },
    { "{\"name\": \"t\", \"data\": [{\"a\": 1}, 7, {\"a\": 2}]}", NULL, "a\n1\n2\n",
      "error: datapackage.json: /data/1: table t: this row is neither an object nor an array\n" },
    { "{\"name\": \"t\", \"data\": [{\"b\": \"a lot\"}, {\"b\": 2}], " SCHEMA (B_NUMBER) "}", NULL, "b\n-\n2\n",
      "error: datapackage.json: /data/0/b: table t, row 1, field b: “a lot” is not a number; correct the value, or the field’s type in the "
      "schema\n" },
    { "{\"name\": \"t\", \"data\": [[\"a\", \"b\"], [\"x\"], [\"y\", 1, 2]]}", NULL, "a|b\nx|-\ny|1\n",
      "error: datapackage.json: /data/1: table t, row 1: the row has 1 value where the heading has 2; add what is missing; write null where there is no value\n"
      "error: datapackage.json: /data/2: table t, row 2: the row has 3 values where the heading has 2; remove what is too much\n" },
    { "{\"name\": \"t\", \"data\": [{\"a\": 1}, [2]]}", NULL, "a\n1\n-\n",
      "error: datapackage.json: /data/1: table t, row 2: the row is an array, and the first row is no heading; write it as an object, as the others\n" },
    { "{\"name\": \"t\", \"data\": []}", NULL, "\n", "warning: datapackage.json: table t: the table has no rows; add some, or take it out\n" },
    { "{\"name\": \"t\", \"data\": [{}], " SCHEMA ("{\"name\": \"b\", \"type\": \"number\", \"sommet:role\": \"value\"}") "}", NULL, "b\n-\n",
      "warning: datapackage.json: /schema/fields/0: table t, field b: no row has a value in this field; fill it in, or take it out\n" },
    { "{\"name\": \"t\", \"data\": [{\"b\": 1}], " SCHEMA ("{\"name\": \"b\", \"sommet:of\": \"x\", \"sommet:rol\": \"value\"}") "}", NULL, "b\n1\n",
      "warning: datapackage.json: /schema/fields/0/sommet:rol: Sommet has no key “sommet:rol” here; use one of those that it knows here: sommet:role, "
      "sommet:of, sommet:unit\n"
      "error: datapackage.json: /schema/fields/0: table t, field b: the field belongs to “x”, which is not in the schema; set \"sommet:of\" to a field of the "
      "table\n" },
    { "{\"name\": \"t\", \"data\": [{\"b\": 1}], \"schema\": {\"fields\": [" B_NUMBER "], \"primaryKey\": \"x\"}}", NULL, "b\n1\n",
      "error: datapackage.json: /schema/primaryKey: table t: the primary key names a field that is not in the schema; set it to the name of a "
      "field\n" },
    { "{\"name\": \"t\", \"sommet:builtin\": \"mars\"}", NULL, "\n",
      "error: datapackage.json: /sommet:builtin: table t: Sommet ships nothing of this name; write \"world\"\n" },
    { "{\"name\": \"t\", \"path\": [7]}", NULL, "\n",
      "error: datapackage.json: /path/0: table t: this is no path; write the name of a file in double quotes\n" },
    { "{\"name\": \"t\"}", NULL, "\n",
      "error: datapackage.json: table t: this resource has no rows; set \"path\" to a file in the dossier’s folder, or \"data\" to the rows\n" },
    { "{\"name\": \"t\", \"sommet:builtin\": \"world\"}", NULL, "\n", "" },
    { "{\"name\": \"t\", \"sommet:builtin\": \"moon\"}", NULL, "\n",
      "error: datapackage.json: /sommet:builtin: table t: Sommet ships nothing of this name; write \"world\"\n" },
    { "{\"data\": [{\"a\": 1}]}", NULL, "a\n1\n",
      "warning: datapackage.json: table table-1: this resource has no name; set \"name\", so that views can use it\n" },
    { "{\"name\": \"t\", \"path\": \"https://example.org/a.csv\"}", NULL, "\n",
      "warning: datapackage.json: /path: table t: the table is on the network and was not downloaded; save it in the dossier’s folder and "
      "name it there\n" },
    { "{\"name\": \"t\", \"path\": \"file:///etc/passwd\"}", NULL, "\n",
      "error: datapackage.json: /path: table t: file:///etc/passwd: this is an address, and addresses are not read; write the path of a file in the "
      "dossier’s folder\n" },
    { "{\"name\": \"\", \"data\": [{\"a\": 1}]}", NULL, "a\n1\n",
      "warning: datapackage.json: table table-1: this resource has no name; set \"name\", so that views can use it\n" },
    { "{\"name\": \"t\", \"data\": [{\"a\": 1}], \"path\": \"t.csv\"}", NULL, "a\n1\n",
      "warning: datapackage.json: /path: table t: the table has its rows in \"data\"; the file is not read; take out one of the two\n" },
    { "{\"name\": \"t\", \"data\": [{\"a\": 1}], \"schema\": {\"fields\": {}, \"missingValues\": \"-\", \"primaryKey\": 5, \"foreignKeys\": {}, \"fieldsMatch\": \"almost\"}}", NULL, "a\n1\n",
      "error: datapackage.json: /schema/fields: “fields” can’t have a value of this kind, which is passed over; write […]\n"
      "error: datapackage.json: /schema/missingValues: “missingValues” can’t have a value of this kind, which is passed over; write texts in double quotes: [\"…\", …]\n"
      "error: datapackage.json: /schema/primaryKey: “primaryKey” can’t have a value of this kind, which is passed over; write a name in double quotes, or [\"…\", …]\n"
      "error: datapackage.json: /schema/foreignKeys: “foreignKeys” can’t have a value of this kind, which is passed over; write […]\n"
      "error: datapackage.json: /schema/fieldsMatch: “fieldsMatch” can’t have this value, which is passed over; write \"exact\", \"equal\", \"subset\", \"superset\" or \"partial\"\n" },
    { "{\"name\": \"t\", \"data\": [{\"a\": 1}], " SCHEMA (A_STRING) ", \"sources\": [{\"title\": 5}, \"x\", {}], \"licenses\": \"free\", \"format\": 5, \"title@en\": 5}", NULL, "a\n1\n",
      "error: datapackage.json: /sources/1: “sources” can’t have a value of this kind, which is passed over; write [{…}, …]\n"
      "warning: datapackage.json: /licenses: “licenses” can’t have a value of this kind, which is passed over; write [{…}, …]\n"
      "error: datapackage.json: /format: “format” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
      "error: datapackage.json: /title@en: “title@en” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
      "error: datapackage.json: /sources/0/title: “title” can’t have a value of this kind, which is passed over; write a text in double quotes, or texts by "
      "language: {\"\": …, \"fr\": …}\n"
      "warning: datapackage.json: /sources/2: this source has no name; set \"title\" to its name\n" },
    { "7", NULL, "\n",
      "warning: datapackage.json: table table-1: this resource has no name; set \"name\", so that views can use it\n"
      "error: datapackage.json: table table-1: this resource has no rows; set \"path\" to a file in the dossier’s folder, or \"data\" to the "
      "rows\n" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

#define LEFT_OUT(name)                                                                                                                       \
  "warning: t.csv:1: table t: the schema does not describe all columns of the file; not shown are: “" name "”; add them to its \"fields\", " \
  "or set its \"fieldsMatch\" to \"subset\"\n"

static void
test_csv (void)
{
  static const Case cases[] = {
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "a,b\r\nx,1\r\n\"y, z\",2.5\r\n", "a|b\nx|1\ny, z|2.5\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (A_STRING ", " B_NUMBER) "}", "b,a\n1,x\n", "a|b\nx|1\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (B_NUMBER) "}", "a,b\nx,1\n", "b\n1\n", LEFT_OUT ("a") },
    { "{\"name\": \"t\", \"url\": \"t.csv\"}", "a\nx\n", "a\nx\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"format\": \"tsv\"}", "a\tb\nx,y\t1\n", "a|b\nx,y|1\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "a,\nx,1\n", "a|2\nx|1\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "a\n", "a\n",
      "warning: datapackage.json: table t: the table has no rows; add some, or take it out\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "", "\n",
      "error: t.csv:1: table t: the file is empty; write a heading into it, and the rows below\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "a,b\n,\nx,\n", "a|b\n-|-\nx|-\n", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_dialects (void)
{
  static const Case cases[] = {
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"delimiter\": \";\", \"quoteChar\": \"'\"}}", "a;b\n'x;y';1\n", "a|b\nx;y|1\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"header\": false}}", "x,1\ny,2\n", "1|2\nx|1\ny|2\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"header\": false}, " SCHEMA (A_STRING ", " B_NUMBER) "}", "x,1\ny,2\n",
      "a|b\nx|1\ny|2\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"header\": false}}", "", "\n",
      "error: t.csv:1: table t: the file is empty; write a heading into it, and the rows below\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"header\": false}, " SCHEMA (A_STRING) "}", "", "a\n",
      "warning: datapackage.json: table t: the table has no rows; add some, or take it out\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"delimiter\": \"\\n\", \"header\": \"yes\", \"headerRows\": [-1, 1e9], \"commentChar\": 5}}", "a,b\nx,1\n", "a|b\nx|1\n",
      "error: datapackage.json: /dialect/delimiter: “delimiter” can’t have this value, which is passed over; write one character of ASCII in double quotes, such as \";\" or \"\\t\"\n"
      "error: datapackage.json: /dialect/header: “header” can’t have a value of this kind, which is passed over; write true or false\n"
      "error: datapackage.json: /dialect/headerRows/0: “headerRows” can’t have this value, which is passed over; write the numbers of rows, from 1, such as [1]\n"
      "error: datapackage.json: /dialect/headerRows/1: “headerRows” can’t have this value, which is passed over; write the numbers of rows, from 1, such as [1]\n"
      "error: datapackage.json: /dialect/commentChar: “commentChar” can’t have a value of this kind, which is passed over; write one character of ASCII in double quotes\n"
      "warning: datapackage.json: /dialect/headerRows: table t: of a heading in several rows only the last one is read; write the heading in one row\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"headerRows\": [3]}}", "a title\na subtitle\na\nx\n", "a\nx\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"commentChar\": \"#\"}}", "a\n#no\nx\n", "a\nx\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"skipInitialSpace\": true}}", "a, b\nx, 1\n", "a|b\nx|1\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"nullSequence\": \"\\\\N\"}}", "a\n\\N\nx\n", "a\n-\nx\n", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

#define SEMICOLONS "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"delimiter\": \";\"}}"
#define DECIMAL_COMMA "notice: t.csv: table t: numbers have a decimal comma, as semicolons part the fields; describe the fields in a schema where that is " \
                      "wrong\n"

/* As French spreadsheets write them: the mark of decimals is that of the whole file. */
static void
test_decimal_comma (void)
{
  static const Case cases[] = {
    { SEMICOLONS, "a;b;c\nx;68,5;1\ny;-48,2;2\n", "a|b|c\nx|68.5|1\ny|-48.2|2\n", DECIMAL_COMMA },
    { SEMICOLONS, "a;b\n1,5;\n2;0,25\n", "a|b\n1.5|-\n2|0.25\n", DECIMAL_COMMA },
    { SEMICOLONS, "a;b\n1,5;2.5\n2,5;3.5\n", "a|b\n1,5|2.5\n2,5|3.5\n", "" },
    { SEMICOLONS, "a\n1,5;\nx, y;\n", "a\n1,5\nx, y\n",
      "warning: t.csv:2: table t, row 1: the row has 2 fields where the heading has 1; remove the delimiters at the end of the row\n"
      "warning: t.csv:3: table t, row 2: the row has 2 fields where the heading has 1; remove the delimiters at the end of the row\n" },
    { SEMICOLONS, "a;b\n1;x\n2;y\n", "a|b\n1|x\n2|y\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "a,b\n\"1,5\",2\n", "a|b\n1,5|2\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA ("{\"name\": \"b\", \"type\": \"number\", \"decimalChar\": \",\"}") "}", "b\n\"1,5\"\n1.5\n", "b\n1.5\n-\n",
      "error: t.csv:3: table t, row 2, field b: “1.5” is not a number; correct the cell, or the field’s type in the schema\n" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_missing_values (void)
{
  static const Case cases[] = {
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [" A_STRING ", " B_NUMBER "], \"missingValues\": [\"n/a\", {\"value\": "
      "\"?\", \"label\": \"unknown\"}]}}",
      "a,b\nn/a,?\n,1\n", "a|b\n-|-\n|1\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA ("{\"name\": \"a\", \"type\": \"number\", \"missingValues\": [\"-\"]}, " B_NUMBER) "}",
      "a,b\n-,\n3,4\n", "a|b\n-|-\n3|4\n", "" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA ("{\"name\": \"a\", \"type\": \"string\", \"constraints\": {\"required\": true}}") "}",
      "a,b\n,1\nx,2\n", "a\n-\nx\n", LEFT_OUT ("b") "warning: t.csv:2: table t, row 1, field a: a value is missing that the schema requires\n" },
    { "{\"name\": \"t\", \"schema\": {\"fields\": [" B_NUMBER "], \"missingValues\": [\"n/a\"]}, \"data\": [{\"b\": \"n/a\"}, {\"b\": \"1\"}]}",
      NULL, "b\n-\n1\n", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_csv_faults (void)
{
  static const Case cases[] = {
    /* A heading that differs is taken by place, one that is another field's is not. */
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (A_STRING ", " B_NUMBER) "}", "A,b\nx,1\n", "a|b\nx|1\n",
      "warning: t.csv:1: table t, field a: the heading “A” differs from the schema’s “a”; taken by place; make the two the same\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (A_STRING ", " B_NUMBER) "}", "b\n1\n", "a|b\n-|1\n",
      "error: t.csv:1: table t, field a: the file has no such column; add it, or take it out of the schema\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (A_STRING ", " B_NUMBER) "}", "a\nx\n", "a|b\nx|-\n",
      "error: t.csv:1: table t, field b: the file has no such column; add it, or take it out of the schema\n" },
    /* Rows that are too short or too long, with a schema and without. */
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (A_STRING ", " B_NUMBER) "}", "a,b\nx\ny,2,3\n", "a|b\nx|-\ny|2\n",
      "error: t.csv:2: table t, row 1: the row has 1 field where the heading has 2; add what is missing; an empty field is two commas in a row\n"
      "error: t.csv:3: table t, row 2: the row has 3 fields where the heading has 2; put fields that contain the delimiter in quotes\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\"}", "a,b\nx\ny,2,3\n", "a|b\nx|-\ny|2\n",
      "error: t.csv:2: table t, row 1: the row has 1 field where the heading has 2; add what is missing; an empty field is two commas in a row\n"
      "error: t.csv:3: table t, row 2: the row has 3 fields where the heading has 2; put fields that contain the delimiter in quotes\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA (B_NUMBER) "}", "b\n1\n\n# 2\n", "b\n1\n-\n",
      "error: t.csv:4: table t, row 2, field b: “# 2” is not a number; correct the cell, or the field’s type in the schema\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", " SCHEMA ("{\"name\": \"a\", \"type\": \"string\", \"constraints\": {\"unique\": true}}") "}",
      "a\nx\ny\nx\n", "a\nx\ny\nx\n",
      "warning: t.csv:4: table t, row 3, field a: this value must not come twice in the column; correct it, or remove one of the rows\n" },
    /* Line breaks in quotes, blank lines and comments are lines of the file. */
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"dialect\": {\"commentChar\": \"#\"}, \"schema\": {\"fields\": [" A_STRING ", " B_NUMBER "], \"primaryKey\": \"b\"}}",
      "a,b\n\"x\ny\",1\n\n# 1\nz,1\n\"\r\n\",2\nw,2\n", "a|b\nx\ny|1\nz|1\n\r\n|2\nw|2\n",
      "warning: t.csv:6: table t, row 2, field b: this value must not come twice in the column; correct it, or remove one of the rows\n"
      "warning: t.csv:9: table t, row 4, field b: this value must not come twice in the column; correct it, or remove one of the rows\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [" B_NUMBER "], \"primaryKey\": [\"b\"]}}", "b\n1\n1.0\n", "b\n1\n1\n",
      "warning: t.csv:3: table t, row 2, field b: this value must not come twice in the column; correct it, or remove one of the rows\n" },
    { "{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [" A_STRING ", " B_NUMBER "], \"primaryKey\": [\"a\", \"b\"]}}",
      "a,b\nx,1\nx,2\n", "a|b\nx|1\nx|2\n", "" },
    { "{\"name\": \"t\", \"path\": \"u.csv\"}", "a\n", "\n",
      "error: datapackage.json: /path: table t: u.csv: there is no such file; check its name and folder\n" },
    { "{\"name\": \"t\", \"path\": \"T.csv\"}", "a\n", "\n",
      "error: datapackage.json: /path: table t: T.csv: there is no such file, but there is t.csv; names differ in case\n" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* What is wrong is said in the file that has it. */
static void
test_several_places (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomResource            *resource;

  test_folder_write (folder, "1.csv", "a\nx\nx\n", -1);
  test_folder_write (folder, "2.csv", "a\n\nx\n", -1);
  test_folder_write (folder, "3.csv", "a\ny\n", -1);
  resource = read_resource (folder, "{\"name\": \"t\", \"path\": [\"1.csv\", \"2.csv\", \"3.csv\"], \"schema\": {\"fields\": [" A_STRING "], \"primaryKey\": \"a\"}}",
                            units, problems);
  assert_problems (problems,
                   "warning: 1.csv:3: table t, row 2, field a: this value must not come twice in the column; correct it, or remove one of the rows\n"
                   "warning: 2.csv:3: table t, row 3, field a: this value must not come twice in the column; correct it, or remove one of the rows\n");
  som_resource_free (resource);
}

/* Files that follow one another make one table. */
static void
test_several_paths (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomResource            *resource;
  g_autofree char        *dump = NULL;

  test_folder_write (folder, "1.csv", "a,b\nx,1\n", -1);
  test_folder_write (folder, "2/2.csv", "b,a\n2,y\n", -1);
  resource = read_resource (folder, "{\"name\": \"t\", \"path\": [\"1.csv\", \"2/2.csv\", 7]}", units, problems);
  dump = test_resource_dump (resource);
  g_assert_cmpstr (dump, ==, "a|b\nx|1\ny|2\n");
  assert_problems (problems, "error: datapackage.json: /path/2: table t: this is no path; write the name of a file in double quotes\n");
  som_resource_free (resource);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding, *bytes, *table, *problems;
  } cases[] = {
    { "windows-1252", "a\n\x80\xe9\n", "a\n€é\n", "" },
    { "iso-8859-1", "a\n\xe9\n", "a\né\n", "" },
    { "utf-8", "\xef\xbb\xbf""a\né\n", "a\né\n", "notice: t.csv: the file begins with a byte-order mark, which is left out\n" },
    { "utf-8", "a\n\xe9\n", "\n",
      "error: t.csv:2: the byte 0xE9 at offset 2 does not fit the encoding utf-8; declare the encoding that the file has, such as windows-1252, "
      "or save it as UTF-8\n" },
    { "klingon", "a\n", "\n", "error: t.csv: the encoding “klingon” is not known; use utf-8, utf-16, iso-8859-1 to -16 or windows-1250 to -1258\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"name\": \"t\", \"path\": \"t.csv\", \"encoding\": \"%s\"}", cases[i].encoding);
      const Case       test = { json, cases[i].bytes, cases[i].table, cases[i].problems };

      check (&test);
    }
}

/* A file beside the dossier: its faults are in its own lines. */
static void
test_json_file (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomResource            *resource;
  g_autofree char        *dump = NULL;

  test_folder_write (folder, "t.json", "[\n  {\"b\": 1},\n  {\"b\": \"x\"},\n  7\n]\n", -1);
  resource = read_resource (folder, "{\"name\": \"t\", \"path\": \"t.json\", " SCHEMA (B_NUMBER) "}", units, problems);
  dump = test_resource_dump (resource);
  g_assert_cmpstr (dump, ==, "b\n1\n-\n");
  assert_problems (problems, "error: t.json:3:9: /1/b: table t, row 2, field b: “x” is not a number; correct the value, or the field’s type in the "
                             "schema\n"
                             "error: t.json:4:3: /2: table t: this row is neither an object nor an array\n");
  som_resource_free (resource);
}

static void
test_units (void)
{
  const char             *text = "{\"name\": \"t\", \"data\": [{\"v\": 1, \"u\": \"EUR\"}, {\"v\": 2, \"u\": \"kg\"}], "
                                 SCHEMA ("{\"name\": \"v\", \"type\": \"number\", \"sommet:unit\": \"USD\"}, "
                                         "{\"name\": \"u\", \"type\": \"string\", \"sommet:role\": \"unit\"}") "}";
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (GHashTable)  none = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomProblems) no_problems = som_problems_new ();

  g_hash_table_insert (units, g_strdup ("EUR"), som_unit_new_symbol ("EUR"));
  som_resource_free (read_resource (".", text, units, problems));
  assert_problems (problems, "error: datapackage.json: /schema/fields/0/sommet:unit: table t, field v: the unit “USD” is unknown; add it to "
                             "\"sommet:units\", or use one that is there\n"
                             "error: datapackage.json: /data/1/u: table t, row 2, field u: the unit “kg” is unknown; add it to \"sommet:units\", or "
                             "use one that is there\n");
  g_assert_true (g_hash_table_contains (units, "USD"));

  /* A dossier that declares no unit may name any, and is told once what that comes to. */
  som_resource_free (read_resource (".", "{\"name\": \"t\", \"data\": [{\"u\": \"kg\"}, {\"u\": \"kg\"}], "
                                         SCHEMA ("{\"name\": \"u\", \"type\": \"string\", \"sommet:role\": \"unit\"}") "}",
                                    none, no_problems));
  assert_problems (no_problems, "warning: datapackage.json: /data/0/u: table t, row 1, field u: the unit “kg” is not declared; it is shown as it is "
                                "written; say in \"sommet:units\" what it counts\n");
  g_assert_true (g_hash_table_contains (none, "kg"));
}

static void
test_translations (void)
{
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomResource            *resource = read_resource (".", "{\"name\": \"t\", \"data\": [{\"label\": \"Chine\", \"label@en\": \"China\"}]}", units, problems);

  g_assert_cmpuint (resource->columns->len, ==, 1);
  g_assert_cmpstr (som_column_get_text (som_resource_get_column (resource, 0), 0, "en"), ==, "China");
  assert_problems (problems, "");
  som_resource_free (resource);
}

static void
test_foreign_keys (void)
{
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomResource            *resource
    = read_resource (".", "{\"name\": \"t\", \"data\": [{\"a\": \"x\", \"c\": \"y\"}], \"schema\": {\"fields\": [{\"name\": \"a\"}, {\"name\": \"c\"}], "
                          "\"primaryKey\": \"c\", \"foreignKeys\": ["
                          "{\"fields\": \"a\", \"reference\": {\"resource\": \"\", \"fields\": \"c\"}}, "
                          "{\"fields\": [\"c\"], \"reference\": {\"resource\": \"u\", \"fields\": [\"id\"]}}, "
                          "{\"fields\": \"z\", \"reference\": {\"fields\": \"id\"}}]}}",
                     units, problems);
  guint row = 9;

  g_assert_cmpuint (resource->foreign_keys->len, ==, 2);
  g_assert_cmpstr (som_resource_get_foreign_key (resource, 0)->resource, ==, "");
  g_assert_cmpstr (som_resource_get_foreign_key (resource, 1)->resource, ==, "u");
  g_assert_true (som_resource_find_key (resource, "y", &row));
  g_assert_cmpuint (row, ==, 0);
  g_assert_false (som_resource_find_key (resource, "x", &row));
  assert_problems (problems, "error: datapackage.json: /schema/foreignKeys/2: table t: this foreign key names a field that is not in the schema; set "
                             "\"fields\" to one of the table’s, and \"reference\" to the other table’s resource and fields\n");
  som_resource_free (resource);
}

/* A table by itself: the delimiter is guessed. */
static void
test_lone_file (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  const SomReadContext    context = { folder, "gdp.csv", "en", units, FALSE, problems, NULL, NULL };
  static const char       csv[] = "Country;Year;Value\nFrance;2023;3.03\nIndia;2023;3.55\n";
  g_autoptr (GBytes)      bytes = g_bytes_new_static (csv, sizeof csv - 1);
  SomResource            *resource;
  g_autofree char        *dump = NULL;

  resource = som_resource_read_csv (&context, bytes);
  dump = test_resource_dump (resource);
  g_assert_cmpstr (resource->name, ==, "gdp");
  g_assert_cmpstr (dump, ==, "Country|Year|Value\nFrance|19358|3.03\nIndia|19358|3.55\n");
  g_assert_cmpint (som_resource_find_role (resource, SOM_ROLE_VALUE), ==, 2);
  som_resource_free (resource);
}

/* Rows and fields beyond the limits are left out, and that is said. */
static void
test_limits (void)
{
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  const SomReadContext    context = { ".", "t.csv", "en", units, FALSE, problems, NULL, NULL };
  g_autoptr (GString)     text = g_string_sized_new (2 * SOM_MAX_ROWS + 8);
  g_autoptr (GBytes)      bytes = NULL;
  SomResource            *resource;

  g_string_append (text, "a\n");
  for (guint i = 0; i <= SOM_MAX_ROWS; i++)
    g_string_append (text, "1\n");
  bytes = g_bytes_new_static (text->str, text->len);
  resource = som_resource_read_csv (&context, bytes);
  g_assert_cmpuint (resource->n_rows, ==, SOM_MAX_ROWS);
  assert_problems (problems, "error: t.csv:10000002: table t: the table has more than 10000000 rows; the others are left out; split the table\n");
  som_resource_free (resource);
}

static void
test_too_many_fields (void)
{
  g_autoptr (GHashTable)  units = make_units ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GString)     text = g_string_new ("{\"name\": \"t\", \"data\": [{\"f0\": \"x\"}], \"schema\": {\"fields\": [");
  SomResource            *resource;

  for (guint i = 0; i <= SOM_MAX_COLUMNS; i++)
    g_string_append_printf (text, "%s{\"name\": \"f%u\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}}");
  resource = read_resource (".", text->str, units, problems);
  g_assert_cmpuint (resource->columns->len, ==, SOM_MAX_COLUMNS);
  assert_problems (problems, "error: datapackage.json: /schema/fields: table t: the schema has too many fields; the first 4096 are read; split the table\n");
  som_resource_free (resource);
}

/* What stands past the rows that types are taken from is looked at all the same. */
static void
test_past_the_sample (void)
{
  g_autoptr (GString) file = g_string_new ("n\n");
  Case                test = { "{\"name\": \"t\", \"path\": \"t.csv\"}", NULL, NULL,
                               "error: t.csv:1202: table t, row 1201, field n: “many” is not a number; correct the cell, or the field’s type in the "
                               "schema\n" };
  g_autoptr (GString) table = g_string_new ("n\n");

  for (guint i = 0; i < 1200; i++)
    {
      g_string_append (file, "1.5\n");
      g_string_append (table, "1.5\n");
    }
  g_string_append (file, "many\n");
  g_string_append (table, "-\n");
  test.file = file->str;
  test.table = table->str;
  check (&test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/resource-reader/json-rows", test_json_rows);
  g_test_add_func ("/resource-reader/json-faults", test_json_faults);
  g_test_add_func ("/resource-reader/json-file", test_json_file);
  g_test_add_func ("/resource-reader/csv", test_csv);
  g_test_add_func ("/resource-reader/csv-faults", test_csv_faults);
  g_test_add_func ("/resource-reader/dialects", test_dialects);
  g_test_add_func ("/resource-reader/decimal-comma", test_decimal_comma);
  g_test_add_func ("/resource-reader/missing-values", test_missing_values);
  g_test_add_func ("/resource-reader/several-paths", test_several_paths);
  g_test_add_func ("/resource-reader/several-places", test_several_places);
  g_test_add_func ("/resource-reader/encodings", test_encodings);
  g_test_add_func ("/resource-reader/units", test_units);
  g_test_add_func ("/resource-reader/translations", test_translations);
  g_test_add_func ("/resource-reader/foreign-keys", test_foreign_keys);
  g_test_add_func ("/resource-reader/lone-file", test_lone_file);
  g_test_add_func ("/resource-reader/limits", test_limits);
  g_test_add_func ("/resource-reader/too-many-fields", test_too_many_fields);
  g_test_add_func ("/resource-reader/past-the-sample", test_past_the_sample);

  return g_test_run ();
}
