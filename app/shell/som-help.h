/* The windows that tell of the program: its keys, and whose work it is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Both are modal for `parent`, which may be NULL, and free themselves when they are closed. */
void som_help_show_shortcuts (GtkWindow *parent);
void som_help_show_about     (GtkWindow *parent);

G_END_DECLS
