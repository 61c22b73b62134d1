/* Tests of som-frame: title above, sources below, and what is left between.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include "draw/som-frame.h"
#include "output/som-export.h"

#include <sommet/som-shapes.h>

/* A view with the words of `view`, and the sources that `source` names. */
static void
open_view (Stage      *stage,
           const char *view,
           const char *source)
{
  g_autofree char *json
    = g_strconcat ("{'name': 'test', 'title': 'Deck', 'languages': ['en'], 'resources': [{'name': 't', 'data': [{'source': ", source,
                   "}], 'schema': {'fields': [{'name': 'source', 'type': 'string', 'sommet:role': 'source'}]}}], 'views': [{'name': 'view', "
                   "'resources': ['t'], 'specType': 'sommet:table'", view, "}, {'name': 'other', 'resources': ['t'], 'specType': "
                   "'sommet:table'}]}",
                   NULL);

  stage_open (stage, json, "en");
}

static SomFigure *
draw (Stage *stage)
{
  som_frame_draw_head (stage->canvas);
  som_frame_draw_foot (stage->canvas);
  return som_canvas_peek (stage->canvas);
}

static const SomFigureMark *
find_key (const SomFigure *figure,
          const char      *key)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return som_figure_get_mark (figure, i);
  return NULL;
}

static const char *
get_words (const SomFigure *figure,
           const char      *key)
{
  const SomFigureMark *mark = find_key (figure, key);

  return mark != NULL ? find_item (figure, mark, SOM_ITEM_TEXT, 0)->text->text : NULL;
}

static void
test_all (void)
{
  g_auto (Stage) stage;
  SomFigure     *figure;
  SomRect        area;

  open_view (&stage, ", 'title': 'The title', 'subtitle': 'The subtitle', 'notes': 'A note'", "'A book'");
  figure = draw (&stage);
  area = som_view_get_area (stage.view);
  g_assert_cmpstr (get_words (figure, "title"), ==, "The title");
  g_assert_cmpstr (get_words (figure, "subtitle"), ==, "The subtitle");
  g_assert_cmpstr (get_words (figure, "sources"), ==, "Source: A book. A note.");
  g_assert_cmpstr (get_words (figure, "page"), ==, "Deck · 1/2");
  g_assert_cmpfloat (find_key (figure, "title")->extents.y, <, find_key (figure, "subtitle")->extents.y);
  g_assert_cmpfloat (find_key (figure, "subtitle")->extents.y + find_key (figure, "subtitle")->extents.height, <, area.y);
  g_assert_cmpfloat (area.y + area.height, <, find_key (figure, "sources")->extents.y);
  g_assert_cmpfloat (area.y + area.height, <, find_key (figure, "page")->extents.y);
  g_assert_cmpfloat (area.height, >, 500);
  g_assert_cmpfloat (area.x, ==, find_key (figure, "title")->extents.x);
  assert_apart (figure);
}

/* A view without a title has its name; without more, more room. */
static void
test_name_only (void)
{
  g_auto (Stage) full, bare;

  open_view (&full, ", 'title': 'view', 'subtitle': 'The subtitle', 'notes': 'A note'", "'A book'");
  open_view (&bare, "", "null");
  draw (&full);
  g_assert_cmpstr (get_words (draw (&bare), "title"), ==, "view");
  g_assert_null (find_key (som_canvas_peek (bare.canvas), "subtitle"));
  g_assert_null (find_key (som_canvas_peek (bare.canvas), "sources"));
  g_assert_cmpfloat (som_view_get_area (bare.view).height, >, som_view_get_area (full.view).height);
}

/* A window has no page number. */
static void
test_window (void)
{
  g_auto (Stage) stage;

  open_view (&stage, "", "null");
  stage.request.slide = FALSE;
  stage_renew (&stage);
  g_assert_null (find_key (draw (&stage), "page"));
}

