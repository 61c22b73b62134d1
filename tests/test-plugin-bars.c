/* Tests of the plugin `bars`: lengths, places and words of its bars, for plain data and for ugly.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"

#define ROW(id, value, more) "{'id': '" id "', 'label': '" id "', 'value': " value more "}"
#define SERIES FIELDS ", " TEXT ("series")

static SomFigure *
render_bars (const char *rows,
             const char *spec)
{
  return render_chart ("bars", rows, NULL, spec, NULL);
}

static void
test_lengths_are_proportional (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("a", "100", "") ", " ROW ("b", "50", "") ", " ROW ("c", "10", ""), NULL);
  SomRect               a = get_shape (figure, "a"), b = get_shape (figure, "b"), c = get_shape (figure, "c");

  assert_sound (figure);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 3);
  g_assert_cmpfloat_with_epsilon (a.width, 2 * b.width, 0.1);
  g_assert_cmpfloat_with_epsilon (a.width, 10 * c.width, 0.2);
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 0.01);
  g_assert_cmpfloat (a.y + a.height, <=, b.y);
}

/* A bar's mark holds all that a person would point at: bar, label, value. */
static void
test_marks_enclose_their_words (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("first", "100", ", 'qualifier': 'public', 'status': 'estimate'"), NULL);
  const SomFigureMark  *mark = find_mark (figure, SOM_MARK_DATUM, "first");

  g_assert_true (som_rect_contains (mark->extents, find_words (figure, mark, "first")->extents));
  g_assert_true (som_rect_contains (mark->extents, find_words (figure, mark, "public, estimate")->extents));
  g_assert_true (som_rect_contains (mark->extents, find_words (figure, mark, "100")->extents));
  g_assert_cmpstr (mark->key, ==, "t/first/4");
  g_assert_cmpuint (mark->n_rows, ==, 1);
}

static void
test_announced_is_dashed (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("said", "9", ", 'status': 'announced'") ", " ROW ("done", "9", ", 'status': 'actual'") ", "
                                              ROW ("meant", "9", ", 'status': 'planned'"), NULL);

  g_assert_true (is_dashed (figure, find_mark (figure, SOM_MARK_DATUM, "said")));
  g_assert_true (is_dashed (figure, find_mark (figure, SOM_MARK_DATUM, "meant")));
  g_assert_false (is_dashed (figure, find_mark (figure, SOM_MARK_DATUM, "done")));
}

static void
test_missing_is_not_drawn (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("a", "4", "") ", {'id': 'none', 'label': 'none'}", NULL);
  const SomFigureMark  *mark = find_mark (figure, SOM_MARK_DATUM, "none");

  g_assert_nonnull (find_words (figure, mark, "no data"));
  g_assert_null (find_item (figure, mark, SOM_ITEM_FILL, 0));
  g_assert_null (find_item (figure, mark, SOM_ITEM_STROKE, 0));
  g_assert_true (notices (figure, "1 row gives no value"));
}

static void
test_headline_is_larger (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("g", "30", ", 'group': 'Others'") ", " ROW ("h", "20", "") ", "
                                              ROW ("i", "10", ", 'group': 'Others'"), NULL);
  SomRect               heading = find_mark (figure, SOM_MARK_ANNOTATION, "Others")->extents;
  const SomItem        *big = find_words (figure, find_mark (figure, SOM_MARK_DATUM, "h"), "20");
  const SomItem        *small = find_words (figure, find_mark (figure, SOM_MARK_DATUM, "g"), "30");

  g_assert_cmpfloat (get_shape (figure, "h").height, >, get_shape (figure, "g").height);
  g_assert_cmpfloat (big->text->size, >, small->text->size);
  g_assert_cmpfloat (get_shape (figure, "h").y, <, heading.y);
  g_assert_cmpfloat (heading.y, <, get_shape (figure, "g").y);
}

