/* Tests of som-legend: entries that flow, marks that can be pointed at, what stands for nothing.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include <sommet/som-kit.h>

static const SomLegendItem items[] = {
  { .series = "a", .label = "Alpha", .color = { 1, 0, 0, 1 } },
  { .series = "b", .label = "A rather long entry of a legend", .color = { 0, 1, 0, 1 }, .symbol = SOM_SYMBOL_CIRCLE },
  { .series = "c", .label = "Gamma", .color = { 0, 0, 1, 1 }, .symbol = SOM_SYMBOL_DIAMOND, .status = SOM_STATUS_ANNOUNCED },
};

static SomFigure *
draw_legend (double  width,
             double *height)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  *height = som_legend_draw (stage.canvas, items, G_N_ELEMENTS (items), (SomRect) { 100, 200, width, 300 });
  g_assert_cmpfloat_with_epsilon (*height, som_legend_measure (stage.canvas, items, G_N_ELEMENTS (items), width), 1e-6);
  return som_canvas_finish (stage.canvas);
}

/* Each entry is a mark of its series. */
static void
test_marks (void)
{
  double                height;
  g_autoptr (SomFigure) figure = draw_legend (1000, &height);

  g_assert_cmpuint (count_marks (figure, SOM_MARK_LEGEND), ==, G_N_ELEMENTS (items));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_assert_cmpstr (som_figure_get_mark (figure, i)->series, ==, items[i].series);
      g_assert_cmpstr (som_figure_get_mark (figure, i)->label, ==, items[i].label);
      g_assert_cmpfloat (som_figure_get_mark (figure, i)->extents.y, >=, 199);
    }
}

/* In a narrow place entries go to lines of their own, and none overlaps another. */
static void
test_flows (void)
{
  double                wide, narrow;
  g_autoptr (SomFigure) line = draw_legend (1000, &wide), column = draw_legend (120, &narrow);

  g_assert_cmpfloat (narrow, >, 2.5 * wide);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (items); i++)
    {
      g_assert_false (som_rect_intersects (som_figure_get_mark (line, i)->extents, som_figure_get_mark (line, i + 1)->extents));
      g_assert_cmpfloat (som_figure_get_mark (column, i)->extents.y, <, som_figure_get_mark (column, i + 1)->extents.y);
      g_assert_cmpfloat (som_figure_get_mark (column, i)->extents.width, <=, 121);
    }
}

static void
test_none (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  g_assert_cmpfloat (som_legend_measure (stage.canvas, NULL, 0, 500), ==, 0);
  g_assert_cmpfloat (som_legend_draw (stage.canvas, NULL, 0, (SomRect) { 0, 0, 500, 100 }), ==, 0);
}

static void
test_empty (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_empty_draw (stage.canvas, "Nothing to show");
  som_rest_draw (stage.canvas, "and 3 more");
  figure = som_canvas_finish (stage.canvas);
  g_assert_true (says (figure, "Nothing to show"));
  g_assert_true (notices (figure, "and 3 more"));
  g_assert_false (notices (figure, "Nothing to show"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legend/marks", test_marks);
  g_test_add_func ("/legend/flows", test_flows);
  g_test_add_func ("/legend/none", test_none);
  g_test_add_func ("/legend/empty", test_empty);
  return g_test_run ();
}
