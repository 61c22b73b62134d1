/* All that a dossier says of a row.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-details.h"

#include <sommet/som-format.h>

/* A row may be checked by many; more than this nobody reads side by side. */
#define MAX_ROWS 20

typedef struct
{
  const SomView *view;
  SomTable      *table; /* the whole resource, so that its rows are the resource's */
} Reader;

static void
free_detail (gpointer data)
{
  SomDetail *detail = data;

  g_free (detail->title);
  g_free (detail->value);
  g_free (detail);
}

static void
free_source (gpointer data)
{
  SomDetailSource *source = data;

  g_free (source->title);
  g_free (source->link);
  g_free (source);
}

static void
free_row (gpointer data)
{
  SomDetailRow *row = data;

  g_free (row->label);
  g_free (row->value);
  g_ptr_array_unref (row->fields);
  g_ptr_array_unref (row->sources);
  g_free (row);
}

/* Fields that are said elsewhere (the label, the figure with its unit and range, sources), or that only order, join or colour rows. */
static gboolean
is_said_elsewhere (SomRole role)
{
  switch (role)
    {
    case SOM_ROLE_LABEL:
    case SOM_ROLE_VALUE:
    case SOM_ROLE_MIN:
    case SOM_ROLE_MAX:
    case SOM_ROLE_UNIT:
    case SOM_ROLE_SOURCE:
    case SOM_ROLE_ORDER:
    case SOM_ROLE_COLOR:
    case SOM_ROLE_LAYER:
    case SOM_ROLE_CHECKS:
    case SOM_ROLE_LINK:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_field (const Reader *reader,
           SomDetailRow *row,
           int           column)
{
  g_autofree char *value = som_format_cell (reader->view, reader->table, column, row->row, SOM_FORMAT_LONG);
  SomDetail       *detail;

  if (value == NULL || *value == '\0')
    return;
  detail = g_new0 (SomDetail, 1);
  detail->title = g_strdup (som_table_get_column_title (reader->table, column));
  detail->value = g_steal_pointer (&value);
  g_ptr_array_add (row->fields, detail);
}

static void
add_fields (const Reader *reader,
            SomDetailRow *row)
{
  int key = som_table_get_key_column (reader->table), value = som_table_find_role (reader->table, SOM_ROLE_VALUE);

  for (guint i = 0; i < som_table_get_n_columns (reader->table); i++)
    if ((int) i != key && !is_said_elsewhere (som_table_get_column_role (reader->table, i)))
      add_field (reader, row, i);
  /* the figure is written short where it is shown, and once in full */
  if (value >= 0)
    add_field (reader, row, value);
}

/* `L’IA à Paris, ref. [4]`, `OpenAI, 21 January 2025` */
static char *
name_source (const Reader    *reader,
             const SomSource *source)
{
  const char      *language = reader->view->request->language;
  const char      *title = som_source_get_title (source, language), *part = som_source_get_part (source, language);
  g_autofree char *date = NULL;
  SomTime          time;

  if (part == NULL && som_source_get_date (source, &time))
    part = date = som_format_time (reader->view, time, SOM_FORMAT_LONG);
  return part != NULL ? g_strconcat (title, ", ", part, NULL) : g_strdup (title);
}

static void
add_sources (const Reader *reader,
             SomDetailRow *row)
{
  int                column = som_table_find_role (reader->table, SOM_ROLE_SOURCE);
  const SomResource *sources = som_source_find_table (som_dossier_get_resources (reader->view->dossier), reader->table->resource, column);

  for (guint i = 0; column >= 0 && i < som_table_get_n_items (reader->table, column, row->row); i++)
    {
      const char      *id = som_table_get_item (reader->table, column, row->row, i);
      SomDetailSource *added = g_new0 (SomDetailSource, 1);
      SomSource        source;

      if (som_source_find (sources, id, &source))
        {
          added->title = name_source (reader, &source);
          added->link = g_strdup (som_source_get_link (&source));
        }
      else
        added->title = g_strdup (id);
      g_ptr_array_add (row->sources, added);
    }
}

static SomDetailRow *
read_row (const Reader *reader,
          guint         number)
{
  SomDetailRow *row = g_new0 (SomDetailRow, 1);

  row->row = number;
  row->layer = som_table_get_layer (reader->table, number);
  row->label = som_format_cell (reader->view, reader->table, som_table_find_role (reader->table, SOM_ROLE_LABEL), number, SOM_FORMAT_LONG);
  row->value = som_format_value (reader->view, reader->table, som_table_find_role (reader->table, SOM_ROLE_VALUE), number);
  row->fields = g_ptr_array_new_with_free_func (free_detail);
  row->sources = g_ptr_array_new_with_free_func (free_source);
  add_fields (reader, row);
  add_sources (reader, row);
  return row;
}

/* The row that a row checks; itself where it checks none. */
static guint
find_checked (const SomTable *table,
              guint           row)
{
  const char *key = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_CHECKS), row);
  guint       checked;

  return key != NULL && som_table_find_key (table, key, &checked) ? checked : row;
}

GPtrArray *
som_details_new (const SomRequest  *request,
                 const SomResource *resource,
                 guint              row)
{
  g_autoptr (SomView) view = som_view_new (request);
  Reader              reader = { view, som_table_new (request->dossier, resource, request->language) };
  GPtrArray          *rows = g_ptr_array_new_with_free_func (free_row);
  guint               checked;

  if (row < reader.table->n_rows)
    {
      checked = find_checked (reader.table, row);
      g_ptr_array_add (rows, read_row (&reader, checked));
      for (guint i = 0; i < reader.table->n_rows && rows->len < MAX_ROWS; i++)
        if (i != checked && find_checked (reader.table, i) == checked)
          g_ptr_array_add (rows, read_row (&reader, i));
    }
  som_table_free (reader.table);
  return rows;
}
