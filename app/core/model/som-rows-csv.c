/* Rows of CSV.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-reader.h"

#include "source/som-csv.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>
#include <string.h>

/* How many columns that are left out are named. */
#define MAX_NAMED 8

static int
find_heading (const SomCsvField *header,
              guint              n_header,
              const char        *name)
{
  for (guint i = 0; i < n_header; i++)
    if (g_strcmp0 (header[i].text, name) == 0)
      return i;
  return -1;
}

/* Whether the heading at `place` is the name of some field of the schema: then it is no other's. */
static gboolean
is_taken (const SomRowReader *reader,
          const SomCsvField  *header,
          guint               place)
{
  for (guint i = 0; i < reader->fields->len; i++)
    if (g_strcmp0 (header[place].text, ((SomField *) g_ptr_array_index (reader->fields, i))->name) == 0)
      return TRUE;
  return FALSE;
}

/* How fields match columns, where the schema says so: https://datapackage.org/standard/table-schema/#fieldsMatch */
static const char *
get_match (const SomRowReader *reader)
{
  SomJsonNode *match = som_json_get_member (reader->schema.node, "fieldsMatch");

  return som_json_get_string (som_json_get_kind (match) == SOM_JSON_ARRAY ? som_json_get_element (match, 0) : match);
}

/* Where each field of the schema stands in the file: by name, or by place where the header differs. */
static void
match_header (SomRowReader      *reader,
              const SomCsvField *header,
              guint              n_header,
              GArray            *places)
{
  static const char *const named[] = { "equal", "subset", "superset", "partial", NULL };
  const char              *match = get_match (reader);
  gboolean                 by_name = match != NULL && g_strv_contains (named, match);
  gboolean                 may_lack = by_name && (g_str_equal (match, "superset") || g_str_equal (match, "partial"));

  for (guint i = 0; i < reader->fields->len; i++)
    {
      const SomField *field = g_ptr_array_index (reader->fields, i);
      int             place = find_heading (header, n_header, field->name);

      if (place < 0 && !by_name && i < n_header && !is_taken (reader, header, i))
        {
          g_autofree char *what = g_strdup_printf (_ ("the heading “%s” differs from the schema’s “%s”; taken by place"),
                                                   header[i].text != NULL ? header[i].text : "", field->name);

          som_row_reader_complain_cell (reader, SOM_SEVERITY_WARNING, reader->heading, 0, field->name, what, _ ("make the two the same"));
          place = i;
        }
      else if (place < 0 && !may_lack)
        som_row_reader_complain_cell (reader, SOM_SEVERITY_ERROR, reader->heading, 0, field->name, _ ("the file has no such column"),
                                      _ ("add it, or take it out of the schema"));
      g_array_append_val (places, place);
    }
}

static gboolean
has_place (const GArray *places,
           guint         place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, int, i) == (int) place)
      return TRUE;
  return FALSE;
}

/* Columns that the schema leaves out without saying so are not meant to be lost. */
static void
check_described (SomRowReader      *reader,
                 const SomCsvField *header,
                 guint              n_header,
                 const GArray      *places)
{
  const char          *match = get_match (reader);
  g_autoptr (GString)  names = g_string_new (NULL);
  g_autofree char     *what = NULL;
  guint                n = 0;

  if (g_strcmp0 (match, "subset") == 0 || g_strcmp0 (match, "partial") == 0)
    return;
  for (guint i = 0; i < n_header; i++)
    if (header[i].text != NULL && *header[i].text != '\0' && !has_place (places, i) && n++ < MAX_NAMED)
      g_string_append_printf (names, "%s“%s”", n > 1 ? ", " : "", header[i].text);
  if (n == 0)
    return;
  if (n > MAX_NAMED)
    g_string_append (names, ", …");
  what = g_strdup_printf (_ ("the schema does not describe all columns of the file; not shown are: %s"), names->str);
  som_row_reader_complain_cell (reader, SOM_SEVERITY_WARNING, reader->heading, 0, NULL, what,
                                _ ("add them to its \"fields\", or set its \"fieldsMatch\" to \"subset\""));
}

/* A row: its line, how many fields it has, and whether some of them behind the last heading hold anything. */
typedef struct
{
  guint    line, n_fields;
  gboolean has_more;
} Row;

/* Whether the fields behind the last heading hold anything: a delimiter too many at the end of a row loses nothing. */
static gboolean
has_more (const SomCsvField *fields,
          guint              n_fields,
          guint              n_header)
{
  for (guint i = n_header; i < n_fields; i++)
    if (fields[i].length > 0)
      return TRUE;
  return FALSE;
}

