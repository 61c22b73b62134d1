/* JSON pointers (RFC 6901).
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest pointer that is built, in bytes: a document's keys may be a megabyte long, and all pointers begin with
 * them. */
#define SOM_POINTER_MAX_BYTES 8192

/* Appends a slash and the key, escaped; no further than the longest pointer. */
void   som_pointer_append_key   (GString *pointer, const char *key, gsize length);
void   som_pointer_append_index (GString *pointer, guint index);
/* The keys and indices of a pointer, unescaped; beyond `max` they are left together. Returns: (transfer full) */
char **som_pointer_split        (const char *pointer, guint max);

G_END_DECLS
