/* Tests of som-escape: the escapes of JSON strings.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-escape.h"

#include <string.h>

typedef struct
{
  const char    *text;
  SomEscapeFault fault;
  gsize          taken;
  gunichar       character;
} Case;

static const Case cases[] = {
  { "\\n", SOM_ESCAPE_OK, 2, '\n' },
  { "\\/", SOM_ESCAPE_OK, 2, '/' },
  { "\\u00e9x", SOM_ESCAPE_OK, 6, 0xe9 },
  { "\\uD83D\\uDE00", SOM_ESCAPE_OK, 12, 0x1f600 },
  { "\\uD83Dx", SOM_ESCAPE_LONE, 6, 0xfffd },
  { "\\uDE00", SOM_ESCAPE_LONE, 6, 0xfffd },
  { "\\u0000", SOM_ESCAPE_ZERO, 6, 0xfffd },
  { "\\'", SOM_ESCAPE_APOSTROPHE, 2, '\'' },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize          taken = 0;
      gunichar       character = 0;
      SomEscapeFault fault = som_escape_read (cases[i].text, strlen (cases[i].text), &taken, &character);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (fault, ==, cases[i].fault);
      g_assert_cmpuint (taken, ==, cases[i].taken);
      g_assert_cmpuint (character, ==, cases[i].character);
    }
}

/* What is none is not read past its end. */
static void
test_cut (void)
{
  static const char *const texts[] = { "\\", "\\u", "\\u12", "\\uD83D\\u", "\\x41" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *own = g_memdup2 (texts[i], strlen (texts[i]));
      gsize            taken = 0;
      gunichar         character = 0;

      g_assert_cmpint (som_escape_read (own, strlen (texts[i]), &taken, &character), !=, SOM_ESCAPE_OK);
      g_assert_cmpuint (taken, <=, strlen (texts[i]));
      g_assert_cmpuint (taken, >, 0);
    }
}

static void
test_decode (void)
{
  static const char   text[] = "a\\tb\\u00e9\\\\\0c";
  g_autoptr (GString) into = g_string_new (NULL);

  som_escape_decode (text, sizeof text - 1, into);
  g_assert_cmpstr (into->str, ==, "a\tbé\\\357\277\275c");
}

/* What people read is one line of text without orders to a terminal. */
static void
test_controls (void)
{
  static const struct
  {
    const char *text, *expected;
  } words[] = {
    { "", "" },
    { "été — 人工智能", "été — 人工智能" },
    { "a\nb\tc", "a\\u000ab\\u0009c" },
    { "\033[31m\177", "\\u001b[31m\\u007f" },
    { "\302\233x", "\\u009bx" },
    { "a\233\377\303", "a\\x9b\\xff\\xc3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *visible = som_escape_controls (words[i].text);

      g_assert_cmpstr (visible, ==, words[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/escape/read", test_read);
  g_test_add_func ("/escape/cut", test_cut);
  g_test_add_func ("/escape/decode", test_decode);
  g_test_add_func ("/escape/controls", test_controls);
  return g_test_run ();
}
