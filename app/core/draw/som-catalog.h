/* Words of the program in the language of a figure: a reader of gettext's catalogues.
 *
 * gettext itself knows one language a process, and none under LC_ALL=C; figures are made in several at once.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* The translation of `msgid` (with `context`, or NULL) in `domain` to `language`, or NULL where there is none. Catalogues are read
 * once and kept. (transfer none) */
const char *som_catalog_find (const char *language, const char *domain, const char *context, const char *msgid);

G_END_DECLS
