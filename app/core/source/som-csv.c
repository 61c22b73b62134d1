/* Reads CSV row by row: one pass over the bytes, one row in memory.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

/* What ends a plain run of bytes. */
typedef enum
{
  STOP_NONE,
  STOP_DELIMITER,
  STOP_QUOTE,
  STOP_ESCAPE,
  STOP_LINE,
  STOP_NUL
} Stop;

struct _SomCsv
{
  GBytes       *bytes;
  const char   *at, *end;
  SomCsvDialect dialect;
  char         *null_sequence;
  char         *file;
  SomProblems  *problems;
  guint8        bare_stops[256], quoted_stops[256]; /* Stop */
  gboolean      is_over;

  guint         line;
  const char   *line_start;
  gsize         n_continuation; /* UTF-8 continuation bytes since then: they take no column */

  char         *row; /* all fields, each with a NUL */
  gsize         row_length, row_capacity;
  GArray       *fields;
  guint         n_dropped;

  gsize         field_start; /* in the row */
  gboolean      is_field_cut;
};

/* Dialects come from a dossier: what is no ASCII character counts as none. */
static void
set_stop (guint8 *stops,
          char    character,
          Stop    stop)
{
  if (g_ascii_isprint (character) || character == '\t')
    stops[(guint8) character] = (guint8) stop;
}

static void
set_line_stops (guint8 *stops)
{
  stops['\0'] = STOP_NUL;
  stops['\r'] = STOP_LINE;
  stops['\n'] = STOP_LINE;
}

SomCsv *
som_csv_new (GBytes       *text,
             SomCsvDialect dialect,
             const char   *file,
             SomProblems  *problems)
{
  SomCsv     *csv;
  const char *start;
  gsize       length;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  start = g_bytes_get_data (text, &length);
  csv = g_new0 (SomCsv, 1);
  csv->bytes = g_bytes_ref (text);
  csv->at = csv->line_start = length > 0 ? start : "";
  csv->end = csv->at + length;
  csv->line = 1;
  csv->dialect = dialect;
  csv->dialect.double_quote = dialect.double_quote || (dialect.quote != 0 && dialect.escape == dialect.quote);
  csv->null_sequence = g_strdup (dialect.null_sequence);
  if (dialect.comment_lines != NULL)
    g_hash_table_ref (dialect.comment_lines);
  csv->file = g_strdup (file);
  csv->problems = som_problems_ref (problems);
  csv->fields = g_array_new (FALSE, FALSE, sizeof (SomCsvField));

  /* Later ones win: a quote that escapes is a double quote, and a line break is one in every dialect. */
  if (dialect.escape != dialect.quote)
    set_stop (csv->bare_stops, dialect.escape, STOP_ESCAPE);
  set_stop (csv->bare_stops, dialect.delimiter, STOP_DELIMITER);
  set_stop (csv->quoted_stops, dialect.escape, STOP_ESCAPE);
  set_stop (csv->quoted_stops, dialect.quote, STOP_QUOTE);
  set_line_stops (csv->bare_stops);
  set_line_stops (csv->quoted_stops);
  return csv;
}

void
som_csv_free (SomCsv *csv)
{
  g_return_if_fail (csv != NULL);

  g_bytes_unref (csv->bytes);
  g_free (csv->null_sequence);
  g_clear_pointer (&csv->dialect.comment_lines, g_hash_table_unref);
  g_free (csv->file);
  som_problems_unref (csv->problems);
  g_free (csv->row);
  g_array_unref (csv->fields);
  g_free (csv);
}

static guint
get_column (const SomCsv *csv)
{
  return (guint) (csv->at - csv->line_start - csv->n_continuation) + 1;
}

static void
report (SomCsv     *csv,
        guint       line,
        guint       column,
        const char *mend,
        const char *what)
{
  SomWhere where = { .file = csv->file, .line = line, .column = column };

  som_problems_add (csv->problems, SOM_SEVERITY_ERROR, where, mend, "%s", what);
}

/* What stops at the next byte; STOP_NONE also at the end. */
static Stop
get_stop (const SomCsv *csv,
          const guint8 *stops)
{
  return csv->at < csv->end ? (Stop) stops[(guint8) *csv->at] : STOP_NONE;
}

static void
ensure_room (SomCsv *csv,
             gsize   n)
{
  if (csv->row_length + n <= csv->row_capacity)
    return;
  csv->row_capacity = MAX (MAX (2 * csv->row_capacity, 1024), csv->row_length + n);
  csv->row = g_realloc (csv->row, csv->row_capacity);
}

