/* The plain table: any table of the dossier, as many rows and columns as there is room for.
 *
 * Tables are set as airily as lets all of their rows be shown; where that can't be, as densely as can be read, and what is left out is said.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "columns.h"

#include <glib/gi18n.h>

/* Lengths at 1600×900. */
#define HEADER_GAP 10
#define TABLE_GAP 30
#define MAX_RELAX 16 /* what a row's padding may grow by */

/* How densely rows may be set, the airiest first. */
static const struct
{
  double size, padding;
  guint  lines;
} densities[] = { { 1.8, 22, 3 }, { 1.5, 18, 3 }, { 1.3, 14, 3 }, { 1.15, 11, 3 }, { 1, 9, 3 }, { 0.9, 7, 3 }, { 0.9, 6, 2 }, { 0.8, 5, 2 }, { 0.8, 4, 1 } };

/* A table and its place in the figure. */
typedef struct
{
  Columns columns;
  SomRect area;    /* below the heading */
  double  heading; /* heights */
  double  header;
  double  padding;
  double *rows;    /* heights of rows, without their padding */
  double  wanted;  /* height of the whole, all rows shown */
  guint   n_shown;
} Grid;

static void
grid_clear (gpointer data)
{
  Grid *grid = data;

  columns_clear (&grid->columns);
  g_free (grid->rows);
}

static Grid *
get_grid (GArray *grids,
          guint   nth)
{
  return &g_array_index (grids, Grid, nth);
}

static guint
count_missing_rows (const Grid *grid)
{
  return som_table_get_n_rows (grid->columns.table) - grid->n_shown;
}

static guint
count_missing_columns (const Grid *grid)
{
  return grid->columns.n_worth - grid->columns.n_fitting;
}

/* Heights. */

static double
get_note_height (const Grid *grid)
{
  return som_canvas_line_height (grid->columns.canvas, SOM_TEXT_NOTE) + HEADER_GAP * grid->columns.scale;
}

static double
get_row_height (const Grid *grid,
                guint       nth)
{
  return grid->rows[nth] + 2 * grid->padding;
}

/* Sets a table in one density. Where it has rows that can't be shown, it wants more than there is. */
static void
set_grid (Grid *grid,
          guint density)
{
  Columns *columns = &grid->columns;
  double   height = som_view_get_area (columns->view).height;
  guint    n;

  columns_set (columns, densities[density].size, MIN (densities[density].lines, som_view_get_number (columns->view, "lines")));
  grid->padding = densities[density].padding * columns->scale;
  grid->header = columns_measure_titles (columns) + HEADER_GAP * columns->scale;
  grid->wanted = grid->header + (count_missing_columns (grid) > 0 ? get_note_height (grid) : 0);
  for (n = 0; n < columns->n_rows && grid->wanted <= height; n++)
    {
      grid->rows[n] = columns_measure_row (columns, n);
      grid->wanted += get_row_height (grid, n);
    }
  /* large type is for tables that lose nothing by it */
  if (n < som_table_get_n_rows (columns->table) || (count_missing_columns (grid) > 0 && densities[density].size > 1))
    grid->wanted += height;
}

/* Counts the rows that fit, with a note below them where that is not all. Padding grows where there is room to spare. */
static void
fit_rows (Grid *grid)
{
  guint  n = grid->columns.n_rows;
  double room = grid->area.height - grid->header - get_note_height (grid);

  if (grid->wanted <= grid->area.height)
    {
      grid->n_shown = n;
      grid->padding += MIN ((grid->area.height - grid->wanted) / 2 / MAX (n, 1), MAX_RELAX * grid->columns.scale);
      return;
    }
  for (grid->n_shown = 0; grid->n_shown < n && room >= get_row_height (grid, grid->n_shown); grid->n_shown++)
    room -= get_row_height (grid, grid->n_shown);
}

/* The height that tables have to share once their headings are written, and that there are more of them. */
static double
get_room (GArray  *grids,
          gboolean more)
{
  const Grid *first = get_grid (grids, 0);
  double      height = som_view_get_area (first->columns.view).height - (more ? get_note_height (first) : 0);

  return height - grids->len * first->heading - (grids->len - 1) * TABLE_GAP * first->columns.scale;
}

