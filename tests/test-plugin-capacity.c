/* Tests of the plugin `capacity`: places, shapes and words of its points, for plain data and for ugly.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"

#define ROW(id, value, more) "{'id': '" id "', 'label': '" id "', 'value': " value ", 'unit': 'PF'" more "}"

static SomFigure *
render_capacity (const char *rows,
                 const char *spec)
{
  return render_chart ("capacity", rows, NULL, spec, NULL);
}

static double
get_place (const SomFigure *figure,
           const char      *label)
{
  SomRect shape = get_shape (figure, label);

  return shape.x + shape.width / 2;
}

/* Equal ratios lie equally far apart; nothing but a point stands for a value. */
static void
test_log_by_position (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("a", "1000", "") ", " ROW ("b", "100", "") ", " ROW ("c", "10", ""), NULL);

  assert_sound (figure);
  g_assert_cmpfloat_with_epsilon (get_place (figure, "a") - get_place (figure, "b"), get_place (figure, "b") - get_place (figure, "c"), 0.5);
  g_assert_cmpfloat (get_shape (figure, "a").width, <, 40);
  g_assert_cmpuint (find_mark (figure, SOM_MARK_DATUM, "a")->n_rows, ==, 1);
  g_assert_true (says (figure, "Log"));
}

static void
test_linear (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("a", "300", "") ", " ROW ("b", "200", "") ", " ROW ("c", "100", ""), "'scale': 'linear'");

  g_assert_cmpfloat_with_epsilon (get_place (figure, "a") - get_place (figure, "b"), get_place (figure, "b") - get_place (figure, "c"), 0.5);
  g_assert_false (says (figure, "Log"));
}

/* All at the right of their points. */
static void
test_values_on_one_side (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("a", "1742", "") ", " ROW ("b", "999", "") ", " ROW ("c", "35", ""), NULL);
  static const char *const rows[][2] = { { "a", "1.742" }, { "b", "999" }, { "c", "35" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (find_words (figure, find_mark (figure, SOM_MARK_DATUM, rows[i][0]), rows[i][1])->extents.x, >,
                       get_place (figure, rows[i][0]));
}

/* How many corners a shape has: told by its path, as colours may not be told. */
static guint
count_points (const SomFigure *figure,
              const char      *label)
{
  return find_item (figure, find_mark (figure, SOM_MARK_DATUM, label), SOM_ITEM_FILL, 0)->path.n_points;
}

static void
test_basis_by_shape (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("m", "30", ", 'basis': 'measured'") ", " ROW ("p", "20", ", 'basis': 'peak'") ", " ROW ("n", "10", ""),
                                                  NULL);

  g_assert_cmpuint (count_points (figure, "p"), ==, 4);
  g_assert_cmpuint (count_points (figure, "m"), !=, count_points (figure, "p"));
  g_assert_cmpuint (count_points (figure, "n"), !=, count_points (figure, "p"));
  g_assert_cmpuint (count_points (figure, "n"), !=, count_points (figure, "m"));
  g_assert_nonnull (find_mark (figure, SOM_MARK_LEGEND, "peak"));
  g_assert_nonnull (find_mark (figure, SOM_MARK_LEGEND, "measured"));
  g_assert_nonnull (find_mark (figure, SOM_MARK_LEGEND, "basis not said"));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "n"), "basis not said"));
}

static void
test_plans_are_dashed_and_dated (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("said", "30", ", 'status': 'announced', 'time': 2026") ", "
                                                  ROW ("meant", "20", ", 'status': 'planned', 'time': 2027, 'min': 20") ", "
                                                  ROW ("done", "10", ", 'status': 'actual', 'time': 2025"), NULL);

  g_assert_true (is_dashed (figure, find_mark (figure, SOM_MARK_DATUM, "said")));
  g_assert_true (is_dashed (figure, find_mark (figure, SOM_MARK_DATUM, "meant")));
  g_assert_false (is_dashed (figure, find_mark (figure, SOM_MARK_DATUM, "done")));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "said"), "announced for 2026"));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "meant"), "planned, not before 2027"));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "meant"), "more than 20"));
}

#define BOXES                                                                                                                          \
  ROW ("old", "35", ", 'entity': 'box', 'layer': 'article'") ", " ROW ("between", "60", "") ", "                                         \
  ROW ("new", "126", ", 'entity': 'box', 'status': 'actual', 'layer': 'check', 'checks': 'old'")

