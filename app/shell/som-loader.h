/* Reads a dossier on another thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-dossier.h"
#include "source/som-problems.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* `callback` gets `source`. A load that is cancelled ends as G_IO_ERROR_CANCELLED. */
void        som_loader_start  (GObject *source, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* The dossier, or NULL with an error; all that is wrong in it. (transfer full) */
SomDossier *som_loader_finish (GAsyncResult *result, SomProblems **problems, GError **error);

G_END_DECLS
