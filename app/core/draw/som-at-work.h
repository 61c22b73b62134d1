/* Which plugin's code a thread is in.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* This thread goes into the code of `plugin`, whose name must last until it comes back. */
void        som_at_work_begin (const char *plugin);
/* It is back. */
void        som_at_work_end   (void);
/* The plugin whose code this thread is in: the one to name where that ends the program. (transfer none) (nullable) */
const char *som_at_work_get   (void);
/* What to say as the program ends in the code of a plugin; NULL where this thread is in none. (transfer full) (nullable) */
char       *som_at_work_blame (void);

G_END_DECLS
