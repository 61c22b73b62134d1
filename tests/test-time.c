/* Tests of som-time: dates of every precision, by pattern, in every locale.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-time.h"

#include <locale.h>

static void
test_parse (void)
{
  static const struct
  {
    const char  *text;
    double       seconds;
    SomPrecision precision;
    double       end;
  } times[] = {
    { "1970", 0, SOM_PRECISION_YEAR, 31536000 },
    { "2024", 1704067200, SOM_PRECISION_YEAR, 1735689600 },
    { "2025-02", 1738368000, SOM_PRECISION_MONTH, 1740787200 },
    { "2024-12", 1733011200, SOM_PRECISION_MONTH, 1735689600 },
    { "2025-02-10", 1739145600, SOM_PRECISION_DAY, 1739232000 },
    { "2024-02-29", 1709164800, SOM_PRECISION_DAY, 1709251200 },
    { "0001-01-01", -62135596800, SOM_PRECISION_DAY, -62135510400 },
    { "9999-12-31", 253402214400, SOM_PRECISION_DAY, 253402300800 },
    { "2025-02-10T12:30:15Z", 1739190615, SOM_PRECISION_SECOND, 1739190615 },
    { "2025-02-10T12:30:15", 1739190615, SOM_PRECISION_SECOND, 1739190615 },
    { "2025-02-10T12:30:15+01:00", 1739187015, SOM_PRECISION_SECOND, 1739187015 },
    { "2025-02-10 12:30:15", 1739190615, SOM_PRECISION_SECOND, 1739190615 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      SomTime time;

      g_assert_true (som_time_parse (times[i].text, &time));
      g_assert_cmpfloat (time.seconds, ==, times[i].seconds);
      g_assert_cmpint (time.precision, ==, times[i].precision);
      g_assert_cmpfloat (som_time_get_end (time), ==, times[i].end);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "25", "202", "20255", "2025-", "2025-2", "2025-13", "2025-00", "2025-02-", "2025-02-30",
                                       "2023-02-29", "0000", "2025-02-10T", "2025-02-10T25:00:00", "2025-02-10x", " 2025", "2025 ",
                                       "-2025", "février 2025", "2025/02/10", "10.02.2025" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SomTime time;

      g_test_message ("%s", texts[i]);
      g_assert_false (som_time_parse (texts[i], &time));
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char  *text, *format;
    double       seconds;
    SomPrecision precision;
  } times[] = {
    { "10/02/2025", "%d/%m/%Y", 1739145600, SOM_PRECISION_DAY },
    { "02.2025", "%m.%Y", 1738368000, SOM_PRECISION_MONTH },
    { "Feb 2025", "%b %Y", 1738368000, SOM_PRECISION_MONTH },
    { "February 2025", "%B %Y", 1738368000, SOM_PRECISION_MONTH },
    { "y2025", "y%Y", 1735689600, SOM_PRECISION_YEAR },
    { "2025-02-10", "%F", 1739145600, SOM_PRECISION_DAY },
    { "10/02/25 12:30", "%d/%m/%y %H:%M", 1739190600, SOM_PRECISION_SECOND },
    { "10/02/2025 12:30", "%d/%m/%Y %R", 1739190600, SOM_PRECISION_SECOND },
    { "10/02/2025 12:30:15", "%d/%m/%Y %T", 1739190615, SOM_PRECISION_SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      SomTime time;

      g_test_message ("%s by %s", times[i].text, times[i].format);
      g_assert_true (som_time_parse_format (times[i].text, times[i].format, &time));
      g_assert_cmpfloat (time.seconds, ==, times[i].seconds);
      g_assert_cmpint (time.precision, ==, times[i].precision);
    }
}

static void
test_format_refused (void)
{
  SomTime time;

  g_assert_false (som_time_parse_format ("10/02/2025 ", "%d/%m/%Y", &time));
  g_assert_false (som_time_parse_format ("32/02/2025", "%d/%m/%Y", &time));
  g_assert_false (som_time_parse_format ("30/02/2025", "%d/%m/%Y", &time));
  g_assert_false (som_time_parse_format ("", "%Y", &time));
}

/* Months have English names, whatever the system speaks. */
static void
test_format_locale (void)
{
  SomTime time;

  if (setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    {
      g_test_skip ("the system has no French");
      return;
    }
  g_assert_true (som_time_parse_format ("Feb 2025", "%b %Y", &time));
  g_assert_cmpfloat (time.seconds, ==, 1738368000);
  g_assert_false (som_time_parse_format ("févr. 2025", "%b %Y", &time));
  setlocale (LC_ALL, "C");
}

static void
test_iso (void)
{
  static const char *const texts[] = { "2025", "2025-02", "2025-02-10", "2025-02-10T12:30:15Z", "0001", "9999-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SomTime          time;
      g_autofree char *text = NULL;

      g_assert_true (som_time_parse (texts[i], &time));
      text = som_time_to_iso (time);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

/* Moments that no calendar has. */
static void
test_total (void)
{
  static const double seconds[] = { G_MAXDOUBLE, -G_MAXDOUBLE, 1e18, -1e18, 253402300799 };

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    for (SomPrecision precision = SOM_PRECISION_YEAR; precision <= SOM_PRECISION_SECOND; precision++)
      {
        SomTime          time = { seconds[i], precision };
        g_autofree char *text = som_time_to_iso (time);

        g_assert_nonnull (text);
        som_time_get_end (time);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/parse", test_parse);
  g_test_add_func ("/time/refused", test_refused);
  g_test_add_func ("/time/format", test_format);
  g_test_add_func ("/time/format-refused", test_format_refused);
  g_test_add_func ("/time/format-locale", test_format_locale);
  g_test_add_func ("/time/iso", test_iso);
  g_test_add_func ("/time/total", test_total);

  return g_test_run ();
}
