/* Tests of som-paths: where the program's own files are.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-paths.h"

static void
test_build (void)
{
  g_autofree char *font = NULL, *command = som_paths_get_program ("sommet"), *words = som_paths_get_locale ();

  g_unsetenv ("SOMMET_DATA_DIR");
  font = som_paths_get_data ("fonts/Inter-Bold.otf");
  g_assert_true (som_paths_in_build ());
  g_assert_true (g_file_test (font, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (command, G_FILE_TEST_IS_EXECUTABLE));
  g_assert_true (g_file_test (words, G_FILE_TEST_IS_DIR));
}

static void
test_override (void)
{
  g_autofree char *font = NULL, *again = NULL;

  g_setenv ("SOMMET_DATA_DIR", "/elsewhere", TRUE);
  font = som_paths_get_data ("fonts/a");
  g_assert_cmpstr (font, ==, "/elsewhere/fonts/a");
  g_setenv ("SOMMET_DATA_DIR", "", TRUE);
  again = som_paths_get_data ("fonts/a");
  g_assert_true (g_str_has_suffix (again, "/data/fonts/a"));
  g_unsetenv ("SOMMET_DATA_DIR");
}

/* The folders that are named come first, the program's own last. */
static void
test_plugins (void)
{
  g_auto (GStrv) folders = NULL;
  guint          n;

  g_setenv ("SOMMET_PLUGIN_PATH", "/a::/b", TRUE);
  folders = som_paths_list_plugins ();
  n = g_strv_length (folders);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (folders[0], ==, "/a");
  g_assert_cmpstr (folders[1], ==, "/b");
  g_assert_true (g_str_has_suffix (folders[2], "/sommet/plugins"));
  g_assert_true (g_file_test (folders[3], G_FILE_TEST_IS_DIR));
  g_unsetenv ("SOMMET_PLUGIN_PATH");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paths/build", test_build);
  g_test_add_func ("/paths/override", test_override);
  g_test_add_func ("/paths/plugins", test_plugins);
  return g_test_run ();
}
