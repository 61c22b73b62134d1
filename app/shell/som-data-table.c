/* The data of a view as a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-data-table.h"

#include "som-folder.h"
#include "som-row-list.h"
#include "som-table-cells.h"
#include "som-table-link.h"
#include "som-table-order.h"
#include "som-table-source.h"
#include "som-table-writer.h"

#include <glib/gi18n.h>

/* What takes longer than this many milliseconds is seen to go on. */
#define PATIENCE 500

struct _SomDataTable
{
  GtkWidget           parent_instance;
  GtkColumnView      *columns;
  GtkDropDown        *tables;
  GtkSearchEntry     *filter_entry;
  GtkLabel           *count;
  GtkStringList      *names;
  SomDeck            *deck;
  GSignalGroup       *deck_signals;
  GtkSpinner         *spinner;
  SomTableWriter     *writer;
  SomTableSource     *source;
  SomTableOrder      *order; /* of the source's rows */
  SomRowList         *rows;
  SomTableCells      *cells;
  SomTableLink       *link;
  GCancellable       *cancellable; /* of the order that is being made, or NULL */
  guint               patience;    /* its source, or 0 */
  guint               telling;     /* the tick callback that tells the toolkit of more rows, or 0 */
};

G_DEFINE_FINAL_TYPE (SomDataTable, som_data_table, GTK_TYPE_WIDGET)

/* Filling. */

static void
update_count (SomDataTable *self)
{
  guint            n = som_row_list_get_n (self->rows), n_all = som_table_source_get_n_rows (self->source);
  g_autofree char *text = n == n_all ? g_strdup_printf (ngettext ("%u row", "%u rows", n), n)
                                     : g_strdup_printf (_ ("%u of %u rows"), n, n_all);

  gtk_label_set_text (self->count, text);
}

/* The first row that is selected, or the first of all. */
static void
show_first (SomDataTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  guint                 place = gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected);

  if (place < g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->columns)), "list.scroll-to-item", "u", place);
}

/* A few rows a frame, as the toolkit makes widgets for two hundred at once. */
static gboolean
tell_more_cb (GtkWidget     *widget,
              GdkFrameClock *clock G_GNUC_UNUSED,
              gpointer       data G_GNUC_UNUSED)
{
  SomDataTable *self = SOM_DATA_TABLE (widget);

  som_table_link_tell_more (self->link);
  if (!som_row_list_is_told (self->rows))
    return G_SOURCE_CONTINUE;
  self->telling = 0;
  show_first (self);
  return G_SOURCE_REMOVE;
}

/* (transfer full): `rows` */
static void
take_rows (SomDataTable *self,
           GArray       *rows)
{
  som_table_link_take_rows (self->link, rows);
  if (self->telling == 0 && !som_row_list_is_told (self->rows))
    self->telling = gtk_widget_add_tick_callback (GTK_WIDGET (self), tell_more_cb, NULL, NULL);
  if (self->source != NULL)
    update_count (self);
}

/* Ordering and filtering. */

static void
give_up_order (SomDataTable *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_hide (GTK_WIDGET (self->spinner));
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_STATE_BUSY);
}

static void
show_progress_cb (gpointer data)
{
  SomDataTable *self = data;

  self->patience = 0;
  gtk_widget_show (GTK_WIDGET (self->spinner));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_STATE_BUSY, TRUE, -1);
}

/* A table that is gone has given up its order. */
static void
ordered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;
  GArray            *rows = som_table_order_finish (SOM_TABLE_ORDER (source), result, &error);
  SomDataTable      *self = data;

  if (rows == NULL)
    return;
  give_up_order (self);
  take_rows (self, rows);
  show_first (self);
}

static GArray *
list_all (SomDataTable *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < som_table_source_get_n_rows (self->source); i++)
    g_array_append_val (rows, i);
  return rows;
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* The rows that are looked for, in their order; what was asked for before is given up. */
static void
arrange (SomDataTable *self)
{
  const char        *wanted = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));
  g_autoptr (GArray) keys = NULL;

  give_up_order (self);
  if (self->source == NULL)
    return;
  keys = som_table_cells_list_keys (self->cells);
  if (keys->len == 0 && is_blank (wanted))
    {
      take_rows (self, list_all (self));
      show_first (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add_once (PATIENCE, show_progress_cb, self);
  som_table_order_start (self->order, keys, wanted, self->cancellable, ordered_cb, self);
}

static void
clear (SomDataTable *self)
{
  give_up_order (self);
  g_clear_object (&self->source);
  g_clear_object (&self->order);
  som_table_cells_set_source (self->cells, NULL);
  som_table_link_set_source (self->link, NULL);
  take_rows (self, g_array_new (FALSE, FALSE, sizeof (guint)));
}

static void
fill (SomDataTable *self)
{
  guint nth = gtk_drop_down_get_selected (self->tables);

  clear (self);
  nth = nth != GTK_INVALID_LIST_POSITION ? nth : 0;
  if (self->deck != NULL && som_dossier_get_n_views (som_deck_get_dossier (self->deck)) > 0)
    self->source = som_table_source_new (som_own_request_new (self->deck), nth);
  if (self->source == NULL)
    return;
  self->order = som_table_order_new (som_own_request_new (self->deck), nth);
  som_table_cells_set_source (self->cells, self->source);
  som_table_link_set_source (self->link, self->source);
  arrange (self);
}

/* The names of the view's tables; the switch is there where there are several. */
static void
list_tables (SomDataTable *self)
{
  const SomDossier  *dossier = som_deck_get_dossier (self->deck);
  const SomViewSpec *spec;
  guint              n = 0;

  if (som_dossier_get_n_views (dossier) == 0)
    return;
  spec = som_dossier_get_view (dossier, som_deck_get_view (self->deck));
  for (guint i = 0; spec->resources[i] != NULL; i++)
    {
      const SomResource *resource = som_dossier_find_resource (dossier, spec->resources[i]);
      const char        *title = resource != NULL ? som_words_get (resource->title, som_deck_get_language (self->deck)) : NULL;

      if (resource == NULL)
        continue;
      gtk_string_list_append (self->names, title != NULL ? title : resource->name);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tables), n > 1);
}

