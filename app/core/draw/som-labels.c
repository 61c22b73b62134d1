/* The drawing kit: labels that find room.
 *
 * Labels are placed one after another, the most important first, each at the first of its candidate places that lies in the area and
 * touches nothing placed or blocked before (J. Christensen, J. Marks, S. Shieber, "An empirical study of algorithms for
 * point-feature label placement", 1995, section on greedy methods; DOI 10.1145/212332.212334). What has no place is left out.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"

#include <math.h>
#include <sommet/som-kit.h>

/* Room about a label, and from it to its target, at scale 1. */
#define PADDING 3
#define GAP 8

/* The area is parted into cells, so that a label is held against its neighbours only. */
#define CELLS 24

/* How far a label with a leader may go, in steps, and how many directions there are. */
#define RINGS 7
#define DIRECTIONS 16

typedef struct
{
  char        *text, *detail;
  SomTextStyle style;
  SomColor     color;
  gboolean     has_color;
  SomRect      target;
  double       priority;
  gboolean     leader, inside;
  SomColor     ground;
  gboolean     has_ground;
  SomSize      size;
  gboolean     placed, apart, on_target;
  SomRect      rect;
  SomAnchor    align;
} Label;

struct _SomLabels
{
  SomCanvas *canvas;
  SomRect    area;
  double     scale;
  GArray    *labels; /* of Label */
  GArray    *taken;  /* of SomRect */
  GArray    *cells[CELLS * CELLS]; /* of guint: indices of `taken` */
};

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_free (label->text);
  g_free (label->detail);
}

/**
 * som_labels_new:
 * @canvas: a canvas; must outlive the labels
 * @area: what labels must not leave
 *
 * Makes an empty set of labels.
 *
 * Returns: (transfer full): the set
 */
SomLabels *
som_labels_new (SomCanvas *canvas,
                SomRect    area)
{
  SomLabels *labels;

  g_return_val_if_fail (canvas != NULL, NULL);

  labels = g_new0 (SomLabels, 1);
  labels->canvas = canvas;
  labels->area = area;
  labels->scale = som_view_get_scale (som_canvas_get_view (canvas));
  labels->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (labels->labels, clear_label);
  labels->taken = g_array_new (FALSE, FALSE, sizeof (SomRect));
  return labels;
}

/**
 * som_labels_free:
 * @labels: (transfer full): a set of labels
 *
 * Frees a set of labels.
 */
void
som_labels_free (SomLabels *labels)
{
  g_return_if_fail (labels != NULL);

  g_array_unref (labels->labels);
  g_array_unref (labels->taken);
  for (guint i = 0; i < G_N_ELEMENTS (labels->cells); i++)
    g_clear_pointer (&labels->cells[i], g_array_unref);
  g_free (labels);
}

typedef struct
{
  int left, top, right, bottom;
} CellRange;

static int
get_cell (double place,
          double start,
          double extent)
{
  double cell = extent > 0 ? (place - start) / extent * CELLS : 0;

  return cell > 0 ? MIN ((int) MIN (cell, CELLS), CELLS - 1) : 0;
}

static CellRange
get_cells (const SomLabels *labels,
           SomRect          rect)
{
  return (CellRange) { get_cell (rect.x, labels->area.x, labels->area.width), get_cell (rect.y, labels->area.y, labels->area.height),
                       get_cell (rect.x + rect.width, labels->area.x, labels->area.width),
                       get_cell (rect.y + rect.height, labels->area.y, labels->area.height) };
}

/**
 * som_labels_block:
 * @labels: a set of labels
 * @rect: what no label may cover
 *
 * Keeps labels away from something, such as bars or a legend.
 */
void
som_labels_block (SomLabels *labels,
                  SomRect    rect)
{
  CellRange range;
  guint     index;

  g_return_if_fail (labels != NULL);

  if (!isfinite (rect.x + rect.y + rect.width + rect.height))
    return;
  index = labels->taken->len;
  g_array_append_val (labels->taken, rect);
  range = get_cells (labels, rect);
  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        GArray **cell = &labels->cells[y * CELLS + x];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

static gboolean
is_free (const SomLabels *labels,
         SomRect          rect)
{
  CellRange range = get_cells (labels, rect);

  if (!som_rect_contains (labels->area, rect))
    return FALSE;
  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        const GArray *cell = labels->cells[y * CELLS + x];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (som_rect_intersects (rect, g_array_index (labels->taken, SomRect, g_array_index (cell, guint, i))))
            return FALSE;
      }
  return TRUE;
}

