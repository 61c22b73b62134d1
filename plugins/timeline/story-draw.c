/* Draws a told timeline: bars, leaders, blocks and findings.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "story.h"

/* What is left of the height lies above and below. */
static SomRect
get_strip (const Story *story)
{
  SomRect area = story->timeline->area;
  double  end = story->places[story->n_knots];
  double  spare = area.height - story_get_note_height (story) - story_measure_across (story);

  if (story->vertical)
    return (SomRect) { area.x, area.y, story->strip, end };
  return (SomRect) { area.x, area.y + MAX (spare, 0) / 2 + story->sides[0] + story_get_tracks (story, 0), end, story->strip };
}

static SomRect
get_bar (const Story *story,
         const Block *block)
{
  SomRect strip = get_strip (story);
  double  unit = story_get_unit (story), length = block->bar.max - block->bar.min;
  double  across = (block->track * STORY_TRACK + (STORY_TRACK - TIMELINE_BAR) / 2.0) * unit, bar = TIMELINE_BAR * unit;

  if (story->vertical)
    return (SomRect) { strip.x + strip.width + across, strip.y + block->bar.min, bar, length };
  return (SomRect) { strip.x + block->bar.min, block->side == 0 ? strip.y - across - bar : strip.y + strip.height + across, length, bar };
}

static SomRect
get_text (const Story *story,
          const Block *block)
{
  SomRect strip = get_strip (story);
  double  indent = STORY_INDENT * story_get_unit (story), tracks = story_get_tracks (story, block->side);

  if (story->vertical)
    return (SomRect) { strip.x + strip.width + tracks + indent, strip.y + block->label, story->width, block->along };
  if (block->side == 0)
    return (SomRect) { strip.x + block->label, strip.y - tracks - block->across, story->width, block->across };
  return (SomRect) { strip.x + block->label, strip.y + strip.height + tracks, story->width, block->across };
}

/* From the bar to the first line of a block beside the axis. */
static void
draw_arm (const Story *story,
          SomRect      bar,
          SomRect      text)
{
  double   unit = story_get_unit (story), half = TIMELINE_BAR * unit / 2, leader = STORY_LEADER * unit, indent = STORY_INDENT * unit;
  double   line = text.y + som_canvas_line_height (story->timeline->canvas, SOM_TEXT_AXIS_STRONG) * story->size / 2;
  double   y = CLAMP (line, bar.y + half, bar.y + bar.height - half);
  cairo_t *cr = som_canvas_get_cairo (story->timeline->canvas);

  cairo_move_to (cr, bar.x + bar.width, y);
  cairo_line_to (cr, text.x - leader - indent / 2, y);
  cairo_line_to (cr, text.x - indent / 2, line);
}

/* From the bar to the edge of a block above or below the axis, and along this edge. */
static void
draw_stem (const Story *story,
           const Block *block,
           SomRect      bar,
           SomRect      text)
{
  double   unit = story_get_unit (story), half = TIMELINE_BAR * unit / 2, leader = STORY_LEADER * unit;
  gboolean up = block->side == 0;
  double   edge = up ? text.y + text.height + STORY_RULE * unit : text.y - STORY_RULE * unit;
  double   x = bar.x + CLAMP (block->place - block->bar.min + half, half, bar.width - half);
  cairo_t *cr = som_canvas_get_cairo (story->timeline->canvas);

  cairo_move_to (cr, x, up ? bar.y : bar.y + bar.height);
  cairo_line_to (cr, x, up ? edge + leader : edge - leader);
  cairo_line_to (cr, CLAMP (x, text.x, text.x + text.width), edge);
  cairo_move_to (cr, text.x, edge);
  cairo_line_to (cr, text.x + text.width, edge);
}

static void
draw_leader (const Story *story,
             const Block *block)
{
  if (story->vertical)
    draw_arm (story, get_bar (story, block), get_text (story, block));
  else
    draw_stem (story, block, get_bar (story, block), get_text (story, block));
  som_canvas_stroke (story->timeline->canvas, som_view_get_theme_color (story->timeline->view, SOM_COLOR_MUTED), SOM_STROKE_HAIRLINE);
}

