/* A small figure that has one of everything, drawn without any plugin of the program's own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model.h"

#include "draw/som-draw.h"
#include "output/som-painter.h"

#include <cairo.h>

/* Two views of two rows, in two languages. The second has a mark whose place is beyond all bounds. */
#define FIGURE_DOSSIER                                                                                                   \
  "{\"title\": \"Essai\", \"title@en\": \"Trial\", \"languages\": [\"fr\", \"en\"], \"created\": \"2025-02-10T00:00:00Z\", "            \
  "\"sources\": [{\"title\": \"A & B <c>\"}], \"resources\": [{\"name\": \"t\", \"data\": [{\"label\": \"un & deux\", \"label@en\": "    \
  "\"one & two\", \"value\": 12}, {\"label\": \"<trois>\", \"label@en\": \"<three>\", \"value\": 3}]}], \"views\": ["                    \
  "{\"name\": \"first\", \"title\": \"Le premier\", \"title@en\": \"The first\", \"specType\": \"sommet:test\", \"resources\": [\"t\"]}, " \
  "{\"name\": \"second\", \"title\": \"Le second & l’autre\", \"title@en\": \"The second & other\", \"subtitle\": \"Ici -> là\", "            \
  "\"specType\": \"sommet:test\", \"resources\": [\"t\"]}]}"

/* A gradient, which only a picture can carry. */
static inline void
figure_draw_raw (SomCanvas *canvas,
                 SomRect    area)
{
  cairo_t         *cr = som_canvas_begin_raw (canvas, area);
  cairo_pattern_t *gradient = cairo_pattern_create_linear (area.x, 0, area.x + area.width, 0);

  cairo_pattern_add_color_stop_rgb (gradient, 0, 0, 0.4, 0.7);
  cairo_pattern_add_color_stop_rgb (gradient, 1, 0.9, 0.9, 1);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_set_source (cr, gradient);
  cairo_fill (cr);
  cairo_pattern_destroy (gradient);
  som_canvas_end_raw (canvas);
}

/* A row: a bar, a dashed ring, its label and its value. */
static inline void
figure_draw_row (const SomView  *view,
                 SomCanvas      *canvas,
                 const SomTable *table,
                 guint           row)
{
  SomRect  area = som_view_get_area (view);
  double   y = area.y + 120 + row * 150, value = 0;
  SomMark  mark = { .role = SOM_MARK_DATUM, .table = table, .row = row };
  SomPlace place = { .point = { area.x, y - 12 } };
  cairo_t *cr = som_canvas_begin_mark (canvas, &mark);

  som_table_get_number (table, som_table_find_role (table, SOM_ROLE_VALUE), row, &value);
  cairo_rectangle (cr, area.x, y, value * 40, 60);
  som_canvas_fill (canvas, som_view_get_series_color (view, row));
  som_canvas_arc (canvas, (SomPoint) { area.x + 700, y + 30 }, 40, 0, 2 * G_PI);
  som_canvas_stroke (canvas, som_view_get_theme_color (view, SOM_COLOR_TEXT), SOM_STROKE_ANNOUNCED);
  som_canvas_text (canvas, SOM_TEXT_LABEL, som_table_get_text (table, som_table_find_role (table, SOM_ROLE_LABEL), row), &place);
  som_canvas_end_mark (canvas);
}

static inline gboolean
figure_draw (const SomView *view,
             SomCanvas     *canvas,
             GError       **error G_GNUC_UNUSED)
{
  SomTable *table = som_view_get_table (view, NULL);
  SomRect   area = som_view_get_area (view);
  SomMark   clipped = { .role = SOM_MARK_ANNOTATION, .key = "clipped", .label = "clipped" };
  cairo_t  *cr;

  for (guint row = 0; row < som_table_get_n_rows (table); row++)
    figure_draw_row (view, canvas, table, row);

  cr = som_canvas_begin_mark (canvas, &clipped);
  som_canvas_push_clip (canvas, (SomRect) { area.x + 900, area.y + 100, 100, 100 });
  cairo_rectangle (cr, area.x + 950, area.y + 50, 200, 100);
  som_canvas_fill (canvas, som_color_with_alpha (som_view_get_theme_color (view, SOM_COLOR_ACCENT), 0.5));
  som_canvas_pop_clip (canvas);
  figure_draw_raw (canvas, (SomRect) { area.x + 900, area.y + 260, 200, 60 });
  som_canvas_end_mark (canvas);

  if (g_str_equal (som_view_get_name (view), "second"))
    {
      cr = som_canvas_begin_mark (canvas, &clipped);
      cairo_rectangle (cr, 1e9, 0, 10, 10);
      som_canvas_fill (canvas, som_view_get_theme_color (view, SOM_COLOR_ACCENT));
      som_canvas_end_mark (canvas);
    }
  return TRUE;
}

