/* Tests of som-pixels: one piece of memory a thread, as clean as it was asked for.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pixels.h"

#include <string.h>

static void
fill (cairo_surface_t *surface,
      guint8           byte)
{
  guint8 *data = cairo_image_surface_get_data (surface);

  memset (data, byte, (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface));
  cairo_surface_mark_dirty (surface);
}

static guint
sum (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint         n = 0;

  for (int i = 0; i < cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface); i++)
    n += data[i];
  return n;
}

static void
test_clear (void)
{
  cairo_surface_t *first = som_pixels_borrow (40, 30, CAIRO_FORMAT_ARGB32, TRUE), *second;

  g_assert_cmpint (cairo_surface_status (first), ==, CAIRO_STATUS_SUCCESS);
  fill (first, 0xff);
  cairo_surface_destroy (first);
  second = som_pixels_borrow (20, 20, CAIRO_FORMAT_ARGB32, TRUE);
  g_assert_cmpint (cairo_image_surface_get_width (second), ==, 20);
  g_assert_cmpuint (sum (second), ==, 0);
  cairo_surface_destroy (second);
}

static void
test_grows (void)
{
  static const guint sizes[] = { 1, 10, 3000, 5000, 7, 6000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface = som_pixels_borrow (sizes[i], sizes[i], CAIRO_FORMAT_RGB24, FALSE);

      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      fill (surface, 0x55);
      cairo_surface_destroy (surface);
    }
}

/* A size that is none fails as cairo's own do. */
static void
test_too_large (void)
{
  cairo_surface_t *surface = som_pixels_borrow (G_MAXINT, 2, CAIRO_FORMAT_ARGB32, FALSE);

  g_assert_cmpint (cairo_surface_status (surface), !=, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static gpointer
paint (gpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      cairo_surface_t *surface = som_pixels_borrow (64, 64, CAIRO_FORMAT_ARGB32, TRUE);

      fill (surface, GPOINTER_TO_UINT (data));
      g_thread_yield ();
      g_assert_cmpuint (sum (surface), ==, 64 * 64 * 4 * GPOINTER_TO_UINT (data));
      cairo_surface_destroy (surface);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("painter", paint, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pixels/clear", test_clear);
  g_test_add_func ("/pixels/grows", test_grows);
  g_test_add_func ("/pixels/too-large", test_too_large);
  g_test_add_func ("/pixels/threads", test_threads);
  return g_test_run ();
}
