/* Tests of the plugin `table`: what it shows of any table, and how it says what it does not.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include <string.h>

#define UNITS                                                                                                                          \
  "'sommet:units': {'bn': {'kind': 'currency', 'currency': 'USD', 'factor': 1e9}, 'M': {'kind': 'currency', 'currency': 'EUR', "         \
  "'factor': 1e6}},"
#define PACKAGE(resources) "{'name': 'test', 'languages': ['en'], " UNITS "'resources': [" resources "], 'views': [{'name': 'view', "
#define VIEW(names) "'title': 'View', 'resources': [" names "], 'specType': 'sommet:table'"
#define DOSSIER(resources, names) PACKAGE (resources) VIEW (names) "}]}"

#define FIELDS                                                                                                                         \
  "'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'label', 'type': 'string', "                     \
  "'sommet:role': 'label'}, {'name': 'value', 'type': 'number', 'title': 'Amount', 'sommet:role': 'value'}, {'name': 'unit', "           \
  "'type': 'string', 'sommet:role': 'unit'}, {'name': 'layer', 'type': 'string', 'sommet:role': 'layer'}, {'name': 'checks', "           \
  "'type': 'string', 'sommet:role': 'checks'}]}"

static const char checked[] = DOSSIER (
  "{'name': 't', 'data': [{'id': 'k-one', 'label': 'First', 'value': 2.5, 'unit': 'bn', 'layer': 'article'}, {'id': 'k-two', "
  "'label': 'Second', 'unit': 'bn', 'layer': 'article'}, {'id': 'k-three', 'label': 'Found', 'value': 30, 'unit': 'bn', "
  "'layer': 'check', 'checks': 'k-one'}], " FIELDS "}",
  "'t'");

/* A table of `n_columns` columns and `n_rows` rows of numbers. */
static char *
make_large (guint n_columns,
            guint n_rows)
{
  GString *json = g_string_new ("{'name': 'test', 'resources': [{'name': 't', 'data': [[");

  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (json, "%s'c%u'", column > 0 ? "," : "", column);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      g_string_append_printf (json, "%s%u", column > 0 ? "," : "],[", row * column + 1);
  g_string_append (json, "]]}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table'}]}");
  return g_string_free (json, FALSE);
}

static const SomItem *
find_text (const SomFigure *figure,
           const char      *text)
{
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      if (item->kind == SOM_ITEM_TEXT && g_str_equal (item->text->text, text))
        return item;
    }
  g_error ("nothing says “%s”", text);
}

static double
get_right (const SomItem *item)
{
  return item->extents.x + item->extents.width;
}

static void
test_rows_are_marks (void)
{
  g_autoptr (SomFigure) figure = render_json (checked);

  g_assert_false (som_figure_has_failed (figure));
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 3);
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      g_assert_true (mark->role != SOM_MARK_DATUM || (mark->n_rows == 1 && mark->label != NULL && mark->extents.width > 100));
    }
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_hides_ids (void)
{
  g_autoptr (SomFigure) figure = render_json (checked);

  g_assert_false (says (figure, "k-one"));
  g_assert_true (says (figure, "First"));
}

static void
test_shows_ids_without_label (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (
    "{'name': 't', 'data': [{'id': 'k-one', 'n': 2}], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, "
    "{'name': 'n', 'type': 'number', 'sommet:role': 'value'}]}}",
    "'t'"));

  g_assert_true (says (figure, "k-one"));
}

/* One unit for all is said once, in the head. */
static void
test_unit_in_head (void)
{
  g_autoptr (SomFigure) figure = render_json (checked);

  g_assert_true (says (figure, "Amount ($B)"));
  find_text (figure, "2.5");
  find_text (figure, "30");
}

static void
test_units_in_cells (void)
{
  g_autofree char      *json = g_strdup (checked);
  g_autoptr (SomFigure) figure = NULL;

  memcpy (strstr (json, "30, 'unit': 'bn'"), "30, 'unit': 'M' ", 16);
  figure = render_json (json);
  find_text (figure, "Amount");
  find_text (figure, "$2.5B");
  find_text (figure, "€30M");
}

static void
test_missing_is_a_dash (void)
{
  g_autoptr (SomFigure) figure = render_json (checked);
  const SomItem        *dash = find_text (figure, "–");

  g_assert_false (says (figure, "0.0"));
  g_assert_cmpfloat (dash->color.red, >, 0.2); /* muted */
}

/* Points stand below one another: “30” ends where the “2” of “2.5” does. */
static void
test_aligns_decimals (void)
{
  g_autoptr (SomFigure) figure = render_json (checked);

  g_assert_cmpfloat (get_right (find_text (figure, "2.5")), >, get_right (find_text (figure, "30")) + 3);
}

/* What the check found follows what it is about, and looks different. */
static void
test_check_follows (void)
{
  g_autoptr (SomFigure) figure = render_json (checked);
  const SomItem        *first = find_text (figure, "First"), *found = find_text (figure, "Found"), *second = find_text (figure, "Second");

  g_assert_cmpfloat (first->extents.y, <, found->extents.y);
  g_assert_cmpfloat (found->extents.y, <, second->extents.y);
  g_assert_cmpfloat (found->color.red, !=, first->color.red);
  g_assert_cmpfloat (found->extents.x, >, first->extents.x + 10); /* the badge */
}

