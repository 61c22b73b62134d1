/* Dates and spans in words, as finely as they are known.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter-private.h"

#include "format/som-utf16.h"

#include <math.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>

/* ICU's calendar ends here, some 5.7 million years from now. */
#define MAX_SECONDS 1.8e14
/* Beyond, every date is in the calendar that is in use today, as ISO 8601 has it. */
#define GREGORIAN_CHANGE (-1000 * MAX_SECONDS)
/* 0001-01-01: a year before needs its era. */
#define FIRST_SECOND (-62135596800.0)

#define EN_DASH 0x2013
#define THIN_SPACE 0x2009
#define NO_BREAK_SPACE 0x00a0
#define NARROW_NO_BREAK_SPACE 0x202f

/* The fields of the one style that every language has by itself: it needs no generator of patterns, which takes longer to open than all
 * dates of a figure to write. */
#define LONG_DAY "yMMMMd"

/* Fields of a date by precision and width; ICU turns them into a pattern of the language.
 * See https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table */
static const char *const skeletons[][2] = {
  [SOM_PRECISION_YEAR] = { "y", "y" },
  [SOM_PRECISION_MONTH] = { "yMMM", "yMMMM" },
  [SOM_PRECISION_DAY] = { "yMMMd", LONG_DAY },
  [SOM_PRECISION_SECOND] = { "yMMMdjm", "yMMMMdjm" },
};

static gboolean
is_known (SomTime time)
{
  /* NaN is not. */
  return fabs (time.seconds) <= MAX_SECONDS;
}

static SomTime
check_precision (SomTime time)
{
  if ((guint) time.precision >= G_N_ELEMENTS (skeletons))
    time.precision = SOM_PRECISION_SECOND;
  return time;
}

/* The fields of `time`: an era where the year alone would mislead, seconds where there are some. */
static char *
choose_skeleton (SomTime        time,
                 SomFormatWidth width)
{
  const char *era = time.seconds < FIRST_SECOND ? "G" : "";
  const char *base = skeletons[time.precision][width != SOM_FORMAT_SHORT];

  if (time.precision != SOM_PRECISION_SECOND)
    return g_strconcat (era, base, NULL);
  return g_strconcat (era, base, fmod (floor (time.seconds), 60) != 0 ? "s" : "", "z", NULL);
}

/* A dossier's dates are Gregorian, whatever calendar the language prefers: 2025 must not become 2568. English without a country is the
 * world's, where the day comes before the month: 10 February 2025. */
static char *
get_calendar_locale (SomFormatter *formatter)
{
  const char *locale = g_str_equal (formatter->locale, "en") ? "en_001" : formatter->locale;

  return g_strconcat (locale, "@calendar=gregorian", NULL);
}

/* A date is read as one: it is not broken, and a span only after its dash. A date with a time of day is too long for that. */
static void
hold_together (UChar       *text,
               int32_t      length,
               SomPrecision precision)
{
  for (int32_t i = 0; i < length && precision != SOM_PRECISION_SECOND; i++)
    {
      gboolean before_dash = i + 1 < length && text[i + 1] == EN_DASH, after_dash = i > 0 && text[i - 1] == EN_DASH;

      if (text[i] == ' ' && !after_dash)
        text[i] = NO_BREAK_SPACE;
      else if (text[i] == THIN_SPACE && before_dash)
        text[i] = NARROW_NO_BREAK_SPACE;
    }
}

/* A calendar of UTC set to a time; there are two, for the ends of a span. */
static UCalendar *
set_calendar (SomFormatter *formatter,
              guint         n,
              SomTime       time,
              UErrorCode   *status)
{
  if (formatter->calendars[n] == NULL)
    {
      g_autofree char *locale = get_calendar_locale (formatter);

      formatter->calendars[n] = ucal_open (u"UTC", -1, locale, UCAL_GREGORIAN, status);
      ucal_setGregorianChange (formatter->calendars[n], GREGORIAN_CHANGE, status);
    }
  ucal_setMillis (formatter->calendars[n], floor (time.seconds) * 1000, status);
  return formatter->calendars[n];
}

static UChar *
get_pattern (SomFormatter *formatter,
             const char   *skeleton,
             UErrorCode   *status)
{
  g_autofree UChar *fields = som_utf16_from_utf8 (skeleton);
  UChar            *pattern;
  int32_t           length;

  if (formatter->patterns == NULL)
    {
      g_autofree char *locale = get_calendar_locale (formatter);

      formatter->patterns = udatpg_open (locale, status);
    }

  length = udatpg_getBestPattern (formatter->patterns, fields, -1, NULL, 0, status);
  if (*status == U_BUFFER_OVERFLOW_ERROR)
    *status = U_ZERO_ERROR;
  if (U_FAILURE (*status))
    return NULL;

  pattern = g_new0 (UChar, (gsize) length + 1);
  udatpg_getBestPattern (formatter->patterns, fields, -1, pattern, length + 1, status);
  return pattern;
}

static UDateFormat *
get_date_format (SomFormatter *formatter,
                 const char   *skeleton,
                 UErrorCode   *status)
{
  UDateFormat       *format = g_hash_table_lookup (formatter->dates, skeleton);
  g_autofree char   *locale = NULL;
  g_autofree UChar  *pattern = NULL;

  if (format != NULL)
    return format;

  locale = get_calendar_locale (formatter);
  if (g_str_equal (skeleton, LONG_DAY))
    format = udat_open (UDAT_NONE, UDAT_LONG, locale, u"UTC", -1, NULL, 0, status);
  else
    {
      pattern = get_pattern (formatter, skeleton, status);
      format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, u"UTC", -1, pattern, -1, status);
    }
  if (U_FAILURE (*status))
    return NULL;
  g_hash_table_insert (formatter->dates, g_strdup (skeleton), format);
  return format;
}

