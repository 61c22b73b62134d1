/* Tests of som-file: bounded, regular, beneath the folder, both by the kernel and by walking.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder `in` with files and links, in a folder with a file that must not be read. */
typedef struct
{
  char *top;
  char *in;
} Fixture;

typedef GBytes *(*Reader) (const char *, const char *, gsize, GError **);

static const Reader readers[] = { som_file_read_beneath, som_file_read_walk };

static void
write_file (const char *folder,
            const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
make_link (Fixture    *fixture,
           const char *target,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->in, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *folder = NULL;
  g_autofree char *fifo = NULL;

  (void) data;
  fixture->top = g_dir_make_tmp ("sommet-file-XXXXXX", NULL);
  fixture->in = g_build_filename (fixture->top, "in", NULL);
  folder = g_build_filename (fixture->in, "tables", "deep", NULL);
  fifo = g_build_filename (fixture->in, "fifo", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  write_file (fixture->top, "secret.csv", "secret");
  write_file (fixture->in, "Data.csv", "a,b");
  write_file (fixture->in, "caf\xc3\xa9.csv", "coffee");
  write_file (folder, "deep.csv", "deep");
  write_file (fixture->in, "empty.csv", "");
  make_link (fixture, "Data.csv", "link.csv");
  make_link (fixture, "tables/deep", "shortcut");
  make_link (fixture, "../../Data.csv", "tables/deep/up.csv");
  make_link (fixture, "../secret.csv", "out.csv");
  make_link (fixture, "..", "parent");
  make_link (fixture, "tables/../../secret.csv", "detour.csv");
  make_link (fixture, fixture->in, "absolute");
  make_link (fixture, "loop", "loop");
  make_link (fixture, "missing", "dangling");
  make_link (fixture, "/proc/self/root", "magic");
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  (void) data;
  remove_all (fixture->top);
  g_free (fixture->top);
  g_free (fixture->in);
}

static void
assert_read (Fixture    *fixture,
             const char *path,
             const char *expected)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = readers[i] (fixture->in, path, 100, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
    }
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                int         code,
                const char *message)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = readers[i] (fixture->in, path, 100, &error);

      g_assert_null (bytes);
      g_assert_error (error, SOM_ERROR, code);
      g_assert_true (g_str_has_prefix (error->message, path));
      if (strstr (error->message, message) == NULL)
        g_error ("“%s” is not in “%s”", message, error->message);
    }
}

static void
test_reads_beneath (Fixture      *fixture,
                    gconstpointer data)
{
  (void) data;
  assert_read (fixture, "Data.csv", "a,b");
  assert_read (fixture, "./tables//deep/./deep.csv", "deep");
  assert_read (fixture, "empty.csv", "");
}

static void
test_follows_links_inside (Fixture      *fixture,
                           gconstpointer data)
{
  (void) data;
  assert_read (fixture, "link.csv", "a,b");
  assert_read (fixture, "shortcut/deep.csv", "deep");
  assert_read (fixture, "shortcut/up.csv", "a,b");
}

static void
test_refuses_links_outside (Fixture      *fixture,
                            gconstpointer data)
{
  (void) data;
  assert_refused (fixture, "out.csv", SOM_ERROR_INPUT, "leads out of the dossier’s folder; copy the file into it");
  assert_refused (fixture, "parent/secret.csv", SOM_ERROR_INPUT, "leads out");
  assert_refused (fixture, "parent/in/Data.csv", SOM_ERROR_INPUT, "leads out");
  assert_refused (fixture, "detour.csv", SOM_ERROR_INPUT, "leads out");
  assert_refused (fixture, "absolute/Data.csv", SOM_ERROR_INPUT, "leads out");
  assert_refused (fixture, "magic/etc/passwd", SOM_ERROR_INPUT, "leads out");
  assert_refused (fixture, "loop", SOM_ERROR_INPUT, "circle");
  assert_refused (fixture, "dangling", SOM_ERROR_INPUT, "there is no such file");
}

static void
test_refuses_paths_outside (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *absolute = g_build_filename (fixture->in, "Data.csv", NULL);

  (void) data;
  assert_refused (fixture, "", SOM_ERROR_INPUT, "the path is empty");
  assert_refused (fixture, absolute, SOM_ERROR_INPUT, "the path is absolute");
  assert_refused (fixture, "file:///etc/passwd", SOM_ERROR_INPUT, "this is an address, and addresses are not read");
  assert_refused (fixture, "../secret.csv", SOM_ERROR_INPUT, "the path has “..” in it");
  assert_refused (fixture, "tables/../Data.csv", SOM_ERROR_INPUT, "the path has “..” in it");
  assert_refused (fixture, "tables/..", SOM_ERROR_INPUT, "the path has “..” in it");
}