static const SomCsvField *
next_row (SomCsv *csv,
          guint   n_header,
          Row    *row)
{
  const SomCsvField *fields = som_csv_next (csv, &row->n_fields, &row->line);

  row->has_more = has_more (fields, row->n_fields, n_header);
  return fields;
}

/* Rows kept aside to infer types from: texts in rows of `n` cells. */
typedef struct
{
  GPtrArray *cells; /* of char*, NULL where missing */
  GArray    *rows;  /* of Row */
  guint      n;
} Sample;

static void
add_to_sample (Sample            *sample,
               const SomCsvField *fields,
               Row                row)
{
  g_array_append_val (sample->rows, row);
  for (guint i = 0; i < sample->n; i++)
    g_ptr_array_add (sample->cells, i < row.n_fields ? g_strdup (fields[i].text) : NULL);
}

static void
take_sample (Sample *sample,
             SomCsv *csv)
{
  const SomCsvField *fields;
  Row                row;

  while (sample->rows->len < SOM_ROW_SAMPLE && (fields = next_row (csv, sample->n, &row)) != NULL)
    add_to_sample (sample, fields, row);
}

/* The cells of a column that are not missing. (transfer container) */
static GPtrArray *
list_texts (const SomRowReader *reader,
            const Sample       *sample,
            guint               column)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint row = 0; row < sample->rows->len; row++)
    {
      const char *text = g_ptr_array_index (sample->cells, row * sample->n + column);

      if (text != NULL && *text != '\0' && !(reader->missing != NULL && g_strv_contains ((const char *const *) reader->missing, text)))
        g_ptr_array_add (texts, (gpointer) text);
    }
  return texts;
}

static SomFieldType
infer_csv_type (const SomRowReader *reader,
                const Sample       *sample,
                const char         *name,
                guint               column,
                char                decimal)
{
  g_autoptr (GPtrArray) texts = list_texts (reader, sample, column);

  return som_field_infer (name, (const char *const *) texts->pdata, texts->len, decimal);
}

/* Whether a column is of numbers of which some have the mark, and no number without it. */
static gboolean
has_decimals (const SomRowReader *reader,
              const Sample       *sample,
              guint               column,
              char                decimal)
{
  g_autoptr (GPtrArray) texts = list_texts (reader, sample, column);
  SomFieldType          type = som_field_infer ("", (const char *const *) texts->pdata, texts->len, decimal);

  for (guint i = 0; (type == SOM_FIELD_NUMBER || type == SOM_FIELD_INTEGER) && i < texts->len; i++)
    if (strchr (g_ptr_array_index (texts, i), decimal) != NULL)
      return TRUE;
  return FALSE;
}

/* Spreadsheets part fields by semicolons where the comma is for decimals. One file has one mark: where some column has a point, a comma is
 * something else. */
static char
infer_decimal (SomRowReader *reader,
               const Sample *sample,
               char          delimiter)
{
  gboolean comma = FALSE;

  for (guint i = 0; delimiter == ';' && i < sample->n; i++)
    {
      if (has_decimals (reader, sample, i, '.'))
        return '.';
      comma |= has_decimals (reader, sample, i, ',');
    }
  if (comma)
    som_row_reader_complain_cell (reader, SOM_SEVERITY_NOTICE, 0, 0, NULL, _ ("numbers have a decimal comma, as semicolons part the fields"),
                                  _ ("describe the fields in a schema where that is wrong"));
  return comma ? ',' : '.';
}

static void
report_width (SomRowReader *reader,
              const Row    *row,
              guint         n_header)
{
  gboolean         is_short = row->n_fields < n_header;
  g_autofree char *what = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the row has %u field where the heading has %u",
                                                        "the row has %u fields where the heading has %u", row->n_fields),
                                           row->n_fields, n_header);

  som_row_reader_complain_cell (reader, is_short || row->has_more ? SOM_SEVERITY_ERROR : SOM_SEVERITY_WARNING, row->line, reader->resource->n_rows,
                                NULL, what,
                                is_short        ? _ ("add what is missing; an empty field is two commas in a row")
                                : row->has_more ? _ ("put fields that contain the delimiter in quotes")
                                                : _ ("remove the delimiters at the end of the row"));
}

