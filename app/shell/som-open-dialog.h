/* Asks for a dossier to open.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the dialog over a window; what is chosen goes to the window's action `win.open-uri`. */
void som_open_dialog_present (GtkWindow *parent);

G_END_DECLS
