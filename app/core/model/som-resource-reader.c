/* From an entry of `resources` to a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-resource-reader.h"

#include "model/som-field.h"
#include "model/som-keys.h"
#include "source/som-csv.h"
#include "source/som-file.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>
#include <string.h>

/* Rows that types are inferred from. */
#define SAMPLE 1000

/* A table being read. */
typedef struct
{
  const SomReadContext *context;
  SomResource          *resource;
  SomJsonNode          *node;    /* (nullable): the entry of `resources` */
  SomPart               schema, dialect;
  GPtrArray            *fields;  /* of SomField, parallel to the resource's columns */
  char                **missing; /* values that are missing */
  gboolean              has_schema;
  const char           *file;    /* that rows are read from */
  guint                 n_problems; /* of the dossier, before this table */
} Reader;

/* Rows that Sommet ships: the shapes of the countries. */
#define BUILTIN "sommet:builtin"
#define WORLD "world"

static const SomKnownKey known_keys[] = {
  { BUILTIN, SOM_JSON_STRING },
  { "sources", SOM_JSON_ARRAY },
};

static const char *const default_missing[] = { "", NULL };

static guint
count_problems (const SomReadContext *context)
{
  return som_problems_count (context->problems, SOM_SEVERITY_ERROR) + som_problems_count (context->problems, SOM_SEVERITY_WARNING);
}

static void
complain_in (Reader      *reader,
             SomSeverity  severity,
             SomPart      part,
             const char  *what,
             const char  *mend)
{
  g_autofree char *pointer = part.node != NULL ? som_json_get_pointer (part.node) : NULL;

  som_problems_add (reader->context->problems, severity,
                    (SomWhere) { .file = part.file, .pointer = pointer, .table = reader->resource->name }, mend, "%s", what);
}

static void
complain (Reader      *reader,
          SomSeverity  severity,
          SomJsonNode *node,
          const char  *what,
          const char  *mend)
{
  complain_in (reader, severity, (SomPart) { node, reader->context->file }, what, mend);
}

static void
complain_cell (Reader     *reader,
               SomSeverity severity,
               guint       line,
               guint       row,
               const char *field,
               const char *what,
               const char *mend)
{
  som_problems_add (reader->context->problems, severity,
                    (SomWhere) { .file = reader->file, .line = line, .table = reader->resource->name, .row = row, .field = field },
                    mend, "%s", what);
}

static void
add_column (Reader   *reader,
            SomField *field)
{
  SomColumn *column = som_column_new (field->name, som_field_get_column_type (field), reader->resource->pool);

  column->title = g_steal_pointer (&field->title);
  column->role = field->role;
  column->of = g_strdup (field->of);
  if (field->unit != NULL)
    {
      column->unit = g_hash_table_lookup (reader->context->units, field->unit);
      if (column->unit == NULL)
        som_problems_add (reader->context->problems, SOM_SEVERITY_ERROR,
                          (SomWhere) { .file = reader->context->file, .table = reader->resource->name, .field = field->name },
                          _ ("add it to \"sommet:units\", or use one that is there"), _ ("the unit “%s” is unknown"), field->unit);
    }
  g_ptr_array_add (reader->fields, field);
  g_ptr_array_add (reader->resource->columns, column);
}

static gboolean
is_missing (const Reader   *reader,
            const SomField *field,
            const char     *text)
{
  const char *const *values = field->missing != NULL ? (const char *const *) field->missing
                              : reader->missing != NULL ? (const char *const *) reader->missing
                                                        : default_missing;

  return g_strv_contains (values, text);
}

static void
report_required (Reader         *reader,
                 const SomField *field,
                 guint           line,
                 guint           row)
{
  if (field->required)
    complain_cell (reader, SOM_SEVERITY_WARNING, line, row, field->name, _ ("a value is missing that the schema requires"), NULL);
}

static void
append_text (Reader     *reader,
             guint       n,
             const char *text,
             gsize       length,
             guint       line,
             guint       row)
{
  const SomField  *field = g_ptr_array_index (reader->fields, n);
  SomColumn       *column = som_resource_get_column (reader->resource, n);
  g_autofree char *fault = NULL;
  gboolean         kept;

  if (text == NULL || is_missing (reader, field, text))
    {
      som_column_append_missing (column);
      report_required (reader, field, line, row);
      return;
    }
  fault = som_field_append_text (field, column, text, length, &kept);
  if (fault != NULL)
    complain_cell (reader, kept ? SOM_SEVERITY_WARNING : SOM_SEVERITY_ERROR, line, row, field->name, fault,
                   kept ? NULL : _ ("correct the cell, or the field’s type in the schema"));
}

