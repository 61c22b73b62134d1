/* Parts of resources that may be files of their own: `"schema": "schema.json"`.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-json.h"

G_BEGIN_DECLS

/* The parts of a dossier, each file read once whoever names it. */
typedef struct _SomParts SomParts;

/* An object, and the file that it stands in. */
typedef struct
{
  SomJsonNode *node; /* NULL: there is none */
  const char  *file;
} SomPart;

/* `folder` is the dossier's and `file` its name there; each file that is read, or was to be, is added to the set `read` (nullable). All are
 * borrowed. (transfer full) */
SomParts *som_parts_new  (const char *folder, const char *file, GHashTable *read, SomProblems *problems);
/* Frees the parts, once the lines of the problems in their files are looked up. */
void      som_parts_free (SomParts *parts);

/* The part `key` of `resource` (nullable): an object within it, or the file that it names. A part that can't be read is said once
 * and counts as none. Lives as long as `parts`. */
SomPart   som_parts_get  (SomParts *parts, SomJsonNode *resource, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomParts, som_parts_free)

G_END_DECLS
