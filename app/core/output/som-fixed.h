/* Numbers as files have them that people need not read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Appends `value` / 10^`n_decimals` in as few letters as it takes, in any locale alike: .5 and not 0.50. */
void som_fixed_append (GString *to, gint64 value, guint n_decimals);

G_END_DECLS
