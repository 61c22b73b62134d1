/* Tests of `sommet plugins`: what it lists, as text and as JSON.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-paths.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

static char *scratch; /* has a good plugin of its own, which hides the one of the modules */

static char *
run_with (const char *path,
          const char *argument,
          int         expected)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autofree char                *program = som_paths_get_program ("sommet");
  g_autoptr (GSubprocess)         process = NULL;
  g_autoptr (GError)              error = NULL;
  char                           *output = NULL;

  g_subprocess_launcher_setenv (launcher, "SOMMET_PLUGIN_PATH", path, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", scratch, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "plugins", argument, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%s", output);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, expected);
  return output;
}

static char *
run (const char *argument)
{
  g_autofree char *modules = g_test_build_filename (G_TEST_BUILT, "plugins", NULL);
  g_autofree char *path = g_strjoin (G_SEARCHPATH_SEPARATOR_S, scratch, modules, NULL);

  return run_with (path, argument, 0);
}

/* The line that begins with `id`, and the one after it. */
static char *
find_entry (const char *output,
            const char *id)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    if (g_str_has_prefix (lines[i], id) && lines[i][strlen (id)] == ' ')
      return g_strjoin ("\n", lines[i], lines[i + 1], NULL);
  g_error ("“%s” is not listed", id);
}

static void
test_text (void)
{
  g_autofree char *output = run (NULL);
  g_autofree char *table = find_entry (output, "table");
  g_autofree char *good = find_entry (output, "good");
  g_autofree char *refused = find_entry (output, "wrong-major");

  g_assert_nonnull (strstr (table, "ready"));
  g_assert_nonnull (strstr (table, "table.so"));
  g_assert_nonnull (strstr (table, "The rows of a table, as they are"));
  g_assert_nonnull (strstr (good, "ready"));
  g_assert_nonnull (strstr (good, scratch));
  g_assert_nonnull (strstr (output, "hidden"));
  g_assert_nonnull (strstr (refused, "refused"));
  g_assert_nonnull (strstr (refused, "it was built for interface 2.0 and this is 1.0; build it anew"));
}

static JsonObject *
find_object (JsonArray  *plugins,
             const char *id,
             guint       nth)
{
  for (guint i = 0; i < json_array_get_length (plugins); i++)
    {
      JsonObject *plugin = json_array_get_object_element (plugins, i);

      if (g_str_equal (json_object_get_string_member (plugin, "id"), id) && nth-- == 0)
        return plugin;
    }
  g_error ("“%s” is not listed", id);
}

static void
test_json (void)
{
  g_autofree char       *output = run ("--json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError)     error = NULL;
  JsonArray             *plugins;
  JsonObject            *refused;

  json_parser_load_from_data (parser, output, -1, &error);
  g_assert_no_error (error);
  plugins = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (find_object (plugins, "good", 0), "status"), ==, "ready");
  g_assert_cmpstr (json_object_get_string_member (find_object (plugins, "good", 1), "status"), ==, "hidden");
  g_assert_cmpstr (json_object_get_string_member (find_object (plugins, "table", 0), "license"), ==, "LGPL-2.1-or-later");
  refused = find_object (plugins, "no-draw", 0);
  g_assert_cmpstr (json_object_get_string_member (refused, "status"), ==, "refused");
  g_assert_cmpstr (json_object_get_string_member (refused, "reason"), ==, "it has no draw function; fill in the descriptor");
  g_assert_true (g_str_has_suffix (json_object_get_string_member (refused, "path"), "no-draw.so"));
  g_assert_false (json_object_has_member (refused, "name"));
}

/* Folders that are not there, or are none, are no error: the program's own plugins are. */
static void
test_strange_paths (void)
{
  static const char *const paths[] = { "", ":::", "/nowhere", "/dev/null:/nowhere" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *output = run_with (paths[i], NULL, 0);
      g_autofree char *table = find_entry (output, "table");

      g_assert_nonnull (strstr (table, "ready"));
    }
}

static void
test_wrong_arguments (void)
{
  g_autofree char *extra = run_with ("", "more", 2);
  g_autofree char *unknown = run_with ("", "--colour", 2);

  g_assert_nonnull (strstr (extra, "takes no argument"));
  g_assert_nonnull (strstr (unknown, "--colour"));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *from = NULL, *to = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  scratch = g_dir_make_tmp ("sommet-cli-XXXXXX", NULL);
  from = g_test_build_filename (G_TEST_BUILT, "plugins", "good.so", NULL);
  to = g_build_filename (scratch, "good.so", NULL);
  g_assert_cmpint (symlink (from, to), ==, 0);
  g_test_add_func ("/cli-plugins/text", test_text);
  g_test_add_func ("/cli-plugins/json", test_json);
  g_test_add_func ("/cli-plugins/strange-paths", test_strange_paths);
  g_test_add_func ("/cli-plugins/wrong-arguments", test_wrong_arguments);
  status = g_test_run ();
  g_unlink (to);
  g_rmdir (scratch);
  g_free (scratch);
  return status;
}
