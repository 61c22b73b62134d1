/* From an entry of `resources` to a table: JSON rows or CSV, by schema or inferred.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-parts.h"
#include "model/som-resource.h"

G_BEGIN_DECLS

/* What a resource is read with. `units` maps ids to SomUnit; `own_units` is FALSE where the dossier declares none: then
 * unknown ones are symbols, added to `units`. */
typedef struct
{
  const char  *folder;
  const char  *file;     /* the package's, for messages */
  const char  *language;
  GHashTable  *units;
  gboolean     own_units;
  SomProblems *problems;
  SomParts    *parts;
  GHashTable  *files;    /* set of utf8: (nullable): each that is read, or was to be, is added */
} SomReadContext;

/* (transfer full); never NULL: what can't be read is a problem, and the table has no rows. */
SomResource *som_resource_read      (const SomReadContext *context, SomJsonNode *node, guint index);
/* A table by itself, whose file is the context's: CSV, or the rows of a JSON document. (transfer full) */
SomResource *som_resource_read_csv  (const SomReadContext *context, GBytes *bytes);
SomResource *som_resource_read_json (const SomReadContext *context, SomJsonNode *rows);

G_END_DECLS
