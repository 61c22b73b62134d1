/* What frames of the real window cost: hovering, changing the view, panning the map, resizing, and a table of 100,000 rows.
 *
 * The program's own widgets run in this process; the pointer is moved by another thread, as a hand does it. A frame's work is what the main thread
 * computed since the frame before, in processor time: other programs on the machine do not count. Where a row says “iteration”, it is what the main
 * loop did at one go, during which nothing else could happen.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "median.h"

#include "som-application.h"
#include "som-data-table.h"
#include "som-figure-maker.h"
#include "som-figure-view.h"
#include "som-mark-proxy.h"
#include "som-memory.h"
#include "som-renderer.h"
#include "som-state.h"
#include "som-tip-card.h"
#include "som-window.h"
#include "../window/tree.h"

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"
#define WIDTH 1440
#define HEIGHT 900
#define PATIENCE (60 * G_TIME_SPAN_SECOND)
#define N_ROWS 100000
#define N_MOVES 400
#define N_ROUNDS 5
#define RADIUS 250

/* The longest that is kept. */
#define MAX_FRAMES 4096

/* Milliseconds of frames and of the main loop, since they were forgotten last. */
typedef struct
{
  double works[MAX_FRAMES], paints[MAX_FRAMES];
  guint  n_frames;
  double last; /* processor time when the last frame was done */
  double iteration, longest;
  guint  n_pictures; /* that were made */
} Record;

static Record record;

/* When the frame began that is painted now, by the clock. */
static double frame_begin;

typedef struct
{
  GtkWidget     *window;
  SomFigureView *figure;
  SomDeck       *deck;
} Bench;

/* Times. */

