/* What is odd in the rows of a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-reader.h"

#include <glib/gi18n-lib.h>

/* The units of a column that is one of units by its name alone: no one claimed that they are known. */
static void
take_units (SomRowReader *reader)
{
  const SomResource *resource = reader->resource;
  const SomColumn   *column = som_resource_get_column (resource, som_resource_find_role (resource, SOM_ROLE_UNIT));

  for (guint row = 0; column != NULL && row < resource->n_rows; row++)
    {
      const char *name = som_column_get_text (column, row, NULL);

      if (name != NULL && !g_hash_table_contains (reader->context->units, name))
        g_hash_table_insert (reader->context->units, g_strdup (name), som_unit_new_symbol (name));
    }
}

/* Values that come again in a column that must not have any twice. */
static void
check_unique (SomRowReader    *reader,
              const SomColumn *column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < column->n_rows && !som_problems_is_full (reader->context->problems); row++)
    {
      char *key = som_column_to_text (column, row);

      if (key == NULL || g_hash_table_add (seen, key))
        continue;
      som_row_reader_complain_cell (reader, SOM_SEVERITY_WARNING, 0, row + 1, column->name, _ ("this value must not come twice in the column"),
                                    _ ("correct it, or remove one of the rows"));
    }
}

static void
check_all_unique (SomRowReader *reader,
                  const char   *key)
{
  for (guint i = 0; i < reader->fields->len; i++)
    {
      const SomField *field = g_ptr_array_index (reader->fields, i);

      if (field->unique || g_strcmp0 (field->name, key) == 0)
        check_unique (reader, som_resource_get_column (reader->resource, i));
    }
}

void
som_row_reader_check_cells (SomRowReader *reader)
{
  check_all_unique (reader, reader->key);
}

static gboolean
has_values (const SomColumn *column)
{
  for (guint row = 0; row < column->n_rows; row++)
    if (!som_column_is_missing (column, row))
      return TRUE;
  return FALSE;
}

/* Complains of a field where the schema describes it, or of that of the file where there is no schema. */
static void
complain_field (SomRowReader *reader,
                SomSeverity   severity,
                const char   *field,
                const char   *what,
                const char   *mend)
{
  SomJsonNode     *fields = som_json_get_member (reader->schema.node, "fields");
  g_autofree char *pointer = NULL;

  for (guint i = 0; i < som_json_get_n_elements (fields) && pointer == NULL; i++)
    if (g_strcmp0 (som_json_get_string (som_json_get_member (som_json_get_element (fields, i), "name")), field) == 0)
      pointer = som_json_get_pointer (som_json_get_element (fields, i));
  som_problems_add (reader->context->problems, severity,
                    (SomWhere) { .file = pointer != NULL ? reader->schema.file : reader->file, .pointer = pointer, .table = reader->resource->name,
                                 .field = field },
                    mend, "%s", what);
}

/* A table that gives nothing to show. */
static void
check_emptiness (SomRowReader *reader)
{
  const SomResource *resource = reader->resource;

  if (resource->n_rows == 0)
    {
      som_row_reader_complain (reader, SOM_SEVERITY_WARNING, reader->node, _ ("the table has no rows"), _ ("add some, or take it out"));
      return;
    }
  for (guint i = 0; i < resource->columns->len; i++)
    {
      const SomColumn *column = som_resource_get_column (resource, i);

      if (column->role == SOM_ROLE_VALUE && !has_values (column))
        complain_field (reader, SOM_SEVERITY_WARNING, column->name, _ ("no row has a value in this field"), _ ("fill it in, or take it out"));
    }
}

/* Fields that belong to none. */
static void
check_owners (SomRowReader *reader)
{
  for (guint i = 0; i < reader->resource->columns->len; i++)
    {
      const SomColumn *column = som_resource_get_column (reader->resource, i);

      if (column->of != NULL && som_resource_find_column (reader->resource, column->of) < 0)
        {
          g_autofree char *what = g_strdup_printf (_ ("the field belongs to “%s”, which is not in the schema"), column->of);

          complain_field (reader, SOM_SEVERITY_ERROR, column->name, what, _ ("set \"sommet:of\" to a field of the table"));
        }
    }
}

static void
check_key (SomRowReader *reader)
{
  SomJsonNode *key = som_json_get_member (reader->schema.node, "primaryKey");

  if (reader->key != NULL && reader->resource->columns->len > 0 && som_resource_find_column (reader->resource, reader->key) < 0)
    som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { key, reader->schema.file },
                                _ ("the primary key names a field that is not in the schema"), _ ("set it to the name of a field"));
}

void
som_row_reader_check (SomRowReader *reader)
{
  take_units (reader);
  check_owners (reader);
  check_key (reader);
  /* Where something was said already, that the table is empty is no news. */
  if (!reader->is_builtin && som_row_reader_count_problems (reader->context) == reader->n_problems)
    check_emptiness (reader);
}
