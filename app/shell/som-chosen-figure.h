/* Figures as they were chosen: with the options and the hidden series of a view.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "draw/som-view-private.h"

G_BEGIN_DECLS

/* The figure of `request` with what `choices` say but the viewport, which is the request's. Any thread may ask. (transfer full) */
SomFigure *som_chosen_figure_new (const SomRequest *request, GVariant *choices);

G_END_DECLS
