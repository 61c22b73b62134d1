/* The columns of a table as it is set: which are worth showing, what their cells say, how wide they are.
 *
 * Only the rows that may be shown are looked at, however long the table is, and only the columns that may fit are measured.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "columns.h"

/* Lengths at 1600×900. */
#define MAX_SPREAD 150 /* what a gap gets at most where there is room to spare */
#define MIN_TEXT 200  /* below this no text is wrapped */
#define MIN_LABEL 250 /* nor a label below this */
#define MIN_TITLE 120 /* nor a title below this */

/* The smallest size that columns are set at: it says how many may fit. */
#define LEAST_SIZE 0.8

/* What widths may be off by when they are scaled. */
#define ROUNDING 0.01

static void
column_free (gpointer data)
{
  Column *column = data;

  for (guint i = 0; i < column->n_cells; i++)
    g_free (column->cells[i].text);
  g_free (column->cells);
  g_free (column->title);
  g_free (column);
}

Column *
columns_get (const Columns *columns,
             guint          nth)
{
  return g_ptr_array_index (columns->columns, nth);
}

gboolean
columns_is_check (const Columns *columns,
                  guint          nth_row)
{
  return som_table_get_layer (columns->table, columns->order[nth_row]) == SOM_LAYER_CHECK;
}

/* Which columns are worth showing. */

/* Said by the number, by the look of the row, or below the figure. */
static gboolean
is_said_elsewhere (SomRole role)
{
  return role == SOM_ROLE_UNIT || role == SOM_ROLE_LAYER || role == SOM_ROLE_CHECKS || role == SOM_ROLE_ORDER || role == SOM_ROLE_SOURCE
         || role == SOM_ROLE_COLOR;
}

static gboolean
has_value (const Columns *columns,
           int            index)
{
  for (guint i = 0; i < columns->n_rows; i++)
    if (!som_table_is_missing (columns->table, index, columns->order[i]))
      return TRUE;
  return FALSE;
}

/* Whether a row's value, written with its range, says both ends of it. */
static gboolean
says_range (const SomTable *table,
            int             value,
            guint           row)
{
  double   number, low, high;
  gboolean has_number = som_table_get_number (table, value, row, &number);
  gboolean has_low = som_table_get_number (table, som_table_find_role_of (table, SOM_ROLE_MIN, value), row, &low);
  gboolean has_high = som_table_get_number (table, som_table_find_role_of (table, SOM_ROLE_MAX, value), row, &high);

  if (!has_low && !has_high)
    return TRUE;
  return has_number && ((has_low && low == number) || (has_high && high == number)) && (!has_low || !has_high || low < high);
}

/* Whether a column has ranges, and says them in every row, so that their ends need no columns. */
static gboolean
says_ranges (const Columns *columns,
             int            value)
{
  gboolean has_ends = som_table_find_role_of (columns->table, SOM_ROLE_MIN, value) >= 0
                      || som_table_find_role_of (columns->table, SOM_ROLE_MAX, value) >= 0;

  if (som_table_get_column_role (columns->table, value) != SOM_ROLE_VALUE)
    return FALSE;
  for (guint i = 0; has_ends && i < columns->n_rows; i++)
    if (!says_range (columns->table, value, columns->order[i]))
      return FALSE;
  return has_ends;
}

static gboolean
is_said_as_range (const Columns *columns,
                  int            index)
{
  SomRole role = som_table_get_column_role (columns->table, index);
  int     value = som_table_find_role (columns->table, SOM_ROLE_VALUE);

  return (role == SOM_ROLE_MIN || role == SOM_ROLE_MAX) && som_table_find_role_of (columns->table, role, value) == index
         && says_ranges (columns, value);
}

static gboolean
is_worth_showing (const Columns *columns,
                  int            index)
{
  const SomTable *table = columns->table;
  int             label = som_table_find_role (table, SOM_ROLE_LABEL);
  gboolean        is_id = index == som_table_get_key_column (table) && label >= 0 && label != index;

  return !is_id && !is_said_elsewhere (som_table_get_column_role (table, index)) && has_value (columns, index)
         && !is_said_as_range (columns, index);
}

/* What cells say. */

static double
measure (const Columns *columns,
         SomTextStyle   style,
         const char    *text,
         gboolean       tabular)
{
  return som_canvas_measure (columns->canvas, style, text, &(SomPlace) { .tabular = tabular }).width;
}

/* The unit of a column in words, where all its numbers have one; FALSE where each number must say its own. */
static gboolean
find_unit (const Columns *columns,
           int            index,
           char         **words)
{
  const SomUnit *common = NULL;
  gboolean       found = FALSE;

  for (guint i = 0; i < columns->n_rows; i++)
    {
      SomAmount amount;

      if (!som_table_get_amount (columns->table, index, columns->order[i], &amount))
        continue;
      if (found && amount.unit != common)
        return FALSE;
      common = amount.unit;
      found = TRUE;
    }
  *words = som_format_unit (columns->view, common);
  return common == NULL || *words != NULL;
}

