/* Tests of som-number-format: numbers, money and units in words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define NB "\u00a0"
#define NNB "\u202f"
#define MINUS "\u2212"

typedef struct
{
  const char    *language;
  double         value;
  SomMeasure     measure;
  SomFormatWidth width;
  const char    *expected;
} Case;

static const SomMeasure plain = { SOM_MEASURE_PLAIN, NULL };

#define PLAIN { SOM_MEASURE_PLAIN, NULL }
#define RATIO { SOM_MEASURE_RATIO, NULL }
#define PERCENT { SOM_MEASURE_PERCENT, NULL }
#define MONEY(code) { SOM_MEASURE_CURRENCY, code }
#define FLOPS { SOM_MEASURE_SI, "FLOPS" }
#define WATT { SOM_MEASURE_SI, "W" }
#define ICU(code) { SOM_MEASURE_ICU, code }
#define SYMBOL(code) { SOM_MEASURE_SYMBOL, code }

static void
assert_cases (const Case *cases,
              gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      SomFormatter    *formatter = som_formatter_get (cases[i].language);
      g_autofree char *text = som_formatter_number (formatter, cases[i].value, cases[i].measure, cases[i].width);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_plain (void)
{
  static const Case cases[] = {
    { "fr", 1000, PLAIN, SOM_FORMAT_SHORT, "1" NNB "000" },
    { "fr", 64000, PLAIN, SOM_FORMAT_SHORT, "64" NNB "000" },
    { "en", 64000, PLAIN, SOM_FORMAT_LONG, "64,000" },
    { "fr", 123456, PLAIN, SOM_FORMAT_SHORT, "123" NNB "456" },
    { "fr", 1e6, PLAIN, SOM_FORMAT_SHORT, "1" NB "M" },
    { "fr", 1e6, PLAIN, SOM_FORMAT_LONG, "1 million" },
    { "en", 2.5e9, PLAIN, SOM_FORMAT_LONG, "2.5 billion" },
    { "en", 1e6, PLAIN, SOM_FORMAT_SHORT, "1M" },
    { "fr", 0.1, RATIO, SOM_FORMAT_SHORT, "0,1" },
    { "fr", 192.12, RATIO, SOM_FORMAT_SHORT, "192" },
    { "en", -40, PLAIN, SOM_FORMAT_SHORT, MINUS "40" },
    { "de", 1234567, PLAIN, SOM_FORMAT_SHORT, "1,23" NB "Mio." },
    { "de", 1234567, PLAIN, SOM_FORMAT_EXACT, "1.234.567" },
    { "ar", 64000, PLAIN, SOM_FORMAT_SHORT, "٦٤٬٠٠٠" },
    { "en", 0.1 + 0.2, PLAIN, SOM_FORMAT_EXACT, "0.30000000000000004" },
    { "en", 0.1 + 0.2, PLAIN, SOM_FORMAT_SHORT, "0.3" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* Up to 4 digits all are kept, of more 3 are, and none before the point where no word stands for it. */