static SomSize
measure (SomLabels   *labels,
         const Label *label)
{
  SomSize first = som_canvas_measure (labels->canvas, label->style, label->text, NULL);
  SomSize second = som_canvas_measure (labels->canvas, SOM_TEXT_AXIS, label->detail, NULL);

  return (SomSize) { MAX (first.width, second.width) + 2 * PADDING * labels->scale,
                     first.height + second.height + PADDING * labels->scale };
}

/**
 * som_labels_add:
 * @labels: a set of labels
 * @label: a label; copied
 *
 * Adds a label that is to be placed.
 *
 * Returns: the number of the label, to ask for it and draw it
 */
guint
som_labels_add (SomLabels      *labels,
                const SomLabel *label)
{
  Label added = { 0 };

  g_return_val_if_fail (labels != NULL && label != NULL, 0);

  added.text = g_strdup (label->text != NULL ? label->text : "");
  added.detail = g_strdup (label->detail);
  added.style = label->style;
  added.has_color = label->color != NULL;
  added.color = label->color != NULL ? *label->color : (SomColor) { 0 };
  added.has_ground = label->ground != NULL;
  added.ground = label->ground != NULL ? *label->ground : (SomColor) { 0 };
  added.target = label->target;
  added.priority = isnan (label->priority) ? 0 : label->priority;
  added.leader = label->leader;
  added.inside = label->inside;
  added.size = measure (labels, &added);
  g_array_append_val (labels->labels, added);
  return labels->labels->len - 1;
}

static gboolean
try_place (SomLabels *labels,
           Label     *label,
           SomPoint   corner,
           SomAnchor  align)
{
  SomRect rect = { corner.x, corner.y, label->size.width, label->size.height };

  if (!isfinite (corner.x) || !isfinite (corner.y) || !is_free (labels, rect))
    return FALSE;
  label->rect = rect;
  label->align = align;
  label->placed = TRUE;
  return TRUE;
}

static gboolean
try_inside (SomLabels *labels,
            Label     *label)
{
  SomRect t = label->target;

  if (!label->inside || label->size.width > t.width || label->size.height > t.height)
    return FALSE;
  label->on_target = try_place (labels, label,
                                (SomPoint) { t.x + (t.width - label->size.width) / 2, t.y + (t.height - label->size.height) / 2 },
                                SOM_ANCHOR_CENTER);
  return label->on_target;
}

