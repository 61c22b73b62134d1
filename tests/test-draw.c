/* Tests of som-draw: there is always a figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include "draw/som-draw.h"

#include <sommet/som-limits.h>

static GMutex   mutex;
static GThread *drawn_on;

static gboolean
draw_well (const SomView *view,
           SomCanvas     *canvas,
           GError       **error G_GNUC_UNUSED)
{
  SomRect area = som_view_get_area (view);

  g_mutex_lock (&mutex);
  drawn_on = g_thread_self ();
  g_mutex_unlock (&mutex);
  cairo_rectangle (som_canvas_begin_mark (canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "drawn" }), area.x, area.y, 50, 50);
  som_canvas_fill (canvas, som_view_get_theme_color (view, SOM_COLOR_ACCENT));
  som_canvas_end_mark (canvas);
  return TRUE;
}

static gboolean
fail_with_words (const SomView *view,
                 SomCanvas     *canvas,
                 GError       **error)
{
  draw_well (view, canvas, NULL);
  g_set_error (error, SOM_ERROR, SOM_ERROR_PLUGIN, "the moon is in the way");
  return FALSE;
}

static gboolean
fail_silently (const SomView *view G_GNUC_UNUSED,
               SomCanvas     *canvas,
               GError       **error G_GNUC_UNUSED)
{
  som_canvas_begin_mark (canvas, &(SomMark) { .role = SOM_MARK_DATUM, .key = "drawn" });
  return FALSE;
}

/* Paints where it must not. */
static gboolean
misbehave (const SomView *view,
           SomCanvas     *canvas,
           GError       **error)
{
  cairo_paint (som_canvas_begin_mark (canvas, &(SomMark) { .role = SOM_MARK_DECORATION }));
  som_canvas_end_mark (canvas);
  return draw_well (view, canvas, error);
}

static gboolean
draw_late (const SomView *view G_GNUC_UNUSED,
           SomCanvas     *canvas G_GNUC_UNUSED,
           GError       **error G_GNUC_UNUSED)
{
  g_usleep ((SOM_MAX_DRAW_SECONDS + 1) * G_USEC_PER_SEC);
  return TRUE;
}

#define ROWS "{'id': 'a', 'label': 'A', 'value': 1, 'layer': 'article'}"

static void
open_stage (Stage               *stage,
            SomPluginDescriptor *plugin)
{
  g_autofree char *json = make_chart ("test", ROWS, NULL, NULL);

  stage_open (stage, json, "en");
  plugin->id = "test";
  stage->request.plugin = plugin;
}

static gboolean
has_key (const SomFigure *figure,
         const char      *key)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return TRUE;
  return FALSE;
}

static void
test_figure (void)
{
  SomPluginDescriptor   plugin = { .draw = draw_well };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  open_stage (&stage, &plugin);
  stage.request.scheme = SOM_SCHEME_DARK;
  stage.request.notice = "by the way";
  figure = som_draw (&stage.request, TRUE, NULL);
  g_assert_false (som_figure_has_failed (figure));
  g_assert_true (has_key (figure, "title") && has_key (figure, "page") && has_key (figure, "drawn"));
  g_assert_false (has_key (figure, "error"));
  g_assert_cmpstr (som_figure_get_name (figure), ==, "view");
  g_assert_cmpstr (som_figure_get_title (figure), ==, "View");
  g_assert_cmpstr (som_figure_get_language (figure), ==, "en");
  g_assert_cmpstr (som_figure_get_description (figure), ==, "View. 1 item.");
  g_assert_cmpint (som_figure_get_theme (figure)->scheme, ==, SOM_SCHEME_DARK);
  g_assert_cmpfloat (som_figure_get_size (figure).width, ==, 1600);
  g_assert_cmpuint (som_figure_get_n_notices (figure), ==, 1);
  g_assert_true (notices (figure, "by the way"));
}

/* The figure outlives the request and whoever opened the dossier. */
static void
test_outlives (void)
{
  SomPluginDescriptor   plugin = { .draw = draw_well };
  g_autoptr (SomFigure) figure = NULL;
  g_autofree char      *language = g_strdup ("en");
  Stage                 stage;

  open_stage (&stage, &plugin);
  stage.request.language = language;
  figure = som_draw (&stage.request, FALSE, NULL);
  stage_clear (&stage);
  memset (language, 'x', 2);
  g_assert_cmpstr (som_figure_get_language (figure), ==, "en");
  g_assert_cmpstr (som_figure_get_title (figure), ==, "View");
}

/* One of the program's own draws on the thread that asks; any other on one of its own. */
static void
test_trust (void)
{
  SomPluginDescriptor   plugin = { .draw = draw_well };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) own = NULL, other = NULL;

  open_stage (&stage, &plugin);
  own = som_draw (&stage.request, TRUE, NULL);
  g_assert_true (drawn_on == g_thread_self ());
  other = som_draw (&stage.request, FALSE, NULL);
  g_assert_true (drawn_on != g_thread_self ());
  g_assert_true (has_key (other, "drawn"));
}

