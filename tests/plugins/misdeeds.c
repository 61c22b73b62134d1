/* Plugins that do what they must not, each the one thing that the build names.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <sommet/sommet.h>

#define MISDEED_OF(name) static gboolean G_GNUC_UNUSED name (const SomView *view G_GNUC_UNUSED, SomCanvas *canvas G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)

static const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "misdeed" };

/* Something that is right, so that figures show that the rest goes on. */
static void
draw_square (SomCanvas *canvas)
{
  cairo_rectangle (som_canvas_begin_mark (canvas, &mark), 100, 300, 50, 50);
  som_canvas_fill (canvas, (SomColor) { 1, 0, 0, 1 });
  som_canvas_end_mark (canvas);
}

MISDEED_OF (paint_outside_raw)
{
  cairo_t *cr = som_canvas_begin_mark (canvas, &mark);

  cairo_rectangle (cr, 100, 300, 50, 50);
  cairo_fill (cr);
  som_canvas_end_mark (canvas);
  draw_square (canvas);
  return TRUE;
}

MISDEED_OF (leave_marks_open)
{
  for (guint i = 0; i < 5; i++)
    som_canvas_begin_mark (canvas, &mark);
  som_canvas_push_clip (canvas, (SomRect) { 0, 0, 10, 10 });
  return TRUE;
}

MISDEED_OF (leave_raw_open)
{
  som_canvas_begin_mark (canvas, &mark);
  som_canvas_begin_raw (canvas, (SomRect) { 0, 0, 10, 10 });
  return TRUE;
}

MISDEED_OF (end_too_often)
{
  som_canvas_pop_clip (canvas);
  som_canvas_end_raw (canvas);
  draw_square (canvas);
  som_canvas_end_mark (canvas);
  return TRUE;
}

MISDEED_OF (break_context)
{
  cairo_t *cr = som_canvas_begin_mark (canvas, &mark);

  cairo_restore (cr);
  cairo_scale (cr, 0, 0);
  som_canvas_fill (canvas, (SomColor) { 1, 0, 0, 1 });
  som_canvas_end_mark (canvas);
  draw_square (canvas);
  return TRUE;
}

/* Numbers that are none, or are nowhere, in every call that takes one. */
MISDEED_OF (draw_nowhere)
{
  static const double numbers[] = { NAN, INFINITY, -INFINITY, 1e300, -1e9, 1e-320 };

  draw_square (canvas);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double   n = numbers[i];
      cairo_t *cr = som_canvas_begin_mark (canvas, &mark);

      cairo_rectangle (cr, n, n, n, n);
      som_canvas_fill (canvas, (SomColor) { n, n, n, n });
      cairo_move_to (som_canvas_get_cairo (canvas), n, 0);
      cairo_line_to (som_canvas_get_cairo (canvas), 0, n);
      som_canvas_stroke (canvas, (SomColor) { 0, 0, 0, 1 }, SOM_STROKE_LINE);
      som_canvas_arc (canvas, (SomPoint) { n, n }, n, n, n);
      som_canvas_fill_status (canvas, (SomColor) { 0, 0, 0, 1 }, SOM_STATUS_ANNOUNCED);
      som_canvas_rounded (canvas, (SomRect) { n, n, n, n }, n);
      som_canvas_fill (canvas, (SomColor) { 0, 0, 0, 1 });
      som_canvas_push_clip (canvas, (SomRect) { n, n, n, n });
      som_canvas_text (canvas, SOM_TEXT_BODY, "nowhere", &(SomPlace) { .point = { n, n }, .max_width = n, .size = n });
      som_canvas_pop_clip (canvas);
      cairo_paint (som_canvas_begin_raw (canvas, (SomRect) { n, n, n, n }));
      som_canvas_end_raw (canvas);
      som_canvas_end_mark (canvas);
    }
  return TRUE;
}

MISDEED_OF (draw_without_mark)
{
  cairo_rectangle (som_canvas_get_cairo (canvas), 0, 0, 10, 10);
  som_canvas_fill (canvas, (SomColor) { 0, 0, 0, 1 });
  return TRUE;
}

MISDEED_OF (throw_error)
{
  g_set_error (error, SOM_ERROR, SOM_ERROR_INPUT, "the table has no column “x”; add one");
  return FALSE;
}

MISDEED_OF (fail_silently)
{
  draw_square (canvas);
  return FALSE;
}

MISDEED_OF (draw_for_ever)
{
  for (volatile gboolean wait = TRUE; wait;)
    g_usleep (G_USEC_PER_SEC);
  return TRUE;
}

MISDEED_OF (draw_too_much)
{
  draw_square (canvas);
  for (guint i = 0; i < 2 * SOM_MAX_MARKS; i++)
    {
      som_canvas_begin_mark (canvas, &mark);
      som_canvas_end_mark (canvas);
    }
  return TRUE;
}

MISDEED_OF (nest_too_deep)
{
  for (guint i = 0; i < 1000; i++)
    som_canvas_begin_mark (canvas, &mark);
  som_canvas_push_clip (canvas, (SomRect) { 0, 0, 10, 10 });
  cairo_rectangle (som_canvas_get_cairo (canvas), 0, 0, 10, 10);
  som_canvas_fill (canvas, (SomColor) { 0, 0, 0, 1 });
  som_canvas_pop_clip (canvas);
  for (guint i = 0; i < 1000; i++)
    som_canvas_end_mark (canvas);
  draw_square (canvas);
  return TRUE;
}

SOM_PLUGIN (.id = ID, .name = "Misdeed", .summary = "It does what it must not", .version = "1", .license = "CC0-1.0", .draw = MISDEED);
