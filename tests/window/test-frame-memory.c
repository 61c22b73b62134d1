/* Tests of the memory that frames go through: one segment is kept that has room for a frame, and given back when it is let go.
 *
 * What is shared with the display is read from the system's list of what this process has mapped.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-frame-memory.h"

#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>
#include <string.h>

/* Segments of fewer bytes have room for no frame. */
#define FRAME (64 * 1024)
#define PATIENCE (60 * G_TIME_SPAN_SECOND)

/* The segments with room for frames that are shared with other programs: how many, and of how many bytes together. */
typedef struct
{
  guint n;
  gsize size;
} Shared;

static Shared
read_shared (void)
{
  Shared             shared = { 0, 0 };
  g_autofree char   *maps = NULL;
  g_auto (GStrv)     lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents ("/proc/self/maps", &maps, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char   *end;
      guint64 first = g_ascii_strtoull (lines[i], &end, 16), size = g_ascii_strtoull (end + 1, NULL, 16) - first;

      if (strstr (lines[i], "/SYSV") == NULL || size < FRAME)
        continue;
      shared.n++;
      shared.size += size;
    }
  return shared;
}

/* The window has a size and nothing to draw: its own frames share nothing. */
static GtkWidget *
open_window (int width,
             int height)
{
  GtkWidget *window = gtk_window_new ();
  gint64     deadline = g_get_monotonic_time () + PATIENCE;

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_widget_set_opacity (window, 0);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  while ((!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) < width) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (window), >=, width);
  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What cairo does for a frame. */
static void
make_frame (int width,
            int height)
{
  Display         *server = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  cairo_surface_t *root = cairo_xlib_surface_create (server, DefaultRootWindow (server), DefaultVisual (server, DefaultScreen (server)), 1, 1);
  cairo_surface_t *frame = cairo_surface_create_similar_image (root, CAIRO_FORMAT_ARGB32, width, height);

  cairo_surface_destroy (root);
  cairo_surface_destroy (frame);
}

/* Frames of the windows are through, and what they shared is given back: `n` segments are left. */
static void
settle (guint n)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gdk_display_sync (gdk_display_get_default ());
      make_frame (32, 32);
    }
  while (read_shared ().n > n && g_get_monotonic_time () < deadline);
  g_assert_cmpuint (read_shared ().n, ==, n);
}

/* Without a window there is no frame that it could be for. */
static void
test_no_window (void)
{
  som_frame_memory_keep ();
  g_assert_cmpuint (read_shared ().n, ==, 0);
  som_frame_memory_release ();
}

static void
test_keeps_one (void)
{
  GtkWidget *window = open_window (800, 600);
  Shared     kept;

  settle (0);
  som_frame_memory_keep ();
  kept = read_shared ();
  g_assert_cmpuint (kept.n, ==, 1);
  g_assert_cmpuint (kept.size, >=, 4 * 800 * 600);
  for (guint i = 0; i < 3; i++)
    {
      make_frame (800, 600);
      som_frame_memory_keep ();
      settle (1);
      g_assert_cmpuint (read_shared ().size, ==, kept.size);
    }
  som_frame_memory_release ();
  settle (0);
  close_window (window);
}

/* What was kept for a small window is no use to a large one, and is given back. */
static void
test_grows (void)
{
  GtkWidget *small = open_window (400, 300), *large = NULL;
  gsize      size;

  settle (0);
  som_frame_memory_keep ();
  size = read_shared ().size;
  large = open_window (1200, 900);
  settle (1);
  som_frame_memory_keep ();
  make_frame (1200, 900);
  settle (1);
  g_assert_cmpuint (read_shared ().size, >, size);
  g_assert_cmpuint (read_shared ().size, >=, 4 * 1200 * 900);
  som_frame_memory_release ();
  close_window (large);
  close_window (small);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  if (!GDK_IS_X11_DISPLAY (gdk_display_get_default ()))
    {
      g_print ("1..0 # SKIP frames go through shared memory on X only\n");
      return 0;
    }
  g_test_add_func ("/frame-memory/no-window", test_no_window);
  g_test_add_func ("/frame-memory/keeps-one", test_keeps_one);
  g_test_add_func ("/frame-memory/grows", test_grows);
  return g_test_run ();
}
