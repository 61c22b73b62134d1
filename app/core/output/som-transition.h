/* From one figure to another: marks go to their new places, others come and go.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-painter.h"

G_BEGIN_DECLS

typedef struct _SomTransition SomTransition;

/* Marks are the same that have the same key. NULL where nothing would be gained: the figures are of other sizes, share no data mark, or have
 * too much in them to be painted many times a second. For any thread. (transfer full) (nullable) */
SomTransition *som_transition_new   (SomFigure *from, SomFigure *to);
void           som_transition_free  (SomTransition *transition);
/* Paints what is seen on the way, from `progress` 0 to 1; the speed is the caller's. `dimmed` (nullable) is about the marks of `to`. */
void           som_transition_paint (SomTransition *transition, double progress, const guint8 *dimmed, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomTransition, som_transition_free)

G_END_DECLS
