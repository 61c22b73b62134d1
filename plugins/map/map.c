/* The map: countries by power or by value, and the links between them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lengths of a design at 1600×900. */
#define BUBBLE_RADIUS 46
#define LEAST_BUBBLE 2.5
#define DOT_RADIUS 4.5
#define SMALL_SHAPE 3
#define GROUND_TINT 0.16
#define FOOT_GAP 12
#define LEGEND_PADDING 8.0
#define SAMPLE_WIDTH 30
#define MAX_ENTRIES 8

/* On a map of less than this, in square units, only a legend is readable, and lines and dots are smaller. */
#define LEAST_AREA 90000
#define SMALL_SCALE 0.6

/* The share of the height that long links need above the north. */
#define HEADROOM 0.07

/* A part of the world is shown alone where it is less than this share of it, with some of what is about it. */
#define PART_WIDTH 0.42
#define PART_HEIGHT 0.7
#define PART_MARGIN 0.1

static void
clear (Drawing *drawing)
{
  g_clear_pointer (&drawing->labels, som_labels_free);
  g_clear_pointer (&drawing->links, g_array_unref);
  g_clear_pointer (&drawing->places, g_ptr_array_unref);
  g_clear_pointer (&drawing->by_name, g_hash_table_unref);
  g_clear_pointer (&drawing->powers, g_free);
  g_clear_pointer (&drawing->tops, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, clear)

static gboolean
is_links_table (const SomTable *table)
{
  return som_table_find_role (table, SOM_ROLE_FROM) >= 0 && som_table_find_role (table, SOM_ROLE_TO) >= 0;
}

static gboolean
is_places_table (const SomTable *table)
{
  return som_table_find_role (table, SOM_ROLE_ENTITY) >= 0 || som_table_find_role (table, SOM_ROLE_GEO) >= 0;
}

static const SomTable *
find_table (const SomView *view,
            gboolean     (*fits) (const SomTable *))
{
  for (guint i = 0; i < som_view_get_n_tables (view); i++)
    if (fits (som_view_get_nth_table (view, i)))
      return som_view_get_nth_table (view, i);
  return NULL;
}

static void
read_tables (Drawing *drawing)
{
  SomRect area = som_view_get_area (drawing->view);

  drawing->links_table = find_table (drawing->view, is_links_table);
  drawing->table = find_table (drawing->view, is_places_table);
  drawing->value_column = drawing->time_column = -1;
  map_places_read (drawing);
  map_places_color (drawing);
  drawing->bubbles = som_view_get_boolean (drawing->view, "bubbles");
  drawing->is_small = area.width * area.height < LEAST_AREA;
  drawing->dense = drawing->is_small || drawing->places->len > DENSE;
  drawing->scale *= drawing->is_small ? SMALL_SCALE : 1;
  for (guint i = 0; drawing->bubbles && i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);

      drawing->n_negative += place->has_value && place->value < 0;
    }
}

/* What of the plane must be seen. */

static SomRect
measure_data (const Drawing *drawing)
{
  SomRect extent = { 0 };

  for (guint i = 0; i < som_shapes_get_n_shapes (drawing->shapes); i++)
    if (drawing->tops[i] >= 0)
      extent = som_rect_union (extent, som_map_measure_shape (drawing->shapes, drawing->projection, i));
  return extent;
}

static SomRect
get_extent (const Drawing *drawing)
{
  const char *choice = som_view_get_choice (drawing->view, "extent");
  SomRect     world = som_map_measure_world (drawing->shapes, drawing->projection);
  SomRect     data = measure_data (drawing);
  double      margin = MAX (data.width, data.height) * PART_MARGIN;
  SomRect     part = som_rect_inset (data, -margin, -margin, -margin, -margin);
  gboolean    small = part.width < world.width * PART_WIDTH && part.height < world.height * PART_HEIGHT;

  if (data.width > 0 && (g_str_equal (choice, "data") || (g_str_equal (choice, "auto") && small && drawing->links_table == NULL)))
    return part;
  if (drawing->links_table != NULL && som_table_get_n_rows (drawing->links_table) > 0)
    world = som_rect_inset (world, 0, -world.height * HEADROOM, 0, 0);
  return som_rect_union (world, data);
}

/* The legend, and what is said below the map. */