static void
test_page (void)
{
  g_auto (Stage) stage;

  open_view (&stage, "", "null");
  stage.request.view = 1;
  stage_renew (&stage);
  g_assert_cmpstr (get_words (draw (&stage), "page"), ==, "Deck · 2/2");
  g_assert_cmpstr (get_words (som_canvas_peek (stage.canvas), "title"), ==, "other");
}

/* Sentences end once, the last one too, whatever the letter is that they end in. */
static void
test_sentences (void)
{
  static const struct
  {
    const char *source, *notes, *foot;
  } cases[] = {
    { "'A book'", "Note.", "Source: A book. Note." },          { "'A book.'", "Note", "Source: A book. Note." },
    { "'Why?'", "Note", "Source: Why? Note." },                  { "'And so on…'", "Note", "Source: And so on… Note." },
    { "'Curriculum vitæ'", "Note", "Source: Curriculum vitæ. Note." }, { "'VOILÀ'", "Note", "Source: VOILÀ. Note." },
    { "'新华社。'", "Note", "Source: 新华社。 Note." },           { "null", "Note", "Note." },
    { "'A book'", "", "Source: A book." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *view = g_strdup_printf (", 'notes': '%s'", cases[i].notes);
      g_auto (Stage)   stage;

      open_view (&stage, view, cases[i].source);
      g_assert_cmpstr (get_words (draw (&stage), "sources"), ==, cases[i].foot);
    }
}

/* What the check says stands with what the check found, and a slide that shows another layer than was asked for says so. */
static void
test_layers (void)
{
#define ROW(layer) "{'source': null, 'layer': '" layer "', 'value': 1}"
#define LAYERS(rows)                                                                                                                      \
  "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [" rows "], 'schema': {'fields': [{'name': 'source', "       \
  "'type': 'string'}, {'name': 'layer', 'type': 'string', 'sommet:role': 'layer'}, {'name': 'value', 'type': 'number', 'sommet:role': "   \
  "'value'}]}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table', 'notes': 'Note', 'checkNotes': 'Finding'}]}"
  static const struct
  {
    const char *json;
    SomLayers   layers;
    const char *foot;
  } cases[] = {
    { LAYERS (ROW ("article") ", " ROW ("check")), 0, "Note. Finding." },
    { LAYERS (ROW ("article") ", " ROW ("check")), SOM_LAYERS_BOTH, "Note. Finding." },
    { LAYERS (ROW ("article") ", " ROW ("check")), SOM_LAYERS_CHECK, "Note. Finding." },
    { LAYERS (ROW ("article") ", " ROW ("check")), SOM_LAYERS_ARTICLE, "Note." },
    { LAYERS (ROW ("article")), SOM_LAYERS_CHECK, "The check says nothing about this view: the article is shown. Note. Finding." },
    { LAYERS (ROW ("check")), SOM_LAYERS_ARTICLE, "The article says nothing about this view: the check is shown. Note. Finding." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage;

      stage_open (&stage, cases[i].json, "en");
      stage.request.layers = cases[i].layers;
      stage_renew (&stage);
      g_assert_cmpstr (get_words (draw (&stage), "sources"), ==, cases[i].foot);
    }
}

/* Whatever is written, at any size: it stays on the figure, apart, and leaves the view most of it. */
static void
test_long_words (void)
{
  static const SomSize sizes[] = { { 1600, 900 }, { 900, 900 }, { 900, 1600 }, { 360, 294 }, { 3840, 2160 } };
  g_autofree char     *much = g_strnfill (3000, 'W');
  g_autofree char     *view = g_strdup_printf (", 'title': '%s', 'subtitle': '%s', 'notes': '%s'", much, much, much);
  g_autofree char     *source = g_strdup_printf ("'%s'", much);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    {
      g_auto (Stage) stage;
      SomSize        size = sizes[i / 2];
      SomFigure     *figure;

      open_view (&stage, view, source);
      stage.request.size = size;
      stage.request.slide = i % 2 == 0;
      stage_renew (&stage);
      figure = draw (&stage);
      figure->size = size;
      assert_inside (figure);
      assert_readable (figure);
      g_assert_true (som_rect_contains ((SomRect) { 0, 0, size.width, size.height }, som_view_get_area (stage.view)));
      g_assert_cmpfloat (som_view_get_area (stage.view).height, >, 0.15 * size.height);
      for (guint item = 0; item < som_figure_get_n_items (figure); item++)
        g_assert_false (som_rect_intersects (som_rect_inset (som_view_get_area (stage.view), 1, 1, 1, 1), som_figure_get_item (figure, item)->extents));
    }
}

/* The map is credited where it is drawn. */
static void
test_credit (void)
{
  static const SomPluginDescriptor world = { .id = "world", .flags = SOM_PLUGIN_WORLD };
  g_auto (Stage)                   stage;
  const SomShapes                 *shapes;

  open_view (&stage, "", "'A book'");
  stage.request.plugin = &world;
  shapes = som_view_get_shapes (stage.view, "world", NULL);
  g_assert_nonnull (strstr (get_words (draw (&stage), "sources"), som_shapes_get_credit (shapes, "en")));
}

#define FRAMED(title, notes)                                                                                                              \
  "{'name': 'f', 'title': 'Dossier', 'languages': ['en'], 'sources': [{'title': 'The Office'}], 'resources': [{'name': 't', 'data': [{"  \
  "'label': 'a', 'value': 1}]}], 'views': [{'name': 'v', 'title': '" title "', 'subtitle': 'Subtitle', 'notes': '" notes                \
  "', 'resources': ['t'], 'specType': 'sommet:cards'}, {'name': 'w', 'resources': ['t'], 'specType': 'sommet:cards'}]}"

static SomFigure *
render (const char *json,
        SomSize     size,
        gboolean    slide)
{
  g_autoptr (SomDossier) dossier = open_dossier (json);

  return render_view (dossier, &(SomRequest) { .size = size, .slide = slide });
}

/* In a small window the frame gives way to the figure: one line for each of its texts. */
static void
test_cramped (void)
{
  const char           *json = FRAMED ("A title that takes more than one line in a window as small as this one is", "One note after another. One note after another");
  g_autoptr (SomFigure) small = render (json, (SomSize) { 360, 247 }, FALSE), window = render (json, (SomSize) { 800, 600 }, FALSE);
  double                line = find_key (small, "sources")->extents.height;

  g_assert_cmpfloat (find_key (small, "sources")->extents.height, <, 20);
  g_assert_cmpfloat (find_key (small, "title")->extents.height, <, 2.2 * line);
  g_assert_cmpfloat (find_key (small, "sources")->extents.y - find_key (small, "subtitle")->extents.y - find_key (small, "subtitle")->extents.height, >, 0.6 * 247);
  g_assert_cmpfloat (find_key (window, "title")->extents.height, >, 1.5 * find_key (small, "title")->extents.height);
}

/* Where text is large for its window, the figure keeps the larger part, and the title stands on one line rather than large on two. */
static void
test_large_text (void)
{
  static const SomSize   sizes[] = { { 1280, 800 }, { 960, 540 }, { 1280, 720 } };
  const char            *json = FRAMED ("A title that takes two lines if it is large",
                                        "One note after another. One note after another. One note after another. One note after another. One note after "
                                        "another. One note after another. One note after another. One note after another. One note after another.");
  g_autoptr (SomDossier) dossier = open_dossier (json);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = sizes[i], .text_scale = 2 });
      const SomFigureMark  *title = find_key (figure, "title"), *subtitle = find_key (figure, "subtitle"), *sources = find_key (figure, "sources");

      g_assert_cmpfloat (sources->extents.y - subtitle->extents.y - subtitle->extents.height, >, 0.55 * sizes[i].height);
      g_assert_cmpuint (find_item (figure, title, SOM_ITEM_TEXT, 0)->text->lines->len, ==, 1);
      g_assert_cmpuint (find_item (figure, sources, SOM_ITEM_TEXT, 0)->text->lines->len, >, 1);
      g_assert_cmpfloat (title->extents.height, >, subtitle->extents.height);
      assert_apart (figure);
    }
}

