/* Tests of som-labels-try: how far leaders go, and over what.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include <sommet/som-kit.h>

static const SomRect target = { 499, 349, 2, 2 };

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
  near = som_labels_add (labels, &(SomLabel) { .target = target, .size = { 80, 30 }, .leader = TRUE, .reach = 80, .owner = 1 });
  far = som_labels_add (labels, &(SomLabel) { .target = target, .size = { 80, 30 }, .leader = TRUE, .owner = 1 });
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
      som_labels_add (labels, &(SomLabel) { .target = target, .size = { 80, 30 }, .leader = TRUE, .owner = owner });
      som_labels_place (labels);
      g_assert_true (som_labels_get_rect (labels, 0, &rect));
      if (owner == 1)
        g_assert_cmpfloat (rect.x + rect.width, <=, 380);
      else
        g_assert_cmpfloat (rect.x, >=, 580);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels-try/reach", test_reach);
  g_test_add_func ("/labels-try/owner", test_owner);
  return g_test_run ();
}
