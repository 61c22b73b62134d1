/* The card beside the mark that somebody points at: what it is, its value, its date, where it comes from.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-mark-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_TIP_CARD (som_tip_card_get_type ())
G_DECLARE_FINAL_TYPE (SomTipCard, som_tip_card, SOM, TIP_CARD, GtkWidget)

GtkWidget *som_tip_card_new       (void);
void       som_tip_card_set_words (SomTipCard *self, const SomMarkWords *words);

G_END_DECLS
