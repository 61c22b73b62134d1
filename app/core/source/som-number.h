/* Numbers in text, read without ever changing them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* What became of a number's text. */
typedef enum
{
  SOM_NUMBER_OK,
  SOM_NUMBER_INVALID,   /* not a number */
  SOM_NUMBER_OVERFLOW,  /* too large for a double: 1e999 */
  SOM_NUMBER_UNDERFLOW, /* not 0, but would become 0: 1e-999 */
  SOM_NUMBER_INEXACT    /* a whole number that a double would change: 9223372036854775809 */
} SomNumberResult;

/* Reads a JSON number (RFC 8259, section 6: no +, no leading zeros, no bare point), locale-independent. `value` is set only for SOM_NUMBER_OK. */
SomNumberResult som_number_parse (const char *text, gsize length, double *value);

G_END_DECLS
