/* A typed column.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-column.h"

#include "model/som-time.h"

#include <math.h>
#include <string.h>

static const char *const role_names[SOM_N_ROLES] = {
  [SOM_ROLE_LABEL] = "label",       [SOM_ROLE_ENTITY] = "entity",       [SOM_ROLE_GEO] = "geo",
  [SOM_ROLE_VALUE] = "value",       [SOM_ROLE_MIN] = "min",             [SOM_ROLE_MAX] = "max",
  [SOM_ROLE_UNIT] = "unit",         [SOM_ROLE_QUALIFIER] = "qualifier", [SOM_ROLE_STATUS] = "status",
  [SOM_ROLE_TIME] = "time",         [SOM_ROLE_START] = "start",         [SOM_ROLE_END] = "end",
  [SOM_ROLE_AS_OF] = "asOf",        [SOM_ROLE_SOURCE] = "source",       [SOM_ROLE_NOTE] = "note",
  [SOM_ROLE_GROUP] = "group",       [SOM_ROLE_ORDER] = "order",         [SOM_ROLE_ROW] = "row",
  [SOM_ROLE_COLUMN] = "column",     [SOM_ROLE_TEXT] = "text",           [SOM_ROLE_BULLETS] = "bullets",
  [SOM_ROLE_COLOR] = "color",       [SOM_ROLE_FROM] = "from",           [SOM_ROLE_TO] = "to",
  [SOM_ROLE_BASIS] = "basis",       [SOM_ROLE_LAYER] = "layer",         [SOM_ROLE_CHECKS] = "checks",
  [SOM_ROLE_SERIES] = "series",     [SOM_ROLE_LINK] = "link",
};

SomRole
som_role_from_name (const char *name)
{
  for (guint i = 1; name != NULL && i < SOM_N_ROLES; i++)
    if (g_str_equal (role_names[i], name))
      return i;
  return SOM_ROLE_NONE;
}

const char *
som_role_get_name (SomRole role)
{
  return role < SOM_N_ROLES ? role_names[role] : NULL;
}

static void
clear_translation (gpointer data)
{
  SomTranslation *translation = data;

  g_free (translation->language);
  som_column_free (translation->column);
}

SomColumn *
som_column_new (const char   *name,
                SomColumnType type,
                SomPool      *pool)
{
  SomColumn *column = g_new0 (SomColumn, 1);

  column->name = g_strdup (name);
  column->type = type;
  column->pool = pool;
  if (type == SOM_COLUMN_NUMBER || type == SOM_COLUMN_TIME)
    column->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  else
    column->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (type == SOM_COLUMN_TIME)
    column->precisions = g_byte_array_new ();
  if (type == SOM_COLUMN_LIST)
    column->counts = g_array_new (FALSE, FALSE, sizeof (guint16));
  column->translations = g_array_new (FALSE, FALSE, sizeof (SomTranslation));
  g_array_set_clear_func (column->translations, clear_translation);
  return column;
}

void
som_column_free (SomColumn *column)
{
  if (column == NULL)
    return;
  g_free (column->name);
  g_free (column->of);
  som_words_free (column->title);
  g_clear_pointer (&column->numbers, g_array_unref);
  g_clear_pointer (&column->precisions, g_byte_array_unref);
  g_clear_pointer (&column->offsets, g_array_unref);
  g_clear_pointer (&column->counts, g_array_unref);
  g_clear_pointer (&column->translations, g_array_unref);
  g_free (column);
}

static void
append (SomColumn   *column,
        double       number,
        SomPrecision precision,
        guint32      offset,
        guint16      count)
{
  guint8 byte = precision;

  if (column->numbers != NULL)
    g_array_append_val (column->numbers, number);
  if (column->precisions != NULL)
    g_byte_array_append (column->precisions, &byte, 1);
  if (column->offsets != NULL)
    g_array_append_val (column->offsets, offset);
  if (column->counts != NULL)
    g_array_append_val (column->counts, count);
  column->n_rows++;
}

void
som_column_append_missing (SomColumn *column)
{
  append (column, NAN, 0, 0, 0);
}

void
som_column_append_number (SomColumn *column,
                          double     value)
{
  append (column, value, 0, 0, 0);
}

void
som_column_append_time (SomColumn *column,
                        SomTime    time)
{
  append (column, time.seconds, time.precision, 0, 0);
}

void
som_column_append_text (SomColumn  *column,
                        const char *text,
                        gsize       length)
{
  append (column, NAN, 0, som_pool_add (column->pool, text, length), 1);
}

void
som_column_append_list (SomColumn         *column,
                        const char *const *items,
                        guint              n_items)
{
  guint n = MIN (n_items, G_MAXUINT16);
  guint first = 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 offset = som_pool_append (column->pool, items[i], strlen (items[i]));

      first = i == 0 ? offset : first;
    }
  append (column, NAN, 0, first, first != 0 ? n : 0);
}

void
som_column_make_times (SomColumn     *column,
                       const SomTime *times)
{
  g_return_if_fail (column->type == SOM_COLUMN_NUMBER);

  column->type = SOM_COLUMN_TIME;
  column->precisions = g_byte_array_sized_new (column->n_rows);
  for (guint row = 0; row < column->n_rows; row++)
    {
      guint8 precision = times[row].precision;

      g_byte_array_append (column->precisions, &precision, 1);
      if (!som_column_is_missing (column, row))
        g_array_index (column->numbers, double, row) = times[row].seconds;
    }
}

void
som_column_clear (SomColumn *column,
                  guint      row)
{
  g_return_if_fail (column->numbers != NULL && row < column->n_rows);

  g_array_index (column->numbers, double, row) = NAN;
}

gboolean
som_column_is_missing (const SomColumn *column,
                       guint            row)
{
  if (row >= column->n_rows)
    return TRUE;
  if (column->numbers != NULL)
    return isnan (g_array_index (column->numbers, double, row));
  return g_array_index (column->offsets, guint32, row) == 0;
}

gboolean
som_column_get_number (const SomColumn *column,
                       guint            row,
                       double          *value)
{
  if (column->type != SOM_COLUMN_NUMBER || som_column_is_missing (column, row))
    return FALSE;
  *value = g_array_index (column->numbers, double, row);
  return TRUE;
}

gboolean
som_column_get_time (const SomColumn *column,
                     guint            row,
                     SomTime         *time)
{
  if (column->type != SOM_COLUMN_TIME || som_column_is_missing (column, row))
    return FALSE;
  *time = (SomTime) { g_array_index (column->numbers, double, row), column->precisions->data[row] };
  return TRUE;
}

/* The column whose words serve `language` in `row`: a translation that lacks them is passed over. */
static const SomColumn *
translate (const SomColumn *column,
           guint            row,
           const char      *language)
{
  if (language == NULL)
    return column;
  for (guint i = 0; i < column->translations->len; i++)
    {
      const SomTranslation *translation = &g_array_index (column->translations, SomTranslation, i);

      if (som_language_equal (translation->language, language) && !som_column_is_missing (translation->column, row))
        return translation->column;
    }
  return column;
}