static void
test_refuses_what_is_no_file (Fixture      *fixture,
                              gconstpointer data)
{
  (void) data;
  assert_refused (fixture, "fifo", SOM_ERROR_INPUT, "not a regular file");
  assert_refused (fixture, "tables", SOM_ERROR_INPUT, "this is a folder");
  assert_refused (fixture, ".", SOM_ERROR_INPUT, "this is a folder");
  assert_refused (fixture, "Data.csv/x", SOM_ERROR_INPUT, "not a folder");
}

static void
test_names_the_other_case (Fixture      *fixture,
                           gconstpointer data)
{
  (void) data;
  assert_refused (fixture, "data.CSV", SOM_ERROR_INPUT, "there is Data.csv; names differ in case");
  assert_refused (fixture, "tables/Deep/deep.csv", SOM_ERROR_INPUT, "there is tables/deep;");
  assert_refused (fixture, "cafe\xcc\x81.csv", SOM_ERROR_INPUT, "there is caf\xc3\xa9.csv;");
  assert_refused (fixture, "Data.tsv", SOM_ERROR_INPUT, "there is no such file; check its name");
  assert_refused (fixture, "parent/SECRET.csv", SOM_ERROR_INPUT, "leads out");
}

static void
test_limit (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *most = g_strnfill (100, 'a');
  g_autofree char *over = g_strnfill (101, 'a');

  (void) data;
  write_file (fixture->in, "most.csv", most);
  write_file (fixture->in, "over.csv", over);
  assert_read (fixture, "most.csv", most);
  assert_refused (fixture, "over.csv", SOM_ERROR_LIMIT, "the file is larger than 100");
}

static void
test_reads_any_place (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->in, "out.csv", NULL);
  g_autofree char *fifo = g_build_filename (fixture->in, "fifo", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = som_file_read (path, 100, &error);

  (void) data;
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "secret", 6);
  g_assert_null (som_file_read (path, 5, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (som_file_read (fifo, 100, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (som_file_read (fixture->in, 100, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (som_file_read ("/dev/zero", 100, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (som_file_read ("", 100, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
}

/* Files of /proc claim to be empty; this one holds as much as we like. */
static void
test_claimed_size_is_not_believed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = som_file_read ("/proc/self/environ", 1 << 24, &error);
  g_autoptr (GBytes) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100000);
  none = som_file_read ("/proc/self/environ", 1000, &error);
  g_assert_null (none);
  g_assert_error (error, SOM_ERROR, SOM_ERROR_LIMIT);
}

/* Starts this program again with an environment that is larger than what is read at once. */
static void
test_reads_proc (void)
{
  g_autofree char *long_value = g_strnfill (120000, 'a');

  if (g_test_subprocess ())
    {
      test_claimed_size_is_not_believed ();
      return;
    }
  g_setenv ("SOMMET_TEST_FILLER", long_value, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("SOMMET_TEST_FILLER");
  g_test_trap_assert_passed ();
}

static void
test_remote (void)
{
  g_assert_true (som_file_is_remote ("https://example.org/a.csv"));
  g_assert_true (som_file_is_remote ("FTP://example.org/a.csv"));
  g_assert_false (som_file_is_remote ("file:///a.csv"));
  g_assert_false (som_file_is_remote ("http:/a.csv"));
  g_assert_false (som_file_is_remote ("xhttp://a.csv"));
  g_assert_false (som_file_is_remote ("ht://a.csv"));
  g_assert_false (som_file_is_remote ("tables/a.csv"));
  g_assert_false (som_file_is_remote (""));
}

static void
test_missing_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (som_file_read_beneath ("/proc/missing", "a.csv", 100, &error));
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "/proc/missing: "));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/file/reads-beneath", test_reads_beneath);
  ADD ("/file/follows-links-inside", test_follows_links_inside);
  ADD ("/file/refuses-links-outside", test_refuses_links_outside);
  ADD ("/file/refuses-paths-outside", test_refuses_paths_outside);
  ADD ("/file/refuses-what-is-no-file", test_refuses_what_is_no_file);
  ADD ("/file/names-the-other-case", test_names_the_other_case);
  ADD ("/file/limit", test_limit);
  ADD ("/file/reads-any-place", test_reads_any_place);
  g_test_add_func ("/file/reads-proc", test_reads_proc);
  g_test_add_func ("/file/missing-folder", test_missing_folder);
  g_test_add_func ("/file/remote", test_remote);
  return g_test_run ();
}