/* Appends to the field, up to the limit. */
static void
append (SomCsv     *csv,
        const char *text,
        gsize       n)
{
  gsize room = SOM_MAX_STRING_BYTES - (csv->row_length - csv->field_start);

  if (n > room)
    {
      csv->is_field_cut = TRUE;
      n = room;
    }
  ensure_room (csv, n + 1);
  memcpy (csv->row + csv->row_length, text, n);
  csv->row_length += n;
}

static gsize
count_continuation (const char *text,
                    gsize       n)
{
  gsize n_continuation = 0;

  for (gsize i = 0; i < n; i++)
    n_continuation += (text[i] & 0xc0) == 0x80;
  return n_continuation;
}

/* Takes all up to the next stop, which it returns; STOP_NONE is the end of the text. */
static Stop
take_run (SomCsv       *csv,
          const guint8 *stops)
{
  const guint8 *from = (const guint8 *) csv->at;
  const guint8 *end = (const guint8 *) csv->end;
  const guint8 *at = from;
  guint8        seen = 0;

  while (at < end && !stops[*at])
    seen |= *at++;
  append (csv, csv->at, (gsize) (at - from));
  if (seen & 0x80)
    csv->n_continuation += count_continuation (csv->at, (gsize) (at - from));

  csv->at += at - from;
  return get_stop (csv, stops);
}

/* Goes behind a CR, LF or CRLF. */
static void
end_line (SomCsv *csv)
{
  csv->at += csv->at[0] == '\r' && csv->at + 1 < csv->end && csv->at[1] == '\n' ? 2 : 1;
  csv->line++;
  csv->line_start = csv->at;
  csv->n_continuation = 0;
}

static void
take_line_break (SomCsv *csv)
{
  const char *from = csv->at;

  end_line (csv);
  append (csv, from, (gsize) (csv->at - from));
}

/* A NUL would end the field's text for everything that reads it. */
static void
take_nul (SomCsv *csv)
{
  report (csv, csv->line, get_column (csv), _("remove it, or declare the file’s encoding"), _("a NUL byte stands in the text"));
  append (csv, REPLACEMENT, strlen (REPLACEMENT));
  csv->at++;
}

static void
take_escape (SomCsv *csv)
{
  csv->at++;
  switch (get_stop (csv, csv->bare_stops))
    {
    case STOP_LINE:
      take_line_break (csv);
      break;
    case STOP_NUL:
      take_nul (csv);
      break;
    case STOP_NONE:
    case STOP_DELIMITER:
    case STOP_QUOTE:
    case STOP_ESCAPE:
    default:
      if (csv->at < csv->end)
        append (csv, csv->at++, 1);
    }
}

/* Takes text up to the delimiter or line break that ends it. */
static void
take_bare (SomCsv *csv)
{
  Stop stop;

  while ((stop = take_run (csv, csv->bare_stops)) == STOP_ESCAPE || stop == STOP_NUL)
    {
      if (stop == STOP_ESCAPE)
        take_escape (csv);
      else
        take_nul (csv);
    }
}

/* Whether the quote is one of a pair that stands for itself; takes it if so. */
static gboolean
take_double_quote (SomCsv *csv)
{
  if (!csv->dialect.double_quote || csv->at + 1 >= csv->end || csv->at[1] != csv->dialect.quote)
    return FALSE;
  append (csv, csv->at, 1);
  csv->at += 2;
  return TRUE;
}

/* Takes text in quotes; where they are never closed, the file is over, as all the rest is inside of them. */
static void
take_quoted (SomCsv *csv)
{
  guint    line = csv->line, column = get_column (csv);
  gboolean is_closed = FALSE;
  Stop     stop;

  csv->at++;
  while (!is_closed && (stop = take_run (csv, csv->quoted_stops)) != STOP_NONE)
    {
      if (stop == STOP_QUOTE)
        is_closed = !take_double_quote (csv);
      else if (stop == STOP_ESCAPE)
        take_escape (csv);
      else if (stop == STOP_LINE)
        take_line_break (csv);
      else
        take_nul (csv);
    }

  if (is_closed)
    {
      csv->at++;
      return;
    }
  report (csv, line, column, _("close it; the rows from here on are left out"), _("the quote that opens here is never closed"));
  csv->is_over = TRUE;
}

static void
cut_field (SomCsv *csv,
           guint   line,
           guint   column)
{
  const char      *start = csv->row + csv->field_start, *end;
  g_autofree char *what = NULL;

  what = g_strdup_printf (_("the field has more than %u bytes; the rest of it is left out"), SOM_MAX_STRING_BYTES);
  report (csv, line, column, _("shorten it, or look for a quote that is not closed"), what);
  g_utf8_validate_len (start, csv->row_length - csv->field_start, &end);
  csv->row_length = csv->field_start + (gsize) (end - start);
}