static void
read_csv_row (SomRowReader      *reader,
              const SomCsvField *fields,
              const Row         *row,
              guint              n_header,
              GArray            *places)
{
  som_row_places_add (reader->resource->places, reader->file, row->line);
  reader->resource->n_rows++;
  if (row->n_fields != n_header)
    report_width (reader, row, n_header);
  for (guint i = 0; i < reader->fields->len; i++)
    {
      int place = g_array_index (places, int, i);

      if (place >= 0 && place < (int) row->n_fields)
        som_row_reader_append_text (reader, i, fields[place].text, fields[place].length, row->line, reader->resource->n_rows);
      else
        som_column_append_missing (som_resource_get_column (reader->resource, i));
    }
}

static void
replay_sample (SomRowReader *reader,
               const Sample *sample,
               GArray       *places)
{
  g_autofree SomCsvField *fields = g_new0 (SomCsvField, MAX (sample->n, 1));

  for (guint row = 0; row < sample->rows->len; row++)
    {
      const Row *kept = &g_array_index (sample->rows, Row, row);

      for (guint i = 0; i < sample->n; i++)
        {
          const char *text = g_ptr_array_index (sample->cells, row * sample->n + i);

          fields[i] = (SomCsvField) { .text = text, .length = text != NULL ? strlen (text) : 0 };
        }
      read_csv_row (reader, fields, kept, sample->n, places);
    }
}

/* Columns for a file without a schema: named by its heading, or by number where `first` is a row already, that of `line`; a heading has
 * line 0. */
static void
infer_csv (SomRowReader      *reader,
           SomCsv            *csv,
           const SomCsvField *first,
           guint              n_header,
           guint              line,
           char               delimiter,
           GArray            *places)
{
  g_auto (GStrv) names = g_new0 (char *, n_header + 1);
  Sample         sample = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (Row)), n_header };
  char           decimal;

  for (guint i = 0; i < n_header; i++)
    names[i] = line == 0 && first[i].text != NULL && *first[i].text != '\0' ? g_strdup (first[i].text) : g_strdup_printf ("%u", i + 1);
  if (line > 0)
    add_to_sample (&sample, first, (Row) { line, n_header, FALSE });
  take_sample (&sample, csv);
  decimal = infer_decimal (reader, &sample, delimiter);
  for (guint i = 0; i < n_header; i++)
    {
      SomField *field = som_field_new (names[i], infer_csv_type (reader, &sample, names[i], i, decimal));

      field->decimal = decimal;
      som_row_reader_add_column (reader, field);
      g_array_append_val (places, i);
    }
  replay_sample (reader, &sample, places);
  g_ptr_array_unref (sample.cells);
  g_array_unref (sample.rows);
}

static char
get_character (SomJsonNode *dialect,
               const char  *key,
               char         fallback)
{
  const char *text = som_json_get_string (som_json_get_member (dialect, key));

  return text != NULL && strlen (text) <= 1 && (*text == '\0' || *text == '\t' || g_ascii_isprint (*text)) ? *text : fallback;
}

/* Lines that the dialect says are comments. (transfer full) (nullable) */
static GHashTable *
list_comment_lines (SomJsonNode *dialect)
{
  SomJsonNode *rows = som_json_get_member (dialect, "commentRows");
  GHashTable  *lines = som_json_get_n_elements (rows) > 0 ? g_hash_table_new (NULL, NULL) : NULL;
  double       row;

  for (guint i = 0; i < som_json_get_n_elements (rows); i++)
    if (som_json_get_number (som_json_get_element (rows, i), &row) && row >= 1 && row <= SOM_MAX_ROWS)
      g_hash_table_add (lines, GUINT_TO_POINTER ((guint) row));
  return lines;
}

static SomCsvDialect
read_dialect (const SomRowReader *reader,
              GBytes             *text)
{
  SomJsonNode  *node = reader->dialect.node;
  SomCsvDialect dialect = SOM_CSV_DIALECT_DEFAULT;
  char          delimiter;

  if (som_json_get_kind (som_json_get_member (node, "delimiter")) == SOM_JSON_MISSING && reader->node == NULL)
    dialect.delimiter = som_csv_sniff (text);
  if (g_strcmp0 (som_json_get_string (som_json_get_member (reader->node, "format")), "tsv") == 0)
    dialect.delimiter = '\t';
  delimiter = get_character (node, "delimiter", '\0');
  if (delimiter != '\0')
    dialect.delimiter = delimiter;
  dialect.quote = get_character (node, "quoteChar", dialect.quote);
  dialect.escape = get_character (node, "escapeChar", 0);
  dialect.comment = get_character (node, "commentChar", 0);
  dialect.double_quote = som_json_get_boolean (som_json_get_member (node, "doubleQuote"), TRUE);
  dialect.skip_initial_space = som_json_get_boolean (som_json_get_member (node, "skipInitialSpace"), FALSE);
  dialect.comment_lines = list_comment_lines (node);
  dialect.null_sequence = som_json_get_string (som_json_get_member (node, "nullSequence"));
  return dialect;
}

