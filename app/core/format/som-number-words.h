/* Numbers that were put into words before.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "format/som-formatter.h"

G_BEGIN_DECLS

/* A table of what numbers are in one language's words. */
GHashTable *som_number_words_new  (void);
/* Returns: (transfer none) (nullable): the words that were kept */
const char *som_number_words_find (GHashTable *words, double value, SomMeasure measure, SomFormatWidth width);
void        som_number_words_keep (GHashTable *words, double value, SomMeasure measure, SomFormatWidth width, const char *text);

G_END_DECLS
