/* A gate before a text, for tests of its parts.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-gate-private.h"

#include <string.h>

typedef struct
{
  SomGate     *gate;
  SomProblems *problems;
} Gate;

static inline void
gate_open_bytes (Gate       *gate,
                 const char *text,
                 gsize       length)
{
  gate->gate = g_new0 (SomGate, 1);
  gate->problems = som_problems_new ();
  som_gate_init (gate->gate, text, length);
  gate->gate->file = "f";
  gate->gate->problems = gate->problems;
}

static inline void
gate_open (Gate       *gate,
           const char *text)
{
  gate_open_bytes (gate, text, strlen (text));
}

static inline void
gate_close (Gate *gate)
{
  som_gate_clear (gate->gate);
  g_free (gate->gate);
  som_problems_unref (gate->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gate, gate_close)

/* All that was said, a line each. (transfer full) */
static inline char *
gate_list_problems (const Gate *gate)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < som_problems_get_n (gate->problems); i++)
    {
      g_autofree char *text = som_problem_to_string (som_problems_get (gate->problems, i));

      g_string_append_printf (list, "%s\n", text);
    }
  return g_string_free (list, FALSE);
}

#define assert_said(gate, wanted)                                                               \
  G_STMT_START                                                                                  \
  {                                                                                             \
    g_autofree char *list_ = gate_list_problems (gate);                                         \
    g_assert_cmpstr (list_, ==, wanted);                                                        \
  }                                                                                             \
  G_STMT_END

/* Asserts how the text was mended; NULL: not at all. */
#define assert_mended(before, wanted)                                                           \
  G_STMT_START                                                                                  \
  {                                                                                             \
    g_autoptr (GBytes) bytes_ = som_mend_finish (&(before)->gate->mend);                          \
    g_autofree char   *text_ = bytes_ == NULL ? NULL : g_strndup (g_bytes_get_data (bytes_, NULL), g_bytes_get_size (bytes_)); \
    g_assert_cmpstr (text_, ==, wanted);                                                        \
  }                                                                                             \
  G_STMT_END
