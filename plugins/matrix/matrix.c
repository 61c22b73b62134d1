/* Matrix: criteria by entities, each cell with its value and words; what the check found lies below what it checks.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <sommet/sommet.h>

/* At scale 1. */
#define GUTTER 28
#define PADDING 14
#define ENTRY_GAP 10
#define BAR 6
#define HEADER_GAP 12

/* Factors on the type; a column that is narrower than this at size 1 shows nothing. */
#define SMALLEST 0.6
#define LARGEST 1.5
#define MIN_COLUMN 150
#define GOOD_COLUMN 200
#define MIN_ROW 26

/* How far columns may differ from their mean, and rows grow beyond what they say. */
#define NARROWEST 0.8
#define WIDEST 1.4
#define MAX_STRETCH 1.9
#define MAX_LINES 16

/* Shares of the width for the names of the rows. */
#define MAX_NAMES 0.2

typedef struct
{
  guint     row;
  gboolean  check;
  SomStack *stack;
} Entry;

typedef struct
{
  const char *key;
  SomStack   *name;
  double      weight, width; /* of a column: its share of the room, and what that makes */
} Line;

typedef struct
{
  SomView   *view;
  SomCanvas *canvas;
  SomTable  *table;
  SomRect    area;
  double     scale;
  GArray    *rows, *columns; /* of Line */
  GArray   **cells;          /* of Entry, row by row; NULL where there is none */
  gsize      n_cells;
  guint      n_rows, n_columns; /* how many are shown */
  double     names;             /* width of the names of the rows; 0 where they stand above them */
  double     size;
  gboolean   tight; /* words may be broken */
} Layout;

static void
clear_entry (gpointer data)
{
  som_stack_free (((Entry *) data)->stack);
}

static void
clear_line (gpointer data)
{
  g_clear_pointer (&((Line *) data)->name, som_stack_free);
}

static Line *
get_row (const Layout *layout,
         guint         row)
{
  return &g_array_index (layout->rows, Line, row);
}

static Line *
get_column (const Layout *layout,
            guint         column)
{
  return &g_array_index (layout->columns, Line, column);
}

static GArray *
get_cell (const Layout *layout,
          guint         row,
          guint         column)
{
  return layout->cells[row * layout->columns->len + column];
}

/* Reading. */

/* The first of some roles that the table has. */
static int
find_first_role (const SomTable *table,
                 const SomRole  *roles,
                 guint           n)
{
  int column = -1;

  for (guint i = 0; i < n && column < 0; i++)
    column = som_table_find_role (table, roles[i]);
  return column;
}

static int
find_row_column (const SomTable *table)
{
  const SomRole roles[] = { SOM_ROLE_ROW, SOM_ROLE_LABEL };

  return find_first_role (table, roles, G_N_ELEMENTS (roles));
}

static int
find_column_column (const SomTable *table)
{
  const SomRole roles[] = { SOM_ROLE_COLUMN, SOM_ROLE_ENTITY, SOM_ROLE_SERIES, SOM_ROLE_GROUP };

  return find_first_role (table, roles, G_N_ELEMENTS (roles));
}

/* The place of a key among the lines, new ones at the end. */
static guint
add_line (GHashTable *places,
          GArray     *lines,
          const char *key)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (places, key, NULL, &place))
    {
      Line line = { .key = key };

      place = GUINT_TO_POINTER (lines->len);
      g_hash_table_insert (places, (gpointer) key, place);
      g_array_append_val (lines, line);
    }
  return GPOINTER_TO_UINT (place);
}

static GArray *
make_lines (const Layout *layout,
            int           column,
            guint        *places)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GArray                *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (guint row = 0; row < som_table_get_n_rows (layout->table); row++)
    {
      const char *key = som_table_get_text (layout->table, column, row);

      places[row] = key != NULL ? add_line (known, lines, key) : G_MAXUINT;
    }
  return lines;
}

static SomColor
get_color (const Layout *layout,
           const char   *key)
{
  SomColor color;

  return som_view_get_entity_color (layout->view, key, &color) ? color : som_view_get_theme_color (layout->view, SOM_COLOR_ACCENT);
}

static SomStack *
make_entry_stack (const Layout *layout,
                  guint         row)
{
  SomStack        *stack = som_stack_new (layout->canvas);
  const SomTable  *table = layout->table;
  g_autofree char *value = som_format_value (layout->view, table, som_table_find_role (table, SOM_ROLE_VALUE), row);
  g_autofree char *qualifier = som_format_qualifier (layout->view, table, row);
  const char      *text = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_TEXT), row);

  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_VALUE, .text = value, .color = SOM_COLOR_TEXT });
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_AXIS, .text = qualifier, .color = SOM_COLOR_MUTED });
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_BODY, .text = text, .color = SOM_COLOR_TEXT, .max_lines = MAX_LINES });
  return stack;
}

