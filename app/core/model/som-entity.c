/* Entities: the powers, companies, machines and places that rows are about.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-entity.h"

#include "format/som-formatter.h"

/* How far colours are inherited: a machine from its company from its country. */
#define MAX_PARENTS 8

static void
free_entity (gpointer data)
{
  SomEntity *entity = data;

  g_strfreev (entity->codes);
  g_free (entity->own_id);
  g_free (entity);
}

static gboolean
names_entities (SomRole role)
{
  return role == SOM_ROLE_ENTITY || role == SOM_ROLE_FROM || role == SOM_ROLE_TO || role == SOM_ROLE_COLUMN;
}

static SomResource *
find_resource (GPtrArray  *resources,
               const char *name)
{
  for (guint i = 0; i < resources->len; i++)
    if (g_str_equal (((SomResource *) g_ptr_array_index (resources, i))->name, name))
      return g_ptr_array_index (resources, i);
  return NULL;
}

static char **
read_codes (const SomResource *resource,
            guint              row)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  const SomColumn *column = som_resource_get_column (resource, som_resource_find_role (resource, SOM_ROLE_GEO));

  for (guint i = 0; column != NULL && i < som_column_get_n_items (column, row, NULL); i++)
    {
      const char *item = som_column_get_item (column, row, i, NULL);
      const char *code = som_country_code (item);

      g_strv_builder_add (codes, code != NULL ? code : item);
    }
  return g_strv_builder_end (codes);
}

/* What is no colour was said of where its row was read. */
static void
read_color (SomEntity *entity)
{
  const SomResource *resource = entity->resource;
  const SomColumn   *column = som_resource_get_column (resource, som_resource_find_role (resource, SOM_ROLE_COLOR));
  const char        *text = column != NULL ? som_column_get_text (column, entity->row, NULL) : NULL;

  entity->has_color = text != NULL && som_color_parse (text, &entity->color);
}

static void
read_table (GHashTable        *entities,
            const SomResource *resource)
{
  const SomColumn *key = som_resource_get_column (resource, resource->key);

  for (guint row = 0; key != NULL && row < resource->n_rows; row++)
    {
      const char *id = som_column_get_text (key, row, NULL);
      SomEntity  *entity;

      if (id == NULL || g_hash_table_contains (entities, id))
        continue;
      entity = g_new0 (SomEntity, 1);
      entity->id = id;
      entity->resource = resource;
      entity->row = row;
      entity->codes = read_codes (resource, row);
      read_color (entity);
      g_hash_table_insert (entities, (gpointer) id, entity);
    }
}

/* A machine without a colour takes its country's. */
static void
inherit_color (GHashTable *entities,
               SomEntity  *entity)
{
  const SomEntity *ancestor = entity;

  for (guint i = 0; i < MAX_PARENTS && ancestor != NULL && !ancestor->has_color && ancestor->resource != NULL; i++)
    {
      int              parent = som_resource_find_role (ancestor->resource, SOM_ROLE_ENTITY);
      const SomColumn *column = som_resource_get_column (ancestor->resource, parent);
      const char      *id = column != NULL ? som_column_get_text (column, ancestor->row, NULL) : NULL;

      ancestor = id != NULL ? g_hash_table_lookup (entities, id) : NULL;
    }
  if (ancestor != NULL && ancestor->has_color)
    {
      entity->has_color = TRUE;
      entity->color = ancestor->color;
    }
}

/* Countries that rows name and no table describes. */
static void
add_country (GHashTable *entities,
             const char *name)
{
  const char *code;
  SomEntity  *entity;

  if (name == NULL || g_hash_table_contains (entities, name))
    return;
  code = som_formatter_find_country (som_formatter_get ("en"), name);
  entity = g_new0 (SomEntity, 1);
  entity->own_id = g_strdup (name);
  entity->id = entity->own_id;
  entity->codes = g_new0 (char *, 2);
  entity->codes[0] = g_strdup (code);
  g_hash_table_insert (entities, entity->own_id, entity);
}

static void
read_column (GHashTable        *entities,
             GPtrArray         *resources,
             const SomResource *resource,
             int                column)
{
  const SomForeignKey *key = som_resource_get_foreign_key (resource, column);
  const SomResource   *target = NULL;

  if (key != NULL)
    target = *key->resource != '\0' ? find_resource (resources, key->resource) : resource;
  if (target != NULL)
    {
      read_table (entities, target);
      return;
    }
  for (guint row = 0; row < resource->n_rows; row++)
    add_country (entities, som_column_get_text (som_resource_get_column (resource, column), row, NULL));
}

GHashTable *
som_entities_read (GPtrArray *resources)
{
  GHashTable    *entities = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entity);
  GHashTableIter iter;
  gpointer       entity;

  for (guint i = 0; i < resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (resources, i);

      for (guint k = 0; k < resource->columns->len; k++)
        if (names_entities (som_resource_get_column (resource, k)->role))
          read_column (entities, resources, resource, k);
    }

  g_hash_table_iter_init (&iter, entities);
  while (g_hash_table_iter_next (&iter, NULL, &entity))
    inherit_color (entities, entity);
  return entities;
}

const char *
som_entity_get_label (const SomEntity *entity,
                      const char      *language)
{
  const SomColumn *column;

  if (entity->resource == NULL)
    return NULL;
  column = som_resource_get_column (entity->resource, som_resource_find_role (entity->resource, SOM_ROLE_LABEL));
  return column != NULL ? som_column_get_text (column, entity->row, language) : NULL;
}
