/* Dated rates between currencies.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-words.h"

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* A rate: one `from` is `rate` `to`. */
typedef struct
{
  char   *from, *to; /* ISO 4217 */
  double  rate;
  SomTime date;
  gboolean has_date;
  char   *source;
} SomRate;

/* One of `sommet:rates`. NULL with a problem where it is wrong. (transfer full) */
SomRate *som_rate_from_json   (SomJsonNode *node, const char *file, SomProblems *problems);
/* All of `sommet:rates` into `rates`: of two between the same currencies the first counts. (element-type SomRate) */
void     som_rates_read       (GPtrArray *rates, SomJsonNode *nodes, const char *file, SomProblems *problems);
void     som_rate_free        (SomRate *rate);
/* How many `to` one `from` is, directly, backwards or by way of one other currency. `used` (of at least 2) gets the
 * rates on the way, and `n_used` their number. (element-type SomRate) */
gboolean som_rates_find       (GPtrArray *rates, const char *from, const char *to, double *factor, const SomRate **used, guint *n_used);

G_END_DECLS
