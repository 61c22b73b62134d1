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

/**
 * som_table_get_name:
 * @table: a table
 *
 * The name of the resource.
 *
 * Returns: the name
 */
const char *som_table_get_name (const SomTable *table);

/**
 * som_table_get_title:
 * @table: a table
 *
 * What the table is called in the view's language; its name where the dossier gives no title.
 *
 * Returns: the title
 */
const char *som_table_get_title (const SomTable *table);

/**
 * som_table_get_n_rows:
 * @table: a table
 *
 * How many rows the view shows. Rows of a hidden layer or series are not among them.
 *
 * Returns: the number of rows
 */
guint som_table_get_n_rows (const SomTable *table);

/**
 * som_table_get_n_columns:
 * @table: a table
 *
 * How many columns there are; a column and its translations count as one.
 *
 * Returns: the number of columns
 */
guint som_table_get_n_columns (const SomTable *table);

/**
 * som_table_find_column:
 * @table: a table
 * @name: (nullable): name of a field
 *
 * Looks for a column by name.
 *
 * Returns: the column, or -1
 */
int som_table_find_column (const SomTable *table, const char *name);

/**
 * som_table_find_role:
 * @table: a table
 * @role: a role
 *
 * Looks for the first column with a role.
 *
 * Returns: the column, or -1
 */
int som_table_find_role (const SomTable *table, SomRole role);

/**
 * som_table_find_role_of:
 * @table: a table
 * @role: %SOM_ROLE_UNIT, %SOM_ROLE_MIN or %SOM_ROLE_MAX
 * @column: the column that it belongs to
 *
 * Looks for the column that gives unit or range of another: the one whose `sommet:of` names it, else the one that names none.
 *
 * Returns: the column, or -1
 */
int som_table_find_role_of (const SomTable *table, SomRole role, int column);

/**
 * som_table_get_column_name:
 * @table: a table
 * @column: a column
 *
 * The name of the field.
 *
 * Returns: (nullable): the name, %NULL where there is no such column
 */
const char *som_table_get_column_name (const SomTable *table, int column);

/**
 * som_table_get_column_title:
 * @table: a table
 * @column: a column
 *
 * What the column is called in the view's language; its name where the dossier gives no title.
 *
 * Returns: (nullable): the title, %NULL where there is no such column
 */
const char *som_table_get_column_title (const SomTable *table, int column);

/**
 * som_table_get_column_type:
 * @table: a table
 * @column: a column
 *
 * How the values of a column are kept.
 *
 * Returns: the type; text where there is no such column
 */
SomColumnType som_table_get_column_type (const SomTable *table, int column);

/**
 * som_table_get_column_role:
 * @table: a table
 * @column: a column
 *
 * What a column means.
 *
 * Returns: the role
 */
SomRole som_table_get_column_role (const SomTable *table, int column);

/**
 * som_table_is_missing:
 * @table: a table
 * @column: a column
 * @row: a row
 *
 * Whether a cell has no value.
 *
 * Returns: %TRUE where it has none, also where there is no such cell
 */
gboolean som_table_is_missing (const SomTable *table, int column, guint row);

/**
 * som_table_get_number:
 * @table: a table
 * @column: a column
 * @row: a row
 * @value: (out): the number as the dossier has it; untouched where it is missing
 *
 * Gets a number, without its unit.
 *
 * Returns: %FALSE where the value is missing or no number
 */
gboolean som_table_get_number (const SomTable *table, int column, guint row, double *value);

/**
 * som_table_get_amount:
 * @table: a table
 * @column: a column
 * @row: a row
 * @amount: (out): the value in the base of its unit; untouched where it is missing
 *
 * Gets a number with its unit.
 *
 * Returns: %FALSE where the value is missing, no number, or beyond what a double holds
 */
gboolean som_table_get_amount (const SomTable *table, int column, guint row, SomAmount *amount);

/**
 * som_table_get_time:
 * @table: a table
 * @column: a column
 * @row: a row
 * @time: (out): the time; untouched where it is missing
 *
 * Gets a date.
 *
 * Returns: %FALSE where it is missing or no date
 */
gboolean som_table_get_time (const SomTable *table, int column, guint row, SomTime *time);

/**
 * som_table_get_text:
 * @table: a table
 * @column: a column
 * @row: a row
 *
 * Gets a text in the view's language, or in the dossier's first one. Numbers and dates are no texts: see
 * som_format_cell().
 *
 * Returns: (nullable): the text, %NULL where it is missing
 */
const char *som_table_get_text (const SomTable *table, int column, guint row);

/**
 * som_table_get_n_items:
 * @table: a table
 * @column: a column of lists, or of texts
 * @row: a row
 *
 * How many items a list has; a text is a list of one.
 *
 * Returns: the number of items, 0 where the list is missing
 */
guint som_table_get_n_items (const SomTable *table, int column, guint row);

/**
 * som_table_get_item:
 * @table: a table
 * @column: a column of lists, or of texts
 * @row: a row
 * @item: counted from 0
 *
 * Gets an item of a list, in the view's language.
 *
 * Returns: (nullable): the text, %NULL where there is no such item
 */
const char *som_table_get_item (const SomTable *table, int column, guint row, guint item);

/**
 * som_table_get_key_column:
 * @table: a table
 *
 * The column of the primary key.
 *
 * Returns: the column, or -1
 */
int som_table_get_key_column (const SomTable *table);

/**
 * som_table_get_key:
 * @table: a table
 * @row: a row
 *
 * The primary key of a row.
 *
 * Returns: (nullable): the key, %NULL where the table has none
 */
const char *som_table_get_key (const SomTable *table, guint row);

/**
 * som_table_find_key:
 * @table: a table
 * @key: (nullable): a primary key
 * @row: (out): the row; untouched where there is none
 *
 * Looks for the visible row with a key.
 *
 * Returns: %TRUE where it is there and shown
 */
gboolean som_table_find_key (const SomTable *table, const char *key, guint *row);

/**
 * som_table_get_entity:
 * @table: a table
 * @row: a row
 *
 * The entity that a row is about.
 *
 * Returns: (nullable): its id
 */
const char *som_table_get_entity (const SomTable *table, guint row);

/**
 * som_table_get_status:
 * @table: a table
 * @row: a row
 *
 * How real a row's value is.
 *
 * Returns: the status
 */
SomStatus som_table_get_status (const SomTable *table, guint row);

/**
 * som_table_get_layer:
 * @table: a table
 * @row: a row
 *
 * Whether the article says it or the check found it.
 *
 * Returns: the layer
 */
SomLayer som_table_get_layer (const SomTable *table, guint row);

/**
 * som_table_get_basis:
 * @table: a table
 * @row: a row
 *
 * Whether a capacity is a peak or was measured.
 *
 * Returns: the basis
 */
SomBasis som_table_get_basis (const SomTable *table, guint row);

/**
 * som_table_order_by_check:
 * @table: a table
 *
 * Orders the rows so that what the check found follows what it is about: each row in its place, and after it those that check it. A
 * row that checks none of the visible ones keeps its own place.
 *
 * Returns: (transfer full) (array): every row once
 */
guint *som_table_order_by_check (const SomTable *table);

G_END_DECLS
