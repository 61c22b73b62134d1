/* A plugin to start from: a dot for each value, on one scale.
 *
 * Copy this folder, give it another name, and change what is drawn. All that a plugin may use is in <sommet/sommet.h>, cairo's path
 * functions and GLib. A drawing depends on nothing but its view: no files, no global state, no clock.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gi18n.h>
#include <sommet/sommet.h>

/* Lengths are for a figure of 1600×900: multiply them by som_view_get_scale(). Colours, type and strokes are roles of the theme. */
#define ROW_HEIGHT 56
#define DOT 11
#define GAP 16

typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  int             column; /* of the values */
  const SomUnit  *unit;   /* that all values are set on one scale in */
  SomRect         area;   /* of the dots */
  SomScale        x, y;
  double          gap;
} Plot;

/* A value on the common scale. FALSE where it is missing, or in a unit that can't be compared: it is then never drawn as 0. */
static gboolean
get_value (const Plot *plot,
           guint       row,
           double     *value)
{
  SomAmount amount;

  return som_table_get_amount (plot->table, plot->column, row, &amount) && som_view_convert (plot->view, amount, plot->unit, value);
}

static SomRange
get_domain (const Plot *plot)
{
  SomRange domain = { 0, 0 };

  for (guint row = 0; row < som_table_get_n_rows (plot->table); row++)
    {
      double value;

      if (!get_value (plot, row, &value))
        continue;
      domain.min = MIN (domain.min, value);
      domain.max = MAX (domain.max, value);
    }
  return domain;
}

/* One row: its name at the left, its dot on the scale, its value beside the dot. All that is drawn between begin and end belongs to the
 * mark: that is what people point at, what a screen reader reads, and what the tooltip and the details are about. */
