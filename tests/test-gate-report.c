/* Tests of som-gate-report: where what the gate finds is said to be, and in which words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "gate.h"

static SomGateFrame *
push (Gate    *gate,
      gboolean is_object,
      gsize    offset)
{
  SomGateFrame *frame = &gate->gate->frames[gate->gate->depth++];

  *frame = (SomGateFrame) { .is_object = is_object, .offset = offset, .keys = frame->keys };
  return frame;
}

/* Line and column in characters, and the pointer of what is being read. */
static void
test_places (void)
{
  g_auto (Gate) gate;
  SomGateFrame *frame;

  gate_open (&gate, "{\n  \"é\": [1, 2\n]}");
  som_gate_report (gate.gate, SOM_SEVERITY_WARNING, 0, "mend %s", "one");
  frame = push (&gate, TRUE, 0);
  som_gate_report (gate.gate, SOM_SEVERITY_ERROR, 4, "mend", "two");
  frame->is_inside = TRUE;
  frame->key = "a/b~\xc3\xa9";
  frame->key_length = 6;
  som_gate_report (gate.gate, SOM_SEVERITY_ERROR, 10, "mend", "three %u", 3);
  frame = push (&gate, FALSE, 10);
  som_gate_report (gate.gate, SOM_SEVERITY_ERROR, 11, "mend", "four");
  frame->is_inside = TRUE;
  frame->n_elements = 2;
  som_gate_report (gate.gate, SOM_SEVERITY_ERROR, 14, "mend", "five");
  assert_said (&gate, "f:1:1: one; mend %s\n"
                      "f:2:3: two; mend\n"
                      "f:2:8: /a~1b~0é: three 3; mend\n"
                      "f:2:9: /a~1b~0é: four; mend\n"
                      "f:2:12: /a~1b~0é/1: five; mend\n");
  g_assert_cmpint (som_problems_get (gate.problems, 0)->severity, ==, SOM_SEVERITY_WARNING);
}

/* A walk has nothing to say; past the limit, problems are only counted. */
static void
test_counts (void)
{
  g_auto (Gate) gate;

  gate_open (&gate, "x");
  gate.gate->problems = NULL;
  som_gate_report (gate.gate, SOM_SEVERITY_ERROR, 0, "mend", "not said");
  gate.gate->problems = gate.problems;
  assert_said (&gate, "");
  for (guint i = 0; i < SOM_MAX_PROBLEMS + 7; i++)
    som_gate_report (gate.gate, SOM_SEVERITY_ERROR, 0, "mend", "said");
  g_assert_cmpuint (som_problems_get_n (gate.problems), ==, SOM_MAX_PROBLEMS);
  g_assert_cmpuint (som_problems_get_n_more (gate.problems), ==, 7);
}

static void
test_fail (void)
{
  g_auto (Gate) gate;

  gate_open (&gate, "x");
  som_gate_fail (gate.gate);
  g_assert_true (gate.gate->is_fatal);
  g_assert_cmpint (gate.gate->state, ==, SOM_GATE_DONE);
}

