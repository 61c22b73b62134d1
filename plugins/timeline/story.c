/* Few events: each is told in a block of its own, beside the axis.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "story.h"

#include <math.h>

/* From all to next to nothing. Where blocks are too high for one column, they are parted in two before anything is left out. */
static const StoryLevel levels[] = {
  { .value = TRUE, .text = TRUE },
  { .value = TRUE, .text = TRUE, .split = TRUE },
  { .value = TRUE },
  { .value = TRUE, .split = TRUE },
  { .value = FALSE },
};

/* At scale 1. */
#define MAX_WIDTH 420
#define MIN_WIDTH 190
#define MAX_TEXT 760

/* Factors on the type. */
#define SMALLEST 0.62
#define LARGEST 1.5

/* A horizontal axis is for areas that are at least this much wider than high. */
#define WIDE 1.2

/* What is said. */

static void
clear_finding (gpointer data)
{
  som_stack_free (((Finding *) data)->stack);
}

static SomStack *
make_heading (const Story *story,
              const Event *event)
{
  const Timeline  *timeline = story->timeline;
  SomStack        *stack = som_stack_new (timeline->canvas);
  g_autofree char *date = timeline_format_date (timeline, event->row);
  const char      *label = timeline_get_label (timeline, event->row);

  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_AXIS_STRONG, .text = date, .color = SOM_COLOR_MUTED });
  som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_LABEL, .text = label, .color = SOM_COLOR_TEXT, .max_lines = 4 });
  return stack;
}

static void
add_details (const Story *story,
             const Event *event,
             SomStack    *stack)
{
  const Timeline  *timeline = story->timeline;
  int              column = som_table_find_role (timeline->table, SOM_ROLE_VALUE);
  g_autofree char *value = som_format_value (timeline->view, timeline->table, column, event->row);
  g_autofree char *qualifier = som_format_qualifier (timeline->view, timeline->table, event->row);
  const char      *text = timeline_get_words (timeline, SOM_ROLE_TEXT, event->row);
  SomTextStyle     style = story->level->split ? SOM_TEXT_AXIS_STRONG : SOM_TEXT_VALUE;

  if (story->level->value)
    som_stack_add (stack, &(SomStackText) { .style = style, .text = value, .color = SOM_COLOR_ACCENT, .gap = 2 });
  if (story->level->value)
    som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_AXIS, .text = qualifier, .color = SOM_COLOR_MUTED });
  if (story->level->text)
    som_stack_add (stack, &(SomStackText) { .style = SOM_TEXT_AXIS, .text = text, .color = SOM_COLOR_TEXT, .max_lines = 8 });
}

static SomStack *
make_finding (const Story *story,
              guint        row,
              const char  *date)
{
  g_autofree char *own = timeline_format_date (story->timeline, row);

  return som_stack_new_check (story->timeline->canvas, story->timeline->table, row, g_strcmp0 (own, date) != 0 ? own : NULL);
}

static void
fill_block (const Story *story,
            Block       *block,
            const Event *event)
{
  g_autofree char *date = timeline_format_date (story->timeline, event->row);

  block->event = event;
  block->stack = event->check ? make_finding (story, event->row, NULL) : make_heading (story, event);
  block->details = story->level->split && !event->check ? som_stack_new (story->timeline->canvas) : NULL;
  if (!event->check)
    add_details (story, event, block->details != NULL ? block->details : block->stack);
  block->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (block->findings, clear_finding);
  for (guint i = 0; i < event->findings->len && story->level->text; i++)
    {
      Finding finding = { g_array_index (event->findings, guint, i), NULL };

      finding.stack = make_finding (story, finding.row, date);
      g_array_append_val (block->findings, finding);
    }
}

static Story *
story_new (const Timeline   *timeline,
           gboolean          vertical,
           const StoryLevel *level)
{
  Story *story = g_new0 (Story, 1);

  story->timeline = timeline;
  story->vertical = vertical;
  story->level = level;
  story->n = timeline->events->len;
  story->blocks = g_new0 (Block, story->n);
  story->times = g_new (double, 2 * story->n + 1);
  story->places = g_new (double, 2 * story->n + 1);
  story->needs = g_new (double, 2 * story->n);
  for (guint i = 0; i < story->n; i++)
    {
      fill_block (story, &story->blocks[i], timeline_get_event (timeline, i));
      story->blocks[i].side = vertical ? 1 : i % 2;
    }
  return story;
}

