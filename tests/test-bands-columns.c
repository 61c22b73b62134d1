/* Tests of som-bands-columns: side by side, labels below.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "bands.h"

static const SomRect area = { 100, 100, 1200, 600 };

static void
test_fill (Bands        *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomRect plot, first, second;

  bands_make (fixture, area, TRUE, (SomBand) { .detail = "some detail" }, 6);
  plot = som_bands_get_plot (fixture->bands);
  first = som_bands_get_rect (fixture->bands, 0);
  second = som_bands_get_rect (fixture->bands, 1);
  bands_assert_apart (fixture, area, TRUE);
  g_assert_cmpfloat (plot.y, ==, area.y);
  g_assert_cmpfloat (plot.width, ==, area.width);
  g_assert_cmpfloat (plot.height, <, area.height - 20);
  g_assert_cmpfloat (plot.height, >, area.height * 0.5);
  g_assert_cmpfloat_with_epsilon (second.x - first.x, 200, 0.01);
  g_assert_cmpfloat (first.height, ==, plot.height);
}

/* A column is never narrower than can be read; what has no room is left out. */
static void
test_too_many (Bands        *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  bands_make (fixture, area, TRUE, (SomBand) { .label = "" }, 22);
  g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, 22);
  bands_make (fixture, area, TRUE, (SomBand) { .label = "" }, 23);
  g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, 22);
  bands_make (fixture, area, TRUE, (SomBand) { .n_lanes = 10 }, 21);
  g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, 4);
  bands_make (fixture, area, TRUE, (SomBand) { .n_lanes = 1000 }, 3);
  g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, 1);
}

/* Labels stay in their columns, below the plot and in the area. */
static void
test_labels (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  static const char *const labels[] = { "Short", "Several words that have to wrap", "Incomprehensibilities", "" };

  for (guint n = 1; n <= 16; n += 3)
    {
      g_autoptr (SomFigure) figure = NULL;
      SomRect               plot;

      stage_renew (&fixture->stage);
      fixture->canvas = fixture->stage.canvas;
      bands_begin (fixture, area, TRUE);
      for (guint i = 0; i < n; i++)
        som_bands_add (fixture->bands, &(SomBand) { .label = labels[i % G_N_ELEMENTS (labels)], .detail = "a detail" });
      som_bands_layout (fixture->bands);
      plot = som_bands_get_plot (fixture->bands);
      for (guint i = 0; i < n; i++)
        {
          som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
          som_bands_draw_label (fixture->bands, i);
          som_canvas_end_mark (fixture->canvas);
        }
      figure = som_canvas_finish (fixture->canvas);
      assert_readable (figure);
      for (guint i = 0; i < n; i++)
        {
          SomRect slot = som_bands_peek (fixture->bands, i)->slot, extents = som_figure_get_mark (figure, i)->extents;

          g_assert_cmpfloat (extents.x, >=, slot.x - 0.01);
          g_assert_cmpfloat (extents.x + extents.width, <=, slot.x + slot.width + 0.01);
          g_assert_cmpfloat (extents.y, >=, plot.y + plot.height);
          g_assert_cmpfloat (extents.y + extents.height, <=, area.y + area.height + 8);
        }
    }
}

/* A long word shrinks all labels, so that none is broken, as far as can be read. */
static void
test_shrink (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  bands_make (fixture, area, TRUE, (SomBand) { 0 }, 8);
  g_assert_cmpfloat (fixture->bands->shrink, ==, 1);
  bands_begin (fixture, area, TRUE);
  for (guint i = 0; i < 8; i++)
    som_bands_add (fixture->bands, &(SomBand) { .label = i == 3 ? "Telecommunications" : "a" });
  som_bands_layout (fixture->bands);
  g_assert_cmpfloat (fixture->bands->shrink, <, 0.95);
  g_assert_cmpfloat (fixture->bands->shrink, >, 0.72);
  bands_begin (fixture, area, TRUE);
  for (guint i = 0; i < 8; i++)
    som_bands_add (fixture->bands, &(SomBand) { .label = "Donaudampfschifffahrtsgesellschaftskapitän" });
  som_bands_layout (fixture->bands);
  g_assert_cmpfloat (fixture->bands->shrink, ==, 0.72);
}

