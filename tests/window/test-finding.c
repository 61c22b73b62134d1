/* Tests of finding words in a large dossier: how far the search is, and what ends it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "inside.h"
#include "som-find-popover.h"
#include "som-progress-row.h"

#define PATIENCE (60 * G_TIME_SPAN_SECOND)

/* So many take a while, on any machine; with a sanitizer, which makes it so much slower, fewer do. */
#define N_ROWS 300000
#define N_ROWS_SANITIZED 20000

static char *folder, *rows_path;

/* All tests have the same window: so large a dossier takes long to open. */
static GtkWidget *window, *popover, *entry, *row;

static void
write_rows (void)
{
  g_autoptr (GString) text = g_string_new ("name,place,note\n");
  guint               n = g_getenv ("SOMMET_SANITIZED") != NULL ? N_ROWS_SANITIZED : N_ROWS;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Row %u,Évreux,a note of a few words about number %u\n", i, i * 7);
  g_string_append (text, "the last,nowhere,none\n");
  g_assert_true (g_file_set_contents (rows_path, text->str, text->len, NULL));
}

/* Waits until something is so. */
#define wait_until(condition)                                                                                                                              \
  G_STMT_START                                                                                                                                             \
  {                                                                                                                                                        \
    gint64 deadline = g_get_monotonic_time () + PATIENCE;                                                                                                  \
                                                                                                                                                           \
    while (!(condition) && g_get_monotonic_time () < deadline)                                                                                             \
      inside_run_for (5 * G_TIME_SPAN_MILLISECOND);                                                                                                               \
    g_assert_true (condition);                                                                                                                             \
  }                                                                                                                                                        \
  G_STMT_END

static void
open_window (void)
{
  window = inside_open (rows_path);
  popover = inside_find (window, SOM_TYPE_FIND_POPOVER);
  entry = inside_find (popover, GTK_TYPE_SEARCH_ENTRY);
  row = inside_find (popover, SOM_TYPE_PROGRESS_ROW);
  g_object_set (row, "patience", 1, NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
type_words (const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

/* What takes long is seen to go on, until it is done. */
static void
test_progress (void)
{
  GtkProgressBar *bar = GTK_PROGRESS_BAR (inside_find (row, GTK_TYPE_PROGRESS_BAR));

  g_assert_false (gtk_widget_get_mapped (row));
  type_words ("nowhere");
  wait_until (gtk_widget_get_mapped (row));
  g_assert_cmpstr (gtk_progress_bar_get_text (bar), ==, "Searching");
  wait_until (gtk_progress_bar_get_fraction (bar) > 0);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), <, 1);
  wait_until (inside_has_label (popover, "1 result"));
  g_assert_false (gtk_widget_get_mapped (row));
}

/* What was found before is not taken for what was not looked for to the end. */
static void
test_cancel (void)
{
  type_words ("nowhere");
  wait_until (inside_has_label (popover, "1 result"));
  type_words ("nothing of the kind");
  wait_until (gtk_widget_get_mapped (row));
  g_assert_true (inside_has_label (popover, "1 result"));
  g_signal_emit_by_name (inside_find (row, GTK_TYPE_BUTTON), "clicked");
  wait_until (inside_has_label (popover, "Search stopped"));
  g_assert_false (gtk_widget_get_mapped (row));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (inside_find (popover, GTK_TYPE_STACK))), ==, "start");
  inside_run_for (300 * G_TIME_SPAN_MILLISECOND);
  g_assert_true (inside_has_label (popover, "Search stopped"));
}

/* Each letter ends the search for those before it. */
static void
test_newer_words (void)
{
  type_words ("nothing of the kind either");
  wait_until (gtk_widget_get_mapped (row));
  type_words ("evreux");
  wait_until (inside_has_label (popover, "More than 5000 results"));
  g_assert_false (gtk_widget_get_mapped (row));
  g_assert_false (inside_has_label (popover, "Search stopped"));
}

/* Escape ends it; who comes back finds it begun anew. */
static void
test_escape (void)
{
  type_words ("the last");
  wait_until (gtk_widget_get_mapped (row));
  g_signal_emit_by_name (entry, "stop-search");
  wait_until (!gtk_widget_get_mapped (popover));
  g_assert_false (gtk_widget_get_visible (row));
  gtk_popover_popup (GTK_POPOVER (popover));
  wait_until (gtk_widget_get_mapped (row));
  wait_until (inside_has_label (popover, "1 result"));
}

/* The window goes while somebody searches. */
static void
test_closing (void)
{
  type_words ("nothing at all");
  wait_until (gtk_widget_get_mapped (row));
  gtk_window_destroy (GTK_WINDOW (window));
  inside_run_for (500 * G_TIME_SPAN_MILLISECOND);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  int                        status;

  folder = g_dir_make_tmp ("sommet-finding-XXXXXX", NULL);
  rows_path = g_build_filename (folder, "rows.csv", NULL);
  write_rows ();
  application = inside_start (&argc, &argv, folder);
  open_window ();
  g_test_add_func ("/finding/progress", test_progress);
  g_test_add_func ("/finding/cancel", test_cancel);
  g_test_add_func ("/finding/newer-words", test_newer_words);
  g_test_add_func ("/finding/escape", test_escape);
  g_test_add_func ("/finding/closing", test_closing);
  status = g_test_run ();
  inside_forget (folder);
  return status;
}
