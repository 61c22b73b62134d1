/* Pixels to paint on, used again by the thread that had them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pixels.h"

#include <string.h>
#include <sys/mman.h>

/* Huge pages of Linux on the machines that have them; elsewhere the advice has no effect. */
#define HUGE_PAGE (2 * 1024 * 1024)

/* Above this, memory is given back at once. */
#define MAX_KEPT (64 * 1024 * 1024)

typedef struct
{
  guint8 *data;
  gsize   length;
} Pixels;

static void
free_pixels (gpointer data)
{
  Pixels *pixels = data;

  if (pixels->data != NULL)
    munmap (pixels->data, pixels->length);
  g_free (pixels);
}

static Pixels *
map_pixels (gsize length)
{
  Pixels *pixels = g_new0 (Pixels, 1);

  pixels->length = (length + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
  pixels->data = mmap (NULL, pixels->length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pixels->data == MAP_FAILED)
    pixels->data = NULL;
  else
    madvise (pixels->data, pixels->length, MADV_HUGEPAGE);
  return pixels;
}

static Pixels *
get_kept (gsize length)
{
  static GPrivate private = G_PRIVATE_INIT (free_pixels);
  Pixels         *pixels = g_private_get (&private);

  if (pixels == NULL || pixels->length < length)
    {
      pixels = map_pixels (length);
      g_private_replace (&private, pixels);
    }
  return pixels;
}

cairo_surface_t *
som_pixels_borrow (guint          width,
                   guint          height,
                   cairo_format_t format,
                   gboolean       clear)
{
  int     stride = cairo_format_stride_for_width (format, width);
  gsize   length = (gsize) MAX (stride, 0) * height;
  Pixels *pixels = length <= MAX_KEPT ? get_kept (length) : NULL;

  if (pixels == NULL || pixels->data == NULL)
    return cairo_image_surface_create (format, width, height);
  if (clear)
    memset (pixels->data, 0, length);
  return cairo_image_surface_create_for_data (pixels->data, format, width, height, stride);
}
