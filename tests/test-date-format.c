/* Tests of som-date-format: dates and spans, as finely as they are known.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define NB "\u00a0"
#define NNB "\u202f"
#define THIN "\u2009"

#define SUMMIT 1739145600.0 /* 2025-02-10T00:00:00Z */
#define DAY 86400.0

static SomTime
make_date (int          year,
           int          month,
           int          day,
           SomPrecision precision)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return (SomTime) { (double) g_date_time_to_unix (date), precision };
}

static void
assert_time (const char    *language,
             double         seconds,
             SomPrecision   precision,
             SomFormatWidth width,
             const char    *expected)
{
  g_autofree char *text = som_formatter_time (som_formatter_get (language), (SomTime) { seconds, precision }, width);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_span (const char    *language,
             SomTime        start,
             SomTime        end,
             SomFormatWidth width,
             const char    *expected)
{
  g_autofree char *text = som_formatter_span (som_formatter_get (language), start, end, width);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_precision (void)
{
  assert_time ("fr", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "2025");
  assert_time ("fr", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_LONG, "2025");
  assert_time ("fr", SUMMIT, SOM_PRECISION_MONTH, SOM_FORMAT_SHORT, "févr." NB "2025");
  assert_time ("fr", SUMMIT, SOM_PRECISION_MONTH, SOM_FORMAT_LONG, "février" NB "2025");
  assert_time ("fr", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_SHORT, "10" NB "févr." NB "2025");
  assert_time ("fr", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "10" NB "février" NB "2025");
  assert_time ("fr", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_EXACT, "10" NB "février" NB "2025");
  assert_time ("fr", SUMMIT, (SomPrecision) 77, SOM_FORMAT_SHORT, "10 févr. 2025, 00:00 UTC");
}

static void
test_languages (void)
{
  assert_time ("en", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "10" NB "February" NB "2025");
  assert_time ("en-US", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "February" NB "10," NB "2025");
  assert_time ("en-GB", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "10" NB "February" NB "2025");
  assert_time ("de", SUMMIT, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "10." NB "Februar" NB "2025");
  assert_time ("ar", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_LONG, "٢٠٢٥");
  assert_time ("ja", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "2025年");
}

/* Thailand counts from another era, and Iran's year begins in March: a dossier's dates do not. */
static void
test_always_gregorian (void)
{
  assert_time ("th", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "2025");
  assert_time ("fr-u-ca-buddhist", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "2025");
  assert_time ("fa", SUMMIT, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "۲۰۲۵");
}

static void
test_time_of_day (void)
{
  assert_time ("fr", SUMMIT + 3723, SOM_PRECISION_SECOND, SOM_FORMAT_SHORT, "10 févr. 2025, 01:02:03 UTC");
  assert_time ("fr", SUMMIT + 3720, SOM_PRECISION_SECOND, SOM_FORMAT_LONG, "10 février 2025 à 01:02 UTC");
  assert_time ("fr", SUMMIT + 3723.9, SOM_PRECISION_SECOND, SOM_FORMAT_SHORT, "10 févr. 2025, 01:02:03 UTC");
  assert_time ("en", SUMMIT, SOM_PRECISION_SECOND, SOM_FORMAT_SHORT, "10 Feb 2025, 12:00" NNB "am UTC");
  assert_time ("fr", -0.5, SOM_PRECISION_SECOND, SOM_FORMAT_SHORT, "31 déc. 1969, 23:59:59 UTC");
}

static void
test_far_away (void)
{
  /* 1500-03-01, which the Julian calendar calls 20 February. */
  assert_time ("fr", -14826672000.0, SOM_PRECISION_DAY, SOM_FORMAT_SHORT, "1" NB "mars" NB "1500");
  assert_time ("fr", -62135596800.0, SOM_PRECISION_DAY, SOM_FORMAT_SHORT, "1" NB "janv." NB "1");
  assert_time ("fr", -62135596801.0, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "1" NB "av." NB "J.-C.");
  assert_time ("fr", 1e14, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "3170843");
  assert_time ("en", -1e14, SOM_PRECISION_YEAR, SOM_FORMAT_SHORT, "3166905" NB "BC");
  assert_time ("fr", 1.8e14, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "7" NB "décembre" NB "5705942");
  assert_time ("fr", -1.8e14, SOM_PRECISION_DAY, SOM_FORMAT_LONG, "25" NB "janvier" NB "5702004" NB "av." NB "J.-C.");
}

static void
test_no_moment (void)
{
  const double none[] = { NAN, INFINITY, -INFINITY, 1.9e14, -1.9e14, DBL_MAX };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    for (guint precision = SOM_PRECISION_YEAR; precision <= SOM_PRECISION_SECOND; precision++)
      assert_time ("en", none[i], (SomPrecision) precision, SOM_FORMAT_SHORT, "–");
}

static void
test_spans (void)
{
  SomTime first = make_date (2025, 2, 10, SOM_PRECISION_DAY);
  SomTime last = make_date (2025, 2, 11, SOM_PRECISION_DAY);

  assert_span ("fr", first, last, SOM_FORMAT_LONG, "10–11" NB "février" NB "2025");
  assert_span ("fr", first, last, SOM_FORMAT_SHORT, "10–11" NB "févr." NB "2025");
  assert_span ("de", first, last, SOM_FORMAT_LONG, "10.–11." NB "Februar" NB "2025");
  assert_span ("en", first, last, SOM_FORMAT_LONG, "10" "–" "11" NB "February" NB "2025");
  assert_span ("en", first, make_date (2025, 3, 2, SOM_PRECISION_DAY), SOM_FORMAT_SHORT, "10" NB "Feb" NNB "–" THIN "2" NB "Mar" NB "2025");
  assert_span ("fr", first, first, SOM_FORMAT_LONG, "10" NB "février" NB "2025");
  assert_span ("fr", make_date (2018, 1, 1, SOM_PRECISION_YEAR), make_date (2025, 1, 1, SOM_PRECISION_YEAR), SOM_FORMAT_SHORT,
               "2018–2025");
  assert_span ("fr", make_date (2025, 2, 1, SOM_PRECISION_MONTH), make_date (2025, 4, 1, SOM_PRECISION_MONTH), SOM_FORMAT_SHORT,
               "févr.–avr." NB "2025");
  assert_span ("ar", make_date (2018, 1, 1, SOM_PRECISION_YEAR), make_date (2025, 1, 1, SOM_PRECISION_YEAR), SOM_FORMAT_SHORT,
               "٢٠١٨–٢٠٢٥");
}

/* What ICU would mend or cut is written as the dossier has it. */
static void
test_unequal_ends (void)
{
  SomTime year = make_date (2018, 1, 1, SOM_PRECISION_YEAR);
  SomTime month = make_date (2025, 2, 1, SOM_PRECISION_MONTH);
  SomTime later = make_date (2025, 1, 1, SOM_PRECISION_YEAR);
  SomTime none = { NAN, SOM_PRECISION_YEAR };

  assert_span ("fr", year, month, SOM_FORMAT_SHORT, "2018" NB "– févr." NB "2025");
  assert_span ("fr", later, year, SOM_FORMAT_SHORT, "2025" NB "– 2018");
  assert_span ("fr", year, none, SOM_FORMAT_SHORT, "2018" NB "–");
  assert_span ("fr", none, year, SOM_FORMAT_SHORT, "– 2018");
  assert_span ("fr", none, none, SOM_FORMAT_SHORT, "–");
  assert_span ("fr", (SomTime) { -63700000000.0, SOM_PRECISION_YEAR }, year, SOM_FORMAT_SHORT,
               "50" NB "av." NB "J.-C." NB "à" NB "2018" NB "ap." NB "J.-C.");
  assert_span ("fr", (SomTime) { SUMMIT, SOM_PRECISION_SECOND }, (SomTime) { SUMMIT + DAY, SOM_PRECISION_SECOND },
               SOM_FORMAT_SHORT, "10 févr. 2025, 00:00 UTC" NB "– 11 févr. 2025, 00:00 UTC");
}

static void
test_any_double (void)
{
  SomFormatter *formatter = som_formatter_get ("fr");

  for (guint i = 0; i < 4000; i++)
    {
      guint64          bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
      SomTime          time = { 0, (SomPrecision) (i % 4) };
      SomTime          other = { g_test_rand_double_range (-2e14, 2e14), (SomPrecision) (i % 4) };
      g_autofree char *text = NULL;
      g_autofree char *span = NULL;

      memcpy (&time.seconds, &bits, sizeof bits);
      text = som_formatter_time (formatter, time, SOM_FORMAT_SHORT);
      span = som_formatter_span (formatter, time, other, SOM_FORMAT_LONG);
      g_assert_true (g_utf8_validate (text, -1, NULL) && g_utf8_validate (span, -1, NULL));
      g_assert_cmpstr (text, !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-format/precision", test_precision);
  g_test_add_func ("/date-format/languages", test_languages);
  g_test_add_func ("/date-format/always-gregorian", test_always_gregorian);
  g_test_add_func ("/date-format/time-of-day", test_time_of_day);
  g_test_add_func ("/date-format/far-away", test_far_away);
  g_test_add_func ("/date-format/no-moment", test_no_moment);
  g_test_add_func ("/date-format/spans", test_spans);
  g_test_add_func ("/date-format/unequal-ends", test_unequal_ends);
  g_test_add_func ("/date-format/any-double", test_any_double);
  return g_test_run ();
}
