/* Paths on a canvas: what is filled, stroked and clipped.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sommet/som-limits.h>

void
som_canvas_arc (SomCanvas *canvas,
                SomPoint   center,
                double     radius,
                double     from,
                double     to)
{
  g_return_if_fail (canvas != NULL);

  if (!som_canvas_is_place (center.x, center.y) || !(radius > 0) || radius > SOM_MAX_COORDINATE || !(fabs (from) < 1e4) || !(fabs (to) < 1e4))
    return;
  cairo_arc (canvas->cr, center.x, center.y, radius, from, to);
}

void
som_canvas_rounded (SomCanvas *canvas,
                    SomRect    rect,
                    double     radius)
{
  double r, right, bottom;

  g_return_if_fail (canvas != NULL);

  if (!som_canvas_is_place (rect.x, rect.y) || !som_canvas_is_place (rect.width, rect.height))
    return;
  r = MIN (radius, MIN (rect.width, rect.height) / 2);
  if (!(r > 0.01))
    {
      cairo_rectangle (canvas->cr, rect.x, rect.y, rect.width, rect.height);
      return;
    }
  right = rect.x + rect.width;
  bottom = rect.y + rect.height;
  cairo_new_sub_path (canvas->cr);
  cairo_arc (canvas->cr, right - r, rect.y + r, r, -G_PI_2, 0);
  cairo_arc (canvas->cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (canvas->cr, rect.x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (canvas->cr, rect.x + r, rect.y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (canvas->cr);
}

typedef struct
{
  double left, top, right, bottom;
} Bounds;

static void
add_points (SomFigure               *figure,
            const cairo_path_data_t *data,
            guint                    n,
            Bounds                  *bounds)
{
  for (guint i = 1; i <= n; i++)
    {
      float pair[2] = { data[i].point.x, data[i].point.y };

      g_array_append_vals (figure->points, pair, 2);
      bounds->left = MIN (bounds->left, data[i].point.x);
      bounds->right = MAX (bounds->right, data[i].point.x);
      bounds->top = MIN (bounds->top, data[i].point.y);
      bounds->bottom = MAX (bounds->bottom, data[i].point.y);
    }
}

static void
add_verb (SomFigure *figure,
          SomVerb    verb)
{
  guint8 byte = verb;

  g_byte_array_append (figure->verbs, &byte, 1);
}

static void
append_path (SomFigure          *figure,
             const cairo_path_t *path,
             Bounds             *bounds)
{
  static const struct
  {
    SomVerb verb;
    guint   n_points;
  } kinds[] = {
    [CAIRO_PATH_MOVE_TO] = { SOM_VERB_MOVE, 1 },
    [CAIRO_PATH_LINE_TO] = { SOM_VERB_LINE, 1 },
    [CAIRO_PATH_CURVE_TO] = { SOM_VERB_CURVE, 3 },
    [CAIRO_PATH_CLOSE_PATH] = { SOM_VERB_CLOSE, 0 },
  };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      cairo_path_data_type_t type = path->data[i].header.type;

      /* a move that only follows a close, as cairo adds, is nothing */
      if (type == CAIRO_PATH_MOVE_TO && i + path->data[i].header.length >= path->num_data)
        break;
      add_verb (figure, kinds[type].verb);
      add_points (figure, &path->data[i], kinds[type].n_points, bounds);
    }
}

/* Takes the current path into the figure. FALSE where there is none, or where it is nowhere. */
static gboolean
take_path (SomCanvas *canvas,
           SomPath   *taken,
           SomRect   *extents)
{
  SomFigure    *figure = canvas->figure;
  Bounds        bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  cairo_path_t *path;
  gboolean      good;

  cairo_identity_matrix (canvas->cr);
  path = cairo_copy_path (canvas->cr);
  *taken = (SomPath) { .first_verb = figure->verbs->len, .first_point = figure->points->len / 2 };
  good = path->status == CAIRO_STATUS_SUCCESS && path->num_data > 0 && figure->points->len / 2 + path->num_data < MAX_POINTS;
  if (good)
    append_path (figure, path, &bounds);
  cairo_path_destroy (path);
  som_canvas_get_cairo (canvas);
  if (!good)
    return FALSE;

  taken->n_verbs = figure->verbs->len - taken->first_verb;
  taken->n_points = figure->points->len / 2 - taken->first_point;
  if (taken->n_points > 0 && som_canvas_is_place (bounds.left, bounds.top) && som_canvas_is_place (bounds.right, bounds.bottom))
    {
      *extents = (SomRect) { bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top };
      return TRUE;
    }
  canvas->n_dropped += taken->n_points > 0;
  g_byte_array_set_size (figure->verbs, taken->first_verb);
  g_array_set_size (figure->points, taken->first_point * 2);
  return FALSE;
}

