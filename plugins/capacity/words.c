/* What is written beside the name of a machine.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

/* Narrower than this at scale 1, words are saved. */
#define NARROW 900

static char *
make_date (const Chart *chart,
           guint        row)
{
  const SomView   *view = chart->view;
  SomStatus        status = som_table_get_status (chart->table, row);
  g_autofree char *time = som_format_cell (view, chart->table, som_table_find_role (chart->table, SOM_ROLE_TIME), row, SOM_FORMAT_SHORT);

  if (time == NULL)
    return status > SOM_STATUS_ACTUAL ? g_strdup (som_format_status (view, status)) : NULL;
  if (status == SOM_STATUS_ANNOUNCED)
    return som_format_message (view, som_view_translate (view, "announced for {time}"), "time", time, NULL);
  if (status == SOM_STATUS_PLANNED)
    return som_format_message (view, som_view_translate (view, "planned, not before {time}"), "time", time, NULL);
  return g_steal_pointer (&time);
}

/* In a narrow figure the owner is told by its colour alone, and a basis that is not said by its shape, so that dates can be read. */
static gboolean
has_room_for_words (const Chart *chart)
{
  SomRect area = som_view_get_area (chart->view);

  return area.width > NARROW * som_view_get_scale (chart->view) || area.height > area.width;
}

/* NULL where the label says it. */
static const char *
get_basis (const Chart *chart,
           guint        row)
{
  const char *basis = som_format_row_basis (chart->view, chart->table, row);

  if (som_table_find_role (chart->table, SOM_ROLE_BASIS) < 0 || som_format_is_in_label (chart->view, chart->table, row, basis))
    return NULL;
  return basis != NULL || !has_room_for_words (chart) ? basis : som_view_translate (chart->view, "basis not said");
}

/* `France · 2025 · peak` */
char *
chart_make_detail (const Chart *chart,
                   guint        i)
{
  guint                 row = chart_get_machine (chart, i)->row;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char           *entity = som_table_get_entity (chart->table, row);
  const char           *parent = som_view_get_entity_parent (chart->view, entity);
  const char           *owner = som_view_get_entity_label (chart->view, parent != NULL ? parent : entity);
  const char           *basis = get_basis (chart, row);
  g_autofree char      *date = make_date (chart, row);

  if (owner != NULL && has_room_for_words (chart))
    g_ptr_array_add (parts, (gpointer) owner);
  if (date != NULL)
    g_ptr_array_add (parts, date);
  if (basis != NULL)
    g_ptr_array_add (parts, (gpointer) basis);
  if (chart_get_machine (chart, i)->replaced)
    g_ptr_array_add (parts, (gpointer) som_view_translate (chart->view, "replaced since"));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}
