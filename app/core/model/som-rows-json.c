/* Rows of JSON: objects, or arrays of which the first is the heading.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-reader.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>

static gboolean
has_header_row (SomJsonNode *rows)
{
  return som_json_get_kind (som_json_get_element (rows, 0)) == SOM_JSON_ARRAY;
}

static SomJsonNode *
get_cell (const SomRowReader *reader,
          SomJsonNode        *row,
          guint               n,
          GArray             *places)
{
  const SomField *field = g_ptr_array_index (reader->fields, n);

  if (som_json_get_kind (row) == SOM_JSON_OBJECT)
    return som_json_get_member (row, field->name);
  return g_array_index (places, int, n) >= 0 ? som_json_get_element (row, g_array_index (places, int, n)) : NULL;
}

static int
find_in_header (SomJsonNode *header,
                const char  *name)
{
  for (guint i = 0; i < som_json_get_n_elements (header); i++)
    if (g_strcmp0 (som_json_get_string (som_json_get_element (header, i)), name) == 0)
      return i;
  return -1;
}

/* Names of the columns of rows that have no schema, in the order in which they appear. */
static GPtrArray *
list_names (SomJsonNode *rows)
{
  GPtrArray              *names = g_ptr_array_new ();
  g_autoptr (GHashTable)  seen = g_hash_table_new (g_str_hash, g_str_equal);
  SomJsonNode            *header = som_json_get_element (rows, 0);

  if (has_header_row (rows))
    {
      for (guint i = 0; i < som_json_get_n_elements (header); i++)
        if (som_json_get_string (som_json_get_element (header, i)) != NULL)
          g_ptr_array_add (names, (gpointer) som_json_get_string (som_json_get_element (header, i)));
      return names;
    }
  for (guint i = 0; i < MIN (som_json_get_n_elements (rows), SOM_ROW_SAMPLE); i++)
    {
      SomJsonNode *row = som_json_get_element (rows, i);

      for (guint k = 0; k < som_json_get_n_members (row) && names->len < SOM_MAX_COLUMNS; k++)
        if (g_hash_table_add (seen, (gpointer) som_json_get_name (row, k)))
          g_ptr_array_add (names, (gpointer) som_json_get_name (row, k));
    }
  return names;
}

static SomFieldType
infer_json_type (SomJsonNode *rows,
                 const char  *name,
                 int          place)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint                 n_numbers = 0, n_lists = 0;
  SomFieldType          type;

  for (guint i = place >= 0 ? 1 : 0; i < MIN (som_json_get_n_elements (rows), SOM_ROW_SAMPLE); i++)
    {
      SomJsonNode *row = som_json_get_element (rows, i);
      SomJsonNode *value = place >= 0 ? som_json_get_element (row, place) : som_json_get_member (row, name);

      n_numbers += som_json_get_kind (value) == SOM_JSON_NUMBER;
      n_lists += som_json_get_kind (value) == SOM_JSON_ARRAY;
      if (som_json_get_string (value) != NULL && *som_json_get_string (value) != '\0')
        g_ptr_array_add (texts, (gpointer) som_json_get_string (value));
    }
  if (n_lists > 0)
    return SOM_FIELD_ARRAY;
  if (n_numbers > 0 && texts->len == 0)
    return SOM_FIELD_NUMBER;
  type = som_field_infer (name, (const char *const *) texts->pdata, texts->len, '.');
  if (n_numbers > 0 && type != SOM_FIELD_STRING)
    return type == SOM_FIELD_DATE ? SOM_FIELD_STRING : SOM_FIELD_NUMBER;
  return type;
}

static void
infer_json_fields (SomRowReader *reader,
                   SomJsonNode  *rows)
{
  g_autoptr (GPtrArray) names = list_names (rows);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      som_row_reader_add_column (reader, som_field_new (name, infer_json_type (rows, name, has_header_row (rows) ? (int) i : -1)));
    }
}

/* An array must have as many values as the heading: which one is missing, or too much, can't be told. */
static void
check_width (SomRowReader *reader,
             SomJsonNode  *row,
             guint         n_header)
{
  guint            n = som_json_get_n_elements (row);
  g_autofree char *pointer = NULL, *what = NULL;

  if (som_json_get_kind (row) != SOM_JSON_ARRAY || n == n_header)
    return;
  pointer = som_json_get_pointer (row);
  what = n_header == 0 ? g_strdup (_ ("the row is an array, and the first row is no heading"))
                       : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the row has %u value where the heading has %u",
                                                       "the row has %u values where the heading has %u", n),
                                          n, n_header);
  som_problems_add (reader->context->problems, SOM_SEVERITY_ERROR,
                    (SomWhere) { .file = reader->file, .pointer = pointer, .table = reader->resource->name, .row = reader->resource->n_rows },
                    n_header == 0  ? _ ("write it as an object, as the others")
                    : n < n_header ? _ ("add what is missing; write null where there is no value")
                                   : _ ("remove what is too much"),
                    "%s", what);
}

static void
read_row (SomRowReader *reader,
          SomJsonNode  *row,
          guint         n_header,
          GArray       *places)
{
  if (som_json_get_kind (row) != SOM_JSON_OBJECT && som_json_get_kind (row) != SOM_JSON_ARRAY)
    {
      som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { row, reader->file }, _ ("this row is neither an object nor an array"), NULL);
      g_clear_pointer (&reader->resource->rows, g_free); /* its numbers are no longer those of the rows */
      return;
    }
  som_row_places_add (reader->resource->places, reader->file, 0);
  reader->resource->n_rows++;
  check_width (reader, row, n_header);
  for (guint i = 0; i < reader->fields->len; i++)
    som_row_reader_append_json (reader, i, get_cell (reader, row, i, places), reader->resource->n_rows);
}

void
som_row_reader_read_json (SomRowReader *reader,
                          SomJsonNode  *rows)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  guint              first = has_header_row (rows) ? 1 : 0;
  guint              n = som_json_get_n_elements (rows), n_header = som_json_get_n_elements (som_json_get_element (rows, 0));

  if (som_json_get_kind (rows) != SOM_JSON_ARRAY)
    {
      som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { rows, reader->file }, _ ("the rows of a table must be an array"),
                                  _ ("write [{\"column\": value, …}, …]"));
      return;
    }
  if (g_strcmp0 (reader->file, reader->context->file) == 0)
    reader->resource->rows = som_json_get_pointer (rows);
  reader->resource->n_headings = first;
  if (!reader->has_schema)
    infer_json_fields (reader, rows);
  for (guint i = 0; i < reader->fields->len; i++)
    {
      int place = find_in_header (som_json_get_element (rows, 0), ((SomField *) g_ptr_array_index (reader->fields, i))->name);

      g_array_append_val (places, place);
    }

  for (guint i = first; i < n; i++)
    {
      if (reader->resource->n_rows >= SOM_MAX_ROWS)
        {
          som_row_reader_report_too_many (reader, 0);
          return;
        }
      read_row (reader, som_json_get_element (rows, i), n_header, places);
    }
}
