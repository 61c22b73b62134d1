/* Tests of som-utf16: text to and from ICU.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-utf16.h"

static void
test_there_and_back (void)
{
  static const char *const texts[] = { "", "a", "é", "😀 and 中文", "نص", "\u202f" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree UChar *chars = som_utf16_from_utf8 (texts[i]);
      g_autofree char  *text = som_utf16_to_utf8 (chars, -1);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

/* What is no text becomes some. */
static void
test_broken (void)
{
  static const UChar lone[] = { 'a', 0xd83d, 'b', 0 };
  g_autofree UChar  *chars = som_utf16_from_utf8 ("a\xff" "b");
  g_autofree char   *text = som_utf16_to_utf8 (chars, -1), *mended = som_utf16_to_utf8 (lone, -1), *none = som_utf16_to_utf8 (NULL, -1);
  g_autofree char   *part = som_utf16_to_utf8 (lone, 1);

  g_assert_cmpstr (text, ==, "a\357\277\275b");
  g_assert_cmpstr (mended, ==, "a\357\277\275b");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (part, ==, "a");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utf16/there-and-back", test_there_and_back);
  g_test_add_func ("/utf16/broken", test_broken);
  return g_test_run ();
}
