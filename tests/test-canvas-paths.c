/* Tests of som-canvas-paths: which paths and clips are kept.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "canvas.h"

#include <math.h>
#include <string.h>

/* A mark is as large as its ink: a clip does not make it larger. */
static void
test_clips (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  SomRect               extents;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_push_clip (stage.canvas, (SomRect) { 50, 50, 500, 500 });
  fill_square (stage.canvas, 100, 100);
  som_canvas_push_clip (stage.canvas, (SomRect) { 200, 200, 5, 500 });
  fill_square (stage.canvas, 200, 200);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_null (som_canvas_get_fault (stage.canvas));
  g_assert_cmpint (som_figure_get_item (figure, 0)->kind, ==, SOM_ITEM_PUSH_CLIP);
  g_assert_cmpint (som_figure_get_item (figure, 5)->kind, ==, SOM_ITEM_POP_CLIP);
  extents = som_figure_get_mark (figure, 0)->extents;
  g_assert_cmpfloat (extents.x, ==, 100);
  g_assert_cmpfloat (extents.width, ==, 110);
  g_assert_cmpfloat (extents.height, ==, 110);
}

/* Clips may lie about whole marks, and are balanced by marks. */
static void
test_clip_about_marks (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 100, 100 });
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "ends a clip that it did not begin"));
  g_assert_cmpint (som_figure_get_item (figure, som_figure_get_n_items (figure) - 1)->kind, ==, SOM_ITEM_POP_CLIP);
}

static void
test_drops_far_paths (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 5e6, 0);
  fill_square (stage.canvas, -2e6, 0);
  fill_square (stage.canvas, 10, 10);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_true (notices (figure, "2 shapes lie too far out"));
}

/* The path is taken with its holes, empty afterwards, and taken once. */
static void
test_takes_paths (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, plain);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_translate (cr, 1000, 1000);
  som_canvas_fill (stage.canvas, (SomColor) { 2, -1, NAN, 0.5 });
  som_canvas_fill (stage.canvas, red);
  som_canvas_stroke (stage.canvas, red, SOM_STROKE_LINE);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_true (som_figure_get_item (figure, 0)->even_odd);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->extents.width, ==, 10);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->color.red, ==, 1);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->color.blue, ==, 0);
}

static void
test_announced_is_hollow (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  cairo_rectangle (som_canvas_get_cairo (stage.canvas), 0, 0, 10, 10);
  som_canvas_fill_status (stage.canvas, red, SOM_STATUS_PLANNED);
  cairo_rectangle (som_canvas_get_cairo (stage.canvas), 0, 0, 10, 10);
  som_canvas_fill_status (stage.canvas, red, SOM_STATUS_ESTIMATE);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 3);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->color.green, >, 0.5);
  g_assert_true (som_figure_get_item (figure, 1)->dashed);
  g_assert_cmpfloat (som_figure_get_item (figure, 2)->color.green, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-paths/clips", test_clips);
  g_test_add_func ("/canvas-paths/clip-about-marks", test_clip_about_marks);
  g_test_add_func ("/canvas-paths/drops-far-paths", test_drops_far_paths);
  g_test_add_func ("/canvas-paths/takes-paths", test_takes_paths);
  g_test_add_func ("/canvas-paths/announced-is-hollow", test_announced_is_hollow);
  return g_test_run ();
}