static const SomPluginDescriptor figure_plugin = {
  .magic = SOM_PLUGIN_MAGIC,
  .size = sizeof (SomPluginDescriptor),
  .abi_major = SOM_PLUGIN_ABI_MAJOR,
  .abi_minor = SOM_PLUGIN_ABI_MINOR,
  .id = "test",
  .name = "Test",
  .summary = "One of everything",
  .version = "1",
  .license = "LGPL-2.1-or-later",
  .draw = figure_draw,
};

/* A SomRenderFunc. */
static inline SomFigure *
figure_render (const SomRequest *request)
{
  SomRequest own = *request;

  own.plugin = &figure_plugin;
  return som_draw (&own, TRUE, NULL);
}

static inline SomDossier *
figure_load (const TestFolder *folder)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomDossier             *dossier = test_dossier_load (folder, FIGURE_DOSSIER, problems);

  assert_problems (problems, "");
  return dossier;
}

/* Draws a view on a slide of 1600×900 units. */
static inline SomFigure *
figure_new (SomDossier *dossier,
            guint       view,
            const char *language)
{
  const SomRequest request = { .dossier = dossier, .view = view, .language = language, .size = { 1600, 900 }, .slide = TRUE };

  return figure_render (&request);
}

/* Paints a figure by itself, to compare with what others make of it. */
static inline cairo_surface_t *
figure_paint (const SomFigure *figure,
              int              width,
              int              height,
              gboolean         transparent)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);
  const SomPaint   paint = { .transparent = transparent };

  cairo_scale (cr, width / som_figure_get_size (figure).width, height / som_figure_get_size (figure).height);
  som_paint (figure, cr, &paint);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How much two pictures differ: the largest and the mean difference of a channel, 0 to 255. */
static inline void
figure_compare (cairo_surface_t *a,
                cairo_surface_t *b,
                guint           *largest,
                double          *mean)
{
  int     width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint64 sum = 0;

  *largest = 0;
  g_assert_cmpint (cairo_image_surface_get_width (b), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (b), ==, height);
  for (int y = 0; y < height; y++)
    {
      const guint8 *first = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      const guint8 *second = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);

      for (int x = 0; x < width * 4; x++)
        {
          guint difference = ABS (first[x] - second[x]);

          *largest = MAX (*largest, difference);
          sum += difference;
        }
    }
  *mean = (double) sum / ((double) width * height * 4);
}

/* A picture from a file, as ARGB32. */
static inline cairo_surface_t *
figure_read_png (const char *path)
{
  cairo_surface_t *file = cairo_image_surface_create_from_png (path);
  int              width = cairo_image_surface_get_width (file), height = cairo_image_surface_get_height (file);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);

  g_assert_cmpint (cairo_surface_status (file), ==, CAIRO_STATUS_SUCCESS);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (file);
  cairo_surface_flush (surface);
  return surface;
}

/* Runs another program on a file; it must be content. What it says, on stdout and stderr. (transfer full) */
static inline char *
figure_run (const char *first,
            ...)
{
  g_autoptr (GPtrArray)   argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError)      error = NULL;
  char                   *output = NULL;
  va_list                 arguments;

  g_ptr_array_add (argv, (gpointer) first);
  va_start (arguments, first);
  for (const char *argument = va_arg (arguments, const char *); argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%s: %s", first, output);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}
