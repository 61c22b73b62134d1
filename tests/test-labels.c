/* Tests of som-labels: labels never overlap, never leave the area, never cover what is blocked, and are placed where there is room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-labels-private.h"

#include <math.h>
#include <sommet/som-kit.h>

static const SomRect area = { 100, 100, 800, 500 };

static SomRect
make_rect (double largest)
{
  return (SomRect) { g_test_rand_double_range (area.x - 50, area.x + area.width + 50), g_test_rand_double_range (area.y - 50, area.y + area.height + 50),
                     g_test_rand_double_range (0, largest), g_test_rand_double_range (0, largest) };
}

static SomLabel
make_label (void)
{
  static const char *const texts[] = { "a", "United States", "Une étiquette plutôt longue", "", "中文", "نص عربي" };

  return (SomLabel) { .text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))],
                      .detail = g_test_rand_bit () ? "500 Md $" : NULL,
                      .style = g_test_rand_bit () ? SOM_TEXT_LABEL : SOM_TEXT_AXIS,
                      .target = make_rect (60),
                      .priority = g_test_rand_int_range (0, 5),
                      .leader = g_test_rand_bit (),
                      .inside = g_test_rand_bit () };
}

static void
assert_apart_from (SomRect        rect,
                   const SomRect *others,
                   guint          n)
{
  for (guint i = 0; i < n; i++)
    g_assert_false (som_rect_intersects (rect, others[i]));
}

static void
test_never_overlap (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  for (guint round = 0; round < 150; round++)
    {
      g_autoptr (SomLabels) labels = som_labels_new (stage.canvas, area);
      SomRect               taken[120];
      guint                 n_blocked = g_test_rand_int_range (0, 20), n_labels = g_test_rand_int_range (1, 80), n = 0;

      for (; n < n_blocked; n++)
        {
          taken[n] = make_rect (150);
          som_labels_block (labels, taken[n]);
        }
      for (guint i = 0; i < n_labels; i++)
        {
          SomLabel label = make_label ();

          g_assert_cmpuint (som_labels_add (labels, &label), ==, i);
        }
      som_labels_place (labels);
      for (guint i = 0; i < n_labels; i++)
        {
          SomRect rect;

          if (!som_labels_get_rect (labels, i, &rect))
            continue;
          g_assert_true (som_rect_contains (area, rect));
          assert_apart_from (rect, taken, n);
          if (n < G_N_ELEMENTS (taken))
            taken[n++] = rect;
        }
    }
}

/* A label by itself is placed wherever one of its sides has room for it. */
static void
test_places_what_has_room (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  /* so narrow that one side or the other has room, whatever the place of the target */
  g_assert_cmpfloat (som_canvas_measure (stage.canvas, SOM_TEXT_LABEL, "United States", NULL).width, <, area.width / 3);
  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (SomLabels) labels = som_labels_new (stage.canvas, area);
      SomRect               target = { g_test_rand_double_range (area.x, area.x + area.width), g_test_rand_double_range (area.y + 50, area.y + 400), 20, 20 };
      SomLabel              label = { .text = "United States", .style = SOM_TEXT_LABEL, .target = target };
      SomRect               rect;

      som_labels_add (labels, &label);
      som_labels_place (labels);
      g_assert_true (som_labels_get_rect (labels, 0, &rect));
      g_assert_false (som_rect_intersects (rect, target));
    }
}

static void
test_important_first (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomLabels) labels = NULL;
  SomRect               narrow = { 0, 0, 220, 40 }, rect;

  stage_init (&stage);
  labels = som_labels_new (stage.canvas, narrow);
  for (guint i = 0; i < 5; i++)
    som_labels_add (labels, &(SomLabel) { .text = "United States", .style = SOM_TEXT_LABEL, .target = { 5, 18, 4, 4 }, .priority = i == 3 ? 2 : 1 });
  som_labels_place (labels);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (som_labels_get_rect (labels, i, &rect), ==, i == 3);
}

/* Whether a line leads over a rectangle, but for its edge, which it may graze. */
static gboolean
leads_over (Leader  leader,
            SomRect rect)
{
  rect = som_rect_inset (rect, 7, 7, 7, 7);
  for (guint i = 1; i < 400; i++)
    {
      double   t = i / 400.0;
      SomPoint point = { leader.from.x + (leader.to.x - leader.from.x) * t, leader.from.y + (leader.to.y - leader.from.y) * t };

      if (som_rect_contains_point (rect, point))
        return TRUE;
    }
  return FALSE;
}

