/* The plain table: any table of the dossier, as many rows and columns as there is room for.
 *
 * A table is set as airily as all of its rows allow. Only what may be shown is looked at, however long and wide it is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <sommet/sommet.h>

/* Lengths at 1600×900. */
#define GAP 34         /* between columns */
#define MAX_SPREAD 64  /* what a gap gets at most where there is room to spare */
#define MIN_TEXT 170   /* below this no text is wrapped */
#define MIN_TITLE 120  /* nor a title below this */
#define HEADER_GAP 10
#define TABLE_GAP 30
#define DOT 13
#define DOT_LEAD 23
#define BADGE 19
#define BADGE_LEAD 29
#define MAX_RELAX 5    /* what a row's padding may grow by */

/* How densely rows may be set, the airiest first. */
static const struct
{
  double size, padding;
  guint  lines;
} densities[] = { { 1, 9, 3 }, { 0.9, 7, 3 }, { 0.9, 6, 2 }, { 0.8, 5, 2 }, { 0.8, 4, 1 } };

typedef struct
{
  char  *text;     /* NULL where the value is missing */
  double width;    /* at full size, its signs included */
  double fraction; /* at full size: from the decimal separator on */
} Cell;

typedef struct
{
  int          index;
  gboolean     is_number, has_dot;
  SomTextStyle style;
  char        *title;
  guint        n_cells;
  Cell        *cells;                      /* of the rows that may be shown */
  double       natural, minimum, fraction; /* at full size */
  double       x, width;
} Column;

/* One table of the view, and how it is set. */
typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  SomRect         area;
  double          scale;
  guint          *order;             /* every row, as they are shown */
  guint           n_rows, n_shown;   /* that may be shown; that are */
  GPtrArray      *columns;           /* of Column: those that may be shown */
  guint           n_worth, n_fitting; /* columns with something to say; that fit */
  double          size, ratio, padding, header;
  guint           lines;
  double         *heights;           /* of rows, without their padding */
} Grid;

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

