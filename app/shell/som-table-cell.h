/* A cell of a table.
 *
 * The toolkit keeps two hundred rows about those that are seen. A label lays its text out and asks for its room anew each time that it is told what to
 * say, which takes most of a frame's time while such a table is scrolled far; here only what is seen is laid out, and the room is the column's.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-table-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_TABLE_CELL (som_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (SomTableCell, som_table_cell, SOM, TABLE_CELL, GtkWidget)

GtkWidget      *som_table_cell_new        (SomTableColumn *column);
/* (transfer none) */
SomTableColumn *som_table_cell_get_column (SomTableCell *self);
const char     *som_table_cell_get_text   (SomTableCell *self);
void            som_table_cell_set_text   (SomTableCell *self, const char *text);
/* The table was scrolled: what was out of view may be seen now. */
void            som_table_cell_scrolled   (SomTableCell *self);

G_END_DECLS