static void
test_layers (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (checked);
  g_autoptr (SomFigure)  article = render_view (dossier, &(SomRequest) { .slide = TRUE, .layers = SOM_LAYERS_ARTICLE });
  g_autoptr (SomFigure)  check = render_view (dossier, &(SomRequest) { .slide = TRUE, .layers = SOM_LAYERS_CHECK });

  g_assert_cmpuint (count_marks (article, SOM_MARK_DATUM), ==, 2);
  g_assert_false (says (article, "Found"));
  g_assert_cmpuint (count_marks (check, SOM_MARK_DATUM), ==, 1);
  g_assert_true (says (check, "Found"));
}

/* A ring where the row is announced, a disc where it is not. */
static void
test_announced_is_hollow (void)
{
  g_autoptr (SomFigure) figure = render_json (
    "{'name': 'test', 'resources': [{'name': 'entities', 'data': [{'name': 'us', 'label': 'US', 'color': '#0072b2'}], 'schema': "
    "{'primaryKey': 'name', 'fields': [{'name': 'name', 'type': 'string'}, {'name': 'label', 'type': 'string', 'sommet:role': 'label'}, "
    "{'name': 'color', 'type': 'string', 'sommet:role': 'color'}]}}, {'name': 't', 'data': [{'who': 'us', 'status': 'announced'}, "
    "{'who': 'us', 'status': 'actual'}], 'schema': {'fields': [{'name': 'who', 'type': 'string', 'sommet:role': 'entity'}, {'name': "
    "'status', 'type': 'string', 'sommet:role': 'status'}], 'foreignKeys': [{'fields': 'who', 'reference': {'resource': 'entities', "
    "'fields': 'name'}}]}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table'}]}");
  guint n_rings = 0, n_discs = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);
      gboolean       blue = item->color.blue > 0.6 && item->color.red < 0.1;

      n_rings += blue && item->kind == SOM_ITEM_STROKE;
      n_discs += blue && item->kind == SOM_ITEM_FILL;
    }
  g_assert_cmpuint (n_rings, ==, 1);
  g_assert_cmpuint (n_discs, ==, 1);
}

static void
test_says_what_has_no_room (void)
{
  g_autofree char      *json = make_large (60, 10000);
  g_autoptr (SomFigure) figure = render_json (json);
  guint                 n = count_marks (figure, SOM_MARK_DATUM);
  g_autofree char      *more = g_strdup_printf ("and 9,%u more rows", 1000 - n);

  g_assert_cmpuint (n, >=, 10);
  g_assert_cmpuint (n, <, 100);
  g_assert_true (says (figure, more));
  g_assert_true (notices (figure, more));
  g_assert_true (notices (figure, "more columns are not shown"));
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_most_columns (void)
{
  g_autofree char      *json = make_large (4096, 3);
  g_autoptr (SomFigure) figure = render_json (json);

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 3);
  assert_inside (figure);
  assert_apart (figure);
}

#define RESOURCE(name, count) "{'name': '" name "', 'title': 'Table " name "', 'data': [['a', 'b'] " count "]}"
#define ROW ", ['x', 1]"
#define ROWS ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW ROW

/* A small table among large ones is whole. */
static void
test_several_tables (void)
{
  g_autoptr (SomFigure) figure = render_json (
    DOSSIER (RESOURCE ("one", ROWS ROWS) "," RESOURCE ("two", ROW ROW ROW ROW), "'one', 'two'"));
  guint                 n_second = 0;

  g_assert_true (says (figure, "Table one"));
  g_assert_true (says (figure, "Table two"));
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    n_second += som_figure_get_mark (figure, i)->role == SOM_MARK_DATUM && g_str_has_prefix (som_figure_get_mark (figure, i)->key, "two");
  g_assert_cmpuint (n_second, ==, 4);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), >, 8);
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_more_tables (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (RESOURCE ("one", ROWS) "," RESOURCE ("two", ROWS) "," RESOURCE (
                                                         "three", ROWS) "," RESOURCE ("four", ROWS) "," RESOURCE ("five", ROWS),
                                                       "'one', 'two', 'three', 'four', 'five'"));

  g_assert_true (notices (figure, "more table"));
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_nothing (void)
{
  static const char *const dossiers[] = {
    DOSSIER ("{'name': 't', 'data': []}", "'t'"),
    DOSSIER ("{'name': 't', 'data': [], 'schema': {'fields': []}}", "'t'"),
    DOSSIER ("{'name': 't', 'data': [['a'], [null]], 'schema': {'fields': [{'name': 'a', 'type': 'string'}]}}", "'t'"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autoptr (SomFigure) figure = render_json (dossiers[i]);

      g_assert_false (som_figure_has_failed (figure));
      g_assert_true (says (figure, "nothing to show"));
      g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 0);
    }
}

