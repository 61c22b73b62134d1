/* Cells of a field, from texts and JSON to numbers, times, texts and lists.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field-private.h"

#include "model/som-time.h"
#include "source/som-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const default_true[] = { "true", "True", "TRUE", "1", NULL };
static const char *const default_false[] = { "false", "False", "FALSE", "0", NULL };

static gboolean
is_one_of (const char *const *values,
           const char        *text)
{
  return values != NULL && g_strv_contains (values, text);
}

/* Copies the digits of a number as JSON would write them: own decimal and group characters, and what stands about a number that
 * is not bare, are taken away. */
static char *
normalize_number (const SomField *field,
                  const char     *text)
{
  GString *number = g_string_new (NULL);

  if (!field->bare)
    while (*text != '\0' && !g_ascii_isdigit (*text) && *text != '-' && *text != field->decimal)
      text++;
  if (*text == '+')
    text++;
  for (; *text != '\0'; text++)
    if (*text == field->decimal)
      g_string_append_c (number, '.');
    else if (*text == field->group && field->group != 0)
      continue;
    else
      g_string_append_c (number, *text != '.' ? *text : ','); /* a point that is neither: such a number is none */
  if (!field->bare)
    while (number->len > 0 && !g_ascii_isdigit (number->str[number->len - 1]))
      g_string_truncate (number, number->len - 1);
  if (number->str[0] == '.')
    g_string_prepend_c (number, '0');
  if (number->len > 0 && number->str[number->len - 1] == '.')
    g_string_truncate (number, number->len - 1);
  return g_string_free (number, FALSE);
}

/* Zeros that lead, which JSON refuses and tables are full of: 007. */
static const char *
skip_zeros (const char *number)
{
  while (number[0] == '0' && g_ascii_isdigit (number[1]))
    number++;
  return number;
}

static char *
describe_number (SomNumberResult result,
                 const char     *text)
{
  switch (result)
    {
    case SOM_NUMBER_OVERFLOW:
      return g_strdup_printf (_ ("“%s” is too large a number"), text);
    case SOM_NUMBER_UNDERFLOW:
      return g_strdup_printf (_ ("“%s” is too small a number to be told from 0"), text);
    case SOM_NUMBER_INEXACT:
      return g_strdup_printf (_ ("“%s” has more digits than can be kept"), text);
    case SOM_NUMBER_OK:
    case SOM_NUMBER_INVALID:
    default:
      return g_strdup_printf (_ ("“%s” is not a number"), text);
    }
}

static char *
append_number (const SomField *field,
               SomColumn      *column,
               const char     *text)
{
  g_autofree char *number = normalize_number (field, text);
  gboolean         negative = number[0] == '-';
  g_autofree char *plain = g_strconcat (negative ? "-" : "", skip_zeros (number + negative), NULL);
  double           value;
  SomNumberResult  result = som_number_parse (plain, strlen (plain), &value);

  if (result == SOM_NUMBER_OK && field->type == SOM_FIELD_INTEGER && value != trunc (value))
    {
      som_column_append_missing (column);
      return g_strdup_printf (_ ("“%s” is not a whole number"), text);
    }
  if (result != SOM_NUMBER_OK)
    {
      som_column_append_missing (column);
      return describe_number (result, text);
    }
  som_column_append_number (column, value);
  return NULL;
}

static char *
append_boolean (const SomField *field,
                SomColumn      *column,
                const char     *text)
{
  const char *const *trues = field->true_values != NULL ? (const char *const *) field->true_values : default_true;
  const char *const *falses = field->false_values != NULL ? (const char *const *) field->false_values : default_false;

  if (is_one_of (trues, text))
    som_column_append_number (column, 1);
  else if (is_one_of (falses, text))
    som_column_append_number (column, 0);
  else
    {
      som_column_append_missing (column);
      return g_strdup_printf (_ ("“%s” is neither true nor false"), text);
    }
  return NULL;
}

static char *
append_time (const SomField *field,
             SomColumn      *column,
             const char     *text)
{
  SomTime  time;
  gboolean own = field->format != NULL && strchr (field->format, '%') != NULL;

  if (own ? som_time_parse_format (text, field->format, &time) : som_time_parse (text, &time))
    {
      som_column_append_time (column, time);
      return NULL;
    }
  som_column_append_missing (column);
  return g_strdup_printf (_ ("“%s” is not a date"), text);
}