static double
get_time_of (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
get_work (void)
{
  return get_time_of (CLOCK_THREAD_CPUTIME_ID);
}

static double
get_time (void)
{
  return get_time_of (CLOCK_MONOTONIC);
}

static void
begin_frame_cb (void)
{
  frame_begin = get_time ();
}

static void
end_frame_cb (void)
{
  double now = get_work ();

  if (record.n_frames < MAX_FRAMES)
    {
      record.works[record.n_frames] = now - record.last;
      record.paints[record.n_frames++] = get_time () - frame_begin;
    }
  record.last = now;
}

/* Between two of these the main loop does something. */
static int
poll_files (GPollFD *files,
            guint    n_files,
            int      timeout)
{
  int n;

  record.longest = MAX (record.longest, get_work () - record.iteration);
  n = g_poll (files, n_files, timeout);
  record.iteration = get_work ();
  return n;
}

static gboolean
picture_made_cb (GSignalInvocationHint *hint G_GNUC_UNUSED,
                 guint                  n_values G_GNUC_UNUSED,
                 const GValue          *values G_GNUC_UNUSED,
                 gpointer               data G_GNUC_UNUSED)
{
  record.n_pictures++;
  return TRUE;
}

static void
forget (void)
{
  record = (Record) { .last = get_work (), .iteration = get_work () };
}

static void
print_head (void)
{
  printf ("%-34s %7s %9s %9s %9s %9s %9s\n", "ms", "frames", "median", "95 %", "longest", "to paint", "iteration");
}

/* Median, ninety-fifth of a hundred and longest of frames; the longest from its beginning until it is painted, by the clock. */
static void
print (const char *name)
{
  guint n = record.n_frames;

  if (n == 0)
    {
      printf ("%-34s no frames\n", name);
      return;
    }
  qsort (record.works, n, sizeof (double), compare_numbers);
  qsort (record.paints, n, sizeof (double), compare_numbers);
  printf ("%-34s %7u %9.2f %9.2f %9.2f %9.2f %9.2f\n", name, n, record.works[n / 2], record.works[n * 95 / 100], record.works[n - 1],
          record.paints[n - 1], record.longest);
}

/* Running. */

static void
run_for (gint64 time)
{
  gint64 end = g_get_monotonic_time () + time;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

/* Until nothing was painted for so long that the next view was made ahead. */
static void
settle (void)
{
  guint before;

  do
    {
      forget ();
      run_for (400 * G_TIME_SPAN_MILLISECOND);
      before = record.n_frames;
    }
  while (before > 0);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static Bench
open_window (const char *path)
{
  AdwApplication   *application = ADW_APPLICATION (g_application_get_default ());
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Bench             bench = { .window = som_window_new_with (application, file) };
  gint64            deadline = g_get_monotonic_time () + PATIENCE;

  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (bench.window));
  bench.figure = SOM_FIGURE_VIEW (find (bench.window, SOM_TYPE_FIGURE_VIEW));
  while ((bench.deck = som_figure_view_get_deck (bench.figure)) == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  if (bench.deck == NULL)
    g_error ("“%s” can’t be opened", path);
  g_signal_connect (gtk_widget_get_frame_clock (bench.window), "flush-events", G_CALLBACK (begin_frame_cb), NULL);
  g_signal_connect (gtk_widget_get_frame_clock (bench.window), "after-paint", G_CALLBACK (end_frame_cb), NULL);
  settle ();
  return bench;
}

static void
close_window (Bench bench)
{
  gtk_window_destroy (GTK_WINDOW (bench.window));
  run_for (100 * G_TIME_SPAN_MILLISECOND);
}

/* The pointer. */

typedef struct
{
  int      x, y; /* about which it goes in circles, in pixels of the screen */
  gboolean done; /* atomically */
} Hand;

/* Drags. Eight milliseconds are 125 moves in a second, as a mouse makes. */
static gpointer
move_hand (gpointer data)
{
  Hand    *hand = data;
  Display *display = XOpenDisplay (NULL);

  XTestFakeMotionEvent (display, -1, hand->x + RADIUS, hand->y, CurrentTime);
  XTestFakeButtonEvent (display, 1, True, CurrentTime);
  for (guint i = 0; i < N_MOVES; i++)
    {
      double angle = i * 0.05;

      XTestFakeMotionEvent (display, -1, hand->x + RADIUS * cos (angle), hand->y + RADIUS * sin (1.3 * angle), CurrentTime);
      XFlush (display);
      g_usleep (8 * G_TIME_SPAN_MILLISECOND);
    }
  XTestFakeButtonEvent (display, 1, False, CurrentTime);
  XSync (display, False);
  XCloseDisplay (display);
  g_atomic_int_set (&hand->done, TRUE);
  return NULL;
}

/* Where a point of the window is on the screen. */
static void
find_place (Bench  bench,
            double x,
            double y,
            int   *root_x,
            int   *root_y)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (bench.window));
  Display    *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  double      dx, dy;
  Window      child;

  gtk_native_get_surface_transform (GTK_NATIVE (bench.window), &dx, &dy);
  XTranslateCoordinates (display, gdk_x11_surface_get_xid (surface), DefaultRootWindow (display), lround (x + dx), lround (y + dy), root_x, root_y,
                         &child);
}

static void
point (Bench  bench,
       double x,
       double y)
{
  Display *display = gdk_x11_display_get_xdisplay (gtk_widget_get_display (bench.window));
  int      root_x, root_y;

  find_place (bench, x, y, &root_x, &root_y);
  XTestFakeMotionEvent (display, -1, root_x, root_y, CurrentTime);
  XFlush (display);
}

static void
drag (Bench bench)
{
  GtkWidget *figure = GTK_WIDGET (bench.figure);
  Hand       hand = { .done = FALSE };
  GThread   *thread;
  double     x, y;

  gtk_widget_translate_coordinates (figure, bench.window, gtk_widget_get_width (figure) / 2.0, gtk_widget_get_height (figure) / 2.0, &x, &y);
  find_place (bench, x, y, &hand.x, &hand.y);
  thread = g_thread_new ("hand", move_hand, &hand);
  while (!g_atomic_int_get (&hand.done))
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);
}

/* What is measured. */

typedef struct
{
  GtkWidget *card;
  guint      n, n_late;       /* highlights; those that were not in the frame of the move */
  guint      frame;           /* that the pointer was told of in */
  double     moved, longest;  /* processor time then, and the longest until the highlight was painted */
  gboolean   waits;
} Hover;

