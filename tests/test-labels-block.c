/* Tests of som-labels-block: what is taken, and what a label finds there.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-labels-private.h"

#include <math.h>

/* Its cells are 40 wide and 20 high; the strips of paths are 10 high. */
static const SomRect area = { 100, 100, 960, 480 };

typedef struct
{
  Stage      stage;
  SomLabels *labels;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  stage_init (&fixture->stage);
  fixture->labels = som_labels_new (fixture->stage.canvas, area);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_labels_free (fixture->labels);
  stage_clear (&fixture->stage);
}

static const Taken *
get_taken (const Fixture *fixture,
           guint          n)
{
  return &g_array_index (fixture->labels->taken, Taken, n);
}

#define assert_rect(rect, wanted_x, wanted_y, wanted_width, wanted_height)                      \
  G_STMT_START                                                                                  \
  {                                                                                             \
    SomRect rect_ = (rect);                                                                     \
    g_assert_cmpfloat_with_epsilon (rect_.x, wanted_x, 1e-9);                                   \
    g_assert_cmpfloat_with_epsilon (rect_.y, wanted_y, 1e-9);                                   \
    g_assert_cmpfloat_with_epsilon (rect_.width, wanted_width, 1e-9);                           \
    g_assert_cmpfloat_with_epsilon (rect_.height, wanted_height, 1e-9);                         \
  }                                                                                             \
  G_STMT_END

/* What lies outside of the area or is no number is not kept: it would only cost time. */
static void
test_takes (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    SomRect  rect;
    gboolean kept;
  } cases[] = {
    { { 200, 200, 10, 10 }, TRUE },  { { 0, 0, 2000, 2000 }, TRUE },    { { 90, 90, 11, 11 }, TRUE },      { { 90, 90, 10, 10 }, FALSE },
    { { 1060, 200, 9, 9 }, FALSE },  { { 1059, 579, 9, 9 }, TRUE },     { { 200, 600, 10, 10 }, FALSE },   { { NAN, 200, 10, 10 }, FALSE },
    { { 200, 200, INFINITY, 10 }, FALSE }, { { -INFINITY, 200, INFINITY, 10 }, FALSE }, { { 200, 200, 10, NAN }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint before = fixture->labels->taken->len;

      som_labels_take (fixture->labels, (Taken) { cases[i].rect, TAKEN_BLOCKED, 0 });
      g_assert_cmpuint (fixture->labels->taken->len - before, ==, cases[i].kept);
    }
}

/* A rectangle is known in each cell that it touches, and in no other. */
static void
test_cells (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  guint n = 0;

  som_labels_take (fixture->labels, (Taken) { { 145, 125, 80, 10 }, TAKEN_BLOCKED, 0 });
  for (guint i = 0; i < LABEL_CELLS * LABEL_CELLS; i++)
    n += fixture->labels->cells[i] != NULL;
  g_assert_cmpuint (n, ==, 3);
  for (guint x = 1; x <= 3; x++)
    {
      g_assert_cmpuint (fixture->labels->cells[LABEL_CELLS + x]->len, ==, 1);
      g_assert_cmpuint (g_array_index (fixture->labels->cells[LABEL_CELLS + x], guint, 0), ==, 0);
    }
}

static void
test_is_free (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    SomRect  rect;
    gboolean free;
  } cases[] = {
    { { 100, 100, 960, 100 }, TRUE },  { { 99, 100, 10, 10 }, FALSE },  { { 1055, 570, 10, 10 }, FALSE }, { { 1050, 570, 10, 10 }, TRUE },
    { { 300, 300, 100, 50 }, FALSE },  { { 301, 301, 1, 1 }, FALSE },   { { 250, 250, 300, 300 }, FALSE }, { { 200, 300, 100, 50 }, TRUE },
    { { 400, 300, 100, 50 }, TRUE },   { { 300, 350, 100, 50 }, TRUE }, { { 300, 250, 100, 50 }, TRUE },   { { 399, 349, 10, 10 }, FALSE },
  };

  som_labels_block (fixture->labels, (SomRect) { 300, 300, 100, 50 });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double cover = -1;

      g_assert_cmpint (som_labels_is_free (fixture->labels, cases[i].rect, &cover), ==, cases[i].free);
      g_assert_cmpfloat (cover, ==, cases[i].free ? 0 : -1);
    }
}

