/* Tests of som-labels-try: where a label goes, and what that costs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-labels-private.h"

#include <math.h>

static const SomRect area = { 100, 100, 800, 500 };
static const SomRect target = { 500, 300, 20, 10 };
static const SomSize size = { 100, 40 };

typedef struct
{
  Stage      stage;
  SomLabels *labels;
  Label     *label; /* a label of `size` for `target`, with a leader */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  stage_init (&fixture->stage);
  fixture->labels = som_labels_new (fixture->stage.canvas, area);
  som_labels_add (fixture->labels, &(SomLabel) { .target = target, .size = size, .leader = TRUE });
  fixture->label = &g_array_index (fixture->labels->labels, Label, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_labels_free (fixture->labels);
  stage_clear (&fixture->stage);
}

static double
get_length (Leader leader)
{
  return hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y);
}

/* All of the area but a rectangle. */
static void
block_but (Fixture *fixture,
           SomRect  hole)
{
  double right = hole.x + hole.width, bottom = hole.y + hole.height;

  som_labels_block (fixture->labels, (SomRect) { area.x, area.y, hole.x - area.x, area.height });
  som_labels_block (fixture->labels, (SomRect) { right, area.y, area.x + area.width - right, area.height });
  som_labels_block (fixture->labels, (SomRect) { hole.x, area.y, hole.width, hole.y - area.y });
  som_labels_block (fixture->labels, (SomRect) { hole.x, bottom, hole.width, area.y + area.height - bottom });
}

/* Between the points that are nearest to each other. */
static void
test_leader (void)
{
  static const struct
  {
    SomRect rect;
    Leader  leader;
  } cases[] = {
    { { 600, 280, 100, 40 }, { { 520, 300 }, { 600, 300 } } }, { { 300, 280, 100, 60 }, { { 500, 310 }, { 400, 310 } } },
    { { 480, 200, 60, 40 }, { { 510, 300 }, { 510, 240 } } },  { { 480, 400, 60, 40 }, { { 510, 310 }, { 510, 400 } } },
    { { 600, 400, 10, 10 }, { { 520, 310 }, { 600, 400 } } },  { { 490, 295, 40, 20 }, { { 510, 305 }, { 510, 305 } } },
  };
  const Label label = { .target = target };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Leader leader = som_labels_get_leader (&label, cases[i].rect);

      g_assert_cmpmem (&leader, sizeof leader, &cases[i].leader, sizeof leader);
    }
}

static void
test_inside (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;

  label->target = (SomRect) { 300, 200, 200, 100 };
  g_assert_false (som_labels_try_inside (fixture->labels, label));
  label->inside = TRUE;
  label->size = (SomSize) { 201, 40 };
  g_assert_false (som_labels_try_inside (fixture->labels, label));
  label->size = (SomSize) { 100, 101 };
  g_assert_false (som_labels_try_inside (fixture->labels, label));
  g_assert_false (label->placed);
  label->size = (SomSize) { 200, 40 };
  g_assert_true (som_labels_try_inside (fixture->labels, label));
  g_assert_true (label->placed && label->on_target && !label->apart);
  g_assert_cmpint (label->align, ==, SOM_ANCHOR_CENTER);
  g_assert_cmpfloat (label->rect.x, ==, 300);
  g_assert_cmpfloat (label->rect.y, ==, 230);
  g_assert_cmpfloat (label->cost, ==, 0);
}

static void
test_inside_what_is_blocked (Fixture      *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  fixture->label->target = (SomRect) { 300, 200, 200, 100 };
  fixture->label->inside = TRUE;
  som_labels_block (fixture->labels, (SomRect) { 395, 245, 10, 10 });
  g_assert_false (som_labels_try_inside (fixture->labels, fixture->label));
  g_assert_false (fixture->label->on_target || fixture->label->placed);
}

