/* What is said of a mark that somebody points at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-mark-words.h"

#include "draw/som-frame.h"

static gboolean
is_row (const SomTable *table,
        guint           row,
        gpointer        data)
{
  return som_table_get_resource_row (table, row) == GPOINTER_TO_UINT (data);
}

/* The table of a mark with its row alone, so that what is said of tables is said of the row. */
static SomTable *
reduce_to_row (SomView             *view,
               const SomFigureMark *mark)
{
  SomTable *found = NULL;

  for (guint i = 0; i < view->tables->len; i++)
    {
      SomTable *table = g_ptr_array_index (view->tables, i);

      if (table->resource == mark->resource)
        {
          som_table_filter (table, is_row, GUINT_TO_POINTER (mark->rows[0]));
          found = table->n_rows > 0 ? table : NULL;
        }
      else
        table->n_rows = 0;
    }
  return found;
}

static char *
describe_date (const SomView  *view,
               const SomTable *table)
{
  static const SomRole roles[] = { SOM_ROLE_TIME, SOM_ROLE_AS_OF };
  SomTime              start, end;

  if (som_table_get_time (table, som_table_find_role (table, SOM_ROLE_START), 0, &start)
      && som_table_get_time (table, som_table_find_role (table, SOM_ROLE_END), 0, &end))
    return som_format_span (view, start, end, SOM_FORMAT_LONG);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      char *date = som_format_cell (view, table, som_table_find_role (table, roles[i]), 0, SOM_FORMAT_LONG);

      if (date != NULL)
        return date;
    }
  return NULL;
}

static void
describe_row (SomMarkWords        *words,
              SomView             *view,
              const SomFigureMark *mark)
{
  const SomTable *table = reduce_to_row (view, mark);

  if (table == NULL)
    return;
  words->qualifier = som_format_qualifier (view, table, 0);
  words->date = describe_date (view, table);
  words->note = g_strdup (som_table_get_text (table, som_table_find_role (table, SOM_ROLE_NOTE), 0));
  words->sources = som_frame_describe_sources (view);
  if (som_table_get_layer (table, 0) == SOM_LAYER_CHECK)
    words->layer = g_strdup (som_view_translate (view, "Found by the check"));
}

SomMarkWords *
som_mark_words_new (const SomRequest    *request,
                    const SomFigureMark *mark)
{
  SomMarkWords *words = g_new0 (SomMarkWords, 1);

  words->label = g_strdup (mark->label);
  words->value = g_strdup (mark->value);
  if (mark->resource != NULL && mark->n_rows == 1)
    {
      g_autoptr (SomView) view = som_view_new (request);

      describe_row (words, view, mark);
    }
  return words;
}

void
som_mark_words_free (SomMarkWords *words)
{
  g_free (words->label);
  g_free (words->value);
  g_free (words->qualifier);
  g_free (words->date);
  g_free (words->note);
  g_free (words->sources);
  g_free (words->layer);
  g_free (words);
}

char *
som_mark_words_join (const SomMarkWords *words)
{
  const char *const parts[] = { words->label, words->value, words->qualifier, words->date, words->note, words->layer, words->sources };
  GString          *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  return g_string_free (text, FALSE);
}
