/* Tests of som-resource: columns found by name, role and owner; rows found by key.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-resource.h"

#include <string.h>

static SomColumn *
add_column (SomResource *resource,
            const char  *name,
            SomRole      role,
            const char  *texts)
{
  g_auto (GStrv) cells = g_strsplit (texts, " ", -1);
  SomColumn     *column = som_column_new (name, SOM_COLUMN_TEXT, resource->pool);

  column->role = role;
  for (guint i = 0; cells[i] != NULL; i++)
    if (g_str_equal (cells[i], "-"))
      som_column_append_missing (column);
    else
      som_column_append_text (column, cells[i], strlen (cells[i]));
  resource->n_rows = g_strv_length (cells);
  g_ptr_array_add (resource->columns, column);
  return column;
}

static SomResource *
make_resource (void)
{
  SomResource *resource = som_resource_new ("t");

  add_column (resource, "id", SOM_ROLE_NONE, "a b - a");
  add_column (resource, "name", SOM_ROLE_LABEL, "un deux trois quatre");
  add_column (resource, "name@en", SOM_ROLE_NONE, "one two - four");
  add_column (resource, "first", SOM_ROLE_VALUE, "1 2 3 4");
  add_column (resource, "second", SOM_ROLE_VALUE, "5 6 7 8");
  add_column (resource, "unit", SOM_ROLE_UNIT, "x x x x");
  add_column (resource, "own", SOM_ROLE_UNIT, "y y y y")->of = g_strdup ("second");
  return resource;
}

static void
test_find (void)
{
  SomResource *resource = make_resource ();

  som_resource_finish (resource, "id");
  g_assert_cmpint (som_resource_find_column (resource, "name"), ==, 1);
  g_assert_cmpint (som_resource_find_column (resource, "gone"), ==, -1);
  g_assert_cmpint (som_resource_find_column (resource, NULL), ==, -1);
  g_assert_cmpint (som_resource_find_role (resource, SOM_ROLE_VALUE), ==, som_resource_find_column (resource, "first"));
  g_assert_cmpint (som_resource_find_role (resource, SOM_ROLE_TIME), ==, -1);
  g_assert_null (som_resource_get_column (resource, -1));
  g_assert_null (som_resource_get_column (resource, 100));
  som_resource_free (resource);
}

/* A column's own unit goes before the one that all share. */
static void
test_owners (void)
{
  SomResource *resource = make_resource ();
  int          first, second;

  som_resource_finish (resource, NULL);
  first = som_resource_find_column (resource, "first");
  second = som_resource_find_column (resource, "second");
  g_assert_cmpint (som_resource_find_role_of (resource, SOM_ROLE_UNIT, first), ==, som_resource_find_column (resource, "unit"));
  g_assert_cmpint (som_resource_find_role_of (resource, SOM_ROLE_UNIT, second), ==, som_resource_find_column (resource, "own"));
  g_assert_cmpint (som_resource_find_role_of (resource, SOM_ROLE_MIN, first), ==, -1);
  g_assert_cmpint (som_resource_find_role_of (resource, SOM_ROLE_UNIT, -1), ==, -1);
  som_resource_free (resource);
}

static void
test_translations (void)
{
  SomResource *resource = make_resource ();
  SomColumn   *name;

  som_resource_finish (resource, NULL);
  g_assert_cmpint (som_resource_find_column (resource, "name@en"), ==, -1);
  name = som_resource_get_column (resource, som_resource_find_column (resource, "name"));
  g_assert_cmpstr (som_column_get_text (name, 1, "en"), ==, "two");
  g_assert_cmpstr (som_column_get_text (name, 2, "en"), ==, "trois");
  g_assert_cmpstr (som_column_get_text (name, 1, "fr"), ==, "deux");
  som_resource_free (resource);
}

/* The first row of a key that comes twice is the one. */
static void
test_keys (void)
{
  SomResource *resource = make_resource ();
  guint        row = 77;

  som_resource_finish (resource, "id");
  g_assert_true (som_resource_find_key (resource, "b", &row));
  g_assert_cmpuint (row, ==, 1);
  g_assert_true (som_resource_find_key (resource, "a", &row));
  g_assert_cmpuint (row, ==, 0);
  g_assert_false (som_resource_find_key (resource, "c", &row));
  g_assert_false (som_resource_find_key (resource, NULL, &row));
  som_resource_free (resource);
}

static void
test_foreign_keys (void)
{
  SomResource  *resource = make_resource ();
  SomForeignKey key = { .column = 1, .resource = g_strdup ("others"), .field = g_strdup ("id") };

  g_array_append_val (resource->foreign_keys, key);
  som_resource_finish (resource, NULL);
  g_assert_cmpstr (som_resource_get_foreign_key (resource, 1)->resource, ==, "others");
  g_assert_null (som_resource_get_foreign_key (resource, 2));
  som_resource_free (resource);
}

/* Rows of a file have lines, those that stand in the dossier have a pointer. */
static void
test_where (void)
{
  SomResource     *resource = make_resource ();
  g_autofree char *pointer = NULL, *other = NULL;
  SomWhere         where;

  som_row_places_add (resource->places, "t.csv", 2);
  som_row_places_add (resource->places, "t.json", 0);
  resource->rows = g_strdup ("/resources/0/data");
  where = som_resource_get_where (resource, 0, "id", &pointer);
  g_assert_cmpstr (where.file, ==, "t.csv");
  g_assert_cmpuint (where.line, ==, 2);
  g_assert_cmpuint (where.row, ==, 1);
  g_assert_cmpstr (where.table, ==, "t");
  g_assert_cmpstr (where.field, ==, "id");
  g_assert_null (where.pointer);
  where = som_resource_get_where (resource, 1, "id", &other);
  g_assert_cmpstr (where.file, ==, "t.json");
  g_assert_cmpuint (where.line, ==, 0);
  g_assert_cmpstr (where.pointer, ==, "/resources/0/data/1/id");
  som_resource_free (resource);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resource/find", test_find);
  g_test_add_func ("/resource/owners", test_owners);
  g_test_add_func ("/resource/translations", test_translations);
  g_test_add_func ("/resource/keys", test_keys);
  g_test_add_func ("/resource/foreign-keys", test_foreign_keys);
  g_test_add_func ("/resource/where", test_where);
  return g_test_run ();
}
