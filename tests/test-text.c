/* Tests of som-text: lines, ellipses, alignment, glyphs of other scripts.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"

#include <math.h>
#include <sommet/som-limits.h>
#include <string.h>

static const SomTextSpec body = { .weight = SOM_WEIGHT_REGULAR, .size = 20, .leading = 1.36, .max_lines = 1, .language = "en" };

static SomTextBlock *
lay_out (const char *text,
         double      max_width,
         guint       max_lines)
{
  SomTextSpec spec = body;

  spec.max_width = max_width;
  spec.max_lines = max_lines;
  return som_text_layout (&spec, text);
}

static const SomTextLine *
get_line (const SomTextBlock *block,
          guint               line)
{
  g_assert_cmpuint (line, <, block->lines->len);
  return &g_array_index (block->lines, SomTextLine, line);
}

/* Lines are within the width; their clusters add up to their glyphs and bytes, as cairo demands. */
static void
assert_good (const SomTextBlock *block,
             double              max_width,
             guint               max_lines)
{
  g_assert_cmpuint (block->lines->len, <=, max_lines);
  for (guint i = 0; i < block->lines->len; i++)
    {
      const SomTextLine *line = get_line (block, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
      g_assert_true (isfinite (line->width) && line->width >= 0);
      g_assert_cmpfloat (line->width, <=, block->width + 1e-6);
      if (max_width > 30)
        g_assert_cmpfloat (line->width, <=, max_width + 0.5);
      for (guint j = 0; j < line->runs->len; j++)
        {
          const SomTextRun *run = &g_array_index (line->runs, SomTextRun, j);
          guint             n_bytes = 0, n_glyphs = 0;

          for (guint k = 0; k < run->n_clusters; k++)
            {
              n_bytes += run->clusters[k].num_bytes;
              n_glyphs += run->clusters[k].num_glyphs;
            }
          g_assert_cmpuint (n_bytes, ==, run->length);
          g_assert_cmpuint (n_glyphs, ==, run->n_glyphs);
          g_assert_cmpuint (run->start + run->length, <=, strlen (line->text));
        }
    }
}

static void
test_one_line (void)
{
  g_autoptr (SomTextBlock) block = lay_out ("Hello world", 0, 1);

  g_assert_cmpuint (block->lines->len, ==, 1);
  g_assert_cmpstr (get_line (block, 0)->text, ==, "Hello world");
  g_assert_false (block->cut);
  g_assert_cmpfloat_with_epsilon (block->height, 20 * 1.36, 1e-6);
  assert_good (block, 0, 1);
}

static void
test_wraps (void)
{
  g_autoptr (SomTextBlock) block = lay_out ("The quick brown fox jumps over the lazy dog", 160, 5);

  g_assert_cmpuint (block->lines->len, ==, 3);
  g_assert_false (block->cut);
  g_assert_cmpstr (get_line (block, 0)->text, ==, "The quick brown");
  assert_good (block, 160, 5);
  for (guint i = 1; i < block->lines->len; i++)
    g_assert_cmpfloat_with_epsilon (get_line (block, i)->y - get_line (block, i - 1)->y, 20 * 1.36, 1e-6);
}

static void
test_new_lines (void)
{
  g_autoptr (SomTextBlock) three = lay_out ("a\n\nb", 0, 3);
  g_autoptr (SomTextBlock) two = lay_out ("a\n\nb", 0, 2);
  g_autoptr (SomTextBlock) one = lay_out ("a\nb", 0, 1);

  g_assert_cmpuint (three->lines->len, ==, 3);
  g_assert_cmpstr (get_line (three, 2)->text, ==, "b");
  g_assert_cmpuint (two->lines->len, ==, 2);
  g_assert_true (two->cut);
  g_assert_cmpstr (get_line (one, 0)->text, ==, "a b");
}

static void
test_ellipsis (void)
{
  g_autoptr (SomTextBlock) one = lay_out ("The quick brown fox jumps over the lazy dog", 160, 1);
  g_autoptr (SomTextBlock) two = lay_out ("The quick brown fox jumps over the lazy dog", 160, 2);

  g_assert_true (one->cut && two->cut);
  g_assert_true (g_str_has_prefix (get_line (one, 0)->text, "The quick"));
  g_assert_true (g_str_has_suffix (get_line (one, 0)->text, "…"));
  g_assert_true (g_str_has_suffix (get_line (two, 1)->text, "…"));
  g_assert_cmpstr (one->text, ==, "The quick brown fox jumps over the lazy dog");
  assert_good (one, 160, 1);
  assert_good (two, 160, 2);
}

/* What is too long is cut between words, without the mark after the last; only a word that is most of it is cut itself. */
static void
test_cut_between_words (void)
{
  static const char *const cases[][3] = {
    { "Bank of America", "Bank of Am", "Bank of…" },      { "Brussels Times, HRD Australia", "Brussels Times, H", "Brussels Times…" },
    { "Bank of America", "Bank of ", "Bank of…" },        { "a (b) (cdef ghijklmn)", "a (b) (cdef gh", "a (b) (cdef…" },
    { "An incomprehensibility", "An incompreh", "An inco" }, { "incomprehensibility", "incompreh", "incom" },
    { "Some 500 000 dollars", "Some 500 000 do", "Some 500" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SomTextBlock) room = lay_out (cases[i][1], 0, 1), wide = lay_out (cases[i][0], 0, 1), dots = lay_out ("…", 0, 1), block = NULL;

      block = lay_out (cases[i][0], room->width + dots->width + 1, 1);
      g_assert_true (block->cut && room->width < wide->width);
      g_assert_true (g_str_has_prefix (get_line (block, 0)->text, cases[i][2]));
      g_assert_true (g_str_has_suffix (get_line (block, 0)->text, "…"));
    }
}

static void
test_exact_fit_is_not_cut (void)
{
  g_autoptr (SomTextBlock) free = lay_out ("Exactly this wide", 0, 1);
  g_autoptr (SomTextBlock) fitted = lay_out ("Exactly this wide", free->width, 1);
  g_autoptr (SomTextBlock) tight = lay_out ("Exactly this wide", free->width - 0.5, 1);

  g_assert_false (fitted->cut);
  g_assert_true (tight->cut);
}

static void
test_balances (void)
{
  SomTextSpec              spec = body;
  g_autoptr (SomTextBlock) plain = lay_out ("Money: five hundred billion on one side", 330, 3);
  g_autoptr (SomTextBlock) balanced = NULL;

  spec.max_width = 330;
  spec.max_lines = 3;
  spec.balance = TRUE;
  balanced = som_text_layout (&spec, "Money: five hundred billion on one side");
  g_assert_cmpuint (plain->lines->len, ==, 2);
  g_assert_cmpuint (balanced->lines->len, ==, 2);
  g_assert_cmpfloat (get_line (balanced, 1)->width, >, 0.6 * get_line (balanced, 0)->width);
  assert_good (balanced, 330, 3);
}

/* Lines of one length are no reason to part a word. */
static void
test_balance_parts_no_word (void)
{
  SomTextSpec              spec = body;
  g_autoptr (SomTextBlock) block = NULL;

  spec.max_width = 180;
  spec.max_lines = 4;
  spec.balance = TRUE;
  block = som_text_layout (&spec, "Gouvernance mondiale");
  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpstr (get_line (block, 1)->text, ==, "mondiale");
}

/* No short last line where another break spares it at no cost. */
static void
test_spares_orphans (void)
{
  g_autoptr (SomTextBlock) block = lay_out ("The answer comes from the French laboratories to all of us", 540, 4);

  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpfloat (get_line (block, 1)->width, >, 0.3 * 540);
}

/* A compound is parted at its hyphen only where that saves a line, or the compound is too wide for one. */
static void
test_compounds (void)
{
  static const struct
  {
    const char *text;
    double      width;
    guint       n_lines;
    const char *first;
  } expected[] = {
    { "Sanctions on all semi-conductors", 300, 2, "Sanctions on all" },
    { "Sanctions on all semi‐conductors", 300, 2, "Sanctions on all" },
    { "Sanctions on semi-conductors", 240, 2, "Sanctions on" },
    { "semi-conductors", 150, 2, "semi-" },
    { "their semi-conductors at large", 205, 2, "their semi-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (SomTextBlock) block = lay_out (expected[i].text, expected[i].width, 5);

      g_test_message ("%s", expected[i].text);
      g_assert_cmpuint (block->lines->len, ==, expected[i].n_lines);
      g_assert_cmpstr (get_line (block, 0)->text, ==, expected[i].first);
    }
}

/* A number and what it counts are held together, but not at the price of the word. */
static void
test_held_too_wide (void)
{
  g_autoptr (SomTextBlock) block = lay_out ("11 February", 85, 4);

  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpstr (get_line (block, 0)->text, ==, "11");
  g_assert_cmpstr (get_line (block, 1)->text, ==, "February");
  assert_good (block, 85, 4);
}

/* Widths of a single letter, or less: letters are parted rather than lost, and nothing hangs. */
static void
test_narrow (void)
{
  static const char *const texts[] = { "W", "Wide words", "ffi fi", "e\u0301e\u0301", "👩‍👩‍👧 x", "中文", "عربي" };
  static const double      widths[] = { 0.001, 1, 5, 12, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      for (guint lines = 1; lines < 30; lines += 7)
        {
          g_autoptr (SomTextBlock) block = lay_out (texts[i], widths[j], lines);

          g_assert_cmpuint (block->lines->len, >=, 1);
          assert_good (block, 0, lines);
        }
}

static void
test_long (void)
{
  g_autofree char         *letters = g_strnfill (5000, 'W');
  g_autofree char         *words = g_strnfill (5000, 'o');
  g_autoptr (SomTextBlock) free = lay_out (letters, 0, 1);
  g_autoptr (SomTextBlock) wrapped = lay_out (letters, 300, 3);
  g_autoptr (SomTextBlock) spaced = NULL;

  for (guint i = 6; i < 5000; i += 7)
    words[i] = ' ';
  spaced = lay_out (words, 300, 1000);
  g_assert_cmpuint (strlen (free->text), <=, SOM_MAX_LABEL_BYTES + strlen ("…"));
  g_assert_true (g_str_has_suffix (free->text, "…"));
  g_assert_true (wrapped->cut);
  assert_good (free, 0, 1);
  assert_good (wrapped, 300, 3);
  assert_good (spaced, 300, 1000);
  g_assert_cmpuint (spaced->lines->len, >, 50);
}

/* The limit of bytes never parts a character. */
static void
test_long_multibyte (void)
{
  GString *text = g_string_new ("a");

  while (text->len < 2 * SOM_MAX_LABEL_BYTES)
    g_string_append (text, "é中");
  for (guint start = 0; start < 2; start++)
    {
      g_autoptr (SomTextBlock) block = lay_out (text->str + start, 0, 1);

      g_assert_true (g_utf8_validate (block->text, -1, NULL));
      g_assert_null (strstr (block->text, "\uFFFD"));
      assert_good (block, 0, 1);
    }
  g_string_free (text, TRUE);
}

/* Scripts that Inter lacks are laid out by the system's fonts, and keep to the same rules. */
static void
test_other_scripts (void)
{
  static const char *const texts[] = { "قمة العمل من أجل الذكاء الاصطناعي في باريس", "巴黎人工智能行动峰会在大皇宫举行", "शिखर सम्मेलन पेरिस में", "פסגה בפריז 2025",
                                       "Paris 巴黎 باريس 2025" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint lines = 1; lines < 4; lines++)
      {
        g_autoptr (SomTextBlock) free = lay_out (texts[i], 0, lines);
        g_autoptr (SomTextBlock) block = lay_out (texts[i], 120, lines);

        g_assert_cmpuint (free->lines->len, ==, 1);
        g_assert_false (free->cut);
        g_assert_cmpstr (get_line (free, 0)->text, ==, texts[i]);
        g_assert_cmpfloat_with_epsilon (free->height, 20 * 1.36, 1e-6);
        assert_good (block, 120, lines);
      }
}

static void
test_right_to_left (void)
{
  g_autoptr (SomTextBlock) arabic = lay_out ("باريس", 0, 1);
  g_autoptr (SomTextBlock) latin = lay_out ("Paris", 0, 1);

  g_assert_true (get_line (arabic, 0)->rtl);
  g_assert_false (get_line (latin, 0)->rtl);
}

static void
test_tabular (void)
{
  SomTextSpec              spec = body;
  g_autoptr (SomTextBlock) ones = NULL, zeros = NULL;

  spec.tabular = TRUE;
  ones = som_text_layout (&spec, "1111");
  zeros = som_text_layout (&spec, "0000");
  g_assert_cmpfloat_with_epsilon (ones->width, zeros->width, 1e-6);
}

static void
test_aligns (void)
{
  SomTextSpec              spec = body;
  g_autoptr (SomTextBlock) block = NULL;

  spec.max_lines = 2;
  spec.align = SOM_ANCHOR_RIGHT;
  block = som_text_layout (&spec, "wide line of text\nnarrow");
  g_assert_cmpfloat_with_epsilon (get_line (block, 1)->x + get_line (block, 1)->width, block->width, 1e-6);
  g_assert_cmpfloat (get_line (block, 1)->x, >, 10);
}

static void
test_origin (void)
{
  g_autoptr (SomTextBlock) block = lay_out ("Anchor", 0, 1);
  const SomPoint           point = { 100, 100 };

  g_assert_cmpfloat_with_epsilon (som_text_block_origin (block, point, SOM_ANCHOR_RIGHT | SOM_ANCHOR_TOP).x, 100 - block->width, 1e-6);
  g_assert_cmpfloat_with_epsilon (som_text_block_origin (block, point, SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP).x, 100 - block->width / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (som_text_block_origin (block, point, SOM_ANCHOR_BOTTOM).y, 100 - block->height, 1e-6);
  g_assert_cmpfloat_with_epsilon (som_text_block_origin (block, point, SOM_ANCHOR_BASELINE).y, 100 - block->ascent, 1e-6);
}

/* Whatever the bytes, the text is valid, printable and laid out. */
static void
test_random_bytes (void)
{
  for (guint i = 0; i < 500; i++)
    {
      char                     text[60];
      g_autoptr (SomTextBlock) block = NULL;
      guint                    n = g_test_rand_int_range (1, sizeof text - 1), lines = g_test_rand_int_range (1, 5);
      double                   width = g_test_rand_bit () ? 0 : g_test_rand_double_range (31, 400);

      for (guint j = 0; j < n; j++)
        text[j] = g_test_rand_bit () ? g_test_rand_int_range (32, 127) : g_test_rand_int_range (1, 256);
      text[n] = '\0';
      block = lay_out (text, width, lines);
      g_assert_true (g_utf8_validate (block->text, -1, NULL));
      assert_good (block, width, lines);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/one-line", test_one_line);
  g_test_add_func ("/text/wraps", test_wraps);
  g_test_add_func ("/text/new-lines", test_new_lines);
  g_test_add_func ("/text/ellipsis", test_ellipsis);
  g_test_add_func ("/text/cut-between-words", test_cut_between_words);
  g_test_add_func ("/text/exact-fit-is-not-cut", test_exact_fit_is_not_cut);
  g_test_add_func ("/text/balances", test_balances);
  g_test_add_func ("/text/balance-parts-no-word", test_balance_parts_no_word);
  g_test_add_func ("/text/spares-orphans", test_spares_orphans);
  g_test_add_func ("/text/compounds", test_compounds);
  g_test_add_func ("/text/held-too-wide", test_held_too_wide);
  g_test_add_func ("/text/narrow", test_narrow);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/long-multibyte", test_long_multibyte);
  g_test_add_func ("/text/other-scripts", test_other_scripts);
  g_test_add_func ("/text/right-to-left", test_right_to_left);
  g_test_add_func ("/text/tabular", test_tabular);
  g_test_add_func ("/text/aligns", test_aligns);
  g_test_add_func ("/text/origin", test_origin);
  g_test_add_func ("/text/random-bytes", test_random_bytes);
  return g_test_run ();
}
