/* The sidebar: every view of the deck with its thumbnail.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_VIEW_LIST (som_view_list_get_type ())
G_DECLARE_FINAL_TYPE (SomViewList, som_view_list, SOM, VIEW_LIST, GtkWidget)

/* (nullable) */
void som_view_list_set_deck (SomViewList *self, SomDeck *deck);

G_END_DECLS
