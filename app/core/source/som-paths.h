/* Where the program's own files are: in its build folder, or beneath its prefix wherever that was moved to.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* A file or folder of the program's data, such as `fonts/Inter-Bold.otf`. $SOMMET_DATA_DIR comes first, then the source
 * folder of the build that runs, then the prefix. Returns: (transfer full) */
char        *som_paths_get_data     (const char *name);

/* Folders that are searched for plugins, first found wins: $SOMMET_PLUGIN_PATH, the user's, the program's.
 * Returns: (transfer full) */
char       **som_paths_list_plugins (void);

/* Path of a module of the program's own, which the library loads when it needs it. Returns: (transfer full) */
char        *som_paths_get_module   (const char *file);

/* Folder of the gettext catalogues. Returns: (transfer full) */
char        *som_paths_get_locale   (void);

/* Path of one of the program's own executables. Returns: (transfer full) */
char        *som_paths_get_program  (const char *name);

/* Whether the program runs from its build folder. */
gboolean     som_paths_in_build     (void);

G_END_DECLS
