/* The drawing kit: call-outs, a key figure with the words that it needs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"

#include <sommet/som-kit.h>

/* At scale 1: above the separator, below it, and between figure and words. */
#define GAP 12
#define WORDS_GAP 28

#define MAX_LINES 3

/* Beside the figure, or below it where that leaves no room for words. */
typedef struct
{
  SomSize  figure, words;
  SomPlace place; /* of the words, without a point */
  gboolean below;
} Layout;

/* As narrow as the same number of lines allows, so that the last one is not a lone word. What may be cut stays as wide as it is. */
static void
balance (SomCanvas  *canvas,
         const char *words,
         Layout     *layout)
{
  SomPlace narrower = layout->place;
  double   lines = layout->words.height / som_canvas_line_height (canvas, SOM_TEXT_BODY);

  for (guint i = 0; i < 12 && lines > 1.5 && lines < MAX_LINES - 0.5; i++)
    {
      narrower.max_width *= 0.95;
      if (som_canvas_measure (canvas, SOM_TEXT_BODY, words, &narrower).height > layout->words.height * 1.01)
        break;
      layout->place.max_width = narrower.max_width;
    }
}

static Layout
lay_out (SomCanvas  *canvas,
         const char *figure,
         const char *words,
         double      width)
{
  double gap = WORDS_GAP * som_view_get_scale (som_canvas_get_view (canvas));
  Layout layout = { .figure = som_canvas_measure (canvas, SOM_TEXT_FIGURE, figure, &(SomPlace) { .max_width = width }) };

  layout.below = width - layout.figure.width - gap < layout.figure.width;
  layout.place.max_lines = MAX_LINES;
  layout.place.max_width = MAX (layout.below ? width : width - layout.figure.width - gap, 1);
  layout.words = som_canvas_measure (canvas, SOM_TEXT_BODY, words, &layout.place);
  balance (canvas, words, &layout);
  return layout;
}

double
som_callout_measure (SomCanvas  *canvas,
                     const char *figure,
                     const char *words,
                     double      width)
{
  Layout layout = lay_out (canvas, figure, words, width);
  double gap = GAP * som_view_get_scale (som_canvas_get_view (canvas));

  return 2 * gap + (layout.below ? layout.figure.height + layout.words.height : MAX (layout.figure.height, layout.words.height));
}

static void
draw_separator (SomCanvas *canvas,
                SomRect    area,
                double     y)
{
  cairo_t *cr = som_canvas_get_cairo (canvas);

  cairo_move_to (cr, area.x, y);
  cairo_line_to (cr, area.x + area.width, y);
  som_canvas_stroke (canvas, som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_GRID), SOM_STROKE_GRID);
}

void
som_callout_draw (SomCanvas      *canvas,
                  const char     *figure,
                  const char     *words,
                  const SomColor *color,
                  SomRect         area)
{
  SomView      *view = som_canvas_get_view (canvas);
  Layout        layout = lay_out (canvas, figure, words, area.width);
  double        gap = GAP * som_view_get_scale (view), height = MAX (layout.figure.height, layout.words.height);
  SomColor      ink = color != NULL ? som_view_get_text_color (view, *color) : som_view_get_theme_color (view, SOM_COLOR_TEXT);
  SomColor      muted = som_view_get_theme_color (view, SOM_COLOR_MUTED);
  SomPlace      place = { .point = { area.x, area.y + 2 * gap }, .anchor = SOM_ANCHOR_TOP, .color = &ink, .max_width = area.width };
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = "callout", .label = words, .value = figure };

  som_canvas_begin_mark (canvas, &mark);
  draw_separator (canvas, area, area.y + gap);
  if (!layout.below)
    {
      place.point.y += height / 2;
      place.anchor = SOM_ANCHOR_MIDDLE;
    }
  som_canvas_text (canvas, SOM_TEXT_FIGURE, figure, &place);
  layout.place.color = &muted;
  layout.place.anchor = place.anchor;
  layout.place.point = layout.below ? (SomPoint) { area.x, place.point.y + layout.figure.height }
                                    : (SomPoint) { area.x + layout.figure.width + WORDS_GAP * som_view_get_scale (view), place.point.y };
  som_canvas_text (canvas, SOM_TEXT_BODY, words, &layout.place);
  som_canvas_end_mark (canvas);
}
