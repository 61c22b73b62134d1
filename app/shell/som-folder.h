/* Where files go.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where slides and tables go at first: the documents of the user. A toolkit's list of what is recent is no folder to write to. */
const char *som_folder_get_first (void);

G_END_DECLS
