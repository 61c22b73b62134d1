/* Tests of som-dump: what is drawn, as text that does not change with rounding.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "output/som-dump.h"

static void
test_dump (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  g_autofree char      *dump = NULL;
  cairo_t              *cr;
  SomColor              half = { 1, 0.5, 0, 0.25 };

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_ANNOTATION, .key = "box", .label = "A box", .value = "5", .series = "s" });
  cr = som_canvas_get_cairo (stage.canvas);
  cairo_rectangle (cr, 100.2, 200.3, 50, 60);
  som_canvas_fill (stage.canvas, half);
  som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 500, 500 });
  cr = som_canvas_get_cairo (stage.canvas);
  cairo_move_to (cr, 10, 10);
  cairo_line_to (cr, 110, 10);
  som_canvas_stroke (stage.canvas, half, SOM_STROKE_GRID);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_text (stage.canvas, SOM_TEXT_BODY, "Words", &(SomPlace) { .point = { 300, 300 } });
  som_canvas_end_mark (stage.canvas);
  som_canvas_notice (stage.canvas, "Mind this");
  figure = som_canvas_finish (stage.canvas);
  dump = som_dump (figure);
  g_assert_true (g_str_has_prefix (dump, "figure "));
  g_assert_nonnull (strstr (dump, "annotation box “A box” = “5” ~s"));
  g_assert_nonnull (strstr (dump, "#ff8000/25% 100,200 50x60\n"));
  g_assert_nonnull (strstr (dump, "  clip"));
  g_assert_nonnull (strstr (dump, "  unclip\n"));
  g_assert_nonnull (strstr (dump, "  stroke "));
  g_assert_nonnull (strstr (dump, "“Words”"));
  g_assert_true (g_str_has_suffix (dump, "notice Mind this\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dump/dump", test_dump);
  return g_test_run ();
}
