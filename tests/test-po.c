/* Tests of the translations: no message is missing, left over, or says something else than its source.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "po-file.h"

#include "draw/som-catalog.h"
#include "format/som-formatter.h"

#define LANGUAGE "fr"

/* What marks a source as one that has words for people; tools/po looks for the same. */
#define MARKS                                                                                                            \
  "(^|[^A-Za-z_])(_|N_|C_|NC_|ngettext|dngettext|g_dngettext|g_dpgettext2|som_view_translate|som_view_translate_context) ?\\("

static char *
build_path (const char *name)
{
  return g_build_filename (SOMMET_SOURCE_ROOT, name, NULL);
}

static char *
read_text (const char *name)
{
  g_autofree char   *path = build_path (name);
  g_autoptr (GError) error = NULL;
  char              *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The lines of a file, without the last, which is empty. */
static char **
read_lines (const char *name)
{
  g_autofree char *text = read_text (name);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

/* Reports a source with words that the list lacks. */
static void
check_source (const char        *name,
              GRegex            *marks,
              const char *const *listed)
{
  g_autofree char *text = read_text (name);

  if (g_regex_match (marks, text, 0, NULL) && !g_strv_contains (listed, name))
    g_test_fail_printf ("%s has words to translate and is not in po/POTFILES; run tools/po", name);
}

static void
check_folder (const char        *folder,
              const char        *suffix,
              GRegex            *marks,
              const char *const *listed)
{
  g_autofree char *path = build_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char      *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_build_filename (folder, entry, NULL);
      g_autofree char *full = build_path (name);

      if (g_file_test (full, G_FILE_TEST_IS_DIR))
        check_folder (name, suffix, marks, listed);
      else if (g_str_has_suffix (entry, suffix))
        check_source (name, marks, listed);
    }
}

static void
test_files (void)
{
  g_auto (GStrv)     listed = read_lines ("po/POTFILES");
  g_autoptr (GRegex) marks = g_regex_new (MARKS, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GRegex) ui_marks = g_regex_new ("translatable=\"(yes|true)\"", 0, 0, NULL);

  for (guint i = 0; listed[i] != NULL; i++)
    {
      g_autofree char *path = build_path (listed[i]);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_test_fail_printf ("%s is in po/POTFILES and not in the sources; run tools/po", listed[i]);
    }
  check_folder ("app", ".c", marks, (const char *const *) listed);
  check_folder ("plugins", ".c", marks, (const char *const *) listed);
  check_folder ("ui", ".ui", ui_marks, (const char *const *) listed);
}

/* Every message of the sources, taken from them now. (transfer full) (element-type Message) */
static GPtrArray *
extract (void)
{
  g_auto (GStrv)          options = read_lines ("po/xgettext.args");
  g_autoptr (GPtrArray)   argv = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *text = NULL;

  g_ptr_array_add (argv, (gpointer) "xgettext");
  for (guint i = 0; options[i] != NULL; i++)
    g_ptr_array_add (argv, options[i]);
  g_ptr_array_add (argv, (gpointer) "--files-from=po/POTFILES");
  g_ptr_array_add (argv, (gpointer) "--output=-");
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_set_cwd (launcher, SOMMET_SOURCE_ROOT);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return po_parse (text);
}

static GPtrArray *
read_translations (void)
{
  g_autofree char *text = read_text ("po/" LANGUAGE ".po");

  return po_parse (text);
}

static GHashTable *
index_messages (GPtrArray *messages)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < messages->len; i++)
    g_hash_table_insert (index, message_get_key (g_ptr_array_index (messages, i)), g_ptr_array_index (messages, i));
  return index;
}

static void
complain_of_absence (GPtrArray  *messages,
                     GHashTable *index,
                     const char *fault)
{
  for (guint i = 0; i < messages->len; i++)
    {
      Message         *message = g_ptr_array_index (messages, i);
      g_autofree char *key = message_get_key (message);

      if (!g_hash_table_contains (index, key))
        g_test_fail_printf ("“%s” %s; run tools/po", message->id, fault);
    }
}

static void
test_same_messages (void)
{
  g_autoptr (GPtrArray)  sources = extract ();
  g_autoptr (GPtrArray)  translations = read_translations ();
  g_autoptr (GHashTable) in_sources = index_messages (sources);
  g_autoptr (GHashTable) in_translations = index_messages (translations);

  g_assert_cmpuint (sources->len, >, 100);
  complain_of_absence (sources, in_translations, "is not in po/" LANGUAGE ".po");
  complain_of_absence (translations, in_sources, "is in po/" LANGUAGE ".po and in no source");
}

