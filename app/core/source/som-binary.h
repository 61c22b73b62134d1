/* Files that are no text, told from how they begin.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a file is of a kind that is known and no text: an archive, a spreadsheet, a picture, a program. `what` it is and the `mend` are given in
 * the language of messages. */
gboolean som_binary_find_kind (const char *bytes, gsize length, const char **what, const char **mend);
/* The same of any kind, of bytes that were tried as text in vain: text of no encoding has two NULs in a row. */
gboolean som_binary_find      (const char *bytes, gsize length, const char **what, const char **mend);

G_END_DECLS