/* The check's machine stands beside the one that it replaces, which is open and says so. */
static void
test_replaced_stands_beside (void)
{
  SomRequest            check = { .slide = TRUE, .layers = SOM_LAYERS_CHECK };
  g_autoptr (SomFigure) figure = render_capacity (BOXES, NULL);
  g_autoptr (SomFigure) alone = render_chart ("capacity", BOXES, NULL, NULL, &check);

  g_assert_cmpfloat (get_shape (figure, "new").y, <, get_shape (figure, "old").y);
  g_assert_cmpfloat (get_shape (figure, "old").y, <, get_shape (figure, "between").y);
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "old"), "replaced since"));
  g_assert_nonnull (find_item (figure, find_mark (figure, SOM_MARK_DATUM, "old"), SOM_ITEM_STROKE, 0));
  g_assert_null (find_item (figure, find_mark (figure, SOM_MARK_DATUM, "new"), SOM_ITEM_STROKE, 0));
  assert_sound (alone);
  g_assert_false (says (alone, "replaced since"));
}

/* Machines of equal capacity do not come between another and its check. */
static void
test_equals_stay_apart (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("a", "10", "") ", " ROW ("b", "10", "") ", " ROW ("b2", "7", ", 'checks': 'b'") ", "
                                                  ROW ("a2", "5", ", 'checks': 'a'"), NULL);

  g_assert_cmpfloat (get_shape (figure, "a").y, <, get_shape (figure, "a2").y);
  g_assert_cmpfloat (get_shape (figure, "a2").y, <, get_shape (figure, "b").y);
  g_assert_cmpfloat (get_shape (figure, "b").y, <, get_shape (figure, "b2").y);
}

/* An announcement is not replaced by what was found of it. */
static void
test_announced_is_not_replaced (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("old", "35", ", 'entity': 'box', 'status': 'announced'") ", "
                                                  ROW ("new", "126", ", 'entity': 'box', 'status': 'actual', 'checks': 'old'"), NULL);

  g_assert_false (says (figure, "replaced since"));
}

static void
test_owner_and_color (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("a", "35", ", 'entity': 'box', 'time': 2025"), NULL);
  const SomFigureMark  *mark = find_mark (figure, SOM_MARK_DATUM, "a");
  SomColor              red = { 0xcc / 255.0, 0x20 / 255.0, 0x20 / 255.0, 1 };

  g_assert_nonnull (find_words (figure, mark, "Red · 2025"));
  g_assert_cmpfloat (som_color_contrast (find_item (figure, mark, SOM_ITEM_FILL, 0)->color, red), <, 1.001);
}

static void
test_left_out_is_said (void)
{
  g_autoptr (SomFigure) figure = render_capacity (ROW ("a", "35", "") ", " ROW ("b", "12", "") ", " ROW ("z", "0", "") ", " ROW ("n", "-3", "")
                                                  ", {'id': 'm', 'label': 'm'}, {'id': 'd', 'label': 'd', 'value': 3, 'unit': 'USD'}", NULL);

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 4);
  g_assert_true (notices (figure, "1 row gives no value"));
  g_assert_true (notices (figure, "1 row has another unit"));
  g_assert_true (notices (figure, "2 values have no place"));
}

/* What has no place on the scale is written before it, without a point. */
static void
test_zeros_are_written (void)
{
  g_autoptr (SomFigure) some = render_capacity (ROW ("a", "35", "") ", " ROW ("z", "0", ""), NULL);
  g_autoptr (SomFigure) all = render_capacity (ROW ("y", "0", "") ", " ROW ("z", "0", ""), NULL);
  const SomFigureMark  *zero = find_mark (some, SOM_MARK_DATUM, "z");

  g_assert_cmpfloat (find_words (some, zero, "0")->extents.x, <, get_place (some, "a") - 100);
  g_assert_null (find_item (some, zero, SOM_ITEM_FILL, 0));
  assert_sound (some);
  g_assert_cmpuint (count_marks (all, SOM_MARK_DATUM), ==, 2);
  g_assert_nonnull (find_words (all, find_mark (all, SOM_MARK_DATUM, "y"), "0"));
  g_assert_cmpuint (count_marks (all, SOM_MARK_AXIS), ==, 0);
  assert_sound (all);
}

