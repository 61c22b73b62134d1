/* The rows of a table in an order, and which of them are selected.
 *
 * An item stands for a place, not for a row. So another order changes no item: a toolkit that is told of other items looks for those that it follows
 * among all rows, one object after another, and makes its widgets anew.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_ROW_LIST (som_row_list_get_type ())
G_DECLARE_FINAL_TYPE (SomRowList, som_row_list, SOM, ROW_LIST, GObject)

/* A selection model, empty. Emits `reordered` when other rows may be at the places that were there before. */
SomRowList *som_row_list_new     (void);
/* Other rows, or another order, and the places of those that are selected. (transfer full): of guint; (transfer none) */
void        som_row_list_take    (SomRowList *self, GArray *rows, GtkBitset *selected);
/* Whoever shows the list makes widgets for the first few hundred rows at one go, which takes longer than a frame. So a list that had few places has only
 * a few more at first, and further ones each time that this is called. */
void        som_row_list_tell_more (SomRowList *self);
/* Whether there is a place for each row. */
gboolean    som_row_list_is_told (SomRowList *self);
/* All, in their order: an array that is never changed. (transfer none) */
GArray     *som_row_list_get     (SomRowList *self);
guint       som_row_list_get_n   (SomRowList *self);
/* The row at a place. */
guint       som_row_list_get_row (SomRowList *self, guint place);

G_END_DECLS
