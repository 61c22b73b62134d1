/* Numbers, amounts, dates and names in words, in the view's language.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-view-private.h"

#include "model/som-amounts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sommet/som-format.h>
#include <string.h>

#define MAX_ARGUMENTS 8

static SomMeasure
get_measure (const SomView *view,
             const SomUnit *unit)
{
  const char *symbol;

  if (unit == NULL)
    return (SomMeasure) { SOM_MEASURE_PLAIN, NULL };
  symbol = som_words_get (unit->symbol, view->request->language);
  if (unit->measure.kind == SOM_MEASURE_SYMBOL && symbol != NULL)
    return (SomMeasure) { SOM_MEASURE_SYMBOL, symbol };
  return unit->measure;
}

char *
som_format_number (const SomView *view,
                   double         value,
                   SomFormatWidth width)
{
  return som_formatter_number (som_view_get_formatter (view), value, (SomMeasure) { SOM_MEASURE_PLAIN, NULL }, width);
}

char *
som_format_amount (const SomView *view,
                   SomAmount      amount,
                   SomFormatWidth width)
{
  return som_formatter_number (som_view_get_formatter (view), amount.value, get_measure (view, amount.unit), width);
}

/* The words without their one `digit`, and without the spaces that parted them; NULL where there are other digits. */
static char *
remove_digit (const char *words,
              const char *digit)
{
  const char      *found = strstr (words, digit);
  g_autofree char *before = found != NULL ? g_strndup (words, found - words) : NULL;
  g_autofree char *joined = found != NULL ? g_strconcat (before, found + strlen (digit), NULL) : NULL;
  const char      *start = joined, *end;

  if (joined == NULL)
    return NULL;
  for (const char *c = joined; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isdigit (g_utf8_get_char (c)))
      return NULL;
  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start + strlen (start); end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end)));)
    end = g_utf8_prev_char (end);
  return end > start ? g_strndup (start, end - start) : NULL;
}

char *
som_format_unit (const SomView *view,
                 const SomUnit *unit)
{
  g_autofree char *one = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  if (unit == NULL)
    return NULL;
  one = som_format_number (view, 1, SOM_FORMAT_SHORT);
  words = som_format_amount (view, (SomAmount) { unit->factor, unit }, SOM_FORMAT_SHORT);
  return remove_digit (words, one);
}

char *
som_format_time (const SomView *view,
                 SomTime        time,
                 SomFormatWidth width)
{
  return som_formatter_time (som_view_get_formatter (view), time, width);
}

char *
som_format_span (const SomView *view,
                 SomTime        start,
                 SomTime        end,
                 SomFormatWidth width)
{
  return som_formatter_span (som_view_get_formatter (view), start, end, width);
}

static char *
format_list (const SomView  *view,
             const SomTable *table,
             int             column,
             guint           row)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < som_table_get_n_items (table, column, row); i++)
    g_ptr_array_add (items, (gpointer) som_table_get_item (table, column, row, i));
  g_ptr_array_add (items, NULL);
  return som_formatter_list (som_view_get_formatter (view), (const char *const *) items->pdata);
}

/* A text as people read it: entities and the words of statuses and bases are ids in the dossier. */
static const char *
translate_text (const SomView  *view,
                const SomTable *table,
                int             column,
                guint           row)
{
  const char *text = som_table_get_text (table, column, row);
  const char *word = NULL;

  switch (som_table_get_column_role (table, column))
    {
    case SOM_ROLE_ENTITY:
    case SOM_ROLE_FROM:
    case SOM_ROLE_TO:
    case SOM_ROLE_COLUMN:
      return som_view_get_entity_label (view, text);
    case SOM_ROLE_STATUS:
      word = som_format_status (view, som_table_get_status (table, row));
      break;
    case SOM_ROLE_BASIS:
      word = som_format_row_basis (view, table, row);
      break;
    default:
      break;
    }
  return word != NULL ? word : text;
}

