/* Tests of som-draw: always a figure, whatever becomes of the plugin.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-draw.h"

static gboolean
draw_square (const SomView *view G_GNUC_UNUSED,
             SomCanvas     *canvas,
             GError       **error G_GNUC_UNUSED)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "square" };

  cairo_rectangle (som_canvas_begin_mark (canvas, &mark), 100, 300, 50, 50);
  som_canvas_fill (canvas, (SomColor) { 1, 0, 0, 1 });
  som_canvas_end_mark (canvas);
  return TRUE;
}

static gboolean
fail (const SomView *view,
      SomCanvas     *canvas,
      GError       **error)
{
  draw_square (view, canvas, error);
  g_set_error_literal (error, SOM_ERROR, SOM_ERROR_PLUGIN, "out of ink");
  return FALSE;
}

static int
answer (const SomView *view G_GNUC_UNUSED)
{
  return 1000;
}

static const SomPluginDescriptor good = { .id = "good", .draw = draw_square, .suggest = answer }, bad = { .id = "bad", .draw = fail };

static gboolean
has_square (const SomFigure *figure)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, "square") == 0)
      return TRUE;
  return FALSE;
}

static SomFigure *
draw (const SomPluginDescriptor *plugin,
      gboolean                   trusted,
      const char                *fault)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  stage.request.plugin = plugin;
  return som_draw (&stage.request, trusted, fault);
}

static void
test_good (void)
{
  for (guint trusted = 0; trusted <= 1; trusted++)
    {
      g_autoptr (SomFigure) figure = draw (&good, trusted, NULL);

      g_assert_false (som_figure_has_failed (figure));
      g_assert_true (has_square (figure));
      g_assert_cmpfloat (som_figure_get_size (figure).width, ==, 1600);
      g_assert_cmpstr (som_figure_get_name (figure), ==, "view");
      g_assert_nonnull (som_figure_get_description (figure));
    }
}

/* What a plugin drew before it failed is gone; the card says why. */
static void
test_bad (void)
{
  for (guint trusted = 0; trusted <= 1; trusted++)
    {
      g_autoptr (SomFigure) figure = draw (&bad, trusted, NULL);

      g_assert_true (som_figure_has_failed (figure));
      g_assert_false (has_square (figure));
      g_assert_true (says (figure, "out of ink"));
    }
}

static void
test_none (void)
{
  g_autoptr (SomFigure) figure = draw (NULL, TRUE, "it is not there"), silent = draw (NULL, TRUE, NULL);

  g_assert_true (som_figure_has_failed (figure));
  g_assert_true (says (figure, "it is not there"));
  g_assert_true (som_figure_has_failed (silent));
}

static void
test_suggest (void)
{
  g_auto (Stage) stage;

  stage_init (&stage);
  g_assert_cmpint (som_suggest (&stage.request, TRUE), ==, 0);
  stage.request.plugin = &good;
  g_assert_cmpint (som_suggest (&stage.request, TRUE), ==, 100);
  g_assert_cmpint (som_suggest (&stage.request, FALSE), ==, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/good", test_good);
  g_test_add_func ("/draw/bad", test_bad);
  g_test_add_func ("/draw/none", test_none);
  g_test_add_func ("/draw/suggest", test_suggest);
  return g_test_run ();
}
