/* Tests of som-field: types by their names, and a field as it is made.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field-private.h"

#include <math.h>

/* Every type has a name, which leads back to it, and a column for its cells. */
static void
test_types (void)
{
  static const struct
  {
    const char   *name;
    SomFieldType  type;
    SomColumnType column;
  } types[] = {
    { "string", SOM_FIELD_STRING, SOM_COLUMN_TEXT },       { "number", SOM_FIELD_NUMBER, SOM_COLUMN_NUMBER },
    { "integer", SOM_FIELD_INTEGER, SOM_COLUMN_NUMBER },   { "boolean", SOM_FIELD_BOOLEAN, SOM_COLUMN_NUMBER },
    { "date", SOM_FIELD_DATE, SOM_COLUMN_TIME },           { "time", SOM_FIELD_TIME, SOM_COLUMN_TEXT },
    { "datetime", SOM_FIELD_DATETIME, SOM_COLUMN_TIME },   { "year", SOM_FIELD_YEAR, SOM_COLUMN_TIME },
    { "yearmonth", SOM_FIELD_YEARMONTH, SOM_COLUMN_TIME }, { "duration", SOM_FIELD_DURATION, SOM_COLUMN_TEXT },
    { "geopoint", SOM_FIELD_GEOPOINT, SOM_COLUMN_TEXT },   { "geojson", SOM_FIELD_GEOJSON, SOM_COLUMN_TEXT },
    { "object", SOM_FIELD_OBJECT, SOM_COLUMN_TEXT },       { "array", SOM_FIELD_ARRAY, SOM_COLUMN_LIST },
    { "list", SOM_FIELD_LIST, SOM_COLUMN_LIST },           { "any", SOM_FIELD_ANY, SOM_COLUMN_TEXT },
  };

  g_assert_cmpuint (G_N_ELEMENTS (types), ==, SOM_N_FIELD_TYPES);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      SomFieldType         type = SOM_N_FIELD_TYPES;
      g_autoptr (SomField) field = som_field_new ("x", types[i].type);

      g_assert_true (som_field_type_from_name (types[i].name, &type));
      g_assert_cmpint (type, ==, types[i].type);
      g_assert_cmpint (som_field_get_column_type (field), ==, types[i].column);
    }
}

static void
test_no_type (void)
{
  SomFieldType type = SOM_FIELD_LIST;

  g_assert_false (som_field_type_from_name ("money", &type));
  g_assert_false (som_field_type_from_name ("String", &type));
  g_assert_false (som_field_type_from_name (NULL, &type));
  g_assert_cmpint (type, ==, SOM_FIELD_LIST);
}

/* What no schema says. */
static void
test_new (void)
{
  g_autoptr (SomField) field = som_field_new ("x", SOM_FIELD_NUMBER);

  g_assert_cmpstr (field->name, ==, "x");
  g_assert_cmpint (field->decimal, ==, '.');
  g_assert_cmpint (field->group, ==, 0);
  g_assert_cmpint (field->delimiter, ==, ',');
  g_assert_true (field->bare);
  g_assert_true (isnan (field->minimum) && isnan (field->maximum) && isnan (field->min_length) && isnan (field->max_length));
  g_assert_false (field->required || field->unique);
}

/* As short as can be, and no shorter. */
static void
test_write_number (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } numbers[] = {
    { 0, "0" }, { 1, "1" }, { -2.5, "-2.5" }, { 0.1, "0.1" }, { 1.0 / 3, "0.3333333333333333" }, { 1e300, "1e+300" }, { 5e-324, "4.94065645841247e-324" },
    { 0.1 + 0.2, "0.30000000000000004" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = som_field_write_number (numbers[i].number);

      g_assert_cmpstr (text, ==, numbers[i].text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, numbers[i].number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/types", test_types);
  g_test_add_func ("/field/no-type", test_no_type);
  g_test_add_func ("/field/new", test_new);
  g_test_add_func ("/field/write-number", test_write_number);
  return g_test_run ();
}
