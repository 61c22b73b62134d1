/* Tests of som-chosen: entities and rows that somebody chose.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "output/som-chosen.h"

typedef struct
{
  SomDossier        *dossier;
  const SomResource *money;
} Scene;

static void
scene_init (Scene *scene)
{
  scene->dossier = open_dossier (EXPLORED);
  scene->money = som_dossier_find_resource (scene->dossier, "money");
}

static void
scene_clear (Scene *scene)
{
  som_dossier_unref (scene->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

/* Chooses by a click on a mark, instead of what is chosen. */
static void
click (SomChosen   **chosen,
       const Scene  *scene,
       const char   *entity,
       guint         row,
       gboolean      add)
{
  SomFigureMark mark = { .role = SOM_MARK_DATUM, .entity = (char *) entity, .resource = (gpointer) scene->money, .rows = &row, .n_rows = 1 };
  SomChosen    *after = som_chosen_toggle_mark (*chosen, &mark, add);

  som_chosen_unref (*chosen);
  *chosen = after;
}

static void
test_entities (void)
{
  g_auto (Scene)        scene;
  g_autoptr (SomChosen) chosen = som_chosen_new ();
  g_autofree const char **names = NULL;

  scene_init (&scene);
  click (&chosen, &scene, "us", 0, FALSE);
  g_assert_true (som_chosen_has_entity (chosen, "us"));
  click (&chosen, &scene, "cn", 1, FALSE);
  g_assert_false (som_chosen_has_entity (chosen, "us"));
  click (&chosen, &scene, "us", 0, TRUE);
  names = som_chosen_list_entities (chosen);
  g_assert_cmpstr (names[0], ==, "cn");
  g_assert_cmpstr (names[1], ==, "us");
  g_assert_null (names[2]);
  click (&chosen, &scene, "us", 0, TRUE);
  g_assert_false (som_chosen_has_entity (chosen, "us"));
  click (&chosen, &scene, "cn", 1, FALSE);
  g_assert_true (som_chosen_is_empty (chosen));
}

static void
test_rows (void)
{
  g_auto (Scene)        scene;
  g_autoptr (SomChosen) chosen = som_chosen_new ();

  scene_init (&scene);
  click (&chosen, &scene, NULL, 2, FALSE);
  click (&chosen, &scene, NULL, 3, TRUE);
  g_assert_cmpuint (som_chosen_count_rows (chosen), ==, 2);
  g_assert_true (som_chosen_has_row (chosen, scene.money, 2));
  g_assert_false (som_chosen_has_row (chosen, scene.money, 0));
  click (&chosen, &scene, NULL, 2, FALSE);
  g_assert_cmpuint (som_chosen_count_rows (chosen), ==, 1);
  click (&chosen, &scene, NULL, 2, FALSE);
  g_assert_true (som_chosen_is_empty (chosen));
}

/* By their keys and by their numbers; not what another table has, or nobody has any more. */
static void
test_list_rows (void)
{
  g_auto (Scene)         scene;
  g_autoptr (SomDossier) other = open_dossier ("{'name': 'other', 'resources': [{'name': 'money', 'data': [['label'], ['a'], ['b'], ['c']], 'schema': "
                                               "{'fields': [{'name': 'label', 'type': 'string'}]}}, {'name': 'honey', 'data': [['label'], ['a'], ['b'], ['c']], "
                                               "'schema': {'fields': [{'name': 'label', 'type': 'string'}]}}]}");
  const SomResource     *money = som_dossier_find_resource (other, "money"), *honey = som_dossier_find_resource (other, "honey");
  g_autoptr (SomChosen)  chosen = som_chosen_new ();
  g_autofree guint      *keyed = NULL, *numbered = NULL, *none = NULL;
  guint                  n;

  scene_init (&scene);
  som_chosen_add_row (chosen, scene.money, 4);
  som_chosen_add_row (chosen, money, 2);
  keyed = som_chosen_list_rows (chosen, scene.money, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (keyed[0], ==, 4);
  numbered = som_chosen_list_rows (chosen, money, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (numbered[0], ==, 2);
  none = som_chosen_list_rows (chosen, honey, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (som_chosen_has_entities (chosen));
}

static void
test_set_row (void)
{
  g_auto (Scene)        scene;
  g_autoptr (SomChosen) nothing = som_chosen_new (), one = NULL, none = NULL;

  scene_init (&scene);
  one = som_chosen_set_row (nothing, scene.money, 4, TRUE);
  none = som_chosen_set_row (one, scene.money, 4, FALSE);
  g_assert_true (som_chosen_has_row (one, scene.money, 4));
  g_assert_true (som_chosen_equal (nothing, none));
  g_assert_false (som_chosen_equal (nothing, one));
}

/* The same rows after the dossier was read anew. */
static void
test_other_reading (void)
{
  g_auto (Scene)        before, after;
  g_autoptr (SomChosen) nothing = som_chosen_new (), one = NULL;

  scene_init (&before);
  scene_init (&after);
  one = som_chosen_set_row (nothing, before.money, 4, TRUE);
  g_assert_true (som_chosen_has_row (one, after.money, 4));
}

static void
test_marks (void)
{
  g_auto (Scene)        scene;
  g_autoptr (SomChosen) chosen = som_chosen_entity ("us");
  guint                 row = 1;
  const SomFigureMark   legend = { .role = SOM_MARK_LEGEND, .series = (char *) "us" }, other = { .role = SOM_MARK_LEGEND, .series = (char *) "cn" };
  SomFigureMark         datum = { .role = SOM_MARK_DATUM, .rows = &row, .n_rows = 1 };

  scene_init (&scene);
  datum.resource = (gpointer) scene.money;
  g_assert_true (som_chosen_has_mark (chosen, &legend));
  g_assert_false (som_chosen_has_mark (chosen, &other));
  g_assert_false (som_chosen_has_mark (chosen, &datum));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chosen/entities", test_entities);
  g_test_add_func ("/chosen/rows", test_rows);
  g_test_add_func ("/chosen/list-rows", test_list_rows);
  g_test_add_func ("/chosen/set-row", test_set_row);
  g_test_add_func ("/chosen/other-reading", test_other_reading);
  g_test_add_func ("/chosen/marks", test_marks);
  return g_test_run ();
}
