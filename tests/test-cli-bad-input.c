/* Tests of the commands on what is wrong or odd: what is said, with what code the program ends, and what is drawn all the same.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "source/som-paths.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a run of the program comes to. */
typedef struct
{
  int   code;
  char *output, *errors;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->output);
  g_free (run->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Runs `sommet` with the arguments; it must end by itself, and not by a signal. */
static Run
run_prepared (GSpawnChildSetupFunc prepare,
              GPtrArray           *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char                *program = som_paths_get_program ("sommet");
  g_autoptr (GSubprocess)         process = NULL;
  g_autoptr (GError)              error = NULL;
  Run                             run = { 0 };

  g_ptr_array_insert (argv, 0, program);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_set_child_setup (launcher, prepare, NULL, NULL);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.output, &run.errors, &error);
  g_assert_no_error (error);
  g_test_message ("%s%s", run.output, run.errors);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.code = g_subprocess_get_exit_status (process);
  return run;
}

static Run
run_program (const char *first,
             ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list               arguments;

  va_start (arguments, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  return run_prepared (NULL, argv);
}

static guint
count_files (const char *folder,
             const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;
  guint            n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);
  return n;
}

/* Exports every view of a folder's dossier: the code and the lines of stderr are as expected, and there are `n_files` slides. */
static void
check_export (const TestFolder *folder,
              const char       *path,
              int               code,
              const char       *errors,
              guint             n_files)
{
  g_autofree char *dossier = test_folder_get (folder, path);
  g_autofree char *slides = test_folder_get (folder, "slides");
  g_auto (Run)     run = run_program ("export", dossier, "--output", slides, "--size", "480x270", NULL);

  if (errors != NULL)
    g_assert_cmpstr (run.errors, ==, errors);
  g_assert_cmpint (run.code, ==, code);
  g_assert_cmpuint (count_files (slides, ".png"), ==, n_files);
}

