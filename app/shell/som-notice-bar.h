/* The strip under the figure: what must be known to compare its values, and series that are hidden.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_NOTICE_BAR (som_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (SomNoticeBar, som_notice_bar, SOM, NOTICE_BAR, GtkWidget)

/* (nullable) */
void som_notice_bar_set_deck (SomNoticeBar *self, SomDeck *deck);

G_END_DECLS
