/* Tests of som-json: values arrive as they are written, and a hostile document is cheap.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-json.h"

#include <math.h>
#include <string.h>

static SomJson *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SomProblems) problems = som_problems_new ();

  return som_json_parse (bytes, "a.json", problems);
}

static void
test_kinds (void)
{
  g_autoptr (SomJson) json = parse ("[null, true, 1, \"é\\n\", [], {}]");
  SomJsonNode *root = som_json_get_root (json);
  SomJsonKind  kinds[] = { SOM_JSON_NULL, SOM_JSON_BOOLEAN, SOM_JSON_NUMBER, SOM_JSON_STRING, SOM_JSON_ARRAY, SOM_JSON_OBJECT, SOM_JSON_MISSING };

  g_assert_cmpint (som_json_get_kind (root), ==, SOM_JSON_ARRAY);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (som_json_get_kind (som_json_get_element (root, i)), ==, kinds[i]);
  g_assert_cmpstr (som_json_get_string (som_json_get_element (root, 3)), ==, "é\n");
  g_assert_true (som_json_get_boolean (som_json_get_element (root, 1), FALSE));
}

static void
test_scalar_roots (void)
{
  const char *texts[] = { "1", "\"a\"", "true", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SomJson) json = parse (texts[i]);

      g_assert_nonnull (json);
      g_assert_cmpint (som_json_get_kind (som_json_get_root (json)), !=, SOM_JSON_MISSING);
    }
}

static void
test_missing_is_no_fault (void)
{
  double value = 42;

  g_assert_cmpint (som_json_get_kind (NULL), ==, SOM_JSON_MISSING);
  g_assert_null (som_json_get_root (NULL));
  g_assert_null (som_json_get_string (NULL));
  g_assert_false (som_json_get_number (NULL, &value));
  g_assert_cmpfloat (value, ==, 42);
  g_assert_true (som_json_get_boolean (NULL, TRUE));
  g_assert_null (som_json_get_member (NULL, "a"));
  g_assert_cmpuint (som_json_get_n_members (NULL), ==, 0);
  g_assert_null (som_json_get_name (NULL, 0));
  g_assert_null (som_json_get_nth_member (NULL, 0));
  g_assert_cmpuint (som_json_get_n_elements (NULL), ==, 0);
  g_assert_null (som_json_get_element (NULL, 0));
}

static void
test_kinds_are_not_converted (void)
{
  g_autoptr (SomJson) json = parse ("[\"1\", 1, {\"a\": 1}]");
  SomJsonNode *root = som_json_get_root (json);
  double       value;

  g_assert_false (som_json_get_number (som_json_get_element (root, 0), &value));
  g_assert_null (som_json_get_string (som_json_get_element (root, 1)));
  g_assert_true (som_json_get_boolean (som_json_get_element (root, 1), TRUE));
  g_assert_cmpuint (som_json_get_n_elements (som_json_get_element (root, 2)), ==, 0);
  g_assert_cmpuint (som_json_get_n_members (root), ==, 0);
  g_assert_null (som_json_get_member (root, "a"));
}

static void
test_numbers_survive (void)
{
  const char *texts[] = { "0", "-0", "-0.0", "9007199254740992", "9007199254740994", "9223372036854774784",
                          "9223372036854775808", "-9223372036854775808", "18446744073709551616", "10000000000000000000",
                          "-10000000000000000000", "1e308", "1.7976931348623157e308", "5e-324", "-5e-324", "0.1", "1E5",
                          "1.5E-3", "0e5", "12e0", "0.1e-7", "123456789.125" };
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SomJson) json = NULL;
  const char *list[G_N_ELEMENTS (texts) + 1] = { NULL };

  memcpy (list, texts, sizeof texts);
  joined = g_strjoinv (", ", (char **) list);
  text = g_strdup_printf ("[%s]", joined);
  json = parse (text);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double value = 42, expected = g_ascii_strtod (texts[i], NULL);

      g_assert_true (som_json_get_number (som_json_get_element (som_json_get_root (json), i), &value));
      g_assert_cmpfloat (value, ==, expected);
      g_assert_cmpint (!!signbit (value), ==, !!signbit (expected));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (SomJson) json = NULL;
  SomJsonNode *root;
  double       value;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "%s\"k%u\": %u", i > 0 ? ", " : "", (i * 37) % 100, i);
  g_string_append (text, "}");
  json = parse (text->str);
  root = som_json_get_root (json);

  g_assert_cmpuint (som_json_get_n_members (root), ==, 100);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("k%u", (i * 37) % 100);

      g_assert_cmpstr (som_json_get_name (root, i), ==, name);
      g_assert_true (som_json_get_member (root, name) == som_json_get_nth_member (root, i));
      g_assert_true (som_json_get_number (som_json_get_member (root, name), &value));
      g_assert_cmpfloat (value, ==, i);
    }
  g_assert_null (som_json_get_member (root, "k"));
  g_assert_null (som_json_get_member (root, "k100"));
  g_assert_null (som_json_get_nth_member (root, 100));
}

static void
test_first_duplicate_wins (void)
{
  g_autoptr (SomJson) json = parse ("{\"a\": 1, \"b\": 2, \"\\u0061\": 3}");
  double value;

  g_assert_cmpuint (som_json_get_n_members (som_json_get_root (json)), ==, 2);
  g_assert_true (som_json_get_number (som_json_get_member (som_json_get_root (json), "a"), &value));
  g_assert_cmpfloat (value, ==, 1);
}

static void
test_pointers (void)
{
  g_autoptr (SomJson) json = parse ("{\"a/~\": [0, {\"\": 1}]}");
  SomJsonNode     *root = som_json_get_root (json);
  SomJsonNode     *node = som_json_get_member (som_json_get_element (som_json_get_member (root, "a/~"), 1), "");
  g_autofree char *top = som_json_get_pointer (root);
  g_autofree char *deep = som_json_get_pointer (node);
  g_autofree char *none = som_json_get_pointer (NULL);

  g_assert_cmpstr (top, ==, "");
  g_assert_cmpstr (deep, ==, "/a~1~0/1/");
  g_assert_cmpstr (none, ==, "");
}

static void
test_text_is_the_original (void)
{
  const char *text = "{\"a\": 1,}";
  g_autoptr (SomJson) json = parse (text);
  gsize length;

  g_assert_true (som_json_get_root (json) != NULL);
  g_assert_true (memcmp (som_json_get_text (json, &length), text, strlen (text)) == 0);
  g_assert_cmpuint (length, ==, strlen (text));
}

static void
test_beyond_repair (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"a\":", 5);
  g_autoptr (SomProblems) problems = som_problems_new ();

  g_assert_null (som_json_parse (bytes, "a.json", problems));
  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), ==, 1);
}

/* "Ez" and "FY" have one hash in GLib's g_str_hash(), and so has every word made of them. */
static void
test_colliding_keys_are_refused (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (SomJson) json = NULL;

  for (guint i = 0; i < 4096; i++)
    {
      g_string_append (text, i > 0 ? ", \"" : "\"");
      for (guint bit = 0; bit < 12; bit++)
        g_string_append (text, (i >> bit) & 1 ? "Ez" : "FY");
      g_string_append (text, "\": 1");
    }
  g_string_append (text, "}");
  json = parse (text->str);
  g_assert_null (json);
}

