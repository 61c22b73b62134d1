/* Tests of the table of many rows: the order that a person sees, what is found in it, and what stays selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "inside.h"
#include "som-data-table.h"
#include "som-figure-view.h"
#include "som-row-list.h"
#include "som-table-cell.h"
#include "som-table-order.h"

#define PATIENCE (60 * G_TIME_SPAN_SECOND)
#define N_ROWS 20000
#define N_SEEN 3

/* One in so many rows has no amount. */
#define LACKING 4000

static char *rows_path;

typedef struct
{
  GtkWidget     *window, *pane, *entry;
  GtkColumnView *columns;
} Table;

static char *
write_rows (const char *folder)
{
  static const char *const places[] = { "Paris", "Lyon", "Évreux", "Nîmes" };
  char                    *path = g_build_filename (folder, "rows.csv", NULL);
  g_autoptr (GString)      text = g_string_new ("name,place,amount\n");

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_string_append_printf (text, "Row %u,%s,", i * 7919u % N_ROWS, places[i % G_N_ELEMENTS (places)]);
      if (i % LACKING != 0)
        g_string_append_printf (text, "%u", (i * 31u + 7) % 19997);
      g_string_append_c (text, '\n');
    }
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  return path;
}

/* The name at the nth place that is in view; NULL where there is none. */
static const char *
read_name (Table *table,
           guint  nth)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (table->columns));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (row) || !gtk_widget_compute_bounds (row, list, &bounds) || bounds.origin.y < 0)
        continue;
      if (nth-- == 0)
        return som_table_cell_get_text (SOM_TABLE_CELL (inside_find (row, SOM_TYPE_TABLE_CELL)));
    }
  return NULL;
}

static gboolean
is_in_view (Table      *table,
            const char *name)
{
  const char *other;

  for (guint i = 0; (other = read_name (table, i)) != NULL; i++)
    if (g_str_equal (other, name))
      return TRUE;
  return FALSE;
}

static gboolean
shows (Table            *table,
       const char *const names[N_SEEN])
{
  for (guint i = 0; i < N_SEEN; i++)
    if (g_strcmp0 (read_name (table, i), names[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Waits until these are the first names in view. */
static void
expect (Table      *table,
        const char *first,
        const char *second,
        const char *third)
{
  const char *const names[N_SEEN] = { first, second, third };
  gint64            deadline = g_get_monotonic_time () + PATIENCE;

  while (!shows (table, names) && g_get_monotonic_time () < deadline)
    inside_run_for (20 * G_TIME_SPAN_MILLISECOND);
  for (guint i = 0; i < N_SEEN; i++)
    g_assert_cmpstr (read_name (table, i), ==, names[i]);
}

static void
table_open (Table *table)
{
  table->window = inside_open (rows_path);
  table->pane = inside_find (table->window, SOM_TYPE_DATA_TABLE);
  table->columns = GTK_COLUMN_VIEW (inside_find (table->pane, GTK_TYPE_COLUMN_VIEW));
  /* the switch of tables has an entry of its own */
  table->entry = gtk_widget_get_next_sibling (inside_find (table->pane, GTK_TYPE_DROP_DOWN));
  gtk_widget_set_visible (table->pane, TRUE);
  expect (table, "Row 0", "Row 7919", "Row 15838");
}

static void
table_clear (Table *table)
{
  gtk_window_destroy (GTK_WINDOW (table->window));
  inside_run_for (100 * G_TIME_SPAN_MILLISECOND);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static void
sort (Table      *table,
      guint       nth,
      GtkSortType type)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table->columns), nth);

  gtk_column_view_sort_by_column (table->columns, column, type);
}

static void
type_words (Table      *table,
            const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (table->entry), words);
}

/* Numbers in words by their values; rows that are alike stay in the order of the table. */
static void
test_sort (void)
{
  g_auto (Table) table = { .window = NULL };

  table_open (&table);
  sort (&table, 0, GTK_SORT_ASCENDING);
  expect (&table, "Row 0", "Row 1", "Row 2");
  sort (&table, 0, GTK_SORT_DESCENDING);
  expect (&table, "Row 19999", "Row 19998", "Row 19997");
  sort (&table, 1, GTK_SORT_ASCENDING);
  expect (&table, "Row 15838", "Row 7514", "Row 19190");
  gtk_column_view_sort_by_column (table.columns, NULL, GTK_SORT_ASCENDING);
  expect (&table, "Row 0", "Row 7919", "Row 15838");
}

/* Rows without an amount come last, both ways. */
static void
test_missing (void)
{
  g_auto (Table) table = { .window = NULL };

  table_open (&table);
  sort (&table, 2, GTK_SORT_ASCENDING);
  expect (&table, "Row 15264", "Row 3265", "Row 7509");
  sort (&table, 2, GTK_SORT_DESCENDING);
  expect (&table, "Row 11020", "Row 3019", "Row 18775");
}

static void
ordered_cb (GObject      *order,
            GAsyncResult *result,
            gpointer      data)
{
  GArray **rows = data;

  *rows = som_table_order_finish (SOM_TABLE_ORDER (order), result, NULL);
}

/* What is alike by one key is ordered by the next. */
static void
test_keys (void)
{
  static const SomTableKey  both[] = { { .column = 1 }, { .column = 0, .descending = TRUE } };
  g_auto (Table)            table = { .window = NULL };
  g_autoptr (GArray)        keys = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (SomTableKey)), both, G_N_ELEMENTS (both)), rows = NULL;
  g_autoptr (SomTableOrder) order = NULL;

  table_open (&table);
  order = som_table_order_new (som_own_request_new (som_figure_view_get_deck (SOM_FIGURE_VIEW (inside_find (table.window, SOM_TYPE_FIGURE_VIEW)))), 0);
  som_table_order_start (order, keys, "", NULL, ordered_cb, &rows);
  while (rows == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (rows->len, ==, N_ROWS);
  for (guint i = 0; i < N_ROWS / 4; i++)
    g_assert_cmpuint (g_array_index (rows, guint, i) * 7919u % N_ROWS, ==, N_ROWS - 2 - 4 * i);
}

