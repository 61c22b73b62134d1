/* What is selected, and which marks step back for it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* For each mark of `figure`, 1 where it steps back: data and legend entries that are about none of `entities` and have none of `keys`, and all
 * that is nested in them. NULL where nothing is selected, or nothing of it is in the figure. Both are sets of text. (transfer full)
 * (nullable) */
guint8  *som_emphasis_make       (const SomFigure *figure, GHashTable *entities, GHashTable *keys);
/* Whether a mark is selected. */
gboolean som_emphasis_is_chosen  (const SomFigureMark *mark, GHashTable *entities, GHashTable *keys);

G_END_DECLS
