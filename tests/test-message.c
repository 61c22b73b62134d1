/* Tests of som-message: plurals, quotes, arguments, broken patterns.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#include <math.h>
#include <string.h>

#define NNB "\u202f"

/* Every message gets a number `n`, a text `what` and a name without a value, `lost`. */
static char *
format (const char *language,
        const char *pattern,
        double      n)
{
  const char *names[] = { "n", "what", "lost" };
  const char *texts[] = { NULL, "des {n} 'mots'", NULL };
  double      numbers[] = { n, NAN, NAN };

  return som_formatter_message (som_formatter_get (language), pattern, G_N_ELEMENTS (names), names, texts, numbers);
}

static void
assert_message (const char *language,
                const char *pattern,
                double      n,
                const char *expected)
{
  g_autofree char *text = format (language, pattern, n);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_plural (void)
{
  const char *french = "{n, plural, one {# ligne} other {# lignes}}";
  const char *english = "{n, plural, one {# row} other {# rows}}";
  const char *arabic = "{n, plural, zero {z} one {o} two {t} few {f #} many {m} other {x}}";

  assert_message ("fr", french, 0, "0 ligne");
  assert_message ("fr", french, 1, "1 ligne");
  assert_message ("fr", french, 1.5, "1,5 ligne");
  assert_message ("fr", french, 2, "2 lignes");
  assert_message ("fr", french, 1234, "1" NNB "234 lignes");
  assert_message ("en", english, 0, "0 rows");
  assert_message ("en", english, 1, "1 row");
  assert_message ("en", english, 1234, "1,234 rows");
  assert_message ("ar", arabic, 2, "t");
  assert_message ("ar", arabic, 3, "f ٣");
  assert_message ("fr", "{n, plural, =0 {rien} other {#}}", 0, "rien");
  assert_message ("fr", "{n, plural, offset:1 one {un} other {#}}", 3, "2");
  assert_message ("en", "{n, selectordinal, one {#st} two {#nd} other {#th}}", 22, "22nd");
}

static void
test_nested (void)
{
  assert_message ("fr", "{what, select, autre {x} other {{n, plural, one {une de {what}} other {# de {what}}}}}", 3,
                  "3 de des {n} 'mots'");
  assert_message ("fr", "{n, plural, one {{n, plural, one {a} other {b}}} other {{n} {n, number, integer}}}", 2, "2 2");
}

static void
test_arguments (void)
{
  assert_message ("fr", "{what}, { n }", 1234.5678, "des {n} 'mots', 1" NNB "234,5678");
  assert_message ("fr", "{n, number}, {n,number}, {n, number, }", 0.12345, "0,12345, 0,12345, 0,12345");
  assert_message ("en", "{n, number, percent}", 0.5, "50%");
  assert_message ("en", "{n, number, ::compact-short}", 5e9, "5B");
  assert_message ("fr", "Rien à remplir", 1, "Rien à remplir");
  assert_message ("fr", "", 1, "");
}

static void
test_missing_argument_is_seen (void)
{
  assert_message ("fr", "Il manque {lost}", 1, "Il manque {lost}");
  assert_message ("fr", "Il manque { other }", 1, "Il manque {other}");
  assert_message ("fr", "{0} {n}", 1, "{0} 1");
}

static void
test_apostrophes (void)
{
  assert_message ("fr", "l'IA, l’IA, l'’'IA", 1, "l'IA, l’IA, l'’'IA");
  assert_message ("fr", "aujourd''hui {n}", 1, "aujourd'hui 1");
  assert_message ("fr", "'{'n'}' {n}", 1, "{n} 1");
  assert_message ("fr", "'{n} it''s' {n}", 1, "{n} it's 1");
  assert_message ("fr", "{n, plural, one {'#' de l'IA} other {x}}", 1, "# de l'IA");
  assert_message ("fr", "{n, plural, one {'#{n}' de l'IA} other {x}}", 1, "#{n} de l'IA");
  assert_message ("fr", "'#' {n}", 1, "'#' 1");
  assert_message ("fr", "{n} '{", 1, "1 {");
}

static void
test_broken_pattern_returned (void)
{
  static const char *const patterns[] = {
    "{", "{n", "{n,", "{n, plural", "{n, plural}", "{n, plural, one {x}}", "{n, plural, other {x}", "{n, date}",
    "{n, date, short}", "{n, spellout}", "{n, sort, other {x}}", "{n, choice, 0#a|1#b}", "{what, plural, other {x}}", "{what, number}",
    "{lost, plural, other {x}}", "{lost, select, other {x}}", "{}", "{ }", "{n n}", "{n, number, '", "{n, number, {}}",
    "{n, number, ::nonsense}", "{n, plural, other {{{{", "{n.x}", "\xff{",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    assert_message ("fr", patterns[i], 1, patterns[i]);
}

static void
test_deep_nesting (void)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (guint i = 0; i < 50000; i++)
    g_string_append (pattern, "{n,plural,other{");
  for (guint i = 0; i < 50000; i++)
    g_string_append (pattern, "}}");
  assert_message ("fr", pattern->str, 1, pattern->str);
}

static void
test_eight_arguments (void)
{
  const char      *names[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i" };
  const char      *texts[] = { "A", NULL, "C", NULL, "E", NULL, "G", NULL, "I" };
  double           numbers[] = { NAN, 2, NAN, 4, NAN, 6, NAN, 8, NAN };
  const char      *pattern = "{a}{b}{c}{d}{e}{f}{g}{h} {h, plural, other {#}}{b, plural, other {#}}{f, plural, other {#}}";
  SomFormatter    *formatter = som_formatter_get ("en");
  g_autofree char *text = som_formatter_message (formatter, pattern, 8, names, texts, numbers);
  g_autofree char *too_many = som_formatter_message (formatter, pattern, 9, names, texts, numbers);
  g_autofree char *only_texts = som_formatter_message (formatter, "{a}{b}", 2, names, texts, NULL);
  g_autofree char *none = som_formatter_message (formatter, "{a}", 0, NULL, NULL, NULL);

  g_assert_cmpstr (text, ==, "A2C4E6G8 826");
  g_assert_cmpstr (too_many, ==, pattern);
  g_assert_cmpstr (only_texts, ==, "A{b}");
  g_assert_cmpstr (none, ==, "{a}");
}

/* Made of the pieces that patterns are made of. */
static void
test_any_pattern (void)
{
  static const char *const pieces[] = {
    "{", "}", "'", "''", "#", "|", ",", "::", " ", "é", "=1", "n", "what", "plural", "select", "number", "integer",
    "offset:1", "one", "other", "{n}", "{n,plural,other{",
  };

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) pattern = g_string_new (NULL);
      g_autofree char    *text = NULL;

      for (int j = g_test_rand_int_range (1, 20); j > 0; j--)
        g_string_append (pattern, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      text = format ("fr", pattern->str, i);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/plural", test_plural);
  g_test_add_func ("/message/nested", test_nested);
  g_test_add_func ("/message/arguments", test_arguments);
  g_test_add_func ("/message/missing-argument-is-seen", test_missing_argument_is_seen);
  g_test_add_func ("/message/apostrophes", test_apostrophes);
  g_test_add_func ("/message/broken-pattern-returned", test_broken_pattern_returned);
  g_test_add_func ("/message/deep-nesting", test_deep_nesting);
  g_test_add_func ("/message/eight-arguments", test_eight_arguments);
  g_test_add_func ("/message/any-pattern", test_any_pattern);
  return g_test_run ();
}
