/* Tables as a view sees them: the visible rows, typed columns, words in the view's language.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/**
 * SomTable:
 *
 * A table of the view being drawn: only the rows that the view shows, in their order, with texts in the view's
 * language. It belongs to the view and lives as long. Rows are counted from 0.
 */
typedef struct _SomTable SomTable;

/**
 * SomUnit:
 *
 * A unit of a dossier, such as billions of dollars. Units are compared by pointer within one dossier.
 */
typedef struct _SomUnit SomUnit;

/**
 * SomColumnType:
 * @SOM_COLUMN_TEXT: text
 * @SOM_COLUMN_NUMBER: number, integer or boolean (0 or 1)
 * @SOM_COLUMN_TIME: date, year, month or moment
 * @SOM_COLUMN_LIST: a list of texts
 *
 * How the values of a column are kept.
 */
typedef enum
{
  SOM_COLUMN_TEXT,
  SOM_COLUMN_NUMBER,
  SOM_COLUMN_TIME,
  SOM_COLUMN_LIST
} SomColumnType;

/**
 * SomAmount:
 * @value: in the base of @unit, so 5e11 for 500 billion dollars
 * @unit: (nullable): the unit that the dossier gives it
 *
 * A value with its unit.
 */
typedef struct
{
  double         value;
  const SomUnit *unit;
} SomAmount;

const char   *som_table_get_name         (const SomTable *table);
const char   *som_table_get_title        (const SomTable *table);
guint         som_table_get_n_rows       (const SomTable *table);
guint         som_table_get_n_columns    (const SomTable *table);
int           som_table_find_column      (const SomTable *table, const char *name);
int           som_table_find_role        (const SomTable *table, SomRole role);
int           som_table_find_role_of     (const SomTable *table, SomRole role, int column);
const char   *som_table_get_column_name  (const SomTable *table, int column);
const char   *som_table_get_column_title (const SomTable *table, int column);
SomColumnType som_table_get_column_type  (const SomTable *table, int column);
SomRole       som_table_get_column_role  (const SomTable *table, int column);
gboolean      som_table_is_missing       (const SomTable *table, int column, guint row);
gboolean      som_table_get_number       (const SomTable *table, int column, guint row, double *value);
gboolean      som_table_get_amount       (const SomTable *table, int column, guint row, SomAmount *amount);
gboolean      som_table_get_time         (const SomTable *table, int column, guint row, SomTime *time);
const char   *som_table_get_text         (const SomTable *table, int column, guint row);
guint         som_table_get_n_items      (const SomTable *table, int column, guint row);
const char   *som_table_get_item         (const SomTable *table, int column, guint row, guint item);
int           som_table_get_key_column   (const SomTable *table);
const char   *som_table_get_key          (const SomTable *table, guint row);
gboolean      som_table_find_key         (const SomTable *table, const char *key, guint *row);
const char   *som_table_get_entity       (const SomTable *table, guint row);
SomStatus     som_table_get_status       (const SomTable *table, guint row);
SomLayer      som_table_get_layer        (const SomTable *table, guint row);
SomBasis      som_table_get_basis        (const SomTable *table, guint row);
guint        *som_table_order_by_check   (const SomTable *table);

G_END_DECLS
