/* Tests of som-figure: a display list that outlives what made it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-figure-private.h"

static guint n_released;

static void
count_release (gpointer owner)
{
  g_assert_cmpstr (owner, ==, "owner");
  n_released++;
}

/* A figure with every verb: a move, a line, a curve, and the end of the shape; before it, a path of another item. */
static SomFigure *
make_figure (void)
{
  static const guint8 verbs[] = { SOM_VERB_MOVE, SOM_VERB_MOVE, SOM_VERB_LINE, SOM_VERB_CURVE, SOM_VERB_CLOSE };
  static const float  points[] = { -1, -1, 10, 20, 30, 20, 35, 20, 40, 25, 40, 30 };
  SomFigure          *figure = som_figure_alloc ();

  g_byte_array_append (figure->verbs, verbs, sizeof verbs);
  g_array_append_vals (figure->points, points, G_N_ELEMENTS (points));
  return figure;
}

static const SomPath whole = { .first_verb = 1, .n_verbs = 4, .first_point = 1, .n_points = 5 };

static void
test_new (void)
{
  g_autoptr (SomFigure) figure = som_figure_alloc ();

  g_assert_cmpuint (som_figure_get_n_marks (figure), ==, 0);
  g_assert_cmpuint (som_figure_get_n_items (figure), ==, 0);
  g_assert_cmpuint (som_figure_get_n_notices (figure), ==, 0);
  g_assert_null (som_figure_get_title (figure));
  g_assert_null (som_figure_get_description (figure));
  g_assert_false (som_figure_has_failed (figure));
  g_assert_cmpfloat (som_figure_get_size (figure).width, ==, 0);
}

/* The owner is let go once, with the last reference. */
static void
test_references (void)
{
  SomFigure *figure = som_figure_alloc ();

  figure->owner = (gpointer) "owner";
  figure->release_owner = count_release;
  n_released = 0;
  g_assert_true (som_figure_ref (figure) == figure);
  som_figure_unref (figure);
  g_assert_cmpuint (n_released, ==, 0);
  som_figure_unref (figure);
  g_assert_cmpuint (n_released, ==, 1);
}

static gpointer
ref_often (gpointer data)
{
  for (guint i = 0; i < 20000; i++)
    som_figure_unref (som_figure_ref (data));
  return NULL;
}

static void
test_references_on_threads (void)
{
  SomFigure *figure = som_figure_alloc ();
  GThread   *threads[4];

  figure->owner = (gpointer) "owner";
  figure->release_owner = count_release;
  n_released = 0;
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ref", ref_often, figure);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (n_released, ==, 0);
  som_figure_unref (figure);
  g_assert_cmpuint (n_released, ==, 1);
}

/* What a figure says is its own. */
static void
test_words (void)
{
  g_autoptr (SomFigure) figure = som_figure_alloc ();

  figure->name = g_strdup ("name");
  figure->language = g_strdup ("fr");
  figure->title = g_strdup ("title");
  figure->description = g_strdup ("description");
  figure->theme.scheme = SOM_SCHEME_PRINT;
  figure->failed = TRUE;
  g_ptr_array_add (figure->notices, g_strdup ("notice"));
  g_assert_cmpstr (som_figure_get_name (figure), ==, "name");
  g_assert_cmpstr (som_figure_get_language (figure), ==, "fr");
  g_assert_cmpstr (som_figure_get_title (figure), ==, "title");
  g_assert_cmpstr (som_figure_get_description (figure), ==, "description");
  g_assert_cmpint (som_figure_get_theme (figure)->scheme, ==, SOM_SCHEME_PRINT);
  g_assert_true (som_figure_has_failed (figure));
  g_assert_cmpstr (som_figure_get_notice (figure, 0), ==, "notice");
}

static void
test_path (void)
{
  g_autoptr (SomFigure) figure = make_figure ();

  g_assert_cmpint (som_figure_get_verbs (figure, &whole)[0], ==, SOM_VERB_MOVE);
  g_assert_cmpint (som_figure_get_verbs (figure, &whole)[3], ==, SOM_VERB_CLOSE);
  g_assert_cmpfloat (som_figure_get_points (figure, &whole)[0], ==, 10);
  g_assert_cmpfloat (som_figure_get_points (figure, &whole)[9], ==, 30);
}

static void
assert_traced (const cairo_path_t *path)
{
  static const cairo_path_data_type_t types[] = { CAIRO_PATH_MOVE_TO, CAIRO_PATH_LINE_TO, CAIRO_PATH_CURVE_TO, CAIRO_PATH_CLOSE_PATH };
  guint                               n = 0;

  for (int i = 0; i < path->num_data && n < G_N_ELEMENTS (types); i += path->data[i].header.length, n++)
    g_assert_cmpint (path->data[i].header.type, ==, types[n]);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (types));
  g_assert_cmpfloat (path->data[1].point.x, ==, 10);
  g_assert_cmpfloat (path->data[3].point.y, ==, 20);
  g_assert_cmpfloat (path->data[7].point.x, ==, 40);
}

/* What was on the context before is gone. */
static void
test_trace (void)
{
  g_autoptr (SomFigure) figure = make_figure ();
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t              *cr = cairo_create (surface);
  cairo_path_t         *path;

  cairo_rectangle (cr, 500, 500, 10, 10);
  som_figure_trace (figure, &whole, cr);
  path = cairo_copy_path (cr);
  assert_traced (path);
  cairo_path_destroy (path);
  som_figure_trace (figure, &(SomPath) { 0 }, cr);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Dashes grow with the line, and are shorter about what is small. */
static void
test_dashes (void)
{
  double wide[2], small[2], thick[2];

  som_item_get_dashes (&(SomItem) { .extents = { 0, 0, 300, 2 }, .width = 2 }, wide);
  som_item_get_dashes (&(SomItem) { .extents = { 0, 0, 19, 19 }, .width = 2 }, small);
  som_item_get_dashes (&(SomItem) { .extents = { 0, 0, 2, 300 }, .width = 4 }, thick);
  g_assert_cmpfloat (wide[0], >, wide[1]);
  g_assert_cmpfloat (small[0], <, wide[0]);
  g_assert_cmpfloat (small[1], <, wide[1]);
  g_assert_cmpfloat (thick[0], ==, 2 * wide[0]);
}

static void
test_past_the_end (void)
{
  if (g_test_subprocess ())
    {
      som_figure_get_mark (som_figure_alloc (), 0);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*mark < figure->marks->len*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/new", test_new);
  g_test_add_func ("/figure/references", test_references);
  g_test_add_func ("/figure/references-on-threads", test_references_on_threads);
  g_test_add_func ("/figure/words", test_words);
  g_test_add_func ("/figure/path", test_path);
  g_test_add_func ("/figure/trace", test_trace);
  g_test_add_func ("/figure/dashes", test_dashes);
  g_test_add_func ("/figure/past-the-end", test_past_the_end);
  return g_test_run ();
}
