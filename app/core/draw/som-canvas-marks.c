/* Marks on a canvas: whatever is drawn between the beginning and the end of one is one thing.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-parts.h"

#include "draw/som-hidden.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>

static int
get_value_column (const SomMark *mark)
{
  return mark->column > 0 ? (int) mark->column - 1 : som_table_find_role (mark->table, SOM_ROLE_VALUE);
}

static char *
make_key (SomCanvas     *canvas,
          const SomMark *mark,
          guint          row)
{
  const char *row_key = mark->table != NULL ? som_table_get_key (mark->table, row) : NULL;

  if (mark->key != NULL)
    return g_strdup (mark->key);
  if (mark->table == NULL)
    return g_strdup_printf ("%u", canvas->figure->marks->len);
  if (row_key != NULL)
    return g_strdup_printf ("%s/%s/%u", som_table_get_name (mark->table), row_key, mark->column);
  return g_strdup_printf ("%s/%u/%u", som_table_get_name (mark->table), som_table_get_resource_row (mark->table, row), mark->column);
}

static char *
make_label (SomCanvas     *canvas,
            const SomMark *mark,
            guint          row,
            const char    *entity)
{
  g_autofree char *label = NULL;

  if (mark->label != NULL)
    return g_strdup (mark->label);
  if (mark->table != NULL)
    label = som_format_cell (canvas->view, mark->table, som_table_find_role (mark->table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);
  if (label == NULL && entity != NULL)
    label = g_strdup (som_view_get_entity_label (canvas->view, entity));
  return g_steal_pointer (&label);
}

static void
set_rows (SomFigureMark *taken,
          const SomMark *mark)
{
  const guint *rows = mark->rows != NULL ? mark->rows : &mark->row;
  guint        n = mark->rows != NULL ? mark->n_rows : 1;

  if (mark->table == NULL)
    return;
  taken->resource = (gpointer) mark->table->resource;
  taken->rows = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      guint row = som_table_get_resource_row (mark->table, rows[i]);

      if (row != G_MAXUINT)
        taken->rows[taken->n_rows++] = row;
    }
}

static SomFigureMark
take_mark (SomCanvas     *canvas,
           const SomMark *mark)
{
  SomFigureMark taken = { .role = mark->role, .parent = -1, .first_item = canvas->figure->items->len };
  guint         row = mark->rows != NULL && mark->n_rows > 0 ? mark->rows[0] : mark->row;
  const char   *entity = mark->entity;

  if (entity == NULL && mark->table != NULL)
    entity = som_table_get_entity (mark->table, row);
  taken.column = mark->table != NULL ? get_value_column (mark) : -1;
  taken.key = make_key (canvas, mark, row);
  taken.entity = g_strdup (entity);
  taken.series = g_strdup (mark->series);
  taken.is_series = mark->role == SOM_MARK_LEGEND && entity == NULL && som_hidden_can_hide (canvas->view, mark->series);
  taken.is_hidden = taken.is_series && som_hidden_has (canvas->view, mark->series);
  if (mark->role == SOM_MARK_DATUM || mark->role == SOM_MARK_LEGEND || mark->label != NULL)
    taken.label = make_label (canvas, mark, row, entity);
  if (mark->value != NULL)
    taken.value = g_strdup (mark->value);
  else if (mark->table != NULL && mark->role == SOM_MARK_DATUM)
    taken.value = som_format_value (canvas->view, mark->table, taken.column, row);
  set_rows (&taken, mark);
  return taken;
}

static guint
add_mark (SomCanvas     *canvas,
          const SomMark *mark)
{
  SomFigureMark taken = take_mark (canvas, mark);

  if (som_canvas_get_open (canvas) != NULL)
    taken.parent = som_canvas_get_open (canvas)->mark;
  g_array_append_val (canvas->figure->marks, taken);
  return canvas->figure->marks->len - 1;
}

cairo_t *
som_canvas_begin_mark (SomCanvas     *canvas,
                       const SomMark *mark)
{
  Open opened = { SOM_NO_MARK, 0, FALSE };

  g_return_val_if_fail (canvas != NULL && mark != NULL, NULL);

  opened.n_clips = canvas->n_clips;
  opened.lost = canvas->open->len >= SOM_MAX_MARK_DEPTH || canvas->figure->marks->len >= SOM_MAX_MARKS;
  if (opened.lost)
    som_canvas_blame (canvas, N_ ("it has too many marks, or nests them too deep"));
  else
    opened.mark = add_mark (canvas, mark);
  g_array_append_val (canvas->open, opened);
  som_canvas_get_cairo (canvas);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_WINDING);
  return canvas->cr;
}

static void
close_mark (const SomFigure *figure,
            SomFigureMark   *mark)
{
  mark->end_item = figure->items->len;
  for (guint i = mark->first_item; i < mark->end_item; i++)
    {
      const SomItem *item = &g_array_index (figure->items, SomItem, i);

      if (item->kind != SOM_ITEM_PUSH_CLIP && item->kind != SOM_ITEM_POP_CLIP)
        mark->extents = som_rect_union (mark->extents, item->extents);
    }
}

void
som_canvas_end_mark (SomCanvas *canvas)
{
  g_return_if_fail (canvas != NULL);

  if (canvas->open->len == 0)
    {
      som_canvas_blame (canvas, N_ ("it ends a mark that it did not begin"));
      return;
    }
  if (canvas->n_clips > som_canvas_get_open (canvas)->n_clips)
    som_canvas_blame (canvas, N_ ("it does not end a clip before its mark"));
  while (canvas->n_clips > som_canvas_get_open (canvas)->n_clips)
    som_canvas_pop_clip (canvas);
  if (!som_canvas_get_open (canvas)->lost)
    close_mark (canvas->figure, &g_array_index (canvas->figure->marks, SomFigureMark, som_canvas_get_open (canvas)->mark));
  g_array_set_size (canvas->open, canvas->open->len - 1);
}
