/* Dates as dossiers write them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-time.h"

#include <locale.h>
#include <string.h>
#include <time.h>

/* Julian day, as GDate counts, of 1970-01-01. */
#define EPOCH 719163

static gboolean
is_day (int year,
        int month,
        int day)
{
  return year > 0 && year < 10000 && month > 0 && day > 0 && g_date_valid_dmy (day, month, year);
}

/* Days since 1970-01-01. */
static gint64
get_days (int year,
          int month,
          int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, CLAMP (year, 1, 9999));
  return (gint64) g_date_get_julian (&date) - EPOCH;
}

static gboolean
take_digits (const char **text,
             guint        n,
             int         *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (**text - '0');
    }
  return TRUE;
}

static gboolean
parse_moment (const char *text,
              SomTime    *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, utc);

  if (moment == NULL)
    return FALSE;
  *time = (SomTime) { g_date_time_to_unix (moment), SOM_PRECISION_SECOND };
  return TRUE;
}

gboolean
som_time_parse (const char *text,
                SomTime    *time)
{
  const char  *c = text;
  int          year, month = 1, day = 1;
  SomPrecision precision = SOM_PRECISION_YEAR;

  if (!take_digits (&c, 4, &year))
    return FALSE;
  if (*c == '-' && c++ && take_digits (&c, 2, &month))
    precision = SOM_PRECISION_MONTH;
  else if (c != text + 4)
    return FALSE;
  if (*c == '-' && precision == SOM_PRECISION_MONTH)
    {
      c++;
      if (!take_digits (&c, 2, &day))
        return FALSE;
      precision = SOM_PRECISION_DAY;
    }
  if (precision == SOM_PRECISION_DAY && (*c == 'T' || *c == ' '))
    return parse_moment (text, time);
  if (*c != '\0' || !is_day (year, month, day))
    return FALSE;

  *time = (SomTime) { get_days (year, month, day) * 86400.0, precision };
  return TRUE;
}

/* Whether a strptime pattern has one of `letters` behind a percent sign. */
static gboolean
has_conversion (const char *format,
                const char *letters)
{
  for (const char *c = strchr (format, '%'); c != NULL && c[1] != '\0'; c = strchr (c + 2, '%'))
    if (strchr (letters, c[1]) != NULL)
      return TRUE;
  return FALSE;
}

static SomPrecision
get_format_precision (const char *format)
{
  if (has_conversion (format, "HIklMSTRrcXs"))
    return SOM_PRECISION_SECOND;
  if (has_conversion (format, "dejDFx"))
    return SOM_PRECISION_DAY;
  return has_conversion (format, "mbBh") ? SOM_PRECISION_MONTH : SOM_PRECISION_YEAR;
}

/* A dossier means the same on every system: months have English names. */
static locale_t
get_plain_locale (void)
{
  static locale_t plain;

  if (g_once_init_enter (&plain))
    g_once_init_leave (&plain, newlocale (LC_ALL_MASK, "C", NULL));
  return plain;
}

gboolean
som_time_parse_format (const char *text,
                       const char *format,
                       SomTime    *time)
{
  struct tm   parts = { .tm_mday = 1 };
  const char *end = strptime_l (text, format, &parts, get_plain_locale ());

  if (end == NULL || *end != '\0' || !is_day (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday))
    return FALSE;
  *time = (SomTime) { get_days (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday) * 86400.0 + parts.tm_hour * 3600
                        + parts.tm_min * 60 + MIN (parts.tm_sec, 59),
                      get_format_precision (format) };
  return TRUE;
}

/* Year and month (0 to 11) of a moment. */
static void
get_year_month (double seconds,
                int   *year,
                int   *month,
                int   *day)
{
  time_t    moment = CLAMP (seconds, -62135596800.0, 253402300799.0); /* years 1 to 9999 */
  struct tm parts;

  gmtime_r (&moment, &parts);
  *year = parts.tm_year + 1900;
  *month = parts.tm_mon;
  *day = parts.tm_mday;
}

double
som_time_get_end (SomTime time)
{
  int year, month, day;

  get_year_month (time.seconds, &year, &month, &day);
  switch (time.precision)
    {
    case SOM_PRECISION_YEAR:
      return get_days (year + 1, 1, 1) * 86400.0;
    case SOM_PRECISION_MONTH:
      return get_days (month == 11 ? year + 1 : year, month == 11 ? 1 : month + 2, 1) * 86400.0;
    case SOM_PRECISION_DAY:
      return time.seconds + 86400;
    case SOM_PRECISION_SECOND:
    default:
      return time.seconds;
    }
}

char *
som_time_to_iso (SomTime time)
{
  int    year, month, day;
  gint64 rest;

  get_year_month (time.seconds, &year, &month, &day);
  switch (time.precision)
    {
    case SOM_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case SOM_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month + 1);
    case SOM_PRECISION_DAY:
      return g_strdup_printf ("%04d-%02d-%02d", year, month + 1, day);
    case SOM_PRECISION_SECOND:
    default:
      rest = (gint64) CLAMP (time.seconds, -62135596800.0, 253402300799.0) - get_days (year, month + 1, day) * 86400;
      return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month + 1, day, (int) (rest / 3600), (int) (rest / 60 % 60),
                              (int) (rest % 60));
    }
}
