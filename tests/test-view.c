/* Tests of som-view: what a drawing may depend on.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

static const SomPluginDescriptor plugin = { .id = "test", .flags = SOM_PLUGIN_ZOOMABLE };

static void
open_rows (Stage      *stage,
           const char *rows,
           const char *spec)
{
  g_autofree char *json = make_chart ("test", rows, NULL, spec);

  stage_open (stage, json, "en");
  stage->request.plugin = &plugin;
}

#define LAYERED                                                                                                                       \
  "{'id': 'a', 'layer': 'article', 'entity': 'red'}, {'id': 'b', 'layer': 'check', 'entity': 'box'}, {'id': 'c'}, "                     \
  "{'id': 'd', 'layer': 'check', 'entity': 'red'}"

/* The keys of the rows that are shown, one letter each. */
static char *
list_rows (const Stage *stage)
{
  SomTable *table = som_view_get_table (stage->view, "t");
  GString  *keys = g_string_new (NULL);

  for (guint row = 0; row < som_table_get_n_rows (table); row++)
    g_string_append (keys, som_table_get_key (table, row));
  return g_string_free (keys, FALSE);
}

static void
test_layers (void)
{
  static const char *const none[] = { NULL }, *const nobody[] = { "nobody", NULL }, *const red[] = { "red", NULL };
  static const char *const both[] = { "red", "box", NULL };
  static const struct
  {
    SomLayers          layers;
    const char *const *hidden;
    const char        *shown;
  } cases[] = {
    { 0, NULL, "abcd" },   { SOM_LAYERS_BOTH, NULL, "abcd" }, { SOM_LAYERS_ARTICLE, NULL, "ac" }, { SOM_LAYERS_CHECK, NULL, "bcd" },
    { 0, none, "abcd" },   { 0, nobody, "abcd" },             { 0, red, "bc" },                   { SOM_LAYERS_CHECK, both, "c" },
  };
  g_auto (Stage) stage;

  open_rows (&stage, LAYERED, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      stage.request.layers = cases[i].layers;
      stage.request.hidden = cases[i].hidden;
      stage_renew (&stage);
      shown = list_rows (&stage);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_false (stage.view->layer_missing);
    }
}

/* A layer that is not in the view would leave it empty: the other is shown. */
static void
test_missing_layer (void)
{
  g_auto (Stage)   stage;
  g_autofree char *shown = NULL;

  open_rows (&stage, "{'id': 'a', 'layer': 'article'}, {'id': 'b'}", NULL);
  stage.request.layers = SOM_LAYERS_CHECK;
  stage_renew (&stage);
  shown = list_rows (&stage);
  g_assert_cmpstr (shown, ==, "ab");
  g_assert_true (stage.view->layer_missing);
}

static void
test_tables (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  g_assert_cmpuint (som_view_get_n_tables (stage.view), ==, 1);
  g_assert_true (som_view_get_table (stage.view, NULL) == som_view_get_nth_table (stage.view, 0));
  g_assert_true (som_view_get_table (stage.view, "t") == som_view_get_nth_table (stage.view, 0));
  g_assert_null (som_view_get_table (stage.view, "colors"));
  g_assert_null (som_view_get_nth_table (stage.view, 1));
  g_assert_null (som_view_get_nth_table (stage.view, G_MAXUINT));
  g_assert_cmpstr (som_view_get_name (stage.view), ==, "view");
  g_assert_cmpstr (som_view_get_language (stage.view), ==, "en");
}

/* A window's type shrinks with it, not without end; a slide's does not. */
static void
test_scale (void)
{
  static const struct
  {
    SomSize  size;
    gboolean slide;
    double   scale;
  } cases[] = {
    { { 1600, 900 }, TRUE, 1 }, { { 400, 300 }, TRUE, 1 },  { { 1600, 900 }, FALSE, 1 },  { { 800, 900 }, FALSE, 0.5 },
    { { 1200, 900 }, FALSE, 0.75 }, { { 1, 1 }, FALSE, 0.5 }, { { 9000, 9000 }, FALSE, 1 },
  };
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      stage.request.size = cases[i].size;
      stage.request.slide = cases[i].slide;
      stage_renew (&stage);
      g_assert_cmpfloat (som_view_get_scale (stage.view), ==, cases[i].scale);
      g_assert_cmpfloat (som_view_get_area (stage.view).width, ==, cases[i].size.width);
    }
}

