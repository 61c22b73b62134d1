/* The pane of details: what stands behind the mark that was chosen last.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_DETAILS_PANE (som_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (SomDetailsPane, som_details_pane, SOM, DETAILS_PANE, GtkWidget)

/* (nullable) */
void som_details_pane_set_deck (SomDetailsPane *self, SomDeck *deck);

G_END_DECLS
