/* Tests of som-labels-order: who is placed first, and what a search for a better order leaves behind.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-labels-private.h"

#include <math.h>

static const SomRect area = { 100, 100, 800, 500 };

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

static Label *
get_label (const SomLabels *labels,
           guint            n)
{
  return &g_array_index (labels->labels, Label, n);
}

static double
add_up (const SomLabels *labels)
{
  double cost = 0;

  for (guint i = 0; i < labels->labels->len; i++)
    cost += get_label (labels, i)->cost;
  return cost;
}

/* Without room for more than one, the most important has it; of equals, the first. */
static void
test_priorities (void)
{
  static const struct
  {
    double priorities[4];
    guint  placed;
  } cases[] = { { { 1, 3, 2, 3 }, 1 }, { { 5, 5, 5, 5 }, 0 }, { { -1, -2, 0, -INFINITY }, 2 }, { { NAN, -1, -1, 0.5 }, 3 }, { { 1, 1, INFINITY, 1 }, 2 } };
  g_auto (Stage) stage;

  stage_init (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SomLabels) labels = som_labels_new (stage.canvas, (SomRect) { 100, 100, 130, 40 });

      for (guint k = 0; k < 4; k++)
        som_labels_add (labels, &(SomLabel) { .target = { 100, 100, 20, 40 }, .size = { 100, 40 }, .priority = cases[i].priorities[k] });
      som_labels_place (labels);
      for (guint k = 0; k < 4; k++)
        {
          g_assert_cmpint (get_label (labels, k)->placed, ==, k == cases[i].placed);
          g_assert_true (get_label (labels, k)->tried);
        }
    }
}

/* What was placed before stays, and what is added later goes around it. */
static void
test_later (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  SomRect first;

  som_labels_add (fixture->labels, &(SomLabel) { .target = { 400, 300, 20, 20 }, .size = { 100, 40 } });
  som_labels_place (fixture->labels);
  first = get_label (fixture->labels, 0)->rect;
  som_labels_add (fixture->labels, &(SomLabel) { .target = { 400, 300, 20, 20 }, .size = { 100, 40 }, .priority = 10 });
  som_labels_place (fixture->labels);
  som_labels_place (fixture->labels);
  g_assert_cmpmem (&first, sizeof first, &get_label (fixture->labels, 0)->rect, sizeof first);
  g_assert_true (get_label (fixture->labels, 1)->placed);
  g_assert_cmpfloat (get_label (fixture->labels, 1)->rect.x, ==, 292);
  g_assert_cmpuint (fixture->labels->taken->len, ==, 2);
}

static void
test_none (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_labels_place (fixture->labels);
  g_assert_cmpuint (fixture->labels->taken->len, ==, 0);
}

/* No place in the area: it costs more than any place. */
static void
test_unplaced (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  som_labels_add (fixture->labels, &(SomLabel) { .target = { 400, 300, 20, 20 }, .size = { 900, 40 } });
  som_labels_place (fixture->labels);
  g_assert_false (get_label (fixture->labels, 0)->placed);
  g_assert_cmpfloat (get_label (fixture->labels, 0)->cost, ==, COST_UNPLACED);
}

/* So many labels about a crowd of targets that the first order is not the best. The last is of another priority, where that is given: then
 * none may change its turn. */
static void
add_crowd (SomLabels *labels,
           guint      n,
           double     last)
{
  for (guint i = 0; i < n; i++)
    {
      double x = 420 + i % 4 * 44, y = 260 + i / 4 * 44;

      som_labels_block (labels, (SomRect) { x - 12, y - 12, 26, 26 });
      som_labels_add (labels, &(SomLabel) { .target = { x, y, 2, 2 }, .size = { 120 + i * 7 % 40, 60 }, .leader = TRUE, .priority = i == n - 1 ? last : 1 });
    }
}

/* A few equals are placed better than one after the other; those of ranks, and those that are many, are not moved about. */
static void
test_few_are_placed_well (Fixture      *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomLabels) ranked = som_labels_new (fixture->stage.canvas, area);

  add_crowd (fixture->labels, 12, 1);
  add_crowd (ranked, 12, 0.5);
  som_labels_place (fixture->labels);
  som_labels_place (ranked);
  g_assert_cmpfloat (add_up (fixture->labels), <, add_up (ranked));
  g_assert_cmpfloat (add_up (fixture->labels), >, 0);
}

