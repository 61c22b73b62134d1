/* The rows of a resource, read one after the other into typed columns.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-field.h"
#include "model/som-resource-reader.h"

G_BEGIN_DECLS

/* Rows that types are inferred from. */
#define SOM_ROW_SAMPLE 1000

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
  gboolean              is_builtin; /* the rows are some that Sommet ships */
  const char           *key;     /* (nullable): the field that rows are found by */
  const char           *file;    /* that rows are read from */
  guint                 heading; /* line of the heading that columns are named by; 0: there is none */
  guint                 n_problems; /* errors and warnings of the dossier, before this table */
  guint                 first_problem; /* number of the next one then */
} SomRowReader;

guint       som_row_reader_count_problems  (const SomReadContext *context);
void        som_row_reader_complain_in     (SomRowReader *reader, SomSeverity severity, SomPart part, const char *what, const char *mend);
void        som_row_reader_complain        (SomRowReader *reader, SomSeverity severity, SomJsonNode *node, const char *what, const char *mend);
void        som_row_reader_complain_cell   (SomRowReader *reader, SomSeverity severity, guint line, guint row, const char *field, const char *what,
                                            const char *mend);
void        som_row_reader_report_too_many (SomRowReader *reader, guint line);
/* (transfer full): the field. */
void        som_row_reader_add_column      (SomRowReader *reader, SomField *field);
/* The unit of this name. One that is unknown is said once, and is a symbol from then on: its numbers are shown with it. (transfer none) */
const SomUnit *som_row_reader_find_unit    (SomRowReader *reader, const char *name, SomSeverity severity, SomWhere where);
/* Appends a cell to column `n`; NULL is missing. */
void        som_row_reader_append_text     (SomRowReader *reader, guint n, const char *text, gsize length, guint line, guint row);
void        som_row_reader_append_json     (SomRowReader *reader, guint n, SomJsonNode *value, guint row);
void        som_row_reader_read_json       (SomRowReader *reader, SomJsonNode *rows);
void        som_row_reader_read_csv        (SomRowReader *reader, GBytes *bytes);
/* Says which cells are odd, before the columns find their places, and what else is odd in the table after. */
void        som_row_reader_check_cells     (SomRowReader *reader);
void        som_row_reader_check           (SomRowReader *reader);

G_END_DECLS