static char *
make_class_label (const Drawing *drawing,
                  guint          class)
{
  SomAmount        low = { drawing->classes.limits[class], drawing->unit }, high = { drawing->classes.limits[class + 1], drawing->unit };
  g_autofree char *first = som_format_amount (drawing->view, low, SOM_FORMAT_SHORT);
  g_autofree char *last = som_format_amount (drawing->view, high, SOM_FORMAT_SHORT);

  if (low.value == high.value)
    return g_steal_pointer (&first);
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

static const char *
get_legend_title (const Drawing *drawing)
{
  if (!drawing->by_value)
    return NULL;
  return som_table_get_column_title (drawing->table, drawing->value_column);
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
draw_legend_column (Drawing             *drawing,
                    const SomLegendItem *items,
                    guint                n_items,
                    SomRect              rect)
{
  draw_legend_title (drawing, rect);
  rect.y += measure_title (drawing);
  for (guint i = 0; i < n_items; i++)
    rect.y += som_legend_draw (drawing->canvas, &items[i], 1, rect);
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
  double  title = measure_title (drawing), height = title;
  SomRect rect = { area.x, area.y, measure_column (drawing, items, n_items), 0 };

  for (guint i = 0; i < n_items; i++)
    height += som_legend_measure (drawing->canvas, &items[i], 1, rect.width);
  rect.y = area.y + area.height - height;
  rect.height = height;
  if (rect.y < area.y || rect.width > area.width * 0.4 || !is_open_sea (drawing, area, extent, rect))
    return FALSE;
  *legend = rect;
  /* zoomed, land may lie there: the legend is drawn over it, later */
  if (som_view_get_viewport (drawing->view).zoom <= 1)
    draw_legend_column (drawing, items, n_items, rect);
  return TRUE;
}

/* The legend of the classes. Returns what is left of the area. */
static SomRect
draw_legend (Drawing *drawing,
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

/* The legend over a map that is zoomed, on a ground of its own. */
static void
draw_legend_over (Drawing *drawing,
                  SomRect  legend)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) items = make_legend (drawing, words);
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "legend-ground" };
  SomRect ground = som_rect_inset (legend, 0, -LEGEND_PADDING * drawing->scale, -LEGEND_PADDING * drawing->scale, 0);

  som_canvas_begin_mark (drawing->canvas, &mark);
  som_canvas_rounded (drawing->canvas, ground, LEGEND_PADDING / 2 * drawing->scale);
  som_canvas_fill (drawing->canvas, som_color_with_alpha (som_view_get_theme_color (drawing->view, SOM_COLOR_SURFACE), 0.9));
  som_canvas_end_mark (drawing->canvas);
  draw_legend_column (drawing, (const SomLegendItem *) items->data, items->len, legend);
}

static SomRect
draw_confession (Drawing *drawing,
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

/* Bubbles and dots. */

static double
get_largest (const Drawing *drawing)
{
  double largest = 0;

  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);

      largest = place->has_value ? MAX (largest, place->value) : largest;
    }
  return largest;
}

static double
get_bubble (const Drawing *drawing,
            const Place   *place,
            double         largest)
{
  double radius = BUBBLE_RADIUS * drawing->scale;

  if (!place->has_value || place->value < 0)
    return 0;
  return MAX (largest > 0 ? radius * sqrt (place->value / largest) : 0, LEAST_BUBBLE * drawing->scale);
}

/* A country that is too small to be seen gets a dot. */
static double
get_dot (const Drawing *drawing,
         const Place   *place)
{
  SomRect bounds = { 0 };

  for (guint i = 0; i < place->shapes->len; i++)
    bounds = som_rect_union (bounds, som_map_get_bounds (&drawing->map, g_array_index (place->shapes, guint, i)));
  return MAX (bounds.width, bounds.height) < SMALL_SHAPE * drawing->scale ? DOT_RADIUS * drawing->scale : 0;
}

static void
lay_out_places (Drawing *drawing)
{
  double largest = get_largest (drawing);

  for (guint i = 0; i < drawing->places->len; i++)
    {
      Place *place = g_ptr_array_index (drawing->places, i);

      place->anchor = map_places_anchor (drawing, place->shapes);
      place->radius = drawing->bubbles ? get_bubble (drawing, place, largest) : get_dot (drawing, place);
    }
}

