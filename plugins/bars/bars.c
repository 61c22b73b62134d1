/* Bars: amounts by their lengths, in rows or columns, grouped, side by side or stacked; points on a logarithmic scale.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <sommet/sommet.h>

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* At scale 1. */
#define VALUE_GAP 10
#define LEGEND_GAP 18
#define CALLOUT_GAP 8

/* Below this height the rows need the room of the axis: each bar bears its value. */
#define MIN_AXIS_HEIGHT 250

/* A value that is not 0 is seen. */
#define MIN_LENGTH 1.5

/* Columns of values, or series, beyond which bars can't be told apart. */
#define MAX_SERIES 12

/* One bar: a cell of the table. */
typedef struct
{
  guint    item, row, series;
  int      column;
  gboolean has_value;        /* the dossier gives one */
  gboolean has_place;        /* and the scale has a place for it */
  double   value, low, high; /* in the common unit */
  double   base;             /* where it starts: 0, or on what it is stacked */
} Cell;

/* What gets a band: a row, or rows that differ in their series only. */
typedef struct
{
  guint    row, order;
  guint    group; /* 0: the headline */
  guint    first, n; /* of its cells */
  double   value;
  gboolean has_value;
} Item;

typedef struct
{
  const char *key, *label;
  SomColor    color;
} Series;

typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  gboolean        log, vertical, stacked;
  int             column, series_column;
  const SomUnit  *unit;
  GArray         *cells, *items, *series; /* of Cell, Item, Series */
  SomBands       *bands;
  SomScale        scale;
} Chart;

