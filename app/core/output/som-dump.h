/* Figures as plain text, a line a mark: for tests that compare what is drawn.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* (transfer full) */
char *som_dump (const SomFigure *figure);

G_END_DECLS
