/* Tests of som-entity: rows of a table, colours that are inherited, countries that only rows name.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#define ENTITY_FIELDS                                                                                                    \
  "{\"name\": \"id\"}, {\"name\": \"label\", \"sommet:role\": \"label\"}, {\"name\": \"label@en\"}, "                    \
  "{\"name\": \"parent\", \"sommet:role\": \"entity\"}, {\"name\": \"color\", \"sommet:role\": \"color\"}, "             \
  "{\"name\": \"codes\", \"type\": \"list\", \"sommet:role\": \"geo\"}"

/* A dossier whose table `facts` is about the entities of `rows`. */
static SomDossier *
load (const TestFolder *folder,
      const char       *rows,
      SomProblems      *problems)
{
  g_autofree char *text = g_strdup_printf (
    "{\"languages\": [\"fr\", \"en\"], \"resources\": [{\"name\": \"entities\", \"data\": %s, \"schema\": {\"fields\": [" ENTITY_FIELDS "], "
    "\"primaryKey\": \"id\", \"foreignKeys\": [{\"fields\": \"parent\", \"reference\": {\"resource\": \"\", \"fields\": \"id\"}}]}}, "
    "{\"name\": \"facts\", \"data\": [{\"who\": \"cn\"}], \"schema\": {\"fields\": [{\"name\": \"who\", \"sommet:role\": \"entity\"}], "
    "\"foreignKeys\": [{\"fields\": \"who\", \"reference\": {\"resource\": \"entities\", \"fields\": \"id\"}}]}}]}",
    rows);

  return test_dossier_load (folder, text, problems);
}

static void
test_rows (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = load (folder, "[{\"id\": \"cn\", \"label\": \"Chine\", \"label@en\": \"China\", \"color\": \"#d55e00\", \"codes\": [\"CHN\", \"TW\"]}]", problems);
  const SomEntity        *china = som_dossier_find_entity (dossier, "cn");

  assert_problems (problems, "");
  g_assert_nonnull (china);
  g_assert_cmpstr (som_entity_get_label (china, "en"), ==, "China");
  g_assert_cmpstr (som_entity_get_label (china, "fr"), ==, "Chine");
  g_assert_true (china->has_color);
  g_assert_cmpfloat_with_epsilon (china->color.red, 0xd5 / 255.0, 1e-9);
  g_assert_cmpstr (china->codes[0], ==, "CN");
  g_assert_cmpstr (china->codes[1], ==, "TW");
  g_assert_null (som_dossier_find_entity (dossier, "us"));
  g_assert_null (som_dossier_find_entity (dossier, NULL));
}

static void
test_inherited_color (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = load (folder,
                                          "[{\"id\": \"machine\", \"parent\": \"firm\"}, {\"id\": \"firm\", \"parent\": \"cn\"}, "
                                          "{\"id\": \"cn\", \"color\": \"#d55e00\"}, {\"id\": \"own\", \"parent\": \"cn\", \"color\": \"#000000\"}, "
                                          "{\"id\": \"alone\"}]",
                                          problems);

  g_assert_true (som_dossier_find_entity (dossier, "machine")->has_color);
  g_assert_cmpfloat_with_epsilon (som_dossier_find_entity (dossier, "machine")->color.red, 0xd5 / 255.0, 1e-9);
  g_assert_cmpfloat (som_dossier_find_entity (dossier, "own")->color.red, ==, 0);
  g_assert_false (som_dossier_find_entity (dossier, "alone")->has_color);
}

/* Two that belong to each other end nowhere, and stop nothing. */
static void
test_circle (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = load (folder, "[{\"id\": \"cn\", \"parent\": \"b\"}, {\"id\": \"b\", \"parent\": \"cn\"}, {\"id\": \"c\", \"parent\": \"c\"}]", problems);

  g_assert_false (som_dossier_find_entity (dossier, "b")->has_color);
  assert_problems (problems, "");
}

static void
test_faults (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = load (folder, "[{\"id\": \"cn\", \"color\": \"red\", \"codes\": [\"??\"]}, {\"label\": \"no id\"}, {\"id\": \"b\", \"parent\": \"x\"}]", problems);

  g_assert_false (som_dossier_find_entity (dossier, "cn")->has_color);
  assert_problems (problems, "error: datapackage.json:1:95: /resources/0/data/0/color: table entities, row 1, field color: “red” is no colour; write it like #0072b2\n"
                             "warning: datapackage.json:1:162: /resources/0/data/2/parent: table entities, row 3, field parent: “x” is not in the table “entities”; correct it, or add the "
                             "row that it refers to\n");
}

/* Rows that name countries need no table of entities. */
static void
test_countries (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = test_dossier_load (folder,
                                                       "{\"resources\": [{\"name\": \"t\", \"data\": [{\"c\": \"France\", \"v\": 1}, {\"c\": \"IND\", \"v\": "
                                                       "2}, {\"c\": \"Atlantis\", \"v\": 3}]}]}",
                                                       problems);

  g_assert_cmpstr (som_dossier_find_entity (dossier, "France")->codes[0], ==, "FR");
  g_assert_cmpstr (som_dossier_find_entity (dossier, "IND")->codes[0], ==, "IN");
  g_assert_null (som_dossier_find_entity (dossier, "Atlantis")->codes[0]);
  g_assert_null (som_entity_get_label (som_dossier_find_entity (dossier, "France"), "fr"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entity/rows", test_rows);
  g_test_add_func ("/entity/inherited-color", test_inherited_color);
  g_test_add_func ("/entity/circle", test_circle);
  g_test_add_func ("/entity/faults", test_faults);
  g_test_add_func ("/entity/countries", test_countries);

  return g_test_run ();
}
