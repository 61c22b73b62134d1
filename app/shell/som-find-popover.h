/* Finding words over all views of the deck.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIND_POPOVER (som_find_popover_get_type ())
G_DECLARE_FINAL_TYPE (SomFindPopover, som_find_popover, SOM, FIND_POPOVER, GtkPopover)

/* Emits `found` with a view, a SomResource and a row, where somebody chose a row of one; it lives as long as the deck's dossier. (nullable) */
void som_find_popover_set_deck (SomFindPopover *self, SomDeck *deck);

G_END_DECLS