/* A number as the dossier has it, with the name of its unit: it is more in the base of the unit than can be held. */
static char *
format_as_written (const SomView  *view,
                   const SomTable *table,
                   int             column,
                   guint           row,
                   SomFormatWidth  width)
{
  const SomUnit *unit = som_amounts_get_unit (table->dossier, table->resource, column, table->rows[row]);
  SomUnit        written = { .factor = 1 };
  double         value;

  if (!som_table_get_number (table, column, row, &value) || unit == NULL)
    return NULL;
  written.id = unit->id;
  written.measure = (SomMeasure) { SOM_MEASURE_SYMBOL, unit->id };
  written.symbol = unit->title;
  return som_format_amount (view, (SomAmount) { value, &written }, width);
}

char *
som_format_cell (const SomView  *view,
                 const SomTable *table,
                 int             column,
                 guint           row,
                 SomFormatWidth  width)
{
  SomAmount amount;
  SomTime   time;

  g_return_val_if_fail (view != NULL && table != NULL, NULL);

  if (som_table_is_missing (table, column, row))
    return NULL;
  switch (som_table_get_column_type (table, column))
    {
    case SOM_COLUMN_NUMBER:
      return som_table_get_amount (table, column, row, &amount) ? som_format_amount (view, amount, width)
                                                                : format_as_written (view, table, column, row, width);
    case SOM_COLUMN_TIME:
      return som_table_get_time (table, column, row, &time) ? som_format_time (view, time, width) : NULL;
    case SOM_COLUMN_LIST:
      return format_list (view, table, column, row);
    case SOM_COLUMN_TEXT:
    default:
      return g_strdup (translate_text (view, table, column, row));
    }
}

/* The lower end without its unit, where the unit of the upper end stands behind both: `84 à 98 Md $`. */
static char *
format_low (const SomView *view,
            SomAmount      low,
            SomAmount      high,
            const char    *last)
{
  if (!g_unichar_isdigit (g_utf8_get_char (last)) || !som_unit_is_like (low.unit, high.unit) || !(low.value > 0)
      || high.value > low.value * 1000)
    return som_format_amount (view, low, SOM_FORMAT_SHORT);
  return som_formatter_tick_bare (som_view_get_formatter (view), low.value, high.value - low.value, high.value, get_measure (view, high.unit));
}

/* Both ends of a range, the unit once where the words allow. */
static char *
format_range (const SomView *view,
              SomAmount      low,
              SomAmount      high)
{
  g_autofree char *last = som_format_amount (view, high, SOM_FORMAT_SHORT);
  g_autofree char *first = format_low (view, low, high, last);

  return som_format_message (view, som_view_translate (view, "{low} to {high}"), "low", first, "high", last, NULL);
}

char *
som_format_value (const SomView  *view,
                  const SomTable *table,
                  int             column,
                  guint           row)
{
  SomAmount amount, low, high;
  gboolean  has_low, has_high;

  g_return_val_if_fail (view != NULL && table != NULL, NULL);

  if (!som_table_get_amount (table, column, row, &amount))
    return NULL;
  has_low = som_table_get_amount (table, som_table_find_role_of (table, SOM_ROLE_MIN, column), row, &low);
  has_high = som_table_get_amount (table, som_table_find_role_of (table, SOM_ROLE_MAX, column), row, &high);
  if (has_low && has_high && low.value < high.value)
    return format_range (view, low, high);
  if (has_low && !has_high && low.value == amount.value)
    {
      g_autofree char *least = som_format_amount (view, low, SOM_FORMAT_SHORT);

      return som_format_message (view, som_view_translate (view, "more than {value}"), "value", least, NULL);
    }
  if (has_high && !has_low && high.value == amount.value)
    {
      g_autofree char *most = som_format_amount (view, high, SOM_FORMAT_SHORT);

      return som_format_message (view, som_view_translate (view, "up to {value}"), "value", most, NULL);
    }
  return som_format_amount (view, amount, SOM_FORMAT_SHORT);
}

char *
som_format_country (const SomView *view,
                    const char    *code)
{
  return som_formatter_country (som_view_get_formatter (view), code);
}

