/* Tests of som-tick-format: ticks of an axis look alike and differ from their neighbours.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#include <math.h>

#define NB "\u00a0"
#define NNB "\u202f"

/* The ticks from 0 on, joined with a bar; all but the last bare if asked for. */
static char *
write_axis (const char *language,
            double      step,
            guint       n,
            SomMeasure  measure,
            gboolean    bare)
{
  SomFormatter *formatter = som_formatter_get (language);
  GString      *all = g_string_new (NULL);

  for (guint i = 0; i <= n; i++)
    {
      g_autofree char *text = bare && i < n ? som_formatter_tick_bare (formatter, i * step, step, n * step, measure)
                                            : som_formatter_tick (formatter, i * step, step, n * step, measure);

      g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", text);
    }
  return g_string_free (all, FALSE);
}

typedef struct
{
  const char *language;
  double      step;
  guint       n;
  SomMeasure  measure;
  const char *expected;
} Case;

static void
assert_axes (const Case *cases,
             gsize       n,
             gboolean    bare)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *axis = write_axis (cases[i].language, cases[i].step, cases[i].n, cases[i].measure, bare);

      g_assert_cmpstr (axis, ==, cases[i].expected);
    }
}

static void
test_share_unit (void)
{
  static const Case cases[] = {
    { "fr", 250e9, 2, { SOM_MEASURE_CURRENCY, "USD" }, "0|250" NB "Md" NB "$|500" NB "Md" NB "$" },
    { "fr", 0.5e9, 3, { SOM_MEASURE_CURRENCY, "EUR" }, "0|0,5" NB "Md" NB "€|1,0" NB "Md" NB "€|1,5" NB "Md" NB "€" },
    { "en", 0.5e9, 2, { SOM_MEASURE_CURRENCY, "EUR" }, "0|€0.5B|€1.0B" },
    { "en", 0.25e18, 4, { SOM_MEASURE_SI, "FLOPS" }, "0|0.25" NB "EFLOPS|0.50" NB "EFLOPS|0.75" NB "EFLOPS|1.00" NB "EFLOPS" },
    { "en", 250000, 4, { SOM_MEASURE_PLAIN, NULL }, "0|0.25M|0.50M|0.75M|1.00M" },
    { "fr", 5e6, 2, { SOM_MEASURE_SYMBOL, "jetons" }, "0|5" NB "M" NB "jetons|10" NB "M" NB "jetons" },
    { "ar", 0.5e9, 2, { SOM_MEASURE_CURRENCY, "EUR" }, "٠|٠٫٥" NB "مليار" NB "€|١٫٠" NB "مليار" NB "€" },
    /* Its words count in other powers. */
    { "ja", 5e8, 2, { SOM_MEASURE_CURRENCY, "EUR" }, "0|€5億|€10億" },
    { "hi", 250000, 4, { SOM_MEASURE_PLAIN, NULL }, "0|2.5" NB "लाख|5.0" NB "लाख|7.5" NB "लाख|10.0" NB "लाख" },
  };

  assert_axes (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_small (void)
{
  static const Case cases[] = {
    { "fr", 5000, 2, { SOM_MEASURE_PLAIN, NULL }, "0|5" NNB "000|10" NNB "000" },
    { "fr", 0.1, 3, { SOM_MEASURE_PLAIN, NULL }, "0|0,1|0,2|0,3" },
    { "fr", 50, 2, { SOM_MEASURE_PERCENT, NULL }, "0|50" NB "%|100" NB "%" },
    { "en", 0.5, 2, { SOM_MEASURE_CURRENCY, "EUR" }, "0|€0.50|€1.00" },
    { "en", 1, 2, { SOM_MEASURE_ICU, "day" }, "0|1 day|2 days" },
    { "ar", 1, 3, { SOM_MEASURE_ICU, "day" }, "٠|يوم|يومان|٣ أيام" },
    { "en", 1e-9, 2, { SOM_MEASURE_SI, "W" }, "0|1" NB "nW|2" NB "nW" },
  };

  assert_axes (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_bare (void)
{
  static const Case cases[] = {
    { "fr", 100e9, 5, { SOM_MEASURE_CURRENCY, "USD" }, "0|100|200|300|400|500" NB "Md" NB "$" },
    { "en", 50, 2, { SOM_MEASURE_PERCENT, NULL }, "0|50|100%" },
    { "en", 0.5e18, 2, { SOM_MEASURE_SI, "FLOPS" }, "0|0.5|1.0" NB "EFLOPS" },
  };

  assert_axes (cases, G_N_ELEMENTS (cases), TRUE);
}

static void
assert_tick (double      value,
             double      step,
             double      largest,
             SomMeasure  measure,
             const char *expected)
{
  g_autofree char *text = som_formatter_tick (som_formatter_get ("en"), value, step, largest, measure);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_log_ticks_by_themselves (void)
{
  SomMeasure       flops = { SOM_MEASURE_SI, "FLOPS" };
  g_autofree char *bare = som_formatter_tick_bare (som_formatter_get ("en"), 1e18, 0, 1e18, flops);

  assert_tick (10e15, 0, 1e18, flops, "10" NB "PFLOPS");
  assert_tick (100e15, 0, 1e18, flops, "100" NB "PFLOPS");
  assert_tick (1e18, 0, 1e18, flops, "1" NB "EFLOPS");
  g_assert_cmpstr (bare, ==, "1" NB "EFLOPS");
}

static void
test_negative (void)
{
  SomMeasure usd = { SOM_MEASURE_CURRENCY, "USD" };

  assert_tick (-0.5e9, 0.5e9, -2e9, usd, "\u2212$0.5B");
  assert_tick (-1e-20, 1, 10, usd, "0");
}

/* No tick is in powers of ten beside one that is written in full. */
static void
test_one_notation (void)
{
  static const Case cases[] = {
    { "en", 5e20, 2, { SOM_MEASURE_CURRENCY, "USD" }, "0|5" NB "×" NB "10²⁰|$1" NB "×" NB "10²¹" },
    { "fr", 5e20, 3, { SOM_MEASURE_PLAIN, NULL }, "0|5" NB "×" NB "10²⁰|1" NB "×" NB "10²¹|1,5" NB "×" NB "10²¹" },
  };
  SomMeasure plain = { SOM_MEASURE_PLAIN, NULL }, flops = { SOM_MEASURE_SI, "FLOPS" };

  assert_axes (cases, 1, TRUE);
  assert_axes (&cases[1], 1, FALSE);
  assert_tick (-1e9, 0, 1e18, plain, "\u22121" NB "×" NB "10⁹");
  assert_tick (10, 0, 1e-12, plain, "1" NB "×" NB "10¹");
  assert_tick (10, 0, 1e6, plain, "10");
  assert_tick (1e15, 0, 1e40, flops, "1" NB "×" NB "10¹⁵" NB "FLOPS");
  assert_tick (1e15, 0, 1e18, flops, "1" NB "PFLOPS");
}

static void
test_noise (void)
{
  SomMeasure plain = { SOM_MEASURE_PLAIN, NULL };

  assert_tick (0.1 + 0.2, 0.1, 1, plain, "0.3");
  assert_tick (0.7, 0.1 + 0.2 - 0.2, 1, plain, "0.7");
}

static void
test_extremes (void)
{
  SomMeasure plain = { SOM_MEASURE_PLAIN, NULL };

  assert_tick (NAN, 1, 10, plain, "–");
  assert_tick (1, NAN, 10, plain, "1");
  assert_tick (1, -1, 10, plain, "1");
  assert_tick (1, 1, NAN, plain, "1");
  assert_tick (1, 1, INFINITY, plain, "1");
  assert_tick (2e306, 1e306, 5e306, plain, "2" NB "×" NB "10³⁰⁶");
  assert_tick (1.0001e20, 1e16, 1.0009e20, plain, "100,010,000,000,000,000,000");
  assert_tick (2e-320, 1e-320, 5e-320, plain, "2" NB "×" NB "10⁻³²⁰");
  assert_tick (1, 1e-300, 1, plain, "1");
  assert_tick (1e300, 1e-300, 1, plain, "1" NB "×" NB "10³⁰⁰");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tick-format/share-unit", test_share_unit);
  g_test_add_func ("/tick-format/small", test_small);
  g_test_add_func ("/tick-format/bare", test_bare);
  g_test_add_func ("/tick-format/log-ticks-by-themselves", test_log_ticks_by_themselves);
  g_test_add_func ("/tick-format/negative", test_negative);
  g_test_add_func ("/tick-format/one-notation", test_one_notation);
  g_test_add_func ("/tick-format/noise", test_noise);
  g_test_add_func ("/tick-format/extremes", test_extremes);
  return g_test_run ();
}