const char *
som_column_get_text (const SomColumn *column,
                     guint            row,
                     const char      *language)
{
  const SomColumn *words = translate (column, row, language);

  if (words->offsets == NULL || row >= words->n_rows)
    return NULL;
  return som_pool_get (words->pool, g_array_index (words->offsets, guint32, row));
}

guint
som_column_get_n_items (const SomColumn *column,
                        guint            row,
                        const char      *language)
{
  const SomColumn *words = translate (column, row, language);

  if (words->offsets == NULL || som_column_is_missing (words, row))
    return 0;
  return words->counts != NULL ? g_array_index (words->counts, guint16, row) : 1;
}

const char *
som_column_get_item (const SomColumn *column,
                     guint            row,
                     guint            item,
                     const char      *language)
{
  const SomColumn *words = translate (column, row, language);
  const char      *text;

  if (item >= som_column_get_n_items (column, row, language))
    return NULL;
  text = som_pool_get (words->pool, g_array_index (words->offsets, guint32, row));
  for (guint i = 0; i < item; i++)
    text += strlen (text) + 1;
  return text;
}

char *
som_column_to_text (const SomColumn *column,
                    guint            row)
{
  SomTime time;

  if (som_column_is_missing (column, row))
    return NULL;
  if (som_column_get_time (column, row, &time))
    return som_time_to_iso (time);
  if (column->numbers != NULL)
    return g_strdup_printf ("%.17g", g_array_index (column->numbers, double, row));
  return g_strdup (som_column_get_text (column, row, NULL));
}
