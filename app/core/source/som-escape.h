/* The escapes of JSON strings.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may be wrong with an escape. */
typedef enum
{
  SOM_ESCAPE_OK,
  SOM_ESCAPE_UNKNOWN,    /* \x, \u12: the backslash stands for itself */
  SOM_ESCAPE_APOSTROPHE, /* \': JavaScript's, not JSON's */
  SOM_ESCAPE_LONE,       /* half of a surrogate pair: becomes U+FFFD */
  SOM_ESCAPE_ZERO,       /* \u0000, where C ends a string: becomes U+FFFD */
  SOM_N_ESCAPE_FAULTS
} SomEscapeFault;

/* Reads the escape at `text`, which is a backslash: how many bytes it takes and the character that it stands for. */
SomEscapeFault som_escape_read   (const char *text, gsize length, gsize *taken, gunichar *character);
/* Appends what is between a string's quotes, unescaped. A NUL becomes U+FFFD. */
void           som_escape_decode (const char *text, gsize length, GString *into);

/* The other way round, for people: control characters are written as \uXXXX, bytes that are no text as \xXX. What a file or its name says so becomes
 * one line, and sends no orders to a terminal. (transfer full) */
char          *som_escape_controls (const char *text);

G_END_DECLS