static char *
append_split (const SomField *field,
              SomColumn      *column,
              const char     *text)
{
  const char     delimiter[] = { field->delimiter, '\0' };
  g_auto (GStrv) items = g_strsplit (text, delimiter, -1);

  som_column_append_list (column, (const char *const *) items, g_strv_length (items));
  return NULL;
}

static char *
check_constraints (const SomField  *field,
                   const SomColumn *column,
                   const char      *text,
                   gsize            length)
{
  double value;
  gsize  n = g_utf8_strlen (text, length);

  if (field->choices != NULL && !g_strv_contains ((const char *const *) field->choices, text))
    return g_strdup_printf (_ ("“%s” is none of the values that the schema allows"), text);
  if (field->pattern != NULL && !g_regex_match (field->pattern, text, 0, NULL))
    return g_strdup_printf (_ ("“%s” does not match the pattern of the schema"), text);
  if (n < field->min_length || n > field->max_length)
    return g_strdup_printf (_ ("“%s” is not of the length that the schema allows"), text);
  if (column->numbers == NULL || column->n_rows == 0)
    return NULL;
  value = g_array_index (column->numbers, double, column->n_rows - 1);
  if (value < field->minimum || value > field->maximum)
    return g_strdup_printf (_ ("“%s” is outside of what the schema allows"), text);
  return NULL;
}

char *
som_field_append_text (const SomField *field,
                       SomColumn      *column,
                       const char     *text,
                       gsize           length,
                       gboolean       *kept)
{
  char *fault = NULL;

  *kept = FALSE;
  switch (som_field_get_column_type (field))
    {
    case SOM_COLUMN_NUMBER:
      fault = field->type == SOM_FIELD_BOOLEAN ? append_boolean (field, column, text) : append_number (field, column, text);
      break;
    case SOM_COLUMN_TIME:
      fault = append_time (field, column, text);
      break;
    case SOM_COLUMN_LIST:
      fault = append_split (field, column, text);
      break;
    case SOM_COLUMN_TEXT:
    default:
      som_column_append_text (column, text, length);
      break;
    }
  if (fault != NULL)
    return fault;
  *kept = TRUE;
  return check_constraints (field, column, text, length);
}

/* A JSON value as the text that a table would have. NULL for null. */
static char *
to_text (SomJsonNode *node)
{
  double number;

  switch (som_json_get_kind (node))
    {
    case SOM_JSON_STRING:
      return g_strdup (som_json_get_string (node));
    case SOM_JSON_BOOLEAN:
      return g_strdup (som_json_get_boolean (node, FALSE) ? "true" : "false");
    case SOM_JSON_NUMBER:
      som_json_get_number (node, &number);
      if (number == trunc (number) && fabs (number) < 1e15)
        return g_strdup_printf ("%.0f", number);
      return som_field_write_number (number);
    case SOM_JSON_ARRAY:
    case SOM_JSON_OBJECT:
    case SOM_JSON_MISSING:
    case SOM_JSON_NULL:
    default:
      return NULL;
    }
}

static char *
append_array (SomColumn   *column,
              SomJsonNode *array)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < som_json_get_n_elements (array); i++)
    {
      char *text = to_text (som_json_get_element (array, i));

      if (text != NULL)
        g_ptr_array_add (items, text);
    }
  som_column_append_list (column, (const char *const *) items->pdata, items->len);
  return NULL;
}

char *
som_field_append_json (const SomField *field,
                       SomColumn      *column,
                       SomJsonNode    *node,
                       gboolean       *kept)
{
  g_autofree char *text = NULL;
  SomJsonKind      kind = som_json_get_kind (node);
  double           value;

  *kept = TRUE;
  if (kind == SOM_JSON_ARRAY && column->type == SOM_COLUMN_LIST)
    return append_array (column, node);
  if (kind == SOM_JSON_NUMBER && som_json_get_number (node, &value)
      && (field->type == SOM_FIELD_NUMBER || (field->type == SOM_FIELD_INTEGER && value == trunc (value))))
    {
      som_column_append_number (column, value);
      text = to_text (node);
      return check_constraints (field, column, text, strlen (text));
    }
  text = to_text (node);
  if (text == NULL)
    {
      *kept = FALSE;
      som_column_append_missing (column);
      return kind == SOM_JSON_ARRAY || kind == SOM_JSON_OBJECT ? g_strdup (_ ("a value of a table can’t be nested")) : NULL;
    }
  if (column->type == SOM_COLUMN_LIST)
    {
      const char *items[] = { text };

      som_column_append_list (column, items, 1);
      return NULL;
    }
  return som_field_append_text (field, column, text, strlen (text), kept);
}
