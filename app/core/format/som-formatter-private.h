/* What the files of this folder share: one language's ICU objects, each opened when it is first needed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "format/som-formatter.h"

#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/udatpg.h>
#include <unicode/unumberformatter.h>

G_BEGIN_DECLS

/* No-break space, between a number and its unit. */
#define SOM_NBSP "\u00a0"
/* What stands for a value that is no number or no moment. */
#define SOM_DASH "–"
/* The minus sign, as long and as high as a plus. */
#define SOM_MINUS "\u2212"

struct _SomFormatter
{
  char                      *locale;    /* one that ICU has data for, so that it never falls back to the system's */
  GHashTable                *numbers;   /* skeleton → UNumberFormatter */
  UFormattedNumber          *number;    /* room for results */
  GHashTable                *words;     /* of numbers, see som-number-words.h */
  int                        compact_top, compact_power; /* the last answer of som_compact_find_power() */
  UDateTimePatternGenerator *patterns;
  GHashTable                *dates;     /* skeleton → UDateFormat */
  GHashTable                *spans;     /* skeleton → UDateIntervalFormat */
  UCalendar                 *calendars[2];
  GHashTable                *countries; /* folded name → alpha-2 code */
  UBreakIterator            *lines;
  UBreakIterator            *graphemes;
};

gboolean som_formatter_has_language (SomFormatter *formatter, const char *language);

G_END_DECLS