static gboolean
has_color (const SomFigure     *figure,
           const SomFigureMark *mark,
           SomThemeColor        role)
{
  SomColor       color = som_theme_get_color (som_figure_get_theme (figure), role);
  const SomItem *item;

  for (guint i = 0; (item = find_item (figure, mark, SOM_ITEM_FILL, i)) != NULL; i++)
    if (som_color_contrast (item->color, color) < 1.001)
      return TRUE;
  return FALSE;
}

/* One badge for a group that the check found wholly; one for each row where the group is mixed. */
static void
test_check_has_its_sign (void)
{
  g_autoptr (SomFigure) whole = render_bars (ROW ("a", "30", "") ", " ROW ("b", "20", ", 'group': 'Found', 'layer': 'check'"), NULL);
  g_autoptr (SomFigure) mixed = render_bars (ROW ("a", "30", ", 'group': 'Both'") ", " ROW ("b", "20", ", 'group': 'Both', 'layer': 'check'"), NULL);

  g_assert_true (has_color (whole, find_mark (whole, SOM_MARK_ANNOTATION, "Found"), SOM_COLOR_CHECK));
  g_assert_false (has_color (whole, find_mark (whole, SOM_MARK_DATUM, "b"), SOM_COLOR_CHECK));
  g_assert_false (has_color (mixed, find_mark (mixed, SOM_MARK_ANNOTATION, "Both"), SOM_COLOR_CHECK));
  g_assert_true (has_color (mixed, find_mark (mixed, SOM_MARK_DATUM, "b"), SOM_COLOR_CHECK));
  g_assert_false (has_color (mixed, find_mark (mixed, SOM_MARK_DATUM, "a"), SOM_COLOR_CHECK));
}

/* The length is in the common unit, the words as published. */
static void
test_currencies_are_converted (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("d", "60", ", 'unit': 'USD'") ", " ROW ("d2", "20", ", 'unit': 'USD'") ", "
                                              ROW ("e", "10", ", 'unit': 'EUR'"), NULL);
  g_autoptr (SomFigure) common = render_bars (ROW ("d", "60", ", 'unit': 'USD'") ", " ROW ("d2", "20", ", 'unit': 'USD'") ", "
                                              ROW ("e", "10", ", 'unit': 'EUR'"), "'currency': 'common'");

  g_assert_cmpfloat_with_epsilon (get_shape (figure, "e").width, get_shape (figure, "d2").width, 0.1);
  g_assert_true (says (figure, "€10B"));
  g_assert_false (says (figure, "($20B)"));
  g_assert_true (says (common, "€10B ($20B)"));
  g_assert_false (says (common, "($60B)"));
}

static void
test_foreign_units_are_only_written (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("d", "60", ", 'unit': 'USD'") ", " ROW ("f", "9", ", 'unit': 'PF'") ", "
                                              ROW ("g", "60", ", 'unit': 'USD'"), NULL);

  g_assert_null (find_item (figure, find_mark (figure, SOM_MARK_DATUM, "f"), SOM_ITEM_FILL, 0));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "f"), "PFLOPS"));
  g_assert_true (notices (figure, "1 value is in a unit"));
}

#define CALLOUT "'calloutFrom': 'a', 'calloutTo': 'b', 'callout': 'as much'"

static void
test_callout_is_computed (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("a", "500", ", 'unit': 'USD'") ", " ROW ("b", "1.25", ", 'unit': 'EUR'"), CALLOUT);
  const SomFigureMark  *mark = find_mark (figure, SOM_MARK_ANNOTATION, "as much");

  g_assert_cmpstr (mark->value, ==, "× 200");
  g_assert_nonnull (find_words (figure, mark, "× 200"));
  g_assert_cmpfloat (mark->extents.y, >, get_shape (figure, "b").y);
}