/* Where even small words would be broken, they are cut, and details are left out, which is said. */
static void
test_no_broken_words (Bands        *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  guint n;

  bands_make (fixture, area, TRUE, (SomBand) { .detail = "announced" }, 6);
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 0);
  bands_begin (fixture, area, TRUE);
  for (guint i = 0; i < 22; i++)
    som_bands_add (fixture->bands, &(SomBand) { .label = "Administration", .detail = "announced" });
  som_bands_layout (fixture->bands);
  n = som_figure_get_n_items (fixture->figure);
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  som_bands_draw_label (fixture->bands, 0);
  som_canvas_end_mark (fixture->canvas);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, n + 1);
  g_assert_cmpuint (som_figure_get_item (fixture->figure, n)->text->lines->len, ==, 1);
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 1);
}

/* Long labels of short words have lines. */
static void
test_long_labels (Bands        *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *words = g_strnfill (400, 'w');

  for (guint i = 3; i < 400; i += 4)
    words[i] = ' ';
  bands_begin (fixture, area, TRUE);
  som_bands_add (fixture->bands, &(SomBand) { .label = words });
  som_bands_add (fixture->bands, &(SomBand) { .label = "b" });
  som_bands_layout (fixture->bands);
  g_assert_cmpfloat (fixture->bands->shrink, ==, 1);
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  som_bands_draw_label (fixture->bands, 0);
  som_canvas_end_mark (fixture->canvas);
  g_assert_cmpuint (som_figure_get_item (fixture->figure, 0)->text->lines->len, >, 1);
}

/* Groups stand apart; a heading runs over all columns of its group. */
static void
test_groups (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  const SomBandPlace *head;
  SomRect             rects[4];

  bands_begin (fixture, area, TRUE);
  for (guint i = 0; i < 4; i++)
    som_bands_add (fixture->bands, &(SomBand) { .label = "a", .group = i < 2 ? NULL : "Group" });
  som_bands_layout (fixture->bands);
  for (guint i = 0; i < 4; i++)
    rects[i] = som_bands_get_rect (fixture->bands, i);
  head = som_bands_peek (fixture->bands, 2);
  g_assert_cmpfloat (rects[2].x - rects[1].x, >, rects[1].x - rects[0].x + 10);
  g_assert_cmpfloat (som_bands_get_plot (fixture->bands).y, >, area.y + 10);
  g_assert_true (head->heads);
  g_assert_false (som_bands_peek (fixture->bands, 3)->heads);
  g_assert_cmpfloat (head->heading.x, <=, rects[2].x);
  g_assert_cmpfloat (head->heading.x + head->heading.width, >=, rects[3].x + rects[3].width);
  g_assert_cmpfloat (head->heading.y + head->heading.height, <=, rects[2].y + 0.01);
}

/* Details of columns stand below their labels, never beside a value. */
static void
test_no_detail_beside_value (Bands        *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  bands_make (fixture, area, TRUE, (SomBand) { .detail = "detail" }, 20);
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  som_bands_draw_detail (fixture->bands, 0);
  som_canvas_end_mark (fixture->canvas);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_BANDS ("/bands-columns/fill", test_fill);
  ADD_BANDS ("/bands-columns/too-many", test_too_many);
  ADD_BANDS ("/bands-columns/labels", test_labels);
  ADD_BANDS ("/bands-columns/shrink", test_shrink);
  ADD_BANDS ("/bands-columns/no-broken-words", test_no_broken_words);
  ADD_BANDS ("/bands-columns/long-labels", test_long_labels);
  ADD_BANDS ("/bands-columns/groups", test_groups);
  ADD_BANDS ("/bands-columns/no-detail-beside-value", test_no_detail_beside_value);
  return g_test_run ();
}
