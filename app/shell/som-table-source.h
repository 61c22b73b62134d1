/* A table of a view as the data table shows it: cells in words, and what rows are ordered by.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-rows-text.h"
#include "som-own-request.h"

G_BEGIN_DECLS

#define SOM_TYPE_TABLE_SOURCE (som_table_source_get_type ())
G_DECLARE_FINAL_TYPE (SomTableSource, som_table_source, SOM, TABLE_SOURCE, GObject)

/* The nth table of the view that is asked for, with the rows that the view shows. NULL where it has none. For one thread at a time, but where another
 * is allowed. (transfer full): `own` */
SomTableSource    *som_table_source_new          (SomOwnRequest *own, guint nth);
const SomResource *som_table_source_get_resource (SomTableSource *self);
guint              som_table_source_get_n_rows   (SomTableSource *self);
guint              som_table_source_get_n_columns (SomTableSource *self);
/* With the unit that all its values have. (transfer full) */
char              *som_table_source_get_title    (SomTableSource *self, guint column);
gboolean           som_table_source_is_numeric   (SomTableSource *self, guint column);
/* Whether people read it: not the keys, orders and colours of rows. */
gboolean           som_table_source_is_shown     (SomTableSource *self, guint column);
/* (transfer full) (nullable) */
char              *som_table_source_get_cell     (SomTableSource *self, guint column, guint row);
/* What a row is ordered by: by its number, then as strcmp() sorts its text (out) (transfer full) (nullable). FALSE where the value is missing. */
gboolean           som_table_source_get_key      (SomTableSource *self, guint column, guint row, double *number, char **text);
/* The row of the resource. */
guint              som_table_source_get_row      (SomTableSource *self, guint row);
const char        *som_table_source_get_entity   (SomTableSource *self, guint row);
/* Rows of the table as text, as som_rows_to_text() writes them: on any thread. (transfer full) (nullable) */
char              *som_table_source_write        (SomTableSource *self,
                                                  SomRowsFormat   format,
                                                  const guint    *rows,
                                                  guint           n,
                                                  GCancellable   *cancellable,
                                                  int            *n_done);

G_END_DECLS