/* What can't be read at all: one message, no slide. */
static void
test_unreadable (void)
{
  static const struct
  {
    const char *text;
    gssize      length;
    const char *errors;
  } cases[] = {
    { "Dear all,\n", -1,
      "error: datapackage.json:1:1: “Dear” is not a value of JSON; put it in double quotes if it is text, or write null\n"
      "error: datapackage.json:1:6: there is more text behind the document; remove it; a JSON file holds one value\n"
      "error: datapackage.json:1:1: a dossier must be a JSON object; see the format of Data Package\n" },
    { "{\"title\": \"\xe9t\xe9\"}", -1, "error: datapackage.json:1:12: /title: the byte 0xE9 is not part of UTF-8 text; save the file as UTF-8\n" },
    { "", 0, "error: datapackage.json:1:1: the file is empty; write a JSON value into it\n" },
    { "\0\0\0\0", 4, "error: datapackage.json:1:1: the file is UTF-16 text; save the file as UTF-8\n" },
    { "{\"resources\": [", -1,
      "error: datapackage.json:1:16: /resources: the text ends before the “[” of line 1, column 15 is closed; close it, and check that the file is "
      "complete\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();

      test_folder_write (folder, PACKAGE, cases[i].text, cases[i].length);
      check_export (folder, "", 1, cases[i].errors, 0);
    }
}

static void
test_deep (void)
{
  enum { DEPTH = 100000 };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GString)    text = g_string_new ("{\"resources\": ");

  for (guint i = 0; i < DEPTH; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < DEPTH; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  test_folder_write (folder, PACKAGE, text->str, text->len);
  {
    g_autofree char *dossier = g_strdup (folder);
    g_auto (Run)     run = run_program ("export", dossier, NULL);

    g_assert_cmpint (run.code, ==, 1);
    g_assert_true (g_str_has_prefix (run.errors, "error: datapackage.json:1:78: /resources/0/0/0/0/0/0/0/0/0/0/0/…: arrays and objects are nested more than "
                                                 "64 deep; flatten it\n"));
  }
}

#define GOOD_VIEW "{\"name\": \"good\", \"specType\": \"sommet:table\", \"resources\": [\"good\"]}"
#define GOOD_TABLE "{\"name\": \"good\", \"data\": [{\"a\": \"x\", \"b\": 1}]}"

/* A dossier with one good table and view, and something wrong in lines of its own. */
typedef struct
{
  const char *name;
  const char *resource; /* stands in line 2 */
  const char *view;     /* (nullable) stands in line 3 */
  const char *file;     /* (nullable) what is in `t.csv` */
  const char *errors;
  guint       n_files;
} Fault;

#define DATA(rows, fields) "{\"name\": \"t\", \"data\": " rows ", \"schema\": {\"fields\": [" fields "]}}"
#define PATH(path) "{\"name\": \"t\", \"path\": \"" path "\"}"
#define TABLE_VIEW "{\"name\": \"v\", \"specType\": \"sommet:table\", \"resources\": [\"t\"]}"
#define NUMBER "{\"name\": \"a\", \"type\": \"number\"}"

#define DEEP_16(inner) "[[[[[[[[[[[[[[[[" inner "]]]]]]]]]]]]]]]]"
#define DEEP DEEP_16 (DEEP_16 (DEEP_16 (DEEP_16 ("1"))))
#define NO_VALUE(column) "warning: datapackage.json:2:" column ": /resources/1/schema/fields/0: table t, field a: no row has a value in this field; fill it in, or take it out\n"

static const Fault faults[] = {
  { "duplicate-key", "{\"name\": \"t\", \"name\": \"u\", \"data\": [{\"a\": 1}]}", TABLE_VIEW, NULL,
    "error: datapackage.json:2:15: /resources/1/name: the key “name” comes more than once; remove one of them; the first is used\n", 2 },
  { "nested", DATA ("[{\"a\": " DEEP "}]", NUMBER), TABLE_VIEW, NULL,
    "error: datapackage.json:2:89: /resources/1/data/0/a/0/0/0/0/0/0/0/…: arrays and objects are nested more than 64 deep; flatten it\n"
    "error: datapackage.json:2:30: /resources/1/data/0/a: table t, row 1, field a: a value of a table can’t be nested; correct the value, or the "
    "field’s type in the schema\n", 2 },
  { "infinite", DATA ("[{\"a\": 1e999}]", NUMBER), TABLE_VIEW, NULL,
    "error: datapackage.json:2:30: /resources/1/data/0/a: the number 1e999 is too large to be held; write it in a larger unit, or in double quotes\n"
    NO_VALUE ("61"), 2 },
  { "inexact", DATA ("[{\"a\": 9223372036854775809}]", NUMBER), TABLE_VIEW, NULL,
    "error: datapackage.json:2:30: /resources/1/data/0/a: the number 9223372036854775809 has more digits than can be held; write it in double quotes, or "
    "with fewer digits\n" NO_VALUE ("75"), 2 },
  { "nan", DATA ("[{\"a\": NaN}]", NUMBER), TABLE_VIEW, NULL,
    "error: datapackage.json:2:30: /resources/1/data/0/a: “NaN” is not a value of JSON; write null where there is no number\n" NO_VALUE ("59"), 2 },
  { "missing-file", PATH ("absent.csv"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: absent.csv: there is no such file; check its name and folder\n", 2 },
  { "parent-path", PATH ("../../etc/passwd"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: ../../etc/passwd: the path has “..” in it; write it downwards from the dossier’s folder\n", 2 },
  { "address", PATH ("file:///etc/passwd"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: file:///etc/passwd: this is an address, and addresses are not read; write the path of a file "
    "in the dossier’s folder\n", 2 },
  { "absolute-path", PATH ("/etc/passwd"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: /etc/passwd: the path is absolute; write it from the dossier’s folder\n", 2 },
  { "link-out", PATH ("link"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: link: the path leads out of the dossier’s folder; copy the file into it\n", 2 },
  { "fifo", PATH ("fifo"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: fifo: this is not a regular file; copy its content into one\n", 2 },
  { "folder", PATH ("sub"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:23: /resources/1/path: table t: sub: this is a folder; name a file in it\n", 2 },
  { "short-row", "{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}}", TABLE_VIEW, "a,b\nx\n",
    "error: t.csv:2: table t, row 1: the row has 1 field where the heading has 2; add what is missing; an empty field is two commas in a row\n", 2 },
  { "long-row", "{\"name\": \"t\", \"path\": \"t.csv\"}", TABLE_VIEW, "a,b\nx,1,2\n",
    "error: t.csv:2: table t, row 1: the row has 3 fields where the heading has 2; put fields that contain the delimiter in quotes\n", 2 },
  { "empty-file", PATH ("t.csv"), TABLE_VIEW, "", "error: t.csv:1: table t: the file is empty; write a heading into it, and the rows below\n", 2 },
  { "blank-file", PATH ("t.csv"), TABLE_VIEW, "\n  \n\n", "error: t.csv:1: table t: the file is empty; write a heading into it, and the rows below\n", 2 },
  { "reversed-span",
    DATA ("[{\"a\": \"x\", \"s\": \"2025-05-01\", \"e\": \"2020-01-01\"}, {\"a\": \"y\", \"s\": \"2025\", \"e\": \"2026\"}]",
          "{\"name\": \"a\"}, {\"name\": \"s\", \"type\": \"date\", \"sommet:role\": \"start\"}, {\"name\": \"e\", \"type\": \"date\", \"sommet:role\": \"end\"}"),
    "{\"name\": \"v\", \"specType\": \"sommet:timeline\", \"resources\": [\"t\"]}", NULL,
    "error: datapackage.json:2:59: /resources/1/data/0/e: table t, row 1, field e: the span ends before it starts; it is left out; correct one of the two dates\n"
    "notice: v (en): 1 event has no date and is not shown\n", 2 },
  { "wrong-type", DATA ("[{\"a\": 1}]", NUMBER), "{\"name\": \"v\", \"specType\": \"sommet: bars\", \"resources\": [\"t\"]}", NULL,
    "error: datapackage.json:3:1: /views/1: the view type “sommet: bars” names no plugin; the table is shown; write \"sommet:bars\"\n"
    "notice: v (en): the view type “sommet: bars” names no plugin; the table is shown\n", 2 },
  { "text-for-number", DATA ("[{\"a\": \"a lot\"}]", NUMBER), TABLE_VIEW, NULL,
    "error: datapackage.json:2:30: /resources/1/data/0/a: table t, row 1, field a: “a lot” is not a number; correct the value, or the field’s type in the "
    "schema\n", 2 },
  { "unknown-unit", DATA ("[{\"a\": 1, \"u\": \"XYZ\"}]", NUMBER ", {\"name\": \"u\", \"sommet:role\": \"unit\"}"), TABLE_VIEW, NULL,
    "error: datapackage.json:2:38: /resources/1/data/0/u: table t, row 1, field u: the unit “XYZ” is unknown; add it to \"sommet:units\", or use one that is there\n", 2 },
  { "unknown-plugin", DATA ("[{\"a\": 1}]", NUMBER), "{\"name\": \"v\", \"specType\": \"sommet:nothing\", \"resources\": [\"t\"]}", NULL,
    "error: datapackage.json:3:1: /views/1: there is no plugin “nothing”; see “sommet plugins” for those that are there\n"
    "notice: v (en): there is no plugin “nothing”; see “sommet plugins” for those that are there\n", 2 },
  { "missing-table", DATA ("[{\"a\": 1}]", NUMBER), "{\"name\": \"v\", \"specType\": \"sommet:table\", \"resources\": [\"x\"]}", NULL,
    "warning: datapackage.json:2:1: /resources/1: no view uses this table; name it in the \"resources\" of a view, or take it out\n"
    "error: datapackage.json:3:1: /views/1: the view uses the table “x”, which is not there; name a table of \"resources\"\n", 2 },
};

static void
test_fault (gconstpointer data)
{
  const Fault           *fault = data;
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *text = g_strdup_printf ("{\"resources\": [" GOOD_TABLE ",\n%s], \"sommet:units\": {\"k\": {\"kind\": \"count\"}}, \"views\": [" GOOD_VIEW
                                                 ",\n%s]}", fault->resource, fault->view);
  g_autofree char       *fifo = test_folder_get (folder, "fifo");
  g_autofree char       *link = test_folder_get (folder, "link");

  test_folder_write (folder, PACKAGE, text, -1);
  test_folder_write (folder, "sub/u.csv", "a\n", -1);
  if (fault->file != NULL)
    test_folder_write (folder, "t.csv", fault->file, -1);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("../../etc/passwd", link), ==, 0);
  check_export (folder, "", 1, fault->errors, fault->n_files);
}

/* Named by the person at the keyboard, not by a dossier. */
static void
test_devices (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *fifo = test_folder_get (folder, "fifo.json");
  const char            *paths[] = { "/dev/zero", "/dev/null", fifo };

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Run) run = run_program ("validate", paths[i], NULL);

      g_assert_cmpint (run.code, ==, 1);
      g_assert_nonnull (strstr (run.errors, "not a regular file"));
    }
}

/* Whole numbers that a double holds are as good as any. */
static void
test_large_number (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  test_folder_write (folder, PACKAGE, "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": 9223372036854775808}, {\"a\": 1e308}, {\"a\": -1e308}]}]}", -1);
  check_export (folder, "", 0, "", 1);
}

/* Options of the views that are exported are looked at, those of others are not. */
static void
test_options (void)
{
  static const struct
  {
    const char *view;
    int         code;
    const char *errors;
  } cases[] = {
    { "wrong", 1, "error: datapackage.json:3:93: /views/1/spec/orientation: the option “orientation” of the plugin “bars” can’t be this; write one of: " },
    { "misspelt", 0, "warning: datapackage.json:4:95: /views/2/spec/orientaton: the plugin “bars” has no option “orientaton”; write one of: " },
    { "good", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char       *slides = test_folder_get (folder, "slides");

      test_folder_write (folder, PACKAGE,
                         "{\"resources\": [" GOOD_TABLE "], \"views\": [" GOOD_VIEW ",\n\n"
                         "{\"name\": \"wrong\", \"specType\": \"sommet:bars\", \"resources\": [\"good\"], \"spec\": {\"orientation\": \"diagonal\"}},\n"
                         "{\"name\": \"misspelt\", \"specType\": \"sommet:bars\", \"resources\": [\"good\"], \"spec\": {\"orientaton\": \"vertical\"}}]}",
                         -1);
      {
        g_auto (Run) run = run_program ("export", folder, "--view", cases[i].view, "--output", slides, NULL);

        g_assert_cmpint (run.code, ==, cases[i].code);
        g_assert_true (cases[i].errors != NULL ? strstr (run.errors, cases[i].errors) != NULL : *run.errors == '\0');
      }
    }
}

static void
test_unknown_type (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  test_folder_write (folder, PACKAGE, "{\"resources\": [" GOOD_TABLE "],\n\"views\": [{\"name\": \"v\", \"specType\": \"vega\", \"resources\": [\"good\"]}]}", -1);
  check_export (folder, "", 0,
                "warning: datapackage.json:2:11: /views/0: the view type “vega” is none of Sommet’s; the table is shown; write it like \"sommet:bars\"\n"
                "notice: v (en): the view type “vega” is none of Sommet’s; the table is shown\n",
                1);
}

/* Rows that are odd and not wrong. */
static char *
make_odd_rows (const char *kind)
{
  g_autoptr (GString) rows = g_string_new ("[");
  guint               n = g_str_equal (kind, "many") ? 10000 : g_str_equal (kind, "none") ? 0 : g_str_equal (kind, "one") ? 1 : 5;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("row %u", i);
      const char      *value = "1.5";

      if (g_str_equal (kind, "long"))
        {
          g_free (label);
          label = g_strnfill (i % 2 == 0 ? 1 : 5000, 'W');
        }
      else if (g_str_equal (kind, "scripts"))
        {
          g_free (label);
          label = g_strdup (i % 2 == 0 ? "الذكاء الاصطناعي" : "人工智能行动峰会");
        }
      else if (g_str_equal (kind, "zero"))
        value = "0";
      else if (g_str_equal (kind, "huge"))
        value = i % 2 == 0 ? "1e308" : "-1e308";
      else if (g_str_equal (kind, "tiny"))
        value = "5e-324";
      else if (g_str_equal (kind, "negative"))
        value = i == 0 ? "-3" : "7";
      else if (g_str_equal (kind, "missing"))
        value = "null";
      g_string_append_printf (rows, "%s{\"label\": \"%s\", \"value\": %s, \"time\": \"2025-02-10\"}", i > 0 ? ",\n" : "", label, value);
    }
  g_string_append_c (rows, ']');
  return g_string_free (g_steal_pointer (&rows), FALSE);
}

/* Writes a dossier with a view of every plugin, of odd rows. Returns how many there are. */
static guint
write_odd_dossier (const TestFolder *folder,
                   const char       *kind,
                   const char       *options)
{
  g_auto (Run)         run = run_program ("plugins", "--json", NULL);
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)  json = test_json_new (run.output, problems);
  SomJsonNode         *plugins = som_json_get_root (json);
  g_autofree char     *rows = make_odd_rows (kind);
  g_autoptr (GString)  text = g_string_new (NULL);

  g_string_append_printf (text, "{\"resources\": [{\"name\": \"t\", \"data\": %s, \"schema\": {\"fields\": [{\"name\": \"label\", \"type\": \"string\", "
                                "\"sommet:role\": \"label\"}, {\"name\": \"value\", \"type\": \"number\", \"sommet:role\": \"value\"}, {\"name\": \"time\", "
                                "\"type\": \"date\", \"sommet:role\": \"time\"}]}}], \"views\": [", rows);
  for (guint i = 0; i < som_json_get_n_elements (plugins); i++)
    {
      const char *id = som_json_get_string (som_json_get_member (som_json_get_element (plugins, i), "id"));

      g_string_append_printf (text, "%s{\"name\": \"%s\", \"specType\": \"sommet:%s\", \"resources\": [\"t\"], \"spec\": {%s}}", i > 0 ? "," : "", id, id, options);
    }
  g_string_append (text, "]}");
  test_folder_write (folder, PACKAGE, text->str, -1);
  return som_json_get_n_elements (plugins);
}

/* Every plugin draws every kind of odd row well. */
static void
test_odd (gconstpointer data)
{
  const char            *kind = data;
  g_autoptr (TestFolder) folder = test_folder_new ();
  guint                  n_plugins = write_odd_dossier (folder, kind, "");

  g_assert_cmpuint (n_plugins, >, 0);
  check_export (folder, "", 0, NULL, n_plugins);
}

/* What has no place on a logarithmic scale is said, not drawn. */
static void
test_negative_on_log (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *rows = make_odd_rows ("negative");
  g_autofree char       *text = g_strdup_printf ("{\"resources\": [{\"name\": \"t\", \"data\": %s}], \"views\": [{\"name\": \"v\", \"specType\": \"sommet:bars\", "
                                                 "\"resources\": [\"t\"], \"spec\": {\"scale\": \"log\"}}]}", rows);
  g_autofree char       *slides = test_folder_get (folder, "slides");

  test_folder_write (folder, PACKAGE, text, -1);
  {
    g_auto (Run) run = run_program ("export", folder, "--output", slides, NULL);

    g_assert_cmpint (run.code, ==, 0);
    g_assert_true (g_str_has_prefix (run.errors, "notice: v (en): "));
    g_assert_nonnull (strstr (run.errors, "logarithmic scale"));
  }
}

static void
test_usage (void)
{
  static const struct
  {
    const char *arguments[4];
    int         code;
    const char *errors;
  } cases[] = {
    { { "export" }, 2, "which dossier? Name its folder or file" },
    { { "export", "a", "b" }, 2, "one dossier at a time" },
    { { "export", "--size", "0x5", "a" }, 2, "“0x5” is no size" },
    { { "export", "--size", "99999x99999", "a" }, 2, "is no size" },
    { { "export", "--format", "gif", "a" }, 2, "there is no format “gif”" },
    { { "export", "--theme", "pink", "a" }, 2, "there is no theme “pink”" },
    { { "export", "--output", "", "a" }, 2, "sommet: --output needs the name of a folder" },
    { { "export", "--nothing", "a" }, 2, "--nothing" },
    { { "export", "--nothing", "a" }, 2, "; see --help\n" },
    { { "validate", "/absent" }, 1, "there is no such file" },
    { { "validate", "/dev" }, 1, "sommet: /dev/datapackage.json: there is no such file" },
    { { "--version", "more" }, 2, "--version takes no argument; see --help" },
    { { "help", "nothing" }, 2, "there is no command “nothing”; see --help" },
    { { "--nothing" }, 2, "there is no option --nothing" },
    { { "absent-file" }, 2, "neither a command nor a file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *a = cases[i].arguments;
      g_auto (Run)       run = run_program (a[0], a[1], a[2], a[3], NULL);

      g_assert_cmpint (run.code, ==, cases[i].code);
      g_assert_nonnull (strstr (run.errors, cases[i].errors));
      g_assert_true (g_str_has_suffix (run.errors, "\n"));
    }
}

/* Each command says what it is, and what holds where nothing is said. */
static void
test_help (void)
{
  static const struct
  {
    const char *arguments[3];
    const char *says[4];
  } cases[] = {
    { { "--help" }, { "sommet COMMAND", "validate" } },
    { { "help" }, { "sommet COMMAND", "validate" } },
    { { "export", "--help" }, { "sommet export [OPTION…] DOSSIER", "light by default", "both by default", "first by default" } },
    { { "help", "export" }, { "sommet export [OPTION…] DOSSIER", "png by default", "1920x1080 by default", "here by default" } },
    { { "help", "list" }, { "sommet list [OPTION…] DOSSIER" } },
    { { "help", "plugins" }, { "sommet plugins [OPTION…]\n" } },
    { { "help", "validate" }, { "sommet validate [OPTION…] DOSSIER" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *a = cases[i].arguments;
      g_auto (Run)       run = run_program (a[0], a[1], NULL);

      g_assert_cmpint (run.code, ==, 0);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].says) && cases[i].says[k] != NULL; k++)
        g_assert_nonnull (strstr (run.output, cases[i].says[k]));
    }
}

/* The window can't be opened: what else there is, not what GTK says of it. */
static void
test_no_display (void)
{
  g_autofree char *desktop = som_paths_get_program ("sommet-desktop");
  g_auto (Run)     run = run_program (NULL, NULL);

  g_assert_cmpint (run.code, ==, 3);
  if (g_file_test (desktop, G_FILE_TEST_EXISTS))
    g_assert_cmpstr (run.errors, ==, "sommet: there is no display to open a window on; “sommet export” writes slides without one\n");
  else
    g_assert_nonnull (strstr (run.errors, "can’t be started"));
}

/* Exports a table of one number in a language, and looks for words in the slide. */
static void
check_language (const char *languages,
                const char *language,
                const char *errors,
                const char *words)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *slides = test_folder_get (folder, "slides"), *slide = test_folder_get (folder, "slides/01-v.svg"), *svg = NULL;
  g_autofree char       *text = g_strdup_printf ("{%s\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": \"x\", \"b\": 12345.5}]}], \"views\": [{\"name\": "
                                                 "\"v\", \"specType\": \"sommet:table\", \"resources\": [\"t\"]}]}", languages);

  test_folder_write (folder, PACKAGE, text, -1);
  {
    g_auto (Run) run = run_program ("export", folder, "--lang", language, "--format", "svg", "--output", slides, NULL);

    g_assert_cmpint (run.code, ==, 0);
    g_assert_cmpstr (run.errors, ==, errors);
    g_assert_true (g_file_get_contents (slide, &svg, NULL, NULL));
    g_assert_nonnull (strstr (svg, words));
  }
}

/* Words and numbers of a slide are in one language. */
static void
test_languages (void)
{
  check_language ("\"languages\": [\"fr\", \"en\"], ", "en", "", ">12,345.5<");
  check_language ("\"languages\": [\"fr\", \"en\"], ", "fr-CH", "", "12");
  check_language ("\"languages\": [\"fr\", \"en\"], ", "de",
                  "warning: the dossier has no words in the language “de”; words and numbers are in “fr”\n", ">12\u202f345,5<");
  check_language ("", "de", "", ">12.345,5<");
}

/* What is wrong is in the JSON, too, as `validate` writes it. */
static void
test_json (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autofree char        *slides = test_folder_get (folder, "slides");
  g_autoptr (SomProblems) problems = som_problems_new ();

  test_folder_write (folder, PACKAGE, "{\"resources\": [" GOOD_TABLE "],\n\"views\": [{\"name\": \"v\", \"specType\": \"vega\", \"resources\": [\"good\"]}]}", -1);
  {
    g_auto (Run)        run = run_program ("export", folder, "--json", "--output", slides, NULL);
    g_autoptr (SomJson) json = test_json_new (run.output, problems);
    SomJsonNode        *found = som_json_get_member (som_json_get_root (json), "problems");
    SomJsonNode        *problem = som_json_get_element (found, 0);

    g_assert_cmpuint (som_json_get_n_elements (found), ==, 1);
    g_assert_cmpstr (som_json_get_string (som_json_get_member (problem, "severity")), ==, "warning");
    g_assert_cmpstr (som_json_get_string (som_json_get_member (problem, "pointer")), ==, "/views/0");
  }
  test_folder_write (folder, PACKAGE, "{\"resources\": [" GOOD_TABLE "]}", -1);
  {
    g_auto (Run)        run = run_program ("export", folder, "--json", "--output", "/dev/null/slides", NULL);
    g_autoptr (SomJson) json = test_json_new (run.output, problems);

    g_assert_cmpint (run.code, ==, 3);
    g_assert_cmpuint (som_json_get_n_elements (som_json_get_member (som_json_get_root (json), "problems")), ==, 1);
  }
  test_folder_write (folder, PACKAGE, "", 0);
  {
    g_auto (Run)        run = run_program ("export", folder, "--json", NULL);
    g_autoptr (SomJson) json = test_json_new (run.output, problems);

    g_assert_cmpint (run.code, ==, 1);
    g_assert_cmpuint (som_json_get_n_elements (som_json_get_member (som_json_get_root (json), "problems")), ==, 1);
  }
}

/* A dossier that can't be opened is said in JSON by each command, too: one problem. */
static void
test_json_without_dossier (void)
{
  static const char *const commands[] = { "export", "list", "validate" };
  g_autoptr (TestFolder)   folder = test_folder_new ();
  g_autofree char         *text = test_folder_get (folder, "t.json"), *image = test_folder_get (folder, "t.png");
  const char              *paths[] = { "/absent", text, image };

  test_folder_write (folder, "t.json", "", 0);
  test_folder_write (folder, "t.png", "\211PNG\r\n\032\n", 8);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    for (guint k = 0; k < G_N_ELEMENTS (paths); k++)
      {
        g_autoptr (SomProblems) problems = som_problems_new ();
        g_auto (Run)            run = run_program (commands[i], paths[k], "--json", NULL);
        g_autoptr (SomJson)     json = test_json_new (run.output, problems);
        SomJsonNode            *found = som_json_get_member (som_json_get_root (json), "problems");

        g_assert_cmpint (run.code, ==, 1);
        g_assert_cmpuint (som_json_get_n_elements (found), ==, 1);
        g_assert_nonnull (som_json_get_string (som_json_get_member (som_json_get_element (found, 0), "message")));
      }
}

/* What is wrong is listed beside what is there. */
static void
test_json_list (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();

  test_folder_write (folder, PACKAGE, "{\"resources\": [" GOOD_TABLE "],\n\"views\": [7]}", -1);
  {
    g_auto (Run)        run = run_program ("list", folder, "--json", NULL);
    g_autoptr (SomJson) json = test_json_new (run.output, problems);

    g_assert_cmpint (run.code, ==, 1);
    g_assert_cmpuint (som_json_get_n_elements (som_json_get_member (som_json_get_root (json), "problems")), ==, 1);
    g_assert_cmpuint (som_json_get_n_elements (som_json_get_member (som_json_get_root (json), "tables")), ==, 1);
  }
}

/* No control character but the ends of lines. */
static void
check_controls (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (*at == '\n' || !g_unichar_iscntrl (g_utf8_get_char (at)));
}

/* Nothing that a dossier holds or a name is made of gives orders to a terminal. */
static void
test_controls (void)
{
  static const char      *const commands[] = { "export", "list", "validate" };
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autofree char        *good = test_folder_get (folder, "good\033[31m\302\233\n"), *bad = test_folder_get (folder, "bad\033[31m");
  g_autofree char        *slides = test_folder_get (folder, "slides\033[31m");

  test_folder_write (folder, "good\033[31m\302\233\n/" PACKAGE,
                     "{\"title\": \"T\\u001b[31m\\n\", \"resources\": [{\"name\": \"t\\u001b[31m\", \"title\": \"T\\u009b\", "
                     "\"data\": [{\"a\\u001b\": \"x\\u0007\"}]}], \"views\": [{\"name\": \"v\", \"title\": \"V\\u001b[0m\", "
                     "\"specType\": \"sommet:t\\u001b\", \"resources\": [\"t\\u001b[31m\"]}]}", -1);
  test_folder_write (folder, "bad\033[31m/" PACKAGE, "{\"\\u001b\": }", -1);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char  *more = g_str_equal (commands[i], "export") ? slides : NULL;
      g_auto (Run) read = run_program (commands[i], good, more != NULL ? "--output" : NULL, more, NULL);
      g_auto (Run) refused = run_program (commands[i], bad, NULL);
      g_auto (Run) absent = run_program (commands[i], "absent\033[31m", NULL);
      g_auto (Run) unknown = run_program (commands[i], "--\033[31m", NULL);

      check_controls (read.output);
      check_controls (read.errors);
      check_controls (refused.errors);
      check_controls (absent.errors);
      check_controls (unknown.errors);
      g_assert_nonnull (strstr (absent.errors, "absent\\u001b[31m"));
    }
}

static void
allow_small_files (gpointer data G_GNUC_UNUSED)
{
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 1024, 1024 });
}

/* A file that may not become so large is a fault of the machine, not the end by a signal. */
static void
test_file_size (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *slides = test_folder_get (folder, "slides");
  g_autoptr (GPtrArray)  argv = g_ptr_array_new ();

  test_folder_write (folder, PACKAGE, "{\"resources\": [" GOOD_TABLE "], \"views\": [" GOOD_VIEW "]}", -1);
  g_ptr_array_add (argv, (gpointer) "export");
  g_ptr_array_add (argv, folder);
  g_ptr_array_add (argv, (gpointer) "--output");
  g_ptr_array_add (argv, slides);
  {
    g_auto (Run) run = run_prepared (allow_small_files, argv);

    g_assert_cmpint (run.code, ==, 3);
    g_assert_nonnull (strstr (run.errors, "01-good.png can’t be written: File too large"));
    g_assert_cmpuint (count_files (slides, ".png"), ==, 0);
  }
}

/* A file that is no text is called what it is. */
static void
test_no_dossier (void)
{
  static const struct
  {
    const char *name, *bytes;
    gssize      length;
    const char *errors;
  } cases[] = {
    { "t.zip", "PK\3\4\24\0\0\0\351", 9, "error: t.zip: this is a zip archive or a spreadsheet; unpack the archive, or save the spreadsheet as CSV\n" },
    { "t.json", "PK\3\4\24\0\0\0\351", 9, "error: t.json: this is a zip archive or a spreadsheet; unpack the archive, or save the spreadsheet as CSV\n" },
    { "t", "\177ELF\2\1\1\0\0\0", 10,
      "error: t: this is a program; a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file\n" },
    { "t.csv", "\1\0\0\0\377", 5,
      "error: t.csv: this is not text; a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char       *path = test_folder_get (folder, cases[i].name);

      test_folder_write (folder, cases[i].name, cases[i].bytes, cases[i].length);
      {
        g_auto (Run) run = run_program ("validate", path, NULL);

        g_assert_cmpint (run.code, ==, 1);
        g_assert_cmpstr (run.errors, ==, cases[i].errors);
      }
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const odd[] = { "none", "zero", "huge", "tiny", "negative", "missing", "long", "scripts", "one", "many" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/bad-input/unreadable", test_unreadable);
  g_test_add_func ("/cli/bad-input/deep", test_deep);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/bad-input/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/cli/bad-input/devices", test_devices);
  g_test_add_func ("/cli/bad-input/large-number", test_large_number);
  g_test_add_func ("/cli/bad-input/options", test_options);
  g_test_add_func ("/cli/bad-input/unknown-type", test_unknown_type);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/bad-input/odd/", odd[i], NULL);

      g_test_add_data_func (path, odd[i], test_odd);
    }
  g_test_add_func ("/cli/bad-input/negative-on-log", test_negative_on_log);
  g_test_add_func ("/cli/bad-input/usage", test_usage);
  g_test_add_func ("/cli/bad-input/help", test_help);
  g_test_add_func ("/cli/bad-input/no-display", test_no_display);
  g_test_add_func ("/cli/bad-input/languages", test_languages);
  g_test_add_func ("/cli/bad-input/json", test_json);
  g_test_add_func ("/cli/bad-input/json-without-dossier", test_json_without_dossier);
  g_test_add_func ("/cli/bad-input/json-list", test_json_list);
  g_test_add_func ("/cli/bad-input/controls", test_controls);
  g_test_add_func ("/cli/bad-input/file-size", test_file_size);
  g_test_add_func ("/cli/bad-input/no-dossier", test_no_dossier);

  return g_test_run ();
}