/* All tables in one density: the airiest that shows every row, else the densest. */
static void
set_grids (GArray *grids,
           double  room)
{
  double wanted = G_MAXDOUBLE;

  for (guint density = 0; density < G_N_ELEMENTS (densities) && wanted > room; density++)
    {
      wanted = 0;
      for (guint i = 0; i < grids->len; i++)
        {
          set_grid (get_grid (grids, i), density);
          wanted += get_grid (grids, i)->wanted;
        }
    }
}

/* Small tables are shown whole, large ones share the rest. A table by itself has all there is. */
static void
share_height (GArray *grids,
              double  room)
{
  g_autofree SomRange *wants = g_new (SomRange, grids->len);
  g_autofree double   *shares = g_new (double, grids->len);

  for (guint i = 0; i < grids->len; i++)
    wants[i] = (SomRange) { 0, grids->len > 1 ? get_grid (grids, i)->wanted : room };
  som_share (room, wants, grids->len, shares);
  for (guint i = 0; i < grids->len; i++)
    get_grid (grids, i)->area.height = shares[i];
}

/* Drawing. */

static void
draw_heading (const Grid *grid)
{
  const char   *title = som_table_get_title (grid->columns.table);
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = title, .label = title };
  SomPlace      place = { .point = { grid->area.x, grid->area.y - grid->heading }, .anchor = SOM_ANCHOR_TOP, .max_width = grid->area.width };

  som_canvas_begin_mark (grid->columns.canvas, &mark);
  som_canvas_text (grid->columns.canvas, SOM_TEXT_HEADING, title, &place);
  som_canvas_end_mark (grid->columns.canvas);
}

static void
draw_rule (const Grid   *grid,
           double        y,
           SomThemeColor color,
           SomStroke     stroke)
{
  cairo_t *cr = som_canvas_get_cairo (grid->columns.canvas);

  cairo_move_to (cr, grid->area.x, y);
  cairo_line_to (cr, columns_get_right (&grid->columns), y);
  som_canvas_stroke (grid->columns.canvas, som_view_get_theme_color (grid->columns.view, color), stroke);
}

static void
draw_header (const Grid *grid)
{
  const Columns *columns = &grid->columns;
  const SomMark  mark = { .role = SOM_MARK_AXIS, .key = som_table_get_name (columns->table), .label = som_table_get_title (columns->table) };
  SomColor       muted = som_view_get_theme_color (columns->view, SOM_COLOR_MUTED);
  double         bottom = grid->area.y + grid->header;

  som_canvas_begin_mark (columns->canvas, &mark);
  for (guint i = 0; i < columns->n_fitting; i++)
    {
      const Column *column = columns_get (columns, i);
      SomPlace      place = { .point = { column->x, bottom - HEADER_GAP / 2 * columns->scale }, .anchor = SOM_ANCHOR_BOTTOM,
                              .color = &muted, .max_width = column->width + 1, .max_lines = columns->lines, .size = columns->size };

      if (column->is_number)
        {
          place.point.x += column->width;
          place.anchor |= SOM_ANCHOR_RIGHT;
        }
      som_canvas_text (columns->canvas, SOM_TEXT_AXIS_STRONG, column->title, &place);
    }
  draw_rule (grid, bottom, SOM_COLOR_MUTED, SOM_STROKE_HAIRLINE);
  som_canvas_end_mark (columns->canvas);
}

/* A disc in the colour of the entity, a ring where the row is announced: dashes would be lost at this size. */
static void
draw_dot (const Columns *columns,
          guint          row,
          SomPoint       center)
{
  double    radius = DOT * columns->scale * columns->ratio / 2;
  SomStatus status = som_table_get_status (columns->table, row);
  SomColor  color;

  if (!som_view_get_entity_color (columns->view, som_table_get_entity (columns->table, row), &color))
    return;
  if (status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED)
    {
      som_canvas_arc (columns->canvas, center, radius * 0.8, 0, 2 * G_PI);
      som_canvas_stroke (columns->canvas, color, SOM_STROKE_OUTLINE);
      return;
    }
  som_canvas_arc (columns->canvas, center, radius, 0, 2 * G_PI);
  som_canvas_fill (columns->canvas, color);
}

