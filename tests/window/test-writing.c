/* Tests of copying and saving rows of a table: what comes of it, how far it is, and what is left when it is ended.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "inside.h"
#include "som-data-table.h"
#include "som-figure-view.h"
#include "som-progress-row.h"
#include "som-table-writer.h"

#include <glib/gstdio.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)
#define N_ROWS 1000

/* So many are not written in a second on any machine. */
#define N_ENDLESS 10000000

#define BEFORE "what was there before"

static char *folder, *rows_path, *saved_path;

typedef struct
{
  GtkWidget      *window, *pane;
  SomTableWriter *writer;
  SomTableSource *source;
} Table;

static void
write_rows (void)
{
  g_autoptr (GString) text = g_string_new ("name,amount\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "Row %u,%u\n", i, i * 10);
  g_assert_true (g_file_set_contents (rows_path, text->str, text->len, NULL));
}

static void
wait_for_words (Table      *table,
                const char *text)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!inside_has_label (table->window, text) && g_get_monotonic_time () < deadline)
    inside_run_for (5 * G_TIME_SPAN_MILLISECOND);
  g_assert_true (inside_has_label (table->window, text));
}

/* The row that is seen; NULL where there is none. */
static GtkWidget *
get_row (Table *table)
{
  GtkWidget *row = inside_find (GTK_WIDGET (table->writer), SOM_TYPE_PROGRESS_ROW);

  return row != NULL && gtk_widget_get_mapped (row) ? row : NULL;
}

static GtkWidget *
wait_for_row (Table *table)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (get_row (table) == NULL && g_get_monotonic_time () < deadline)
    inside_run_for (5 * G_TIME_SPAN_MILLISECOND);
  g_assert_nonnull (get_row (table));
  return get_row (table);
}

static void
table_open (Table *table)
{
  SomFigureView *figure;

  table->window = inside_open (rows_path);
  figure = SOM_FIGURE_VIEW (inside_find (table->window, SOM_TYPE_FIGURE_VIEW));
  table->pane = inside_find (table->window, SOM_TYPE_DATA_TABLE);
  table->writer = SOM_TABLE_WRITER (inside_find (table->pane, SOM_TYPE_TABLE_WRITER));
  table->source = som_table_source_new (som_own_request_new (som_figure_view_get_deck (figure)), 0);
  gtk_widget_set_visible (table->pane, TRUE);
  wait_for_words (table, "1000 rows");
}

static void
table_clear (Table *table)
{
  if (table->window != NULL)
    gtk_window_destroy (GTK_WINDOW (table->window));
  inside_run_for (100 * G_TIME_SPAN_MILLISECOND);
  g_clear_object (&table->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* A job that writes the first row again and again. */
static SomTableJob *
make_job (Table      *table,
          guint       n,
          const char *path)
{
  g_autoptr (GArray) rows = g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)), n);
  g_autoptr (GFile)  file = path != NULL ? g_file_new_for_path (path) : NULL;

  return som_table_job_new (table->source, SOM_ROWS_CSV, rows, NULL, file);
}

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
read_clipboard (Table *table)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (table->window), NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
copy (Table      *table,
      const char *format)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (table->writer), "table.copy", "s", format));
}

static char *
read_file (void)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (saved_path, &text, NULL, NULL));
  return text;
}

/* What is selected, and without a selection all; nothing is seen of how far it is. */
static void
test_copy (void)
{
  g_auto (Table)   table = { .window = NULL };
  GtkColumnView   *columns;
  g_autofree char *some = NULL, *all = NULL;
  g_auto (GStrv)   lines = NULL;

  table_open (&table);
  columns = GTK_COLUMN_VIEW (inside_find (table.pane, GTK_TYPE_COLUMN_VIEW));
  gtk_selection_model_select_item (gtk_column_view_get_model (columns), 3, TRUE);
  gtk_selection_model_select_item (gtk_column_view_get_model (columns), 1, FALSE);
  copy (&table, "csv");
  wait_for_words (&table, "2 rows copied");
  some = read_clipboard (&table);
  g_assert_cmpstr (some, ==, "name,amount\r\nRow 1,10\r\nRow 3,30\r\n");
  gtk_selection_model_unselect_all (gtk_column_view_get_model (columns));
  copy (&table, "tsv");
  wait_for_words (&table, "1000 rows copied");
  all = read_clipboard (&table);
  lines = g_strsplit (all, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + N_ROWS + 1);
  g_assert_cmpstr (lines[N_ROWS], ==, "Row 999\t9,990");
  g_assert_null (inside_find (GTK_WIDGET (table.writer), SOM_TYPE_PROGRESS_ROW));
}