static UDateIntervalFormat *
get_span_format (SomFormatter *formatter,
                 const char   *skeleton,
                 UErrorCode   *status)
{
  UDateIntervalFormat *format = g_hash_table_lookup (formatter->spans, skeleton);
  g_autofree char     *locale = NULL;
  g_autofree UChar    *fields = NULL;

  if (format != NULL)
    return format;

  locale = get_calendar_locale (formatter);
  fields = som_utf16_from_utf8 (skeleton);
  format = udtitvfmt_open (locale, fields, -1, u"UTC", -1, status);
  if (U_FAILURE (*status))
    return NULL;
  g_hash_table_insert (formatter->spans, g_strdup (skeleton), format);
  return format;
}

/**
 * som_formatter_time:
 * @formatter: a formatter
 * @time: a date as it is known
 * @width: how much room it may take; long and exact are the same
 *
 * Writes a date, no more finely than it is known: `2025`, `févr. 2025`, `10 février 2025`. A time of day is in UTC and says
 * so. What is no moment, or millions of years away, is a dash.
 *
 * Returns: (transfer full): the words
 */
char *
som_formatter_time (SomFormatter  *formatter,
                    SomTime        time,
                    SomFormatWidth width)
{
  UErrorCode       status = U_ZERO_ERROR;
  g_autofree char *skeleton = NULL;
  UDateFormat     *format;
  UCalendar       *calendar;
  UChar            text[256];
  int32_t          length;

  g_return_val_if_fail (formatter != NULL, NULL);

  if (!is_known (time))
    return g_strdup (SOM_DASH);

  time = check_precision (time);
  skeleton = choose_skeleton (time, width);
  format = get_date_format (formatter, skeleton, &status);
  calendar = set_calendar (formatter, 0, time, &status);
  length = format == NULL ? 0 : udat_formatCalendar (format, calendar, text, G_N_ELEMENTS (text), NULL, &status);
  if (U_FAILURE (status))
    return g_strdup (SOM_DASH);
  hold_together (text, length, time.precision);
  return som_utf16_to_utf8 (text, length);
}

/* Ends that share nothing; one that is no moment is left open. */
static char *
join_ends (SomFormatter  *formatter,
           SomTime        start,
           SomTime        end,
           SomFormatWidth width)
{
  g_autofree char *first = is_known (start) ? som_formatter_time (formatter, start, width) : NULL;
  g_autofree char *last = is_known (end) ? som_formatter_time (formatter, end, width) : NULL;

  return g_strconcat (first != NULL ? first : "", first != NULL ? SOM_NBSP : "", "–", last != NULL ? " " : "",
                      last != NULL ? last : "", NULL);
}

/* ICU shares what both ends have in common: `10–11 février 2025`. */
static char *
format_span (SomFormatter  *formatter,
             SomTime        start,
             SomTime        end,
             SomFormatWidth width)
{
  UErrorCode              status = U_ZERO_ERROR;
  g_autofree char        *skeleton = choose_skeleton (start, width);
  UDateIntervalFormat    *format = get_span_format (formatter, skeleton, &status);
  UFormattedDateInterval *interval;
  UCalendar              *from, *to;
  const UChar            *words;
  g_autofree UChar       *text = NULL;
  int32_t                 length = 0;

  if (format == NULL)
    return join_ends (formatter, start, end, width);

  interval = udtitvfmt_openResult (&status);
  from = set_calendar (formatter, 0, start, &status);
  to = set_calendar (formatter, 1, end, &status);
  udtitvfmt_formatCalendarToResult (format, from, to, interval, &status);
  words = ufmtval_getString (udtitvfmt_resultAsValue (interval, &status), &length, &status);
  text = U_SUCCESS (status) ? g_memdup2 (words, (gsize) length * sizeof (UChar)) : NULL;
  udtitvfmt_closeResult (interval);
  if (text == NULL)
    return join_ends (formatter, start, end, width);
  hold_together (text, length, start.precision);
  return som_utf16_to_utf8 (text, length);
}

/**
 * som_formatter_span:
 * @formatter: a formatter
 * @start: the first period
 * @end: the last period
 * @width: how much room it may take; long and exact are the same
 *
 * Writes a span: `2018–2025`, `10–11 février 2025`. Ends that are known differently, or stand in the wrong order, are both
 * written out; one that is no moment is left open.
 *
 * Returns: (transfer full): the words
 */
char *
som_formatter_span (SomFormatter  *formatter,
                    SomTime        start,
                    SomTime        end,
                    SomFormatWidth width)
{
  g_return_val_if_fail (formatter != NULL, NULL);

  start = check_precision (start);
  end = check_precision (end);
  if (!is_known (start) && !is_known (end))
    return g_strdup (SOM_DASH);
  if (start.seconds == end.seconds && start.precision == end.precision)
    return som_formatter_time (formatter, start, width);
  if (!(start.seconds <= end.seconds) || !is_known (start) || !is_known (end) || start.precision != end.precision
      || start.precision == SOM_PRECISION_SECOND)
    return join_ends (formatter, start, end, width);
  return format_span (formatter, start, end, width);
}
