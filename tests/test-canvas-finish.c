/* Tests of som-canvas-finish: what is blamed in the end.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "canvas.h"

#include <string.h>

static void
test_unbalanced (void)
{
  static const char *const faults[] = { "does not end its marks", "ends a mark", "ends a clip", "does not end a clip", "outside of any mark",
                                        "begins raw painting twice", "ends raw painting", "does not end its raw" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (Stage)        stage;
      g_autoptr (SomFigure) figure = NULL;

      stage_init (&stage);
      if (i == 1)
        som_canvas_end_mark (stage.canvas);
      if (i == 4)
        fill_square (stage.canvas, 0, 0);
      som_canvas_begin_mark (stage.canvas, plain);
      if (i == 2)
        som_canvas_pop_clip (stage.canvas);
      if (i == 3)
        som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 1, 1 });
      if (i == 5 || i == 7)
        som_canvas_begin_raw (stage.canvas, (SomRect) { 0, 0, 1, 1 });
      if (i == 5)
        som_canvas_begin_raw (stage.canvas, (SomRect) { 0, 0, 1, 1 });
      if (i == 5 || i == 6)
        som_canvas_end_raw (stage.canvas);
      if (i != 0)
        som_canvas_end_mark (stage.canvas);
      figure = som_canvas_finish (stage.canvas);
      g_assert_nonnull (som_canvas_get_fault (stage.canvas));
      g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), faults[i]));
      g_assert_cmpuint (som_figure_get_n_marks (figure), ==, 1);
    }
}

static void
test_painting_is_blamed (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, plain);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_fill (cr);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "paints outside of raw"));
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 0);
}

/* Painting that knows no bounds is blamed, and hides no other. */
static void
test_painting_all_is_blamed (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  cairo_paint (som_canvas_begin_mark (stage.canvas, plain));
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "paints outside of raw"));
}

/* Painting is blamed also where the context was broken, and renewed, after it. */
static void
test_breaking_hides_nothing (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, plain);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_restore (cr);
  som_canvas_fill (stage.canvas, red);
  fill_square (stage.canvas, 50, 50);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "broke the context"));
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-finish/unbalanced", test_unbalanced);
  g_test_add_func ("/canvas-finish/painting-is-blamed", test_painting_is_blamed);
  g_test_add_func ("/canvas-finish/painting-all-is-blamed", test_painting_all_is_blamed);
  g_test_add_func ("/canvas-finish/breaking-hides-nothing", test_breaking_hides_nothing);
  return g_test_run ();
}