static void
moved_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
          double                    x G_GNUC_UNUSED,
          double                    y G_GNUC_UNUSED,
          Hover                    *hover)
{
  hover->moved = get_work ();
  hover->frame = record.n_frames;
}

static void
card_changed_cb (Hover *hover)
{
  hover->waits = gtk_widget_get_visible (hover->card);
}

static void
painted_cb (Hover *hover)
{
  if (!hover->waits)
    return;
  hover->waits = FALSE;
  hover->n++;
  hover->n_late += record.n_frames > hover->frame + 1;
  hover->longest = MAX (hover->longest, get_work () - hover->moved);
}

/* Puts the pointer on the marks, one after another, and beside them in between. */
static void
hover_marks (Bench bench)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (bench.figure)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!SOM_IS_MARK_PROXY (child) || !gtk_widget_compute_bounds (child, bench.window, &bounds))
        continue;
      point (bench, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
      run_for (60 * G_TIME_SPAN_MILLISECOND);
      point (bench, 2, 2);
      run_for (60 * G_TIME_SPAN_MILLISECOND);
    }
}

static void
measure_hover (Bench bench)
{
  Hover               hover = { .card = find (GTK_WIDGET (bench.figure), SOM_TYPE_TIP_CARD) };
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GdkFrameClock      *clock = gtk_widget_get_frame_clock (bench.window);

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), &hover);
  gtk_widget_add_controller (bench.window, motion);
  g_signal_connect_swapped (hover.card, "notify::visible", G_CALLBACK (card_changed_cb), &hover);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &hover);
  settle ();
  hover_marks (bench);
  print ("hovering");
  printf ("%-34s %7u highlights, %u not in the frame of the move, work until painted at most %.2f\n", "", hover.n, hover.n_late, hover.longest);
  gtk_widget_remove_controller (bench.window, motion);
  g_signal_handlers_disconnect_by_data (hover.card, &hover);
  g_signal_handlers_disconnect_by_data (clock, &hover);
}

/* What it takes from the asking until the frame is painted that shows the view: by the clock, of the main thread, of all threads. */
typedef struct
{
  double time, work, all;
} Change;

static Change
change_view (Bench bench,
             guint view)
{
  double begin = get_time (), work = get_work (), all = get_time_of (CLOCK_PROCESS_CPUTIME_ID);

  forget ();
  som_deck_set_view (bench.deck, view);
  while (record.n_pictures == 0)
    g_main_context_iteration (NULL, TRUE);
  record.n_frames = 0;
  while (record.n_frames == 0)
    g_main_context_iteration (NULL, TRUE);
  return (Change) { get_time () - begin, get_work () - work, get_time_of (CLOCK_PROCESS_CPUTIME_ID) - all };
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  return compare_numbers (&((const Change *) a)->all, &((const Change *) b)->all);
}

static void
print_changes (const char *name,
               Change     *changes,
               guint       n)
{
  Change middle, last;

  qsort (changes, n, sizeof (Change), compare_changes);
  middle = changes[n / 2];
  last = changes[n - 1];
  printf ("to %-31s median %.1f by the clock; work %.1f, of all threads %.1f; longest %.1f; %.1f, %.1f\n", name, middle.time, middle.work, middle.all,
          last.time, last.work, last.all);
}

static void
measure_views (Bench bench)
{
  const SomDossier  *dossier = som_deck_get_dossier (bench.deck);
  guint              n_views = som_dossier_get_n_views (dossier);
  g_autofree Change *changes = g_new (Change, n_views * N_ROUNDS);

  for (guint i = 0; i < n_views * N_ROUNDS; i++)
    {
      changes[(i + 1) % n_views * N_ROUNDS + i / n_views] = change_view (bench, (i + 1) % n_views);
      settle ();
    }
  for (guint i = 0; i < n_views; i++)
    print_changes (som_dossier_get_view (dossier, i)->name, changes + i * N_ROUNDS, N_ROUNDS);
  print_changes ("any view", changes, n_views * N_ROUNDS);
}

