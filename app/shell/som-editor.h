/* Opens a text file in the user's editor, at a line.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `line` and `column` are counted from 1; 0 where they are not known. Editors that can't be told a line open the file. */
gboolean som_editor_open (const char *path, guint line, guint column, GtkWidget *widget, GError **error);

G_END_DECLS