static void
add_entry (Layout *layout,
           GArray **cell,
           guint   row)
{
  gboolean check = som_table_get_layer (layout->table, row) == SOM_LAYER_CHECK;
  Entry    entry = { row, check, check ? som_stack_new_check (layout->canvas, layout->table, row, NULL) : make_entry_stack (layout, row) };

  if (*cell == NULL)
    {
      *cell = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_set_clear_func (*cell, clear_entry);
    }
  if (check)
    g_array_append_val (*cell, entry);
  else
    {
      guint place = 0;

      while (place < (*cell)->len && !g_array_index (*cell, Entry, place).check)
        place++;
      g_array_insert_val (*cell, place, entry);
    }
}

static void
name_lines (const Layout *layout)
{
  for (guint i = 0; i < layout->n_rows; i++)
    {
      Line *line = get_row (layout, i);

      line->name = som_stack_new (layout->canvas);
      som_stack_add (line->name, &(SomStackText) { .style = SOM_TEXT_STRONG, .text = line->key, .color = SOM_COLOR_MUTED, .max_lines = 4 });
    }
  for (guint i = 0; i < layout->n_columns; i++)
    {
      Line       *line = get_column (layout, i);
      const char *name = som_view_get_entity_label (layout->view, line->key);
      SomColor    color = som_view_get_text_color (layout->view, get_color (layout, line->key));

      line->name = som_stack_new (layout->canvas);
      som_stack_add (line->name, &(SomStackText) { .style = SOM_TEXT_HEADING, .text = name, .tint = &color, .max_lines = 3 });
    }
}

/* Only what can have room is looked at. */
static void
read_table (Layout *layout)
{
  guint             n = som_table_get_n_rows (layout->table);
  g_autofree guint *row_places = g_new (guint, n), *column_places = g_new (guint, n);

  layout->rows = make_lines (layout, find_row_column (layout->table), row_places);
  layout->columns = make_lines (layout, find_column_column (layout->table), column_places);
  layout->n_columns = MIN (layout->columns->len, (guint) CLAMP (layout->area.width / (MIN_COLUMN * SMALLEST * layout->scale), 1, 200));
  layout->n_rows = MIN (layout->rows->len, (guint) CLAMP (layout->area.height / (MIN_ROW * SMALLEST * layout->scale), 1, 200));
  layout->n_cells = (gsize) layout->n_rows * layout->columns->len;
  layout->cells = g_new0 (GArray *, layout->n_cells + 1);
  for (guint row = 0; row < n; row++)
    if (row_places[row] < layout->n_rows && column_places[row] < layout->n_columns)
      add_entry (layout, &layout->cells[row_places[row] * layout->columns->len + column_places[row]], row);
  name_lines (layout);
}

static void
clear_layout (Layout *layout)
{
  for (gsize i = 0; i < layout->n_cells; i++)
    g_clear_pointer (&layout->cells[i], g_array_unref);
  g_clear_pointer (&layout->rows, g_array_unref);
  g_clear_pointer (&layout->columns, g_array_unref);
  g_free (layout->cells);
}

/* Measuring. */

static gboolean
is_whole (const Layout *layout)
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
    for (guint i = 0; get_cell (layout, row, column) != NULL && i < get_cell (layout, row, column)->len; i++)
      weight += som_stack_get_max_width (g_array_index (get_cell (layout, row, column), Entry, i).stack, 1);
  return sqrt (weight);
}

static double
get_gutter (const Layout *layout)
{
  return GUTTER * layout->scale;
}

/* How wide columns may be beside the names of the rows. */
static double
get_room (const Layout *layout)
{
  return layout->area.width - (layout->names > 0 ? layout->names + get_gutter (layout) : 0) - (layout->n_columns - 1) * get_gutter (layout);
}

