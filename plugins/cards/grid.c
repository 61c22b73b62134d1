/* The grid of the cards: the number of columns and the size of the type that show the most at the largest type.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "cards.h"

#include <math.h>

/* At scale 1. */
#define GAP 20
#define PADDING 22
#define INSET 10
#define BAR 6
#define SLOT_GAP 16

/* Text follows its title closely. */
#define HEAD_GAP 0.4

/* Points and findings lie at the right of the rest where it is wider than this, and take this share of it. */
#define SPLIT_WIDTH 500
#define SPLIT 0.54

/* Factors on the type; how much room between the texts may grow. */
#define SMALLEST 0.56
#define LARGEST 1.5
#define MAX_SPREAD 2.5

/* Widths of a card and of its text; a card below the least is none. */
#define MIN_WIDTH 150
#define MIN_HEIGHT 70
#define GOOD_WIDTH 210
#define MAX_CARDS 200

/* How many times as high as they are wide cards may be. */
#define SLENDER 2.3

/* How much may be left out of each card, where room is scarce, before whole cards are. */
#define N_LEVELS 4
#define FINDINGS_LEFT_OUT_AT 3

static const guint left_out_at[N_SLOTS] = { [SLOT_HEAD] = N_LEVELS, [SLOT_TEXT] = 1, [SLOT_FIGURE] = 3, [SLOT_BULLETS] = 2 };

/* Small type has small margins. */
static double
get_unit (const Grid *grid)
{
  return grid->scale * CLAMP (grid->size, 0.5, 1);
}

double
grid_get_padding (const Grid *grid)
{
  return PADDING * get_unit (grid);
}

double
grid_get_gap (const Grid *grid)
{
  return GAP * get_unit (grid);
}

double
grid_get_inset (const Grid *grid)
{
  return INSET * get_unit (grid);
}

double
grid_get_bar (const Grid *grid)
{
  return BAR * grid->scale;
}

/* No more cards than this can have room. */
guint
grid_guess_most (const Grid *grid)
{
  double columns = floor (grid->area.width / (MIN_WIDTH * SMALLEST * grid->scale));
  double rows = floor (grid->area.height / (MIN_HEIGHT * SMALLEST * grid->scale));

  return MIN (grid->cards->len, (guint) CLAMP (columns * rows, 1, MAX_CARDS));
}

guint
grid_get_n_rows (const Grid *grid)
{
  return (grid->n_cards + grid->n_columns - 1) / grid->n_columns;
}

static guint
get_level (const Grid *grid,
           const Card *card)
{
  return MIN (grid->level, card->level);
}

SomStack *
grid_get_slot (const Grid *grid,
               const Card *card,
               Slot        slot)
{
  return get_level (grid, card) >= left_out_at[slot] || som_stack_is_empty (card->slots[slot]) ? NULL : card->slots[slot];
}

gboolean
grid_has_findings (const Grid *grid,
                   const Card *card)
{
  return card->findings->len > 0 && get_level (grid, card) < FINDINGS_LEFT_OUT_AT;
}

static const Card *
get_card (const Grid *grid,
          guint       card)
{
  return g_ptr_array_index (grid->cards, card);
}

static gboolean
has_right (const Grid *grid,
           const Card *card)
{
  return grid_get_slot (grid, card, SLOT_BULLETS) != NULL || grid_has_findings (grid, card);
}

/* A card that has nothing for the right takes the whole width for the rest. */
double
grid_get_slot_width (const Grid    *grid,
                     const GridRow *row,
                     const Card    *card,
                     Slot           slot)
{
  if (slot == SLOT_BULLETS)
    return row->right;
  return row->split && !has_right (grid, card) ? row->left + row->right + grid_get_padding (grid) : row->left;
}

/* Findings reach nearer to the edge of the card than its texts do. */
double
grid_get_finding_width (const Grid    *grid,
                        const GridRow *row)
{
  return row->right + (row->split ? 1 : 2) * (grid_get_padding (grid) - grid_get_inset (grid));
}