/* What takes long is seen to go on, and can be ended: the clipboard is as it was. */
static void
test_cancel_copy (void)
{
  g_auto (Table)   table = { .window = NULL };
  GtkProgressBar  *bar;
  g_autofree char *text = NULL;
  gint64           deadline = g_get_monotonic_time () + PATIENCE;

  table_open (&table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (table.window), BEFORE);
  som_table_writer_take (table.writer, make_job (&table, N_ENDLESS, NULL));
  g_assert_null (get_row (&table));
  bar = GTK_PROGRESS_BAR (inside_find (wait_for_row (&table), GTK_TYPE_PROGRESS_BAR));
  g_assert_cmpstr (gtk_progress_bar_get_text (bar), ==, "Copying rows");
  while (gtk_progress_bar_get_fraction (bar) <= 0 && g_get_monotonic_time () < deadline)
    inside_run_for (5 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), >, 0);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), <, 1);
  g_signal_emit_by_name (inside_find (get_row (&table), GTK_TYPE_BUTTON), "clicked");
  wait_for_words (&table, "Copying stopped; the clipboard is as it was");
  g_assert_null (inside_find (GTK_WIDGET (table.writer), SOM_TYPE_PROGRESS_ROW));
  text = read_clipboard (&table);
  g_assert_cmpstr (text, ==, BEFORE);
}

/* What is copied last is what is in the clipboard, however long the one before takes. */
static void
test_copy_again (void)
{
  g_auto (Table)   table = { .window = NULL };
  g_autofree char *text = NULL;
  gint64           deadline = g_get_monotonic_time () + PATIENCE;

  table_open (&table);
  som_table_writer_take (table.writer, make_job (&table, N_ENDLESS, NULL));
  som_table_writer_take (table.writer, make_job (&table, 1, NULL));
  wait_for_words (&table, "1 row copied");
  while (inside_find (GTK_WIDGET (table.writer), SOM_TYPE_PROGRESS_ROW) != NULL && g_get_monotonic_time () < deadline)
    inside_run_for (5 * G_TIME_SPAN_MILLISECOND);
  g_assert_null (inside_find (GTK_WIDGET (table.writer), SOM_TYPE_PROGRESS_ROW));
  g_assert_false (inside_has_label (table.window, "Copying stopped; the clipboard is as it was"));
  text = read_clipboard (&table);
  g_assert_cmpstr (text, ==, "name,amount\r\nRow 0,0\r\n");
}

static void
test_save (void)
{
  g_auto (Table)   table = { .window = NULL };
  g_autofree char *text = NULL;

  table_open (&table);
  g_assert_true (g_file_set_contents (saved_path, BEFORE, -1, NULL));
  som_table_writer_take (table.writer, make_job (&table, 2, saved_path));
  wait_for_words (&table, "2 rows saved");
  text = read_file ();
  g_assert_cmpstr (text, ==, "name,amount\r\nRow 0,0\r\nRow 0,0\r\n");
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A file that is not saved wholly is as it was, and nothing lies beside it. */
static void
test_cancel_save (void)
{
  g_auto (Table)   table = { .window = NULL };
  g_autofree char *text = NULL;
  guint            n_before;

  table_open (&table);
  g_assert_true (g_file_set_contents (saved_path, BEFORE, -1, NULL));
  n_before = count_files ();
  som_table_writer_take (table.writer, make_job (&table, N_ENDLESS, saved_path));
  g_signal_emit_by_name (inside_find (wait_for_row (&table), GTK_TYPE_BUTTON), "clicked");
  wait_for_words (&table, "Saving stopped; no file was changed");
  text = read_file ();
  g_assert_cmpstr (text, ==, BEFORE);
  g_assert_cmpuint (count_files (), ==, n_before);
}

static void
test_cannot_save (void)
{
  g_auto (Table)   table = { .window = NULL };
  g_autofree char *path = g_build_filename (folder, "nowhere", "rows.csv", NULL);
  g_autofree char *text = g_strdup_printf ("%s can’t be written: No such file or directory", path);

  table_open (&table);
  som_table_writer_take (table.writer, make_job (&table, 2, path));
  wait_for_words (&table, text);
}

/* A window that is closed gives up a copy, which nobody could paste from it, and writes a file to its end. */
static void
test_closing (void)
{
  g_auto (Table)   table = { .window = NULL };
  g_autofree char *text = NULL;
  gint64           deadline = g_get_monotonic_time () + PATIENCE;
  GApplication    *application = g_application_get_default ();

  table_open (&table);
  g_remove (saved_path);
  som_table_writer_take (table.writer, make_job (&table, N_ENDLESS, NULL));
  som_table_writer_take (table.writer, make_job (&table, 100000, saved_path));
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&table.window)));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 0);
  while (!g_file_test (saved_path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < deadline)
    inside_run_for (5 * G_TIME_SPAN_MILLISECOND);
  text = read_file ();
  g_assert_cmpuint (strlen (text), ==, strlen ("name,amount\r\n") + 100000 * strlen ("Row 0,0\r\n"));
  inside_run_for (100 * G_TIME_SPAN_MILLISECOND);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  int                        status;

  folder = g_dir_make_tmp ("sommet-writing-XXXXXX", NULL);
  rows_path = g_build_filename (folder, "rows.csv", NULL);
  saved_path = g_build_filename (folder, "saved.csv", NULL);
  write_rows ();
  application = inside_start (&argc, &argv, folder);
  g_test_add_func ("/writing/copy", test_copy);
  g_test_add_func ("/writing/cancel-copy", test_cancel_copy);
  g_test_add_func ("/writing/copy-again", test_copy_again);
  g_test_add_func ("/writing/save", test_save);
  g_test_add_func ("/writing/cancel-save", test_cancel_save);
  g_test_add_func ("/writing/cannot-save", test_cannot_save);
  g_test_add_func ("/writing/closing", test_closing);
  status = g_test_run ();
  inside_forget (folder);
  return status;
}
