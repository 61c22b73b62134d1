/* Tests of som-gate-token: blanks, comments, words and strings, each up to its last byte.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "gate.h"

#define COMMENT(place) "f:" place ": JSON has no comments; remove the comment, or make it a key of its own\n"

static void
test_blanks (void)
{
  static const struct
  {
    const char *text;
    gsize       offset;
    gboolean    more;
    const char *mended, *problems;
  } cases[] = {
    { "", 0, FALSE, NULL, "" },
    { " \t\r\n", 4, FALSE, NULL, "" },
    { " \n x ", 3, TRUE, NULL, "" },
    { "\v", 0, TRUE, NULL, "" },
    { "\xc2\xa0", 0, TRUE, NULL, "" },
    { "// a\n x", 6, TRUE, "\n x", COMMENT ("1:1") },
    { "# a\n# b\n1", 8, TRUE, "\n\n1", COMMENT ("1:1") COMMENT ("2:1") },
    { " /* a\n */ /**/1", 14, TRUE, "  1", COMMENT ("1:2") COMMENT ("2:5") },
    { "//", 2, FALSE, "", COMMENT ("1:1") },
    { "/", 0, TRUE, NULL, "" },
    { "/ /", 0, TRUE, NULL, "" },
    { "/*/", 3, FALSE, "", "f:1:1: JSON has no comments; close the comment, or remove it\n" },
    { "/* *", 4, FALSE, "", "f:1:1: JSON has no comments; close the comment, or remove it\n" },
    { "/*", 2, FALSE, "", "f:1:1: JSON has no comments; close the comment, or remove it\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Gate) gate;

      gate_open (&gate, cases[i].text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (som_gate_skip_blank (gate.gate), ==, cases[i].more);
      g_assert_cmpuint (gate.gate->offset, ==, cases[i].offset);
      assert_mended (&gate, cases[i].mended);
      assert_said (&gate, cases[i].problems);
      g_assert_false (gate.gate->is_fatal);
    }
}

/* A comment may say anything, but it says it in UTF-8. */
static void
test_comment_encoding (void)
{
  g_auto (Gate) gate;

  gate_open (&gate, "// \xe9\n1");
  g_assert_true (som_gate_skip_blank (gate.gate));
  g_assert_true (gate.gate->is_fatal);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    gsize       length;
  } cases[] = { { "", 0 }, { "null,", 4 }, { "-1.5e+3]", 7 }, { "$a_B9 ", 5 }, { "\"a\"", 0 }, { "\xc3\xa9", 0 }, { "a\xc3\xa9", 1 }, { "truefalse", 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Gate) gate;

      gate_open (&gate, cases[i].text);
      g_assert_cmpint (som_gate_starts_word (gate.gate), ==, cases[i].length > 0);
      g_assert_cmpuint (som_gate_skip_word (gate.gate), ==, cases[i].length);
      g_assert_cmpuint (gate.gate->offset, ==, cases[i].length);
    }
}

/* What the text ends with ends there, whatever lies behind in memory. */
static void
test_at_end (void)
{
  g_auto (Gate) word, slash;

  gate_open_bytes (&word, "nullnull", 4);
  g_assert_cmpuint (som_gate_skip_word (word.gate), ==, 4);
  g_assert_false (som_gate_starts_word (word.gate));
  gate_open_bytes (&slash, "//", 1);
  g_assert_true (som_gate_skip_blank (slash.gate));
  assert_said (&slash, "");
}