static void
story_free (Story *story)
{
  for (guint i = 0; i < story->n; i++)
    {
      som_stack_free (story->blocks[i].stack);
      g_clear_pointer (&story->blocks[i].details, som_stack_free);
      g_array_unref (story->blocks[i].findings);
    }
  g_free (story->blocks);
  g_free (story->times);
  g_free (story->places);
  g_free (story->needs);
  g_free (story);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Story, story_free)

/* Places along the axis. */

/* Bars of one side never touch: a later one lies outside of all that still last, so that no leader crosses a bar. */
static void
place_bars (Story *story)
{
  double  least = TIMELINE_BAR * story_get_unit (story);
  double *ends = g_newa (double, STORY_MAX_BLOCKS);

  for (guint side = 0; side < 2; side++)
    {
      story->n_tracks[side] = 0;
      for (guint i = 0; i < story->n; i++)
        {
          Block *block = &story->blocks[i];
          guint  track = 0;

          if (block->side != side)
            continue;
          block->bar.min = block->event->moment ? block->place : story_map (story, block->event->start);
          block->bar.max = MAX (story_map (story, timeline_get_end (block->event)), block->bar.min + least);
          for (guint t = 0; t < story->n_tracks[side]; t++)
            if (ends[t] > block->bar.min)
              track = t + 1;
          block->track = track;
          ends[track] = block->bar.max;
          story->n_tracks[side] = MAX (story->n_tracks[side], track + 1);
        }
    }
}

/* Where a block would start were it alone. Above and below the axis the first starts and the last ends with its event, and those between
 * lie in proportion, so that blocks and axis both take the whole width. */
static double
get_label (const Story *story,
           const Block *block)
{
  double last = story->blocks[story->n - 1].place;

  return story->vertical || last <= 0 ? block->place : block->place / last * MAX (story->length - block->along, 0);
}

/* Blocks lie where they would alone, or as near as their neighbours let them, and within the area. */
static void
place_labels (Story *story)
{
  double gap = story_get_gap (story);

  for (guint side = 0; side < 2; side++)
    {
      double from = 0, to = story->length;

      for (guint i = 0; i < story->n; i++)
        if (story->blocks[i].side == side)
          {
            story->blocks[i].label = MAX (get_label (story, &story->blocks[i]), from);
            from = story->blocks[i].label + story->blocks[i].along + gap;
          }
      for (guint i = story->n; i-- > 0;)
        if (story->blocks[i].side == side)
          {
            story->blocks[i].label = MIN (story->blocks[i].label, to - story->blocks[i].along);
            to = story->blocks[i].label - gap;
          }
    }
}

/* Room. */

/* Beside a vertical axis there is room for details, and for what the check found, at the right of what they belong to. */
static void
set_column (const Story *story,
            Block       *block)
{
  double unit = story_get_unit (story);

  block->beside = block->details != NULL
                  || (story->vertical && block->findings->len > 0 && story->width > 2 * MIN_WIDTH * story->size * unit);
  block->column = block->beside ? (story->width - STORY_GAP * unit) / 2 : story->width;
}

/* How high a block is. */
static double
measure_block (const Story *story,
               Block       *block)
{
  double gap = STORY_FINDING_GAP * story_get_unit (story), text, right = 0;

  text = som_stack_measure (block->stack, block->column, story->size);
  if (block->details != NULL)
    right = som_stack_measure (block->details, block->column, story->size) + gap;
  for (guint i = 0; i < block->findings->len; i++)
    right += som_stack_measure (g_array_index (block->findings, Finding, i).stack, block->column, story->size) + gap;
  return block->beside ? MAX (text, right - gap) : text + right;
}

static gboolean
is_too_narrow (const Story *story)
{
  for (guint i = 0; i < story->n; i++)
    {
      const Block *block = &story->blocks[i];
      double       room = block->details != NULL ? block->column : story->width;

      if (som_stack_get_min_width (block->stack, story->size) > room
          || (block->details != NULL && som_stack_get_min_width (block->details, story->size) > room))
        return TRUE;
    }
  return story->width < MIN_WIDTH * story->size * story_get_unit (story);
}

