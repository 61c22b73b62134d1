/* Tests of som-series: legend entries that hide, show and isolate, in the figures of plugins that know nothing of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"

#include "explore/som-series.h"

#define ROWS                                                                                                                            \
  "{'id': 'a1', 'label': 'A', 'value': 10, 'group': 'one'}, {'id': 'a2', 'label': 'A', 'value': 30, 'group': 'two'}, "                    \
  "{'id': 'a3', 'label': 'A', 'value': 20, 'group': 'three'}, {'id': 'b2', 'label': 'B', 'value': 15, 'group': 'two'}"

static SomFigure *
render (GVariant   *choices,
        const char *rows,
        const char *fields,
        const char *spec)
{
  g_auto (GStrv) hidden = som_choices_get_hidden (choices);
  SomRequest     request = { .slide = TRUE, .hidden = (const char *const *) hidden };

  return render_chart ("bars", rows, fields, spec, &request);
}

static char *
list_hidden (GVariant *choices)
{
  g_auto (GStrv) hidden = som_choices_get_hidden (choices);

  return g_strjoinv (" ", hidden);
}

/* The entries of the legend, in their order; a minus before what is hidden. */
static char *
read_legend (const SomFigure *figure)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->is_series)
        g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "", mark->is_hidden ? "-" : "", mark->label);
    }
  return g_string_free (text, FALSE);
}

static void
test_toggles (void)
{
  g_autoptr (GVariant)  none = som_choices_new (), one = NULL, back = NULL;
  g_autoptr (SomFigure) figure = render (none, ROWS, NULL, "'series': 'group'"), fewer = NULL;
  g_autofree char      *hidden = NULL, *legend = NULL, *less = NULL;
  SomColor              before, after;

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 4);
  legend = read_legend (figure);
  g_assert_cmpstr (legend, ==, "one two three");
  one = som_series_toggle (none, figure, "two");
  hidden = list_hidden (one);
  g_assert_cmpstr (hidden, ==, "two");

  fewer = render (one, ROWS, NULL, "'series': 'group'");
  g_assert_cmpuint (count_marks (fewer, SOM_MARK_DATUM), ==, 2);
  less = read_legend (fewer);
  g_assert_cmpstr (less, ==, "one -two three");
  before = find_item (figure, find_mark (figure, SOM_MARK_LEGEND, "three"), SOM_ITEM_FILL, 0)->color;
  after = find_item (fewer, find_mark (fewer, SOM_MARK_LEGEND, "three"), SOM_ITEM_FILL, 0)->color;
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_null (find_item (fewer, find_mark (fewer, SOM_MARK_LEGEND, "two"), SOM_ITEM_FILL, 0));

  back = som_series_toggle (one, fewer, "two");
  g_assert_true (som_choices_are_empty (back));
}

/* Nobody is left with an empty figure. */
static void
test_last_one_shows_all (void)
{
  g_autoptr (GVariant)  none = som_choices_new (), one = NULL, two = NULL, all = NULL;
  g_autoptr (SomFigure) figure = render (none, ROWS, NULL, "'series': 'group'");

  one = som_series_toggle (none, figure, "one");
  two = som_series_toggle (one, figure, "two");
  g_assert_false (som_choices_are_empty (two));
  all = som_series_toggle (two, figure, "three");
  g_assert_true (som_choices_are_empty (all));
}

static void
test_isolates (void)
{
  g_autoptr (GVariant)  none = som_choices_new (), hiding = NULL, alone = NULL, all = NULL;
  g_autoptr (SomFigure) figure = render (none, ROWS, NULL, "'series': 'group'");
  g_autofree char      *hidden = NULL;

  hiding = som_series_toggle (none, figure, "two");
  alone = som_series_isolate (hiding, figure, "two");
  hidden = list_hidden (alone);
  g_assert_cmpstr (hidden, ==, "one three");
  all = som_series_isolate (alone, figure, "two");
  g_assert_true (som_choices_are_empty (all));
}

/* Several columns of values are series, too. */
static void
test_columns (void)
{
  static const char *const fields = FIELDS ", {'name': 'later', 'title': 'Later', 'type': 'number', 'sommet:role': 'value'}";
  static const char *const rows = "{'id': 'a', 'label': 'A', 'value': 1, 'later': 2}, {'id': 'b', 'label': 'B', 'value': 3, 'later': 4}";
  g_autoptr (GVariant)     none = som_choices_new (), one = NULL;
  g_autoptr (SomFigure)    figure = render (none, rows, fields, NULL), fewer = NULL;
  g_autofree char         *legend = NULL;
  SomColor                 before, after;

  one = som_series_toggle (none, figure, "value");
  fewer = render (one, rows, fields, NULL);
  legend = read_legend (fewer);
  g_assert_cmpstr (legend, ==, "-value Later");
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 4);
  g_assert_cmpuint (count_marks (fewer, SOM_MARK_DATUM), ==, 2);
  before = find_item (figure, find_mark (figure, SOM_MARK_LEGEND, "Later"), SOM_ITEM_FILL, 0)->color;
  after = find_item (fewer, find_mark (fewer, SOM_MARK_LEGEND, "Later"), SOM_ITEM_FILL, 0)->color;
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
}

/* Keys of shapes and fills are no series. */
static void
test_keys_are_none (void)
{
  g_autoptr (SomFigure) figure = render_chart ("capacity",
                                               "{'id': 'a', 'label': 'A', 'value': 1, 'unit': 'PF', 'basis': 'peak', 'status': 'announced'}, {'id': "
                                               "'b', 'label': 'B', 'value': 2, 'unit': 'PF', 'basis': 'measured'}",
                                               NULL, NULL, NULL);
  g_autofree char      *legend = read_legend (figure);

  g_assert_cmpuint (count_marks (figure, SOM_MARK_LEGEND), ==, 3);
  g_assert_cmpstr (legend, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/toggles", test_toggles);
  g_test_add_func ("/series/last-one-shows-all", test_last_one_shows_all);
  g_test_add_func ("/series/isolates", test_isolates);
  g_test_add_func ("/series/columns", test_columns);
  g_test_add_func ("/series/keys-are-none", test_keys_are_none);
  return g_test_run ();
}