static void
draw_row (const Plot *plot,
          guint       row,
          SomRange    band)
{
  SomMark          mark = { .role = SOM_MARK_DATUM, .table = plot->table, .row = row };
  g_autofree char *label = som_format_cell (plot->view, plot->table, som_table_find_role (plot->table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);
  g_autofree char *words = som_format_value (plot->view, plot->table, plot->column, row);
  gboolean         check = som_table_get_layer (plot->table, row) == SOM_LAYER_CHECK;
  SomColor         color = som_view_get_theme_color (plot->view, check ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);
  SomRect          area = som_view_get_area (plot->view);
  double           middle = (band.min + band.max) / 2, value, x;
  SomPlace         place = { .point = { plot->area.x - 2 * plot->gap, middle }, .anchor = SOM_ANCHOR_RIGHT | SOM_ANCHOR_MIDDLE,
                             .color = &color, .max_width = plot->area.x - 2 * plot->gap - area.x };
  cairo_t         *cr = som_canvas_begin_mark (plot->canvas, &mark);

  /* what the check found lies on a ground of its own in every view */
  if (check)
    {
      cairo_rectangle (cr, area.x, band.min, area.width, band.max - band.min);
      som_canvas_fill (plot->canvas, som_view_get_theme_color (plot->view, SOM_COLOR_CHECK_PANEL));
    }
  som_canvas_text (plot->canvas, SOM_TEXT_LABEL, label, &place);
  if (get_value (plot, row, &value) && som_scale_map (&plot->x, value, &x))
    {
      som_canvas_arc (plot->canvas, (SomPoint) { x, middle }, DOT * som_view_get_scale (plot->view), 0, 2 * G_PI);
      /* hollow and dashed where the row is announced */
      som_canvas_fill_status (plot->canvas, som_view_get_color (plot->view, plot->table, row), som_table_get_status (plot->table, row));
      som_canvas_text (plot->canvas, SOM_TEXT_VALUE, words,
                       &(SomPlace) { .anchor = SOM_ANCHOR_LEFT | SOM_ANCHOR_MIDDLE, .point = { x + 1.5 * plot->gap, middle } });
    }
  som_canvas_end_mark (plot->canvas);
}

/* Where things go: names at the left, an axis below, and room for the last value at the right. */
static void
lay_out (Plot *plot,
         guint n_rows)
{
  SomRect area = som_view_get_area (plot->view);
  double  room = som_view_get_number (plot->view, "names") * area.width;
  SomAxis axis;

  plot->gap = GAP * som_view_get_scale (plot->view);
  plot->area = som_rect_inset (area, room, 0, area.width * 0.16, 2 * som_canvas_line_height (plot->canvas, SOM_TEXT_AXIS));
  plot->area.height = MIN (plot->area.height, n_rows * ROW_HEIGHT * som_view_get_scale (plot->view));
  plot->x = som_scale_nice (som_scale_linear (get_domain (plot), (SomRange) { plot->area.x, plot->area.x + plot->area.width }), 5);
  plot->y = som_scale_band (n_rows, (SomRange) { plot->area.y, plot->area.y + plot->area.height }, 0);

  axis = (SomAxis) { .scale = plot->x, .unit = plot->unit, .side = SOM_SIDE_BOTTOM, .area = plot->area };
  som_axis_draw (plot->canvas, &axis);
}

/* As many rows as there is room for; what is left out is said. */
static void
draw_rows (Plot *plot)
{
  guint  n = som_table_get_n_rows (plot->table);
  double room = som_view_get_area (plot->view).height - 3 * som_canvas_line_height (plot->canvas, SOM_TEXT_AXIS);
  guint  n_fitting = CLAMP (room / (ROW_HEIGHT * 0.6 * som_view_get_scale (plot->view)), 1, n);

  lay_out (plot, n_fitting);
  for (guint row = 0; row < n_fitting; row++)
    draw_row (plot, row, som_scale_get_band (&plot->y, row));
  if (n > n_fitting)
    {
      /* whole sentences, with ICU's plurals: `po` has their translations */
      g_autofree char *more = som_format_count (
        plot->view, som_view_translate (plot->view, "{n, plural, one {# row has no room} other {# rows have no room}}"), n - n_fitting);

      som_canvas_notice (plot->canvas, more);
    }
}

static gboolean
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  Plot plot = { .view = view, .canvas = canvas, .table = som_view_get_table (view, NULL) };

  if (plot.table == NULL || som_table_find_role (plot.table, SOM_ROLE_VALUE) < 0 || som_table_get_n_rows (plot.table) == 0)
    {
      som_empty_draw (canvas, som_view_translate (view, "This view needs a table with a column of values"));
      return TRUE;
    }
  plot.column = som_table_find_role (plot.table, SOM_ROLE_VALUE);
  plot.unit = som_view_get_common_unit (view, plot.table, plot.column);
  draw_rows (&plot);
  return TRUE;
}

/* How well the view's tables fit, from 0 to 100: for dossiers that name no views. */
static int
suggest (const SomView *view)
{
  const SomTable *table = som_view_get_table (view, NULL);

  return som_table_find_role (table, SOM_ROLE_VALUE) >= 0 && som_table_find_role (table, SOM_ROLE_LABEL) >= 0 ? 30 : 0;
}

/* What people may choose, in a dossier's `spec` or in the window. */
static const SomOptionSpec options[] = {
  { .name = "names", .type = SOM_OPTION_NUMBER, .title = N_ ("Room for names"), .value = "0.25", .minimum = 0.1, .maximum = 0.5 },
  { .name = NULL },
};

/* The one symbol that a module exports. Its id is the name of its file. */
SOM_PLUGIN (.id = "template", .name = N_ ("Dots"), .summary = N_ ("A dot for each value, on one scale"), .version = "1.0",
            .license = "LGPL-2.1-or-later", .domain = "sommet-template", .options = options, .flags = SOM_PLUGIN_COMMON_SCALE,
            .suggest = suggest, .draw = draw);
