/* Shaping: a paragraph of text to glyphs, once for every size.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shaper.h"

#include "format/som-formatter.h"

#include <string.h>

/* A window that is resized lays the same texts out again and again: what a thread has shaped, it keeps. */
#define MAX_KEPT 4096

typedef struct
{
  const SomFace *face;
  const char    *text;
  gsize          length;
  gboolean       tabular;
} Key;

typedef struct
{
  Key       key;
  SomShaped shaped;
} Entry;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint      hash = GPOINTER_TO_UINT (key->face) + (guint) key->tabular;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar) key->text[i];
  return hash;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->face == second->face && first->tabular == second->tabular && first->length == second->length
         && memcmp (first->text, second->text, first->length) == 0;
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->shaped.breaks, g_array_unref);
  g_free (entry->shaped.glyphs);
  g_free (entry->shaped.text);
  g_free (entry);
}

typedef struct
{
  GHashTable  *entries;
  hb_buffer_t *buffer;
} Cache;

static void
free_cache (gpointer data)
{
  Cache *cache = data;

  g_hash_table_unref (cache->entries);
  hb_buffer_destroy (cache->buffer);
  g_free (cache);
}

static Cache *
get_cache (void)
{
  static GPrivate private = G_PRIVATE_INIT (free_cache);
  Cache          *cache = g_private_get (&private);

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      cache->entries = g_hash_table_new_full (hash_key, equal_keys, NULL, free_entry);
      cache->buffer = hb_buffer_create ();
      g_private_set (&private, cache);
    }
  return cache;
}

static void
copy_glyphs (SomShaped   *shaped,
             hb_buffer_t *buffer,
             double       upem)
{
  hb_glyph_info_t     *infos = hb_buffer_get_glyph_infos (buffer, &shaped->n_glyphs);
  hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (buffer, NULL);

  shaped->glyphs = g_new (SomShapedGlyph, MAX (shaped->n_glyphs, 1));
  for (guint i = 0; i < shaped->n_glyphs; i++)
    shaped->glyphs[i] = (SomShapedGlyph) { infos[i].codepoint, infos[i].cluster, positions[i].x_advance / upem,
                                           positions[i].x_offset / upem, positions[i].y_offset / upem };
}

static Entry *
shape_entry (hb_buffer_t *buffer,
             const Key   *key)
{
  const hb_feature_t tabular = { HB_TAG ('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
  Entry             *entry = g_new0 (Entry, 1);

  entry->shaped.text = g_strndup (key->text, key->length);
  entry->shaped.length = key->length;
  entry->key = *key;
  entry->key.text = entry->shaped.text;

  hb_buffer_clear_contents (buffer);
  hb_buffer_add_utf8 (buffer, entry->shaped.text, key->length, 0, key->length);
  hb_buffer_set_cluster_level (buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language (buffer, HB_LANGUAGE_INVALID);
  hb_buffer_guess_segment_properties (buffer);
  hb_shape (som_face_get_hb (key->face), buffer, &tabular, key->tabular ? 1 : 0);
  copy_glyphs (&entry->shaped, buffer, som_face_get_upem (key->face));
  return entry;
}

void
som_shaper_trim (void)
{
  Cache *cache = get_cache ();

  if (g_hash_table_size (cache->entries) >= MAX_KEPT)
    g_hash_table_remove_all (cache->entries);
}

SomShaped *
som_shape (const SomFace *face,
           gboolean       tabular,
           const char    *text,
           gsize          length)
{
  Cache *cache = get_cache ();
  Key    key = { face, text, length, !!tabular };
  Entry *entry = g_hash_table_lookup (cache->entries, &key);

  if (entry == NULL)
    {
      entry = shape_entry (cache->buffer, &key);
      g_hash_table_insert (cache->entries, &entry->key, entry);
    }
  return &entry->shaped;
}

GArray *
som_shaped_get_breaks (SomShaped  *shaped,
                       const char *language)
{
  if (shaped->breaks == NULL)
    shaped->breaks = som_break_lines (shaped->text, language);
  return shaped->breaks;
}
