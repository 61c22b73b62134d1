/* Tests of som-legend: entries that flow, symbols, and what stands in for what is not there.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include <sommet/som-kit.h>

static const SomColor red = { 1, 0, 0, 1 };

typedef struct
{
  Stage      stage;
  SomCanvas *canvas;
  SomFigure *figure;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  stage_init (&fixture->stage);
  fixture->canvas = fixture->stage.canvas;
  fixture->figure = som_canvas_peek (fixture->canvas);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  stage_clear (&fixture->stage);
}

static const SomLegendItem entries[] = {
  { .series = "fr", .label = "France", .color = { 0, 0, 1, 1 } },
  { .series = "us", .label = "United States", .color = { 1, 0, 0, 1 }, .symbol = SOM_SYMBOL_CIRCLE },
  { .series = "cn", .label = "China", .color = { 1, 0, 0, 1 }, .status = SOM_STATUS_ANNOUNCED, .symbol = SOM_SYMBOL_DIAMOND },
};

static void
test_none (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpfloat (som_legend_measure (fixture->canvas, NULL, 0, 500), ==, 0);
  g_assert_cmpfloat (som_legend_draw (fixture->canvas, NULL, 0, (SomRect) { 0, 0, 500, 50 }), ==, 0);
  g_assert_cmpuint (som_figure_get_n_marks (fixture->figure), ==, 0);
}

/* Each entry is a mark with the key of its series, in the order given; the announced one is hollow. */
static void
test_entries (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  double right = -1;

  som_legend_draw (fixture->canvas, entries, G_N_ELEMENTS (entries), (SomRect) { 100, 100, 1000, 50 });
  g_assert_cmpuint (som_figure_get_n_marks (fixture->figure), ==, G_N_ELEMENTS (entries));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (fixture->figure, i);

      g_assert_cmpint (mark->role, ==, SOM_MARK_LEGEND);
      g_assert_cmpstr (mark->series, ==, entries[i].series);
      g_assert_cmpstr (mark->key, ==, entries[i].series);
      g_assert_cmpstr (mark->label, ==, entries[i].label);
      g_assert_cmpstr (find_item (fixture->figure, mark, SOM_ITEM_TEXT, 0)->text->text, ==, entries[i].label);
      g_assert_cmpfloat (mark->extents.x, >, right);
      g_assert_true (is_dashed (fixture->figure, mark) == (entries[i].status == SOM_STATUS_ANNOUNCED));
      right = mark->extents.x + mark->extents.width;
    }
}

/* Lines are as high as was measured, and begin at the left. */
static void
test_flows (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  double one = som_legend_measure (fixture->canvas, entries, 3, 1000);
  double three = som_legend_measure (fixture->canvas, entries, 3, 170);

  g_assert_cmpfloat (one, >, 10);
  g_assert_cmpfloat_with_epsilon (three, 3 * one, 0.01);
  g_assert_cmpfloat_with_epsilon (som_legend_draw (fixture->canvas, entries, 3, (SomRect) { 100, 200, 170, 0 }), three, 0.01);
  for (guint i = 0; i < 3; i++)
    {
      SomRect extents = som_figure_get_mark (fixture->figure, i)->extents;

      g_assert_cmpfloat_with_epsilon (extents.x, 100, 4);
      g_assert_true (som_rect_contains ((SomRect) { 96, 200 + i * one, 180, one }, extents));
    }
}

/* Below each other, however much room there is. */
static void
test_column (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  double one = som_legend_measure (fixture->canvas, entries, 1, 1000);

  g_assert_cmpfloat_with_epsilon (som_legend_measure_column (fixture->canvas, entries, 3, 1000), 3 * one, 0.01);
  g_assert_cmpfloat_with_epsilon (som_legend_draw_column (fixture->canvas, entries, 3, (SomRect) { 100, 200, 1000, 0 }), 3 * one, 0.01);
  for (guint i = 0; i < 3; i++)
    g_assert_true (som_rect_contains ((SomRect) { 96, 200 + i * one, 900, one }, som_figure_get_mark (fixture->figure, i)->extents));
}

