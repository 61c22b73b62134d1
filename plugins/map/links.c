/* Links between places: bowed lines that keep clear of words and of each other.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "drawing.h"

#include <math.h>
#include <string.h>

/* Lengths of a design at 1600×900. */
#define SHORTEST 12
#define CLEARANCE 14
#define END_RADIUS 5
#define BAR_LENGTH 15
#define BAR_GAP 5
#define AIR 2
#define LABEL_REACH 100

/* How wide a label may be beside the shortest link, in lines of text. */
#define LEAST_WIDTH 6.3

/* How high links may be bowed, as shares of their length. Above 0 is upwards. */
static const double bows[] = { 0.1, -0.1, 0.14, -0.14, 0.2, -0.2, 0.24, 0.28, -0.28, 0.36, -0.36 };

/* The bow that suits a short link, and what one as long as the map is wide wants more; links may differ at a cost. */
#define GENTLE_BOW 0.09
#define LONG_BOW 0.22
#define COST_BOW 25

/* Where along a link its label is tried: where it is levellest, and in the middle rather than near an end. */
static const double label_places[] = { 0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78 };
#define MIDDLE_WEIGHT 0.8

/* What lies on the way, for the choice of a bow. */
#define COST_OUTSIDE 12
#define COST_WORDS 6
#define COST_LINK 2
#define COST_COUNTRY 1

/* What it costs a link as long as the map is wide to be bowed away from the pole, where the shortest way does not lead. */
#define COST_DETOUR 8

static SomPoint
get_bowed (SomPoint from,
           SomPoint to,
           double   bow,
           double   t)
{
  /* always the same side of the chord, whichever end is first */
  double   side = to.x >= from.x ? 1 : -1;
  SomPoint control = { (from.x + to.x) / 2 + (to.y - from.y) * 2 * bow * side,
                       (from.y + to.y) / 2 - (to.x - from.x) * 2 * bow * side };
  double   s = 1 - t;

  return (SomPoint) { s * s * from.x + 2 * s * t * control.x + t * t * to.x, s * s * from.y + 2 * s * t * control.y + t * t * to.y };
}

static void
bow_link (Link    *link,
          SomPoint from,
          SomPoint to,
          double   bow)
{
  for (guint i = 0; i <= LINK_STEPS; i++)
    link->points[i] = get_bowed (from, to, bow, (double) i / LINK_STEPS);
}

/* The words on a country, with some air. */
static gboolean
get_words (const Drawing *drawing,
           const Place   *place,
           SomRect       *rect)
{
  double air = -4 * drawing->scale;

  if (place->inside == NO_LABEL || !som_labels_get_rect (drawing->labels, place->inside, rect))
    return FALSE;
  *rect = som_rect_inset (*rect, air, air, air, air);
  return TRUE;
}

static double
count_near (const Drawing *drawing,
            SomPoint       point)
{
  double near = CLEARANCE * drawing->scale, n = 0;

  for (guint i = 0; i < drawing->links->len; i++)
    {
      const Link *other = &g_array_index (drawing->links, Link, i);

      for (guint k = 0; k <= LINK_STEPS; k += 4)
        n += hypot (other->points[k].x - point.x, other->points[k].y - point.y) < near;
    }
  return n;
}

/* Where the countries with data are, for as long as links look for their way. */
typedef struct
{
  guint   shape;
  SomRect bounds;
} Box;

static GArray *
get_boxes (const Drawing *drawing)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  for (guint i = 0; !drawing->dense && i < som_shapes_get_n_shapes (drawing->shapes); i++)
    if (drawing->tops[i] >= 0)
      {
        Box box = { i, som_map_get_bounds (&drawing->map, i) };

        g_array_append_val (boxes, box);
      }
  return boxes;
}

static gboolean
is_on_country (const Drawing *drawing,
               const GArray  *boxes,
               SomPoint       point)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const Box *box = &g_array_index (boxes, Box, i);

      if (som_rect_contains_point (box->bounds, point) && som_map_contains (&drawing->map, box->shape, point))
        return TRUE;
    }
  return FALSE;
}

/* What the words on countries cost a link. At its ends it is drawn from their edge on: they say nothing of which side is better. */
static double
weigh_words (const Drawing *drawing,
             const Link    *link)
{
  double cost = 0;

  for (guint p = 0; p < drawing->places->len; p++)
    {
      SomRect words;

      if (!get_words (drawing, g_ptr_array_index (drawing->places, p), &words) || som_rect_contains_point (words, link->points[0])
          || som_rect_contains_point (words, link->points[LINK_STEPS]))
        continue;
      for (guint i = 0; i <= LINK_STEPS; i += 2)
        cost += som_rect_contains_point (words, link->points[i]) ? COST_WORDS : 0;
    }
  return cost;
}

