/* Tests of som-bands-rows: as generous as the room allows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "bands.h"

static const SomRect area = { 100, 100, 1200, 600 };

/* Few rows fill the room, labels at the left of the plot. */
static void
test_fill (Bands        *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomRect plot;

  bands_make (fixture, area, FALSE, (SomBand) { .detail = "some detail" }, 6);
  plot = som_bands_get_plot (fixture->bands);
  bands_assert_apart (fixture, area, FALSE);
  g_assert_cmpfloat (plot.x, >, area.x + 50);
  g_assert_cmpfloat (plot.width, >, area.width * 0.4);
  g_assert_cmpfloat_with_epsilon (plot.x + plot.width, area.x + area.width, 0.01);
  g_assert_cmpfloat_with_epsilon (plot.height, area.height, 0.01);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpfloat (som_bands_get_rect (fixture->bands, i).x, ==, plot.x);
      g_assert_cmpfloat (som_bands_get_rect (fixture->bands, i).width, ==, plot.width);
      g_assert_cmpfloat (som_bands_get_rect (fixture->bands, i).height, ==, som_bands_get_rect (fixture->bands, 0).height);
    }
}

/* The more rows there are, the smaller they are written; all are shown for as long as they fit. */
static void
test_denser (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  double last_size = G_MAXDOUBLE, last_height = G_MAXDOUBLE;

  for (guint n = 1; n <= 32; n *= 2)
    {
      SomTextStyle style;
      double       size;

      bands_make (fixture, area, FALSE, (SomBand) { .detail = "some detail" }, n);
      size = som_bands_get_type (fixture->bands, 0, &style) * som_theme_get_text_size (&fixture->stage.view->theme, style);
      g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, n);
      bands_assert_apart (fixture, area, FALSE);
      g_assert_cmpfloat (size, <=, last_size);
      g_assert_cmpfloat (som_bands_get_rect (fixture->bands, 0).height, <=, last_height);
      last_size = size;
      last_height = som_bands_get_rect (fixture->bands, 0).height;
    }
  g_assert_cmpfloat (last_size, <, 20);
}

static void
draw_labels (Bands *fixture)
{
  for (guint i = 0; i < som_bands_get_n_shown (fixture->bands); i++)
    {
      som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
      som_bands_draw_label (fixture->bands, i);
      som_canvas_end_mark (fixture->canvas);
    }
}

/* Labels and details lie beside the plot, and apart, at every density. */
static void
test_labels (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  for (guint n = 1; n <= 32; n += 3)
    {
      g_autoptr (SomFigure) figure = NULL;
      SomRect               plot;

      stage_renew (&fixture->stage);
      fixture->canvas = fixture->stage.canvas;
      bands_make (fixture, area, FALSE, (SomBand) { .detail = "a detail that is rather long, as they are" }, n);
      draw_labels (fixture);
      plot = som_bands_get_plot (fixture->bands);
      figure = som_canvas_finish (fixture->canvas);
      assert_readable (figure);
      for (guint i = 0; i < som_figure_get_n_items (figure); i++)
        {
          SomRect extents = som_figure_get_item (figure, i)->extents;

          g_assert_cmpfloat (extents.x, >=, area.x - 0.01);
          g_assert_cmpfloat (extents.x + extents.width, <, plot.x);
        }
    }
}

/* A label of any length leaves the plot its part. */
static void
test_long_labels (Bands        *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *label = g_strnfill (2000, 'W');

  bands_begin (fixture, area, FALSE);
  som_bands_add (fixture->bands, &(SomBand) { .label = label, .detail = label });
  som_bands_add (fixture->bands, &(SomBand) { .label = "short" });
  som_bands_layout (fixture->bands);
  draw_labels (fixture);
  g_assert_cmpfloat (som_bands_get_plot (fixture->bands).width, >=, area.width * 0.39);
  for (guint i = 0; i < som_figure_get_n_items (fixture->figure); i++)
    g_assert_cmpfloat (som_figure_get_item (fixture->figure, i)->extents.width, <, area.width * 0.6);
}

