/* The registry: plugins found, checked, and kept for as long as the program runs.
 *
 * A module is never unloaded: its strings and code may be anywhere by then. One that is replaced on disk is seen by the next run.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plugin/som-registry.h"

#include "draw/som-at-work.h"
#include "plugin/som-module.h"
#include "source/som-paths.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>
#include <string.h>

#define SUFFIX "." G_MODULE_SUFFIX

static SomPluginFile *
refuse (SomPluginFile *file,
        char          *reason)
{
  file->reason = reason;
  return file;
}

/* A module may run code of its own as it is loaded. */
static GModule *
open_module (const char *id,
             const char *path)
{
  GModule *module;

  som_at_work_begin (id);
  module = g_module_open_full (path, G_MODULE_BIND_LOCAL, NULL);
  som_at_work_end ();
  return module;
}

static SomPluginFile *
load (const char *id,
      const char *path,
      gboolean    trusted)
{
  SomPluginFile   *file = g_new0 (SomPluginFile, 1);
  g_autofree char *reason = NULL;
  GModule         *module;
  gpointer         symbol;

  file->id = g_strdup (id);
  file->path = g_strdup (path);
  file->trusted = trusted;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return refuse (file, g_strdup (_ ("it is not a regular file")));
  reason = som_module_check (path);
  if (reason != NULL)
    return refuse (file, g_steal_pointer (&reason));
  module = open_module (id, path);
  if (module == NULL)
    return refuse (file, g_strdup_printf (_ ("it can’t be loaded: %s"), g_module_error ()));
  g_module_make_resident (module);
  if (!g_module_symbol (module, SOM_PLUGIN_SYMBOL, &symbol) || symbol == NULL)
    return refuse (file, g_strdup_printf (_ ("it does not export %s; define it with SOM_PLUGIN"), SOM_PLUGIN_SYMBOL));
  reason = som_descriptor_check (symbol, id);
  if (reason != NULL)
    return refuse (file, g_steal_pointer (&reason));
  file->descriptor = symbol;
  return file;
}

/* Loads a file once; what was found is kept. */
static SomPluginFile *
get_file (const char *id,
          const char *path,
          gboolean    trusted)
{
  static GRecMutex   mutex;
  static GHashTable *files; /* path → SomPluginFile */
  SomPluginFile     *file;

  g_rec_mutex_lock (&mutex);
  if (files == NULL)
    files = g_hash_table_new (g_str_hash, g_str_equal);
  file = g_hash_table_lookup (files, path);
  if (file == NULL)
    {
      file = load (id, path, trusted);
      g_hash_table_insert (files, file->path, file);
    }
  g_rec_mutex_unlock (&mutex);
  return file;
}

/* Whether there is anything, a link that leads nowhere included: people are told of that, too. */
static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/* FOLDER/ID.so, or FOLDER/ID/ID.so as in a build folder. NULL where there is neither. */
static char *
find_in_folder (const char *folder,
                const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autofree char *flat = g_build_filename (folder, name, NULL);
  g_autofree char *nested = g_build_filename (folder, id, name, NULL);

  if (is_there (flat))
    return g_steal_pointer (&flat);
  return is_there (nested) ? g_steal_pointer (&nested) : NULL;
}

const SomPluginFile *
som_registry_find (const char *id,
                   GError    **error)
{
  g_auto (GStrv)       folders = som_paths_list_plugins ();
  guint                n = g_strv_length (folders);
  const SomPluginFile *refused = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char     *path = strchr (id, '/') == NULL ? find_in_folder (folders[i], id) : NULL;
      const SomPluginFile *file = path != NULL ? get_file (id, path, i == n - 1) : NULL;

      if (file != NULL && file->descriptor != NULL)
        return file;
      if (file != NULL && refused == NULL)
        refused = file;
    }
  if (refused != NULL)
    g_set_error (error, SOM_ERROR, SOM_ERROR_PLUGIN, _ ("the plugin “%s” (%s) can’t be used: %s"), id, refused->path, refused->reason);
  else
    g_set_error (error, SOM_ERROR, SOM_ERROR_PLUGIN, _ ("there is no plugin “%s”; see “sommet plugins” for those that are there"), id);
  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
list_folder (GPtrArray  *files,
             const char *folder,
             gboolean    trusted)
{
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_str_has_suffix (name, SUFFIX) ? g_strndup (name, strlen (name) - strlen (SUFFIX)) : g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = find_in_folder (folder, g_ptr_array_index (names, i));
      gboolean         again = i > 0 && g_str_equal (g_ptr_array_index (names, i), g_ptr_array_index (names, i - 1));

      if (path != NULL && !again)
        g_ptr_array_add (files, get_file (g_ptr_array_index (names, i), path, trusted));
    }
}

GPtrArray *
som_registry_list (void)
{
  g_auto (GStrv) folders = som_paths_list_plugins ();
  GPtrArray     *files = g_ptr_array_new ();
  guint          n = g_strv_length (folders);

  for (guint i = 0; i < n; i++)
    list_folder (files, folders[i], i == n - 1);
  return files;
}