static void
append_json (Reader      *reader,
             guint        n,
             SomJsonNode *value,
             guint        row)
{
  const SomField  *field = g_ptr_array_index (reader->fields, n);
  SomColumn       *column = som_resource_get_column (reader->resource, n);
  const char      *text = som_json_get_string (value);
  SomJsonKind      kind = som_json_get_kind (value);
  g_autofree char *fault = NULL, *pointer = NULL;
  gboolean         kept;

  if (kind == SOM_JSON_MISSING || kind == SOM_JSON_NULL || (text != NULL && is_missing (reader, field, text)))
    {
      som_column_append_missing (column);
      report_required (reader, field, 0, row);
      return;
    }
  fault = som_field_append_json (field, column, value, &kept);
  if (fault == NULL)
    return;
  pointer = som_json_get_pointer (value);
  som_problems_add (reader->context->problems, kept ? SOM_SEVERITY_WARNING : SOM_SEVERITY_ERROR,
                    (SomWhere) { .file = reader->file, .pointer = pointer, .table = reader->resource->name, .row = row,
                                 .field = field->name },
                    kept ? NULL : _ ("correct the value, or the field’s type in the schema"), "%s", fault);
}

/* JSON rows: objects, or arrays of which the first is the heading. */

static gboolean
has_header_row (SomJsonNode *rows)
{
  return som_json_get_kind (som_json_get_element (rows, 0)) == SOM_JSON_ARRAY;
}

static SomJsonNode *
get_cell (const Reader *reader,
          SomJsonNode  *row,
          guint         n,
          GArray       *places)
{
  const SomField *field = g_ptr_array_index (reader->fields, n);

  if (som_json_get_kind (row) == SOM_JSON_OBJECT)
    return som_json_get_member (row, field->name);
  return g_array_index (places, int, n) >= 0 ? som_json_get_element (row, g_array_index (places, int, n)) : NULL;
}

static int
find_in_header (SomJsonNode *header,
                const char  *name)
{
  for (guint i = 0; i < som_json_get_n_elements (header); i++)
    if (g_strcmp0 (som_json_get_string (som_json_get_element (header, i)), name) == 0)
      return i;
  return -1;
}

/* Names of the columns of rows that have no schema, in the order in which they appear. */
static GPtrArray *
list_names (SomJsonNode *rows)
{
  GPtrArray              *names = g_ptr_array_new ();
  g_autoptr (GHashTable)  seen = g_hash_table_new (g_str_hash, g_str_equal);
  SomJsonNode            *header = som_json_get_element (rows, 0);

  if (has_header_row (rows))
    {
      for (guint i = 0; i < som_json_get_n_elements (header); i++)
        if (som_json_get_string (som_json_get_element (header, i)) != NULL)
          g_ptr_array_add (names, (gpointer) som_json_get_string (som_json_get_element (header, i)));
      return names;
    }
  for (guint i = 0; i < MIN (som_json_get_n_elements (rows), SAMPLE); i++)
    {
      SomJsonNode *row = som_json_get_element (rows, i);

      for (guint k = 0; k < som_json_get_n_members (row) && names->len < SOM_MAX_COLUMNS; k++)
        if (g_hash_table_add (seen, (gpointer) som_json_get_name (row, k)))
          g_ptr_array_add (names, (gpointer) som_json_get_name (row, k));
    }
  return names;
}

static SomFieldType
infer_json_type (SomJsonNode *rows,
                 const char  *name,
                 int          place)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint                 n_numbers = 0, n_lists = 0;
  SomFieldType          type;

  for (guint i = place >= 0 ? 1 : 0; i < MIN (som_json_get_n_elements (rows), SAMPLE); i++)
    {
      SomJsonNode *row = som_json_get_element (rows, i);
      SomJsonNode *value = place >= 0 ? som_json_get_element (row, place) : som_json_get_member (row, name);

      n_numbers += som_json_get_kind (value) == SOM_JSON_NUMBER;
      n_lists += som_json_get_kind (value) == SOM_JSON_ARRAY;
      if (som_json_get_string (value) != NULL && *som_json_get_string (value) != '\0')
        g_ptr_array_add (texts, (gpointer) som_json_get_string (value));
    }
  if (n_lists > 0)
    return SOM_FIELD_ARRAY;
  if (n_numbers > 0 && texts->len == 0)
    return SOM_FIELD_NUMBER;
  type = som_field_infer (name, (const char *const *) texts->pdata, texts->len);
  if (n_numbers > 0 && type != SOM_FIELD_STRING)
    return type == SOM_FIELD_DATE ? SOM_FIELD_STRING : SOM_FIELD_NUMBER;
  return type;
}

