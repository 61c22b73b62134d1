/* Tests of the plugin `matrix`: cells, names, findings, and what has no room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include <string.h>

#define ENTITIES                                                                                                                       \
  "{'name': 'e', 'data': [{'name': 'x', 'label': 'Xland', 'color': '#ff0000'}, {'name': 'y', 'label': 'Yland', 'color': '#0000ff'}], "    \
  "'schema': {'primaryKey': 'name', 'fields': [{'name': 'name', 'type': 'string'}, {'name': 'label', 'type': 'string', 'sommet:role': "  \
  "'label'}, {'name': 'color', 'type': 'string', 'sommet:role': 'color'}]}}, "
#define FIELDS                                                                                                                         \
  "'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'row', 'type': 'string', 'sommet:role': 'row'}, " \
  "{'name': 'column', 'type': 'string', 'sommet:role': 'column'}, {'name': 'text', 'type': 'string', 'sommet:role': 'text'}, "            \
  "{'name': 'value', 'type': 'number', 'sommet:role': 'value'}, {'name': 'qualifier', 'type': 'string', 'sommet:role': 'qualifier'}, "    \
  "{'name': 'layer', 'type': 'string', 'sommet:role': 'layer'}, {'name': 'checks', 'type': 'string', 'sommet:role': 'checks'}], "         \
  "'foreignKeys': [{'fields': 'column', 'reference': {'resource': 'e', 'fields': 'name'}}]}"
#define DOSSIER(rows)                                                                                                                  \
  "{'name': 'test', 'languages': ['en'], 'resources': [" ENTITIES "{'name': 't', 'data': [" rows "], " FIELDS "}], 'views': [{'name': "  \
  "'view', 'title': 'View', 'resources': ['t'], 'specType': 'sommet:matrix'}]}"

#define FOUR                                                                                                                           \
  "{'id': 'a', 'row': 'Money', 'column': 'x', 'value': 40, 'qualifier': 'private'}, {'id': 'b', 'row': 'Money', 'column': 'y', 'text': "  \
  "'Unknown'}, {'id': 'c', 'row': 'Way', 'column': 'x', 'text': 'Open'}"
#define FOUND                                                                                                                          \
  ", {'id': 'd', 'row': 'Money', 'column': 'x', 'value': 30, 'layer': 'check', 'checks': 'a'}, {'id': 'e', 'row': 'Money', 'column': "    \
  "'y', 'text': 'Nothing found', 'layer': 'check', 'checks': 'b'}"

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

static const SomFigureMark *
get_mark_of (const SomFigure *figure,
             const SomItem   *item)
{
  return som_figure_get_mark (figure, item->mark);
}

static char *
make_large (guint       n_rows,
            guint       n_columns,
            const char *words)
{
  GString *json = g_string_new ("{'name': 'test', 'languages': ['en'], 'resources': [" ENTITIES "{'name': 't', 'data': [");

  for (guint i = 0; i < n_rows * n_columns; i++)
    g_string_append_printf (json, "%s{'id': 'k%u', 'row': 'Row %u', 'column': 'Column %u', 'text': '%s'}", i > 0 ? ", " : "", i, i / n_columns,
                            i % n_columns, words);
  g_string_append (json, "], " FIELDS "}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:matrix'}]}");
  return g_string_free (json, FALSE);
}

static void
test_cells (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (FOUR));
  const SomFigureMark  *cell = get_mark_of (figure, find_text (figure, "40"));

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 3);
  g_assert_cmpstr (cell->series, ==, "x");
  g_assert_cmpstr (cell->label, ==, "Money, Xland");
  g_assert_cmpstr (cell->value, ==, "40");
  g_assert_cmpfloat_with_epsilon (find_text (figure, "40")->origin.x, find_text (figure, "Open")->origin.x, 0.5);
  g_assert_cmpfloat (find_text (figure, "Unknown")->origin.x, >, find_text (figure, "40")->origin.x);
  g_assert_cmpfloat (find_text (figure, "Open")->origin.y, >, find_text (figure, "40")->origin.y);
  assert_inside (figure);
  assert_apart (figure);
}

/* Columns are headed by their entity, in its colour. */
static void
test_header (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (FOUR));
  const SomItem        *name = find_text (figure, "Xland");

  g_assert_cmpint (get_mark_of (figure, name)->role, ==, SOM_MARK_LEGEND);
  g_assert_cmpstr (get_mark_of (figure, name)->series, ==, "x");
  g_assert_cmpfloat (name->color.red, >, 0.5);
  g_assert_cmpfloat (name->color.blue, <, 0.3);
}

