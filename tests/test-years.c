/* Tests of som-years: whole numbers that are years.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-years.h"

#include "model.h"

/* A field of a schema, the values of its rows, and what is made of them: the first cell as a text, or NULL where they stay numbers. */
typedef struct
{
  const char *field, *first, *second, *year;
} Case;

static void
check (const Case *it)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char        *json = g_strdup_printf ("{\"resources\": [{\"name\": \"t\", \"data\": [{\"year\": %s}, {\"year\": null}, {\"year\": %s}], "
                                                  "\"schema\": {\"fields\": [{\"name\": \"year\"%s}]}}]}",
                                                  it->first, it->second, it->field);
  g_autoptr (SomDossier)  dossier = test_dossier_load (folder, json, problems);
  const SomColumn        *column = som_resource_get_column (som_dossier_find_resource (dossier, "t"), 0);
  g_autofree char        *text = som_column_to_text (column, 0);
  SomTime                 time;

  g_test_message ("%s", json);
  g_assert_cmpint (column->type, ==, it->year != NULL ? SOM_COLUMN_TIME : SOM_COLUMN_NUMBER);
  g_assert_true (som_column_is_missing (column, 1));
  if (it->year == NULL)
    return;
  g_assert_cmpstr (text, ==, it->year);
  g_assert_true (som_column_get_time (column, 0, &time));
  g_assert_cmpint (time.precision, ==, SOM_PRECISION_YEAR);
}

static void
test_find (void)
{
  static const Case cases[] = {
    { ", \"type\": \"integer\"", "2000", "1789", "2000" },
    { ", \"type\": \"number\"", "2000", "2001", "2000" },
    { ", \"type\": \"integer\", \"sommet:role\": \"start\"", "1000", "2999", "1000" },
    /* no years */
    { ", \"type\": \"integer\"", "2000", "999", NULL },
    { ", \"type\": \"integer\"", "2000", "3000", NULL },
    { ", \"type\": \"number\"", "2000", "2000.5", NULL },
    { ", \"type\": \"integer\"", "null", "null", NULL },
    /* said to be something else */
    { ", \"type\": \"integer\", \"sommet:role\": \"value\"", "2000", "2001", NULL },
    { ", \"type\": \"integer\", \"sommet:unit\": \"1\"", "2000", "2001", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
test_names (void)
{
  static const char *const years[] = { "year", "YEAR", "Année", "annee" };
  static const char *const others[] = { "years", "population", "", "yearly" };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    g_assert_true (som_years_is_name (years[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (som_years_is_name (others[i]));
}

/* The year of a table is its time, also where rows are found by it; and refers to rows by what it says. */
static void
test_key (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [{\"name\": \"t\", \"data\": [{\"year\": 2000, \"v\": 3}], \"schema\": {\"primaryKey\": \"year\", "
                         "\"fields\": [{\"name\": \"year\", \"type\": \"integer\"}, {\"name\": \"v\", \"type\": \"number\"}]}}, "
                         "{\"name\": \"u\", \"data\": [{\"since\": 2000}], \"schema\": {\"foreignKeys\": [{\"fields\": \"since\", "
                         "\"reference\": {\"resource\": \"t\", \"fields\": \"year\"}}], \"fields\": [{\"name\": \"since\", \"type\": \"integer\"}]}}]}",
                         problems);

  g_assert_cmpint (som_resource_get_column (som_dossier_find_resource (dossier, "t"), 0)->role, ==, SOM_ROLE_TIME);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/years/find", test_find);
  g_test_add_func ("/years/names", test_names);
  g_test_add_func ("/years/key", test_key);

  return g_test_run ();
}