/* The ends of a range are said with the value; where they can't be, they keep their columns. */
static void
test_ranges (void)
{
#define RANGED(value)                                                                                                                  \
  DOSSIER ("{'name': 't', 'data': [{'label': 'a', 'value': " value ", 'low': 60, 'high': 65}], 'schema': {'fields': [{'name': 'label', " \
           "'type': 'string', 'sommet:role': 'label'}, {'name': 'value', 'type': 'number', 'sommet:role': 'value'}, {'name': 'low', "    \
           "'type': 'number', 'sommet:role': 'min', 'sommet:of': 'value'}, {'name': 'high', 'type': 'number', 'sommet:role': 'max', "    \
           "'sommet:of': 'value'}]}}",                                                                                                   \
           "'t'")
  g_autoptr (SomFigure) said = render_json (RANGED ("65"));
  g_autoptr (SomFigure) shown = render_json (RANGED ("62"));

  g_assert_true (says (said, "60 to 65"));
  g_assert_false (says (said, "low"));
  g_assert_true (says (shown, "low"));
  g_assert_true (says (shown, "62"));
}

static void
test_lines (void)
{
#define WORDY(spec)                                                                                                                    \
  PACKAGE ("{'name': 't', 'data': [['a', 'b'], ['one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " \
           "sixteen seventeen eighteen nineteen twenty one two three four five six seven eight nine ten eleven twelve thirteen fourteen', " \
           "1]]}")                                                                                                                       \
  VIEW ("'t'") ", 'spec': {" spec "}}]}"
  g_autoptr (SomFigure) three = render_json (WORDY (""));
  g_autoptr (SomFigure) one = render_json (WORDY ("'lines': 1"));

  g_assert_true (says (three, "eighteen"));
  g_assert_false (says (three, "…"));
  g_assert_true (says (one, "…"));
}

static void
test_stripes (void)
{
#define STRIPED(spec) PACKAGE (RESOURCE ("t", ROW ROW ROW)) VIEW ("'t'") ", 'spec': {" spec "}}]}"
  g_autoptr (SomFigure) plain = render_json (STRIPED (""));
  g_autoptr (SomFigure) striped = render_json (STRIPED ("'stripes': true"));

  g_assert_cmpuint (som_figure_get_n_items (striped), ==, som_figure_get_n_items (plain) + 1);
}

/* Long, foreign, huge: at every size nothing overlaps or leaves the figure. */
static void
test_ugly (void)
{
  static const SomSize   sizes[] = { { 1600, 900 }, { 900, 900 }, { 900, 1600 }, { 360, 294 }, { 3840, 2160 }, { 60, 40 } };
  g_autofree char       *letters = g_strnfill (5000, 'W');
  g_autofree char       *json = g_strdup_printf (
    DOSSIER ("{'name': 't', 'data': [['label', 'value', 'text'], ['%s', 1e308, 'x'], ['x', -1e-300, '%s'], ['نص عربي طويل جدا', 0, null], "
             "['中文文本很长很长很长很长', null, 'a b c']]}, {'name': 'u', 'title': '%s', 'data': [['%s', 'b'], [1, 2]]}",
             "'t', 'u'"),
    letters, letters, letters, letters);
  g_autoptr (SomDossier) dossier = open_dossier (json);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint slide = 0; slide < 2; slide++)
      {
        g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = sizes[i], .slide = slide });

        g_assert_false (som_figure_has_failed (figure));
        if (sizes[i].width < 300)
          continue;
        assert_inside (figure);
        assert_apart (figure);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plugin-table/rows-are-marks", test_rows_are_marks);
  g_test_add_func ("/plugin-table/hides-ids", test_hides_ids);
  g_test_add_func ("/plugin-table/shows-ids-without-label", test_shows_ids_without_label);
  g_test_add_func ("/plugin-table/unit-in-head", test_unit_in_head);
  g_test_add_func ("/plugin-table/units-in-cells", test_units_in_cells);
  g_test_add_func ("/plugin-table/missing-is-a-dash", test_missing_is_a_dash);
  g_test_add_func ("/plugin-table/aligns-decimals", test_aligns_decimals);
  g_test_add_func ("/plugin-table/check-follows", test_check_follows);
  g_test_add_func ("/plugin-table/layers", test_layers);
  g_test_add_func ("/plugin-table/announced-is-hollow", test_announced_is_hollow);
  g_test_add_func ("/plugin-table/says-what-has-no-room", test_says_what_has_no_room);
  g_test_add_func ("/plugin-table/most-columns", test_most_columns);
  g_test_add_func ("/plugin-table/several-tables", test_several_tables);
  g_test_add_func ("/plugin-table/more-tables", test_more_tables);
  g_test_add_func ("/plugin-table/nothing", test_nothing);
  g_test_add_func ("/plugin-table/ranges", test_ranges);
  g_test_add_func ("/plugin-table/lines", test_lines);
  g_test_add_func ("/plugin-table/stripes", test_stripes);
  g_test_add_func ("/plugin-table/ugly", test_ugly);
  return g_test_run ();
}
