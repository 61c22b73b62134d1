/* Figures as PNG: the `up` filter, and deflate by ISA-L, which is four times faster than zlib's fastest on flat graphics.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-png.h"

#include "output/som-painter.h"

#include <glib/gi18n-lib.h>
#include <isa-l.h>
#include <sommet/som-limits.h>
#include <string.h>

#define FILTER_UP 2
#define COLOR_RGB 2
#define COLOR_RGBA 6
#define LEVEL 1

static void
append_uint32 (GByteArray *png,
               guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (png, (const guint8 *) &big, sizeof big);
}

static void
append_chunk (GByteArray   *png,
              const char   *type,
              const guint8 *data,
              guint         length)
{
  guint32 crc;

  append_uint32 (png, length);
  g_byte_array_append (png, (const guint8 *) type, 4);
  if (length > 0)
    g_byte_array_append (png, data, length);
  crc = crc32_gzip_refl (0, png->data + png->len - length - 4, length + 4);
  append_uint32 (png, crc);
}

static void
append_header (GByteArray *png,
               guint       width,
               guint       height,
               gboolean    transparent)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint8              header[13] = { [8] = 8, [9] = transparent ? COLOR_RGBA : COLOR_RGB };
  guint32             size[2] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (header, size, sizeof size);
  g_byte_array_append (png, signature, sizeof signature);
  append_chunk (png, "IHDR", header, sizeof header);
}

/* A row of cairo's premultiplied ARGB as PNG's bytes. */
static void
convert_rgb (guint8        *to,
             const guint32 *from,
             guint          width)
{
  for (guint x = 0; x < width; x++, to += 3)
    {
      to[0] = from[x] >> 16;
      to[1] = from[x] >> 8;
      to[2] = from[x];
    }
}

static void
convert_rgba (guint8        *to,
              const guint32 *from,
              guint          width)
{
  for (guint x = 0; x < width; x++, to += 4)
    {
      guint alpha = from[x] >> 24;

      for (guint i = 0; i < 3; i++)
        to[i] = alpha == 0 ? 0 : MIN (255, ((from[x] >> (16 - 8 * i) & 0xff) * 255 + alpha / 2) / alpha);
      to[3] = alpha;
    }
}

/* A row less the one above it. */
static void
filter_up (guint8       *to,
           const guint8 *row,
           const guint8 *above,
           gsize         length)
{
  for (gsize i = 0; i < length; i++)
    to[i] = row[i] - above[i];
}

/* All rows, converted and filtered. Rows that equal the one above are zeros, and cost a comparison. */
static guint8 *
filter_image (cairo_surface_t *surface,
              gboolean         transparent,
              gsize           *length)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  guint         width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gsize         stride = cairo_image_surface_get_stride (surface), row_length = (gsize) width * (transparent ? 4 : 3);
  guint8       *filtered = g_malloc (height * (row_length + 1)), *to = filtered;
  g_autofree guint8 *rows = g_malloc0 (row_length * 2);
  guint8       *above = rows, *row = rows + row_length;

  for (guint y = 0; y < height; y++, to += row_length + 1)
    {
      guint8 *swap = above;

      to[0] = FILTER_UP;
      if (y > 0 && memcmp (pixels + y * stride, pixels + (y - 1) * stride, (gsize) width * 4) == 0)
        {
          memset (to + 1, 0, row_length);
          continue;
        }
      (transparent ? convert_rgba : convert_rgb) (row, (const guint32 *) (pixels + y * stride), width);
      filter_up (to + 1, row, above, row_length);
      above = row;
      row = swap;
    }
  *length = height * (row_length + 1);
  return filtered;
}

static gboolean
append_data (GByteArray *png,
             guint8     *data,
             gsize       length)
{
  gsize                room = length + length / 16 + 1024;
  g_autofree guint8   *packed = g_malloc (room);
  g_autofree guint8   *level_buffer = g_malloc (ISAL_DEF_LVL1_DEFAULT);
  struct isal_zstream  stream;

  isal_deflate_stateless_init (&stream);
  stream.level = LEVEL;
  stream.level_buf = level_buffer;
  stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
  stream.gzip_flag = IGZIP_ZLIB;
  stream.end_of_stream = 1;
  stream.flush = NO_FLUSH;
  stream.next_in = data;
  stream.avail_in = length;
  stream.next_out = packed;
  stream.avail_out = room;
  if (length > G_MAXUINT32 || room > G_MAXUINT32 || isal_deflate_stateless (&stream) != COMP_OK)
    return FALSE;
  append_chunk (png, "IDAT", packed, stream.total_out);
  return TRUE;
}

GBytes *
som_png_encode_surface (cairo_surface_t *surface,
                        gboolean         transparent,
                        GError         **error)
{
  GByteArray        *png = g_byte_array_new ();
  gsize              length;
  g_autofree guint8 *filtered = NULL;

  cairo_surface_flush (surface);
  filtered = filter_image (surface, transparent, &length);
  append_header (png, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), transparent);
  if (!append_data (png, filtered, length))
    {
      g_byte_array_unref (png);
      g_set_error_literal (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("the picture can’t be packed"));
      return NULL;
    }
  append_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}

GBytes *
som_png_encode_figure (const SomFigure *figure,
                       guint            width,
                       guint            height,
                       gboolean         transparent,
                       GError         **error)
{
  SomSize          size = som_figure_get_size (figure);
  SomPaint         paint = { .transparent = transparent };
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;
  GBytes          *bytes = NULL;

  if (width == 0 || height == 0 || width > SOM_MAX_EXPORT_PIXELS || height > SOM_MAX_EXPORT_PIXELS)
    {
      g_set_error (error, SOM_ERROR, SOM_ERROR_LIMIT, _ ("a picture has 1 to %u pixels a side"), SOM_MAX_EXPORT_PIXELS);
      return NULL;
    }
  surface = cairo_image_surface_create (transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, width / size.width, height / size.height);
  som_paint (figure, cr, &paint);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    bytes = som_png_encode_surface (surface, transparent, error);
  else
    g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("the picture can’t be painted: %s"), cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  return bytes;
}
