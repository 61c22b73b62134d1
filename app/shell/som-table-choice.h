/* What is selected in a table, as the deck keeps it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-table-source.h"

#include "output/som-chosen.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows at `places` of `rows`, which is never changed: on any thread. (transfer full) */
SomChosen *som_table_choose        (SomTableSource *source, GArray *rows, GtkBitset *places);
/* The same on another thread, for many rows. */
void       som_table_choose_start  (SomTableSource     *source,
                                    GArray             *rows,
                                    GtkBitset          *places,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            data);
/* NULL where it was cancelled; `rows` (out) (transfer none): those that it was started with. (transfer full) (nullable) */
SomChosen *som_table_choose_finish (GAsyncResult *result, GArray **rows);

G_END_DECLS
