/* A dossier: a Data Package with views.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-dossier-private.h"

#include <string.h>

SomDossier *
som_dossier_alloc (const char  *path,
                   const char  *folder,
                   SomProblems *problems)
{
  SomDossier *dossier = g_new0 (SomDossier, 1);

  g_atomic_ref_count_init (&dossier->ref_count);
  dossier->path = g_strdup (path);
  dossier->folder = g_strdup (folder);
  dossier->file = g_path_get_basename (path);
  dossier->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) som_resource_free);
  dossier->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) som_unit_free);
  dossier->rates = g_ptr_array_new_with_free_func ((GDestroyNotify) som_rate_free);
  dossier->sources = g_ptr_array_new_with_free_func (g_free);
  dossier->views = g_ptr_array_new_with_free_func ((GDestroyNotify) som_view_spec_free);
  dossier->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dossier->problems = som_problems_ref (problems);
  return dossier;
}

SomDossier *
som_dossier_ref (SomDossier *dossier)
{
  g_atomic_ref_count_inc (&dossier->ref_count);
  return dossier;
}

void
som_dossier_unref (SomDossier *dossier)
{
  if (!g_atomic_ref_count_dec (&dossier->ref_count))
    return;
  g_clear_pointer (&dossier->entities, g_hash_table_unref);
  g_ptr_array_unref (dossier->resources);
  g_hash_table_unref (dossier->units);
  g_ptr_array_unref (dossier->rates);
  g_ptr_array_unref (dossier->sources);
  g_ptr_array_unref (dossier->views);
  g_hash_table_unref (dossier->files);
  som_problems_unref (dossier->problems);
  som_words_free (dossier->title);
  som_words_free (dossier->description);
  g_strfreev (dossier->languages);
  g_free (dossier->name);
  g_free (dossier->path);
  g_free (dossier->folder);
  g_free (dossier->file);
  g_free (dossier);
}

const char *
som_dossier_get_path (const SomDossier *dossier)
{
  return dossier->path;
}

char **
som_dossier_get_files (const SomDossier *dossier)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  GHashTableIter           iter;
  gpointer                 file;

  g_strv_builder_add (files, dossier->path);
  g_hash_table_iter_init (&iter, dossier->files);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    {
      g_autofree char *path = g_build_filename (dossier->folder, file, NULL);

      g_strv_builder_add (files, path);
    }
  return g_strv_builder_end (files);
}

const char *
som_dossier_get_file (const SomDossier *dossier)
{
  return dossier->file;
}

const char *
som_dossier_get_title (const SomDossier *dossier,
                       const char       *language)
{
  const char *title = som_words_get (dossier->title, language);

  return title != NULL ? title : dossier->name != NULL ? dossier->name : dossier->file;
}

const char *
som_dossier_get_description (const SomDossier *dossier,
                             const char       *language)
{
  return som_words_get (dossier->description, language);
}

const char *const *
som_dossier_get_languages (const SomDossier *dossier)
{
  return (const char *const *) dossier->languages;
}

gboolean
som_dossier_has_language (const SomDossier *dossier,
                          const char       *language)
{
  for (guint i = 0; dossier->has_languages && dossier->languages[i] != NULL; i++)
    if (som_language_equal (dossier->languages[i], language))
      return TRUE;
  return !dossier->has_languages;
}

gboolean
som_dossier_get_created (const SomDossier *dossier,
                         SomTime          *created)
{
  *created = dossier->created;
  return dossier->has_created;
}

SomProblems *
som_dossier_get_problems (const SomDossier *dossier)
{
  return dossier->problems;
}

guint
som_dossier_get_n_views (const SomDossier *dossier)
{
  return dossier->views->len;
}

const SomViewSpec *
som_dossier_get_view (const SomDossier *dossier,
                      guint             view)
{
  g_return_val_if_fail (view < dossier->views->len, NULL);

  return g_ptr_array_index (dossier->views, view);
}

int
som_dossier_find_view (const SomDossier *dossier,
                       const char       *name)
{
  for (guint i = 0; i < dossier->views->len; i++)
    if (g_strcmp0 (((SomViewSpec *) g_ptr_array_index (dossier->views, i))->name, name) == 0)
      return i;
  return -1;
}

GPtrArray *
som_dossier_get_resources (const SomDossier *dossier)
{
  return dossier->resources;
}

const SomResource *
som_dossier_find_resource (const SomDossier *dossier,
                           const char       *name)
{
  for (guint i = 0; i < dossier->resources->len; i++)
    if (g_strcmp0 (((SomResource *) g_ptr_array_index (dossier->resources, i))->name, name) == 0)
      return g_ptr_array_index (dossier->resources, i);
  return NULL;
}

const SomEntity *
som_dossier_find_entity (const SomDossier *dossier,
                         const char       *id)
{
  return id != NULL ? g_hash_table_lookup (dossier->entities, id) : NULL;
}

GHashTable *
som_dossier_get_entities (const SomDossier *dossier)
{
  return dossier->entities;
}

const SomUnit *
som_dossier_find_unit (const SomDossier *dossier,
                       const char       *id)
{
  return id != NULL ? g_hash_table_lookup (dossier->units, id) : NULL;
}

GPtrArray *
som_dossier_get_rates (const SomDossier *dossier)
{
  return dossier->rates;
}

GPtrArray *
som_dossier_get_sources (const SomDossier *dossier)
{
  return dossier->sources;
}

gboolean
som_dossier_has_check (const SomDossier *dossier)
{
  return dossier->has_check;
}

void
som_dossier_add_view (SomDossier  *dossier,
                      SomViewSpec *view)
{
  g_ptr_array_add (dossier->views, view);
}
