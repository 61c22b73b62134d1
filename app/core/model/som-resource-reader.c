/* From an entry of `resources` to a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-resource-reader.h"

#include "model/som-infer.h"
#include "model/som-keys.h"
#include "model/som-row-reader.h"
#include "model/som-source.h"
#include "source/som-file.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>
#include <string.h>

/* Rows that Sommet ships: the shapes of the countries. */
#define BUILTIN "sommet:builtin"
#define WORLD "world"

static const SomKnownKey known_keys[] = {
  { "title", SOM_KEY_WORDS, FALSE },  { "description", SOM_KEY_WORDS, TRUE }, { "format", SOM_KEY_TEXT, FALSE },
  { "mediatype", SOM_KEY_TEXT, FALSE }, { "encoding", SOM_KEY_NAME, FALSE }, { "sources", SOM_KEY_OBJECTS, FALSE },
  { "licenses", SOM_KEY_OBJECTS, TRUE }, { BUILTIN, SOM_KEY_TEXT, FALSE },
};

static const SomKnownKey dialect_keys[] = {
  { "delimiter", SOM_KEY_MARK, FALSE },         { "quoteChar", SOM_KEY_MARK_OR_NONE, FALSE }, { "doubleQuote", SOM_KEY_FLAG, FALSE },
  { "escapeChar", SOM_KEY_MARK_OR_NONE, FALSE }, { "header", SOM_KEY_FLAG, FALSE },           { "headerRows", SOM_KEY_ROWS, FALSE },
  { "commentChar", SOM_KEY_MARK_OR_NONE, FALSE }, { "commentRows", SOM_KEY_ROWS, FALSE },     { "skipInitialSpace", SOM_KEY_FLAG, FALSE },
  { "nullSequence", SOM_KEY_TEXT, FALSE },
};

static const SomKnownKey schema_keys[] = {
  { "fields", SOM_KEY_ARRAY, FALSE },      { "missingValues", SOM_KEY_TEXTS, FALSE }, { "primaryKey", SOM_KEY_NAMES, FALSE },
  { "foreignKeys", SOM_KEY_ARRAY, FALSE }, { "fieldsMatch", SOM_KEY_MATCH, FALSE },
};

static const SomKnownKey foreign_key_keys[] = {
  { "fields", SOM_KEY_NAMES, FALSE },
  { "reference", SOM_KEY_OBJECT, FALSE },
};

static const SomKnownKey reference_keys[] = {
  { "resource", SOM_KEY_TEXT, FALSE },
  { "fields", SOM_KEY_NAMES, FALSE },
};

static void
check_part (SomRowReader      *reader,
            SomPart            part,
            const SomKnownKey *keys,
            guint              n_keys)
{
  som_keys_check (part.node, keys, n_keys, part.file, reader->context->problems);
}

static const char *
get_first_string (SomJsonNode *node)
{
  return som_json_get_kind (node) == SOM_JSON_ARRAY ? som_json_get_string (som_json_get_element (node, 0)) : som_json_get_string (node);
}

/* A column as the schema describes it, with the unit of all its values. */
static void
add_column (SomRowReader *reader,
            SomJsonNode  *node)
{
  SomField        *field = som_field_from_json (node, reader->context->language, reader->schema.file, reader->context->problems);
  g_autofree char *pointer = field->unit != NULL ? som_json_get_pointer (som_json_get_member (node, "sommet:unit")) : NULL;

  som_row_reader_add_column (reader, field);
  if (field->unit != NULL)
    som_resource_get_column (reader->resource, reader->fields->len - 1)->unit
      = som_row_reader_find_unit (reader, field->unit, SOM_SEVERITY_ERROR,
                                  (SomWhere) { .file = reader->schema.file, .pointer = pointer, .table = reader->resource->name, .field = field->name });
}

/* The field that rows are found by: a key of several fields is none. */
static const char *
get_key (SomJsonNode *key)
{
  return som_json_get_n_elements (key) > 1 ? NULL : get_first_string (key);
}

static void
check_dialect (SomRowReader *reader)
{
  SomJsonNode *rows = som_json_get_member (reader->dialect.node, "headerRows");

  check_part (reader, reader->dialect, dialect_keys, G_N_ELEMENTS (dialect_keys));
  if (som_json_get_n_elements (rows) > 1)
    som_row_reader_complain_in (reader, SOM_SEVERITY_WARNING, (SomPart) { rows, reader->dialect.file },
                                _ ("of a heading in several rows only the last one is read"), _ ("write the heading in one row"));
}

