/* What GTK makes itself, as a screen reader hears of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on parts of widgets that have no words are not read as the names of their C types. Once, when the program starts. */
void som_accessible_start (void);

G_END_DECLS
