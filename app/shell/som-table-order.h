/* The order of a table's rows, and those in which words are found: made on other threads, one after another, each from what those before left.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-own-request.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What rows are ordered by. */
typedef struct
{
  guint    column;
  gboolean descending;
} SomTableKey;

#define SOM_TYPE_TABLE_ORDER (som_table_order_get_type ())
G_DECLARE_FINAL_TYPE (SomTableOrder, som_table_order, SOM, TABLE_ORDER, GObject)

/* Of the table that som_table_source_new() makes of the same. (transfer full): `own` */
SomTableOrder *som_table_order_new    (SomOwnRequest *own, guint nth);
/* The rows in which `wanted` is found, all where it is blank, ordered by `keys` (of SomTableKey), the first of which matters most. Missing values
 * come last, also where a key descends; rows that are alike stay in the order of the table. */
void           som_table_order_start  (SomTableOrder      *self,
                                       GArray             *keys,
                                       const char         *wanted,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            data);
/* Rows of the table: guint. (transfer full) */
GArray        *som_table_order_finish (SomTableOrder *self, GAsyncResult *result, GError **error);

G_END_DECLS