static void
infer_json_fields (Reader      *reader,
                   SomJsonNode *rows)
{
  g_autoptr (GPtrArray) names = list_names (rows);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      add_column (reader, som_field_new (name, infer_json_type (rows, name, has_header_row (rows) ? (int) i : -1)));
    }
}

static void
read_json_rows (Reader      *reader,
                SomJsonNode *rows)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  guint              first = has_header_row (rows) ? 1 : 0;
  guint              n = som_json_get_n_elements (rows);

  if (som_json_get_kind (rows) != SOM_JSON_ARRAY)
    {
      complain (reader, SOM_SEVERITY_ERROR, rows, _ ("the rows of a table must be an array"),
                _ ("write [{\"column\": value, …}, …]"));
      return;
    }
  if (!reader->has_schema)
    infer_json_fields (reader, rows);
  for (guint i = 0; i < reader->fields->len; i++)
    {
      int place = find_in_header (som_json_get_element (rows, 0), ((SomField *) g_ptr_array_index (reader->fields, i))->name);

      g_array_append_val (places, place);
    }

  for (guint i = first; i < n && reader->resource->n_rows < SOM_MAX_ROWS; i++)
    {
      SomJsonNode *row = som_json_get_element (rows, i);

      if (som_json_get_kind (row) != SOM_JSON_OBJECT && som_json_get_kind (row) != SOM_JSON_ARRAY)
        {
          complain (reader, SOM_SEVERITY_ERROR, row, _ ("this row is neither an object nor an array"), NULL);
          continue;
        }
      reader->resource->n_rows++;
      for (guint k = 0; k < reader->fields->len; k++)
        append_json (reader, k, get_cell (reader, row, k, places), reader->resource->n_rows);
    }
}

/* CSV rows. */

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
is_taken (const Reader      *reader,
          const SomCsvField *header,
          guint              place)
{
  for (guint i = 0; i < reader->fields->len; i++)
    if (g_strcmp0 (header[place].text, ((SomField *) g_ptr_array_index (reader->fields, i))->name) == 0)
      return TRUE;
  return FALSE;
}

/* Where each field of the schema stands in the file: by name, or by place where the header differs. */
static void
match_header (Reader            *reader,
              const SomCsvField *header,
              guint              n_header,
              GArray            *places)
{
  for (guint i = 0; i < reader->fields->len; i++)
    {
      const SomField *field = g_ptr_array_index (reader->fields, i);
      int             place = find_heading (header, n_header, field->name);

      if (place < 0 && i < n_header && !is_taken (reader, header, i))
        {
          g_autofree char *what = g_strdup_printf (_ ("the heading “%s” differs from the schema’s “%s”; taken by place"),
                                                   header[i].text != NULL ? header[i].text : "", field->name);

          complain_cell (reader, SOM_SEVERITY_WARNING, 1, 0, field->name, what, _ ("make the two the same"));
          place = i;
        }
      else if (place < 0)
        complain_cell (reader, SOM_SEVERITY_ERROR, 1, 0, field->name, _ ("the file has no such column"),
                       _ ("add it, or take it out of the schema"));
      g_array_append_val (places, place);
    }
}

/* A row kept aside: its line, and how many fields it has. */
typedef struct
{
  guint line, n_fields;
} SampleRow;

/* Rows kept aside to infer types from: texts in rows of `n` cells. */
typedef struct
{
  GPtrArray *cells; /* of char*, NULL where missing */
  GArray    *rows;  /* of SampleRow */
  guint      n;
} Sample;

static void
add_to_sample (Sample            *sample,
               const SomCsvField *fields,
               SampleRow          row)
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
  SampleRow          row;

  while (sample->rows->len < SAMPLE && (fields = som_csv_next (csv, &row.n_fields, &row.line)) != NULL)
    add_to_sample (sample, fields, row);
}