/* Each side in its turn, as those before it are blocked. */
static void
test_sides (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    double    x, y;
    SomAnchor align;
  } sides[] = {
    { 528, 285, SOM_ANCHOR_LEFT },   { 392, 285, SOM_ANCHOR_RIGHT }, { 460, 256, SOM_ANCHOR_CENTER }, { 460, 314, SOM_ANCHOR_CENTER },
    { 528, 256, SOM_ANCHOR_LEFT },   { 392, 256, SOM_ANCHOR_RIGHT }, { 528, 314, SOM_ANCHOR_LEFT },   { 392, 314, SOM_ANCHOR_RIGHT },
  };
  Label *label = fixture->label;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      double middle = sides[i].x + (sides[i].x > 500 ? 90 : sides[i].x < 400 ? 10 : 50);

      label->placed = FALSE;
      som_labels_try_beside (fixture->labels, label);
      g_assert_true (label->placed && !label->apart);
      g_assert_cmpfloat (label->rect.x, ==, sides[i].x);
      g_assert_cmpfloat (label->rect.y, ==, sides[i].y);
      g_assert_cmpfloat (label->rect.width, ==, size.width);
      g_assert_cmpint (label->align, ==, sides[i].align);
      g_assert_cmpfloat (label->cost, ==, 0);
      /* a point that this place alone covers, of those that come after */
      som_labels_block (fixture->labels, (SomRect) { middle - 1, sides[i].y == 285 ? 304 : sides[i].y < 285 ? 258 : 350, 2, 2 });
    }
  label->placed = FALSE;
  som_labels_try_beside (fixture->labels, label);
  g_assert_false (label->placed);
}

/* A side that covers less of what is to be spared is better; one that covers nothing is not looked beyond. */
static void
test_spares (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;

  som_labels_take (fixture->labels, (Taken) { { 530, 290, 5, 5 }, TAKEN_SPARED, 0 });
  som_labels_try_beside (fixture->labels, label);
  g_assert_cmpfloat (label->rect.x, ==, 392);
  g_assert_cmpfloat (label->cost, ==, 0);
  g_assert_cmpfloat (label->cover, ==, 0);

  label->placed = FALSE;
  som_labels_take (fixture->labels, (Taken) { area, TAKEN_SPARED, 0 });
  som_labels_try_beside (fixture->labels, label);
  g_assert_cmpfloat (label->cover, ==, 1);
  g_assert_cmpfloat (label->cost, ==, COST_SPARED);
}

/* Apart from its target a label has a leader, and costs what that is long, the more the longer. */
static void
test_apart (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;
  double length;

  som_labels_try_apart (fixture->labels, label);
  g_assert_true (label->placed && label->apart);
  length = get_length (som_labels_get_leader (label, label->rect));
  g_assert_cmpfloat (length, >, 0);
  g_assert_cmpfloat (length, <=, 24);
  g_assert_cmpfloat_with_epsilon (label->cost, length * (1 + length / LONG_LEADER), 1e-9);
}

static void
test_apart_needs_a_leader (Fixture      *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  fixture->label->leader = FALSE;
  som_labels_try_apart (fixture->labels, fixture->label);
  som_labels_try_anywhere (fixture->labels, fixture->label);
  g_assert_false (fixture->label->placed);
}

/* What costs no more than the nearest leader stays; what costs more moves. */
static void
test_apart_betters (Fixture      *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;

  label->placed = TRUE;
  label->cost = 24;
  som_labels_try_apart (fixture->labels, label);
  g_assert_false (label->apart);
  label->cost = 170;
  som_labels_try_apart (fixture->labels, label);
  g_assert_true (label->apart);
  g_assert_cmpfloat (label->cost, <, 30);
}

/* A leader may come out of what is blocked, at a price for each length of it; to enter it costs more. */
static void
test_over_blocked (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  const double length = 132, n_steps = 22; /* of 6 each; the last is the label's edge */

  block_but (fixture, (SomRect) { 652, 298, size.width, size.height });
  som_labels_try_anywhere (fixture->labels, fixture->label);
  g_assert_true (fixture->label->placed && fixture->label->apart);
  g_assert_cmpfloat (fixture->label->rect.x, ==, 652);
  g_assert_cmpfloat_with_epsilon (fixture->label->cost, length * (1 + length / LONG_LEADER) + length * 0.7 * (n_steps - 1) / n_steps, 1e-9);
}

static void
test_enters_blocked (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;
  double length;

  som_labels_block (fixture->labels, (SomRect) { 560, 100, 40, 500 });
  som_labels_block (fixture->labels, (SomRect) { 100, 100, 380, 500 });
  som_labels_block (fixture->labels, (SomRect) { 480, 100, 80, 180 });
  som_labels_block (fixture->labels, (SomRect) { 480, 330, 80, 270 });
  som_labels_try_apart (fixture->labels, label);
  g_assert_true (label->placed && label->apart);
  length = get_length (som_labels_get_leader (label, label->rect));
  g_assert_cmpfloat (label->cost, >, length * (1 + length / LONG_LEADER) + COST_ENTRY);
}