static void
test_callout_needs_both_rows (void)
{
  SomRequest            article = { .slide = TRUE, .layers = SOM_LAYERS_ARTICLE };
  g_autoptr (SomFigure) hidden = render_chart ("bars", ROW ("a", "500", ", 'layer': 'article'") ", " ROW ("b", "2", ", 'layer': 'check'"), NULL,
                                               CALLOUT, &article);
  g_autoptr (SomFigure) missing = render_bars (ROW ("a", "500", "") ", {'id': 'b', 'label': 'b'}", CALLOUT);
  g_autoptr (SomFigure) zero = render_bars (ROW ("a", "500", "") ", " ROW ("b", "0", ""), CALLOUT);
  g_autoptr (SomFigure) negative = render_bars (ROW ("a", "500", "") ", " ROW ("b", "-2", ""), CALLOUT);
  g_autoptr (SomFigure) foreign = render_bars (ROW ("a", "500", ", 'unit': 'USD'") ", " ROW ("b", "2", ", 'unit': 'PF'"), CALLOUT);

  g_assert_false (says (hidden, "×"));
  g_assert_false (says (missing, "×"));
  g_assert_false (says (zero, "×"));
  g_assert_false (says (negative, "×"));
  g_assert_false (says (foreign, "×"));
}

static void
test_negative_goes_left (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("up", "60", "") ", " ROW ("down", "-30", ""), NULL);
  SomRect               up = get_shape (figure, "up"), down = get_shape (figure, "down");
  const SomItem        *value = find_words (figure, find_mark (figure, SOM_MARK_DATUM, "down"), "30");

  g_assert_cmpfloat_with_epsilon (down.x + down.width, up.x, 0.1);
  g_assert_cmpfloat_with_epsilon (up.width, 2 * down.width, 0.2);
  g_assert_cmpfloat (value->extents.x + value->extents.width, <, down.x);
}

static void
test_long_bars_bear_their_value (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("all", "100", "") ", " ROW ("some", "20", ""), NULL);
  SomRect               all = get_shape (figure, "all"), some = get_shape (figure, "some");

  g_assert_true (som_rect_contains (all, find_words (figure, find_mark (figure, SOM_MARK_DATUM, "all"), "100")->extents));
  g_assert_cmpfloat (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "some"), "20")->extents.x, >, some.x + some.width);
}

static void
test_log_has_points (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("a", "1000", "") ", " ROW ("b", "10", "") ", " ROW ("z", "0", ""), "'scale': 'log'");
  SomRect               a = get_shape (figure, "a"), b = get_shape (figure, "b");

  g_assert_cmpfloat (a.width, <, 40);
  g_assert_cmpfloat_with_epsilon (a.width, a.height, 0.1);
  g_assert_cmpfloat (a.x, >, b.x + 200);
  g_assert_true (says (figure, "Log"));
  g_assert_true (notices (figure, "1 value has no place on this logarithmic scale"));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "z"), "0"));
}

/* Certain up to the least, lighter up to the most; all of it lighter where there is no least. */
static const SomFigureMark *
find_key (const SomFigure *figure,
          const char      *key)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return som_figure_get_mark (figure, i);
  g_error ("there is no mark “%s”", key);
}

/* What has no place on a logarithmic scale stands before its first tick, and below it in columns, which say what they are. */
static void
test_log_zeros_stand_before (void)
{
  const char           *rows = ROW ("a", "1000", "") ", " ROW ("b", "10", "") ", " ROW ("z", "0", "");
  g_autoptr (SomFigure) flat = render_bars (rows, "'scale': 'log'"), upright = render_bars (rows, "'scale': 'log', 'orientation': 'vertical'");
  SomRect               zero = find_words (flat, find_mark (flat, SOM_MARK_DATUM, "z"), "0")->extents;
  SomRect               first = find_item (flat, find_key (flat, "axis"), SOM_ITEM_STROKE, 0)->extents;

  g_assert_cmpfloat (zero.x + zero.width, <, first.x);
  zero = find_words (upright, find_mark (upright, SOM_MARK_DATUM, "z"), "0")->extents;
  first = find_item (upright, find_key (upright, "axis-left"), SOM_ITEM_STROKE, 0)->extents;
  g_assert_cmpfloat (zero.y, >, first.y);
  g_assert_true (says (upright, "Logarithmic scale"));
  assert_apart (flat);
  assert_apart (upright);
}

