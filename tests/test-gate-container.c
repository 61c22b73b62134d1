/* Tests of som-gate-container: brackets that belong together or do not, and how deep they go.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "mended.h"

static void
test_brackets (void)
{
  const Case cases[] = {
    { "[1}", NULL, "f:1:3: “}” can’t close the “[” of line 1, column 1; check which brackets belong together" },
    { "\n {\"a\":1]", NULL, "f:2:8: “]” can’t close the “{” of line 2, column 2" },
    { "[\n[1", NULL, "f:2:3: /0: the text ends before the “[” of line 2, column 1 is closed; close it" },
    { "{\"a\":", NULL, "the text ends before the “{”" },
    { "]", NULL, "“]” is not expected here" },
    { ",", NULL, "“,” is not expected here" },
    { "[1]]", "[1]", "f:1:4: there is more text behind the document" },
    { "{} {}", "{} ", "f:1:4: there is more text behind the document; remove it" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* What is too deep is left out, with brackets and all in its texts; the rest stays. */
static void
test_depth (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *allowed = g_strnfill (SOM_MAX_JSON_DEPTH, '[');
  g_autofree char *ends = g_strnfill (SOM_MAX_JSON_DEPTH, ']');
  g_autofree char *fine = g_strconcat (allowed, ends, NULL);
  g_autofree char *over = g_strconcat (allowed, " [[{\"]\": \"[\\\"\"}]], 7", ends, NULL);
  g_autofree char *dropped = g_strconcat (allowed, " null, 7", ends, NULL);
  g_autofree char *far = g_strnfill (100000, '[');
  g_autofree char *far_ends = g_strnfill (100000, ']');
  g_autofree char *closed = g_strconcat ("{\"a\": ", far, far_ends, ", \"b\": 1}", NULL);
  g_autofree char *closed_dropped = g_strconcat ("{\"a\": ", allowed + 1, "null", ends + 1, ", \"b\": 1}", NULL);
  g_autofree char *fine_mended = check (fine, problems);
  g_autofree char *over_mended = check (over, problems);
  g_autofree char *closed_mended = check (closed, problems);
  g_autofree char *far_mended = NULL;

  g_assert_cmpstr (fine_mended, ==, fine);
  g_assert_cmpstr (over_mended, ==, dropped);
  g_assert_cmpstr (closed_mended, ==, closed_dropped);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 2);
  g_assert_cmpuint (som_problems_get (problems, 0)->where.column, ==, SOM_MAX_JSON_DEPTH + 2);
  far_mended = check (far, problems);
  g_assert_null (far_mended);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-container/brackets", test_brackets);
  g_test_add_func ("/gate-container/depth", test_depth);
  return g_test_run ();
}
