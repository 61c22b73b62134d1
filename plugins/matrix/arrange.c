/* How wide columns are, and how large the type, so that the matrix fits.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "matrix.h"

#include <math.h>

/* Shares of the width for the names of the rows. */
#define MAX_NAMES 0.2

gboolean
matrix_is_whole (const Layout *layout)
{
  return layout->n_rows == layout->rows->len && layout->n_columns == layout->columns->len;
}

/* How much there is to say in a column: the lengths of its texts on one line. */
static double
weigh_column (const Layout *layout,
              guint         column)
{
  double weight = 0;

  for (guint row = 0; row < layout->n_rows; row++)
    for (guint i = 0; matrix_get_cell (layout, row, column) != NULL && i < matrix_get_cell (layout, row, column)->len; i++)
      weight += som_stack_get_max_width (g_array_index (matrix_get_cell (layout, row, column), Entry, i).stack, 1);
  return sqrt (weight);
}

double
matrix_get_gutter (const Layout *layout)
{
  return GUTTER * layout->scale;
}

/* How wide columns may be beside the names of the rows. */
static double
get_room (const Layout *layout)
{
  return layout->area.width - (layout->names > 0 ? layout->names + matrix_get_gutter (layout) : 0) - (layout->n_columns - 1) * matrix_get_gutter (layout);
}

/* Shares of the columns: more for those that have more to say. */
static void
weigh_columns (Layout *layout)
{
  double sum = 0, total = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    sum += matrix_get_column (layout, i)->weight = weigh_column (layout, i);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      Line *column = matrix_get_column (layout, i);

      column->weight = sum > 0 ? CLAMP (column->weight * layout->n_columns / sum, NARROWEST, WIDEST) : 1;
      total += column->weight;
    }
  for (guint i = 0; i < layout->n_columns; i++)
    matrix_get_column (layout, i)->weight /= total;
}

/* The width of the longest word of a column. */
static double
measure_column_words (const Layout *layout,
                      guint         column,
                      double        size)
{
  double widest = som_stack_get_min_width (matrix_get_column (layout, column)->name, size);

  for (guint row = 0; row < layout->n_rows; row++)
    for (guint i = 0; matrix_get_cell (layout, row, column) != NULL && i < matrix_get_cell (layout, row, column)->len; i++)
      widest = MAX (widest, som_stack_get_min_width (g_array_index (matrix_get_cell (layout, row, column), Entry, i).stack, size));
  return widest;
}

/* What a share of `room` makes of columns; those that need more for their words than their share take it from the others. */
static void
share_room (Layout *layout,
            double  room,
            double  size)
{
  double   weights = 0, words = 0;
  gboolean settled;

  for (guint i = 0; i < layout->n_columns; i++)
    {
      Line *column = matrix_get_column (layout, i);

      column->word = measure_column_words (layout, i, size);
      column->width = 0;
      weights += column->weight;
      words += column->word;
    }
  do
    {
      settled = TRUE;
      for (guint i = 0; words <= room && i < layout->n_columns; i++)
        {
          Line *column = matrix_get_column (layout, i);

          if (column->width > 0 || column->word <= room * column->weight / weights)
            continue;
          column->width = column->word;
          room -= column->word;
          words -= column->word;
          weights -= column->weight;
          settled = FALSE;
        }
    }
  while (!settled);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      Line *column = matrix_get_column (layout, i);

      if (column->width <= 0)
        column->width = MAX (room * column->weight / weights, 1);
    }
}

/* Names of rows stand beside them, or above them where the room is narrow. */
static void
set_widths (Layout *layout,
            double  size)
{
  double words = 0, limit = layout->area.width * MAX_NAMES;

  layout->names = 0;
  for (guint i = 0; i < layout->n_rows; i++)
    {
      layout->names = MAX (layout->names, som_stack_get_max_width (matrix_get_row (layout, i)->name, size));
      words = MAX (words, som_stack_get_min_width (matrix_get_row (layout, i)->name, size));
    }
  layout->names = MIN (layout->names, CLAMP (words, limit * 0.6, limit));
  if (get_room (layout) / layout->n_columns < GOOD_COLUMN * layout->scale)
    layout->names = 0;
  share_room (layout, get_room (layout), size);
}

/* How high the article's or the check's entries of a cell are. */
static double
measure_entries (const Layout *layout,
                 guint         row,
                 guint         column,
                 gboolean      check,
                 double        size)
{
  const GArray *cell = matrix_get_cell (layout, row, column);
  double        height = 0;

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    if (g_array_index (cell, Entry, i).check == check)
      height += som_stack_measure (g_array_index (cell, Entry, i).stack, matrix_get_column (layout, column)->width, size) + ENTRY_GAP * layout->scale;
  return height;
}

