/* Where somebody was: the size of the window and what it shows, the view and language of a dossier. Kept between runs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the window the size that the last one had, and keeps its own from then on. */
void som_place_keep_window (GtkWindow *window);
/* Gives a property, a boolean, the value that it had in the last window, and keeps its own. */
void som_place_keep_state  (GObject *object, const char *property, const char *key);
/* The same for a pane; where it folds it is put away, and where it unfolds it is there again if it is wanted. */
void som_place_keep_pane   (AdwFlap *pane, const char *key);
/* Goes to the view, language and layers that a dossier was left with, and keeps them from then on. */
void som_place_keep_deck   (SomDeck *deck);

G_END_DECLS
