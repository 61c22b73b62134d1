/* The rows of a table in an order. A row's object is made when it is asked for, and lives as long as it is used.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOM_TYPE_ROW_LIST (som_row_list_get_type ())
G_DECLARE_FINAL_TYPE (SomRowList, som_row_list, SOM, ROW_LIST, GObject)

/* A list model of SomRowItem, empty. */
SomRowList *som_row_list_new     (void);
/* Other rows, or another order, in one change. (transfer full): of guint */
void        som_row_list_take    (SomRowList *self, GArray *rows);
/* All, in their order: an array that is never changed. (transfer none) */
GArray     *som_row_list_get     (SomRowList *self);
guint       som_row_list_get_n   (SomRowList *self);
/* The row at a place. */
guint       som_row_list_get_row (SomRowList *self, guint place);

G_END_DECLS