static SomFieldType
infer_csv_type (const Reader *reader,
                const Sample *sample,
                const char   *name,
                guint         column)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint row = 0; row < sample->rows->len; row++)
    {
      const char *text = g_ptr_array_index (sample->cells, row * sample->n + column);

      if (text != NULL && *text != '\0' && !(reader->missing != NULL && g_strv_contains ((const char *const *) reader->missing, text)))
        g_ptr_array_add (texts, (gpointer) text);
    }
  return som_field_infer (name, (const char *const *) texts->pdata, texts->len);
}

static void
report_width (Reader *reader,
              guint   n_fields,
              guint   n_header,
              guint   line)
{
  g_autofree char *what = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the row has %u field where the heading has %u",
                                                        "the row has %u fields where the heading has %u", n_fields),
                                           n_fields, n_header);

  complain_cell (reader, n_fields < n_header ? SOM_SEVERITY_ERROR : SOM_SEVERITY_WARNING, line, reader->resource->n_rows, NULL,
                 what, n_fields < n_header ? _ ("add what is missing; an empty field is two commas in a row")
                                           : _ ("put fields that contain the delimiter in quotes"));
}

static void
read_csv_row (Reader            *reader,
              const SomCsvField *fields,
              guint              n_fields,
              guint              n_header,
              guint              line,
              GArray            *places)
{
  reader->resource->n_rows++;
  if (n_fields != n_header)
    report_width (reader, n_fields, n_header, line);
  for (guint i = 0; i < reader->fields->len; i++)
    {
      int place = g_array_index (places, int, i);

      if (place >= 0 && place < (int) n_fields)
        append_text (reader, i, fields[place].text, fields[place].length, line, reader->resource->n_rows);
      else
        som_column_append_missing (som_resource_get_column (reader->resource, i));
    }
}

static void
replay_sample (Reader       *reader,
               const Sample *sample,
               GArray       *places)
{
  g_autofree SomCsvField *fields = g_new0 (SomCsvField, MAX (sample->n, 1));

  for (guint row = 0; row < sample->rows->len; row++)
    {
      const SampleRow *kept = &g_array_index (sample->rows, SampleRow, row);

      for (guint i = 0; i < sample->n; i++)
        {
          const char *text = g_ptr_array_index (sample->cells, row * sample->n + i);

          fields[i] = (SomCsvField) { .text = text, .length = text != NULL ? strlen (text) : 0 };
        }
      read_csv_row (reader, fields, kept->n_fields, sample->n, kept->line, places);
    }
}

/* Columns for a file without a schema: named by its heading, or by number where `first` is a row already, that of `line`; a heading has
 * line 0. */
static void
infer_csv (Reader            *reader,
           SomCsv            *csv,
           const SomCsvField *first,
           guint              n_header,
           guint              line,
           GArray            *places)
{
  g_auto (GStrv) names = g_new0 (char *, n_header + 1);
  Sample         sample = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (SampleRow)), n_header };

  for (guint i = 0; i < n_header; i++)
    names[i] = line == 0 && first[i].text != NULL && *first[i].text != '\0' ? g_strdup (first[i].text) : g_strdup_printf ("%u", i + 1);
  if (line > 0)
    add_to_sample (&sample, first, (SampleRow) { line, n_header });
  take_sample (&sample, csv);
  for (guint i = 0; i < n_header; i++)
    {
      add_column (reader, som_field_new (names[i], infer_csv_type (reader, &sample, names[i], i)));
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

  return text != NULL && *text >= 0 && strlen (text) <= 1 ? *text : fallback;
}

static SomCsvDialect
read_dialect (const Reader *reader,
              GBytes       *text)
{
  SomJsonNode  *node = reader->dialect.node;
  SomCsvDialect dialect = SOM_CSV_DIALECT_DEFAULT;

  if (som_json_get_kind (som_json_get_member (node, "delimiter")) == SOM_JSON_MISSING && reader->node == NULL)
    dialect.delimiter = som_csv_sniff (text);
  dialect.delimiter = get_character (node, "delimiter", dialect.delimiter);
  dialect.quote = get_character (node, "quoteChar", dialect.quote);
  dialect.escape = get_character (node, "escapeChar", 0);
  dialect.comment = get_character (node, "commentChar", 0);
  dialect.double_quote = som_json_get_boolean (som_json_get_member (node, "doubleQuote"), TRUE);
  dialect.skip_initial_space = som_json_get_boolean (som_json_get_member (node, "skipInitialSpace"), FALSE);
  dialect.null_sequence = som_json_get_string (som_json_get_member (node, "nullSequence"));
  return dialect;
}

