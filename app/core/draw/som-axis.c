/* The drawing kit: axes with their grid.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"

#include <math.h>
#include <sommet/som-kit.h>
#include <string.h>

/* Room between two words on an axis, and between words and lines, at scale 1. */
#define WORD_GAP 18
#define LINE_GAP 10

typedef struct
{
  SomTicks ticks;
  char    *texts[SOM_MAX_TICKS];
  double   places[SOM_MAX_TICKS];  /* of the ticks */
  double   middles[SOM_MAX_TICKS]; /* of the words */
  double   extents[SOM_MAX_TICKS];
} Words;

static void
clear_words (Words *words)
{
  for (guint i = 0; i < words->ticks.n; i++)
    g_free (words->texts[i]);
}

static SomMeasure
get_measure (const SomView *view,
             const SomUnit *unit)
{
  const char *symbol = unit != NULL ? som_words_get (unit->symbol, view->request->language) : NULL;

  if (unit == NULL)
    return (SomMeasure) { SOM_MEASURE_PLAIN, NULL };
  return unit->measure.kind == SOM_MEASURE_SYMBOL && symbol != NULL ? (SomMeasure) { SOM_MEASURE_SYMBOL, symbol } : unit->measure;
}

/* The tick that has most digits: farthest from 0, or from 1 on a logarithmic axis. */
static double
find_farthest (const SomAxis *axis,
               const Words   *words)
{
  gboolean log = axis->scale.kind == SOM_SCALE_LOG;
  double   farthest = 0, most = -1;

  for (guint i = 0; i < words->ticks.n; i++)
    {
      double value = fabs (words->ticks.values[i]), far = log ? fabs (log10 (value)) : value;

      if (far > most)
        {
          most = far;
          farthest = value;
        }
    }
  return farthest;
}

static char *
write_tick (SomCanvas     *canvas,
            const SomAxis *axis,
            const Words   *words,
            guint          tick)
{
  SomView *view = som_canvas_get_view (canvas);
  double   value = words->ticks.values[tick], largest = find_farthest (axis, words);

  if (axis->scale.kind == SOM_SCALE_TIME)
    return som_format_time (view, (SomTime) { value, words->ticks.precision }, SOM_FORMAT_SHORT);
  /* the last word of a row bears the unit for all */
  if (axis->side != SOM_SIDE_LEFT && axis->scale.kind == SOM_SCALE_LINEAR && tick + 1 < words->ticks.n)
    return som_formatter_tick_bare (som_view_get_formatter (view), value, words->ticks.step, largest, get_measure (view, axis->unit));
  return som_formatter_tick (som_view_get_formatter (view), value, words->ticks.step, largest, get_measure (view, axis->unit));
}

static double
get_room (const SomAxis *axis)
{
  return axis->side == SOM_SIDE_LEFT ? axis->area.height : axis->area.width;
}

/* The middle of a word of a row: at its tick, or as near to it as the view lets it. */
static double
get_word_place (SomCanvas *canvas,
                double     place,
                double     width)
{
  SomRect area = som_view_get_area (som_canvas_get_view (canvas));

  return CLAMP (place, area.x + width / 2, MAX (area.x + width / 2, area.x + area.width - width / 2));
}

/* FALSE where the tick has no place. */
static gboolean
place_word (SomCanvas     *canvas,
            const SomAxis *axis,
            Words         *words,
            guint          tick)
{
  SomSize size = som_canvas_measure (canvas, SOM_TEXT_AXIS, words->texts[tick], NULL);

  if (!som_scale_map (&axis->scale, words->ticks.values[tick], &words->places[tick]))
    return FALSE;
  words->extents[tick] = axis->side == SOM_SIDE_LEFT ? size.height : size.width;
  words->middles[tick] = axis->side == SOM_SIDE_LEFT ? words->places[tick] : get_word_place (canvas, words->places[tick], size.width);
  return TRUE;
}

