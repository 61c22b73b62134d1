/* Tests of som-view-entities: what a view knows of those that rows name.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

static void
test_entities (void)
{
  g_autofree char *json = make_chart ("test", "{'id': 'a', 'entity': 'box'}, {'id': 'b', 'entity': 'nobody'}", NULL, NULL);
  g_auto (Stage)   stage;
  SomColor         color = { 0 };

  stage_open (&stage, json, "en");
  g_assert_cmpstr (som_view_get_entity_label (stage.view, "red"), ==, "Red");
  g_assert_cmpstr (som_view_get_entity_label (stage.view, "nobody"), ==, "nobody");
  g_assert_null (som_view_get_entity_label (stage.view, NULL));
  g_assert_cmpstr (som_view_get_entity_parent (stage.view, "box"), ==, "red");
  g_assert_null (som_view_get_entity_parent (stage.view, "red"));
  g_assert_null (som_view_get_entity_parent (stage.view, NULL));
  g_assert_true (som_view_get_entity_color (stage.view, "box", &color));
  g_assert_cmpfloat_with_epsilon (color.red, 0.8, 0.01);
  g_assert_false (som_view_get_entity_color (stage.view, "nobody", &color));
  g_assert_false (som_view_get_entity_color (stage.view, NULL, &color));
  g_assert_cmpfloat_with_epsilon (color.red, 0.8, 0.01);
  g_assert_null (som_view_get_entity_codes (stage.view, "red"));
  g_assert_null (som_view_find_entity (stage.view, "FR"));
  g_assert_null (som_view_find_entity (stage.view, NULL));
}

/* Countries that only rows name are entities, too. */
static void
test_countries (void)
{
  g_auto (Stage) stage;

  stage_open (&stage,
              "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [{'country': 'FRA', 'value': 1}, {'country': "
              "'CHN', 'value': 2}]}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table'}]}",
              "fr");
  g_assert_cmpstr (som_view_get_entity_label (stage.view, "CHN"), ==, "Chine");
  g_assert_cmpstr (som_view_get_entity_codes (stage.view, "FRA")[0], ==, "FR");
  g_assert_null (som_view_get_entity_codes (stage.view, "FRA")[1]);
  g_assert_cmpstr (som_view_find_entity (stage.view, "CN"), ==, "CHN");
  g_assert_null (som_view_find_entity (stage.view, "DE"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-entities/entities", test_entities);
  g_test_add_func ("/view-entities/countries", test_countries);
  return g_test_run ();
}
