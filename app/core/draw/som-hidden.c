/* The series that somebody has hidden.
 *
 * A plugin knows nothing of it: it gets tables without them. What tells series apart is a column that an option of the plugin names, the one with
 * the series role, the entity, or several columns of values. The first of these that has the key is meant.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-hidden.h"

/* A series in the view: what it is called, and which of all it is. */
typedef struct
{
  const char *key;
  guint       slot;
  const char *title; /* (nullable): of the column of values that it is */
} Entry;

/* What of a table is one series. */
typedef struct
{
  int      column; /* -1: none */
  gboolean values; /* all of the column; else rows with the key in it */
} Place;

/* Rows without a text are a series, too, whose key is empty. */
static const char *
get_key (const SomTable *table,
         int             column,
         guint           row)
{
  const char *key = column == som_table_find_role (table, SOM_ROLE_ENTITY) ? som_table_get_entity (table, row)
                                                                           : som_table_get_text (table, column, row);

  return key != NULL ? key : "";
}

/* Which of the different keys of a column it is, in the order of their first rows; SOM_NO_SLOT where no row has it. */
static guint
find_slot (const SomTable *table,
           int             column,
           const char     *key)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  if (column < 0 || som_table_get_column_type (table, column) != SOM_COLUMN_TEXT)
    return SOM_NO_SLOT;
  for (guint row = 0; row < table->n_rows; row++)
    {
      const char *own = get_key (table, column, row);

      if (g_str_equal (own, key))
        return g_hash_table_size (keys);
      g_hash_table_add (keys, (gpointer) own);
    }
  return SOM_NO_SLOT;
}

/* One of several columns of values; one alone can't be hidden. */
static int
find_values (const SomTable *table,
             const char     *key)
{
  guint n = 0;

  for (guint column = 0; column < som_table_get_n_columns (table); column++)
    n += som_table_get_column_role (table, column) == SOM_ROLE_VALUE && som_table_get_column_type (table, column) == SOM_COLUMN_NUMBER;
  for (guint column = 0; n > 1 && column < som_table_get_n_columns (table); column++)
    if (som_table_get_column_role (table, column) == SOM_ROLE_VALUE && g_strcmp0 (som_table_get_column_name (table, column), key) == 0)
      return column;
  return -1;
}

static Place
find_place (const SomView  *view,
            const SomTable *table,
            const char     *key,
            guint          *slot)
{
  static const SomRole roles[] = { SOM_ROLE_SERIES, SOM_ROLE_ENTITY };
  const SomOptionSpec *option = view->request->plugin != NULL ? view->request->plugin->options : NULL;

  *slot = SOM_NO_SLOT;
  for (; option != NULL && option->name != NULL; option++)
    {
      int column = option->type == SOM_OPTION_COLUMN ? som_view_get_column (view, option->name, table) : -1;

      if ((*slot = find_slot (table, column, key)) != SOM_NO_SLOT)
        return (Place) { column, FALSE };
    }
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if ((*slot = find_slot (table, som_table_find_role (table, roles[i]), key)) != SOM_NO_SLOT)
      return (Place) { som_table_find_role (table, roles[i]), FALSE };
  return (Place) { find_values (table, key), TRUE };
}

/* Whether a row is of none of the hidden series. */
typedef struct
{
  const char *const *keys;
  const Place       *places;
} Filter;

static gboolean
is_not_hidden (const SomTable *table,
               guint           row,
               gpointer        data)
{
  const Filter *filter = data;

  for (guint i = 0; filter->keys[i] != NULL; i++)
    if (filter->places[i].column >= 0 && !filter->places[i].values
        && g_str_equal (get_key (table, filter->places[i].column, row), filter->keys[i]))
      return FALSE;
  return TRUE;
}

static void
note (SomView        *view,
      const SomTable *table,
      const char     *key,
      Place           place,
      guint           slot)
{
  Entry entry = { key, slot, place.values ? som_table_get_column_title (table, place.column) : NULL };

  if (place.column >= 0 && !som_hidden_has (view, key))
    g_array_append_val (view->hidden, entry);
}

static void
apply_to_table (SomView  *view,
                SomTable *table)
{
  const char *const *keys = view->request->hidden;
  g_autofree Place  *places = g_new (Place, g_strv_length ((char **) keys));

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint slot;

      places[i] = find_place (view, table, keys[i], &slot);
      note (view, table, keys[i], places[i], slot);
    }
  for (guint i = 0; keys[i] != NULL; i++)
    if (places[i].column >= 0 && places[i].values)
      som_table_hide_column (table, places[i].column);
  som_table_filter (table, is_not_hidden, &(Filter) { keys, places });
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  guint first = ((const Entry *) a)->slot, second = ((const Entry *) b)->slot;

  return first < second ? -1 : first > second;
}

void
som_hidden_apply (SomView *view)
{
  view->hidden = g_array_new (FALSE, FALSE, sizeof (Entry));
  if (view->request->hidden == NULL || view->request->hidden[0] == NULL)
    return;
  for (guint i = 0; i < view->tables->len; i++)
    apply_to_table (view, g_ptr_array_index (view->tables, i));
  g_array_sort (view->hidden, compare_slots);
}

/* Asked for. */

static SomHiddenSeries
describe (const SomView *view,
          const Entry   *entry)
{
  SomHiddenSeries series = { .key = entry->key, .label = entry->title, .slot = entry->slot };

  if (entry->title == NULL)
    series.label = *entry->key != '\0' ? som_view_get_entity_label (view, entry->key) : som_view_translate_context (view, "series", "other");
  series.color = som_theme_get_series_color (&view->theme, entry->slot != SOM_NO_SLOT ? entry->slot : 0);
  som_view_get_entity_color (view, entry->key, &series.color);
  return series;
}

GArray *
som_hidden_list (const SomView *view)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SomHiddenSeries));

  for (guint i = 0; i < view->hidden->len; i++)
    {
      SomHiddenSeries series = describe (view, &g_array_index (view->hidden, Entry, i));

      g_array_append_val (list, series);
    }
  return list;
}

gboolean
som_hidden_has (const SomView *view,
                const char    *key)
{
  for (guint i = 0; key != NULL && i < view->hidden->len; i++)
    if (g_str_equal (g_array_index (view->hidden, Entry, i).key, key))
      return TRUE;
  return FALSE;
}

gboolean
som_hidden_can_hide (const SomView *view,
                     const char    *key)
{
  guint slot;

  if (key == NULL)
    return FALSE;
  for (guint i = 0; i < view->tables->len; i++)
    if (find_place (view, g_ptr_array_index (view->tables, i), key, &slot).column >= 0)
      return TRUE;
  return som_hidden_has (view, key);
}

guint
som_hidden_get_slot (const SomView *view,
                     guint          series)
{
  for (guint i = 0; i < view->hidden->len; i++)
    if (g_array_index (view->hidden, Entry, i).slot <= series)
      series++;
  return series;
}
