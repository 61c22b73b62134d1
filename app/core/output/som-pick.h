/* The picker: from a place on a figure to a mark, and from a mark to its neighbours. Reads the recorded marks; nothing is laid out again.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

typedef enum
{
  SOM_WALK_FIRST,
  SOM_WALK_LAST,
  SOM_WALK_LEFT,
  SOM_WALK_RIGHT,
  SOM_WALK_UP,
  SOM_WALK_DOWN
} SomWalk;

/* Whether people can point at a mark: data and legend entries. */
gboolean som_pick_is_target (const SomFigureMark *mark);
/* Whether people walk to a mark with the keyboard: data, and legend entries that hide their series. */
gboolean som_pick_is_walked (const SomFigureMark *mark);
/* The mark at `point`, or the nearest one not farther than `reach` figure units; -1 where there is none. */
int      som_pick           (const SomFigure *figure, SomPoint point, double reach);
/* The mark that lies next to `mark` (-1: none) in a direction; `mark` itself at the edge, -1 where there is none. First and last are data,
 * where there are any. */
int      som_walk           (const SomFigure *figure, int mark, SomWalk walk);

G_END_DECLS