/* The row of the heading, counted from 1: the last of those that the dialect names, so that none of a heading is one of values. */
static guint
find_header_row (const SomRowReader *reader)
{
  SomJsonNode *rows = som_json_get_member (reader->dialect.node, "headerRows");
  guint        last = 0;
  double       row;

  for (guint i = 0; i < som_json_get_n_elements (rows); i++)
    if (som_json_get_number (som_json_get_element (rows, i), &row) && row > last && row <= SOM_MAX_ROWS)
      last = row;
  return MAX (last, 1);
}

static gboolean
is_blank (GBytes *text)
{
  gsize       length;
  const char *at = g_bytes_get_data (text, &length);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (at[i]))
      return FALSE;
  return TRUE;
}

/* Goes behind the heading; whether there is one. */
static gboolean
find_header (SomRowReader        *reader,
             GBytes              *text,
             SomCsv              *csv,
             const SomCsvField  **header,
             guint               *n_header)
{
  guint n = find_header_row (reader);

  if (is_blank (text) || !som_json_get_boolean (som_json_get_member (reader->dialect.node, "header"), TRUE))
    return FALSE;
  *header = som_csv_next (csv, n_header, &reader->heading);
  for (guint i = 1; i < n && *header != NULL; i++)
    *header = som_csv_next (csv, n_header, &reader->heading);
  return *header != NULL;
}

/* A file that has not even a heading, where one is due, was cut off or never written. */
static void
report_no_heading (SomRowReader *reader,
                   GBytes       *text)
{
  som_row_reader_complain_cell (reader, SOM_SEVERITY_ERROR, 1, 0, NULL, is_blank (text) ? _ ("the file is empty") : _ ("the file ends before its heading"),
                                _ ("write a heading into it, and the rows below"));
}

/* Where the columns stand in the file, and how many fields its rows have; FALSE where it is no table. With a schema and without a heading it may
 * be empty: it has no rows. */
static gboolean
find_places (SomRowReader *reader,
             GBytes       *text,
             SomCsv       *csv,
             char          delimiter,
             GArray       *places,
             guint        *n_fields)
{
  const SomCsvField *fields = NULL;
  guint              line = 0;

  if (find_header (reader, text, csv, &fields, n_fields))
    {
      if (reader->has_schema)
        {
          match_header (reader, fields, *n_fields, places);
          check_described (reader, fields, *n_fields, places);
        }
      else
        infer_csv (reader, csv, fields, *n_fields, 0, delimiter, places);
      return TRUE;
    }
  if (som_json_get_boolean (som_json_get_member (reader->dialect.node, "header"), TRUE))
    return FALSE;
  if (!reader->has_schema)
    {
      fields = som_csv_next (csv, n_fields, &line);
      if (fields != NULL)
        infer_csv (reader, csv, fields, *n_fields, line, delimiter, places);
      return fields != NULL;
    }
  for (guint i = 0; i < reader->fields->len; i++)
    g_array_append_val (places, i);
  *n_fields = places->len;
  return TRUE;
}

static void
read_csv_rows (SomRowReader *reader,
               SomCsv       *csv,
               guint         n_header,
               GArray       *places)
{
  const SomCsvField *fields;
  Row                row;

  while ((fields = next_row (csv, n_header, &row)) != NULL)
    {
      if (reader->resource->n_rows >= SOM_MAX_ROWS)
        {
          som_row_reader_report_too_many (reader, row.line);
          return;
        }
      read_csv_row (reader, fields, &row, n_header, places);
    }
}

void
som_row_reader_read_csv (SomRowReader *reader,
                         GBytes       *bytes)
{
  const char        *encoding = som_json_get_string (som_json_get_member (reader->node, "encoding"));
  g_autoptr (GBytes) text = som_csv_decode (bytes, encoding, reader->file, reader->context->problems);
  g_autoptr (SomCsv) csv = NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  guint              n_fields;
  SomCsvDialect      dialect;

  if (text == NULL)
    return;
  dialect = read_dialect (reader, text);
  csv = som_csv_new (text, dialect, reader->file, reader->context->problems);
  g_clear_pointer (&dialect.comment_lines, g_hash_table_unref);
  if (!find_places (reader, text, csv, dialect.delimiter, places, &n_fields))
    {
      report_no_heading (reader, text);
      return;
    }

  read_csv_rows (reader, csv, n_fields, places);
  reader->has_schema = TRUE; /* files that follow have the columns of the first */
}
