/* Folders that tests leave.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Removes a folder with all that is in it, or a file; links are not followed. */
void tree_remove (const char *path);

G_END_DECLS
