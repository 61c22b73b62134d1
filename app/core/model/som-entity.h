/* Entities: the powers, companies, machines and places that rows are about.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-resource.h"

G_BEGIN_DECLS

typedef struct _SomEntity SomEntity;

struct _SomEntity
{
  const char        *id;       /* key of its row */
  const SomResource *resource; /* (nullable): where it is described; NULL for a country that only rows name */
  guint              row;
  gboolean           has_color;
  SomColor           color;    /* its own, or its parent's */
  char             **codes;    /* ISO 3166 alpha-2; empty where it is on no map */
  char              *own_id;   /* (nullable): for those without a row */
};

/* Reads the entities that `resources` refer to. (element-type utf8 SomEntity) (transfer full) */
GHashTable *som_entities_read      (GPtrArray *resources);
/* What it is called; NULL where the dossier does not say. */
const char *som_entity_get_label   (const SomEntity *entity, const char *language);

G_END_DECLS
