/* Capacity: how much machines can do, each a point on one scale, what was found beside what was said.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <sommet/sommet.h>

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* At scale 1. */
#define VALUE_GAP 12
#define DOT 22
#define MIN_DOT 8
#define LEGEND_GAP 18
#define AXIS_GAP 8
#define LEAST_GUIDE 40

/* Of the plot, at least. */
#define MIN_SCALE 0.25

/* Of the type of a value that would be broken otherwise. */
#define MIN_VALUE 0.6

/* Where a legend would take more of the height than this, the rows need it more: their details say the same. */
#define MAX_LEGEND_SHARE 0.22

/* Narrower than this, words are saved. */
#define NARROW 900

/* How far the chain of rows that check each other is followed. */
#define MAX_CHECKS 8

/* Entries that a legend can have: three bases, announced, replaced. */
#define MAX_LEGEND 5

typedef struct
{
  guint    row;
  double   value;  /* in the common unit */
  guint    root;   /* the row that is checked in the end */
  double   top;    /* the greatest value of those with the same root */
  gboolean replaced;
  guint    next; /* by which one */
  gboolean has_place; /* on the scale; what has none is written before it */
  SomPoint center;
} Machine;

typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  int             column;
  GArray         *machines; /* of Machine, as they are shown */
  SomBands       *bands;
  SomScale        scale;
  double          before, reserve; /* for values before the scale, and after it */
} Chart;

static void
clear_chart (Chart *chart)
{
  g_clear_pointer (&chart->machines, g_array_unref);
  g_clear_pointer (&chart->bands, som_bands_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, clear_chart)

static Machine *
get_machine (const Chart *chart,
             guint        i)
{
  return &g_array_index (chart->machines, Machine, i);
}

static gboolean
is_open (SomStatus status)
{
  return status == SOM_STATUS_ANNOUNCED || status == SOM_STATUS_PLANNED;
}

/* Reading. */

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

static void
read_machines (Chart *chart)
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

static void
sort_machines (Chart *chart)
{
  g_autoptr (GHashTable) tops = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < chart->machines->len; i++)
    {
      Machine *machine = get_machine (chart, i);
      double  *top = g_hash_table_lookup (tops, GUINT_TO_POINTER (machine->root + 1));

      if (top == NULL || *top < machine->value)
        g_hash_table_insert (tops, GUINT_TO_POINTER (machine->root + 1), &machine->value);
    }
  for (guint i = 0; i < chart->machines->len; i++)
    get_machine (chart, i)->top = *(double *) g_hash_table_lookup (tops, GUINT_TO_POINTER (get_machine (chart, i)->root + 1));
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
         && checked == old->row && !is_open (som_table_get_status (chart->table, old->row)) && next->value != old->value
         && g_strcmp0 (som_table_get_entity (chart->table, next->row), som_table_get_entity (chart->table, old->row)) == 0;
}

/* Those with one root stand together, so that only neighbours need be looked at. */
static void
mark_replaced (Chart *chart)
{
  for (guint i = 0, end; i < chart->machines->len; i = end)
    {
      for (end = i + 1; end < chart->machines->len && get_machine (chart, end)->root == get_machine (chart, i)->root; end++)
        ;
      for (guint old = i; old < end; old++)
        for (guint next = i; next < MIN (end, i + MAX_CHECKS); next++)
          if (replaces (chart, get_machine (chart, next), get_machine (chart, old)))
            {
              get_machine (chart, old)->replaced = TRUE;
              get_machine (chart, old)->next = next;
            }
    }
}

/* Words. */

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

