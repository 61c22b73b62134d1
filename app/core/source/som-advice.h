/* What to do about text that people and programs take for JSON.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All return words not yet translated, or NULL where nothing special is known. */

/* A character outside of text that looks like another. */
const char *som_advice_for_character (gunichar character);
/* A word that is not null, true or false, such as None or NaN. */
const char *som_advice_for_word      (const char *text, gsize length);
/* What begins like a number, and is none; never NULL. */
const char *som_advice_for_number    (const char *text, gsize length);

G_END_DECLS
