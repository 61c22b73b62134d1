/* Tests of som-cut: grid lines end before words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-cut.h"

static const SomColor grid = { 0.8, 0.8, 0.8, 1 }, other = { 0.1, 0.2, 0.3, 1 };

/* A stroke through points: each pair is a line. */
static void
add_lines (SomFigure   *figure,
           const float *points,
           guint        n_lines,
           SomColor     color)
{
  SomItem item = { .kind = SOM_ITEM_STROKE, .color = color, .extents = { 0, 0, 100, 100 } };

  item.path = (SomPath) { .first_verb = figure->verbs->len, .first_point = figure->points->len / 2, .n_verbs = 2 * n_lines, .n_points = 2 * n_lines };
  for (guint i = 0; i < n_lines; i++)
    g_byte_array_append (figure->verbs, (guint8[]) { SOM_VERB_MOVE, SOM_VERB_LINE }, 2);
  g_array_append_vals (figure->points, points, 4 * n_lines);
  g_array_append_val (figure->items, item);
}

static void
assert_points (const SomFigure *figure,
               guint            item,
               const float     *points,
               guint            n_lines)
{
  const SomPath *path = &som_figure_get_item (figure, item)->path;

  g_assert_cmpuint (path->n_verbs, ==, 2 * n_lines);
  g_assert_cmpuint (path->n_points, ==, 2 * n_lines);
  for (guint i = 0; i < 4 * n_lines; i++)
    g_assert_cmpfloat (som_figure_get_points (figure, path)[i], ==, points[i]);
}

static void
test_both_ways (void)
{
  g_autoptr (SomFigure) figure = som_figure_alloc ();
  const float           level[] = { 90, 50, 10, 50 }, upright[] = { 50, 0, 50, 100 };
  const float           left_and_right[] = { 10, 50, 40, 50, 60, 50, 90, 50 }, above_and_below[] = { 50, 0, 50, 45, 50, 55, 50, 100 };

  add_lines (figure, level, 1, grid);
  add_lines (figure, upright, 1, grid);
  som_figure_cut_lines (figure, grid, (SomRect) { 40, 45, 20, 10 });
  assert_points (figure, 0, left_and_right, 2);
  assert_points (figure, 1, above_and_below, 2);
}

/* Of several lines, only those that meet the words; again and again. */
static void
test_many_lines (void)
{
  g_autoptr (SomFigure) figure = som_figure_alloc ();
  const float           lines[] = { 20, 0, 20, 100, 50, 0, 50, 100 };
  const float           cut[] = { 20, 0, 20, 100, 50, 0, 50, 10, 50, 20, 50, 80, 50, 90, 50, 100 };

  add_lines (figure, lines, 2, grid);
  som_figure_cut_lines (figure, grid, (SomRect) { 40, 10, 20, 10 });
  som_figure_cut_lines (figure, grid, (SomRect) { 40, 80, 20, 10 });
  assert_points (figure, 0, cut, 4);
}

/* What has another colour, is oblique, dashed, or only touches the words stays whole. */
static void
test_others_stay (void)
{
  g_autoptr (SomFigure) figure = som_figure_alloc ();
  const float           level[] = { 10, 50, 90, 50 }, oblique[] = { 10, 40, 90, 60 }, edge[] = { 10, 45, 90, 45 };

  add_lines (figure, level, 1, other);
  add_lines (figure, oblique, 1, grid);
  add_lines (figure, edge, 1, grid);
  add_lines (figure, level, 1, grid);
  g_array_index (figure->items, SomItem, 3).dashed = TRUE;
  som_figure_cut_lines (figure, grid, (SomRect) { 40, 45, 20, 10 });
  assert_points (figure, 0, level, 1);
  assert_points (figure, 1, oblique, 1);
  assert_points (figure, 2, edge, 1);
  assert_points (figure, 3, level, 1);
}

/* A line that lies under words from end to end is there still, and cannot be seen. */
static void
test_all_of_it (void)
{
  g_autoptr (SomFigure) figure = som_figure_alloc ();
  const float           level[] = { 45, 50, 55, 50 }, nothing[] = { 45, 50, 45, 50 };

  add_lines (figure, level, 1, grid);
  som_figure_cut_lines (figure, grid, (SomRect) { 40, 45, 20, 10 });
  assert_points (figure, 0, nothing, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cut/both-ways", test_both_ways);
  g_test_add_func ("/cut/many-lines", test_many_lines);
  g_test_add_func ("/cut/others-stay", test_others_stay);
  g_test_add_func ("/cut/all-of-it", test_all_of_it);
  return g_test_run ();
}
