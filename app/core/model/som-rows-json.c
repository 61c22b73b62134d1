/* Rows of JSON: objects, or arrays of which the first is the heading.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-reader.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>

static gboolean
has_heading (SomJsonNode *rows)
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

/* Where each name stands in the heading, the first time: utf8 → guint. Without a heading, it is empty. */
static GHashTable *
index_heading (SomJsonNode *rows)
{
  GHashTable  *places = g_hash_table_new (g_str_hash, g_str_equal);
  SomJsonNode *heading = has_heading (rows) ? som_json_get_element (rows, 0) : NULL;

  for (guint i = 0; i < som_json_get_n_elements (heading); i++)
    {
      const char *name = som_json_get_string (som_json_get_element (heading, i));

      if (name != NULL && !g_hash_table_contains (places, name))
        g_hash_table_insert (places, (gpointer) name, GUINT_TO_POINTER (i));
    }
  return places;
}

static int
find_in_heading (GHashTable *heading,
                 const char *name)
{
  gpointer place;

  return g_hash_table_lookup_extended (heading, name, NULL, &place) ? (int) GPOINTER_TO_UINT (place) : -1;
}

/* Adds a name that is not among the others yet; FALSE where there are too many. */
static gboolean
add_name (GPtrArray  *names,
          GHashTable *seen,
          const char *name)
{
  if (name == NULL || g_hash_table_contains (seen, name))
    return TRUE;
  if (names->len == SOM_MAX_COLUMNS)
    return FALSE;
  g_hash_table_add (seen, (gpointer) name);
  g_ptr_array_add (names, (gpointer) name);
  return TRUE;
}

/* Names of the columns of rows that have no schema, in the order in which they appear; FALSE where some are left out. */
static gboolean
list_names (SomJsonNode *rows,
            GPtrArray   *names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  SomJsonNode           *first = som_json_get_element (rows, 0);

  for (guint i = 0; has_heading (rows) && i < som_json_get_n_elements (first); i++)
    if (!add_name (names, seen, som_json_get_string (som_json_get_element (first, i))))
      return FALSE;
  for (guint i = 0; !has_heading (rows) && i < MIN (som_json_get_n_elements (rows), SOM_ROW_SAMPLE); i++)
    {
      SomJsonNode *row = som_json_get_element (rows, i);

      for (guint k = 0; k < som_json_get_n_members (row); k++)
        if (!add_name (names, seen, som_json_get_name (row, k)))
          return FALSE;
    }
  return TRUE;
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

/* A column whose name an earlier one has could not be told from it. */
static void
check_heading (SomRowReader *reader,
               SomJsonNode  *rows,
               GHashTable   *heading)
{
  SomJsonNode *first = g_hash_table_size (heading) > 0 ? som_json_get_element (rows, 0) : NULL;

  for (guint i = 0; i < som_json_get_n_elements (first); i++)
    {
      SomJsonNode     *node = som_json_get_element (first, i);
      const char      *name = som_json_get_string (node);
      g_autofree char *what = NULL;

      if (name != NULL && find_in_heading (heading, name) == (int) i)
        continue;
      what = name != NULL ? g_strdup_printf (_ ("an earlier column is named “%s” too; this one is left out"), name)
                          : g_strdup (_ ("a heading must be a text; the column is left out"));
      som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { node, reader->file }, what, _ ("give each column a name of its own"));
    }
}

static void
infer_json_fields (SomRowReader *reader,
                   SomJsonNode  *rows,
                   GHashTable   *heading)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  check_heading (reader, rows, heading);
  if (!list_names (rows, names))
    som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { rows, reader->file }, _ ("the rows have too many columns; the first 4096 are read"),
                                _ ("split the table"));
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      som_row_reader_add_column (reader, som_field_new (name, infer_json_type (rows, name, find_in_heading (heading, name))));
    }
}

/* An array must have as many values as the heading: which one is missing, or too much, can't be told. */
static void
check_width (SomRowReader *reader,
             SomJsonNode  *row,
             guint         n_heading)
{
  guint            n = som_json_get_n_elements (row);
  g_autofree char *pointer = NULL, *what = NULL;

  if (som_json_get_kind (row) != SOM_JSON_ARRAY || n == n_heading)
    return;
  pointer = som_json_get_pointer (row);
  what = n_heading == 0 ? g_strdup (_ ("the row is an array, and the first row is no heading"))
                       : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the row has %u value where the heading has %u",
                                                       "the row has %u values where the heading has %u", n),
                                          n, n_heading);
  som_problems_add (reader->context->problems, SOM_SEVERITY_ERROR,
                    (SomWhere) { .file = reader->file, .pointer = pointer, .table = reader->resource->name, .row = reader->resource->n_rows },
                    n_heading == 0  ? _ ("write it as an object, as the others")
                    : n < n_heading ? _ ("add what is missing; write null where there is no value")
                                   : _ ("remove what is too much"),
                    "%s", what);
}

static void
read_row (SomRowReader *reader,
          SomJsonNode  *row,
          guint         n_heading,
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
  check_width (reader, row, n_heading);
  for (guint i = 0; i < reader->fields->len; i++)
    som_row_reader_append_json (reader, i, get_cell (reader, row, i, places), reader->resource->n_rows);
}

void
som_row_reader_read_json (SomRowReader *reader,
                          SomJsonNode  *rows)
{
  g_autoptr (GArray)     places = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) heading = index_heading (rows);
  guint                  first = has_heading (rows) ? 1 : 0;
  guint                  n = som_json_get_n_elements (rows), n_heading = som_json_get_n_elements (som_json_get_element (rows, 0));

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
    infer_json_fields (reader, rows, heading);
  for (guint i = 0; i < reader->fields->len; i++)
    {
      int place = find_in_heading (heading, ((SomField *) g_ptr_array_index (reader->fields, i))->name);

      g_array_append_val (places, place);
    }

  for (guint i = first; i < n; i++)
    {
      if (reader->resource->n_rows >= SOM_MAX_ROWS)
        {
          som_row_reader_report_too_many (reader, 0);
          return;
        }
      read_row (reader, som_json_get_element (rows, i), n_heading, places);
    }
}