/* The sign of findings that have no room. */
static void
draw_badge (const Story *story,
            const Block *block,
            SomRect      text)
{
  SomCanvas       *canvas = story->timeline->canvas;
  g_autofree char *date = timeline_format_date (story->timeline, block->event->row);
  SomSize          room = som_canvas_measure (canvas, SOM_TEXT_AXIS_STRONG, date, &(SomPlace) { .size = story->size });

  if (block->event->findings->len == block->findings->len)
    return;
  som_check_badge (canvas, (SomPoint) { MIN (text.x + room.width + room.height, text.x + text.width - room.height / 2), text.y + room.height / 2 },
                   room.height * 0.72);
}

static gboolean
draw_findings (const Story *story,
               const Block *block,
               SomPoint     corner)
{
  gboolean whole = TRUE;

  for (guint i = 0; i < block->findings->len; i++)
    {
      const Finding *finding = &g_array_index (block->findings, Finding, i);
      const SomMark  mark = { .role = SOM_MARK_DATUM, .table = story->timeline->table, .row = finding->row };
      double         height = som_stack_measure (finding->stack, block->column, story->size);

      som_canvas_begin_mark (story->timeline->canvas, &mark);
      whole &= som_stack_draw (finding->stack, (SomRect) { corner.x, corner.y, block->column, height }, story->size);
      som_canvas_end_mark (story->timeline->canvas);
      corner.y += height + STORY_FINDING_GAP * story_get_unit (story);
    }
  return whole;
}

/* No wider than its words, so that those from right to left stay at their flag too. */
static double
get_width (const Story    *story,
           const Block    *block,
           const SomStack *stack)
{
  return MIN (block->column, som_stack_get_max_width (stack, story->size) + 1);
}

/* What lies below the words of a block, or at the right of them. */
static gboolean
draw_more (const Story *story,
           const Block *block,
           SomRect      words)
{
  double   unit = story_get_unit (story), gap = STORY_FINDING_GAP * unit;
  SomPoint corner = { words.x, words.y + words.height + gap };
  double   height;
  gboolean whole = TRUE;

  if (block->beside)
    corner = (SomPoint) { words.x + block->column + STORY_GAP * unit, words.y };
  if (block->details != NULL)
    {
      height = som_stack_measure (block->details, block->column, story->size);
      whole = som_stack_draw (block->details, (SomRect) { corner.x, corner.y, get_width (story, block, block->details), height }, story->size);
      corner.y += height + gap;
    }
  return draw_findings (story, block, corner) && whole;
}

static gboolean
draw_block (const Story *story,
            const Block *block)
{
  SomCanvas    *canvas = story->timeline->canvas;
  const SomMark mark = { .role = SOM_MARK_DATUM, .table = story->timeline->table, .row = block->event->row };
  SomRect       text = get_text (story, block);
  gboolean      whole;

  text.width = get_width (story, block, block->stack);
  text.height = som_stack_measure (block->stack, block->column, story->size);
  som_canvas_begin_mark (canvas, &mark);
  draw_leader (story, block);
  timeline_draw_bar (story->timeline, block->event, get_bar (story, block));
  whole = som_stack_draw (block->stack, text, story->size);
  draw_badge (story, block, get_text (story, block));
  whole &= draw_more (story, block, text);
  som_canvas_end_mark (canvas);
  return whole;
}

static void
draw_note (const Story *story)
{
  const Timeline *timeline = story->timeline;
  const SomMark   mark = { .role = SOM_MARK_ANNOTATION, .key = "stretched" };
  SomColor        muted = som_view_get_theme_color (timeline->view, SOM_COLOR_MUTED);
  SomRect         area = timeline->area;

  if (!story->stretched)
    return;
  som_canvas_begin_mark (timeline->canvas, &mark);
  som_canvas_text (timeline->canvas, SOM_TEXT_NOTE, som_view_translate (timeline->view, "The axis is not to scale: busy periods are stretched"),
                   &(SomPlace) { .point = { area.x, area.y + area.height }, .anchor = SOM_ANCHOR_BOTTOM, .color = &muted,
                                 .max_width = area.width });
  som_canvas_end_mark (timeline->canvas);
}

gboolean
story_draw (const Story *story)
{
  gboolean whole = story->level->text;

  story_draw_axis (story, get_strip (story));
  for (guint i = 0; i < story->n; i++)
    whole &= draw_block (story, &story->blocks[i]);
  draw_note (story);
  return whole;
}
