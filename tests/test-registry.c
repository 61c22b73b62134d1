/* Tests of som-registry and of what guards the program from its plugins.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include "plugin/som-registry.h"
#include "source/som-paths.h"

#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

/* Must equal tests/plugins. */
static const struct
{
  const char *id, *reason;
} refused[] = {
  { "wrong-magic", "does not begin with Sommet’s mark" },
  { "wrong-major", "built for interface 2.0" },
  { "newer-minor", "built for interface 1.9" },
  { "short-struct", "has 32 bytes where" },
  { "other-id", "must be that of its file, “other-id”" },
  { "no-name", "lacks its name" },
  { "not-utf8", "lacks its name" },
  { "no-draw", "has no draw function" },
  { "endless-options", "list of options does not end" },
  { "untitled-option", "option 1 is not filled in" },
  { "choiceless-option", "option 2 is not filled in" },
  { "no-symbol", "does not export sommet_plugin" },
  { "undefined-symbol", "som_nowhere" },
  { "text-file", "not a module for this machine" },
  { "cut", "cut short: " },
  { "folder", "not a regular file" },
  { "dangling", "not a regular file" },
};

static const struct
{
  const char *id, *notice;
  gboolean    failed;
} misdeeds[] = {
  { "paint-outside-raw", "it paints outside of raw painting", FALSE },
  { "leave-marks-open", "it does not end its marks or clips", FALSE },
  { "leave-raw-open", "it does not end its raw painting", FALSE },
  { "end-too-often", "it ends a clip that it did not begin", FALSE },
  { "break-context", "it broke the context that it was lent", FALSE },
  { "draw-nowhere", "too far out to be drawn", FALSE },
  { "draw-without-mark", "it draws outside of any mark", FALSE },
  { "throw-error", "the table has no column “x”; add one", TRUE },
  { "fail-silently", "failed and does not say why", TRUE },
  { "draw-too-much", "too many marks", FALSE },
  { "nest-too-deep", "too many marks, or nests them too deep", FALSE },
};

static char *scratch; /* a folder that comes first in the search path */

static SomDossier *
open_view (const char *plugin)
{
  g_autofree char *json = g_strdup_printf ("{'name': 'test', 'resources': [{'name': 't', 'data': [['a'], ['x']]}], 'views': [{'name': 'view', "
                                           "'title': 'A view', 'resources': ['t'], 'specType': 'sommet:%s'}]}",
                                           plugin);

  return open_dossier (json);
}

static void
test_refuses (gconstpointer data)
{
  guint                i = GPOINTER_TO_UINT (data);
  g_autoptr (GError)   error = NULL;
  const SomPluginFile *file = som_registry_find (refused[i].id, &error);

  g_assert_null (file);
  g_assert_error (error, SOM_ERROR, SOM_ERROR_PLUGIN);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, refused[i].reason));
  g_assert_nonnull (strstr (error->message, refused[i].id));
}

/* A view whose plugin is refused is shown as a table, with the reason. */
static void
test_refused_becomes_table (void)
{
  g_autoptr (SomDossier) dossier = open_view ("wrong-major");
  g_autoptr (SomFigure)  figure = render_view (dossier, NULL);

  g_assert_true (notices (figure, "built for interface 2.0"));
  g_assert_false (som_figure_has_failed (figure));
  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 1);
}

static void
test_finds_nothing (void)
{
  static const char *const ids[] = { "nothing", "", "..", "../table", "/tmp/table" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (som_registry_find (ids[i], &error));
      g_assert_error (error, SOM_ERROR, SOM_ERROR_PLUGIN);
    }
}

