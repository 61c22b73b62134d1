/* What the program remembers between runs: the size of the window, what is shown beside the figure, where each dossier was left.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Groups of values in one file; a file that is broken or missing is empty. Written as soon as nothing has changed for a moment, and by
 * som_state_flush(). */
int      som_state_get_int     (const char *group, const char *key, int fallback);
void     som_state_set_int     (const char *group, const char *key, int value);
gboolean som_state_get_boolean (const char *group, const char *key, gboolean fallback);
void     som_state_set_boolean (const char *group, const char *key, gboolean value);
/* (transfer full) (nullable) */
char    *som_state_get_string  (const char *group, const char *key);
/* `value` NULL: forgets it. */
void     som_state_set_string  (const char *group, const char *key, const char *value);
/* The group in which the place in a dossier is kept; of the dossiers seen longest ago, only the last hundred are. (transfer full) */
char    *som_state_get_group   (const char *path);
void     som_state_flush       (void);

G_END_DECLS
