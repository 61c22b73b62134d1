/* Tests of the plugin `cards`: what a card shows, where, and what happens where there is little room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include <string.h>

#define FIELDS                                                                                                                         \
  "'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'order', 'type': 'integer', "                    \
  "'sommet:role': 'order'}, {'name': 'label', 'type': 'string', 'sommet:role': 'label'}, {'name': 'text', 'type': 'string', "            \
  "'sommet:role': 'text'}, {'name': 'value', 'type': 'number', 'sommet:role': 'value'}, {'name': 'note', 'type': 'string', "             \
  "'sommet:role': 'note'}, {'name': 'bullets', 'type': 'list', 'sommet:role': 'bullets'}, {'name': 'layer', 'type': 'string', "          \
  "'sommet:role': 'layer'}, {'name': 'checks', 'type': 'string', 'sommet:role': 'checks'}]}"
#define DOSSIER(rows, spec)                                                                                                            \
  "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [" rows "], " FIELDS "}], 'views': [{'name': 'view', "      \
  "'title': 'View', 'resources': ['t'], 'specType': 'sommet:cards', 'spec': {" spec "}}]}"

#define TWO                                                                                                                            \
  "{'id': 'b', 'order': 2, 'label': 'Second', 'text': 'Words', 'bullets': ['Point'], 'layer': 'article'}, "                                                \
  "{'id': 'a', 'order': 1, 'label': 'First', 'text': 'Longer words', 'value': 40, 'note': 'caption', 'layer': 'article'}"
#define FOUND ", {'id': 'c', 'label': 'Found', 'text': 'By the check', 'layer': 'check', 'checks': 'a'}"

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
find_mark (const SomFigure *figure,
           const char      *label)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->label, label) == 0)
      return som_figure_get_mark (figure, i);
  g_error ("there is no mark “%s”", label);
}

/* `n` rows, each with a title, a text and points. */
static char *
make_rows (guint       n,
           const char *label)
{
  GString *json = g_string_new ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{'id': 'k%u', 'order': %u, 'label': '%s', 'text': '%s', 'value': %u, 'bullets': ['%s', 'point']}", i > 0 ? ", " : "",
                            i, i, label, label, i, label);
  g_string_append (json, "], " FIELDS "}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:cards'}]}");
  return g_string_free (json, FALSE);
}

static void
test_order (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (TWO, ""));

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 2);
  g_assert_cmpfloat (find_mark (figure, "First")->extents.x, <, find_mark (figure, "Second")->extents.x);
  g_assert_true (says (figure, "1") && says (figure, "2"));
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_numbers_off (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (TWO, "'numbers': false"));

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    g_assert_false (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && g_str_equal (som_figure_get_item (figure, i)->text->text, "1"));
}

/* A text follows its title; points start where figures do; cards are of one height. */
static void
test_shares_lines (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'id': 'a', 'label': 'A title that is so very long that it takes more than one line in any card of the row', 'text': 'One', 'value': 40}, {'id': "
                                                       "'b', 'label': 'Short', 'text': 'Two', 'bullets': ['Point']}", ""));

  g_assert_cmpuint (find_text (figure, "A title that is so very long that it takes more than one line in any card of the row")->text->lines->len, >, 1);
  g_assert_cmpfloat (find_text (figure, "One")->origin.y, >, find_text (figure, "Two")->origin.y + 20);
  g_assert_cmpfloat (find_text (figure, "Two")->origin.y, <, find_text (figure, "Short")->origin.y + 90);
  g_assert_cmpfloat_with_epsilon (find_text (figure, "40")->origin.y, find_text (figure, "Point")->origin.y, 0.5);
  g_assert_cmpfloat_with_epsilon (find_mark (figure, "Short")->extents.height,
                                  find_mark (figure, "A title that is so very long that it takes more than one line in any card of the row")->extents.height, 0.5);
}

#define LONG_TITLE "Europe, the third way of those who are neither the first nor the second"

/* Titles are rather small than cut, even where nothing else has room. */
static void
test_long_titles (void)
{
  g_autofree char       *json = make_rows (4, LONG_TITLE);
  g_autoptr (SomDossier) dossier = open_dossier (json);
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .size = { 900, 330 }, .text_scale = 2 });
  const SomFigureMark   *mark = find_mark (figure, LONG_TITLE);

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 4);
  for (guint i = mark->first_item; i < mark->end_item; i++)
    g_assert_false (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && som_figure_get_item (figure, i)->text->cut);
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_missing_is_nothing (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'id': 'a', 'label': 'Alone'}", ""));

  g_assert_false (says (figure, "0"));
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 1);
}

/* A finding lies in the card that it checks, as a mark of its own. */
static void
test_finding_in_card (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (TWO FOUND, ""));
  const SomFigureMark  *found = find_mark (figure, "Found");

  g_assert_cmpint (found->parent, >=, 0);
  g_assert_cmpstr (som_figure_get_mark (figure, found->parent)->label, ==, "First");
  g_assert_true (som_rect_contains (find_mark (figure, "First")->extents, found->extents));
  assert_apart (figure);
}

