/* Where the card beside a mark goes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Place of a card of size `card` in a widget of size `room`, beside a mark at `mark` that is pointed at in `point`: right, left, below or above,
 * wherever there is room; beside the point where the mark leaves none. */
SomPoint som_tip_place (SomRect mark, SomPoint point, SomSize card, SomSize room);

G_END_DECLS
