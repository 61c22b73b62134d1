/* Tests of som-column: typed cells, missing ones, lists, translations.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

typedef struct
{
  SomPool   *pool;
  SomColumn *column;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->pool = som_pool_new ();
  fixture->column = som_column_new ("x", GPOINTER_TO_INT (data), fixture->pool);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_column_free (fixture->column);
  som_pool_free (fixture->pool);
}

static void
test_numbers (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  double value = 7;

  som_column_append_number (fixture->column, 0);
  som_column_append_missing (fixture->column);
  som_column_append_number (fixture->column, -1e308);

  g_assert_true (som_column_get_number (fixture->column, 0, &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_false (som_column_get_number (fixture->column, 1, &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_true (som_column_get_number (fixture->column, 2, &value));
  g_assert_cmpfloat (value, ==, -1e308);
  g_assert_true (som_column_is_missing (fixture->column, 3));
  g_assert_null (som_column_get_text (fixture->column, 0, NULL));
  g_assert_cmpuint (som_column_get_n_items (fixture->column, 0, NULL), ==, 0);
}

static void
test_times (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  SomTime time;
  double  number;

  som_column_append_missing (fixture->column);
  som_column_append_time (fixture->column, (SomTime) { 86400, SOM_PRECISION_MONTH });

  g_assert_false (som_column_get_time (fixture->column, 0, &time));
  g_assert_true (som_column_get_time (fixture->column, 1, &time));
  g_assert_cmpfloat (time.seconds, ==, 86400);
  g_assert_cmpint (time.precision, ==, SOM_PRECISION_MONTH);
  /* A time is no number: nobody may add years up. */
  g_assert_false (som_column_get_number (fixture->column, 1, &number));
}

static void
test_texts (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  som_column_append_text (fixture->column, "abc", 2);
  som_column_append_missing (fixture->column);
  som_column_append_text (fixture->column, "", 0);

  g_assert_cmpstr (som_column_get_text (fixture->column, 0, "fr"), ==, "ab");
  g_assert_null (som_column_get_text (fixture->column, 1, NULL));
  g_assert_cmpstr (som_column_get_text (fixture->column, 2, NULL), ==, "");
  g_assert_null (som_column_get_text (fixture->column, 3, NULL));
  g_assert_cmpuint (som_column_get_n_items (fixture->column, 0, NULL), ==, 1);
  g_assert_cmpstr (som_column_get_item (fixture->column, 0, 0, NULL), ==, "ab");
  g_assert_null (som_column_get_item (fixture->column, 0, 1, NULL));
}

static void
test_lists (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  static const char *const items[] = { "FR", "DE", "FR" };

  som_column_append_list (fixture->column, items, 3);
  som_column_append_list (fixture->column, NULL, 0);
  som_column_append_list (fixture->column, items + 1, 1);

  g_assert_cmpuint (som_column_get_n_items (fixture->column, 0, NULL), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (som_column_get_item (fixture->column, 0, i, NULL), ==, items[i]);
  g_assert_null (som_column_get_item (fixture->column, 0, 3, NULL));
  g_assert_true (som_column_is_missing (fixture->column, 1));
  g_assert_cmpuint (som_column_get_n_items (fixture->column, 1, NULL), ==, 0);
  g_assert_cmpstr (som_column_get_text (fixture->column, 2, NULL), ==, "DE");
}

static void
test_translations (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  SomTranslation english = { g_strdup ("en"), som_column_new ("x@en", SOM_COLUMN_TEXT, fixture->pool) };

  som_column_append_text (fixture->column, "Chine", 5);
  som_column_append_text (fixture->column, "Inde", 4);
  som_column_append_text (english.column, "China", 5);
  som_column_append_missing (english.column);
  g_array_append_val (fixture->column->translations, english);

  g_assert_cmpstr (som_column_get_text (fixture->column, 0, "en-GB"), ==, "China");
  g_assert_cmpstr (som_column_get_text (fixture->column, 0, "fr"), ==, "Chine");
  g_assert_cmpstr (som_column_get_text (fixture->column, 0, NULL), ==, "Chine");
  /* A row that is not translated stays readable. */
  g_assert_cmpstr (som_column_get_text (fixture->column, 1, "en"), ==, "Inde");
}

static void
test_roles (void)
{
  for (SomRole role = SOM_ROLE_NONE + 1; role < SOM_N_ROLES; role++)
    {
      g_assert_nonnull (som_role_get_name (role));
      g_assert_cmpint (som_role_from_name (som_role_get_name (role)), ==, role);
    }
  g_assert_cmpint (som_role_from_name ("worth"), ==, SOM_ROLE_NONE);
  g_assert_cmpint (som_role_from_name (NULL), ==, SOM_ROLE_NONE);
  g_assert_null (som_role_get_name (SOM_N_ROLES));
}

#define ADD(name, type, function) g_test_add (name, Fixture, GINT_TO_POINTER (type), set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/column/numbers", SOM_COLUMN_NUMBER, test_numbers);
  ADD ("/column/times", SOM_COLUMN_TIME, test_times);
  ADD ("/column/texts", SOM_COLUMN_TEXT, test_texts);
  ADD ("/column/lists", SOM_COLUMN_LIST, test_lists);
  ADD ("/column/translations", SOM_COLUMN_TEXT, test_translations);
  g_test_add_func ("/column/roles", test_roles);

  return g_test_run ();
}
