/* A field of a table schema: how the cells of a column are written.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field.h"

#include "model/som-keys.h"
#include "model/som-time.h"
#include "source/som-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char   *name;
  SomColumnType column;
} FieldType;

static const FieldType types[SOM_N_FIELD_TYPES] = {
  [SOM_FIELD_STRING] = { "string", SOM_COLUMN_TEXT },       [SOM_FIELD_NUMBER] = { "number", SOM_COLUMN_NUMBER },
  [SOM_FIELD_INTEGER] = { "integer", SOM_COLUMN_NUMBER },   [SOM_FIELD_BOOLEAN] = { "boolean", SOM_COLUMN_NUMBER },
  [SOM_FIELD_DATE] = { "date", SOM_COLUMN_TIME },           [SOM_FIELD_TIME] = { "time", SOM_COLUMN_TEXT },
  [SOM_FIELD_DATETIME] = { "datetime", SOM_COLUMN_TIME },   [SOM_FIELD_YEAR] = { "year", SOM_COLUMN_TIME },
  [SOM_FIELD_YEARMONTH] = { "yearmonth", SOM_COLUMN_TIME }, [SOM_FIELD_DURATION] = { "duration", SOM_COLUMN_TEXT },
  [SOM_FIELD_GEOPOINT] = { "geopoint", SOM_COLUMN_TEXT },   [SOM_FIELD_GEOJSON] = { "geojson", SOM_COLUMN_TEXT },
  [SOM_FIELD_OBJECT] = { "object", SOM_COLUMN_TEXT },       [SOM_FIELD_ARRAY] = { "array", SOM_COLUMN_LIST },
  [SOM_FIELD_LIST] = { "list", SOM_COLUMN_LIST },           [SOM_FIELD_ANY] = { "any", SOM_COLUMN_TEXT },
};

static const char *const default_true[] = { "true", "True", "TRUE", "1", NULL };
static const char *const default_false[] = { "false", "False", "FALSE", "0", NULL };

SomColumnType
som_field_get_column_type (const SomField *field)
{
  return types[field->type].column;
}

SomField *
som_field_new (const char  *name,
               SomFieldType type)
{
  SomField *field = g_new0 (SomField, 1);

  field->name = g_strdup (name);
  field->type = type;
  field->decimal = '.';
  field->bare = TRUE;
  field->delimiter = ',';
  field->minimum = field->maximum = field->min_length = field->max_length = NAN;
  return field;
}

void
som_field_free (SomField *field)
{
  if (field == NULL)
    return;
  g_free (field->name);
  g_free (field->format);
  g_strfreev (field->true_values);
  g_strfreev (field->false_values);
  g_strfreev (field->missing);
  g_free (field->of);
  g_free (field->unit);
  som_words_free (field->title);
  g_clear_pointer (&field->pattern, g_regex_unref);
  g_strfreev (field->choices);
  g_free (field);
}

static void
complain (SomJsonNode *node,
          SomSeverity  severity,
          const char  *file,
          SomProblems *problems,
          const char  *what,
          const char  *mend)
{
  g_autofree char *pointer = som_json_get_pointer (node);

  som_problems_add (problems, severity, (SomWhere) { .file = file, .pointer = pointer }, mend, "%s", what);
}

static const SomKnownKey known_keys[] = {
  { "sommet:role", SOM_JSON_MISSING },
  { "sommet:of", SOM_JSON_STRING },
  { "sommet:unit", SOM_JSON_STRING },
};

static SomFieldType
read_type (SomJsonNode *node,
           const char  *file,
           SomProblems *problems)
{
  SomJsonNode *member = som_json_get_member (node, "type");
  const char  *name = som_json_get_string (member);

  if (som_json_get_kind (member) == SOM_JSON_MISSING)
    return SOM_FIELD_ANY;
  for (guint i = 0; name != NULL && i < SOM_N_FIELD_TYPES; i++)
    if (g_str_equal (types[i].name, name))
      return i;
  complain (member, SOM_SEVERITY_WARNING, file, problems, _ ("this field type is none of Data Package’s; read as text"),
            _ ("use string, number, integer, boolean, date, datetime, year, yearmonth, list or array"));
  return SOM_FIELD_STRING;
}

static SomRole
read_role (SomJsonNode *node,
           const char  *file,
           SomProblems *problems)
{
  SomJsonNode *member = som_json_get_member (node, "sommet:role");
  SomRole      role = som_role_from_name (som_json_get_string (member));

  if (som_json_get_kind (member) != SOM_JSON_MISSING && role == SOM_ROLE_NONE)
    complain (member, SOM_SEVERITY_ERROR, file, problems, _ ("this role is none that Sommet knows"),
              _ ("use label, entity, value, unit, time, source, note or another role of the format"));
  return role;
}

/* One ASCII character, or `fallback`. */
static char
read_character (SomJsonNode *node,
                const char  *key,
                char         fallback)
{
  const char *text = som_json_get_string (som_json_get_member (node, key));

  return text != NULL && *text > 0 && text[1] == '\0' ? *text : fallback;
}

/* The shortest text that reads back as `number`: 0.1, not 0.10000000000000001. (transfer full) */
static char *
write_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint digits = 15; digits <= 17; digits++)
    {
      const char format[] = { '%', '.', '1', '0' + digits - 10, 'g', '\0' };

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  return g_strdup (buffer);
}

