/* The registry: plugins found, checked, and kept for as long as the program runs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-plugin.h>

G_BEGIN_DECLS

/* A file that is, or should be, a plugin. */
typedef struct
{
  char                      *id;
  char                      *path;
  const SomPluginDescriptor *descriptor; /* NULL where it can't be used */
  char                      *reason;     /* why not, and what to do */
  gboolean                   trusted;    /* one of the program's own */
} SomPluginFile;

/* Finds the plugin `id`: the file ID.so that comes first in the search path, loaded once. Files that can't be used are passed over
 * in favour of later ones, and said in `error` where there is none at all. Any thread. (transfer none) (nullable) */
const SomPluginFile *som_registry_find (const char *id, GError **error);

/* Every plugin file of the search path, loaded and checked, those hidden by an earlier one of the same id included.
 * (transfer container) (element-type SomPluginFile) */
GPtrArray           *som_registry_list (void);

/* Why a descriptor can't be used; NULL where it can. `id` is what its file is called. (transfer full) (nullable) */
char                *som_descriptor_check (const SomPluginDescriptor *descriptor, const char *id);

G_END_DECLS