static void
test_digits (void)
{
  static const Case cases[] = {
    { "fr", 125.9e15, FLOPS, SOM_FORMAT_SHORT, "125,9" NB "PFLOPS" },
    { "fr", 1742e15, FLOPS, SOM_FORMAT_SHORT, "1,742" NB "EFLOPS" },
    { "fr", 793.4e15, FLOPS, SOM_FORMAT_SHORT, "793,4" NB "PFLOPS" },
    { "fr", 60.06e9, PLAIN, SOM_FORMAT_SHORT, "60,06" NB "Md" },
    { "fr", 1234567, PLAIN, SOM_FORMAT_SHORT, "1,23" NB "M" },
    { "fr", 12.345, PLAIN, SOM_FORMAT_SHORT, "12,3" },
    { "fr", 12345.6, PLAIN, SOM_FORMAT_SHORT, "12" NNB "346" },
    { "fr", 0.0012345, PLAIN, SOM_FORMAT_SHORT, "0,00123" },
    { "fr", 999999.7, PLAIN, SOM_FORMAT_SHORT, "1" NB "M" },
    { "fr", 999.96e15, FLOPS, SOM_FORMAT_SHORT, "1" NB "EFLOPS" },
    { "fr", 999.96e15, FLOPS, SOM_FORMAT_EXACT, "999,96" NB "PFLOPS" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_money (void)
{
  static const Case cases[] = {
    { "fr", 500e9, MONEY ("USD"), SOM_FORMAT_SHORT, "500" NB "Md" NB "$" },
    { "en", 500e9, MONEY ("USD"), SOM_FORMAT_SHORT, "$500B" },
    { "fr", 2.5e9, MONEY ("EUR"), SOM_FORMAT_SHORT, "2,5" NB "Md" NB "€" },
    { "en", 2.5e9, MONEY ("EUR"), SOM_FORMAT_SHORT, "€2.5B" },
    { "en", -2.5e9, MONEY ("EUR"), SOM_FORMAT_SHORT, MINUS "€2.5B" },
    { "fr", -2.5e9, MONEY ("EUR"), SOM_FORMAT_SHORT, MINUS "2,5" NB "Md" NB "€" },
    { "de", 2.5e9, MONEY ("EUR"), SOM_FORMAT_SHORT, "2,5" NB "Mrd." NB "€" },
    { "ar", 2.5e9, MONEY ("EUR"), SOM_FORMAT_SHORT, "٢٫٥" NB "مليار" NB "€" },
    { "fr", 500e9, MONEY ("USD"), SOM_FORMAT_EXACT, "500" NNB "000" NNB "000" NNB "000" NB "$" },
    { "fr", 0, MONEY ("EUR"), SOM_FORMAT_SHORT, "0" NB "€" },
    { "fr", 12, MONEY ("EUR"), SOM_FORMAT_SHORT, "12" NB "€" },
    { "fr", 12.5, MONEY ("EUR"), SOM_FORMAT_SHORT, "12,50" NB "€" },
    { "en", 12.345, MONEY ("USD"), SOM_FORMAT_SHORT, "$12.35" },
    { "en", 12.345, MONEY ("USD"), SOM_FORMAT_EXACT, "$12.345" },
    { "en", 1234.56, MONEY ("USD"), SOM_FORMAT_SHORT, "$1,235" },
    { "en", 12.5, MONEY ("JPY"), SOM_FORMAT_EXACT, "¥12.5" },
    { "fr", 60e9, MONEY ("usd"), SOM_FORMAT_SHORT, "60" NB "Md" NB "$" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* A yuan must not look like a yen, nor a Canadian dollar like a dollar. */
static void
test_currencies_differ (void)
{
  static const Case cases[] = {
    { "fr", 60e9, MONEY ("CNY"), SOM_FORMAT_SHORT, "60" NB "Md" NB "CN¥" },
    { "en", 60e9, MONEY ("CNY"), SOM_FORMAT_SHORT, "CN¥60B" },
    { "fr", 60e9, MONEY ("JPY"), SOM_FORMAT_SHORT, "60" NB "Md" NB "¥" },
    { "fr", 60e9, MONEY ("CAD"), SOM_FORMAT_SHORT, "60" NB "Md" NB "CA$" },
    { "en", 60e9, MONEY ("SEK"), SOM_FORMAT_SHORT, "SEK" NB "60B" },
    { "en", 60e9, MONEY ("XQQ"), SOM_FORMAT_SHORT, "XQQ" NB "60B" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_long_money (void)
{
  static const Case cases[] = {
    { "fr", 500e9, MONEY ("USD"), SOM_FORMAT_LONG, "500 milliards de dollars" },
    { "fr", 2.5e9, MONEY ("EUR"), SOM_FORMAT_LONG, "2,5 milliards d’euros" },
    { "fr", 1e6, MONEY ("USD"), SOM_FORMAT_LONG, "1 million de dollars" },
    { "fr", 1, MONEY ("USD"), SOM_FORMAT_LONG, "1 dollar" },
    { "fr", 2, MONEY ("usd"), SOM_FORMAT_LONG, "2 dollars" },
    { "fr", 60e9, MONEY ("CNY"), SOM_FORMAT_LONG, "60 milliards de yuans" },
    { "fr", 60e9, MONEY ("SEK"), SOM_FORMAT_LONG, "60 milliards de couronnes suédoises" },
    { "fr", 64000, MONEY ("EUR"), SOM_FORMAT_LONG, "64" NNB "000 euros" },
    { "en", 500e9, MONEY ("USD"), SOM_FORMAT_LONG, "500 billion US dollars" },
    { "de", 500e9, MONEY ("EUR"), SOM_FORMAT_LONG, "500 Milliarden Euro" },
    { "es", 500e9, MONEY ("EUR"), SOM_FORMAT_LONG, "500 mil millones de euros" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_percent (void)
{
  static const Case cases[] = {
    { "fr", -40, PERCENT, SOM_FORMAT_SHORT, MINUS "40" NB "%" },
    { "en", -40, PERCENT, SOM_FORMAT_SHORT, MINUS "40%" },
    { "fr", 12.345, PERCENT, SOM_FORMAT_SHORT, "12,3" NB "%" },
    { "en", 1234567, PERCENT, SOM_FORMAT_SHORT, "1,234,567%" },
    { "en", 1e308, PERCENT, SOM_FORMAT_SHORT, "1" NB "×" NB "10³⁰⁸%" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_prefixes (void)
{
  static const Case cases[] = {
    { "fr", 35e15, FLOPS, SOM_FORMAT_SHORT, "35" NB "PFLOPS" },
    { "en", 35e15, FLOPS, SOM_FORMAT_LONG, "35" NB "PFLOPS" },
    { "en", 0, FLOPS, SOM_FORMAT_SHORT, "0" NB "FLOPS" },
    { "en", -1500, WATT, SOM_FORMAT_SHORT, MINUS "1.5" NB "kW" },
    { "en", 1e-3, WATT, SOM_FORMAT_SHORT, "1" NB "mW" },
    { "en", 2e-6, WATT, SOM_FORMAT_SHORT, "2" NB "µW" },
    { "en", 3e-9, WATT, SOM_FORMAT_SHORT, "3" NB "nW" },
    { "en", 999e24, WATT, SOM_FORMAT_SHORT, "999" NB "YW" },
    { "en", 1e27, WATT, SOM_FORMAT_SHORT, "1" NB "×" NB "10²⁷" NB "W" },
    { "en", 1e-12, WATT, SOM_FORMAT_SHORT, "1" NB "×" NB "10⁻¹²" NB "W" },
    { "ar", 35e15, FLOPS, SOM_FORMAT_SHORT, "٣٥" NB "PFLOPS" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_units (void)
{
  static const Case cases[] = {
    { "fr", 10, ICU ("day"), SOM_FORMAT_LONG, "10" NB "jours" },
    { "fr", 1, ICU ("day"), SOM_FORMAT_LONG, "1" NB "jour" },
    { "en", 10, ICU ("year"), SOM_FORMAT_SHORT, "10 yrs" },
    { "fr", 10e6, ICU ("kilometer"), SOM_FORMAT_LONG, "10 millions" NB "de kilomètres" },
    { "fr", 3, SYMBOL ("jetons"), SOM_FORMAT_SHORT, "3" NB "jetons" },
    { "fr", 3e6, SYMBOL ("jetons"), SOM_FORMAT_SHORT, "3" NB "M" NB "jetons" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* A code that ICU could not read, or that would say more to it than a unit, is only text. */
static void
test_strange_codes (void)
{
  static const Case cases[] = {
    { "en", 3, ICU ("no-such-unit"), SOM_FORMAT_SHORT, "3" NB "no-such-unit" },
    { "en", 3, ICU ("day scale/100"), SOM_FORMAT_SHORT, "3" NB "day scale/100" },
    { "en", 3, ICU (NULL), SOM_FORMAT_SHORT, "3" },
    { "en", 3, MONEY ("dollars"), SOM_FORMAT_SHORT, "3" NB "dollars" },
    { "en", 3, MONEY ("€"), SOM_FORMAT_SHORT, "3" NB "€" },
    { "en", 3, MONEY (NULL), SOM_FORMAT_SHORT, "3" },
    { "en", 3, { SOM_MEASURE_SI, NULL }, SOM_FORMAT_SHORT, "3" },
    { "en", 3, SYMBOL (""), SOM_FORMAT_SHORT, "3" },
    { "en", 3, { (SomMeasureKind) 99, "x" }, SOM_FORMAT_SHORT, "3" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_extremes (void)
{
  static const Case cases[] = {
    { "fr", 0, PLAIN, SOM_FORMAT_SHORT, "0" },
    { "fr", -0.0, PLAIN, SOM_FORMAT_EXACT, "0" },
    { "en", NAN, MONEY ("USD"), SOM_FORMAT_SHORT, "–" },
    { "en", INFINITY, FLOPS, SOM_FORMAT_LONG, "–" },
    { "en", -INFINITY, PERCENT, SOM_FORMAT_EXACT, "–" },
    { "fr", 1e308, PLAIN, SOM_FORMAT_SHORT, "1" NB "×" NB "10³⁰⁸" },
    { "en", 1e308, PLAIN, SOM_FORMAT_LONG, "1" NB "×" NB "10³⁰⁸" },
    { "fr", -1.5e308, MONEY ("EUR"), SOM_FORMAT_SHORT, MINUS "1,5" NB "×" NB "10³⁰⁸" NB "€" },
    { "en", -1.5e308, MONEY ("EUR"), SOM_FORMAT_SHORT, MINUS "€1.5" NB "×" NB "10³⁰⁸" },
    { "fr", 5e-324, PLAIN, SOM_FORMAT_SHORT, "5" NB "×" NB "10⁻³²⁴" },
    { "en", 5e-324, PLAIN, SOM_FORMAT_EXACT, "5" NB "×" NB "10⁻³²⁴" },
    { "sv", 5e-324, PLAIN, SOM_FORMAT_EXACT, "5" NB "×" NB "10⁻³²⁴" },
    { "en", DBL_MAX, PLAIN, SOM_FORMAT_EXACT, "1.7976931348623157" NB "×" NB "10³⁰⁸" },
    { "en", 1e20, PLAIN, SOM_FORMAT_EXACT, "100,000,000,000,000,000,000" },
    { "en", 1e21, PLAIN, SOM_FORMAT_EXACT, "1" NB "×" NB "10²¹" },
    { "ar", 1e308, PLAIN, SOM_FORMAT_SHORT, "١اس٣٠٨" },
    { "ar", 1, ICU ("day"), SOM_FORMAT_LONG, "يوم" },
    { "ar", -1, ICU ("day"), SOM_FORMAT_LONG, "؜" MINUS "١" NB "day" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* More units than a language keeps formatters for. */
static void
test_many_units (void)
{
  SomFormatter *formatter = som_formatter_get ("en");

  for (guint i = 0; i < 500; i++)
    {
      char             code[] = { (char) ('A' + i % 26), (char) ('A' + i / 26), 'X', '\0' };
      g_autofree char *text = som_formatter_number (formatter, 1, (SomMeasure) { SOM_MEASURE_CURRENCY, code }, SOM_FORMAT_SHORT);

      g_assert_nonnull (strchr (text, '1'));
    }
}

/* Any double in any width: short enough for a label, and valid. */
static void
test_any_double (void)
{
  static const char *const languages[] = { "fr", "en", "de", "ar", "hi", "ja" };

  for (guint i = 0; i < 6000; i++)
    {
      guint64          bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
      SomFormatter    *formatter = som_formatter_get (languages[i % G_N_ELEMENTS (languages)]);
      g_autofree char *text = NULL;
      double           value;

      memcpy (&value, &bits, sizeof value);
      text = som_formatter_number (formatter, value, plain, (SomFormatWidth) (i % 2));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (text, -1), <=, 24);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-format/plain", test_plain);
  g_test_add_func ("/number-format/digits", test_digits);
  g_test_add_func ("/number-format/money", test_money);
  g_test_add_func ("/number-format/currencies-differ", test_currencies_differ);
  g_test_add_func ("/number-format/long-money", test_long_money);
  g_test_add_func ("/number-format/percent", test_percent);
  g_test_add_func ("/number-format/prefixes", test_prefixes);
  g_test_add_func ("/number-format/units", test_units);
  g_test_add_func ("/number-format/strange-codes", test_strange_codes);
  g_test_add_func ("/number-format/extremes", test_extremes);
  g_test_add_func ("/number-format/many-units", test_many_units);
  g_test_add_func ("/number-format/any-double", test_any_double);
  return g_test_run ();
}
