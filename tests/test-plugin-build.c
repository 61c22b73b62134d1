/* Tests that plugins are built outside of the tree: against an installed Sommet, as the README and that of the template say.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-dump.h"
#include "plugin/som-render.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

static char *scratch;

static const char dossier[] = "{\"name\": \"waves\", \"languages\": [\"en\", \"fr\"], \"resources\": [{\"name\": \"t\", \"data\": [[\"label\", \"value\"], "
                              "[\"Here\", 12], [\"There\", 30]]}], \"views\": [{\"name\": \"view\", \"title\": \"Waves\", \"resources\": [\"t\"], "
                              "\"specType\": \"sommet:template\"}]}";

/* Runs a command in the scratch folder and expects it to end well. */
static void
run (GSubprocessLauncher *launcher,
     char               **output,
     const char          *first,
     ...)
{
  g_autoptr (GPtrArray)   argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *said = NULL;
  va_list                 arguments;

  va_start (arguments, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_test_message ("%s", said);
  g_assert_true (g_subprocess_get_successful (process));
  if (output != NULL)
    *output = g_steal_pointer (&said);
}

static char *
in_prefix (const char *path)
{
  return g_build_filename (scratch, "root", SOMMET_PREFIX, path, NULL);
}

/* The environment of somebody who has Sommet in a folder of his own. */
static GSubprocessLauncher *
make_launcher (void)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autofree char     *libraries = in_prefix (SOMMET_LIBDIR);
  g_autofree char     *packages = g_build_filename (libraries, "pkgconfig", NULL);

  g_subprocess_launcher_set_cwd (launcher, scratch);
  g_subprocess_launcher_setenv (launcher, "PKG_CONFIG_PATH", packages, TRUE);
  g_subprocess_launcher_setenv (launcher, "LD_LIBRARY_PATH", libraries, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", scratch, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  /* a plugin of somebody else knows nothing of sanitizers that this build may have */
  g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  for (const char *const *name = (const char *const[]) { "CFLAGS", "LDFLAGS", "MESON_TESTTHREADS", "DESTDIR", NULL }; *name != NULL; name++)
    g_subprocess_launcher_unsetenv (launcher, *name);
  return launcher;
}

static void
install (GSubprocessLauncher *launcher)
{
  g_autofree char *root = g_build_filename (scratch, "root", NULL);
  g_autofree char *header = in_prefix ("include/sommet-1/sommet/sommet.h");

  run (launcher, NULL, "meson", "install", "-C", SOMMET_BUILD_ROOT, "--no-rebuild", "--destdir", root, NULL);
  g_assert_true (g_file_test (header, G_FILE_TEST_IS_REGULAR));
}

static void
build (GSubprocessLauncher *launcher)
{
  g_autofree char *source = g_build_filename (SOMMET_SOURCE_ROOT, "plugins", "template", NULL);
  g_autofree char *module = g_build_filename (scratch, "template", "_build", "template.so", NULL);

  run (launcher, NULL, "cp", "-r", source, "template", NULL);
  run (launcher, NULL, "meson", "setup", "-Duser=true", "-Dwerror=true", "template/_build", "template", NULL);
  run (launcher, NULL, "meson", "compile", "-C", "template/_build", NULL);
  g_assert_true (g_file_test (module, G_FILE_TEST_IS_REGULAR));
}

static char *
read_slide (const char *name)
{
  g_autofree char   *path = g_build_filename (scratch, name, NULL);
  g_autoptr (GError) error = NULL;
  char              *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    n++;
  return n;
}

/* The slide of the installed program shows what the plugin drew. */
static void
draw (GSubprocessLauncher *launcher)
{
  g_autofree char *program = in_prefix (SOMMET_BINDIR "/sommet");
  g_autofree char *folder = g_build_filename (scratch, "template", "_build", NULL);
  g_autofree char *path = g_build_filename (scratch, "datapackage.json", NULL);
  g_autofree char *output = NULL, *svg = NULL;

  g_assert_true (g_file_set_contents (path, dossier, -1, NULL));
  g_subprocess_launcher_setenv (launcher, "SOMMET_PLUGIN_PATH", folder, TRUE);
  run (launcher, &output, program, "export", path, "--view", "view", "--format", "svg", "--output", scratch, NULL);
  svg = read_slide ("01-view.svg");
  g_assert_cmpstr (strstr (output, "notice"), ==, NULL);
  g_assert_nonnull (strstr (svg, ">Here<"));
  g_assert_nonnull (strstr (svg, ">12<"));
  g_assert_cmpuint (count (svg, "<title>"), >=, 2);
}

/* Installed for oneself, it is found without any variable, and so are its French words. */
static void
speak_french (GSubprocessLauncher *launcher)
{
  g_autofree char *program = in_prefix (SOMMET_BINDIR "/sommet");
  g_autofree char *path = g_build_filename (scratch, "datapackage.json", NULL);
  g_autofree char *listed = NULL, *output = NULL, *svg = NULL;

  run (launcher, NULL, "meson", "install", "-C", "template/_build", NULL);
  g_subprocess_launcher_unsetenv (launcher, "SOMMET_PLUGIN_PATH");
  run (launcher, &listed, program, "plugins", NULL);
  g_assert_nonnull (strstr (listed, "sommet/plugins/template.so"));
  g_assert_true (g_file_set_contents (path,
                                      "{\"name\": \"t\", \"languages\": [\"fr\"], \"resources\": [{\"name\": \"t\", \"data\": [[\"a\"], [\"x\"]]}], "
                                      "\"views\": [{\"name\": \"view\", \"resources\": [\"t\"], \"specType\": \"sommet:template\"}]}",
                                      -1, NULL));
  run (launcher, &output, program, "export", path, "--format", "svg", "--output", scratch, NULL);
  svg = read_slide ("01-view.svg");
  g_assert_nonnull (strstr (svg, "Cette vue demande une table"));
}

static void
test_template (void)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher ();

  build (launcher);
  draw (launcher);
  speak_french (launcher);
}

