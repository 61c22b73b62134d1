/* Tests of som-unit: units of every kind, and those that are refused.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-unit.h"
#include "model.h"

static SomUnit *
read_unit (const char *text,
           const char *expected)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     json = test_json_new (text, problems);
  SomUnit                *unit = som_unit_from_json ("U", som_json_get_root (json), "fr", PACKAGE, problems);

  assert_problems (problems, expected);
  return unit;
}

static void
test_kinds (void)
{
  static const struct
  {
    const char    *json;
    SomMeasureKind kind;
    const char    *code;
    double         factor;
  } units[] = {
    { "{\"kind\": \"currency\", \"currency\": \"USD\", \"factor\": 1e9}", SOM_MEASURE_CURRENCY, "USD", 1e9 },
    { "{\"kind\": \"compute\", \"base\": \"FLOPS\", \"factor\": 1e15}", SOM_MEASURE_SI, "FLOPS", 1e15 },
    { "{\"kind\": \"si\", \"base\": \"W\"}", SOM_MEASURE_SI, "W", 1 },
    { "{\"kind\": \"percent\"}", SOM_MEASURE_PERCENT, NULL, 1 },
    { "{\"kind\": \"ratio\"}", SOM_MEASURE_RATIO, NULL, 1 },
    { "{\"kind\": \"count\", \"factor\": 1000}", SOM_MEASURE_PLAIN, NULL, 1000 },
    { "{\"kind\": \"measure\", \"unit\": \"kilometer\"}", SOM_MEASURE_ICU, "kilometer", 1 },
    { "{\"kind\": \"measure\", \"unit\": \"kilowatt-hour\"}", SOM_MEASURE_ICU, "kilowatt-hour", 1 },
    { "{\"kind\": \"measure\", \"unit\": \"terabyte-per-second\"}", SOM_MEASURE_ICU, "terabyte-per-second", 1 },
    { "{\"kind\": \"symbol\"}", SOM_MEASURE_SYMBOL, "U", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      SomUnit *unit = read_unit (units[i].json, "");

      g_assert_nonnull (unit);
      g_assert_cmpint (unit->measure.kind, ==, units[i].kind);
      g_assert_cmpstr (unit->measure.code, ==, units[i].code);
      g_assert_cmpfloat (unit->factor, ==, units[i].factor);
      som_unit_free (unit);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json, *problem;
  } units[] = {
    { "{\"kind\": \"money\"}", "error: datapackage.json: this unit has no kind that Sommet knows; set \"kind\" to currency, compute, si, "
                               "percent, ratio, count, measure or symbol\n" },
    { "7", "error: datapackage.json: this unit has no kind that Sommet knows; set \"kind\" to currency, compute, si, percent, ratio, "
           "count, measure or symbol\n" },
    { "{\"kind\": \"currency\", \"currency\": \"usd\"}",
      "error: datapackage.json: this unit does not say what it counts; set \"currency\" to a code of ISO 4217, such as \"EUR\"\n" },
    { "{\"kind\": \"compute\", \"base\": \"\"}",
      "error: datapackage.json: this unit does not say what it counts; set \"base\" or \"unit\" to its symbol, such as \"FLOPS\"\n" },
    { "{\"kind\": \"count\", \"factor\": 0, \"title@en\": 5, \"symbol\": 5}",
      "error: datapackage.json: /title@en: “title@en” can’t have a value of this kind, which is passed over; write a text in double quotes\n"
      "error: datapackage.json: /symbol: “symbol” can’t have a value of this kind, which is passed over; write a text in double quotes, or texts by language: "
      "{\"\": …, \"fr\": …}\n"
      "error: datapackage.json: /factor: the factor of a unit must be a number above 0; write it like 1e9\n" },
    { "{\"kind\": \"count\", \"factor\": 0}",
      "error: datapackage.json: /factor: the factor of a unit must be a number above 0; write it like 1e9\n" },
    { "{\"kind\": \"count\", \"factor\": \"1e9\"}",
      "error: datapackage.json: /factor: the factor of a unit must be a number above 0; write it like 1e9\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_assert_null (read_unit (units[i].json, units[i].problem));
}

/* Names that ICU has no unit for, one that it reads but can't write, one that it rounds, and what would be read as more than a unit. */
static void
test_no_measure (void)
{
  static const char *const names[] = { "zork", "metre", "Kilometer", "kilometer-", "100-kilometer", "foot-and-inch", "day .00", "day/", "é" };
  const char              *problem = "error: datapackage.json: /unit: this is no unit that Sommet knows; name it in English as Unicode CLDR does, such as "
                                     "\"kilometer\", \"kilowatt-hour\" or \"terabyte-per-second\", or set \"kind\" to symbol\n";

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"kind\": \"measure\", \"unit\": \"%s\"}", names[i]);

      g_assert_null (read_unit (json, problem));
    }
}

/* A currency that there is none of is written as the code says. */
static void
test_no_currency (void)
{
  SomUnit *unit = read_unit ("{\"kind\": \"currency\", \"currency\": \"EUX\"}",
                             "warning: datapackage.json: /currency: there is no such currency in ISO 4217; correct the code, or set \"kind\" to symbol\n");

  g_assert_cmpstr (unit->measure.code, ==, "EUX");
  som_unit_free (unit);
}

static void
test_like (void)
{
  SomUnit *billions = read_unit ("{\"kind\": \"currency\", \"currency\": \"USD\", \"factor\": 1e9}", "");
  SomUnit *millions = read_unit ("{\"kind\": \"currency\", \"currency\": \"USD\", \"factor\": 1e6}", "");
  SomUnit *euros = read_unit ("{\"kind\": \"currency\", \"currency\": \"EUR\"}", "");
  SomUnit *percent = read_unit ("{\"kind\": \"percent\"}", "");
  SomUnit *symbol = som_unit_new_symbol ("kg");

  g_assert_true (som_unit_is_like (billions, millions));
  g_assert_true (som_unit_is_like (NULL, NULL));
  g_assert_false (som_unit_is_like (billions, euros));
  g_assert_false (som_unit_is_like (percent, symbol));
  g_assert_false (som_unit_is_like (percent, NULL));
  g_assert_cmpstr (symbol->measure.code, ==, "kg");

  som_unit_free (billions);
  som_unit_free (millions);
  som_unit_free (euros);
  som_unit_free (percent);
  som_unit_free (symbol);
  som_unit_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unit/kinds", test_kinds);
  g_test_add_func ("/unit/refused", test_refused);
  g_test_add_func ("/unit/no-measure", test_no_measure);
  g_test_add_func ("/unit/no-currency", test_no_currency);
  g_test_add_func ("/unit/like", test_like);

  return g_test_run ();
}
