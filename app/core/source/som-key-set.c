/* A hash set that costs nothing to empty, and does not hash while it is small.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-key-set.h"

#include <string.h>

/* Most objects are records of a few fields: comparing these is faster than hashing them. */
#define MAX_UNHASHED 8

/* Short codes collide by accident, some thousand of them by two or three; hundreds do by intent. */
#define MIN_HOSTILE 64
#define HOSTILE_RATE 16

struct _SomKey
{
  const char *text;
  gsize       length;
  guint       hash;
};

/* The same as g_str_hash(), so that what collides in json-glib's tables is seen here. */
static guint
hash_key (const char *text,
          gsize       length)
{
  guint32 hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guint32) (signed char) text[i];
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

/* The slot that holds the key's number plus 1, or the free one where it would go. The seed scatters what was made to
 * lie together; `n_alike` counts the other keys of that hash on the way. */
static guint *
find_slot (const SomKeySet      *set,
           const struct _SomKey *wanted,
           guint                 seed,
           guint                *n_alike)
{
  guint32 scattered = wanted->hash * (seed | 1);
  guint   slot = (scattered ^ scattered >> 16) & (set->n_slots - 1);

  while (set->slots[slot] != 0)
    {
      const struct _SomKey *key = &set->keys[set->slots[slot] - 1];

      if (key->hash == wanted->hash && is_key (key, wanted->text, wanted->length))
        break;
      *n_alike += key->hash == wanted->hash;
      slot = (slot + 1) & (set->n_slots - 1);
    }
  return &set->slots[slot];
}

static void
rebuild_slots (SomKeySet *set,
               guint      seed)
{
  guint n_alike = 0;

  set->n_slots = set->n_slots == 0 ? 4 * MAX_UNHASHED : 2 * set->n_slots;
  set->slots = g_renew (guint, set->slots, set->n_slots);
  memset (set->slots, 0, set->n_slots * sizeof *set->slots);

  for (guint i = 0; i < set->n_keys; i++)
    {
      struct _SomKey *key = &set->keys[i];

      key->hash = hash_key (key->text, key->length);
      *find_slot (set, key, seed, &n_alike) = i + 1;
    }
}

static void
append (SomKeySet     *set,
        struct _SomKey key)
{
  if (set->n_keys == set->max_keys)
    {
      set->max_keys = MAX (MAX_UNHASHED, 2 * set->max_keys);
      set->keys = g_renew (struct _SomKey, set->keys, set->max_keys);
    }
  set->keys[set->n_keys++] = key;
}

gboolean
som_key_set_add (SomKeySet  *set,
                 const char *key,
                 gsize       length,
                 guint       seed)
{
  struct _SomKey added = { key, length, 0 };
  guint          n_alike = 0;
  guint         *slot;

  if (set->n_keys < MAX_UNHASHED)
    {
      if (contains (set, key, length))
        return FALSE;
      append (set, added);
      return TRUE;
    }

  if (2 * set->n_keys >= set->n_slots)
    rebuild_slots (set, seed);
  added.hash = hash_key (key, length);
  slot = find_slot (set, &added, seed, &n_alike);
  if (*slot != 0)
    return FALSE;
  append (set, added);
  *slot = set->n_keys;
  set->n_alike += n_alike;
  return TRUE;
}

gboolean
som_key_set_is_hostile (const SomKeySet *set)
{
  return set->n_alike > MIN_HOSTILE + HOSTILE_RATE * set->n_keys;
}

void
som_key_set_empty (SomKeySet *set)
{
  set->n_keys = 0;
  set->n_slots = 0;
  set->n_alike = 0;
}

void
som_key_set_clear (SomKeySet *set)
{
  g_clear_pointer (&set->keys, g_free);
  g_clear_pointer (&set->slots, g_free);
  *set = (SomKeySet) { 0 };
}
