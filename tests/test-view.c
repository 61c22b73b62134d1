/* Tests of som-view: what a plugin is given to draw.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include <math.h>

static SomView *
make_view (SomRequest *request,
           SomDossier *dossier)
{
  request->dossier = dossier;
  if (request->language == NULL)
    request->language = "en";
  if (request->size.width == 0)
    request->size = (SomSize) { 1600, 900 };
  return som_view_new (request);
}

static void
test_layers (void)
{
  static const struct
  {
    SomLayers layers;
    guint     n_rows;
  } cases[] = { { 0, 7 }, { SOM_LAYERS_BOTH, 7 }, { SOM_LAYERS_ARTICLE, 6 }, { SOM_LAYERS_CHECK, 1 } };
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SomRequest          request = { .layers = cases[i].layers };
      g_autoptr (SomView) view = make_view (&request, dossier);

      g_assert_cmpuint (som_table_get_n_rows (som_view_get_nth_table (view, 0)), ==, cases[i].n_rows);
    }
}

static void
test_hidden (void)
{
  static const char *const hidden[] = { "us", "meta", NULL };
  g_autoptr (SomDossier)   dossier = open_dossier (EXPLORED);
  SomRequest               request = { .hidden = hidden };
  g_autoptr (SomView)      view = make_view (&request, dossier);

  g_assert_cmpuint (som_table_get_n_rows (som_view_get_nth_table (view, 0)), ==, 2);
}

static void
test_tables (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  SomRequest             request = { 0 };
  g_autoptr (SomView)    view = make_view (&request, dossier);

  g_assert_cmpuint (som_view_get_n_tables (view), ==, 1);
  g_assert_true (som_view_get_table (view, "money") == som_view_get_table (view, NULL));
  g_assert_null (som_view_get_table (view, "sources"));
  g_assert_null (som_view_get_nth_table (view, 1));
  g_assert_cmpstr (som_view_get_name (view), ==, "first");
}

static void
test_entities (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  SomRequest             request = { .language = "fr" };
  g_autoptr (SomView)    view = make_view (&request, dossier);

  g_assert_cmpstr (som_view_get_entity_label (view, "us"), ==, "États-Unis");
  g_assert_cmpstr (som_view_get_entity_label (view, "nobody"), ==, "nobody");
  g_assert_null (som_view_get_entity_label (view, NULL));
  g_assert_cmpstr (som_view_get_entity_parent (view, "meta"), ==, "us");
  g_assert_null (som_view_get_entity_parent (view, "us"));
  g_assert_null (som_view_get_entity_parent (view, "nobody"));
}

/* A value goes to a unit that it is like, and to no other without a rate. */
static void
test_convert (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  SomRequest             request = { 0 };
  g_autoptr (SomView)    view = make_view (&request, dossier);
  const SomUnit         *dollars = som_dossier_find_unit (dossier, "USD_bn"), *euros = som_dossier_find_unit (dossier, "EUR_bn");
  double                 value = 0;

  g_assert_true (som_view_convert (view, (SomAmount) { 5e11, dollars }, dollars, &value));
  g_assert_cmpfloat (value, ==, 5e11);
  g_assert_false (som_view_convert (view, (SomAmount) { 5e11, dollars }, euros, &value));
  g_assert_cmpfloat (value, ==, 5e11);
}

/* Type shrinks in a small window, and not on a slide. */
static void
test_scale (void)
{
  static const struct
  {
    SomRequest request;
    double     scale;
  } cases[] = { { { .size = { 1600, 900 } }, 1 }, { { .size = { 800, 450 } }, 0.5 }, { { .size = { 100, 50 } }, 0.5 }, { { .size = { 3200, 1800 } }, 1 },
                { { .size = { 900, 1600 }, .slide = TRUE }, 1 } };
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SomRequest          request = cases[i].request;
      g_autoptr (SomView) view = make_view (&request, dossier);

      g_assert_cmpfloat (som_view_get_scale (view), ==, cases[i].scale);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/layers", test_layers);
  g_test_add_func ("/view/hidden", test_hidden);
  g_test_add_func ("/view/tables", test_tables);
  g_test_add_func ("/view/entities", test_entities);
  g_test_add_func ("/view/convert", test_convert);
  g_test_add_func ("/view/scale", test_scale);
  return g_test_run ();
}
