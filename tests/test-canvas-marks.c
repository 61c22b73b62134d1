/* Tests of som-canvas-marks: what a mark takes from its row, and from what is drawn in it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "canvas.h"

#include <sommet/som-limits.h>
#include <string.h>

static void
test_takes_marks (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  const SomFigureMark  *mark;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, "t"), .row = 2, .series = "s" });
  fill_square (stage.canvas, 100, 200);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_null (som_canvas_get_fault (stage.canvas));
  g_assert_cmpuint (som_figure_get_n_marks (figure), ==, 1);
  mark = som_figure_get_mark (figure, 0);
  g_assert_cmpstr (mark->key, ==, "t/c/0");
  g_assert_cmpstr (mark->label, ==, "Gamma");
  g_assert_cmpstr (mark->value, ==, "3");
  g_assert_cmpstr (mark->series, ==, "s");
  g_assert_cmpuint (mark->rows[0], ==, 2);
  g_assert_cmpfloat (mark->extents.x, ==, 100);
  g_assert_cmpfloat (mark->extents.height, ==, 10);
}

static void
test_missing_value (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, NULL), .row = 1 });
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, NULL), .row = 999 });
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_null (som_figure_get_mark (figure, 0)->value);
  g_assert_cmpuint (som_figure_get_mark (figure, 1)->n_rows, ==, 0);
}

static void
test_aggregates (void)
{
  const guint           rows[] = { 0, 2 };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, NULL), .rows = rows,
                                                    .n_rows = 2, .label = "Both", .value = "4" });
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_mark (figure, 0)->n_rows, ==, 2);
  g_assert_cmpuint (som_figure_get_mark (figure, 0)->rows[1], ==, 2);
  g_assert_cmpstr (som_figure_get_mark (figure, 0)->label, ==, "Both");
}

static void
test_nests (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 100, 100);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 300, 300);
  som_canvas_end_mark (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_cmpint (som_figure_get_mark (figure, 0)->parent, ==, -1);
  g_assert_cmpint (som_figure_get_mark (figure, 1)->parent, ==, 0);
  g_assert_cmpint (som_figure_get_mark (figure, 2)->parent, ==, -1);
  g_assert_cmpuint (som_figure_get_mark (figure, 0)->end_item, ==, 2);
  g_assert_cmpuint (som_figure_get_mark (figure, 1)->first_item, ==, 1);
  g_assert_cmpfloat (som_figure_get_mark (figure, 0)->extents.width, ==, 210);
  g_assert_cmpfloat (som_figure_get_mark (figure, 1)->extents.width, ==, 10);
}

static void
test_depth (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  for (guint i = 0; i < 2 * SOM_MAX_MARK_DEPTH; i++)
    som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 1, 1 });
  fill_square (stage.canvas, 0, 0);
  som_canvas_pop_clip (stage.canvas);
  for (guint i = 0; i < 2 * SOM_MAX_MARK_DEPTH; i++)
    som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 0, 0);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "nests them too deep"));
  g_assert_cmpuint (som_figure_get_n_marks (figure), ==, SOM_MAX_MARK_DEPTH + 1);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_cmpuint (som_figure_get_item (figure, 0)->mark, ==, SOM_MAX_MARK_DEPTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-marks/takes-marks", test_takes_marks);
  g_test_add_func ("/canvas-marks/missing-value", test_missing_value);
  g_test_add_func ("/canvas-marks/aggregates", test_aggregates);
  g_test_add_func ("/canvas-marks/nests", test_nests);
  g_test_add_func ("/canvas-marks/depth", test_depth);
  return g_test_run ();
}
