/* The drawing kit: labels that find room.
 *
 * Labels are placed one after another, the most important first, each at the first of its candidate places that lies in the area and
 * touches nothing placed or blocked before (J. Christensen, J. Marks, S. Shieber, "An empirical study of algorithms for
 * point-feature label placement", 1995, section on greedy methods; DOI 10.1145/212332.212334). What has no place is left out.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-labels-private.h"

#include <math.h>
#include <sommet/som-limits.h>

/* Radius of the dot at the end of a leader, at scale 1. */
#define DOT 2.5

/* Of the rim about a leader. */
#define RIM 1.2
#define RIM_ALPHA 0.7

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_free (label->text);
  g_free (label->detail);
  g_clear_pointer (&label->weighed, g_array_unref);
}

/* An area within the figure, whatever its numbers: it is searched in steps. */
static SomRect
bound_area (SomRect area,
            SomSize size)
{
  double left = area.x > 0 ? MIN (area.x, size.width) : 0, top = area.y > 0 ? MIN (area.y, size.height) : 0;
  double right = area.x + area.width < size.width ? MAX (area.x + area.width, left) : size.width;
  double bottom = area.y + area.height < size.height ? MAX (area.y + area.height, top) : size.height;

  return (SomRect) { left, top, right - left, bottom - top };
}

SomLabels *
som_labels_new (SomCanvas *canvas,
                SomRect    area)
{
  SomLabels *labels;

  g_return_val_if_fail (canvas != NULL, NULL);

  labels = g_new0 (SomLabels, 1);
  labels->canvas = canvas;
  labels->area = bound_area (area, som_canvas_get_view (canvas)->request->size);
  labels->scale = som_view_get_scale (som_canvas_get_view (canvas));
  labels->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (labels->labels, clear_label);
  labels->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  labels->n_fixed = G_MAXUINT;
  return labels;
}

SomLabels *
som_labels_copy (const SomLabels *labels)
{
  SomLabels *copy;

  g_return_val_if_fail (labels != NULL, NULL);

  copy = g_memdup2 (labels, sizeof *labels);
  copy->labels = g_array_sized_new (FALSE, FALSE, sizeof (Label), labels->labels->len);
  g_array_set_clear_func (copy->labels, clear_label);
  g_array_append_vals (copy->labels, labels->labels->data, labels->labels->len);
  for (guint i = 0; i < copy->labels->len; i++)
    {
      Label *label = &g_array_index (copy->labels, Label, i);

      label->text = g_strdup (label->text);
      label->detail = g_strdup (label->detail);
    }
  copy->taken = g_array_copy (labels->taken);
  for (guint i = 0; i < G_N_ELEMENTS (copy->cells); i++)
    copy->cells[i] = labels->cells[i] != NULL ? g_array_copy (labels->cells[i]) : NULL;
  return copy;
}

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

static SomSize
measure (SomLabels   *labels,
         const Label *label)
{
  SomSize first = som_canvas_measure (labels->canvas, label->style, label->text, NULL);
  SomSize second = som_canvas_measure (labels->canvas, SOM_TEXT_AXIS, label->detail, NULL);

  return (SomSize) { MAX (first.width, second.width) + 2 * LABEL_PADDING * labels->scale,
                     first.height + second.height + LABEL_PADDING * labels->scale };
}

/* What it is that a label is about. */
static void
copy_target (const SomLabel *label,
             Label          *added)
{
  added->target = label->target;
  added->owner = label->owner;
  for (guint i = 0; i < label->n_others && added->n_others < MAX_OTHERS; i++)
    if (isfinite (label->others[i].x) && isfinite (label->others[i].y))
      added->others[added->n_others++] = label->others[i];
}

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
  copy_target (label, &added);
  added.priority = isnan (label->priority) ? 0 : label->priority;
  added.leader = label->leader;
  added.reach = label->reach > 0 ? MIN (label->reach, LONGEST_LEADER) : LONGEST_LEADER;
  added.inside = label->inside;
  added.size = label->size.width > 0 ? label->size : measure (labels, &added);
  g_array_append_val (labels->labels, added);
  return labels->labels->len - 1;
}

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

static void
trace_leader (SomLabels *labels,
              Leader     leader)
{
  cairo_t *cr = som_canvas_get_cairo (labels->canvas);

  cairo_move_to (cr, leader.from.x, leader.from.y);
  cairo_line_to (cr, leader.to.x, leader.to.y);
}

static void
draw_leader (SomLabels   *labels,
             const Label *label,
             SomColor     color)
{
  Leader   leader = som_labels_get_leader (label, label->rect);
  SomColor surface = som_view_get_theme_color (som_canvas_get_view (labels->canvas), SOM_COLOR_SURFACE);

  /* a rim parts it from what it crosses, whatever colour that has */
  trace_leader (labels, leader);
  som_canvas_stroke (labels->canvas, som_color_with_alpha (surface, RIM_ALPHA), SOM_STROKE_THICK);
  som_canvas_arc (labels->canvas, leader.from, (DOT + RIM) * labels->scale, 0, 2 * G_PI);
  som_canvas_fill (labels->canvas, som_color_with_alpha (surface, RIM_ALPHA));
  trace_leader (labels, leader);
  som_canvas_stroke (labels->canvas, color, SOM_STROKE_HAIRLINE);
  som_canvas_arc (labels->canvas, leader.from, DOT * labels->scale, 0, 2 * G_PI);
  som_canvas_fill (labels->canvas, color);
}

SomAnchor
som_labels_get_align (SomLabels *labels,
                      guint      label)
{
  g_return_val_if_fail (labels != NULL, SOM_ANCHOR_LEFT);

  return label < labels->labels->len ? g_array_index (labels->labels, Label, label).align : SOM_ANCHOR_LEFT;
}

double
som_labels_get_cover (SomLabels *labels,
                      guint      label)
{
  g_return_val_if_fail (labels != NULL, 0);

  return label < labels->labels->len ? g_array_index (labels->labels, Label, label).cover : 0;
}

double
som_labels_get_cost (SomLabels *labels,
                     guint      label)
{
  g_return_val_if_fail (labels != NULL, 0);

  if (label >= labels->labels->len || !g_array_index (labels->labels, Label, label).placed)
    return 0;
  return g_array_index (labels->labels, Label, label).cost / labels->scale;
}

void
som_labels_draw_leader (SomLabels *labels,
                        guint      label,
                        SomColor   color)
{
  g_return_if_fail (labels != NULL);

  if (label < labels->labels->len && g_array_index (labels->labels, Label, label).apart)
    draw_leader (labels, &g_array_index (labels->labels, Label, label), color);
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

  place = (SomPlace) { .point = { placed->rect.x + LABEL_PADDING * labels->scale, placed->rect.y }, .anchor = placed->align | SOM_ANCHOR_TOP,
                       .color = &color, .halo = placed->on_target ? NULL : &surface };
  if (placed->align == SOM_ANCHOR_CENTER)
    place.point.x = placed->rect.x + placed->rect.width / 2;
  else if (placed->align == SOM_ANCHOR_RIGHT)
    place.point.x = placed->rect.x + placed->rect.width - LABEL_PADDING * labels->scale;
  som_canvas_text (labels->canvas, placed->style, placed->text, &place);

  place.point.y += som_canvas_measure (labels->canvas, placed->style, placed->text, NULL).height;
  place.color = &detail;
  som_canvas_text (labels->canvas, SOM_TEXT_AXIS, placed->detail, &place);
  return TRUE;
}