/* Without its card, a finding is a card. */
static void
test_finding_alone (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (DOSSIER (TWO FOUND, ""));
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .slide = TRUE, .layers = SOM_LAYERS_CHECK });

  g_assert_cmpint (find_mark (figure, "Found")->parent, ==, -1);
  g_assert_true (says (figure, "By the check"));
}

static void
test_accent (void)
{
  static const char colored[] =
    "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 'e', 'data': [{'name': 'x', 'label': 'X', 'color': '#ff0000'}], 'schema': "
    "{'primaryKey': 'name', 'fields': [{'name': 'name', 'type': 'string'}, {'name': 'label', 'type': 'string', 'sommet:role': 'label'}, {'name': "
    "'color', 'type': 'string', 'sommet:role': 'color'}]}}, {'name': 't', 'data': [{'label': 'One', 'entity': 'x'}], 'schema': {'fields': [{'name': "
    "'label', 'type': 'string', 'sommet:role': 'label'}, {'name': 'entity', 'type': 'string', 'sommet:role': 'entity'}], 'foreignKeys': [{'fields': "
    "'entity', 'reference': {'resource': 'e', 'fields': 'name'}}]}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:cards', "
    "'spec': {'accent': '%s'}}]}";

  for (guint entity = 0; entity < 2; entity++)
    {
      g_autofree char      *json = g_strdup_printf (colored, entity ? "entity" : "neutral");
      g_autoptr (SomFigure) figure = render_json (json);
      guint                 n_red = 0;

      for (guint i = 0; i < som_figure_get_n_items (figure); i++)
        n_red += som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL && som_figure_get_item (figure, i)->color.red > 0.99
                 && som_figure_get_item (figure, i)->color.green < 0.01;
      g_assert_cmpuint (n_red, ==, entity);
    }
}

/* Everything is inside and apart at every size, and a word is broken only where it must be. */
static void
test_sizes (void)
{
  static const SomSize sizes[] = { { 1600, 900 }, { 900, 900 }, { 900, 1600 }, { 360, 294 }, { 3840, 2160 } };

  for (guint n = 1; n <= 12; n++)
    {
      g_autofree char       *json = make_rows (n, "Governance of the world");
      g_autoptr (SomDossier) dossier = open_dossier (json);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = sizes[i], .slide = i < 3 });

          g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, n);
          assert_inside (figure);
          assert_apart (figure);
          g_assert_true (i == 3 || says (figure, "Governance"));
        }
    }
}

/* On a page that is no wider than high, the four reactions of the first dossier lie two by two, the fullest beside those that say little. */
static void
test_no_towers (void)
{
  static const SomSize    sizes[] = { { 1080, 1080 }, { 1080, 1350 } };
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = som_dossier_load (SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025", NULL, NULL, problems, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .view = som_dossier_get_n_views (dossier) - 1, .size = sizes[i], .slide = TRUE });

      g_assert_cmpstr (som_figure_get_name (figure), ==, "reactions");
      for (guint k = 0; k < som_figure_get_n_marks (figure); k++)
        if (som_figure_get_mark (figure, k)->role == SOM_MARK_DATUM)
          g_assert_cmpfloat (som_figure_get_mark (figure, k)->extents.width, >, 400);
    }
}

/* What one card has no room for is not taken from the others. */
static void
test_room_is_filled (void)
{
  g_autofree char       *words = g_strnfill (400, 'x');
  g_autofree char       *json = NULL;
  g_autoptr (SomDossier) dossier = NULL;
  g_autoptr (SomFigure)  figure = NULL;

  for (guint i = 4; i < 400; i += 5)
    words[i] = ' ';
  json = g_strdup_printf (DOSSIER ("{'id': 'a', 'label': 'Much', 'bullets': ['%s', '%s', '%s', '%s']}, {'id': 'b', 'label': 'Little', 'bullets': ['Point']}", ""),
                          words, words, words, words);
  dossier = open_dossier (json);
  figure = render_view (dossier, &(SomRequest) { .size = { 500, 400 } });
  g_assert_false (says (figure, "xxxx xxxx"));
  g_assert_true (says (figure, "Point"));
  g_assert_true (notices (figure, "left out"));
  assert_inside (figure);
  assert_apart (figure);
}

/* In a small figure there are fewer columns, or cards, rather than broken words. */
static void
test_words_are_whole (void)
{
  g_autofree char       *json = make_rows (16, "Administration");
  g_autoptr (SomDossier) dossier = open_dossier (json);

  for (guint height = 140; height < 320; height += 20)
    {
      g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = { 360, height } });

      for (guint i = 0; i < som_figure_get_n_items (figure); i++)
        {
          const SomItem *item = som_figure_get_item (figure, i);

          g_assert_false (item->kind == SOM_ITEM_TEXT && g_str_equal (item->text->text, "Administration") && item->text->lines->len > 1);
        }
    }
}

