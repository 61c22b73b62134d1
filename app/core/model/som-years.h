/* Whole numbers that are years: a schema often says `integer` of them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-resource.h"

G_BEGIN_DECLS

/* Whether a column of this name holds years: `year`, `Année`. */
gboolean som_years_is_name (const char *name);

/* Makes times of the columns of whole numbers, without a unit, that are called a year or have the role of a time, where each of
 * their values is a year from 1000 to 2999: 2000 is then no “2,000”, and can be an axis. */
void     som_years_find    (SomResource *resource);

G_END_DECLS
