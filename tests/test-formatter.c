/* Tests of som-formatter: which language it speaks, and threads.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#define N_THREADS 8

static const SomMeasure plain = { SOM_MEASURE_PLAIN, NULL };

static void
assert_number (const char *language,
               const char *expected)
{
  g_autofree char *text = som_formatter_number (som_formatter_get (language), 1234567.5, plain, SOM_FORMAT_EXACT);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_same_formatter (void)
{
  g_assert_true (som_formatter_get ("fr") == som_formatter_get ("fr"));
  g_assert_true (som_formatter_get ("fr") == som_formatter_get ("FR"));
  g_assert_true (som_formatter_get ("fr") != som_formatter_get ("en"));
  g_assert_true (som_formatter_get (NULL) == som_formatter_get ("en"));
}

static void
test_language_tags (void)
{
  assert_number ("fr", "1\u202f234\u202f567,5");
  assert_number ("fr_FR.UTF-8", "1\u202f234\u202f567,5");
  assert_number ("fr-CA-x-private", "1\u00a0234\u00a0567,5");
  assert_number ("de", "1.234.567,5");
  assert_number ("de-ZZ", "1.234.567,5");
  assert_number ("ar", "١٬٢٣٤٬٥٦٧٫٥");
  assert_number ("ar-u-nu-latn", "١٬٢٣٤٬٥٦٧٫٥");
}

/* ICU would take the system's language. */
static void
test_unknown_is_english (void)
{
  static const char *const tags[] = { "xx", "", "-", "--", "und", "root", "C", "POSIX", "x-private", "\xff\xfe", "é", "@", "_" };
  g_autofree char         *long_tag = g_strnfill (500, 'x');
  g_autofree char         *long_parts = g_strdup_printf ("fr-%0500d", 0);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    assert_number (tags[i], "1,234,567.5");
  assert_number (long_tag, "1,234,567.5");
  assert_number (long_parts, "1,234,567.5");
}

/* Tags come from dossiers: there may be any number of them. */
static void
test_many_tags (void)
{
  SomFormatter *french = som_formatter_get ("fr");

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *tag = g_strdup_printf ("fr-x-%u", i);

      g_assert_true (som_formatter_get (tag) == french);
    }
  assert_number ("fr", "1\u202f234\u202f567,5");
}

/* Something of everything. */
static char *
write_all (const char *language)
{
  SomFormatter        *formatter = som_formatter_get (language);
  const char          *items[] = { "A", "B", NULL };
  const char          *names[] = { "n" };
  double               numbers[] = { 3 };
  SomTime              start = { 1739145600, SOM_PRECISION_DAY };
  SomTime              end = { 1739232000, SOM_PRECISION_DAY };
  SomMeasure           dollars = { SOM_MEASURE_CURRENCY, "USD" };
  g_autofree char     *number = som_formatter_number (formatter, 5e11, dollars, SOM_FORMAT_LONG);
  g_autofree char     *tick = som_formatter_tick (formatter, 5e8, 5e8, 2e9, plain);
  g_autofree char     *time = som_formatter_time (formatter, start, SOM_FORMAT_LONG);
  g_autofree char     *span = som_formatter_span (formatter, start, end, SOM_FORMAT_LONG);
  g_autofree char     *country = som_formatter_country (formatter, "FR");
  g_autofree char     *list = som_formatter_list (formatter, items);
  g_autofree char     *quote = som_formatter_quote (formatter, "x");
  g_autofree char     *message = som_formatter_message (formatter, "{n, plural, one {#} other {# s}}", 1, names, NULL, numbers);
  g_autoptr (GArray)   lines = som_break_lines ("un deux trois", language);
  g_autoptr (GArray)   graphemes = som_break_graphemes ("été");

  return g_strdup_printf ("%s/%s/%s/%s/%s/%s/%s/%s/%s/%u/%u", number, tick, time, span, country, list, quote, message,
                          som_formatter_find_country (formatter, "Chine"), lines->len, graphemes->len);
}

static const char *const languages[] = { "fr", "en", "ar", "de" };

static gpointer
run_thread (gpointer data)
{
  char **expected = data;

  for (guint i = 0; i < 5 * G_N_ELEMENTS (languages); i++)
    {
      guint            n = i % G_N_ELEMENTS (languages);
      g_autofree char *text = write_all (languages[n]);

      g_assert_cmpstr (text, ==, expected[n]);
    }
  return NULL;
}

static void
test_threads (void)
{
  char    *expected[G_N_ELEMENTS (languages)];
  GThread *threads[N_THREADS];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    expected[i] = write_all (languages[i]);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("format", run_thread, expected);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_free (expected[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formatter/same-formatter", test_same_formatter);
  g_test_add_func ("/formatter/language-tags", test_language_tags);
  g_test_add_func ("/formatter/unknown-is-english", test_unknown_is_english);
  g_test_add_func ("/formatter/many-tags", test_many_tags);
  g_test_add_func ("/formatter/threads", test_threads);
  return g_test_run ();
}