static void
test_complete (void)
{
  g_autofree char      *text = read_text ("po/" LANGUAGE ".po");
  g_autoptr (GPtrArray) messages = po_parse (text);

  g_assert_null (strstr (text, "\n#~"));
  for (guint i = 0; i < messages->len; i++)
    {
      Message *message = g_ptr_array_index (messages, i);

      if (message->fuzzy)
        g_test_fail_printf ("“%s” is fuzzy", message->id);
      g_assert_cmpuint (message->texts->len, ==, message->plural != NULL ? 2 : 1);
      for (guint k = 0; k < message->texts->len; k++)
        if (*(char *) g_ptr_array_index (message->texts, k) == '\0')
          g_test_fail_printf ("“%s” is not translated", message->id);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Every placeholder of a text, sorted: for printf their order matters, names may go where they like. */
static char *
list_placeholders (const char *text)
{
  g_autoptr (GRegex)     regex = g_regex_new ("%[-0-9.]*l?[a-zA-Z%]|\\{[a-z_]+[},]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray)  printfs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray)  names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char       *first = NULL;
  g_autofree char       *second = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      char *found = g_match_info_fetch (match, 0);

      g_ptr_array_add (*found == '%' ? printfs : names, found);
    }
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (printfs, NULL);
  g_ptr_array_add (names, NULL);
  first = g_strjoinv (" ", (char **) printfs->pdata);
  second = g_strjoinv (" ", (char **) names->pdata);
  return g_strconcat (first, "|", second, NULL);
}

static void
test_placeholders (void)
{
  g_autoptr (GPtrArray) messages = read_translations ();

  for (guint i = 0; i < messages->len; i++)
    {
      Message         *message = g_ptr_array_index (messages, i);
      g_autofree char *wanted = list_placeholders (message->id);

      for (guint k = 0; k < message->texts->len; k++)
        {
          g_autofree char *found = list_placeholders (g_ptr_array_index (message->texts, k));

          if (!g_str_equal (wanted, found))
            g_test_fail_printf ("“%s” has other placeholders than its translation: %s, %s", message->id, wanted, found);
        }
    }
}

/* A pattern that can't be read comes back as it is. */
static void
check_pattern (const char *language,
               const char *pattern)
{
  static const char *const names[] = { "n" };
  const double             numbers[] = { 3 };
  g_autofree char         *text = som_formatter_message (som_formatter_get (language), pattern, 1, names, NULL, numbers);

  g_test_message ("%s: %s", pattern, text);
  g_assert_cmpstr (text, !=, pattern);
  g_assert_null (strstr (text, "plural"));
  g_assert_nonnull (strchr (text, '3'));
}

static void
test_patterns (void)
{
  g_autoptr (GPtrArray) messages = read_translations ();
  guint                 n = 0;

  for (guint i = 0; i < messages->len; i++)
    {
      Message *message = g_ptr_array_index (messages, i);

      if (strstr (message->id, ", plural,") == NULL)
        continue;
      check_pattern ("en", message->id);
      check_pattern (LANGUAGE, g_ptr_array_index (message->texts, 0));
      n++;
    }
  g_assert_cmpuint (n, >, 2);
}

/* Keywords of a desktop entry: a list for programs. */
static gboolean
is_list (const char *text)
{
  return g_str_has_suffix (text, ";") && strchr (text, ' ') == NULL;
}

/* French sets a no-break space before high punctuation and inside of its quotation marks, and a curved apostrophe. */
static void
test_typography (void)
{
  g_autoptr (GPtrArray) messages = read_translations ();
  g_autoptr (GRegex)    faults = g_regex_new ("\\pL'\\pL|« |[^\\n ] [»;!?:]|[\\pL\\pN»%)]([;!?]|:(?![/\\pL\\pN]))", 0, 0, NULL);

  for (guint i = 0; i < messages->len; i++)
    {
      Message *message = g_ptr_array_index (messages, i);

      for (guint k = 0; k < message->texts->len; k++)
        if (!is_list (g_ptr_array_index (message->texts, k)) && g_regex_match (faults, g_ptr_array_index (message->texts, k), 0, NULL))
          g_test_fail_printf ("“%s” is not set as French is", (char *) g_ptr_array_index (message->texts, k));
    }
}

/* The catalogue of the build folder is where the programs look for it. */
static void
test_catalogue (void)
{
  const char *text = som_catalog_find (LANGUAGE, GETTEXT_PACKAGE, "status", "announced");

  g_assert_cmpstr (text, ==, "annoncé");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/po/files", test_files);
  g_test_add_func ("/po/same-messages", test_same_messages);
  g_test_add_func ("/po/complete", test_complete);
  g_test_add_func ("/po/placeholders", test_placeholders);
  g_test_add_func ("/po/patterns", test_patterns);
  g_test_add_func ("/po/typography", test_typography);
  g_test_add_func ("/po/catalogue", test_catalogue);

  return g_test_run ();
}
