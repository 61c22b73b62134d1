/* Tests of som-number: nothing that a double can't hold passes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-number.h"

#include <math.h>
#include <string.h>

static SomNumberResult
parse (const char *text,
       double     *value)
{
  return som_number_parse (text, strlen (text), value);
}

static void
assert_results (const char *const *texts,
                SomNumberResult    expected)
{
  double value = 42;

  for (guint i = 0; texts[i] != NULL; i++)
    if (parse (texts[i], &value) != expected)
      g_error ("%s is read as %d", texts[i], parse (texts[i], &value));
  if (expected != SOM_NUMBER_OK)
    g_assert_cmpfloat (value, ==, 42);
}

static void
test_reads_as_strtod (void)
{
  const char *texts[] = { "0", "1", "-1", "12.5", "0.1", "1e5", "1E+5", "1.5e-3", "1e22", "1e23", "123456789.123456789",
                          "9007199254740993.5", "1e308", "1.7976931348623157e308", "5e-324", "3e-324", "2.2250738585072014e-308",
                          "0e999999", "0.0e-999", "123456789012345678e-40", "9007199254740991e22", "9007199254740992e-22",
                          "0.000000000000000000000000000000000000001", "18446744073709551615e-19", "9999999999999999999.5",
                          "9223372036854775808", "1000000000000000000000", "-9007199254740994", "0.3", "4.35", "8.5e-7" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double value = 42;

      g_assert_cmpint (parse (texts[i], &value), ==, SOM_NUMBER_OK);
      g_assert_cmpfloat (value, ==, g_ascii_strtod (texts[i], NULL));
    }
}

static void
test_random_doubles_survive (void)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < 20000; i++)
    {
      double written = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-300, 300)), value = 42;

      g_ascii_dtostr (text, sizeof text, written);
      g_assert_cmpint (parse (text, &value), ==, SOM_NUMBER_OK);
      g_assert_cmpfloat (value, ==, written);
    }
}

static void
test_keeps_negative_zero (void)
{
  double value = 42;

  g_assert_cmpint (parse ("-0", &value), ==, SOM_NUMBER_OK);
  g_assert_true (value == 0 && signbit (value));
  g_assert_cmpint (parse ("-0.0e5", &value), ==, SOM_NUMBER_OK);
  g_assert_true (value == 0 && signbit (value));
}

static void
test_refuses_other_grammars (void)
{
  const char *texts[] = { "", "-", "+1", "01", "-01", "00", ".5", "5.", "1e", "1e+", "1e-", "e5", "0x10", "1_000", "1,5", " 1", "1 ",
                          "NaN", "nan", "Infinity", "inf", "1.e5", "1.5.5", "--1", "1e5e5", "1e5.5", "٣", NULL };
  double      value;

  assert_results (texts, SOM_NUMBER_INVALID);
  g_assert_cmpint (som_number_parse ("1\0002", 3, &value), ==, SOM_NUMBER_INVALID);
}

static void
test_reads_no_further (void)
{
  double value;

  g_assert_cmpint (som_number_parse ("12345", 2, &value), ==, SOM_NUMBER_OK);
  g_assert_cmpfloat (value, ==, 12);
  g_assert_cmpint (som_number_parse ("1e5", 2, &value), ==, SOM_NUMBER_INVALID);
}

static void
test_overflow (void)
{
  const char *texts[] = { "1e309", "-1e309", "1e999", "1e99999999999999999999", "1.8e308", NULL };

  assert_results (texts, SOM_NUMBER_OVERFLOW);
}

static void
test_underflow (void)
{
  const char *texts[] = { "1e-999", "-1e-400", "2e-324", "0.1e-99999999999999999999", NULL };

  assert_results (texts, SOM_NUMBER_UNDERFLOW);
}

static void
test_inexact_whole (void)
{
  const char *texts[] = { "9007199254740993", "-9007199254740993", "9223372036854775807", "9223372036854775809",
                          "9007199254740993.0", "100000000000000000000000", "18446744073709551615", "18446744073709551617", NULL };
  const char *exact[] = { "9007199254740992", "9007199254740994", "9223372036854775808", "18446744073709551616",
                          "10000000000000000000", "10000000000000000000000", "9007199254740994.00", NULL };

  assert_results (texts, SOM_NUMBER_INEXACT);
  assert_results (exact, SOM_NUMBER_OK);
}

static void
test_long_texts (void)
{
  g_autofree char *zeros = g_strnfill (1000000, '0');
  g_autofree char *small = g_strconcat ("0.", zeros, "1", NULL);
  g_autofree char *large = g_strconcat ("1", zeros, NULL);
  g_autofree char *fine = g_strconcat ("1.", zeros, NULL);
  double           value;

  g_assert_cmpint (parse (small, &value), ==, SOM_NUMBER_UNDERFLOW);
  g_assert_cmpint (parse (large, &value), ==, SOM_NUMBER_OVERFLOW);
  g_assert_cmpint (parse (fine, &value), ==, SOM_NUMBER_OK);
  g_assert_cmpfloat (value, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/reads-as-strtod", test_reads_as_strtod);
  g_test_add_func ("/number/random-doubles-survive", test_random_doubles_survive);
  g_test_add_func ("/number/keeps-negative-zero", test_keeps_negative_zero);
  g_test_add_func ("/number/refuses-other-grammars", test_refuses_other_grammars);
  g_test_add_func ("/number/reads-no-further", test_reads_no_further);
  g_test_add_func ("/number/overflow", test_overflow);
  g_test_add_func ("/number/underflow", test_underflow);
  g_test_add_func ("/number/inexact-whole", test_inexact_whole);
  g_test_add_func ("/number/long-texts", test_long_texts);
  return g_test_run ();
}
