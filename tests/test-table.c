/* Tests of som-table: the rows that a view sees, typed and in its language.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "draw/som-table-private.h"

typedef struct
{
  SomDossier *dossier;
  SomTable   *table;
} Scene;

static void
scene_init (Scene *scene)
{
  scene->dossier = open_dossier (EXPLORED);
  scene->table = som_table_new (scene->dossier, som_dossier_find_resource (scene->dossier, "money"), "en");
}

static void
scene_clear (Scene *scene)
{
  som_table_free (scene->table);
  som_dossier_unref (scene->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static void
test_columns (void)
{
  g_auto (Scene) scene;

  scene_init (&scene);
  g_assert_cmpstr (som_table_get_name (scene.table), ==, "money");
  g_assert_cmpstr (som_table_get_title (scene.table), ==, "Money");
  g_assert_cmpuint (som_table_get_n_rows (scene.table), ==, 7);
  g_assert_cmpint (som_table_find_role (scene.table, SOM_ROLE_VALUE), ==, som_table_find_column (scene.table, "value"));
  g_assert_cmpint (som_table_find_column (scene.table, "nothing"), ==, -1);
  g_assert_cmpint (som_table_find_role (scene.table, SOM_ROLE_BULLETS), ==, -1);
  g_assert_cmpstr (som_table_get_column_title (scene.table, som_table_find_column (scene.table, "value")), ==, "Amount");
  g_assert_cmpstr (som_table_get_column_title (scene.table, som_table_find_column (scene.table, "status")), ==, "status");
}

static void
test_amounts (void)
{
  g_auto (Scene) scene;
  SomAmount      amount = { 0 };
  double         number = 0;
  int            value;

  scene_init (&scene);
  value = som_table_find_role (scene.table, SOM_ROLE_VALUE);
  g_assert_true (som_table_get_number (scene.table, value, 0, &number));
  g_assert_cmpfloat (number, ==, 500);
  g_assert_true (som_table_get_amount (scene.table, value, 0, &amount));
  g_assert_cmpfloat (amount.value, ==, 5e11);
  g_assert_cmpstr (amount.unit->id, ==, "USD_bn");
}

/* Nothing is read beyond the table, and nothing is written where nothing is read. */
static void
test_nowhere (void)
{
  g_auto (Scene) scene;
  SomAmount      amount = { 7, NULL };
  int            value;

  scene_init (&scene);
  value = som_table_find_role (scene.table, SOM_ROLE_VALUE);
  g_assert_false (som_table_get_amount (scene.table, value, 99, &amount));
  g_assert_false (som_table_get_amount (scene.table, -1, 0, &amount));
  g_assert_false (som_table_get_amount (scene.table, 999, 0, &amount));
  g_assert_cmpfloat (amount.value, ==, 7);
  g_assert_null (som_table_get_text (scene.table, -1, 0));
  g_assert_null (som_table_get_text (scene.table, 0, G_MAXUINT));
  g_assert_true (som_table_is_missing (scene.table, -1, 0));
  g_assert_cmpuint (som_table_get_n_items (scene.table, -1, 0), ==, 0);
}

static void
test_words (void)
{
  g_auto (Scene) scene;
  guint          row = 99;

  scene_init (&scene);
  g_assert_cmpstr (som_table_get_key (scene.table, 2), ==, "c");
  g_assert_true (som_table_find_key (scene.table, "e", &row));
  g_assert_cmpuint (row, ==, 4);
  g_assert_false (som_table_find_key (scene.table, "nobody", &row));
  g_assert_cmpstr (som_table_get_entity (scene.table, 2), ==, "meta");
  g_assert_cmpint (som_table_get_status (scene.table, 0), ==, SOM_STATUS_ANNOUNCED);
  g_assert_cmpint (som_table_get_status (scene.table, 3), ==, SOM_STATUS_NONE);
  g_assert_cmpint (som_table_get_layer (scene.table, 4), ==, SOM_LAYER_CHECK);
  g_assert_cmpuint (som_table_get_n_items (scene.table, som_table_find_role (scene.table, SOM_ROLE_SOURCE), 2), ==, 2);
  g_assert_cmpstr (som_table_get_item (scene.table, som_table_find_role (scene.table, SOM_ROLE_SOURCE), 2, 1), ==, "paper");
}

static gboolean
is_of_china (const SomTable *table,
             guint           row,
             gpointer        data G_GNUC_UNUSED)
{
  return g_strcmp0 (som_table_get_entity (table, row), "cn") == 0;
}

/* Rows keep their order and know where they come from. */
static void
test_filter (void)
{
  g_auto (Scene) scene;
  guint          row;

  scene_init (&scene);
  som_table_filter (scene.table, is_of_china, NULL);
  g_assert_cmpuint (som_table_get_n_rows (scene.table), ==, 2);
  g_assert_cmpuint (som_table_get_resource_row (scene.table, 1), ==, 3);
  g_assert_true (som_table_find_key (scene.table, "d", &row));
  g_assert_cmpuint (row, ==, 1);
  g_assert_false (som_table_find_key (scene.table, "a", &row));
}

/* What a check found follows what it is about. */
static void
test_order (void)
{
  static const guint expected[] = { 0, 4, 1, 2, 3, 5, 6 };
  g_auto (Scene)     scene;
  g_autofree guint  *order = NULL;

  scene_init (&scene);
  order = som_table_order_by_check (scene.table);
  g_assert_cmpmem (order, sizeof expected, expected, sizeof expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/columns", test_columns);
  g_test_add_func ("/table/amounts", test_amounts);
  g_test_add_func ("/table/nowhere", test_nowhere);
  g_test_add_func ("/table/words", test_words);
  g_test_add_func ("/table/filter", test_filter);
  g_test_add_func ("/table/order", test_order);
  return g_test_run ();
}