static void
block (Drawing *drawing,
       gboolean with_data)
{
  cairo_t *cr = som_canvas_get_cairo (drawing->canvas);
  SomMap   coarse = drawing->map;

  coarse.level = 0;
  for (guint i = 0; i < som_shapes_get_n_shapes (drawing->shapes); i++)
    if ((drawing->tops[i] >= 0) == with_data)
      som_map_trace (&coarse, i, cr);
  /* below bubbles, the land is only what they stand on */
  som_labels_block_path (drawing->labels, with_data && !drawing->bubbles);
}

static void
block_bubbles (Drawing *drawing)
{
  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);
      double       r = place->radius;

      if (r > 0)
        som_labels_block (drawing->labels, (SomRect) { place->anchor.x - r, place->anchor.y - r, 2 * r, 2 * r });
    }
}

/* Words on the countries first; then the lines, which go around them; then the words beside, which keep off all that. */
static void
lay_out_words (Drawing *drawing,
               SomRect  legend,
               gboolean small)
{
  g_clear_pointer (&drawing->labels, som_labels_free);
  drawing->labels = som_labels_new (drawing->canvas, drawing->map.area);
  drawing->small_type = small;
  if (legend.width > 0)
    som_labels_block (drawing->labels, legend);
  map_words_place_inside (drawing);
  block (drawing, TRUE);
  block (drawing, FALSE);
  block_bubbles (drawing);
  map_links_lay_out (drawing);
  map_links_place_labels (drawing);
  map_words_place_outside (drawing);
}

/* Words that find no room count more than those of one place that do not find it together. */
static guint
count_faults (const Drawing *drawing)
{
  guint n = drawing->n_wordless * 4;

  for (guint i = 0; i < drawing->places->len; i++)
    n += MAX (((const Place *) g_ptr_array_index (drawing->places, i))->n_stacks, 1) - 1;
  return n;
}

/* Where not all words find room, they are tried smaller. */
static void
lay_out (Drawing *drawing,
         SomRect  legend)
{
  guint n_faults;

  drawing->links = g_array_new (FALSE, FALSE, sizeof (Link));
  lay_out_places (drawing);
  lay_out_words (drawing, legend, drawing->dense);
  n_faults = count_faults (drawing);
  if (n_faults == 0 || drawing->dense)
    return;
  lay_out_words (drawing, legend, TRUE);
  if (count_faults (drawing) >= n_faults)
    lay_out_words (drawing, legend, FALSE);
}

/* Painting. */

static void
stroke_borders (Drawing *drawing,
                int      top,
                gboolean within)
{
  SomColor surface = som_view_get_theme_color (drawing->view, SOM_COLOR_SURFACE);
  cairo_t *cr = som_canvas_get_cairo (drawing->canvas);

  for (guint i = 0; i < som_shapes_get_n_borders (drawing->shapes, drawing->map.level); i++)
    {
      SomBorder border = som_shapes_get_border (drawing->shapes, drawing->map.level, i);
      int       power = drawing->powers[border.shape];
      gboolean  is_within = power >= 0 && power == drawing->powers[border.neighbour];

      /* a border is stroked once, with the later of its two sides */
      if (MAX (drawing->tops[border.shape], drawing->tops[border.neighbour]) == top && is_within == within)
        som_map_trace_border (&drawing->map, i, cr);
    }
  som_canvas_stroke (drawing->canvas, within ? som_color_with_alpha (surface, 0.4) : surface, SOM_STROKE_BORDER);
}

static gboolean
is_seen (const Drawing *drawing,
         guint          shape)
{
  /* Antarctica is left out as long as no row is about it */
  return drawing->tops[shape] >= 0 || !g_str_equal (som_shapes_get_shape (drawing->shapes, shape)->code, "AQ");
}

static void
draw_land (Drawing *drawing)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "land" };
  cairo_t      *cr = som_canvas_begin_mark (drawing->canvas, &mark);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < som_shapes_get_n_shapes (drawing->shapes); i++)
    if (drawing->tops[i] < 0 && is_seen (drawing, i))
      som_map_trace (&drawing->map, i, cr);
  som_canvas_fill (drawing->canvas, som_view_get_theme_color (drawing->view, SOM_COLOR_NO_DATA));
  stroke_borders (drawing, -1, FALSE);
  som_canvas_end_mark (drawing->canvas);
}

