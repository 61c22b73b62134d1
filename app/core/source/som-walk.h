/* Opens a file beneath a folder part by part.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <fcntl.h>
#include <glib.h>

G_BEGIN_DECLS

/* O_NONBLOCK: a FIFO that nobody writes to must not hold us up. */
#define SOM_WALK_READ_FLAGS (O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
#define SOM_WALK_LOOK_FLAGS (O_PATH | O_NOFOLLOW | O_CLOEXEC)

/* A file descriptor that g_auto() closes; -1 is none. */
typedef int SomDescriptor;

void som_descriptor_clear (SomDescriptor *descriptor);
/* Opens the regular file `path` beneath the folder `root`. Returns: 0, or an errno as of openat2 with RESOLVE_BENEATH */
int  som_walk_open        (int root, const char *path, int *descriptor);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SomDescriptor, som_descriptor_clear)

G_END_DECLS