static void
test_too_many (void)
{
  g_autofree char      *json = make_rows (10000, "Name");
  g_autoptr (SomFigure) figure = render_json (json);
  guint                 n = count_marks (figure, SOM_MARK_DATUM);
  g_autofree char      *rest = g_strdup_printf ("%u,%03u cards are not shown", (10000 - n) / 1000, (10000 - n) % 1000);

  g_assert_cmpuint (n, >, 20);
  g_assert_true (says (figure, rest) && notices (figure, rest));
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_ugly (void)
{
  g_autofree char *words = g_strnfill (5000, 'w');
  const char      *labels[] = { "x", words, "مرحبا بالعالم", "人工智能行动峰会在巴黎举行讨论全球治理与合作" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char      *json = make_rows (3, labels[i]);
      g_autoptr (SomFigure) figure = render_json (json);

      g_assert_false (som_figure_has_failed (figure));
      g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 3);
      assert_inside (figure);
      assert_apart (figure);
      g_assert_true (i != 1 || notices (figure, "left out"));
    }
}

static void
test_empty (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("", ""));

  g_assert_false (som_figure_has_failed (figure));
  g_assert_true (says (figure, "There are no cards to show"));
}

#define COLORED                                                                                                                        \
  "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 'colors', 'data': [{'name': 'red', 'color': '#ff0000'}, {'name': 'pale', "  \
  "'color': '#ffff66'}, {'name': 'grey', 'color': '#808080'}, {'name': 'dark', 'color': '#000033'}, {'name': 'plain'}], 'schema': "        \
  "{'primaryKey': 'name', 'fields': [{'name': 'name', 'type': 'string'}, {'name': 'color', 'type': 'string', 'sommet:role': 'color'}]}}, "  \
  "{'name': 't', 'data': [{'id': 'a', 'entity': 'red', 'value': 1, 'note': 'Words'}, {'id': 'b', 'entity': 'pale', 'value': 2}, {'id': "     \
  "'c', 'entity': 'grey', 'value': 3}, {'id': 'd', 'entity': 'dark', 'value': 4}, {'id': 'e', 'entity': 'plain', 'value': 5, 'status': "      \
  "'planned'}, {'id': 'f', 'entity': 'red', 'value': 6, 'layer': 'check'}], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', "        \
  "'type': 'string'}, {'name': 'entity', 'type': 'string', 'sommet:role': 'entity'}, {'name': 'value', 'type': 'number', 'sommet:role': "     \
  "'value'}, {'name': 'note', 'type': 'string', 'sommet:role': 'note'}, {'name': 'status', 'type': 'string', 'sommet:role': 'status'}, "      \
  "{'name': 'layer', 'type': 'string', 'sommet:role': 'layer'}], 'foreignKeys': [{'fields': 'entity', 'reference': {'resource': 'colors', "   \
  "'fields': 'name'}}]}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:cards', 'spec': {'accent': 'entity'}}]}"

/* The ground that the first shape of a card lays. */
static SomColor
get_ground (const SomFigure     *figure,
            const SomFigureMark *mark)
{
  for (guint i = mark->first_item; i < mark->end_item; i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL)
      return som_figure_get_item (figure, i)->color;
  g_error ("the card “%s” has no ground", mark->label);
}

/* Whatever colour an entity has, all on its card can be read in every theme. */
static void
test_contrast (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (COLORED);

  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .slide = TRUE, .scheme = scheme });
      guint                 n = 0;

      for (guint m = 0; m < som_figure_get_n_marks (figure); m++)
        {
          const SomFigureMark *mark = som_figure_get_mark (figure, m);
          SomColor             ground;

          if (mark->role != SOM_MARK_DATUM)
            continue;
          ground = get_ground (figure, mark);
          for (guint i = mark->first_item; i < mark->end_item; i++)
            {
              const SomItem *item = som_figure_get_item (figure, i);

              if (item->kind != SOM_ITEM_TEXT)
                continue;
              g_assert_cmpfloat (som_color_contrast (item->color, ground), >=, 4.5);
              n++;
            }
        }
      g_assert_cmpuint (n, >=, 12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plugin-cards/order", test_order);
  g_test_add_func ("/plugin-cards/numbers-off", test_numbers_off);
  g_test_add_func ("/plugin-cards/shares-lines", test_shares_lines);
  g_test_add_func ("/plugin-cards/long-titles", test_long_titles);
  g_test_add_func ("/plugin-cards/missing-is-nothing", test_missing_is_nothing);
  g_test_add_func ("/plugin-cards/finding-in-card", test_finding_in_card);
  g_test_add_func ("/plugin-cards/finding-alone", test_finding_alone);
  g_test_add_func ("/plugin-cards/accent", test_accent);
  g_test_add_func ("/plugin-cards/sizes", test_sizes);
  g_test_add_func ("/plugin-cards/no-towers", test_no_towers);
  g_test_add_func ("/plugin-cards/room-is-filled", test_room_is_filled);
  g_test_add_func ("/plugin-cards/words-are-whole", test_words_are_whole);
  g_test_add_func ("/plugin-cards/too-many", test_too_many);
  g_test_add_func ("/plugin-cards/ugly", test_ugly);
  g_test_add_func ("/plugin-cards/empty", test_empty);
  g_test_add_func ("/plugin-cards/contrast", test_contrast);
  return g_test_run ();
}
