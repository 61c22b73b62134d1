/* From the rows of a table to the machines of a chart.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <glib/gi18n.h>

/* How far the chain of rows that check each other is followed. */
#define MAX_CHECKS 8

Machine *
chart_get_machine (const Chart *chart,
                   guint        i)
{
  return &g_array_index (chart->machines, Machine, i);
}

gboolean
chart_is_open (SomStatus status)
{
  return status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED;
}

static gboolean
find_checked (const Chart *chart,
              guint        row,
              guint       *checked)
{
  const char *key = som_table_get_text (chart->table, som_table_find_role (chart->table, SOM_ROLE_CHECKS), row);

  return key != NULL && som_table_find_key (chart->table, key, checked) && *checked != row;
}

static guint
find_root (const Chart *chart,
           guint        row)
{
  for (guint i = 0, above; i < MAX_CHECKS && find_checked (chart, row, &above); i++)
    row = above;
  return row;
}

static void
notice_left_out (const Chart *chart,
                 const char  *pattern,
                 guint        n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = som_format_count (chart->view, som_view_translate (chart->view, pattern), n);
  som_canvas_notice (chart->canvas, text);
}

void
chart_read (Chart *chart)
{
  const SomUnit *unit = som_view_get_common_unit (chart->view, chart->table, chart->column);
  gboolean       log = g_str_equal (som_view_get_choice (chart->view, "scale"), "log");
  guint          n_missing = 0, n_foreign = 0, n_placeless = 0;

  for (guint row = 0; row < som_table_get_n_rows (chart->table); row++)
    {
      Machine   machine = { .row = row, .root = find_root (chart, row) };
      SomAmount amount;

      if (!som_table_get_amount (chart->table, chart->column, row, &amount))
        n_missing++;
      else if (!som_view_convert (chart->view, amount, unit, &machine.value))
        n_foreign++;
      else
        {
          machine.has_place = !log || machine.value > 0;
          n_placeless += !machine.has_place;
          g_array_append_val (chart->machines, machine);
        }
    }
  notice_left_out (chart, N_ ("{n, plural, one {# row gives no value and is not shown} other {# rows give no value and are not shown}}"), n_missing);
  notice_left_out (chart, N_ ("{n, plural, one {# row has another unit and no place on this scale} other {# rows have another unit and no place on this scale}}"), n_foreign);
  notice_left_out (chart, N_ ("{n, plural, one {# value has no place on this logarithmic scale and is only written} other {# values have no place on this logarithmic scale and are only written}}"), n_placeless);
}

/* The greatest first; what checks another stands beside it. */
static int
compare_machines (gconstpointer a,
                  gconstpointer b)
{
  const Machine *first = a, *second = b;

  if (first->top != second->top)
    return first->top > second->top ? -1 : 1;
  if (first->root != second->root)
    return first->root < second->root ? -1 : 1;
  if (first->value != second->value)
    return first->value > second->value ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

void
chart_sort (Chart *chart)
{
  g_autoptr (GHashTable) tops = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < chart->machines->len; i++)
    {
      Machine *machine = chart_get_machine (chart, i);
      double  *top = g_hash_table_lookup (tops, GUINT_TO_POINTER (machine->root + 1));

      if (top == NULL || *top < machine->value)
        g_hash_table_insert (tops, GUINT_TO_POINTER (machine->root + 1), &machine->value);
    }
  for (guint i = 0; i < chart->machines->len; i++)
    chart_get_machine (chart, i)->top = *(double *) g_hash_table_lookup (tops, GUINT_TO_POINTER (chart_get_machine (chart, i)->root + 1));
  g_array_sort (chart->machines, compare_machines);
}

/* Whether the check found another machine in service under the same name. */
static gboolean
replaces (const Chart   *chart,
          const Machine *next,
          const Machine *old)
{
  guint checked;

  return som_table_get_status (chart->table, next->row) == SOM_STATUS_ACTUAL && find_checked (chart, next->row, &checked)
         && checked == old->row && !chart_is_open (som_table_get_status (chart->table, old->row)) && next->value != old->value
         && g_strcmp0 (som_table_get_entity (chart->table, next->row), som_table_get_entity (chart->table, old->row)) == 0;
}

/* Those with one root stand together, so that only neighbours need be looked at. */
void
chart_mark_replaced (Chart *chart)
{
  for (guint i = 0, end; i < chart->machines->len; i = end)
    {
      for (end = i + 1; end < chart->machines->len && chart_get_machine (chart, end)->root == chart_get_machine (chart, i)->root; end++)
        ;
      for (guint old = i; old < end; old++)
        for (guint next = i; next < MIN (end, i + MAX_CHECKS); next++)
          if (replaces (chart, chart_get_machine (chart, next), chart_get_machine (chart, old)))
            {
              chart_get_machine (chart, old)->replaced = TRUE;
              chart_get_machine (chart, old)->next = next;
            }
    }
}
