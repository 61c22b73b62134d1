/* Tests of som-canvas: what of a drawing is kept, and what is blamed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include <math.h>
#include <sommet/som-limits.h>
#include <string.h>

static const SomMark    decoration = { .role = SOM_MARK_DECORATION, .key = "decoration" };
static const SomColor   red = { 1, 0, 0, 1 };
static const SomMark   *plain = &decoration;

static void
fill_square (SomCanvas *canvas,
             double     x,
             double     y)
{
  cairo_rectangle (som_canvas_get_cairo (canvas), x, y, 10, 10);
  som_canvas_fill (canvas, red);
}

static void
test_takes_marks (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  const SomFigureMark  *mark;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, "t"), .row = 2, .series = "s" });
  fill_square (stage.canvas, 100, 200);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_null (som_canvas_get_fault (stage.canvas));
  g_assert_cmpuint (som_figure_get_n_marks (figure), ==, 1);
  mark = som_figure_get_mark (figure, 0);
  g_assert_cmpstr (mark->key, ==, "t/c/0");
  g_assert_cmpstr (mark->label, ==, "Gamma");
  g_assert_cmpstr (mark->value, ==, "3");
  g_assert_cmpstr (mark->series, ==, "s");
  g_assert_cmpuint (mark->rows[0], ==, 2);
  g_assert_cmpfloat (mark->extents.x, ==, 100);
  g_assert_cmpfloat (mark->extents.height, ==, 10);
}

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
test_missing_value (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, NULL), .row = 1 });
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, NULL), .row = 999 });
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_null (som_figure_get_mark (figure, 0)->value);
  g_assert_cmpuint (som_figure_get_mark (figure, 1)->n_rows, ==, 0);
}

static void
test_aggregates (void)
{
  const guint           rows[] = { 0, 2 };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = som_view_get_table (stage.view, NULL), .rows = rows,
                                                    .n_rows = 2, .label = "Both", .value = "4" });
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_mark (figure, 0)->n_rows, ==, 2);
  g_assert_cmpuint (som_figure_get_mark (figure, 0)->rows[1], ==, 2);
  g_assert_cmpstr (som_figure_get_mark (figure, 0)->label, ==, "Both");
}

static void
test_nests (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 100, 100);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 300, 300);
  som_canvas_end_mark (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_cmpint (som_figure_get_mark (figure, 0)->parent, ==, -1);
  g_assert_cmpint (som_figure_get_mark (figure, 1)->parent, ==, 0);
  g_assert_cmpint (som_figure_get_mark (figure, 2)->parent, ==, -1);
  g_assert_cmpuint (som_figure_get_mark (figure, 0)->end_item, ==, 2);
  g_assert_cmpuint (som_figure_get_mark (figure, 1)->first_item, ==, 1);
  g_assert_cmpfloat (som_figure_get_mark (figure, 0)->extents.width, ==, 210);
  g_assert_cmpfloat (som_figure_get_mark (figure, 1)->extents.width, ==, 10);
}

/* A mark is as large as its ink: a clip does not make it larger. */
static void
test_clips (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  SomRect               extents;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_push_clip (stage.canvas, (SomRect) { 50, 50, 500, 500 });
  fill_square (stage.canvas, 100, 100);
  som_canvas_push_clip (stage.canvas, (SomRect) { 200, 200, 5, 500 });
  fill_square (stage.canvas, 200, 200);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);

  g_assert_null (som_canvas_get_fault (stage.canvas));
  g_assert_cmpint (som_figure_get_item (figure, 0)->kind, ==, SOM_ITEM_PUSH_CLIP);
  g_assert_cmpint (som_figure_get_item (figure, 5)->kind, ==, SOM_ITEM_POP_CLIP);
  extents = som_figure_get_mark (figure, 0)->extents;
  g_assert_cmpfloat (extents.x, ==, 100);
  g_assert_cmpfloat (extents.width, ==, 110);
  g_assert_cmpfloat (extents.height, ==, 110);
}

static void
test_unbalanced (void)
{
  static const char *const faults[] = { "does not end its marks", "ends a mark", "ends a clip", "does not end a clip", "outside of any mark",
                                        "begins raw painting twice", "ends raw painting", "does not end its raw" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (Stage)        stage;
      g_autoptr (SomFigure) figure = NULL;

      stage_init (&stage);
      if (i == 1)
        som_canvas_end_mark (stage.canvas);
      if (i == 4)
        fill_square (stage.canvas, 0, 0);
      som_canvas_begin_mark (stage.canvas, plain);
      if (i == 2)
        som_canvas_pop_clip (stage.canvas);
      if (i == 3)
        som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 1, 1 });
      if (i == 5 || i == 7)
        som_canvas_begin_raw (stage.canvas, (SomRect) { 0, 0, 1, 1 });
      if (i == 5)
        som_canvas_begin_raw (stage.canvas, (SomRect) { 0, 0, 1, 1 });
      if (i == 5 || i == 6)
        som_canvas_end_raw (stage.canvas);
      if (i != 0)
        som_canvas_end_mark (stage.canvas);
      figure = som_canvas_finish (stage.canvas);
      g_assert_nonnull (som_canvas_get_fault (stage.canvas));
      g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), faults[i]));
      g_assert_cmpuint (som_figure_get_n_marks (figure), ==, 1);
    }
}

/* Clips may lie about whole marks, and are balanced by marks. */
static void
test_clip_about_marks (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 100, 100 });
  som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_pop_clip (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "ends a clip that it did not begin"));
  g_assert_cmpint (som_figure_get_item (figure, som_figure_get_n_items (figure) - 1)->kind, ==, SOM_ITEM_POP_CLIP);
}