/* Shares of the columns: more for those that have more to say. */
static void
weigh_columns (Layout *layout)
{
  double sum = 0, total = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    sum += get_column (layout, i)->weight = weigh_column (layout, i);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      Line *column = get_column (layout, i);

      column->weight = sum > 0 ? CLAMP (column->weight * layout->n_columns / sum, NARROWEST, WIDEST) : 1;
      total += column->weight;
    }
  for (guint i = 0; i < layout->n_columns; i++)
    get_column (layout, i)->weight /= total;
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
      layout->names = MAX (layout->names, som_stack_get_max_width (get_row (layout, i)->name, size));
      words = MAX (words, som_stack_get_min_width (get_row (layout, i)->name, size));
    }
  layout->names = MIN (layout->names, CLAMP (words, limit * 0.6, limit));
  if (get_room (layout) / layout->n_columns < GOOD_COLUMN * layout->scale)
    layout->names = 0;
  for (guint i = 0; i < layout->n_columns; i++)
    get_column (layout, i)->width = MAX (get_room (layout) * get_column (layout, i)->weight, 1);
}

/* How high the article's or the check's entries of a cell are. */
static double
measure_entries (const Layout *layout,
                 guint         row,
                 guint         column,
                 gboolean      check,
                 double        size)
{
  const GArray *cell = get_cell (layout, row, column);
  double        height = 0;

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    if (g_array_index (cell, Entry, i).check == check)
      height += som_stack_measure (g_array_index (cell, Entry, i).stack, get_column (layout, column)->width, size) + ENTRY_GAP * layout->scale;
  return height;
}

/* The findings of a row start at one height in all its cells: below its highest entry. */
static double
measure_block (const Layout *layout,
               guint         row,
               gboolean      check,
               double        size)
{
  double height = 0;

  for (guint column = 0; column < layout->n_columns; column++)
    height = MAX (height, measure_entries (layout, row, column, check, size));
  return height;
}

static double
measure_name (const Layout *layout,
              guint         row,
              double        size)
{
  return som_stack_measure (get_row (layout, row)->name, layout->names > 0 ? layout->names : layout->area.width, size);
}

static double
measure_row (const Layout *layout,
             guint         row,
             double        size)
{
  double name = measure_name (layout, row, size);
  double height = measure_block (layout, row, FALSE, size) + measure_block (layout, row, TRUE, size) - ENTRY_GAP * layout->scale;

  return (layout->names > 0 ? MAX (name, height) : name + ENTRY_GAP / 2 * layout->scale + height) + 2 * PADDING * layout->scale * MIN (size, 1);
}

static double
measure_header (const Layout *layout,
                double        size)
{
  double height = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    height = MAX (height, som_stack_measure (get_column (layout, i)->name, get_column (layout, i)->width, size));
  return height + (BAR + 2 * HEADER_GAP) * layout->scale;
}

static double
measure_all (const Layout *layout,
             double        size)
{
  double height = measure_header (layout, size);

  for (guint row = 0; row < layout->n_rows; row++)
    height += measure_row (layout, row, size);
  return height;
}

/* Whether a word would be broken. */
static gboolean
is_too_narrow (const Layout *layout,
               double        size)
{
  for (guint row = 0; layout->names > 0 && row < layout->n_rows; row++)
    if (som_stack_get_min_width (get_row (layout, row)->name, size) > layout->names)
      return TRUE;
  for (guint column = 0; column < layout->n_columns; column++)
    {
      double width = get_column (layout, column)->width;

      if (som_stack_get_min_width (get_column (layout, column)->name, size) > width)
        return TRUE;
      for (guint row = 0; row < layout->n_rows; row++)
        for (guint i = 0; get_cell (layout, row, column) != NULL && i < get_cell (layout, row, column)->len; i++)
          if (som_stack_get_min_width (g_array_index (get_cell (layout, row, column), Entry, i).stack, size) > width)
            return TRUE;
    }
  return FALSE;
}

static gboolean
fits (double   size,
      gpointer data)
{
  Layout *layout = data;

  set_widths (layout, size);
  return (layout->tight || !is_too_narrow (layout, size)) && measure_all (layout, size) <= layout->area.height + 0.5;
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
  double height = measure_header (layout, layout->size);

  for (guint row = 0; row < layout->n_rows; row++)
    if ((height += measure_row (layout, row, layout->size)) > layout->area.height)
      layout->n_rows = MAX (row, 1);
}

/* The largest type at which everything has room; else the smallest, and as many rows and columns as have room. */
static void
arrange (Layout *layout)
{
  weigh_columns (layout);
  drop_columns (layout);
  if (!is_whole (layout))
    keep_rest (layout);
  layout->size = som_fit_size ((SomRange) { SMALLEST, LARGEST }, fits, layout);
  layout->tight = layout->size == 0;
  if (layout->tight)
    layout->size = som_fit_size ((SomRange) { SMALLEST, LARGEST }, fits, layout);
  set_widths (layout, layout->size > 0 ? layout->size : SMALLEST);
  if (layout->size > 0)
    return;
  if (is_whole (layout))
    keep_rest (layout);
  layout->size = SMALLEST;
  drop_rows (layout);
}

