/* Tests of som-callout: a key figure and its words, beside or below it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include <sommet/som-kit.h>

#define WORDS "between what one has announced for the coming years and what the other has spent in the years before"

static void
assert_drawn (const char *figure,
              const char *words,
              double      width,
              gboolean    below)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) drawn = NULL;
  const SomItem        *texts[2] = { NULL };
  guint                 n = 0;
  double                height;

  stage_init (&stage);
  height = som_callout_measure (stage.canvas, figure, words, width);
  som_callout_draw (stage.canvas, figure, words, NULL, (SomRect) { 100, 100, width, height });
  drawn = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_marks (drawn), ==, 1);
  g_assert_cmpstr (som_figure_get_mark (drawn, 0)->key, ==, "callout");
  g_assert_true (som_rect_contains ((SomRect) { 98, 98, width + 4, height + 4 }, som_figure_get_mark (drawn, 0)->extents));
  assert_apart (drawn);
  for (guint i = 0; i < som_figure_get_n_items (drawn) && n < 2; i++)
    if (som_figure_get_item (drawn, i)->kind == SOM_ITEM_TEXT)
      texts[n++] = som_figure_get_item (drawn, i);
  g_assert_cmpuint (n, ==, words != NULL ? 2 : 1);
  if (words != NULL && below)
    g_assert_cmpfloat (texts[1]->extents.y, >=, texts[0]->extents.y + texts[0]->extents.height - 1);
  else if (words != NULL)
    g_assert_cmpfloat (texts[1]->extents.x, >, texts[0]->extents.x + texts[0]->extents.width);
}

static void
test_beside (void)
{
  assert_drawn ("× 192", WORDS, 1300, FALSE);
}

static void
test_below (void)
{
  assert_drawn ("× 192", WORDS, 260, TRUE);
}

static void
test_bare (void)
{
  assert_drawn ("12%", NULL, 800, FALSE);
}

static void
test_endless (void)
{
  g_autofree char *words = g_strnfill (5000, 'w');

  assert_drawn ("× 192", words, 900, FALSE);
  assert_drawn (words, "words", 900, TRUE);
}

/* It has the colour of what it is about, as text that can be read. */
static void
test_color (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) drawn = NULL;
  SomColor              pale = { 0.9, 0.9, 0.6, 1 }, ink;

  stage_init (&stage);
  ink = som_view_get_text_color (stage.view, pale);
  som_callout_draw (stage.canvas, "1", NULL, &pale, (SomRect) { 100, 100, 800, 200 });
  drawn = som_canvas_finish (stage.canvas);
  for (guint i = 0; i < som_figure_get_n_items (drawn); i++)
    if (som_figure_get_item (drawn, i)->kind == SOM_ITEM_TEXT)
      g_assert_cmpfloat_with_epsilon (som_figure_get_item (drawn, i)->color.red, ink.red, 0.001);
  g_assert_cmpfloat (ink.red, <, pale.red);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/callout/beside", test_beside);
  g_test_add_func ("/callout/below", test_below);
  g_test_add_func ("/callout/bare", test_bare);
  g_test_add_func ("/callout/endless", test_endless);
  g_test_add_func ("/callout/color", test_color);
  return g_test_run ();
}
