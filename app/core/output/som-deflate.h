/* Bytes packed as zlib packs them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Packs `length` bytes with a zlib header. (transfer full) */
GByteArray *som_deflate (gconstpointer data, gsize length);

G_END_DECLS
