/* Rows of a table written as text on another thread: for the clipboard, or to a file, which is there wholly or not at all.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-table-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SomTableJob SomTableJob;

/* Of those of `rows` (guint, never changed again) that are at `places` (nullable: all). `file` (nullable): where to. (transfer full) */
SomTableJob *som_table_job_new          (SomTableSource *source, SomRowsFormat format, GArray *rows, GtkBitset *places, GFile *file);
SomTableJob *som_table_job_ref          (SomTableJob *job);
void         som_table_job_unref        (SomTableJob *job);
guint        som_table_job_get_n_rows   (SomTableJob *job);
/* (transfer none) (nullable) */
GFile       *som_table_job_get_file     (SomTableJob *job);
/* How much is written, from 0 to 1; from any thread, while it runs. */
double       som_table_job_get_progress (SomTableJob *job);

void         som_table_job_run          (SomTableJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* `text` (out) (transfer full) (nullable): what was written where there is no file. FALSE with an error, and no file was changed. */
gboolean     som_table_job_finish       (GAsyncResult *result, char **text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomTableJob, som_table_job_unref)

G_END_DECLS
