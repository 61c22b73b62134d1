/* Tests of som-csv-sniff: which character parts the fields.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-csv.h"

#include <string.h>

static void
test_delimiters (void)
{
  static const struct
  {
    const char *text;
    char        delimiter;
  } cases[] = {
    { "a,b\n1,2\n", ',' },
    { "a;b\n1,5;2,5\n2,5;3,5\n", ';' },
    { "a\tb\n1\t2\n", '\t' },
    { "a|b|c\n1|2|3\n", '|' },
    { "one\ntwo\n", ',' },
    { "", ',' },
    { "\"a;b\",c\n\"d;e\",f\n", ',' },
    { "\n\n\n", ',' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (som_csv_sniff (bytes), ==, cases[i].delimiter);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-sniff/delimiters", test_delimiters);
  return g_test_run ();
}
