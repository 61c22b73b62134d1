/* Fuzzes the CSV reader: first bytes choose the dialect and encoding, the rest is the file.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-csv.h"

#include <string.h>

#define N_CHOICES 6

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_rows (GBytes       *text,
            SomCsvDialect dialect,
            SomProblems  *problems)
{
  g_autoptr (SomCsv) csv = som_csv_new (text, dialect, "f", problems);
  const SomCsvField *fields;
  guint              n, line, last = 0;

  while ((fields = som_csv_next (csv, &n, &line)) != NULL)
    {
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (line, >, last);
      last = line;
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (fields[i].column, >, 0);
          g_assert_cmpuint (fields[i].column, <=, g_bytes_get_size (text) + 1);
          g_assert_true (fields[i].text == NULL || strlen (fields[i].text) == fields[i].length);
          g_assert_true (fields[i].text == NULL || g_utf8_validate (fields[i].text, -1, NULL));
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static const char *const encodings[] = { NULL, "utf-8", "utf-16", "utf-16le", "ascii", "latin1", "windows-1255", "x" };
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) text = NULL;
  SomCsvDialect dialect = SOM_CSV_DIALECT_DEFAULT;

  if (size < N_CHOICES)
    return 0;
  if (data[0] & 1)
    dialect = (SomCsvDialect) { (char) data[1], (char) data[2], (char) data[3], (char) data[4], data[0] & 2, data[0] & 4,
                                data[0] & 8 ? "a" : NULL };

  bytes = g_bytes_new (data + N_CHOICES, size - N_CHOICES);
  text = som_csv_decode (bytes, encodings[data[5] % G_N_ELEMENTS (encodings)], "f", problems);
  g_assert_true (text != NULL || som_problems_count (problems, SOM_SEVERITY_ERROR) == 1);
  if (text == NULL)
    return 0;

  g_assert_true (strchr (",;\t|", som_csv_sniff (text)) != NULL);
  check_rows (text, dialect, problems);
  return 0;
}
