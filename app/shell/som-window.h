/* A window: the deck's views at the side, the figure in the rest.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_WINDOW (som_window_get_type ())
G_DECLARE_FINAL_TYPE (SomWindow, som_window, SOM, WINDOW, AdwApplicationWindow)

GtkWidget *som_window_new  (AdwApplication *application);
/* A window that opens a dossier: its files are read while the window is made. */
GtkWidget *som_window_new_with (AdwApplication *application, GFile *file);
/* A window with what another one has open. */
GtkWidget *som_window_new_like (SomWindow *other);
/* Takes up light, dark or contrast, as they are now. */
void       som_window_update_scheme (SomWindow *self);
/* Opens a dossier: a folder, a datapackage.json, or a table by itself. */
void       som_window_open (SomWindow *self, GFile *file);
/* Whether a dossier is open, or being opened. */
gboolean   som_window_is_used (SomWindow *self);

G_END_DECLS
