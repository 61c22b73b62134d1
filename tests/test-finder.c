/* Tests of som-finder: words found whatever their accents and case, and the order of a dictionary.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-finder.h"

#include <string.h>

typedef struct
{
  const char *language, *wanted, *text;
  gboolean    found;
  guint       start, length;
} Case;

static const Case cases[] = {
  { "fr", "energie", "L’énergie d’Europe", TRUE, 4, 8 },
  { "fr", "ÉNERGIE", "énergie", TRUE, 0, 8 },
  { "fr", "école", "ecole", TRUE, 0, 5 },
  { "en", "straße", "STRASSE", TRUE, 0, 7 },
  { "en", "oeuvre", "œuvre", TRUE, 0, 6 },
  { "en", "nvidia", "AMD", FALSE, 0, 0 },
  { "en", "  500  ", "$500B", TRUE, 1, 3 },
  { "ar", "باريس", "قمة باريس", TRUE, 7, 10 },
  { "zh", "巴黎", "人工智能巴黎峰会", TRUE, 12, 6 },
  { "xx", "a", "bar", TRUE, 1, 1 },
  { "en", "\xff", "text", FALSE, 0, 0 },
  { "en", "x", "", FALSE, 0, 0 },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SomFinder) finder = som_finder_new (cases[i].language, cases[i].wanted);
      guint                 start = 0, length = 0;

      g_assert_nonnull (finder);
      g_assert_cmpint (som_finder_find (finder, cases[i].text, &start, &length), ==, cases[i].found);
      g_assert_cmpuint (start, ==, cases[i].start);
      g_assert_cmpuint (length, ==, cases[i].length);
    }
}

static void
test_nothing (void)
{
  g_assert_null (som_finder_new ("en", ""));
  g_assert_null (som_finder_new ("en", " \t"));
}

static void
test_long (void)
{
  g_autofree char      *text = g_strnfill (3 * 1024 * 1024, 'a');
  g_autofree char      *wanted = g_strnfill (5000, 'a');
  g_autoptr (SomFinder) finder = som_finder_new ("en", wanted);
  guint                 start, length;

  g_assert_true (som_finder_find (finder, text, &start, &length));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (length, ==, 400);
}

static void
test_compare (void)
{
  static const char *const orders[][3] = { { "fr", "côte", "coteau" }, { "en", "Item 9", "item 10" }, { "sv", "z", "ö" }, { "de", "ö", "z" } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_assert_cmpint (som_finder_compare (orders[i][0], orders[i][1], orders[i][2]), <, 0);
      g_assert_cmpint (som_finder_compare (orders[i][0], orders[i][2], orders[i][1]), >, 0);
    }
  g_assert_cmpint (som_finder_compare ("en", "a", "a"), ==, 0);
}

/* Keys are in the order of their texts, of any two of them. */
static void
test_keys (void)
{
  static const char *const languages[] = { "fr", "en", "sv", "de", "xx" };
  static const char *const texts[] = { "", " ", "a", "A", "à", "ae", "æ", "cote", "côte", "coteau", "Item 9", "item 10", "item 9", "z", "ö", "日本", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint a = 0; a < G_N_ELEMENTS (texts); a++)
      for (guint b = 0; b < G_N_ELEMENTS (texts); b++)
        {
          g_autofree char *first = som_finder_make_key (languages[i], texts[a]), *second = som_finder_make_key (languages[i], texts[b]);
          int              keys = strcmp (first, second), words = som_finder_compare (languages[i], texts[a], texts[b]);

          g_assert_cmpint ((keys > 0) - (keys < 0), ==, (words > 0) - (words < 0));
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finder/find", test_find);
  g_test_add_func ("/finder/nothing", test_nothing);
  g_test_add_func ("/finder/long", test_long);
  g_test_add_func ("/finder/compare", test_compare);
  g_test_add_func ("/finder/keys", test_keys);
  return g_test_run ();
}