/* Rows above the heading that the dialect says to pass over, and whether there is a heading at all. */
static gboolean
find_header (const Reader       *reader,
             SomCsv             *csv,
             const SomCsvField **header,
             guint              *n_header)
{
  SomJsonNode *node = reader->dialect.node;
  double       wanted = 1;
  guint        line;

  if (!som_json_get_boolean (som_json_get_member (node, "header"), TRUE))
    return FALSE;
  som_json_get_number (som_json_get_element (som_json_get_member (node, "headerRows"), 0), &wanted);
  for (guint i = 1; i < CLAMP (wanted, 1, 1000); i++)
    som_csv_next (csv, n_header, &line);
  *header = som_csv_next (csv, n_header, &line);
  return *header != NULL;
}

static void
report_too_many (Reader *reader,
                 guint   line)
{
  g_autofree char *what = g_strdup_printf (_ ("the table has more than %u rows; the others are left out"), SOM_MAX_ROWS);

  complain_cell (reader, SOM_SEVERITY_ERROR, line, 0, NULL, what, _ ("split the table"));
}

static void
read_csv_rows (Reader *reader,
               SomCsv *csv,
               guint   n_header,
               GArray *places)
{
  const SomCsvField *fields;
  guint              n_fields, line;

  while ((fields = som_csv_next (csv, &n_fields, &line)) != NULL)
    {
      if (reader->resource->n_rows >= SOM_MAX_ROWS)
        {
          report_too_many (reader, line);
          return;
        }
      read_csv_row (reader, fields, n_fields, n_header, line, places);
    }
}

static void
read_csv (Reader *reader,
          GBytes *bytes)
{
  const char        *encoding = som_json_get_string (som_json_get_member (reader->node, "encoding"));
  g_autoptr (GBytes) text = som_csv_decode (bytes, encoding, reader->file, reader->context->problems);
  g_autoptr (SomCsv) csv = NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  const SomCsvField *fields = NULL;
  guint              n_fields = 0, n_header, line;

  if (text == NULL)
    return;
  csv = som_csv_new (text, read_dialect (reader, text), reader->file, reader->context->problems);
  if (find_header (reader, csv, &fields, &n_fields))
    {
      n_header = n_fields;
      if (!reader->has_schema)
        infer_csv (reader, csv, fields, n_fields, 0, places);
      else
        match_header (reader, fields, n_fields, places);
    }
  else if (!reader->has_schema && (fields = som_csv_next (csv, &n_fields, &line)) != NULL)
    {
      n_header = n_fields;
      infer_csv (reader, csv, fields, n_fields, line, places);
    }
  else
    {
      for (guint i = 0; i < reader->fields->len; i++)
        g_array_append_val (places, i);
      n_header = places->len;
    }

  read_csv_rows (reader, csv, n_header, places);
  reader->has_schema = TRUE; /* files that follow have the columns of the first */
}

/* The entry itself. */

static void
read_schema (Reader *reader)
{
  SomJsonNode *fields = som_json_get_member (reader->schema.node, "fields");
  SomJsonNode *missing = som_json_get_member (reader->schema.node, "missingValues");
  guint        n = MIN (som_json_get_n_elements (fields), SOM_MAX_COLUMNS);

  if (som_json_get_n_elements (fields) > n)
    complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { fields, reader->schema.file },
                 _ ("the schema has too many fields; the first 4096 are read"), _ ("split the table"));

  if (som_json_get_kind (missing) == SOM_JSON_ARRAY)
    {
      g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

      for (guint i = 0; i < som_json_get_n_elements (missing); i++)
        {
          SomJsonNode *element = som_json_get_element (missing, i);
          const char  *text = som_json_get_kind (element) == SOM_JSON_OBJECT
                                ? som_json_get_string (som_json_get_member (element, "value"))
                                : som_json_get_string (element);

          if (text != NULL)
            g_strv_builder_add (values, text);
        }
      reader->missing = g_strv_builder_end (values);
    }
  for (guint i = 0; i < n; i++)
    add_column (reader, som_field_from_json (som_json_get_element (fields, i), reader->context->language, reader->schema.file,
                                             reader->context->problems));
  reader->has_schema = n > 0;
}

