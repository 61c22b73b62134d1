/* Tests of som-canvas: the context that is lent, and what all drawing stands on.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "canvas.h"

#include "draw/som-canvas-parts.h"

#include <math.h>
#include <string.h>

/* A fill rule, or anything else that is set, does not outlast its mark. */
static void
test_context_is_as_new (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  cairo_set_fill_rule (som_canvas_begin_mark (stage.canvas, plain), CAIRO_FILL_RULE_EVEN_ODD);
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 0, 0);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_false (som_figure_get_item (figure, 0)->even_odd);
}

/* What was done first is what is blamed. */
static void
test_blames_the_first (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  g_assert_null (som_canvas_get_fault (stage.canvas));
  som_canvas_blame (stage.canvas, "first");
  som_canvas_blame (stage.canvas, "second");
  g_assert_cmpstr (som_canvas_get_fault (stage.canvas), ==, "first");
}

/* A context that was broken is a new one, and that is blamed; a path that nobody took is gone. */
static void
test_lends_a_context (void)
{
  g_auto (Stage) stage;
  cairo_t       *cr;

  stage_init (&stage);
  cr = som_canvas_get_cairo (stage.canvas);
  cairo_translate (cr, 3, 4);
  cairo_move_to (cr, 1, 1);
  g_assert_true (som_canvas_get_cairo (stage.canvas) == cr);
  g_assert_false (cairo_has_current_point (cr));
  cairo_scale (cr, 0, 0);
  cr = som_canvas_get_cairo (stage.canvas);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "broke the context"));
}

/* Nothing is kept that is drawn outside of marks, or in one that is lost. */
static void
test_can_draw (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  g_assert_false (som_canvas_can_draw (stage.canvas));
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "outside of any mark"));
  g_assert_null (som_canvas_get_open (stage.canvas));
  for (guint i = 0; i <= SOM_MAX_MARK_DEPTH; i++)
    {
      som_canvas_begin_mark (stage.canvas, plain);
      g_assert_cmpint (som_canvas_can_draw (stage.canvas), ==, i < SOM_MAX_MARK_DEPTH);
      g_assert_cmpint (som_canvas_get_open (stage.canvas)->lost, ==, i == SOM_MAX_MARK_DEPTH);
    }
}

static void
test_places (void)
{
  g_assert_true (som_canvas_is_place (SOM_MAX_COORDINATE, -SOM_MAX_COORDINATE));
  g_assert_false (som_canvas_is_place (SOM_MAX_COORDINATE * 1.001, 0));
  g_assert_false (som_canvas_is_place (0, -SOM_MAX_COORDINATE * 1.001));
  g_assert_false (som_canvas_is_place (NAN, 0));
  g_assert_false (som_canvas_is_place (0, INFINITY));
}

static void
test_clean_color (void)
{
  SomColor color = som_canvas_clean_color ((SomColor) { -1, 0.5, NAN, 7 });

  g_assert_cmpfloat (color.red, ==, 0);
  g_assert_cmpfloat (color.green, ==, 0.5);
  g_assert_cmpfloat (color.blue, ==, 0);
  g_assert_cmpfloat (color.alpha, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/context-is-as-new", test_context_is_as_new);
  g_test_add_func ("/canvas/blames-the-first", test_blames_the_first);
  g_test_add_func ("/canvas/lends-a-context", test_lends_a_context);
  g_test_add_func ("/canvas/can-draw", test_can_draw);
  g_test_add_func ("/canvas/places", test_places);
  g_test_add_func ("/canvas/clean-color", test_clean_color);
  return g_test_run ();
}
