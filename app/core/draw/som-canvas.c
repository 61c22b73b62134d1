/* The canvas: takes cairo's paths and texts into a figure, as marks.
 *
 * cairo keeps paths in 1/256 units, aborts or hangs on some numbers that are none, and paints wherever it is told to. So the
 * context that plugins get paints on a recording that nobody looks at; what counts is the path that is taken from it, and
 * the recording only tells whether somebody painted.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

<<<<<<< HEAD
#include "draw/som-canvas-private.h"

#include "draw/som-cut.h"
#include "draw/som-hidden.h"
=======
#include "draw/som-canvas-parts.h"
>>>>>>> units

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sommet/som-limits.h>

<<<<<<< HEAD
/* How much a figure may hold: above this, drawing goes on and nothing is kept. */
#define MAX_POINTS 40000000u
#define MAX_ITEMS (4 * SOM_MAX_MARKS)

/* How near to a text things must lie for it to need its rim, and among how many things that is looked for. */
#define HALO_REACH 3
#define MAX_LOOKED_AT 4000

/* How far the ground that is cleared for a text reaches beyond it at its sides, in em. */
#define GROUND_AIR 0.22

/* A mark that has begun, and how many clips there were then. What is drawn in one that is not kept is not kept either. */
typedef struct
{
  guint    mark, n_clips;
  gboolean lost;
} Open;

struct _SomCanvas
{
  SomView         *view;
  SomFigure       *figure;
  cairo_surface_t *recording; /* what paths are built on */
  cairo_t         *cr;
  cairo_surface_t *raw;       /* between begin_raw and end_raw */
  cairo_t         *raw_cr;
  SomRect          raw_bounds;
  GArray          *open;      /* of Open: marks that have begun and not ended */
  guint            n_clips;
  guint            n_lost_clips; /* of those, the last ones that are not kept */
  guint            n_dropped; /* paths that were nowhere */
  const char      *fault;     /* the first thing done that must not be */
};

static void
blame (SomCanvas  *canvas,
       const char *fault)
=======
void
som_canvas_blame (SomCanvas  *canvas,
                  const char *fault)
>>>>>>> units
{
  if (canvas->fault == NULL)
    canvas->fault = fault;
}

void
som_canvas_renew (SomCanvas *canvas)
{
  g_clear_pointer (&canvas->cr, cairo_destroy);
  g_clear_pointer (&canvas->recording, cairo_surface_destroy);
  canvas->recording = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  canvas->cr = cairo_create (canvas->recording);
}

SomCanvas *
som_canvas_new (SomView *view)
{
  SomCanvas *canvas = g_new0 (SomCanvas, 1);

  canvas->view = view;
  canvas->figure = som_figure_alloc ();
  canvas->open = g_array_new (FALSE, FALSE, sizeof (Open));
  som_canvas_renew (canvas);
  return canvas;
}

void
som_canvas_free (SomCanvas *canvas)
{
  g_clear_pointer (&canvas->raw_cr, cairo_destroy);
  g_clear_pointer (&canvas->raw, cairo_surface_destroy);
  g_clear_pointer (&canvas->cr, cairo_destroy);
  g_clear_pointer (&canvas->recording, cairo_surface_destroy);
  g_clear_pointer (&canvas->figure, som_figure_unref);
  g_array_unref (canvas->open);
  g_free (canvas);
}

SomView *
som_canvas_get_view (SomCanvas *canvas)
{
  return canvas->view;
}

SomFigure *
som_canvas_peek (SomCanvas *canvas)
{
  return canvas->figure;
}

const char *
som_canvas_get_fault (SomCanvas *canvas)
{
  return canvas->fault;
}

const Open *
som_canvas_get_open (SomCanvas *canvas)
{
  return canvas->open->len > 0 ? &g_array_index (canvas->open, Open, canvas->open->len - 1) : NULL;
}

