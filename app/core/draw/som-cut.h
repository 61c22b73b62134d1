/* Grid lines end before the words that stand on them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure-private.h"

G_BEGIN_DECLS

/* Takes out of the level and upright lines of a colour what lies in a rectangle. */
void som_figure_cut_lines (SomFigure *figure, SomColor color, SomRect rect);

G_END_DECLS
