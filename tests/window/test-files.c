/* Tests of the window with files that change while it is open, and of the list of what is wrong in them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <string.h>

#define VIEW(name, title) "{\"name\": \"" name "\", \"title\": \"" title "\", \"resources\": [\"t\"], \"specType\": \"sommet:bars\"}"
#define PACKAGE(views)                                                                                                             \
  "{\"name\": \"files\", \"title\": \"Files\", \"languages\": [\"en\"], \"resources\": [{\"name\": \"t\", \"path\": \"t.csv\",\n"      \
  " \"schema\": {\"primaryKey\": \"label\", \"fields\": [{\"name\": \"label\", \"type\": \"string\"},\n"                              \
  " {\"name\": \"value\", \"type\": \"number\"}]}}], \"views\": [" views "]}"
#define TWO VIEW ("a", "First") ", " VIEW ("b", "Second")
#define ROWS(value) "label,value\nAlpha," value "\nBeta,4\n"

typedef struct
{
  char    *folder;
  Desktop *desktop;
} Fixture;

static void
write_file (const Fixture *fixture,
            const char    *name,
            const char    *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  const char *arguments[] = { NULL, NULL };

  fixture->folder = g_dir_make_tmp ("sommet-files-XXXXXX", NULL);
  write_file (fixture, "datapackage.json", PACKAGE (TWO));
  write_file (fixture, "t.csv", ROWS ("9"));
  arguments[0] = fixture->folder;
  fixture->desktop = desktop_start (arguments);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LIST, "First"));
  desktop_settle (fixture->desktop);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  desktop_stop (fixture->desktop);
  tree_remove (fixture->folder);
  g_free (fixture->folder);
}

/* What a figure must say of itself. */
typedef struct
{
  const char *title, *words;
} Saying;

static gboolean
figure_says (Desktop *desktop,
             gpointer data)
{
  const Saying               *saying = data;
  g_autoptr (AtspiAccessible) figure = desktop_look (desktop, ATSPI_ROLE_LIST, saying->title);
  g_autofree char            *description = figure != NULL ? atspi_accessible_get_description (figure, NULL) : NULL;

  return description != NULL && strstr (description, saying->words) != NULL;
}

static void
await (Fixture    *fixture,
       const char *title,
       const char *words)
{
  desktop_wait (fixture->desktop, figure_says, &(Saying) { title, words }, words);
}

static gboolean
has_label (Desktop *desktop,
           gpointer data)
{
  g_autoptr (AtspiAccessible) label = desktop_look (desktop, ATSPI_ROLE_LABEL, data);

  return label != NULL;
}

static gboolean
lacks_label (Desktop *desktop,
             gpointer data)
{
  return !has_label (desktop, data);
}

/* What has changed is shown; the view and the place stay. */
static void
test_reads_again (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *before = NULL, *after = NULL;

  desktop_press (fixture->desktop, "Next");
  await (fixture, "Second", "Alpha, 9");
  desktop_press (fixture->desktop, "Tab");
  desktop_settle (fixture->desktop);
  before = desktop_get_focus (fixture->desktop);
  g_assert_true (g_str_has_prefix (before, "Alpha, 9"));
  write_file (fixture, "t.csv", ROWS ("12"));
  await (fixture, "Second", "Alpha, 12");
  desktop_settle (fixture->desktop);
  after = desktop_get_focus (fixture->desktop);
  g_assert_true (g_str_has_prefix (after, "Alpha, 12"));
}

static gboolean
has_selection (Desktop *desktop,
               gpointer data G_GNUC_UNUSED)
{
  g_autoptr (AtspiAccessible) bar = desktop_look (desktop, ATSPI_ROLE_STATUS_BAR, "1 row");

  return bar != NULL;
}

static gboolean
lacks_selection (Desktop *desktop,
                 gpointer data)
{
  return !has_selection (desktop, data);
}

/* What was chosen is chosen still, as long as it is there. */
static void
test_keeps_the_selection (Fixture      *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  desktop_press (fixture->desktop, "Tab");
  desktop_press (fixture->desktop, "Return");
  desktop_wait (fixture->desktop, has_selection, NULL, "a row is chosen");
  write_file (fixture, "t.csv", "label,value\nGamma,20\nAlpha,12\nBeta,4\n");
  await (fixture, "First", "Gamma, 20");
  desktop_settle (fixture->desktop);
  g_assert_true (has_selection (fixture->desktop, NULL));
  write_file (fixture, "t.csv", "label,value\nGamma,20\nBeta,4\n");
  desktop_wait (fixture->desktop, lacks_selection, NULL, "what is gone is chosen no longer");
}

#define STALE "The files can’t be read as they are now; shown is what they were. t.csv:2: table t, row 1, field value: “twelve” is not a number; " \
              "correct the cell, or the field’s type in the schema"

