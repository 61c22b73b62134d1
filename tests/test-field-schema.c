/* Tests of som-field-schema: what a schema says of a field, and what of that is wrong.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "fields.h"

static void
test_faults_of_a_field (void)
{
  static const struct
  {
    const char *json, *problem;
  } fields[] = {
    { "{}", "error: datapackage.json: this field has no name; set \"name\" to the column’s heading\n" },
    { FIELD ("\"type\": \"money\""), "warning: datapackage.json: /type: this field type is none of Data Package’s; read as text; use string, "
                                     "number, integer, boolean, date, datetime, year, yearmonth, list or array\n" },
    { FIELD ("\"sommet:role\": \"worth\""),
      "error: datapackage.json: /sommet:role: this role is none that Sommet knows; use label, entity, value, unit, time, source, note or another "
      "role of the format\n" },
    { CONSTRAINED ("string", "\"pattern\": \"[a\""),
      "warning: datapackage.json: /constraints/pattern: this pattern is no regular expression; it is not checked\n" },
    { FIELD ("\"title\": 5, \"decimalChar\": \",,\", \"bareNumber\": \"no\", \"missingValues\": [-99], \"sommet:of\": 5, \"sommet:unit\": \"\""),
      "error: datapackage.json: /title: “title” can’t have a value of this kind, which is passed over; write a text in double quotes, or texts by language: "
      "{\"\": …, \"fr\": …}\n"
      "error: datapackage.json: /decimalChar: “decimalChar” can’t have this value, which is passed over; write one character of ASCII in double quotes, such as "
      "\";\" or \"\\t\"\n"
      "error: datapackage.json: /bareNumber: “bareNumber” can’t have a value of this kind, which is passed over; write true or false\n"
      "error: datapackage.json: /missingValues/0: “missingValues” can’t have a value of this kind, which is passed over; write texts in double quotes: [\"…\", …]\n"
      "error: datapackage.json: /sommet:of: “sommet:of” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
      "error: datapackage.json: /sommet:unit: “sommet:unit” can’t have this value, which is passed over; write a text in double quotes\n" },
    { CONSTRAINED ("number", "\"required\": \"yes\", \"minimum\": \"low\", \"maxLength\": -1, \"enum\": \"x\""),
      "warning: datapackage.json: /constraints/required: “required” can’t have a value of this kind, which is passed over; write true or false\n"
      "warning: datapackage.json: /constraints/maxLength: “maxLength” can’t have this value, which is passed over; write a whole number from 0\n"
      "warning: datapackage.json: /constraints/enum: “enum” can’t have a value of this kind, which is passed over; write values: [\"…\", 1, …]\n"
      "warning: datapackage.json: /constraints/minimum: this limit is no value of the field’s type; it is not checked; write it as the values of the field\n" },
    { "[]", "error: datapackage.json: this field has no name; set \"name\" to the column’s heading\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    som_field_free (read_field (fields[i].json, fields[i].problem));
  som_field_free (NULL);
}

static void
test_members (void)
{
  g_autoptr (SomField) field = read_field (FIELD ("\"type\": \"number\", \"title\": \"Valeur\", \"title@en\": \"Value\", \"sommet:role\": \"min\", "
                                                  "\"sommet:of\": \"value\", \"sommet:unit\": \"USD_bn\", \"missingValues\": [\"n/a\", {\"value\": \"?\"}], "
                                                  "\"constraints\": {\"required\": true, \"unique\": true}"),
                                           "");

  g_assert_cmpstr (field->name, ==, "x");
  g_assert_cmpint (field->type, ==, SOM_FIELD_NUMBER);
  g_assert_cmpint (field->role, ==, SOM_ROLE_MIN);
  g_assert_cmpstr (field->of, ==, "value");
  g_assert_cmpstr (field->unit, ==, "USD_bn");
  g_assert_cmpstr (som_words_get (field->title, "en"), ==, "Value");
  g_assert_cmpstr (field->missing[0], ==, "n/a");
  g_assert_cmpstr (field->missing[1], ==, "?");
  g_assert_true (field->required);
  g_assert_true (field->unique);
}

/* Limits are as the column holds its values, however they are written; of two on one side the narrower counts. */
static void
test_limits (void)
{
  static const struct
  {
    const char *json;
    double      minimum, maximum;
  } cases[] = {
    { CONSTRAINED ("number", "\"minimum\": 1, \"maximum\": \"2000\""), 1, 2000 },
    { CONSTRAINED ("year", "\"minimum\": 1970, \"maximum\": \"1971\""), 0, 365 * 86400.0 },
    { CONSTRAINED ("date", "\"minimum\": \"1970-01-02\", \"maximum\": \"1970-01-03\""), 86400, 2 * 86400.0 },
    { FIELD ("\"type\": \"date\", \"format\": \"%d/%m/%Y\", \"constraints\": {\"minimum\": \"02/01/1970\", \"maximum\": \"03/01/1970\"}"), 86400, 2 * 86400.0 },
    { CONSTRAINED ("integer", "\"minimum\": -5, \"exclusiveMinimum\": 0, \"maximum\": 9, \"exclusiveMaximum\": 10"), 0x1p-1074, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SomField) field = read_field (cases[i].json, "");

      g_assert_cmpfloat (field->minimum, ==, cases[i].minimum);
      g_assert_cmpfloat (field->maximum, ==, cases[i].maximum);
    }
}

/* Categories are the values that are allowed, unless an `enum` says so; a boolean is written in too many ways. */
static void
test_choices (void)
{
  g_autoptr (SomField) categories = read_field (FIELD ("\"type\": \"string\", \"categories\": [\"a\", {\"value\": \"b\", \"label\": \"B\"}]"), "");
  g_autoptr (SomField) both = read_field (FIELD ("\"type\": \"string\", \"categories\": [\"a\"], \"constraints\": {\"enum\": [\"b\", 1, true]}"), "");
  g_autoptr (SomField) boolean = read_field (CONSTRAINED ("boolean", "\"enum\": [true]"), "");

  g_assert_cmpstr (categories->choices[1], ==, "b");
  g_assert_cmpuint (g_strv_length (both->choices), ==, 3);
  g_assert_cmpstr (both->choices[1], ==, "1");
  g_assert_cmpstr (both->choices[2], ==, "true");
  g_assert_null (boolean->choices);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-schema/faults", test_faults_of_a_field);
  g_test_add_func ("/field-schema/members", test_members);
  g_test_add_func ("/field-schema/limits", test_limits);
  g_test_add_func ("/field-schema/choices", test_choices);
  return g_test_run ();
}
