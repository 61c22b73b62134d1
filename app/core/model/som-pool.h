/* Texts of a table, each kept once.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Grows while a table is read, then is only looked up. Offset 0 is no text. */
typedef struct _SomPool SomPool;

SomPool    *som_pool_new    (void);
void        som_pool_free   (SomPool *pool);
/* Offset of `text` in the pool; 0 when the pool is full (4 GB). */
guint32     som_pool_add    (SomPool *pool, const char *text, gsize length);
/* Appends texts that follow one another, whatever the pool has: the offset of the first. */
guint32     som_pool_append (SomPool *pool, const char *text, gsize length);
const char *som_pool_get    (const SomPool *pool, guint32 offset);
/* Forgets what is only of use while it grows. */
void        som_pool_seal   (SomPool *pool);

G_END_DECLS