static char *
write_cell (const Columns *columns,
            const Column  *column,
            guint          row,
            gboolean       bare)
{
  double number;

  if (!column->is_number)
    return som_format_cell (columns->view, columns->table, column->index, row, SOM_FORMAT_SHORT);
  if (!bare)
    return som_format_value (columns->view, columns->table, column->index, row);
  if (!som_table_get_number (columns->table, column->index, row, &number))
    return NULL;
  return som_format_number (columns->view, number, SOM_FORMAT_EXACT);
}

gboolean
columns_has_badge (const Columns *columns,
                   const Column  *column,
                   guint          nth_row)
{
  return column == columns_get (columns, 0) && columns_is_check (columns, nth_row);
}

double
columns_get_lead (const Columns *columns,
                  const Column  *column,
                  guint          nth_row)
{
  gboolean has_dot = column->has_dot && column->cells[nth_row].text != NULL;
  double   badge = columns_has_badge (columns, column, nth_row) ? BADGE_LEAD : 0;

  return (badge + (has_dot ? DOT_LEAD : 0)) * columns->scale * columns->ratio;
}

/* What parts the digits of a half in the figure's language. */
static char *
find_separator (const SomView *view)
{
  g_autofree char *half = som_format_number (view, 0.5, SOM_FORMAT_EXACT);
  const char      *second = g_utf8_next_char (half);

  return g_strndup (second, g_utf8_next_char (second) - second);
}

static void
fill_cells (const Columns *columns,
            Column        *column,
            gboolean       bare)
{
  g_autofree char *separator = find_separator (columns->view);

  for (guint i = 0; i < column->n_cells; i++)
    {
      Cell *cell = &column->cells[i];

      cell->text = write_cell (columns, column, columns->order[i], bare);
      cell->width = columns_get_lead (columns, column, i) + measure (columns, column->style, cell->text, column->is_number);
      if (bare && cell->text != NULL)
        cell->fraction = measure (columns, column->style, g_strrstr (cell->text, separator), TRUE);
    }
}

static void
find_want (const Columns *columns,
           Column        *column)
{
  double whole = 0;
  double least = column->style == SOM_TEXT_STRONG ? MIN_LABEL : MIN_TEXT;

  for (guint i = 0; i < column->n_cells; i++)
    {
      column->fraction = MAX (column->fraction, column->cells[i].fraction);
      whole = MAX (whole, column->cells[i].width - column->cells[i].fraction);
    }
  column->want.max = whole + column->fraction;
  column->want.min = column->is_number ? column->want.max : MIN (column->want.max, least * columns->scale);
}

/* What a column wants at the size that is set. Its title counts as far as it is short, and may be shrunk less than its cells. */
static SomRange
get_want (const Columns *columns,
          const Column  *column)
{
  double title = som_canvas_measure (columns->canvas, SOM_TEXT_AXIS_STRONG, column->title, &(SomPlace) { .size = columns->size }).width;

  return (SomRange) { MAX (column->want.min * columns->ratio, MIN (title, MIN_TITLE * columns->scale)),
                      MAX (column->want.max * columns->ratio, MIN (title, MIN_TEXT * columns->scale)) };
}

static Column *
column_new (const Columns *columns,
            int            index)
{
  Column        *column = g_new0 (Column, 1);
  const SomTable *table = columns->table;

  column->index = index;
  column->is_number = som_table_get_column_type (table, index) == SOM_COLUMN_NUMBER;
  column->has_dot = som_table_get_column_role (table, index) == SOM_ROLE_ENTITY;
  column->style = som_table_get_column_role (table, index) == SOM_ROLE_LABEL ? SOM_TEXT_STRONG : SOM_TEXT_BODY;
  column->n_cells = columns->n_rows;
  column->cells = g_new0 (Cell, MAX (columns->n_rows, 1));
  return column;
}

static void
add_column (Columns *columns,
            int      index)
{
  Column          *column = column_new (columns, index);
  const char      *title = som_table_get_column_title (columns->table, index);
  g_autofree char *unit = NULL;
  gboolean         bare = column->is_number && !says_ranges (columns, index) && find_unit (columns, index, &unit);

  g_ptr_array_add (columns->columns, column);
  column->title = unit != NULL ? g_strdup_printf ("%s (%s)", title, unit) : g_strdup (title);
  fill_cells (columns, column, bare);
  find_want (columns, column);
}

