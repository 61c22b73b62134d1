/* What a table schema says of a field.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field-private.h"

#include "model/som-keys.h"
#include "model/som-time.h"
#include "source/som-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const SomKnownKey known_keys[] = {
  { "title", SOM_KEY_WORDS, FALSE },        { "description", SOM_KEY_WORDS, TRUE },  { "format", SOM_KEY_TEXT, FALSE },
  { "decimalChar", SOM_KEY_MARK, FALSE },   { "groupChar", SOM_KEY_MARK_OR_NONE, FALSE }, { "bareNumber", SOM_KEY_FLAG, FALSE },
  { "delimiter", SOM_KEY_MARK, FALSE },     { "trueValues", SOM_KEY_VALUES, FALSE }, { "falseValues", SOM_KEY_VALUES, FALSE },
  { "missingValues", SOM_KEY_TEXTS, FALSE }, { "categories", SOM_KEY_VALUES, TRUE }, { "constraints", SOM_KEY_OBJECT, TRUE },
  { "sommet:role", SOM_KEY_ANY, FALSE },    { "sommet:of", SOM_KEY_NAME, FALSE },    { "sommet:unit", SOM_KEY_NAME, FALSE },
};

/* A row that breaks a constraint is warned of and shown: so is a constraint that can't be checked. */
static const SomKnownKey constraint_keys[] = {
  { "required", SOM_KEY_FLAG, TRUE },     { "unique", SOM_KEY_FLAG, TRUE },      { "minimum", SOM_KEY_LIMIT, TRUE },
  { "maximum", SOM_KEY_LIMIT, TRUE },     { "exclusiveMinimum", SOM_KEY_LIMIT, TRUE }, { "exclusiveMaximum", SOM_KEY_LIMIT, TRUE },
  { "minLength", SOM_KEY_LENGTH, TRUE },  { "maxLength", SOM_KEY_LENGTH, TRUE }, { "pattern", SOM_KEY_TEXT, TRUE },
  { "enum", SOM_KEY_VALUES, TRUE },
};

char **
som_field_read_missing (SomJsonNode *node)
{
  SomJsonNode             *array = som_json_get_member (node, "missingValues");
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (som_json_get_kind (array) != SOM_JSON_ARRAY)
    return NULL;
  for (guint i = 0; i < som_json_get_n_elements (array); i++)
    {
      SomJsonNode *element = som_json_get_element (array, i);
      const char  *text = som_json_get_kind (element) == SOM_JSON_OBJECT ? som_json_get_string (som_json_get_member (element, "value"))
                                                                         : som_json_get_string (element);

      if (text != NULL)
        g_strv_builder_add (texts, text);
    }
  return g_strv_builder_end (texts);
}

