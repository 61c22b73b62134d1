/* A row of the sidebar.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-view-item.h"

G_BEGIN_DECLS

#define SOM_TYPE_VIEW_ROW (som_view_row_get_type ())
G_DECLARE_FINAL_TYPE (SomViewRow, som_view_row, SOM, VIEW_ROW, GtkWidget)

GtkWidget   *som_view_row_new      (void);
/* (nullable) */
void         som_view_row_set_item (SomViewRow *self, SomViewItem *item);
/* (transfer none) (nullable) */
SomViewItem *som_view_row_get_item (SomViewRow *self);

G_END_DECLS
