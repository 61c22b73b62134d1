/* The columns of a data table and their cells.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-cells.h"

#include "som-table-cell.h"
#include "som-table-order.h"

/* More columns than this nobody looks through; the file that is saved has them all. */
#define MAX_COLUMNS 60

struct _SomTableCells
{
  GObject         parent_instance;
  GtkColumnView  *view; /* (transfer none) */
  SomRowList     *rows;
  SomTableSource *source; /* (nullable) */
  GHashTable     *bound;  /* set of GtkListItem: the cells that the toolkit keeps, in view or near it */
  GArray         *keys;   /* of SomTableKey: what the toolkit orders by, as it is asked */
  guint           asked;  /* the column that it is asked about */
};

G_DEFINE_FINAL_TYPE (SomTableCells, som_table_cells, G_TYPE_OBJECT)

/* Cells. */

static void
setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem        *item,
          SomTableColumn     *column)
{
  gtk_list_item_set_child (item, som_table_cell_new (column));
}

static void
resize (SomTableCells *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    gtk_widget_queue_resize (gtk_list_item_get_child (item));
}

static void
fill (SomTableCells *self,
      GtkListItem   *item)
{
  SomTableCell    *cell = SOM_TABLE_CELL (gtk_list_item_get_child (item));
  SomTableColumn  *column = som_table_cell_get_column (cell);
  guint            row = som_row_list_get_row (self->rows, gtk_list_item_get_position (item));
  g_autofree char *text = som_table_column_write (column, row);

  if (som_table_column_make_room (column, text))
    resize (self);
  som_table_cell_set_text (cell, text);
}

static void
bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem        *item,
         SomTableCells      *self)
{
  g_hash_table_add (self->bound, item);
  fill (self, item);
}

static void
unbind_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
           GtkListItem        *item,
           SomTableCells      *self)
{
  g_hash_table_remove (self->bound, item);
}

/* Other rows are at the places of the cells. */
static void
reordered_cb (SomTableCells *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    fill (self, item);
}

static void
scrolled_cb (SomTableCells *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    som_table_cell_scrolled (SOM_TABLE_CELL (gtk_list_item_get_child (item)));
}

/* What is ordered by. */

static int
tell_key_cb (gconstpointer a,
             gconstpointer b G_GNUC_UNUSED,
             gpointer      data)
{
  SomTableCells *self = SOM_TABLE_CELLS ((gpointer) a);
  SomTableKey    key = { .column = GPOINTER_TO_UINT (data) };

  if (key.column == self->asked)
    return 1;
  g_array_append_val (self->keys, key);
  return 0;
}

/* The toolkit orders no model here, and does not tell what it would order by. So it is asked to compare two things: it asks the columns in turn as long
 * as they find no difference. And whether a column descends is seen from what becomes of the difference that it finds. */
GArray *
som_table_cells_list_keys (SomTableCells *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  guint      n;

  g_array_set_size (self->keys, 0);
  self->asked = G_MAXUINT;
  gtk_sorter_compare (sorter, self, self->view);
  n = self->keys->len;
  for (guint i = 0; i < n; i++)
    {
      self->asked = g_array_index (self->keys, SomTableKey, i).column;
      g_array_index (self->keys, SomTableKey, i).descending = gtk_sorter_compare (sorter, self, self->view) == GTK_ORDERING_SMALLER;
    }
  g_array_set_size (self->keys, n);
  return g_array_copy (self->keys);
}

/* Columns. */

static GtkColumnViewColumn *
make_column (SomTableCells *self,
             guint          nth)
{
  g_autoptr (SomTableColumn) column = som_table_column_new (self->source, nth);
  GtkListItemFactory        *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter)      sorter = GTK_SORTER (gtk_custom_sorter_new (tell_key_cb, GUINT_TO_POINTER (nth), NULL));
  g_autofree char           *title = som_table_source_get_title (self->source, nth);
  GtkColumnViewColumn       *made = gtk_column_view_column_new (title, factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), column, 0);
  g_object_set_data_full (G_OBJECT (factory), "column", g_steal_pointer (&column), g_object_unref);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, !som_table_source_is_numeric (self->source, nth));
  return made;
}

static void
remove_columns (SomTableCells *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (columns); i-- > 0;)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_remove_column (self->view, column);
    }
}

void
som_table_cells_set_source (SomTableCells  *self,
                            SomTableSource *source)
{
  guint n_columns = source != NULL ? som_table_source_get_n_columns (source) : 0;

  remove_columns (self);
  g_set_object (&self->source, source);
  for (guint i = 0, n = 0; i < n_columns && n < MAX_COLUMNS; i++)
    if (som_table_source_is_shown (source, i))
      {
        g_autoptr (GtkColumnViewColumn) column = make_column (self, i);

        gtk_column_view_append_column (self->view, column);
        n++;
      }
}

/* The object. */

static void
som_table_cells_finalize (GObject *object)
{
  SomTableCells *self = SOM_TABLE_CELLS (object);

  g_clear_object (&self->source);
  g_clear_object (&self->rows);
  g_array_unref (self->keys);
  g_hash_table_unref (self->bound);
  G_OBJECT_CLASS (som_table_cells_parent_class)->finalize (object);
}

static void
som_table_cells_class_init (SomTableCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_table_cells_finalize;
}

static void
som_table_cells_init (SomTableCells *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  self->keys = g_array_new (FALSE, FALSE, sizeof (SomTableKey));
}

SomTableCells *
som_table_cells_new (GtkColumnView *view,
                     SomRowList    *rows)
{
  SomTableCells *self = g_object_new (SOM_TYPE_TABLE_CELLS, NULL);
  /* the scrolled window's, there from the beginning */
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  self->view = view;
  self->rows = g_object_ref (rows);
  g_signal_connect_object (rows, "reordered", G_CALLBACK (reordered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return self;
}