/* Shows a view by its name, and waits until all is done. */
static void
show_view (Bench       bench,
           const char *name)
{
  som_deck_set_view (bench.deck, som_dossier_find_view (som_deck_get_dossier (bench.deck), name));
  settle ();
}

static void
measure_pan (Bench bench)
{
  show_view (bench, "map");
  som_figure_view_zoom (bench.figure, 4);
  settle ();
  forget ();
  drag (bench);
  print ("panning the map");
  settle ();
}

static void
measure_resize (Bench       bench,
                const char *view)
{
  g_autofree char *name = g_strdup_printf ("resizing, %s", view);
  guint            before;

  show_view (bench, view);
  forget ();
  for (int i = 0; i < 200; i++)
    {
      int way = i % 100 < 50 ? i % 100 : 100 - i % 100;

      gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH - 6 * way, HEIGHT - 3 * way);
      before = record.n_frames;
      while (record.n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  print (name);
  settle ();
}

/* The table. */

static char *
write_table (const char *folder)
{
  static const char *const places[] = { "Paris", "Lyon", "Évreux", "Nîmes", "Lille", "Brest", "Ars-en-Ré" };
  char                    *path = g_build_filename (folder, "rows.csv", NULL);
  g_autoptr (GString)      text = g_string_new ("name,place,year,amount,note\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "Row %u,%s,%u,%u.%02u,“a note of a few words” %u\n", i * 7919u % N_ROWS, places[i % G_N_ELEMENTS (places)],
                            1950 + i % 75, i * 31u % 99991u, i % 100, i % 977);
  if (!g_file_set_contents (path, text->str, text->len, NULL))
    g_error ("“%s” can’t be written", path);
  return path;
}

/* Until all rows are in their places. */
static void
measure_order (const char    *name,
               GtkColumnView *table,
               double         begin)
{
  SomDataTable *pane = SOM_DATA_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (table), SOM_TYPE_DATA_TABLE));
  double        end = begin;

  while (record.n_frames == 0 || get_time () < end + 600)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      if (som_data_table_is_busy (pane))
        end = get_time ();
    }
  print (name);
  printf ("%-34s %7.0f ms in all, %u rows\n", "", end - begin, g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))));
}

static void
scroll (GtkColumnView *table,
        const char    *name,
        double         step)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  double         upper, value = 0;

  settle ();
  upper = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  for (guint i = 0; i < 300; i++)
    {
      guint before = record.n_frames;

      value = fmod (value + step, upper);
      gtk_adjustment_set_value (adjustment, value);
      while (record.n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  print (name);
}

/* The table of the view, shown. */
static GtkColumnView *
show_table (Bench bench)
{
  GtkWidget     *pane = find (bench.window, SOM_TYPE_DATA_TABLE);
  GtkColumnView *table = GTK_COLUMN_VIEW (find (pane, GTK_TYPE_COLUMN_VIEW));

  gtk_widget_set_visible (pane, TRUE);
  return table;
}

static void
measure_show (Bench bench)
{
  double begin = get_time ();

  forget ();
  measure_order ("showing the table", show_table (bench), begin);
}

static void
measure_scroll (Bench bench)
{
  GtkColumnView *table = show_table (bench);

  scroll (table, "scrolling by the wheel", 60);
  scroll (table, "scrolling by the bar", 71993);
}

static void
measure_filter (Bench bench)
{
  static const char *const texts[] = { "nimes", "note", "" };
  GtkColumnView           *table = show_table (bench);
  GtkWidget               *pane = gtk_widget_get_ancestor (GTK_WIDGET (table), SOM_TYPE_DATA_TABLE);
  GtkWidget               *entry = gtk_widget_get_next_sibling (find (pane, GTK_TYPE_DROP_DOWN)); /* which has an entry of its own */

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double begin;

      settle ();
      begin = get_time ();
      gtk_editable_set_text (GTK_EDITABLE (entry), texts[i]);
      measure_order (*texts[i] != '\0' ? texts[i] : "filtering no more", table, begin);
    }
}