static void
test_missing_is_a_dash (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (FOUR));

  g_assert_cmpint (get_mark_of (figure, find_text (figure, "–"))->role, ==, SOM_MARK_DECORATION);
  g_assert_false (says (figure, "0.0"));
}

/* So is a row that says nothing, but where another one says something. */
static void
test_blank_is_a_dash (void)
{
  g_autoptr (SomFigure) alone = render_json (DOSSIER (FOUR ", {'id': 'd', 'row': 'Way', 'column': 'y', 'text': ''}"));
  g_autoptr (SomFigure) beside = render_json (DOSSIER (FOUR ", {'id': 'd', 'row': 'Way', 'column': 'x'}, {'id': 'e', 'row': 'Way', 'column': 'y', 'text': 'No'}"));

  g_assert_cmpint (get_mark_of (alone, find_text (alone, "–"))->role, ==, SOM_MARK_DECORATION);
  g_assert_cmpuint (count_marks (alone, SOM_MARK_DATUM), ==, 3);
  g_assert_false (says (beside, "–"));
  g_assert_cmpuint (count_marks (beside, SOM_MARK_DATUM), ==, 4);
}

/* Findings lie below what they check, and start at one height. */
static void
test_findings (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (FOUR FOUND));
  const SomItem        *value = find_text (figure, "30"), *words = find_text (figure, "Nothing found");

  g_assert_cmpfloat (value->origin.y, >, find_text (figure, "40")->origin.y);
  g_assert_cmpfloat (words->origin.y, >, find_text (figure, "Unknown")->origin.y);
  g_assert_cmpfloat_with_epsilon (get_mark_of (figure, value)->extents.y, get_mark_of (figure, words)->extents.y, 0.5);
  assert_apart (figure);
}

static void
test_fallback (void)
{
  g_autoptr (SomFigure) figure = render_json ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [{'n': 1}]}], 'views': [{'name': "
                                              "'view', 'resources': ['t'], 'specType': 'sommet:matrix'}]}");

  g_assert_false (som_figure_has_failed (figure));
  g_assert_true (says (figure, "A matrix needs"));
}

static void
test_empty (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (""));

  g_assert_true (says (figure, "There is nothing to compare"));
}

static void
test_sizes (void)
{
  static const SomSize   sizes[] = { { 1600, 900 }, { 900, 900 }, { 900, 1600 }, { 360, 294 }, { 3840, 2160 } };
  g_autofree char       *json = make_large (7, 3, "Sanctions against semiconductors");
  g_autoptr (SomDossier) dossier = open_dossier (json);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = sizes[i], .slide = i < 3 });

      assert_inside (figure);
      assert_apart (figure);
      g_assert_true (i == 3 || count_marks (figure, SOM_MARK_DATUM) == 21);
      g_assert_true (i == 3 || som_figure_get_n_notices (figure) == 0);
    }
}

/* The type grows with the room that there is. */
static void
test_type_grows (void)
{
  g_autofree char      *few = make_large (2, 2, "words"), *many = make_large (12, 4, "words");
  g_autoptr (SomFigure) large = render_json (few), small = render_json (many);

  g_assert_cmpfloat (find_text (large, "words")->text->size, >, find_text (small, "words")->text->size * 1.2);
}