static gboolean
is_null (const SomCsv *csv,
         gsize         length)
{
  return csv->null_sequence != NULL && strlen (csv->null_sequence) == length
         && memcmp (csv->null_sequence, csv->row + csv->field_start, length) == 0;
}

/* Ends the field that was taken. Its text is set when the row no longer moves; until then only NULL counts. */
static void
store_field (SomCsv  *csv,
             guint    column,
             gboolean quoted)
{
  gsize       length = csv->row_length - csv->field_start;
  SomCsvField field = { .text = "", .length = (guint) length, .column = column, .quoted = quoted };

  if (csv->fields->len == SOM_MAX_COLUMNS)
    {
      csv->row_length = csv->field_start;
      csv->n_dropped++;
      return;
    }
  if (!quoted && is_null (csv, length))
    {
      csv->row_length = csv->field_start;
      field.text = NULL;
      field.length = 0;
    }
  ensure_room (csv, 1);
  csv->row[csv->row_length++] = '\0';
  g_array_append_val (csv->fields, field);
}

/* Behind a closing quote the field must end. */
static void
check_end (SomCsv *csv)
{
  Stop stop = get_stop (csv, csv->bare_stops);

  if (csv->at < csv->end && stop != STOP_DELIMITER && stop != STOP_LINE)
    report (csv, csv->line, get_column (csv), _("double the quotes inside of a quoted field"),
            _("text follows the closing quote"));
}

/* Reads a field; TRUE where another follows. */
static gboolean
read_field (SomCsv *csv)
{
  gboolean quoted;
  guint    line, column;

  while (csv->dialect.skip_initial_space && csv->dialect.delimiter != ' ' && csv->at < csv->end && *csv->at == ' ')
    csv->at++;
  line = csv->line;
  column = get_column (csv);
  csv->field_start = csv->row_length;
  csv->is_field_cut = FALSE;

  quoted = get_stop (csv, csv->quoted_stops) == STOP_QUOTE;
  if (quoted)
    take_quoted (csv);
  if (quoted)
    check_end (csv);
  take_bare (csv);

  if (csv->is_field_cut)
    cut_field (csv, line, column);
  store_field (csv, column, quoted);
  if (get_stop (csv, csv->bare_stops) != STOP_DELIMITER)
    return FALSE;
  csv->at++;
  return TRUE;
}

static gboolean
is_comment (const SomCsv *csv)
{
  return (csv->dialect.comment != 0 && *csv->at == csv->dialect.comment)
         || (csv->dialect.comment_lines != NULL && g_hash_table_contains (csv->dialect.comment_lines, GUINT_TO_POINTER (csv->line)));
}

/* Skips blank lines and comments; FALSE at the end. */
static gboolean
find_row (SomCsv *csv)
{
  while (csv->at < csv->end)
    {
      if (is_comment (csv))
        while (csv->at < csv->end && *csv->at != '\n' && *csv->at != '\r')
          csv->at++;
      else if (*csv->at != '\n' && *csv->at != '\r')
        return TRUE;
      if (csv->at < csv->end)
        end_line (csv);
    }
  return FALSE;
}

static void
report_dropped (SomCsv *csv,
                guint   line)
{
  g_autofree char *what = g_strdup_printf (_("the row has more than %u fields; the others are left out"), SOM_MAX_COLUMNS);

  report (csv, line, 1, _("split the table, or check the delimiter"), what);
}

/* The fields lie in the row one behind the other. */
static void
set_texts (SomCsv *csv)
{
  const char *text = csv->row;

  for (guint i = 0; i < csv->fields->len; i++)
    {
      SomCsvField *field = &g_array_index (csv->fields, SomCsvField, i);

      field->text = field->text != NULL ? text : NULL;
      text += field->length + 1;
    }
}

const SomCsvField *
som_csv_next (SomCsv *csv,
              guint  *n_fields,
              guint  *line)
{
  guint first_line;

  g_return_val_if_fail (csv != NULL, NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = 0;
  if (csv->is_over || !find_row (csv))
    return NULL;

  first_line = csv->line;
  csv->row_length = 0;
  csv->n_dropped = 0;
  g_array_set_size (csv->fields, 0);
  while (read_field (csv))
    ;
  if (csv->is_over)
    return NULL;
  if (csv->at < csv->end)
    end_line (csv);
  if (csv->n_dropped > 0)
    report_dropped (csv, first_line);

  set_texts (csv);
  *n_fields = csv->fields->len;
  if (line != NULL)
    *line = first_line;
  return (const SomCsvField *) csv->fields->data;
}
