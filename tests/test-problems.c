/* Tests of som-problems and som-locate: bounded lists, one-line messages, lines for pointers.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-problems.h"

#include <string.h>

static void
assert_string (SomWhere    where,
               const char *mend,
               const char *expected)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *text = NULL;

  som_problems_add (problems, SOM_SEVERITY_ERROR, where, mend, "%s is wrong", "it");
  text = som_problem_to_string (som_problems_get (problems, 0));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_string_has_what_is_known (void)
{
  assert_string ((SomWhere) { .file = "a.json", .line = 3, .column = 7, .pointer = "/x/0" }, "mend it", "a.json:3:7: /x/0: it is wrong; mend it");
  assert_string ((SomWhere) { .file = "a.json", .line = 3, .column = 7, .pointer = "/x/0" }, NULL, "a.json:3:7: /x/0: it is wrong");
  assert_string ((SomWhere) { .file = "a.json", .line = 3, .column = 7, .pointer = "" }, NULL, "a.json:3:7: it is wrong");
  assert_string ((SomWhere) { .file = "a.csv", .line = 4, .table = "deaths", .row = 3, .field = "year" }, "mend it",
                 "a.csv:4: table deaths, row 3, field year: it is wrong; mend it");
  assert_string ((SomWhere) { .table = "deaths", .field = "year" }, NULL, "table deaths, field year: it is wrong");
  assert_string ((SomWhere) { .row = 3 }, NULL, "row 3: it is wrong");
  assert_string ((SomWhere) { .pointer = "/x" }, NULL, "/x: it is wrong");
  assert_string ((SomWhere) { .pointer = "/1/2/3/4/5/6/7/8/9/a/b/c" }, NULL, "/1/2/3/4/5/6/7/8/9/a/b/c: it is wrong");
  assert_string ((SomWhere) { .pointer = "/1/2/3/4/5/6/7/8/9/a/b/c/d" }, NULL, "/1/2/3/4/5/6/7/8/9/a/b/c/…: it is wrong");
  assert_string ((SomWhere) { .file = "a.csv", .column = 9 }, NULL, "a.csv: it is wrong");
  assert_string ((SomWhere) { .line = 2, .column = 9 }, NULL, "2:9: it is wrong");
  assert_string ((SomWhere) { 0 }, NULL, "it is wrong");
}

static void
test_string_is_one_safe_line (void)
{
  assert_string ((SomWhere) { .file = "a\nb", .pointer = "/\x1b[31mé" }, NULL, "a\\u000ab: /\\u001b[31mé: it is wrong");
  assert_string ((SomWhere) { .file = "a\xff" }, NULL, "a\xef\xbf\xbd: it is wrong");
}

static void
test_keeps_the_first_and_counts (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();

  som_problems_add (problems, SOM_SEVERITY_WARNING, (SomWhere) { 0 }, NULL, "first");
  g_assert_false (som_problems_is_full (problems));
  for (guint i = 0; i < SOM_MAX_PROBLEMS + 5; i++)
    som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { 0 }, NULL, "problem %u", i);

  g_assert_true (som_problems_is_full (problems));
  g_assert_cmpuint (som_problems_get_n (problems), ==, SOM_MAX_PROBLEMS);
  g_assert_cmpuint (som_problems_get_n_more (problems), ==, 6);
  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), ==, SOM_MAX_PROBLEMS + 5);
  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_WARNING), ==, 1);
  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_NOTICE), ==, 0);
  g_assert_cmpstr (som_problems_get (problems, 0)->what, ==, "first");
  g_assert_cmpstr (som_problems_get (problems, 2)->what, ==, "problem 1");
}

static void
test_copies_what_it_is_given (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  char              file[] = "file", field[] = "field", mend[] = "mend";
  const SomProblem *problem;

  som_problems_add (problems, SOM_SEVERITY_NOTICE, (SomWhere) { .file = file, .field = field }, mend, "what");
  file[0] = field[0] = mend[0] = 'X';
  problem = som_problems_get (problems, 0);
  g_assert_cmpstr (problem->where.file, ==, "file");
  g_assert_cmpstr (problem->where.field, ==, "field");
  g_assert_cmpstr (problem->mend, ==, "mend");
}

static void
test_long_texts_are_cut (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GString) pointer = g_string_new ("/");

  while (pointer->len < 1000000)
    g_string_append (pointer, "é");
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .pointer = pointer->str }, NULL, "what");
  g_assert_cmpuint (strlen (som_problems_get (problems, 0)->where.pointer), <, 5000);
  g_assert_true (g_str_has_suffix (som_problems_get (problems, 0)->where.pointer, "é…"));
}

static void
test_outlives_its_maker (void)
{
  SomProblems *problems = som_problems_new ();
  SomProblems *kept = som_problems_ref (problems);

  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { 0 }, NULL, "what");
  som_problems_unref (problems);
  g_assert_cmpstr (som_problems_get (kept, 0)->what, ==, "what");
  som_problems_unref (kept);
}

static void
assert_located (const char *text,
                const char *pointer,
                guint       line,
                guint       column)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  const SomProblem *problem;

  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "a.json", .pointer = pointer }, NULL, "what");
  som_problems_locate (problems, "a.json", text, strlen (text));
  problem = som_problems_get (problems, 0);
  g_assert_cmpuint (problem->where.line, ==, line);
  g_assert_cmpuint (problem->where.column, ==, column);
}

static void
test_locate_finds_values (void)
{
  const char *text = "{\n  \"a\": 1,\n  \"b\": [2, {\"c/~é\": \"x\"},\n    3],\n  \"\": {\"d\": null}\n}";

  assert_located (text, "", 1, 1);
  assert_located (text, "/a", 2, 8);
  assert_located (text, "/b/0", 3, 9);
  assert_located (text, "/b/1/c~1~0é", 3, 21);
  assert_located (text, "/b/2", 4, 5);
  assert_located (text, "/", 5, 7);
  assert_located (text, "//d", 5, 13);
}

static void
test_locate_takes_the_nearest (void)
{
  const char *text = "{\n  \"a\": {\"b\": 1}\n}";

  assert_located (text, "/a/missing/deeper", 2, 8);
  assert_located (text, "/missing", 1, 1);
  assert_located (text, "/a/b/c", 2, 14);
  assert_located ("", "/a", 0, 0);
}

static void
test_locate_reads_escaped_keys (void)
{
  assert_located ("{\"\\u0061b\":\n1}", "/ab", 2, 1);
}

static void
test_locate_takes_the_first_duplicate (void)
{
  assert_located ("{\"a\": {\"x\": 1},\n\"a\": {\"x\": 2, \"y\": 3}}", "/a/x", 1, 13);
  assert_located ("{\"a\": {\"x\": 1},\n\"a\": {\"x\": 2, \"y\": 3}}", "/a/y", 1, 7);
}

static void
test_locate_survives_broken_text (void)
{
  assert_located ("{\"a\": 1, // so\n 'b': 2, c: [1,], }", "/c/0", 2, 14);
  assert_located ("{\"a\": 1 }} }", "/a", 1, 7);
  assert_located ("{\"a\": 1, \"b\": [", "/b/0", 1, 15);
  assert_located ("\xff\xff", "/b/0", 0, 0);
}

static void
test_locate_leaves_others (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();

  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "b.json", .pointer = "/a" }, NULL, "other file");
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "a.json", .pointer = "/a", .line = 9 }, NULL, "placed");
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "a.json" }, NULL, "no pointer");
  som_problems_locate (problems, "a.json", "{\"a\":1}", 7);
  g_assert_cmpuint (som_problems_get (problems, 0)->where.line, ==, 0);
  g_assert_cmpuint (som_problems_get (problems, 1)->where.line, ==, 9);
  g_assert_cmpuint (som_problems_get (problems, 2)->where.line, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/string/has-what-is-known", test_string_has_what_is_known);
  g_test_add_func ("/problems/string/is-one-safe-line", test_string_is_one_safe_line);
  g_test_add_func ("/problems/keeps-the-first-and-counts", test_keeps_the_first_and_counts);
  g_test_add_func ("/problems/copies-what-it-is-given", test_copies_what_it_is_given);
  g_test_add_func ("/problems/long-texts-are-cut", test_long_texts_are_cut);
  g_test_add_func ("/problems/outlives-its-maker", test_outlives_its_maker);
  g_test_add_func ("/problems/locate/finds-values", test_locate_finds_values);
  g_test_add_func ("/problems/locate/takes-the-nearest", test_locate_takes_the_nearest);
  g_test_add_func ("/problems/locate/reads-escaped-keys", test_locate_reads_escaped_keys);
  g_test_add_func ("/problems/locate/takes-the-first-duplicate", test_locate_takes_the_first_duplicate);
  g_test_add_func ("/problems/locate/survives-broken-text", test_locate_survives_broken_text);
  g_test_add_func ("/problems/locate/leaves-others", test_locate_leaves_others);
  return g_test_run ();
}