/* In a portrait, too, values are written whole. */
static void
test_values_are_whole (void)
{
  g_autoptr (SomFigure) figure = render_chart ("capacity", ROW ("Alice Recoque, target", "1000", ", 'min': 1000, 'status': 'planned', 'time': 2027") ", "
                                               ROW ("b", "1742", "") ", " ROW ("c", "35", ""), NULL, NULL,
                                               &(SomRequest) { .size = { 900, 1600 }, .slide = TRUE });
  const SomItem        *item = find_words (figure, find_mark (figure, SOM_MARK_DATUM, "Alice Recoque, target"), "more than");

  for (guint i = 0; i < item->text->lines->len; i++)
    g_assert_null (strstr (g_array_index (item->text->lines, SomTextLine, i).text, "…"));
  assert_sound (figure);
}

/* In a square, too, all details have one place. */
static void
test_square_says_details (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (rows, "%s{'id': 'r%u', 'label': 'Supercomputer %u', 'entity': 'box', 'value': %u, 'unit': 'PF', 'time': %u, 'status': 'announced'}",
                            i > 0 ? ", " : "", i, i, 3 << i, 2000 + i);

  g_autoptr (SomFigure) figure = render_chart ("capacity", rows->str, NULL, NULL, &(SomRequest) { .size = { 1200, 1200 }, .slide = TRUE });
  double                x = -1;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *label = g_strdup_printf ("Supercomputer %u", i), *time = g_strdup_printf ("announced for %u", 2000 + i);
      const SomItem   *item = find_words (figure, find_mark (figure, SOM_MARK_DATUM, label), time);

      g_assert_true (x < 0 || ABS (item->extents.x - x) < 1);
      x = item->extents.x;
    }
  assert_sound (figure);
}

static void
test_rows_without_room_are_counted (void)
{
  g_autofree char      *rows = make_rows (10000);
  g_autoptr (SomFigure) figure = render_capacity (rows, NULL);
  guint                 n = count_marks (figure, SOM_MARK_DATUM);
  g_autofree char      *left = g_strdup_printf ("%u,%03u more", (10000 - n) / 1000, (10000 - n) % 1000);

  assert_sound (figure);
  g_assert_true (notices (figure, left));
  g_assert_true (says (figure, left));
  g_assert_nonnull (find_mark (figure, SOM_MARK_DATUM, "Row 9999"));
}

static void
test_nothing_to_show (void)
{
  g_autoptr (SomFigure) figure = render_capacity ("", NULL);

  g_assert_false (som_figure_has_failed (figure));
  g_assert_true (says (figure, "No row has a value"));
}

static void
test_ugly_data (void)
{
  static const char *const specs[] = { "", "'scale': 'linear'" };

  try_ugly_data ("capacity", specs, G_N_ELEMENTS (specs));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plugin-capacity/scale/log-by-position", test_log_by_position);
  g_test_add_func ("/plugin-capacity/scale/linear", test_linear);
  g_test_add_func ("/plugin-capacity/values/on-one-side", test_values_on_one_side);
  g_test_add_func ("/plugin-capacity/marks/basis-by-shape", test_basis_by_shape);
  g_test_add_func ("/plugin-capacity/marks/plans-are-dashed-and-dated", test_plans_are_dashed_and_dated);
  g_test_add_func ("/plugin-capacity/marks/owner-and-color", test_owner_and_color);
  g_test_add_func ("/plugin-capacity/checks/replaced-stands-beside", test_replaced_stands_beside);
  g_test_add_func ("/plugin-capacity/checks/equals-stay-apart", test_equals_stay_apart);
  g_test_add_func ("/plugin-capacity/checks/announced-is-not-replaced", test_announced_is_not_replaced);
  g_test_add_func ("/plugin-capacity/zeros-are-written", test_zeros_are_written);
  g_test_add_func ("/plugin-capacity/room/values-are-whole", test_values_are_whole);
  g_test_add_func ("/plugin-capacity/room/square-says-details", test_square_says_details);
  g_test_add_func ("/plugin-capacity/room/left-out-is-said", test_left_out_is_said);
  g_test_add_func ("/plugin-capacity/room/rest-is-counted", test_rows_without_room_are_counted);
  g_test_add_func ("/plugin-capacity/room/nothing-to-show", test_nothing_to_show);
  g_test_add_func ("/plugin-capacity/ugly-data", test_ugly_data);

  return g_test_run ();
}
