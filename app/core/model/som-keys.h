/* Keys of a package that Sommet reads, and of which kind each must be.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-json.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  SomJsonKind kind; /* SOM_JSON_MISSING: who reads it checks it */
} SomKnownKey;

/* Says which values of `object` are of another kind than its keys have, and which keys begin with `sommet:` and are none of Sommet's:
 * slips of the pen. Other keys are other programs'. */
void som_keys_check (SomJsonNode *object, const SomKnownKey *keys, guint n_keys, const char *file, SomProblems *problems);

G_END_DECLS
