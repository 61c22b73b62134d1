/* Tests of som-walk: files beneath a folder, and nothing outside of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-walk.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char         *folder;
  SomDescriptor root;
} Fixture;

static char *
get_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
link_to (Fixture    *fixture,
         const char *target,
         const char *name)
{
  g_autofree char *path = get_path (fixture, name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *sub = NULL, *file = NULL, *deep = NULL, *pipe = NULL;

  fixture->folder = g_dir_make_tmp ("sommet-walk-XXXXXX", NULL);
  sub = get_path (fixture, "sub");
  file = get_path (fixture, "file");
  deep = get_path (fixture, "sub/deep");
  pipe = get_path (fixture, "pipe");
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "file", -1, NULL));
  g_assert_true (g_file_set_contents (deep, "deep", -1, NULL));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  link_to (fixture, "sub/deep", "inside");
  link_to (fixture, "../file", "sub/up");
  link_to (fixture, "/etc/passwd", "absolute");
  link_to (fixture, "../../etc/passwd", "out");
  link_to (fixture, "loop", "loop");
  link_to (fixture, "gone", "dangling");
  fixture->root = open (fixture->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (fixture->root, >=, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "sub/up", "sub/deep", "sub", "file", "pipe", "inside", "absolute", "out", "loop", "dangling" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = get_path (fixture, names[i]);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  som_descriptor_clear (&fixture->root);
  g_assert_cmpint (fixture->root, ==, -1);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
test_inside (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *path, *contents;
  } cases[] = { { "file", "file" }, { "./file", "file" }, { "sub/deep", "deep" }, { "sub//deep", "deep" }, { "sub/../file", "file" },
                { "inside", "deep" }, { "sub/up", "file" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (SomDescriptor) found = -1;
      char                   bytes[8] = "";

      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (som_walk_open (fixture->root, cases[i].path, &found), ==, 0);
      g_assert_cmpint (read (found, bytes, sizeof bytes - 1), ==, 4);
      g_assert_cmpstr (bytes, ==, cases[i].contents);
    }
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *path;
    int         number;
  } cases[] = { { "..", EXDEV }, { "../file", EXDEV }, { "sub/../../file", EXDEV }, { "absolute", EXDEV }, { "out", EXDEV }, { "loop", ELOOP },
                { "dangling", ENOENT }, { "gone", ENOENT }, { "sub", EISDIR }, { "", EISDIR }, { "file/more", ENOTDIR }, { "pipe", ENXIO } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int found = -1;

      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (som_walk_open (fixture->root, cases[i].path, &found), ==, cases[i].number);
      g_assert_cmpint (found, ==, -1);
    }
}

/* Nothing stays open. */
static void
test_closes (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  int before = dup (fixture->root), after;

  close (before);
  for (guint i = 0; i < 200; i++)
    {
      g_auto (SomDescriptor) found = -1;

      som_walk_open (fixture->root, i % 2 == 0 ? "sub/deep" : "out", &found);
    }
  after = dup (fixture->root);
  close (after);
  g_assert_cmpint (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/walk/inside", Fixture, NULL, set_up, test_inside, tear_down);
  g_test_add ("/walk/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/walk/closes", Fixture, NULL, set_up, test_closes, tear_down);
  return g_test_run ();
}
