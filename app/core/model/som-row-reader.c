/* Cells of a table, and what is said about them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-reader.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>

static const char *const default_missing[] = { "", NULL };

guint
som_row_reader_count_problems (const SomReadContext *context)
{
  return som_problems_count (context->problems, SOM_SEVERITY_ERROR) + som_problems_count (context->problems, SOM_SEVERITY_WARNING);
}

void
som_row_reader_complain_in (SomRowReader *reader,
                            SomSeverity   severity,
                            SomPart       part,
                            const char   *what,
                            const char   *mend)
{
  g_autofree char *pointer = part.node != NULL ? som_json_get_pointer (part.node) : NULL;

  som_problems_add (reader->context->problems, severity,
                    (SomWhere) { .file = part.file, .pointer = pointer, .table = reader->resource->name }, mend, "%s", what);
}

void
som_row_reader_complain (SomRowReader *reader,
                         SomSeverity   severity,
                         SomJsonNode  *node,
                         const char   *what,
                         const char   *mend)
{
  som_row_reader_complain_in (reader, severity, (SomPart) { node, reader->context->file }, what, mend);
}

void
som_row_reader_complain_cell (SomRowReader *reader,
                              SomSeverity   severity,
                              guint         line,
                              guint         row,
                              const char   *field,
                              const char   *what,
                              const char   *mend)
{
  g_autofree char *pointer = NULL;
  SomWhere         where = { .file = reader->file, .line = line, .table = reader->resource->name, .row = row, .field = field };

  if (line == 0 && row > 0)
    where = som_resource_get_where (reader->resource, row - 1, field, &pointer);
  som_problems_add (reader->context->problems, severity, where, mend, "%s", what);
}

/* Values stay with their columns, but only the first of a name can be meant by it. */
static void
check_name (SomRowReader *reader,
            const char   *name)
{
  for (guint i = 0; i < reader->fields->len; i++)
    if (g_strcmp0 (((SomField *) g_ptr_array_index (reader->fields, i))->name, name) == 0)
      {
        som_row_reader_complain_cell (reader, SOM_SEVERITY_WARNING, reader->heading, 0, name, _ ("two columns have this name; views see the first"),
                                      _ ("give each column a name of its own"));
        return;
      }
}

void
som_row_reader_add_column (SomRowReader *reader,
                           SomField     *field)
{
  SomColumn *column = som_column_new (field->name, som_field_get_column_type (field), reader->resource->pool);

  check_name (reader, field->name);
  column->title = g_steal_pointer (&field->title);
  column->role = field->role;
  column->is_boolean = field->type == SOM_FIELD_BOOLEAN;
  column->of = g_strdup (field->of);
  g_ptr_array_add (reader->fields, field);
  g_ptr_array_add (reader->resource->columns, column);
}

const SomUnit *
som_row_reader_find_unit (SomRowReader *reader,
                          const char   *name,
                          SomSeverity   severity,
                          SomWhere      where)
{
  GHashTable *units = reader->context->units;
  SomUnit    *unit = g_hash_table_lookup (units, name);

  if (unit != NULL)
    return unit;
  som_problems_add (reader->context->problems, severity, where,
                    reader->context->own_units ? _ ("add it to \"sommet:units\", or use one that is there")
                                               : _ ("say in \"sommet:units\" what it counts"),
                    severity == SOM_SEVERITY_ERROR ? _ ("the unit “%s” is unknown") : _ ("the unit “%s” is not declared; it is shown as it is written"), name);
  unit = som_unit_new_symbol (name);
  g_hash_table_insert (units, g_strdup (name), unit);
  return unit;
}

