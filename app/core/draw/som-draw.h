/* Drawing: from a request to a figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "draw/som-view-private.h"

G_BEGIN_DECLS

/* Draws a view. Always gives a figure: where the plugin is missing or fails, one that says so in its place
 * (som_figure_has_failed). A plugin that is not `trusted` draws on a thread of its own, which is given up after
 * SOM_MAX_DRAW_SECONDS. `fault` (nullable) is why there is no plugin. (transfer full) */
SomFigure *som_draw    (const SomRequest *request, gboolean trusted, const char *fault);

/* What is answered for a plugin that did not. */
#define SOM_SUGGEST_TOO_LATE (-1)

/* How well a plugin says that it can draw a view: 0 to 100. One that is not `trusted` is asked on a thread of its own, and not waited for longer than
 * to draw. */
int        som_suggest (const SomRequest *request, gboolean trusted);

G_END_DECLS
