/* Roles that no one gave: what any published table says by itself.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-resource.h"

G_BEGIN_DECLS

/* A column that refers to the sources is the source, one that refers to another table an entity; a column of country codes or
 * names is an entity with a place; a date or year is the time; the first text is the label; numbers are values. Each is found
 * where no column was given that role, or one that does as well: a table of texts, arcs or spans has no values. */
void som_infer_roles (SomResource *resource);

G_END_DECLS
