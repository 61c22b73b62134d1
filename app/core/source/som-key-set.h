/* The keys of one open JSON object, to find the one that comes twice.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of keys. A zeroed one is empty; emptying it keeps its memory, so that the next object costs no allocation. */
typedef struct
{
  struct _SomKey *keys;
  guint          *slots;
  guint           n_keys, max_keys, n_slots, n_alike;
} SomKeySet;

/* Adds a key that outlives the set; FALSE where it is in already. `seed` is the same until the set is emptied. */
gboolean som_key_set_add        (SomKeySet *set, const char *key, gsize length, guint seed);
/* Whether so many keys share a hash of GLib's that they must have been made for it: a GHashTable would take the square
 * of their number. */
gboolean som_key_set_is_hostile (const SomKeySet *set);
void     som_key_set_empty      (SomKeySet *set);
void     som_key_set_clear      (SomKeySet *set);

G_END_DECLS