static const char *
get_first_string (SomJsonNode *node)
{
  return som_json_get_kind (node) == SOM_JSON_ARRAY ? som_json_get_string (som_json_get_element (node, 0)) : som_json_get_string (node);
}

static void
read_foreign_keys (Reader *reader)
{
  SomJsonNode *keys = som_json_get_member (reader->schema.node, "foreignKeys");

  for (guint i = 0; i < som_json_get_n_elements (keys); i++)
    {
      SomJsonNode  *node = som_json_get_element (keys, i);
      SomJsonNode  *reference = som_json_get_member (node, "reference");
      const char   *field = get_first_string (som_json_get_member (node, "fields"));
      const char   *target = get_first_string (som_json_get_member (reference, "fields"));
      const char   *resource = som_json_get_string (som_json_get_member (reference, "resource"));
      SomForeignKey key = { som_resource_find_column (reader->resource, field), NULL, NULL };

      if (key.column < 0 || target == NULL)
        {
          complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { node, reader->schema.file },
                       _ ("this foreign key names a field that is not in the schema"),
                       _ ("set \"fields\" to one of the table’s, and \"reference\" to the other table’s resource and fields"));
          continue;
        }
      key.resource = g_strdup (resource != NULL ? resource : "");
      key.field = g_strdup (target);
      g_array_append_val (reader->resource->foreign_keys, key);
    }
}

static void
read_own_sources (Reader *reader)
{
  SomJsonNode *sources = som_json_get_member (reader->node, "sources");

  for (guint i = 0; i < som_json_get_n_elements (sources); i++)
    {
      SomJsonNode *source = som_json_get_element (sources, i);
      const char  *title = som_json_get_string (som_json_get_member (source, "title"));

      if (title == NULL)
        title = som_json_get_string (som_json_get_member (source, "name"));
      if (title != NULL)
        g_ptr_array_add (reader->resource->sources, g_strdup (title));
    }
}

static gboolean
is_json_file (const Reader *reader,
              const char   *path)
{
  const char *format = som_json_get_string (som_json_get_member (reader->node, "format"));
  const char *type = som_json_get_string (som_json_get_member (reader->node, "mediatype"));

  return g_strcmp0 (format, "json") == 0 || (type != NULL && strstr (type, "json") != NULL)
         || (format == NULL && g_str_has_suffix (path, ".json"));
}

static void
read_json_file (Reader *reader,
                GBytes *bytes)
{
  g_autoptr (SomJson) json = som_json_parse (bytes, reader->file, reader->context->problems);
  const char         *text;
  gsize               length;

  if (json == NULL)
    return;
  read_json_rows (reader, som_json_get_root (json));
  reader->has_schema = TRUE;
  text = som_json_get_text (json, &length);
  som_problems_locate (reader->context->problems, reader->file, text, length);
}

static void
read_path (Reader      *reader,
           SomJsonNode *node,
           const char  *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean           json = is_json_file (reader, path);

  if (strstr (path, "://") != NULL)
    {
      complain (reader, SOM_SEVERITY_WARNING, node, _ ("the table is on the network and was not downloaded"),
                _ ("save it in the dossier’s folder and name it there"));
      return;
    }
  bytes = som_file_read_beneath (reader->context->folder, path, json ? SOM_MAX_JSON_BYTES : SOM_MAX_CSV_BYTES, &error);
  if (bytes == NULL)
    {
      complain (reader, SOM_SEVERITY_ERROR, node, error->message, NULL);
      return;
    }
  reader->file = path;
  if (json)
    read_json_file (reader, bytes);
  else
    read_csv (reader, bytes);
}

static gboolean
is_builtin (const Reader *reader)
{
  return som_json_get_kind (som_json_get_member (reader->node, BUILTIN)) != SOM_JSON_MISSING;
}

static void
read_builtin (Reader      *reader,
              SomJsonNode *name)
{
  if (g_strcmp0 (som_json_get_string (name), WORLD) != 0)
    complain (reader, SOM_SEVERITY_ERROR, name, _ ("Sommet ships nothing of this name"), _ ("write \"world\""));
}