/* Text grows with the system's until it is as large as that of the interface; a slide has the text that is asked for. */
static void
test_text_scale (void)
{
  static const struct
  {
    SomSize  size;
    gboolean slide;
    double   wanted, text_scale;
  } cases[] = {
    { { 800, 450 }, FALSE, 0, 1 },      { { 800, 450 }, FALSE, 1, 1 },      { { 800, 450 }, FALSE, 0.8, 0.8 }, { { 800, 450 }, FALSE, 2, 2 },
    { { 1600, 900 }, FALSE, 2, 1.47 },  { { 3840, 2160 }, FALSE, 2, 1.47 }, { { 1600, 900 }, FALSE, 1.25, 1 }, { { 1600, 900 }, FALSE, 0.8, 0.8 },
    { { 1600, 900 }, TRUE, 2, 2 },
  };
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      stage.request.size = cases[i].size;
      stage.request.slide = cases[i].slide;
      stage.request.text_scale = cases[i].wanted;
      stage_renew (&stage);
      g_assert_cmpfloat_with_epsilon (stage.view->theme.text_scale, cases[i].text_scale, 0.005);
    }
}

static void
test_viewport (void)
{
  static const SomPluginDescriptor still = { .id = "still" };
  static const double              whole[] = { 0, -1, NAN };
  g_auto (Stage)                   stage;

  open_rows (&stage, "", NULL);
  stage.request.viewport = (SomViewport) { 3, { 0.25, 0.75 } };
  g_assert_cmpfloat (som_view_get_viewport (stage.view).zoom, ==, 3);
  g_assert_cmpfloat (som_view_get_viewport (stage.view).center.y, ==, 0.75);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      stage.request.viewport.zoom = whole[i];
      g_assert_cmpfloat (som_view_get_viewport (stage.view).zoom, ==, 1);
      g_assert_cmpfloat (som_view_get_viewport (stage.view).center.y, ==, 0.5);
    }
  stage.request.viewport.zoom = 3;
  stage.request.plugin = &still;
  g_assert_cmpfloat (som_view_get_viewport (stage.view).zoom, ==, 1);
  stage.request.plugin = NULL;
  g_assert_cmpfloat (som_view_get_viewport (stage.view).zoom, ==, 1);
}

static void
test_row_colors (void)
{
  g_auto (Stage) stage;
  SomTable      *table;
  SomColor       accent;

  open_rows (&stage, "{'id': 'a', 'entity': 'box'}, {'id': 'b', 'entity': 'nobody'}, {'id': 'c'}", NULL);
  table = som_view_get_table (stage.view, NULL);
  accent = som_view_get_theme_color (stage.view, SOM_COLOR_ACCENT);
  g_assert_cmpfloat_with_epsilon (som_view_get_color (stage.view, table, 0).red, 0.8, 0.01);
  for (guint row = 1; row < 5; row++)
    g_assert_cmpfloat (som_view_get_color (stage.view, table, row).red, ==, accent.red);
}