/* What the pale part means is said where there is one. */
static void
test_ranges_are_explained (void)
{
  g_autoptr (SomFigure) upright = render_bars (ROW ("r", "98", ", 'min': 49, 'max': 98"), "'orientation': 'vertical'");
  g_autoptr (SomFigure) plain = render_bars (ROW ("r", "98", ""), NULL);

  g_assert_true (says (upright, "pale: the range"));
  g_assert_false (says (plain, "pale"));
}

static void
test_ranges_are_lighter (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("r", "98", ", 'min': 49, 'max': 98") ", " ROW ("m", "98", ", 'max': 98") ", " ROW ("p", "98", ""),
                                              NULL);
  const SomFigureMark  *mark = find_mark (figure, SOM_MARK_DATUM, "r");
  const SomItem        *most = find_item (figure, mark, SOM_ITEM_FILL, 0), *least = find_item (figure, mark, SOM_ITEM_FILL, 1);
  const SomItem        *plain = find_item (figure, find_mark (figure, SOM_MARK_DATUM, "p"), SOM_ITEM_FILL, 0);
  const SomItem        *open = find_item (figure, find_mark (figure, SOM_MARK_DATUM, "m"), SOM_ITEM_FILL, 0);

  g_assert_cmpfloat_with_epsilon (most->extents.width, 2 * least->extents.width, 0.1);
  g_assert_cmpfloat (som_color_contrast (most->color, plain->color), >, 1.5);
  g_assert_cmpfloat (som_color_contrast (least->color, plain->color), <, 1.01);
  g_assert_cmpfloat (som_color_contrast (open->color, most->color), <, 1.01);
  g_assert_nonnull (find_words (figure, mark, "49 to 98"));
  g_assert_nonnull (find_words (figure, find_mark (figure, SOM_MARK_DATUM, "m"), "up to 98"));
  g_assert_true (says (figure, "pale: the range"));
}

static void
test_order_by_value (void)
{
  const char           *rows = ROW ("low", "1", "") ", " ROW ("high", "9", "") ", {'id': 'none', 'label': 'none'}, " ROW ("mid", "5", "");
  g_autoptr (SomFigure) dossier = render_bars (rows, NULL);
  g_autoptr (SomFigure) value = render_bars (rows, "'order': 'value'");

  g_assert_cmpfloat (get_shape (dossier, "low").y, <, get_shape (dossier, "high").y);
  g_assert_cmpfloat (get_shape (value, "high").y, <, get_shape (value, "mid").y);
  g_assert_cmpfloat (get_shape (value, "mid").y, <, get_shape (value, "low").y);
  g_assert_cmpfloat (get_shape (value, "low").y, <, find_mark (value, SOM_MARK_DATUM, "none")->extents.y);
}

#define PARTED                                                                                                                         \
  "{'id': 'a1', 'label': 'A', 'value': 10, 'series': 'one'}, {'id': 'a2', 'label': 'A', 'value': 30, 'series': 'two'}, "                 \
  "{'id': 'b1', 'label': 'B', 'value': 20, 'series': 'one'}, {'id': 'b2', 'label': 'B', 'value': -15, 'series': 'two'}"

/* The shape of the bar of a row. */
static SomRect
get_bar (const SomFigure *figure,
         const char      *row)
{
  g_autofree char *key = g_strdup_printf ("t/%s/4", row);

  return find_item (figure, find_key (figure, key), SOM_ITEM_FILL, 0)->extents;
}

