/* Numbers, amounts, dates and names in words, in the view's language.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-view.h>

G_BEGIN_DECLS

/**
 * SomFormatWidth:
 * @SOM_FORMAT_SHORT: for labels and ticks: `500 Md $`, `févr. 2025`
 * @SOM_FORMAT_LONG: for sentences and details: `500 milliards de dollars`, `10 février 2025`
 * @SOM_FORMAT_EXACT: every digit that the dossier gives
 *
 * How much room words may take.
 */
typedef enum
{
  SOM_FORMAT_SHORT,
  SOM_FORMAT_LONG,
  SOM_FORMAT_EXACT
} SomFormatWidth;

/**
 * som_format_number:
 * @view: a view
 * @value: a number
 * @width: how much room there is
 *
 * Writes a number without a unit.
 *
 * Returns: (transfer full): the words
 */
char *som_format_number (const SomView *view, double value, SomFormatWidth width);

/**
 * som_format_amount:
 * @view: a view
 * @amount: an amount
 * @width: how much room there is
 *
 * Writes an amount with its unit: `500 Md $`, `1,742 EFLOPS`, `-40 %`.
 *
 * Returns: (transfer full): the words
 */
char *som_format_amount (const SomView *view, SomAmount amount, SomFormatWidth width);

/**
 * som_format_unit:
 * @view: a view
 * @unit: (nullable): a unit
 *
 * Writes a unit by itself, for the head of a column whose numbers stand without it: `Md $`, `PFLOPS`, `%`.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where the unit has none, or none that can stand without a number
 */
char *som_format_unit (const SomView *view, const SomUnit *unit);

/**
 * som_format_time:
 * @view: a view
 * @time: a date
 * @width: how much room there is
 *
 * Writes a date, as finely as it is known.
 *
 * Returns: (transfer full): the words
 */
char *som_format_time (const SomView *view, SomTime time, SomFormatWidth width);

/**
 * som_format_span:
 * @view: a view
 * @start: its first day
 * @end: its last day
 * @width: how much room there is
 *
 * Writes a span of time: `10–11 février 2025`.
 *
 * Returns: (transfer full): the words
 */
char *som_format_span (const SomView *view, SomTime start, SomTime end, SomFormatWidth width);

/**
 * som_format_cell:
 * @view: a view
 * @table: a table
 * @column: a column
 * @row: a row
 * @width: how much room there is
 *
 * Writes the value of any cell.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where the value is missing
 */
char *som_format_cell (const SomView *view, const SomTable *table, int column, guint row, SomFormatWidth width);

/**
 * som_format_value:
 * @view: a view
 * @table: a table
 * @column: a column of numbers
 * @row: a row
 *
 * Writes a value for a label, with its range where the row gives one: `60 to 65 billion`, `more than 1 EFLOPS`, `up to 56
 * billion`.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where the value is missing
 */
char *som_format_value (const SomView *view, const SomTable *table, int column, guint row);

/**
 * som_format_country:
 * @view: a view
 * @code: an ISO 3166 code
 *
 * The name of a country.
 *
 * Returns: (transfer full) (nullable): the name, %NULL where the code is unknown
 */
char *som_format_country (const SomView *view, const char *code);

/**
 * som_format_message:
 * @view: a view
 * @pattern: an ICU message with named arguments, translated already: `{n, plural, one {# row} other {# rows}}`
 * @...: name and text of each argument, then %NULL; at most eight
 *
 * Fills in a sentence.
 *
 * Returns: (transfer full): the sentence
 */
char *som_format_message (const SomView *view, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/**
 * som_format_count:
 * @view: a view
 * @pattern: an ICU message with the argument `n`, translated already: `{n, plural, one {# row} other {# rows}}`
 * @n: the number
 *
 * Fills in a sentence that counts.
 *
 * Returns: (transfer full): the sentence
 */
char *som_format_count (const SomView *view, const char *pattern, guint n);

/**
 * som_format_status:
 * @view: a view
 * @status: a status
 *
 * What a status is called.
 *
 * Returns: (nullable): the word, %NULL for %SOM_STATUS_NONE
 */
const char *som_format_status (const SomView *view, SomStatus status);

/**
 * som_format_basis:
 * @view: a view
 * @basis: a basis
 *
 * What a basis is called.
 *
 * Returns: (nullable): the word, %NULL for %SOM_BASIS_NONE
 */
const char *som_format_basis (const SomView *view, SomBasis basis);

/**
 * som_format_row_basis:
 * @view: a view
 * @table: a table
 * @row: a row of it
 *
 * What the basis of a row is called. What is announced or planned has not been measured: it is a target.
 *
 * Returns: (nullable): the words, %NULL where the row has no basis
 */
const char *som_format_row_basis (const SomView *view, const SomTable *table, guint row);

/**
 * som_format_is_in_label:
 * @view: a view
 * @table: a table
 * @row: a row of it
 * @words: (nullable): a word or several
 *
 * Whether the label of a row says words by itself: `target` beside `Alice Recoque, target` would say them twice. Case and accents make no difference.
 *
 * Returns: %TRUE if it does, %FALSE also where there is no label or nothing to say
 */
gboolean som_format_is_in_label (const SomView *view, const SomTable *table, guint row, const char *words);

/**
 * som_format_qualifier:
 * @view: a view
 * @table: a table
 * @row: a row
 *
 * What must be known of a value beside its number: `private, announced`, `peak`. What is plainly actual needs no word, nor does a basis that the label says.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where there is nothing to say
 */
char *som_format_qualifier (const SomView *view, const SomTable *table, guint row);

G_END_DECLS
