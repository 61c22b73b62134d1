/* The card beside the mark that somebody points at: what it is, its value, its date, where it comes from.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-mark-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_TIP_CARD (som_tip_card_get_type ())
G_DECLARE_FINAL_TYPE (SomTipCard, som_tip_card, SOM, TIP_CARD, GtkWidget)

/* Hidden. It can't be pointed at. */
GtkWidget *som_tip_card_new      (void);
/* Says what `mark` is, beside it, as soon as it is allocated; `pointed` is where it is pointed at, in pixels. */
void       som_tip_card_show     (SomTipCard *self, int mark, const SomMarkWords *words, SomPoint pointed);
void       som_tip_card_hide     (SomTipCard *self);
/* The mark that it is about; -1 where it is hidden. */
int        som_tip_card_get_mark (SomTipCard *self);
/* Puts it where it does not cover `mark`, in a widget of size `room`, in pixels. */
void       som_tip_card_allocate (SomTipCard *self, SomRect mark, SomSize room);

G_END_DECLS