double
matrix_measure_block (const Layout *layout,
                      guint         row,
                      gboolean      check,
                      double        size)
{
  double height = 0;

  for (guint column = 0; column < layout->n_columns; column++)
    height = MAX (height, measure_entries (layout, row, column, check, size));
  return height;
}

double
matrix_measure_name (const Layout *layout,
                     guint         row,
                     double        size)
{
  return som_stack_measure (matrix_get_row (layout, row)->name, layout->names > 0 ? layout->names : layout->area.width, size);
}

double
matrix_measure_row (const Layout *layout,
                    guint         row,
                    double        size)
{
  double name = matrix_measure_name (layout, row, size);
  double height = matrix_measure_block (layout, row, FALSE, size) + matrix_measure_block (layout, row, TRUE, size) - ENTRY_GAP * layout->scale;

  return (layout->names > 0 ? MAX (name, height) : name + ENTRY_GAP / 2 * layout->scale + height) + 2 * PADDING * layout->scale * MIN (size, 1);
}

double
matrix_measure_header (const Layout *layout,
                       double        size)
{
  double height = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    height = MAX (height, som_stack_measure (matrix_get_column (layout, i)->name, matrix_get_column (layout, i)->width, size));
  return height + (BAR + 2 * HEADER_GAP) * layout->scale;
}

double
matrix_measure_all (const Layout *layout,
                    double        size)
{
  double height = matrix_measure_header (layout, size);

  for (guint row = 0; row < layout->n_rows; row++)
    height += matrix_measure_row (layout, row, size);
  return height;
}

/* In how many columns, and names of rows, words would be broken. */
static guint
count_narrow (const Layout *layout,
              double        size)
{
  guint n = 0;

  for (guint row = 0; layout->names > 0 && row < layout->n_rows; row++)
    n += som_stack_get_min_width (matrix_get_row (layout, row)->name, size) > layout->names;
  for (guint i = 0; i < layout->n_columns; i++)
    n += matrix_get_column (layout, i)->word > matrix_get_column (layout, i)->width;
  return n;
}

static gboolean
fits (double   size,
      gpointer data)
{
  Layout *layout = data;

  set_widths (layout, size);
  return count_narrow (layout, size) <= layout->n_narrow && matrix_measure_all (layout, size) <= layout->area.height + 0.5;
}

/* Leaves columns out until the others are wide enough to say something. */
static void
drop_columns (Layout *layout)
{
  set_widths (layout, SMALLEST);
  while (layout->n_columns > 1 && get_room (layout) / layout->n_columns < MIN_COLUMN * SMALLEST * layout->scale)
    {
      layout->n_columns--;
      weigh_columns (layout);
      set_widths (layout, SMALLEST);
    }
}

/* Keeps a line at the bottom for what is not shown. */
static void
keep_rest (Layout *layout)
{
  layout->area.height = MAX (layout->area.height - som_rest_measure (layout->canvas), 1);
}

static void
drop_rows (Layout *layout)
{
  double height = matrix_measure_header (layout, layout->size);

  for (guint row = 0; row < layout->n_rows; row++)
    if ((height += matrix_measure_row (layout, row, layout->size)) > layout->area.height)
      layout->n_rows = MAX (row, 1);
}

/* No text of the rows takes more lines. */
static void
limit_lines (Layout *layout,
             guint   max_lines)
{
  for (guint row = 0; row < layout->n_rows; row++)
    {
      som_stack_set_max_lines (matrix_get_row (layout, row)->name, max_lines);
      for (guint column = 0; column < layout->n_columns; column++)
        for (guint i = 0; matrix_get_cell (layout, row, column) != NULL && i < matrix_get_cell (layout, row, column)->len; i++)
          som_stack_set_max_lines (g_array_index (matrix_get_cell (layout, row, column), Entry, i).stack, max_lines);
    }
}

/* The longest texts are shortened first, until everything fits at the smallest type; the rest of them is in the details of their marks.
 * Down to a line each: rows are left out only then. */
static gboolean
shorten_texts (Layout *layout)
{
  for (guint lines = MAX_LINES - 1; lines > 0; lines--)
    {
      limit_lines (layout, lines);
      if (fits (SMALLEST, layout))
        return TRUE;
    }
  return FALSE;
}

void
matrix_arrange (Layout *layout)
{
  weigh_columns (layout);
  drop_columns (layout);
  if (!matrix_is_whole (layout))
    keep_rest (layout);
  set_widths (layout, SMALLEST);
  layout->n_narrow = count_narrow (layout, SMALLEST);
  if (!fits (SMALLEST, layout) && !shorten_texts (layout))
    {
      if (matrix_is_whole (layout))
        keep_rest (layout);
      layout->size = SMALLEST;
      drop_rows (layout);
    }
  /* the rows that are left need not be small for those that are not */
  layout->size = MAX (som_fit_size ((SomRange) { SMALLEST, LARGEST }, fits, layout), SMALLEST);
  set_widths (layout, layout->size);
}
