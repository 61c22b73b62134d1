/* Tests of som-view-format: cells, values and ranges in words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include <sommet/som-format.h>

#define RANGES                                                                                                                              \
  "{'name': 'r', 'languages': ['fr'], 'sommet:units': {'USD_bn': {'kind': 'currency', 'currency': 'USD', 'factor': 1e9}}, 'resources': [{" \
  "'name': 't', 'data': [{'v': 98, 'low': 84, 'high': 98}, {'v': 56, 'high': 56}, {'v': 1, 'low': 1}, {'v': 5, 'low': 7, 'high': 3}, "     \
  "{'low': 1, 'high': 2}], 'schema': {'fields': [{'name': 'v', 'type': 'number', 'sommet:role': 'value', 'sommet:unit': 'USD_bn'}, "       \
  "{'name': 'low', 'type': 'number', 'sommet:role': 'min', 'sommet:of': 'v', 'sommet:unit': 'USD_bn'}, {'name': 'high', 'type': "          \
  "'number', 'sommet:role': 'max', 'sommet:of': 'v', 'sommet:unit': 'USD_bn'}]}}], 'views': [{'name': 'v', 'resources': ['t'], "           \
  "'specType': 'sommet:table'}]}"

typedef struct
{
  SomDossier *dossier;
  SomRequest  request;
  SomView    *view;
  SomTable   *table;
} Scene;

static void
scene_init (Scene      *scene,
            const char *json,
            const char *language)
{
  scene->dossier = open_dossier (json);
  scene->request = (SomRequest) { .dossier = scene->dossier, .language = language };
  scene->view = som_view_new (&scene->request);
  scene->table = som_view_get_nth_table (scene->view, 0);
}

static void
scene_clear (Scene *scene)
{
  som_view_free (scene->view);
  som_dossier_unref (scene->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static void
assert_cell (const Scene *scene,
             const char  *column,
             guint        row,
             const char  *expected)
{
  g_autofree char *text
    = som_format_cell (scene->view, scene->table, som_table_find_column (scene->table, column), row, SOM_FORMAT_SHORT);

  g_assert_cmpstr (text, ==, expected);
}

/* Entities and states are ids in the dossier, and words for people. */
static void
test_cells (void)
{
  g_auto (Scene) scene, french;

  scene_init (&scene, EXPLORED, "en");
  scene_init (&french, EXPLORED, "fr");
  assert_cell (&scene, "value", 0, "$500B");
  assert_cell (&scene, "entity", 0, "United States");
  assert_cell (&french, "entity", 0, "États-Unis");
  assert_cell (&scene, "status", 0, "announced");
  assert_cell (&french, "status", 0, "annoncé");
  assert_cell (&scene, "note", 0, "over four years");
  assert_cell (&scene, "note", 1, NULL);
  assert_cell (&scene, "nothing", 0, NULL);
}

static void
test_values (void)
{
  static const char *const expected[] = { "84 à 98\u00a0Md\u00a0$", "jusqu’à 56\u00a0Md\u00a0$", "plus de 1\u00a0Md\u00a0$", "5\u00a0Md\u00a0$", NULL };
  g_auto (Scene)           scene;

  scene_init (&scene, RANGES, "fr");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = som_format_value (scene.view, scene.table, 0, i);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_qualifier (void)
{
  g_auto (Scene)   scene;
  g_autofree char *announced = NULL, *plain = NULL, *spent = NULL;

  scene_init (&scene, EXPLORED, "en");
  announced = som_format_qualifier (scene.view, scene.table, 0);
  plain = som_format_qualifier (scene.view, scene.table, 3);
  spent = som_format_qualifier (scene.view, scene.table, 6);
  g_assert_cmpstr (announced, ==, "private, announced");
  g_assert_null (plain);
  g_assert_cmpstr (spent, ==, "private");
}

static void
test_units (void)
{
  g_auto (Scene)   scene, french;
  g_autofree char *dollars = NULL, *french_dollars = NULL, *none = NULL, *percent = NULL;

  scene_init (&scene, EXPLORED, "en");
  scene_init (&french, EXPLORED, "fr");
  dollars = som_format_unit (scene.view, som_dossier_find_unit (scene.dossier, "USD_bn"));
  french_dollars = som_format_unit (french.view, som_dossier_find_unit (french.dossier, "USD_bn"));
  percent = som_format_unit (scene.view, som_dossier_find_unit (scene.dossier, "percent"));
  none = som_format_unit (scene.view, NULL);
  g_assert_cmpstr (dollars, ==, "$B");
  g_assert_cmpstr (french_dollars, ==, "Md\u00a0$");
  g_assert_cmpstr (percent, ==, "%");
  g_assert_null (none);
}

static void
test_messages (void)
{
  g_auto (Scene)   scene;
  g_autofree char *one = NULL, *many = NULL, *words = NULL;

  scene_init (&scene, EXPLORED, "en");
  one = som_format_count (scene.view, "{n, plural, one {# row} other {# rows}}", 1);
  many = som_format_count (scene.view, "{n, plural, one {# row} other {# rows}}", 1200);
  words = som_format_message (scene.view, "{a} and {b}", "a", "x{y}", "b", "z", NULL);
  g_assert_cmpstr (one, ==, "1 row");
  g_assert_cmpstr (many, ==, "1,200 rows");
  g_assert_cmpstr (words, ==, "x{y} and z");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-format/cells", test_cells);
  g_test_add_func ("/view-format/values", test_values);
  g_test_add_func ("/view-format/qualifier", test_qualifier);
  g_test_add_func ("/view-format/units", test_units);
  g_test_add_func ("/view-format/messages", test_messages);
  return g_test_run ();
}
