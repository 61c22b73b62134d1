/* A resource of a dossier: one table, with all its rows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-resource.h"

#include "source/som-pointer.h"

#include <string.h>

static void
clear_foreign_key (gpointer data)
{
  SomForeignKey *key = data;

  g_free (key->resource);
  g_free (key->field);
  g_free (key->file);
  g_free (key->pointer);
}

SomResource *
som_resource_new (const char *name)
{
  SomResource *resource = g_new0 (SomResource, 1);

  resource->name = g_strdup (name);
  resource->places = som_row_places_new ();
  resource->pool = som_pool_new ();
  resource->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) som_column_free);
  resource->key = -1;
  resource->foreign_keys = g_array_new (FALSE, FALSE, sizeof (SomForeignKey));
  g_array_set_clear_func (resource->foreign_keys, clear_foreign_key);
  resource->sources = g_ptr_array_new_with_free_func (g_free);
  return resource;
}

void
som_resource_free (SomResource *resource)
{
  if (resource == NULL)
    return;
  g_free (resource->name);
  som_words_free (resource->title);
  som_row_places_free (resource->places);
  g_free (resource->rows);
  g_free (resource->fault);
  g_ptr_array_unref (resource->columns);
  som_pool_free (resource->pool);
  g_clear_pointer (&resource->keys, g_hash_table_unref);
  g_array_unref (resource->foreign_keys);
  g_ptr_array_unref (resource->sources);
  g_free (resource);
}

SomColumn *
som_resource_get_column (const SomResource *resource,
                         int                column)
{
  return column >= 0 && column < (int) resource->columns->len ? g_ptr_array_index (resource->columns, column) : NULL;
}

int
som_resource_find_column (const SomResource *resource,
                          const char        *name)
{
  for (guint i = 0; name != NULL && i < resource->columns->len; i++)
    if (g_str_equal (som_resource_get_column (resource, i)->name, name))
      return i;
  return -1;
}

int
som_resource_find_role (const SomResource *resource,
                        SomRole            role)
{
  for (guint i = 0; i < resource->columns->len; i++)
    if (som_resource_get_column (resource, i)->role == role)
      return i;
  return -1;
}

int
som_resource_find_role_of (const SomResource *resource,
                           SomRole            role,
                           int                column)
{
  const SomColumn *owner = som_resource_get_column (resource, column);
  int              shared = -1;

  for (guint i = 0; owner != NULL && i < resource->columns->len; i++)
    {
      const SomColumn *candidate = som_resource_get_column (resource, i);

      if (candidate->role != role)
        continue;
      if (g_strcmp0 (candidate->of, owner->name) == 0)
        return i;
      if (candidate->of == NULL && shared < 0)
        shared = i;
    }
  return shared;
}

gboolean
som_resource_find_key (const SomResource *resource,
                       const char        *key,
                       guint             *row)
{
  guint found;

  if (resource->keys == NULL || key == NULL)
    return FALSE;
  found = GPOINTER_TO_UINT (g_hash_table_lookup (resource->keys, key));
  if (found == 0)
    return FALSE;
  *row = found - 1;
  return TRUE;
}

char *
som_resource_get_pointer (const SomResource *resource,
                          guint              row,
                          const char        *column)
{
  GString *pointer;

  if (resource->rows == NULL)
    return NULL;
  pointer = g_string_new (resource->rows);
  som_pointer_append_index (pointer, row + resource->n_headings);
  if (resource->n_headings == 0 && column != NULL)
    som_pointer_append_key (pointer, column, strlen (column));
  return g_string_free (pointer, FALSE);
}

SomWhere
som_resource_get_where (const SomResource *resource,
                        guint              row,
                        const char        *column,
                        char             **pointer)
{
  SomWhere where = { .table = resource->name, .row = row + 1, .field = column };

  where.line = som_row_places_get (resource->places, row, &where.file);
  where.pointer = *pointer = where.line == 0 ? som_resource_get_pointer (resource, row, column) : NULL;
  return where;
}

const SomForeignKey *
som_resource_get_foreign_key (const SomResource *resource,
                              int                column)
{
  for (guint i = 0; i < resource->foreign_keys->len; i++)
    {
      const SomForeignKey *key = &g_array_index (resource->foreign_keys, SomForeignKey, i);

      if (key->column == column)
        return key;
    }
  return NULL;
}

/* `label@en` becomes a translation of `label` and leaves the list of columns. */
static void
join_translations (SomResource *resource)
{
  for (guint i = 0; i < resource->columns->len;)
    {
      SomColumn      *column = som_resource_get_column (resource, i);
      const char     *at = strrchr (column->name, '@');
      g_autofree char *base = at != NULL ? g_strndup (column->name, at - column->name) : NULL;
      SomColumn      *owner = som_resource_get_column (resource, som_resource_find_column (resource, base));
      SomTranslation  translation;

      if (owner == NULL || owner->type != column->type || owner->offsets == NULL)
        {
          i++;
          continue;
        }
      translation = (SomTranslation) { g_strdup (at + 1), g_ptr_array_steal_index (resource->columns, i) };
      g_array_append_val (owner->translations, translation);
    }
}

static void
index_keys (SomResource *resource)
{
  const SomColumn *column = som_resource_get_column (resource, resource->key);

  if (column == NULL || column->offsets == NULL)
    return;
  resource->keys = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint row = resource->n_rows; row > 0; row--)
    {
      const char *key = som_column_get_text (column, row - 1, NULL);

      if (key != NULL)
        g_hash_table_insert (resource->keys, (gpointer) key, GUINT_TO_POINTER (row));
    }
}

void
som_resource_finish (SomResource *resource,
                     const char  *key)
{
  som_pool_seal (resource->pool);
  join_translations (resource);
  resource->key = som_resource_find_column (resource, key);
  index_keys (resource);
}
