/* A column of a table as its cells show it: what they say, and how wide they are, which does not change with what is in view.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-table-source.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* Pixels. */
typedef struct
{
  int minimum, natural, height;
} SomCellSize;

#define SOM_TYPE_TABLE_COLUMN (som_table_column_get_type ())
G_DECLARE_FINAL_TYPE (SomTableColumn, som_table_column, SOM, TABLE_COLUMN, GObject)

SomTableColumn *som_table_column_new         (SomTableSource *source, guint column);
gboolean        som_table_column_is_numeric  (SomTableColumn *self);
/* What a cell says. (transfer full) */
char           *som_table_column_write       (SomTableColumn *self, guint row);
/* Makes room for a number: numbers are never cut. TRUE where cells are wider now. */
gboolean        som_table_column_make_room   (SomTableColumn *self, const char *text);
/* A text in the font of `context`. (transfer full) */
PangoLayout    *som_table_column_make_layout (SomTableColumn *self, PangoContext *context, const char *text);
/* How large cells are in the font of `context`. */
SomCellSize     som_table_column_get_size    (SomTableColumn *self, PangoContext *context);

G_END_DECLS
