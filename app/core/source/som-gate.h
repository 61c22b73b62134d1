/* The strict gate: looks at JSON text before any parser does.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

G_BEGIN_DECLS

/* Checks `text` against RFC 8259 and the limits (size, depth, values, members, string length), listing in `problems`
 * everything wrong with line and column (in characters, from 1) and pointer.
 *
 * What is beyond repair is fatal and returns NULL: text that ends too early, brackets that do not match, text that is not
 * UTF-8, what is nested too deep, keys made to collide. Everything else is listed as an error and mended in what is
 * returned, so that the rest can be shown: a number that a double would change or can't hold, NaN, Infinity and unknown
 * words become null; of duplicate keys the first is kept, the later members are dropped, as are those past
 * SOM_MAX_JSON_MEMBERS; comments, extra commas and what follows the document are dropped; missing commas, colons and
 * quotes are put in; lone surrogates and NUL become U+FFFD; other control characters are escaped.
 *
 * -0 and whole numbers from 2^63 on get a ".0", for parsers that would read them as 64-bit integers.
 * Returns: (transfer full) (nullable): text that a parser can't misread; the same bytes where nothing had to change. */
GBytes *som_gate_check (GBytes *text, const char *file, SomProblems *problems);

/* A value as a walk meets it: the member `key` of an object (not NUL-terminated), or element `index` of an array, where
 * `key` is NULL. The outermost value is element 0. */
typedef struct
{
  const char *key;
  gsize       length;
  guint       index;
  gsize       offset;
} SomGateValue;

/* Called with what it returned for the value around, `root` around the outermost; where it returns NULL, nothing inside
 * of the value is visited. */
typedef gpointer (*SomGateVisit) (gpointer around, const SomGateValue *value, gpointer data);

/* Visits the values of `text` that the gate keeps, in order, and stops where it would. */
void som_gate_walk (const char *text, gsize length, SomGateVisit visit, gpointer root, gpointer data);

G_END_DECLS