/* Right, left, above, below, and the four corners between. */
static gboolean
try_beside (SomLabels *labels,
            Label     *label)
{
  static const struct
  {
    double    x, y;
    SomAnchor align;
  } sides[] = {
    { 1, 0, SOM_ANCHOR_LEFT },  { -1, 0, SOM_ANCHOR_RIGHT },  { 0, -1, SOM_ANCHOR_CENTER }, { 0, 1, SOM_ANCHOR_CENTER },
    { 1, -1, SOM_ANCHOR_LEFT }, { -1, -1, SOM_ANCHOR_RIGHT }, { 1, 1, SOM_ANCHOR_LEFT },    { -1, 1, SOM_ANCHOR_RIGHT },
  };
  SomRect t = label->target;
  double  gap = GAP * labels->scale;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      SomPoint corner = { t.x + t.width / 2 - label->size.width / 2 + sides[i].x * ((t.width + label->size.width) / 2 + gap),
                          t.y + t.height / 2 - label->size.height / 2 + sides[i].y * ((t.height + label->size.height) / 2 + gap / 2) };

      if (try_place (labels, label, corner, sides[i].align))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_apart (SomLabels *labels,
           Label     *label)
{
  SomRect t = label->target;

  if (!label->leader)
    return FALSE;
  for (guint ring = 1; ring <= RINGS; ring++)
    for (guint i = 0; i < DIRECTIONS; i++)
      {
        double   angle = i * 2 * G_PI / DIRECTIONS;
        double   distance = ring * 42 * labels->scale;
        SomPoint corner = { t.x + t.width / 2 - label->size.width / 2 + cos (angle) * ((t.width + label->size.width) / 2 + distance),
                            t.y + t.height / 2 - label->size.height / 2 + sin (angle) * ((t.height + label->size.height) / 2 + distance) };

        if (try_place (labels, label, corner, fabs (cos (angle)) < 0.4 ? SOM_ANCHOR_CENTER : cos (angle) > 0 ? SOM_ANCHOR_LEFT : SOM_ANCHOR_RIGHT))
          {
            label->apart = TRUE;
            return TRUE;
          }
      }
  return FALSE;
}

static int
compare_priorities (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const GArray *labels = data;
  guint         first = *(const guint *) a, second = *(const guint *) b;
  double        p = g_array_index (labels, Label, first).priority, q = g_array_index (labels, Label, second).priority;

  return p != q ? (p < q ? 1 : -1) : first < second ? -1 : 1;
}

/**
 * som_labels_place:
 * @labels: a set of labels
 *
 * Looks for a place for every label that has none yet. Places never overlap each other nor what is blocked, and lie in the area.
 */
void
som_labels_place (SomLabels *labels)
{
  g_autofree guint *order = NULL;

  g_return_if_fail (labels != NULL);

  order = g_new (guint, MAX (labels->labels->len, 1));
  for (guint i = 0; i < labels->labels->len; i++)
    order[i] = i;
  g_qsort_with_data (order, labels->labels->len, sizeof (guint), compare_priorities, labels->labels);
  for (guint i = 0; i < labels->labels->len; i++)
    {
      Label *label = &g_array_index (labels->labels, Label, order[i]);

      if (!label->placed && (try_inside (labels, label) || try_beside (labels, label) || try_apart (labels, label)))
        som_labels_block (labels, label->rect);
    }
}

/**
 * som_labels_get_rect:
 * @labels: a set of labels
 * @label: number of a label
 * @rect: (out): where it was placed; untouched where it was not
 *
 * Asks where a label is.
 *
 * Returns: %FALSE where there was no room for it
 */
gboolean
som_labels_get_rect (SomLabels *labels,
                     guint      label,
                     SomRect   *rect)
{
  g_return_val_if_fail (labels != NULL && rect != NULL, FALSE);

  if (label >= labels->labels->len || !g_array_index (labels->labels, Label, label).placed)
    return FALSE;
  *rect = g_array_index (labels->labels, Label, label).rect;
  return TRUE;
}

/* From the target's middle to the nearest point of the label. */
static void
draw_leader (SomLabels   *labels,
             const Label *label,
             SomColor     color)
{
  SomPoint from = { label->target.x + label->target.width / 2, label->target.y + label->target.height / 2 };
  SomPoint to = { CLAMP (from.x, label->rect.x, label->rect.x + label->rect.width),
                  CLAMP (from.y, label->rect.y, label->rect.y + label->rect.height) };
  cairo_t *cr = som_canvas_get_cairo (labels->canvas);

  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  som_canvas_stroke (labels->canvas, color, SOM_STROKE_HAIRLINE);
}

static SomColor
get_color (SomLabels   *labels,
           const Label *label,
           gboolean     detail)
{
  SomView *view = som_canvas_get_view (labels->canvas);

  if (label->on_target && label->has_ground)
    return som_view_get_color_on (view, label->ground);
  if (detail)
    return som_view_get_theme_color (view, SOM_COLOR_MUTED);
  return label->has_color ? som_view_get_text_color (view, label->color) : som_view_get_theme_color (view, SOM_COLOR_TEXT);
}

/**
 * som_labels_draw:
 * @labels: a set of labels
 * @label: number of a label
 *
 * Draws a label that was placed, with its leader where it lies apart. It becomes part of the mark that is open.
 *
 * Returns: %FALSE where there was no room for it
 */
gboolean
som_labels_draw (SomLabels *labels,
                 guint      label)
{
  const Label *placed;
  SomColor     color, detail, surface;
  SomPlace     place;

  g_return_val_if_fail (labels != NULL, FALSE);

  if (label >= labels->labels->len || !g_array_index (labels->labels, Label, label).placed)
    return FALSE;
  placed = &g_array_index (labels->labels, Label, label);
  color = get_color (labels, placed, FALSE);
  detail = get_color (labels, placed, TRUE);
  surface = som_view_get_theme_color (som_canvas_get_view (labels->canvas), SOM_COLOR_SURFACE);
  if (placed->apart)
    draw_leader (labels, placed, detail);

  place = (SomPlace) { .point = { placed->rect.x + PADDING * labels->scale, placed->rect.y }, .anchor = placed->align | SOM_ANCHOR_TOP,
                       .color = &color, .halo = placed->on_target ? NULL : &surface };
  if (placed->align == SOM_ANCHOR_CENTER)
    place.point.x = placed->rect.x + placed->rect.width / 2;
  else if (placed->align == SOM_ANCHOR_RIGHT)
    place.point.x = placed->rect.x + placed->rect.width - PADDING * labels->scale;
  som_canvas_text (labels->canvas, placed->style, placed->text, &place);

  place.point.y += som_canvas_measure (labels->canvas, placed->style, placed->text, NULL).height;
  place.color = &detail;
  som_canvas_text (labels->canvas, SOM_TEXT_AXIS, placed->detail, &place);
  return TRUE;
}
