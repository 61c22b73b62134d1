/* The data of a view as a table: sorted, filtered, selected, copied, saved.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_DATA_TABLE (som_data_table_get_type ())
G_DECLARE_FINAL_TYPE (SomDataTable, som_data_table, SOM, DATA_TABLE, GtkWidget)

/* (nullable) */
void     som_data_table_set_deck (SomDataTable *self, SomDeck *deck);
/* Whether rows are being ordered or looked for. */
gboolean som_data_table_is_busy  (SomDataTable *self);

G_END_DECLS
