/* Tests of som-key-set: finds the key that comes twice, among few and many.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-key-set.h"

#include <string.h>

static gboolean
add (SomKeySet  *set,
     const char *key)
{
  return som_key_set_add (set, key, strlen (key), 7);
}

static void
test_few (void)
{
  SomKeySet set = { 0 };

  g_assert_true (add (&set, "a"));
  g_assert_true (add (&set, ""));
  g_assert_true (add (&set, "ab"));
  g_assert_false (add (&set, "a"));
  g_assert_false (add (&set, ""));
  g_assert_true (som_key_set_add (&set, "abc", 3, 7));
  g_assert_false (som_key_set_add (&set, "abc", 2, 7));
  som_key_set_clear (&set);
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  SomKeySet set = { 0 };

  for (guint i = 0; i < 5000; i++)
    {
      g_ptr_array_add (keys, g_strdup_printf ("key %u", i));
      g_assert_true (add (&set, keys->pdata[i]));
    }
  for (guint i = 0; i < 5000; i++)
    g_assert_false (add (&set, keys->pdata[i]));
  g_assert_cmpuint (set.n_keys, ==, 5000);
  som_key_set_clear (&set);
}

static void
test_emptied (void)
{
  const char *keys[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };
  SomKeySet   set = { 0 };

  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        g_assert_true (add (&set, keys[i]));
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        g_assert_false (add (&set, keys[i]));
      som_key_set_empty (&set);
    }
  som_key_set_clear (&set);
}

static void
add_codes (SomKeySet  *set,
           GPtrArray  *keys,
           const char *letters,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      const guint base = (guint) strlen (letters);
      char       *key = g_strdup_printf ("%c%c%c", letters[i % base], letters[i / base % base], letters[i / base / base % base]);

      g_ptr_array_add (keys, key);
      g_assert_true (add (set, key));
    }
}

/* "Ez" and "FY" have one hash in GLib's g_str_hash(), and so has every word made of them. */
static void
test_hostile (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  SomKeySet codes = { 0 }, hostile = { 0 };

  add_codes (&codes, keys, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 4096);
  g_assert_false (som_key_set_is_hostile (&codes));

  for (guint i = 0; i < 512; i++)
    {
      GString *key = g_string_new (NULL);

      for (guint bit = 0; bit < 9; bit++)
        g_string_append (key, (i >> bit) & 1 ? "Ez" : "FY");
      g_ptr_array_add (keys, key->str);
      g_assert_true (add (&hostile, g_string_free (key, FALSE)));
    }
  g_assert_true (som_key_set_is_hostile (&hostile));
  som_key_set_empty (&hostile);
  g_assert_false (som_key_set_is_hostile (&hostile));
  som_key_set_clear (&codes);
  som_key_set_clear (&hostile);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-set/few", test_few);
  g_test_add_func ("/key-set/many", test_many);
  g_test_add_func ("/key-set/emptied", test_emptied);
  g_test_add_func ("/key-set/hostile", test_hostile);
  return g_test_run ();
}
