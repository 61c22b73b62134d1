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

/* `what` is the only problem of a document. */
static void
assert_problem (const char *document,
                const char *what)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError)     error = NULL;
  JsonArray             *problems;

  json_parser_load_from_data (parser, document, -1, &error);
  g_assert_no_error (error);
  problems = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "problems");
  g_assert_cmpuint (json_array_get_length (problems), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (problems, 0), "message"), ==, what);
}

/* Exports a dossier, or lists the plugins where there is none, with one module of `exits`. (transfer full) */
static char *
run_ending (const char *folder,
            const char *dossier,
            char      **json)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *program = som_paths_get_program ("sommet");
  char                   *output = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, "env", "LC_ALL=C.UTF-8", program,
                              dossier != NULL ? "export" : "plugins", "--json", dossier, "--output", folder, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, json, &output, &error);
  g_assert_no_error (error);
  g_test_message ("%s", output);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  return output;
}

/* A plugin that ends the program is named, to programs too, and the end is no good one. */
static void
test_ends_the_program (void)
{
  static const struct
  {
    const char *id, *dossier;
  } cases[] = {
    { "exit-loading", NULL },
    { "exit-suggesting", "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": 1}]}]}" },
    { "exit-drawing", "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": 1}]}], \"views\": [{\"name\": \"v\", \"resources\": [\"t\"], "
                      "\"specType\": \"sommet:exit-drawing\"}]}" },
    { "exit-quickly", "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": 1}]}], \"views\": [{\"name\": \"v\", \"resources\": [\"t\"], "
                      "\"specType\": \"sommet:exit-quickly\"}]}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("sommet-exit-XXXXXX", NULL);
      g_autofree char *name = g_strconcat (cases[i].id, ".so", NULL);
      g_autofree char *from = g_test_build_filename (G_TEST_BUILT, "plugins", "exits", name, NULL);
      g_autofree char *to = g_build_filename (folder, name, NULL);
      g_autofree char *dossier = g_build_filename (folder, "t.json", NULL);
      g_autofree char *output = NULL, *json = NULL;
      g_autofree char *fault = g_strdup_printf ("the plugin “%s” has ended the program; mend it, or take it out of the search path", cases[i].id);
      g_autofree char *expected = g_strdup_printf ("sommet: %s\n", fault);

      g_assert_cmpint (symlink (from, to), ==, 0);
      if (cases[i].dossier != NULL)
        g_assert_true (g_file_set_contents (dossier, cases[i].dossier, -1, NULL));
      g_setenv ("SOMMET_PLUGIN_PATH", folder, TRUE);
      output = run_ending (folder, cases[i].dossier != NULL ? dossier : NULL, &json);
      g_unsetenv ("SOMMET_PLUGIN_PATH");
      g_unlink (dossier);
      g_unlink (to);
      g_rmdir (folder);
      g_assert_cmpstr (output, ==, expected);
      assert_problem (json, fault);
    }
}

/* Modules that are cut anywhere are listed beside those that are good. */
static void
test_cut (void)
{
  g_autofree char *modules = g_test_build_filename (G_TEST_BUILT, "plugins", "good.so", NULL);
  g_autofree char *folder = g_dir_make_tmp ("sommet-cut-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "cut.so", NULL);
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (modules, &content, &length, NULL));
  for (gsize size = 0; size < length; size += length / 16)
    {
      g_autofree char *output = NULL, *cut = NULL, *table = NULL;

      g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
      output = run_with (folder, NULL, 0);
      cut = find_entry (output, "cut");
      table = find_entry (output, "table");
      g_assert_nonnull (strstr (cut, "refused"));
      g_assert_nonnull (strstr (table, "ready"));
    }
  g_unlink (path);
  g_rmdir (folder);
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
  g_test_add_func ("/cli-plugins/ends-the-program", test_ends_the_program);
  g_test_add_func ("/cli-plugins/cut", test_cut);
  status = g_test_run ();
  g_unlink (to);
  g_rmdir (scratch);
  g_free (scratch);
  return status;
}
