/* Fuzzes the gate: what it lets through is clean, json-glib reads it as the gate meant it, and problems have places.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate.h"
#include "source/som-json.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* Mended text has no fault left. */
static void
check_mended (GBytes *mended)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes) again = som_gate_check (mended, "f", problems);

  g_assert_true (again == mended);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
}

/* Duplicates, depth and members are the gate's: the tree must have as many values as the gate let through. */
static guint
count_values (SomJsonNode *node)
{
  guint n = 1;

  for (guint i = 0; i < som_json_get_n_elements (node); i++)
    n += count_values (som_json_get_element (node, i));
  for (guint i = 0; i < som_json_get_n_members (node); i++)
    {
      g_assert_true (som_json_get_member (node, som_json_get_name (node, i)) == som_json_get_nth_member (node, i));
      n += count_values (som_json_get_nth_member (node, i));
    }
  return n;
}

static gpointer
count_visit (gpointer            around,
             const SomGateValue *value,
             gpointer            data)
{
  guint *n = data;

  (void) value;
  (*n)++;
  return around;
}

static void
check_problems (SomProblems *problems,
                const char  *text,
                gsize        length)
{
  guint n = som_problems_get_n (problems);

  for (guint i = 0; i < n; i++)
    {
      const SomProblem *problem = som_problems_get (problems, i);
      g_autofree char  *string = som_problem_to_string (problem);

      g_assert_true (g_utf8_validate (string, -1, NULL));
      g_assert_null (strchr (string, '\n'));
      g_assert_cmpuint (problem->where.line, >, 0);
      if (i < 4)
        som_problems_add (problems, SOM_SEVERITY_NOTICE, (SomWhere) { .file = "g", .pointer = problem->where.pointer }, NULL, "again");
    }
  som_problems_locate (problems, "g", text, length);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes) text = g_bytes_new (data, size);
  g_autoptr (GBytes) mended = som_gate_check (text, "f", problems);
  g_autoptr (SomProblems) others = som_problems_new ();
  g_autoptr (SomJson) json = som_json_parse (text, "f", others);
  guint n_values = 0;

  g_assert_true ((mended == NULL) == (json == NULL));
  g_assert_cmpuint (som_problems_get_n (problems), ==, som_problems_get_n (others));
  g_assert_true (mended != NULL || som_problems_count (problems, SOM_SEVERITY_ERROR) > 0);
  if (mended != NULL)
    {
      check_mended (mended);
      som_gate_walk (g_bytes_get_data (mended, NULL), g_bytes_get_size (mended), count_visit, &n_values, &n_values);
      g_assert_cmpuint (count_values (som_json_get_root (json)), ==, n_values);
    }
  check_problems (problems, (const char *) data, size);
  return 0;
}