cairo_t *
som_canvas_get_cairo (SomCanvas *canvas)
{
  g_return_val_if_fail (canvas != NULL, NULL);

  if (cairo_status (canvas->cr) != CAIRO_STATUS_SUCCESS)
    {
      som_canvas_blame (canvas, N_ ("it broke the context that it was lent"));
      som_canvas_renew (canvas);
    }
  cairo_new_path (canvas->cr);
  cairo_identity_matrix (canvas->cr);
  return canvas->cr;
}

gboolean
som_canvas_is_place (double x,
                     double y)
{
  return fabs (x) <= SOM_MAX_COORDINATE && fabs (y) <= SOM_MAX_COORDINATE;
}

gboolean
som_canvas_can_draw (SomCanvas *canvas)
{
  if (som_canvas_get_open (canvas) == NULL)
    som_canvas_blame (canvas, N_ ("it draws outside of any mark"));
  else if (canvas->figure->items->len >= MAX_ITEMS)
    som_canvas_blame (canvas, N_ ("it draws too many shapes"));
  else if (!som_canvas_get_open (canvas)->lost)
    return TRUE;
  som_canvas_get_cairo (canvas); /* the path is gone as if it had been taken */
  return FALSE;
}

void
som_canvas_add_item (SomCanvas *canvas,
                     SomItem   *item)
{
  item->mark = som_canvas_get_open (canvas) != NULL ? som_canvas_get_open (canvas)->mark : SOM_NO_MARK;
  g_array_append_val (canvas->figure->items, *item);
}

static double
clean_channel (double channel)
{
  return channel > 0 ? MIN (channel, 1) : 0;
}

SomColor
som_canvas_clean_color (SomColor color)
{
  return (SomColor) { clean_channel (color.red), clean_channel (color.green), clean_channel (color.blue), clean_channel (color.alpha) };
}

void
<<<<<<< HEAD
som_canvas_fill (SomCanvas *canvas,
                 SomColor   color)
{
  SomItem item = { .kind = SOM_ITEM_FILL, .color = clean_color (color) };

  g_return_if_fail (canvas != NULL);

  item.even_odd = cairo_get_fill_rule (canvas->cr) == CAIRO_FILL_RULE_EVEN_ODD;
  if (can_draw (canvas) && take_path (canvas, &item.path, &item.extents))
    add_item (canvas, &item);
}

static void
add_stroke (SomCanvas     *canvas,
            const SomPath *path,
            SomRect        extents,
            SomColor       color,
            SomStroke      stroke)
{
  SomItem item = { .kind = SOM_ITEM_STROKE, .color = clean_color (color), .path = *path, .dashed = som_theme_is_dashed (stroke) };

  item.width = som_theme_get_stroke_width (&canvas->view->theme, stroke);
  item.extents = som_rect_inset (extents, -item.width / 2, -item.width / 2, -item.width / 2, -item.width / 2);
  item.extents.width = extents.width + item.width;
  item.extents.height = extents.height + item.width;
  add_item (canvas, &item);
}

void
som_canvas_stroke (SomCanvas *canvas,
                   SomColor   color,
                   SomStroke  stroke)
{
  SomPath path;
  SomRect extents;

  g_return_if_fail (canvas != NULL);

  if (can_draw (canvas) && take_path (canvas, &path, &extents))
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
  item.color = clean_color (som_color_mix (som_view_get_theme_color (canvas->view, SOM_COLOR_SURFACE), color, 0.12));
  if (!can_draw (canvas) || !take_path (canvas, &item.path, &item.extents))
    return;
  add_item (canvas, &item);
  add_stroke (canvas, &item.path, item.extents, color, SOM_STROKE_ANNOUNCED);
}

void
som_canvas_push_clip (SomCanvas *canvas,
                      SomRect    clip)
{
  SomItem item = { .kind = SOM_ITEM_PUSH_CLIP, .extents = clip };

  g_return_if_fail (canvas != NULL);

  if (!is_place (clip.x, clip.y) || !is_place (clip.width, clip.height))
    item.extents = (SomRect) { 0, 0, 0, 0 };
  canvas->n_clips++;
  if (canvas->figure->items->len >= MAX_ITEMS || canvas->n_lost_clips > 0 || (get_open (canvas) != NULL && get_open (canvas)->lost))
    canvas->n_lost_clips++;
  else
    add_item (canvas, &item);
}

