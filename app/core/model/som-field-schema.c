/* What a table schema says of a field.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field-private.h"

#include "model/som-keys.h"
#include "model/som-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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
  SomFieldType type;

  if (som_json_get_kind (member) == SOM_JSON_MISSING)
    return SOM_FIELD_ANY;
  if (som_field_type_from_name (som_json_get_string (member), &type))
    return type;
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
          g_autofree char *written = som_field_write_number (number);

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
