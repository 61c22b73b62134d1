/* What is selected, shared by all that shows the dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-selection.h"

struct _SomSelection
{
  GObject     parent_instance;
  GHashTable *entities; /* set of char* */
  GHashTable *keys;     /* set of char* */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomSelection, som_selection, G_TYPE_OBJECT)

static void
som_selection_finalize (GObject *object)
{
  SomSelection *self = SOM_SELECTION (object);

  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->keys);
  G_OBJECT_CLASS (som_selection_parent_class)->finalize (object);
}

static void
som_selection_class_init (SomSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_selection_finalize;
  signals[CHANGED] = g_signal_new ("changed", SOM_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
som_selection_init (SomSelection *self)
{
  self->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

SomSelection *
som_selection_new (void)
{
  return g_object_new (SOM_TYPE_SELECTION, NULL);
}

void
som_selection_toggle (SomSelection *self,
                      const char   *entity,
                      const char   *key,
                      gboolean      add)
{
  GHashTable *set = entity != NULL ? self->entities : self->keys;
  const char *name = entity != NULL ? entity : key;
  gboolean    alone = g_hash_table_size (self->entities) + g_hash_table_size (self->keys) == 1;
  gboolean    was = g_hash_table_contains (set, name);

  if (!add)
    {
      g_hash_table_remove_all (self->entities);
      g_hash_table_remove_all (self->keys);
    }
  if (was && (add || alone))
    g_hash_table_remove (set, name);
  else
    g_hash_table_add (set, g_strdup (name));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
som_selection_clear (SomSelection *self)
{
  if (som_selection_is_empty (self))
    return;
  g_hash_table_remove_all (self->entities);
  g_hash_table_remove_all (self->keys);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
som_selection_is_empty (SomSelection *self)
{
  return g_hash_table_size (self->entities) + g_hash_table_size (self->keys) == 0;
}

static GHashTable *
dup_set (GHashTable *set)
{
  GHashTable    *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy, g_strdup (key));
  return copy;
}

GHashTable *
som_selection_dup_entities (SomSelection *self)
{
  return dup_set (self->entities);
}

GHashTable *
som_selection_dup_keys (SomSelection *self)
{
  return dup_set (self->keys);
}