static void
grid_clear (Grid *grid)
{
  g_clear_pointer (&grid->columns, g_ptr_array_unref);
  g_clear_pointer (&grid->order, g_free);
  g_clear_pointer (&grid->heights, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

static Column *
get_column (const Grid *grid,
            guint       nth)
{
  return g_ptr_array_index (grid->columns, nth);
}

static gboolean
is_check (const Grid *grid,
          guint       nth)
{
  return som_table_get_layer (grid->table, grid->order[nth]) == SOM_LAYER_CHECK;
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
has_value (const Grid *grid,
           int         column)
{
  for (guint i = 0; i < grid->n_rows; i++)
    if (!som_table_is_missing (grid->table, column, grid->order[i]))
      return TRUE;
  return FALSE;
}

/* Whether a row's value, written with its range, says both ends of it. */
static gboolean
says_range (const Grid *grid,
            int         value,
            guint       row)
{
  double   number, low, high;
  gboolean has_number = som_table_get_number (grid->table, value, row, &number);
  gboolean has_low = som_table_get_number (grid->table, som_table_find_role_of (grid->table, SOM_ROLE_MIN, value), row, &low);
  gboolean has_high = som_table_get_number (grid->table, som_table_find_role_of (grid->table, SOM_ROLE_MAX, value), row, &high);

  if (!has_low && !has_high)
    return TRUE;
  return has_number && ((has_low && low == number) || (has_high && high == number)) && (!has_low || !has_high || low < high);
}

/* Whether a column has ranges, and says them in every row, so that their ends need no columns. */
static gboolean
says_ranges (const Grid *grid,
             int         value)
{
  gboolean has_ends = som_table_find_role_of (grid->table, SOM_ROLE_MIN, value) >= 0
                      || som_table_find_role_of (grid->table, SOM_ROLE_MAX, value) >= 0;

  if (som_table_get_column_role (grid->table, value) != SOM_ROLE_VALUE)
    return FALSE;
  for (guint i = 0; has_ends && i < grid->n_rows; i++)
    if (!says_range (grid, value, grid->order[i]))
      return FALSE;
  return has_ends;
}

static gboolean
is_said_as_range (const Grid *grid,
                  int         column)
{
  SomRole role = som_table_get_column_role (grid->table, column);
  int     value = som_table_find_role (grid->table, SOM_ROLE_VALUE);

  return (role == SOM_ROLE_MIN || role == SOM_ROLE_MAX) && som_table_find_role_of (grid->table, role, value) == column
         && says_ranges (grid, value);
}

static gboolean
is_worth_showing (const Grid *grid,
                  int         column)
{
  gboolean is_id = column == som_table_get_key_column (grid->table) && som_table_find_role (grid->table, SOM_ROLE_LABEL) >= 0
                   && som_table_find_role (grid->table, SOM_ROLE_LABEL) != column;

  return !is_id && !is_said_elsewhere (som_table_get_column_role (grid->table, column)) && has_value (grid, column)
         && !is_said_as_range (grid, column);
}

/* Columns and their cells. */

static double
measure (const Grid  *grid,
         SomTextStyle style,
         const char  *text,
         gboolean     tabular)
{
  return som_canvas_measure (grid->canvas, style, text, &(SomPlace) { .tabular = tabular }).width;
}

/* The unit of a column in words, where all its numbers have one; FALSE where each number must say its own. */
static gboolean
find_unit (const Grid *grid,
           int         column,
           char      **words)
{
  const SomUnit *common = NULL;
  gboolean       found = FALSE;

  for (guint i = 0; i < grid->n_rows; i++)
    {
      SomAmount amount;

      if (!som_table_get_amount (grid->table, column, grid->order[i], &amount))
        continue;
      if (found && amount.unit != common)
        return FALSE;
      common = amount.unit;
      found = TRUE;
    }
  *words = som_format_unit (grid->view, common);
  return common == NULL || *words != NULL;
}

static char *
write_cell (const Grid   *grid,
            const Column *column,
            guint         row,
            gboolean      bare)
{
  double number;

  if (!column->is_number)
    return som_format_cell (grid->view, grid->table, column->index, row, SOM_FORMAT_SHORT);
  if (!bare)
    return som_format_value (grid->view, grid->table, column->index, row);
  return som_table_get_number (grid->table, column->index, row, &number) ? som_format_number (grid->view, number, SOM_FORMAT_EXACT) : NULL;
}

/* Room for the signs before a text: the badge of the check in the first column, the dot of an entity. */
static double
get_lead (const Grid   *grid,
          const Column *column,
          guint         nth)
{
  gboolean has_badge = column == get_column (grid, 0) && is_check (grid, nth);

  return ((has_badge ? BADGE_LEAD : 0) + (column->has_dot ? DOT_LEAD : 0)) * grid->scale;
}

/* What parts the digits of a half in the figure's language. */
static char *
find_separator (const Grid *grid)
{
  g_autofree char *half = som_format_number (grid->view, 0.5, SOM_FORMAT_EXACT);
  const char      *second = g_utf8_next_char (half);

  return g_strndup (second, g_utf8_next_char (second) - second);
}

static void
fill_cells (const Grid *grid,
            Column     *column,
            gboolean    bare)
{
  g_autofree char *separator = find_separator (grid);

  for (guint i = 0; i < column->n_cells; i++)
    {
      Cell *cell = &column->cells[i];

      cell->text = write_cell (grid, column, grid->order[i], bare);
      cell->width = get_lead (grid, column, i) + measure (grid, column->style, cell->text, column->is_number);
      if (bare && cell->text != NULL)
        cell->fraction = measure (grid, column->style, g_strrstr (cell->text, separator), TRUE);
    }
}

/* Numbers are never cut; texts wrap where they must. */
static void
find_widths (const Grid *grid,
             Column     *column)
{
  double title = measure (grid, SOM_TEXT_AXIS_STRONG, column->title, FALSE), whole = 0;

  for (guint i = 0; i < column->n_cells; i++)
    {
      column->fraction = MAX (column->fraction, column->cells[i].fraction);
      whole = MAX (whole, column->cells[i].width - column->cells[i].fraction);
    }
  column->natural = whole + column->fraction;
  column->minimum = column->is_number ? column->natural : MIN (column->natural, MIN_TEXT * grid->scale);
  column->minimum = MAX (column->minimum, MIN (title, MIN_TITLE * grid->scale));
  column->natural = MAX (column->natural, MIN (title, MIN_TEXT * grid->scale));
}

static void
add_column (Grid *grid,
            int   index)
{
  Column          *column = g_new0 (Column, 1);
  const char      *title = som_table_get_column_title (grid->table, index);
  g_autofree char *unit = NULL;
  gboolean         bare;

  g_ptr_array_add (grid->columns, column);
  column->index = index;
  column->is_number = som_table_get_column_type (grid->table, index) == SOM_COLUMN_NUMBER;
  column->has_dot = som_table_get_column_role (grid->table, index) == SOM_ROLE_ENTITY;
  column->style = som_table_get_column_role (grid->table, index) == SOM_ROLE_LABEL ? SOM_TEXT_STRONG : SOM_TEXT_BODY;
  column->n_cells = grid->n_rows;
  column->cells = g_new0 (Cell, MAX (grid->n_rows, 1));
  bare = column->is_number && !says_ranges (grid, index) && find_unit (grid, index, &unit);
  column->title = bare && unit != NULL ? g_strdup_printf ("%s (%s)", title, unit) : g_strdup (title);
  fill_cells (grid, column, bare);
  find_widths (grid, column);
}

/* Columns from the left, until no more could fit even when set most densely; the rest is only counted. */
static void
add_columns (Grid *grid)
{
  double dense = densities[G_N_ELEMENTS (densities) - 1].size, taken = 0;
  guint  n = som_table_get_n_columns (grid->table);

  grid->columns = g_ptr_array_new_with_free_func (column_free);
  for (guint i = 0; i < n; i++)
    if (is_worth_showing (grid, i))
      {
        grid->n_worth++;
        if (taken > grid->area.width)
          continue;
        add_column (grid, i);
        taken += get_column (grid, grid->columns->len - 1)->minimum * dense + GAP * grid->scale;
      }
}

/* How a table is set. */

static SomPlace
get_place (const Grid   *grid,
           const Column *column,
           double        lead)
{
  return (SomPlace) { .max_width = MAX (column->width - lead, 1), .max_lines = grid->lines, .size = grid->size,
                      .tabular = column->is_number };
}

static SomPlace
get_title_place (const Grid   *grid,
                 const Column *column)
{
  return (SomPlace) { .max_width = column->width, .max_lines = grid->lines, .size = grid->size };
}

/* The first columns that have room side by side. */
static double
fit_columns (Grid *grid)
{
  double gap = GAP * grid->scale, taken = -gap;

  for (grid->n_fitting = 0; grid->n_fitting < grid->columns->len; grid->n_fitting++)
    {
      double width = get_column (grid, grid->n_fitting)->minimum * grid->ratio + gap;

      if (grid->n_fitting > 0 && taken + width > grid->area.width)
        break;
      taken += width;
    }
  return grid->area.width - gap * (MAX (grid->n_fitting, 1) - 1);
}

/* Columns as wide as they want to be, up to a width that is the same for all: none is starved by a wordy one. */
static double
share_width (Grid  *grid,
             double limit)
{
  double sum = 0;

  for (guint i = 0; i < grid->n_fitting; i++)
    {
      Column *column = get_column (grid, i);

      column->width = MIN (column->natural, MAX (column->minimum, limit / grid->ratio)) * grid->ratio;
      sum += column->width;
    }
  return sum;
}

/* The widest limit with which all columns have room. */
static double
find_limit (Grid  *grid,
            double room)
{
  double low = 0, high = room;

  if (share_width (grid, room) <= room)
    return room;
  for (guint i = 0; i < 24; i++)
    {
      double middle = (low + high) / 2;

      *(share_width (grid, middle) > room ? &high : &low) = middle;
    }
  return low;
}

static void
set_columns (Grid *grid)
{
  double room = fit_columns (grid);
  double spare = room - share_width (grid, find_limit (grid, room));
  double x = grid->area.x, spread = CLAMP (spare / MAX (grid->n_fitting, 1), 0, MAX_SPREAD * grid->scale);

  for (guint i = 0; i < grid->n_fitting; i++)
    {
      Column *column = get_column (grid, i);

      column->width = MIN (column->width, grid->area.width);
      column->x = x;
      x += column->width + GAP * grid->scale + spread;
    }
}

static double
measure_row (const Grid *grid,
             guint       nth)
{
  double height = som_canvas_measure (grid->canvas, SOM_TEXT_BODY, "x", &(SomPlace) { .size = grid->size }).height;

  for (guint i = 0; i < grid->n_fitting; i++)
    {
      const Column *column = get_column (grid, i);
      const Cell   *cell = &column->cells[nth];
      SomPlace      place = get_place (grid, column, get_lead (grid, column, nth));

      if (cell->width * grid->ratio > column->width)
        height = MAX (height, som_canvas_measure (grid->canvas, column->style, cell->text, &place).height);
    }
  return height;
}

static double
measure_header (const Grid *grid)
{
  double height = 0;

  for (guint i = 0; i < grid->n_fitting; i++)
    {
      const Column *column = get_column (grid, i);
      SomPlace      place = get_title_place (grid, column);

      height = MAX (height, som_canvas_measure (grid->canvas, SOM_TEXT_AXIS_STRONG, column->title, &place).height);
    }
  return height + HEADER_GAP * grid->scale;
}

static double
get_note_height (const Grid *grid)
{
  return som_canvas_line_height (grid->canvas, SOM_TEXT_NOTE) + HEADER_GAP * grid->scale;
}

/* Counts the rows that fit, leaving room for the note where not everything does, and returns their height. */
static double
fit_rows (Grid *grid)
{
  guint    n = som_table_get_n_rows (grid->table);
  double   room = grid->area.height - grid->header - (grid->n_fitting < grid->n_worth ? get_note_height (grid) : 0);
  double   taken = 0, shown = 0;

  grid->n_shown = 0;
  for (guint i = 0; i < grid->n_rows && taken <= room; i++)
    {
      grid->heights[i] = measure_row (grid, i);
      taken += grid->heights[i] + 2 * grid->padding;
      if (taken > room - (grid->n_fitting < grid->n_worth ? 0 : get_note_height (grid)))
        continue;
      grid->n_shown = i + 1;
      shown = taken;
    }
  if (grid->n_rows < n || taken > room)
    return shown;
  grid->n_shown = n;
  return taken;
}

/* Sets a table as airily as lets every row be shown, else as densely as can be, and returns the height of its rows. */
static double
set_table (Grid *grid)
{
  double full = measure (grid, SOM_TEXT_BODY, "0", FALSE), height = 0;

  grid->heights = g_new0 (double, MAX (grid->n_rows, 1));
  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      grid->size = densities[i].size;
      grid->lines = MIN (densities[i].lines, som_view_get_number (grid->view, "lines"));
      grid->padding = densities[i].padding * grid->scale;
      grid->ratio = som_canvas_measure (grid->canvas, SOM_TEXT_BODY, "0", &(SomPlace) { .size = grid->size }).width / MAX (full, 1e-3);
      set_columns (grid);
      grid->header = measure_header (grid);
      height = fit_rows (grid);
      if (grid->n_shown == som_table_get_n_rows (grid->table))
        break;
    }
  return height;
}

/* Drawing. */

static double
get_right (const Grid *grid)
{
  const Column *last = get_column (grid, grid->n_fitting - 1);

  return last->x + last->width;
}

static void
draw_rule (const Grid   *grid,
           double        y,
           SomThemeColor color,
           SomStroke     stroke)
{
  cairo_t *cr = som_canvas_get_cairo (grid->canvas);

  cairo_move_to (cr, grid->area.x, y);
  cairo_line_to (cr, get_right (grid), y);
  som_canvas_stroke (grid->canvas, som_view_get_theme_color (grid->view, color), stroke);
}

static void
draw_header (const Grid *grid,
             double      y)
{
  const char   *name = som_table_get_name (grid->table);
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = name, .label = som_table_get_title (grid->table) };
  SomColor      muted = som_view_get_theme_color (grid->view, SOM_COLOR_MUTED);
  double        bottom = y + grid->header;

  som_canvas_begin_mark (grid->canvas, &mark);
  for (guint i = 0; i < grid->n_fitting; i++)
    {
      const Column *column = get_column (grid, i);
      SomPlace      place = get_title_place (grid, column);

      place.color = &muted;
      place.anchor = SOM_ANCHOR_BOTTOM | (column->is_number ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_LEFT);
      place.point = (SomPoint) { column->x + (column->is_number ? column->width : 0), bottom - HEADER_GAP / 2 * grid->scale };
      som_canvas_text (grid->canvas, SOM_TEXT_AXIS_STRONG, column->title, &place);
    }
  draw_rule (grid, bottom, SOM_COLOR_MUTED, SOM_STROKE_HAIRLINE);
  som_canvas_end_mark (grid->canvas);
}

static void
draw_signs (const Grid   *grid,
            const Column *column,
            guint         nth,
            SomPoint      start)
{
  guint    row = grid->order[nth];
  double   lead = get_lead (grid, column, nth), radius = DOT * grid->scale / 2;
  SomColor color;

  if (lead > (column->has_dot ? DOT_LEAD : 0) * grid->scale)
    som_check_badge (grid->canvas, (SomPoint) { start.x + BADGE * grid->scale / 2, start.y }, BADGE * grid->scale);
  if (!column->has_dot || !som_view_get_entity_color (grid->view, som_table_get_entity (grid->table, row), &color))
    return;
  som_canvas_arc (grid->canvas, (SomPoint) { start.x + lead - DOT_LEAD * grid->scale + radius, start.y }, radius, 0, 2 * G_PI);
  som_canvas_fill_status (grid->canvas, color, som_table_get_status (grid->table, row));
}

static void
draw_cell (const Grid   *grid,
           const Column *column,
           guint         nth,
           double        top)
{
  const Cell *cell = &column->cells[nth];
  gboolean    marked = is_check (grid, nth) && column == get_column (grid, 0);
  SomColor    color = som_view_get_theme_color (grid->view, cell->text == NULL ? SOM_COLOR_MUTED : marked ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);
  double      lead = get_lead (grid, column, nth);
  double      line = som_canvas_measure (grid->canvas, column->style, "x", &(SomPlace) { .size = grid->size }).height;
  SomPlace    place = get_place (grid, column, lead);

  draw_signs (grid, column, nth, (SomPoint) { column->x, top + line / 2 });
  place.color = &color;
  place.anchor = SOM_ANCHOR_TOP | (column->is_number ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_LEFT);
  place.point = (SomPoint) { column->x + lead, top };
  if (column->is_number)
    place.point.x = column->x + column->width - (column->fraction - cell->fraction) * grid->ratio;
  som_canvas_text (grid->canvas, column->style, cell->text != NULL ? cell->text : "–", &place);
}

static void
draw_row (const Grid *grid,
          guint       nth,
          double      y,
          double      height)
{
  SomMark  mark = { .role = SOM_MARK_DATUM, .table = grid->table, .row = grid->order[nth] };
  gboolean stripe = nth % 2 == 1 && som_view_get_boolean (grid->view, "stripes");
  double   bleed = GAP / 4 * grid->scale;
  cairo_t *cr = som_canvas_begin_mark (grid->canvas, &mark);

  if (stripe || is_check (grid, nth))
    {
      cairo_rectangle (cr, grid->area.x - bleed, y, get_right (grid) - grid->area.x + 2 * bleed, height);
      som_canvas_fill (grid->canvas, som_view_get_theme_color (grid->view, is_check (grid, nth) ? SOM_COLOR_CHECK_PANEL : SOM_COLOR_PANEL));
    }
  for (guint i = 0; i < grid->n_fitting; i++)
    draw_cell (grid, get_column (grid, i), nth, y + grid->padding);
  draw_rule (grid, y + height, SOM_COLOR_GRID, SOM_STROKE_GRID);
  som_canvas_end_mark (grid->canvas);
}

static void
draw_note (const Grid *grid,
           const char *key,
           const char *text,
           SomPoint    point,
           SomAnchor   side)
{
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = key, .label = text };
  SomColor      muted = som_view_get_theme_color (grid->view, SOM_COLOR_MUTED);

  som_canvas_begin_mark (grid->canvas, &mark);
  som_canvas_text (grid->canvas, SOM_TEXT_NOTE, text,
                   &(SomPlace) { .point = point, .anchor = side | SOM_ANCHOR_TOP, .color = &muted, .max_width = grid->area.width * 0.48 });
  som_canvas_end_mark (grid->canvas);
  som_canvas_notice (grid->canvas, text);
}

