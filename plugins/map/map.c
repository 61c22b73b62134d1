/* The map: countries by power or by value, and the links between them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lengths of a design at 1600×900. */
#define GROUND_TINT 0.16

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
  area = map_legend_confess (&drawing, area);
  area = map_legend_draw (&drawing, area, extent, &legend);
  drawing.map = som_map_fit (drawing.shapes, drawing.projection, extent, area, som_view_get_viewport (view));
  map_arrange (&drawing, legend);
  map_words_notice (&drawing);
  draw_map (&drawing);
  map_legend_draw_over (&drawing, legend);
  return TRUE;
}

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
