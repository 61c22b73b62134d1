/* A table of a view as the data table shows it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-source.h"

#include "format/som-finder.h"

#include <sommet/som-format.h>

struct _SomTableSource
{
  GObject         parent_instance;
  SomOwnRequest  *own;
  SomView        *view;
  const SomTable *table;
  const SomUnit **common; /* for each column: the unit to compare in, once it was looked for */
  gboolean       *known;
};

G_DEFINE_FINAL_TYPE (SomTableSource, som_table_source, G_TYPE_OBJECT)

static void
som_table_source_finalize (GObject *object)
{
  SomTableSource *self = SOM_TABLE_SOURCE (object);

  g_clear_pointer (&self->view, som_view_free);
  g_clear_pointer (&self->own, som_own_request_free);
  g_free (self->common);
  g_free (self->known);
  G_OBJECT_CLASS (som_table_source_parent_class)->finalize (object);
}

static void
som_table_source_class_init (SomTableSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_table_source_finalize;
}

static void
som_table_source_init (SomTableSource *self G_GNUC_UNUSED)
{
}

SomTableSource *
som_table_source_new (SomOwnRequest *own,
                      guint          nth)
{
  SomTableSource *self = g_object_new (SOM_TYPE_TABLE_SOURCE, NULL);

  self->own = own;
  own->hidden = som_choices_get_hidden (own->choices);
  own->request.hidden = (const char *const *) own->hidden;
  self->view = som_view_new (&own->request);
  if (nth >= self->view->tables->len)
    {
      g_object_unref (self);
      return NULL;
    }
  self->table = g_ptr_array_index (self->view->tables, nth);
  self->common = g_new0 (const SomUnit *, som_table_get_n_columns (self->table) + 1);
  self->known = g_new0 (gboolean, som_table_get_n_columns (self->table) + 1);
  return self;
}

const SomResource *
som_table_source_get_resource (SomTableSource *self)
{
  return self->table->resource;
}

guint
som_table_source_get_n_rows (SomTableSource *self)
{
  return self->table->n_rows;
}

guint
som_table_source_get_n_columns (SomTableSource *self)
{
  return som_table_get_n_columns (self->table);
}

char *
som_table_source_get_title (SomTableSource *self,
                            guint           column)
{
  const char      *title = som_table_get_column_title (self->table, column);
  const SomColumn *own = som_resource_get_column (self->table->resource, column);
  g_autofree char *unit = own->unit != NULL ? som_format_unit (self->view, own->unit) : NULL;

  return unit != NULL ? g_strdup_printf ("%s (%s)", title, unit) : g_strdup (title);
}

gboolean
som_table_source_is_numeric (SomTableSource *self,
                             guint           column)
{
  return som_table_get_column_type (self->table, column) == SOM_COLUMN_NUMBER;
}

gboolean
som_table_source_is_shown (SomTableSource *self,
                           guint           column)
{
  SomRole role = som_table_get_column_role (self->table, column);

  return (int) column != som_table_get_key_column (self->table) && role != SOM_ROLE_ORDER && role != SOM_ROLE_COLOR && role != SOM_ROLE_UNIT
         && role != SOM_ROLE_CHECKS;
}

static char *
write_sources (SomTableSource *self,
               guint           column,
               guint           row)
{
  const SomResource *sources = som_source_find_table (som_dossier_get_resources (self->own->request.dossier), self->table->resource, column);
  GString           *text = g_string_new (NULL);

  for (guint i = 0; i < som_table_get_n_items (self->table, column, row); i++)
    {
      const char *id = som_table_get_item (self->table, column, row, i);
      SomSource   source;

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              som_source_find (sources, id, &source) ? som_source_get_title (&source, self->own->language) : id);
    }
  return g_string_free (text, FALSE);
}

char *
som_table_source_get_cell (SomTableSource *self,
                           guint           column,
                           guint           row)
{
  SomRole role = som_table_get_column_role (self->table, column);

  if (role == SOM_ROLE_SOURCE)
    return write_sources (self, column, row);
  if (role == SOM_ROLE_VALUE)
    return som_format_value (self->view, self->table, column, row);
  return som_format_cell (self->view, self->table, column, row, SOM_FORMAT_EXACT);
}

/* A value in the unit that all of its column can be compared in; as it is where there is no rate. */
static double
get_value (SomTableSource *self,
           guint           column,
           guint           row)
{
  SomAmount amount = { 0 };
  double    value;

  if (!self->known[column])
    self->common[column] = som_view_get_common_unit (self->view, self->table, column);
  self->known[column] = TRUE;
  som_table_get_amount (self->table, column, row, &amount);
  return som_view_convert (self->view, amount, self->common[column], &value) ? value : amount.value;
}

static double
get_seconds (SomTableSource *self,
             guint           column,
             guint           row)
{
  SomTime time = { 0 };

  som_table_get_time (self->table, column, row, &time);
  return time.seconds;
}

gboolean
som_table_source_get_key (SomTableSource *self,
                          guint           column,
                          guint           row,
                          double         *number,
                          char          **text)
{
  g_autofree char *cell = NULL;

  *number = 0;
  *text = NULL;
  if (som_table_is_missing (self->table, column, row))
    return FALSE;
  switch (som_table_get_column_type (self->table, column))
    {
    case SOM_COLUMN_NUMBER:
      *number = get_value (self, column, row);
      return TRUE;
    case SOM_COLUMN_TIME:
      *number = get_seconds (self, column, row);
      return TRUE;
    case SOM_COLUMN_TEXT:
    case SOM_COLUMN_LIST:
    default:
      cell = som_table_source_get_cell (self, column, row);
      *text = som_finder_make_key (self->own->language, cell != NULL ? cell : "");
      return TRUE;
    }
}

guint
som_table_source_get_row (SomTableSource *self,
                          guint           row)
{
  return som_table_get_resource_row (self->table, row);
}

const char *
som_table_source_get_entity (SomTableSource *self,
                             guint           row)
{
  return som_table_get_entity (self->table, row);
}

char *
som_table_source_write (SomTableSource *self,
                        SomRowsFormat   format,
                        const guint    *rows,
                        guint           n,
                        GCancellable   *cancellable,
                        int            *n_done)
{
  g_autofree guint *own = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    own[i] = som_table_source_get_row (self, rows[i]);
  return som_rows_to_text (&self->own->request, self->table->resource, format, own, n, cancellable, n_done);
}
