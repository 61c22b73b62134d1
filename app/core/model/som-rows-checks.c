/* What is odd in the rows of a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-reader.h"

#include "model/som-time.h"

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

/* Roles whose columns can't be of any type. */
static const struct
{
  SomRole       role;
  SomColumnType type;
} role_types[] = {
  { SOM_ROLE_VALUE, SOM_COLUMN_NUMBER }, { SOM_ROLE_MIN, SOM_COLUMN_NUMBER }, { SOM_ROLE_MAX, SOM_COLUMN_NUMBER },
  { SOM_ROLE_TIME, SOM_COLUMN_TIME },    { SOM_ROLE_START, SOM_COLUMN_TIME }, { SOM_ROLE_END, SOM_COLUMN_TIME },
};

static void
check_type (SomRowReader    *reader,
            const SomColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_types); i++)
    if (role_types[i].role == column->role && role_types[i].type != column->type)
      {
        g_autofree char *what = g_strdup_printf (_ ("the field has the role “%s”, but no type of which its values could be; no view shows them so"),
                                                 som_role_get_name (column->role));

        complain_field (reader, SOM_SEVERITY_ERROR, column->name, what,
                        role_types[i].type == SOM_COLUMN_NUMBER ? _ ("set \"type\" to number or integer") : _ ("set \"type\" to date, year or datetime"));
      }
}

static void
check_types (SomRowReader *reader)
{
  for (guint i = 0; i < reader->resource->columns->len; i++)
    check_type (reader, som_resource_get_column (reader->resource, i));
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

/* The ends of a span or a range, and what is said where they are the wrong way round. */
typedef struct
{
  SomRole     first, last;
  const char *what, *mend;
} Ends;

static const Ends all_ends[] = {
  { SOM_ROLE_START, SOM_ROLE_END, N_ ("the span ends before it starts; it is left out"), N_ ("correct one of the two dates") },
  { SOM_ROLE_MIN, SOM_ROLE_MAX, N_ ("the range ends below where it starts; it is left out"), N_ ("correct one of the two values") },
};

/* The column that has the other end of what `last` ends. */
static SomColumn *
find_first (const SomResource *resource,
            SomRole            role,
            const SomColumn   *last)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (column->role == role && g_strcmp0 (column->of, last->of) == 0)
        return column;
    }
  return NULL;
}

/* A year, a month or a day ends where the next begins: what starts in May of 2025 may end in 2025. */
static gboolean
is_reversed (const SomColumn *first,
             const SomColumn *last,
             guint            row)
{
  double  low, high;
  SomTime start, end;

  if (som_column_get_number (first, row, &low) && som_column_get_number (last, row, &high))
    return low > high;
  return som_column_get_time (first, row, &start) && som_column_get_time (last, row, &end) && start.seconds > end.seconds
         && start.seconds >= som_time_get_end (end);
}

/* Which of the two is wrong can't be told, so neither is shown. */
static void
check_ends (SomRowReader *reader,
            const Ends   *ends,
            SomColumn    *last)
{
  SomColumn *first = last->role == ends->last ? find_first (reader->resource, ends->first, last) : NULL;

  for (guint row = 0; first != NULL && row < reader->resource->n_rows; row++)
    if (is_reversed (first, last, row))
      {
        som_row_reader_complain_cell (reader, SOM_SEVERITY_ERROR, 0, row + 1, last->name, _ (ends->what), _ (ends->mend));
        som_column_clear (first, row);
        som_column_clear (last, row);
      }
}

static void
check_all_ends (SomRowReader *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_ends); i++)
    for (guint k = 0; k < reader->resource->columns->len; k++)
      check_ends (reader, &all_ends[i], som_resource_get_column (reader->resource, k));
}

/* What is no colour: who has it gets one of the theme's. */
static void
check_colors (SomRowReader *reader)
{
  const SomColumn *column = som_resource_get_column (reader->resource, som_resource_find_role (reader->resource, SOM_ROLE_COLOR));

  for (guint row = 0; column != NULL && row < reader->resource->n_rows; row++)
    {
      g_autofree char *text = som_column_to_text (column, row), *what = NULL;
      SomColor         color;

      if (text == NULL || (column->type == SOM_COLUMN_TEXT && som_color_parse (text, &color)))
        continue;
      what = g_strdup_printf (_ ("“%s” is no colour"), text);
      som_row_reader_complain_cell (reader, SOM_SEVERITY_ERROR, 0, row + 1, column->name, what, _ ("write it like #0072b2"));
    }
}

void
som_row_reader_check (SomRowReader *reader)
{
  check_types (reader);
  check_all_ends (reader);
  check_colors (reader);
  take_units (reader);
  check_owners (reader);
  check_key (reader);
  /* Where something was said already, that the table is empty is no news. */
  if (!reader->is_builtin && som_row_reader_count_problems (reader->context) == reader->n_problems)
    check_emptiness (reader);
}