/* What is quoted is valid, and short. */
static void
test_quote (void)
{
  static const struct
  {
    const char *text;
    gsize       length;
    const char *quoted;
  } cases[] = {
    { "", 0, "" },
    { "abc", 2, "ab" },
    { "a\xe9", 2, "a\xef\xbf\xbd" },
    { "0123456789012345678901234567890123456789", 40, "0123456789012345678901234567890123456789" },
    { "01234567890123456789012345678901234567890", 41, "0123456789012345678901234567890123456789…" },
    { "012345678901234567890123456789012345678\xc3\xa9", 41, "012345678901234567890123456789012345678\xef\xbf\xbd…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quoted = som_gate_quote (cases[i].text, cases[i].length);

      g_assert_cmpstr (quoted, ==, cases[i].quoted);
    }
}

/* Once is enough, and it is the end of the text. */
static void
test_utf8 (void)
{
  g_auto (Gate) gate;

  gate_open (&gate, "ab\xc3\xa9\n\xe9\xe8");
  som_gate_check_utf8 (gate.gate, 0, 5);
  g_assert_false (gate.gate->is_fatal);
  som_gate_check_utf8 (gate.gate, 2, 7);
  som_gate_check_utf8 (gate.gate, 6, 7);
  g_assert_true (gate.gate->is_fatal && gate.gate->is_mistaken_encoding);
  assert_said (&gate, "f:2:1: the byte 0xE9 is not part of UTF-8 text; save the file as UTF-8\n");
}

/* What to write instead depends on what the text must go on with, or on what stands there. */
static void
test_unexpected (void)
{
  static const struct
  {
    const char  *text;
    SomGateState state;
    const char  *said;
  } cases[] = {
    { "@", SOM_GATE_VALUE, "“@” is not expected here; write a value here: null, true, false, a number, text in double quotes, [ or {" },
    { "@", SOM_GATE_FIRST_ELEMENT, "“@” is not expected here; write a value here, or ] to end the array" },
    { "@", SOM_GATE_KEY, "“@” is not expected here; write a key in double quotes here" },
    { "@", SOM_GATE_FIRST_KEY, "“@” is not expected here; write a key in double quotes here, or } to end the object" },
    { "@", SOM_GATE_COLON, "“@” is not expected here; write a colon between key and value" },
    { "@", SOM_GATE_NEXT, "“@” is not expected here; put a comma between values, and write a double quote inside of text as \\\"" },
    { "=", SOM_GATE_COLON, "“=” is not expected here; use a colon" },
    { "é", SOM_GATE_KEY, "“é” is not expected here; write a key in double quotes here" },
    { "\x01", SOM_GATE_KEY, "the control character 0x01 stands outside of text; remove it" },
    { "\x7f", SOM_GATE_KEY, "the control character 0x7F stands outside of text; remove it" },
    { "\xe9", SOM_GATE_KEY, "the byte 0xE9 is not part of UTF-8 text; save the file as UTF-8" },
    { "\xff", SOM_GATE_KEY, "the byte 0xFF is not part of UTF-8 text; save the file as UTF-8" },
    { "\xe2\x82", SOM_GATE_KEY, "the byte 0xE2 is not part of UTF-8 text; save the file as UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Gate)    gate;
      g_autofree char *wanted = g_strdup_printf ("f:1:1: %s\n", cases[i].said);

      gate_open (&gate, cases[i].text);
      gate.gate->state = cases[i].state;
      som_gate_fail_unexpected (gate.gate);
      assert_said (&gate, wanted);
      g_assert_true (gate.gate->is_fatal);
    }
}

static void
test_early_end (void)
{
  g_auto (Gate) empty, gate;

  gate_open (&empty, "");
  som_gate_fail_early_end (empty.gate);
  assert_said (&empty, "f:1:1: the file is empty; write a JSON value into it\n");
  g_assert_true (empty.gate->is_fatal);

  gate_open (&gate, "[\n {\"é\":");
  gate.gate->offset = gate.gate->length;
  push (&gate, FALSE, 0);
  push (&gate, TRUE, 3);
  som_gate_fail_early_end (gate.gate);
  assert_said (&gate, "f:2:7: the text ends before the “{” of line 2, column 2 is closed; close it, and check that the file is complete\n");
  g_assert_true (gate.gate->is_fatal);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-report/places", test_places);
  g_test_add_func ("/gate-report/counts", test_counts);
  g_test_add_func ("/gate-report/fail", test_fail);
  g_test_add_func ("/gate-report/quote", test_quote);
  g_test_add_func ("/gate-report/utf8", test_utf8);
  g_test_add_func ("/gate-report/unexpected", test_unexpected);
  g_test_add_func ("/gate-report/early-end", test_early_end);
  return g_test_run ();
}