void
som_canvas_pop_clip (SomCanvas *canvas)
{
  SomItem item = { .kind = SOM_ITEM_POP_CLIP };

  g_return_if_fail (canvas != NULL);

  if (canvas->n_clips == (get_open (canvas) != NULL ? get_open (canvas)->n_clips : 0))
    {
      blame (canvas, N_ ("it ends a clip that it did not begin"));
      return;
    }
  canvas->n_clips--;
  if (canvas->n_lost_clips > 0)
    canvas->n_lost_clips--;
  else
    add_item (canvas, &item);
}

/* Text. */

static SomTextSpec
make_text_spec (SomCanvas      *canvas,
                SomTextStyle    style,
                const SomPlace *place)
{
  SomTextSpec spec = som_theme_get_text (&canvas->view->theme, style);

  spec.language = canvas->view->request->language;
  spec.max_lines = 1;
  if (place == NULL)
    return spec;
  if (place->size > 0 && place->size < 100)
    spec.size = MAX (spec.size * place->size, canvas->view->theme.minimum);
  spec.max_width = place->max_width > 0 && place->max_width <= SOM_MAX_COORDINATE ? place->max_width : 0;
  spec.max_lines = CLAMP (place->max_lines, 1, 1000);
  spec.tabular = place->tabular;
  spec.align = place->anchor;
  return spec;
}

static gboolean
is_ground (const SomItem *item,
           SomRect        extents,
           SomColor       color)
{
  return item->kind == SOM_ITEM_FILL && memcmp (&item->color, &color, sizeof color) == 0 && som_rect_contains (item->extents, extents);
}

/* Whether a text of these extents needs its rim: not where nothing was drawn below it but a ground of the same colour. In a large figure
 * that is not looked for. */
static gboolean
needs_halo (const SomCanvas *canvas,
            SomRect          extents,
            SomColor         color)
{
  const GArray *items = canvas->figure->items;

  for (guint i = 0; i < items->len && items->len <= MAX_LOOKED_AT; i++)
    {
      const SomItem *item = &g_array_index (items, SomItem, i);
      SomRect        own = som_rect_inset (item->extents, -HALO_REACH, -HALO_REACH, -HALO_REACH, -HALO_REACH);

      if (item->kind != SOM_ITEM_PUSH_CLIP && item->kind != SOM_ITEM_POP_CLIP && som_rect_intersects (extents, own)
          && !is_ground (item, extents, color))
        return TRUE;
    }
  return items->len > MAX_LOOKED_AT;
}

/* Lays a text out. FALSE where nothing is to be written. */
static gboolean
lay_text (SomCanvas      *canvas,
          SomTextStyle    style,
          const char     *text,
          const SomPlace *place,
          SomItem        *item)
{
  SomTextSpec spec;

  if (text == NULL || *text == '\0' || !can_draw (canvas))
    return FALSE;
  spec = make_text_spec (canvas, style, place);
  item->text = som_text_layout (&spec, text);
  item->origin = som_text_block_origin (item->text, place->point, place->anchor);
  item->color = clean_color (place->color != NULL ? *place->color : som_view_get_theme_color (canvas->view, SOM_COLOR_TEXT));
  item->extents = (SomRect) { item->origin.x, item->origin.y, item->text->width, item->text->height };
  item->has_halo = place->halo != NULL && needs_halo (canvas, item->extents, clean_color (*place->halo));
  item->halo = item->has_halo ? clean_color (*place->halo) : (SomColor) { 0 };
  if (is_place (item->origin.x, item->origin.y))
    return TRUE;
  som_text_block_unref (item->text);
  canvas->n_dropped++;
  return FALSE;
}