/* No leader leads over a label, be it as cheap as it may. */
static void
test_never_over_labels (Fixture      *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;

  block_but (fixture, (SomRect) { 696, 276, size.width, size.height });
  som_labels_take (fixture->labels, (Taken) { { 600, 100, 20, 500 }, TAKEN_LABEL, 0 });
  som_labels_try_beside (fixture->labels, label);
  som_labels_try_apart (fixture->labels, label);
  som_labels_try_anywhere (fixture->labels, label);
  g_assert_false (label->placed);
}

/* Nor across another leader, or farther than the eye follows. */
static void
test_never_across_leaders (Fixture      *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  Label other = { .target = { 600, 120, 2, 2 }, .rect = { 560, 560, 80, 30 }, .placed = TRUE, .apart = TRUE };
  Label *label;

  block_but (fixture, (SomRect) { 696, 276, size.width, size.height });
  g_array_append_val (fixture->labels->labels, other);
  label = &g_array_index (fixture->labels->labels, Label, 0);
  som_labels_try_anywhere (fixture->labels, label);
  g_assert_false (label->placed);
  g_array_index (fixture->labels->labels, Label, 1).apart = FALSE;
  som_labels_try_anywhere (fixture->labels, label);
  g_assert_true (label->placed);
}

static void
test_never_too_long (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  Label *label = fixture->label;

  label->size.width = 98; /* a step of the grid lies where the leader is as long as it may be */
  block_but (fixture, (SomRect) { 782, 276, size.width, size.height });
  label->target = (SomRect) { 781 - LONGEST_LEADER - 10, 290, 10, 10 };
  som_labels_try_anywhere (fixture->labels, label);
  g_assert_false (label->placed);
  label->target.x += 1;
  som_labels_try_anywhere (fixture->labels, label);
  g_assert_true (label->placed && label->apart);
  g_assert_cmpfloat (label->rect.x, ==, 782);
}

/* A leader keeps others off in squares about it, as wide as a step is long. */
static void
test_block_leader (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  const GArray *taken = fixture->labels->taken;

  som_labels_block_leader (fixture->labels, (Leader) { { 200, 200 }, { 260, 200 } });
  g_assert_cmpuint (taken->len, ==, 10);
  for (guint i = 0; i < taken->len; i++)
    {
      const Taken *square = &g_array_index (taken, Taken, i);

      g_assert_cmpint (square->kind, ==, TAKEN_LABEL);
      g_assert_cmpfloat_with_epsilon (square->rect.x + 6, 203 + i * 6.0, 1e-9);
      g_assert_cmpfloat (square->rect.y, ==, 194);
      g_assert_cmpfloat (square->rect.width, ==, 12);
      g_assert_cmpfloat (square->rect.height, ==, 12);
    }
  som_labels_block_leader (fixture->labels, (Leader) { { 200, 200 }, { 205, 200 } });
  g_assert_cmpuint (taken->len, ==, 10);
}

/* Words hang on the end of their leader: at a side where it is near one, in the middle elsewhere. */
static void
test_align (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    SomPoint  corner;
    SomAnchor align;
  } cases[] = { { { 564, 276 }, SOM_ANCHOR_LEFT }, { { 366, 276 }, SOM_ANCHOR_RIGHT }, { { 454, 408 }, SOM_ANCHOR_CENTER } };
  guint i = GPOINTER_TO_UINT (data);

  block_but (fixture, (SomRect) { cases[i].corner.x, cases[i].corner.y, size.width, size.height });
  som_labels_try_anywhere (fixture->labels, fixture->label);
  g_assert_true (fixture->label->placed && fixture->label->apart);
  g_assert_cmpfloat (fixture->label->rect.x, ==, cases[i].corner.x);
  g_assert_cmpfloat (fixture->label->rect.y, ==, cases[i].corner.y);
  g_assert_cmpint (fixture->label->align, ==, cases[i].align);
}

#define ADD(name, test) g_test_add ("/labels-try/" name, Fixture, NULL, set_up, test, tear_down)

static const SomRect dot = { 499, 349, 2, 2 };

static void
block_box (Stage     *stage,
           SomLabels *labels,
           SomRect    box,
           guint      owner)
{
  cairo_t *cr = som_canvas_get_cairo (stage->canvas);

  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  som_labels_block_path (labels, TRUE, owner);
}

