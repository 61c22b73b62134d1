/* Reading files: bounded, regular, and never outside of the dossier's folder.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Reads `path` as the user gave it: any place, but a regular file of at most `max_bytes` (not a FIFO, device, folder).
 * Returns: (transfer full): its bytes, or NULL with SOM_ERROR_INPUT, _LIMIT or _SYSTEM. */
GBytes *som_file_read         (const char *path, gsize max_bytes, GError **error);

/* Whether `path` is the address of something on the network, which nothing here reads. */
gboolean som_file_is_remote   (const char *path);

/* Reads `path`, which a dossier names, beneath `folder`: no absolute path, no address, no `..`, no link that leads out, no
 * device or FIFO. A link to a place inside is followed unless it is absolute. openat2 with RESOLVE_BENEATH where the kernel has
 * it, the walk below elsewhere. */
GBytes *som_file_read_beneath (const char *folder, const char *path, gsize max_bytes, GError **error);

/* The same for kernels without openat2, part by part; for tests. */
GBytes *som_file_read_walk    (const char *folder, const char *path, gsize max_bytes, GError **error);

G_END_DECLS
