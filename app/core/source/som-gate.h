/* The strict gate: looks at JSON text before any parser does.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

G_BEGIN_DECLS

/* Checks `text` against RFC 8259 and the limits (UTF-8, depth, string length, size), listing in `problems` everything
 * wrong with line and column (in characters, from 1) and pointer.
 *
 * What would break the whole text (syntax, encoding, depth) is fatal: returns NULL. What breaks one value only is
 * listed as an error and mended in what is returned, so that the rest can be shown: a number that a double would
 * change or can't hold, NaN, Infinity become null; of duplicate keys the first is kept, the later members are dropped.
 * Returns: (transfer full) (nullable): text that a parser can't misread; the same bytes where nothing was wrong. */
GBytes *som_gate_check (GBytes *text, const char *file, SomProblems *problems);

G_END_DECLS
