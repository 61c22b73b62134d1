/* The open dossier, and how it is looked at: view, language, layers, scheme, selection, the row that details are about, and the choices for
 * each view, which can be undone.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"
#include "explore/som-history.h"
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
/* The row that details are about; FALSE where there is none. */
gboolean      som_deck_get_row       (SomDeck *self, const SomResource **resource, guint *row);
/* `resource` NULL: none. */
void          som_deck_set_row       (SomDeck *self, const SomResource *resource, guint row);
/* Another reading of the same dossier: what is looked at stays, as far as it is still there. */
void          som_deck_set_dossier   (SomDeck *self, SomDossier *dossier);

/* What was chosen for a view. (transfer full) */
GVariant     *som_deck_get_choices   (SomDeck *self, guint view);
/* Chooses for the view that is looked at; `along` as for som_history_set_view(). */
void          som_deck_set_choices   (SomDeck *self, GVariant *choices, gboolean along);
gboolean      som_deck_can_undo      (SomDeck *self);
gboolean      som_deck_can_redo      (SomDeck *self);
/* Goes a step back or forth, to the view that it is about. */
void          som_deck_undo          (SomDeck *self);
void          som_deck_redo          (SomDeck *self);
/* What all figures of the deck are asked for, but for view and size. Strings are the deck's. */
SomRequest    som_deck_get_request   (SomDeck *self);

G_END_DECLS