/* Labels in the middle of a country: those that may not lead out of it have no place. */
static void
test_reach (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomLabels) labels = NULL;
  guint                 far, near;
  SomRect               rect;

  stage_init (&stage);
  labels = som_labels_new (stage.canvas, (SomRect) { 100, 100, 800, 500 });
  block_box (&stage, labels, (SomRect) { 380, 230, 240, 240 }, 1);
  near = som_labels_add (labels, &(SomLabel) { .target = dot, .size = { 80, 30 }, .leader = TRUE, .reach = 80, .owner = 1 });
  far = som_labels_add (labels, &(SomLabel) { .target = dot, .size = { 80, 30 }, .leader = TRUE, .owner = 1 });
  som_labels_place (labels);
  g_assert_false (som_labels_get_rect (labels, near, &rect));
  g_assert_cmpfloat (som_labels_get_cost (labels, near), ==, 0);
  g_assert_true (som_labels_get_rect (labels, far, &rect));
  g_assert_cmpfloat (som_labels_get_cost (labels, far), >, 110);
}

/* A leader leaves its own country at no cost, and rather goes farther than through its neighbour. */
static void
test_owner (void)
{
  for (guint owner = 0; owner < 2; owner++)
    {
      g_auto (Stage)        stage;
      g_autoptr (SomLabels) labels = NULL;
      SomRect               rect = { 0 };

      stage_init (&stage);
      labels = som_labels_new (stage.canvas, (SomRect) { 100, 300, 800, 100 });
      block_box (&stage, labels, (SomRect) { 380, 300, 180, 100 }, 1);
      block_box (&stage, labels, (SomRect) { 560, 300, 20, 100 }, 2);
      som_labels_add (labels, &(SomLabel) { .target = dot, .size = { 80, 30 }, .leader = TRUE, .owner = owner });
      som_labels_place (labels);
      g_assert_true (som_labels_get_rect (labels, 0, &rect));
      if (owner == 1)
        g_assert_cmpfloat (rect.x + rect.width, <=, 380);
      else
        g_assert_cmpfloat (rect.x, >=, 580);
    }
}

/* Of several points of what is labelled, the leader comes from the nearest; what is none is left out, and so are too many. */
static void
test_others (void)
{
  const SomPoint        others[] = { { NAN, 300 }, { 300, 300 }, { 700, 480 }, { 0, INFINITY } };
  SomPoint              many[100] = { { 0 } };
  g_auto (Stage)        stage;
  g_autoptr (SomLabels) labels = NULL;
  const Label          *label;
  SomRect               rect = { 0 };

  stage_init (&stage);
  labels = som_labels_new (stage.canvas, area);
  som_labels_block (labels, (SomRect) { 100, 100, 800, 300 });
  som_labels_add (labels, &(SomLabel) { .target = dot, .size = { 80, 30 }, .leader = TRUE, .others = others, .n_others = G_N_ELEMENTS (others) });
  som_labels_add (labels, &(SomLabel) { .target = dot, .size = { 80, 30 }, .others = many, .n_others = G_N_ELEMENTS (many) });
  som_labels_place (labels);
  label = &g_array_index (labels->labels, Label, 0);
  g_assert_true (som_labels_get_rect (labels, 0, &rect));
  g_assert_cmpfloat (som_labels_get_leader (label, rect).from.x, ==, 700);
  g_assert_cmpfloat (som_labels_get_leader (label, rect).from.y, ==, 480);
  g_assert_cmpfloat (som_labels_get_cost (labels, 0), <, 60);
  g_assert_cmpfloat (som_labels_get_leader (label, (SomRect) { 200, 250, 80, 30 }).from.x, ==, 300);
  g_assert_cmpfloat (som_labels_get_leader (label, (SomRect) { 450, 350, 80, 30 }).from.x, <, 600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels-try/leader", test_leader);
  ADD ("inside", test_inside);
  ADD ("inside-what-is-blocked", test_inside_what_is_blocked);
  ADD ("sides", test_sides);
  ADD ("spares", test_spares);
  ADD ("apart", test_apart);
  ADD ("apart-needs-a-leader", test_apart_needs_a_leader);
  ADD ("apart-betters", test_apart_betters);
  ADD ("over-blocked", test_over_blocked);
  ADD ("enters-blocked", test_enters_blocked);
  ADD ("never-over-labels", test_never_over_labels);
  ADD ("never-across-leaders", test_never_across_leaders);
  ADD ("never-too-long", test_never_too_long);
  ADD ("block-leader", test_block_leader);
  for (guint i = 0; i < 3; i++)
    g_test_add (((const char *[]) { "/labels-try/align/left", "/labels-try/align/right", "/labels-try/align/center" })[i], Fixture, GUINT_TO_POINTER (i),
                set_up, test_align, tear_down);
  g_test_add_func ("/labels-try/reach", test_reach);
  g_test_add_func ("/labels-try/owner", test_owner);
  g_test_add_func ("/labels-try/others", test_others);
  return g_test_run ();
}
