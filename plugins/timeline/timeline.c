/* Timeline: events and spans on an axis of time, told one by one while there is room, else in lanes, else counted.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "timeline.h"

#include <glib/gi18n.h>

static void
draw_undated (const Timeline *timeline)
{
  g_autofree char *text = NULL;

  if (timeline->n_undated == 0)
    return;
  text = som_format_count (timeline->view,
                           som_view_translate (timeline->view, "{n, plural, one {# event has no date and is not shown} other {# events have no date "
                                                               "and are not shown}}"),
                           timeline->n_undated);
  som_rest_draw (timeline->canvas, text);
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  Timeline timeline = { .view = (SomView *) view, .canvas = canvas, .table = som_view_get_table (view, NULL), .area = som_view_get_area (view),
                        .scale = som_view_get_scale (view) };

  if (timeline.table != NULL)
    timeline_read (&timeline);
  if (timeline.events == NULL || timeline.events->len == 0)
    {
      som_empty_draw (canvas, som_view_translate (view, "There are no dated events to show"));
      g_clear_pointer (&timeline.events, g_ptr_array_unref);
      return TRUE;
    }
  if (timeline.n_undated > 0)
    timeline.area.height = MAX (timeline.area.height - som_rest_measure (canvas), 1);
  if (!timeline_draw_story (&timeline) && !timeline_draw_lanes (&timeline))
    timeline_draw_bins (&timeline);
  draw_undated (&timeline);
  g_ptr_array_unref (timeline.events);
  return TRUE;
}

static int
suggest (const SomView *view)
{
  SomTable *table = som_view_get_table (view, NULL);
  gboolean  spans = som_table_find_role (table, SOM_ROLE_START) >= 0;

  if (som_table_find_role (table, SOM_ROLE_LABEL) < 0 || (!spans && som_table_find_role (table, SOM_ROLE_TIME) < 0)
      || som_table_get_n_rows (table) < 2)
    return 0;
  return spans ? 70 : som_table_find_role (table, SOM_ROLE_VALUE) >= 0 ? 30 : 60;
}

static const SomOptionSpec options[] = {
  { .name = "accent", .type = SOM_OPTION_CHOICE, .title = N_("Colour of the events"), .value = "neutral", .choices = "neutral|entity",
    .titles = N_("Neutral|Of the entity") },
  { .name = "stretch", .type = SOM_OPTION_BOOLEAN, .title = N_("Stretch busy periods"), .value = "true" },
  { .name = NULL },
};

SOM_PLUGIN (.id = "timeline",
            .name = N_("Timeline"),
            .summary = N_("Events and spans on an axis of time"),
            .version = "1.0.0",
            .license = "LGPL-2.1-or-later",
            .options = options,
            .suggest = suggest,
            .draw = draw);
