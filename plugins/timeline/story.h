/* What the parts of a told timeline share: blocks of text beside a stretched axis.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "timeline.h"

G_BEGIN_DECLS

#define STORY_MAX_BLOCKS 40

/* At scale 1: room between blocks, also in two columns, from a leader to its text, between bars, from bars to texts, between findings,
 * between a block and its rule. */
#define STORY_GAP 26
#define STORY_SPLIT_GAP 12
#define STORY_INDENT 14
#define STORY_TRACK 18
#define STORY_LEADER 14
#define STORY_FINDING_GAP 8
#define STORY_RULE 6

typedef struct
{
  guint     row;
  SomStack *stack;
} Finding;

typedef struct
{
  const Event *event;
  SomStack    *stack;
  SomStack    *details;  /* what lies at the right of it; NULL where all lies in one column */
  GArray      *findings; /* of Finding */
  guint        side;     /* 0 above, 1 below or beside */
  guint        track;    /* of the bar, counted from the axis */
  guint        knot;     /* at which it begins */
  double       offset;   /* what the events need that begin at its knot before it */
  double       place;    /* where it begins, along the axis */
  SomRange     bar;      /* along the axis */
  double       label;    /* where the block starts, along the axis */
  double       along, across; /* how much room the block takes */
  double       column;        /* width of its texts */
  gboolean     beside;        /* details and findings lie at the right */
} Block;

/* How much is told. */
typedef struct
{
  gboolean value, text;
  gboolean split; /* in two columns; beside a vertical axis only */
} StoryLevel;

typedef struct
{
  const Timeline *timeline;
  gboolean        vertical;
  const StoryLevel *level;
  guint           n;
  Block          *blocks;
  double          size;
  double          length;  /* of the axis */
  double          width;   /* of the texts */
  double          strip;   /* across the axis */
  double          sides[2]; /* how far blocks reach, on each side */
  guint           n_tracks[2];
  guint           n_knots;
  double          end;     /* of the time */
  double         *times, *places; /* of the axis, one more than knots: the last is its end */
  double         *needs;   /* how far the next knot should be */
  gboolean        stretched;
} Story;

/* Places the events along the axis, which needs their lengths along it. */
void     story_place_events    (Story *story);
double   story_map             (const Story *story, double time);

/* The strip with the periods of the calendar. */
double   story_measure_strip   (const Story *story);
void     story_draw_axis       (const Story *story, SomRect strip);

double   story_get_unit        (const Story *story);
double   story_get_gap         (const Story *story);
double   story_get_tracks      (const Story *story, guint side);
double   story_get_note_height (const Story *story);
double   story_measure_across  (const Story *story);

/* FALSE where something is left out. */
gboolean story_draw            (const Story *story);

G_END_DECLS