/* `France · 2025 · peak` */
static char *
make_detail (const Chart *chart,
             guint        i)
{
  guint                 row = get_machine (chart, i)->row;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char           *entity = som_table_get_entity (chart->table, row);
  const char           *parent = som_view_get_entity_parent (chart->view, entity);
  const char           *owner = som_view_get_entity_label (chart->view, parent != NULL ? parent : entity);
  const char           *basis = som_format_basis (chart->view, som_table_get_basis (chart->table, row));
  g_autofree char      *date = make_date (chart, row);

  if (owner != NULL && has_room_for_words (chart))
    g_ptr_array_add (parts, (gpointer) owner);
  if (date != NULL)
    g_ptr_array_add (parts, date);
  if (som_table_find_role (chart->table, SOM_ROLE_BASIS) >= 0 && (basis != NULL || has_room_for_words (chart)))
    g_ptr_array_add (parts, (gpointer) (basis != NULL ? basis : som_view_translate (chart->view, "basis not said")));
  if (get_machine (chart, i)->replaced)
    g_ptr_array_add (parts, (gpointer) som_view_translate (chart->view, "replaced since"));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

/* Layout. */

static void
add_bands (Chart  *chart,
           SomRect area)
{
  guint i;

  chart->bands = som_bands_new (chart->canvas, area, FALSE);
  for (i = 0; i < chart->machines->len && !som_bands_is_full (chart->bands); i++)
    {
      guint            row = get_machine (chart, i)->row;
      g_autofree char *label = som_format_cell (chart->view, chart->table, som_table_find_role (chart->table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);
      g_autofree char *detail = make_detail (chart, i);
      const char      *entity = som_view_get_entity_label (chart->view, som_table_get_entity (chart->table, row));

      som_bands_add (chart->bands, &(SomBand) { .label = label != NULL ? label : entity, .detail = detail,
                                                .layer = som_table_get_layer (chart->table, row) });
    }
  som_bands_skip (chart->bands, chart->machines->len - i);
  som_bands_layout (chart->bands);
}

static SomRange
get_domain (const Chart *chart,
            gboolean     log)
{
  SomRange domain = { log ? INFINITY : 0, log ? 0 : -INFINITY };

  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    if (get_machine (chart, i)->has_place)
      {
        domain.min = MIN (domain.min, get_machine (chart, i)->value);
        domain.max = MAX (domain.max, get_machine (chart, i)->value);
      }
  if (!log)
    domain.max = MAX (domain.max, 0);
  else if (domain.max > 0)
    domain.min = MAX (pow (10, floor (log10 (domain.min) + 1e-9)), G_MINDOUBLE);
  return domain;
}

static gboolean
has_places (const Chart *chart)
{
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    if (get_machine (chart, i)->has_place)
      return TRUE;
  return FALSE;
}

static double
measure_value (const Chart *chart,
               guint        i)
{
  g_autofree char *value = som_format_value (chart->view, chart->table, chart->column, get_machine (chart, i)->row);
  SomTextStyle     style;
  double           size = som_bands_get_type (chart->bands, i, &style);

  return som_canvas_measure (chart->canvas, style, value, &(SomPlace) { .size = size }).width;
}

static SomScale
make_scale (const Chart *chart,
            SomRange     range)
{
  gboolean log = g_str_equal (som_view_get_choice (chart->view, "scale"), "log");
  SomRange domain = get_domain (chart, log);

  return log ? som_scale_log (domain, range) : som_scale_nice (som_scale_linear (domain, range), 5);
}

/* Values stand at the right of their points, all of them: the scale is as wide as leaves each the room that it needs. What has no point
 * stands before it. */
static void
set_scale (Chart *chart)
{
  SomRect  plot = som_bands_get_plot (chart->bands);
  double   unit = som_view_get_scale (chart->view), gap = VALUE_GAP * 2 * unit, start, width;
  SomScale shares = make_scale (chart, (SomRange) { 0, 1 });

  chart->before = 0;
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    if (!get_machine (chart, i)->has_place)
      chart->before = MAX (chart->before, measure_value (chart, i) + gap);
  chart->before = MIN (chart->before, plot.width * 0.3);
  start = plot.x + chart->before + DOT * unit / 2;
  width = plot.x + plot.width - start;
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    {
      double share = get_machine (chart, i)->has_place ? som_scale_clamp (&shares, get_machine (chart, i)->value) : 0;

      if (share > 0)
        width = MIN (width, (plot.x + plot.width - start - measure_value (chart, i) - gap) / share);
    }
  width = MAX (width, plot.width * MIN_SCALE);
  chart->reserve = plot.x + plot.width - start - width;
  chart->scale = make_scale (chart, (SomRange) { start, start + width });
}

static double
get_dot_size (const Chart *chart,
              guint        i)
{
  double unit = som_view_get_scale (chart->view);

  return CLAMP (som_bands_get_rect (chart->bands, i).height * 0.78, MIN_DOT * unit, DOT * unit);
}

/* Drawing. */

static SomSymbol
get_symbol (const Chart *chart,
            guint        row)
{
  static const SomSymbol symbols[] = {
    [SOM_BASIS_NONE] = SOM_SYMBOL_SQUARE, [SOM_BASIS_PEAK] = SOM_SYMBOL_DIAMOND, [SOM_BASIS_MEASURED] = SOM_SYMBOL_CIRCLE
  };

  return symbols[som_table_get_basis (chart->table, row)];
}

static guint
make_legend (const Chart   *chart,
             SomLegendItem *items)
{
  const SomView      *view = chart->view;
  SomColor            color = som_view_get_theme_color (view, SOM_COLOR_MUTED);
  gboolean            has_basis[3] = { FALSE }, has_open = FALSE, has_basis_column = som_table_find_role (chart->table, SOM_ROLE_BASIS) >= 0;
  guint               n = 0;
  const SomLegendItem bases[] = {
    { NULL, som_view_translate (view, "basis not said"), color, SOM_STATUS_NONE, SOM_SYMBOL_SQUARE },
    { NULL, som_format_basis (view, SOM_BASIS_PEAK), color, SOM_STATUS_NONE, SOM_SYMBOL_DIAMOND },
    { NULL, som_format_basis (view, SOM_BASIS_MEASURED), color, SOM_STATUS_NONE, SOM_SYMBOL_CIRCLE },
  };

  for (guint i = 0; i < chart->machines->len; i++)
    {
      has_basis[som_table_get_basis (chart->table, get_machine (chart, i)->row)] = TRUE;
      has_open |= is_open (som_table_get_status (chart->table, get_machine (chart, i)->row));
    }
  for (guint basis = G_N_ELEMENTS (bases); has_basis_column && basis-- > 0;)
    if (has_basis[basis])
      items[n++] = bases[basis];
  if (has_open)
    items[n++] = (SomLegendItem) { NULL, som_view_translate (view, "announced or planned"), color, SOM_STATUS_ANNOUNCED, SOM_SYMBOL_CIRCLE };
  return n;
}

/* From the machine that was to the one that is: along the new one's row, with a head. */
static void
draw_arrow (const Chart *chart,
            SomPoint     from,
            SomPoint     to,
            double       size)
{
  SomColor muted = som_view_get_theme_color (chart->view, SOM_COLOR_MUTED);
  double   head = 7 * som_view_get_scale (chart->view), gap = size * 0.62 + 3 * som_view_get_scale (chart->view);
  double   start = from.y + (to.y < from.y ? -gap : gap);
  cairo_t *cr = som_canvas_get_cairo (chart->canvas);

  if (to.x - from.x < gap + head)
    return;
  cairo_move_to (cr, from.x, start);
  cairo_line_to (cr, from.x, to.y);
  cairo_line_to (cr, to.x - gap - head, to.y);
  som_canvas_stroke (chart->canvas, muted, SOM_STROKE_HAIRLINE);
  cr = som_canvas_get_cairo (chart->canvas);
  cairo_move_to (cr, to.x - gap, to.y);
  cairo_line_to (cr, to.x - gap - head, to.y - head * 0.6);
  cairo_line_to (cr, to.x - gap - head, to.y + head * 0.6);
  cairo_close_path (cr);
  som_canvas_fill (chart->canvas, muted);
}

static void
draw_dot (const Chart   *chart,
          const Machine *machine,
          double         size,
          SomColor       color,
          SomColor       ground)
{
  SomStatus status = som_table_get_status (chart->table, machine->row);

  som_symbol_trace (chart->canvas, get_symbol (chart, machine->row), machine->center, size);
  if (!machine->replaced)
    {
      som_canvas_fill_status (chart->canvas, color, status);
      return;
    }
  som_canvas_fill (chart->canvas, ground);
  som_symbol_trace (chart->canvas, get_symbol (chart, machine->row), machine->center, size);
  som_canvas_stroke (chart->canvas, color, SOM_STROKE_OUTLINE);
}

/* Where the value of a machine stands: after its point, or before the scale; in two lines where one is too long and rows are high. */
static SomPlace
place_value (const Chart *chart,
             guint        i)
{
  const Machine *machine = get_machine (chart, i);
  SomRect        plot = som_bands_get_plot (chart->bands);
  double         gap = VALUE_GAP * som_view_get_scale (chart->view) + get_dot_size (chart, i) / 2;
  SomPlace       place = { .point = { machine->center.x + gap, machine->center.y }, .anchor = SOM_ANCHOR_MIDDLE };
  SomTextStyle   style;

  if (!machine->has_place)
    place.point.x = plot.x;
  place.max_width = MAX (plot.x + plot.width - place.point.x, 1);
  place.size = som_bands_get_type (chart->bands, i, &style);
  /* a number is rather smaller than broken */
  place.size *= CLAMP (place.max_width / MAX (measure_value (chart, i), 1), MIN_VALUE, 1);
  if (som_bands_get_rect (chart->bands, i).height >= 2 * place.size * som_canvas_line_height (chart->canvas, style))
    place.max_lines = 2;
  return place;
}

static SomRange
get_taken (const Chart *chart,
           guint        i)
{
  const Machine *machine = get_machine (chart, i);
  SomPlace       place = place_value (chart, i);
  double         start = place.point.x;

  return (SomRange) { machine->has_place ? machine->center.x - get_dot_size (chart, i) : start, start + MIN (measure_value (chart, i), place.max_width) };
}

static void
trace_guide (cairo_t *cr,
             double   from,
             double   to,
             double   least,
             double   y)
{
  if (to - from < least)
    return;
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
}

/* From the label to the point, and from its value to the end of the scale: a place is read on the whole of it, not on a length. */
static void
draw_guides (const Chart *chart)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "guides" };
  SomColor      grid = som_view_get_theme_color (chart->view, SOM_COLOR_GRID);
  double        scale = som_view_get_scale (chart->view);

  som_canvas_begin_mark (chart->canvas, &mark);
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    {
      SomRect  rect = som_bands_get_rect (chart->bands, i);
      SomRange taken = get_taken (chart, i);
      double   y = rect.y + rect.height / 2;
      cairo_t *cr = som_canvas_get_cairo (chart->canvas);

      trace_guide (cr, rect.x, taken.min, 1, y);
      trace_guide (cr, taken.max + VALUE_GAP * scale, rect.x + rect.width - chart->reserve, LEAST_GUIDE * scale, y);
      som_canvas_stroke (chart->canvas, grid, SOM_STROKE_GRID);
    }
  som_canvas_end_mark (chart->canvas);
}

