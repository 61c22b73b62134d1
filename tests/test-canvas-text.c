/* Tests of som-canvas-text: texts, their measures and their rims.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "canvas.h"

#include <string.h>

static gboolean
has_halo (SomCanvas *canvas,
          double     x,
          SomColor   halo)
{
  g_autoptr (SomFigure) figure = NULL;

  som_canvas_begin_mark (canvas, plain);
  som_canvas_text (canvas, SOM_TEXT_BODY, "A", &(SomPlace) { .point = { x, 200 }, .anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_TOP, .halo = &halo });
  som_canvas_end_mark (canvas);
  figure = som_canvas_finish (canvas);
  return som_figure_get_item (figure, som_figure_get_n_items (figure) - 1)->has_halo;
}

/* A rim parts a text from what it lies on: where that is nothing, or a ground of the same colour, there is none. */
static void
test_halo (void)
{
  static const struct
  {
    double   x;
    SomColor halo;
    gboolean expected;
  } cases[] = { { 100, { 1, 1, 1, 1 }, TRUE }, { 100, { 1, 0, 0, 1 }, FALSE }, { 500, { 1, 1, 1, 1 }, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage;

      stage_init (&stage);
      som_canvas_begin_mark (stage.canvas, plain);
      cairo_rectangle (som_canvas_get_cairo (stage.canvas), 50, 150, 200, 200);
      som_canvas_fill (stage.canvas, red);
      som_canvas_end_mark (stage.canvas);
      g_assert_true (has_halo (stage.canvas, cases[i].x, cases[i].halo) == cases[i].expected);
    }
}

static void
test_mends_text (void)
{
  static const char *const texts[] = { "a\xff" "b", "\xc3", "tab\tand\nline", "nul\x01" "bell\x07", "", NULL };
  g_auto (Stage)           stage;
  g_autoptr (SomFigure)    figure = NULL;
  SomPlace                 place = { .point = { 100, 100 } };

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    som_canvas_text (stage.canvas, SOM_TEXT_BODY, texts[i], &place);
  som_canvas_end_mark (stage.canvas);
  som_canvas_notice (stage.canvas, "bad \xff notice");
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_true (g_utf8_validate (som_figure_get_item (figure, i)->text->text, -1, NULL));
  g_assert_true (g_utf8_validate (som_figure_get_notice (figure, 0), -1, NULL));
  g_assert_cmpstr (som_figure_get_item (figure, 2)->text->text, ==, "tab and line");
}

/* Measured is as written. */
static void
test_measures (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  SomPlace              place = { .point = { 300, 300 }, .max_width = 120, .max_lines = 3, .anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP };
  SomSize               size;

  stage_init (&stage);
  size = som_canvas_measure (stage.canvas, SOM_TEXT_BODY, "one two three four five six seven eight nine ten", &place);
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_text (stage.canvas, SOM_TEXT_BODY, "one two three four five six seven eight nine ten", &place);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->extents.width, ==, size.width);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->extents.height, ==, size.height);
  g_assert_cmpfloat (size.width, <=, 120.01);
  g_assert_cmpfloat_with_epsilon (som_figure_get_item (figure, 0)->extents.x, 300 - size.width / 2, 1e-6);
  g_assert_cmpfloat (size.height, >, 2 * som_canvas_line_height (stage.canvas, SOM_TEXT_BODY));
  g_assert_cmpfloat (som_canvas_measure (stage.canvas, SOM_TEXT_BODY, NULL, NULL).width, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-text/halo", test_halo);
  g_test_add_func ("/canvas-text/mends-text", test_mends_text);
  g_test_add_func ("/canvas-text/measures", test_measures);
  return g_test_run ();
}
