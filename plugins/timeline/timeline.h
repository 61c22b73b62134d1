/* What the parts of the timeline share: events read from the table, in the order of time.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

G_BEGIN_DECLS

/* Of a bar, at scale 1. */
#define TIMELINE_BAR 12

/* Something that happens. What is known to the day lasts a day, what is known to the year lasts the year. */
typedef struct
{
  guint        row;
  double       start, end; /* seconds since 1970 */
  SomPrecision precision;  /* the finer of both */
  gboolean     moment;     /* a single date, known to the day at least: drawn as a point */
  gboolean     check;
  SomStatus    status;
  GArray      *findings; /* of guint: rows that check it */
} Event;

typedef struct
{
  SomView   *view;
  SomCanvas *canvas;
  SomTable  *table;
  GPtrArray *events; /* of Event, in the order of time */
  SomRange   domain;
  SomRect    area;
  double     scale;
  guint      n_undated;
} Timeline;

/* Reads the events and the time from the first to the last. */
void         timeline_read        (Timeline *timeline);
const Event *timeline_get_event   (const Timeline *timeline, guint event);
const char  *timeline_get_words   (const Timeline *timeline, SomRole role, guint row);
const char  *timeline_get_label   (const Timeline *timeline, guint row);
double       timeline_get_end     (const Event *event);
SomColor     timeline_get_color   (const Timeline *timeline, const Event *event);
char        *timeline_format_date (const Timeline *timeline, guint row);
SomPrecision timeline_get_known   (const Timeline *timeline);
guint        timeline_count_ticks (const Timeline *timeline, const SomScale *scale, guint most);
void         timeline_draw_bar    (const Timeline *timeline, const Event *event, SomRect bar);

/* Three ways to draw them, for few, many and very many. Each is FALSE, with nothing drawn, where there are too many for it. */
gboolean     timeline_draw_story  (const Timeline *timeline);
gboolean     timeline_draw_lanes  (const Timeline *timeline);
void         timeline_draw_bins   (const Timeline *timeline);

G_END_DECLS
