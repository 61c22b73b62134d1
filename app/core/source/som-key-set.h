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
  guint           n_keys, max_keys, n_slots;
} SomKeySet;

/* Adds a key that outlives the set; FALSE where it is in already. `seed` is the same until the set is emptied: a text
 * that is made to collide under one seed does not under another. */
gboolean som_key_set_add   (SomKeySet *set, const char *key, gsize length, guint seed);
void     som_key_set_empty (SomKeySet *set);
void     som_key_set_clear (SomKeySet *set);

G_END_DECLS
