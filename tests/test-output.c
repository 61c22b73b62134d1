/* Tests of som-output: the whole file or the old one, whatever happens.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "output/som-output.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD "what was there"

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Names in a folder, sorted, hidden ones too. */
static char *
list_folder (const char *folder)
{
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char           *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static void
test_save (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GError)     error = NULL;
  g_autofree char       *path = test_folder_get (folder, "a.txt"), *text = NULL, *names = NULL;
  struct stat            status;

  test_folder_write (folder, "a.txt", OLD, -1);
  g_assert_true (som_output_save (path, "new", 3, &error));
  g_assert_no_error (error);
  text = read_file (path);
  names = list_folder (folder);
  g_assert_cmpstr (text, ==, "new");
  g_assert_cmpstr (names, ==, "a.txt");
  /* As open as any other file that its user makes. */
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0600, ==, 0600);
}

/* Pieces of every size come out in order. */
static void
test_pieces (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GError)     error = NULL;
  g_autoptr (GString)    expected = g_string_new (NULL);
  g_autofree char       *path = test_folder_get (folder, "a.txt"), *text = NULL;
  SomOutput             *output = som_output_open (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *piece = g_strnfill (i * i * 500, 'a' + i % 26);

      g_string_append (expected, piece);
      g_assert_true (som_output_write (output, piece, strlen (piece)));
    }
  g_assert_true (som_output_commit (output, &error));
  text = read_file (path);
  g_assert_cmpstr (text, ==, expected->str);
}

static void
test_abort (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GError)     error = NULL;
  g_autofree char       *path = test_folder_get (folder, "a.txt"), *text = NULL, *names = NULL;
  SomOutput             *output;

  test_folder_write (folder, "a.txt", OLD, -1);
  output = som_output_open (path, &error);
  som_output_write (output, "new", 3);
  som_output_abort (output);
  text = read_file (path);
  names = list_folder (folder);
  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpstr (names, ==, "a.txt");
}

/* Killed when half is written: the old file, and nothing else. */
static void
test_killed (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *path = test_folder_get (folder, "a.txt"), *text = NULL, *names = NULL;
  int                    status;
  pid_t                  child;

  test_folder_write (folder, "a.txt", OLD, -1);
  child = fork ();
  if (child == 0)
    {
      SomOutput       *output = som_output_open (path, NULL);
      g_autofree char *much = g_strnfill (2 * 1024 * 1024, 'x');

      som_output_write (output, much, 2 * 1024 * 1024);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  text = read_file (path);
  names = list_folder (folder);
  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpstr (names, ==, "a.txt");
}

/* No room: a limit on the size of files fails in the same calls as a full disk. */
static void
test_no_room (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *path = test_folder_get (folder, "a.txt"), *text = NULL, *names = NULL;
  int                    status;
  pid_t                  child;

  test_folder_write (folder, "a.txt", OLD, -1);
  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 4096, 4096 };
      g_autoptr (GError)  error = NULL;
      g_autofree char    *much = g_strnfill (1024 * 1024, 'x');

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      if (som_output_save (path, much, 1024 * 1024, &error))
        _exit (1);
      _exit (g_error_matches (error, SOM_ERROR, SOM_ERROR_SYSTEM) && strstr (error->message, path) != NULL ? 0 : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  text = read_file (path);
  names = list_folder (folder);
  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpstr (names, ==, "a.txt");
}

static void
test_refused (void)
{
  static const char *const names[] = { "folder", "absent/a.txt", "fifo", "folder/fifo/a.txt" };
  g_autoptr (TestFolder)   folder = test_folder_new ();
  g_autofree char         *fifo = test_folder_get (folder, "fifo");

  test_folder_write (folder, "folder/a", "", 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char   *path = test_folder_get (folder, names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (som_output_save (path, "new", 3, &error));
      g_assert_error (error, SOM_ERROR, SOM_ERROR_SYSTEM);
      g_assert_true (g_str_has_prefix (error->message, path));
    }
}

/* The file that a link leads to is not touched: the link gives way. */
static void
test_link (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GError)     error = NULL;
  g_autofree char       *path = test_folder_get (folder, "a.txt"), *other = test_folder_get (folder, "other.txt");
  g_autofree char       *text = NULL, *old = NULL;

  test_folder_write (folder, "other.txt", OLD, -1);
  g_assert_cmpint (symlink ("other.txt", path), ==, 0);
  g_assert_true (som_output_save (path, "new", 3, &error));
  text = read_file (path);
  old = read_file (other);
  g_assert_cmpstr (text, ==, "new");
  g_assert_cmpstr (old, ==, OLD);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/save", test_save);
  g_test_add_func ("/output/pieces", test_pieces);
  g_test_add_func ("/output/abort", test_abort);
  g_test_add_func ("/output/killed", test_killed);
  g_test_add_func ("/output/no-room", test_no_room);
  g_test_add_func ("/output/refused", test_refused);
  g_test_add_func ("/output/link", test_link);

  return g_test_run ();
}