static void
test_deepest_allowed (void)
{
  g_autofree char *open = g_strnfill (SOM_MAX_JSON_DEPTH, '[');
  g_autofree char *close = g_strnfill (SOM_MAX_JSON_DEPTH, ']');
  g_autofree char *text = g_strconcat (open, "1", close, NULL);
  g_autoptr (SomJson) json = parse (text);
  SomJsonNode     *node = som_json_get_root (json);
  g_autofree char *pointer = NULL;

  for (guint i = 0; i < SOM_MAX_JSON_DEPTH; i++)
    node = som_json_get_element (node, 0);
  g_assert_cmpint (som_json_get_kind (node), ==, SOM_JSON_NUMBER);
  pointer = som_json_get_pointer (node);
  g_assert_cmpuint (strlen (pointer), ==, 2 * SOM_MAX_JSON_DEPTH);
}

/* What is long is parsed later, as if it had been at once; brackets and quotes in texts mislead nobody. */
static void
test_long_values (void)
{
  const char         *tricky = "\\\\\\\"]}[{\\\\";
  g_autofree char    *filler = g_strnfill (2000, 'x');
  g_autofree char    *text = g_strdup_printf (" {\"a\": [\"%s\", {\"b\": \"%s\", \"%s\": [[7], \"%s\"]}], \"short\": [[1]], \"c\": {\"%s\": 2}, "
                                              "\"d\": 1, \"e\": 1, \"f\": 1, \"g\": 1, \"h\": 1, \"i\": {\"j\": [\"%s\", 3]}}\n", tricky,
                                              filler, tricky, filler, filler, filler);
  g_autoptr (SomJson) json = parse (text);
  SomJsonNode        *root = som_json_get_root (json);
  SomJsonNode        *a = som_json_get_member (root, "a"), *inner = som_json_get_element (a, 1), *seven;
  SomJsonNode        *three = som_json_get_element (som_json_get_member (som_json_get_member (root, "i"), "j"), 1);
  g_autofree char    *pointer = NULL;
  double              value;

  g_assert_cmpuint (som_json_get_n_members (root), ==, 9);
  g_assert_cmpstr (som_json_get_name (root, 2), ==, "c");
  g_assert_cmpint (som_json_get_kind (som_json_get_member (root, "c")), ==, SOM_JSON_OBJECT); /* of which nobody asks more */
  g_assert_cmpuint (som_json_get_n_elements (a), ==, 2);
  g_assert_cmpstr (som_json_get_string (som_json_get_element (a, 0)), ==, "\\\"]}[{\\");
  g_assert_cmpstr (som_json_get_string (som_json_get_member (inner, "b")), ==, filler);
  seven = som_json_get_element (som_json_get_element (som_json_get_nth_member (inner, 1), 0), 0);
  g_assert_true (som_json_get_number (seven, &value));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_true (som_json_get_number (three, &value));
  g_assert_cmpfloat (value, ==, 3);
  pointer = som_json_get_pointer (seven);
  g_assert_cmpstr (pointer, ==, "/a/1/\\\"]}[{\\/0/0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/kinds", test_kinds);
  g_test_add_func ("/json/scalar-roots", test_scalar_roots);
  g_test_add_func ("/json/missing-is-no-fault", test_missing_is_no_fault);
  g_test_add_func ("/json/kinds-are-not-converted", test_kinds_are_not_converted);
  g_test_add_func ("/json/numbers-survive", test_numbers_survive);
  g_test_add_func ("/json/members-in-order", test_members_in_order);
  g_test_add_func ("/json/first-duplicate-wins", test_first_duplicate_wins);
  g_test_add_func ("/json/pointers", test_pointers);
  g_test_add_func ("/json/text-is-the-original", test_text_is_the_original);
  g_test_add_func ("/json/beyond-repair", test_beyond_repair);
  g_test_add_func ("/json/colliding-keys-are-refused", test_colliding_keys_are_refused);
  g_test_add_func ("/json/deepest-allowed", test_deepest_allowed);
  g_test_add_func ("/json/long-values", test_long_values);
  return g_test_run ();
}
