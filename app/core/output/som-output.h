/* A file that is written wholly or not at all.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* A file being written. Until it is committed, what stood at its path stays; after a crash too. */
typedef struct _SomOutput SomOutput;

/* Opens a nameless file in the folder of `path`. NULL with SOM_ERROR_SYSTEM. (transfer full) */
SomOutput *som_output_open   (const char *path, GError **error);
/* Adds bytes. FALSE once anything has failed; the reason comes with the commit. */
gboolean   som_output_write  (SomOutput *output, gconstpointer data, gsize length);
/* Syncs the file and puts it at its path; frees `output`. FALSE with SOM_ERROR_SYSTEM, and nothing has changed. */
gboolean   som_output_commit (SomOutput *output, GError **error);
/* Throws the file away; frees `output`. */
void       som_output_abort  (SomOutput *output);

/* Writes `bytes` to `path` at once. */
gboolean   som_output_save   (const char *path, gconstpointer data, gsize length, GError **error);

G_END_DECLS