/* Labels are as much in the way as what is blocked; what is to be spared only costs. */
static void
test_kinds (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  double cover = -1;

  som_labels_take (fixture->labels, (Taken) { { 110, 104, 10, 10 }, TAKEN_SPARED, 0 });
  g_assert_true (som_labels_is_free (fixture->labels, (SomRect) { 105, 104, 20, 10 }, &cover));
  g_assert_cmpfloat (cover, ==, 0.5);
  g_assert_true (som_labels_is_free (fixture->labels, (SomRect) { 110, 109, 10, 10 }, &cover));
  g_assert_cmpfloat (cover, ==, 0.5);
  g_assert_true (som_labels_is_free (fixture->labels, (SomRect) { 120, 104, 10, 10 }, &cover));
  g_assert_cmpfloat (cover, ==, 0);
  som_labels_take (fixture->labels, (Taken) { { 110, 104, 10, 10 }, TAKEN_LABEL, 0 });
  g_assert_false (som_labels_is_free (fixture->labels, (SomRect) { 105, 104, 20, 10 }, &cover));
}

/* However often something is met, a label can't lie on more than all of it. */
static void
test_cover_is_a_share (Fixture      *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  double cover = -1;

  for (guint i = 0; i < 3; i++)
    som_labels_take (fixture->labels, (Taken) { { 0, 0, 2000, 2000 }, TAKEN_SPARED, 0 });
  g_assert_true (som_labels_is_free (fixture->labels, (SomRect) { 200, 200, 300, 100 }, &cover));
  g_assert_cmpfloat (cover, ==, 1);
  g_assert_true (som_labels_is_free (fixture->labels, (SomRect) { 200, 200, 0, 0 }, &cover));
  g_assert_cmpfloat (cover, ==, 0);
}

static void
test_kind_at (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  som_labels_take (fixture->labels, (Taken) { { 200, 200, 300, 300 }, TAKEN_SPARED, 0 });
  som_labels_take (fixture->labels, (Taken) { { 300, 300, 50, 50 }, TAKEN_LABEL, 0 });
  som_labels_block (fixture->labels, (SomRect) { 250, 250, 100, 100 });
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 150, 150 }, 0), ==, TAKEN_SPARED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 210, 210 }, 0), ==, TAKEN_SPARED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 260, 260 }, 0), ==, TAKEN_BLOCKED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 310, 310 }, 0), ==, TAKEN_LABEL);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 350, 350 }, 0), ==, TAKEN_LABEL);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 351, 351 }, 0), ==, TAKEN_SPARED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { -1e9, NAN }, 0), ==, TAKEN_SPARED);
}

/* What is about something leads over it as over nothing, and over a label of its own no more than over another's. */
static void
test_owner (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_get_cairo (fixture->stage.canvas);

  cairo_rectangle (cr, 200, 200, 100, 100);
  som_labels_block_path (fixture->labels, TRUE, 7);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 250, 250 }, 7), ==, TAKEN_SPARED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 250, 250 }, 8), ==, TAKEN_BLOCKED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 250, 250 }, 0), ==, TAKEN_BLOCKED);
  som_labels_take (fixture->labels, (Taken) { { 220, 220, 50, 50 }, TAKEN_LABEL, 0 });
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 250, 250 }, 7), ==, TAKEN_LABEL);
}