static void
fill_shapes (Drawing     *drawing,
             const Place *place,
             SomColor     color)
{
  cairo_t *cr = som_canvas_get_cairo (drawing->canvas);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < place->shapes->len; i++)
    som_map_trace (&drawing->map, g_array_index (place->shapes, guint, i), cr);
  som_canvas_fill (drawing->canvas, color);
}

static void
draw_country (Drawing *drawing,
              guint    index,
              SomColor color)
{
  fill_shapes (drawing, g_ptr_array_index (drawing->places, index), color);
  stroke_borders (drawing, index, TRUE);
  stroke_borders (drawing, index, FALSE);
}

/* Below bubbles, countries are a pale ground: bubbles and words may lie on any of them. */
static void
draw_grounds (Drawing *drawing)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "grounds" };
  SomColor      land = som_view_get_theme_color (drawing->view, SOM_COLOR_NO_DATA);

  som_canvas_begin_mark (drawing->canvas, &mark);
  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);

      draw_country (drawing, i, som_color_mix (land, place->fill, GROUND_TINT));
    }
  som_canvas_end_mark (drawing->canvas);
}

/* What a bubble says is as real as the row; a power's own colour says only whose it is. */
static void
draw_circle (Drawing     *drawing,
             const Place *place)
{
  SomColor  surface = som_view_get_theme_color (drawing->view, SOM_COLOR_SURFACE);
  SomStatus status = drawing->bubbles ? som_table_get_status (drawing->table, place->rows[0]) : SOM_STATUS_NONE;

  if (place->radius == 0)
    return;
  som_canvas_arc (drawing->canvas, place->anchor, place->radius, 0, 2 * G_PI);
  som_canvas_fill_status (drawing->canvas, place->fill, status);
  som_canvas_arc (drawing->canvas, place->anchor, place->radius, 0, 2 * G_PI);
  if (status != SOM_STATUS_ANNOUNCED && status != SOM_STATUS_PLANNED)
    som_canvas_stroke (drawing->canvas, surface, SOM_STROKE_BORDER);
  cairo_new_path (som_canvas_get_cairo (drawing->canvas));
}

static void
draw_place (Drawing *drawing,
            guint    index)
{
  const Place *place = g_ptr_array_index (drawing->places, index);

  for (guint i = 0; i < place->n_rows; i++)
    {
      g_autofree char *label = map_words_label (drawing, drawing->table, place->rows[i]);
      const SomMark    mark = { .role = SOM_MARK_DATUM, .table = drawing->table, .row = place->rows[i], .entity = place->entity,
                                .label = label };

      som_canvas_begin_mark (drawing->canvas, &mark);
      if (i == 0 && !drawing->bubbles)
        draw_country (drawing, index, place->fill);
      if (i == 0)
        draw_circle (drawing, place);
      map_words_draw (drawing, place, i);
      som_canvas_end_mark (drawing->canvas);
    }
}

static int
compare_radii (gconstpointer a,
               gconstpointer b)
{
  const Place *first = *(Place *const *) a, *second = *(Place *const *) b;

  if (first->radius != second->radius)
    return first->radius > second->radius ? -1 : 1;
  return first->rows[0] < second->rows[0] ? -1 : first->rows[0] > second->rows[0];
}

