/* The painter: a figure on a cairo surface.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-painter.h"

#include "output/som-text-painter.h"

/* What is left of a mark that steps back. */
#define DIMMED 0.3

/* The edges of a rim, of a hairline and of an outline of many points are covered in 17 steps instead of 256: half the work, and no
 * difference that an eye finds. */
#define HAIRLINE 1
#define MANY_POINTS 5000

typedef struct
{
  const SomFigure *figure;
  const SomPaint  *paint;
  cairo_t         *cr;
  cairo_matrix_t   still; /* without the move of an item */
} Painter;

static void
set_color (Painter *painter,
           SomColor color,
           double   strength)
{
  cairo_set_source_rgba (painter->cr, color.red, color.green, color.blue, color.alpha * strength);
}

static void
set_fast (Painter *painter,
          gboolean fast)
{
  cairo_set_antialias (painter->cr, fast ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
}

static void
paint_stroke (Painter       *painter,
              const SomItem *item,
              double         strength)
{
  double dashes[2];

  som_item_get_dashes (item, dashes);
  som_figure_trace (painter->figure, &item->path, painter->cr);
  /* a stretched shape has the line that it has otherwise */
  cairo_set_matrix (painter->cr, &painter->still);
  set_color (painter, item->color, strength);
  cairo_set_line_width (painter->cr, item->width);
  cairo_set_dash (painter->cr, dashes, item->dashed ? 2 : 0, 0);
  set_fast (painter, item->width < HAIRLINE);
  cairo_stroke (painter->cr);
}

static void
paint_fill (Painter       *painter,
            const SomItem *item,
            double         strength)
{
  som_figure_trace (painter->figure, &item->path, painter->cr);
  cairo_set_fill_rule (painter->cr, item->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
  set_color (painter, item->color, strength);
  set_fast (painter, item->path.n_points > MANY_POINTS);
  cairo_fill (painter->cr);
}

static void
set_face (Painter          *painter,
          const SomItem    *item,
          const SomTextRun *run)
{
  cairo_set_font_face (painter->cr, som_face_get_cairo (run->face));
  cairo_set_font_size (painter->cr, item->text->size);
}

static void
paint_halo (Painter          *painter,
            const SomItem    *item,
            const SomTextRun *run,
            double            strength)
{
  set_face (painter, item, run);
  cairo_new_path (painter->cr);
  cairo_glyph_path (painter->cr, run->glyphs, run->n_glyphs);
  set_color (painter, item->halo, strength);
  cairo_set_line_width (painter->cr, item->text->size * SOM_HALO_WIDTH);
  cairo_set_dash (painter->cr, NULL, 0, 0);
  set_fast (painter, TRUE);
  cairo_stroke (painter->cr);
}

static void
paint_run (Painter          *painter,
           const SomItem    *item,
           const SomTextRun *run,
           double            strength)
{
  if (item->has_halo)
    paint_halo (painter, item, run, strength);
  set_color (painter, item->color, strength);
  if (som_text_painter_paint (painter->cr, run->face, item->text->size, run->glyphs, run->n_glyphs))
    return;
  set_face (painter, item, run);
  cairo_show_glyphs (painter->cr, run->glyphs, run->n_glyphs);
}

static void
paint_text (Painter       *painter,
            const SomItem *item,
            double         strength)
{
  for (guint i = 0; i < item->text->lines->len; i++)
    {
      const SomTextLine *line = &g_array_index (item->text->lines, SomTextLine, i);

      cairo_save (painter->cr);
      cairo_translate (painter->cr, item->origin.x + line->x, item->origin.y + line->y);
      for (guint k = 0; k < line->runs->len; k++)
        paint_run (painter, item, &g_array_index (line->runs, SomTextRun, k), strength);
      cairo_restore (painter->cr);
    }
}

/* Replaying a recording costs what is clipped to, not what it holds. */
static void
paint_raw (Painter       *painter,
           const SomItem *item,
           double         strength)
{
  cairo_save (painter->cr);
  cairo_rectangle (painter->cr, item->extents.x, item->extents.y, item->extents.width, item->extents.height);
  cairo_clip (painter->cr);
  cairo_set_source_surface (painter->cr, item->raw, 0, 0);
  cairo_paint_with_alpha (painter->cr, strength);
  cairo_restore (painter->cr);
}

static void
push_clip (Painter *painter,
           SomRect  clip)
{
  cairo_save (painter->cr);
  cairo_rectangle (painter->cr, clip.x, clip.y, clip.width, clip.height);
  cairo_clip (painter->cr);
}

static gboolean
is_wanted (const Painter *painter,
           const SomItem *item)
{
  /* a line has no height, and is seen all the same */
  SomRect grown = som_rect_inset (item->extents, -1, -1, -1, -1);

  return painter->paint->clip.width <= 0 || som_rect_intersects (grown, painter->paint->clip);
}

static double
mix (double from,
     double to,
     double share)
{
  return from + (to - from) * share;
}

/* Where a length that goes from one to the other is on its way, as a factor on the latter. */
static double
get_stretch (double from,
             double to,
             double share)
{
  return from > 0 && to > 0 ? mix (from, to, share) / to : 1;
}

/* Puts an item where it is on its way: shapes are stretched, texts only carried. */
static void
move (Painter       *painter,
      const SomItem *item,
      const SomMove *from)
{
  double  share = painter->paint->progress;
  SomRect to = item->extents;

  if (item->kind == SOM_ITEM_TEXT)
    {
      cairo_translate (painter->cr, mix (from->origin.x, item->origin.x, share) - item->origin.x,
                       mix (from->origin.y, item->origin.y, share) - item->origin.y);
      return;
    }
  cairo_translate (painter->cr, mix (from->extents.x, to.x, share), mix (from->extents.y, to.y, share));
  cairo_scale (painter->cr, get_stretch (from->extents.width, to.width, share), get_stretch (from->extents.height, to.height, share));
  cairo_translate (painter->cr, -to.x, -to.y);
}

static double
get_strength (const Painter *painter,
              const SomItem *item,
              const SomMove *from)
{
  double strength = painter->paint->dimmed != NULL && item->mark != SOM_NO_MARK && painter->paint->dimmed[item->mark] ? DIMMED : 1;

  if (from != NULL && from->kind == SOM_MOVE_APPEAR)
    return strength * painter->paint->progress;
  return from != NULL && from->kind == SOM_MOVE_VANISH ? strength * (1 - painter->paint->progress) : strength;
}

static void
paint_ink (Painter       *painter,
           const SomItem *item,
           double         strength)
{
  if (item->kind == SOM_ITEM_FILL)
    paint_fill (painter, item, strength);
  else if (item->kind == SOM_ITEM_STROKE)
    paint_stroke (painter, item, strength);
  else if (item->kind == SOM_ITEM_TEXT)
    paint_text (painter, item, strength);
  else
    paint_raw (painter, item, strength);
}

static void
paint_item (Painter       *painter,
            const SomItem *item,
            const SomMove *from)
{
  if (item->kind == SOM_ITEM_PUSH_CLIP)
    push_clip (painter, item->extents);
  else if (item->kind == SOM_ITEM_POP_CLIP)
    cairo_restore (painter->cr);
  else if (from != NULL && from->kind == SOM_MOVE_FROM)
    {
      cairo_save (painter->cr);
      move (painter, item, from);
      paint_ink (painter, item, get_strength (painter, item, from));
      cairo_restore (painter->cr);
    }
  else if ((from == NULL || from->kind != SOM_MOVE_HIDE) && is_wanted (painter, item))
    paint_ink (painter, item, get_strength (painter, item, from));
}

static void
set_font_options (cairo_t *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
}

void
som_paint (const SomFigure *figure,
           cairo_t         *cr,
           const SomPaint  *paint)
{
  Painter painter = { .figure = figure, .paint = paint, .cr = cr };
  SomSize size = som_figure_get_size (figure);

  cairo_save (cr);
  cairo_get_matrix (cr, &painter.still);
  set_font_options (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (!paint->transparent)
    {
      set_color (&painter, som_theme_get_color (som_figure_get_theme (figure), SOM_COLOR_SURFACE), 1);
      cairo_rectangle (cr, 0, 0, size.width, size.height);
      cairo_fill (cr);
    }
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    paint_item (&painter, som_figure_get_item (figure, i), paint->moves != NULL ? &paint->moves[i] : NULL);
  cairo_restore (cr);
}
