/* Tests of som-frame: title above, sources below, whatever the shape.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include "output/som-export.h"

#include <string.h>

#define FRAMED(title, notes)                                                                                                              \
  "{'name': 'f', 'title': 'Dossier', 'languages': ['en'], 'sources': [{'title': 'The Office'}], 'resources': [{'name': 't', 'data': [{"  \
  "'label': 'a', 'value': 1}]}], 'views': [{'name': 'v', 'title': '" title "', 'subtitle': 'Subtitle', 'notes': '" notes                \
  "', 'resources': ['t'], 'specType': 'sommet:cards'}, {'name': 'w', 'resources': ['t'], 'specType': 'sommet:cards'}]}"

static const SomFigureMark *
find_key (const SomFigure *figure,
          const char      *key)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return som_figure_get_mark (figure, i);
  return NULL;
}

static SomFigure *
render (const char *json,
        SomSize     size,
        gboolean    slide)
{
  g_autoptr (SomDossier) dossier = open_dossier (json);

  return render_view (dossier, &(SomRequest) { .size = size, .slide = slide });
}

static void
test_order (void)
{
  g_autoptr (SomFigure) figure = render (FRAMED ("Title", "A note."), (SomSize) { 1600, 900 }, TRUE);
  const SomFigureMark  *title = find_key (figure, "title"), *subtitle = find_key (figure, "subtitle"), *sources = find_key (figure, "sources");
  const SomFigureMark  *page = find_key (figure, "page");

  g_assert_cmpfloat (title->extents.y + title->extents.height, <=, subtitle->extents.y + 1);
  g_assert_cmpfloat (subtitle->extents.y, <, sources->extents.y);
  g_assert_cmpfloat (page->extents.x + page->extents.width, >, 1500);
  g_assert_true (says (figure, "Source: The Office. A note."));
  g_assert_true (says (figure, "Dossier · 1/2"));
}

/* A window has the deck beside it. */
static void
test_window_has_no_page (void)
{
  g_autoptr (SomFigure) figure = render (FRAMED ("Title", "A note."), (SomSize) { 1000, 700 }, FALSE);

  g_assert_null (find_key (figure, "page"));
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
  g_test_add_func ("/frame/order", test_order);
  g_test_add_func ("/frame/window-has-no-page", test_window_has_no_page);
  g_test_add_func ("/frame/shapes", test_shapes);
  g_test_add_func ("/frame/endless", test_endless);
  return g_test_run ();
}
