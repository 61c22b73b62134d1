/* Tests of som-direction: the first letter says which way a text is written.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-direction.h"

static void
test_first_letter (void)
{
  static const struct
  {
    const char *text;
    gboolean    right_to_left;
  } cases[] = {
    { "", FALSE },       { "123 %", FALSE },          { "Paris", FALSE },     { "باريس", TRUE },           { "12 باريس", TRUE },
    { "(שלום)", TRUE },  { "Paris باريس", FALSE },    { "北京", FALSE },      { "باريس Paris", TRUE },     { "«Été»", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (som_text_is_right_to_left (cases[i].text), ==, cases[i].right_to_left);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/direction/first-letter", test_first_letter);
  return g_test_run ();
}
