/* The drawing kit: tags, a few words beside a mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"

#include <sommet/som-kit.h>

/* Of the ground of what the check found, at scale 1. */
#define PADDING 8
#define RADIUS 6

/* In lines of the heading, which people may want large. */
#define BADGE 0.78125
#define BADGE_GAP 0.304

#define MAX_LINES 3

/* The lines of a tag, from top to bottom. */
typedef enum
{
  LINE_HEADING,
  LINE_VALUE,
  LINE_DETAIL,
  N_LINES
} Line;

typedef struct
{
  SomTextStyle  style;
  const char   *text;
  SomColor      color;
  double        indent;
} Row;

static const SomTextStyle styles[3][N_LINES] = {
  { SOM_TEXT_LABEL, SOM_TEXT_VALUE, SOM_TEXT_AXIS },           /* what the article says */
  { SOM_TEXT_AXIS_STRONG, SOM_TEXT_AXIS_STRONG, SOM_TEXT_NOTE }, /* what the check found */
  { SOM_TEXT_AXIS_STRONG, SOM_TEXT_AXIS, SOM_TEXT_NOTE },      /* either, small */
};

static double
get_scale (SomCanvas *canvas)
{
  return som_view_get_scale (som_canvas_get_view (canvas));
}

/* The height of a line beside which a badge stands. */
static double
get_line (SomCanvas *canvas)
{
  return som_canvas_line_height (canvas, SOM_TEXT_AXIS_STRONG);
}

static gboolean
is_check (const SomTag *tag)
{
  return tag->layer == SOM_LAYER_CHECK;
}

static SomColor
get_color (SomCanvas    *canvas,
           const SomTag *tag,
           Line          line)
{
  SomView *view = som_canvas_get_view (canvas);

  if (is_check (tag))
    return som_view_get_theme_color (view, line == LINE_DETAIL ? SOM_COLOR_TEXT : SOM_COLOR_CHECK);
  if (tag->ground != NULL)
    return som_view_get_color_on (view, *tag->ground);
  if (line == LINE_DETAIL)
    return som_view_get_theme_color (view, SOM_COLOR_MUTED);
  return tag->color != NULL ? *tag->color : som_view_get_theme_color (view, SOM_COLOR_TEXT);
}

static void
set_rows (SomCanvas    *canvas,
          const SomTag *tag,
          Row           rows[N_LINES])
{
  const char *const texts[N_LINES] = { tag->heading, tag->value, tag->detail };
  guint             kind = tag->small ? 2 : is_check (tag) ? 1 : 0;

  for (Line line = 0; line < N_LINES; line++)
    rows[line] = (Row) { styles[kind][line], texts[line], get_color (canvas, tag, line), 0 };
  if (is_check (tag))
    rows[LINE_HEADING].indent = (BADGE + BADGE_GAP) * get_line (canvas);
}

static SomPlace
get_place (SomCanvas    *canvas,
           const SomTag *tag,
           const Row    *row)
{
  double padding = is_check (tag) ? 2 * PADDING * get_scale (canvas) : 0;

  return (SomPlace) { .anchor = tag->align | SOM_ANCHOR_TOP, .color = &row->color, .max_lines = MAX_LINES,
                      .max_width = tag->max_width > 0 ? MAX (tag->max_width - padding - row->indent, 1) : 0 };
}

/* The heading of what the check found is never lower than its badge. */
static SomSize
measure_row (SomCanvas    *canvas,
             const SomTag *tag,
             const Row    *row)
{
  SomPlace place = get_place (canvas, tag, row);
  SomSize  size = som_canvas_measure (canvas, row->style, row->text, &place);

  return (SomSize) { size.width + row->indent, row->indent > 0 ? MAX (size.height, BADGE * get_line (canvas)) : size.height };
}

SomSize
som_tag_measure (SomCanvas    *canvas,
                 const SomTag *tag)
{
  Row     rows[N_LINES];
  SomSize size = { 0, 0 };
  double  padding;

  g_return_val_if_fail (canvas != NULL && tag != NULL, size);

  padding = is_check (tag) ? PADDING * get_scale (canvas) : 0;
  set_rows (canvas, tag, rows);
  for (Line line = 0; line < N_LINES; line++)
    {
      SomSize row = measure_row (canvas, tag, &rows[line]);

      size = (SomSize) { MAX (size.width, row.width), size.height + row.height };
    }
  return (SomSize) { size.width + 2 * padding, size.height + 1.4 * padding };
}

static void
draw_row (SomCanvas    *canvas,
          const SomTag *tag,
          const Row    *row,
          SomRect       room)
{
  SomColor surface = som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_SURFACE);
  SomPlace place = get_place (canvas, tag, row);

  place.point = (SomPoint) { room.x + row->indent, room.y };
  if (tag->align == SOM_ANCHOR_CENTER && !is_check (tag))
    place.point.x = room.x + room.width / 2;
  else if (tag->align == SOM_ANCHOR_RIGHT && !is_check (tag))
    place.point.x = room.x + room.width;
  if (is_check (tag))
    place.anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_TOP;
  else if (tag->halo)
    place.halo = &surface;
  som_canvas_text (canvas, row->style, row->text, &place);
}

static void
draw_ground (SomCanvas *canvas,
             SomRect    rect)
{
  double   scale = get_scale (canvas), padding = PADDING * scale, line = get_line (canvas), badge = BADGE * line;
  SomPoint center = { rect.x + padding + badge / 2, rect.y + padding * 0.7 + line / 2 };

  som_canvas_rounded (canvas, rect, RADIUS * scale);
  som_canvas_fill (canvas, som_view_get_theme_color (som_canvas_get_view (canvas), SOM_COLOR_CHECK_PANEL));
  som_check_badge (canvas, center, badge);
}

void
som_tag_draw (SomCanvas    *canvas,
              const SomTag *tag,
              SomRect       rect)
{
  Row    rows[N_LINES];
  double padding;

  g_return_if_fail (canvas != NULL && tag != NULL);

  padding = is_check (tag) ? PADDING * get_scale (canvas) : 0;
  set_rows (canvas, tag, rows);
  if (is_check (tag))
    draw_ground (canvas, rect);
  rect = som_rect_inset (rect, padding, padding * 0.7, padding, padding * 0.7);
  for (Line line = 0; line < N_LINES; line++)
    {
      draw_row (canvas, tag, &rows[line], rect);
      rect = som_rect_inset (rect, 0, measure_row (canvas, tag, &rows[line]).height, 0, 0);
    }
}
