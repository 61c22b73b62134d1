/* Tests of som-painter: what of a figure becomes pixels.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "output/som-painter.h"

#define SIDE 100

static const SomColor red = { 1, 0, 0, 1 }, blue = { 0, 0, 1, 1 };
static const SomMark  plain = { .role = SOM_MARK_DATUM, .key = "plain" };

typedef struct
{
  Stage            stage;
  SomCanvas       *canvas;
  SomFigure       *figure;
  cairo_surface_t *surface;
} Fixture;

/* A light figure of 100×100. */
static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  stage_init (&fixture->stage);
  fixture->canvas = fixture->stage.canvas;
  som_canvas_peek (fixture->canvas)->size = (SomSize) { SIDE, SIDE };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  g_clear_pointer (&fixture->figure, som_figure_unref);
  stage_clear (&fixture->stage);
}

static void
fill (Fixture *fixture,
      SomRect  rect,
      SomColor color)
{
  cairo_rectangle (som_canvas_begin_mark (fixture->canvas, &plain), rect.x, rect.y, rect.width, rect.height);
  som_canvas_fill (fixture->canvas, color);
  som_canvas_end_mark (fixture->canvas);
}

static cairo_surface_t *
paint_figure (const SomFigure *figure,
              SomPaint         paint,
              double           scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE * scale, SIDE * scale);
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  som_paint (figure, cr, &paint);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Finishes the figure at the first call, and paints it anew at each. */
static void
paint (Fixture *fixture,
       SomPaint how)
{
  if (fixture->figure == NULL)
    fixture->figure = som_canvas_finish (fixture->canvas);
  g_assert_null (som_canvas_get_fault (fixture->canvas));
  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  fixture->surface = paint_figure (fixture->figure, how, 1);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

#define assert_pixel(fixture, x, y, argb) g_assert_cmphex (get_pixel ((fixture)->surface, x, y), ==, argb)

/* How many pixels have any ink. */
static guint
count_ink (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += get_pixel (surface, x, y) != 0;
  return n;
}

static gboolean
is_same (cairo_surface_t *a,
         cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a))
         == 0;
}

static void
test_ground (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  paint (fixture, (SomPaint) { .transparent = FALSE });
  assert_pixel (fixture, 0, 0, 0xffffffff);
  assert_pixel (fixture, 99, 99, 0xffffffff);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  g_assert_cmpuint (count_ink (fixture->surface), ==, 0);
}

static void
test_in_order (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture, (SomRect) { 10, 10, 50, 50 }, red);
  fill (fixture, (SomRect) { 30, 30, 50, 50 }, blue);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  assert_pixel (fixture, 20, 20, 0xffff0000);
  assert_pixel (fixture, 40, 40, 0xff0000ff);
  assert_pixel (fixture, 5, 5, 0);
}

static void
test_dimmed (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  const guint8 dimmed[] = { 1, 0 };

  fill (fixture, (SomRect) { 0, 0, 10, 10 }, red);
  fill (fixture, (SomRect) { 20, 0, 10, 10 }, red);
  paint (fixture, (SomPaint) { .transparent = TRUE, .dimmed = dimmed });
  g_assert_cmpuint (get_pixel (fixture->surface, 5, 5) >> 24, <, 0x80);
  g_assert_cmpuint (get_pixel (fixture->surface, 5, 5) >> 24, >, 0x20);
  assert_pixel (fixture, 25, 5, 0xffff0000);
}

/* What lies outside of what is wanted is left out; a line without height within it is not. */
static void
test_wanted (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_begin_mark (fixture->canvas, &plain);

  cairo_move_to (cr, 0, 50);
  cairo_line_to (cr, 40, 50);
  som_canvas_stroke (fixture->canvas, red, SOM_STROKE_LINE);
  som_canvas_end_mark (fixture->canvas);
  fill (fixture, (SomRect) { 80, 80, 10, 10 }, red);
  paint (fixture, (SomPaint) { .transparent = TRUE, .clip = { 0, 51, 50, 10 } });
  assert_pixel (fixture, 20, 50, 0xffff0000);
  assert_pixel (fixture, 85, 85, 0);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  assert_pixel (fixture, 85, 85, 0xffff0000);
}

static void
test_clips_nest (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  som_canvas_begin_mark (fixture->canvas, &plain);
  som_canvas_push_clip (fixture->canvas, (SomRect) { 0, 0, 50, 100 });
  som_canvas_push_clip (fixture->canvas, (SomRect) { 0, 0, 100, 50 });
  fill (fixture, (SomRect) { 0, 0, 100, 100 }, red);
  som_canvas_pop_clip (fixture->canvas);
  som_canvas_pop_clip (fixture->canvas);
  som_canvas_end_mark (fixture->canvas);
  fill (fixture, (SomRect) { 90, 90, 10, 10 }, blue);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  assert_pixel (fixture, 25, 25, 0xffff0000);
  assert_pixel (fixture, 75, 25, 0);
  assert_pixel (fixture, 25, 75, 0);
  assert_pixel (fixture, 95, 95, 0xff0000ff);
}