static void
draw_machine (const Chart *chart,
              guint        i)
{
  const Machine   *machine = get_machine (chart, i);
  const SomMark    mark = { .role = SOM_MARK_DATUM, .table = chart->table, .row = machine->row, .column = chart->column + 1 };
  SomColor         ground = som_bands_get_ground (chart->bands, i), muted = som_view_get_theme_color (chart->view, SOM_COLOR_MUTED);
  SomColor         color = machine->replaced || !machine->has_place ? muted : som_view_get_color (chart->view, chart->table, machine->row);
  SomColor         ink = som_view_get_text_color_on (chart->view, color, ground);
  g_autofree char *value = som_format_value (chart->view, chart->table, chart->column, machine->row);
  SomPlace         place = place_value (chart, i);
  SomTextStyle     style;

  place.color = &ink;
  place.halo = &ground;
  som_bands_get_type (chart->bands, i, &style);
  som_canvas_begin_mark (chart->canvas, &mark);
  som_bands_draw_label (chart->bands, i);
  if (machine->has_place)
    draw_dot (chart, machine, get_dot_size (chart, i), color, ground);
  som_bands_draw_value (chart->bands, i, style, value, &place);
  som_bands_draw_detail (chart->bands, i);
  som_canvas_end_mark (chart->canvas);
}

