/* Tests of som-bands: what rows and columns have in common.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "bands.h"

static const SomRect area = { 100, 100, 1200, 600 };

/* A set without bands has nothing anywhere, and all may be asked of it. */
static void
test_empty (Bands        *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  for (guint vertical = 0; vertical < 2; vertical++)
    {
      SomTextStyle style = SOM_N_TEXT_STYLES;

      bands_make (fixture, area, vertical, (SomBand) { 0 }, 0);
      g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, 0);
      g_assert_cmpfloat (som_bands_get_rect (fixture->bands, 0).width, ==, 0);
      g_assert_cmpfloat (som_bands_get_type (fixture->bands, 0, &style), >, 0);
      g_assert_cmpint (style, <, SOM_N_TEXT_STYLES);
      g_assert_false (som_bands_is_full (fixture->bands));
      som_bands_draw_heading (fixture->bands, 0);
      som_bands_draw_label (fixture->bands, 0);
      som_bands_draw_detail (fixture->bands, 0);
      g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 0);
    }
}

/* What is past the last band is as what is not shown. */
static void
test_past_the_last (Bands        *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  SomTextStyle style;

  bands_make (fixture, area, FALSE, (SomBand) { .detail = "detail" }, 3);
  g_assert_cmpfloat (som_bands_get_rect (fixture->bands, 3).width, ==, 0);
  g_assert_cmpfloat (som_bands_get_rect (fixture->bands, G_MAXUINT).height, ==, 0);
  g_assert_cmpfloat (som_bands_get_type (fixture->bands, G_MAXUINT, &style), >, 0);
  som_bands_draw_label (fixture->bands, 3);
  som_bands_draw_heading (fixture->bands, G_MAXUINT);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 0);
  g_assert_null (som_bands_peek (fixture->bands, 3));
}

/* What can't be shown is counted, not kept; the figure says how many. */
static void
test_too_many (Bands        *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  for (guint vertical = 0; vertical < 2; vertical++)
    {
      g_autofree char *rest = NULL;
      guint            n_shown, n_noticed = som_figure_get_n_notices (fixture->figure);

      bands_make (fixture, area, vertical, (SomBand) { 0 }, 100000);
      n_shown = som_bands_get_n_shown (fixture->bands);
      g_assert_true (som_bands_is_full (fixture->bands));
      g_assert_cmpuint (n_shown, >, 10);
      g_assert_cmpuint (n_shown, <, 100);
      g_assert_cmpuint (fixture->bands->bands->len, <, 200);
      bands_assert_apart (fixture, area, vertical);
      som_bands_draw_grounds (fixture->bands);
      rest = g_strdup_printf ("%u,%03u more have no room here", (100000 - n_shown) / 1000, (100000 - n_shown) % 1000);
      g_assert_true (says (fixture->figure, rest));
      g_assert_true (notices (fixture->figure, rest));
      g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, n_noticed + 1);
      g_assert_true (som_rect_contains (area, find_mark (fixture->figure, SOM_MARK_ANNOTATION, NULL)->extents));
    }
}

static void
test_skip (Bands        *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  bands_begin (fixture, area, FALSE);
  som_bands_add (fixture->bands, &(SomBand) { .label = "one" });
  som_bands_skip (fixture->bands, 7);
  som_bands_layout (fixture->bands);
  som_bands_draw_grounds (fixture->bands);
  g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), ==, 1);
  g_assert_true (says (fixture->figure, "7 more have no room here"));
}

/* Nothing is said where all is shown. */
static void
test_all_shown (Bands        *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  bands_make (fixture, area, FALSE, (SomBand) { 0 }, 5);
  som_bands_draw_grounds (fixture->bands);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 0);
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 0);
}

static const SomBand grouped[] = {
  { .label = "alone" },
  { .label = "a", .group = "First" },
  { .label = "b", .group = "First", .layer = SOM_LAYER_CHECK },
  { .label = "c", .group = "Found", .layer = SOM_LAYER_CHECK },
  { .label = "d", .group = "Found", .layer = SOM_LAYER_CHECK },
};

static void
add_grouped (Bands   *fixture,
             gboolean vertical)
{
  bands_begin (fixture, area, vertical);
  for (guint i = 0; i < G_N_ELEMENTS (grouped); i++)
    som_bands_add (fixture->bands, &grouped[i]);
  som_bands_layout (fixture->bands);
}

/* A group has its heading once, as a mark of its own; that of a group that the check found wholly has a badge. */
static void
test_headings (Bands        *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  static const guint n_fills[] = { 0, 2 };

  for (guint vertical = 0; vertical < 2; vertical++)
    {
      guint first = som_figure_get_n_marks (fixture->figure);

      add_grouped (fixture, vertical);
      bands_assert_apart (fixture, area, vertical);
      for (guint i = 0; i < G_N_ELEMENTS (grouped); i++)
        som_bands_draw_heading (fixture->bands, i);
      g_assert_cmpuint (som_figure_get_n_marks (fixture->figure) - first, ==, 2);
      for (guint i = 0; i < 2; i++)
        {
          const SomFigureMark *mark = som_figure_get_mark (fixture->figure, first + i);

          g_assert_cmpstr (mark->label, ==, i == 0 ? "First" : "Found");
          g_assert_cmpint (mark->role, ==, SOM_MARK_ANNOTATION);
          g_assert_true ((find_item (fixture->figure, mark, SOM_ITEM_FILL, 0) != NULL) == (n_fills[i] > 0));
          g_assert_cmpfloat (mark->extents.y + mark->extents.height, <=, som_bands_get_rect (fixture->bands, i == 0 ? 1 : 3).y);
        }
    }
}

