/* Roles for columns that no one gave a role: what any published table says by itself.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-resource.h"

G_BEGIN_DECLS

/* A column of country codes or names is an entity with a place; a date or year is the time; the first text is the label;
 * numbers are values. A table in which somebody gave any role keeps what it has. */
void som_infer_roles (SomResource *resource);

G_END_DECLS
