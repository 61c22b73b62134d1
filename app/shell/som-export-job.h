/* An export that runs on other threads.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-export.h"
#include "som-slide.h"

G_BEGIN_DECLS

typedef struct _SomExportJob SomExportJob;

/* Of the slide's view, or of `all` views as they are looked at, in the slide's size and theme. (transfer full) */
SomExportJob *som_export_job_new          (SomSlide *slide, gboolean all, SomExportFormats formats, const char *folder);
SomExportJob *som_export_job_ref          (SomExportJob *job);
void          som_export_job_unref        (SomExportJob *job);
const char   *som_export_job_get_folder   (SomExportJob *job);
/* Names of the files that it would replace. (transfer full) (array zero-terminated=1) */
char        **som_export_job_list_present (SomExportJob *job);
/* From any thread, while it runs. */
void          som_export_job_get_progress (SomExportJob *job, guint *n_done, guint *n_total);

void          som_export_job_run          (SomExportJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* How many files were written. FALSE with an error. */
gboolean      som_export_job_finish       (GAsyncResult *result, guint *n_files, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomExportJob, som_export_job_unref)

G_END_DECLS