static void
test_too_many (void)
{
  g_autofree char      *rows = make_large (2500, 4, "words"), *columns = make_large (2, 60, "words");
  g_autoptr (SomFigure) tall = render_json (rows), wide = render_json (columns);

  g_assert_true (says (tall, "rows are not shown") && notices (tall, "rows are not shown"));
  g_assert_true (says (wide, "columns are not shown"));
  g_assert_cmpuint (count_marks (tall, SOM_MARK_DATUM), >=, 20);
  assert_inside (tall);
  assert_inside (wide);
  assert_apart (tall);
  assert_apart (wide);
}

/* Rows whose words are too many are all there: the words are fewer. */
static void
test_rows_before_words (void)
{
  g_autoptr (GString)   words = g_string_new (NULL);
  g_autofree char      *json = NULL;
  g_autoptr (SomFigure) figure = NULL;

  for (guint i = 0; i < 80; i++)
    g_string_append (words, "several ");
  json = make_large (12, 3, words->str);
  figure = render_json (json);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 36);
  g_assert_false (notices (figure, "not shown"));
  g_assert_true (notices (figure, "left out"));
  find_text (figure, "Row 11");
  assert_inside (figure);
  assert_apart (figure);
}

#define LONG_WORD "Telecommunications"

/* A column gets the room that its longest word needs from those that have more, rather than that the word is broken or all type is small. */
static void
test_long_word (void)
{
  g_autofree char       *sentence = g_strnfill (400, 'e');
  g_autofree char       *json = NULL;
  g_autoptr (SomDossier) dossier = NULL;
  g_autoptr (SomFigure)  figure = NULL;
  const SomItem         *word;

  for (guint i = 3; i < 400; i += 4)
    sentence[i] = ' ';
  json = g_strconcat ("{'name': 'test', 'languages': ['en'], 'resources': [" ENTITIES "{'name': 't', 'data': [{'id': 'a', 'row': 'Way', 'column': 'A', "
                      "'text': '" LONG_WORD "'}, {'id': 'b', 'row': 'Way', 'column': 'B', 'text': '", sentence, "'}, {'id': 'c', 'row': 'Way', "
                      "'column': 'C', 'text': '", sentence, "'}, {'id': 'd', 'row': 'Way', 'column': 'D', 'text': '", sentence, "'}], " FIELDS
                      "}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:matrix'}]}", NULL);
  dossier = open_dossier (json);
  figure = render_view (dossier, &(SomRequest) { .size = { 900, 900 } });
  word = find_text (figure, LONG_WORD);
  g_assert_cmpuint (word->text->lines->len, ==, 1);
  g_assert_cmpfloat (word->text->size, >, 16);
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_ugly (void)
{
  g_autofree char *words = g_strnfill (5000, 'w');
  const char      *texts[] = { "x", words, "مرحبا بالعالم", "人工智能行动峰会在巴黎举行讨论全球治理与合作" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char      *json = make_large (3, 3, texts[i]);
      g_autoptr (SomFigure) figure = render_json (json);

      g_assert_false (som_figure_has_failed (figure));
      assert_inside (figure);
      assert_apart (figure);
      g_assert_true (i != 1 || notices (figure, "left out"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plugin-matrix/cells", test_cells);
  g_test_add_func ("/plugin-matrix/header", test_header);
  g_test_add_func ("/plugin-matrix/missing-is-a-dash", test_missing_is_a_dash);
  g_test_add_func ("/plugin-matrix/blank-is-a-dash", test_blank_is_a_dash);
  g_test_add_func ("/plugin-matrix/findings", test_findings);
  g_test_add_func ("/plugin-matrix/fallback", test_fallback);
  g_test_add_func ("/plugin-matrix/empty", test_empty);
  g_test_add_func ("/plugin-matrix/sizes", test_sizes);
  g_test_add_func ("/plugin-matrix/type-grows", test_type_grows);
  g_test_add_func ("/plugin-matrix/too-many", test_too_many);
  g_test_add_func ("/plugin-matrix/rows-before-words", test_rows_before_words);
  g_test_add_func ("/plugin-matrix/long-word", test_long_word);
  g_test_add_func ("/plugin-matrix/ugly", test_ugly);
  return g_test_run ();
}