/* A unit is checked where it is read, whose place is known. Where the dossier declares none, any word may be one. */
static void
check_unit (SomRowReader *reader,
            guint         n,
            const char   *pointer,
            guint         line,
            guint         row)
{
  const SomColumn *column = som_resource_get_column (reader->resource, n);
  const char      *name = column->role == SOM_ROLE_UNIT ? som_column_get_text (column, row - 1, NULL) : NULL;

  if (name != NULL)
    som_row_reader_find_unit (reader, name, reader->context->own_units ? SOM_SEVERITY_ERROR : SOM_SEVERITY_WARNING,
                              (SomWhere) { .file = reader->file, .line = line, .pointer = pointer, .table = reader->resource->name, .row = row,
                                           .field = column->name });
}

static gboolean
is_missing (const SomRowReader *reader,
            const SomField     *field,
            const char         *text)
{
  const char *const *values = field->missing != NULL ? (const char *const *) field->missing
                              : reader->missing != NULL ? (const char *const *) reader->missing
                                                        : default_missing;

  return g_strv_contains (values, text);
}

static void
report_required (SomRowReader   *reader,
                 const SomField *field,
                 guint           line,
                 guint           row)
{
  if (field->required)
    som_row_reader_complain_cell (reader, SOM_SEVERITY_WARNING, line, row, field->name, _ ("a value is missing that the schema requires"), NULL);
}

void
som_row_reader_append_text (SomRowReader *reader,
                            guint         n,
                            const char   *text,
                            gsize         length,
                            guint         line,
                            guint         row)
{
  const SomField  *field = g_ptr_array_index (reader->fields, n);
  SomColumn       *column = som_resource_get_column (reader->resource, n);
  g_autofree char *fault = NULL;
  gboolean         kept;

  if (text == NULL || is_missing (reader, field, text))
    {
      som_column_append_missing (column);
      report_required (reader, field, line, row);
      return;
    }
  fault = som_field_append_text (field, column, text, length, &kept);
  if (field->role == SOM_ROLE_UNIT)
    check_unit (reader, n, NULL, line, row);
  if (fault != NULL)
    som_row_reader_complain_cell (reader, kept ? SOM_SEVERITY_WARNING : SOM_SEVERITY_ERROR, line, row, field->name, fault,
                                  kept ? NULL : _ ("correct the cell, or the field’s type in the schema"));
}

void
som_row_reader_append_json (SomRowReader *reader,
                            guint         n,
                            SomJsonNode  *value,
                            guint         row)
{
  const SomField  *field = g_ptr_array_index (reader->fields, n);
  SomColumn       *column = som_resource_get_column (reader->resource, n);
  const char      *text = som_json_get_string (value);
  SomJsonKind      kind = som_json_get_kind (value);
  g_autofree char *fault = NULL, *pointer = NULL;
  gboolean         kept;

  if (kind == SOM_JSON_MISSING || kind == SOM_JSON_NULL || (text != NULL && is_missing (reader, field, text)))
    {
      som_column_append_missing (column);
      report_required (reader, field, 0, row);
      return;
    }
  fault = som_field_append_json (field, column, value, &kept);
  if (fault == NULL && field->role != SOM_ROLE_UNIT)
    return;
  pointer = som_json_get_pointer (value);
  if (field->role == SOM_ROLE_UNIT)
    check_unit (reader, n, pointer, 0, row);
  if (fault == NULL)
    return;
  som_problems_add (reader->context->problems, kept ? SOM_SEVERITY_WARNING : SOM_SEVERITY_ERROR,
                    (SomWhere) { .file = reader->file, .pointer = pointer, .table = reader->resource->name, .row = row,
                                 .field = field->name },
                    kept ? NULL : _ ("correct the value, or the field’s type in the schema"), "%s", fault);
}

void
som_row_reader_report_too_many (SomRowReader *reader,
                                guint         line)
{
  g_autofree char *what = g_strdup_printf (_ ("the table has more than %u rows; the others are left out"), SOM_MAX_ROWS);

  som_row_reader_complain_cell (reader, SOM_SEVERITY_ERROR, line, 0, NULL, what, _ ("split the table"));
}
