/* What a window does with the figure as a slide: copy, print.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Adds copy-picture, copy-svg and print, which are off until there is a deck. */
void som_slide_actions_add      (GtkWindow *window, AdwToastOverlay *toasts);
/* (nullable) */
void som_slide_actions_set_deck (GtkWindow *window, SomDeck *deck);

G_END_DECLS