#define SINGLE(place) "f:" place ": text stands in single quotes; use double quotes\n"
#define LONE "is half a character; write both halves of the surrogate pair, or the character itself\n"
#define BACKSLASH "is no escape of JSON; write a backslash as \\\\\n"

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    gsize       offset;
    gboolean    escapes;
    const char *mended, *problems;
  } cases[] = {
    { "\"\"", 2, FALSE, NULL, "" },
    { "\"a\" ", 3, FALSE, NULL, "" },
    { "\"it's\"", 6, FALSE, NULL, "" },
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", 24, TRUE, NULL, "" },
    { "\"\\ud83d\\ude00\"", 14, TRUE, NULL, "" },
    { "\"\xc3\xa9\"", 4, FALSE, NULL, "" },
    { "'a'", 3, FALSE, "\"a\"", SINGLE ("1:1") },
    { "'a\"b'", 5, FALSE, "\"a\\\"b\"", SINGLE ("1:1") },
    { "'it\\'s'", 7, TRUE, "\"it's\"", SINGLE ("1:1") },
    { "\"it\\'s\"", 7, TRUE, "\"it's\"", "f:1:4: “\\'” is no escape of JSON; write the apostrophe without a backslash\n" },
    { "\"\\x\"", 4, TRUE, "\"\\\\x\"", "f:1:2: “\\x” " BACKSLASH },
    { "\"\\u12\"", 6, TRUE, "\"\\\\u12\"", "f:1:2: “\\u” " BACKSLASH },
    { "\"\\ud83d\"", 8, TRUE, "\"\xef\xbf\xbd\"", "f:1:2: “\\ud83d” " LONE },
    { "\"\\ude00\\ud83d\"", 14, TRUE, "\"\xef\xbf\xbd\xef\xbf\xbd\"", "f:1:2: “\\ude00” " LONE "f:1:8: “\\ud83d” " LONE },
    { "\"\\u0000\"", 8, TRUE, "\"\xef\xbf\xbd\"", "f:1:2: “\\u0000” would end the text; remove it\n" },
    { "\"\n\"", 3, FALSE, "\"\\u000a\"",
      "f:1:2: a line break stands inside of text; write it as \\n, or close the text with a double quote before it\n" },
    { "\"\t\"", 3, FALSE, "\"\\u0009\"", "f:1:2: a tab stands inside of text; write it as \\t\n" },
    { "\"\x1f\"", 3, FALSE, "\"\\u001f\"", "f:1:2: the control character 0x1F stands inside of text; remove it\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Gate) gate;

      gate_open (&gate, cases[i].text);
      g_test_message ("%s", cases[i].text);
      g_assert_true (som_gate_read_string (gate.gate));
      g_assert_cmpuint (gate.gate->offset, ==, cases[i].offset);
      g_assert_cmpint (gate.gate->has_escapes, ==, cases[i].escapes);
      assert_said (&gate, cases[i].problems);
      assert_mended (&gate, cases[i].mended);
      g_assert_false (gate.gate->is_fatal);
    }
}

/* A NUL can't be escaped for what reads the text behind the gate: it is replaced, and the key is decoded. */
static void
test_nul (void)
{
  g_auto (Gate) gate;

  gate_open_bytes (&gate, "\"a\0b\"", 5);
  g_assert_true (som_gate_read_string (gate.gate));
  g_assert_true (gate.gate->has_escapes);
  assert_mended (&gate, "\"a\xef\xbf\xbd" "b\"");
  assert_said (&gate, "f:1:3: the control character 0x00 stands inside of text; remove it\n");
}

/* Each string by itself has escapes or none. */
static void
test_next_string (void)
{
  g_auto (Gate) gate;

  gate_open (&gate, "\"\\n\"\"b\"");
  g_assert_true (som_gate_read_string (gate.gate));
  g_assert_true (gate.gate->has_escapes);
  g_assert_true (som_gate_read_string (gate.gate));
  g_assert_false (gate.gate->has_escapes);
  g_assert_cmpuint (gate.gate->offset, ==, gate.gate->length);
}

static void
test_never_closed (void)
{
  static const char *const texts[] = { "\"", "\"a", "\"a\\\"", "'a\"", "\"a\\", "\"\\u12" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (Gate)    gate;
      g_autofree char *list = NULL;

      gate_open (&gate, texts[i]);
      g_assert_false (som_gate_read_string (gate.gate));
      g_assert_true (gate.gate->is_fatal);
      g_assert_cmpint (gate.gate->state, ==, SOM_GATE_DONE);
      g_assert_cmpuint (gate.gate->offset, ==, strlen (texts[i]));
      list = gate_list_problems (&gate);
      g_assert_true (g_str_has_suffix (list, "f:1:1: the text that begins here never ends; close it with a double quote\n"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-token/blanks", test_blanks);
  g_test_add_func ("/gate-token/comment-encoding", test_comment_encoding);
  g_test_add_func ("/gate-token/words", test_words);
  g_test_add_func ("/gate-token/at-end", test_at_end);
  g_test_add_func ("/gate-token/strings", test_strings);
  g_test_add_func ("/gate-token/nul", test_nul);
  g_test_add_func ("/gate-token/next-string", test_next_string);
  g_test_add_func ("/gate-token/never-closed", test_never_closed);
  return g_test_run ();
}