/* A dash and a hole show the ground; neither outlasts its item. */
static void
test_dashes_and_holes (Fixture      *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_begin_mark (fixture->canvas, &plain);
  guint    n_gaps = 0;

  cairo_move_to (cr, 0, 10);
  cairo_line_to (cr, 100, 10);
  som_canvas_stroke (fixture->canvas, red, SOM_STROKE_ANNOUNCED);
  cairo_move_to (cr, 0, 20);
  cairo_line_to (cr, 100, 20);
  som_canvas_stroke (fixture->canvas, red, SOM_STROKE_LINE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0, 40, 50, 50);
  cairo_rectangle (cr, 10, 50, 30, 30);
  som_canvas_fill (fixture->canvas, red);
  som_canvas_end_mark (fixture->canvas);
  cairo_rectangle (som_canvas_begin_mark (fixture->canvas, &plain), 60, 40, 30, 50);
  cairo_rectangle (som_canvas_get_cairo (fixture->canvas), 65, 50, 20, 30);
  som_canvas_fill (fixture->canvas, blue);
  som_canvas_end_mark (fixture->canvas);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  for (int x = 0; x < SIDE; x++)
    {
      n_gaps += get_pixel (fixture->surface, x, 10) == 0;
      assert_pixel (fixture, x, 20, 0xffff0000);
    }
  g_assert_cmpuint (n_gaps, >, 10);
  assert_pixel (fixture, 25, 65, 0);
  assert_pixel (fixture, 5, 65, 0xffff0000);
  assert_pixel (fixture, 75, 65, 0xff0000ff);
}

static void
write_word (Fixture        *fixture,
            const SomColor *halo)
{
  som_canvas_begin_mark (fixture->canvas, &plain);
  som_canvas_text (fixture->canvas, SOM_TEXT_TITLE, "I", &(SomPlace) { .point = { 40, 20 }, .anchor = SOM_ANCHOR_TOP, .color = &red, .halo = halo });
  som_canvas_end_mark (fixture->canvas);
}

static void
test_text (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  write_word (fixture, NULL);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  g_assert_cmpuint (count_ink (fixture->surface), >, 50);
}

/* A rim lies about the letters, never over them. */
static void
test_halo (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  guint n_red = 0, n_blue = 0;

  fill (fixture, (SomRect) { 0, 0, 100, 100 }, (SomColor) { 0, 1, 0, 1 });
  write_word (fixture, &blue);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        n_red += get_pixel (fixture->surface, x, y) == 0xffff0000;
        n_blue += get_pixel (fixture->surface, x, y) == 0xff0000ff;
      }
  g_assert_cmpuint (n_red, >, 50);
  g_assert_cmpuint (n_blue, >, 50);
}

/* A recording is painted within its bounds. */
static void
test_raw (Fixture      *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  const guint8 dimmed[] = { 1 };
  cairo_t     *cr;

  som_canvas_begin_mark (fixture->canvas, &plain);
  cr = som_canvas_begin_raw (fixture->canvas, (SomRect) { 20, 20, 30, 30 });
  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_rectangle (cr, 0, 0, 100, 100);
  cairo_fill (cr);
  som_canvas_end_raw (fixture->canvas);
  som_canvas_end_mark (fixture->canvas);
  paint (fixture, (SomPaint) { .transparent = TRUE });
  assert_pixel (fixture, 30, 30, 0xff0000ff);
  assert_pixel (fixture, 10, 30, 0);
  g_assert_cmpuint (count_ink (fixture->surface), ==, 900);
  paint (fixture, (SomPaint) { .transparent = TRUE, .dimmed = dimmed });
  g_assert_cmpuint (get_pixel (fixture->surface, 30, 30) >> 24, <, 0x80);
}

/* The context is left as it was, but for what is painted. */
static void
test_context_stays (Fixture      *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomFigure) figure = NULL;
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t              *cr = cairo_create (surface);
  double                x1, y1, x2, y2;

  write_word (fixture, &blue);
  figure = som_canvas_finish (fixture->canvas);
  cairo_set_line_width (cr, 7);
  som_paint (figure, cr, &(SomPaint) { .clip = { 0, 0, 100, 100 } });
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_line_join (cr), ==, CAIRO_LINE_JOIN_MITER);
  g_assert_cmpint (cairo_get_antialias (cr), ==, CAIRO_ANTIALIAS_DEFAULT);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat (x2 - x1, ==, SIDE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
paint_on_thread (gpointer data)
{
  const SomFigure *figure = data;
  cairo_surface_t *first = paint_figure (figure, (SomPaint) { .transparent = FALSE }, 3);

  for (guint i = 0; i < 5; i++)
    {
      cairo_surface_t *again = paint_figure (figure, (SomPaint) { .transparent = FALSE }, 3);

      g_assert_true (is_same (first, again));
      cairo_surface_destroy (again);
    }
  return first;
}

/* The same figure, on several threads at once, gives the same pixels. */
static void
test_threads (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomFigure) figure = NULL;
  GThread              *threads[4];
  cairo_surface_t      *own;

  fill (fixture, (SomRect) { 3.3, 3.3, 50, 50 }, red);
  write_word (fixture, &blue);
  som_canvas_begin_mark (fixture->canvas, &plain);
  som_canvas_text (fixture->canvas, SOM_TEXT_BODY, "人工 الذكاء", &(SomPlace) { .point = { 5, 70 } });
  som_canvas_end_mark (fixture->canvas);
  figure = som_canvas_finish (fixture->canvas);
  own = paint_on_thread (figure);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_on_thread, figure);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *other = g_thread_join (threads[i]);

      g_assert_true (is_same (own, other));
      cairo_surface_destroy (other);
    }
  cairo_surface_destroy (own);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/painter/ground", test_ground);
  ADD ("/painter/in-order", test_in_order);
  ADD ("/painter/dimmed", test_dimmed);
  ADD ("/painter/wanted", test_wanted);
  ADD ("/painter/clips-nest", test_clips_nest);
  ADD ("/painter/dashes-and-holes", test_dashes_and_holes);
  ADD ("/painter/text", test_text);
  ADD ("/painter/halo", test_halo);
  ADD ("/painter/raw", test_raw);
  ADD ("/painter/context-stays", test_context_stays);
  ADD ("/painter/threads", test_threads);
  return g_test_run ();
}
