/* Tests of som-locate: problems that know only a pointer learn their line.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-problems.h"

#include <string.h>

static const char text[] = "{\n  \"a\": [1,\n    {\"b/c\": 2, \"d~\": \"é\"}],\n  \"\\u0065\": null\n}";

static SomWhere
locate (const char *pointer)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomWhere                where;

  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "f.json", .pointer = pointer }, NULL, "odd");
  som_problems_locate (problems, "f.json", text, strlen (text));
  where = som_problems_get (problems, 0)->where;
  return (SomWhere) { .line = where.line, .column = where.column };
}

static void
test_places (void)
{
  static const struct
  {
    const char *pointer;
    guint       line, column;
  } cases[] = {
    { "", 1, 1 }, { "/a", 2, 8 }, { "/a/0", 2, 9 }, { "/a/1", 3, 5 }, { "/a/1/b~1c", 3, 13 }, { "/a/1/d~0", 3, 22 }, { "/e", 4, 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SomWhere where = locate (cases[i].pointer);

      g_test_message ("%s", cases[i].pointer);
      g_assert_cmpuint (where.line, ==, cases[i].line);
      g_assert_cmpuint (where.column, ==, cases[i].column);
    }
}

/* What is not in the text is said of what it would be in. */
static void
test_missing (void)
{
  g_assert_cmpuint (locate ("/a/1/gone/further").line, ==, 3);
  g_assert_cmpuint (locate ("/a/7").line, ==, 2);
  g_assert_cmpuint (locate ("/gone").line, ==, 1);
  g_assert_cmpuint (locate ("no pointer").line, ==, 1);
}

static void
test_others_stay (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();

  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "other.json", .pointer = "/a" }, NULL, "odd");
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "f.json", .pointer = "/a", .line = 77 }, NULL, "odd");
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "f.json" }, NULL, "odd");
  som_problems_locate (problems, "f.json", text, strlen (text));
  g_assert_cmpuint (som_problems_get (problems, 0)->where.line, ==, 0);
  g_assert_cmpuint (som_problems_get (problems, 1)->where.line, ==, 77);
  g_assert_cmpuint (som_problems_get (problems, 2)->where.line, ==, 0);
}

/* A pointer without end, and a text that is none, end. */
static void
test_hostile (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char        *pointer = g_strnfill (100000, '/');

  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = "f.json", .pointer = pointer }, NULL, "odd");
  som_problems_locate (problems, "f.json", text, strlen (text));
  som_problems_locate (problems, "f.json", "[[[[", 4);
  som_problems_locate (problems, "f.json", NULL, 0);
  g_assert_cmpuint (som_problems_get (problems, 0)->where.line, <=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locate/places", test_places);
  g_test_add_func ("/locate/missing", test_missing);
  g_test_add_func ("/locate/others-stay", test_others_stay);
  g_test_add_func ("/locate/hostile", test_hostile);
  return g_test_run ();
}
