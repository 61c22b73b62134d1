/* Looking for words in the deck's dossier, off the main thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-search.h"
#include "som-deck.h"

G_BEGIN_DECLS

/* What was found, and in which reading of the dossier. */
typedef struct
{
  SomDossier *dossier;
  GPtrArray  *hits;     /* of SomHit */
  gboolean    complete; /* FALSE: there are more */
} SomFindResults;

void            som_find_start        (SomDeck *deck, const char *wanted, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* (transfer full) */
SomFindResults *som_find_finish       (GAsyncResult *result, GError **error);
void            som_find_results_free (SomFindResults *results);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomFindResults, som_find_results_free)

G_END_DECLS
