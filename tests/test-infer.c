/* Tests of som-infer: the roles of columns that were given none.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

/* A CSV file, and the role of each of its columns. */
typedef struct
{
  const char *csv, *roles;
} Case;

static char *
get_roles (const SomResource *resource)
{
  GString *roles = g_string_new (NULL);

  for (guint i = 0; i < resource->columns->len; i++)
    {
      const char *role = som_role_get_name (som_resource_get_column (resource, i)->role);

      g_string_append_printf (roles, "%s%s", i > 0 ? " " : "", role != NULL ? role : "-");
    }
  return g_string_free (roles, FALSE);
}

static char *
infer (const char *csv)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (GHashTable)  units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) som_unit_free);
  g_autoptr (SomProblems) problems = som_problems_new ();
  const SomReadContext    context = { folder, "t.csv", "en", units, FALSE, problems, NULL, NULL };
  g_autoptr (GBytes)      bytes = g_bytes_new (csv, strlen (csv));
  SomResource            *resource = som_resource_read_csv (&context, bytes);
  char                   *roles = get_roles (resource);

  som_resource_free (resource);
  return roles;
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

/* Fields of which some have roles, as a schema says, a row of them, and all roles in the end. */
static const struct
{
  const char *fields, *row, *roles;
} given[] = {
  /* one role leaves the others to be found */
  { "{'name': 'a', 'sommet:role': 'note'}, {'name': 'b', 'type': 'number'}", "{'a': 'x', 'b': 1}", "note value" },
  { "{'name': 'a', 'sommet:role': 'entity'}, {'name': 'b', 'type': 'number'}, {'name': 'c'}", "{'a': 'x', 'b': 1, 'c': 'y'}", "entity value -" },
  { "{'name': 'a', 'sommet:role': 'label'}, {'name': 'b', 'type': 'number'}, {'name': 'c'}", "{'a': 'x', 'b': 1, 'c': 'FR'}", "label value entity" },
  { "{'name': 'a'}, {'name': 'b', 'type': 'number', 'sommet:role': 'value'}, {'name': 'c', 'type': 'year'}", "{'a': 'x', 'b': 1, 'c': 2025}",
    "label value time" },
  /* but not those that are not needed */
  { "{'name': 'a', 'sommet:role': 'label'}, {'name': 'b', 'type': 'number'}, {'name': 'c', 'type': 'number', 'sommet:role': 'value'}",
    "{'a': 'x', 'b': 1, 'c': 2}", "label - value" },
  { "{'name': 'a', 'sommet:role': 'from'}, {'name': 'b', 'sommet:role': 'to'}, {'name': 'c', 'type': 'number'}", "{'a': 'x', 'b': 'y', 'c': 1}",
    "from to -" },
  { "{'name': 'a', 'sommet:role': 'row'}, {'name': 'b', 'sommet:role': 'column'}, {'name': 'c'}", "{'a': 'x', 'b': 'FR', 'c': 'y'}", "row column -" },
  { "{'name': 'a', 'sommet:role': 'bullets'}, {'name': 'b', 'type': 'number'}", "{'a': 'x', 'b': 1}", "bullets -" },
  { "{'name': 'a', 'sommet:role': 'end', 'type': 'year'}, {'name': 'b', 'type': 'year'}", "{'a': 2025, 'b': 2024}", "end -" },
  /* yes and no are no values */
  { "{'name': 'a'}, {'name': 'b', 'type': 'boolean'}, {'name': 'c', 'type': 'number'}", "{'a': 'x', 'b': true, 'c': 2}", "label - value" },
};

/* The roles of a table with these fields, and with what a schema says beside them. */
static char *
infer_fields (const char *fields,
              const char *row,
              const char *schema)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char        *text = g_strdup_printf ("{'resources': [{'name': 't', 'data': [%s], 'schema': {'fields': [%s]%s}}, {'name': 'sources', 'data': "
                                                  "[{'name': 's'}]}, {'name': 'others', 'data': [{'name': 'x'}]}]}",
                                                  row, fields, schema);
  g_autoptr (SomDossier)  dossier = test_dossier_load (folder, g_strdelimit (text, "'", '"'), problems);

  return get_roles (som_dossier_find_resource (dossier, "t"));
}

static void
test_given (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *roles = infer_fields (given[i].fields, given[i].row, "");

      g_test_message ("%s", given[i].fields);
      g_assert_cmpstr (roles, ==, given[i].roles);
    }
}

/* What refers to sources is the source, what refers to another table an entity, of which a table has one. */
static void
test_references (void)
{
  g_autofree char *roles = infer_fields ("{'name': 'a'}, {'name': 'b'}, {'name': 'c'}, {'name': 'd'}", "{'a': 's', 'b': 'x', 'c': 'x', 'd': 'y'}",
                                         ", 'foreignKeys': [{'fields': 'a', 'reference': {'resource': 'sources', 'fields': 'name'}}, {'fields': 'b', "
                                         "'reference': {'resource': 'others', 'fields': 'name'}}, {'fields': 'c', 'reference': {'resource': 'others', "
                                         "'fields': 'name'}}]");

  g_assert_cmpstr (roles, ==, "source entity - label");
}

/* The key of a table of which something is said tells rows apart, and is no country and no label. */
static void
test_given_key (void)
{
  g_autofree char *bare = infer_fields ("{'name': 'a'}, {'name': 'b', 'type': 'number'}", "{'a': 'FR', 'b': 1}", ", 'primaryKey': 'a'");
  g_autofree char *some = infer_fields ("{'name': 'a'}, {'name': 'b', 'sommet:role': 'note'}", "{'a': 'FR', 'b': 'x'}", ", 'primaryKey': 'a'");

  g_assert_cmpstr (bare, ==, "entity value");
  g_assert_cmpstr (some, ==, "- note");
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
  g_test_add_func ("/infer/references", test_references);
  g_test_add_func ("/infer/given-key", test_given_key);
  g_test_add_func ("/infer/given-of-value", test_given_of_value);

  return g_test_run ();
}