static double
weigh_bow (const Drawing *drawing,
           const GArray  *boxes,
           const Link    *link)
{
  double cost = weigh_words (drawing, link), air = CLEARANCE * drawing->scale;
  SomRect area = som_rect_inset (drawing->map.area, air, air, air, air);

  for (guint i = 0; i <= LINK_STEPS; i += 2)
    cost += som_rect_contains_point (area, link->points[i]) ? 0 : COST_OUTSIDE;
  for (guint i = 0; i <= LINK_STEPS; i += 4)
    cost += is_on_country (drawing, boxes, link->points[i]) ? COST_COUNTRY : 0;
  for (guint i = LINK_STEPS / 8; drawing->links->len < 24 && i <= LINK_STEPS * 7 / 8; i += 4)
    cost += count_near (drawing, link->points[i]) * COST_LINK;
  return cost;
}

static void
choose_bow (const Drawing *drawing,
            const GArray  *boxes,
            Link          *link,
            SomPoint       from,
            SomPoint       to)
{
  Link     tried = *link;
  double   best = INFINITY;
  double   share = MIN (fabs (to.x - from.x) / MAX (drawing->map.area.width, 1), 1);
  gboolean is_north = from.y + to.y < 2 * drawing->map.origin.y;

  for (guint i = 0; i < G_N_ELEMENTS (bows); i++)
    {
      double cost;

      bow_link (&tried, from, to, bows[i]);
      cost = weigh_bow (drawing, boxes, &tried);
      cost += COST_BOW * fabs (fabs (bows[i]) - GENTLE_BOW - LONG_BOW * share);
      if ((bows[i] > 0) != is_north)
        cost += COST_DETOUR * share;
      if (cost < best)
        *link = tried;
      best = MIN (best, cost);
    }
}

/* A link begins and ends at the edge of the words on a country. */
static void
trim (const Drawing *drawing,
      Link          *link,
      const char    *from,
      const char    *to)
{
  const Place *first = from != NULL ? g_hash_table_lookup (drawing->by_name, from) : NULL;
  const Place *last = to != NULL ? g_hash_table_lookup (drawing->by_name, to) : NULL;
  SomRect      words;

  link->first = 0;
  link->last = LINK_STEPS;
  if (first != NULL && get_words (drawing, first, &words))
    while (link->first < LINK_STEPS / 2 && som_rect_contains_point (words, link->points[link->first]))
      link->first++;
  if (last != NULL && get_words (drawing, last, &words))
    while (link->last > LINK_STEPS / 2 && som_rect_contains_point (words, link->points[link->last]))
      link->last--;
}

static gboolean
find_end (const Drawing *drawing,
          const char    *entity,
          SomPoint      *end)
{
  g_autoptr (GArray) shapes = map_places_find (drawing, entity);

  if (shapes->len == 0)
    return FALSE;
  *end = map_places_anchor (drawing, shapes);
  return TRUE;
}

static gboolean
is_barrier (const Drawing *drawing,
            guint          row)
{
  int    column = som_view_get_column (drawing->view, "barrier", drawing->links_table);
  double value = 0;

  return som_table_get_number (drawing->links_table, column, row, &value) && value != 0;
}

static void
add_link (Drawing      *drawing,
          const GArray *boxes,
          guint         row)
{
  const SomTable *table = drawing->links_table;
  const char     *from = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_FROM), row);
  const char     *to = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_TO), row);
  Link            link = { .row = row, .label = NO_LABEL, .barrier = is_barrier (drawing, row) };
  SomPoint        start, end;

  if (drawing->links->len >= MAX_LINKS || !find_end (drawing, from, &start) || !find_end (drawing, to, &end)
      || hypot (end.x - start.x, end.y - start.y) < SHORTEST * drawing->scale)
    {
      drawing->n_links_left++;
      return;
    }
  link.color = som_view_get_theme_color (drawing->view, som_table_get_layer (table, row) == SOM_LAYER_CHECK ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);
  choose_bow (drawing, boxes, &link, start, end);
  trim (drawing, &link, from, to);
  g_array_append_val (drawing->links, link);
}

static void
block (Drawing    *drawing,
       const Link *link)
{
  double air = 5 * drawing->scale;

  for (guint i = link->first; i < link->last; i++)
    {
      SomRect step = som_rect_union ((SomRect) { link->points[i].x, link->points[i].y, 1, 1 },
                                     (SomRect) { link->points[i + 1].x, link->points[i + 1].y, 1, 1 });

      som_labels_block (drawing->labels, som_rect_inset (step, -air, -air, -air, -air));
    }
}

