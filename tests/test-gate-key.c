/* Tests of som-gate-key: keys that are wrong, come twice or are too many.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "mended.h"

static void
test_keys (void)
{
  const Case cases[] = {
    { "{a: 1}", "{\"a\": 1}", "f:1:2: /a: the key “a” has no quotes; put the key in double quotes" },
    { "{'a': 1}", "{\"a\": 1}", "text stands in single quotes" },
    { "{\"a\":1,\"a\":2}", "{\"a\":1}", "f:1:8: /a: the key “a” comes more than once; remove one of them" },
    { "{\"a\":1,\"a\":2,\"b\":3}", "{\"a\":1,\"b\":3}", "/a: the key “a” comes more than once" },
    { "{\"a\":1,\"\\u0061\":{\"x\":[NaN,\"\\q\"]},\"b\":3}", "{\"a\":1,\"b\":3}", "/a: the key “a” comes more than once" },
    { "{\"a\":1, a:2, 'a':3, /**/ \"a\":4}", "{\"a\":1}", "the key “a” has no quotes" },
    { "{\"a\":1 \"a\":2}", "{\"a\":1 }", "there is no comma" },
    { "{\"o\":{\"a\":1,\"a\":2},\"o\":{\"a\":1,\"a\":2,}}", "{\"o\":{\"a\":1}}", "f:1:13: /o/a: the key" },
    { "{\"a\\u0000\":1,\"a\xef\xbf\xbd\":2}", "{\"a\xef\xbf\xbd\":1}", "would end the text" },
    { "{\"~/\":1,\"~/\":2}", "{\"~/\":1}", "f:1:9: /~0~1: the key" },
    { "{1: 2}", "{\"1\": 2}", "the key “1” has no quotes" },
    { "{{}}", NULL, "“{” is not expected here; write a key in double quotes here" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_too_many_members (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *mended = NULL;

  for (guint i = 0; i < SOM_MAX_JSON_MEMBERS + 10; i++)
    {
      g_string_append_printf (text, "%s\"k%u\":[%u]", i > 0 ? "," : "", i, i);
      if (i == SOM_MAX_JSON_MEMBERS - 1)
        g_string_printf (expected, "%s}", text->str);
    }
  g_string_append (text, "}");
  mended = check (text->str, problems);
  g_assert_cmpstr (mended, ==, expected->str);
  g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
}

static void
test_long_keys_do_not_add_up (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char *key = g_strnfill (SOM_MAX_STRING_BYTES, 'k');
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *mended = NULL;
  const char      *pointer;

  g_string_printf (text, "{\"%s\": [0", key);
  for (guint i = 0; i < 2000; i++)
    g_string_append (text, ",NaN");
  g_string_append (text, "]}");
  mended = check (text->str, problems);
  g_assert_nonnull (mended);
  pointer = som_problems_get (problems, SOM_MAX_PROBLEMS - 1)->where.pointer;
  g_assert_cmpuint (strlen (pointer), >, 4000);
  g_assert_cmpuint (strlen (pointer), <, 5000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-key/keys", test_keys);
  g_test_add_func ("/gate-key/too-many-members", test_too_many_members);
  g_test_add_func ("/gate-key/long-keys-do-not-add-up", test_long_keys_do_not_add_up);
  return g_test_run ();
}
