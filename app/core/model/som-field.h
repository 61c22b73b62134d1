/* A field of a table schema: how the cells of a column are written.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-column.h"

G_BEGIN_DECLS

typedef enum
{
  SOM_FIELD_STRING,
  SOM_FIELD_NUMBER,
  SOM_FIELD_INTEGER,
  SOM_FIELD_BOOLEAN,
  SOM_FIELD_DATE,
  SOM_FIELD_TIME,
  SOM_FIELD_DATETIME,
  SOM_FIELD_YEAR,
  SOM_FIELD_YEARMONTH,
  SOM_FIELD_DURATION,
  SOM_FIELD_GEOPOINT,
  SOM_FIELD_GEOJSON,
  SOM_FIELD_OBJECT,
  SOM_FIELD_ARRAY,
  SOM_FIELD_LIST,
  SOM_FIELD_ANY,
  SOM_N_FIELD_TYPES
} SomFieldType;

/* What a table schema says of one field. */
typedef struct
{
  char        *name;
  SomFieldType type;
  char        *format;      /* (nullable): strptime pattern of dates */
  char         decimal;     /* '.' */
  char         group;       /* 0: none */
  gboolean     bare;        /* FALSE: text about the number is passed over */
  char         delimiter;   /* of lists */
  char       **true_values, **false_values;
  char       **missing;     /* (nullable): own missing values */
  SomRole      role;
  char        *of;
  char        *unit;        /* (nullable): id of the unit of every value */
  SomWords    *title;
  /* constraints */
  gboolean     required, unique;
  double       minimum, maximum; /* NaN: none */
  double       min_length, max_length;
  GRegex      *pattern;
  char       **choices;
} SomField;

SomField     *som_field_new         (const char *name, SomFieldType type);
/* (transfer full); never NULL: what is wrong is a problem and has its default. */
SomField     *som_field_from_json   (SomJsonNode *node, const char *language, const char *file, SomProblems *problems);
/* The missing values of a schema or a field; NULL where it names none. (transfer full) (nullable) */
char        **som_field_read_missing (SomJsonNode *node);
void          som_field_free        (SomField *field);
SomColumnType som_field_get_column_type (const SomField *field);

/* Appends a cell to `column`. NULL where all is well; else what is wrong with it, in words: the cell is then missing, but for
 * a broken constraint, which sets `kept`. (transfer full) (nullable) */
char         *som_field_append_text (const SomField *field, SomColumn *column, const char *text, gsize length, gboolean *kept);
char         *som_field_append_json (const SomField *field, SomColumn *column, SomJsonNode *node, gboolean *kept);

/* The narrowest type that all of `texts` are of: integer or year (by the column's name), number with this `decimal` mark, date, or string.
 * `true` and `false` stay words: a column of them would count as values. */
SomFieldType  som_field_infer       (const char *name, const char *const *texts, guint n_texts, char decimal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomField, som_field_free)

G_END_DECLS