/* Drawing. */

static gboolean
draw_header (const Layout *layout,
             guint         column,
             SomRect       rect)
{
  const Line   *line = get_column (layout, column);
  const char   *label = som_view_get_entity_label (layout->view, line->key);
  const SomMark mark = { .role = SOM_MARK_LEGEND, .series = line->key, .entity = line->key, .key = line->key, .label = label };
  SomColor      color = get_color (layout, line->key);
  gboolean      whole;

  cairo_t *cr = som_canvas_begin_mark (layout->canvas, &mark);

  cairo_rectangle (cr, rect.x, rect.y, rect.width, BAR * layout->scale);
  som_canvas_fill (layout->canvas, color);
  whole = som_stack_draw (line->name, som_rect_inset (rect, 0, (BAR + HEADER_GAP) * layout->scale, 0, 0), layout->size);
  som_canvas_end_mark (layout->canvas);
  return whole;
}

static void
draw_separator (const Layout *layout,
                double        y)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION };
  cairo_t      *cr = som_canvas_begin_mark (layout->canvas, &mark);

  cairo_move_to (cr, layout->area.x, y);
  cairo_line_to (cr, layout->area.x + layout->area.width, y);
  som_canvas_stroke (layout->canvas, som_view_get_theme_color (layout->view, SOM_COLOR_GRID), SOM_STROKE_GRID);
  som_canvas_end_mark (layout->canvas);
}

/* What the dossier says nothing of. */
static void
draw_nothing (const Layout *layout,
              SomRect       rect)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION };
  SomColor      color = som_view_get_theme_color (layout->view, SOM_COLOR_MUTED);

  som_canvas_begin_mark (layout->canvas, &mark);
  som_canvas_text (layout->canvas, SOM_TEXT_BODY, "–",
                   &(SomPlace) { .point = { rect.x, rect.y }, .anchor = SOM_ANCHOR_TOP, .color = &color, .size = layout->size });
  som_canvas_end_mark (layout->canvas);
}

static gboolean
draw_cell (const Layout *layout,
           guint         row,
           guint         column,
           SomRect       rect)
{
  const GArray *cell = get_cell (layout, row, column);
  double        findings = rect.y + measure_block (layout, row, FALSE, layout->size), bottom = rect.y + rect.height;
  gboolean      whole = TRUE;

  if (cell == NULL)
    draw_nothing (layout, rect);
  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const Entry     *entry = &g_array_index (cell, Entry, i);
      const char      *series = get_column (layout, column)->key;
      const char      *text = som_table_get_text (layout->table, som_table_find_role (layout->table, SOM_ROLE_TEXT), entry->row);
      g_autofree char *label = g_strdup_printf ("%s, %s", get_row (layout, row)->key, som_view_get_entity_label (layout->view, series));
      g_autofree char *value = som_format_value (layout->view, layout->table, som_table_find_role (layout->table, SOM_ROLE_VALUE), entry->row);
      const SomMark    mark = { .role = SOM_MARK_DATUM, .table = layout->table, .row = entry->row, .series = series, .entity = series,
                                .label = label, .value = value != NULL ? value : text };
      double           height;

      if (entry->check && rect.y < findings)
        rect = som_rect_inset (rect, 0, findings - rect.y, 0, 0);
      height = MIN (som_stack_measure (entry->stack, rect.width, layout->size), MAX (bottom - rect.y, 0));

      som_canvas_begin_mark (layout->canvas, &mark);
      whole &= som_stack_draw (entry->stack, (SomRect) { rect.x, rect.y, rect.width, height }, layout->size);
      som_canvas_end_mark (layout->canvas);
      rect = som_rect_inset (rect, 0, height + ENTRY_GAP * layout->scale, 0, 0);
    }
  return whole;
}

static gboolean
draw_name (const Layout *layout,
           guint         row,
           SomRect       rect)
{
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = get_row (layout, row)->key, .label = get_row (layout, row)->key };
  gboolean      whole;

  som_canvas_begin_mark (layout->canvas, &mark);
  whole = som_stack_draw (get_row (layout, row)->name, rect, layout->size);
  som_canvas_end_mark (layout->canvas);
  return whole;
}

