/* Tests of som-pick: what lies under a finger, and what lies next to it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "output/som-pick.h"

#include <math.h>

static const SomColor red = { 1, 0, 0, 1 };

typedef struct
{
  Stage      stage;
  SomFigure *figure;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  stage_init (&fixture->stage);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->figure, som_figure_unref);
  stage_clear (&fixture->stage);
}

static void
finish (Fixture *fixture)
{
  fixture->figure = som_canvas_finish (fixture->stage.canvas);
  g_assert_null (som_canvas_get_fault (fixture->stage.canvas));
}

static void
add_square (Fixture    *fixture,
            SomMarkRole role,
            const char *key,
            SomRect     rect)
{
  cairo_t *cr = som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = role, .key = key });

  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  som_canvas_fill (fixture->stage.canvas, red);
  som_canvas_end_mark (fixture->stage.canvas);
}

static void
assert_pick (const Fixture *fixture,
             double         x,
             double         y,
             double         reach,
             const char    *key)
{
  int mark = som_pick (fixture->figure, (SomPoint) { x, y }, reach);

  g_assert_cmpstr (mark >= 0 ? som_figure_get_mark (fixture->figure, mark)->key : NULL, ==, key);
}

static void
test_targets (void)
{
  static const gboolean targets[] = { [SOM_MARK_DATUM] = TRUE, [SOM_MARK_LEGEND] = TRUE, [SOM_MARK_ANNOTATION] = FALSE };

  for (SomMarkRole role = 0; role < G_N_ELEMENTS (targets); role++)
    g_assert_cmpint (som_pick_is_target (&(SomFigureMark) { .role = role }), ==, targets[role]);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  finish (fixture);
  assert_pick (fixture, 10, 10, 1000, NULL);
  for (SomWalk walk = SOM_WALK_FIRST; walk <= SOM_WALK_DOWN; walk++)
    {
      g_assert_cmpint (som_walk (fixture->figure, -1, walk), ==, -1);
      g_assert_cmpint (som_walk (fixture->figure, 7, walk), ==, -1);
    }
}

/* What is painted last is on top; what is no target is looked through. */
static void
test_topmost (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  add_square (fixture, SOM_MARK_DATUM, "below", (SomRect) { 0, 0, 100, 100 });
  add_square (fixture, SOM_MARK_DATUM, "above", (SomRect) { 50, 50, 100, 100 });
  add_square (fixture, SOM_MARK_DECORATION, "veil", (SomRect) { 0, 0, 500, 500 });
  finish (fixture);
  assert_pick (fixture, 20, 20, 5, "below");
  assert_pick (fixture, 70, 70, 5, "above");
  assert_pick (fixture, 70, 70, 0, "above");
  assert_pick (fixture, 300, 300, 5, NULL);
}

static void
test_nowhere (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  add_square (fixture, SOM_MARK_DATUM, "square", (SomRect) { 0, 0, 100, 100 });
  finish (fixture);
  assert_pick (fixture, NAN, NAN, 5, NULL);
  assert_pick (fixture, NAN, 50, 5, NULL);
  assert_pick (fixture, 50, INFINITY, 5, NULL);
  assert_pick (fixture, -1e300, 50, 5, NULL);
}

static void
test_reach (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  add_square (fixture, SOM_MARK_DATUM, "square", (SomRect) { 100, 100, 10, 10 });
  finish (fixture);
  assert_pick (fixture, 105, 116, 5, NULL);
  assert_pick (fixture, 105, 114, 5, "square");
  assert_pick (fixture, 105, 116, 8, "square");
}

/* The nearer of two, whichever was painted last. */
static void
test_nearest (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  add_square (fixture, SOM_MARK_DATUM, "first", (SomRect) { 100, 100, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "second", (SomRect) { 120, 100, 10, 10 });
  finish (fixture);
  assert_pick (fixture, 112, 105, 12, "first");
  assert_pick (fixture, 118, 105, 12, "second");
  assert_pick (fixture, 114, 105, 12, "first");
}

/* The box of a shape is not the shape: beside an arc, and in the hole of a ring, there is nothing. */
static void
test_shapes (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "disc" });

  som_canvas_arc (fixture->stage.canvas, (SomPoint) { 100, 100 }, 50, 0, 2 * G_PI);
  som_canvas_fill (fixture->stage.canvas, red);
  som_canvas_end_mark (fixture->stage.canvas);
  cr = som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "ring" });
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 300, 300, 100, 100);
  cairo_rectangle (cr, 310, 310, 80, 80);
  som_canvas_fill (fixture->stage.canvas, red);
  som_canvas_end_mark (fixture->stage.canvas);
  finish (fixture);
  assert_pick (fixture, 100, 140, 2, "disc");
  assert_pick (fixture, 54, 54, 2, NULL);
  assert_pick (fixture, 305, 350, 2, "ring");
  assert_pick (fixture, 350, 350, 2, NULL);
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "line" });

  cairo_move_to (cr, 100, 100);
  cairo_line_to (cr, 300, 300);
  som_canvas_stroke (fixture->stage.canvas, red, SOM_STROKE_LINE);
  som_canvas_end_mark (fixture->stage.canvas);
  finish (fixture);
  assert_pick (fixture, 200, 200, 0, "line");
  assert_pick (fixture, 204, 200, 6, "line");
  assert_pick (fixture, 240, 200, 6, NULL);
}

