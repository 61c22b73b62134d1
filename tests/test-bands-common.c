/* Tests of som-bands-common: what rows and columns have in common.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "bands.h"

static const SomRect area = { 100, 100, 1200, 600 };

/* A size is that of the style times the factor, but never below what can be read. */
static void
test_size (Bands        *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomTheme *theme = &fixture->stage.view->theme;
  double    label = som_theme_get_text_size (theme, SOM_TEXT_LABEL);

  theme->minimum = 9;
  bands_begin (fixture, area, FALSE);
  g_assert_cmpfloat_with_epsilon (som_bands_get_size (fixture->bands, (SomBandType) LABEL (1)), label, 1e-9);
  g_assert_cmpfloat_with_epsilon (som_bands_get_size (fixture->bands, (SomBandType) LABEL (1.5)), 1.5 * label, 1e-9);
  g_assert_cmpfloat (som_bands_get_size (fixture->bands, (SomBandType) LABEL (0.001)), ==, 9);
}

/* A heading is higher than its type, and so is the line that says what is left out. */
static void
test_heights (Bands        *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  const SomBandDensity low = { .heading = HEADING (1) }, high = { .heading = HEADING (2) };

  bands_begin (fixture, area, FALSE);
  g_assert_cmpfloat (som_bands_get_heading_height (fixture->bands, &low), >, som_bands_get_size (fixture->bands, low.heading));
  g_assert_cmpfloat_with_epsilon (som_bands_get_heading_height (fixture->bands, &high), 2 * som_bands_get_heading_height (fixture->bands, &low), 1e-9);
  g_assert_cmpfloat (som_bands_get_remainder_height (fixture->bands), >, som_canvas_line_height (fixture->canvas, SOM_TEXT_AXIS));
}

static void
test_peek (Bands        *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  bands_make (fixture, area, FALSE, (SomBand) { 0 }, 2);
  g_assert_cmpstr (som_bands_peek (fixture->bands, 1)->label, ==, "Item 1");
  g_assert_null (som_bands_peek (fixture->bands, 2));
  g_assert_null (som_bands_peek (fixture->bands, G_MAXUINT));
}

/* Bands of a group have the smaller form where others are groups' too; one that has none is a headline. */
static void
test_form (Bands        *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  const SomBandDensity density = { .headline = { .air = 2 }, .grouped = { .air = 1 } };

  bands_begin (fixture, area, FALSE);
  som_bands_add (fixture->bands, &(SomBand) { .label = "Alone" });
  som_bands_add (fixture->bands, &(SomBand) { .label = "Member", .group = "Group" });
  som_bands_layout (fixture->bands);
  g_assert_true (som_bands_get_form (fixture->bands, &density, som_bands_peek (fixture->bands, 0)) == &density.headline);
  g_assert_true (som_bands_get_form (fixture->bands, &density, som_bands_peek (fixture->bands, 1)) == &density.grouped);
}

/* Text hangs on the side of the room that its anchor names, shortened to the room and the number of lines. */
static void
test_write (Bands        *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  static const SomAnchor anchors[] = { SOM_ANCHOR_LEFT | SOM_ANCHOR_TOP, SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP };
  const SomRect          room = { 300, 200, 160, 40 };
  double                 left[G_N_ELEMENTS (anchors)];

  bands_begin (fixture, area, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      const SomItem *item;

      som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
      som_bands_write (fixture->bands, (SomBandType) LABEL (1), "Some words", (SomColor) { 0 }, room, anchors[i], 1);
      som_bands_write (fixture->bands, (SomBandType) LABEL (1), "So many words that two lines would not hold them all, whatever is done", (SomColor) { 0 },
                       room, anchors[i], 2);
      som_canvas_end_mark (fixture->canvas);
      item = find_item (fixture->figure, som_figure_get_mark (fixture->figure, i), SOM_ITEM_TEXT, 0);
      g_assert_cmpuint (item->text->lines->len, ==, 1);
      left[i] = item->extents.x;
      item = find_item (fixture->figure, som_figure_get_mark (fixture->figure, i), SOM_ITEM_TEXT, 1);
      g_assert_cmpuint (item->text->lines->len, ==, 2);
      g_assert_cmpfloat (item->extents.width, <=, room.width + 0.5);
    }
  g_assert_cmpfloat_with_epsilon (left[0], room.x, 2);
  g_assert_cmpfloat (left[1], >, room.x + 5);
}

static void
test_notice (Bands        *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  bands_begin (fixture, area, FALSE);
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 0);
  som_bands_notice_details (fixture->bands);
  g_assert_true (notices (fixture->figure, "details of the rows have no room"));
  g_assert_cmpuint (som_figure_get_n_notices (fixture->figure), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_BANDS ("/bands-common/size", test_size);
  ADD_BANDS ("/bands-common/heights", test_heights);
  ADD_BANDS ("/bands-common/peek", test_peek);
  ADD_BANDS ("/bands-common/form", test_form);
  ADD_BANDS ("/bands-common/write", test_write);
  ADD_BANDS ("/bands-common/notice", test_notice);
  return g_test_run ();
}
