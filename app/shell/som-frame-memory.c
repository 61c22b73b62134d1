/* The memory through which frames go to an X display.
 *
 * cairo copies a frame to a segment that it shares with the display, and gives the segment back as soon as nothing in it is used: after each frame.
 * The next one has its pages from the system anew, and each is cleared before it is written: of a window that is resized, a third of a frame's work.
 * As long as an image in the segment is kept, however small, the segment stays.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-frame-memory.h"

#include <gtk/gtk.h>

#ifdef GDK_WINDOWING_X11
#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>

/* Images of fewer bytes than a kilobyte are not shared. */
#define LITTLE 32

static cairo_surface_t *kept;      /* an image in the segment, or NULL */
static gsize            kept_size; /* bytes that the segment was made for */

/* Device pixels of the largest window. */
static void
find_size (int *width,
           int *height)
{
  GListModel *windows = gtk_window_get_toplevels ();

  *width = *height = 0;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkNative) window = g_list_model_get_item (windows, i);
      GdkSurface           *surface = gtk_native_get_surface (window);
      int                   scale = surface != NULL ? gdk_surface_get_scale_factor (surface) : 0;

      *width = MAX (*width, surface != NULL ? gdk_surface_get_width (surface) * scale : 0);
      *height = MAX (*height, surface != NULL ? gdk_surface_get_height (surface) * scale : 0);
    }
}

/* An image in memory that is shared with the display, where that is possible. */
static cairo_surface_t *
make_image (GdkDisplay *display,
            int         width,
            int         height)
{
  Display         *server = gdk_x11_display_get_xdisplay (display);
  cairo_surface_t *root = cairo_xlib_surface_create (server, gdk_x11_display_get_xrootwindow (display),
                                                     DefaultVisual (server, DefaultScreen (server)), 1, 1);
  cairo_surface_t *image = cairo_surface_create_similar_image (root, CAIRO_FORMAT_ARGB32, width, height);

  cairo_surface_destroy (root);
  return image;
}

/* A large image has a segment made that others of the same order have room in; a small one then keeps it. */
static void
keep (GdkDisplay *display,
      int         width,
      int         height)
{
  cairo_surface_t *large = make_image (display, width, height);

  g_clear_pointer (&kept, cairo_surface_destroy);
  kept = make_image (display, LITTLE, LITTLE);
  kept_size = (gsize) 4 * width * height;
  cairo_surface_destroy (large);
}

void
som_frame_memory_keep (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  int         width, height;

  if (!GDK_IS_X11_DISPLAY (display))
    return;
  find_size (&width, &height);
  /* segments are made for sizes up to a power of two */
  if (g_bit_storage ((gsize) 4 * width * height) > g_bit_storage (kept_size))
    keep (display, width, height);
}

void
som_frame_memory_release (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (!GDK_IS_X11_DISPLAY (display))
    return;
  g_clear_pointer (&kept, cairo_surface_destroy);
  kept_size = 0;
  /* cairo looks after the segments that the display is done with only when an image is made */
  gdk_display_sync (display);
  cairo_surface_destroy (make_image (display, LITTLE, LITTLE));
}
#else
void
som_frame_memory_keep (void)
{
}

void
som_frame_memory_release (void)
{
}
#endif
