/* Hiding and showing series by the entries of a figure's legend.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "explore/som-choices.h"

G_BEGIN_DECLS

/* Choices with a series hidden, or shown where it is hidden. The last one that is shown is not hidden: all are shown instead. (transfer full) */
GVariant *som_series_toggle   (GVariant *choices, const SomFigure *figure, const char *series);
/* Choices with all other series of the legend hidden; with all shown where they are hidden already. (transfer full) */
GVariant *som_series_isolate  (GVariant *choices, const SomFigure *figure, const char *series);
/* (transfer full) */
GVariant *som_series_show_all (GVariant *choices);

G_END_DECLS
