/* Rows as text for other programs.
 *
 * CSV is for programs: numbers have a point and no group marks, in the unit that the dossier gives them; dates are ISO 8601. A cell that a
 * spreadsheet would take for a formula is kept as text by an apostrophe before it (OWASP, "CSV Injection").
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-rows-text.h"

#include <math.h>
#include <sommet/som-format.h>
#include <string.h>

typedef struct
{
  const SomView *view;
  SomTable      *table;
  SomRowsFormat  format;
  GString       *text;
} Writer;

/* Whether a text would be run as a formula; a number with a sign is none. */
static gboolean
is_formula (const char *text)
{
  char *end;

  if (strchr ("=+-@\t\r", *text) == NULL || *text == '\0')
    return FALSE;
  g_ascii_strtod (text, &end);
  return end == text || *end != '\0';
}

static void
append_csv (GString    *line,
            const char *text)
{
  gboolean quoted = strpbrk (text, ",\"\r\n") != NULL || *text == ' ' || is_formula (text);

  if (quoted)
    g_string_append_c (line, '"');
  if (is_formula (text))
    g_string_append_c (line, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *c);
    }
  if (quoted)
    g_string_append_c (line, '"');
}

/* A tab or a line end would begin another cell. */
static void
append_tsv (GString    *line,
            const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    g_string_append_c (line, strchr ("\t\r\n", *c) != NULL ? ' ' : *c);
}

static void
append_cell (Writer     *writer,
             gboolean    first,
             const char *text)
{
  if (!first)
    g_string_append_c (writer->text, writer->format == SOM_ROWS_CSV ? ',' : '\t');
  if (text == NULL)
    return;
  if (writer->format == SOM_ROWS_CSV)
    append_csv (writer->text, text);
  else
    append_tsv (writer->text, text);
}

static void
end_line (Writer *writer)
{
  g_string_append (writer->text, writer->format == SOM_ROWS_CSV ? "\r\n" : "\n");
}

/* In the dossier's own unit, 500 of USD_bn, with as few digits as give the same number again. */
static char *
write_number (const Writer *writer,
              int           column,
              guint         row)
{
  static const char *const forms[] = { "%.15g", "%.16g", "%.17g" };
  char                     buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double                   value;

  if (!som_table_get_number (writer->table, column, row, &value))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, forms[i], value), NULL) == value)
      break;
  return g_strdup (buffer);
}

static char *
write_time (const Writer *writer,
            int           column,
            guint         row)
{
  static const char *const forms[] = { [SOM_PRECISION_YEAR] = "%Y", [SOM_PRECISION_MONTH] = "%Y-%m", [SOM_PRECISION_DAY] = "%F" };
  g_autoptr (GDateTime)    date = NULL;
  SomTime                  time;

  if (!som_table_get_time (writer->table, column, row, &time))
    return NULL;
  date = g_date_time_new_from_unix_utc ((gint64) floor (time.seconds));
  if (date == NULL)
    return som_format_time (writer->view, time, SOM_FORMAT_EXACT);
  return g_date_time_format (date, time.precision < G_N_ELEMENTS (forms) && forms[time.precision] != NULL ? forms[time.precision] : "%FT%TZ");
}

static char *
write_plain (const Writer *writer,
             int           column,
             guint         row)
{
  switch (som_table_get_column_type (writer->table, column))
    {
    case SOM_COLUMN_NUMBER:
      return write_number (writer, column, row);
    case SOM_COLUMN_TIME:
      return write_time (writer, column, row);
    case SOM_COLUMN_TEXT:
    case SOM_COLUMN_LIST:
    default:
      return som_format_cell (writer->view, writer->table, column, row, SOM_FORMAT_EXACT);
    }
}

/* The words of all sources of a row. */
static char *
write_sources (const Writer *writer,
               int           column,
               guint         row)
{
  const SomResource *sources = som_source_find_table (som_dossier_get_resources (writer->view->dossier), writer->table->resource, column);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < som_table_get_n_items (writer->table, column, row); i++)
    {
      const char *id = som_table_get_item (writer->table, column, row, i);
      SomSource   source;
      gboolean    found = som_source_find (sources, id, &source);
      const char *link = found ? som_source_get_link (&source) : NULL;

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", found ? som_source_get_title (&source, writer->table->language) : id);
      if (link != NULL)
        g_string_append_printf (text, " <%s>", link);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
write_cell (const Writer *writer,
            int           column,
            guint         row)
{
  SomRole role = som_table_get_column_role (writer->table, column);

  if (role == SOM_ROLE_SOURCE)
    return write_sources (writer, column, row);
  if (writer->format == SOM_ROWS_TSV && role == SOM_ROLE_VALUE)
    return som_format_value (writer->view, writer->table, column, row);
  return writer->format == SOM_ROWS_TSV ? som_format_cell (writer->view, writer->table, column, row, SOM_FORMAT_EXACT)
                                        : write_plain (writer, column, row);
}

/* The unit of a column of numbers stands in its title. */
static char *
write_title (const Writer *writer,
             int           column)
{
  const char      *title = som_table_get_column_title (writer->table, column);
  const SomColumn *own = som_resource_get_column (writer->table->resource, column);
  g_autofree char *unit = own->unit != NULL ? som_format_unit (writer->view, own->unit) : NULL;

  return unit != NULL && writer->format == SOM_ROWS_CSV ? g_strdup_printf ("%s (%s)", title, unit) : g_strdup (title);
}

static void
write_line (Writer *writer,
            int     row)
{
  for (guint i = 0; i < som_table_get_n_columns (writer->table); i++)
    {
      g_autofree char *text = row < 0 ? write_title (writer, i) : write_cell (writer, i, row);

      append_cell (writer, i == 0, text);
    }
  end_line (writer);
}

/* FALSE where it was cancelled. */
static gboolean
write_rows (Writer       *writer,
            const guint  *rows,
            guint         n,
            GCancellable *cancellable,
            int          *n_done)
{
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint row = rows != NULL ? rows[i] : i;

      if (row < writer->table->n_rows)
        write_line (writer, row);
      if (n_done != NULL)
        g_atomic_int_set (n_done, i + 1);
    }
  return !g_cancellable_is_cancelled (cancellable);
}

char *
som_rows_to_text (const SomRequest  *request,
                  const SomResource *resource,
                  SomRowsFormat      format,
                  const guint       *rows,
                  guint              n,
                  GCancellable      *cancellable,
                  int               *n_done)
{
  g_autoptr (SomView) view = som_view_new (request);
  Writer              writer = { view, som_table_new (request->dossier, resource, request->language), format, g_string_new (NULL) };
  gboolean            whole;

  write_line (&writer, -1);
  whole = write_rows (&writer, rows, rows != NULL ? n : writer.table->n_rows, cancellable, n_done);
  som_table_free (writer.table);
  return g_string_free (writer.text, !whole);
}