static void
clear_chart (Chart *chart)
{
  g_clear_pointer (&chart->cells, g_array_unref);
  g_clear_pointer (&chart->items, g_array_unref);
  g_clear_pointer (&chart->series, g_array_unref);
  g_clear_pointer (&chart->bands, som_bands_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, clear_chart)

static Item *
get_item (const Chart *chart,
          guint        i)
{
  return &g_array_index (chart->items, Item, i);
}

static Cell *
get_cell (const Chart *chart,
          guint        i)
{
  return &g_array_index (chart->cells, Cell, i);
}

static const char *
get_role_text (const Chart *chart,
               SomRole      role,
               guint        row)
{
  return som_table_get_text (chart->table, som_table_find_role (chart->table, role), row);
}

/* Reading. */

static void
add_series (Chart      *chart,
            const char *key,
            const char *label)
{
  Series series = { key, label, som_view_get_series_color (chart->view, chart->series->len) };

  som_view_get_entity_color (chart->view, key, &series.color);
  g_array_append_val (chart->series, series);
}

/* Which series a row belongs to; a new one where there is none of that name. */
static guint
find_series (Chart *chart,
             guint  row)
{
  const char *key = som_table_get_text (chart->table, chart->series_column, row);
  guint       i = 0;

  if (key == NULL)
    key = "";
  while (i < chart->series->len && g_strcmp0 (g_array_index (chart->series, Series, i).key, key) != 0)
    i++;
  if (i == chart->series->len && i < MAX_SERIES)
    add_series (chart, key, *key != '\0' ? som_view_get_entity_label (chart->view, key) : som_view_translate (chart->view, "other"));
  return MIN (i, MAX_SERIES - 1);
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

/* Rows of one label and group are one item where there are series. */
static guint
find_item (Chart      *chart,
           GHashTable *seen,
           guint       row)
{
  const char *group = get_role_text (chart, SOM_ROLE_GROUP, row);
  g_autofree char *label = som_format_cell (chart->view, chart->table, som_table_find_role (chart->table, SOM_ROLE_LABEL), row, SOM_FORMAT_EXACT);
  g_autofree char *key = g_strdup_printf ("%s\n%s", group != NULL ? group : "", label != NULL ? label : "");
  Item             item = { .row = row, .order = chart->items->len };
  gpointer         found;

  if (chart->series_column >= 0 && g_hash_table_lookup_extended (seen, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  if (group != NULL && !g_hash_table_lookup_extended (seen, group, NULL, &found))
    g_hash_table_insert (seen, g_strdup (group), found = GUINT_TO_POINTER (g_hash_table_size (seen) + 1));
  item.group = group != NULL ? GPOINTER_TO_UINT (found) : 0;
  g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (chart->items->len));
  g_array_append_val (chart->items, item);
  return chart->items->len - 1;
}

static void
add_cell (Chart *chart,
          guint  item,
          guint  row,
          int    column,
          guint  series)
{
  Cell  cell = read_cell (chart, row, column);
  Item *owner = get_item (chart, item);

  cell.item = item;
  cell.series = series;
  if (cell.has_place && (!owner->has_value || cell.value > owner->value))
    owner->value = cell.value;
  owner->has_value |= cell.has_place;
  g_array_append_val (chart->cells, cell);
}

static void
read_table (Chart *chart)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray)     columns = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean               chosen = som_view_get_column (chart->view, "value", chart->table) >= 0 || chart->series_column >= 0;

  g_array_append_val (columns, chart->column);
  for (int column = 0; !chosen && column < (int) som_table_get_n_columns (chart->table) && columns->len < MAX_SERIES; column++)
    if (column != chart->column && som_table_get_column_role (chart->table, column) == SOM_ROLE_VALUE
        && som_table_get_column_type (chart->table, column) == SOM_COLUMN_NUMBER)
      g_array_append_val (columns, column);
  for (guint i = 0; columns->len > 1 && i < columns->len; i++)
    add_series (chart, som_table_get_column_name (chart->table, g_array_index (columns, int, i)),
                som_table_get_column_title (chart->table, g_array_index (columns, int, i)));
  for (guint row = 0; row < som_table_get_n_rows (chart->table); row++)
    {
      guint item = find_item (chart, seen, row);

      for (guint i = 0; i < columns->len; i++)
        add_cell (chart, item, row, g_array_index (columns, int, i), chart->series_column >= 0 ? find_series (chart, row) : i);
    }
}

static void
notice (const Chart *chart,
        const char  *pattern,
        guint        n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = som_format_count (chart->view, som_view_translate (chart->view, pattern), n);
  som_canvas_notice (chart->canvas, text);
}

static void
notice_placeless (const Chart *chart)
{
  guint n_missing = 0, n_placeless = 0;

  for (guint i = 0; i < chart->cells->len; i++)
    {
      n_missing += !get_cell (chart, i)->has_value;
      n_placeless += get_cell (chart, i)->has_value && !get_cell (chart, i)->has_place;
    }
  if (chart->series->len == 0)
    notice (chart, N_ ("{n, plural, one {# row gives no value} other {# rows give no value}}"), n_missing);
  notice (chart, chart->log ? N_ ("{n, plural, one {# value has no place on this logarithmic scale and is only written} other {# values have no place on this logarithmic scale and are only written}}")
                            : N_ ("{n, plural, one {# value is in a unit that can’t be converted and is only written} other {# values are in units that can’t be converted and are only written}}"),
          n_placeless);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Item *first = a, *second = b;
  const Chart *chart = data;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  if (g_str_equal (som_view_get_choice (chart->view, "order"), "value"))
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
sort (Chart *chart)
{
  g_autofree guint *places = g_new (guint, chart->items->len);

  g_array_sort_with_data (chart->items, compare_items, chart);
  for (guint i = 0; i < chart->items->len; i++)
    places[get_item (chart, i)->order] = i;
  for (guint i = 0; i < chart->cells->len; i++)
    get_cell (chart, i)->item = places[get_cell (chart, i)->item];
  g_array_sort (chart->cells, compare_cells);
  for (guint i = chart->cells->len; i-- > 0;)
    {
      Item *item = get_item (chart, get_cell (chart, i)->item);

      item->first = i;
      item->n++;
    }
}

/* What is above 0 goes up from it, what is below goes down. */
static void
stack (Chart *chart)
{
  for (guint i = 0; i < chart->items->len; i++)
    {
      double up = 0, down = 0;

      for (guint j = 0; j < get_item (chart, i)->n; j++)
        {
          Cell   *cell = get_cell (chart, get_item (chart, i)->first + j);
          double *end = cell->value < 0 ? &down : &up;

          cell->base = *end;
          *end += cell->value;
        }
    }
}

/* Layout. */

static double
get_end (const Cell *cell)
{
  return cell->base + cell->value;
}

static SomScale
make_scale (const Chart *chart,
            guint        n_items,
            SomRange     range)
{
  SomRange domain = { chart->log ? INFINITY : 0, 0 };

  for (guint i = 0; i < n_items; i++)
    for (guint j = 0; j < get_item (chart, i)->n; j++)
      {
        const Cell *cell = get_cell (chart, get_item (chart, i)->first + j);
        double      high = chart->stacked ? get_end (cell) : MAX (cell->value, cell->high);

        if (!cell->has_place)
          continue;
        domain.min = MIN (domain.min, chart->stacked ? high : MIN (cell->value, cell->low));
        domain.max = MAX (domain.max, high);
      }
  if (chart->log)
    return som_scale_log ((SomRange) { domain.max > 0 ? pow (10, floor (log10 (domain.min) + 1e-9)) : 0, domain.max }, range);
  return som_scale_nice (som_scale_linear (domain.min == domain.max ? (SomRange) { 0, 1 } : domain, range), 5);
}

static guint
get_n_lanes (const Chart *chart,
             guint        item)
{
  return chart->stacked ? 1 : get_item (chart, item)->n;
}

static char *
make_detail (const Chart *chart,
             guint        item)
{
  return get_item (chart, item)->n == 1 ? som_format_qualifier (chart->view, chart->table, get_item (chart, item)->row) : NULL;
}

static char *
make_label (const Chart *chart,
            guint        row)
{
  char *label = som_format_cell (chart->view, chart->table, som_table_find_role (chart->table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);

  return label != NULL ? label : g_strdup (som_view_get_entity_label (chart->view, som_table_get_entity (chart->table, row)));
}

static void
add_bands (Chart  *chart,
           SomRect area)
{
  guint i;

  chart->bands = som_bands_new (chart->canvas, area, chart->vertical);
  for (i = 0; i < chart->items->len && !som_bands_is_full (chart->bands); i++)
    {
      guint            row = get_item (chart, i)->row;
      g_autofree char *label = make_label (chart, row);
      g_autofree char *detail = make_detail (chart, i);

      som_bands_add (chart->bands, &(SomBand) { .label = label, .detail = detail, .group = get_role_text (chart, SOM_ROLE_GROUP, row),
                                                .layer = som_table_get_layer (chart->table, row), .n_lanes = get_n_lanes (chart, i) });
    }
  som_bands_skip (chart->bands, chart->items->len - i);
  som_bands_layout (chart->bands);
}

/* The room across a bar: its share of the band. */
static SomRange
get_lane (const Chart *chart,
          const Cell  *cell)
{
  SomRect  rect = som_bands_get_rect (chart->bands, cell->item);
  guint    n = get_n_lanes (chart, cell->item);
  guint    lane = n > 1 ? (guint) (cell - get_cell (chart, get_item (chart, cell->item)->first)) : 0;
  SomScale lanes = som_scale_band (n, chart->vertical ? (SomRange) { rect.x, rect.x + rect.width } : (SomRange) { rect.y, rect.y + rect.height },
                                   n > 1 ? 0.1 : 0);

  return som_scale_get_band (&lanes, lane);
}

static SomRect
make_rect (const Chart *chart,
           SomRange     along,
           SomRange     across)
{
  double start = MIN (along.min, along.max), length = fabs (along.max - along.min);

  if (chart->vertical)
    return (SomRect) { across.min, start, across.max - across.min, length };
  return (SomRect) { start, across.min, length, across.max - across.min };
}

static SomRect
get_bar (const Chart *chart,
         const Cell  *cell,
         double       from,
         double       to)
{
  SomRange along = { som_scale_clamp (&chart->scale, from), som_scale_clamp (&chart->scale, to) };
  double   least = MIN_LENGTH * som_view_get_scale (chart->view);

  if (from != to && fabs (along.max - along.min) < least)
    along.max = along.min + ((along.max > along.min) == (chart->scale.range.max > chart->scale.range.min) ? 1 : -1) * (chart->vertical ? -least : least);
  return make_rect (chart, along, get_lane (chart, cell));
}

/* Drawing. */

static SomColor
get_color (const Chart *chart,
           const Cell  *cell)
{
  if (cell->series < chart->series->len)
    return g_array_index (chart->series, Series, cell->series).color;
  return som_view_get_color (chart->view, chart->table, cell->row);
}

static void
trace_rect (const Chart *chart,
            SomRect      rect,
            double       inset)
{
  cairo_t *cr = som_canvas_get_cairo (chart->canvas);

  inset = MIN (inset, MIN (rect.width, rect.height) / 2);
  cairo_rectangle (cr, rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset);
}

/* What may be more or less is lighter, from the least to the most; all of it where there is no least. */
static void
draw_bar (const Chart *chart,
          const Cell  *cell,
          SomColor     color,
          SomColor     ground)
{
  SomStatus status = som_table_get_status (chart->table, cell->row);
  gboolean  open = status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED;
  gboolean  has_min = !som_table_is_missing (chart->table, som_table_find_role_of (chart->table, SOM_ROLE_MIN, cell->column), cell->row);
  gboolean  has_max = !som_table_is_missing (chart->table, som_table_find_role_of (chart->table, SOM_ROLE_MAX, cell->column), cell->row);
  gboolean  ranged = has_max && !chart->stacked && (!has_min || cell->low < cell->high);
  double    least = has_min ? cell->low : 0, edge = open ? 1.5 * som_view_get_scale (chart->view) : 0;

  trace_rect (chart, get_bar (chart, cell, cell->base, ranged ? cell->high : get_end (cell)), edge);
  if (!ranged || open)
    som_canvas_fill_status (chart->canvas, color, status);
  else
    som_canvas_fill (chart->canvas, som_color_mix (ground, color, 0.42));
  if (!ranged || least == 0)
    return;
  trace_rect (chart, get_bar (chart, cell, 0, least), 2.4 * edge);
  som_canvas_fill (chart->canvas, open ? som_color_mix (ground, color, 0.3) : color);
}

static void
draw_point (const Chart *chart,
            const Cell  *cell,
            SomColor     color)
{
  SomRect  bar = get_bar (chart, cell, chart->scale.domain.min, cell->value);
  double   unit = som_view_get_scale (chart->view), size = CLAMP (chart->vertical ? bar.width : bar.height, 6 * unit, 24 * unit);
  SomPoint end = { chart->vertical ? bar.x + bar.width / 2 : bar.x + bar.width, chart->vertical ? bar.y : bar.y + bar.height / 2 };
  SomRect  low = get_bar (chart, cell, cell->low, cell->high);
  cairo_t *cr = som_canvas_get_cairo (chart->canvas);

  if (cell->low < cell->high)
    {
      cairo_move_to (cr, low.x + (chart->vertical ? low.width / 2 : 0), low.y + (chart->vertical ? 0 : low.height / 2));
      cairo_rel_line_to (cr, chart->vertical ? 0 : low.width, chart->vertical ? low.height : 0);
      som_canvas_stroke (chart->canvas, color, SOM_STROKE_THICK);
    }
  som_symbol_trace (chart->canvas, SOM_SYMBOL_CIRCLE, end, size);
  som_canvas_fill_status (chart->canvas, color, som_table_get_status (chart->table, cell->row));
}

/* The amount as it was published; where it is asked for, with what it is in the common unit. */
static char *
make_value (const Chart *chart,
            const Cell  *cell)
{
  g_autofree char *value = som_format_value (chart->view, chart->table, cell->column, cell->row);
  SomAmount        amount;

  if (value == NULL)
    return g_strdup (som_view_translate (chart->view, "no data"));
  if (cell->has_place && g_str_equal (som_view_get_choice (chart->view, "currency"), "common")
      && som_table_get_amount (chart->table, cell->column, cell->row, &amount) && amount.value != cell->value)
    {
      g_autofree char *common = som_format_amount (chart->view, (SomAmount) { cell->value, chart->unit }, SOM_FORMAT_SHORT);
      g_autofree char *both = som_format_message (chart->view, som_view_translate (chart->view, "{value} ({common})"), "value", value,
                                                  "common", common, NULL);

      g_free (value);
      value = g_steal_pointer (&both);
    }
  return g_steal_pointer (&value);
}

/* Whether a bar is thick enough to be written on. */
static gboolean
is_thick (const Chart *chart,
          guint        item)
{
  SomTextStyle style;
  double       size = som_bands_get_type (chart->bands, item, &style);

  return som_bands_get_rect (chart->bands, item).height / get_n_lanes (chart, item) >= som_canvas_line_height (chart->canvas, style) * size * 1.15;
}

/* Beyond the bar's end; in the bar where there is no room; beyond its start where the bar is too short. */
static gboolean
place_in_row (const Chart *chart,
              SomRect      bar,
              const Cell  *cell,
              double       width,
              SomPlace    *place)
{
  SomRect  plot = som_bands_get_plot (chart->bands);
  double   gap = VALUE_GAP * som_view_get_scale (chart->view);
  double   room_right = plot.x + plot.width - (bar.x + bar.width) - gap, room_left = bar.x - gap - plot.x;
  gboolean inside = FALSE, right = cell->value >= 0;

  if (width > (right ? room_right : room_left) + 0.5)
    {
      inside = !chart->log && is_thick (chart, cell->item) && width + 3 * gap <= bar.width;
      if (!inside && width <= (right ? room_left : room_right))
        right = !right;
      else if (!inside)
        right = room_right >= room_left;
    }
  place->point = (SomPoint) { right ? bar.x + bar.width + gap : bar.x - gap, bar.y + bar.height / 2 };
  if (inside)
    place->point.x = right ? bar.x + bar.width - 1.5 * gap : bar.x + 1.5 * gap;
  place->anchor = SOM_ANCHOR_MIDDLE | (right != inside ? SOM_ANCHOR_LEFT : SOM_ANCHOR_RIGHT);
  if (!inside)
    place->max_width = MAX (right ? room_right : room_left, 1);
  return inside;
}

static void
place_in_column (const Chart *chart,
                 SomRect      bar,
                 gboolean     negative,
                 SomPlace    *place)
{
  double gap = VALUE_GAP / 2 * som_view_get_scale (chart->view);
  SomRect rect = bar;

  place->point = (SomPoint) { rect.x + rect.width / 2, negative ? rect.y + rect.height + gap : rect.y - gap };
  place->anchor = SOM_ANCHOR_CENTER | (negative ? SOM_ANCHOR_TOP : SOM_ANCHOR_BOTTOM);
  place->max_lines = 2;
}

/* Room for a value over a column: that of the band, or of its lane. */
static double
get_value_width (const Chart *chart,
                 guint        item)
{
  SomRect rect = som_bands_get_rect (chart->bands, item);

  return get_n_lanes (chart, item) > 1 ? rect.width / get_n_lanes (chart, item) : rect.width / 0.66;
}

static void
draw_value (const Chart *chart,
            const Cell  *cell,
            SomRect      bar,
            SomColor     color,
            SomColor     ground)
{
  g_autofree char *value = make_value (chart, cell);
  SomStatus        status = som_table_get_status (chart->table, cell->row);
  gboolean         open = status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED, inside = FALSE;
  SomColor         ink = cell->has_place ? som_view_get_text_color_on (chart->view, color, ground)
                                         : som_view_get_text_color_on (chart->view, som_view_get_theme_color (chart->view, SOM_COLOR_MUTED), ground);
  SomPlace         place = { .color = &ink, .halo = &ground };
  SomTextStyle     style;

  place.size = som_bands_get_type (chart->bands, cell->item, &style);
  if (chart->vertical)
    {
      place.max_width = get_value_width (chart, cell->item);
      place_in_column (chart, bar, cell->value < 0, &place);
    }
  else
    inside = place_in_row (chart, bar, cell, som_canvas_measure (chart->canvas, style, value, &place).width, &place);
  if (inside)
    {
      place.halo = NULL;
      ink = open ? som_view_get_text_color_on (chart->view, color, som_color_mix (ground, color, 0.3)) : som_view_get_color_on (chart->view, color);
    }
  som_canvas_text (chart->canvas, style, value, &place);
  if (!chart->vertical && !inside && (place.anchor & SOM_ANCHOR_RIGHT) == 0)
    {
      place.point.x += som_canvas_measure (chart->canvas, style, value, &place).width;
      som_bands_draw_detail (chart->bands, cell->item, place.point);
    }
}

/* A segment of a stack bears its value where that fits into it. */
static void
draw_segment_value (const Chart *chart,
                    const Cell  *cell,
                    SomRect      bar,
                    SomColor     color)
{
  g_autofree char *value = make_value (chart, cell);
  SomStatus        status = som_table_get_status (chart->table, cell->row);
  gboolean         open = status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED;
  SomColor         ink = open ? som_view_get_theme_color (chart->view, SOM_COLOR_TEXT) : som_view_get_color_on (chart->view, color);
  SomPlace         place = { .point = { bar.x + bar.width / 2, bar.y + bar.height / 2 }, .anchor = SOM_ANCHOR_CENTER | SOM_ANCHOR_MIDDLE,
                             .color = &ink };
  SomTextStyle     style;
  SomSize          size;

  place.size = som_bands_get_type (chart->bands, cell->item, &style) * 0.85;
  size = som_canvas_measure (chart->canvas, style, value, &place);
  if (size.width + VALUE_GAP * som_view_get_scale (chart->view) <= bar.width && size.height <= bar.height * 1.3)
    som_canvas_text (chart->canvas, style, value, &place);
}

static void
draw_cell (const Chart *chart,
           const Cell  *cell,
           gboolean     labelled)
{
  const SomMark mark = { .role = SOM_MARK_DATUM, .table = chart->table, .row = cell->row, .column = cell->column + 1,
                         .series = cell->series < chart->series->len ? g_array_index (chart->series, Series, cell->series).key : NULL };
  SomColor      color = get_color (chart, cell), ground = som_bands_get_ground (chart->bands, cell->item);
  double        start = chart->log ? chart->scale.domain.min : cell->base;
  SomRect       bar = get_bar (chart, cell, start, chart->stacked ? get_end (cell) : cell->value < 0 ? cell->value : MAX (cell->value, cell->high));

  som_canvas_begin_mark (chart->canvas, &mark);
  if (labelled)
    som_bands_draw_label (chart->bands, cell->item);
  if (!cell->has_place)
    bar = get_bar (chart, cell, start, start);
  else if (chart->log)
    draw_point (chart, cell, color);
  else
    draw_bar (chart, cell, color, ground);
  if (cell->has_place && chart->log && !chart->vertical)
    bar.width += MIN (12 * som_view_get_scale (chart->view), bar.height * 0.5);
  if (cell->has_place && chart->log && chart->vertical)
    bar = som_rect_inset (bar, 0, -MIN (12 * som_view_get_scale (chart->view), bar.width * 0.5), 0, 0);
  if (chart->stacked && get_item (chart, cell->item)->n > 1)
    draw_segment_value (chart, cell, bar, color);
  else
    draw_value (chart, cell, bar, color, ground);
  som_canvas_end_mark (chart->canvas);
}

/* An item with several bars is a mark about theirs, that bears its label. */
static void
draw_item (const Chart *chart,
           guint        i)
{
  const Item *item = get_item (chart, i);

  som_bands_draw_heading (chart->bands, i);
  if (item->n == 1)
    {
      draw_cell (chart, get_cell (chart, item->first), TRUE);
      return;
    }
  som_canvas_begin_mark (chart->canvas, &(SomMark) { .role = SOM_MARK_SERIES, .table = chart->table, .row = item->row });
  som_bands_draw_label (chart->bands, i);
  for (guint j = 0; j < item->n; j++)
    if (get_cell (chart, item->first + j)->has_value)
      draw_cell (chart, get_cell (chart, item->first + j), FALSE);
  som_canvas_end_mark (chart->canvas);
}

/* The call-out. */

static gboolean
get_callout_value (const Chart *chart,
                   const char  *option,
                   guint       *row,
                   double      *value)
{
  SomAmount amount;

  return som_table_find_key (chart->table, som_view_get_words (chart->view, option), row)
         && som_table_get_amount (chart->table, chart->column, *row, &amount)
         && som_view_convert (chart->view, amount, chart->unit, value);
}

/* How many times the one is the other, once both are in one unit. */
static char *
make_callout (const Chart *chart,
              guint       *row)
{
  double           from, to;
  guint            other;
  g_autofree char *ratio = NULL;

  if (!get_callout_value (chart, "calloutFrom", row, &from) || !get_callout_value (chart, "calloutTo", &other, &to) || !(from > 0) || !(to > 0)
      || !isfinite (from / to))
    return NULL;
  ratio = som_format_number (chart->view, from / to >= 100 ? round (from / to) : round (from / to * 10) / 10, SOM_FORMAT_SHORT);
  return som_format_message (chart->view, som_view_translate (chart->view, "× {ratio}"), "ratio", ratio, NULL);
}

/* Draws it at the bottom of the area, and takes its room off. */
static SomRect
draw_callout (const Chart *chart,
              SomRect      area)
{
  guint            row;
  g_autofree char *figure = make_callout (chart, &row);
  const char      *words = som_view_get_words (chart->view, "callout");
  double           height;
  SomColor         color;

  if (figure == NULL)
    return area;
  height = som_callout_measure (chart->canvas, figure, words, area.width);
  if (height > area.height * 0.35)
    return area;
  color = som_view_get_color (chart->view, chart->table, row);
  som_callout_draw (chart->canvas, figure, words, &color, (SomRect) { area.x, area.y + area.height - height, area.width, height });
  return som_rect_inset (area, 0, 0, 0, height + CALLOUT_GAP * som_view_get_scale (chart->view));
}

/* The whole. */

static double
draw_legend (const Chart *chart,
             SomRect      area)
{
  SomLegendItem items[MAX_SERIES];
  double        height;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const Series *series = &g_array_index (chart->series, Series, i);

      items[i] = (SomLegendItem) { .series = series->key, .label = series->label, .color = series->color };
    }
  height = som_legend_draw (chart->canvas, items, chart->series->len, area);
  return height > 0 ? height + LEGEND_GAP * som_view_get_scale (chart->view) : 0;
}

/* Over the highest column and under the lowest there is room for their values. */
static SomRange
get_column_range (const Chart *chart)
{
  SomRect      plot = som_bands_get_plot (chart->bands);
  double       highest = 0;
  gboolean     negative = FALSE;
  SomTextStyle style;

  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    for (guint j = 0; j < get_item (chart, i)->n; j++)
      {
        const Cell      *cell = get_cell (chart, get_item (chart, i)->first + j);
        g_autofree char *value = make_value (chart, cell);
        SomPlace         place = { .max_width = get_value_width (chart, i), .max_lines = 2, .size = som_bands_get_type (chart->bands, i, &style) };

        highest = MAX (highest, som_canvas_measure (chart->canvas, style, value, &place).height);
        negative |= cell->value < 0;
      }
  highest = MIN (highest + VALUE_GAP * som_view_get_scale (chart->view), plot.height / 3);
  return (SomRange) { plot.y + plot.height - (negative ? highest : 0), plot.y + highest };
}

/* As much of the plot as leaves room for the values of bars that are too thin to be written on. */
static SomRange
get_row_range (const Chart    *chart,
               const SomScale *scale)
{
  SomRect      plot = som_bands_get_plot (chart->bands);
  SomScale     shares = *scale;
  double       gap = VALUE_GAP * (chart->log ? 2.2 : 1) * som_view_get_scale (chart->view), width = plot.width;
  SomTextStyle style;

  shares.range = (SomRange) { 0, 1 };
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    for (guint j = 0; j < get_item (chart, i)->n && !(chart->stacked && get_item (chart, i)->n > 1); j++)
      {
        const Cell      *cell = get_cell (chart, get_item (chart, i)->first + j);
        g_autofree char *value = make_value (chart, cell);
        double           share = som_scale_clamp (&shares, MAX (cell->value, cell->high));
        double           size = som_bands_get_type (chart->bands, i, &style);

        if (cell->value >= 0 && cell->has_place && share > 0 && (chart->log || !is_thick (chart, i)))
          width = MIN (width, (plot.width - gap - som_canvas_measure (chart->canvas, style, value, &(SomPlace) { .size = size }).width) / share);
      }
  return (SomRange) { plot.x, plot.x + MAX (width, plot.width * 0.5) };
}

/* Where bars start, from the first bar of a group to its last. */
static void
draw_baseline (const Chart *chart)
{
  const SomMark mark = { .role = SOM_MARK_AXIS, .key = "baseline" };
  double        zero = som_scale_clamp (&chart->scale, 0), reach = 5 * som_view_get_scale (chart->view);
  cairo_t      *cr = som_canvas_begin_mark (chart->canvas, &mark);

  for (guint first = 0, end, n = som_bands_get_n_shown (chart->bands); first < n; first = end)
    {
      SomRect run = som_bands_get_rect (chart->bands, first);

      for (end = first + 1; end < n && get_item (chart, end)->group == get_item (chart, first)->group; end++)
        run = som_rect_union (run, som_bands_get_rect (chart->bands, end));
      cairo_move_to (cr, chart->vertical ? run.x - reach : zero, chart->vertical ? zero : run.y - reach);
      cairo_line_to (cr, chart->vertical ? run.x + run.width + reach : zero, chart->vertical ? zero : run.y + run.height + reach);
    }
  som_canvas_stroke (chart->canvas, som_view_get_theme_color (chart->view, SOM_COLOR_MUTED), SOM_STROKE_HAIRLINE);
  som_canvas_end_mark (chart->canvas);
}

static void
draw_chart (Chart *chart)
{
  SomRect area = draw_callout (chart, som_view_get_area (chart->view));
  SomAxis axis = { .unit = chart->unit, .side = chart->vertical ? SOM_SIDE_LEFT : SOM_SIDE_BOTTOM, .area = area };
  gboolean has_axis;
  double  size;
  SomRect plot;

  area = som_rect_inset (area, 0, draw_legend (chart, area), 0, 0);
  has_axis = chart->log || area.height > MIN_AXIS_HEIGHT * som_view_get_scale (chart->view);
  axis.scale = make_scale (chart, chart->items->len, (SomRange) { area.y + area.height, area.y });
  size = has_axis ? som_axis_measure (chart->canvas, &axis) : 0;
  add_bands (chart, chart->vertical ? som_rect_inset (area, size, 0, 0, 0) : som_rect_inset (area, 0, 0, 0, size));
  plot = som_bands_get_plot (chart->bands);
  chart->scale = make_scale (chart, som_bands_get_n_shown (chart->bands), (SomRange) { plot.x, plot.x + plot.width });
  chart->scale.range = chart->vertical ? get_column_range (chart) : get_row_range (chart, &chart->scale);
  axis.scale = chart->scale;
  axis.area = chart->vertical ? plot : (SomRect) { plot.x, plot.y, chart->scale.range.max - plot.x, plot.height };
  som_bands_draw_grounds (chart->bands);
  if (has_axis)
    som_axis_draw (chart->canvas, &axis);
  if (!chart->vertical)
    som_axis_draw_kind (chart->canvas, &axis, area.x);
  if (!chart->log)
    draw_baseline (chart);
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    draw_item (chart, i);
}

static void
read_options (Chart *chart)
{
  chart->log = g_str_equal (som_view_get_choice (chart->view, "scale"), "log");
  chart->vertical = g_str_equal (som_view_get_choice (chart->view, "orientation"), "vertical");
  chart->stacked = som_view_get_boolean (chart->view, "stacked") && !chart->log;
  chart->column = som_view_get_column (chart->view, "value", chart->table);
  if (chart->column < 0)
    chart->column = som_table_find_role (chart->table, SOM_ROLE_VALUE);
  chart->series_column = som_view_get_column (chart->view, "series", chart->table);
  if (chart->series_column < 0)
    chart->series_column = som_table_find_role (chart->table, SOM_ROLE_SERIES);
  chart->unit = chart->column >= 0 ? som_view_get_common_unit (chart->view, chart->table, chart->column) : NULL;
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  g_auto (Chart) chart = { .view = view, .canvas = canvas, .table = som_view_get_nth_table (view, 0), .column = -1 };

  chart.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  chart.items = g_array_new (FALSE, FALSE, sizeof (Item));
  chart.series = g_array_new (FALSE, FALSE, sizeof (Series));
  if (chart.table != NULL)
    read_options (&chart);
  if (chart.column >= 0)
    read_table (&chart);
  if (chart.items->len == 0)
    {
      som_empty_draw (canvas, som_view_translate (view, "No row has a value that can be shown here"));
      return TRUE;
    }
  notice_placeless (&chart);
  sort (&chart);
  if (chart.stacked)
    stack (&chart);
  draw_chart (&chart);
  return TRUE;
}

static int
suggest (const SomView *view)
{
  const SomTable *table = som_view_get_nth_table (view, 0);
  guint           n = som_table_get_n_rows (table);

  if (som_table_find_role (table, SOM_ROLE_VALUE) < 0 || som_table_find_role (table, SOM_ROLE_LABEL) < 0 || n == 0)
    return 0;
  return n <= 40 ? 70 : 40;
}

static const SomOptionSpec options[] = {
  { .name = "orientation", .type = SOM_OPTION_CHOICE, .title = N_ ("Orientation"), .value = "horizontal", .choices = "horizontal|vertical",
    .titles = N_ ("horizontal|vertical") },
  { .name = "scale", .type = SOM_OPTION_CHOICE, .title = N_ ("Scale"), .value = "linear", .choices = "linear|log",
    .titles = N_ ("linear|logarithmic") },
  { .name = "order", .type = SOM_OPTION_CHOICE, .title = N_ ("Order"), .value = "dossier", .choices = "dossier|value",
    .titles = N_ ("as in the dossier|by value") },
  { .name = "currency", .type = SOM_OPTION_CHOICE, .title = N_ ("Amounts"), .value = "published", .choices = "published|common",
    .titles = N_ ("as published|with the common currency") },
  { .name = "stacked", .type = SOM_OPTION_BOOLEAN, .title = N_ ("Stack the series") },
  { .name = "value", .type = SOM_OPTION_COLUMN, .title = N_ ("Values") },
  { .name = "series", .type = SOM_OPTION_COLUMN, .title = N_ ("Series") },
  { .name = "calloutFrom", .type = SOM_OPTION_WORDS, .title = N_ ("Call-out: row that is compared") },
  { .name = "calloutTo", .type = SOM_OPTION_WORDS, .title = N_ ("Call-out: row that it is compared with") },
  { .name = "callout", .type = SOM_OPTION_WORDS, .title = N_ ("Call-out: words") },
  { NULL },
};

SOM_PLUGIN (.id = "bars", .name = N_ ("Bars"), .summary = N_ ("Amounts as bars, in rows or columns, on one scale"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options, .flags = SOM_PLUGIN_COMMON_SCALE, .suggest = suggest,
            .draw = draw);
