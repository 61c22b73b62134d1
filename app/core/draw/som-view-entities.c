/* What a view knows of an entity: its name, colour, parent and countries.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-view-private.h"

#include <string.h>

const char *
som_view_get_entity_label (const SomView *view,
                           const char    *entity)
{
  const SomEntity *found;
  const char      *label;

  g_return_val_if_fail (view != NULL, NULL);

  found = som_dossier_find_entity (view->dossier, entity);
  label = found != NULL ? som_entity_get_label (found, view->request->language) : NULL;
  if (label == NULL && found != NULL && found->resource == NULL && found->codes[0] != NULL)
    {
      g_autofree char *country = som_formatter_country (som_view_get_formatter (view), found->codes[0]);

      label = som_view_keep (view, country);
    }
  return label != NULL ? label : entity;
}

const char *
som_view_get_entity_parent (const SomView *view,
                            const char    *entity)
{
  const SomEntity *found;
  const SomColumn *column;

  g_return_val_if_fail (view != NULL, NULL);

  found = som_dossier_find_entity (view->dossier, entity);
  if (found == NULL || found->resource == NULL)
    return NULL;
  column = som_resource_get_column (found->resource, som_resource_find_role (found->resource, SOM_ROLE_ENTITY));
  return column != NULL ? som_column_get_text (column, found->row, NULL) : NULL;
}

const char *const *
som_view_get_entity_codes (const SomView *view,
                           const char    *entity)
{
  const SomEntity *found;

  g_return_val_if_fail (view != NULL, NULL);

  found = som_dossier_find_entity (view->dossier, entity);
  return found != NULL && found->codes[0] != NULL ? (const char *const *) found->codes : NULL;
}

const char *
som_view_find_entity (const SomView *view,
                      const char    *code)
{
  GHashTableIter iter;
  gpointer       value;
  const char    *found = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  g_hash_table_iter_init (&iter, som_dossier_get_entities (view->dossier));
  while (code != NULL && g_hash_table_iter_next (&iter, NULL, &value))
    {
      const SomEntity *entity = value;

      if (entity->codes[0] != NULL && entity->codes[1] == NULL && g_str_equal (entity->codes[0], code)
          && (found == NULL || strcmp (entity->id, found) < 0))
        found = entity->id;
    }
  return found;
}

gboolean
som_view_get_entity_color (const SomView *view,
                           const char    *entity,
                           SomColor      *color)
{
  const SomEntity *found;

  g_return_val_if_fail (view != NULL && color != NULL, FALSE);

  found = som_dossier_find_entity (view->dossier, entity);
  if (found == NULL || !found->has_color)
    return FALSE;
  *color = found->color;
  return TRUE;
}
