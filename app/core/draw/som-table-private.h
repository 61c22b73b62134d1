/* The inside of a view's table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-dossier.h"

#include <sommet/som-table.h>

G_BEGIN_DECLS

struct _SomTable
{
  const SomDossier  *dossier;
  const SomResource *resource;
  char              *language;
  guint             *rows; /* rows of the resource that the view shows */
  guint              n_rows;
  int                roles[SOM_N_ROLES];
  guint8            *hidden; /* (nullable): a flag for each column, whose cells read as missing */
};

SomTable *som_table_new     (const SomDossier *dossier, const SomResource *resource, const char *language);
void      som_table_free    (SomTable *table);
/* Keeps the rows for which `keep` answers TRUE. */
void      som_table_filter  (SomTable *table, gboolean (*keep) (const SomTable *table, guint row, gpointer data), gpointer data);
/* Lets all cells of a column read as missing. */
void      som_table_hide_column (SomTable *table, int column);
/* As som_table_get_amount(), also of a hidden column: what a scale is made for does not change with what is hidden. */
gboolean  som_table_peek_amount (const SomTable *table, int column, guint row, SomAmount *amount);
/* The row of the resource. */
guint     som_table_get_resource_row (const SomTable *table, guint row);

G_END_DECLS