static void
test_many_keep_their_turn (Fixture      *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomLabels) ranked = som_labels_new (fixture->stage.canvas, area);

  add_crowd (fixture->labels, 17, 1);
  add_crowd (ranked, 17, 0.5);
  som_labels_place (fixture->labels);
  som_labels_place (ranked);
  g_assert_cmpfloat (add_up (fixture->labels), ==, add_up (ranked));
  for (guint i = 0; i < 17; i++)
    g_assert_cmpmem (&get_label (fixture->labels, i)->rect, sizeof (SomRect), &get_label (ranked, i)->rect, sizeof (SomRect));
}

/* The chance in the search is the same each time. */
static void
test_same_each_time (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomLabels) again = som_labels_new (fixture->stage.canvas, area);

  add_crowd (fixture->labels, 16, 1);
  add_crowd (again, 16, 1);
  som_labels_place (fixture->labels);
  som_labels_place (again);
  for (guint i = 0; i < 16; i++)
    g_assert_cmpmem (&get_label (fixture->labels, i)->rect, sizeof (SomRect), &get_label (again, i)->rect, sizeof (SomRect));
}

/* How many squares a leader blocks, all of them in the area. */
static guint
count_squares (const Label *label)
{
  Leader leader = som_labels_get_leader (label, label->rect);

  return label->apart ? hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y) / 6 : 0;
}

/* What was taken on the way is taken back: there is what was blocked, a label for each that is placed and its leader, no more. */
static void
test_leaves_nothing (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  guint wanted = 12;

  add_crowd (fixture->labels, 12, 1);
  som_labels_place (fixture->labels);
  for (guint i = 0; i < 12; i++)
    {
      const Label *label = get_label (fixture->labels, i);

      g_assert_true (label->tried);
      wanted += label->placed + count_squares (label);
      for (guint k = 0; k < i; k++)
        g_assert_false (label->placed && get_label (fixture->labels, k)->placed && som_rect_intersects (label->rect, get_label (fixture->labels, k)->rect));
    }
  g_assert_cmpuint (fixture->labels->taken->len, ==, wanted);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->labels->cells); i++)
    for (guint k = 0; fixture->labels->cells[i] != NULL && k < fixture->labels->cells[i]->len; k++)
      g_assert_cmpuint (g_array_index (fixture->labels->cells[i], guint, k), <, wanted);
}

/* Whatever is known of places from earlier orders, a label ends where it would go in the last one, with all others in the way. */
static void
test_known_is_right (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (SomLabels) labels = som_labels_new (fixture->stage.canvas, area), blocked = NULL;
      guint                 n = g_test_rand_int_range (2, 9);

      for (guint i = 0; i < 40; i++)
        som_labels_take (labels, (Taken) { { g_test_rand_double_range (100, 850), g_test_rand_double_range (100, 550), 60, 12 },
                                           i % 2 == 0 ? TAKEN_SPARED : TAKEN_BLOCKED, 0 });
      blocked = som_labels_copy (labels);
      for (guint i = 0; i < n; i++)
        som_labels_add (labels, &(SomLabel) { .target = { g_test_rand_double_range (100, 850), g_test_rand_double_range (100, 550), 8, 8 },
                                              .size = { 110, 36 }, .leader = TRUE, .owner = 1 });
      som_labels_place (labels);
      g_assert_cmpuint (labels->n_fixed, ==, G_MAXUINT);
      for (guint i = 0; i < n; i++)
        {
          const Label *label = get_label (labels, i);
          double       cover = -1;

          g_assert_null (label->weighed);
          if (!label->placed)
            continue;
          g_assert_true (som_labels_is_free (blocked, label->rect, &cover));
          g_assert_cmpfloat (cover, ==, label->cover);
          for (guint k = 0; k < i; k++)
            g_assert_false (get_label (labels, k)->placed && som_rect_intersects (get_label (labels, k)->rect, label->rect));
        }
    }
}

#define ADD(name, test) g_test_add ("/labels-order/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels-order/priorities", test_priorities);
  ADD ("later", test_later);
  ADD ("none", test_none);
  ADD ("unplaced", test_unplaced);
  ADD ("few-are-placed-well", test_few_are_placed_well);
  ADD ("many-keep-their-turn", test_many_keep_their_turn);
  ADD ("same-each-time", test_same_each_time);
  ADD ("leaves-nothing", test_leaves_nothing);
  ADD ("known-is-right", test_known_is_right);
  return g_test_run ();
}
