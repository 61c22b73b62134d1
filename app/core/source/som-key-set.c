/* A hash set that costs nothing to empty, and does not hash while it is small.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-key-set.h"

#include <string.h>

/* Most objects are records of a few fields: comparing these is faster than hashing them. */
#define MAX_UNHASHED 8

struct _SomKey
{
  const char *text;
  gsize       length;
  guint       hash;
};

/* FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), begun at the seed. */
static guint
hash_key (const char *text,
          gsize       length,
          guint       seed)
{
  guint32 hash = 2166136261u ^ seed;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) text[i]) * 16777619u;
  return hash;
}

static gboolean
is_key (const struct _SomKey *key,
        const char           *text,
        gsize                 length)
{
  return key->length == length && memcmp (key->text, text, length) == 0;
}

static gboolean
contains (const SomKeySet *set,
          const char      *text,
          gsize            length)
{
  for (guint i = 0; i < set->n_keys; i++)
    if (is_key (&set->keys[i], text, length))
      return TRUE;
  return FALSE;
}

/* The slot that holds the key's number plus 1, or the free one where it would go. */
static guint *
find_slot (const SomKeySet *set,
           const char      *text,
           gsize            length,
           guint            hash)
{
  guint slot = hash & (set->n_slots - 1);

  while (set->slots[slot] != 0)
    {
      const struct _SomKey *key = &set->keys[set->slots[slot] - 1];

      if (key->hash == hash && is_key (key, text, length))
        break;
      slot = (slot + 1) & (set->n_slots - 1);
    }
  return &set->slots[slot];
}

static void
rebuild_slots (SomKeySet *set,
               guint      seed)
{
  set->n_slots = set->n_slots == 0 ? 4 * MAX_UNHASHED : 2 * set->n_slots;
  set->slots = g_renew (guint, set->slots, set->n_slots);
  memset (set->slots, 0, set->n_slots * sizeof *set->slots);

  for (guint i = 0; i < set->n_keys; i++)
    {
      struct _SomKey *key = &set->keys[i];

      key->hash = hash_key (key->text, key->length, seed);
      *find_slot (set, key->text, key->length, key->hash) = i + 1;
    }
}

static void
append (SomKeySet  *set,
        const char *text,
        gsize       length,
        guint       hash)
{
  if (set->n_keys == set->max_keys)
    {
      set->max_keys = MAX (MAX_UNHASHED, 2 * set->max_keys);
      set->keys = g_renew (struct _SomKey, set->keys, set->max_keys);
    }
  set->keys[set->n_keys++] = (struct _SomKey) { text, length, hash };
}

gboolean
som_key_set_add (SomKeySet  *set,
                 const char *key,
                 gsize       length,
                 guint       seed)
{
  guint  hash;
  guint *slot;

  if (set->n_keys < MAX_UNHASHED)
    {
      if (contains (set, key, length))
        return FALSE;
      append (set, key, length, 0);
      return TRUE;
    }

  if (2 * set->n_keys >= set->n_slots)
    rebuild_slots (set, seed);
  hash = hash_key (key, length, seed);
  slot = find_slot (set, key, length, hash);
  if (*slot != 0)
    return FALSE;
  append (set, key, length, hash);
  *slot = set->n_keys;
  return TRUE;
}

void
som_key_set_empty (SomKeySet *set)
{
  set->n_keys = 0;
  set->n_slots = 0;
}

void
som_key_set_clear (SomKeySet *set)
{
  g_clear_pointer (&set->keys, g_free);
  g_clear_pointer (&set->slots, g_free);
  *set = (SomKeySet) { 0 };
}
