/* The decimal digits of a double, rounded and shifted without ever going through a double again.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-decimal.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static SomDecimal
trim (SomDecimal decimal)
{
  while (decimal.n > 0 && decimal.digits[decimal.n - 1] == '0')
    decimal.n--;
  decimal.digits[decimal.n] = '\0';

  if (decimal.n == 0)
    decimal = (SomDecimal) { 0 };
  return decimal;
}

/* Reads `d.ddde±x` as g_ascii_formatd() writes it. */
static SomDecimal
read_scientific (const char *text)
{
  SomDecimal decimal = { 0 };

  decimal.negative = *text == '-';
  for (; *text != '\0' && *text != 'e'; text++)
    if (g_ascii_isdigit (*text))
      decimal.digits[decimal.n++] = *text;
  decimal.top = *text == 'e' ? atoi (text + 1) : 0;
  return trim (decimal);
}

/**
 * som_decimal_new:
 * @value: a number
 *
 * The shortest decimal that reads back as @value. What is not finite counts as 0: callers look first.
 *
 * Returns: the decimal
 */
SomDecimal
som_decimal_new (double value)
{
  /* Up to 15 digits survive the way through a double and back, so what 15 digits give is shortest once its zeros are
   * gone. Subnormal numbers hold fewer digits. */
  int  n = fabs (value) < DBL_MIN ? 1 : DBL_DIG;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value) || value == 0)
    return (SomDecimal) { 0 };

  for (; n <= SOM_DECIMAL_DIGITS; n++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%de", n - 1);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  return read_scientific (text);
}

/**
 * som_decimal_new_power:
 * @digit: 1 to 9
 * @power: a power of ten
 * @negative: whether it is below 0
 *
 * A digit and zeros.
 *
 * Returns: @digit × 10^@power
 */
SomDecimal
som_decimal_new_power (int      digit,
                       int      power,
                       gboolean negative)
{
  return (SomDecimal) { .negative = negative, .top = power, .n = 1, .digits = { (char) ('0' + digit) } };
}

/**
 * som_decimal_get_bottom:
 * @decimal: a decimal
 *
 * The power of ten of the last digit; 0 for 0.
 *
 * Returns: the power
 */
int
som_decimal_get_bottom (const SomDecimal *decimal)
{
  return decimal->n == 0 ? 0 : decimal->top - decimal->n + 1;
}

/* Adds one to the last digit. */
static SomDecimal
round_up (SomDecimal decimal)
{
  int i = decimal.n - 1;

  while (i >= 0 && decimal.digits[i] == '9')
    decimal.digits[i--] = '0';
  if (i >= 0)
    {
      decimal.digits[i]++;
      return trim (decimal);
    }
  return som_decimal_new_power (1, decimal.top + 1, decimal.negative);
}

/**
 * som_decimal_round:
 * @decimal: a decimal
 * @power: a power of ten
 *
 * Rounds to a multiple of 10^@power, halves away from zero.
 *
 * Returns: the rounded decimal
 */
SomDecimal
som_decimal_round (SomDecimal decimal,
                   int        power)
{
  int      kept = decimal.top - power + 1;
  gboolean up;

  if (kept >= decimal.n)
    return decimal;
  if (kept < 0)
    return (SomDecimal) { 0 };

  up = decimal.digits[kept] >= '5';
  decimal.n = kept;
  decimal.digits[kept] = '\0';
  return up ? round_up (decimal) : trim (decimal);
}

/**
 * som_decimal_print:
 * @decimal: a decimal
 * @text: (out caller-allocates): where to write it
 *
 * Writes it as `-1742e15`, the form that ICU reads.
 */
void
som_decimal_print (const SomDecimal *decimal,
                   char              text[SOM_DECIMAL_LENGTH])
{
  if (decimal->n == 0)
    g_strlcpy (text, "0", SOM_DECIMAL_LENGTH);
  else
    g_snprintf (text, SOM_DECIMAL_LENGTH, "%s%se%d", decimal->negative ? "-" : "", decimal->digits,
                som_decimal_get_bottom (decimal));
}