static double
get_turn (SomPoint a,
          SomPoint b,
          SomPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
cross (Leader a,
       Leader b)
{
  return get_turn (a.from, a.to, b.from) * get_turn (a.from, a.to, b.to) < 0 && get_turn (b.from, b.to, a.from) * get_turn (b.from, b.to, a.to) < 0;
}

/* Where targets crowd, a label is left out rather than led to through another one, and no leader is long. */
static void
test_leaders (void)
{
  guint         n_apart = 0, n_left = 0;
  g_auto (Stage) stage;

  stage_init (&stage);
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (SomLabels) labels = som_labels_new (stage.canvas, area);
      guint                 n = g_test_rand_int_range (4, 24);

      for (guint i = 0; i < n; i++)
        {
          double x = 420 + i % 5 * 40, y = 260 + i / 5 * 40;

          som_labels_block (labels, (SomRect) { x - 12, y - 12, 26, 26 });
          som_labels_add (labels, &(SomLabel) { .target = { x, y, 2, 2 }, .size = { g_test_rand_double_range (80, 170), 90 }, .leader = TRUE, .priority = round % 2 == 0 ? 0 : G_MAXDOUBLE });
        }
      som_labels_place (labels);
      for (guint i = 0; i < n; i++)
        {
          const Label *label = &g_array_index (labels->labels, Label, i);
          Leader       leader = som_labels_get_leader (label, label->rect);

          n_left += !label->placed;
          n_apart += label->apart;
          g_assert_true (!label->apart || hypot (leader.to.x - leader.from.x, leader.to.y - leader.from.y) <= LONGEST_LEADER * labels->scale);
          for (guint other = 0; label->apart && other < n; other++)
            {
              const Label *second = &g_array_index (labels->labels, Label, other);

              g_assert_false (other != i && second->placed && leads_over (leader, second->rect));
              g_assert_false (other != i && second->apart && cross (leader, som_labels_get_leader (second, second->rect)));
            }
        }
    }
  g_assert_cmpuint (n_apart, >, 0);
  g_assert_cmpuint (n_left, >, 0);
}

/* Words hang on the end of their leader. */
static void
test_align (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  for (int side = -1; side <= 1; side += 2)
    {
      g_autoptr (SomLabels) labels = som_labels_new (stage.canvas, area);

      som_labels_block (labels, (SomRect) { 100, 100, 340, 500 });
      som_labels_block (labels, (SomRect) { 560, 100, 340, 500 });
      som_labels_block (labels, (SomRect) { 440, 280, 120, 140 });
      som_labels_add (labels, &(SomLabel) { .target = { side < 0 ? 445 : 553, 350, 2, 2 }, .size = { 100, 90 }, .leader = TRUE });
      som_labels_place (labels);
      g_assert_true (g_array_index (labels->labels, Label, 0).apart);
      g_assert_cmpint (som_labels_get_align (labels, 0), ==, side < 0 ? SOM_ANCHOR_LEFT : SOM_ANCHOR_RIGHT);
    }
}

static void
test_inside (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomLabels) labels = NULL;
  SomRect               target = { 300, 200, 300, 200 }, rect;

  stage_init (&stage);
  labels = som_labels_new (stage.canvas, area);
  som_labels_add (labels, &(SomLabel) { .text = "Inside", .style = SOM_TEXT_LABEL, .target = target, .inside = TRUE });
  som_labels_add (labels, &(SomLabel) { .text = "Beside", .style = SOM_TEXT_LABEL, .target = target });
  som_labels_place (labels);
  g_assert_true (som_labels_get_rect (labels, 0, &rect));
  g_assert_true (som_rect_contains (target, rect));
  g_assert_true (som_labels_get_rect (labels, 1, &rect));
  g_assert_false (som_rect_intersects (target, rect));
}

