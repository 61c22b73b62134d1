/* Figures as PNG: the `up` filter, and deflate by ISA-L, which is four times faster than zlib's fastest on flat graphics.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-png.h"

#include "output/som-painter.h"
#include "output/som-pixels.h"

#include <glib/gi18n-lib.h>
#include <isa-l.h>
#include <sommet/som-limits.h>
#include <string.h>

#define FILTER_UP 2
#define COLOR_RGB 2
#define COLOR_RGBA 6
#define LEVEL 1

/* Pixels that are compared at once, and bytes that are packed at once. */
#define STRETCH 32
#define BATCH (128 * 1024)

/* Pictures of so many pixels are packed in strips. */
#define LARGE (1024 * 1024)
#define N_STRIPS 2

/* The largest prime below 65,536. */
#define ADLER_BASE 65521

static void
append_uint32 (GByteArray *png,
               guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (png, (const guint8 *) &big, sizeof big);
}

/* Returns where the chunk's data begin. */
static guint
begin_chunk (GByteArray *png,
             const char *type)
{
  append_uint32 (png, 0);
  g_byte_array_append (png, (const guint8 *) type, 4);
  return png->len;
}

static void
end_chunk (GByteArray *png,
           guint       begin)
{
  guint   length = png->len - begin;
  guint32 big = GUINT32_TO_BE (length);

  memcpy (png->data + begin - 8, &big, sizeof big);
  append_uint32 (png, crc32_gzip_refl (0, png->data + begin - 4, length + 4));
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
  guint               begin;

  memcpy (header, size, sizeof size);
  g_byte_array_append (png, signature, sizeof signature);
  begin = begin_chunk (png, "IHDR");
  g_byte_array_append (png, header, sizeof header);
  end_chunk (png, begin);
}

/* The difference of two pixels, of all four channels at once, none of which borrows from its neighbour. */
static inline guint32
subtract (guint32 pixel,
          guint32 above)
{
  return ((pixel | 0x80808080) - (above & 0x7f7f7f7f)) ^ ((pixel ^ ~above) & 0x80808080);
}

/* The difference as PNG has it: red first. One byte more is written, which is the next pixel's, or the next row's. */
static inline void
subtract_rgb (guint8 *to,
              guint32 pixel,
              guint32 above)
{
  guint32 rgb = GUINT32_TO_BE (subtract (pixel, above) << 8);

  memcpy (to, &rgb, sizeof rgb);
}

/* cairo's colours are multiplied with their alpha, PNG's are not. */
static inline guint32
unmultiply (guint32 pixel)
{
  guint   alpha = pixel >> 24;
  guint32 clear = (guint32) alpha << 24;

  for (guint shift = 0; shift <= 16 && alpha > 0; shift += 8)
    clear |= (guint32) MIN (255, ((pixel >> shift & 0xff) * 255 + alpha / 2) / alpha) << shift;
  return clear;
}

static inline void
subtract_rgba (guint8 *to,
               guint32 pixel,
               guint32 above)
{
  guint32 argb = subtract (unmultiply (pixel), unmultiply (above));
  guint32 rgba = GUINT32_TO_BE (argb << 8 | argb >> 24);

  memcpy (to, &rgba, sizeof rgba);
}

/* A row less the one above it. Most stretches of flat graphics equal what is above them, and cost a comparison. */
static void
filter_row (guint8        *to,
            const guint32 *row,
            const guint32 *above,
            guint          width,
            gboolean       transparent)
{
  guint n_bytes = transparent ? 4 : 3;

  if (memcmp (row, above, width * sizeof (guint32)) == 0)
    {
      memset (to, 0, (gsize) width * n_bytes);
      return;
    }
  for (guint x = 0; x < width; x += STRETCH, to += STRETCH * n_bytes)
    {
      guint n = MIN (STRETCH, width - x);

      if (memcmp (row + x, above + x, n * sizeof (guint32)) == 0)
        memset (to, 0, n * n_bytes);
      else if (transparent)
        for (guint i = 0; i < n; i++)
          subtract_rgba (to + i * 4, row[x + i], above[x + i]);
      else
        for (guint i = 0; i < n; i++)
          subtract_rgb (to + i * 3, row[x + i], above[x + i]);
    }
}

/* Some rows of a picture, which are packed by themselves, after the ones above them and whatever these are. */
typedef struct
{
  const guint8 *pixels; /* of the picture */
  gsize         stride;
  guint         width, first, end;
  gboolean      transparent, last;
  GByteArray   *packed;
  guint32       checksum;
  guint64       length; /* of what the checksum is of */
} Strip;

