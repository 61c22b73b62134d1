/* Glyphs on pixels: cairo 1.16 moves each to the next whole pixel, which tears words apart that are set small. Here they stand at quarters.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-text-painter.h"

#include "output/som-glyph-pictures.h"

#include <math.h>

/* From this size on, in pixels, half a pixel is not seen. */
#define LARGE 48

/* Beyond this, nothing is on any picture. */
#define FARTHEST 1e6

/* Coverage of a run, in memory that a thread uses again. */
typedef struct
{
  cairo_rectangle_int_t area; /* on the target */
  int                   stride;
  guint8               *data;
} Mask;

/* A glyph's place on the target. */
typedef struct
{
  int   x, y;
  guint part;
} Spot;

static gboolean
find_spot (const cairo_matrix_t *matrix,
           const cairo_glyph_t  *glyph,
           Spot                 *spot)
{
  double x = glyph->x, y = glyph->y;
  long   parts;

  cairo_matrix_transform_point (matrix, &x, &y);
  if (!(fabs (x) < FARTHEST && fabs (y) < FARTHEST))
    return FALSE;
  parts = lround (x * SOM_GLYPH_PARTS);
  spot->x = floor ((double) parts / SOM_GLYPH_PARTS);
  spot->part = parts - (long) spot->x * SOM_GLYPH_PARTS;
  spot->y = lround (y);
  return TRUE;
}

static cairo_rectangle_int_t
join (cairo_rectangle_int_t a,
      cairo_rectangle_int_t b)
{
  cairo_rectangle_int_t all = { MIN (a.x, b.x), MIN (a.y, b.y), 0, 0 };

  if (b.width == 0 || b.height == 0)
    return a;
  if (a.width == 0)
    return b;
  all.width = MAX (a.x + a.width, b.x + b.width) - all.x;
  all.height = MAX (a.y + a.height, b.y + b.height) - all.y;
  return all;
}

static cairo_rectangle_int_t
cut (cairo_rectangle_int_t a,
     cairo_rectangle_int_t b)
{
  cairo_rectangle_int_t both = { MAX (a.x, b.x), MAX (a.y, b.y), 0, 0 };

  both.width = MAX (MIN (a.x + a.width, b.x + b.width) - both.x, 0);
  both.height = MAX (MIN (a.y + a.height, b.y + b.height) - both.y, 0);
  return both;
}

/* What the clip leaves of the target, in pixels. */
static cairo_rectangle_int_t
get_clip (cairo_t *cr)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  left = MAX (floor (left), -FARTHEST);
  top = MAX (floor (top), -FARTHEST);
  return (cairo_rectangle_int_t) { left, top, MAX (MIN (ceil (right), FARTHEST) - left, 0), MAX (MIN (ceil (bottom), FARTHEST) - top, 0) };
}

/* The pixels that a run covers; FALSE where a glyph has no picture. */
static gboolean
measure (const cairo_matrix_t  *matrix,
         const SomFace         *face,
         double                 size,
         const cairo_glyph_t   *glyphs,
         guint                  n_glyphs,
         cairo_rectangle_int_t *area)
{
  *area = (cairo_rectangle_int_t) { 0 };
  for (guint i = 0; i < n_glyphs; i++)
    {
      const SomGlyphPicture *picture;
      Spot                   spot;

      if (!find_spot (matrix, &glyphs[i], &spot))
        continue;
      picture = som_glyph_pictures_get (face, glyphs[i].index, size, spot.part);
      if (picture == NULL)
        return FALSE;
      *area = join (*area, (cairo_rectangle_int_t) { spot.x + picture->left, spot.y + picture->top, picture->width, picture->height });
    }
  return TRUE;
}

/* Where glyphs meet, coverage adds up. */
static void
add_picture (Mask                  *mask,
             const SomGlyphPicture *picture,
             Spot                   spot)
{
  cairo_rectangle_int_t all = { spot.x + picture->left, spot.y + picture->top, picture->width, picture->height };
  cairo_rectangle_int_t part = cut (all, mask->area);

  for (int y = 0; y < part.height; y++)
    {
      const guint8 *from = picture->coverage + (gsize) (part.y + y - all.y) * picture->width + (part.x - all.x);
      guint8       *to = mask->data + (gsize) (part.y + y - mask->area.y) * mask->stride + (part.x - mask->area.x);

      for (int x = 0; x < part.width; x++)
        to[x] = MIN (to[x] + from[x], 255);
    }
}

static guint8 *
borrow (gsize length)
{
  static GPrivate private = G_PRIVATE_INIT ((GDestroyNotify) g_byte_array_unref);
  GByteArray     *kept = g_private_get (&private);

  if (kept == NULL)
    {
      kept = g_byte_array_new ();
      g_private_set (&private, kept);
    }
  g_byte_array_set_size (kept, 0);
  g_byte_array_set_size (kept, length);
  return memset (kept->data, 0, length);
}

/* On the target's own pixels, whatever the scale. */
static void
paint_mask (cairo_t    *cr,
            const Mask *mask)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (mask->data, CAIRO_FORMAT_A8, mask->area.width, mask->area.height, mask->stride);

  cairo_mask_surface (cr, surface, mask->area.x, mask->area.y);
  cairo_surface_destroy (surface);
}

/* The size in pixels on a target of pixels, or 0 where this painter is not for it. */
static double
get_size (cairo_t              *cr,
          const cairo_matrix_t *matrix,
          double                size)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double           x, y;

  cairo_surface_get_device_scale (target, &x, &y);
  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE || x != 1 || y != 1 || matrix->xy != 0 || matrix->yx != 0
      || !(matrix->xx > 0) || matrix->xx != matrix->yy)
    return 0;
  return size * matrix->xx < LARGE ? size * matrix->xx : 0;
}

gboolean
som_text_painter_paint (cairo_t             *cr,
                        const SomFace       *face,
                        double               size,
                        const cairo_glyph_t *glyphs,
                        guint                n_glyphs)
{
  cairo_matrix_t matrix;
  double         pixels;
  Mask           mask;

  cairo_get_matrix (cr, &matrix);
  pixels = get_size (cr, &matrix, size);
  if (!(pixels > 0) || !measure (&matrix, face, pixels, glyphs, n_glyphs, &mask.area))
    return FALSE;
  cairo_save (cr);
  cairo_identity_matrix (cr);
  mask.area = cut (mask.area, get_clip (cr));
  if (mask.area.width > 0 && mask.area.height > 0)
    {
      mask.stride = cairo_format_stride_for_width (CAIRO_FORMAT_A8, mask.area.width);
      mask.data = borrow ((gsize) mask.stride * mask.area.height);
      for (guint i = 0; i < n_glyphs; i++)
        {
          Spot spot;

          if (find_spot (&matrix, &glyphs[i], &spot))
            add_picture (&mask, som_glyph_pictures_get (face, glyphs[i].index, pixels, spot.part), spot);
        }
      paint_mask (cr, &mask);
    }
  cairo_restore (cr);
  return TRUE;
}