/* A path is cut into strips at the middles of which it is filled; a ring leaves its hole free. */
static void
test_path (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_get_cairo (fixture->stage.canvas);

  cairo_rectangle (cr, 200, 153, 300, 50);
  cairo_rectangle (cr, 300, 172, 100, 11);
  som_labels_block_path (fixture->labels, TRUE, 0);
  g_assert_false (cairo_has_current_point (cr));
  g_assert_cmpuint (fixture->labels->taken->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpint (get_taken (fixture, i)->kind, ==, TAKEN_BLOCKED);
  assert_rect (get_taken (fixture, 0)->rect, 200, 150, 300, 10);
  assert_rect (get_taken (fixture, 1)->rect, 200, 160, 300, 10);
  assert_rect (get_taken (fixture, 2)->rect, 200, 170, 100, 10);
  assert_rect (get_taken (fixture, 3)->rect, 400, 170, 100, 10);
  assert_rect (get_taken (fixture, 4)->rect, 200, 180, 300, 10);
  assert_rect (get_taken (fixture, 5)->rect, 200, 190, 300, 10);
}

static void
test_slanted_path (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_get_cairo (fixture->stage.canvas);

  cairo_move_to (cr, 300, 200);
  cairo_line_to (cr, 340, 220);
  cairo_line_to (cr, 260, 220);
  cairo_close_path (cr);
  som_labels_block_path (fixture->labels, FALSE, 0);
  g_assert_cmpuint (fixture->labels->taken->len, ==, 2);
  g_assert_cmpint (get_taken (fixture, 0)->kind, ==, TAKEN_SPARED);
  assert_rect (get_taken (fixture, 0)->rect, 290, 200, 20, 10);
  assert_rect (get_taken (fixture, 1)->rect, 270, 210, 60, 10);
}

/* Of a path that leaves the area, only the strips within it are taken; of one that never enters, none. */
static void
test_path_outside (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  cairo_t *cr = som_canvas_get_cairo (fixture->stage.canvas);

  cairo_rectangle (cr, 200, -1000, 100, 1120);
  som_labels_block_path (fixture->labels, TRUE, 0);
  g_assert_cmpuint (fixture->labels->taken->len, ==, 2);
  assert_rect (get_taken (fixture, 0)->rect, 200, 100, 100, 10);
  assert_rect (get_taken (fixture, 1)->rect, 200, 110, 100, 10);
  cairo_rectangle (cr, 200, 560, 100, 1000);
  som_labels_block_path (fixture->labels, TRUE, 0);
  g_assert_cmpuint (fixture->labels->taken->len, ==, 4);
  cairo_rectangle (cr, -500, 200, 100, 100);
  cairo_rectangle (cr, 200, 700, 100, 100);
  som_labels_block_path (fixture->labels, TRUE, 0);
  som_labels_block_path (fixture->labels, TRUE, 0);
  g_assert_cmpuint (fixture->labels->taken->len, ==, 4);
}

/* What moves is asked by itself: it is in the way, but not among what stays. */
static void
test_what_moves (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  double cover = -1;

  som_labels_block (fixture->labels, (SomRect) { 300, 300, 100, 50 });
  fixture->labels->n_fixed = fixture->labels->taken->len;
  som_labels_take (fixture->labels, (Taken) { { 500, 300, 100, 50 }, TAKEN_LABEL, 0 });

  g_assert_false (som_labels_is_free (fixture->labels, (SomRect) { 310, 310, 10, 10 }, &cover));
  g_assert_true (som_labels_is_free (fixture->labels, (SomRect) { 510, 310, 10, 10 }, &cover));
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 310, 310 }, 0), ==, TAKEN_BLOCKED);
  g_assert_cmpint (som_labels_get_kind_at (fixture->labels, (SomPoint) { 510, 310 }, 0), ==, TAKEN_SPARED);
  g_assert_false (som_labels_is_in_the_way (fixture->labels, (SomRect) { 310, 310, 10, 10 }));
  g_assert_true (som_labels_is_in_the_way (fixture->labels, (SomRect) { 510, 310, 10, 10 }));
  g_assert_true (som_labels_is_in_the_way (fixture->labels, (SomRect) { 510, 310, 0, 0 }));
  g_assert_false (som_labels_is_in_the_way (fixture->labels, (SomRect) { 600, 310, 10, 10 }));

  fixture->labels->n_fixed = G_MAXUINT;
  g_assert_false (som_labels_is_free (fixture->labels, (SomRect) { 510, 310, 10, 10 }, &cover));
  g_assert_false (som_labels_is_in_the_way (fixture->labels, (SomRect) { 510, 310, 10, 10 }));
}

#define ADD(name, test) g_test_add ("/labels-block/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("takes", test_takes);
  ADD ("cells", test_cells);
  ADD ("is-free", test_is_free);
  ADD ("kinds", test_kinds);
  ADD ("cover-is-a-share", test_cover_is_a_share);
  ADD ("kind-at", test_kind_at);
  ADD ("owner", test_owner);
  ADD ("what-moves", test_what_moves);
  ADD ("path", test_path);
  ADD ("slanted-path", test_slanted_path);
  ADD ("path-outside", test_path_outside);
  return g_test_run ();
}