/* What the table has and does not show. */
static void
draw_notes (const Grid *grid,
            double      y)
{
  guint            rows = som_table_get_n_rows (grid->table) - grid->n_shown, columns = grid->n_worth - grid->n_fitting;
  g_autofree char *more = som_format_count (
    grid->view, som_view_translate (grid->view, "{n, plural, one {and # more row} other {and # more rows}}"), rows);
  g_autofree char *wider = som_format_count (
    grid->view, som_view_translate (grid->view, "{n, plural, one {# more column to the right} other {# more columns to the right}}"), columns);

  if (rows > 0)
    draw_note (grid, "rows", more, (SomPoint) { grid->area.x, y }, SOM_ANCHOR_LEFT);
  if (columns > 0)
    draw_note (grid, "columns", wider, (SomPoint) { grid->area.x + grid->area.width, y }, SOM_ANCHOR_RIGHT);
}

/* The height of the rows; what room is left makes them airier. */
static double
draw_grid (Grid  *grid,
           double height)
{
  double room = grid->area.height - grid->header - get_note_height (grid) - height;
  double relax = CLAMP (room / 2 / MAX (grid->n_shown, 1), 0, MAX_RELAX * grid->scale);
  double y = grid->area.y + grid->header;

  draw_header (grid, grid->area.y);
  grid->padding += relax;
  for (guint i = 0; i < grid->n_shown; i++)
    {
      draw_row (grid, i, y, grid->heights[i] + 2 * grid->padding);
      y += grid->heights[i] + 2 * grid->padding;
    }
  draw_notes (grid, y + HEADER_GAP / 2 * grid->scale);
  return y - grid->area.y;
}

