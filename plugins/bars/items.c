/* Reading a chart of bars: which bars there are, in which order, how long.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "chart.h"

#include <glib/gi18n.h>
#include <math.h>

/* The hash tables that a reading needs, and what it counts. */
typedef struct
{
  Chart      *chart;
  GHashTable *items, *groups; /* text → number */
  guint       n_left_out;
} Reader;

void
chart_clear (Chart *chart)
{
  g_clear_pointer (&chart->cells, g_array_unref);
  g_clear_pointer (&chart->items, g_array_unref);
  g_clear_pointer (&chart->series, g_array_unref);
  g_clear_pointer (&chart->bands, som_bands_free);
  g_clear_pointer (&chart->rest, g_free);
}

Item *
chart_get_item (const Chart *chart,
                guint        i)
{
  return &g_array_index (chart->items, Item, i);
}

Cell *
chart_get_cell (const Chart *chart,
                guint        i)
{
  return &g_array_index (chart->cells, Cell, i);
}

const char *
chart_get_text (const Chart *chart,
                SomRole      role,
                guint        row)
{
  return som_table_get_text (chart->table, som_table_find_role (chart->table, role), row);
}

gboolean
chart_is_stack (const Chart *chart,
                guint        item)
{
  return chart->stacked && chart_get_item (chart, item)->n > 1;
}

/* Where a stack ends that goes one way. */
double
chart_sum (const Chart *chart,
           guint        item)
{
  double sum = 0;

  for (guint i = 0; i < chart_get_item (chart, item)->n; i++)
    sum += chart_get_cell (chart, chart_get_item (chart, item)->first + i)->value;
  return sum;
}

gboolean
chart_is_before (const Chart *chart,
                 const Cell  *cell)
{
  return chart->log && cell->has_value && !cell->has_place;
}

static void
add_series (Chart      *chart,
            const char *key,
            const char *label)
{
  Series series = { key, label, som_view_get_series_color (chart->view, chart->series->len) };

  som_view_get_entity_color (chart->view, key, &series.color);
  g_array_append_val (chart->series, series);
}

/* Which series a row belongs to; a new one where there is none of that name, as long as they can be told apart. */
static gboolean
find_series (Chart *chart,
             guint  row,
             guint *series)
{
  const char *key = som_table_get_text (chart->table, chart->series_column, row);
  guint       i = 0;

  if (key == NULL)
    key = "";
  while (i < chart->series->len && g_strcmp0 (g_array_index (chart->series, Series, i).key, key) != 0)
    i++;
  if (i == chart->series->len && i < MAX_SERIES)
    add_series (chart, key, *key != '\0' ? som_view_get_entity_label (chart->view, key) : som_view_translate_context (chart->view, "series", "other"));
  *series = i;
  return i < chart->series->len;
}

static Cell
read_cell (Chart *chart,
           guint  row,
           int    column)
{
  const SomTable *table = chart->table;
  Cell            cell = { .row = row, .column = column };
  SomAmount       amount, low, high;

  cell.has_value = som_table_get_amount (table, column, row, &amount);
  cell.has_place = cell.has_value && som_view_convert (chart->view, amount, chart->unit, &cell.value) && (!chart->log || cell.value > 0);
  if (!cell.has_place)
    cell.value = 0;
  cell.low = cell.high = cell.value;
  if (som_table_get_amount (table, som_table_find_role_of (table, SOM_ROLE_MIN, column), row, &low))
    som_view_convert (chart->view, low, chart->unit, &cell.low);
  if (som_table_get_amount (table, som_table_find_role_of (table, SOM_ROLE_MAX, column), row, &high))
    som_view_convert (chart->view, high, chart->unit, &cell.high);
  else
    cell.high = MAX (cell.value, cell.low);
  if (chart->log && !(cell.low > 0))
    cell.low = cell.value;
  return cell;
}

static guint
find_group (Reader     *reader,
            const char *group)
{
  gpointer found;

  if (group == NULL)
    return 0;
  if (g_hash_table_lookup_extended (reader->groups, group, NULL, &found))
    return GPOINTER_TO_UINT (found);
  g_hash_table_insert (reader->groups, g_strdup (group), GUINT_TO_POINTER (g_hash_table_size (reader->groups) + 1));
  return g_hash_table_size (reader->groups);
}

