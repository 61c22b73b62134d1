/* The window of preferences.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_PREFERENCES (som_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SomPreferences, som_preferences, SOM, PREFERENCES, AdwPreferencesWindow)

/* Emits “language-changed” and “contrast-changed”. */
GtkWidget *som_preferences_new (GtkWindow *parent);

G_END_DECLS
