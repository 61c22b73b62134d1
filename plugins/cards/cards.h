/* What the parts of the cards share: cards read from the table, and the grid that they lie in.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

G_BEGIN_DECLS

/* What a card says, in this order. */
typedef enum
{
  SLOT_HEAD,
  SLOT_TEXT,
  SLOT_FIGURE,
  SLOT_BULLETS,
  N_SLOTS
} Slot;

/* What the check found about a card. */
typedef struct
{
  guint     row;
  SomStack *stack;
} Finding;

typedef struct
{
  guint     row;
  double    order;
  gboolean  check; /* a finding without its card */
  guint     level; /* how much of it is left out at most, where it has more room than others */
  SomStack *slots[N_SLOTS];
  GArray   *findings; /* of Finding */
} Card;

typedef struct
{
  SomCanvas *canvas;
  GPtrArray *cards; /* of Card */
  SomRect    area;
  double     scale;
  guint      n_cards;   /* how many are shown */
  guint      n_columns;
  guint      level;     /* how much is left out: 0 nothing */
  double     size;      /* factor on the type */
  double     spread;    /* factor on the room between texts */
  gboolean   tight;     /* words may be broken */
  gboolean   may_split; /* wide cards have points and findings at the right */
} Grid;

/* A row of cards. Figures start at the same height in all of them, and so do points. Where there is room for
 * it, points and findings lie at the right of the rest. */
typedef struct
{
  guint    first, n;    /* cards */
  double   card;        /* width of a card */
  double   left, right; /* widths of the texts; alike where there is one column */
  gboolean split;
  double   lead;        /* height of titles and texts */
  double   figure;
  double   height;
} GridRow;

guint     grid_guess_most        (const Grid *grid);
void      grid_arrange           (Grid *grid);
guint     grid_get_n_rows        (const Grid *grid);
double    grid_measure           (const Grid *grid);
double    grid_get_padding       (const Grid *grid);
double    grid_get_gap           (const Grid *grid);
double    grid_get_inset         (const Grid *grid);
double    grid_get_bar           (const Grid *grid);
GridRow   grid_get_row           (const Grid *grid, guint row);
SomStack *grid_get_slot          (const Grid *grid, const Card *card, Slot slot);
double    grid_get_slot_width    (const Grid *grid, const GridRow *row, const Card *card, Slot slot);
double    grid_get_slot_top      (const Grid *grid, const GridRow *row, const Card *card, Slot slot);
gboolean  grid_has_findings      (const Grid *grid, const Card *card);
double    grid_get_finding_width (const Grid *grid, const GridRow *row);
double    grid_measure_findings  (const Grid *grid, const GridRow *row, const Card *card);

G_END_DECLS
