/* Ties what is selected in a data table to what the deck has selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"
#include "som-row-list.h"
#include "som-table-source.h"

G_BEGIN_DECLS

#define SOM_TYPE_TABLE_LINK (som_table_link_get_type ())
G_DECLARE_FINAL_TYPE (SomTableLink, som_table_link, SOM, TABLE_LINK, GObject)

SomTableLink *som_table_link_new        (SomRowList *rows);
/* (nullable) */
void          som_table_link_set_deck   (SomTableLink *self, SomDeck *deck);
/* The table whose rows are shown; for NULL there are none that could be selected. */
void          som_table_link_set_source (SomTableLink *self, SomTableSource *source);
/* Shows other rows, or another order; what the deck has selected stays so, also where it is not shown now. (transfer full): of guint */
void          som_table_link_take_rows  (SomTableLink *self, GArray *rows);
/* som_row_list_tell_more(), of which the deck hears nothing. */
void          som_table_link_tell_more  (SomTableLink *self);

G_END_DECLS