static void
read_rows (Reader *reader)
{
  SomJsonNode *data = som_json_get_member (reader->node, "data");
  SomJsonNode *path = som_json_get_member (reader->node, "path");

  if (som_json_get_kind (path) == SOM_JSON_MISSING)
    path = som_json_get_member (reader->node, "url"); /* version 0 */
  if (som_json_get_kind (data) != SOM_JSON_MISSING)
    {
      reader->file = reader->context->file;
      read_json_rows (reader, data);
    }
  else if (som_json_get_string (path) != NULL)
    read_path (reader, path, som_json_get_string (path));
  else if (som_json_get_n_elements (path) > 0)
    for (guint i = 0; i < som_json_get_n_elements (path); i++)
      {
        SomJsonNode *part = som_json_get_element (path, i);

        if (som_json_get_string (part) != NULL)
          read_path (reader, part, som_json_get_string (part));
        else
          complain (reader, SOM_SEVERITY_ERROR, part, _ ("this is no path"), _ ("write the name of a file in double quotes"));
      }
  else if (is_builtin (reader))
    read_builtin (reader, som_json_get_member (reader->node, BUILTIN));
  else
    complain (reader, SOM_SEVERITY_ERROR, reader->node, _ ("this resource has no rows"),
              _ ("set \"path\" to a file in the dossier’s folder, or \"data\" to the rows"));
}

static const char *
get_unit_name (const SomColumn *column,
               guint            row)
{
  return som_column_get_text (column, row, NULL);
}

/* Every unit that a row names must be known; where the dossier declares none, any word is one. */
static void
check_units (Reader *reader)
{
  for (guint i = 0; i < reader->resource->columns->len; i++)
    {
      const SomColumn *column = som_resource_get_column (reader->resource, i);

      for (guint row = 0; column->role == SOM_ROLE_UNIT && row < reader->resource->n_rows; row++)
        {
          const char *name = get_unit_name (column, row);

          if (name == NULL || g_hash_table_contains (reader->context->units, name))
            continue;
          if (reader->context->own_units)
            {
              g_autofree char *what = g_strdup_printf (_ ("the unit “%s” is unknown"), name);

              complain_cell (reader, SOM_SEVERITY_ERROR, 0, row + 1, column->name, what,
                             _ ("add it to \"sommet:units\", or use one that is there"));
            }
          g_hash_table_insert (reader->context->units, g_strdup (name), som_unit_new_symbol (name));
        }
    }
}

/* What a cell says, for comparing: its text, or its number in words. (transfer full) (nullable) */
static char *
get_cell_key (const SomColumn *column,
              guint            row)
{
  if (som_column_is_missing (column, row))
    return NULL;
  if (column->numbers != NULL)
    return g_strdup_printf ("%.17g", g_array_index (column->numbers, double, row));
  return g_strdup (som_column_get_text (column, row, NULL));
}

/* Values that come again in a column that must not have any twice. */
static void
check_unique (Reader          *reader,
              const SomColumn *column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < column->n_rows && !som_problems_is_full (reader->context->problems); row++)
    {
      char *key = get_cell_key (column, row);

      if (key == NULL || g_hash_table_add (seen, key))
        continue;
      complain_cell (reader, SOM_SEVERITY_WARNING, 0, row + 1, column->name, _ ("this value must not come twice in the column"),
                     _ ("correct it, or remove one of the rows"));
    }
}

static void
check_all_unique (Reader     *reader,
                  const char *key)
{
  for (guint i = 0; i < reader->fields->len; i++)
    {
      const SomField *field = g_ptr_array_index (reader->fields, i);

      if (field->unique || g_strcmp0 (field->name, key) == 0)
        check_unique (reader, som_resource_get_column (reader->resource, i));
    }
}

/* A key of several fields is none that rows can be found by. */
static const char *
get_key (const Reader *reader)
{
  SomJsonNode *key = som_json_get_member (reader->schema.node, "primaryKey");

  return som_json_get_n_elements (key) > 1 ? NULL : get_first_string (key);
}

static gboolean
has_values (const SomColumn *column)
{
  for (guint row = 0; row < column->n_rows; row++)
    if (!som_column_is_missing (column, row))
      return TRUE;
  return FALSE;
}

