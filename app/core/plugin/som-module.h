/* Whether a file is a whole module of this machine.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why the file at `path` must not be given to the loader; NULL where it may be, and where it can't be opened, of which the loader says why.
 * (transfer full) (nullable) */
char *som_module_check (const char *path);

G_END_DECLS
