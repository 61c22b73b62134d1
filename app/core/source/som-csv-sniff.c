/* Guesses how a CSV file parts its fields.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-csv.h"

#include <string.h>

/* How much of a file is looked at. */
#define MAX_SAMPLE_BYTES 65536

/* The start of the text, without the row that it cuts. */
static GBytes *
take_sample (GBytes *text)
{
  gsize       length;
  const char *start = g_bytes_get_data (text, &length), *end;

  if (length <= MAX_SAMPLE_BYTES)
    return g_bytes_ref (text);
  end = memrchr (start, '\n', MAX_SAMPLE_BYTES);
  return g_bytes_new_from_bytes (text, 0, end != NULL ? (gsize) (end - start) + 1 : MAX_SAMPLE_BYTES);
}

/* How many rows the delimiter parts into the number of fields, above one, that is most frequent. */
static guint
count_equal_rows (GBytes *sample,
                  char    delimiter)
{
  SomCsvDialect dialect = SOM_CSV_DIALECT_DEFAULT;
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomCsv) csv = NULL;
  g_autofree guint *n_rows = g_new0 (guint, SOM_MAX_COLUMNS + 1);
  guint             n_fields, best = 0;

  dialect.delimiter = delimiter;
  csv = som_csv_new (sample, dialect, NULL, problems);
  while (som_csv_next (csv, &n_fields, NULL) != NULL)
    if (n_fields > 1)
      best = MAX (best, ++n_rows[n_fields]);
  return best;
}

char
som_csv_sniff (GBytes *text)
{
  /* The comma comes last: in a table of decimal commas it parts as many rows as the true delimiter. */
  static const char delimiters[] = { '\t', ';', '|', ',' };
  g_autoptr (GBytes) sample = NULL;
  char  delimiter = ',';
  guint best = 0;

  g_return_val_if_fail (text != NULL, ',');

  sample = take_sample (text);
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      guint n = count_equal_rows (sample, delimiters[i]);

      if (n > best)
        {
          best = n;
          delimiter = delimiters[i];
        }
    }
  return delimiter;
}
