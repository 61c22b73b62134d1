/* Tests of what the desktop reads: other programs find nothing wrong in it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

/* Runs a validator that says what it found; nothing where it is not there. */
static void
validate (const char *const *arguments)
{
  g_autofree char   *program = g_find_program_in_path (arguments[0]);
  g_autofree char   *output = NULL, *errors = NULL;
  g_autoptr (GError) error = NULL;
  int                status;

  if (program == NULL)
    {
      g_test_skip ("the validator is not installed");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status, &error));
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s%s", output, errors);
}

static char *
get_built (const char *name)
{
  return g_test_build_filename (G_TEST_BUILT, "..", "data", "desktop", name, NULL);
}

static void
test_entry (void)
{
  g_autofree char *path = get_built (SOMMET_APP_ID ".desktop");

  validate ((const char *const[]) { "desktop-file-validate", "--no-hints", path, NULL });
}

static void
test_metainfo (void)
{
  g_autofree char *path = get_built (SOMMET_APP_ID ".metainfo.xml");

  validate ((const char *const[]) { "appstreamcli", "validate", "--no-net", path, NULL });
}

/* Each picture that the metainfo shows is there, and made by a script. */
static void
test_screenshots (void)
{
  g_autofree char       *path = get_built (SOMMET_APP_ID ".metainfo.xml"), *metainfo = NULL, *script = NULL;
  g_autofree char       *tool = g_test_build_filename (G_TEST_DIST, "..", "tools", "screenshots", NULL);
  g_autoptr (GRegex)     image = g_regex_new ("width=\"1440\" height=\"900\">https://[^<]*/screenshots/([a-z-]+)\\.png<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint                  n = 0;

  g_assert_true (g_file_get_contents (path, &metainfo, NULL, NULL));
  g_assert_true (g_file_get_contents (tool, &script, NULL, NULL));
  for (g_regex_match (image, metainfo, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1), *file = g_strconcat (name, ".png", NULL), *scene = g_strdup_printf ("\n  \"%s ", name);
      g_autofree char *picture = g_test_build_filename (G_TEST_DIST, "..", "docs", "screenshots", file, NULL);

      g_assert_true (g_file_test (picture, G_FILE_TEST_IS_REGULAR));
      g_assert_nonnull (strstr (script, scene));
      n++;
    }
  g_assert_cmpuint (n, ==, 3);
}

/* The words of the entry are there in French, and the program that it starts is the one that is built. */
static void
test_words (void)
{
  g_autofree char     *path = get_built (SOMMET_APP_ID ".desktop");
  g_autofree char     *comment = NULL, *command = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  comment = g_key_file_get_string (file, "Desktop Entry", "Comment[fr]", NULL);
  command = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (comment, ==, "Explorer, présenter et exporter des chiffres sourcés");
  g_assert_true (g_str_has_prefix (command, "sommet-desktop "));
}

static void
test_types (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "desktop", SOMMET_APP_ID ".xml", NULL);

  validate ((const char *const[]) { "xmllint", "--noout", path, NULL });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop-files/entry", test_entry);
  g_test_add_func ("/desktop-files/metainfo", test_metainfo);
  g_test_add_func ("/desktop-files/screenshots", test_screenshots);
  g_test_add_func ("/desktop-files/words", test_words);
  g_test_add_func ("/desktop-files/types", test_types);
  return g_test_run ();
}