/* An entry wider than the legend is cut, not wrapped. */
static void
test_long_label (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *label = g_strnfill (300, 'W');
  SomLegendItem    items[] = { { .series = "w", .label = label }, { .series = "n", .label = NULL } };

  som_legend_draw (fixture->canvas, items, 2, (SomRect) { 0, 0, 200, 0 });
  g_assert_cmpfloat (som_figure_get_mark (fixture->figure, 0)->extents.width, <=, 200.5);
  g_assert_true (find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_TEXT, 0)->text->cut);
  g_assert_cmpfloat (som_legend_measure (fixture->canvas, items, 2, 0), >, 0);
  g_assert_cmpfloat (som_legend_measure (fixture->canvas, items, 2, -50), >, 0);
}

/* Centred, and about as large as is asked for. */
static void
test_symbols (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  static const double sizes[] = { [SOM_SYMBOL_SQUARE] = 20, [SOM_SYMBOL_CIRCLE] = 20, [SOM_SYMBOL_DIAMOND] = 24.8, 20 };

  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DECORATION });
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      SomRect extents;

      som_symbol_trace (fixture->canvas, i, (SomPoint) { 100, 200 }, 20);
      som_canvas_fill (fixture->canvas, red);
      extents = som_figure_get_item (fixture->figure, i)->extents;
      g_assert_cmpfloat_with_epsilon (extents.width, sizes[i], 0.3);
      g_assert_cmpfloat_with_epsilon (extents.height, sizes[i], 0.3);
      g_assert_cmpfloat_with_epsilon (extents.x + extents.width / 2, 100, 0.2);
      g_assert_cmpfloat_with_epsilon (extents.y + extents.height / 2, 200, 0.2);
    }
  som_canvas_end_mark (fixture->canvas);
}

/* A disc with a tick that can be seen on it. */
static void
test_badge (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  const SomItem *disc, *tick;

  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DECORATION });
  som_check_badge (fixture->canvas, (SomPoint) { 50, 50 }, 32);
  som_canvas_end_mark (fixture->canvas);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 2);
  disc = som_figure_get_item (fixture->figure, 0);
  tick = som_figure_get_item (fixture->figure, 1);
  g_assert_cmpfloat_with_epsilon (disc->extents.width, 32, 0.3);
  g_assert_true (som_rect_contains (disc->extents, tick->extents));
  g_assert_cmpfloat (som_color_contrast (disc->color, tick->color), >=, 4.5);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  const SomFigureMark *mark;

  som_empty_draw (fixture->canvas, "Nothing is here");
  mark = som_figure_get_mark (fixture->figure, 0);
  g_assert_cmpstr (mark->key, ==, "empty");
  g_assert_cmpstr (mark->label, ==, "Nothing is here");
  g_assert_cmpfloat_with_epsilon (mark->extents.x + mark->extents.width / 2, 800, 0.1);
  g_assert_cmpfloat_with_epsilon (mark->extents.y + mark->extents.height / 2, 450, 0.1);
}

/* What had no room is said at the bottom of the area, and noticed. */
static void
test_rest (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomRect extents;

  som_rest_draw (fixture->canvas, "3 more");
  extents = som_figure_get_mark (fixture->figure, 0)->extents;
  g_assert_true (says (fixture->figure, "3 more"));
  g_assert_true (notices (fixture->figure, "3 more"));
  g_assert_cmpfloat_with_epsilon (extents.y + extents.height, 900, 0.1);
  g_assert_cmpfloat (extents.height, <, som_rest_measure (fixture->canvas));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/legend/none", test_none);
  ADD ("/legend/entries", test_entries);
  ADD ("/legend/flows", test_flows);
  ADD ("/legend/column", test_column);
  ADD ("/legend/long-label", test_long_label);
  ADD ("/legend/symbols", test_symbols);
  ADD ("/legend/badge", test_badge);
  ADD ("/legend/empty", test_empty);
  ADD ("/legend/rest", test_rest);
  return g_test_run ();
}
