/* Units: what a number counts, and in what multiples.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "format/som-formatter.h"
#include "model/som-words.h"

G_BEGIN_DECLS

struct _SomUnit
{
  char      *id;
  SomMeasure measure; /* code belongs to the unit */
  double     factor;  /* of the base: 1e9 for billions */
  SomWords  *symbol;  /* (nullable): for SOM_MEASURE_SYMBOL, in languages */
  SomWords  *title;   /* (nullable) */
};

/* One of `sommet:units`. NULL with a problem where it is wrong. (transfer full) */
SomUnit *som_unit_from_json   (const char *id, SomJsonNode *node, const char *language, const char *file, SomProblems *problems);
/* A unit that says nothing but its name. (transfer full) */
SomUnit *som_unit_new_symbol  (const char *id);
void     som_unit_free        (SomUnit *unit);
/* Whether amounts in the two can be compared as they are. */
gboolean som_unit_is_like     (const SomUnit *a, const SomUnit *b);

G_END_DECLS
