/* What the colours of a map mean, beside it or on its open sea.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <math.h>

/* Lengths of a design at 1600×900. */
#define FOOT_GAP 12
#define GROUND_PADDING 8.0
#define SAMPLE_WIDTH 30
#define MAX_ENTRIES 8

static char *
make_class_label (const Drawing *drawing,
                  guint          class)
{
  SomAmount        low = { drawing->classes.limits[class], drawing->unit }, high = { drawing->classes.limits[class + 1], drawing->unit };
  g_autofree char *first = som_format_amount (drawing->view, low, SOM_FORMAT_SHORT);
  g_autofree char *last = som_format_amount (drawing->view, high, SOM_FORMAT_SHORT);

  if (low.value == high.value)
    return g_steal_pointer (&first);
  /* where one class ends, the next begins */
  if (class + 1 < drawing->classes.n)
    return som_format_message (drawing->view, som_view_translate (drawing->view, "{low} to less than {high}"), "low", first, "high", last, NULL);
  return som_format_message (drawing->view, som_view_translate (drawing->view, "{low} to {high}"), "low", first, "high", last, NULL);
}

/* The places themselves, where there is no room for their labels; or the largest class first, as people look for the top of a scale at the top; then "no data". */
static GArray *
make_legend (const Drawing *drawing,
             GPtrArray     *words)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (SomLegendItem));

  for (guint i = drawing->classes.n; i-- > 0;)
    {
      SomLegendItem item = { .color = map_places_class_color (drawing, i) };

      g_ptr_array_add (words, make_class_label (drawing, i));
      item.label = item.series = words->pdata[words->len - 1];
      g_array_append_val (items, item);
    }
  if (drawing->classes.n > 0)
    {
      SomLegendItem item = { .color = som_view_get_theme_color (drawing->view, SOM_COLOR_NO_DATA) };

      item.label = item.series = som_view_translate (drawing->view, "no data");
      g_array_append_val (items, item);
    }
  for (guint i = 0; drawing->is_small && !drawing->by_value && i < drawing->places->len && i < MAX_ENTRIES; i++)
    {
      const Place  *place = g_ptr_array_index (drawing->places, i);
      SomLegendItem item = { .color = place->fill, .series = place->entity };

      g_ptr_array_add (words, map_words_label (drawing, drawing->table, place->rows[0]));
      item.label = words->pdata[words->len - 1];
      g_array_append_val (items, item);
    }
  return items;
}

/* What the dossier calls the values; the bare name of a column says nothing. */
static const char *
get_legend_title (const Drawing *drawing)
{
  const char *title;

  if (!drawing->by_value)
    return NULL;
  title = som_table_get_column_title (drawing->table, drawing->value_column);
  return g_strcmp0 (title, som_table_get_column_name (drawing->table, drawing->value_column)) != 0 ? title : NULL;
}

static double
measure_title (const Drawing *drawing)
{
  return get_legend_title (drawing) != NULL ? som_canvas_line_height (drawing->canvas, SOM_TEXT_AXIS_STRONG) * 1.2 : 0;
}

static void
draw_legend_title (Drawing *drawing,
                   SomRect  rect)
{
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = "legend", .label = get_legend_title (drawing) };

  if (get_legend_title (drawing) == NULL)
    return;
  som_canvas_begin_mark (drawing->canvas, &mark);
  som_canvas_text (drawing->canvas, SOM_TEXT_AXIS_STRONG, get_legend_title (drawing),
                   &(SomPlace) { .point = { rect.x, rect.y }, .anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_TOP, .max_width = rect.width });
  som_canvas_end_mark (drawing->canvas);
}

/* Whether a rectangle of the area is free of places, on a map that fills all of the area. */
static gboolean
is_open_sea (const Drawing *drawing,
             SomRect        area,
             SomRect        extent,
             SomRect        rect)
{
  SomViewport viewport = { 1, { 0.5, 0.5 } };
  SomMap      map = som_map_fit (drawing->shapes, drawing->projection, extent, area, viewport);

  for (guint i = 0; i < som_shapes_get_n_shapes (drawing->shapes); i++)
    {
      SomRect bounds = som_map_get_bounds (&map, i);

      if (som_rect_intersects (rect, bounds) && (drawing->tops[i] >= 0 || bounds.width * bounds.height > rect.width * rect.height / 100))
        return FALSE;
    }
  return TRUE;
}