static void
deck_changed_cb (SomDataTable *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* the table that is chosen changes with their names, and is shown then: once is enough */
  g_signal_handlers_block_by_func (self->tables, fill, self);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  list_tables (self);
  g_signal_handlers_unblock_by_func (self->tables, fill, self);
  fill (self);
}

/* Copying and saving. */

/* The rows that are selected, or all that are shown where none is. `file` (nullable): where to; else they are copied. */
static void
write_rows (SomDataTable *self,
            SomRowsFormat format,
            GFile        *file)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  GtkBitset            *places = gtk_bitset_is_empty (selected) ? NULL : selected;

  if (self->source != NULL)
    som_table_writer_take (self->writer, som_table_job_new (self->source, format, som_row_list_get (self->rows), places, file));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter)
{
  write_rows (SOM_DATA_TABLE (widget), g_str_equal (g_variant_get_string (parameter, NULL), "csv") ? SOM_ROWS_CSV : SOM_ROWS_TSV, NULL);
}

static void
save_response_cb (SomDataTable         *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  g_object_unref (chooser);
  if (file != NULL)
    write_rows (self, SOM_ROWS_CSV, file);
}

static void
save_cb (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SomDataTable         *self = SOM_DATA_TABLE (widget);
  GtkFileChooserNative *chooser;
  g_autofree char      *name = NULL;
  g_autoptr (GFile)     folder = g_file_new_for_path (som_folder_get_first ());

  if (self->source == NULL)
    return;
  name = g_strdup_printf ("%s.csv", som_table_source_get_resource (self->source)->name);
  chooser = gtk_file_chooser_native_new (_ ("Save Table"), GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                         _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The widget. */

static void
som_data_table_dispose (GObject *object)
{
  SomDataTable *self = SOM_DATA_TABLE (object);
  GtkWidget    *child;

  som_data_table_set_deck (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_data_table_parent_class)->dispose (object);
}

static void
som_data_table_finalize (GObject *object)
{
  SomDataTable *self = SOM_DATA_TABLE (object);

  g_clear_object (&self->deck_signals);
  g_clear_object (&self->source);
  g_clear_object (&self->order);
  g_clear_object (&self->cells);
  g_clear_object (&self->link);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (som_data_table_parent_class)->finalize (object);
}

static void
som_data_table_class_init (SomDataTableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = som_data_table_dispose;
  object_class->finalize = som_data_table_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (SOM_TYPE_TABLE_WRITER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-data-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, columns);
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, tables);
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, names);
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, count);
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, spinner);
  gtk_widget_class_bind_template_child (widget_class, SomDataTable, writer);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_install_action (widget_class, "table.copy", "s", copy_cb);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", "s", "tsv");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "table.copy", "s", "csv");
}

static void
make_models (SomDataTable *self)
{
  self->rows = som_row_list_new ();
  self->link = som_table_link_new (self->rows);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->rows));
  self->cells = som_table_cells_new (self->columns, self->rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->columns))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Titles of the columns"), -1);
  g_signal_connect_object (gtk_column_view_get_sorter (self->columns), "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
}

static void
som_data_table_init (SomDataTable *self)
{
  static const char *const changes[] = { "notify::view", "notify::language", "notify::layers", "notify::dossier", "notify::choices" };

  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (deck_changed_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (deck_changed_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (give_up_order), NULL);
}

void
som_data_table_set_deck (SomDataTable *self,
                         SomDeck      *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  som_table_link_set_deck (self->link, deck);
  if (deck != NULL)
    deck_changed_cb (self);
  else
    clear (self);
}

gboolean
som_data_table_is_busy (SomDataTable *self)
{
  return self->cancellable != NULL;
}
