/* From the rows of a table to the lines and cells of a matrix.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "matrix.h"

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

Line *
matrix_get_row (const Layout *layout,
                guint         row)
{
  return &g_array_index (layout->rows, Line, row);
}

Line *
matrix_get_column (const Layout *layout,
                   guint         column)
{
  return &g_array_index (layout->columns, Line, column);
}

GArray *
matrix_get_cell (const Layout *layout,
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

int
matrix_find_row_column (const SomTable *table)
{
  const SomRole roles[] = { SOM_ROLE_ROW, SOM_ROLE_LABEL };

  return find_first_role (table, roles, G_N_ELEMENTS (roles));
}

int
matrix_find_column_column (const SomTable *table)
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

SomColor
matrix_get_color (const Layout *layout,
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

/* A row that says nothing leaves its cell as it is: the dash stands for it. */
static void
add_entry (Layout *layout,
           GArray **cell,
           guint   row)
{
  gboolean check = som_table_get_layer (layout->table, row) == SOM_LAYER_CHECK;
  Entry    entry = { row, check, check ? som_stack_new_check (layout->canvas, layout->table, row, NULL) : make_entry_stack (layout, row) };

  if (som_stack_is_empty (entry.stack))
    {
      clear_entry (&entry);
      return;
    }
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
      Line *line = matrix_get_row (layout, i);

      line->name = som_stack_new (layout->canvas);
      som_stack_add (line->name, &(SomStackText) { .style = SOM_TEXT_STRONG, .text = line->key, .color = SOM_COLOR_MUTED, .max_lines = 4 });
    }
  for (guint i = 0; i < layout->n_columns; i++)
    {
      Line       *line = matrix_get_column (layout, i);
      const char *name = som_view_get_entity_label (layout->view, line->key);
      SomColor    color = som_view_get_text_color (layout->view, matrix_get_color (layout, line->key));

      line->name = som_stack_new (layout->canvas);
      som_stack_add (line->name, &(SomStackText) { .style = SOM_TEXT_HEADING, .text = name, .tint = &color, .max_lines = 3 });
    }
}

void
matrix_read_table (Layout *layout)
{
  guint             n = som_table_get_n_rows (layout->table);
  g_autofree guint *row_places = g_new (guint, n), *column_places = g_new (guint, n);

  layout->rows = make_lines (layout, matrix_find_row_column (layout->table), row_places);
  layout->columns = make_lines (layout, matrix_find_column_column (layout->table), column_places);
  layout->n_columns = MIN (layout->columns->len, (guint) CLAMP (layout->area.width / (MIN_COLUMN * SMALLEST * layout->scale), 1, 200));
  layout->n_rows = MIN (layout->rows->len, (guint) CLAMP (layout->area.height / (MIN_ROW * SMALLEST * layout->scale), 1, 200));
  layout->n_cells = (gsize) layout->n_rows * layout->columns->len;
  layout->cells = g_new0 (GArray *, layout->n_cells + 1);
  for (guint row = 0; row < n; row++)
    layout->n_nameless += row_places[row] == G_MAXUINT || column_places[row] == G_MAXUINT;
  for (guint row = 0; row < n; row++)
    if (row_places[row] < layout->n_rows && column_places[row] < layout->n_columns)
      add_entry (layout, &layout->cells[row_places[row] * layout->columns->len + column_places[row]], row);
  name_lines (layout);
}

void
matrix_clear_layout (Layout *layout)
{
  for (gsize i = 0; i < layout->n_cells; i++)
    g_clear_pointer (&layout->cells[i], g_array_unref);
  g_clear_pointer (&layout->rows, g_array_unref);
  g_clear_pointer (&layout->columns, g_array_unref);
  g_free (layout->cells);
}

/* Measuring. */
