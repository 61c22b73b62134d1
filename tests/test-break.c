/* Tests of som-break: where lines and characters may be broken.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#include <string.h>

#define NB "\u00a0"
#define NNB "\u202f"

/* The text with a bar at each place, and frees the places. */
static char *
mark_breaks (const char *text,
             GArray     *breaks)
{
  GString *marked = g_string_new (NULL);
  guint    start = 0;

  for (guint i = 0; i < breaks->len; i++)
    {
      guint end = g_array_index (breaks, guint, i);

      g_assert_cmpuint (end, >=, start);
      g_string_append_len (marked, text + start, end - start);
      g_string_append_c (marked, '|');
      start = end;
    }
  g_assert_cmpuint (start, ==, strlen (text));
  g_array_unref (breaks);
  return g_string_free (marked, FALSE);
}

static void
assert_lines (const char *text,
              const char *language,
              const char *expected)
{
  g_autofree char *marked = mark_breaks (text, som_break_lines (text, language));

  g_assert_cmpstr (marked, ==, expected);
}

static void
assert_graphemes (const char *text,
                  const char *expected)
{
  g_autofree char *marked = mark_breaks (text, som_break_graphemes (text));

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_lines (void)
{
  assert_lines ("L’IA à Paris", "fr", "L’IA |à |Paris|");
  assert_lines ("AI in Paris", "en", "AI |in |Paris|");
  assert_lines ("Île-de-France", "fr", "Île-|de-|France|");
  assert_lines ("a\nb", "en", "a\n|b|");
  assert_lines ("東京都", "ja", "東|京|都|");
  assert_lines ("", "fr", "|");
  assert_lines ("mot", NULL, "mot|");
  assert_lines ("un deux", "no-such-language", "un |deux|");
}

static void
test_no_break_spaces (void)
{
  assert_lines ("500" NB "Md" NB "$ de plus", "fr", "500" NB "Md" NB "$ |de |plus|");
  assert_lines ("«" NB "L’IA" NB "»" NB ": 64" NNB "000", "fr", "«" NB "L’IA" NB "»" NB ": |64" NNB "000|");
}

/* A number stays with the short word that it counts, and a range in one piece; a year goes with anything. */
static void
test_numbers (void)
{
  assert_lines ("on 11 February 2025 in", "en", "on |11 February |2025 |in|");
  assert_lines ("le 20 novembre 2025", "fr", "le |20 novembre |2025|");
  assert_lines ("2,5 milliards, 48 heures", "fr", "2,5 milliards, |48 heures|");
  assert_lines ("$60–65 billion", "en", "$60–65 billion|");
  assert_lines ("$60–$65 billion", "en", "$60–$65 billion|");
  assert_lines ("en 2025 la France", "fr", "en |2025 |la |France|");
  assert_lines ("25,000 jobs", "en", "25,000 jobs|");
  assert_lines ("58 participants", "en", "58 |participants|");
  assert_lines ("1 2 3", "en", "1 |2 |3|");
  assert_lines ("3 «" NB "ans" NB "»", "fr", "3 |«" NB "ans" NB "»|");
  assert_lines ("10 – 20", "en", "10 |– |20|");
  assert_lines ("Paris–Lyon", "fr", "Paris–|Lyon|");
  assert_lines ("7 ", "en", "7 |");
  assert_lines ("7\nans", "fr", "7\n|ans|");
}

static void
test_graphemes (void)
{
  assert_graphemes ("été", "é|t|é|");
  assert_graphemes ("e\u0301t", "e\u0301|t|");
  assert_graphemes ("👩‍🔬a", "👩‍🔬|a|");
  assert_graphemes ("🇫🇷🇪🇺", "🇫🇷|🇪🇺|");
  assert_graphemes ("", "|");
}

/* Bytes that are no UTF-8 break nothing. */
static void
test_wrong_bytes (void)
{
  const char      *text = "a \xff\xc3 b\xe2\x82";
  g_autofree char *lines = mark_breaks (text, som_break_lines (text, "fr"));
  g_autofree char *graphemes = mark_breaks (text, som_break_graphemes (text));

  g_assert_true (g_str_has_prefix (lines, "a |"));
  g_assert_true (g_str_has_prefix (graphemes, "a| |"));
}

/* An iterator is kept: it must not look at the text before. */
static void
test_again (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strnfill (i * 50, i % 2 == 0 ? 'a' : ' ');
      GArray          *breaks = som_break_lines (text, "fr");

      g_assert_cmpuint (g_array_index (breaks, guint, breaks->len - 1), ==, i * 50);
      g_array_unref (breaks);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/break/lines", test_lines);
  g_test_add_func ("/break/no-break-spaces", test_no_break_spaces);
  g_test_add_func ("/break/numbers", test_numbers);
  g_test_add_func ("/break/graphemes", test_graphemes);
  g_test_add_func ("/break/wrong-bytes", test_wrong_bytes);
  g_test_add_func ("/break/again", test_again);
  return g_test_run ();
}