/* Text can be read on every ground that the theme's own text can be read on. */
static void
test_text_color_on (void)
{
  static const SomColor fills[] = { { 1, 0, 0, 1 }, { 1, 1, 0, 1 }, { 0, 0, 0.5, 1 }, { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, { 0.5, 0.5, 0.5, 0.1 } };
  g_auto (Stage)        stage;

  open_rows (&stage, "", NULL);
  for (SomScheme scheme = 0; scheme < SOM_N_SCHEMES; scheme++)
    {
      stage.request.scheme = scheme;
      stage_renew (&stage);
      for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
        {
          SomColor panel = som_view_get_theme_color (stage.view, SOM_COLOR_CHECK_PANEL);

          g_assert_cmpfloat (som_color_contrast (som_view_get_text_color_on (stage.view, fills[i], panel), panel), >=, 4.5);
          g_assert_cmpfloat (som_color_contrast (som_view_get_color_on (stage.view, fills[i]), fills[i]), >=, 4.5);
        }
    }
}

#define MONEY                                                                                                                          \
  "{'id': 'a', 'value': 1, 'unit': 'USD'}, {'id': 'b', 'value': 3, 'unit': 'EUR'}, {'id': 'c', 'value': 5, 'unit': 'PF'}, {'id': "      \
  "'d', 'value': 7}, {'id': 'e', 'value': 9, 'unit': 'EUR'}, {'id': 'f', 'unit': 'USD'}, {'id': 'g', 'value': 1, 'unit': 'USD'}"

static void
test_convert (void)
{
  g_auto (Stage) stage;
  const SomUnit *dollar, *euro, *flops;
  double         value = -1;

  open_rows (&stage, MONEY, NULL);
  dollar = som_dossier_find_unit (stage.dossier, "USD");
  euro = som_dossier_find_unit (stage.dossier, "EUR");
  flops = som_dossier_find_unit (stage.dossier, "PF");
  g_assert_true (som_view_convert (stage.view, (SomAmount) { 5, dollar }, dollar, &value));
  g_assert_cmpfloat (value, ==, 5);
  g_assert_cmpuint (g_hash_table_size (stage.view->rates_used), ==, 0);
  g_assert_true (som_view_convert (stage.view, (SomAmount) { 5, euro }, dollar, &value));
  g_assert_cmpfloat (value, ==, 10);
  g_assert_true (som_view_convert (stage.view, (SomAmount) { 5, dollar }, euro, &value));
  g_assert_cmpfloat (value, ==, 2.5);
  g_assert_cmpuint (g_hash_table_size (stage.view->rates_used), ==, 1);
  g_assert_true (som_view_convert (stage.view, (SomAmount) { 6, NULL }, NULL, &value));
  g_assert_cmpfloat (value, ==, 6);
  g_assert_false (som_view_convert (stage.view, (SomAmount) { 5, dollar }, flops, &value));
  g_assert_false (som_view_convert (stage.view, (SomAmount) { 5, NULL }, dollar, &value));
  g_assert_false (som_view_convert (stage.view, (SomAmount) { 5, dollar }, NULL, &value));
  g_assert_false (som_view_convert (stage.view, (SomAmount) { G_MAXDOUBLE, euro }, dollar, &value));
  g_assert_cmpfloat (value, ==, 6);
}

/* That of most rows that have a value; the first among equals. */
static void
test_common_unit (void)
{
  g_auto (Stage)  stage;
  const SomTable *table;

  open_rows (&stage, MONEY, NULL);
  table = som_view_get_table (stage.view, NULL);
  g_assert_true (som_view_get_common_unit (stage.view, table, 3) == som_dossier_find_unit (stage.dossier, "USD"));
  g_assert_null (som_view_get_common_unit (stage.view, table, 1));
  g_assert_null (som_view_get_common_unit (stage.view, table, -1));
}

static void
test_shapes (void)
{
  g_auto (Stage)     stage;
  g_autoptr (GError) error = NULL;

  open_rows (&stage, "", NULL);
  g_assert_nonnull (som_view_get_shapes (stage.view, "world", &error));
  g_assert_no_error (error);
  g_assert_null (som_view_get_shapes (stage.view, "moon", &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/layers", test_layers);
  g_test_add_func ("/view/missing-layer", test_missing_layer);
  g_test_add_func ("/view/tables", test_tables);
  g_test_add_func ("/view/scale", test_scale);
  g_test_add_func ("/view/text-scale", test_text_scale);
  g_test_add_func ("/view/viewport", test_viewport);
  g_test_add_func ("/view/row-colors", test_row_colors);
  g_test_add_func ("/view/text-color-on", test_text_color_on);
  g_test_add_func ("/view/convert", test_convert);
  g_test_add_func ("/view/common-unit", test_common_unit);
  g_test_add_func ("/view/shapes", test_shapes);
  return g_test_run ();
}
