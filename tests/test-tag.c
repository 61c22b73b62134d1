/* Tests of som-tag: a few words beside a mark, as large as they were measured.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include <sommet/som-kit.h>

static const SomTag article = { .heading = "France", .value = "€2.5B", .detail = "public" };
static const SomTag check = { .heading = "France", .value = "€109B", .detail = "private, announced", .layer = SOM_LAYER_CHECK };

static SomFigure *
draw_at (const SomTag *tag,
         double        text_scale,
         SomSize      *size)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  stage.request.text_scale = text_scale;
  stage.request.slide = FALSE;
  stage_renew (&stage);
  *size = som_tag_measure (stage.canvas, tag);
  som_canvas_begin_mark (stage.canvas, &(SomMark) { .role = SOM_MARK_ANNOTATION, .key = "tag" });
  som_tag_draw (stage.canvas, tag, (SomRect) { 300, 300, size->width, size->height });
  som_canvas_end_mark (stage.canvas);
  return som_canvas_finish (stage.canvas);
}

static SomFigure *
draw (const SomTag *tag,
      SomSize      *size)
{
  return draw_at (tag, 1, size);
}

static void
assert_fits (const SomTag *tag)
{
  SomSize               size;
  g_autoptr (SomFigure) figure = draw (tag, &size);
  SomRect               room = { 299, 299, size.width + 2, size.height + 2 };

  g_assert_cmpuint (som_figure_get_n_marks (figure), ==, 1);
  g_assert_true (som_rect_contains (room, som_figure_get_mark (figure, 0)->extents));
  assert_apart (figure);
}

static guint
count_fills (const SomFigure *figure)
{
  guint n = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    n += som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL;
  return n;
}

static void
test_fits (void)
{
  SomTag narrow = check, right = article, lone = { .value = "12%" };

  narrow.max_width = 110;
  right.align = SOM_ANCHOR_RIGHT;
  assert_fits (&article);
  assert_fits (&check);
  assert_fits (&narrow);
  assert_fits (&right);
  assert_fits (&lone);
}

/* What the check found has its ground and its badge. */
static void
test_check (void)
{
  SomSize               plain, checked;
  g_autoptr (SomFigure) first = draw (&article, &plain), second = draw (&check, &checked);

  g_assert_cmpuint (count_fills (first), ==, 0);
  g_assert_cmpuint (count_fills (second), >=, 2);
  g_assert_true (says (second, "€109B"));
}

/* The second fill, which is that of the badge: the first is the ground. */
static double
get_badge_width (const SomFigure *figure)
{
  guint n = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL && n++ == 1)
      return som_figure_get_item (figure, i)->extents.width;
  g_error ("there is no badge");
}

static double
get_text_size (const SomFigure *figure)
{
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT)
      return som_figure_get_item (figure, i)->text->size;
  g_error ("nothing is said");
}

/* A badge is as large as the words beside it. */
static void
test_large (void)
{
  SomSize               size, large;
  g_autoptr (SomFigure) first = draw_at (&check, 1, &size), second = draw_at (&check, 2, &large);
  double                grown = get_text_size (second) / get_text_size (first);

  g_assert_cmpfloat (grown, >, 1.2);
  g_assert_cmpfloat_with_epsilon (get_badge_width (second) / get_badge_width (first), grown, 0.1);
}

static void
test_small (void)
{
  SomTag  small = article;
  SomSize size, less;

  small.small = TRUE;
  som_figure_unref (draw (&article, &size));
  som_figure_unref (draw (&small, &less));
  g_assert_cmpfloat (less.width, <, size.width);
  g_assert_cmpfloat (less.height, <, size.height);
}

static void
test_wraps (void)
{
  g_autofree char *words = g_strnfill (5000, 'w');
  SomTag           tag = { .heading = words, .value = words, .detail = words, .max_width = 200 };
  SomSize          size;

  som_figure_unref (draw (&tag, &size));
  g_assert_cmpfloat (size.width, <=, 201);
  g_assert_cmpfloat (size.height, <, 400);
  assert_fits (&tag);
}

static void
test_empty (void)
{
  SomTag  tag = { .heading = NULL };
  SomSize size;

  som_figure_unref (draw (&tag, &size));
  g_assert_cmpfloat (size.width, ==, 0);
  g_assert_cmpfloat (size.height, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tag/fits", test_fits);
  g_test_add_func ("/tag/check", test_check);
  g_test_add_func ("/tag/large", test_large);
  g_test_add_func ("/tag/small", test_small);
  g_test_add_func ("/tag/wraps", test_wraps);
  g_test_add_func ("/tag/empty", test_empty);
  return g_test_run ();
}
