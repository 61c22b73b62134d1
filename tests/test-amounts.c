/* Tests of som-amounts: the units of cells, and what is too much in its unit.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"
#include "model/som-amounts.h"

#define DOSSIER(rows, fields)                                                                                                     \
  "{\"name\": \"p\", \"sommet:units\": {\"bn\": {\"kind\": \"count\", \"factor\": 1e9}, \"one\": {\"kind\": \"count\"}}, "        \
  "\"resources\": [{\"name\": \"t\", \"data\": [" rows "], \"schema\": {\"fields\": [{\"name\": \"v\", \"type\": \"number\", "    \
  "\"sommet:role\": \"value\"" fields "]}}]}"

#define UNIT_OF_ROW "}, {\"name\": \"u\", \"type\": \"string\", \"sommet:role\": \"unit\", \"sommet:of\": \"v\"}, {\"name\": \"low\", \"type\": " \
                    "\"number\", \"sommet:role\": \"min\", \"sommet:of\": \"v\"}"

static const char *
get_unit (const SomDossier *dossier,
          int               column,
          guint             row)
{
  const SomUnit *unit = som_amounts_get_unit (dossier, som_dossier_find_resource (dossier, "t"), column, row);

  return unit != NULL ? unit->id : NULL;
}

/* A range has the unit of its value. */
static void
test_of_row (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder, DOSSIER ("{\"v\": 1, \"u\": \"bn\", \"low\": 0}, {\"v\": 2, \"u\": \"one\"}, {\"v\": 3}", UNIT_OF_ROW), problems);

  assert_problems (problems, "");
  g_assert_cmpstr (get_unit (dossier, 0, 0), ==, "bn");
  g_assert_cmpstr (get_unit (dossier, 2, 0), ==, "bn");
  g_assert_cmpstr (get_unit (dossier, 0, 1), ==, "one");
  g_assert_null (get_unit (dossier, 0, 2));
}

static void
test_too_much (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier G_GNUC_UNUSED = test_dossier_load (
    folder, DOSSIER ("{\"v\": 1e308, \"u\": \"one\"}, {\"v\": -1e308, \"u\": \"bn\"}, {\"v\": 1e290, \"u\": \"bn\"}, {\"v\": 1, \"u\": \"bn\", \"low\": 1e300}",
                     UNIT_OF_ROW),
    problems);

  assert_problems (problems, "warning: datapackage.json:1:168: /resources/0/data/1/v: table t, row 2, field v: -1e+308 in the unit “bn” is more than can "
                             "be drawn; tables show it as it is written; correct the value or its unit\n"
                             "warning: datapackage.json:1:240: /resources/0/data/3/low: table t, row 4, field low: 1e+300 in the unit “bn” is more than "
                             "can be drawn; tables show it as it is written; correct the value or its unit\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amounts/of-row", test_of_row);
  g_test_add_func ("/amounts/too-much", test_too_much);
  return g_test_run ();
}
