/* What the gate makes of texts, for its tests.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-gate.h"

#include <string.h>

/* One fault and what the gate does about it. */
typedef struct
{
  const char *text;
  const char *mended;  /* NULL: fatal */
  const char *problem; /* the first, as text; a part of it */
} Case;

static inline char *
check_bytes (GBytes      *bytes,
             SomProblems *problems)
{
  g_autoptr (GBytes) mended = som_gate_check (bytes, "f", problems);
  gsize       length;
  const char *text;

  if (mended == NULL)
    return NULL;
  text = g_bytes_get_data (mended, &length);
  return g_strndup (text, length);
}

static inline char *
check (const char  *text,
       SomProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return check_bytes (bytes, problems);
}

static inline void
assert_case (const Case *expected)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *mended = check (expected->text, problems);
  g_autofree char *problem = NULL;

  g_assert_cmpstr (mended, ==, expected->mended);
  g_assert_cmpuint (som_problems_get_n (problems), >, 0);
  problem = som_problem_to_string (som_problems_get (problems, 0));
  if (strstr (problem, expected->problem) == NULL)
    g_error ("“%s” is not in “%s”", expected->problem, problem);
}

static inline void
assert_cases (const Case *cases,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    assert_case (&cases[i]);
}