static void
measure_sort (Bench bench)
{
  GtkColumnView *table = show_table (bench);
  GListModel    *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char                *name = g_strdup_printf ("sorting by %s", gtk_column_view_column_get_title (column));
      double                          begin;

      settle ();
      begin = get_time ();
      gtk_column_view_sort_by_column (table, column, GTK_SORT_ASCENDING);
      measure_order (name, table, begin);
    }
}

static void
note_cb (gboolean *noted)
{
  *noted = TRUE;
}

static void
measure_select (Bench bench)
{
  GtkColumnView     *table = show_table (bench);
  GtkSelectionModel *model = gtk_column_view_get_model (table);
  double             begin;

  settle ();
  begin = get_time ();
  gtk_selection_model_select_all (model);
  measure_order ("selecting all rows", table, begin);
  settle ();
  begin = get_time ();
  gtk_selection_model_unselect_all (model);
  measure_order ("selecting none", table, begin);
}

/* All rows, from the asking until they are in the clipboard. */
static void
measure_copy (Bench bench)
{
  static const char *const formats[] = { "tsv", "csv" };
  GtkColumnView           *table = show_table (bench);
  GdkClipboard            *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (table));
  gboolean                 copied;
  gulong                   id = g_signal_connect_swapped (clipboard, "changed", G_CALLBACK (note_cb), &copied);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strdup_printf ("copying as %s", formats[i]);
      double           begin, end;

      settle ();
      begin = get_time ();
      copied = FALSE;
      gtk_widget_activate_action (GTK_WIDGET (table), "table.copy", "s", formats[i]);
      while (!copied)
        g_main_context_iteration (NULL, TRUE);
      end = get_time ();
      measure_order (name, table, begin);
      printf ("%-34s %7.0f ms until they are in the clipboard\n", "", end - begin);
    }
  g_signal_handler_disconnect (clipboard, id);
}

static void
measure_bars (Bench bench)
{
  measure_resize (bench, "investments");
}

static void
measure_map (Bench bench)
{
  measure_resize (bench, "map");
}

static const struct
{
  const char *name;
  void        (*measure) (Bench bench);
  gboolean    rows; /* of the table, else of the dossier */
} parts[] = {
  { "hover", measure_hover, FALSE }, { "views", measure_views, FALSE },          { "pan", measure_pan, FALSE },
  { "bars", measure_bars, FALSE },   { "map", measure_map, FALSE },              { "show", measure_show, TRUE },
  { "scroll", measure_scroll, TRUE }, { "filter", measure_filter, TRUE },        { "sort", measure_sort, TRUE },
  { "select", measure_select, TRUE }, { "copy", measure_copy, TRUE },
};

/* Each in a window of its own. */
static void
measure (guint       part,
         const char *rows)
{
  Bench bench = open_window (parts[part].rows ? rows : DOSSIER);

  parts[part].measure (bench);
  close_window (bench);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  g_autofree char           *state = g_dir_make_tmp ("sommet-bench-XXXXXX", NULL);
  g_autofree char           *rows = write_table (state);

  setvbuf (stdout, NULL, _IOLBF, 0);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_set_prgname ("bench-window");
  g_set_application_name ("Sommet");
  som_memory_start ();
  som_renderer_choose ();
  application = som_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_set_default (G_APPLICATION (application));
  g_main_context_set_poll_func (NULL, poll_files);
  g_type_ensure (SOM_TYPE_FIGURE_MAKER);
  g_type_class_unref (g_type_class_ref (SOM_TYPE_FIGURE_MAKER));
  g_signal_add_emission_hook (g_signal_lookup ("made", SOM_TYPE_FIGURE_MAKER), 0, picture_made_cb, NULL, NULL);
  print_head ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc == 1 || g_strv_contains ((const char *const *) argv + 1, parts[i].name))
      measure (i, rows);
  som_state_flush ();
  tree_remove (state);
  return 0;
}
