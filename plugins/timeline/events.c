/* The events of a timeline: read from the table in the order of time, what the check found with what it checks, and what all ways to draw
 * them need to know of one.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "timeline.h"

static void
free_event (gpointer data)
{
  Event *event = data;

  g_array_unref (event->findings);
  g_free (event);
}

const Event *
timeline_get_event (const Timeline *timeline,
                    guint           event)
{
  return g_ptr_array_index (timeline->events, event);
}

const char *
timeline_get_words (const Timeline *timeline,
                    SomRole         role,
                    guint           row)
{
  return som_table_get_text (timeline->table, som_table_find_role (timeline->table, role), row);
}

/* What an event is called: by its label, or its entity. */
const char *
timeline_get_label (const Timeline *timeline,
                    guint           row)
{
  const char *label = timeline_get_words (timeline, SOM_ROLE_LABEL, row);

  return label != NULL ? label : som_view_get_entity_label (timeline->view, som_table_get_entity (timeline->table, row));
}

/* Where the bar of an event ends; that of a moment is as long as it is high, wherever it starts. */
double
timeline_get_end (const Event *event)
{
  return event->moment ? event->start : event->end;
}

SomColor
timeline_get_color (const Timeline *timeline,
                    const Event    *event)
{
  SomColor color;

  if (event->check)
    return som_view_get_theme_color (timeline->view, SOM_COLOR_CHECK);
  if (g_str_equal (som_view_get_choice (timeline->view, "accent"), "entity")
      && som_view_get_entity_color (timeline->view, som_table_get_entity (timeline->table, event->row), &color))
    return color;
  return som_view_get_theme_color (timeline->view, SOM_COLOR_ACCENT);
}

/* The finest that is known of any event. */
SomPrecision
timeline_get_known (const Timeline *timeline)
{
  SomPrecision known = SOM_PRECISION_YEAR;

  for (guint i = 0; i < timeline->events->len; i++)
    known = MAX (known, timeline_get_event (timeline, i)->precision);
  return known;
}

/* How many ticks a calendar has at most that is no finer than what is known: where all is known to the day, no hours are told. */
guint
timeline_count_ticks (const Timeline *timeline,
                      const SomScale *scale,
                      guint           most)
{
  SomPrecision known = timeline_get_known (timeline);

  while (most > 1 && som_scale_get_ticks (scale, most).precision > known)
    most--;
  return most;
}

/* A moment is a disc, a span is a bar; what is announced is hollow. */
void
timeline_draw_bar (const Timeline *timeline,
                   const Event    *event,
                   SomRect         bar)
{
  som_canvas_get_cairo (timeline->canvas);
  som_canvas_rounded (timeline->canvas, bar, TIMELINE_BAR * timeline->scale / 2);
  som_canvas_fill_status (timeline->canvas, timeline_get_color (timeline, event), event->status);
}

/* Start and end of a row; a row with a time only has one. FALSE where it has none. */
static gboolean
get_times (const SomTable *table,
           guint           row,
           SomTime        *start,
           SomTime        *end)
{
  gboolean has_start = som_table_get_time (table, som_table_find_role (table, SOM_ROLE_START), row, start)
                       || som_table_get_time (table, som_table_find_role (table, SOM_ROLE_TIME), row, start);
  gboolean has_end = som_table_get_time (table, som_table_find_role (table, SOM_ROLE_END), row, end);

  if (!has_start && !has_end)
    return FALSE;
  if (!has_start)
    *start = *end;
  if (!has_end)
    *end = *start;
  return TRUE;
}

/* (transfer full) (nullable) */
char *
timeline_format_date (const Timeline *timeline,
                      guint           row)
{
  SomTime start, end;

  if (!get_times (timeline->table, row, &start, &end))
    return NULL;
  if (start.seconds == end.seconds && start.precision == end.precision)
    return som_format_time (timeline->view, start, SOM_FORMAT_SHORT);
  return som_format_span (timeline->view, start, end, SOM_FORMAT_SHORT);
}

static Event *
make_event (const Timeline *timeline,
            guint           row)
{
  SomTime start, end;
  Event  *event;

  if (!get_times (timeline->table, row, &start, &end))
    return NULL;
  event = g_new0 (Event, 1);
  event->row = row;
  event->start = MIN (start.seconds, end.seconds);
  event->end = MAX (som_time_get_end (start), som_time_get_end (end));
  event->precision = MAX (start.precision, end.precision);
  event->moment = start.seconds == end.seconds && event->precision >= SOM_PRECISION_DAY;
  event->check = som_table_get_layer (timeline->table, row) == SOM_LAYER_CHECK;
  event->status = som_table_get_status (timeline->table, row);
  event->findings = g_array_new (FALSE, FALSE, sizeof (guint));
  return event;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *first = *(const Event *const *) a, *second = *(const Event *const *) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->row < second->row ? -1 : 1;
}

/* The event that a row of the check belongs to; NULL where it stands for itself. */
static Event *
find_checked (const Timeline *timeline,
              Event         **by_row,
              guint           row)
{
  guint checked;

  if (som_table_get_layer (timeline->table, row) != SOM_LAYER_CHECK
      || !som_table_find_key (timeline->table, timeline_get_words (timeline, SOM_ROLE_CHECKS, row), &checked)
      || som_table_get_layer (timeline->table, checked) == SOM_LAYER_CHECK)
    return NULL;
  return by_row[checked];
}

static void
read_rows (Timeline *timeline)
{
  guint             n = som_table_get_n_rows (timeline->table);
  g_autofree Event **by_row = g_new0 (Event *, MAX (n, 1));

  timeline->events = g_ptr_array_new_with_free_func (free_event);
  for (guint row = 0; row < n; row++)
    if (som_table_get_layer (timeline->table, row) != SOM_LAYER_CHECK)
      by_row[row] = make_event (timeline, row);
  for (guint row = 0; row < n; row++)
    {
      Event *checked = find_checked (timeline, by_row, row);

      if (checked != NULL)
        {
          g_array_append_val (checked->findings, row);
          continue;
        }
      if (by_row[row] == NULL)
        by_row[row] = make_event (timeline, row);
      if (by_row[row] != NULL)
        g_ptr_array_add (timeline->events, by_row[row]);
      else
        timeline->n_undated++;
    }
  g_ptr_array_sort (timeline->events, compare_events);
}

static void
set_domain (Timeline *timeline)
{
  timeline->domain = (SomRange) { timeline_get_event (timeline, 0)->start, timeline_get_event (timeline, 0)->end };
  for (guint i = 1; i < timeline->events->len; i++)
    timeline->domain.max = MAX (timeline->domain.max, timeline_get_event (timeline, i)->end);
}

void
timeline_read (Timeline *timeline)
{
  read_rows (timeline);
  if (timeline->events->len > 0)
    set_domain (timeline);
}
