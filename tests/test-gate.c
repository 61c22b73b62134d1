/* Tests of som-gate: what is refused, where it is said to be, and what is made of it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "mended.h"

static void
test_good_text_is_the_same (void)
{
  const char *texts[] = { "{}", "[]", "0", "\"\"", "null", " \t\r\n[ true , false ]\n", "{\"a\":{\"a\":{\"a\":[]}}}",
                          "[1e5, -0.5, 123456789012]", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\", \"é€😀\"]",
                          "[9007199254740994, 9223372036854774784]", "{\"\":1,\"a\":2,\"A\":3}", "[\"l'IA // # /* \"]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GBytes) mended = som_gate_check (bytes, "f", problems);

      g_assert_true (mended == bytes);
      g_assert_cmpuint (som_problems_get_n (problems), ==, 0);
    }
}

static void
test_strings (void)
{
  const Case cases[] = {
    { "[\"\\ud800\"]", "[\"\xef\xbf\xbd\"]", "f:1:3: /0: “\\ud800” is half a character" },
    { "[\"\\udc00\\ud800\"]", "[\"\xef\xbf\xbd\xef\xbf\xbd\"]", "“\\udc00” is half a character" },
    { "[\"\\ud800\\u0041\"]", "[\"\xef\xbf\xbd\\u0041\"]", "“\\ud800” is half a character" },
    { "[\"a\\u0000b\"]", "[\"a\xef\xbf\xbd" "b\"]", "“\\u0000” would end the text" },
    { "[\"C:\\data\"]", "[\"C:\\\\data\"]", "“\\d” is no escape of JSON; write a backslash as \\\\" },
    { "[\"\\u12\"]", "[\"\\\\u12\"]", "is no escape of JSON" },
    { "[\"it\\'s\"]", "[\"it's\"]", "write the apostrophe without a backslash" },
    { "[\"a\nb\"]", "[\"a\\u000ab\"]", "f:1:4: /0: a line break stands inside of text; write it as \\n" },
    { "[\"a\tb\"]", "[\"a\\u0009b\"]", "a tab stands inside of text; write it as \\t" },
    { "[\"a\x01\"]", "[\"a\\u0001\"]", "the control character 0x01 stands inside of text" },
    { "['a']", "[\"a\"]", "f:1:2: /0: text stands in single quotes; use double quotes" },
    { "['say \"a\" it\\'s']", "[\"say \\\"a\\\" it's\"]", "text stands in single quotes" },
    { "[\"a]", NULL, "f:1:2: /0: the text that begins here never ends; close it" },
    { "[\"a\\\"]", NULL, "f:1:2: /0: the text that begins here never ends" },
    { "[\"a\\", NULL, "is no escape of JSON" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_commas (void)
{
  const Case cases[] = {
    { "[1,2,]", "[1,2]", "f:1:5: nothing follows the comma; remove the comma after the last element" },
    { "{\"a\":1,}", "{\"a\":1}", "f:1:7: nothing follows the comma" },
    { "{\"a\":1, /* x */ }", "{\"a\":1}", "JSON has no comments" },
    { "[1,,2]", "[1,null,2]", "f:1:4: /1: a value is missing" },
    { "[,1]", "[null,1]", "/0: a value is missing" },
    { "{\"a\":}", "{\"a\":null}", "f:1:6: /a: a value is missing" },
    { "{\"a\":,\"b\":1}", "{\"a\":null,\"b\":1}", "/a: a value is missing" },
    { "{\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}", "the comma is one too many" },
    { "{\"a\":1,,}", "{\"a\":1}", "the comma is one too many" },
    { "{,}", "{}", "the comma is one too many" },
    { "[1 2]", "[1 ,2]", "f:1:4: there is no comma between two values" },
    { "{\"a\":1 \"b\":2}", "{\"a\":1 ,\"b\":2}", "there is no comma" },
    { "{\"a\" 1}", "{\"a\" :1}", "there is no colon between key and value" },
    { "{\"a\"}", "{\"a\":null}", "the key has no value" },
    { "{\"a\",\"b\":1}", "{\"a\":null,\"b\":1}", "the key has no value" },
    { "{\"a\"=1}", NULL, "“=” is not expected here; use a colon" },
    { "[1;2]", NULL, "“;” is not expected here; use a comma" },
    { "[\"he said \"hi\"\"]", NULL, "write a double quote inside of text as" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_comments (void)
{
  const Case cases[] = {
    { "// a\n[1]", "\n[1]", "f:1:1: JSON has no comments; remove the comment" },
    { "[1 /* a */, 2]", "[1 , 2]", "f:1:4: JSON has no comments" },
    { "# a\n[1]", "\n[1]", "JSON has no comments" },
    { "[1] // a", "[1] ", "JSON has no comments" },
    { "[1] /* a", "[1] ", "close the comment" },
    { "[1/2]", NULL, "“/” is not expected here" },
    { "[1/", NULL, "“/” is not expected here" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_look_alikes (void)
{
  const Case cases[] = {
    { "[“a”]", NULL, "““” is not expected here; use straight double quotes" },
    { "[\xc2\xa0" "1]", NULL, "replace the no-break space by an ordinary one" },
    { "[1,\x01]", NULL, "the control character 0x01 stands outside of text" },
    { "[é]", NULL, "“é” is not expected here; write a value here, or ] to end the array" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_empty (void)
{
  const Case cases[] = {
    { "", NULL, "f:1:1: the file is empty" },
    { " \n", NULL, "the file is empty" },
    { "\xef\xbb\xbf", NULL, "byte-order mark" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_byte_order_mark_is_a_warning (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *mended = check ("\xef\xbb\xbf[01]", problems);

  g_assert_cmpstr (mended, ==, "[null]");
  g_assert_cmpint (som_problems_get (problems, 0)->severity, ==, SOM_SEVERITY_WARNING);
  g_assert_cmpuint (som_problems_get (problems, 1)->where.column, ==, 2);
}

static void
test_encoding (void)
{
  const Case cases[] = {
    { "[\"\xe9t\xe9\"]", NULL, "f:1:3: /0: the byte 0xE9 is not part of UTF-8 text; save the file as UTF-8" },
    { "[\"é\",\n\"aé\xff\"]", NULL, "f:2:4: /1: the byte 0xFF" },
    { "[\"\xed\xa0\x80\"]", NULL, "the byte 0xED" },
    { "[\"\xc0\x80\"]", NULL, "the byte 0xC0" },
    { "[\"\xc3\"]", NULL, "the byte 0xC3" },
    { "[\"\xc3\\n\"]", NULL, "the byte 0xC3" },
    { "{\"\xe9\":1}", NULL, "the byte 0xE9" },
    { "[\xe9]", NULL, "the byte 0xE9" },
    { "[/*\xe9*/1]", NULL, "JSON has no comments" },
  };
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes) utf16 = g_bytes_new_static ("[\0001\000]\000", 6);
  g_autoptr (GBytes) marked = g_bytes_new_static ("\xff\xfe[\0001\000]\000", 8);
  g_autofree char *mended = check_bytes (utf16, problems);
  g_autofree char *marked_mended = check_bytes (marked, problems);

  assert_cases (cases, G_N_ELEMENTS (cases));
  g_assert_null (mended);
  g_assert_null (marked_mended);
  g_assert_cmpstr (som_problems_get (problems, 1)->what, ==, "the file is UTF-16 text");
  g_assert_cmpstr (som_problems_get (problems, 0)->what, ==, "the file is UTF-16 text");
}

static void
test_nul_bytes (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes) inside = g_bytes_new_static ("{\"a\000\":1,\"a\000\":\"b\000\"}", 18);
  g_autoptr (GBytes) outside = g_bytes_new_static ("[1\000]", 4);
  g_autofree char *mended = check_bytes (inside, problems);
  g_autofree char *none = check_bytes (outside, problems);

  g_assert_cmpstr (mended, ==, "{\"a\xef\xbf\xbd\":1}");
  g_assert_null (none);
}

static void
test_everything_is_listed (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *mended = check ("{\n\"a\": [1, NaN],\n\"a\": 2,\n// no\n\"b\": {\"c\": 010}\n,}", problems);
  const guint      lines[] = { 2, 3, 4, 5, 6 };

  g_assert_cmpstr (mended, ==, "{\n\"a\": [1, null],\n\n\"b\": {\"c\": null}\n}");
  g_assert_cmpuint (som_problems_get_n (problems), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (som_problems_get (problems, i)->where.line, ==, lines[i]);
  g_assert_cmpstr (som_problems_get (problems, 3)->where.pointer, ==, "/b/c");
}

static void
test_size (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *text = g_strnfill (SOM_MAX_JSON_BYTES + 1, ' ');
  g_autofree char *mended = NULL;

  text[0] = '1';
  mended = check (text, problems);
  g_assert_null (mended);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
  g_clear_pointer (&mended, g_free);
  text[SOM_MAX_JSON_BYTES] = '\0';
  mended = check (text, problems);
  g_assert_cmpstr (mended, ==, text);
}

static void
test_too_many_values (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *text = g_strnfill (2 * SOM_MAX_JSON_VALUES + 3, '1');
  g_autofree char *mended = NULL;

  text[0] = '[';
  for (gsize i = 2; i < 2 * SOM_MAX_JSON_VALUES + 2; i += 2)
    text[i] = ',';
  text[2 * SOM_MAX_JSON_VALUES + 2] = ']';
  mended = check (text, problems);
  g_assert_null (mended);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
}

static void
test_a_million_faults (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GString) text = g_string_new ("{\"a\":0");
  g_autofree char *mended = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, ",\"a\":1");
  g_string_append (text, "}");
  mended = check (text->str, problems);
  g_assert_cmpstr (mended, ==, "{\"a\":0}");
  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), ==, 1000000);
  g_assert_cmpuint (som_problems_get_n (problems), ==, SOM_MAX_PROBLEMS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate/good-text-is-the-same", test_good_text_is_the_same);
  g_test_add_func ("/gate/strings", test_strings);
  g_test_add_func ("/gate/commas", test_commas);
  g_test_add_func ("/gate/comments", test_comments);
  g_test_add_func ("/gate/look-alikes", test_look_alikes);
  g_test_add_func ("/gate/empty", test_empty);
  g_test_add_func ("/gate/byte-order-mark-is-a-warning", test_byte_order_mark_is_a_warning);
  g_test_add_func ("/gate/encoding", test_encoding);
  g_test_add_func ("/gate/nul-bytes", test_nul_bytes);
  g_test_add_func ("/gate/everything-is-listed", test_everything_is_listed);
  g_test_add_func ("/gate/size", test_size);
  g_test_add_func ("/gate/too-many-values", test_too_many_values);
  g_test_add_func ("/gate/a-million-faults", test_a_million_faults);
  return g_test_run ();
}