static void
place_details (const Chart *chart)
{
  guint                n = som_bands_get_n_shown (chart->bands);
  g_autofree SomRange *taken = g_new (SomRange, n);

  for (guint i = 0; i < n; i++)
    taken[i] = get_taken (chart, i);
  som_bands_place_details (chart->bands, taken);
}

static void
draw_arrows (const Chart *chart)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "replaced" };
  guint         n = som_bands_get_n_shown (chart->bands);

  som_canvas_begin_mark (chart->canvas, &mark);
  for (guint i = 0; i < n; i++)
    {
      const Machine *old = get_machine (chart, i);

      if (old->replaced && old->next < n && old->has_place && get_machine (chart, old->next)->has_place)
        draw_arrow (chart, old->center, get_machine (chart, old->next)->center, get_dot_size (chart, i));
    }
  som_canvas_end_mark (chart->canvas);
}

static void
place_machines (Chart *chart)
{
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    {
      SomRect rect = som_bands_get_rect (chart->bands, i);

      get_machine (chart, i)->center = (SomPoint) { som_scale_clamp (&chart->scale, get_machine (chart, i)->value), rect.y + rect.height / 2 };
    }
}

static void
draw_chart (Chart *chart)
{
  SomRect       area = som_view_get_area (chart->view);
  double        unit = som_view_get_scale (chart->view);
  SomAxis       axis = { .unit = som_view_get_common_unit (chart->view, chart->table, chart->column), .side = SOM_SIDE_BOTTOM };
  SomLegendItem items[MAX_LEGEND];
  guint         n_items = make_legend (chart, items);
  double        legend = som_legend_measure (chart->canvas, items, n_items, area.width);

  if (legend > area.height * MAX_LEGEND_SHARE)
    legend = 0;
  else
    som_legend_draw (chart->canvas, items, n_items, area);
  area = som_rect_inset (area, 0, legend + (legend > 0 ? LEGEND_GAP * unit : 0), 0, som_axis_measure (chart->canvas, &axis) + AXIS_GAP * unit);
  add_bands (chart, area);
  set_scale (chart);
  place_machines (chart);
  axis.scale = chart->scale;
  axis.area = som_rect_inset (som_bands_get_plot (chart->bands), chart->before, 0, chart->reserve, -AXIS_GAP * unit);
  som_bands_draw_grounds (chart->bands);
  if (has_places (chart))
    {
      som_axis_draw (chart->canvas, &axis);
      som_axis_draw_kind (chart->canvas, &axis, area.x);
      draw_guides (chart);
    }
  draw_arrows (chart);
  place_details (chart);
  for (guint i = 0; i < som_bands_get_n_shown (chart->bands); i++)
    draw_machine (chart, i);
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  g_auto (Chart) chart = { .view = view, .canvas = canvas, .table = som_view_get_nth_table (view, 0) };

  chart.column = chart.table != NULL ? som_table_find_role (chart.table, SOM_ROLE_VALUE) : -1;
  chart.machines = g_array_new (FALSE, FALSE, sizeof (Machine));
  if (chart.column >= 0)
    read_machines (&chart);
  if (chart.machines->len == 0)
    {
      som_empty_draw (canvas, som_view_translate (view, "No row has a value that can be shown here"));
      return TRUE;
    }
  sort_machines (&chart);
  mark_replaced (&chart);
  draw_chart (&chart);
  return TRUE;
}

static int
suggest (const SomView *view)
{
  const SomTable *table = som_view_get_nth_table (view, 0);
  gboolean        fits = som_table_find_role (table, SOM_ROLE_VALUE) >= 0 && som_table_find_role (table, SOM_ROLE_LABEL) >= 0;

  return fits && som_table_find_role (table, SOM_ROLE_BASIS) >= 0 ? 90 : 0;
}

static const SomOptionSpec options[] = {
  { .name = "scale", .type = SOM_OPTION_CHOICE, .title = N_ ("Scale"), .value = "log", .choices = "log|linear",
    .titles = N_ ("Logarithmic|Linear") },
  { .name = NULL },
};

SOM_PLUGIN (.id = "capacity", .name = N_ ("Capacity"), .summary = N_ ("Points on one scale, measured and peak told apart"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet", .options = options, .flags = SOM_PLUGIN_COMMON_SCALE, .suggest = suggest,
            .draw = draw);
