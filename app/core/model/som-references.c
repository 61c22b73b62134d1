/* What rows of a dossier refer to must be there.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-dossier-private.h"

#include <glib/gi18n-lib.h>

/* All that a column holds, as texts. */
static GHashTable *
list_values (const SomColumn *column)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < column->n_rows; row++)
    {
      if (column->numbers != NULL && !som_column_is_missing (column, row))
        g_hash_table_add (values, som_column_to_text (column, row));
      for (guint i = 0; i < som_column_get_n_items (column, row, NULL); i++)
        g_hash_table_add (values, g_strdup (som_column_get_item (column, row, i, NULL)));
    }
  return values;
}

static void
check_reference (SomDossier        *dossier,
                 const SomResource *resource,
                 const SomColumn   *column,
                 guint              row,
                 const char        *value,
                 const SomResource *target,
                 GHashTable        *values)
{
  g_autofree char *pointer = NULL;
  guint            found;

  if (values != NULL ? g_hash_table_contains (values, value) : som_resource_find_key (target, value, &found))
    return;
  som_problems_add (dossier->problems, SOM_SEVERITY_WARNING, som_resource_get_where (resource, row, column->name, &pointer),
                    _ ("correct it, or add the row that it refers to"), _ ("“%s” is not in the table “%s”"), value, target->name);
}

/* Values that the other table does not have. Its primary key is indexed; of another field of it, the values are gathered here. */
static void
check_references (SomDossier        *dossier,
                  const SomResource *resource,
                  const SomColumn   *column,
                  const SomResource *target,
                  int                field)
{
  gboolean               indexed = target->key == field && target->keys != NULL;
  g_autoptr (GHashTable) values = indexed ? NULL : list_values (som_resource_get_column (target, field));

  for (guint row = 0; row < column->n_rows; row++)
    if (column->numbers != NULL)
      {
        g_autofree char *value = som_column_to_text (column, row);

        if (value != NULL)
          check_reference (dossier, resource, column, row, value, target, values);
      }
    else
      for (guint i = 0; i < som_column_get_n_items (column, row, NULL); i++)
        check_reference (dossier, resource, column, row, som_column_get_item (column, row, i, NULL), target, values);
}

/* Keys that lead nowhere. */
static void
check_foreign_key (SomDossier          *dossier,
                   const SomResource   *resource,
                   const SomForeignKey *key)
{
  const SomResource *target = *key->resource == '\0' ? resource : som_dossier_find_resource (dossier, key->resource);
  const SomColumn   *column = som_resource_get_column (resource, key->column);
  int                field = target != NULL ? som_resource_find_column (target, key->field) : -1;

  if (field < 0)
    som_problems_add (dossier->problems, SOM_SEVERITY_ERROR,
                      (SomWhere) { .file = key->file, .pointer = key->pointer, .table = resource->name, .field = column->name },
                      _ ("name a table of the dossier and one of its fields"), _ ("the foreign key refers to “%s”, which is not there"),
                      target == NULL ? key->resource : key->field);
  /* that a table has no rows is said already; a date and a text are written in other ways */
  else if (target->n_rows > 0 && (column->type == SOM_COLUMN_TIME) == (som_resource_get_column (target, field)->type == SOM_COLUMN_TIME))
    check_references (dossier, resource, column, target, field);
}

void
som_dossier_check_foreign_keys (SomDossier *dossier)
{
  for (guint i = 0; i < dossier->resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (dossier->resources, i);

      for (guint k = 0; k < resource->foreign_keys->len; k++)
        check_foreign_key (dossier, resource, &g_array_index (resource->foreign_keys, SomForeignKey, k));
    }
}