/* Packs `length` bytes; the last ones of a strip end at a whole byte, and those of the last strip end the stream. */
static void
pack (Strip               *strip,
      struct isal_zstream *stream,
      guint8              *data,
      guint                length,
      gboolean             last)
{
  guint8 room[32 * 1024];

  strip->checksum = isal_adler32 (strip->checksum, data, length);
  strip->length += length;
  stream->next_in = data;
  stream->avail_in = length;
  stream->end_of_stream = last && strip->last;
  stream->flush = last && !strip->last ? SYNC_FLUSH : NO_FLUSH;
  do
    {
      stream->next_out = room;
      stream->avail_out = sizeof room;
      isal_deflate (stream);
      g_byte_array_append (strip->packed, room, sizeof room - stream->avail_out);
    }
  while (stream->avail_out == 0 || (stream->end_of_stream && stream->internal_state.state != ZSTATE_END));
}

/* The rows, filtered and packed a few at a time, so that they stay in the processor's cache. */
static gpointer
pack_strip (gpointer data)
{
  Strip               *strip = data;
  gsize                length = 1 + (gsize) strip->width * (strip->transparent ? 4 : 3);
  guint                n_rows = CLAMP (BATCH / length, 1, strip->end - strip->first);
  g_autofree guint8   *batch = g_malloc (n_rows * length + 1), *nothing = g_malloc0 (strip->stride);
  g_autofree guint8   *level_buffer = g_malloc (ISAL_DEF_LVL1_DEFAULT);
  struct isal_zstream  stream;

  isal_deflate_init (&stream);
  stream.level = LEVEL;
  stream.level_buf = level_buffer;
  stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
  stream.gzip_flag = IGZIP_DEFLATE;
  for (guint y = strip->first; y < strip->end; y++)
    {
      guint         n = (y - strip->first) % n_rows + 1;
      guint8       *to = batch + (n - 1) * length;
      const guint8 *row = strip->pixels + y * strip->stride;

      to[0] = FILTER_UP;
      filter_row (to + 1, (const guint32 *) row, (const guint32 *) (y > 0 ? row - strip->stride : nothing), strip->width, strip->transparent);
      if (n == n_rows || y == strip->end - 1)
        pack (strip, &stream, batch, n * length, y == strip->end - 1);
    }
  return NULL;
}

/* The checksum of two stretches together, from its definition: the sums of RFC 1950, section 8.2, in which the bytes of the second count what
 * the first has summed up. */
static guint32
join_checksums (guint32 first,
                guint32 second,
                guint64 length)
{
  guint64 a = (first & 0xffff) + (second & 0xffff) + ADLER_BASE - 1;
  guint64 b = (first >> 16) + (second >> 16) + length % ADLER_BASE * ((first & 0xffff) + ADLER_BASE - 1);

  return (guint32) (b % ADLER_BASE << 16 | a % ADLER_BASE);
}

/* The whole picture as a stream of zlib's. A large one is packed in strips, all but the last on threads of their own: how many depends on the
 * picture alone, so that its bytes are always the same. */
static void
append_image (GByteArray      *png,
              cairo_surface_t *surface,
              gboolean         transparent)
{
  static const guint8 head[] = { 0x78, 0x01 }; /* deflate with a window of 32 kB, fast */
  guint               width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  guint               n = (guint64) width * height >= LARGE && height >= N_STRIPS ? N_STRIPS : 1;
  GThread            *threads[N_STRIPS] = { NULL };
  Strip               strips[N_STRIPS];
  guint32             checksum = 1;

  g_byte_array_append (png, head, sizeof head);
  for (guint i = 0; i < n; i++)
    {
      strips[i] = (Strip) { .pixels = cairo_image_surface_get_data (surface), .stride = cairo_image_surface_get_stride (surface), .width = width,
                            .first = (guint64) height * i / n, .end = (guint64) height * (i + 1) / n, .transparent = transparent,
                            .last = i == n - 1, .packed = g_byte_array_new (), .checksum = 1 };
      threads[i] = i < n - 1 ? g_thread_try_new ("png", pack_strip, &strips[i], NULL) : NULL;
      if (threads[i] == NULL)
        pack_strip (&strips[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      if (threads[i] != NULL)
        g_thread_join (threads[i]);
      g_byte_array_append (png, strips[i].packed->data, strips[i].packed->len);
      checksum = join_checksums (checksum, strips[i].checksum, strips[i].length);
      g_byte_array_unref (strips[i].packed);
    }
  append_uint32 (png, checksum);
}

GBytes *
som_png_encode_surface (cairo_surface_t *surface,
                        gboolean         transparent)
{
  GByteArray *png = g_byte_array_new ();
  guint       begin;

  cairo_surface_flush (surface);
  append_header (png, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), transparent);
  begin = begin_chunk (png, "IDAT");
  append_image (png, surface, transparent);
  end_chunk (png, begin);
  end_chunk (png, begin_chunk (png, "IEND"));
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
  surface = som_pixels_borrow (width, height, transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, transparent);
  cr = cairo_create (surface);
  cairo_scale (cr, width / size.width, height / size.height);
  som_paint (figure, cr, &paint);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    bytes = som_png_encode_surface (surface, transparent);
  else
    g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("the picture can’t be painted: %s"), cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  return bytes;
}
