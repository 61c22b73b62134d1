/* Tests of the interface that plugins link to: what the headers declare, no more and no less.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

/* Adds what `pattern` captures in a file to a set. */
static void
collect (const char *path,
         const char *pattern,
         GHashTable *names)
{
  g_autofree char       *text = NULL, *bare = NULL;
  g_autoptr (GError)     error = NULL;
  g_autoptr (GRegex)     comments = g_regex_new ("/\\*.*?\\*/", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex)     regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  bare = g_regex_replace_literal (comments, text, -1, 0, "", 0, NULL);
  for (g_regex_match (regex, bare, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));
}

static GHashTable *
read_headers (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "app", "core", "include", "sommet", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GHashTable      *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      collect (path, "^[A-Za-z_][\\w \\*]*?\\b(som_\\w+)\\s*\\(", names);
    }
  return names;
}

static GHashTable *
read_map (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "app", "core", "sommet.map", NULL);
  GHashTable      *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect (path, "^    (som_\\w+);", names);
  return names;
}

static void
assert_within (GHashTable *names,
               GHashTable *others,
               const char *fault)
{
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (others, name))
      g_test_fail_printf ("%s %s", (char *) name, fault);
}

static void
test_same (void)
{
  g_autoptr (GHashTable) declared = read_headers (), exported = read_map ();

  g_assert_cmpuint (g_hash_table_size (declared), >, 100);
  assert_within (declared, exported, "is declared in a public header, and not in sommet.map");
  assert_within (exported, declared, "is in sommet.map, and in no public header");
}

/* What a file of the build takes from the library, as `nm` says. */
static char *
list_symbols (const char *path)
{
  const char *const       arguments[] = { "nm", "-D", "--with-symbol-versions", path, NULL };
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char                   *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  return output;
}

/* Asserts that the comment says something of every parameter, and of what is returned. */
static void
check_words (const char *name,
             const char *words,
             const char *type,
             const char *parameters)
{
  g_auto (GStrv)     list = g_strsplit (parameters, ",", -1);
  g_autoptr (GRegex) regex = g_regex_new ("(\\w+)(\\[\\w*\\])?\\s*$", 0, 0, NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char       *parameter = NULL, *line = NULL;

      g_strstrip (list[i]);
      if (!g_regex_match (regex, list[i], 0, &match) || g_str_equal (list[i], "void"))
        continue;
      parameter = g_match_info_fetch (match, 1);
      line = g_strdup_printf ("\n * @%s: ", parameter);
      if (strstr (words, line) == NULL)
        g_error ("the comment of %s() says nothing of “%s”", name, parameter);
    }
  if (!g_str_equal (type, "void") && strstr (words, "\n * Returns: ") == NULL)
    g_error ("the comment of %s() does not say what it returns", name);
}

/* Everybody who has the headers has the words: each function is described right before it is declared. */
static void
test_words (void)
{
  g_autofree char       *folder = g_test_build_filename (G_TEST_DIST, "..", "app", "core", "include", "sommet", NULL);
  g_autoptr (GHashTable) described = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) exported = read_map ();
  g_autoptr (GDir)       dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GRegex)     regex = g_regex_new ("/\\*\\*\\n \\* (som_\\w+):\\n((?:(?!\\*/).)*)\\*/\\n(\\w[\\w \\*]*?)\\s*\\b\\1\\s*\\(([^)]*)\\)", G_REGEX_DOTALL, 0, NULL);
  const char            *file;

  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char       *path = g_build_filename (folder, file, NULL), *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          char            *name = g_match_info_fetch (match, 1);
          g_autofree char *words = g_match_info_fetch (match, 2), *own = g_strconcat ("\n", words, NULL);
          g_autofree char *type = g_match_info_fetch (match, 3), *parameters = g_match_info_fetch (match, 4);

          check_words (name, own, type, parameters);
          g_hash_table_add (described, name);
        }
    }
  assert_within (exported, described, "has no description in its header");
}

/* The program's own plugins have nothing that others have not. */
static void
test_plugins (void)
{
  static const char *const plugins[] = { "bars", "capacity", "cards", "map", "matrix", "table", "timeline" };

  for (guint i = 0; i < G_N_ELEMENTS (plugins); i++)
    {
      g_autofree char *name = g_strconcat (plugins[i], ".so", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "plugins", plugins[i], name, NULL);
      g_autofree char *symbols = list_symbols (path);

      g_assert_nonnull (strstr (symbols, "@SOMMET_1"));
      g_assert_null (strstr (symbols, "@SOMMET_PRIVATE"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/abi/same", test_same);
  g_test_add_func ("/abi/words", test_words);
  g_test_add_func ("/abi/plugins", test_plugins);
  return g_test_run ();
}
