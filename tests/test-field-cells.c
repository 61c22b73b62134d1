/* Tests of som-field-cells: every type of a table schema, how its cells are written, and what a schema allows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "fields.h"

#include "model/som-time.h"

/* The cell of row 0 in words: a number, a date, items joined by bars, or `-` where it is missing. */
static char *
describe_cell (const SomColumn *column)
{
  SomTime time;
  double  number;

  g_assert_cmpuint (column->n_rows, ==, 1);
  if (som_column_get_number (column, 0, &number))
    return g_strdup_printf ("%.15g", number);
  if (som_column_get_time (column, 0, &time))
    return som_time_to_iso (time);
  if (column->type == SOM_COLUMN_LIST && !som_column_is_missing (column, 0))
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < som_column_get_n_items (column, 0, NULL); i++)
        g_ptr_array_add (items, (gpointer) som_column_get_item (column, 0, i, NULL));
      g_ptr_array_add (items, NULL);
      return g_strjoinv ("|", (char **) items->pdata);
    }
  return g_strdup (som_column_get_text (column, 0, NULL) != NULL ? som_column_get_text (column, 0, NULL) : "-");
}

/* A cell of a field: as CSV has it, or as JSON has it where `json` is set. */
typedef struct
{
  const char *field;
  const char *cell;
  const char *expected; /* as describe_cell() says it */
  const char *fault;    /* NULL: none */
  gboolean    kept;
} Cell;

static void
check_cell (const Cell *cell,
            gboolean    json)
{
  g_autoptr (SomField)    field = read_field (cell->field, "");
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     document = json ? test_json_new (cell->cell, problems) : NULL;
  SomPool                *pool = som_pool_new ();
  SomColumn              *column = som_column_new ("x", som_field_get_column_type (field), pool);
  gboolean                kept;
  g_autofree char        *fault = NULL, *found = NULL;

  if (json)
    fault = som_field_append_json (field, column, som_json_get_root (document), &kept);
  else
    fault = som_field_append_text (field, column, cell->cell, strlen (cell->cell), &kept);
  found = describe_cell (column);
  g_test_message ("%s of %s: %s, %s", cell->cell, cell->field, found, fault);
  g_assert_cmpstr (found, ==, cell->expected);
  g_assert_cmpstr (fault, ==, cell->fault);
  if (fault != NULL)
    g_assert_cmpint (kept, ==, cell->kept);
  som_column_free (column);
  som_pool_free (pool);
}

