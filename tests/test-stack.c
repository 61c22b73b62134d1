/* Tests of stacks of text, and of the search for a size.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"
#include "figures.h"

#include <sommet/som-stack.h>

typedef struct
{
  SomDossier *dossier;
  SomRequest  request;
  SomView    *view;
  SomCanvas  *canvas;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->dossier = open_dossier ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [{'label': 'Found', 'value': 3, 'layer': "
                                   "'check'}], 'schema': {'fields': [{'name': 'label', 'type': 'string', 'sommet:role': 'label'}, {'name': 'value', 'type': "
                                   "'number', 'sommet:role': 'value'}, {'name': 'layer', 'type': 'string', 'sommet:role': 'layer'}]}}], 'views': [{'name': "
                                   "'view', 'resources': ['t'], 'specType': 'sommet:cards'}]}");
  fixture->request = (SomRequest) { .dossier = fixture->dossier, .language = "en", .size = { 1600, 900 }, .slide = TRUE };
  fixture->view = som_view_new (&fixture->request);
  fixture->canvas = som_canvas_new (fixture->view);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_canvas_free (fixture->canvas);
  som_view_free (fixture->view);
  som_dossier_unref (fixture->dossier);
}

static SomStack *
make_stack (Fixture    *fixture,
            const char *text,
            guint       n)
{
  SomStack *stack = som_stack_new (fixture->canvas);

  for (guint i = 0; i < n; i++)
    som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_BODY, .text = text, .color = SOM_COLOR_TEXT, .gap = 10, .max_lines = 3 });
  return stack;
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomStack) stack = make_stack (fixture, NULL, 2);

  g_assert_true (som_stack_is_empty (stack) && som_stack_is_empty (NULL));
  g_assert_cmpfloat (som_stack_measure (stack, 100, 1), ==, 0);
  g_assert_cmpfloat (som_stack_measure (NULL, 100, 1), ==, 0);
  g_assert_true (som_stack_draw (NULL, (SomRect) { 0, 0, 100, 100 }, 1));
}

/* Heights add up, with the gaps between; narrower is higher; larger is higher. */
static void
test_measure (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomStack) one = make_stack (fixture, "some words to wrap", 1), two = make_stack (fixture, "some words to wrap", 2);
  double height = som_stack_measure (one, 1000, 1);

  g_assert_cmpfloat_with_epsilon (height, som_canvas_line_height (fixture->canvas, SOM_TEXT_BODY), 0.01);
  g_assert_cmpfloat_with_epsilon (som_stack_measure (two, 1000, 1), 2 * height + 10, 0.01);
  g_assert_cmpfloat_with_epsilon (som_stack_measure (one, 1000, 2), 2 * height, 0.01);
  g_assert_cmpfloat_with_epsilon (som_stack_measure (one, 90, 1), 3 * height, 0.01);
  g_assert_cmpfloat_with_epsilon (som_stack_measure (one, 1000, 1), height, 0.01);
}

/* The longest word, not broken; a hyphen parts words, ideographs may be broken anywhere. */
static void
test_min_width (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomStack) words = make_stack (fixture, "a governance b", 1), word = make_stack (fixture, "governance", 1);
  g_autoptr (SomStack) joined = make_stack (fixture, "governance-governance", 1), han = make_stack (fixture, "人工智能行动峰会在巴黎", 1);

  g_assert_cmpfloat (som_stack_get_min_width (word, 1), >, 50);
  g_assert_cmpfloat_with_epsilon (som_stack_get_min_width (words, 1), som_stack_get_min_width (word, 1), 0.01);
  g_assert_cmpfloat_with_epsilon (som_stack_get_min_width (words, 2), 2 * som_stack_get_min_width (word, 1), 0.01);
  g_assert_cmpfloat (som_stack_get_min_width (joined, 1), <, 1.3 * som_stack_get_min_width (word, 1));
  g_assert_cmpfloat (som_stack_get_min_width (han, 1), ==, 0);
  g_assert_cmpfloat (som_stack_get_max_width (words, 1), >, som_stack_get_min_width (words, 1));
}

/* What does not fit is cut, and that is told. */
static void
test_draw_in_area (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomStack) stack = make_stack (fixture, "some words to wrap over several lines", 3);
  double               line = som_canvas_line_height (fixture->canvas, SOM_TEXT_BODY), height = som_stack_measure (stack, 200, 1);
  SomFigure           *figure = som_canvas_peek (fixture->canvas);
  SomRect              low = { 10, 10, 200, 2.5 * line };
  g_autoptr (SomStack) single = make_stack (fixture, "some words to wrap over several lines", 1);

  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  g_assert_true (som_stack_draw (stack, (SomRect) { 10, 10, 200, height }, 1));
  som_canvas_end_mark (fixture->canvas);
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  g_assert_false (som_stack_draw (stack, low, 1));
  g_assert_false (som_stack_draw (single, (SomRect) { 10, 10, 100, 2.2 * line }, 1));
  som_canvas_end_mark (fixture->canvas);
  g_assert_true (som_rect_contains (low, som_figure_get_mark (figure, 1)->extents));
  g_assert_false (som_rect_contains (low, som_figure_get_mark (figure, 0)->extents));
}

