/* Tests of som-transition: what is seen between two figures.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "output/som-transition.h"

#include <string.h>

#define SIZE 400

#define BARS(values)                                                                                                                      \
  "{'name': 'test', 'resources': [{'name': 't', 'data': [['id', 'label', 'value'], " values                                              \
  "], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'label', 'type': 'string', 'sommet:role': " \
  "'label'}, {'name': 'value', 'type': 'number', 'sommet:role': 'value'}]}}], 'views': [{'name': 'view', 'resources': ['t'], "          \
  "'specType': 'sommet:bars'}]}"

static SomFigure *
render (const char *json,
        double      width)
{
  g_autoptr (SomDossier) dossier = open_dossier (json);

  return render_view (dossier, &(SomRequest) { .size = { width, 900 }, .slide = TRUE });
}

static GBytes *
paint (void (*painter) (cairo_t *cr, gpointer data),
       gpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t         *cr = cairo_create (surface);
  GBytes          *bytes;

  cairo_scale (cr, SIZE / 1600.0, SIZE / 900.0);
  painter (cr, data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * SIZE);
  cairo_surface_destroy (surface);
  return bytes;
}

static void
paint_figure (cairo_t *cr,
              gpointer data)
{
  som_paint (data, cr, &(SomPaint) { 0 });
}

typedef struct
{
  SomTransition *transition;
  double         progress;
} Moment;

static void
paint_moment (cairo_t *cr,
              gpointer data)
{
  const Moment *moment = data;

  som_transition_paint (moment->transition, moment->progress, NULL, cr);
}

/* How many bytes differ by more than rounding does. */
static guint
count_differences (GBytes *a,
                   GBytes *b)
{
  const guint8 *first = g_bytes_get_data (a, NULL), *second = g_bytes_get_data (b, NULL);
  guint         n = 0;

  for (gsize i = 0; i < g_bytes_get_size (a); i++)
    n += ABS (first[i] - second[i]) > 3;
  return n;
}

static void
test_ends (void)
{
  g_autoptr (SomFigure)     from = render (BARS ("['a', 'Alpha', 10], ['b', 'Beta', 4]"), 1600);
  g_autoptr (SomFigure)     to = render (BARS ("['a', 'Alpha', 3], ['b', 'Beta', 8], ['c', 'Gamma', 5]"), 1600);
  g_autoptr (SomTransition) transition = som_transition_new (from, to);
  g_autoptr (GBytes)        before = paint (paint_figure, from), after = paint (paint_figure, to);
  g_autoptr (GBytes)        start = NULL, middle = NULL, end = NULL;

  g_assert_nonnull (transition);
  start = paint (paint_moment, &(Moment) { transition, 0 });
  middle = paint (paint_moment, &(Moment) { transition, 0.5 });
  end = paint (paint_moment, &(Moment) { transition, 1 });
  g_assert_cmpuint (count_differences (before, after), >, 5000);
  g_assert_cmpuint (count_differences (start, before), <, 500);
  g_assert_cmpuint (count_differences (end, after), ==, 0);
  g_assert_cmpuint (count_differences (middle, before), >, 2000);
  g_assert_cmpuint (count_differences (middle, after), >, 2000);
}

static void
test_none (void)
{
  g_autoptr (SomFigure) figure = render (BARS ("['a', 'Alpha', 10]"), 1600), other = render (BARS ("['z', 'Zeta', 10]"), 1600);
  g_autoptr (SomFigure) narrow = render (BARS ("['a', 'Alpha', 10]"), 900);

  g_assert_null (som_transition_new (figure, other));
  g_assert_null (som_transition_new (figure, narrow));
}

static SomFigure *
draw_many (guint n)
{
  g_auto (Stage) stage;
  const SomMark  mark = { .role = SOM_MARK_DATUM, .key = "all", .label = "All" };

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &mark);
  for (guint i = 0; i < n; i++)
    {
      cairo_rectangle (som_canvas_get_cairo (stage.canvas), i % 1000, i / 1000.0, 1, 1);
      som_canvas_fill (stage.canvas, (SomColor) { 1, 0, 0, 1 });
    }
  som_canvas_end_mark (stage.canvas);
  return som_canvas_finish (stage.canvas);
}

/* Too much to be painted many times a second. */
static void
test_heavy (void)
{
  g_autoptr (SomFigure)     light = draw_many (100), heavy = draw_many (4000);
  g_autoptr (SomTransition) transition = som_transition_new (light, light);

  g_assert_nonnull (transition);
  g_assert_null (som_transition_new (light, heavy));
  g_assert_null (som_transition_new (heavy, light));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transition/ends", test_ends);
  g_test_add_func ("/transition/none", test_none);
  g_test_add_func ("/transition/heavy", test_heavy);
  return g_test_run ();
}
