/* Tests of som-canvas-raw: what is painted without paths.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "canvas.h"

#include <string.h>

static void
test_raw (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  cr = som_canvas_begin_raw (stage.canvas, (SomRect) { 10, 20, 30, 40 });
  cairo_paint (cr);
  som_canvas_end_raw (stage.canvas);
  cr = som_canvas_begin_raw (stage.canvas, (SomRect) { 10, 20, 30, 40 });
  cairo_restore (cr);
  som_canvas_end_raw (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_cmpint (som_figure_get_item (figure, 0)->kind, ==, SOM_ITEM_RAW);
  g_assert_cmpfloat (som_figure_get_mark (figure, 0)->extents.height, ==, 40);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "broke the context for raw painting"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-raw/raw", test_raw);
  return g_test_run ();
}
