/* Texts of a table, each kept once.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-pool.h"

#include <string.h>

struct _SomPool
{
  char    *bytes;
  gsize    length, allocated;
  guint32 *slots; /* open addressing, by hash; 0 is free */
  guint    n_slots, n_used;
};

SomPool *
som_pool_new (void)
{
  SomPool *pool = g_new0 (SomPool, 1);

  pool->allocated = 256;
  pool->bytes = g_malloc (pool->allocated);
  pool->bytes[0] = '\0';
  pool->length = 1;
  return pool;
}

void
som_pool_free (SomPool *pool)
{
  if (pool == NULL)
    return;
  g_free (pool->bytes);
  g_free (pool->slots);
  g_free (pool);
}

void
som_pool_seal (SomPool *pool)
{
  g_clear_pointer (&pool->slots, g_free);
  pool->n_slots = pool->n_used = 0;
  pool->bytes = g_realloc (pool->bytes, pool->length);
  pool->allocated = pool->length;
}

guint32
som_pool_append (SomPool    *pool,
                 const char *text,
                 gsize       length)
{
  gsize offset = pool->length;

  if (length >= G_MAXUINT32 - offset)
    return 0;
  if (offset + length + 1 > pool->allocated)
    {
      pool->allocated = MAX (pool->allocated * 2, offset + length + 1);
      pool->bytes = g_realloc (pool->bytes, pool->allocated);
    }
  memcpy (pool->bytes + offset, text, length);
  pool->bytes[offset + length] = '\0';
  pool->length += length + 1;
  return offset;
}

/* FNV-1a. */
static guint32
hash (const char *text,
      gsize       length)
{
  guint32 value = 2166136261u;

  for (gsize i = 0; i < length; i++)
    value = (value ^ (guchar) text[i]) * 16777619u;
  return value;
}

static void
grow_slots (SomPool *pool)
{
  guint32 *old = pool->slots;
  guint    n_old = pool->n_slots;

  pool->n_slots = MAX (64, n_old * 2);
  pool->slots = g_new0 (guint32, pool->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != 0)
      {
        const char *text = pool->bytes + old[i];
        guint       slot = hash (text, strlen (text)) & (pool->n_slots - 1);

        while (pool->slots[slot] != 0)
          slot = (slot + 1) & (pool->n_slots - 1);
        pool->slots[slot] = old[i];
      }
  g_free (old);
}

guint32
som_pool_add (SomPool    *pool,
              const char *text,
              gsize       length)
{
  guint slot;

  if (pool->n_used * 2 >= pool->n_slots)
    grow_slots (pool);
  slot = hash (text, length) & (pool->n_slots - 1);
  for (; pool->slots[slot] != 0; slot = (slot + 1) & (pool->n_slots - 1))
    {
      const char *kept = pool->bytes + pool->slots[slot];

      if (strncmp (kept, text, length) == 0 && kept[length] == '\0')
        return pool->slots[slot];
    }
  pool->slots[slot] = som_pool_append (pool, text, length);
  pool->n_used += pool->slots[slot] != 0;
  return pool->slots[slot];
}

const char *
som_pool_get (const SomPool *pool,
              guint32        offset)
{
  return offset != 0 ? pool->bytes + offset : NULL;
}