void
som_canvas_text (SomCanvas      *canvas,
                 SomTextStyle    style,
                 const char     *text,
                 const SomPlace *place)
{
  SomItem item = { .kind = SOM_ITEM_TEXT };

  g_return_if_fail (canvas != NULL && place != NULL);

  if (lay_text (canvas, style, text, place, &item))
    add_item (canvas, &item);
}

void
som_canvas_text_on_ground (SomCanvas      *canvas,
                           SomTextStyle    style,
                           const char     *text,
                           const SomPlace *place,
                           SomRange        room)
{
  SomItem item = { .kind = SOM_ITEM_TEXT };
  SomRect ground;
  double  air;

  if (!lay_text (canvas, style, text, place, &item))
    return;
  air = item.text->size * GROUND_AIR;
  ground = som_rect_inset (item.extents, -air, 0, -air, 0);
  ground.y = MAX (ground.y, room.min);
  ground.height = MIN (item.extents.y + item.extents.height, room.max) - ground.y;
  if (item.has_halo && ground.height > 0 && canvas->figure->items->len <= MAX_LOOKED_AT)
    som_figure_cut_lines (canvas->figure, clean_color (som_view_get_theme_color (canvas->view, SOM_COLOR_GRID)), ground);
  add_item (canvas, &item);
}

SomSize
som_canvas_measure (SomCanvas      *canvas,
                    SomTextStyle    style,
                    const char     *text,
                    const SomPlace *place)
{
  SomTextSpec              spec;
  g_autoptr (SomTextBlock) block = NULL;

  g_return_val_if_fail (canvas != NULL, (SomSize) { 0 });

  if (text == NULL || *text == '\0')
    return (SomSize) { 0, 0 };
  spec = make_text_spec (canvas, style, place);
  block = som_text_layout (&spec, text);
  return (SomSize) { block->width, block->height };
}

double
som_canvas_line_height (SomCanvas   *canvas,
                        SomTextStyle style)
{
  SomTextSpec spec;

  g_return_val_if_fail (canvas != NULL, 0);

  spec = som_theme_get_text (&canvas->view->theme, style);
  return spec.size * spec.leading;
}

/* Raw painting. */

cairo_t *
som_canvas_begin_raw (SomCanvas *canvas,
                      SomRect    bounds)
{
  g_return_val_if_fail (canvas != NULL, NULL);

  if (canvas->raw_cr != NULL)
    {
      blame (canvas, N_ ("it begins raw painting twice"));
      return canvas->raw_cr;
    }
  if (!is_place (bounds.x, bounds.y) || !is_place (bounds.width, bounds.height))
    bounds = (SomRect) { 0 };
  canvas->raw_bounds = bounds;
  canvas->raw = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                &(cairo_rectangle_t) { bounds.x, bounds.y, bounds.width, bounds.height });
  canvas->raw_cr = cairo_create (canvas->raw);
  return canvas->raw_cr;
}

void
som_canvas_end_raw (SomCanvas *canvas)
{
  SomItem item = { .kind = SOM_ITEM_RAW };

  g_return_if_fail (canvas != NULL);

  if (canvas->raw_cr == NULL)
    {
      blame (canvas, N_ ("it ends raw painting that it did not begin"));
      return;
    }
  if (cairo_status (canvas->raw_cr) != CAIRO_STATUS_SUCCESS)
    blame (canvas, N_ ("it broke the context for raw painting"));
  else if (can_draw (canvas))
    {
      item.raw = cairo_surface_reference (canvas->raw);
      item.extents = canvas->raw_bounds;
      add_item (canvas, &item);
    }
  g_clear_pointer (&canvas->raw_cr, cairo_destroy);
  g_clear_pointer (&canvas->raw, cairo_surface_destroy);
}

void
=======
>>>>>>> units
som_canvas_notice (SomCanvas  *canvas,
                   const char *text)
{
  g_return_if_fail (canvas != NULL && text != NULL);

  if (canvas->figure->notices->len < SOM_MAX_PROBLEMS)
    g_ptr_array_add (canvas->figure->notices, g_utf8_make_valid (text, -1));
}