/* What the check found lies on a panel; the rows of one group on one. */
static void
test_grounds (Bands        *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  SomColor surface, panel;

  add_grouped (fixture, FALSE);
  som_bands_draw_grounds (fixture->bands);
  surface = som_view_get_theme_color (fixture->stage.view, SOM_COLOR_SURFACE);
  panel = som_view_get_theme_color (fixture->stage.view, SOM_COLOR_CHECK_PANEL);
  g_assert_cmpuint (som_figure_get_n_items (fixture->figure), ==, 2);
  g_assert_true (som_rect_contains (som_figure_get_item (fixture->figure, 1)->extents, som_bands_get_rect (fixture->bands, 3)));
  g_assert_true (som_rect_contains (som_figure_get_item (fixture->figure, 1)->extents, som_bands_get_rect (fixture->bands, 4)));
  g_assert_false (som_rect_intersects (som_figure_get_item (fixture->figure, 0)->extents, som_bands_get_rect (fixture->bands, 1)));
  g_assert_cmpfloat (som_bands_get_ground (fixture->bands, 0).blue, ==, surface.blue);
  g_assert_cmpfloat (som_bands_get_ground (fixture->bands, 2).blue, ==, panel.blue);
  g_assert_cmpfloat (som_bands_get_ground (fixture->bands, 99).blue, ==, surface.blue);
}

/* A lone finding has a badge by its label; one of a group of findings has not, its heading has. */
static void
test_badges (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  static const gboolean badges[] = { FALSE, FALSE, TRUE, FALSE, FALSE };

  for (guint vertical = 0; vertical < 2; vertical++)
    {
      add_grouped (fixture, vertical);
      for (guint i = 0; i < G_N_ELEMENTS (grouped); i++)
        {
          const SomFigureMark *mark;

          som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
          som_bands_draw_label (fixture->bands, i);
          som_canvas_end_mark (fixture->canvas);
          mark = som_figure_get_mark (fixture->figure, som_figure_get_n_marks (fixture->figure) - 1);
          g_assert_cmpstr (find_item (fixture->figure, mark, SOM_ITEM_TEXT, 0)->text->text, ==, grouped[i].label);
          g_assert_true ((find_item (fixture->figure, mark, SOM_ITEM_FILL, 0) != NULL) == badges[i]);
        }
    }
}

/* Names and details are copied, and may be missing. */
static void
test_copies (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  char label[] = "label";

  bands_begin (fixture, area, FALSE);
  som_bands_add (fixture->bands, &(SomBand) { .label = label });
  som_bands_add (fixture->bands, &(SomBand) { .label = NULL, .detail = NULL });
  memset (label, 'x', 5);
  g_assert_cmpstr (som_bands_peek (fixture->bands, 0)->label, ==, "label");
  g_assert_cmpstr (som_bands_peek (fixture->bands, 1)->label, ==, "");
  g_assert_cmpuint (som_bands_peek (fixture->bands, 1)->n_lanes, ==, 1);
}

/* No room at all, or less: nothing is drawn outside, and nothing breaks. */
static void
test_no_room (Bands        *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  static const SomRect areas[] = { { 10, 10, 0, 0 }, { 10, 10, 1200, 0 }, { 10, 10, 0, 600 }, { 10, 10, 1, 1 }, { 10, 10, -5, -5 } };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    for (guint vertical = 0; vertical < 2; vertical++)
      {
        SomTextStyle style;

        bands_make (fixture, areas[i], vertical, (SomBand) { .detail = "detail", .group = "group" }, 5);
        g_assert_cmpuint (som_bands_get_n_shown (fixture->bands), <=, 5);
        g_assert_true (isfinite (som_bands_get_plot (fixture->bands).width));
        g_assert_cmpfloat (som_bands_get_type (fixture->bands, 0, &style), >, 0);
        for (guint band = 0; band < 5; band++)
          g_assert_true (isfinite (som_bands_get_rect (fixture->bands, band).height));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_BANDS ("/bands/empty", test_empty);
  ADD_BANDS ("/bands/past-the-last", test_past_the_last);
  ADD_BANDS ("/bands/too-many", test_too_many);
  ADD_BANDS ("/bands/skip", test_skip);
  ADD_BANDS ("/bands/all-shown", test_all_shown);
  ADD_BANDS ("/bands/headings", test_headings);
  ADD_BANDS ("/bands/grounds", test_grounds);
  ADD_BANDS ("/bands/badges", test_badges);
  ADD_BANDS ("/bands/copies", test_copies);
  ADD_BANDS ("/bands/no-room", test_no_room);
  return g_test_run ();
}