static void
test_finds (void)
{
  g_autoptr (GError)   error = NULL;
  const SomPluginFile *good = som_registry_find ("good", &error);
  const SomPluginFile *own = som_registry_find ("table", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (good->descriptor->name, ==, "Descriptor");
  g_assert_false (good->trusted);
  g_assert_true (own->trusted);
  g_assert_true (som_registry_find ("good", NULL) == good);
}

static const SomPluginFile *
find_listed (GPtrArray  *files,
             const char *id,
             guint      *n)
{
  const SomPluginFile *found = NULL;

  *n = 0;
  for (guint i = 0; i < files->len; i++)
    {
      const SomPluginFile *file = g_ptr_array_index (files, i);

      if (!g_str_equal (file->id, id))
        continue;
      found = found != NULL ? found : file;
      (*n)++;
    }
  return found;
}

/* Every file is listed once, those that can't be used with the reason, those of the search path first. */
static void
test_lists (void)
{
  g_autoptr (GPtrArray) files = som_registry_list ();
  guint                 n;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const SomPluginFile *file = find_listed (files, refused[i].id, &n);

      g_assert_cmpuint (n, ==, 1);
      g_assert_null (file->descriptor);
      g_assert_nonnull (strstr (file->reason, refused[i].reason));
    }
  g_assert_nonnull (find_listed (files, "good", &n)->descriptor);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_str_has_prefix (find_listed (files, "good", &n)->path, scratch));
  g_assert_true (((SomPluginFile *) g_ptr_array_index (files, files->len - 1))->trusted);
  g_assert_false (((SomPluginFile *) g_ptr_array_index (files, 0))->trusted);
}

static void
test_first_wins (void)
{
  g_assert_true (g_str_has_prefix (som_registry_find ("good", NULL)->path, scratch));
}

static void
test_misdeed (gconstpointer data)
{
  guint                  i = GPOINTER_TO_UINT (data);
  g_autoptr (SomDossier) dossier = open_view (misdeeds[i].id);
  g_autoptr (SomFigure)  figure = render_view (dossier, NULL);

  for (guint notice = 0; notice < som_figure_get_n_notices (figure); notice++)
    g_test_message ("%s", som_figure_get_notice (figure, notice));
  g_assert_true (notices (figure, misdeeds[i].notice));
  g_assert_cmpint (som_figure_has_failed (figure), ==, misdeeds[i].failed);
  g_assert_true (says (figure, "A view"));
  g_assert_cmpint (says (figure, "This view can’t be drawn"), ==, misdeeds[i].failed);
  g_assert_cmpuint (som_figure_get_n_marks (figure), <=, SOM_MAX_MARKS);
}

/* What a plugin did right is kept beside what it did wrong. */
static void
test_keeps_the_rest (void)
{
  static const char *const ids[] = { "paint-outside-raw", "end-too-often", "break-context", "draw-nowhere", "draw-too-much", "nest-too-deep" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (SomDossier) dossier = open_view (ids[i]);
      g_autoptr (SomFigure)  figure = render_view (dossier, NULL);
      guint                  n_red = 0;

      for (guint item = 0; item < som_figure_get_n_items (figure); item++)
        n_red += som_figure_get_item (figure, item)->kind == SOM_ITEM_FILL && som_figure_get_item (figure, item)->extents.width == 50
                 && som_figure_get_item (figure, item)->color.red == 1;
      g_assert_cmpuint (n_red, ==, 1);
    }
}

