/* The bar that names what is selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_SELECTION_BAR (som_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (SomSelectionBar, som_selection_bar, SOM, SELECTION_BAR, GtkWidget)

/* (nullable) */
void som_selection_bar_set_deck (SomSelectionBar *self, SomDeck *deck);

G_END_DECLS