cairo_path_t *
som_canvas_take_flat_path (SomCanvas *canvas)
{
  cairo_path_t *path;

  cairo_identity_matrix (canvas->cr);
  path = cairo_copy_path_flat (canvas->cr);
  som_canvas_get_cairo (canvas);
  return path;
}

void
som_canvas_fill (SomCanvas *canvas,
                 SomColor   color)
{
  SomItem item = { .kind = SOM_ITEM_FILL, .color = som_canvas_clean_color (color) };

  g_return_if_fail (canvas != NULL);

  item.even_odd = cairo_get_fill_rule (canvas->cr) == CAIRO_FILL_RULE_EVEN_ODD;
  if (som_canvas_can_draw (canvas) && take_path (canvas, &item.path, &item.extents))
    som_canvas_add_item (canvas, &item);
}

static void
add_stroke (SomCanvas     *canvas,
            const SomPath *path,
            SomRect        extents,
            SomColor       color,
            SomStroke      stroke)
{
  SomItem item = { .kind = SOM_ITEM_STROKE, .color = som_canvas_clean_color (color), .path = *path, .dashed = som_theme_is_dashed (stroke) };

  item.width = som_theme_get_stroke_width (&canvas->view->theme, stroke);
  item.extents = som_rect_inset (extents, -item.width / 2, -item.width / 2, -item.width / 2, -item.width / 2);
  item.extents.width = extents.width + item.width;
  item.extents.height = extents.height + item.width;
  som_canvas_add_item (canvas, &item);
}

void
som_canvas_stroke (SomCanvas *canvas,
                   SomColor   color,
                   SomStroke  stroke)
{
  SomPath path;
  SomRect extents;

  g_return_if_fail (canvas != NULL);

  if (som_canvas_can_draw (canvas) && take_path (canvas, &path, &extents))
    add_stroke (canvas, &path, extents, color, stroke);
}

void
som_canvas_fill_status (SomCanvas *canvas,
                        SomColor   color,
                        SomStatus  status)
{
  SomItem item = { .kind = SOM_ITEM_FILL };

  g_return_if_fail (canvas != NULL);

  if (status != SOM_STATUS_ANNOUNCED && status != SOM_STATUS_PLANNED)
    {
      som_canvas_fill (canvas, color);
      return;
    }
  item.color = som_canvas_clean_color (som_color_mix (som_view_get_theme_color (canvas->view, SOM_COLOR_SURFACE), color, 0.12));
  if (!som_canvas_can_draw (canvas) || !take_path (canvas, &item.path, &item.extents))
    return;
  som_canvas_add_item (canvas, &item);
  add_stroke (canvas, &item.path, item.extents, color, SOM_STROKE_ANNOUNCED);
}

void
som_canvas_push_clip (SomCanvas *canvas,
                      SomRect    clip)
{
  SomItem item = { .kind = SOM_ITEM_PUSH_CLIP, .extents = clip };

  g_return_if_fail (canvas != NULL);

  if (!som_canvas_is_place (clip.x, clip.y) || !som_canvas_is_place (clip.width, clip.height))
    item.extents = (SomRect) { 0, 0, 0, 0 };
  canvas->n_clips++;
  if (canvas->figure->items->len >= MAX_ITEMS || canvas->n_lost_clips > 0 || (som_canvas_get_open (canvas) != NULL && som_canvas_get_open (canvas)->lost))
    canvas->n_lost_clips++;
  else
    som_canvas_add_item (canvas, &item);
}

void
som_canvas_pop_clip (SomCanvas *canvas)
{
  SomItem item = { .kind = SOM_ITEM_POP_CLIP };

  g_return_if_fail (canvas != NULL);

  if (canvas->n_clips == (som_canvas_get_open (canvas) != NULL ? som_canvas_get_open (canvas)->n_clips : 0))
    {
      som_canvas_blame (canvas, N_ ("it ends a clip that it did not begin"));
      return;
    }
  canvas->n_clips--;
  if (canvas->n_lost_clips > 0)
    canvas->n_lost_clips--;
  else
    som_canvas_add_item (canvas, &item);
}