static void
draw_map (Drawing *drawing)
{
  som_canvas_push_clip (drawing->canvas, drawing->map.area);
  draw_land (drawing);
  if (drawing->bubbles)
    {
      draw_grounds (drawing);
      /* no bubble hides a smaller one; nothing below needs the order that shapes have their owners by */
      g_ptr_array_sort (drawing->places, compare_radii);
    }
  for (guint i = 0; i < drawing->places->len; i++)
    draw_place (drawing, i);
  map_links_draw (drawing);
  som_canvas_pop_clip (drawing->canvas);
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error)
{
  g_auto (Drawing) drawing = { .view = view, .canvas = canvas, .scale = som_view_get_scale (view) };
  SomRect          area = som_view_get_area (view), legend = { 0 }, extent;

  drawing.shapes = som_view_get_shapes (view, "world", error);
  if (drawing.shapes == NULL)
    return FALSE;
  if (g_str_equal (som_view_get_choice (view, "projection"), "natural-earth"))
    drawing.projection = SOM_PROJECTION_NATURAL_EARTH;
  read_tables (&drawing);
  if (drawing.places->len == 0 && (drawing.links_table == NULL || som_table_get_n_rows (drawing.links_table) == 0))
    {
      som_empty_draw (canvas, som_view_translate (view, "No row names a country of the map"));
      return TRUE;
    }
  extent = get_extent (&drawing);
  area = draw_confession (&drawing, area);
  area = draw_legend (&drawing, area, extent, &legend);
  drawing.map = som_map_fit (drawing.shapes, drawing.projection, extent, area, som_view_get_viewport (view));
  lay_out (&drawing, legend);
  map_words_notice (&drawing);
  draw_map (&drawing);
  if (legend.width > 0 && som_view_get_viewport (view).zoom > 1)
    draw_legend_over (&drawing, legend);
  return TRUE;
}

/* Tables. */

/* How many of the rows looked at lie on the map, and how many different places they are. */
static void
count_places (const SomView  *view,
              const SomTable *table,
              guint           n,
              guint          *n_found,
              guint          *n_places)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_rows = som_table_get_n_rows (table);
  int   geo = som_table_find_role (table, SOM_ROLE_GEO);

  *n_found = 0;
  for (guint i = 0; i < n; i++)
    {
      guint       row = (guint64) i * n_rows / n;
      const char *entity = som_table_get_entity (table, row), *code = som_table_get_item (table, geo, row, 0);

      if (code == NULL && som_view_get_entity_codes (view, entity) == NULL)
        continue;
      *n_found += 1;
      g_hash_table_add (names, (gpointer) (code != NULL ? code : entity));
    }
  *n_places = g_hash_table_size (names);
}

/* Made for many places with one value each, less for rows that name the same few again and again. */
static int
suggest (const SomView *view)
{
  const SomTable *table = find_table (view, is_places_table);
  guint           n = table != NULL ? MIN (som_table_get_n_rows (table), 500) : 0, n_found, n_places;
  int             fit;

  if (n == 0)
    return find_table (view, is_links_table) != NULL ? 30 : 0;
  count_places (view, table, n, &n_found, &n_places);
  if (n_found * 2 < n)
    return 0;
  fit = 15 + MIN (n_places, 40) + 20 * n_places / n_found;
  fit += som_table_find_role (table, SOM_ROLE_VALUE) >= 0 ? 10 : 0;
  fit += find_table (view, is_links_table) != NULL ? 25 : 0;
  return MIN (fit, 90);
}

static const SomOptionSpec options[] = {
  { .name = "color", .type = SOM_OPTION_CHOICE, .title = N_ ("Colour by"), .value = "auto", .choices = "auto|entity|value",
    .titles = N_ ("What suits|Entity|Value") },
  { .name = "classes", .type = SOM_OPTION_CHOICE, .title = N_ ("Classes"), .value = "nice", .choices = "nice|quantiles|equal",
    .titles = N_ ("Round limits|As many countries in each|Equal steps") },
  { .name = "bubbles", .type = SOM_OPTION_BOOLEAN, .title = N_ ("Bubbles"), .value = "false" },
  { .name = "extent", .type = SOM_OPTION_CHOICE, .title = N_ ("Show"), .value = "auto", .choices = "auto|world|data",
    .titles = N_ ("What suits|The world|Countries with data") },
  { .name = "projection", .type = SOM_OPTION_CHOICE, .title = N_ ("Projection"), .value = "equal-earth",
    .choices = "equal-earth|natural-earth", .titles = N_ ("Equal Earth|Natural Earth") },
  { .name = "barrier", .type = SOM_OPTION_COLUMN, .title = N_ ("Links that are barriers"), .value = "barrier" },
  { 0 },
};

SOM_PLUGIN (.id = "map", .name = N_ ("Map"), .summary = N_ ("Countries of the world by power or by value, and links between them"),
            .version = "1.0", .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options,
            .flags = SOM_PLUGIN_ZOOMABLE | SOM_PLUGIN_WORLD, .suggest = suggest, .draw = draw);
