/* Tests of som-gate-value: numbers, names and texts, and what becomes of those that are none.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "mended.h"

static void
test_numbers (void)
{
  const Case cases[] = {
    { "[9007199254740993]", "[null]", "f:1:2: /0: the number 9007199254740993 has more digits than can be held; write it in double quotes" },
    { "{\"a\": 1e999}", "{\"a\": null}", "f:1:7: /a: the number 1e999 is too large" },
    { "[1e-999]", "[null]", "would become 0" },
    { "[010]", "[null]", "“010” is not a number; remove the zeros" },
    { "[+1]", "[null]", "remove the plus sign" },
    { "[.5]", "[null]", "write a 0 before the point" },
    { "[-.5]", "[null]", "write a 0 before the point" },
    { "[5.]", "[null]", "write a digit behind the point" },
    { "[0x10]", "[null]", "“0x10” is not a number" },
    { "[1_000]", "[null]", "“1_000” is not a number" },
    { "[-]", "[null]", "“-” is not a number" },
    { "-", "null", "“-” is not a number" },
    { "[NaN]", "[null]", "“NaN” is not a value of JSON; write null where there is no number" },
    { "[Infinity]", "[null]", "“Infinity” is not a value of JSON; write null" },
    { "[-Infinity]", "[null]", "“-Infinity” is not a number; write null" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_wide_numbers_stay_numbers (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *mended = check ("[9223372036854775808, -9223372036854775808, -0, -0.0, 1e19, 10000000000000000000]", problems);

  g_assert_cmpstr (mended, ==, "[9223372036854775808.0, -9223372036854775808.0, -0.0, -0.0, 1e19, 10000000000000000000.0]");
  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
}

static void
test_words (void)
{
  const Case cases[] = {
    { "[True]", "[null]", "“True” is not a value of JSON; write true in lower case" },
    { "[None]", "[null]", "is not a value of JSON; write null" },
    { "[undefined]", "[null]", "is not a value of JSON; write null" },
    { "[nullx]", "[null]", "“nullx” is not a value of JSON" },
    { "[France]", "[null]", "put it in double quotes if it is text" },
    { "tru", "null", "“tru” is not a value of JSON" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_long_strings (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *longest = g_strnfill (SOM_MAX_STRING_BYTES, 'a');
  g_autofree char *fine = g_strdup_printf ("[\"%s\"]", longest);
  g_autofree char *over = g_strdup_printf ("[1, \"%sa\", 2]", longest);
  g_autofree char *wrong = g_strdup_printf ("[1, '\\q%s', 2]", longest);
  g_autofree char *key = g_strdup_printf ("{\"%sa\": 1}", longest);
  g_autofree char *fine_mended = check (fine, problems);
  g_autofree char *over_mended = NULL;
  g_autofree char *wrong_mended = NULL;
  g_autofree char *key_mended = NULL;

  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
  g_assert_cmpstr (fine_mended, ==, fine);
  over_mended = check (over, problems);
  g_assert_cmpstr (over_mended, ==, "[1, null, 2]");
  wrong_mended = check (wrong, problems);
  g_assert_cmpstr (wrong_mended, ==, "[1, null, 2]");
  key_mended = check (key, problems);
  g_assert_null (key_mended);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-value/numbers", test_numbers);
  g_test_add_func ("/gate-value/wide-numbers-stay-numbers", test_wide_numbers_stay_numbers);
  g_test_add_func ("/gate-value/words", test_words);
  g_test_add_func ("/gate-value/long-strings", test_long_strings);
  return g_test_run ();
}