/* Each letter gives up what was looked for before it; the order stays. */
static void
test_filter (void)
{
  g_auto (Table) table = { .window = NULL };

  table_open (&table);
  sort (&table, 0, GTK_SORT_DESCENDING);
  expect (&table, "Row 19999", "Row 19998", "Row 19997");
  type_words (&table, "ny");
  inside_run_for (200 * G_TIME_SPAN_MILLISECOND);
  type_words (&table, "evreux");
  expect (&table, "Row 19998", "Row 19994", "Row 19990");
  g_assert_true (inside_has_label (table.pane, "5000 of 20000 rows"));
  type_words (&table, "nowhere");
  expect (&table, NULL, NULL, NULL);
  g_assert_true (inside_has_label (table.pane, "0 of 20000 rows"));
  type_words (&table, "");
  expect (&table, "Row 19999", "Row 19998", "Row 19997");
  g_assert_true (inside_has_label (table.pane, "20000 rows"));
}

/* A row that is selected is so wherever it goes, and comes into view. */
static void
test_selection (void)
{
  g_auto (Table)        table = { .window = NULL };
  GtkSelectionModel    *selection;
  g_autoptr (GtkBitset) after = NULL;
  gint64                deadline = g_get_monotonic_time () + PATIENCE;

  table_open (&table);
  selection = gtk_column_view_get_model (table.columns);
  g_assert_true (gtk_selection_model_select_item (selection, 2, TRUE));
  sort (&table, 0, GTK_SORT_ASCENDING);
  while (som_data_table_is_busy (SOM_DATA_TABLE (table.pane)))
    g_main_context_iteration (NULL, TRUE);
  while (!is_in_view (&table, "Row 15838") && g_get_monotonic_time () < deadline)
    inside_run_for (20 * G_TIME_SPAN_MILLISECOND);
  after = gtk_selection_model_get_selection (selection);
  g_assert_cmpuint (gtk_bitset_get_size (after), ==, 1);
  g_assert_cmpuint (gtk_bitset_get_minimum (after), ==, 15838);
  g_assert_true (is_in_view (&table, "Row 15838"));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The toolkit is not told of other items where there are as many: it would look for those that it follows among all. */
static void
test_places (void)
{
  g_autoptr (SomRowList) list = som_row_list_new ();
  g_autoptr (GtkBitset)  none = gtk_bitset_new_empty (), first = gtk_bitset_new_range (0, 1);
  guint                  n_items_changed = 0, n_reordered = 0;

  som_row_list_take (list, g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), 5), none);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_items_changed);
  g_signal_connect_swapped (list, "reordered", G_CALLBACK (count_cb), &n_reordered);
  som_row_list_take (list, g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), 5), first);
  g_assert_cmpuint (n_items_changed, ==, 0);
  g_assert_cmpuint (n_reordered, ==, 1);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (list), 0));
  som_row_list_take (list, g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), 2), none);
  g_assert_cmpuint (n_items_changed, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (list), 0));
}

