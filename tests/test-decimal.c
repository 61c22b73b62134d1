/* Tests of som-decimal: digits, rounding, extremes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-decimal.h"

#include <float.h>
#include <math.h>
#include <string.h>

static void
assert_prints (SomDecimal  decimal,
               const char *expected)
{
  char text[SOM_DECIMAL_LENGTH];

  som_decimal_print (&decimal, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_shortest (void)
{
  assert_prints (som_decimal_new (0), "0");
  assert_prints (som_decimal_new (-0.0), "0");
  assert_prints (som_decimal_new (0.1), "1e-1");
  assert_prints (som_decimal_new (-40), "-4e1");
  assert_prints (som_decimal_new (1742e15), "1742e15");
  assert_prints (som_decimal_new (0.1 + 0.2), "30000000000000004e-17");
  assert_prints (som_decimal_new (9007199254740993.0), "9007199254740992e0");
  assert_prints (som_decimal_new (DBL_MAX), "17976931348623157e292");
  assert_prints (som_decimal_new (5e-324), "5e-324");
  assert_prints (som_decimal_new (DBL_MIN), "22250738585072014e-324");
  assert_prints (som_decimal_new (NAN), "0");
  assert_prints (som_decimal_new (-INFINITY), "0");
}

static void
test_reads_back (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      guint64    bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
      double     value;
      char       text[SOM_DECIMAL_LENGTH];
      SomDecimal decimal;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;
      decimal = som_decimal_new (value);
      som_decimal_print (&decimal, text);
      g_assert_true (g_ascii_strtod (text, NULL) == value);
    }
}

static void
test_round (void)
{
  assert_prints (som_decimal_round (som_decimal_new (1234567), 4), "123e4");
  assert_prints (som_decimal_round (som_decimal_new (1235), 1), "124e1");
  assert_prints (som_decimal_round (som_decimal_new (-1235), 1), "-124e1");
  assert_prints (som_decimal_round (som_decimal_new (999.96), 0), "1e3");
  assert_prints (som_decimal_round (som_decimal_new (1004), 1), "1e3");
  assert_prints (som_decimal_round (som_decimal_new (12), -3), "12e0");
  assert_prints (som_decimal_round (som_decimal_new (6), 1), "1e1");
  assert_prints (som_decimal_round (som_decimal_new (4), 1), "0");
  assert_prints (som_decimal_round (som_decimal_new (9), 5), "0");
  assert_prints (som_decimal_round (som_decimal_new (0), 3), "0");
}

static void
test_bottom (void)
{
  SomDecimal decimal = som_decimal_new (12.25);
  SomDecimal zero = som_decimal_new (0);

  g_assert_cmpint (som_decimal_get_bottom (&decimal), ==, -2);
  g_assert_cmpint (som_decimal_get_bottom (&zero), ==, 0);
  assert_prints (som_decimal_new_power (5, 9, TRUE), "-5e9");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/shortest", test_shortest);
  g_test_add_func ("/decimal/reads-back", test_reads_back);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/bottom", test_bottom);
  return g_test_run ();
}