static void
drop_word (Words *words,
           guint  tick)
{
  guint after = --words->ticks.n - tick;

  g_free (words->texts[tick]);
  memmove (&words->ticks.values[tick], &words->ticks.values[tick + 1], after * sizeof (double));
  memmove (&words->texts[tick], &words->texts[tick + 1], after * sizeof (char *));
  memmove (&words->places[tick], &words->places[tick + 1], after * sizeof (double));
  memmove (&words->middles[tick], &words->middles[tick + 1], after * sizeof (double));
  memmove (&words->extents[tick], &words->extents[tick + 1], after * sizeof (double));
}

static Words
make_words (SomCanvas     *canvas,
            const SomAxis *axis,
            guint          n_ticks)
{
  Words words = { .ticks = som_scale_get_ticks (&axis->scale, n_ticks) };

  for (guint i = 0; i < words.ticks.n; i++)
    words.texts[i] = write_tick (canvas, axis, &words, i);
  for (guint i = words.ticks.n; i-- > 0;)
    if (!place_word (canvas, axis, &words, i))
      drop_word (&words, i);
  return words;
}

static double
get_word_gap (SomCanvas     *canvas,
              const SomAxis *axis)
{
  return (axis->side == SOM_SIDE_LEFT ? 4 : WORD_GAP) * som_view_get_scale (som_canvas_get_view (canvas));
}

/* By how much two neighbours are too near to each other. */
static double
get_want (SomCanvas     *canvas,
          const SomAxis *axis,
          const Words   *words,
          guint          tick)
{
  double apart = fabs (words->middles[tick + 1] - words->middles[tick]);

  return (words->extents[tick] + words->extents[tick + 1]) / 2 + get_word_gap (canvas, axis) - apart;
}

/* Whether every word has room beside its neighbours. */
static gboolean
words_fit (SomCanvas     *canvas,
           const SomAxis *axis,
           const Words   *words)
{
  for (guint i = 0; i + 1 < words->ticks.n; i++)
    if (get_want (canvas, axis, words, i) > 0)
      return FALSE;
  return TRUE;
}

/* Two words that are too near to each other move apart, as far as each still stands at its tick. FALSE where that is not enough. */
static gboolean
part_words (SomCanvas     *canvas,
            const SomAxis *axis,
            Words         *words)
{
  double want = get_want (canvas, axis, words, 0) + 0.01, side = words->places[1] > words->places[0] ? 1 : -1;

  for (guint i = 0; i < 2 && axis->side != SOM_SIDE_LEFT; i++)
    {
      double wanted = words->middles[i] + (i == 0 ? -side : side) * want / 2;

      wanted = CLAMP (wanted, words->places[i] - words->extents[i] / 2, words->places[i] + words->extents[i] / 2);
      words->middles[i] = get_word_place (canvas, wanted, words->extents[i]);
    }
  return words_fit (canvas, axis, words);
}

/* As many ticks as the room allows, at most what is asked for. */
static Words
fit_words (SomCanvas     *canvas,
           const SomAxis *axis)
{
  double scale = som_view_get_scale (som_canvas_get_view (canvas));
  double least = axis->side == SOM_SIDE_LEFT ? 90 : axis->scale.kind == SOM_SCALE_TIME ? 200 : 140;
  guint  n = axis->n_ticks > 0 ? axis->n_ticks : CLAMP (get_room (axis) / least / scale, 2, 8);
  Words  words = make_words (canvas, axis, n);

  for (; n > 1 && !words_fit (canvas, axis, &words); n--)
    {
      clear_words (&words);
      words = make_words (canvas, axis, n - 1);
    }
  /* a logarithmic scale has two ticks where one is asked for, and of several the outer ones say most */
  while (words.ticks.n > 2 && !words_fit (canvas, axis, &words))
    drop_word (&words, words.ticks.n - 2);
  if (words.ticks.n == 2 && !words_fit (canvas, axis, &words) && !part_words (canvas, axis, &words))
    drop_word (&words, 1);
  if (words.ticks.n == 1)
    place_word (canvas, axis, &words, 0);
  return words;
}