static void
read_schema (SomRowReader *reader)
{
  SomJsonNode *fields = som_json_get_member (reader->schema.node, "fields");
  guint        n = MIN (som_json_get_n_elements (fields), SOM_MAX_COLUMNS);

  if (som_json_get_n_elements (fields) > n)
    som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { fields, reader->schema.file },
                                _ ("the schema has too many fields; the first 4096 are read"), _ ("split the table"));
  reader->missing = som_field_read_missing (reader->schema.node);
  for (guint i = 0; i < n; i++)
    add_column (reader, som_json_get_element (fields, i));
  reader->has_schema = n > 0;
}

static void
read_foreign_keys (SomRowReader *reader)
{
  SomJsonNode *keys = som_json_get_member (reader->schema.node, "foreignKeys");

  for (guint i = 0; i < som_json_get_n_elements (keys); i++)
    {
      SomJsonNode  *node = som_json_get_element (keys, i);
      SomJsonNode  *reference = som_json_get_member (node, "reference");
      const char   *field = get_first_string (som_json_get_member (node, "fields"));
      const char   *target = get_first_string (som_json_get_member (reference, "fields"));
      const char   *resource = som_json_get_string (som_json_get_member (reference, "resource"));
      SomForeignKey key = { .column = som_resource_find_column (reader->resource, field) };

      check_part (reader, (SomPart) { node, reader->schema.file }, foreign_key_keys, G_N_ELEMENTS (foreign_key_keys));
      check_part (reader, (SomPart) { reference, reader->schema.file }, reference_keys, G_N_ELEMENTS (reference_keys));
      if (key.column < 0 || target == NULL)
        {
          som_row_reader_complain_in (reader, SOM_SEVERITY_ERROR, (SomPart) { node, reader->schema.file },
                                      _ ("this foreign key names a field that is not in the schema"),
                                      _ ("set \"fields\" to one of the table’s, and \"reference\" to the other table’s resource and fields"));
          continue;
        }
      key.resource = g_strdup (resource != NULL ? resource : "");
      key.field = g_strdup (target);
      key.file = g_strdup (reader->schema.file);
      key.pointer = som_json_get_pointer (node);
      g_array_append_val (reader->resource->foreign_keys, key);
    }
}

static gboolean
is_json_file (const SomRowReader *reader,
              const char         *path)
{
  const char *format = som_json_get_string (som_json_get_member (reader->node, "format"));
  const char *type = som_json_get_string (som_json_get_member (reader->node, "mediatype"));

  return g_strcmp0 (format, "json") == 0 || (type != NULL && strstr (type, "json") != NULL)
         || (format == NULL && g_str_has_suffix (path, ".json"));
}

static void
read_json_file (SomRowReader *reader,
                GBytes       *bytes)
{
  g_autoptr (SomJson) json = som_json_parse (bytes, reader->file, reader->context->problems);
  const char         *text;
  gsize               length;

  if (json == NULL)
    return;
  som_row_reader_read_json (reader, som_json_get_root (json));
  reader->has_schema = TRUE;
  text = som_json_get_text (json, &length);
  som_problems_locate (reader->context->problems, reader->file, text, length);
}

static void
read_path (SomRowReader *reader,
           SomJsonNode  *node,
           const char   *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean           json = is_json_file (reader, path);

  if (som_file_is_remote (path))
    {
      som_row_reader_complain (reader, SOM_SEVERITY_WARNING, node, _ ("the table is on the network and was not downloaded"),
                               _ ("save it in the dossier’s folder and name it there"));
      return;
    }
  if (reader->context->files != NULL)
    g_hash_table_add (reader->context->files, g_strdup (path));
  bytes = som_file_read_beneath (reader->context->folder, path, json ? SOM_MAX_JSON_BYTES : SOM_MAX_CSV_BYTES, &error);
  if (bytes == NULL)
    {
      som_row_reader_complain (reader, SOM_SEVERITY_ERROR, node, error->message, NULL);
      return;
    }
  reader->file = path;
  if (json)
    read_json_file (reader, bytes);
  else
    som_row_reader_read_csv (reader, bytes);
}

static void
read_builtin (SomRowReader *reader,
              SomJsonNode  *name)
{
  if (g_strcmp0 (som_json_get_string (name), WORLD) != 0)
    som_row_reader_complain (reader, SOM_SEVERITY_ERROR, name, _ ("Sommet ships nothing of this name"), _ ("write \"world\""));
}

