/* The choices of all views of a dossier, and those before: undo and redo.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-choices.h"

G_BEGIN_DECLS

typedef struct _SomHistory SomHistory;

/* `all`: as som_choices_load() gives them. (transfer full) */
SomHistory *som_history_new      (GVariant *all);
void        som_history_free     (SomHistory *history);
/* (transfer none) */
GVariant   *som_history_get      (const SomHistory *history);
/* The choices of a view; none where nothing was chosen. (transfer full) */
GVariant   *som_history_get_view (const SomHistory *history, const char *view);
/* Chooses for a view. What can be undone grows by one step; but with `along`, the last step goes on where it is of the same view and nothing was
 * undone since: a drag of a map is one step. FALSE where that changes nothing. */
gboolean    som_history_set_view (SomHistory *history, const char *view, GVariant *choices, gboolean along);
gboolean    som_history_can_undo (const SomHistory *history);
gboolean    som_history_can_redo (const SomHistory *history);
/* Goes a step back or forth; the name of the view that changed, NULL where there is no step. (transfer none) */
const char *som_history_undo     (SomHistory *history);
const char *som_history_redo     (SomHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomHistory, som_history_free)

G_END_DECLS
