/* A typed column: numbers, times, texts or lists, where a missing value is missing and never 0.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-pool.h"
#include "model/som-unit.h"
#include "model/som-words.h"

#include <sommet/som-table.h>

G_BEGIN_DECLS

typedef struct _SomColumn SomColumn;

/* The same column in another language. */
typedef struct
{
  char      *language;
  SomColumn *column;
} SomTranslation;

struct _SomColumn
{
  char          *name;
  SomWords      *title; /* (nullable) */
  SomColumnType  type;
  SomRole        role;
  gboolean       is_boolean; /* numbers that are 0 or 1, for no and yes */
  char          *of;   /* (nullable): the column that a min, max or unit belongs to */
  const SomUnit *unit; /* (nullable): of every value, where no row says otherwise */
  SomPool       *pool; /* the table's */
  guint          n_rows;
  GArray        *numbers;    /* of double; NaN is missing; seconds for times */
  GByteArray    *precisions; /* of SomPrecision, for times */
  GArray        *offsets;    /* of guint32, for texts and lists */
  GArray        *counts;     /* of guint16, for lists */
  GArray        *translations; /* of SomTranslation */
};

SomColumn  *som_column_new             (const char *name, SomColumnType type, SomPool *pool);
void        som_column_free            (SomColumn *column);
void        som_column_append_missing  (SomColumn *column);
void        som_column_append_number   (SomColumn *column, double value);
void        som_column_append_time     (SomColumn *column, SomTime time);
void        som_column_append_text     (SomColumn *column, const char *text, gsize length);
void        som_column_append_list     (SomColumn *column, const char *const *items, guint n_items);
/* Makes times of its numbers, one for each row; what is missing stays missing. */
void        som_column_make_times      (SomColumn *column, const SomTime *times);
/* Takes out a number or a time that can't be meant. */
void        som_column_clear           (SomColumn *column, guint row);

gboolean    som_column_is_missing      (const SomColumn *column, guint row);
gboolean    som_column_get_number      (const SomColumn *column, guint row, double *value);
gboolean    som_column_get_time        (const SomColumn *column, guint row, SomTime *time);
/* In `language` where the column has it, else as it is. A list of one item is a text, too. */
const char *som_column_get_text        (const SomColumn *column, guint row, const char *language);
guint       som_column_get_n_items     (const SomColumn *column, guint row, const char *language);
const char *som_column_get_item        (const SomColumn *column, guint row, guint item, const char *language);

/* What a cell says, for comparing: its text, its number in words, or its date by ISO 8601; NULL where it is missing. (transfer full) (nullable) */
char       *som_column_to_text         (const SomColumn *column, guint row);

/* `sommet:role` to a role; SOM_ROLE_NONE where it is none. */
SomRole     som_role_from_name         (const char *name);
const char *som_role_get_name          (SomRole role);

G_END_DECLS
