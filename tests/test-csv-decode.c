/* Tests of som-csv-decode: text of other encodings, and what does not fit.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-csv.h"

#include <string.h>

typedef struct
{
  const char *encoding, *text;
  gsize       length;
  const char *expected; /* NULL: refused */
} Case;

static const Case cases[] = {
  { NULL, "caf\303\251", 5, "café" },
  { "UTF-8", "\357\273\277a", 4, "a" },
  { "iso-8859-1", "caf\351", 4, "café" },
  { "windows-1252", "5 \200", 3, "5 €" },
  { "utf-16", "\376\377\000a\000b", 6, "ab" },
  { "utf-16", "\377\376a\000\351\000", 6, "aé" },
  { NULL, "caf\351", 4, NULL },
  { "ascii", "\303\251", 2, NULL },
  { "shift_jis", "a", 1, NULL },
  { "nonsense", "a", 1, NULL },
};

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (GBytes)      bytes = g_bytes_new_static (cases[i].text, cases[i].length);
      g_autoptr (GBytes)      decoded = som_csv_decode (bytes, cases[i].encoding, "t.csv", problems);

      g_test_message ("%u: %s", i, cases[i].encoding);
      if (cases[i].expected != NULL)
        g_assert_cmpmem (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded), cases[i].expected, strlen (cases[i].expected));
      else
        g_assert_null (decoded);
      g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), ==, cases[i].expected == NULL);
    }
}

/* The first byte that does not fit is named. */
static void
test_names_the_byte (void)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes)      bytes = g_bytes_new_static ("a,b\n1,\351\n", 8);
  g_autofree char        *text = NULL;

  g_assert_null (som_csv_decode (bytes, NULL, "t.csv", problems));
  text = som_problem_to_string (som_problems_get (problems, 0));
  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, "t.csv:2: the byte 0xE9 at offset 6 "));
}

/* Of what is no text, what it is, whatever encoding is declared. */
static void
test_no_text (void)
{
  static const struct
  {
    const char *encoding, *bytes;
    gsize       length;
    const char *expected;
  } files[] = {
    { NULL, "PK\3\4\24\0\0\0\351", 9, "t.csv: this is a zip archive or a spreadsheet; unpack the archive, or save the spreadsheet as CSV" },
    { "iso-8859-1", "\211PNG\r\n\032\n", 8,
      "t.csv: this is a picture; a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file" },
    { NULL, "\1\0\0\0\377", 5,
      "t.csv: this is not text; a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (GBytes)      bytes = g_bytes_new_static (files[i].bytes, files[i].length);
      g_autofree char        *text = NULL;

      g_assert_null (som_csv_decode (bytes, files[i].encoding, "t.csv", problems));
      g_assert_cmpuint (som_problems_get_n (problems), ==, 1);
      text = som_problem_to_string (som_problems_get (problems, 0));
      g_assert_cmpstr (text, ==, files[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-decode/encodings", test_encodings);
  g_test_add_func ("/csv-decode/names-the-byte", test_names_the_byte);
  g_test_add_func ("/csv-decode/no-text", test_no_text);
  return g_test_run ();
}
