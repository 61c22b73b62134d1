/* Which marks step back for what is chosen.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-chosen.h"

G_BEGIN_DECLS

/* For each mark of `figure`, 1 where it steps back: data and legend entries that stand for nothing chosen, and all that is nested in them.
 * NULL where nothing is chosen, or nothing of it is in the figure. (transfer full) (nullable) */
guint8 *som_emphasis_make (const SomFigure *figure, const SomChosen *chosen);

G_END_DECLS