static SomFieldType
read_type (SomJsonNode *node,
           const char  *file,
           SomProblems *problems)
{
  SomJsonNode *member = som_json_get_member (node, "type");
  SomFieldType type;

  if (som_json_get_kind (member) == SOM_JSON_MISSING)
    return SOM_FIELD_ANY;
  if (som_field_type_from_name (som_json_get_string (member), &type))
    return type;
  som_json_complain (member, SOM_SEVERITY_WARNING, file, problems, _ ("this field type is none of Data Package’s; read as text"),
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
    som_json_complain (member, SOM_SEVERITY_ERROR, file, problems, _ ("this role is none that Sommet knows"),
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

/* Texts of an array of strings, numbers, true and false, or of {value, label} objects; NULL where there is no array. */
static char **
read_values (SomJsonNode *node,
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
      else if (som_json_get_kind (element) == SOM_JSON_BOOLEAN)
        g_strv_builder_add (texts, som_json_get_boolean (element, FALSE) ? "true" : "false");
      else if (som_json_get_number (element, &number))
        {
          g_autofree char *written = som_field_write_number (number);

          g_strv_builder_add (texts, written);
        }
    }
  return g_strv_builder_end (texts);
}

static gboolean
parse_time (const SomField *field,
            const char     *text,
            double         *value)
{
  SomTime time;

  if (!som_time_parse (text, &time) && (field->format == NULL || !som_time_parse_format (text, field->format, &time)))
    return FALSE;
  *value = time.seconds;
  return TRUE;
}

/* A limit of a field's values, as its column holds them: a year may be written as a number, a number as a text. NaN: there is none. */
static double
read_limit (const SomField *field,
            SomJsonNode    *constraints,
            const char     *key,
            const char     *file,
            SomProblems    *problems)
{
  SomJsonNode     *node = som_json_get_member (constraints, key);
  SomColumnType    column = som_field_get_column_type (field);
  double           value = NAN;
  g_autofree char *text = som_json_get_number (node, &value) ? som_field_write_number (value) : g_strdup (som_json_get_string (node));

  if (text == NULL || (column != SOM_COLUMN_NUMBER && column != SOM_COLUMN_TIME))
    return NAN;
  if (column == SOM_COLUMN_TIME ? parse_time (field, text, &value) : som_number_parse (text, strlen (text), &value) == SOM_NUMBER_OK)
    return value;
  som_json_complain (node, SOM_SEVERITY_WARNING, file, problems, _ ("this limit is no value of the field’s type; it is not checked"),
                     _ ("write it as the values of the field"));
  return NAN;
}

/* The least number of characters, or the most; NaN where there is none. */
static double
read_length (SomJsonNode *constraints,
             const char  *key)
{
  double value = NAN;

  som_json_get_number (som_json_get_member (constraints, key), &value);
  return value >= 0 && value == trunc (value) ? value : NAN;
}

/* The smallest and the largest value: of two limits on one side, the narrower. */
static void
read_limits (SomField    *field,
             SomJsonNode *constraints,
             const char  *file,
             SomProblems *problems)
{
  double above = read_limit (field, constraints, "exclusiveMinimum", file, problems);
  double below = read_limit (field, constraints, "exclusiveMaximum", file, problems);

  field->minimum = fmax (read_limit (field, constraints, "minimum", file, problems), nextafter (above, INFINITY));
  field->maximum = fmin (read_limit (field, constraints, "maximum", file, problems), nextafter (below, -INFINITY));
}

/* The values that a field may have. Those of a boolean are written in more ways than they can list. */
static char **
read_choices (const SomField *field,
              SomJsonNode    *node,
              SomJsonNode    *constraints)
{
  char **choices;

  if (field->type == SOM_FIELD_BOOLEAN)
    return NULL;
  choices = read_values (constraints, "enum");
  return choices != NULL ? choices : read_values (node, "categories");
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
  read_limits (field, constraints, file, problems);
  field->min_length = read_length (constraints, "minLength");
  field->max_length = read_length (constraints, "maxLength");
  field->choices = read_choices (field, node, constraints);
  if (som_json_get_string (pattern) == NULL)
    return;
  anchored = g_strdup_printf ("^(?:%s)$", som_json_get_string (pattern));
  field->pattern = g_regex_new (anchored, G_REGEX_OPTIMIZE, 0, NULL);
  if (field->pattern == NULL)
    som_json_complain (pattern, SOM_SEVERITY_WARNING, file, problems, _ ("this pattern is no regular expression; it is not checked"), NULL);
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
  som_keys_check (som_json_get_member (node, "constraints"), constraint_keys, G_N_ELEMENTS (constraint_keys), file, problems);
  if (name == NULL)
    som_json_complain (node, SOM_SEVERITY_ERROR, file, problems, _ ("this field has no name"), _ ("set \"name\" to the column’s heading"));
  field->type = read_type (node, file, problems);
  field->role = read_role (node, file, problems);
  field->format = g_strdup (som_json_get_string (som_json_get_member (node, "format")));
  field->decimal = read_character (node, "decimalChar", '.');
  field->group = read_character (node, "groupChar", 0);
  field->bare = som_json_get_boolean (som_json_get_member (node, "bareNumber"), TRUE);
  field->delimiter = read_character (node, "delimiter", ',');
  field->true_values = read_values (node, "trueValues");
  field->false_values = read_values (node, "falseValues");
  field->missing = som_field_read_missing (node);
  field->of = g_strdup (som_json_get_string (som_json_get_member (node, "sommet:of")));
  field->unit = g_strdup (som_json_get_string (som_json_get_member (node, "sommet:unit")));
  field->title = som_words_from_title (node, language);
  read_constraints (field, node, file, problems);
  return field;
}