#define CHECKED(group)                                                                                                                    \
  "{'name': 'f', 'languages': ['en'], 'resources': [{'name': 't', 'data': [{'label': 'a', 'layer': 'article'}, {'label': 'b', 'layer': "  \
  "'check', 'group': " group "}], 'schema': {'fields': [{'name': 'label', 'type': 'string', 'sommet:role': 'label'}, {'name': 'layer', "   \
  "'type': 'string', 'sommet:role': 'layer'}, {'name': 'group', 'type': 'string', 'sommet:role': 'group'}]}}], 'views': [{'name': 'v', "  \
  "'title': 'Title', 'subtitle': 'A subtitle of some length', 'resources': ['t'], 'specType': 'sommet:cards'}]}"

/* What the ground and the badge of the check mean is said where no heading does, apart from all else in any shape. */
static void
test_check_entry (void)
{
  static const SomSize  shapes[] = { { 1600, 900 }, { 900, 900 }, { 500, 900 }, { 300, 700 } };
  g_autoptr (SomFigure) grouped = render (CHECKED ("'Found by the check'"), shapes[0], TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (SomFigure) figure = render (CHECKED ("null"), shapes[i], TRUE);

      g_assert_nonnull (find_key (figure, "check"));
      g_assert_true (says (figure, "Found by the check"));
      g_assert_false (som_rect_intersects (find_key (figure, "check")->extents, find_key (figure, "subtitle")->extents));
      assert_apart (figure);
      assert_inside (figure);
    }
  g_assert_null (find_key (grouped, "check"));
}