double
grid_measure_findings (const Grid    *grid,
                       const GridRow *row,
                       const Card    *card)
{
  double height = 0;

  for (guint i = 0; i < card->findings->len && grid_has_findings (grid, card); i++)
    height += som_stack_measure (g_array_index (card->findings, Finding, i).stack, grid_get_finding_width (grid, row), grid->size)
              + grid_get_inset (grid);
  return height;
}

static double
get_slot_gap (const Grid *grid,
              double      height)
{
  return height > 0 ? SLOT_GAP * grid->scale * grid->spread * MAX (grid->size, 0.5) : 0;
}

static double
measure_slot (const Grid    *grid,
              const GridRow *row,
              const Card    *card,
              Slot           slot)
{
  return som_stack_measure (grid_get_slot (grid, card, slot), grid_get_slot_width (grid, row, card, slot), grid->size);
}

/* Where the text of a card starts: below its own title. */
static double
get_text_top (const Grid    *grid,
              const GridRow *row,
              const Card    *card)
{
  double head = measure_slot (grid, row, card, SLOT_HEAD);

  return head + HEAD_GAP * get_slot_gap (grid, head);
}

static double
measure_lead (const Grid    *grid,
              const GridRow *row,
              const Card    *card)
{
  double text = measure_slot (grid, row, card, SLOT_TEXT);

  return text > 0 ? get_text_top (grid, row, card) + text : measure_slot (grid, row, card, SLOT_HEAD);
}

/* Where a slot starts: the points of a card below its figure, or in place of it. */
double
grid_get_slot_top (const Grid    *grid,
                   const GridRow *row,
                   const Card    *card,
                   Slot           slot)
{
  double below = row->lead + get_slot_gap (grid, row->lead);

  if (slot == SLOT_HEAD || (slot == SLOT_BULLETS && row->split))
    return 0;
  if (slot == SLOT_TEXT)
    return get_text_top (grid, row, card);
  if (slot == SLOT_BULLETS && grid_get_slot (grid, card, SLOT_FIGURE) != NULL)
    below += row->figure + get_slot_gap (grid, row->figure);
  return below;
}

static double
measure_card (const Grid    *grid,
              const GridRow *row,
              const Card    *card)
{
  double findings = grid_measure_findings (grid, row, card), left = 0, right = 0;

  for (Slot slot = SLOT_HEAD; slot < SLOT_BULLETS; slot++)
    if (grid_get_slot (grid, card, slot) != NULL)
      left = grid_get_slot_top (grid, row, card, slot) + measure_slot (grid, row, card, slot);
  if (grid_get_slot (grid, card, SLOT_BULLETS) != NULL)
    right = grid_get_slot_top (grid, row, card, SLOT_BULLETS) + measure_slot (grid, row, card, SLOT_BULLETS);
  if (!row->split)
    right = MAX (left, right);
  if (findings > 0)
    right += findings + get_slot_gap (grid, right) - (grid_get_padding (grid) - grid_get_inset (grid));
  return MAX (left, right);
}

static void
set_widths (const Grid *grid,
            GridRow    *row)
{
  double padding = grid_get_padding (grid), inner;

  row->card = MAX ((grid->area.width - (row->n - 1) * grid_get_gap (grid)) / row->n, 1);
  row->left = row->right = inner = MAX (row->card - 2 * padding, 1);
  for (guint i = row->first; grid->may_split && i < row->first + row->n && inner > SPLIT_WIDTH * grid->scale * grid->size; i++)
    row->split |= has_right (grid, get_card (grid, i));
  if (!row->split)
    return;
  row->right = inner * SPLIT - padding;
  row->left = inner - row->right - padding;
}