/* A finding has its badge and ground, and says label and value. */
/* A text that is cut at its own limit does not take the next one with it; what the room cuts is the last. */
static void
test_cut (Fixture      *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char      *words = g_strnfill (900, 'w');
  g_autoptr (SomStack)  stack = som_stack_new (fixture->canvas);
  const SomFigure      *figure = som_canvas_peek (fixture->canvas);
  guint                 n;

  for (guint i = 4; i < 900; i += 5)
    words[i] = ' ';
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_BODY, .text = words, .color = SOM_COLOR_TEXT, .max_lines = 2 });
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_BODY, .text = "next", .color = SOM_COLOR_TEXT, .max_lines = 2 });
  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  g_assert_false (som_stack_draw (stack, (SomRect) { 0, 0, 300, som_stack_measure (stack, 300, 1) }, 1));
  g_assert_true (says (figure, "next"));
  n = som_figure_get_n_items (figure);
  g_assert_false (som_stack_draw (stack, (SomRect) { 0, 0, 300, som_stack_measure (stack, 300, 1) / 2 }, 1));
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, n + 1);
  som_canvas_end_mark (fixture->canvas);
}

static void
test_check (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  SomTable            *table = som_view_get_table (fixture->view, NULL);
  g_autoptr (SomStack) stack = som_stack_new_check (fixture->canvas, table, 0, "2027");
  SomFigure           *figure = som_canvas_peek (fixture->canvas);

  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  g_assert_true (som_stack_draw (stack, (SomRect) { 0, 0, 300, som_stack_measure (stack, 300, 1) }, 1));
  som_canvas_end_mark (fixture->canvas);
  g_assert_true (says (figure, "Found") && says (figure, "3") && says (figure, "2027"));
  g_assert_cmpint (som_figure_get_item (figure, 0)->kind, ==, SOM_ITEM_FILL);
  g_assert_cmpfloat_with_epsilon (som_figure_get_item (figure, 0)->extents.width, 300, 0.5);
}

static SomRect
get_room (Fixture    *fixture,
          SomStack   *stack,
          SomRect     area)
{
  SomFigure *figure = som_canvas_peek (fixture->canvas);

  som_canvas_begin_mark (fixture->canvas, &(SomMark) { .role = SOM_MARK_DATUM });
  som_stack_draw (stack, area, 1);
  som_canvas_end_mark (fixture->canvas);
  return som_figure_get_mark (figure, som_figure_get_n_marks (figure) - 1)->extents;
}

/* What is written from right to left hangs at the right, with its short numbers; and so does what is told to follow it. */
static void
test_right_to_left (Fixture      *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  const SomRect        area = { 10, 10, 500, 200 };
  g_autoptr (SomStack) latin = make_stack (fixture, "Paris", 1), arabic = make_stack (fixture, "المملكة العربية", 1), number = make_stack (fixture, "5", 1);
  SomRect              room;

  g_assert_cmpfloat_with_epsilon (get_room (fixture, latin, area).x, 10, 3);
  room = get_room (fixture, arabic, area);
  g_assert_cmpfloat_with_epsilon (room.x + room.width, 510, 3);
  g_assert_cmpfloat_with_epsilon (get_room (fixture, number, area).x, 10, 3);
  som_stack_follow (number, arabic);
  room = get_room (fixture, number, area);
  g_assert_cmpfloat_with_epsilon (room.x + room.width, 510, 3);
  som_stack_add (arabic, &(SomStackText) { .style = SOM_TEXT_BODY, .text = "5" });
  room = get_room (fixture, arabic, area);
  g_assert_cmpfloat (room.x, >, 250);
}

static gboolean
is_at_most (double   size,
            gpointer data)
{
  return size <= *(double *) data;
}

static void
test_fit_size (void)
{
  double limits[] = { 0.4, 0.5, 1.23, 9 };

  g_assert_cmpfloat (som_fit_size ((SomRange) { 0.5, 2 }, is_at_most, &limits[0]), ==, 0);
  g_assert_cmpfloat (som_fit_size ((SomRange) { 0.5, 2 }, is_at_most, &limits[1]), ==, 0.5);
  g_assert_cmpfloat_with_epsilon (som_fit_size ((SomRange) { 0.5, 2 }, is_at_most, &limits[2]), 1.22, 0.03);
  g_assert_cmpfloat (som_fit_size ((SomRange) { 0.5, 2 }, is_at_most, &limits[3]), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/stack/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/stack/measure", Fixture, NULL, set_up, test_measure, tear_down);
  g_test_add ("/stack/min-width", Fixture, NULL, set_up, test_min_width, tear_down);
  g_test_add ("/stack/draw-in-area", Fixture, NULL, set_up, test_draw_in_area, tear_down);
  g_test_add ("/stack/cut", Fixture, NULL, set_up, test_cut, tear_down);
  g_test_add ("/stack/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/stack/right-to-left", Fixture, NULL, set_up, test_right_to_left, tear_down);
  g_test_add_func ("/stack/fit-size", test_fit_size);
  return g_test_run ();
}