/* Draws a table in a room, and returns the height that it took. */
static double
draw_table (const SomView  *view,
            SomCanvas      *canvas,
            const SomTable *table,
            SomRect         area)
{
  g_auto (Grid) grid = { .view = view, .canvas = canvas, .table = table, .area = area, .scale = som_view_get_scale (view) };
  double        least = som_canvas_measure (canvas, SOM_TEXT_BODY, "x", &(SomPlace) { .size = 0.8 }).height + 8 * grid.scale;

  grid.n_rows = MIN (som_table_get_n_rows (table), (guint) MAX (area.height / least, 1));
  grid.order = som_table_order_by_check (table);
  add_columns (&grid);
  if (grid.columns->len == 0)
    return 0;
  return draw_grid (&grid, set_table (&grid));
}

static double
draw_heading (const SomView  *view,
              SomCanvas      *canvas,
              const SomTable *table,
              SomRect         area)
{
  const char   *title = som_table_get_title (table);
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = title, .label = title };

  som_canvas_begin_mark (canvas, &mark);
  som_canvas_text (canvas, SOM_TEXT_HEADING, title,
                   &(SomPlace) { .point = { area.x, area.y }, .anchor = SOM_ANCHOR_TOP, .max_width = area.width });
  som_canvas_end_mark (canvas);
  return som_canvas_line_height (canvas, SOM_TEXT_HEADING) + HEADER_GAP * som_view_get_scale (view);
}

