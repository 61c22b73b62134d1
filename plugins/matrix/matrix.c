/* Matrix: criteria by entities, each cell with its value and words; what the check found lies below what it checks.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "matrix.h"

#include <glib/gi18n.h>

static gboolean
draw_header (const Layout *layout,
             guint         column,
             SomRect       rect)
{
  const Line   *line = matrix_get_column (layout, column);
  const char   *label = som_view_get_entity_label (layout->view, line->key);
  const SomMark mark = { .role = SOM_MARK_LEGEND, .series = line->key, .entity = line->key, .key = line->key, .label = label };
  SomColor      color = matrix_get_color (layout, line->key);
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
  const GArray *cell = matrix_get_cell (layout, row, column);
  double        findings = rect.y + matrix_measure_block (layout, row, FALSE, layout->size), bottom = rect.y + rect.height;
  gboolean      whole = TRUE;

  if (cell == NULL)
    draw_nothing (layout, rect);
  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const Entry     *entry = &g_array_index (cell, Entry, i);
      const char      *series = matrix_get_column (layout, column)->key;
      const char      *text = som_table_get_text (layout->table, som_table_find_role (layout->table, SOM_ROLE_TEXT), entry->row);
      g_autofree char *label = g_strdup_printf ("%s, %s", matrix_get_row (layout, row)->key, som_view_get_entity_label (layout->view, series));
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
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = matrix_get_row (layout, row)->key, .label = matrix_get_row (layout, row)->key };
  gboolean      whole;

  som_canvas_begin_mark (layout->canvas, &mark);
  whole = som_stack_draw (matrix_get_row (layout, row)->name, rect, layout->size);
  som_canvas_end_mark (layout->canvas);
  return whole;
}

static gboolean
draw_row (const Layout *layout,
          guint         row,
          SomRect       rect)
{
  double   padding = PADDING * layout->scale * MIN (layout->size, 1);
  double   x = rect.x + (layout->names > 0 ? layout->names + matrix_get_gutter (layout) : 0);
  gboolean whole;

  draw_separator (layout, rect.y);
  rect = som_rect_inset (rect, 0, padding, 0, padding / 2);
  whole = draw_name (layout, row, layout->names > 0 ? (SomRect) { rect.x, rect.y, layout->names, rect.height } : rect);
  if (layout->names <= 0)
    rect = som_rect_inset (rect, 0, matrix_measure_name (layout, row, layout->size) + ENTRY_GAP / 2 * layout->scale, 0, 0);
  for (guint column = 0; column < layout->n_columns; column++)
    {
      double width = matrix_get_column (layout, column)->width;

      whole &= draw_cell (layout, row, column, (SomRect) { x, rect.y, width, rect.height });
      x += width + matrix_get_gutter (layout);
    }
  return whole;
}

/* What is left of the height is shared out among the rows, up to a limit. */
static gboolean
draw_rows (const Layout *layout)
{
  SomRect  area = layout->area;
  double   header = matrix_measure_header (layout, layout->size), content = matrix_measure_all (layout, layout->size) - header;
  double   spare = CLAMP (area.height - header - content, 0, content * (MAX_STRETCH - 1)) / layout->n_rows;
  double   x = area.x + (layout->names > 0 ? layout->names + matrix_get_gutter (layout) : 0), y = area.y + MIN (header, area.height);
  gboolean whole = TRUE;

  for (guint column = 0; column < layout->n_columns; column++)
    {
      double width = matrix_get_column (layout, column)->width;

      whole &= draw_header (layout, column, (SomRect) { x, area.y, width, MIN (header, area.height) });
      x += width + matrix_get_gutter (layout);
    }
  for (guint row = 0; row < layout->n_rows; row++)
    {
      double height = MIN (matrix_measure_row (layout, row, layout->size) + spare, MAX (area.y + area.height - y, 0));

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

  if (matrix_is_whole (layout))
    return;
  text = som_format_count (layout->view, n_rows > 0 ? rows : columns, n_rows > 0 ? n_rows : n_columns);
  som_rest_draw (layout->canvas, text);
}

static void
notice_nameless (const Layout *layout)
{
  const char      *pattern = som_view_translate (layout->view, "{n, plural, one {# row names no line of the matrix and is not shown} other {# rows "
                                                               "name no line of the matrix and are not shown}}");
  g_autofree char *text = som_format_count (layout->view, pattern, layout->n_nameless);

  if (layout->n_nameless > 0)
    som_canvas_notice (layout->canvas, text);
}

/* Why the table can't be drawn as a matrix; NULL where it can. */
static const char *
find_fault (const SomView  *view,
            const SomTable *table)
{
  if (table == NULL)
    return som_view_translate (view, "There is nothing to compare");
  if (matrix_find_row_column (table) < 0 || matrix_find_column_column (table) < 0)
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
    matrix_read_table (&layout);
  if (fault != NULL || layout.n_rows == 0 || layout.n_columns == 0)
    {
      som_empty_draw (canvas, fault != NULL ? fault : som_view_translate (view, "There is nothing to compare"));
      matrix_clear_layout (&layout);
      return TRUE;
    }
  matrix_arrange (&layout);
  if (!draw_rows (&layout))
    som_canvas_notice (canvas, som_view_translate (view, "Some words of the matrix are left out for want of room"));
  notice_nameless (&layout);
  draw_rest (&layout);
  matrix_clear_layout (&layout);
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
