/* What is selected, in words: what it is called, how many rows of a view, and what they come to.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"
#include "output/som-chosen.h"

G_BEGIN_DECLS

typedef struct
{
  char **names;  /* of entities, then of rows without one that is selected: the first few */
  guint  n_more; /* names that are not listed */
  guint  n_rows; /* of the view */
  char  *total;  /* (nullable): of the rows; of one row its value */
  char  *reason; /* (nullable): why several rows have no total */
} SomSummary;

/* Sums up `chosen` for the view of a request. May take long where the view has many rows: for any thread. */
void som_summary_init  (SomSummary *summary, const SomRequest *request, const SomChosen *chosen);
void som_summary_clear (SomSummary *summary);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SomSummary, som_summary_clear)

G_END_DECLS
