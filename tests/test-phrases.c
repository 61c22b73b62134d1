/* Tests of som-words: lists, quotation marks, names of languages.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#define NB "\u00a0"

static void
assert_list (const char        *language,
             const char *const *items,
             const char        *expected)
{
  g_autofree char *text = som_formatter_list (som_formatter_get (language), items);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_list (void)
{
  const char *three[] = { "A", "B", "C", NULL };
  const char *two[] = { "l’Inde", "l’UE", NULL };
  const char *one[] = { "A", NULL };
  const char *none[] = { NULL };
  const char *wrong[] = { "\xff", "B", NULL };

  assert_list ("fr", three, "A, B et C");
  assert_list ("en", three, "A, B, and C");
  assert_list ("de", three, "A, B und C");
  assert_list ("ar", three, "A وB وC");
  assert_list ("fr", two, "l’Inde et l’UE");
  assert_list ("fr", one, "A");
  assert_list ("fr", none, "");
  assert_list ("fr", wrong, "\ufffd et B");
}

static void
assert_quote (const char *language,
              const char *text,
              const char *expected)
{
  g_autofree char *quote = som_formatter_quote (som_formatter_get (language), text);

  g_assert_cmpstr (quote, ==, expected);
}

static void
test_quote (void)
{
  assert_quote ("fr", "L’IA à Paris", "«" NB "L’IA à Paris" NB "»");
  assert_quote ("fr-FR", "", "«" NB NB "»");
  assert_quote ("fr-CH", "IA", "«IA»");
  assert_quote ("en", "AI in Paris", "“AI in Paris”");
  assert_quote ("de", "KI", "„KI“");
  assert_quote ("ar", "X", "”X“");
  assert_quote ("xx", "X", "“X”");
}

static void
assert_language (const char *tag,
                 const char *expected)
{
  g_autofree char *name = som_formatter_language (tag);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_language (void)
{
  assert_language ("fr", "Français");
  assert_language ("en", "English");
  assert_language ("ar", "العربية");
  assert_language ("de-CH", "Deutsch (Schweiz)");
  assert_language ("FR", "Français");
  assert_language ("xx", "xx");
  assert_language ("", "");
  assert_language ("-", "-");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/list", test_list);
  g_test_add_func ("/words/quote", test_quote);
  g_test_add_func ("/words/language", test_language);
  return g_test_run ();
}
