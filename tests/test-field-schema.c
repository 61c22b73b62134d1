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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-schema/faults", test_faults_of_a_field);
  g_test_add_func ("/field-schema/members", test_members);
  return g_test_run ();
}
