/* Numbers, money, dates, names and messages in one language; the only door to ICU.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-format.h>

G_BEGIN_DECLS

/* What a number counts, as far as words are concerned. */
typedef enum
{
  SOM_MEASURE_PLAIN,    /* a number */
  SOM_MEASURE_CURRENCY, /* code: ISO 4217 */
  SOM_MEASURE_PERCENT,  /* the value 40 is 40 % */
  SOM_MEASURE_RATIO,    /* the value 0.1 is 0.1; times something */
  SOM_MEASURE_SI,       /* code: symbol that takes metric prefixes: FLOPS, W, B */
  SOM_MEASURE_ICU,      /* code: CLDR unit identifier: day, year, kilometer */
  SOM_MEASURE_SYMBOL    /* code: put after the number as it is */
} SomMeasureKind;

typedef struct
{
  SomMeasureKind kind;
  const char    *code;
} SomMeasure;

/* How many arguments a message may have. */
#define SOM_MESSAGE_MAX_ARGUMENTS 8u

/* Formatter of one language; not for two threads at once. */
typedef struct _SomFormatter SomFormatter;

/* The formatter of this thread for `language` (BCP 47; unknown ones fall back to English, on every machine alike). (transfer none):
 * lives as long as the thread. */
SomFormatter *som_formatter_get         (const char *language);

/* Short: numbers of up to 4 significant digits keep them all, others keep 3, and whole numbers below a million are written
 * out; from a million on come compact words (`500 Md $`, `$500B`, `1,742 EFLOPS`, `35 PFLOPS`, `-40 %`, `12,3`, `64 000`);
 * long: compact in full words (`500 milliards de dollars`); exact: all digits that the double's shortest decimal has,
 * grouped. What has no word is `1,5 × 10³⁰⁸`. NaN and infinities give "–". Returns: (transfer full) */
char         *som_formatter_number      (SomFormatter *formatter, double value, SomMeasure measure, SomFormatWidth width);
/* The same for ticks: with decimals chosen from `step` so that neighbours differ, and one word or prefix, that of `largest`, so
 * that all ticks of an axis look alike. `step` 0: each tick by itself, as on a logarithmic axis. 0 is `0`, without a unit. */
char         *som_formatter_tick        (SomFormatter *formatter, double value, double step, double largest, SomMeasure measure);
/* Without the unit, for all ticks but the one that bears it: 0, 100, 200, … `500 Md $`. Where each tick is by itself: with it. */
char         *som_formatter_tick_bare   (SomFormatter *formatter, double value, double step, double largest, SomMeasure measure);
char         *som_formatter_time        (SomFormatter *formatter, SomTime time, SomFormatWidth width);
/* `10–11 février 2025`, `2018–2025` */
char         *som_formatter_span        (SomFormatter *formatter, SomTime start, SomTime end, SomFormatWidth width);
/* ISO 3166 alpha-2 or alpha-3 to a country name; NULL where the code is unknown. */
char         *som_formatter_country     (SomFormatter *formatter, const char *code);
/* BCP 47 tag to its own name ("français"). */
char         *som_formatter_language    (const char *language);
/* `A, B et C` */
char         *som_formatter_list        (SomFormatter *formatter, const char *const *items);
/* ICU MessageFormat with named arguments; values are texts, or numbers where `numbers[i]` is finite. A broken pattern gives the
 * pattern itself, a name without a value stays in its braces. See som-message.c for what translators write. (array length=n) */
char         *som_formatter_message     (SomFormatter *formatter, const char *pattern, guint n, const char *const *names,
                                         const char *const *texts, const double *numbers);
/* `« L’IA à Paris »`, `“AI in Paris”` */
char         *som_formatter_quote       (SomFormatter *formatter, const char *text);

/* Country names to codes: `name` in English, French or the formatter's language, any case and accents, or a code, gives the
 * alpha-2 code; NULL where it is none. (transfer none) */
const char   *som_formatter_find_country (SomFormatter *formatter, const char *name);
/* Alpha-3 or alpha-2 to alpha-2, NULL where unknown. (transfer none) */
const char   *som_country_code           (const char *code);

/* Where `text` may be broken into lines (UAX #14): byte offsets of the break opportunities in ascending order, the last
 * is the length of the text. (transfer full) (element-type guint) */
GArray       *som_break_lines            (const char *text, const char *language);
/* Byte offsets of grapheme boundaries, the last is the length. */
GArray       *som_break_graphemes        (const char *text);

G_END_DECLS