static void
test_series_stand_side_by_side (void)
{
  g_autoptr (SomFigure) figure = render_chart ("bars", PARTED, SERIES, NULL, NULL);
  SomRect               a1 = get_bar (figure, "a1"), a2 = get_bar (figure, "a2"), b1 = get_bar (figure, "b1");

  assert_sound (figure);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_LEGEND), ==, 2);
  g_assert_cmpstr (find_mark (figure, SOM_MARK_LEGEND, "two")->series, ==, "two");
  g_assert_cmpfloat (a1.y + a1.height, <=, a2.y + 0.1);
  g_assert_cmpfloat (a2.y + a2.height, <, b1.y);
  g_assert_cmpfloat_with_epsilon (a2.width, 3 * a1.width, 0.2);
  /* the value of a bar that goes left stands at the left of it */
  g_assert_cmpfloat (find_words (figure, find_key (figure, "t/b2/4"), "15")->extents.x, <, get_bar (figure, "b2").x);
}

static void
test_series_are_stacked (void)
{
  g_autoptr (SomFigure) figure = render_chart ("bars", PARTED, SERIES, "'stacked': true", NULL);
  SomRect               a1 = get_bar (figure, "a1"), a2 = get_bar (figure, "a2"), b1 = get_bar (figure, "b1"), b2 = get_bar (figure, "b2");

  assert_sound (figure);
  g_assert_cmpfloat_with_epsilon (a1.x + a1.width, a2.x, 0.1);
  g_assert_cmpfloat_with_epsilon (a1.y, a2.y, 0.1);
  g_assert_cmpfloat_with_epsilon (b2.x + b2.width, b1.x, 0.1);
  g_assert_false (notices (figure, "no room for"));
}

static void
test_parts_without_words_are_counted (void)
{
  g_autoptr (SomFigure) figure = render_chart ("bars", "{'id': 'a', 'label': 'A', 'value': 10000, 'series': 'one'}, {'id': 'b', 'label': 'A', 'value': 3, "
                                               "'series': 'two'}", SERIES, "'stacked': true", NULL);

  g_assert_true (notices (figure, "1 part has no room for its value"));
}

#define PART(id, label, series, value, unit) \
  "{'id': '" id "', 'label': '" label "', 'series': '" series "', 'value': " value ", 'unit': '" unit "'}"

/* The end of a stack says its total, where its parts can be added up. */
static void
test_stacks_say_their_totals (void)
{
  static const char    *specs[] = { "'stacked': true", "'stacked': true, 'orientation': 'vertical'" };
  static const char    *rows = PART ("a1", "a", "one", "100", "USD") ", " PART ("a2", "a", "two", "23", "USD") ", "
                               PART ("b1", "b", "one", "40", "USD") ", " PART ("b2", "b", "two", "-17", "USD") ", "
                               PART ("c1", "c", "one", "-30", "USD") ", " PART ("c2", "c", "two", "-31", "USD") ", "
                               PART ("d1", "d", "one", "30", "USD") ", " PART ("d2", "d", "two", "41", "EUR");
  g_autoptr (SomFigure) bare = render_chart ("bars", rows, SERIES, "'stacked': true, 'totals': false", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr (SomFigure) figure = render_chart ("bars", rows, SERIES, specs[i], NULL);

      assert_sound (figure);
      g_assert_true (says (figure, "$123B"));
      g_assert_true (says (figure, "−$61B"));
      g_assert_false (says (figure, "$57B"));
      g_assert_false (says (figure, "$71B"));
    }
  g_assert_false (says (bare, "$123B"));
}

/* What has another unit has no place on a stack, and the figure says so. */
static void
test_stacks_say_what_they_leave_out (void)
{
  g_autoptr (SomFigure) figure = render_chart ("bars", PART ("a1", "a", "one", "100", "USD") ", " PART ("a2", "a", "two", "23", "PF"), SERIES,
                                               "'stacked': true", NULL);

  assert_sound (figure);
  g_assert_true (says (figure, "1 value is in a unit that can’t be converted and is not shown"));
}

