/* A field of a table schema: how the cells of a column are written.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field-private.h"

#include <math.h>

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

SomColumnType
som_field_get_column_type (const SomField *field)
{
  return types[field->type].column;
}

gboolean
som_field_type_from_name (const char   *name,
                          SomFieldType *type)
{
  for (guint i = 0; name != NULL && i < SOM_N_FIELD_TYPES; i++)
    if (g_str_equal (types[i].name, name))
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
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

char *
som_field_write_number (double number)
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