/* Texts of an array of strings, of numbers, or of {value, label} objects; NULL where there is no array. */
static char **
read_texts (SomJsonNode *node,
            const char  *key)
{
  SomJsonNode             *array = som_json_get_member (node, key);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (som_json_get_kind (array) != SOM_JSON_ARRAY)
    return NULL;
  for (guint i = 0; i < som_json_get_n_elements (array); i++)
    {
      SomJsonNode *element = som_json_get_element (array, i);
      const char  *text;
      double       number;

      if (som_json_get_kind (element) == SOM_JSON_OBJECT)
        element = som_json_get_member (element, "value");
      text = som_json_get_string (element);
      if (text != NULL)
        g_strv_builder_add (texts, text);
      else if (som_json_get_number (element, &number))
        {
          g_autofree char *written = write_number (number);

          g_strv_builder_add (texts, written);
        }
    }
  return g_strv_builder_end (texts);
}

static double
read_number (SomJsonNode *node,
             const char  *key)
{
  SomJsonNode *member = som_json_get_member (node, key);
  const char  *text = som_json_get_string (member);
  double       value;
  SomTime      time;

  if (som_json_get_number (member, &value))
    return value;
  if (text != NULL && som_time_parse (text, &time))
    return time.seconds;
  return NAN;
}

static void
read_constraints (SomField    *field,
                  SomJsonNode *node,
                  const char  *file,
                  SomProblems *problems)
{
  SomJsonNode       *constraints = som_json_get_member (node, "constraints");
  SomJsonNode       *pattern = som_json_get_member (constraints, "pattern");
  g_autofree char   *anchored = NULL;

  field->required = som_json_get_boolean (som_json_get_member (constraints, "required"), FALSE);
  field->unique = som_json_get_boolean (som_json_get_member (constraints, "unique"), FALSE);
  field->minimum = read_number (constraints, "minimum");
  field->maximum = read_number (constraints, "maximum");
  field->min_length = read_number (constraints, "minLength");
  field->max_length = read_number (constraints, "maxLength");
  field->choices = read_texts (constraints, "enum");
  if (som_json_get_string (pattern) == NULL)
    return;
  anchored = g_strdup_printf ("^(?:%s)$", som_json_get_string (pattern));
  field->pattern = g_regex_new (anchored, G_REGEX_OPTIMIZE, 0, NULL);
  if (field->pattern == NULL)
    complain (pattern, SOM_SEVERITY_WARNING, file, problems, _ ("this pattern is no regular expression; it is not checked"), NULL);
}

SomField *
som_field_from_json (SomJsonNode *node,
                     const char  *language,
                     const char  *file,
                     SomProblems *problems)
{
  const char *name = som_json_get_string (som_json_get_member (node, "name"));
  SomField   *field = som_field_new (name != NULL ? name : "", SOM_FIELD_ANY);

  som_keys_check (node, known_keys, G_N_ELEMENTS (known_keys), file, problems);
  if (name == NULL)
    complain (node, SOM_SEVERITY_ERROR, file, problems, _ ("this field has no name"), _ ("set \"name\" to the column’s heading"));
  field->type = read_type (node, file, problems);
  field->role = read_role (node, file, problems);
  field->format = g_strdup (som_json_get_string (som_json_get_member (node, "format")));
  field->decimal = read_character (node, "decimalChar", '.');
  field->group = read_character (node, "groupChar", 0);
  field->bare = som_json_get_boolean (som_json_get_member (node, "bareNumber"), TRUE);
  field->delimiter = read_character (node, "delimiter", ',');
  field->true_values = read_texts (node, "trueValues");
  field->false_values = read_texts (node, "falseValues");
  field->missing = read_texts (node, "missingValues");
  field->of = g_strdup (som_json_get_string (som_json_get_member (node, "sommet:of")));
  field->unit = g_strdup (som_json_get_string (som_json_get_member (node, "sommet:unit")));
  field->title = som_words_from_json (node, "title", language);
  read_constraints (field, node, file, problems);
  return field;
}

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
  switch (types[field->type].column)
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
      return write_number (number);
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

static gboolean
all_fit (const SomField    *field,
         const char *const *texts,
         guint              n_texts)
{
  SomPool            *pool = som_pool_new ();
  SomColumn          *column = som_column_new ("", types[field->type].column, pool);
  gboolean            fit = TRUE;

  for (guint i = 0; i < n_texts && fit; i++)
    {
      gboolean         kept;
      g_autofree char *fault = som_field_append_text (field, column, texts[i], strlen (texts[i]), &kept);

      fit = fault == NULL;
    }
  som_column_free (column);
  som_pool_free (pool);
  return fit;
}

/* Whole numbers that are years by their name: `year`, `Année`. */
static gboolean
is_year_name (const char *name)
{
  static const char *const years[] = { "year", "annee", "années", "année", "jahr", "yr", NULL };
  g_autofree char         *folded = g_utf8_strdown (name, -1);

  return g_strv_contains (years, folded);
}

/* Codes such as 007 are no numbers. */
static gboolean
has_leading_zero (const char *const *texts,
                  guint              n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    if (texts[i][0] == '0' && g_ascii_isdigit (texts[i][1]))
      return TRUE;
  return FALSE;
}

SomFieldType
som_field_infer (const char        *name,
                 const char *const *texts,
                 guint              n_texts,
                 char               decimal)
{
  static const SomFieldType tries[] = { SOM_FIELD_INTEGER, SOM_FIELD_NUMBER, SOM_FIELD_DATE };

  if (n_texts == 0 || has_leading_zero (texts, n_texts))
    return SOM_FIELD_STRING;
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr (SomField) field = som_field_new (name, tries[i]);

      if (tries[i] == SOM_FIELD_INTEGER && is_year_name (name))
        field->type = SOM_FIELD_YEAR;
      field->decimal = decimal;
      if (all_fit (field, texts, n_texts))
        return field->type;
    }
  return SOM_FIELD_STRING;
}