static void
test_types (void)
{
  static const Cell cells[] = {
    { TYPE ("string"), " a b ", " a b ", NULL, TRUE },
    { TYPE ("number"), "-12.50", "-12.5", NULL, TRUE },
    { TYPE ("number"), "1e308", "1e+308", NULL, TRUE },
    { TYPE ("number"), "+.5", "0.5", NULL, TRUE },
    { TYPE ("number"), "5.", "5", NULL, TRUE },
    { TYPE ("number"), "007", "7", NULL, TRUE },
    { TYPE ("number"), "-007.5", "-7.5", NULL, TRUE },
    { TYPE ("number"), "1,5", "-", "“1,5” is not a number", FALSE },
    { TYPE ("number"), "a lot", "-", "“a lot” is not a number", FALSE },
    { TYPE ("number"), "1e999", "-", "“1e999” is too large a number", FALSE },
    { TYPE ("number"), "1e-999", "-", "“1e-999” is too small a number to be told from 0", FALSE },
    { TYPE ("number"), "9007199254740993", "-", "“9007199254740993” has more digits than can be kept", FALSE },
    { TYPE ("number"), "NaN", "-", "“NaN” is not a number", FALSE },
    { TYPE ("number"), "0x10", "-", "“0x10” is not a number", FALSE },
    { TYPE ("number"), "1 000", "-", "“1 000” is not a number", FALSE },
    { TYPE ("number"), "--5", "-", "“--5” is not a number", FALSE },
    { TYPE ("integer"), "42", "42", NULL, TRUE },
    { TYPE ("integer"), "42.0", "42", NULL, TRUE },
    { TYPE ("integer"), "42.5", "-", "“42.5” is not a whole number", FALSE },
    { TYPE ("boolean"), "True", "1", NULL, TRUE },
    { TYPE ("boolean"), "0", "0", NULL, TRUE },
    { TYPE ("boolean"), "yes", "-", "“yes” is neither true nor false", FALSE },
    { TYPE ("date"), "2025-02-10", "2025-02-10", NULL, TRUE },
    { TYPE ("date"), "10/02/2025", "-", "“10/02/2025” is not a date", FALSE },
    { TYPE ("datetime"), "2025-02-10T09:00:00Z", "2025-02-10T09:00:00Z", NULL, TRUE },
    { TYPE ("year"), "2025", "2025", NULL, TRUE },
    { TYPE ("yearmonth"), "2025-02", "2025-02", NULL, TRUE },
    { TYPE ("time"), "09:00", "09:00", NULL, TRUE },
    { TYPE ("duration"), "P1D", "P1D", NULL, TRUE },
    { TYPE ("geopoint"), "48.86, 2.35", "48.86, 2.35", NULL, TRUE },
    { TYPE ("geojson"), "{}", "{}", NULL, TRUE },
    { TYPE ("object"), "{}", "{}", NULL, TRUE },
    { TYPE ("list"), "a,b,,c", "a|b||c", NULL, TRUE },
    { TYPE ("array"), "a", "a", NULL, TRUE },
    { TYPE ("any"), "12", "12", NULL, TRUE },
    { "{\"name\": \"x\"}", "12", "12", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    check_cell (&cells[i], FALSE);
}

static void
test_writing (void)
{
  static const Cell cells[] = {
    { FIELD ("\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\""), "1.234.567,89", "1234567.89", NULL, TRUE },
    { FIELD ("\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \" \""), "1 234,5", "1234.5", NULL, TRUE },
    { FIELD ("\"type\": \"number\", \"decimalChar\": \",\""), "1.5", "-", "“1.5” is not a number", FALSE },
    { FIELD ("\"type\": \"number\", \"bareNumber\": false"), "$ 1.5 bn", "1.5", NULL, TRUE },
    { FIELD ("\"type\": \"number\", \"bareNumber\": false"), "-40 %", "-40", NULL, TRUE },
    { FIELD ("\"type\": \"number\", \"bareNumber\": false"), "none", "-", "“none” is not a number", FALSE },
    { FIELD ("\"type\": \"number\""), "40 %", "-", "“40 %” is not a number", FALSE },
    { FIELD ("\"type\": \"boolean\", \"trueValues\": [\"oui\"], \"falseValues\": [\"non\"]"), "oui", "1", NULL, TRUE },
    { FIELD ("\"type\": \"boolean\", \"trueValues\": [\"oui\"], \"falseValues\": [\"non\"]"), "true", "-", "“true” is neither true nor false", FALSE },
    { FIELD ("\"type\": \"date\", \"format\": \"%d/%m/%Y\""), "10/02/2025", "2025-02-10", NULL, TRUE },
    { FIELD ("\"type\": \"date\", \"format\": \"any\""), "2025-02", "2025-02", NULL, TRUE },
    { FIELD ("\"type\": \"list\", \"delimiter\": \";\""), "a,b;c", "a,b|c", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    check_cell (&cells[i], FALSE);
}

static void
test_json_values (void)
{
  static const Cell cells[] = {
    { TYPE ("number"), "2.5", "2.5", NULL, TRUE },
    { TYPE ("number"), "\"2.5\"", "2.5", NULL, TRUE },
    { TYPE ("integer"), "7", "7", NULL, TRUE },
    { TYPE ("integer"), "7.5", "-", "“7.5” is not a whole number", FALSE },
    { TYPE ("number"), "true", "-", "“true” is not a number", FALSE },
    { TYPE ("boolean"), "true", "1", NULL, TRUE },
    { TYPE ("boolean"), "0", "0", NULL, TRUE },
    { TYPE ("boolean"), "5", "-", "“5” is neither true nor false", FALSE },
    { TYPE ("year"), "2025", "2025", NULL, TRUE },
    { TYPE ("string"), "7", "7", NULL, TRUE },
    { TYPE ("string"), "0.1", "0.1", NULL, TRUE },
    { TYPE ("string"), "123456789012", "123456789012", NULL, TRUE },
    { TYPE ("string"), "0.1234567890123456", "0.1234567890123456", NULL, TRUE },
    { TYPE ("string"), "5e-324", "4.94065645841247e-324", NULL, TRUE },
    { TYPE ("string"), "false", "false", NULL, TRUE },
    { TYPE ("string"), "[1]", "-", "a value of a table can’t be nested", FALSE },
    { TYPE ("number"), "{}", "-", "a value of a table can’t be nested", FALSE },
    { TYPE ("string"), "null", "-", NULL, FALSE },
    { TYPE ("list"), "[\"a\", 2, true, null, \"b,c\"]", "a|2|true|b,c", NULL, TRUE },
    { TYPE ("list"), "\"a,b\"", "a,b", NULL, TRUE },
    { TYPE ("array"), "[]", "-", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    check_cell (&cells[i], TRUE);
}

/* What breaks a constraint is said, and shown all the same. */
static void
test_constraints (void)
{
  static const Cell cells[] = {
    { CONSTRAINED ("number", "\"minimum\": 0"), "-1", "-1", "“-1” is outside of what the schema allows", TRUE },
    { CONSTRAINED ("number", "\"maximum\": 10"), "10", "10", NULL, TRUE },
    { CONSTRAINED ("number", "\"maximum\": 10"), "10.5", "10.5", "“10.5” is outside of what the schema allows", TRUE },
    { CONSTRAINED ("date", "\"minimum\": \"2025-01-01\""), "2024-12-31", "2024-12-31", "“2024-12-31” is outside of what the schema allows", TRUE },
    { CONSTRAINED ("date", "\"minimum\": \"2025-01-01\""), "2025-01-01", "2025-01-01", NULL, TRUE },
    { CONSTRAINED ("string", "\"minLength\": 2"), "é", "é", "“é” is not of the length that the schema allows", TRUE },
    { CONSTRAINED ("string", "\"maxLength\": 2"), "éé", "éé", NULL, TRUE },
    { CONSTRAINED ("string", "\"maxLength\": 2"), "abc", "abc", "“abc” is not of the length that the schema allows", TRUE },
    { CONSTRAINED ("string", "\"pattern\": \"[a-z]+|x9\""), "abc", "abc", NULL, TRUE },
    { CONSTRAINED ("string", "\"pattern\": \"[a-z]+|x9\""), "abc1", "abc1", "“abc1” does not match the pattern of the schema", TRUE },
    { CONSTRAINED ("string", "\"enum\": [\"a\", \"b\"]"), "b", "b", NULL, TRUE },
    { CONSTRAINED ("string", "\"enum\": [\"a\", \"b\"]"), "c", "c", "“c” is none of the values that the schema allows", TRUE },
    { CONSTRAINED ("integer", "\"enum\": [1, 2]"), "2", "2", NULL, TRUE },
    { CONSTRAINED ("integer", "\"enum\": [1, 2]"), "3", "3", "“3” is none of the values that the schema allows", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    check_cell (&cells[i], FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-cells/types", test_types);
  g_test_add_func ("/field-cells/writing", test_writing);
  g_test_add_func ("/field-cells/json-values", test_json_values);
  g_test_add_func ("/field-cells/constraints", test_constraints);
  return g_test_run ();
}