/* A card says why, in place of what was drawn so far. */
static void
test_failures (void)
{
  static const struct
  {
    gboolean  (*draw) (const SomView *view, SomCanvas *canvas, GError **error);
    const char *fault, *reason;
  } cases[] = {
    { fail_with_words, NULL, "the moon is in the way" },
    { fail_silently, NULL, "the plugin failed and does not say why" },
    { draw_well, "there is a fault", "there is a fault" },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      SomPluginDescriptor   plugin = { .draw = cases[i / 2].draw };
      g_auto (Stage)        stage;
      g_autoptr (SomFigure) figure = NULL;

      open_stage (&stage, &plugin);
      figure = som_draw (&stage.request, i % 2 == 0, cases[i / 2].fault);
      g_assert_true (som_figure_has_failed (figure));
      g_assert_true (has_key (figure, "title") && has_key (figure, "error"));
      g_assert_false (has_key (figure, "drawn"));
      g_assert_true (says (figure, cases[i / 2].reason));
      g_assert_true (notices (figure, cases[i / 2].reason));
      assert_inside (figure);
      assert_apart (figure);
    }
}

static void
test_no_plugin (void)
{
  SomPluginDescriptor   plugin = { .draw = NULL };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  open_stage (&stage, &plugin);
  stage.request.plugin = NULL;
  figure = som_draw (&stage.request, TRUE, NULL);
  g_assert_true (som_figure_has_failed (figure));
  g_assert_true (says (figure, "there is no plugin for it"));
}

/* What a plugin does wrong is noticed, and what it did well kept. */
static void
test_blame (void)
{
  SomPluginDescriptor   plugin = { .draw = misbehave };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  open_stage (&stage, &plugin);
  figure = som_draw (&stage.request, TRUE, NULL);
  g_assert_false (som_figure_has_failed (figure));
  g_assert_true (has_key (figure, "drawn"));
  g_assert_true (notices (figure, "The plugin “test” is at fault: it paints outside of raw painting"));
}

/* A plugin that does not come back is given up, and harms nothing when it does. */
static void
test_given_up (void)
{
  SomPluginDescriptor   plugin = { .draw = draw_late };
  g_autoptr (SomFigure) figure = NULL;
  Stage                 stage;

  open_stage (&stage, &plugin);
  figure = som_draw (&stage.request, FALSE, NULL);
  stage_clear (&stage);
  g_assert_true (som_figure_has_failed (figure));
  g_assert_true (has_key (figure, "title"));
  g_assert_true (says (figure, "the plugin did not finish within 5 seconds"));
  g_usleep (2 * G_USEC_PER_SEC);
}

static void
test_missing_layer (void)
{
  SomPluginDescriptor   plugin = { .draw = draw_well };
  g_auto (Stage)        stage;
  g_autoptr (SomFigure) figure = NULL;

  open_stage (&stage, &plugin);
  stage.request.layers = SOM_LAYERS_CHECK;
  figure = som_draw (&stage.request, TRUE, NULL);
  g_assert_true (notices (figure, "The check says nothing about this view: the article is shown."));
}

static int fit;

static int
suggest (const SomView *view)
{
  return som_view_get_n_tables (view) > 0 ? fit : -1000;
}

static void
test_suggest (void)
{
  static const int    fits[][2] = { { 0, 0 }, { 55, 55 }, { 100, 100 }, { 1000, 100 }, { -3, 0 }, { G_MAXINT, 100 }, { G_MININT, 0 } };
  SomPluginDescriptor plugin = { .draw = draw_well };
  g_auto (Stage)      stage;

  open_stage (&stage, &plugin);
  g_assert_cmpint (som_suggest (&stage.request, TRUE), ==, 0);
  plugin.suggest = suggest;
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      fit = fits[i][0];
      g_assert_cmpint (som_suggest (&stage.request, TRUE), ==, fits[i][1]);
      g_assert_cmpint (som_suggest (&stage.request, FALSE), ==, fits[i][1]);
    }
  stage.request.plugin = NULL;
  g_assert_cmpint (som_suggest (&stage.request, TRUE), ==, 0);
}

static gpointer
draw_on_thread (gpointer data)
{
  g_autoptr (SomFigure) figure = som_draw (data, FALSE, NULL);

  return g_strdup (som_figure_get_description (figure));
}

/* Several figures may be drawn at once. */
static void
test_threads (void)
{
  SomPluginDescriptor plugin = { .draw = draw_well };
  g_auto (Stage)      stage;
  GThread            *threads[4];

  open_stage (&stage, &plugin);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("caller", draw_on_thread, &stage.request);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *description = g_thread_join (threads[i]);

      g_assert_cmpstr (description, ==, "View. 1 item.");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/figure", test_figure);
  g_test_add_func ("/draw/outlives", test_outlives);
  g_test_add_func ("/draw/trust", test_trust);
  g_test_add_func ("/draw/failures", test_failures);
  g_test_add_func ("/draw/no-plugin", test_no_plugin);
  g_test_add_func ("/draw/blame", test_blame);
  g_test_add_func ("/draw/given-up", test_given_up);
  g_test_add_func ("/draw/missing-layer", test_missing_layer);
  g_test_add_func ("/draw/suggest", test_suggest);
  g_test_add_func ("/draw/threads", test_threads);
  return g_test_run ();
}
