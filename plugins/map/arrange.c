/* Where the places, words and links of a map stand.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <math.h>

/* Lengths of a design at 1600×900. */
#define BUBBLE_RADIUS 46
#define LEAST_BUBBLE 2.5
#define DOT_RADIUS 4.5
#define SMALL_SHAPE 3

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
  guint n = drawing->n_wordless * 4 + drawing->n_brief * 2;

  for (guint i = 0; i < drawing->places->len; i++)
    n += MAX (((const Place *) g_ptr_array_index (drawing->places, i))->n_stacks, 1) - 1;
  return n;
}

void
map_arrange (Drawing *drawing,
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

/* Tables. */
