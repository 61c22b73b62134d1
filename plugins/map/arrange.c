/* Where the places, words and links of a map stand.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <math.h>

/* Lengths of a design at 1600×900. */
#define BUBBLE_RADIUS 46
#define LEAST_BUBBLE 2.5
#define DOT_RADIUS 4.5
#define SMALL_SHAPE 3

/* A place that costs no more is good, one that costs so much more counts as a fault, and words that find no room count as several. */
#define EASY_COST 100
#define COST_OF_FAULT 150
#define FAULTS_OF_WORDLESS 16
#define FAULTS_OF_BRIEF 3

/* With fewer faults than these, no other wording is tried; with fewer than that, none that is for where words are missing. */
#define FEW_FAULTS 3.5
#define MANY_FAULTS FAULTS_OF_WORDLESS

/* How words are set: in which type, whether the links' come last, whether leaders come from the middle of a power alone, whether that is
 * tried while somebody zooms, with how many faults it is tried, and what it is worse than the first. Those of one type stand together: they
 * have their ground in common. */
typedef struct
{
  gboolean small, links_last, from_middle, quick;
  double   least_faults, cost;
} Wording;

static const Wording wordings[] = {
  { .links_last = TRUE, .quick = TRUE },
  { .least_faults = FEW_FAULTS, .cost = 0.3 },
  { .from_middle = TRUE, .least_faults = MANY_FAULTS, .cost = 0.3 },
  { .small = TRUE, .quick = TRUE, .least_faults = FEW_FAULTS, .cost = 2 },
  { .small = TRUE, .from_middle = TRUE, .least_faults = MANY_FAULTS, .cost = 2.3 },
};
static const Wording dense_wording = { .small = TRUE, .quick = TRUE };

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

/* All that depends on a wording. */
typedef struct
{
  SomLabels *labels;
  GArray    *links;
  Place     *places;
  gboolean   small_type;
  guint      n_links_left, n_wordless, n_brief;
} Arrangement;

static void
arrangement_clear (Arrangement *self)
{
  g_clear_pointer (&self->labels, som_labels_free);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->places, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrangement, arrangement_clear)

/* Takes out of the drawing what was arranged; another arrangement may follow. */
static void
take_arrangement (Arrangement *self,
                  Drawing     *drawing)
{
  arrangement_clear (self);
  *self = (Arrangement) { g_steal_pointer (&drawing->labels), drawing->links,         g_new (Place, MAX (drawing->places->len, 1)),
                          drawing->small_type,                drawing->n_links_left, drawing->n_wordless,
                          drawing->n_brief };
  drawing->links = g_array_new (FALSE, FALSE, sizeof (Link));
  for (guint i = 0; i < drawing->places->len; i++)
    self->places[i] = *(const Place *) g_ptr_array_index (drawing->places, i);
}

static void
put_arrangement (Arrangement *self,
                 Drawing     *drawing)
{
  g_clear_pointer (&drawing->labels, som_labels_free);
  g_array_unref (drawing->links);
  drawing->labels = g_steal_pointer (&self->labels);
  drawing->links = g_steal_pointer (&self->links);
  drawing->small_type = self->small_type;
  drawing->n_links_left = self->n_links_left;
  drawing->n_wordless = self->n_wordless;
  drawing->n_brief = self->n_brief;
  for (guint i = 0; i < drawing->places->len; i++)
    *(Place *) g_ptr_array_index (drawing->places, i) = self->places[i];
}

/* The outline of a place, or of all that is none for -1: the same for all wordings. */
static cairo_path_t *
make_outline (const Drawing *drawing,
              int            place)
{
  cairo_t      *cr = som_canvas_get_cairo (drawing->canvas);
  SomMap        coarse = drawing->map;
  cairo_path_t *path;

  coarse.level = 0;
  for (guint i = 0; i < som_shapes_get_n_shapes (drawing->shapes); i++)
    if (drawing->tops[i] == place)
      som_map_trace (&coarse, i, cr);
  path = cairo_copy_path (cr);
  cairo_new_path (cr);
  return path;
}

/* Of the places, and of the rest of the land at the end. */
static GPtrArray *
make_outlines (const Drawing *drawing)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_path_destroy);

  for (guint i = 0; i < drawing->places->len; i++)
    g_ptr_array_add (outlines, make_outline (drawing, i));
  g_ptr_array_add (outlines, make_outline (drawing, -1));
  return outlines;
}

