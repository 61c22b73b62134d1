/* The painter: a figure on a cairo surface.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* Width of the rim about a text, as a share of its size. */
#define SOM_HALO_WIDTH 0.2

/* Where an item comes from while a figure becomes another one. */
typedef enum
{
  SOM_MOVE_STAY,  /* painted as it is */
  SOM_MOVE_FROM,  /* on its way from `extents` */
  SOM_MOVE_APPEAR,
  SOM_MOVE_VANISH,
  SOM_MOVE_HIDE   /* not painted */
} SomMoveKind;

typedef struct
{
  SomMoveKind kind;
  SomRect     extents; /* where the item was */
  SomPoint    origin;  /* of a text */
} SomMove;

/* How to paint. */
typedef struct
{
  gboolean      transparent; /* leave the ground out */
  const guint8 *dimmed;      /* (nullable): for each mark, whether it steps back */
  SomRect       clip;        /* what is wanted, in figure units; no width: all */
  const SomMove *moves;      /* (nullable): for each item */
  double        progress;    /* of the moves: 0 where the items come from, 1 where they go */
} SomPaint;

/* Paints `figure` at the context's scale. May be called on any thread, on several at once. */
void som_paint (const SomFigure *figure, cairo_t *cr, const SomPaint *paint);

G_END_DECLS
