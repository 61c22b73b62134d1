/* Copies and saves rows of a table without keeping the window from working: what takes long is seen to go on here, one row for each, and can be ended.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-table-job.h"

G_BEGIN_DECLS

#define SOM_TYPE_TABLE_WRITER (som_table_writer_get_type ())
G_DECLARE_FINAL_TYPE (SomTableWriter, som_table_writer, SOM, TABLE_WRITER, GtkBox)

/* Runs a job. Its text goes to the clipboard, unless it is for a file; then nothing else goes there that was asked for before. Says what became of it.
 * A file is written to its end even where the window is closed meanwhile. (transfer full): `job` */
void som_table_writer_take (SomTableWriter *self, SomTableJob *job);

G_END_DECLS
