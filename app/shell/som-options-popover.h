/* What can be chosen for the deck's view: the options of its plugin.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_OPTIONS_POPOVER (som_options_popover_get_type ())
G_DECLARE_FINAL_TYPE (SomOptionsPopover, som_options_popover, SOM, OPTIONS_POPOVER, GtkPopover)

/* (nullable) */
void som_options_popover_set_deck (SomOptionsPopover *self, SomDeck *deck);

G_END_DECLS
