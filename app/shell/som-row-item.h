/* A row in the table of a view's data.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOM_TYPE_ROW_ITEM (som_row_item_get_type ())
G_DECLARE_FINAL_TYPE (SomRowItem, som_row_item, SOM, ROW_ITEM, GObject)

/* `row`: of the view's table */
SomRowItem *som_row_item_new     (guint row);
guint       som_row_item_get_row (SomRowItem *self);

G_END_DECLS