static void
draw_signs (const Columns *columns,
            const Column  *column,
            guint          nth,
            SomPoint       start)
{
  double unit = columns->scale * columns->ratio;

  if (columns_has_badge (columns, column, nth))
    som_check_badge (columns->canvas, (SomPoint) { start.x + BADGE * unit / 2, start.y }, BADGE * unit);
  start.x += columns_get_lead (columns, column, nth) - (DOT_LEAD - DOT / 2.0) * unit;
  if (column->has_dot && column->cells[nth].text != NULL)
    draw_dot (columns, columns->order[nth], start);
}

static SomThemeColor
choose_color (const Columns *columns,
              const Column  *column,
              guint          nth)
{
  if (column->cells[nth].text == NULL)
    return SOM_COLOR_MUTED;
  return columns_has_badge (columns, column, nth) ? SOM_COLOR_CHECK : SOM_COLOR_TEXT;
}

static void
draw_cell (const Columns *columns,
           const Column  *column,
           guint          nth,
           double         top)
{
  const Cell *cell = &column->cells[nth];
  SomColor    color = som_view_get_theme_color (columns->view, choose_color (columns, column, nth));
  double      line = som_canvas_measure (columns->canvas, column->style, "x", &(SomPlace) { .size = columns->size }).height;
  SomPlace    place = columns_get_place (columns, column, nth);

  draw_signs (columns, column, nth, (SomPoint) { column->x, top + line / 2 });
  place.color = &color;
  place.anchor = SOM_ANCHOR_TOP | (column->is_number ? SOM_ANCHOR_RIGHT : SOM_ANCHOR_LEFT);
  place.point = (SomPoint) { column->x + columns_get_lead (columns, column, nth), top };
  /* decimal separators stand below one another */
  if (column->is_number)
    place.point.x = column->x + column->width - (column->fraction - cell->fraction) * columns->ratio;
  som_canvas_text (columns->canvas, column->style, cell->text != NULL ? cell->text : "–", &place);
}

static void
draw_row (const Grid *grid,
          guint       nth,
          double      y)
{
  const Columns *columns = &grid->columns;
  SomMark        mark = { .role = SOM_MARK_DATUM, .table = columns->table, .row = columns->order[nth] };
  gboolean       check = columns_is_check (columns, nth);
  double         height = get_row_height (grid, nth), bleed = COLUMN_GAP / 4 * columns->scale;
  cairo_t       *cr = som_canvas_begin_mark (columns->canvas, &mark);

  if (check || (nth % 2 == 1 && som_view_get_boolean (columns->view, "stripes")))
    {
      cairo_rectangle (cr, grid->area.x - bleed, y, columns_get_right (columns) - grid->area.x + 2 * bleed, height);
      som_canvas_fill (columns->canvas, som_view_get_theme_color (columns->view, check ? SOM_COLOR_CHECK_PANEL : SOM_COLOR_PANEL));
    }
  for (guint i = 0; i < columns->n_fitting; i++)
    draw_cell (columns, columns_get (columns, i), nth, y + grid->padding);
  draw_rule (grid, y + height, SOM_COLOR_GRID, SOM_STROKE_GRID);
  som_canvas_end_mark (columns->canvas);
}

/* Says below a table what it does not show. */
static void
draw_note (const Grid *grid,
           const char *key,
           const char *pattern,
           guint       n,
           double      y,
           SomAnchor   side)
{
  const Columns   *columns = &grid->columns;
  g_autofree char *text = som_format_count (columns->view, som_view_translate (columns->view, pattern), n);
  const SomMark    mark = { .role = SOM_MARK_ANNOTATION, .key = key, .label = text };
  SomColor         muted = som_view_get_theme_color (columns->view, SOM_COLOR_MUTED);
  double           x = grid->area.x + (side == SOM_ANCHOR_LEFT ? 0 : grid->area.width);

  if (n == 0)
    return;
  som_canvas_begin_mark (columns->canvas, &mark);
  som_canvas_text (columns->canvas, SOM_TEXT_NOTE, text,
                   &(SomPlace) { .point = { x, y }, .anchor = side | SOM_ANCHOR_TOP, .color = &muted, .max_width = grid->area.width * 0.48 });
  som_canvas_end_mark (columns->canvas);
  som_canvas_notice (columns->canvas, text);
}

