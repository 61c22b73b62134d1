/* Tests of what the program remembers between runs, of its first page and of its preferences.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"

#include <glib/gstdio.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025/datapackage.json"

static Desktop *
start (const char *file)
{
  const char *arguments[] = { file, NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_FRAME, file != NULL ? "L’IA à Paris" : NULL));
  desktop_settle (desktop);
  return desktop;
}

static void
expect (Desktop    *desktop,
        const char *label)
{
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, label));
}

static void
remember_in (char **folder)
{
  *folder = g_dir_make_tmp ("sommet-remembered-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", *folder, TRUE);
}

static void
forget (char *folder)
{
  g_unsetenv ("XDG_STATE_HOME");
  desktop_remove_tree (folder);
}

static void
test_welcome (void)
{
  Desktop                    *desktop = start (NULL);
  g_autoptr (AtspiAccessible) row = NULL;

  expect (desktop, "Open a Dossier");
  expect (desktop, "Supplied with Sommet");
  row = desktop_find (desktop, ATSPI_ROLE_LABEL, "L’IA à Paris");
  desktop_point (desktop, row, TRUE);
  expect (desktop, "View 1 of 8");
  desktop_stop (desktop);
}

/* View, language and panes are where they were left. */
static void
test_place (void)
{
  g_autofree char *folder = NULL;
  Desktop         *desktop;

  remember_in (&folder);
  desktop = start (DOSSIER);
  desktop_press (desktop, "Next");
  desktop_press (desktop, "Next");
  expect (desktop, "View 3 of 8");
  desktop_press (desktop, "F9");
  desktop_settle (desktop);
  desktop_stop (desktop);
  desktop = start (DOSSIER);
  expect (desktop, "View 3 of 8");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_ENTRY, "Filter rows"));
  desktop_stop (desktop);
  forget (folder);
}

/* A file that is broken is none. */
static void
test_broken_memory (void)
{
  g_autofree char *folder = NULL, *path = NULL, *sub = NULL;
  Desktop         *desktop;

  remember_in (&folder);
  sub = g_build_filename (folder, "sommet", NULL);
  path = g_build_filename (sub, "state.ini", NULL);
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[window]\nwidth=-5\nheight=99999999999\n\377[[interface\nscheme=77", -1, NULL));
  desktop = start (DOSSIER);
  expect (desktop, "View 1 of 8");
  desktop_stop (desktop);
  forget (folder);
}

/* Another language holds at once, for what is open, and for the next run. */
static void
test_language (void)
{
  g_autofree char            *folder = NULL;
  g_autoptr (AtspiAccessible) row = NULL;
  Desktop                    *desktop;

  remember_in (&folder);
  desktop = start (DOSSIER);
  desktop_press (desktop, "Next");
  expect (desktop, "View 2 of 8");
  desktop_press (desktop, "Control+comma");
  row = desktop_find (desktop, ATSPI_ROLE_LABEL, "Language of the Interface");
  desktop_settle (desktop);
  desktop_point (desktop, row, TRUE);
  desktop_settle (desktop);
  desktop_press (desktop, "Down");
  desktop_press (desktop, "Down");
  desktop_press (desktop, "Return");
  expect (desktop, "Préférences");
  expect (desktop, "Vue 2 sur 8");
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_stop (desktop);
  desktop = start (DOSSIER);
  expect (desktop, "Vue 2 sur 8");
  desktop_stop (desktop);
  forget (folder);
}

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  g_test_add_func ("/home/welcome", test_welcome);
  g_test_add_func ("/home/place", test_place);
  g_test_add_func ("/home/broken-memory", test_broken_memory);
  g_test_add_func ("/home/language", test_language);
  return g_test_run ();
}