/* What stands between the line `from` of the README and the line `to` after it. */
static char *
read_readme (const char *from,
             const char *to)
{
  g_autofree char *path = g_build_filename (SOMMET_SOURCE_ROOT, "README.md", NULL);
  g_autofree char *text = NULL;
  const char      *start, *end;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  start = strstr (text, from);
  g_assert_nonnull (start);
  start += strlen (from);
  end = strstr (start, to);
  g_assert_nonnull (end);
  return g_strndup (start, end - start);
}

/* Where a datum of the plugin is drawn: its fill. */
static SomRect
get_bar (const SomFigure *figure,
         guint            nth)
{
  g_autofree char *dump = som_dump (figure);
  const char      *found = dump;
  int              x, y, width, height;

  for (guint i = 0; i <= nth; i++)
    {
      found = strstr (found + 1, "\ndatum ");
      g_assert_nonnull (found);
    }
  found = strstr (found, "  fill ");
  g_assert_nonnull (found);
  g_assert_cmpint (sscanf (found, "  fill %*d %*s %d,%d %dx%d", &x, &y, &width, &height), ==, 4);
  return (SomRect) { x, y, width, height };
}

/* The bars are as long as their values, and within the slide. */
static void
check_bars (void)
{
  static const double     values[] = { 12, 30, -6 };
  g_autofree char        *path = g_build_filename (scratch, "datapackage.json", NULL);
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  mine = NULL;
  SomRequest              request = { .language = "en", .size = { 1600, 900 }, .slide = TRUE };
  g_autoptr (SomFigure)   figure = NULL;
  double                  unit;

  g_assert_true (g_file_set_contents (path,
                                      "{\"name\": \"t\", \"resources\": [{\"name\": \"t\", \"data\": [[\"label\", \"value\"], [\"A\", 12], [\"B\", "
                                      "null], [\"C\", 30], [\"D\", -6]]}], \"views\": [{\"name\": \"view\", \"resources\": [\"t\"], \"specType\": "
                                      "\"sommet:mine\"}]}",
                                      -1, NULL));
  g_setenv ("SOMMET_PLUGIN_PATH", scratch, TRUE);
  mine = som_render_open (path, NULL, TRUE, problems, NULL);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
  request.dossier = mine;
  figure = som_render (&request);
  g_assert_cmpuint (som_figure_get_n_notices (figure), ==, 0);
  unit = get_bar (figure, 1).width / 30;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      SomRect bar = get_bar (figure, i);

      g_assert_cmpfloat_with_epsilon (bar.width, ABS (values[i]) * unit, 1.5);
      g_assert_cmpfloat (bar.x, >, 0);
      g_assert_cmpfloat (bar.y, >, 0);
      g_assert_cmpfloat (bar.x + bar.width, <, 1600);
      g_assert_cmpfloat (bar.y + bar.height, <, 900);
      g_assert_true (i == 0 || bar.y > get_bar (figure, i - 1).y);
    }
  g_unsetenv ("SOMMET_PLUGIN_PATH");
}

/* The first example of the README is built as it says, without a warning, and draws what it promises. */
static void
test_readme (void)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher ();
  g_autofree char                *code = read_readme ("```c\n", "```\n");
  g_autofree char                *command = read_readme ("\ngcc ", "\n");
  g_autofree char                *strict = g_strconcat ("gcc -std=gnu11 -Wall -Wextra -Werror ", command, NULL);
  g_autofree char                *path = g_build_filename (scratch, "mine.c", NULL);

  g_assert_true (g_file_set_contents (path, code, -1, NULL));
  run (launcher, NULL, "sh", "-c", strict, NULL);
  check_bars ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  int                             status;

  g_test_init (&argc, &argv, NULL);
  scratch = g_dir_make_tmp ("sommet-build-XXXXXX", NULL);
  launcher = make_launcher ();
  install (launcher);
  g_test_add_func ("/plugin-build/readme", test_readme);
  g_test_add_func ("/plugin-build/template", test_template);
  status = g_test_run ();
  g_subprocess_launcher_set_cwd (launcher, g_get_tmp_dir ());
  run (launcher, NULL, "rm", "-r", scratch, NULL);
  g_free (scratch);
  return status;
}
