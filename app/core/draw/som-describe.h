/* A figure in sentences: for who can't see it, and for search.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-canvas-private.h"

G_BEGIN_DECLS

/* What the figure shows: title, kind of view, how many data, the largest and the smallest, what stands out, and of which status. (transfer full) */
char *som_describe (SomCanvas *canvas);

G_END_DECLS