/* Draws a table in its area, and returns where it ends. */
static double
draw_grid (const Grid *grid)
{
  double y = grid->area.y + grid->header, gap = HEADER_GAP / 2 * grid->columns.scale;

  if (grid->heading > 0)
    draw_heading (grid);
  draw_header (grid);
  for (guint i = 0; i < grid->n_shown; i++)
    {
      draw_row (grid, i, y);
      y += get_row_height (grid, i);
    }
  draw_note (grid, "rows", N_ ("{n, plural, one {and # more row} other {and # more rows}}"), count_missing_rows (grid), y + gap, SOM_ANCHOR_LEFT);
  draw_note (grid, "columns", N_ ("{n, plural, one {# more column is not shown} other {# more columns are not shown}}"), count_missing_columns (grid), y + gap,
             SOM_ANCHOR_RIGHT);
  return count_missing_rows (grid) + count_missing_columns (grid) > 0 ? y + get_note_height (grid) : y;
}

static void
draw_grids (GArray *grids,
            guint   n_more)
{
  const Columns *first = &get_grid (grids, 0)->columns;
  SomRect        area = som_view_get_area (first->view);
  double         room = get_room (grids, n_more > 0), y = area.y;

  set_grids (grids, room);
  share_height (grids, room);
  for (guint i = 0; i < grids->len; i++)
    {
      Grid *grid = get_grid (grids, i);

      grid->area.y = y + grid->heading;
      fit_rows (grid);
      y = draw_grid (grid) + TABLE_GAP * grid->columns.scale;
    }
  draw_note (get_grid (grids, 0), "tables", N_ ("{n, plural, one {and # more table} other {and # more tables}}"), n_more,
             area.y + area.height - som_canvas_line_height (first->canvas, SOM_TEXT_NOTE), SOM_ANCHOR_LEFT);
}

/* The tables of the view. */

static void
add_grid (GArray        *grids,
          const SomView *view,
          SomCanvas     *canvas,
          guint          nth)
{
  guint  dense = G_N_ELEMENTS (densities) - 1;
  Grid   grid = { .area = som_view_get_area (view) };
  double least = som_canvas_measure (canvas, SOM_TEXT_BODY, "x", &(SomPlace) { .size = densities[dense].size }).height
                 + 2 * densities[dense].padding * som_view_get_scale (view);

  columns_init (&grid.columns, view, canvas, som_view_get_nth_table (view, nth), (guint) MAX (grid.area.height / least, 1));
  grid.rows = g_new0 (double, MAX (grid.columns.n_rows, 1));
  if (som_view_get_n_tables (view) > 1)
    grid.heading = som_canvas_line_height (canvas, SOM_TEXT_HEADING) + HEADER_GAP * grid.columns.scale;
  if (grid.columns.columns->len > 0)
    g_array_append_val (grids, grid);
  else
    grid_clear (&grid);
}

/* As many tables as have room for a head and two rows each. */
static guint
count_tables (const SomView *view,
              SomCanvas     *canvas)
{
  double least = som_canvas_line_height (canvas, SOM_TEXT_HEADING) + 4 * som_canvas_line_height (canvas, SOM_TEXT_BODY)
                 + (TABLE_GAP + HEADER_GAP) * som_view_get_scale (view);

  return MIN (som_view_get_n_tables (view), (guint) MAX (som_view_get_area (view).height / least, 1));
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  g_autoptr (GArray) grids = g_array_new (FALSE, FALSE, sizeof (Grid));
  guint              n = som_view_get_n_tables (view), n_fitting = count_tables (view, canvas), n_done;

  g_array_set_clear_func (grids, grid_clear);
  for (n_done = 0; n_done < n && grids->len < n_fitting; n_done++)
    add_grid (grids, view, canvas, n_done);
  if (grids->len > 0)
    draw_grids (grids, n - n_done);
  else
    som_empty_draw (canvas, som_view_translate (view, "There is nothing to show in this table"));
  return TRUE;
}

/* Any table can be shown as one; most have a better view. */
static int
suggest (const SomView *view G_GNUC_UNUSED)
{
  return 10;
}

static const SomOptionSpec options[] = {
  { .name = "lines", .type = SOM_OPTION_NUMBER, .title = N_ ("Most lines of a cell"), .value = "3", .minimum = 1, .maximum = 3 },
  { .name = "stripes", .type = SOM_OPTION_BOOLEAN, .title = N_ ("Stripes") },
  { .name = NULL },
};

SOM_PLUGIN (.id = "table", .name = N_ ("Table"), .summary = N_ ("The rows of a table, as they are"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options, .suggest = suggest, .draw = draw);