/* Values are written smaller over narrow columns, and not at all where they could not be read. */
static void
test_values_over_columns_are_not_broken (void)
{
  g_autoptr (GString)   rows = g_string_new (NULL);
  g_autoptr (SomFigure) figure = NULL;

  for (guint i = 0; i < 36; i++)
    g_string_append_printf (rows, "%s{'id': 'r%u', 'label': 'L%u', 'value': %u, 'unit': 'USD', 'series': 's%u'}", i > 0 ? "," : "", i, i / 6, 723 + i,
                            i % 6);
  figure = render_chart ("bars", rows->str, SERIES, "'orientation': 'vertical'", NULL);
  assert_sound (figure);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 36);
  g_assert_false (says (figure, "$123B"));
  g_assert_false (says (figure, "$7"));
}

static void
test_unnamed_series_has_no_legend (void)
{
  g_autoptr (SomFigure) figure = render_chart ("bars", ROW ("a", "100", "") ", " ROW ("b", "50", ""), SERIES, NULL, NULL);

  g_assert_cmpuint (count_marks (figure, SOM_MARK_LEGEND), ==, 0);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 2);
}

static void
test_columns_are_series (void)
{
  const char           *fields = "{'name': 'id', 'type': 'string'}, " TEXT ("label") ", " TEXT ("entity") ", {'name': 'jobs', 'type': 'number', 'title': "
                                 "'Jobs', 'sommet:role': 'value'}, {'name': 'firms', 'type': 'number', 'title': 'Firms', 'sommet:role': 'value'}";
  const char           *rows = "{'id': 'a', 'label': 'North', 'jobs': 20, 'firms': 5}, {'id': 'b', 'label': 'South', 'jobs': 10}";
  g_autoptr (SomFigure) figure = render_chart ("bars", rows, fields, NULL, NULL);
  g_autoptr (SomFigure) chosen = render_chart ("bars", rows, fields, "'value': 'firms'", NULL);

  g_assert_nonnull (find_mark (figure, SOM_MARK_LEGEND, "Firms"));
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 3);
  g_assert_cmpuint (count_marks (chosen, SOM_MARK_LEGEND), ==, 0);
  g_assert_cmpuint (count_marks (chosen, SOM_MARK_DATUM), ==, 2);
}

static void
test_too_many_series_are_counted (void)
{
  g_autoptr (GString)   rows = g_string_new (NULL);
  g_autoptr (SomFigure) figure = NULL;

  for (guint i = 0; i < 15; i++)
    g_string_append_printf (rows, "%s{'id': 'r%u', 'label': 'A', 'value': %u, 'series': 's%u'}", i > 0 ? "," : "", i, i + 1, i);
  figure = render_chart ("bars", rows->str, SERIES, NULL, NULL);
  assert_sound (figure);
  g_assert_true (notices (figure, "3 values belong to more series"));
  g_assert_cmpuint (count_marks (figure, SOM_MARK_LEGEND), ==, 12);
}

static void
test_vertical_bars_stand (void)
{
  g_autoptr (SomFigure) figure = render_bars (ROW ("a", "100", "") ", " ROW ("b", "50", "") ", " ROW ("c", "-50", ""), "'orientation': 'vertical'");
  SomRect               a = get_shape (figure, "a"), b = get_shape (figure, "b"), c = get_shape (figure, "c");

  assert_sound (figure);
  g_assert_cmpfloat_with_epsilon (a.height, 2 * b.height, 0.2);
  g_assert_cmpfloat_with_epsilon (a.y + a.height, b.y + b.height, 0.1);
  g_assert_cmpfloat_with_epsilon (c.y, b.y + b.height, 0.1);
  g_assert_cmpfloat (a.x + a.width, <, b.x);
}

static void
test_rows_without_room_are_counted (void)
{
  static const char *const specs[] = { "", "'orientation': 'vertical'" };
  g_autofree char         *rows = make_rows (10000);

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr (SomFigure) figure = render_bars (rows, specs[i]);
      guint                 n = count_marks (figure, SOM_MARK_DATUM);
      g_autofree char      *left = g_strdup_printf ("%u,%03u more", (10000 - n) / 1000, (10000 - n) % 1000);

      assert_sound (figure);
      g_assert_cmpuint (n, >, 15);
      g_assert_true (notices (figure, left));
      g_assert_true (says (figure, left));
    }
}

