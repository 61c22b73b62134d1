/* Tests of som-advice: what to do about text that is taken for JSON.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-advice.h"

#include <string.h>

static void
test_known (void)
{
  static const gunichar    characters[] = { 0x201c, 0x2019, 0xa0, 0x2013, 0xfeff };
  static const char *const words[] = { "None", "True", "NaN", "undefined", "Infinity" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    g_assert_nonnull (som_advice_for_character (characters[i]));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (som_advice_for_word (words[i], strlen (words[i])));
}

static void
test_unknown (void)
{
  g_assert_null (som_advice_for_character ('a'));
  g_assert_null (som_advice_for_word ("sommet", 6));
  g_assert_null (som_advice_for_word ("", 0));
  /* only as much as there is */
  g_assert_null (som_advice_for_word ("NaN", 2));
}

/* Always something, and not the same for all. */
static void
test_numbers (void)
{
  static const char *const numbers[] = { "+1", "01", ".5", "1.", "1,5", "0x10", "1e", "--1" };
  g_autoptr (GHashTable)   different = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *advice = som_advice_for_number (numbers[i], strlen (numbers[i]));

      g_assert_nonnull (advice);
      g_hash_table_add (different, (gpointer) advice);
    }
  g_assert_cmpuint (g_hash_table_size (different), >, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/known", test_known);
  g_test_add_func ("/advice/unknown", test_unknown);
  g_test_add_func ("/advice/numbers", test_numbers);
  return g_test_run ();
}
