/* What the pages of a PDF share: fonts, pictures, transparencies.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-resources.h"

#include "output/som-fixed.h"
#include "output/som-pdf-values.h"

#include <math.h>

#define N_ALPHAS 1001

struct _SomPdfResources
{
  SomPdfFile  *file;
  guint        object;
  SomPdfFonts *fonts;
  GArray      *pictures; /* of guint: their objects */
  guint8       alphas[N_ALPHAS];
};

SomPdfResources *
som_pdf_resources_new (SomPdfFile *file)
{
  SomPdfResources *resources = g_new0 (SomPdfResources, 1);

  resources->file = file;
  resources->object = som_pdf_file_reserve (file);
  resources->fonts = som_pdf_fonts_new ();
  resources->pictures = g_array_new (FALSE, FALSE, sizeof (guint));
  return resources;
}

void
som_pdf_resources_free (SomPdfResources *resources)
{
  som_pdf_fonts_free (resources->fonts);
  g_array_unref (resources->pictures);
  g_free (resources);
}

guint
som_pdf_resources_get_object (const SomPdfResources *resources)
{
  return resources->object;
}

SomPdfFonts *
som_pdf_resources_get_fonts (SomPdfResources *resources)
{
  return resources->fonts;
}

/* Colours and alpha apart; cairo's colours are multiplied with their alpha, PDF's are not. */
static void
part_pixels (cairo_surface_t *picture,
             guint8          *colors,
             guint8          *alphas)
{
  int           width = cairo_image_surface_get_width (picture), height = cairo_image_surface_get_height (picture);
  int           stride = cairo_image_surface_get_stride (picture);
  const guint8 *pixels = cairo_image_surface_get_data (picture);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel = ((const guint32 *) (gconstpointer) (pixels + (gsize) y * stride))[x];
        guint   alpha = pixel >> 24;

        for (int shift = 16; shift >= 0; shift -= 8)
          *colors++ = alpha > 0 ? MIN (255, ((pixel >> shift & 0xff) * 255 + alpha / 2) / alpha) : 0;
        *alphas++ = alpha;
      }
}

static void
write_picture (SomPdfFile   *file,
               guint         object,
               int           width,
               int           height,
               const char   *rest,
               const guint8 *data,
               gsize         length)
{
  g_autofree char *entries = g_strdup_printf ("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 %s", width, height, rest);

  som_pdf_file_write_stream (file, object, entries, data, length);
}

guint
som_pdf_resources_add_picture (SomPdfResources *resources,
                               cairo_surface_t *picture)
{
  int                width = cairo_image_surface_get_width (picture), height = cairo_image_surface_get_height (picture);
  gsize              n = (gsize) width * height;
  g_autofree guint8 *colors = g_malloc (n * 3), *alphas = g_malloc (n);
  guint              object = som_pdf_file_reserve (resources->file), mask = som_pdf_file_reserve (resources->file);
  g_autofree char   *rest = g_strdup_printf ("/ColorSpace /DeviceRGB /SMask %u 0 R", mask);

  cairo_surface_flush (picture);
  part_pixels (picture, colors, alphas);
  write_picture (resources->file, object, width, height, rest, colors, n * 3);
  write_picture (resources->file, mask, width, height, "/ColorSpace /DeviceGray", alphas, n);
  g_array_append_val (resources->pictures, object);
  return resources->pictures->len - 1;
}

guint
som_pdf_resources_add_alpha (SomPdfResources *resources,
                             double           alpha)
{
  guint index = isnan (alpha) ? N_ALPHAS - 1 : (guint) lrint (CLAMP (alpha, 0, 1) * (N_ALPHAS - 1));

  resources->alphas[index] = TRUE;
  return index;
}

static void
append_alphas (const SomPdfResources *resources,
               GString               *entries)
{
  for (guint i = 0; i < N_ALPHAS; i++)
    if (resources->alphas[i])
      {
        g_string_append_printf (entries, "/A%u << /ca ", i);
        som_fixed_append (entries, i, 3);
        g_string_append (entries, " /CA ");
        som_fixed_append (entries, i, 3);
        g_string_append (entries, " >> ");
      }
}

void
som_pdf_resources_write (SomPdfResources *resources)
{
  g_autofree char *fonts = som_pdf_fonts_write (resources->fonts, resources->file);
  GString         *alphas = g_string_new (NULL), *pictures = g_string_new (NULL);

  append_alphas (resources, alphas);
  for (guint i = 0; i < resources->pictures->len; i++)
    g_string_append_printf (pictures, "/P%u %u 0 R ", i, g_array_index (resources->pictures, guint, i));
  som_pdf_file_write (resources->file, resources->object, "<< /Font << %s>> /ExtGState << %s>> /XObject << %s>> >>", fonts, alphas->str,
                      pictures->str);
  g_string_free (alphas, TRUE);
  g_string_free (pictures, TRUE);
}