/* What is drawn lies where it was placed, and what has no place is not drawn. */
static void
test_draws_in_place (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  g_autoptr (SomLabels) labels = NULL;
  const SomMark         mark = { .role = SOM_MARK_ANNOTATION, .key = "label" };
  SomRect               rect;
  guint                 n_texts = 0;

  stage_init (&stage);
  labels = som_labels_new (stage.canvas, area);
  som_labels_add (labels, &(SomLabel) { .text = "One", .detail = "two", .style = SOM_TEXT_LABEL, .target = { 400, 300, 10, 10 } });
  som_labels_add (labels, &(SomLabel) { .text = "Nowhere", .style = SOM_TEXT_LABEL, .target = { 5000, 300, 10, 10 } });
  som_labels_place (labels);
  g_assert_true (som_labels_get_rect (labels, 0, &rect));
  som_canvas_begin_mark (stage.canvas, &mark);
  g_assert_true (som_labels_draw (labels, 0));
  g_assert_false (som_labels_draw (labels, 1));
  g_assert_false (som_labels_draw (labels, 2));
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT)
      {
        g_assert_true (som_rect_contains (som_rect_inset (rect, -1, -1, -1, -1), som_figure_get_item (figure, i)->extents));
        n_texts++;
      }
  g_assert_cmpuint (n_texts, ==, 2);
}

static void
test_strange_numbers (void)
{
  static const double numbers[] = { NAN, INFINITY, -INFINITY, 1e308, -1e9, 0 };
  g_auto (Stage)      stage;

  stage_init (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      {
        double                n = numbers[i], m = numbers[j];
        g_autoptr (SomLabels) labels = som_labels_new (stage.canvas, j == 0 ? area : (SomRect) { m, n, m, n });
        SomRect               rect;

        som_labels_block (labels, (SomRect) { n, m, n, m });
        som_labels_add (labels, &(SomLabel) { .text = "x", .style = SOM_TEXT_LABEL, .target = { n, m, m, n }, .priority = n, .leader = TRUE, .inside = TRUE });
        som_labels_add (labels, &(SomLabel) { .target = { 1, 1, 1, 1 }, .priority = m });
        som_labels_place (labels);
        if (som_labels_get_rect (labels, 0, &rect))
          g_assert_true (isfinite (rect.x) && isfinite (rect.y) && isfinite (rect.width) && isfinite (rect.height));
      }
}

/* A copy has all that was placed and blocked, and goes its own way. */
static void
test_copy (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomLabels) labels = NULL, copy = NULL;
  SomLabel              first = { .text = "First", .style = SOM_TEXT_LABEL, .target = { 300, 300, 10, 10 } };
  SomLabel              second = { .text = "Second", .style = SOM_TEXT_LABEL, .target = { 300, 300, 10, 10 }, .leader = TRUE };
  SomRect               rect, copied;

  stage_init (&stage);
  labels = som_labels_new (stage.canvas, area);
  som_labels_add (labels, &first);
  som_labels_place (labels);
  copy = som_labels_copy (labels);
  g_assert_true (som_labels_get_rect (labels, 0, &rect));
  g_assert_true (som_labels_get_rect (copy, 0, &copied));
  g_assert_cmpmem (&rect, sizeof rect, &copied, sizeof copied);

  g_assert_cmpuint (som_labels_add (copy, &second), ==, 1);
  som_labels_place (copy);
  g_assert_true (som_labels_get_rect (copy, 1, &copied));
  g_assert_false (som_rect_intersects (rect, copied));
  g_assert_false (som_labels_get_rect (labels, 1, &rect));

  /* what the copy took is free here */
  g_clear_pointer (&copy, som_labels_free);
  som_labels_add (labels, &second);
  som_labels_place (labels);
  g_assert_true (som_labels_get_rect (labels, 1, &rect));
  g_assert_cmpmem (&rect, sizeof rect, &copied, sizeof copied);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/never-overlap", test_never_overlap);
  g_test_add_func ("/labels/places-what-has-room", test_places_what_has_room);
  g_test_add_func ("/labels/important-first", test_important_first);
  g_test_add_func ("/labels/leaders", test_leaders);
  g_test_add_func ("/labels/align", test_align);
  g_test_add_func ("/labels/inside", test_inside);
  g_test_add_func ("/labels/draws-in-place", test_draws_in_place);
  g_test_add_func ("/labels/copy", test_copy);
  g_test_add_func ("/labels/strange-numbers", test_strange_numbers);
  return g_test_run ();
}
