/* The decimal digits of a double, rounded and shifted without ever going through a double again.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOM_DECIMAL_DIGITS 17
/* Room for a sign, the digits, an exponent and the final zero. */
#define SOM_DECIMAL_LENGTH 32

/* ±0.d₁d₂…dₙ × 10^(top + 1): no zero leads or trails, and zero itself has no digits and no sign. */
typedef struct
{
  gboolean negative;
  int      top; /* power of ten of the first digit */
  int      n;
  char     digits[SOM_DECIMAL_DIGITS + 1];
} SomDecimal;

SomDecimal som_decimal_new        (double value);
SomDecimal som_decimal_new_power  (int digit, int power, gboolean negative);
int        som_decimal_get_bottom (const SomDecimal *decimal);
SomDecimal som_decimal_round      (SomDecimal decimal, int power);
void       som_decimal_print      (const SomDecimal *decimal, char text[SOM_DECIMAL_LENGTH]);

G_END_DECLS