static void
read_rows (SomRowReader *reader)
{
  SomJsonNode *data = som_json_get_member (reader->node, "data");
  SomJsonNode *path = som_json_get_member (reader->node, "path");

  if (som_json_get_kind (data) != SOM_JSON_MISSING && som_json_get_kind (path) != SOM_JSON_MISSING)
    som_row_reader_complain (reader, SOM_SEVERITY_WARNING, path, _ ("the table has its rows in \"data\"; the file is not read"), _ ("take out one of the two"));
  if (som_json_get_kind (path) == SOM_JSON_MISSING)
    path = som_json_get_member (reader->node, "url"); /* version 0 */
  if (som_json_get_kind (data) != SOM_JSON_MISSING)
    {
      reader->file = reader->context->file;
      som_row_reader_read_json (reader, data);
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
          som_row_reader_complain (reader, SOM_SEVERITY_ERROR, part, _ ("this is no path"), _ ("write the name of a file in double quotes"));
      }
  else if (reader->is_builtin)
    read_builtin (reader, som_json_get_member (reader->node, BUILTIN));
  else
    som_row_reader_complain (reader, SOM_SEVERITY_ERROR, reader->node, _ ("this resource has no rows"),
                             _ ("set \"path\" to a file in the dossier’s folder, or \"data\" to the rows"));
}

/* Why a table without rows has none: the first error that was found in it, else the first warning. (transfer full) (nullable) */
static char *
find_fault (const SomRowReader *reader)
{
  const SomProblem *worst = NULL;

  for (guint i = reader->first_problem; reader->resource->n_rows == 0 && i < som_problems_get_n (reader->context->problems); i++)
    {
      const SomProblem *problem = som_problems_get (reader->context->problems, i);

      if (problem->severity > (worst != NULL ? worst->severity : SOM_SEVERITY_NOTICE))
        worst = problem;
    }
  return worst != NULL ? som_problem_get_words (worst) : NULL;
}

static SomResource *
finish (SomRowReader *reader)
{
  SomResource *resource = reader->resource;

  som_row_reader_check_cells (reader);
  resource->fault = find_fault (reader);
  som_resource_finish (resource, reader->key);
  read_foreign_keys (reader); /* after the columns have found their places */
  som_infer_roles (resource);
  som_row_reader_check (reader);
  g_ptr_array_unref (reader->fields);
  g_strfreev (reader->missing);
  return resource;
}

/* By which views and foreign keys call the table: no one can by an empty one. */
static const char *
get_name (SomJsonNode *node)
{
  const char *name = som_json_get_string (som_json_get_member (node, "name"));

  return name != NULL && *name != '\0' ? name : NULL;
}

SomResource *
som_resource_read (const SomReadContext *context,
                   SomJsonNode          *node,
                   guint                 index)
{
  const char      *name = get_name (node);
  g_autofree char *numbered = g_strdup_printf ("table-%u", index + 1);
  SomRowReader     reader = { .context = context, .node = node, .file = context->file,
                              .n_problems = som_row_reader_count_problems (context), .first_problem = som_problems_get_n (context->problems) };

  reader.resource = som_resource_new (name != NULL ? name : numbered);
  reader.fields = g_ptr_array_new_with_free_func ((GDestroyNotify) som_field_free);
  reader.resource->title = som_words_from_title (node, context->language);
  reader.schema = som_parts_get (context->parts, node, "schema");
  reader.dialect = som_parts_get (context->parts, node, "dialect");
  check_part (&reader, (SomPart) { node, context->file }, known_keys, G_N_ELEMENTS (known_keys));
  check_dialect (&reader);
  check_part (&reader, reader.schema, schema_keys, G_N_ELEMENTS (schema_keys));
  reader.key = get_key (som_json_get_member (reader.schema.node, "primaryKey"));
  reader.is_builtin = som_json_get_kind (som_json_get_member (node, BUILTIN)) != SOM_JSON_MISSING;
  if (name == NULL)
    som_row_reader_complain (&reader, SOM_SEVERITY_WARNING, node, _ ("this resource has no name"), _ ("set \"name\", so that views can use it"));
  read_schema (&reader);
  som_sources_read (som_json_get_member (node, "sources"), context->language, context->file, context->problems, reader.resource->sources);
  read_rows (&reader);
  return finish (&reader);
}

static SomRowReader
start_lone (const SomReadContext *context)
{
  g_autofree char *base = g_strdup (context->file);
  char            *dot = strrchr (base, '.');
  SomRowReader     reader = { .context = context, .file = context->file,
                              .n_problems = som_row_reader_count_problems (context), .first_problem = som_problems_get_n (context->problems) };

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
  SomRowReader reader = start_lone (context);

  som_row_reader_read_csv (&reader, bytes);
  return finish (&reader);
}

SomResource *
som_resource_read_json (const SomReadContext *context,
                        SomJsonNode          *rows)
{
  SomRowReader reader = start_lone (context);

  som_row_reader_read_json (&reader, rows);
  return finish (&reader);
}