static void
test_drops_far_paths (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 5e6, 0);
  fill_square (stage.canvas, -2e6, 0);
  fill_square (stage.canvas, 10, 10);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_true (notices (figure, "2 shapes lie too far out"));
}

/* The path is taken with its holes, empty afterwards, and taken once. */
static void
test_takes_paths (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, plain);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_translate (cr, 1000, 1000);
  som_canvas_fill (stage.canvas, (SomColor) { 2, -1, NAN, 0.5 });
  som_canvas_fill (stage.canvas, red);
  som_canvas_stroke (stage.canvas, red, SOM_STROKE_LINE);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_true (som_figure_get_item (figure, 0)->even_odd);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->extents.width, ==, 10);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->color.red, ==, 1);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->color.blue, ==, 0);
}

/* A fill rule, or anything else that is set, does not outlast its mark. */
static void
test_context_is_as_new (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  cairo_set_fill_rule (som_canvas_begin_mark (stage.canvas, plain), CAIRO_FILL_RULE_EVEN_ODD);
  som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 0, 0);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_false (som_figure_get_item (figure, 0)->even_odd);
}

static void
test_announced_is_hollow (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  cairo_rectangle (som_canvas_get_cairo (stage.canvas), 0, 0, 10, 10);
  som_canvas_fill_status (stage.canvas, red, SOM_STATUS_PLANNED);
  cairo_rectangle (som_canvas_get_cairo (stage.canvas), 0, 0, 10, 10);
  som_canvas_fill_status (stage.canvas, red, SOM_STATUS_ESTIMATE);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 3);
  g_assert_cmpfloat (som_figure_get_item (figure, 0)->color.green, >, 0.5);
  g_assert_true (som_figure_get_item (figure, 1)->dashed);
  g_assert_cmpfloat (som_figure_get_item (figure, 2)->color.green, ==, 0);
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

static void
test_raw (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, plain);
  cr = som_canvas_begin_raw (stage.canvas, (SomRect) { 10, 20, 30, 40 });
  cairo_paint (cr);
  som_canvas_end_raw (stage.canvas);
  cr = som_canvas_begin_raw (stage.canvas, (SomRect) { 10, 20, 30, 40 });
  cairo_restore (cr);
  som_canvas_end_raw (stage.canvas);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_cmpint (som_figure_get_item (figure, 0)->kind, ==, SOM_ITEM_RAW);
  g_assert_cmpfloat (som_figure_get_mark (figure, 0)->extents.height, ==, 40);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "broke the context for raw painting"));
}

static void
test_painting_is_blamed (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, plain);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_fill (cr);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "paints outside of raw"));
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 0);
}

/* Painting that knows no bounds is blamed, and hides no other. */
static void
test_painting_all_is_blamed (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  cairo_paint (som_canvas_begin_mark (stage.canvas, plain));
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "paints outside of raw"));
}

/* Painting is blamed also where the context was broken, and renewed, after it. */
static void
test_breaking_hides_nothing (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;
  cairo_t              *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, plain);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_restore (cr);
  som_canvas_fill (stage.canvas, red);
  fill_square (stage.canvas, 50, 50);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "broke the context"));
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
}

static void
test_depth (void)
{
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  stage_init (&stage);
  for (guint i = 0; i < 2 * SOM_MAX_MARK_DEPTH; i++)
    som_canvas_begin_mark (stage.canvas, plain);
  som_canvas_push_clip (stage.canvas, (SomRect) { 0, 0, 1, 1 });
  fill_square (stage.canvas, 0, 0);
  som_canvas_pop_clip (stage.canvas);
  for (guint i = 0; i < 2 * SOM_MAX_MARK_DEPTH; i++)
    som_canvas_end_mark (stage.canvas);
  som_canvas_begin_mark (stage.canvas, plain);
  fill_square (stage.canvas, 0, 0);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  g_assert_nonnull (strstr (som_canvas_get_fault (stage.canvas), "nests them too deep"));
  g_assert_cmpuint (som_figure_get_n_marks (figure), ==, SOM_MAX_MARK_DEPTH + 1);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 1);
  g_assert_cmpuint (som_figure_get_item (figure, 0)->mark, ==, SOM_MAX_MARK_DEPTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/takes-marks", test_takes_marks);
  g_test_add_func ("/canvas/halo", test_halo);
  g_test_add_func ("/canvas/missing-value", test_missing_value);
  g_test_add_func ("/canvas/aggregates", test_aggregates);
  g_test_add_func ("/canvas/nests", test_nests);
  g_test_add_func ("/canvas/clips", test_clips);
  g_test_add_func ("/canvas/unbalanced", test_unbalanced);
  g_test_add_func ("/canvas/clip-about-marks", test_clip_about_marks);
  g_test_add_func ("/canvas/drops-far-paths", test_drops_far_paths);
  g_test_add_func ("/canvas/takes-paths", test_takes_paths);
  g_test_add_func ("/canvas/context-is-as-new", test_context_is_as_new);
  g_test_add_func ("/canvas/announced-is-hollow", test_announced_is_hollow);
  g_test_add_func ("/canvas/mends-text", test_mends_text);
  g_test_add_func ("/canvas/measures", test_measures);
  g_test_add_func ("/canvas/raw", test_raw);
  g_test_add_func ("/canvas/painting-is-blamed", test_painting_is_blamed);
  g_test_add_func ("/canvas/painting-all-is-blamed", test_painting_all_is_blamed);
  g_test_add_func ("/canvas/breaking-hides-nothing", test_breaking_hides_nothing);
  g_test_add_func ("/canvas/depth", test_depth);
  return g_test_run ();
}