char *
som_format_message (const SomView *view,
                    const char    *pattern,
                    ...)
{
  const char *names[MAX_ARGUMENTS], *texts[MAX_ARGUMENTS];
  double      numbers[MAX_ARGUMENTS];
  guint       n = 0;
  va_list     arguments;

  va_start (arguments, pattern);
  for (const char *name = va_arg (arguments, const char *); name != NULL && n < MAX_ARGUMENTS;
       name = va_arg (arguments, const char *))
    {
      names[n] = name;
      texts[n] = va_arg (arguments, const char *);
      numbers[n++] = NAN;
    }
  va_end (arguments);
  return som_formatter_message (som_view_get_formatter (view), pattern, n, names, texts, numbers);
}

char *
som_format_count (const SomView *view,
                  const char    *pattern,
                  guint          n)
{
  const char *names[] = { "n" }, *texts[] = { NULL };
  double      numbers[] = { n };

  return som_formatter_message (som_view_get_formatter (view), pattern, 1, names, texts, numbers);
}

const char *
som_format_status (const SomView *view,
                   SomStatus      status)
{
  static const char *const words[] = {
    [SOM_STATUS_ACTUAL] = NC_ ("status", "actual"),
    [SOM_STATUS_ANNOUNCED] = NC_ ("status", "announced"),
    [SOM_STATUS_PLANNED] = NC_ ("status", "planned"),
    [SOM_STATUS_ESTIMATE] = NC_ ("status", "estimate"),
  };

  return status < G_N_ELEMENTS (words) && words[status] != NULL ? som_view_translate_context (view, "status", words[status]) : NULL;
}

const char *
som_format_basis (const SomView *view,
                  SomBasis       basis)
{
  static const char *const words[] = { [SOM_BASIS_PEAK] = NC_ ("basis", "peak"), [SOM_BASIS_MEASURED] = NC_ ("basis", "measured") };

  return basis < G_N_ELEMENTS (words) && words[basis] != NULL ? som_view_translate_context (view, "basis", words[basis]) : NULL;
}

const char *
som_format_row_basis (const SomView  *view,
                      const SomTable *table,
                      guint           row)
{
  SomBasis  basis = som_table_get_basis (table, row);
  SomStatus status = som_table_get_status (table, row);

  if (basis == SOM_BASIS_MEASURED && (status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED))
    return som_view_translate_context (view, "basis", NC_ ("basis", "target"));
  return som_format_basis (view, basis);
}

/* Whether `words` stand in `tokens`, one after the other. */
static gboolean
has_words (char **tokens,
           char **words)
{
  guint n = g_strv_length (words), n_tokens = g_strv_length (tokens), found = 0;

  for (guint i = 0; n > 0 && found < n && i + n <= n_tokens; i++)
    for (found = 0; found < n && g_str_equal (tokens[i + found], words[found]); found++)
      ;
  return n > 0 && found == n;
}

gboolean
som_format_is_in_label (const SomView  *view,
                        const SomTable *table,
                        guint           row,
                        const char     *words)
{
  const char    *label = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_LABEL), row);
  g_auto (GStrv) in_label = NULL, in_words = NULL;

  if (label == NULL || words == NULL)
    return FALSE;
  in_label = g_str_tokenize_and_fold (label, view->request->language, NULL);
  in_words = g_str_tokenize_and_fold (words, view->request->language, NULL);
  return has_words (in_label, in_words);
}

char *
som_format_qualifier (const SomView  *view,
                      const SomTable *table,
                      guint           row)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  SomStatus             status = som_table_get_status (table, row);
  const char           *qualifier = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_QUALIFIER), row);
  const char           *basis = som_format_row_basis (view, table, row);

  if (qualifier != NULL)
    g_ptr_array_add (words, (gpointer) qualifier);
  if (basis != NULL && !som_format_is_in_label (view, table, row, basis))
    g_ptr_array_add (words, (gpointer) basis);
  if (status > SOM_STATUS_ACTUAL)
    g_ptr_array_add (words, (gpointer) som_format_status (view, status));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}