/* How wide a legend is whose entries stand below each other. */
static double
measure_column (const Drawing       *drawing,
                const SomLegendItem *items,
                guint                n_items)
{
  double width = som_canvas_measure (drawing->canvas, SOM_TEXT_AXIS_STRONG, get_legend_title (drawing), NULL).width;
  double scale = som_view_get_scale (drawing->view);

  for (guint i = 0; i < n_items; i++)
    width = MAX (width, som_canvas_measure (drawing->canvas, SOM_TEXT_AXIS, items[i].label, NULL).width + SAMPLE_WIDTH * scale);
  return width;
}

static void
draw_column (Drawing             *drawing,
             const SomLegendItem *items,
             guint                n_items,
             SomRect              rect)
{
  draw_legend_title (drawing, rect);
  som_legend_draw_column (drawing->canvas, items, n_items, som_rect_inset (rect, 0, measure_title (drawing), 0, 0));
}

/* The entries below each other in the South Pacific, which is the map's empty corner. */
static gboolean
draw_legend_on_sea (Drawing             *drawing,
                    const SomLegendItem *items,
                    guint                n_items,
                    SomRect              area,
                    SomRect              extent,
                    SomRect             *legend)
{
  SomRect rect = { area.x, area.y, measure_column (drawing, items, n_items), 0 };

  rect.height = measure_title (drawing) + som_legend_measure_column (drawing->canvas, items, n_items, rect.width);
  rect.y = area.y + area.height - rect.height;
  if (rect.y < area.y || rect.width > area.width * 0.4 || !is_open_sea (drawing, area, extent, rect))
    return FALSE;
  *legend = rect;
  /* zoomed, land may lie there: the legend is drawn over it, later */
  if (som_view_get_viewport (drawing->view).zoom <= 1)
    draw_column (drawing, items, n_items, rect);
  return TRUE;
}

SomRect
map_legend_draw (Drawing *drawing,
                 SomRect  area,
                 SomRect  extent,
                 SomRect *legend)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) items = make_legend (drawing, words);
  const SomLegendItem *entries = (const SomLegendItem *) items->data;
  double  title = measure_title (drawing);
  SomRect row = area;

  if (items->len == 0 || draw_legend_on_sea (drawing, entries, items->len, area, extent, legend))
    return area;
  row.height = title + som_legend_measure (drawing->canvas, entries, items->len, area.width);
  row.y = area.y + area.height - row.height;
  draw_legend_title (drawing, row);
  som_legend_draw (drawing->canvas, entries, items->len, som_rect_inset (row, 0, title, 0, 0));
  return som_rect_inset (area, 0, 0, 0, row.height + FOOT_GAP * drawing->scale);
}

void
map_legend_draw_over (Drawing *drawing,
                      SomRect  legend)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) items = make_legend (drawing, words);
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "legend-ground" };
  double  padding = GROUND_PADDING * drawing->scale;
  SomRect ground = som_rect_inset (legend, 0, -padding, -padding, 0);

  if (legend.width <= 0 || som_view_get_viewport (drawing->view).zoom <= 1)
    return;
  som_canvas_begin_mark (drawing->canvas, &mark);
  som_canvas_rounded (drawing->canvas, ground, padding / 2);
  som_canvas_fill (drawing->canvas, som_color_with_alpha (som_view_get_theme_color (drawing->view, SOM_COLOR_SURFACE), 0.9));
  som_canvas_end_mark (drawing->canvas);
  draw_column (drawing, (const SomLegendItem *) items->data, items->len, legend);
}

SomRect
map_legend_confess (Drawing *drawing,
                    SomRect  area)
{
  g_autofree char *text = map_words_confess (drawing);
  SomColor         muted = som_view_get_theme_color (drawing->view, SOM_COLOR_MUTED);
  const SomMark    mark = { .role = SOM_MARK_ANNOTATION, .key = "not-shown", .label = text };
  SomPlace         place = { .point = { area.x, area.y + area.height }, .anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_BOTTOM, .color = &muted,
                             .max_width = area.width, .max_lines = 2 };

  if (text == NULL)
    return area;
  som_canvas_begin_mark (drawing->canvas, &mark);
  som_canvas_text (drawing->canvas, SOM_TEXT_NOTE, text, &place);
  som_canvas_end_mark (drawing->canvas);
  return som_rect_inset (area, 0, 0, 0,
                         som_canvas_measure (drawing->canvas, SOM_TEXT_NOTE, text, &place).height + FOOT_GAP * drawing->scale);
}