static gboolean
draw_row (const Layout *layout,
          guint         row,
          SomRect       rect)
{
  double   padding = PADDING * layout->scale * MIN (layout->size, 1);
  double   x = rect.x + (layout->names > 0 ? layout->names + get_gutter (layout) : 0);
  gboolean whole;

  draw_separator (layout, rect.y);
  rect = som_rect_inset (rect, 0, padding, 0, padding / 2);
  whole = draw_name (layout, row, layout->names > 0 ? (SomRect) { rect.x, rect.y, layout->names, rect.height } : rect);
  if (layout->names <= 0)
    rect = som_rect_inset (rect, 0, measure_name (layout, row, layout->size) + ENTRY_GAP / 2 * layout->scale, 0, 0);
  for (guint column = 0; column < layout->n_columns; column++)
    {
      double width = get_column (layout, column)->width;

      whole &= draw_cell (layout, row, column, (SomRect) { x, rect.y, width, rect.height });
      x += width + get_gutter (layout);
    }
  return whole;
}

/* What is left of the height is shared out among the rows, up to a limit. */
static gboolean
draw_rows (const Layout *layout)
{
  SomRect  area = layout->area;
  double   header = measure_header (layout, layout->size), content = measure_all (layout, layout->size) - header;
  double   spare = CLAMP (area.height - header - content, 0, content * (MAX_STRETCH - 1)) / layout->n_rows;
  double   x = area.x + (layout->names > 0 ? layout->names + get_gutter (layout) : 0), y = area.y + MIN (header, area.height);
  gboolean whole = TRUE;

  for (guint column = 0; column < layout->n_columns; column++)
    {
      double width = get_column (layout, column)->width;

      whole &= draw_header (layout, column, (SomRect) { x, area.y, width, MIN (header, area.height) });
      x += width + get_gutter (layout);
    }
  for (guint row = 0; row < layout->n_rows; row++)
    {
      double height = MIN (measure_row (layout, row, layout->size) + spare, MAX (area.y + area.height - y, 0));

      whole &= draw_row (layout, row, (SomRect) { area.x, y, area.width, height });
      y += height;
    }
  return whole;
}

static void
draw_rest (const Layout *layout)
{
  guint            n_rows = layout->rows->len - layout->n_rows, n_columns = layout->columns->len - layout->n_columns;
  const char      *rows = som_view_translate (layout->view, "{n, plural, one {# row is not shown for want of room} other {# rows are not "
                                                            "shown for want of room}}");
  const char      *columns = som_view_translate (layout->view, "{n, plural, one {# column is not shown for want of room} other {# columns "
                                                               "are not shown for want of room}}");
  g_autofree char *text = NULL;

  if (is_whole (layout))
    return;
  text = som_format_count (layout->view, n_rows > 0 ? rows : columns, n_rows > 0 ? n_rows : n_columns);
  som_rest_draw (layout->canvas, text);
}

/* Why the table can't be drawn as a matrix; NULL where it can. */
static const char *
find_fault (const SomView  *view,
            const SomTable *table)
{
  if (table == NULL)
    return som_view_translate (view, "There is nothing to compare");
  if (find_row_column (table) < 0 || find_column_column (table) < 0)
    return som_view_translate (view, "A matrix needs a column for its rows and one for its columns");
  return NULL;
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  Layout      layout = { .view = (SomView *) view, .canvas = canvas, .table = som_view_get_table (view, NULL), .area = som_view_get_area (view),
                         .scale = som_view_get_scale (view) };
  const char *fault = find_fault (view, layout.table);

  if (fault == NULL)
    read_table (&layout);
  if (fault != NULL || layout.n_rows == 0 || layout.n_columns == 0)
    {
      som_empty_draw (canvas, fault != NULL ? fault : som_view_translate (view, "There is nothing to compare"));
      clear_layout (&layout);
      return TRUE;
    }
  arrange (&layout);
  if (!draw_rows (&layout))
    som_canvas_notice (canvas, som_view_translate (view, "Some words of the matrix are left out for want of room"));
  draw_rest (&layout);
  clear_layout (&layout);
  return TRUE;
}

static int
suggest (const SomView *view)
{
  SomTable *table = som_view_get_table (view, NULL);

  if (som_table_find_role (table, SOM_ROLE_ROW) < 0 || som_table_find_role (table, SOM_ROLE_COLUMN) < 0)
    return 0;
  return 90;
}

SOM_PLUGIN (.id = "matrix",
            .name = N_("Matrix"),
            .summary = N_("Criteria by entities, with a cell for each"),
            .version = "1.0.0",
            .license = "LGPL-2.1-or-later",
            .suggest = suggest,
            .draw = draw);
