/* How far a job is, with a button that ends it: for a job that may take long. Who does not wait half a second, or as many
 * milliseconds as the property “patience” says, sees nothing of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_PROGRESS_ROW (som_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (SomProgressRow, som_progress_row, SOM, PROGRESS_ROW, GtkWidget)

/* How much of a job is done, from 0 to 1. */
typedef double (*SomProgressFunc) (gpointer job);

/* `title` says what is done. */
GtkWidget *som_progress_row_new   (const char *title);
/* A job begins, in place of the one before. `job` is freed by `free_job` once it is no longer shown; the button cancels `cancellable`. */
void       som_progress_row_begin (SomProgressRow *self,
                                   SomProgressFunc get_progress,
                                   gpointer        job,
                                   GDestroyNotify  free_job,
                                   GCancellable   *cancellable);
/* The job is done. */
void       som_progress_row_end   (SomProgressRow *self);

G_END_DECLS
