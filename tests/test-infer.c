/* Tests of som-infer: the roles of columns in tables that say nothing of roles.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

/* A CSV file, and the role of each of its columns. */
typedef struct
{
  const char *csv, *roles;
} Case;

static char *
infer (const char *csv)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) som_unit_free);
  g_autoptr (SomProblems) problems = som_problems_new ();
  const SomReadContext    context = { folder, "t.csv", "en", units, FALSE, problems, NULL, NULL };
  g_autoptr (GBytes)      bytes = g_bytes_new (csv, strlen (csv));
  GString                *roles = g_string_new (NULL);
  SomResource            *resource;

  resource = som_resource_read_csv (&context, bytes);
  for (guint i = 0; i < resource->columns->len; i++)
    {
      const char *role = som_role_get_name (som_resource_get_column (resource, i)->role);

      g_string_append_printf (roles, "%s%s", i > 0 ? " " : "", role != NULL ? role : "-");
    }
  som_resource_free (resource);
  return g_string_free (roles, FALSE);
}

static void
check_all (const Case *cases,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *roles = infer (cases[i].csv);

      g_test_message ("%s", cases[i].csv);
      g_assert_cmpstr (roles, ==, cases[i].roles);
    }
}

static void
test_countries (void)
{
  static const Case cases[] = {
    { "Country Name,Country Code,Year,Value\nFrance,FRA,2023,3\nIndia,IND,2023,4\n", "entity geo time value" },
    { "code,v\nFR,1\nDE,2\n", "entity value" },
    /* Most of them will do: tables have sums and continents. */
    { "c,v\nFrance,1\nIndia,2\nWorld,9\n", "entity value" },
    { "c,v\nFrance,1\nred,2\nblue,9\n", "label value" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* A column of units is one by its name, where there are numbers. */
static void
test_units (void)
{
  static const Case cases[] = {
    { "country,value,unit\nFrance,1,kg\nSpain,2,kg\n", "entity value unit" },
    { "Unité,v\nkg,1\n", "unit value" },
    { "unit,name\nlitre,x\n", "label -" },
    { "unit,v\n7,1\n", "value value" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_plain (void)
{
  static const Case cases[] = {
    { "machine,note,speed,cores\nA1,x,1.5,3\nB2,y,2.5,4\n", "label - value value" },
    { "date,v\n2025-01-01,1\n2025-02-01,2\n", "time value" },
    { "year,v\n2024,1\n2025,2\n", "time value" },
    { "v\n1\n", "value" },
    { "a\n", "label" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* A key names rows that have no other name. */
static void
test_key (void)
{
  static const struct
  {
    const char *fields;
    SomRole     first, second;
  } cases[] = { { "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"v\", \"type\": \"number\"}", SOM_ROLE_LABEL, SOM_ROLE_VALUE },
                { "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"v\", \"type\": \"string\"}", SOM_ROLE_NONE, SOM_ROLE_LABEL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autofree char        *json = g_strdup_printf ("{\"name\": \"p\", \"resources\": [{\"name\": \"t\", \"schema\": {\"primaryKey\": \"id\", "
                                                      "\"fields\": [%s]}, \"data\": [{\"id\": \"a\", \"v\": %s}]}]}",
                                                      cases[i].fields, i == 0 ? "1" : "\"x\"");
      g_autoptr (SomDossier)  dossier = test_dossier_load (folder, json, problems);
      const SomResource      *resource = som_dossier_find_resource (dossier, "t");

      g_assert_cmpint (som_resource_get_column (resource, 0)->role, ==, cases[i].first);
      g_assert_cmpint (som_resource_get_column (resource, 1)->role, ==, cases[i].second);
    }
}

/* Whoever gave one role meant the others to have none. */
static void
test_given (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": \"x\", \"b\": 1}], \"schema\": {\"fields\": [{\"name\": \"a\", \"sommet:role\": "
                         "\"note\"}, {\"name\": \"b\", \"type\": \"number\"}]}}]}",
                         problems);
  const SomResource *resource = som_dossier_find_resource (dossier, "t");

  g_assert_cmpint (som_resource_get_column (resource, 0)->role, ==, SOM_ROLE_NOTE);
  g_assert_cmpint (som_resource_get_column (resource, 1)->role, ==, SOM_ROLE_NONE);
}

/* A unit and a range leave it open what the rest is. */
static void
test_given_of_value (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier
    = test_dossier_load (folder,
                         "{\"resources\": [{\"name\": \"t\", \"data\": [{\"label\": \"x\", \"v\": 1, \"low\": 0, \"u\": \"FR\"}], \"schema\": "
                         "{\"fields\": [{\"name\": \"label\"}, {\"name\": \"v\", \"type\": \"number\"}, {\"name\": \"low\", \"type\": \"number\", "
                         "\"sommet:role\": \"min\", \"sommet:of\": \"v\"}, {\"name\": \"u\", \"sommet:role\": \"unit\"}]}}]}",
                         problems);
  const SomResource *resource = som_dossier_find_resource (dossier, "t");
  const SomRole      roles[] = { SOM_ROLE_LABEL, SOM_ROLE_VALUE, SOM_ROLE_MIN, SOM_ROLE_UNIT };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_cmpint (som_resource_get_column (resource, i)->role, ==, roles[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/infer/countries", test_countries);
  g_test_add_func ("/infer/units", test_units);
  g_test_add_func ("/infer/plain", test_plain);
  g_test_add_func ("/infer/key", test_key);
  g_test_add_func ("/infer/given", test_given);
  g_test_add_func ("/infer/given-of-value", test_given_of_value);

  return g_test_run ();
}
