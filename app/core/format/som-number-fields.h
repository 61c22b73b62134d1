/* The parts of a number that ICU wrote, and other parts put in their place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <unicode/unumberformatter.h>

G_BEGIN_DECLS

/* Where a field lies in a formatted number, in UTF-16 units; nowhere if end is 0. */
typedef struct
{
  int32_t start, end;
} SomNumberSpan;

typedef struct
{
  const UChar  *text; /* ICU's, until it writes the number again */
  int32_t       length;
  SomNumberSpan minus; /* of the number, not of its exponent */
  SomNumberSpan digits;
  SomNumberSpan unit;
  SomNumberSpan power; /* E-7 of 3E-7 */
  SomNumberSpan exponent;
} SomNumberFields;

SomNumberFields som_number_fields_get         (const UFormattedNumber *number);
SomNumberFields som_number_fields_guess       (const UFormattedNumber *number, const char *sign);
char           *som_number_fields_write_power (const SomNumberFields *fields);
char           *som_number_fields_replace     (const SomNumberFields *fields, const char *digits, const char *unit,
                                               const char *power);

G_END_DECLS