/* What a link is called: its label, else its two ends. */
static char *
make_heading (const Drawing *drawing,
              guint          row)
{
  const SomTable *table = drawing->links_table;
  const char     *label = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_LABEL), row);
  const char     *from = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_FROM), row);
  const char     *to = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_TO), row);

  if (label != NULL)
    return g_strdup (label);
  return som_format_message (drawing->view, som_view_translate (drawing->view, "{from} – {to}"),
                             "from", som_view_get_entity_label (drawing->view, from),
                             "to", som_view_get_entity_label (drawing->view, to), NULL);
}

static SomTag
make_tag (const Drawing *drawing,
              const Link    *link,
              const char    *heading,
              const char    *value)
{
  SomPoint first = link->points[0], last = link->points[LINK_STEPS];
  double   wanted = som_canvas_measure (drawing->canvas, SOM_TEXT_AXIS_STRONG, heading, NULL).width;
  double   most = MAX (hypot (last.x - first.x, last.y - first.y) * 0.5, LEAST_WIDTH * som_canvas_line_height (drawing->canvas, SOM_TEXT_AXIS_STRONG));

  /* lines of about one length */
  if (wanted > most)
    most = MIN (wanted / ceil (wanted / most) * 1.35, most);
  return (SomTag) { .heading = heading, .value = value, .align = SOM_ANCHOR_CENTER, .max_width = most,
                    .layer = som_table_get_layer (drawing->links_table, link->row), .small = TRUE };
}

static char *
make_value (const Drawing *drawing,
            guint          row)
{
  return som_format_value (drawing->view, drawing->links_table, som_table_find_role (drawing->links_table, SOM_ROLE_VALUE), row);
}

static int
try_label (Drawing    *drawing,
           const Link *link,
           double      share,
           SomSize     size,
           gboolean    leader)
{
  SomPoint point = link->points[(guint) (LINK_STEPS * share)];
  double   reach = (link->barrier && share == 0.5 ? BAR_LENGTH : 2) * drawing->scale;
  SomLabel label = { .target = { point.x - 2, point.y - reach, 4, 2 * reach }, .size = size, .priority = G_MAXDOUBLE, .leader = leader,
                     .reach = LABEL_REACH };
  int      added;
  SomRect  rect;

  if (!som_rect_contains_point (drawing->map.area, point))
    return NO_LABEL;
  added = som_labels_add (drawing->labels, &label);
  som_labels_place (drawing->labels);
  return som_labels_get_rect (drawing->labels, added, &rect) ? added : NO_LABEL;
}

static double
weigh_label_place (const Link *link,
                   double      share)
{
  guint    i = LINK_STEPS * share;
  SomPoint before = link->points[i - 1], after = link->points[i + 1];

  return fabs (after.y - before.y) / MAX (hypot (after.x - before.x, after.y - before.y), 1e-6) + MIDDLE_WEIGHT * fabs (share - 0.5);
}

static int
compare_label_places (gconstpointer a,
                      gconstpointer b,
                      gpointer      link)
{
  double first = weigh_label_place (link, *(const double *) a), second = weigh_label_place (link, *(const double *) b);

  return first < second ? -1 : first > second;
}

/* Above or below the line where that is level; else apart from it. */
static void
place_label (Drawing *drawing,
             Link    *link)
{
  double           shares[G_N_ELEMENTS (label_places)];
  g_autofree char *heading = make_heading (drawing, link->row), *value = make_value (drawing, link->row);
  SomTag           tag = make_tag (drawing, link, heading, value);
  SomSize          size = som_tag_measure (drawing->canvas, &tag);

  size.width += 2 * AIR * drawing->scale;
  memcpy (shares, label_places, sizeof shares);
  g_qsort_with_data (shares, G_N_ELEMENTS (shares), sizeof *shares, compare_label_places, link);
  for (guint i = 0; i < G_N_ELEMENTS (shares) && link->label == NO_LABEL; i++)
    link->label = try_label (drawing, link, shares[i], size, FALSE);
  if (link->label == NO_LABEL && drawing->links->len < DENSE)
    link->label = try_label (drawing, link, 0.5, size, TRUE);
}

/* Chooses the lines. */
void
map_links_lay_out (Drawing *drawing)
{
  g_autoptr (GArray) boxes = get_boxes (drawing);

  drawing->n_links_left = 0;
  g_array_set_size (drawing->links, 0);
  for (guint row = 0; drawing->links_table != NULL && row < som_table_get_n_rows (drawing->links_table); row++)
    add_link (drawing, boxes, row);
  for (guint i = 0; i < drawing->links->len; i++)
    block (drawing, &g_array_index (drawing->links, Link, i));
}

