/* Exporting from the window: what, in which formats, where to.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_EXPORT_DIALOG (som_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SomExportDialog, som_export_dialog, SOM, EXPORT_DIALOG, AdwWindow)

/* Asks, exports on another thread, and says in a toast what came of it. */
void som_export_dialog_present (SomDeck *deck, GtkWindow *parent, AdwToastOverlay *toasts);

G_END_DECLS
