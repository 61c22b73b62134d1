/* How much room the parts of a told timeline take.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "story.h"

double
story_get_unit (const Story *story)
{
  return story->timeline->scale;
}

/* Between blocks along the axis: those in two columns are told apart more easily. */
double
story_get_gap (const Story *story)
{
  return (story->level->split ? STORY_SPLIT_GAP : STORY_GAP) * story_get_unit (story);
}

double
story_get_tracks (const Story *story,
                  guint        side)
{
  double rule = story->vertical ? 0 : STORY_RULE;

  return (story->n_tracks[side] * STORY_TRACK + STORY_LEADER + rule) * story_get_unit (story);
}

double
story_get_note_height (const Story *story)
{
  return story->stretched ? som_canvas_line_height (story->timeline->canvas, SOM_TEXT_NOTE) * 1.5 : 0;
}

double
story_measure_across (const Story *story)
{
  double across = story->strip + story->sides[0] + story->sides[1];

  for (guint side = story->vertical ? 1 : 0; side < 2; side++)
    across += story_get_tracks (story, side);
  return across;
}
