/* Tests of som-number-words: what is kept is found again, and nothing else is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-number-words.h"

static const SomMeasure plain = { SOM_MEASURE_PLAIN, NULL };
static const SomMeasure dollars = { SOM_MEASURE_CURRENCY, "USD" };

static void
test_found_again (void)
{
  g_autoptr (GHashTable) words = som_number_words_new ();
  char                   code[] = "EUR";

  som_number_words_keep (words, 5e11, dollars, SOM_FORMAT_SHORT, "500 Md $");
  som_number_words_keep (words, 6e11, dollars, SOM_FORMAT_SHORT, "600 Md $");
  som_number_words_keep (words, 1, (SomMeasure) { SOM_MEASURE_CURRENCY, code }, SOM_FORMAT_SHORT, "1 €");
  code[0] = '\0';
  g_assert_cmpstr (som_number_words_find (words, 5e11, dollars, SOM_FORMAT_SHORT), ==, "500 Md $");
  g_assert_cmpstr (som_number_words_find (words, 6e11, dollars, SOM_FORMAT_SHORT), ==, "600 Md $");
  g_assert_cmpstr (som_number_words_find (words, 1, (SomMeasure) { SOM_MEASURE_CURRENCY, "EUR" }, SOM_FORMAT_SHORT), ==, "1 €");
}

static void
test_others_are_not (void)
{
  g_autoptr (GHashTable) words = som_number_words_new ();

  som_number_words_keep (words, 0, dollars, SOM_FORMAT_SHORT, "0 $");
  g_assert_null (som_number_words_find (words, -0.0, dollars, SOM_FORMAT_SHORT));
  g_assert_null (som_number_words_find (words, 0, dollars, SOM_FORMAT_LONG));
  g_assert_null (som_number_words_find (words, 0, plain, SOM_FORMAT_SHORT));
  g_assert_null (som_number_words_find (words, 0, (SomMeasure) { SOM_MEASURE_SYMBOL, "USD" }, SOM_FORMAT_SHORT));
  g_assert_nonnull (som_number_words_find (words, 0, dollars, SOM_FORMAT_SHORT));
}

/* Any number of numbers takes a bounded room, as do units without end. */
static void
test_bounded (void)
{
  g_autoptr (GHashTable) words = som_number_words_new ();
  g_autofree char       *code = g_strnfill (1000, 'x');
  SomMeasure             endless = { SOM_MEASURE_SYMBOL, code };

  for (guint i = 0; i < 100000; i++)
    som_number_words_keep (words, i * 1e12, plain, SOM_FORMAT_SHORT, "many");
  g_assert_cmpuint (g_hash_table_size (words), <=, 4096);
  g_assert_nonnull (som_number_words_find (words, 99999 * 1e12, plain, SOM_FORMAT_SHORT));
  som_number_words_keep (words, 1, endless, SOM_FORMAT_SHORT, "1");
  g_assert_null (som_number_words_find (words, 1, endless, SOM_FORMAT_SHORT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-words/found-again", test_found_again);
  g_test_add_func ("/number-words/others-are-not", test_others_are_not);
  g_test_add_func ("/number-words/bounded", test_bounded);
  return g_test_run ();
}
