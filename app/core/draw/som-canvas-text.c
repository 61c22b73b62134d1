/* Texts on a canvas, with a rim where something lies below.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-parts.h"
#include "draw/som-cut.h"

#include <sommet/som-limits.h>
#include <string.h>

/* How near to a text things must lie for it to need its rim, and among how many things that is looked for. */
#define HALO_REACH 3
#define MAX_LOOKED_AT 4000

/* How far the ground that is cleared for a text reaches beyond it at its sides, in em. */
#define GROUND_AIR 0.22

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

  if (text == NULL || *text == '\0' || !som_canvas_can_draw (canvas))
    return FALSE;
  spec = make_text_spec (canvas, style, place);
  item->text = som_text_layout (&spec, text);
  item->origin = som_text_block_origin (item->text, place->point, place->anchor);
  item->color = som_canvas_clean_color (place->color != NULL ? *place->color : som_view_get_theme_color (canvas->view, SOM_COLOR_TEXT));
  item->extents = (SomRect) { item->origin.x, item->origin.y, item->text->width, item->text->height };
  item->has_halo = place->halo != NULL && needs_halo (canvas, item->extents, som_canvas_clean_color (*place->halo));
  item->halo = item->has_halo ? som_canvas_clean_color (*place->halo) : (SomColor) { 0 };
  if (som_canvas_is_place (item->origin.x, item->origin.y))
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
    som_canvas_add_item (canvas, &item);
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
    som_figure_cut_lines (canvas->figure, som_canvas_clean_color (som_view_get_theme_color (canvas->view, SOM_COLOR_GRID)), ground);
  som_canvas_add_item (canvas, &item);
}

void
som_canvas_clear_words (SomCanvas *canvas,
                        guint      n_items,
                        SomRect    area)
{
  SomColor grid = som_canvas_clean_color (som_view_get_theme_color (canvas->view, SOM_COLOR_GRID));

  for (guint i = 0; i < n_items && canvas->figure->items->len <= MAX_LOOKED_AT; i++)
    {
      const SomItem *item = som_figure_get_item (canvas->figure, i);
      double         air = item->kind == SOM_ITEM_TEXT ? item->text->size * GROUND_AIR : 0;

      if (item->kind == SOM_ITEM_TEXT && som_rect_intersects (item->extents, area))
        som_figure_cut_lines (canvas->figure, grid, som_rect_inset (item->extents, -air, 0, -air, 0));
    }
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