/* Several tables, one after another: each may take its share of the height, and what those before it left. */
static void
draw_tables (const SomView *view,
             SomCanvas     *canvas)
{
  SomRect area = som_view_get_area (view);
  guint   n = som_view_get_n_tables (view);

  for (guint i = 0; i < n; i++)
    {
      SomRect own = area;
      double  taken = 0;

      own.height = area.height / (n - i);
      if (n > 1)
        taken = draw_heading (view, canvas, som_view_get_nth_table (view, i), own);
      taken += draw_table (view, canvas, som_view_get_nth_table (view, i), som_rect_inset (own, 0, taken, 0, 0));
      area = som_rect_inset (area, 0, taken + TABLE_GAP * som_view_get_scale (view), 0, 0);
    }
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  guint n_rows = 0;

  for (guint i = 0; i < som_view_get_n_tables (view); i++)
    n_rows += som_table_get_n_rows (som_view_get_nth_table (view, i));
  if (n_rows > 0)
    draw_tables (view, canvas);
  else
    som_empty_draw (canvas, som_view_translate (view, "No rows to show"));
  return TRUE;
}

/* Any table can be shown as one; most have a better view. */
static int
suggest (const SomView *view G_GNUC_UNUSED)
{
  return 10;
}

static const SomOptionSpec options[] = {
  { .name = "lines", .type = SOM_OPTION_NUMBER, .title = N_ ("Lines of a cell at most"), .value = "3", .minimum = 1, .maximum = 10 },
  { .name = "stripes", .type = SOM_OPTION_BOOLEAN, .title = N_ ("Stripes") },
  { NULL },
};

SOM_PLUGIN (.id = "table", .name = N_ ("Table"), .summary = N_ ("The rows of a table, as they are"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options, .suggest = suggest, .draw = draw);