static guint
add_item (Reader *reader,
          guint   row)
{
  Chart *chart = reader->chart;
  Item   item = { .row = row, .order = chart->items->len };

  item.group = find_group (reader, chart_get_text (chart, SOM_ROLE_GROUP, row));
  g_array_append_val (chart->items, item);
  return item.order;
}

/* Rows of one label and group are one item where there are series. */
static guint
find_item (Reader *reader,
           guint   row)
{
  Chart           *chart = reader->chart;
  const char      *group;
  g_autofree char *label = NULL, *key = NULL;
  gpointer         found;

  if (chart->series_column < 0)
    return add_item (reader, row);
  group = chart_get_text (chart, SOM_ROLE_GROUP, row);
  label = som_format_cell (chart->view, chart->table, som_table_find_role (chart->table, SOM_ROLE_LABEL), row, SOM_FORMAT_EXACT);
  key = g_strdup_printf ("%s\n%s", group != NULL ? group : "", label != NULL ? label : "");
  if (g_hash_table_lookup_extended (reader->items, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  g_hash_table_insert (reader->items, g_steal_pointer (&key), GUINT_TO_POINTER (chart->items->len));
  return add_item (reader, row);
}

static void
add_cell (Reader *reader,
          guint   item,
          guint   row,
          int     column,
          guint   series)
{
  Cell  cell = read_cell (reader->chart, row, column);
  Item *owner = chart_get_item (reader->chart, item);

  if (owner->n == MAX_SERIES)
    {
      reader->n_left_out++;
      return;
    }
  cell.item = item;
  cell.series = series;
  if (cell.has_place && (!owner->has_value || cell.value > owner->value))
    owner->value = cell.value;
  owner->has_value |= cell.has_place;
  owner->n++;
  g_array_append_val (reader->chart->cells, cell);
}

static void
read_row (Reader       *reader,
          const GArray *columns,
          guint         row)
{
  guint series = 0, item;

  if (reader->chart->series_column >= 0 && !find_series (reader->chart, row, &series))
    {
      reader->n_left_out++;
      return;
    }
  item = find_item (reader, row);
  for (guint i = 0; i < columns->len; i++)
    add_cell (reader, item, row, g_array_index (columns, int, i), columns->len > 1 ? i : series);
}

/* The columns of values: all of them, unless one is chosen or rows are parted in series. */
static GArray *
find_columns (Chart *chart)
{
  GArray  *columns = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean chosen = som_view_get_column (chart->view, "value", chart->table) >= 0 || chart->series_column >= 0;

  g_array_append_val (columns, chart->column);
  for (int column = 0; !chosen && column < (int) som_table_get_n_columns (chart->table) && columns->len < MAX_SERIES; column++)
    if (column != chart->column && som_table_get_column_role (chart->table, column) == SOM_ROLE_VALUE
        && som_table_get_column_type (chart->table, column) == SOM_COLUMN_NUMBER)
      g_array_append_val (columns, column);
  for (guint i = 0; columns->len > 1 && i < columns->len; i++)
    add_series (chart, som_table_get_column_name (chart->table, g_array_index (columns, int, i)),
                som_table_get_column_title (chart->table, g_array_index (columns, int, i)));
  return columns;
}

/* (transfer full) (nullable): NULL for none. */
static char *
count (const Chart *chart,
       const char  *pattern,
       guint        n)
{
  return n > 0 ? som_format_count (chart->view, som_view_translate (chart->view, pattern), n) : NULL;
}

static void
notice (const Chart *chart,
        const char  *pattern,
        guint        n)
{
  g_autofree char *text = count (chart, pattern, n);

  if (text != NULL)
    som_canvas_notice (chart->canvas, text);
}

/* What is not shown at all is said in the figure. */
static void
leave_out (Chart      *chart,
           const char *pattern,
           guint       n)
{
  g_autofree char *text = count (chart, pattern, n), *before = chart->rest;

  if (text != NULL)
    chart->rest = before != NULL ? g_strconcat (before, " · ", text, NULL) : g_steal_pointer (&text);
  else
    chart->rest = g_steal_pointer (&before);
}

/* A value without a place is written where its bar would start; a stack has no such place. */
static void
notice_placeless (Chart *chart)
{
  guint n_missing = 0, n_written = 0, n_left_out = 0;

  for (guint i = 0; i < chart->cells->len; i++)
    {
      const Cell *cell = chart_get_cell (chart, i);

      n_missing += !cell->has_value;
      if (cell->has_value && !cell->has_place)
        *(chart_is_stack (chart, cell->item) ? &n_left_out : &n_written) += 1;
    }
  if (chart->series->len == 0)
    notice (chart, N_ ("{n, plural, one {# row gives no value} other {# rows give no value}}"), n_missing);
  notice (chart, chart->log ? N_ ("{n, plural, one {# value has no place on this logarithmic scale and is only written} other {# values have no place on this logarithmic scale and are only written}}")
                            : N_ ("{n, plural, one {# value is in a unit that can’t be converted and is only written} other {# values are in units that can’t be converted and are only written}}"),
          n_written);
  leave_out (chart, N_ ("{n, plural, one {# value is in a unit that can’t be converted and is not shown} other {# values are in units that can’t be converted and are not shown}}"),
             n_left_out);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Item  *first = a, *second = b;
  const Chart *chart = data;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  if (chart->by_value)
    {
      if (first->has_value != second->has_value)
        return first->has_value ? -1 : 1;
      if (first->value != second->value)
        return first->value > second->value ? -1 : 1;
    }
  return first->order < second->order ? -1 : first->order > second->order;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const Cell *first = a, *second = b;

  if (first->item != second->item)
    return first->item < second->item ? -1 : 1;
  if (first->series != second->series)
    return first->series < second->series ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

/* Puts items in the order that they are shown in, each with its cells. */
static void
sort_items (Chart *chart)
{
  g_autofree guint *places = g_new (guint, chart->items->len);

  g_array_sort_with_data (chart->items, compare_items, chart);
  for (guint i = 0; i < chart->items->len; i++)
    places[chart_get_item (chart, i)->order] = i;
  for (guint i = 0; i < chart->cells->len; i++)
    chart_get_cell (chart, i)->item = places[chart_get_cell (chart, i)->item];
  g_array_sort (chart->cells, compare_cells);
  for (guint i = chart->cells->len; i-- > 0;)
    chart_get_item (chart, chart_get_cell (chart, i)->item)->first = i;
}

/* What is above 0 goes up from it, what is below goes down. A sum that no number can hold has no place. */
static void
stack (Chart *chart)
{
  guint n_left_out = 0;

  for (guint i = 0; i < chart->items->len; i++)
    {
      double up = 0, down = 0;

      for (guint j = 0; j < chart_get_item (chart, i)->n; j++)
        {
          Cell   *cell = chart_get_cell (chart, chart_get_item (chart, i)->first + j);
          double *end = cell->value < 0 ? &down : &up;

          if (!isfinite (*end + cell->value))
            {
              n_left_out++;
              cell->has_place = FALSE;
              cell->value = 0;
            }
          cell->base = *end;
          *end += cell->value;
        }
    }
  leave_out (chart, N_ ("{n, plural, one {# value makes its stack longer than can be drawn, and is not shown} other {# values make their stacks "
                        "longer than can be drawn, and are not shown}}"),
             n_left_out);
}

void
chart_read (Chart *chart)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray)     columns = find_columns (chart);
  Reader                 reader = { chart, items, groups, 0 };

  for (guint row = 0; row < som_table_get_n_rows (chart->table); row++)
    read_row (&reader, columns, row);
  leave_out (chart, N_ ("{n, plural, one {# value belongs to more series than can be told apart, and is not shown} other {# values belong to "
                        "more series than can be told apart, and are not shown}}"),
             reader.n_left_out);
  notice_placeless (chart);
  sort_items (chart);
  if (chart->stacked)
    stack (chart);
}