/* Columns from the left, until no more could fit however small they are set; the rest is only counted. */
static void
add_columns (Columns *columns)
{
  double taken = 0;
  guint  n = som_table_get_n_columns (columns->table);

  columns->columns = g_ptr_array_new_with_free_func (column_free);
  for (guint i = 0; i < n; i++)
    {
      if (!is_worth_showing (columns, i))
        continue;
      columns->n_worth++;
      if (taken > columns->width)
        continue;
      add_column (columns, i);
      taken += get_want (columns, columns_get (columns, columns->columns->len - 1)).min * LEAST_SIZE + COLUMN_GAP * columns->scale;
    }
}

void
columns_init (Columns        *columns,
              const SomView  *view,
              SomCanvas      *canvas,
              const SomTable *table,
              guint           max_rows)
{
  SomRect area = som_view_get_area (view);

  *columns = (Columns) { .view = view, .canvas = canvas, .table = table, .scale = som_view_get_scale (view), .left = area.x,
                         .width = area.width, .size = 1, .ratio = 1, .lines = 1 };
  columns->n_rows = MIN (som_table_get_n_rows (table), max_rows);
  columns->order = som_table_order_by_check (table);
  add_columns (columns);
}

void
columns_clear (Columns *columns)
{
  g_clear_pointer (&columns->columns, g_ptr_array_unref);
  g_clear_pointer (&columns->order, g_free);
}

/* How wide columns are. */

/* Counts the columns that have room side by side, and returns the room that their gaps leave. */
static double
fit_columns (Columns *columns)
{
  double gap = COLUMN_GAP * columns->scale, taken = -gap;

  for (columns->n_fitting = 0; columns->n_fitting < columns->columns->len; columns->n_fitting++)
    {
      double width = get_want (columns, columns_get (columns, columns->n_fitting)).min + gap;

      if (columns->n_fitting > 0 && taken + width > columns->width)
        break;
      taken += width;
    }
  return columns->width - gap * (MAX (columns->n_fitting, 1) - 1);
}

static double
share_width (Columns *columns,
             double   room)
{
  guint                n = columns->n_fitting;
  g_autofree SomRange *wants = g_new (SomRange, MAX (n, 1));
  g_autofree double   *widths = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    wants[i] = get_want (columns, columns_get (columns, i));
  som_share (room, wants, n, widths);
  for (guint i = 0; i < n; i++)
    {
      columns_get (columns, i)->width = MIN (widths[i], columns->width);
      room -= widths[i];
    }
  return room;
}

void
columns_set (Columns *columns,
             double   size,
             guint    lines)
{
  double   full = measure (columns, SOM_TEXT_BODY, "0", FALSE);
  SomPlace place = { .size = size };
  double   spread, x = columns->left;

  columns->size = size;
  columns->lines = lines;
  columns->ratio = full > 0 ? som_canvas_measure (columns->canvas, SOM_TEXT_BODY, "0", &place).width / full : 1;
  spread = share_width (columns, fit_columns (columns)) / MAX (columns->n_fitting - 1.0, 1);
  for (guint i = 0; i < columns->n_fitting; i++)
    {
      columns_get (columns, i)->x = x;
      x += columns_get (columns, i)->width + COLUMN_GAP * columns->scale + CLAMP (spread, 0, MAX_SPREAD * columns->scale);
    }
}

double
columns_get_right (const Columns *columns)
{
  const Column *last = columns_get (columns, columns->n_fitting - 1);

  return last->x + last->width;
}

SomPlace
columns_get_place (const Columns *columns,
                   const Column  *column,
                   guint          nth_row)
{
  return (SomPlace) { .max_width = MAX (column->width - columns_get_lead (columns, column, nth_row), 1) + ROUNDING,
                      .max_lines = column->is_number ? 1 : columns->lines,
                      .size = columns->size,
                      .tabular = column->is_number };
}

double
columns_measure_row (const Columns *columns,
                     guint          nth_row)
{
  double height = som_canvas_measure (columns->canvas, SOM_TEXT_BODY, "x", &(SomPlace) { .size = columns->size }).height;

  for (guint i = 0; i < columns->n_fitting; i++)
    {
      const Column *column = columns_get (columns, i);
      const Cell   *cell = &column->cells[nth_row];
      SomPlace      place = columns_get_place (columns, column, nth_row);

      if (cell->width * columns->ratio > column->width)
        height = MAX (height, som_canvas_measure (columns->canvas, column->style, cell->text, &place).height);
    }
  return height;
}

double
columns_measure_titles (const Columns *columns)
{
  double height = 0;

  for (guint i = 0; i < columns->n_fitting; i++)
    {
      const Column *column = columns_get (columns, i);
      SomPlace      place = { .max_width = column->width + ROUNDING, .max_lines = columns->lines, .size = columns->size };

      height = MAX (height, som_canvas_measure (columns->canvas, SOM_TEXT_AXIS_STRONG, column->title, &place).height);
    }
  return height;
}
