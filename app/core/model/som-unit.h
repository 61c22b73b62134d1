/* Units and the dated rates between currencies.
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

/* A rate: one `from` is `rate` `to`. */
typedef struct
{
  char   *from, *to; /* ISO 4217 */
  double  rate;
  SomTime date;
  gboolean has_date;
  char   *source;
} SomRate;

/* One of `sommet:units`. NULL with a problem where it is wrong. (transfer full) */
SomUnit *som_unit_from_json   (const char *id, SomJsonNode *node, const char *language, const char *file, SomProblems *problems);
/* A unit that says nothing but its name. (transfer full) */
SomUnit *som_unit_new_symbol  (const char *id);
void     som_unit_free        (SomUnit *unit);
/* Whether amounts in the two can be compared as they are. */
gboolean som_unit_is_like     (const SomUnit *a, const SomUnit *b);

/* One of `sommet:rates`. NULL with a problem where it is wrong. (transfer full) */
SomRate *som_rate_from_json   (SomJsonNode *node, const char *file, SomProblems *problems);
void     som_rate_free        (SomRate *rate);
/* How many `to` one `from` is, directly, backwards or by way of one other currency. `used` (of at least 2) gets the
 * rates on the way, and `n_used` their number. (element-type SomRate) */
gboolean som_rates_find       (GPtrArray *rates, const char *from, const char *to, double *factor, const SomRate **used, guint *n_used);

G_END_DECLS