/* One after another, a range, all, none. */
static void
test_selecting (void)
{
  g_autoptr (SomRowList) list = som_row_list_new ();
  GtkSelectionModel     *model = GTK_SELECTION_MODEL (list);
  g_autoptr (GtkBitset)  none = gtk_bitset_new_empty (), some = NULL, all = NULL;

  som_row_list_take (list, g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), N_ROWS), none);
  gtk_selection_model_select_item (model, 7, TRUE);
  gtk_selection_model_select_range (model, 10, 5, FALSE);
  gtk_selection_model_unselect_item (model, 12);
  some = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (some), ==, 5);
  g_assert_true (gtk_bitset_contains (some, 7));
  g_assert_false (gtk_bitset_contains (some, 12));
  gtk_selection_model_select_all (model);
  all = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (all), ==, N_ROWS);
  gtk_selection_model_select_item (model, 3, TRUE);
  g_assert_true (gtk_selection_model_is_selected (model, 3));
  g_assert_false (gtk_selection_model_is_selected (model, 4));
  gtk_selection_model_unselect_all (model);
  g_assert_false (gtk_selection_model_is_selected (model, 3));
}

/* All rows are selected for the figure, too, and are so in another order. */
static void
test_select_all (void)
{
  g_auto (Table)        table = { .window = NULL };
  g_autoptr (GtkBitset) after = NULL;
  SomDeck              *deck;
  gint64                deadline = g_get_monotonic_time () + PATIENCE;

  table_open (&table);
  deck = som_figure_view_get_deck (SOM_FIGURE_VIEW (inside_find (table.window, SOM_TYPE_FIGURE_VIEW)));
  gtk_selection_model_select_all (gtk_column_view_get_model (table.columns));
  while (som_chosen_count_rows (som_selection_get (som_deck_get_selection (deck))) != N_ROWS && g_get_monotonic_time () < deadline)
    inside_run_for (5 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpuint (som_chosen_count_rows (som_selection_get (som_deck_get_selection (deck))), ==, N_ROWS);
  sort (&table, 0, GTK_SORT_ASCENDING);
  expect (&table, "Row 0", "Row 1", "Row 2");
  after = gtk_selection_model_get_selection (gtk_column_view_get_model (table.columns));
  g_assert_cmpuint (gtk_bitset_get_size (after), ==, N_ROWS);
}

/* Closing while an order is made. */
static void
test_closing (void)
{
  for (guint i = 0; i < 3; i++)
    {
      g_auto (Table) table = { .window = NULL };

      table_open (&table);
      sort (&table, i, GTK_SORT_ASCENDING);
      type_words (&table, "a");
      g_assert_true (som_data_table_is_busy (SOM_DATA_TABLE (table.pane)));
      inside_run_for (i * 160 * G_TIME_SPAN_MILLISECOND);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  g_autofree char           *state = g_dir_make_tmp ("sommet-table-XXXXXX", NULL), *path = write_rows (state);
  int                        status;

  rows_path = path;
  application = inside_start (&argc, &argv, state);
  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/missing", test_missing);
  g_test_add_func ("/table/keys", test_keys);
  g_test_add_func ("/table/filter", test_filter);
  g_test_add_func ("/table/selection", test_selection);
  g_test_add_func ("/table/places", test_places);
  g_test_add_func ("/table/selecting", test_selecting);
  g_test_add_func ("/table/select-all", test_select_all);
  g_test_add_func ("/table/closing", test_closing);
  status = g_test_run ();
  inside_forget (state);
  return status;
}
