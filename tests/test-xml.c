/* Tests of som-xml: no text breaks out of its place.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-xml.h"

static void
test_escapes (void)
{
  static const struct
  {
    const char *text, *xml;
  } cases[] = { { "", "" },
                { "a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'" },
                { "l’été 🎉", "l’été 🎉" },
                { "a\nb\tc", "a\nb\tc" },
                { "a\001b\033c\rd", "abcd" },
                { "a\xef\xbf\xbe" "b\xef\xbf\xbf" "c", "abc" },
                { "a\xff" "b", "a\xef\xbf\xbd" "b" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) xml = g_string_new ("x");

      som_xml_append (xml, cases[i].text);
      g_assert_cmpstr (xml->str + 1, ==, cases[i].xml);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/escapes", test_escapes);

  return g_test_run ();
}
