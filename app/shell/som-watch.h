/* Says when the files of a dossier change.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOM_TYPE_WATCH (som_watch_get_type ())
G_DECLARE_FINAL_TYPE (SomWatch, som_watch, SOM, WATCH, GObject)

/* Emits “changed” once the files have been still for a moment after they changed, came or went. */
SomWatch *som_watch_new       (void);
/* The files that are watched from now on; NULL: none. */
void      som_watch_set_files (SomWatch *self, const char *const *files);

G_END_DECLS