/* What belongs to no target belongs to the target about it. */
static void
test_parts (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "whole" });
  add_square (fixture, SOM_MARK_DECORATION, "part", (SomRect) { 0, 0, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "inner", (SomRect) { 20, 0, 10, 10 });
  som_canvas_end_mark (fixture->stage.canvas);
  finish (fixture);
  assert_pick (fixture, 5, 5, 1, "whole");
  assert_pick (fixture, 25, 5, 1, "inner");
}

static void
test_texts (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_LEGEND, .key = "entry" });
  som_canvas_text (fixture->stage.canvas, SOM_TEXT_TITLE, "Hello", &(SomPlace) { .point = { 100, 100 }, .anchor = SOM_ANCHOR_TOP });
  som_canvas_end_mark (fixture->stage.canvas);
  finish (fixture);
  assert_pick (fixture, 110, 120, 0, "entry");
  assert_pick (fixture, 90, 120, 5, NULL);
}

static int
walk_key (const Fixture *fixture,
          const char    *from,
          SomWalk        walk)
{
  for (guint i = 0; i < som_figure_get_n_marks (fixture->figure); i++)
    if (g_strcmp0 (som_figure_get_mark (fixture->figure, i)->key, from) == 0)
      return som_walk (fixture->figure, i, walk);
  g_assert_not_reached ();
}

#define assert_walk(fixture, from, walk, to) \
  g_assert_cmpstr (som_figure_get_mark ((fixture)->figure, walk_key (fixture, from, walk))->key, ==, to)

/* Three by two, drawn in no order, with what is no datum between them. */
static void
test_walk (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  add_square (fixture, SOM_MARK_AXIS, "axis", (SomRect) { 45, 0, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "11", (SomRect) { 100, 100, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "00", (SomRect) { 0, 0, 10, 10 });
  add_square (fixture, SOM_MARK_LEGEND, "legend", (SomRect) { 50, 0, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "20", (SomRect) { 200, 3, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "10", (SomRect) { 100, 0, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "01", (SomRect) { 0, 100, 10, 10 });
  finish (fixture);
  assert_walk (fixture, "00", SOM_WALK_RIGHT, "10");
  assert_walk (fixture, "10", SOM_WALK_RIGHT, "20");
  assert_walk (fixture, "20", SOM_WALK_RIGHT, "20");
  assert_walk (fixture, "20", SOM_WALK_LEFT, "10");
  assert_walk (fixture, "10", SOM_WALK_DOWN, "11");
  assert_walk (fixture, "11", SOM_WALK_LEFT, "01");
  assert_walk (fixture, "01", SOM_WALK_UP, "00");
  assert_walk (fixture, "00", SOM_WALK_UP, "00");
  assert_walk (fixture, "00", SOM_WALK_FIRST, "11");
  assert_walk (fixture, "00", SOM_WALK_LAST, "01");
  g_assert_cmpint (som_walk (fixture->figure, -1, SOM_WALK_DOWN), ==, som_walk (fixture->figure, -1, SOM_WALK_FIRST));
  g_assert_cmpint (som_walk (fixture->figure, G_MAXINT, SOM_WALK_LEFT), ==, som_walk (fixture->figure, -1, SOM_WALK_FIRST));
}

/* What a clip hides is not there, however large the mark. */
static void
test_clipped (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree SomRect *seen = NULL;

  add_square (fixture, SOM_MARK_DATUM, "ground", (SomRect) { 0, 0, 50, 500 });
  som_canvas_push_clip (fixture->stage.canvas, (SomRect) { 100, 100, 200, 200 });
  add_square (fixture, SOM_MARK_DATUM, "large", (SomRect) { 20, 20, 900, 180 });
  add_square (fixture, SOM_MARK_DATUM, "gone", (SomRect) { 500, 500, 10, 10 });
  som_canvas_pop_clip (fixture->stage.canvas);
  finish (fixture);
  seen = som_pick_measure (fixture->figure);

  assert_pick (fixture, 150, 150, 5, "large");
  assert_pick (fixture, 98, 150, 5, NULL);
  assert_pick (fixture, 30, 30, 5, "ground");
  assert_pick (fixture, 600, 100, 5, NULL);
  g_assert_cmpfloat (seen[1].x, ==, 100);
  g_assert_cmpfloat (seen[1].width, ==, 200);
  g_assert_cmpfloat (seen[1].height, ==, 100);
  g_assert_cmpfloat (seen[2].width, ==, 0);
  g_assert_cmpfloat (seen[0].height, ==, 500);
}

/* A mark that nothing was drawn of has no place to walk to. */
static void
test_walk_passes_by (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "nothing" });
  som_canvas_end_mark (fixture->stage.canvas);
  add_square (fixture, SOM_MARK_DATUM, "right", (SomRect) { 300, 0, 10, 10 });
  add_square (fixture, SOM_MARK_DATUM, "left", (SomRect) { 100, 0, 10, 10 });
  finish (fixture);
  g_assert_cmpint (som_walk (fixture->figure, -1, SOM_WALK_FIRST), ==, 1);
  assert_walk (fixture, "left", SOM_WALK_LEFT, "left");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pick/targets", test_targets);
  ADD ("/pick/empty", test_empty);
  ADD ("/pick/topmost", test_topmost);
  ADD ("/pick/nowhere", test_nowhere);
  ADD ("/pick/reach", test_reach);
  ADD ("/pick/nearest", test_nearest);
  ADD ("/pick/shapes", test_shapes);
  ADD ("/pick/lines", test_lines);
  ADD ("/pick/parts", test_parts);
  ADD ("/pick/texts", test_texts);
  ADD ("/pick/walk", test_walk);
  ADD ("/pick/clipped", test_clipped);
  ADD ("/pick/walk-passes-by", test_walk_passes_by);
  return g_test_run ();
}