double
som_axis_measure (SomCanvas     *canvas,
                  const SomAxis *axis)
{
  double scale = som_view_get_scale (som_canvas_get_view (canvas));
  double widest = 0;
  Words  words;

  if (axis->side != SOM_SIDE_LEFT)
    return som_canvas_line_height (canvas, SOM_TEXT_AXIS) + LINE_GAP * scale;
  words = fit_words (canvas, axis);
  for (guint i = 0; i < words.ticks.n; i++)
    widest = MAX (widest, som_canvas_measure (canvas, SOM_TEXT_AXIS, words.texts[i], NULL).width);
  clear_words (&words);
  return widest + LINE_GAP * scale;
}

static void
draw_grid_line (SomCanvas     *canvas,
                const SomAxis *axis,
                double         place,
                SomColor       color)
{
  cairo_t *cr = som_canvas_get_cairo (canvas);

  if (axis->side == SOM_SIDE_LEFT)
    {
      cairo_move_to (cr, axis->area.x, place);
      cairo_line_to (cr, axis->area.x + axis->area.width, place);
    }
  else
    {
      cairo_move_to (cr, place, axis->area.y);
      cairo_line_to (cr, place, axis->area.y + axis->area.height);
    }
  som_canvas_stroke (canvas, color, SOM_STROKE_GRID);
}

static void
draw_word (SomCanvas     *canvas,
           const SomAxis *axis,
           double         middle,
           const char    *text,
           SomColor       color)
{
  double   gap = LINE_GAP * som_view_get_scale (som_canvas_get_view (canvas));
  SomPlace where = { .color = &color };

  switch (axis->side)
    {
    case SOM_SIDE_LEFT:
      where.point = (SomPoint) { axis->area.x - gap, middle };
      where.anchor = SOM_ANCHOR_RIGHT | SOM_ANCHOR_MIDDLE;
      break;
    case SOM_SIDE_TOP:
      where.point = (SomPoint) { middle, axis->area.y - gap };
      where.anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_BOTTOM;
      break;
    case SOM_SIDE_BOTTOM:
    default:
      where.point = (SomPoint) { middle, axis->area.y + axis->area.height + gap };
      where.anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP;
      break;
    }
  som_canvas_text (canvas, SOM_TEXT_AXIS, text, &where);
}

void
som_axis_draw (SomCanvas     *canvas,
               const SomAxis *axis)
{
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = axis->side == SOM_SIDE_LEFT ? "axis-left" : "axis" };
  SomColor      grid = som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_GRID);
  SomColor      muted = som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_MUTED);
  Words         words = fit_words (canvas, axis);
  guint         n_items = som_figure_get_n_items (som_canvas_peek (canvas));

  som_canvas_begin_mark (canvas, &mark);
  for (guint i = 0; i < words.ticks.n; i++)
    {
      draw_grid_line (canvas, axis, words.places[i], grid);
      draw_word (canvas, axis, words.middles[i], words.texts[i], muted);
    }
  som_canvas_clear_words (canvas, n_items, axis->area);
  som_canvas_end_mark (canvas);
  clear_words (&words);
}

/* Where the line of words has room for more: before the first, after the last, between the two that are farthest apart. */
typedef enum
{
  BEFORE,
  AFTER,
  BETWEEN,
  N_GAPS
} Gap;