/* Looks for room for the labels of the lines: they have many places to choose from, and so come after all others. */
void
map_links_place_labels (Drawing *drawing)
{
  for (guint i = 0; !drawing->is_small && i < drawing->links->len; i++)
    place_label (drawing, &g_array_index (drawing->links, Link, i));
}

static void
trace (const Link *link,
       cairo_t    *cr,
       guint       first,
       guint       last)
{
  for (guint i = first; i <= last; i++)
    cairo_line_to (cr, link->points[i].x, link->points[i].y);
  cairo_new_sub_path (cr);
}

/* All of the line, but for a gap in the middle of a barrier. */
static void
trace_link (const Drawing *drawing,
            const Link    *link,
            cairo_t       *cr)
{
  guint  middle = LINK_STEPS / 2, gap = 0;
  double wanted = 2.2 * BAR_GAP * drawing->scale;

  while (link->barrier && gap < middle / 2
         && hypot (link->points[middle].x - link->points[middle + gap].x, link->points[middle].y - link->points[middle + gap].y) < wanted)
    gap++;
  if (gap == 0)
    {
      trace (link, cr, link->first, link->last);
      return;
    }
  trace (link, cr, link->first, MAX (middle - gap, link->first));
  trace (link, cr, MIN (middle + gap, link->last), link->last);
}

/* Two bars across the middle. */
static void
trace_bars (const Drawing *drawing,
            const Link    *link,
            cairo_t       *cr)
{
  guint    middle = LINK_STEPS / 2;
  SomPoint before = link->points[middle - 1], after = link->points[middle + 1], point = link->points[middle];
  double   length = MAX (hypot (after.x - before.x, after.y - before.y), 1e-6);
  double   x = (after.x - before.x) / length, y = (after.y - before.y) / length, reach = BAR_LENGTH * drawing->scale;

  for (int side = -1; side <= 1; side += 2)
    {
      double gap = side * BAR_GAP * drawing->scale;

      cairo_move_to (cr, point.x + x * gap - y * reach, point.y + y * gap + x * reach);
      cairo_line_to (cr, point.x + x * gap + y * reach, point.y + y * gap - x * reach);
    }
}

static void
draw_ends (Drawing    *drawing,
           const Link *link)
{
  for (guint i = 0; i < 2; i++)
    {
      som_canvas_arc (drawing->canvas, link->points[i == 0 ? link->first : link->last], END_RADIUS * drawing->scale, 0, 2 * G_PI);
      som_canvas_fill (drawing->canvas, link->color);
    }
}

static void
draw_lines (Drawing    *drawing,
            const Link *link)
{
  SomColor  surface = som_view_get_theme_color (drawing->view, SOM_COLOR_SURFACE);
  SomStatus status = som_table_get_status (drawing->links_table, link->row);
  gboolean  announced = status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED;

  /* a pale edge parts the line from what it crosses */
  trace_link (drawing, link, som_canvas_get_cairo (drawing->canvas));
  som_canvas_stroke (drawing->canvas, som_color_with_alpha (surface, 0.7), SOM_STROKE_THICK);
  trace_link (drawing, link, som_canvas_get_cairo (drawing->canvas));
  som_canvas_stroke (drawing->canvas, link->color, announced ? SOM_STROKE_ANNOUNCED : SOM_STROKE_LINE);
  draw_ends (drawing, link);
  if (!link->barrier)
    return;
  trace_bars (drawing, link, som_canvas_get_cairo (drawing->canvas));
  som_canvas_stroke (drawing->canvas, link->color, SOM_STROKE_THICK);
}

static void
draw_label (Drawing    *drawing,
            const Link *link,
            const char *heading)
{
  g_autofree char *value = make_value (drawing, link->row);
  SomTag       tag = make_tag (drawing, link, heading, value);
  SomRect          rect;

  if (link->label == NO_LABEL || !som_labels_get_rect (drawing->labels, link->label, &rect))
    return;
  tag.halo = som_labels_get_cover (drawing->labels, link->label) > 0;
  som_labels_draw_leader (drawing->labels, link->label, link->color);
  som_tag_draw (drawing->canvas, &tag, som_rect_inset (rect, AIR * drawing->scale, 0, AIR * drawing->scale, 0));
}

/* Draws the links, each a mark with its label. */
void
map_links_draw (Drawing *drawing)
{
  for (guint i = 0; i < drawing->links->len; i++)
    {
      const Link      *link = &g_array_index (drawing->links, Link, i);
      g_autofree char *heading = make_heading (drawing, link->row);
      const SomMark    mark = { .role = SOM_MARK_DATUM, .table = drawing->links_table, .row = link->row, .label = heading };

      som_canvas_begin_mark (drawing->canvas, &mark);
      draw_lines (drawing, link);
      draw_label (drawing, link, heading);
      som_canvas_end_mark (drawing->canvas);
    }
}
