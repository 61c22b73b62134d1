/* Tests of som-axis: ticks in words that never touch, with the unit on one of them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include <sommet/som-kit.h>
#include <string.h>

static const SomUnit dollars = { .id = (char *) "USD", .measure = { SOM_MEASURE_CURRENCY, "USD" }, .factor = 1 };

static SomFigure *
draw_axis (SomScale       scale,
           const SomUnit *unit,
           SomSide        side,
           SomRect        area)
{
  g_auto (Stage) stage;
  const SomMark  mark = { .role = SOM_MARK_AXIS, .key = "axis" };
  SomAxis        axis = { .scale = scale, .unit = unit, .side = side, .area = area };

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &mark);
  som_axis_draw (stage.canvas, &axis);
  som_canvas_end_mark (stage.canvas);
  g_assert_null (som_canvas_get_fault (stage.canvas));
  return som_canvas_finish (stage.canvas);
}

static guint
count_texts (const SomFigure *figure)
{
  guint n = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    n += som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT;
  return n;
}

static void
test_unit_once (void)
{
  g_autoptr (SomFigure) figure = draw_axis (som_scale_linear ((SomRange) { 0, 5e11 }, (SomRange) { 200, 1400 }), &dollars, SOM_SIDE_BOTTOM,
                                            (SomRect) { 200, 200, 1200, 500 });
  guint                 n = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    n += som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && strchr (som_figure_get_item (figure, i)->text->text, '$') != NULL;
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (says (figure, "$500B"));
  g_assert_true (says (figure, "100"));
}

/* Whatever the scale, the length and the numbers. */
static void
test_never_touches (void)
{
  static const SomRange domains[] = { { 0, 1 }, { -5, 5 }, { 0, 1e308 }, { 1e-300, 2e-300 }, { 12345.678, 12345.679 }, { 3, 3 }, { 5, -5 } };
  static const double   lengths[] = { 20, 60, 200, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
      for (SomSide side = SOM_SIDE_BOTTOM; side <= SOM_SIDE_TOP; side++)
        {
          SomRange              range = { 300, 300 + lengths[k] };
          g_autoptr (SomFigure) linear = draw_axis (som_scale_linear (domains[i], range), NULL, side, (SomRect) { 300, 300, lengths[k], lengths[k] });
          g_autoptr (SomFigure) log = draw_axis (som_scale_log (domains[i], range), &dollars, side, (SomRect) { 300, 300, lengths[k], lengths[k] });

          assert_apart (linear);
          assert_apart (log);
        }
}

static void
test_times (void)
{
  g_autoptr (SomFigure) figure = draw_axis (som_scale_time ((SomRange) { 1514764800, 1893456000 }, (SomRange) { 100, 1500 }), NULL, SOM_SIDE_BOTTOM,
                                            (SomRect) { 100, 100, 1400, 500 });

  g_assert_true (says (figure, "2020"));
  g_assert_cmpuint (count_texts (figure), >, 4);
}

static void
test_measures (void)
{
  g_auto (Stage) stage;
  SomAxis        bottom = { .scale = som_scale_linear ((SomRange) { 0, 5e11 }, (SomRange) { 0, 1000 }), .unit = &dollars, .side = SOM_SIDE_BOTTOM,
                            .area = { 0, 0, 1000, 500 } };
  SomAxis        left = bottom;

  stage_init (&stage);
  left.side = SOM_SIDE_LEFT;
  g_assert_cmpfloat (som_axis_measure (stage.canvas, &bottom), >, 10);
  g_assert_cmpfloat (som_axis_measure (stage.canvas, &left), >, som_axis_measure (stage.canvas, &bottom));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/unit-once", test_unit_once);
  g_test_add_func ("/axis/never-touches", test_never_touches);
  g_test_add_func ("/axis/times", test_times);
  g_test_add_func ("/axis/measures", test_measures);
  return g_test_run ();
}