static void
find_gaps (SomCanvas     *canvas,
           const SomAxis *axis,
           double         left,
           SomRange       gaps[N_GAPS])
{
  SomRect area = som_view_get_area (som_canvas_get_view (canvas));
  double  margin = 2 * WORD_GAP * som_view_get_scale (som_canvas_get_view (canvas)), last = left;
  Words   words = fit_words (canvas, axis);

  gaps[BEFORE] = (SomRange) { left, axis->area.x - margin };
  gaps[BETWEEN] = (SomRange) { 0, 0 };
  for (guint i = 0; i < words.ticks.n; i++)
    {
      double half = words.extents[i] / 2, middle = words.middles[i];

      if (i == 0)
        gaps[BEFORE].max = MIN (gaps[BEFORE].max, middle - half - margin);
      else if (middle - half - margin - last > gaps[BETWEEN].max - gaps[BETWEEN].min)
        gaps[BETWEEN] = (SomRange) { last, middle - half - margin };
      last = middle + half + margin;
    }
  gaps[AFTER] = (SomRange) { last, area.x + area.width };
  clear_words (&words);
}

static void
draw_aside (SomCanvas  *canvas,
            const char *key,
            const char *text,
            SomPoint    point,
            SomAnchor   anchor)
{
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = key };
  SomColor      muted = som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_MUTED);

  som_canvas_begin_mark (canvas, &mark);
  som_canvas_text (canvas, SOM_TEXT_AXIS, text, &(SomPlace) { .point = point, .anchor = anchor, .color = &muted });
  som_canvas_end_mark (canvas);
}

/* The first of some texts that fits; NULL where none does. */
static const char *
choose_text (SomCanvas         *canvas,
             const char *const *texts,
             double             room)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (som_canvas_measure (canvas, SOM_TEXT_AXIS, texts[i], NULL).width <= room)
      return texts[i];
  return NULL;
}

/* In line with the words of the axis: at its sides; between two of them only where there is no other room. FALSE where there is none. */
static gboolean
draw_in_row (SomCanvas         *canvas,
             const SomAxis     *axis,
             double             left,
             const char        *key,
             const char *const *texts)
{
  static const SomAnchor anchors[] = { [BEFORE] = SOM_ANCHOR_LEFT, [AFTER] = SOM_ANCHOR_RIGHT, [BETWEEN] = SOM_ANCHOR_CENTER };
  double                 y = axis->area.y + axis->area.height + LINE_GAP * som_view_get_scale (som_canvas_get_view (canvas));
  SomRange               gaps[N_GAPS];

  find_gaps (canvas, axis, left, gaps);
  for (guint i = 0; i < N_GAPS; i++)
    {
      const char *text = choose_text (canvas, texts, gaps[i].max - gaps[i].min);
      double      places[] = { [BEFORE] = gaps[i].min, [AFTER] = gaps[i].max, [BETWEEN] = (gaps[i].min + gaps[i].max) / 2 };

      if (text == NULL)
        continue;
      draw_aside (canvas, key, text, (SomPoint) { places[i], y }, SOM_ANCHOR_TOP | anchors[i]);
      return TRUE;
    }
  return FALSE;
}

gboolean
som_axis_draw_note (SomCanvas     *canvas,
                    const SomAxis *axis,
                    double         left,
                    const char    *text)
{
  g_return_val_if_fail (canvas != NULL && axis != NULL, FALSE);

  return draw_in_row (canvas, axis, left, "axis-note", (const char *const[]) { text, NULL });
}

void
som_axis_draw_kind (SomCanvas     *canvas,
                    const SomAxis *axis,
                    double         left)
{
  SomView          *view = som_canvas_get_view (canvas);
  const char *const texts[] = { som_view_translate (view, "Logarithmic scale: read places, not lengths"),
                                som_view_translate (view, "Logarithmic scale"), som_view_translate (view, "Log scale"), NULL };
  const char       *text;

  if (axis->scale.kind != SOM_SCALE_LOG)
    return;
  if (axis->side != SOM_SIDE_LEFT)
    {
      draw_in_row (canvas, axis, left, "axis-kind", texts);
      return;
    }
  text = choose_text (canvas, texts, axis->area.x + axis->area.width - left);
  if (text != NULL)
    draw_aside (canvas, "axis-kind", text, (SomPoint) { left, axis->area.y - LINE_GAP * som_view_get_scale (view) }, SOM_ANCHOR_BOTTOM);
}
