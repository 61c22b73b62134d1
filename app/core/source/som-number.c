/* Reads numbers exactly: a whole number that a double can't hold is refused, never rounded in silence.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-number.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* A mantissa up to 2^53, and a power of ten up to 22, are exact doubles; one multiplication or division of the two is
 * then correctly rounded (W. D. Clinger, "How to read floating point numbers accurately", 1990). It saves strtod for
 * nearly every number that people write. */
#define MAX_EXACT_MANTISSA (G_GUINT64_CONSTANT (1) << 53)
#define MAX_EXACT_POWER 22

/* How many digits a guint64 takes whatever they are. */
#define MAX_MANTISSA_DIGITS 19

/* The most digits that a finite double can have before its point. */
#define MAX_WHOLE_DIGITS (DBL_MAX_10_EXP + 1)

/* A number's text, taken apart. */
typedef struct
{
  gboolean    negative;
  const char *whole;
  gsize       n_whole;
  gsize       n_fraction;
  gboolean    whole_is_zero;
  gboolean    fraction_is_zero;
  gboolean    has_exponent;
  int         exponent; /* clamped far beyond any double */
  guint64     mantissa; /* of all digits; overflows beyond MAX_MANTISSA_DIGITS of them */
} Parts;

static const char *
read_digits (const char *at,
             const char *end,
             guint64    *mantissa,
             gboolean   *is_zero)
{
  *is_zero = TRUE;
  for (; at < end && g_ascii_isdigit (*at); at++)
    {
      *mantissa = *mantissa * 10 + (guint64) (*at - '0');
      *is_zero = *is_zero && *at == '0';
    }
  return at;
}

/* Returns NULL where there is no digit. */
static const char *
read_exponent (const char *at,
               const char *end,
               Parts      *parts)
{
  gboolean    negative = at < end && *at == '-';
  const char *digits;

  if (at < end && (*at == '-' || *at == '+'))
    at++;
  for (digits = at; at < end && g_ascii_isdigit (*at); at++)
    parts->exponent = MIN (parts->exponent * 10 + (*at - '0'), 100000);

  parts->has_exponent = TRUE;
  parts->exponent = negative ? -parts->exponent : parts->exponent;
  return at > digits ? at : NULL;
}

/* The grammar of RFC 8259, section 6. */
static gboolean
read_parts (const char *text,
            gsize       length,
            Parts      *parts)
{
  const char *at = text, *end = text + length, *fraction;

  parts->negative = at < end && *at == '-';
  parts->whole = at + parts->negative;
  at = read_digits (parts->whole, end, &parts->mantissa, &parts->whole_is_zero);
  parts->n_whole = (gsize) (at - parts->whole);
  if (parts->n_whole == 0 || (parts->n_whole > 1 && parts->whole[0] == '0'))
    return FALSE;

  parts->fraction_is_zero = TRUE;
  if (at < end && *at == '.')
    {
      fraction = at + 1;
      at = read_digits (fraction, end, &parts->mantissa, &parts->fraction_is_zero);
      parts->n_fraction = (gsize) (at - fraction);
      if (parts->n_fraction == 0)
        return FALSE;
    }
  if (at < end && (*at == 'e' || *at == 'E'))
    at = read_exponent (at + 1, end, parts);
  return at == end;
}

static gboolean
convert_exactly (const Parts *parts,
                 double      *value)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
  double              mantissa = (double) parts->mantissa;
  gint64              power;

  /* Where doubles are computed more widely than stored, as on i386, the result would be rounded twice. */
  if (FLT_EVAL_METHOD != 0)
    return FALSE;
  if (parts->n_whole + parts->n_fraction > MAX_MANTISSA_DIGITS || parts->mantissa > MAX_EXACT_MANTISSA)
    return FALSE;

  power = parts->exponent - (gint64) parts->n_fraction;
  if (power < -MAX_EXACT_POWER || power > MAX_EXACT_POWER)
    return FALSE;

  mantissa = power < 0 ? mantissa / powers[-power] : mantissa * powers[power];
  *value = parts->negative ? -mantissa : mantissa;
  return TRUE;
}

static double
convert_slowly (const char *text,
                gsize       length)
{
  char             buffer[64];
  g_autofree char *copy = NULL;

  if (length >= sizeof buffer)
    return g_ascii_strtod (copy = g_strndup (text, length), NULL);
  memcpy (buffer, text, length);
  buffer[length] = '\0';
  return g_ascii_strtod (buffer, NULL);
}

/* Whether the digits before the point are those of the double itself, which "%.0f" writes out in full. */
static gboolean
holds_exactly (const Parts *parts,
               double       value)
{
  char digits[MAX_WHOLE_DIGITS + 1];
  int  n = g_snprintf (digits, sizeof digits, "%.0f", fabs (value));

  return (gsize) n == parts->n_whole && memcmp (digits, parts->whole, parts->n_whole) == 0;
}

SomNumberResult
som_number_parse (const char *text,
                  gsize       length,
                  double     *value)
{
  Parts  parts = { 0 };
  double number;

  if (!read_parts (text, length, &parts))
    return SOM_NUMBER_INVALID;
  if (!convert_exactly (&parts, &number))
    {
      number = convert_slowly (text, length);
      if (!isfinite (number))
        return SOM_NUMBER_OVERFLOW;
      if (number == 0 && !(parts.whole_is_zero && parts.fraction_is_zero))
        return SOM_NUMBER_UNDERFLOW;
      if (!parts.has_exponent && parts.fraction_is_zero && !holds_exactly (&parts, number))
        return SOM_NUMBER_INEXACT;
    }

  *value = number;
  return SOM_NUMBER_OK;
}
