/* Tests of som-pick: from a place to a mark, and from mark to mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "output/som-pick.h"

/* Squares of 40 at these places, as data, with a decoration over the first. */
static const SomPoint places[] = { { 100, 300 }, { 300, 300 }, { 500, 310 }, { 100, 500 }, { 300, 500 } };

static SomFigure *
draw_squares (void)
{
  g_auto (Stage) stage;
  const SomMark  decoration = { .role = SOM_MARK_DECORATION, .key = "decoration" };

  stage_init (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      const SomMark    mark = { .role = SOM_MARK_DATUM, .key = key, .label = key };

      som_canvas_begin_mark (stage.canvas, &mark);
      cairo_rectangle (som_canvas_get_cairo (stage.canvas), places[i].x, places[i].y, 40, 40);
      som_canvas_fill (stage.canvas, (SomColor) { 1, 0, 0, 1 });
      som_canvas_end_mark (stage.canvas);
    }
  som_canvas_begin_mark (stage.canvas, &decoration);
  cairo_rectangle (som_canvas_get_cairo (stage.canvas), 110, 310, 10, 10);
  som_canvas_fill (stage.canvas, (SomColor) { 0, 0, 0, 1 });
  som_canvas_end_mark (stage.canvas);
  return som_canvas_finish (stage.canvas);
}

static void
test_point (void)
{
  g_autoptr (SomFigure) figure = draw_squares ();

  g_assert_cmpint (som_pick (figure, (SomPoint) { 320, 320 }, 6), ==, 1);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 115, 315 }, 6), ==, 0);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 345, 320 }, 6), ==, 1);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 350, 320 }, 6), ==, -1);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 350, 320 }, 20), ==, 1);
  g_assert_cmpint (som_pick (figure, (SomPoint) { -1e9, 1e9 }, 6), ==, -1);
}

/* What lies on top is picked, and the hole of a ring is not the ring. */
static void
test_ink (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  const SomMark         ring = { .role = SOM_MARK_DATUM, .key = "ring", .label = "ring" }, dot = { .role = SOM_MARK_DATUM, .key = "dot", .label = "dot" };
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, &ring);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 100, 100, 300, 300);
  cairo_rectangle (cr, 150, 150, 200, 200);
  som_canvas_fill (stage.canvas, (SomColor) { 1, 0, 0, 1 });
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, &dot);
  cairo_rectangle (som_canvas_get_cairo (stage.canvas), 100, 100, 20, 20);
  som_canvas_fill (stage.canvas, (SomColor) { 0, 0, 1, 1 });
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_cmpint (som_pick (figure, (SomPoint) { 130, 250 }, 4), ==, 0);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 250, 250 }, 4), ==, -1);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 110, 110 }, 4), ==, 1);
}

static void
test_walk (void)
{
  static const struct
  {
    int     from;
    SomWalk walk;
    int     to;
  } walks[] = { { -1, SOM_WALK_FIRST, 0 }, { -1, SOM_WALK_LAST, 4 }, { 0, SOM_WALK_RIGHT, 1 }, { 1, SOM_WALK_RIGHT, 2 }, { 2, SOM_WALK_RIGHT, 2 },
                { 0, SOM_WALK_DOWN, 3 },   { 4, SOM_WALK_UP, 1 },    { 3, SOM_WALK_LEFT, 3 },  { 4, SOM_WALK_LEFT, 3 },  { 0, SOM_WALK_UP, 0 } };
  g_autoptr (SomFigure) figure = draw_squares ();

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    g_assert_cmpint (som_walk (figure, walks[i].from, walks[i].walk), ==, walks[i].to);
}

static void
test_nothing (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpint (som_pick (figure, (SomPoint) { 1, 1 }, 6), ==, -1);
  g_assert_cmpint (som_walk (figure, -1, SOM_WALK_FIRST), ==, -1);
  g_assert_cmpint (som_walk (figure, -1, SOM_WALK_DOWN), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pick/point", test_point);
  g_test_add_func ("/pick/ink", test_ink);
  g_test_add_func ("/pick/walk", test_walk);
  g_test_add_func ("/pick/nothing", test_nothing);
  return g_test_run ();
}
