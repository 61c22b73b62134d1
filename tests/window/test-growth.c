/* Tests that nothing piles up: windows and dossiers opened and closed, and views changed, many times over.
 *
 * The program's own widgets run in this process, where memory that is in use can be counted to the byte. What they print ends the test.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "inside.h"
#include "som-data-table.h"
#include "som-figure-maker.h"
#include "som-figure-view.h"
#include "som-window.h"

#include <malloc.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"
#define PATIENCE (60 * G_TIME_SPAN_SECOND)

/* With sanitizers, which look at every byte themselves, it is all a matter of a few. */
#define N_WINDOWS (is_sanitized () ? 5 : 40)
#define N_DOSSIERS (is_sanitized () ? 5 : 200)
#define N_VIEWS (is_sanitized () ? 20 : 1000)

/* Of all that is done first, by which what is made only once is there. */
#define N_WARM(n) (is_sanitized () ? 1 : MIN (n, 24))

/* Bytes that may be more in the end: what the toolkit itself leaves of a window, 40 times, and caches that are not filled alike. */
#define NOISE (768 * 1024)

/* Pixels of the windows: small ones are drawn soon. */
#define WIDTH 480
#define HEIGHT 360

/* That were made in all windows. */
static guint n_pictures;

static gboolean
is_sanitized (void)
{
  return g_getenv ("SOMMET_SANITIZED") != NULL;
}

static gboolean
picture_made_cb (GSignalInvocationHint *hint G_GNUC_UNUSED,
                 guint                  n_values G_GNUC_UNUSED,
                 const GValue          *values G_GNUC_UNUSED,
                 gpointer               data G_GNUC_UNUSED)
{
  n_pictures++;
  return TRUE;
}

/* The program, in this process. */

/* Does what is to be done, or waits for a moment: not for ever, as where nothing happens any more. */
static void
run (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (G_TIME_SPAN_MILLISECOND);
}

/* Until there is another picture than the first `n`. */
static void
wait_for_picture (guint n)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (n_pictures <= n && g_get_monotonic_time () < deadline)
    run ();
  g_assert_cmpuint (n_pictures, >, n);
}

static GtkWidget *
open_window (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DOSSIER);
  GtkWidget        *window = som_window_new_with (ADW_APPLICATION (g_application_get_default ()), file);
  guint             n = n_pictures;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_picture (n);
  return window;
}

/* Nothing keeps a window that is closed. */
static void
close_window (GtkWidget *window)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window != NULL && g_get_monotonic_time () < deadline)
    run ();
  g_assert_null (window);
}

/* What is left of a window. */

static void
forget_object (gpointer data,
               GObject *object)
{
  g_hash_table_remove (data, object);
}

static void
follow_object (GHashTable *alive,
               gpointer    object)
{
  g_hash_table_insert (alive, object, (gpointer) G_OBJECT_TYPE_NAME (object));
  g_object_weak_ref (object, forget_object, alive);
}

