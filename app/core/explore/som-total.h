/* The sum of some rows, where one is honest.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"

G_BEGIN_DECLS

/* A row of a resource. */
typedef struct
{
  const SomResource *resource;
  guint              row;
} SomRowRef;

/* What some rows come to. */
typedef struct
{
  guint    n;      /* rows */
  char    *total;  /* (nullable): the sum in words; NULL where there is none, or one row only */
  char    *reason; /* (nullable): why there is no sum, in a few words of the interface's language */
} SomTotal;

/* Amounts are summed only where they are of one unit (a currency is not converted), one layer, one kind and state (announced is not
 * added to spent), one period, without ranges, and about different entities of which none is part of another. */
void som_total_init  (SomTotal *total, const SomRequest *request, const SomRowRef *rows, guint n);
void som_total_clear (SomTotal *total);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SomTotal, som_total_clear)

G_END_DECLS