/* A table that gives nothing to show. */
static void
check_emptiness (Reader *reader)
{
  const SomResource *resource = reader->resource;

  if (resource->n_rows == 0)
    {
      complain (reader, SOM_SEVERITY_WARNING, reader->node, _ ("the table has no rows"), _ ("add some, or take it out"));
      return;
    }
  for (guint i = 0; i < resource->columns->len; i++)
    {
      const SomColumn *column = som_resource_get_column (resource, i);

      if (column->role == SOM_ROLE_VALUE && !has_values (column))
        complain_cell (reader, SOM_SEVERITY_WARNING, 0, 0, column->name, _ ("no row has a value in this field"),
                       _ ("fill it in, or take it out"));
    }
}

/* Fields that belong to none. */
static void
check_owners (Reader *reader)
{
  for (guint i = 0; i < reader->resource->columns->len; i++)
    {
      const SomColumn *column = som_resource_get_column (reader->resource, i);

      if (column->of != NULL && som_resource_find_column (reader->resource, column->of) < 0)
        {
          g_autofree char *what = g_strdup_printf (_ ("the field belongs to “%s”, which is not in the schema"), column->of);

          som_problems_add (reader->context->problems, SOM_SEVERITY_ERROR,
                            (SomWhere) { .file = reader->schema.file, .table = reader->resource->name, .field = column->name },
                            _ ("set \"sommet:of\" to a field of the table"), "%s", what);
        }
    }
}

static void
check_key (Reader *reader)
{
  SomJsonNode *key = som_json_get_member (reader->schema.node, "primaryKey");
  const char  *name = get_key (reader);

  if (name != NULL && reader->resource->columns->len > 0 && som_resource_find_column (reader->resource, name) < 0)
    complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { key, reader->schema.file },
                 _ ("the primary key names a field that is not in the schema"), _ ("set it to the name of a field"));
}

/* What is odd in a table; where something was said about it already, that it is empty is no news. */
static void
check_table (Reader *reader)
{
  check_owners (reader);
  check_key (reader);
  if (!is_builtin (reader) && count_problems (reader->context) == reader->n_problems)
    check_emptiness (reader);
}

static SomResource *
finish (Reader *reader)
{
  SomResource *resource = reader->resource;

  check_units (reader);
  check_all_unique (reader, get_key (reader));
  resource->file = g_strdup (reader->file);
  som_resource_finish (resource, get_key (reader), TRUE);
  read_foreign_keys (reader); /* after the columns have found their places */
  check_table (reader);
  g_ptr_array_unref (reader->fields);
  g_strfreev (reader->missing);
  return resource;
}

SomResource *
som_resource_read (const SomReadContext *context,
                   SomJsonNode          *node,
                   guint                 index)
{
  const char      *name = som_json_get_string (som_json_get_member (node, "name"));
  g_autofree char *numbered = g_strdup_printf ("table-%u", index + 1);
  Reader           reader = { .context = context, .node = node, .file = context->file,
                              .n_problems = count_problems (context) };

  reader.resource = som_resource_new (name != NULL ? name : numbered);
  reader.fields = g_ptr_array_new_with_free_func ((GDestroyNotify) som_field_free);
  reader.resource->title = som_words_from_json (node, "title", context->language);
  som_keys_check (node, known_keys, G_N_ELEMENTS (known_keys), context->file, context->problems);
  reader.schema = som_parts_get (context->parts, node, "schema");
  reader.dialect = som_parts_get (context->parts, node, "dialect");
  if (name == NULL)
    complain (&reader, SOM_SEVERITY_WARNING, node, _ ("this resource has no name"), _ ("set \"name\", so that views can use it"));
  read_schema (&reader);
  read_own_sources (&reader);
  read_rows (&reader);
  return finish (&reader);
}

static Reader
start_lone (const SomReadContext *context)
{
  g_autofree char *base = g_strdup (context->file);
  char            *dot = strrchr (base, '.');
  Reader           reader = { .context = context, .file = context->file,
                              .n_problems = count_problems (context) };

  if (dot != NULL && dot != base)
    *dot = '\0';
  reader.resource = som_resource_new (base);
  reader.fields = g_ptr_array_new_with_free_func ((GDestroyNotify) som_field_free);
  return reader;
}

SomResource *
som_resource_read_csv (const SomReadContext *context,
                       GBytes               *bytes)
{
  Reader reader = start_lone (context);

  read_csv (&reader, bytes);
  return finish (&reader);
}

SomResource *
som_resource_read_json (const SomReadContext *context,
                        SomJsonNode          *rows)
{
  Reader reader = start_lone (context);

  read_json_rows (&reader, rows);
  return finish (&reader);
}
