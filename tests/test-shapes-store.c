/* Tests of som-shapes-store: one map, opened once.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-store.h"

#include <string.h>

static void
test_world (void)
{
  g_autoptr (GError) error = NULL;
  const SomShapes   *world = som_shapes_get ("world", &error);

  g_assert_no_error (error);
  g_assert_cmpint (som_shapes_find (world, "FR"), >=, 0);
  g_assert_true (som_shapes_get ("world", NULL) == world);
}

static void
test_no_other (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (som_shapes_get ("moon", &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "moon"));
  g_assert_null (som_shapes_get (NULL, NULL));
}

static gpointer
get_world (gpointer data G_GNUC_UNUSED)
{
  return (gpointer) som_shapes_get ("world", NULL);
}

static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", get_world, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == som_shapes_get ("world", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapes-store/threads", test_threads);
  g_test_add_func ("/shapes-store/world", test_world);
  g_test_add_func ("/shapes-store/no-other", test_no_other);
  return g_test_run ();
}
