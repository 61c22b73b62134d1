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

char       *som_format_number    (const SomView *view, double value, SomFormatWidth width);
char       *som_format_amount    (const SomView *view, SomAmount amount, SomFormatWidth width);
char       *som_format_unit      (const SomView *view, const SomUnit *unit);
char       *som_format_time      (const SomView *view, SomTime time, SomFormatWidth width);
char       *som_format_span      (const SomView *view, SomTime start, SomTime end, SomFormatWidth width);
char       *som_format_cell      (const SomView *view, const SomTable *table, int column, guint row, SomFormatWidth width);
char       *som_format_value     (const SomView *view, const SomTable *table, int column, guint row);
char       *som_format_country   (const SomView *view, const char *code);
char       *som_format_message   (const SomView *view, const char *pattern, ...) G_GNUC_NULL_TERMINATED;
char       *som_format_count     (const SomView *view, const char *pattern, guint n);
const char *som_format_status    (const SomView *view, SomStatus status);
const char *som_format_basis     (const SomView *view, SomBasis basis);
char       *som_format_qualifier (const SomView *view, const SomTable *table, guint row);

G_END_DECLS
