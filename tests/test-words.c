/* Tests of som-words: texts in languages, and what stands in for one that is not there.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

/* The words `title` of an object. */
static SomWords *
read_words (const char *text)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     json = test_json_new (text, problems);

  return som_words_from_json (som_json_get_root (json), "title", "fr");
}

static void
test_suffixes (void)
{
  g_autoptr (SomWords) words = read_words ("{\"title@en\": \"summit\", \"title\": \"sommet\", \"title@de-AT\": \"Gipfel\"}");

  g_assert_cmpstr (som_words_get (words, "fr"), ==, "sommet");
  g_assert_cmpstr (som_words_get (words, "en"), ==, "summit");
  g_assert_cmpstr (som_words_get (words, "en-GB"), ==, "summit");
  g_assert_cmpstr (som_words_get (words, "de"), ==, "Gipfel");
  g_assert_cmpstr (som_words_get (words, "EN"), ==, "summit");
}

static void
test_map (void)
{
  g_autoptr (SomWords) words = read_words ("{\"title\": {\"en\": \"summit\", \"\": \"sommet\", \"it\": 3}}");

  g_assert_cmpstr (som_words_get (words, "fr"), ==, "sommet");
  g_assert_cmpstr (som_words_get (words, "en"), ==, "summit");
  g_assert_cmpstr (som_words_get (words, "it"), ==, "summit");
  g_assert_true (som_words_has (words, "fr"));
}

static void
test_fallback_is_the_plain_one (void)
{
  g_autoptr (SomWords) words = read_words ("{\"title@en\": \"summit\", \"title\": \"sommet\"}");

  g_assert_cmpstr (som_words_get (words, "ja"), ==, "sommet");
  g_assert_cmpstr (som_words_get (words, ""), ==, "sommet");
  g_assert_false (som_words_has (words, "ja"));
  g_assert_true (som_words_has (words, "en-US"));
}

static void
test_exact_before_base (void)
{
  g_autoptr (SomWords) words = read_words ("{\"title@pt-BR\": \"cúpula\", \"title@pt\": \"cimeira\"}");

  g_assert_cmpstr (som_words_get (words, "pt"), ==, "cimeira");
  g_assert_cmpstr (som_words_get (words, "pt-BR"), ==, "cúpula");
  g_assert_cmpstr (som_words_get (words, "pt-AO"), ==, "cúpula");
}

/* What nobody can see is no title. */
static void
test_blank_title (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomJson)     none = test_json_new ("{\"title\": \"\", \"title@en\": \" \\u00a0\"}", problems);
  g_autoptr (SomJson)     one = test_json_new ("{\"title\": \"\", \"title@en\": \"summit\"}", problems);
  g_autoptr (SomWords)    words = som_words_from_title (som_json_get_root (one), "fr");

  g_assert_null (som_words_from_title (som_json_get_root (none), "fr"));
  g_assert_cmpstr (som_words_get (words, "fr"), ==, "summit");
}

static void
test_none (void)
{
  g_assert_null (read_words ("{\"titles\": \"a\", \"title\": 7}"));
  g_assert_null (read_words ("{\"title\": {}}"));
  g_assert_null (read_words ("[]"));
  g_assert_null (som_words_get (NULL, "fr"));
  g_assert_false (som_words_has (NULL, "fr"));
  som_words_free (NULL);
}

static void
test_language_equal (void)
{
  g_assert_true (som_language_equal ("fr", "fr-CA"));
  g_assert_true (som_language_equal ("fr_FR.UTF-8", "FR"));
  g_assert_false (som_language_equal ("fr", "fro"));
  g_assert_false (som_language_equal ("", "fr"));
}

static void
test_language_tags (void)
{
  static const char *const good[] = { "fr", "en-GB", "zh-Hant-TW", "fro" }, *const wrong[] = { "", "f", "English", "fr_FR", "fr-", "fr--FR", "fr-abcdefghi", "../x", "fr FR", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (som_language_is_tag (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (som_language_is_tag (wrong[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/suffixes", test_suffixes);
  g_test_add_func ("/words/map", test_map);
  g_test_add_func ("/words/fallback-is-the-plain-one", test_fallback_is_the_plain_one);
  g_test_add_func ("/words/exact-before-base", test_exact_before_base);
  g_test_add_func ("/words/blank-title", test_blank_title);
  g_test_add_func ("/words/none", test_none);
  g_test_add_func ("/words/language-equal", test_language_equal);
  g_test_add_func ("/words/language-tags", test_language_tags);

  return g_test_run ();
}
