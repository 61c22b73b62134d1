/* The type of a field that no schema describes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-field.h"

#include "model/som-years.h"

#include <string.h>

static gboolean
all_fit (const SomField    *field,
         const char *const *texts,
         guint              n_texts)
{
  SomPool            *pool = som_pool_new ();
  SomColumn          *column = som_column_new ("", som_field_get_column_type (field), pool);
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

      if (tries[i] == SOM_FIELD_INTEGER && som_years_is_name (name))
        field->type = SOM_FIELD_YEAR;
      field->decimal = decimal;
      if (all_fit (field, texts, n_texts))
        return field->type;
    }
  return SOM_FIELD_STRING;
}