/* Runs the program on a view of `plugin`; what it ends with is returned. */
static int
run_on (const char *json,
        char      **output)
{
  g_autofree char        *program = som_paths_get_program ("sommet");
  g_autofree char        *path = g_build_filename (scratch, "datapackage.json", NULL);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  g_file_set_contents (path, json, -1, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error, program, "export", path, "--format",
                              "svg", "--output", scratch, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static int
run_export (const char *plugin,
            char      **output)
{
  g_autofree char *json = g_strdup_printf ("{\"name\": \"t\", \"resources\": [{\"name\": \"t\", \"data\": [[\"a\"], [\"x\"]]}], \"views\": "
                                           "[{\"name\": \"view\", \"resources\": [\"t\"], \"specType\": \"sommet:%s\"}]}",
                                           plugin);

  return run_on (json, output);
}

/* A plugin that never says how well it fits is not waited for, and asked once. */
static void
test_goes_on (void)
{
  g_autofree char *output = NULL;
  g_autofree char *first = g_build_filename (scratch, "01-t.svg", NULL), *second = g_build_filename (scratch, "02-u.svg", NULL);
  gint64           begin = g_get_monotonic_time ();
  int              status = run_on ("{\"name\": \"t\", \"resources\": [{\"name\": \"t\", \"data\": [[\"a\"], [\"x\"]]}, "
                                    "{\"name\": \"u\", \"data\": [[\"a\"], [\"x\"]]}]}",
                                    &output);

  g_test_message ("%s %.1f s", output, (g_get_monotonic_time () - begin) / 1e6);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_cmpint (g_unlink (second), ==, 0);
}

/* A plugin that never ends is given up: the slide says so, and the program ends. */
static void
test_gives_up (void)
{
  g_autofree char *output = NULL, *svg = NULL;
  g_autofree char *path = g_build_filename (scratch, "01-view.svg", NULL);
  int              status = run_export ("draw-for-ever", &output);

  g_test_message ("%s", output);
  g_assert_cmpint (status, ==, 1);
  g_assert_nonnull (strstr (output, "did not finish within 5 seconds"));
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "did not finish within 5 seconds"));
  g_unlink (path);
}

static void
make_scratch (void)
{
  g_autofree char *modules = g_test_build_filename (G_TEST_BUILT, "plugins", NULL);
  g_autofree char *path = NULL, *text = NULL, *folder = NULL, *dangling = NULL, *good = NULL, *from = NULL, *cut = NULL, *content = NULL;
  gsize            length;

  scratch = g_dir_make_tmp ("sommet-plugins-XXXXXX", NULL);
  path = g_strjoin (G_SEARCHPATH_SEPARATOR_S, scratch, modules, NULL);
  g_setenv ("SOMMET_PLUGIN_PATH", path, TRUE);
  g_setenv ("XDG_DATA_HOME", scratch, TRUE);
  text = g_build_filename (scratch, "text-file.so", NULL);
  folder = g_build_filename (scratch, "folder.so", NULL);
  dangling = g_build_filename (scratch, "dangling.so", NULL);
  good = g_build_filename (scratch, "good.so", NULL);
  from = g_build_filename (modules, "good.so", NULL);
  cut = g_build_filename (scratch, "cut.so", NULL);
  g_assert_true (g_file_set_contents (text, "not a module\n", -1, NULL));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/plugin.so", dangling), ==, 0);
  g_assert_cmpint (symlink (from, good), ==, 0);
  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (cut, content, (gssize) length / 2, NULL));
}

static void
remove_scratch (void)
{
  static const char *const names[] = { "text-file.so", "cut.so", "folder.so", "dangling.so", "good.so" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (scratch, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (scratch);
  g_free (scratch);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_scratch ();
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/registry/refuses/", refused[i].id, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refuses);
    }
  for (guint i = 0; i < G_N_ELEMENTS (misdeeds); i++)
    {
      g_autofree char *path = g_strconcat ("/registry/misdeed/", misdeeds[i].id, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_misdeed);
    }
  g_test_add_func ("/registry/refused-becomes-table", test_refused_becomes_table);
  g_test_add_func ("/registry/finds-nothing", test_finds_nothing);
  g_test_add_func ("/registry/finds", test_finds);
  g_test_add_func ("/registry/lists", test_lists);
  g_test_add_func ("/registry/first-wins", test_first_wins);
  g_test_add_func ("/registry/keeps-the-rest", test_keeps_the_rest);
  g_test_add_func ("/registry/gives-up", test_gives_up);
  g_test_add_func ("/registry/goes-on", test_goes_on);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