static void
test_nothing_to_show (void)
{
  g_autoptr (SomFigure) figure = render_bars ("", NULL);

  g_assert_false (som_figure_has_failed (figure));
  g_assert_true (says (figure, "No row has a value"));
}

static void
test_ugly_data (void)
{
  static const char *const specs[] = { "",
                                       "'scale': 'log'",
                                       "'orientation': 'vertical'",
                                       "'orientation': 'vertical', 'scale': 'log'",
                                       "'stacked': true, 'series': 'id'",
                                       "'series': 'id', 'orientation': 'vertical'",
                                       "'order': 'value', 'currency': 'common', 'calloutFrom': 'a', 'calloutTo': 'b', 'callout': 'words'" };

  try_ugly_data ("bars", specs, G_N_ELEMENTS (specs));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plugin-bars/lengths/proportional", test_lengths_are_proportional);
  g_test_add_func ("/plugin-bars/lengths/converted", test_currencies_are_converted);
  g_test_add_func ("/plugin-bars/lengths/foreign-units-are-only-written", test_foreign_units_are_only_written);
  g_test_add_func ("/plugin-bars/lengths/negative-goes-left", test_negative_goes_left);
  g_test_add_func ("/plugin-bars/lengths/log-has-points", test_log_has_points);
  g_test_add_func ("/plugin-bars/series/parts-without-words-are-counted", test_parts_without_words_are_counted);
  g_test_add_func ("/plugin-bars/lengths/ranges-are-explained", test_ranges_are_explained);
  g_test_add_func ("/plugin-bars/lengths/log-zeros-stand-before", test_log_zeros_stand_before);
  g_test_add_func ("/plugin-bars/lengths/ranges-are-lighter", test_ranges_are_lighter);
  g_test_add_func ("/plugin-bars/lengths/missing-is-not-drawn", test_missing_is_not_drawn);
  g_test_add_func ("/plugin-bars/marks/enclose-their-words", test_marks_enclose_their_words);
  g_test_add_func ("/plugin-bars/marks/announced-is-dashed", test_announced_is_dashed);
  g_test_add_func ("/plugin-bars/marks/long-bars-bear-their-value", test_long_bars_bear_their_value);
  g_test_add_func ("/plugin-bars/groups/headline-is-larger", test_headline_is_larger);
  g_test_add_func ("/plugin-bars/groups/check-has-its-sign", test_check_has_its_sign);
  g_test_add_func ("/plugin-bars/callout/computed", test_callout_is_computed);
  g_test_add_func ("/plugin-bars/callout/needs-both-rows", test_callout_needs_both_rows);
  g_test_add_func ("/plugin-bars/order/by-value", test_order_by_value);
  g_test_add_func ("/plugin-bars/series/side-by-side", test_series_stand_side_by_side);
  g_test_add_func ("/plugin-bars/series/stacked", test_series_are_stacked);
  g_test_add_func ("/plugin-bars/series/totals", test_stacks_say_their_totals);
  g_test_add_func ("/plugin-bars/series/left-out-of-stacks", test_stacks_say_what_they_leave_out);
  g_test_add_func ("/plugin-bars/series/narrow-columns", test_values_over_columns_are_not_broken);
  g_test_add_func ("/plugin-bars/series/unnamed", test_unnamed_series_has_no_legend);
  g_test_add_func ("/plugin-bars/series/columns", test_columns_are_series);
  g_test_add_func ("/plugin-bars/series/too-many-are-counted", test_too_many_series_are_counted);
  g_test_add_func ("/plugin-bars/vertical/bars-stand", test_vertical_bars_stand);
  g_test_add_func ("/plugin-bars/room/rest-is-counted", test_rows_without_room_are_counted);
  g_test_add_func ("/plugin-bars/room/nothing-to-show", test_nothing_to_show);
  g_test_add_func ("/plugin-bars/ugly-data", test_ugly_data);

  return g_test_run ();
}