/* Nothing overlaps, and the page stands free of what is above or beside it, in any shape. */
static void
test_shapes (void)
{
  static const SomSize shapes[] = { { 1920, 1080 }, { 1080, 1080 }, { 1080, 1920 }, { 3000, 600 }, { 640, 360 } };
  const char          *json = FRAMED ("A title that is long enough to take more than one line on most slides that are not very wide",
                                      "One note after another. One note after another. One note after another. One note after another. One note after "
                                      "another. One note after another. One note after another. One note after another. One note after another.");

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (SomFigure) figure = render (json, som_export_get_slide (shapes[i].width, shapes[i].height), TRUE);
      SomRect               sources = find_key (figure, "sources")->extents, page = find_key (figure, "page")->extents;

      assert_inside (figure);
      assert_apart (figure);
      g_assert_false (som_rect_intersects (sources, page));
    }
}

/* Words without end leave room for the figure. */
static void
test_endless (void)
{
  g_autofree char      *words = g_strnfill (5000, 'w');
  g_autofree char      *json = g_strdup_printf (FRAMED ("%s", "%s"), words, words);
  g_autoptr (SomFigure) figure = render (json, (SomSize) { 1600, 900 }, TRUE);

  assert_inside (figure);
  g_assert_cmpfloat (find_key (figure, "title")->extents.height, <, 0.35 * 900);
  g_assert_cmpfloat (find_key (figure, "sources")->extents.height, <, 0.3 * 900);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/all", test_all);
  g_test_add_func ("/frame/name-only", test_name_only);
  g_test_add_func ("/frame/window", test_window);
  g_test_add_func ("/frame/page", test_page);
  g_test_add_func ("/frame/sentences", test_sentences);
  g_test_add_func ("/frame/layers", test_layers);
  g_test_add_func ("/frame/long-words", test_long_words);
  g_test_add_func ("/frame/credit", test_credit);
  g_test_add_func ("/frame/shapes", test_shapes);
  g_test_add_func ("/frame/cramped", test_cramped);
  g_test_add_func ("/frame/large-text", test_large_text);
  g_test_add_func ("/frame/check-entry", test_check_entry);
  g_test_add_func ("/frame/endless", test_endless);
  return g_test_run ();
}