static void
test_keeps_what_was_good (Fixture      *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  write_file (fixture, "t.csv", ROWS ("twelve"));
  desktop_wait (fixture->desktop, has_label, (gpointer) STALE, "the banner says what is wrong and where");
  await (fixture, "First", "Alpha, 9");
  write_file (fixture, "datapackage.json", "{");
  desktop_wait (fixture->desktop, lacks_label, (gpointer) STALE, "the banner says what is wrong now");
  await (fixture, "First", "Alpha, 9");
  write_file (fixture, "t.csv", ROWS ("7"));
  write_file (fixture, "datapackage.json", PACKAGE (TWO));
  await (fixture, "First", "Alpha, 7");
  desktop_settle (fixture->desktop);
  g_assert_null (desktop_look (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Details"));
}

/* A folder that goes is missed; one that comes in its place is read, and watched. */
static void
test_folder_goes_and_comes (Fixture      *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *elsewhere = g_strconcat (fixture->folder, "-elsewhere", NULL);

  g_assert_cmpint (g_rename (fixture->folder, elsewhere), ==, 0);
  g_object_unref (desktop_find_words (fixture->desktop, ATSPI_ROLE_LABEL, "The files can’t be read as they are now"));
  await (fixture, "First", "Alpha, 9");
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  write_file (fixture, "datapackage.json", PACKAGE (TWO));
  write_file (fixture, "t.csv", ROWS ("12"));
  await (fixture, "First", "Alpha, 12");
  desktop_settle (fixture->desktop);
  write_file (fixture, "t.csv", ROWS ("15"));
  await (fixture, "First", "Alpha, 15");
  tree_remove (elsewhere);
}

/* Views may come and go. */
static void
test_other_views (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  desktop_press (fixture->desktop, "Next");
  await (fixture, "Second", "Alpha");
  write_file (fixture, "datapackage.json", PACKAGE (VIEW ("n", "New") ", " TWO ", " VIEW ("l", "Last")));
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "View 3 of 4"));
  await (fixture, "Second", "Alpha");
  desktop_press (fixture->desktop, "Next");
  await (fixture, "Last", "Alpha");
  write_file (fixture, "datapackage.json", PACKAGE (VIEW ("n", "New")));
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "View 1 of 1"));
  await (fixture, "New", "Alpha");
}

/* The list of problems stays open, and says when they are mended. */
static void
test_lists_problems (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (AtspiAccessible) details = NULL;

  write_file (fixture, "t.csv", ROWS ("twelve"));
  details = desktop_find (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Details");
  desktop_activate (details);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "“twelve” is not a number"));
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "t.csv · line 2 · table t · row 1 · field value"));
  write_file (fixture, "t.csv", ROWS ("12"));
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "Nothing Is Wrong"));
  desktop_press (fixture->desktop, "Escape");
}

/* An editor that writes down what it was told. */
static char *
make_editor (const char *folder)
{
  g_autofree char *program = g_build_filename (folder, "gedit", NULL), *data = g_build_filename (folder, "applications", NULL);
  g_autofree char *entry = g_build_filename (data, "told.desktop", NULL), *list = g_build_filename (folder, "mimeapps.list", NULL);
  char            *told = g_build_filename (folder, "told", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nprintf '%%s|' \"$@\" > '%s.new' && mv '%s.new' '%s'\n", told, told, told);
  g_autofree char *words = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Told\nExec=%s %%U\nMimeType=text/plain;\n", program);

  g_assert_true (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0755, NULL));
  g_assert_cmpint (g_mkdir (data, 0755), ==, 0);
  g_assert_true (g_file_set_contents (entry, words, -1, NULL));
  g_assert_true (g_file_set_contents (list, "[Default Applications]\ntext/plain=told.desktop\n", -1, NULL));
  return told;
}

static void
test_opens_the_editor (Fixture      *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char            *told = g_build_filename (g_get_user_data_dir (), "told", NULL), *words = NULL;
  g_autofree char            *expected = g_strdup_printf ("+2:1|%s/t.csv|", fixture->folder);
  g_autoptr (AtspiAccessible) details = NULL, open = NULL;

  write_file (fixture, "t.csv", ROWS ("twelve"));
  details = desktop_find (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Details");
  desktop_activate (details);
  open = desktop_find (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Open t.csv · line 2 · table t · row 1 · field value");
  desktop_activate (open);
  desktop_wait_for_file (fixture->desktop, told, "the editor is started");
  g_assert_true (g_file_get_contents (told, &words, NULL, NULL));
  g_assert_cmpstr (words, ==, expected);
  desktop_press (fixture->desktop, "Escape");
}

/* The list of views has the focus first; the figure is the next stop. */
static void
test_first_stops (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = desktop_get_focus (fixture->desktop), *second = NULL, *third = NULL;

  g_assert_cmpstr (first, ==, "First");
  desktop_press (fixture->desktop, "Down");
  await (fixture, "Second", "Alpha");
  desktop_settle (fixture->desktop);
  second = desktop_get_focus (fixture->desktop);
  g_assert_cmpstr (second, ==, "Second");
  desktop_press (fixture->desktop, "Tab");
  desktop_settle (fixture->desktop);
  third = desktop_get_focus (fixture->desktop);
  g_assert_true (g_str_has_prefix (third, "Alpha, 9"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("sommet-home-XXXXXX", NULL), *told G_GNUC_UNUSED = make_editor (home);
  int              status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  desktop_init (&argc, &argv);
  ADD ("/files/first-stops", test_first_stops);
  ADD ("/files/reads-again", test_reads_again);
  ADD ("/files/keeps-the-selection", test_keeps_the_selection);
  ADD ("/files/keeps-what-was-good", test_keeps_what_was_good);
  ADD ("/files/folder-goes-and-comes", test_folder_goes_and_comes);
  ADD ("/files/other-views", test_other_views);
  ADD ("/files/lists-problems", test_lists_problems);
  ADD ("/files/opens-the-editor", test_opens_the_editor);
  status = g_test_run ();
  tree_remove (home);
  return status;
}
