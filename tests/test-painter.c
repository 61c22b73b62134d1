/* Tests of som-painter: what a figure looks like in pixels.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-figure-private.h"
#include "output/som-painter.h"

#define WIDTH 320
#define HEIGHT 180
#define UNITS_WIDE 1600.0
#define UNITS_HIGH 900.0

/* A red square at 100, 100 and a blue one at 300, 100, each a mark. */
static SomFigure *
draw_squares (void)
{
  static const SomColor colors[] = { { 1, 0, 0, 1 }, { 0, 0, 1, 1 } };
  g_auto (Stage)        stage;
  SomFigure            *figure;

  stage_init (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      const SomMark mark = { .role = SOM_MARK_DATUM, .key = i == 0 ? "red" : "blue", .label = "x" };

      som_canvas_begin_mark (stage.canvas, &mark);
      cairo_rectangle (som_canvas_get_cairo (stage.canvas), 100 + 200 * i, 100, 100, 100);
      som_canvas_fill (stage.canvas, colors[i]);
      som_canvas_end_mark (stage.canvas);
    }
  figure = som_canvas_finish (stage.canvas);
  figure->size = stage.request.size;
  figure->theme = stage.view->theme;
  return figure;
}

/* The pixel at a place of the figure, painted as `paint` says on green. */
static guint32
paint_pixel (const SomFigure *figure,
             const SomPaint  *paint,
             double           x,
             double           y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  guint32          pixel;

  cairo_set_source_rgb (cr, 0, 1, 0);
  cairo_paint (cr);
  cairo_scale (cr, WIDTH / UNITS_WIDE, HEIGHT / UNITS_HIGH);
  som_paint (figure, cr, paint);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *) (cairo_image_surface_get_data (surface) + (int) (y * HEIGHT / UNITS_HIGH) * cairo_image_surface_get_stride (surface)))
    [(int) (x * WIDTH / UNITS_WIDE)];
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

static void
test_colors (void)
{
  g_autoptr (SomFigure) figure = draw_squares ();
  const SomPaint        plain = { 0 };

  g_assert_cmphex (paint_pixel (figure, &plain, 150, 150), ==, 0xff0000);
  g_assert_cmphex (paint_pixel (figure, &plain, 350, 150), ==, 0x0000ff);
  g_assert_cmphex (paint_pixel (figure, &plain, 50, 50), ==, 0xffffff);
}

static void
test_transparent (void)
{
  g_autoptr (SomFigure) figure = draw_squares ();

  g_assert_cmphex (paint_pixel (figure, &(SomPaint) { .transparent = TRUE }, 50, 50), ==, 0x00ff00);
}

/* What steps back is seen through. */
static void
test_dimmed (void)
{
  static const guint8   dimmed[] = { 1, 0 };
  g_autoptr (SomFigure) figure = draw_squares ();
  const SomPaint        paint = { .dimmed = dimmed };
  guint32               red = paint_pixel (figure, &paint, 150, 150);

  g_assert_cmpuint (red >> 16, ==, 0xff);
  g_assert_cmpuint (red & 0xff, >, 0xa0);
  g_assert_cmphex (paint_pixel (figure, &paint, 350, 150), ==, 0x0000ff);
}

static void
test_clip (void)
{
  g_autoptr (SomFigure) figure = draw_squares ();
  const SomPaint        paint = { .clip = { 90, 90, 120, 120 } };

  g_assert_cmphex (paint_pixel (figure, &paint, 150, 150), ==, 0xff0000);
  g_assert_cmphex (paint_pixel (figure, &paint, 350, 150), ==, 0xffffff);
}

/* The context is as it was, for who paints on it next. */
static void
test_leaves_the_context (void)
{
  g_autoptr (SomFigure) figure = draw_squares ();
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t              *cr = cairo_create (surface);
  cairo_matrix_t        before, after;

  cairo_set_line_width (cr, 7);
  cairo_get_matrix (cr, &before);
  som_paint (figure, cr, &(SomPaint) { 0 });
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painter/colors", test_colors);
  g_test_add_func ("/painter/transparent", test_transparent);
  g_test_add_func ("/painter/dimmed", test_dimmed);
  g_test_add_func ("/painter/clip", test_clip);
  g_test_add_func ("/painter/leaves-the-context", test_leaves_the_context);
  return g_test_run ();
}
