/* Tests of som-binary: files that are no text.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-binary.h"

#include <string.h>

typedef struct
{
  const char *bytes;
  gsize       length;
  const char *what; /* NULL: it may be text */
} Case;

#define BYTES(bytes) (bytes), sizeof (bytes) - 1

static void
test_kinds (void)
{
  static const Case cases[] = {
    { BYTES ("PK\3\4\24\0\0\0"), "this is a zip archive or a spreadsheet" },
    { BYTES ("PK\5\6"), "this is a zip archive or a spreadsheet" },
    { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "this is a spreadsheet or another office document" },
    { BYTES ("\x1f\x8b\x08\0"), "this is compressed" },
    { BYTES ("\x89PNG\r\n\x1a\n\0"), "this is a picture" },
    { BYTES ("\xff\xd8\xff\xe0"), "this is a picture" },
    { BYTES ("\x7f" "ELF\2"), "this is a program" },
    { BYTES ("%PDF-1.7"), "this is not text" },
    { BYTES (""), NULL },
    { BYTES ("PK"), NULL },
    { BYTES ("PK,a\n"), NULL },
    { BYTES ("BZh,a\n"), NULL },
    { BYTES ("a,b\n\0\0"), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *what = NULL, *mend = NULL;

      g_assert_cmpint (som_binary_find_kind (cases[i].bytes, cases[i].length, &what, &mend), ==, cases[i].what != NULL);
      g_assert_cmpstr (what, ==, cases[i].what);
      g_assert_cmpint (mend != NULL, ==, cases[i].what != NULL);
    }
}

/* Of what is no text in any encoding, the NULs tell; UTF-16 has them alone, and Latin-1 has none. */
static void
test_unknown (void)
{
  static const Case cases[] = {
    { BYTES ("PK\3\4\24\0\0\0"), "this is a zip archive or a spreadsheet" },
    { BYTES ("\1\2\0\0\xff"), "this is not text" },
    { BYTES ("\xe9\0t\0\xe9\0"), NULL },
    { BYTES ("caf\xe9"), NULL },
    { BYTES (""), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *what = NULL, *mend = NULL;

      g_assert_cmpint (som_binary_find (cases[i].bytes, cases[i].length, &what, &mend), ==, cases[i].what != NULL);
      g_assert_cmpstr (what, ==, cases[i].what);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/binary/kinds", test_kinds);
  g_test_add_func ("/binary/unknown", test_unknown);
  return g_test_run ();
}