/* A widget and all below it, until they are gone; but the one window of all tooltips is the toolkit's. */
static void
follow (GHashTable *alive,
        GtkWidget  *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return;
  follow_object (alive, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    follow (alive, child);
}

/* Closes a window: it goes, and its widgets, and its deck. */
static void
expect_nothing_remains (GtkWidget *window)
{
  g_autoptr (GHashTable) alive = g_hash_table_new (NULL, NULL);
  GHashTableIter         iter;
  gpointer               name;

  follow (alive, window);
  follow_object (alive, som_figure_view_get_deck (SOM_FIGURE_VIEW (inside_find (window, SOM_TYPE_FIGURE_VIEW))));
  close_window (window);
  inside_run_for (500 * G_TIME_SPAN_MILLISECOND);
  g_hash_table_iter_init (&iter, alive);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_test_message ("left: %s", (const char *) name);
  g_assert_cmpuint (g_hash_table_size (alive), ==, 0);
}

static void
test_remains (void)
{
  GtkWidget *window = open_window ();

  gtk_widget_set_visible (inside_find (window, SOM_TYPE_DATA_TABLE), TRUE);
  inside_run_for (300 * G_TIME_SPAN_MILLISECOND);
  expect_nothing_remains (window);
}

/* While it is still arranging itself. */
static void
test_remains_at_once (void)
{
  expect_nothing_remains (open_window ());
}

/* Growing. */

/* cairo keeps 512 pages of 32 glyphs each, of fonts that may be gone long since, and lets go of any: these here, twice as many pages, drive out all
 * others. A font of another size is another font to it. */
#define N_FONTS 512
#define GLYPHS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"

/* As many glyphs in the cache each time, whatever was drawn before. */
static void
fill_glyph_cache (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 16, 16);
  cairo_t         *cr = cairo_create (surface);

  cairo_select_font_face (cr, "Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (guint i = 0; i < N_FONTS; i++)
    {
      cairo_set_font_size (cr, 8 + (double) i / N_FONTS);
      cairo_move_to (cr, 0, 12);
      cairo_show_text (cr, GLYPHS);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Bytes that are in use, once all that is being done is done, and threads have ended with the caches of their own. */
static gsize
count_bytes (void)
{
  struct mallinfo2 info;

  for (guint i = 0; i < 4; i++)
    {
      inside_run_for (500 * G_TIME_SPAN_MILLISECOND);
      g_thread_pool_stop_unused_threads ();
    }
  for (guint i = 0; i < 2; i++)
    fill_glyph_cache ();
  info = mallinfo2 ();
  return info.uordblks + info.hblkhd;
}

/* Does something `n` times, and some times before. */
static void
expect_no_growth (void (*act) (GtkWidget *window, guint i),
                  GtkWidget *window,
                  guint      n)
{
  gsize before, after;

  for (guint i = 0; i < N_WARM (n); i++)
    act (window, i);
  before = count_bytes ();
  for (guint i = 0; i < n; i++)
    act (window, i);
  after = count_bytes ();
  g_test_message ("%" G_GSIZE_FORMAT " bytes, and %" G_GSSIZE_FORMAT " more after %u times", before, (gssize) (after - before), n);
  g_assert_cmpuint (after, <, before + NOISE);
}

static void
open_and_close (GtkWidget *window G_GNUC_UNUSED,
                guint      i G_GNUC_UNUSED)
{
  close_window (open_window ());
}

static void
open_again (GtkWidget *window,
            guint      i G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = g_file_new_for_path (DOSSIER);
  guint             n = n_pictures;

  som_window_open (SOM_WINDOW (window), file);
  wait_for_picture (n);
}

static void
change_view (GtkWidget *window,
             guint      i G_GNUC_UNUSED)
{
  SomDeck *deck = som_figure_view_get_deck (SOM_FIGURE_VIEW (inside_find (window, SOM_TYPE_FIGURE_VIEW)));
  guint    n = n_pictures;

  som_deck_set_view (deck, (som_deck_get_view (deck) + 1) % som_dossier_get_n_views (som_deck_get_dossier (deck)));
  wait_for_picture (n);
}

static void
test_windows (void)
{
  expect_no_growth (open_and_close, NULL, N_WINDOWS);
}

static void
test_dossiers (void)
{
  GtkWidget *window = open_window ();

  expect_no_growth (open_again, window, N_DOSSIERS);
  close_window (window);
}

/* With the table, which is filled anew for each view. */
static void
test_views (void)
{
  GtkWidget *window = open_window ();

  gtk_widget_set_visible (inside_find (window, SOM_TYPE_DATA_TABLE), TRUE);
  expect_no_growth (change_view, window, N_VIEWS);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  g_autofree char           *state = g_dir_make_tmp ("sommet-growth-XXXXXX", NULL);
  int                        status;

  application = inside_start (&argc, &argv, state);
  g_type_class_unref (g_type_class_ref (SOM_TYPE_FIGURE_MAKER));
  g_signal_add_emission_hook (g_signal_lookup ("made", SOM_TYPE_FIGURE_MAKER), 0, picture_made_cb, NULL, NULL);
  g_test_add_func ("/growth/remains", test_remains);
  g_test_add_func ("/growth/remains-at-once", test_remains_at_once);
  g_test_add_func ("/growth/windows", test_windows);
  g_test_add_func ("/growth/dossiers", test_dossiers);
  g_test_add_func ("/growth/views", test_views);
  status = g_test_run ();
  inside_forget (state);
  return status;
}