/* Whether the blocks of each side have room one after the other. */
static gboolean
is_long_enough (const Story *story)
{
  double sums[2] = { 0 };

  for (guint i = 0; i < story->n; i++)
    sums[story->blocks[i].side] += story->blocks[i].along + story_get_gap (story);
  return MAX (sums[0], sums[1]) - story_get_gap (story) <= story->length + 0.5;
}

static gboolean
arrange_horizontally (Story *story)
{
  double unit = story_get_unit (story);
  double steps = (story->n - 1) / 2.0;

  story->length = story->timeline->area.width;
  story->width = MIN (MAX_WIDTH * unit * story->size, (story->length - steps * STORY_GAP * unit) / (steps + 1));
  for (guint i = 0; i < story->n; i++)
    set_column (story, &story->blocks[i]);
  if (is_too_narrow (story))
    return FALSE;
  story->sides[0] = story->sides[1] = 0;
  for (guint i = 0; i < story->n; i++)
    {
      Block *block = &story->blocks[i];

      block->along = story->width;
      block->across = measure_block (story, block);
      story->sides[block->side] = MAX (story->sides[block->side], block->across);
    }
  story_place_events (story);
  return is_long_enough (story);
}

static gboolean
arrange_vertically (Story *story)
{
  double unit = story_get_unit (story);

  story->length = story->timeline->area.height - som_canvas_line_height (story->timeline->canvas, SOM_TEXT_NOTE) * 1.5;
  story->sides[0] = 0;
  story->sides[1] = story->timeline->area.width - story->strip - story_get_tracks (story, 1);
  story->width = MIN (story->sides[1] - STORY_INDENT * unit, MAX_TEXT * (story->level->split ? 1.5 : 1) * unit * story->size);
  for (guint i = 0; i < story->n; i++)
    set_column (story, &story->blocks[i]);
  if (is_too_narrow (story))
    return FALSE;
  for (guint i = 0; i < story->n; i++)
    {
      story->blocks[i].along = measure_block (story, &story->blocks[i]);
      story->blocks[i].across = story->width;
    }
  story_place_events (story);
  return is_long_enough (story);
}

/* Tracks take width from the texts, which become higher, which moves the bars: a few rounds settle it. */
static gboolean
settle_vertically (Story *story)
{
  story->n_tracks[1] = 1;
  for (guint round = 0; round < 3; round++)
    {
      guint assumed = story->n_tracks[1];

      if (!arrange_vertically (story))
        return FALSE;
      place_bars (story);
      if (story->n_tracks[1] <= assumed)
        {
          story->n_tracks[1] = assumed;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
fits (double   size,
      gpointer data)
{
  Story   *story = data;
  gboolean good;

  story->size = size;
  story->strip = story_measure_strip (story);
  good = story->vertical ? settle_vertically (story) : arrange_horizontally (story);
  if (!good)
    return FALSE;
  if (!story->vertical)
    place_bars (story);
  place_labels (story);
  return story->vertical || story_measure_across (story) + story_get_note_height (story) <= story->timeline->area.height + 0.5;
}

/* The better of the two directions at a level; NULL where neither fits. */
static Story *
choose (const Timeline   *timeline,
        const StoryLevel *level)
{
  gboolean         vertical = level->split || timeline->area.width < timeline->area.height * WIDE;
  g_autoptr (Story) first = story_new (timeline, vertical, level), second = story_new (timeline, !vertical, level);
  double           first_size = som_fit_size ((SomRange) { SMALLEST, LARGEST }, fits, first);
  double           second_size = level->split ? 0 : som_fit_size ((SomRange) { SMALLEST, LARGEST }, fits, second);
  gboolean         turn = second_size > first_size * 1.3;

  if (first_size == 0 && second_size == 0)
    return NULL;
  fits (turn ? second_size : first_size, turn ? second : first);
  return turn ? g_steal_pointer (&second) : g_steal_pointer (&first);
}

gboolean
timeline_draw_story (const Timeline *timeline)
{
  if (timeline->events->len > STORY_MAX_BLOCKS)
    return FALSE;
  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      g_autoptr (Story) story = choose (timeline, &levels[level]);

      if (story == NULL)
        continue;
      if (!story_draw (story))
        som_canvas_notice (timeline->canvas, som_view_translate (timeline->view, "Some words of the events are left out for want of room"));
      return TRUE;
    }
  return FALSE;
}