/* Where rows are high a label is rather broken than cut; where they are not it keeps to its line. */
static void
test_wrapped_labels (Bands        *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  static const char *const details[] = { NULL, "some detail" };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    for (guint n = 2; n <= 40; n += 38)
      {
        guint               first = som_figure_get_n_items (fixture->figure);
        const SomTextBlock *block;

        bands_begin (fixture, area, FALSE);
        for (guint band = 0; band < n; band++)
          som_bands_add (fixture->bands, &(SomBand) { .label = "A label that is a little too long for a single line of its figure", .detail = details[i] });
        som_bands_layout (fixture->bands);
        draw_labels (fixture);
        block = som_figure_get_item (fixture->figure, first)->text;
        g_assert_cmpuint (block->lines->len, ==, n == 2 ? 2 : 1);
        g_assert_true (n > 2 || !block->cut);
      }
}

/* How many details are drawn, and where the first is, where the marks of all rows but one take one part of them. */
static guint
draw_details (Bands    *fixture,
              SomRange  taken,
              SomRange  other,
              double   *first)
{
  guint                n, before = som_figure_get_n_items (fixture->figure);
  g_autofree SomRange *all = NULL;

  bands_make (fixture, area, FALSE, (SomBand) { .detail = "detail" }, 45);
  n = som_bands_get_n_shown (fixture->bands);
  g_assert_cmpuint (n, >, 10);
  all = g_new (SomRange, n);
  for (guint i = 0; i < n; i++)
    all[i] = i == 7 ? other : taken;
  som_bands_place_details (fixture->bands, all);
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  for (guint i = 0; i < n; i++)
    som_bands_draw_detail (fixture->bands, i);
  som_canvas_end_mark (fixture->canvas);
  if (som_figure_get_n_items (fixture->figure) > before)
    *first = som_figure_get_item (fixture->figure, before)->extents.x;
  return som_figure_get_n_items (fixture->figure) - before;
}

/* Where labels have no room for details, all stand behind the values, or all before the marks, or none does, which is said. */
static void
test_detail_beside_value (Bands        *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  SomRect plot;
  double  x = 0;

  bands_make (fixture, area, FALSE, (SomBand) { .detail = "detail" }, 45);
  plot = som_bands_get_plot (fixture->bands);
  g_assert_cmpuint (draw_details (fixture, (SomRange) { plot.x, plot.x + 100 }, (SomRange) { plot.x, plot.x + 150 }, &x), >, 10);
  g_assert_cmpfloat (x, >, plot.x + 100);
  g_assert_cmpuint (draw_details (fixture, (SomRange) { plot.x + 300, plot.x + 310 }, (SomRange) { plot.x + 300, plot.x + plot.width }, &x), >, 10);
  g_assert_cmpfloat_with_epsilon (x, plot.x, 0.5);
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 0);
  g_assert_cmpuint (draw_details (fixture, (SomRange) { plot.x, plot.x + 100 }, (SomRange) { plot.x + 10, plot.x + plot.width }, &x), ==, 0);
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 1);
}

/* Where labels have room for it, it is not said again. */
static void
test_detail_once (Bands        *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  bands_make (fixture, area, FALSE, (SomBand) { .detail = "detail" }, 5);
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  som_bands_draw_detail (fixture->bands, 0);
  som_canvas_end_mark (fixture->canvas);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 0);
}

/* A row of several bars is higher than one of one. */
static void
test_lanes (Bands        *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  bands_begin (fixture, area, FALSE);
  som_bands_add (fixture->bands, &(SomBand) { .label = "one" });
  som_bands_add (fixture->bands, &(SomBand) { .label = "four", .n_lanes = 4 });
  som_bands_layout (fixture->bands);
  bands_assert_apart (fixture, area, FALSE);
  g_assert_cmpfloat (som_bands_get_rect (fixture->bands, 1).height, >, 1.5 * som_bands_get_rect (fixture->bands, 0).height);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_BANDS ("/bands-rows/fill", test_fill);
  ADD_BANDS ("/bands-rows/denser", test_denser);
  ADD_BANDS ("/bands-rows/labels", test_labels);
  ADD_BANDS ("/bands-rows/long-labels", test_long_labels);
  ADD_BANDS ("/bands-rows/wrapped-labels", test_wrapped_labels);
  ADD_BANDS ("/bands-rows/detail-beside-value", test_detail_beside_value);
  ADD_BANDS ("/bands-rows/detail-once", test_detail_once);
  ADD_BANDS ("/bands-rows/lanes", test_lanes);
  return g_test_run ();
}
