/* Tests of som-png: what another program reads is what was painted.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figure.h"

#include "output/som-png.h"

#include <sommet/som-limits.h>

/* Writes a figure, reads it back with libpng, compares pixel by pixel. */
static void
check_round_trip (int      width,
                  int      height,
                  gboolean transparent)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "fr");
  g_autoptr (GError)     error = NULL;
  g_autoptr (GBytes)     png = som_png_encode_figure (figure, width, height, transparent, &error);
  g_autofree char       *path = test_folder_get (folder, "a.png");
  cairo_surface_t       *painted = figure_paint (figure, width, height, transparent), *read;
  guint                  largest;
  double                 mean;

  g_assert_no_error (error);
  test_folder_write (folder, "a.png", g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  read = figure_read_png (path);
  figure_compare (painted, read, &largest, &mean);
  /* Half-transparent pixels are divided by their alpha and multiplied again. */
  g_assert_cmpuint (largest, <=, transparent ? 1 : 0);
  if (width >= 64)
    g_assert_cmpint (cairo_image_surface_get_data (read)[3], ==, transparent ? 0 : 255);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (read);
}

static void
test_opaque (void)
{
  check_round_trip (1920, 1080, FALSE);
}

static void
test_transparent (void)
{
  check_round_trip (640, 360, TRUE);
}

/* Rows that are no multiple of anything. */
static void
test_sizes (void)
{
  static const int sizes[][2] = { { 1, 1 }, { 7, 1 }, { 1, 7 }, { 333, 187 }, { 4097, 3 }, { 1031, 1023 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int transparent = 0; transparent < 2; transparent++)
      check_round_trip (sizes[i][0], sizes[i][1], transparent);
}

static void
test_same_bytes (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  first = figure_new (dossier, 0, "fr"), second = figure_new (dossier, 0, "fr"), other = figure_new (dossier, 0, "en");
  g_autoptr (GBytes)     a = som_png_encode_figure (first, 640, 360, FALSE, NULL), b = som_png_encode_figure (second, 640, 360, FALSE, NULL);
  g_autoptr (GBytes)     c = som_png_encode_figure (other, 640, 360, FALSE, NULL);

  g_assert_true (g_bytes_equal (a, b));
  g_assert_false (g_bytes_equal (a, c));
}

/* An opaque picture carries no alpha: the colour type of its header is 2, that of a transparent one 6. */
static void
test_header (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "fr");
  g_autoptr (GBytes)     opaque = som_png_encode_figure (figure, 64, 36, FALSE, NULL), clear = som_png_encode_figure (figure, 64, 36, TRUE, NULL);

  g_assert_cmpint (((const guint8 *) g_bytes_get_data (opaque, NULL))[25], ==, 2);
  g_assert_cmpint (((const guint8 *) g_bytes_get_data (clear, NULL))[25], ==, 6);
}

static void
test_limits (void)
{
  static const guint     sizes[][2] = { { 0, 10 }, { 10, 0 }, { SOM_MAX_EXPORT_PIXELS + 1, 1 }, { 1, SOM_MAX_EXPORT_PIXELS + 1 } };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "fr");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (som_png_encode_figure (figure, sizes[i][0], sizes[i][1], FALSE, &error));
      g_assert_error (error, SOM_ERROR, SOM_ERROR_LIMIT);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/opaque", test_opaque);
  g_test_add_func ("/png/transparent", test_transparent);
  g_test_add_func ("/png/sizes", test_sizes);
  g_test_add_func ("/png/same-bytes", test_same_bytes);
  g_test_add_func ("/png/header", test_header);
  g_test_add_func ("/png/limits", test_limits);

  return g_test_run ();
}
