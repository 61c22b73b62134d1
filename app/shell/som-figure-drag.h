/* Dragging the figure out into another program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-figure-view.h"

G_BEGIN_DECLS

/* Lets people drag the figure as a picture or a drawing; where a drag moves what is shown, it takes Control. */
void som_figure_drag_add (SomFigureView *figure);

G_END_DECLS
