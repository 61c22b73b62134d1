/* Amounts: values with the units of their cells.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-dossier.h"

G_BEGIN_DECLS

/* The unit of a cell: its row's, else its column's; NULL where it has none. (transfer none) */
const SomUnit *som_amounts_get_unit (const SomDossier *dossier, const SomResource *resource, int column, guint row);
/* Warns of values that are more in their unit than a double holds: they can't be drawn. */
void           som_amounts_check    (const SomDossier *dossier, SomProblems *problems);

G_END_DECLS