static void
block_land (Drawing         *drawing,
            const GPtrArray *outlines)
{
  for (guint i = 0; i < outlines->len; i++)
    {
      const cairo_path_t *outline = g_ptr_array_index (outlines, i);

      if (outline->status != CAIRO_STATUS_SUCCESS || outline->num_data == 0)
        continue;
      cairo_append_path (som_canvas_get_cairo (drawing->canvas), outline);
      /* below bubbles, the land is only what they stand on */
      som_labels_block_path (drawing->labels, i < drawing->places->len && !drawing->bubbles, i + 1);
    }
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

/* What words beside the countries keep off; it depends on the type alone. */
typedef struct
{
  SomLabels *labels;
  GArray    *links;
  gboolean   small_type;
} Ground;

static void
ground_clear (Ground *self)
{
  g_clear_pointer (&self->labels, som_labels_free);
  g_clear_pointer (&self->links, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

/* Words on the countries first; then the lines, which go around them. */
static void
lay_out_ground (Drawing         *drawing,
                SomRect          legend,
                const GPtrArray *outlines,
                Ground          *ground)
{
  g_clear_pointer (&drawing->labels, som_labels_free);
  drawing->labels = som_labels_new (drawing->canvas, drawing->map.area);
  if (legend.width > 0)
    som_labels_block (drawing->labels, legend);
  map_words_place_inside (drawing);
  block_land (drawing, outlines);
  block_bubbles (drawing);
  map_links_lay_out (drawing);
  ground_clear (ground);
  *ground = (Ground) { g_steal_pointer (&drawing->labels), g_array_copy (drawing->links), drawing->small_type };
}

/* On the ground, which is laid out if it is another one, the words beside, which keep off all that. */
static void
lay_out_words (Drawing         *drawing,
               SomRect          legend,
               const GPtrArray *outlines,
               const Wording   *wording,
               Ground          *ground)
{
  drawing->small_type = wording->small;
  drawing->from_middle = wording->from_middle;
  if (ground->labels == NULL || ground->small_type != wording->small)
    lay_out_ground (drawing, legend, outlines, ground);
  g_clear_pointer (&drawing->labels, som_labels_free);
  drawing->labels = som_labels_copy (ground->labels);
  g_array_unref (drawing->links);
  drawing->links = g_array_copy (ground->links);
  if (!wording->links_last)
    map_links_place_labels (drawing);
  map_words_place_outside (drawing);
  if (wording->links_last)
    map_links_place_labels (drawing);
  map_words_count (drawing);
}

static double
weigh_place (const Drawing *drawing,
             int            label)
{
  return label != NO_LABEL ? MAX (som_labels_get_cost (drawing->labels, label) - EASY_COST, 0) / COST_OF_FAULT : 0;
}

/* What is not as it should be: words that find no room count more than those of one place that do not find it together, or far from it. */
static double
weigh_faults (const Drawing *drawing)
{
  double faults = drawing->n_wordless * FAULTS_OF_WORDLESS + drawing->n_brief * FAULTS_OF_BRIEF;

  for (guint i = 0; i < drawing->places->len; i++)
    {
      const Place *place = g_ptr_array_index (drawing->places, i);

      faults += MAX (place->n_stacks, 1) - 1;
      for (guint k = 0; k < place->n_stacks; k++)
        faults += weigh_place (drawing, place->stacks[k].label);
    }
  for (guint i = 0; i < drawing->links->len; i++)
    faults += weigh_place (drawing, g_array_index (drawing->links, Link, i).label);
  return faults;
}

/* The wording that has the fewest faults. While somebody zooms, the first must do, or the smaller type. */
static void
choose_wording (Drawing         *drawing,
                SomRect          legend,
                const GPtrArray *outlines)
{
  gboolean             zoomed = som_view_get_viewport (drawing->view).zoom > 1;
  g_auto (Arrangement) best = { 0 };
  g_auto (Ground)      ground = { 0 };
  double               least = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      double faults;

      if (least <= wordings[i].least_faults || (zoomed && !wordings[i].quick))
        continue;
      lay_out_words (drawing, legend, outlines, &wordings[i], &ground);
      faults = weigh_faults (drawing) + wordings[i].cost;
      if (faults < least)
        take_arrangement (&best, drawing);
      least = MIN (least, faults);
    }
  put_arrangement (&best, drawing);
}

void
map_arrange (Drawing *drawing,
             SomRect  legend)
{
  g_autoptr (GPtrArray) outlines = make_outlines (drawing);
  g_auto (Ground)       ground = { 0 };

  drawing->links = g_array_new (FALSE, FALSE, sizeof (Link));
  lay_out_places (drawing);
  if (drawing->dense)
    lay_out_words (drawing, legend, outlines, &dense_wording, &ground);
  else
    choose_wording (drawing, legend, outlines);
}
