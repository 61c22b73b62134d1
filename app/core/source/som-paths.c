/* Where the program's own files are.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-paths.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/* The folder of this library, links resolved: all else is found from there. */
static char *
find_library_folder (void)
{
  g_autofree char *resolved = NULL;
  Dl_info          info;

  if (dladdr ((gpointer) &som_paths_get_data, &info) != 0 && info.dli_fname != NULL)
    resolved = realpath (info.dli_fname, NULL);
  return resolved != NULL ? g_path_get_dirname (resolved) : g_build_filename (SOMMET_PREFIX, SOMMET_LIBDIR, NULL);
}

static const char *
get_library_folder (void)
{
  static char *folder;

  if (g_once_init_enter (&folder))
    g_once_init_leave (&folder, find_library_folder ());
  return folder;
}

gboolean
som_paths_in_build (void)
{
  const char *folder = get_library_folder ();
  gsize       length = strlen (SOMMET_BUILD_ROOT);

  return strncmp (folder, SOMMET_BUILD_ROOT, length) == 0 && folder[length] == G_DIR_SEPARATOR;
}

/* The prefix that the library was moved to: its folder less the libdir, or the configured one where that does not fit. */
static char *
get_prefix (void)
{
  const char *folder = get_library_folder ();
  gsize       length = strlen (folder), tail = strlen (SOMMET_LIBDIR);

  if (length > tail && strcmp (folder + length - tail, SOMMET_LIBDIR) == 0 && folder[length - tail - 1] == '/')
    return g_strndup (folder, length - tail - 1);
  return g_strdup (SOMMET_PREFIX);
}

char *
som_paths_get_data (const char *name)
{
  const char      *override = g_getenv ("SOMMET_DATA_DIR");
  g_autofree char *prefix = NULL;

  if (override != NULL && *override != '\0')
    return g_build_filename (override, name, NULL);
  if (som_paths_in_build ())
    return g_build_filename (SOMMET_SOURCE_ROOT, "data", name, NULL);
  prefix = get_prefix ();
  return g_build_filename (prefix, SOMMET_DATADIR, name, NULL);
}

static void
add_program_plugins (GStrvBuilder *folders)
{
  g_autofree char *folder = NULL;

  if (som_paths_in_build ())
    folder = g_build_filename (SOMMET_BUILD_ROOT, "plugins", NULL);
  else
    {
      g_autofree char *prefix = get_prefix ();

      folder = g_build_filename (prefix, SOMMET_PLUGINDIR, NULL);
    }
  g_strv_builder_add (folders, folder);
}

char **
som_paths_list_plugins (void)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  const char      *path = g_getenv ("SOMMET_PLUGIN_PATH");
  g_auto (GStrv)   named = g_strsplit (path != NULL ? path : "", G_SEARCHPATH_SEPARATOR_S, -1);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "sommet", "plugins", NULL);

  for (guint i = 0; named[i] != NULL; i++)
    if (*named[i] != '\0')
      g_strv_builder_add (folders, named[i]);
  g_strv_builder_add (folders, own);
  add_program_plugins (folders);
  return g_strv_builder_end (folders);
}

char *
som_paths_get_module (const char *file)
{
  g_autofree char *prefix = NULL;

  if (som_paths_in_build ())
    return g_build_filename (SOMMET_BUILD_ROOT, "app", "core", file, NULL);
  prefix = get_prefix ();
  return g_build_filename (prefix, SOMMET_MODULEDIR, file, NULL);
}

char *
som_paths_get_locale (void)
{
  g_autofree char *prefix = NULL;

  if (som_paths_in_build ())
    return g_build_filename (SOMMET_BUILD_ROOT, "po", NULL);
  prefix = get_prefix ();
  return g_build_filename (prefix, SOMMET_LOCALEDIR, NULL);
}

char *
som_paths_get_program (const char *name)
{
  g_autofree char *prefix = NULL;

  if (som_paths_in_build ())
    return g_build_filename (SOMMET_BUILD_ROOT, "app", strcmp (name, "sommet-desktop") == 0 ? "shell" : "cli", name, NULL);
  prefix = get_prefix ();
  return g_build_filename (prefix, SOMMET_BINDIR, name, NULL);
}
