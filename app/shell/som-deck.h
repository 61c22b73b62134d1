/* The open dossier, and how it is looked at: view, language, layers, scheme, selection.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"
#include "som-selection.h"

G_BEGIN_DECLS

#define SOM_TYPE_DECK (som_deck_get_type ())
G_DECLARE_FINAL_TYPE (SomDeck, som_deck, SOM, DECK, GObject)

SomDeck      *som_deck_new           (SomDossier *dossier);
SomDossier   *som_deck_get_dossier   (SomDeck *self);
SomSelection *som_deck_get_selection (SomDeck *self);
guint         som_deck_get_view      (SomDeck *self);
void          som_deck_set_view      (SomDeck *self, guint view);
const char   *som_deck_get_language  (SomDeck *self);
void          som_deck_set_language  (SomDeck *self, const char *language);
SomLayers     som_deck_get_layers    (SomDeck *self);
void          som_deck_set_layers    (SomDeck *self, SomLayers layers);
SomScheme     som_deck_get_scheme    (SomDeck *self);
void          som_deck_set_scheme    (SomDeck *self, SomScheme scheme);
/* What all figures of the deck are asked for, but for view and size. Strings are the deck's. */
SomRequest    som_deck_get_request   (SomDeck *self);

G_END_DECLS
