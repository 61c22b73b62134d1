/* The columns of a data table and their cells, and what the columns order by.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-row-list.h"
#include "som-table-source.h"

G_BEGIN_DECLS

#define SOM_TYPE_TABLE_CELLS (som_table_cells_get_type ())
G_DECLARE_FINAL_TYPE (SomTableCells, som_table_cells, SOM, TABLE_CELLS, GObject)

/* Shows the rows of `rows` in `view`, which outlives it and has no column yet. */
SomTableCells *som_table_cells_new        (GtkColumnView *view, SomRowList *rows);
/* Other columns: those of a table; none for NULL. */
void           som_table_cells_set_source (SomTableCells *self, SomTableSource *source);
/* What the headings that were clicked order by, of SomTableKey: the first matters most. (transfer full) */
GArray        *som_table_cells_list_keys  (SomTableCells *self);

G_END_DECLS
