/* A table being read, for tests of what reads its rows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model.h"

#include "model/som-row-reader.h"

typedef struct
{
  SomProblems   *problems;
  GHashTable    *units;
  SomJson       *json;
  SomReadContext context;
  SomRowReader   reader;
} Rows;

/* A reader of the table “t” for rows of `file`, with the fields of `schema`, a table schema in which apostrophes stand for quotation marks.
 * NULL: there is none. */
static inline void
rows_init (Rows       *rows,
           const char *schema,
           const char *file)
{
  g_autofree char *text = g_strdelimit (g_strdup_printf ("{'schema': %s}", schema != NULL ? schema : "null"), "'", '"');
  SomJsonNode     *fields;

  rows->problems = som_problems_new ();
  rows->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) som_unit_free);
  rows->json = test_json_new (text, rows->problems);
  rows->context = (SomReadContext) { .folder = ".", .file = PACKAGE, .language = "en", .units = rows->units, .problems = rows->problems };
  rows->reader = (SomRowReader) { .context = &rows->context, .node = som_json_get_root (rows->json), .file = file };
  rows->reader.resource = som_resource_new ("t");
  rows->reader.fields = g_ptr_array_new_with_free_func ((GDestroyNotify) som_field_free);
  rows->reader.schema = (SomPart) { som_json_get_member (rows->reader.node, "schema"), PACKAGE };
  fields = som_json_get_member (rows->reader.schema.node, "fields");
  for (guint i = 0; i < som_json_get_n_elements (fields); i++)
    som_row_reader_add_column (&rows->reader, som_field_from_json (som_json_get_element (fields, i), "en", PACKAGE, rows->problems));
  rows->reader.has_schema = rows->reader.fields->len > 0;
}

static inline void
rows_clear (Rows *rows)
{
  som_resource_free (rows->reader.resource);
  g_ptr_array_unref (rows->reader.fields);
  g_strfreev (rows->reader.missing);
  som_json_free (rows->json);
  g_hash_table_unref (rows->units);
  som_problems_unref (rows->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

/* Asserts what the table holds and what was said of it. */
#define assert_rows(rows, table, said)                                                          \
  G_STMT_START                                                                                  \
  {                                                                                             \
    g_autofree char *dump_ = test_resource_dump ((rows)->reader.resource);                      \
    g_assert_cmpstr (dump_, ==, table);                                                         \
    assert_problems ((rows)->problems, said);                                                   \
  }                                                                                             \
  G_STMT_END