/* A last row that is not full is stretched. */
GridRow
grid_get_row (const Grid *grid,
              guint       row)
{
  GridRow result = { .first = row * grid->n_columns };

  result.n = MIN (grid->n_columns, grid->n_cards - result.first);
  set_widths (grid, &result);
  for (guint i = result.first; i < result.first + result.n; i++)
    {
      result.lead = MAX (result.lead, measure_lead (grid, &result, get_card (grid, i)));
      result.figure = MAX (result.figure, measure_slot (grid, &result, get_card (grid, i), SLOT_FIGURE));
    }
  for (guint i = result.first; i < result.first + result.n; i++)
    result.height = MAX (result.height, measure_card (grid, &result, get_card (grid, i)));
  result.height += grid_get_bar (grid) + 2 * grid_get_padding (grid);
  return result;
}

double
grid_measure (const Grid *grid)
{
  double height = (grid_get_n_rows (grid) - 1) * grid_get_gap (grid);

  for (guint row = 0; row < grid_get_n_rows (grid) && height <= 2 * grid->area.height; row++)
    height += grid_get_row (grid, row).height;
  return height;
}

/* Whether a word would be broken. */
static gboolean
is_too_narrow (const Grid *grid)
{
  for (guint row = 0; row < grid_get_n_rows (grid); row++)
    {
      GridRow widths = { .first = row * grid->n_columns, .n = MIN (grid->n_columns, grid->n_cards - row * grid->n_columns) };

      set_widths (grid, &widths);
      for (guint i = widths.first; i < widths.first + widths.n; i++)
        for (Slot slot = SLOT_HEAD; slot < N_SLOTS; slot++)
          if (som_stack_get_min_width (grid_get_slot (grid, get_card (grid, i), slot), grid->size)
              > grid_get_slot_width (grid, &widths, get_card (grid, i), slot))
            return TRUE;
    }
  return FALSE;
}

static gboolean
fits (double   size,
      gpointer data)
{
  Grid *grid = data;

  grid->size = size;
  return (grid->tight || !is_too_narrow (grid)) && grid_measure (grid) <= grid->area.height + 0.5;
}

static gboolean
fits_spread (double   spread,
             gpointer data)
{
  Grid *grid = data;

  grid->spread = spread;
  return grid_measure (grid) <= grid->area.height + 0.5;
}

/* The share of the cards that is filled. */
static double
measure_fill (const Grid *grid)
{
  double filled = 0;

  for (guint i = 0; i < grid_get_n_rows (grid); i++)
    {
      GridRow row = grid_get_row (grid, i);

      for (guint j = row.first; j < row.first + row.n; j++)
        {
          const Card *card = get_card (grid, j);

          for (Slot slot = SLOT_HEAD; slot < N_SLOTS; slot++)
            filled += measure_slot (grid, &row, card, slot) * grid_get_slot_width (grid, &row, card, slot);
          filled += grid_measure_findings (grid, &row, card) * row.right;
        }
    }
  return MIN (filled / MAX (grid->area.width * grid->area.height, 1), 1);
}

/* How good a number of columns looks: large type, full cards, few rows, so that cards lie side by side, none of them nearly empty, no text
 * that is very wide or very narrow, no card in two halves or as slender as a tower. */
static double
score (const Grid *grid)
{
  GridRow first = grid_get_row (grid, 0), last = grid_get_row (grid, grid_get_n_rows (grid) - 1);
  double  full = (double) last.n / grid->n_columns, em = grid->scale * grid->size;
  double  narrow = first.left / (GOOD_WIDTH * em), wide = first.left / (SPLIT_WIDTH * em);

  double  rows = pow (grid_get_n_rows (grid), -0.3) * (first.split ? 0.85 : 1);
  double  slender = (grid->area.height / grid_get_n_rows (grid)) / first.card / SLENDER;

  return grid->size * (0.88 + 0.12 * full) * (0.5 + measure_fill (grid)) * rows * (wide > 1 ? pow (wide, -0.35) : 1) * MIN (sqrt (narrow), 1)
         * (slender > 1 ? 1 / sqrt (slender) : 1);
}

