/* Tests of som-pool: each text once, offsets that stay.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-pool.h"

#include <string.h>

static void
test_once (void)
{
  SomPool *pool = som_pool_new ();
  guint32  first = som_pool_add (pool, "France", 6);
  guint32  second = som_pool_add (pool, "China", 5);

  g_assert_cmpuint (first, !=, 0);
  g_assert_cmpuint (first, !=, second);
  g_assert_cmpuint (som_pool_add (pool, "France", 6), ==, first);
  g_assert_cmpstr (som_pool_get (pool, first), ==, "France");
  g_assert_cmpstr (som_pool_get (pool, second), ==, "China");
  som_pool_free (pool);
}

/* The empty text is a text; only offset 0 is none. */
static void
test_nothing (void)
{
  SomPool *pool = som_pool_new ();
  guint32  empty = som_pool_add (pool, "", 0);

  g_assert_null (som_pool_get (pool, 0));
  g_assert_cmpuint (empty, !=, 0);
  g_assert_cmpstr (som_pool_get (pool, empty), ==, "");
  g_assert_cmpuint (som_pool_add (pool, "", 0), ==, empty);
  som_pool_free (pool);
  som_pool_free (NULL);
}

/* A text that begins another is not that other. */
static void
test_prefixes (void)
{
  SomPool *pool = som_pool_new ();
  guint32  whole = som_pool_add (pool, "abc", 3);
  guint32  part = som_pool_add (pool, "abc", 2);

  g_assert_cmpuint (whole, !=, part);
  g_assert_cmpstr (som_pool_get (pool, part), ==, "ab");
  g_assert_cmpuint (som_pool_add (pool, "abcd", 3), ==, whole);
  som_pool_free (pool);
}

/* So many, each the beginning of the one before, that some meet in the table of hashes. */
static void
test_nested (void)
{
  enum { N = 4000 };
  SomPool         *pool = som_pool_new ();
  g_autofree char *text = g_strnfill (N, 'a');

  for (guint i = 0; i < N; i++)
    text[i] = 'a' + (i * 7 + i / 26) % 26;
  for (guint i = N; i > 0; i--)
    g_assert_cmpuint (strlen (som_pool_get (pool, som_pool_add (pool, text, i))), ==, i);
  som_pool_free (pool);
}

static void
test_many (void)
{
  enum { N = 20000 };
  SomPool            *pool = som_pool_new ();
  g_autofree guint32 *offsets = g_new (guint32, N);

  for (guint i = 0; i < N; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      offsets[i] = som_pool_add (pool, text, strlen (text));
    }
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      g_assert_cmpstr (som_pool_get (pool, offsets[i]), ==, text);
      g_assert_cmpuint (som_pool_add (pool, text, strlen (text)), ==, offsets[i]);
    }
  som_pool_seal (pool);
  g_assert_cmpstr (som_pool_get (pool, offsets[N - 1]), ==, "text 19999");
  som_pool_free (pool);
}

/* Lists follow one another, even where the pool has their texts. */
static void
test_append (void)
{
  SomPool    *pool = som_pool_new ();
  guint32     kept = som_pool_add (pool, "b", 1);
  guint32     first = som_pool_append (pool, "a", 1);
  const char *text;

  g_assert_cmpuint (som_pool_append (pool, "b", 1), !=, kept);
  text = som_pool_get (pool, first);
  g_assert_cmpstr (text, ==, "a");
  g_assert_cmpstr (text + strlen (text) + 1, ==, "b");
  som_pool_free (pool);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pool/once", test_once);
  g_test_add_func ("/pool/nothing", test_nothing);
  g_test_add_func ("/pool/prefixes", test_prefixes);
  g_test_add_func ("/pool/nested", test_nested);
  g_test_add_func ("/pool/many", test_many);
  g_test_add_func ("/pool/append", test_append);

  return g_test_run ();
}
