/* Decimals in words: what the number and tick files share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "format/som-decimal.h"
#include "format/som-formatter-private.h"

G_BEGIN_DECLS

/* How large a number is written. */
typedef enum
{
  SOM_NOTATION_PLAIN,     /* 64 000 */
  SOM_NOTATION_COMPACT,   /* 64 Md */
  SOM_NOTATION_SCIENTIFIC /* 6,4 × 10¹⁰ */
} SomNotation;

/* How a decimal is written. What is 0 is the default. */
typedef struct
{
  SomMeasure     measure;
  SomFormatWidth width;
  SomNotation    notation;
  int            min_decimals;
  const char    *digits; /* written in place of the number's own */
} SomNumberStyle;

SomMeasure  som_measure_check         (SomMeasure measure);
int         som_measure_get_decimals  (SomMeasure measure);
/* Whether `code` names a unit of CLDR, or one made of several: kilometer, kilowatt-hour, terabyte-per-second. */
gboolean    som_measure_is_known_to_icu (const char *code);
/* Whether `code` looks like one of ISO 4217: three capital letters. */
gboolean    som_currency_is_code      (const char *code);
/* Whether it is one, of today or of the past. */
gboolean    som_currency_is_known     (const char *code);
SomNotation som_notation_choose       (const SomDecimal *decimal, SomMeasureKind kind, SomFormatWidth width);
gboolean    som_si_find_prefix        (const SomDecimal *decimal, int *power, const char **prefix);
int         som_compact_find_power    (SomFormatter *formatter, int top);
char       *som_formatter_decimal     (SomFormatter *formatter, const SomDecimal *decimal, const SomNumberStyle *style);
char       *som_formatter_with_symbol (const char *number, const char *prefix, const char *symbol);

G_END_DECLS
