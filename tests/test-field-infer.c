/* Tests of som-field-infer: the type that all texts of a column are of.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field.h"

static void
test_infer (void)
{
  static const struct
  {
    const char  *name;
    const char  *texts[4];
    SomFieldType type;
  } columns[] = {
    { "n", { "1", "-20", "3" }, SOM_FIELD_INTEGER },
    { "n", { "1", "2.5" }, SOM_FIELD_NUMBER },
    { "n", { "1", "2e3" }, SOM_FIELD_INTEGER },
    { "n", { "1", "two" }, SOM_FIELD_STRING },
    { "n", { "007", "12" }, SOM_FIELD_STRING },
    { "n", { "0.5", "0" }, SOM_FIELD_NUMBER },
    { "n", { "2025-02-10", "2025-02" }, SOM_FIELD_DATE },
    { "n", { "1990", "2025" }, SOM_FIELD_INTEGER },
    { "Year", { "1990", "2025" }, SOM_FIELD_YEAR },
    { "Année", { "1990", "2025" }, SOM_FIELD_YEAR },
    { "year", { "-5", "2025" }, SOM_FIELD_NUMBER },
    { "n", { "9007199254740993" }, SOM_FIELD_STRING },
    { "n", { "true", "false" }, SOM_FIELD_STRING },
    { "n", { NULL }, SOM_FIELD_STRING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      guint n = 0;

      while (n < 4 && columns[i].texts[n] != NULL)
        n++;
      g_test_message ("%s: %s, …", columns[i].name, columns[i].texts[0]);
      g_assert_cmpint (som_field_infer (columns[i].name, columns[i].texts, n, '.'), ==, columns[i].type);
    }
}

/* A comma is of decimals only where somebody said so. */
static void
test_decimal (void)
{
  static const char *const texts[] = { "1,5", "2" };

  g_assert_cmpint (som_field_infer ("n", texts, 2, ','), ==, SOM_FIELD_NUMBER);
  g_assert_cmpint (som_field_infer ("n", texts, 2, '.'), ==, SOM_FIELD_STRING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-infer/types", test_infer);
  g_test_add_func ("/field-infer/decimal", test_decimal);
  return g_test_run ();
}