/* The next smaller number of columns that is worth a look, 0 after the last: of those that make as many rows, the smallest. */
static guint
get_next_columns (const Grid *grid,
                  guint       columns)
{
  guint rows;

  if (columns <= 1)
    return 0;
  rows = (grid->n_cards + columns - 2) / (columns - 1);
  return (grid->n_cards + rows - 1) / rows;
}

static guint
get_most_columns (const Grid *grid)
{
  return CLAMP (grid->area.width / (MIN_WIDTH * SMALLEST * grid->scale), 1, grid->n_cards) + 1;
}

typedef struct
{
  guint    columns;
  gboolean may_split;
  double   size, score;
} Choice;

/* Sets the cards in a number of columns at the largest type, and takes that if it looks better than what was best. */
static void
try_columns (Grid    *grid,
             guint    columns,
             gboolean may_split,
             Choice  *best)
{
  grid->n_columns = columns;
  grid->may_split = may_split;
  grid->size = som_fit_size ((SomRange) { SMALLEST, LARGEST }, fits, grid);
  if (grid->size > 0 && score (grid) > best->score)
    *best = (Choice) { columns, may_split, grid->size, score (grid) };
}

/* The number of columns that looks best. FALSE where none fits. */
static gboolean
choose_columns (Grid *grid)
{
  Choice best = { 1, TRUE, 0, 0 };

  for (guint columns = get_next_columns (grid, get_most_columns (grid)); columns > 0; columns = get_next_columns (grid, columns))
    {
      try_columns (grid, columns, TRUE, &best);
      try_columns (grid, columns, FALSE, &best);
    }
  grid->n_columns = best.columns;
  grid->may_split = best.may_split;
  grid->size = best.size;
  return best.size > 0;
}

static gboolean
fits_somehow (Grid *grid)
{
  for (guint columns = get_next_columns (grid, get_most_columns (grid)); columns > 0; columns = get_next_columns (grid, columns))
    {
      grid->n_columns = columns;
      grid->may_split = TRUE;
      if (fits (SMALLEST, grid))
        return TRUE;
    }
  return FALSE;
}

/* As many cards as have room, when only their titles are shown; words are broken only where not even one card has room otherwise. */
static void
choose_number (Grid *grid)
{
  guint low = 1, high = grid->n_cards;

  grid->level = N_LEVELS - 1;
  grid->n_cards = 1;
  grid->tight = !fits_somehow (grid);
  while (low < high)
    {
      grid->n_cards = (low + high + 1) / 2;
      if (fits_somehow (grid))
        low = grid->n_cards;
      else
        high = grid->n_cards - 1;
    }
  grid->n_cards = low;
  if (!choose_columns (grid))
    grid->size = SMALLEST;
}

/* What was left out of all cards is given back to those that have room for it. */
static void
fill_room (Grid *grid)
{
  for (guint i = 0; i < grid->n_cards; i++)
    {
      Card *card = g_ptr_array_index (grid->cards, i);

      for (card->level = 0; card->level < grid->level && !fits (grid->size, grid);)
        card->level++;
    }
}

/* Chooses size and columns: everything is shown if it can be, then less of each card, then fewer cards. What height is left goes
 * between the texts. */
void
grid_arrange (Grid *grid)
{
  grid->spread = 1;
  grid->tight = FALSE;
  for (guint i = 0; i < grid->n_cards; i++)
    ((Card *) g_ptr_array_index (grid->cards, i))->level = G_MAXUINT;
  for (grid->level = 0; grid->level < N_LEVELS && !fits_somehow (grid);)
    grid->level++;
  if (grid->level < N_LEVELS)
    choose_columns (grid);
  else
    choose_number (grid);
  fill_room (grid);
  grid->spread = MAX (som_fit_size ((SomRange) { 1, MAX_SPREAD }, fits_spread, grid), 1);
}
