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

typedef struct _SomFindJob SomFindJob;

/* (transfer full) */
SomFindJob     *som_find_job_new          (SomDeck *deck, const char *wanted);
SomFindJob     *som_find_job_ref          (SomFindJob *job);
void            som_find_job_unref        (SomFindJob *job);
/* How much was looked at, from 0 to 1; from any thread, while it runs. */
double          som_find_job_get_progress (SomFindJob *job);

void            som_find_job_run          (SomFindJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* (transfer full) */
SomFindResults *som_find_job_finish       (GAsyncResult *result, GError **error);
void            som_find_results_free     (SomFindResults *results);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomFindJob, som_find_job_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomFindResults, som_find_results_free)

G_END_DECLS
