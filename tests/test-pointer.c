/* Tests of som-pointer: JSON pointers there and back.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-pointer.h"

#include <string.h>

static void
test_there_and_back (void)
{
  static const char *const keys[] = { "a", "a/b", "m~n", "~1", "", "é", "//~~" };
  g_autoptr (GString)      pointer = g_string_new (NULL);
  g_auto (GStrv)           parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    som_pointer_append_key (pointer, keys[i], strlen (keys[i]));
  som_pointer_append_index (pointer, 7);
  g_assert_cmpstr (pointer->str, ==, "/a/a~1b/m~0n/~01//é/~1~1~0~0/7");
  parts = som_pointer_split (pointer->str, 100);
  g_assert_cmpuint (g_strv_length (parts), ==, G_N_ELEMENTS (keys) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpstr (parts[i], ==, keys[i]);
}

static void
test_limits (void)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autofree char    *key = g_strnfill (3000, 'k');
  g_auto (GStrv)      parts = som_pointer_split ("/a/b/c", 2), none = som_pointer_split ("", 10);

  for (guint i = 0; i < 10; i++)
    som_pointer_append_key (pointer, key, 3000);
  g_assert_cmpuint (pointer->len, <=, SOM_POINTER_MAX_BYTES + 8);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pointer/there-and-back", test_there_and_back);
  g_test_add_func ("/pointer/limits", test_limits);
  return g_test_run ();
}
