/* Words in texts, as a person looks for them: accents and case do not matter.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One wanted text. For one thread at a time. */
typedef struct _SomFinder SomFinder;

/* Letters are alike that differ only in accents, case or width in the order of `language` (BCP 47; unknown ones as English). (transfer full)
 * NULL where there is nothing to look for. */
SomFinder *som_finder_new      (const char *language, const char *wanted);
void       som_finder_free     (SomFinder *finder);
/* The first place of the wanted text; `start` and `length` (out, nullable) in bytes. FALSE where it is not there. */
gboolean   som_finder_find     (SomFinder *finder, const char *text, guint *start, guint *length);
/* Compares two texts as a dictionary of `language` sorts them, numbers in them by value: <0, 0, >0. */
int        som_finder_compare  (const char *language, const char *a, const char *b);
/* Bytes that strcmp() sorts as som_finder_compare() sorts the texts: for those that are compared many times. (transfer full) */
char      *som_finder_make_key (const char *language, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomFinder, som_finder_free)

G_END_DECLS
