/* The operators of a page: what is set already is not set again.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-pen.h"

#include "output/som-fixed.h"
#include "output/som-pdf-values.h"

#include <math.h>

/* What a page begins with, as the standard has it. */
static const SomPdfState initial = { .alpha = 1000, .width = 100, .font = G_MAXUINT };

void
som_pdf_pen_init (SomPdfPen       *pen,
                  SomPdfResources *resources)
{
  *pen = (SomPdfPen) { resources, g_string_sized_new (64 * 1024), initial, g_array_new (FALSE, FALSE, sizeof (SomPdfState)) };
}

void
som_pdf_pen_clear (SomPdfPen *pen)
{
  g_array_unref (pen->saved);
}

void
som_pdf_pen_save (SomPdfPen *pen)
{
  g_array_append_val (pen->saved, pen->state);
  g_string_append (pen->page, "q\n");
}

void
som_pdf_pen_restore (SomPdfPen *pen)
{
  if (pen->saved->len == 0)
    return;
  pen->state = g_array_index (pen->saved, SomPdfState, pen->saved->len - 1);
  g_array_set_size (pen->saved, pen->saved->len - 1);
  g_string_append (pen->page, "Q\n");
}

static guint
round_channel (double channel)
{
  return isnan (channel) ? 0 : (guint) lrint (CLAMP (channel, 0, 1) * 1000);
}

static gint64
round_length (double length)
{
  return isnan (length) ? 0 : llrint (CLAMP (length, 0, 1e6) * 100);
}

static void
append_fixed (SomPdfPen *pen,
              gint64     value,
              guint      n_decimals)
{
  som_fixed_append (pen->page, value, n_decimals);
  g_string_append_c (pen->page, ' ');
}

static void
set_alpha (SomPdfPen *pen,
           double     alpha)
{
  guint index = som_pdf_resources_add_alpha (pen->resources, alpha);

  if (index != pen->state.alpha)
    g_string_append_printf (pen->page, "/A%u gs\n", index);
  pen->state.alpha = index;
}

static void
set_color (SomPdfPen  *pen,
           SomColor    color,
           guint32    *current,
           const char *operator)
{
  guint   red = round_channel (color.red), green = round_channel (color.green), blue = round_channel (color.blue);
  guint32 packed = red << 20 | green << 10 | blue;

  set_alpha (pen, color.alpha);
  if (packed == *current)
    return;
  *current = packed;
  append_fixed (pen, red, 3);
  append_fixed (pen, green, 3);
  append_fixed (pen, blue, 3);
  g_string_append (pen->page, operator);
}

void
som_pdf_pen_set_fill (SomPdfPen *pen,
                      SomColor   color)
{
  set_color (pen, color, &pen->state.fill, "rg\n");
}

void
som_pdf_pen_set_stroke (SomPdfPen *pen,
                        SomColor   color)
{
  set_color (pen, color, &pen->state.stroke, "RG\n");
}

void
som_pdf_pen_set_width (SomPdfPen *pen,
                       double     width)
{
  /* a width of 0 is the thinnest line that a device has */
  gint64 rounded = MAX (round_length (width), 1);

  if (rounded == pen->state.width)
    return;
  pen->state.width = rounded;
  append_fixed (pen, rounded, 2);
  g_string_append (pen->page, "w\n");
}

void
som_pdf_pen_set_dashes (SomPdfPen *pen,
                        double     dash,
                        double     gap)
{
  gint64 rounded[2] = { round_length (dash), round_length (gap) };

  if (rounded[0] == pen->state.dash && rounded[1] == pen->state.gap)
    return;
  pen->state.dash = rounded[0];
  pen->state.gap = rounded[1];
  g_string_append_c (pen->page, '[');
  if (rounded[0] + rounded[1] > 0)
    {
      append_fixed (pen, rounded[0], 2);
      append_fixed (pen, rounded[1], 2);
    }
  g_string_append (pen->page, "] 0 d\n");
}

void
som_pdf_pen_set_font (SomPdfPen        *pen,
                      const SomPdfFont *font,
                      double            size)
{
  guint  number = som_pdf_font_get_number (font);
  gint64 rounded = round_length (size);

  if (number == pen->state.font && rounded == pen->state.size)
    return;
  pen->state.font = number;
  pen->state.size = rounded;
  g_string_append_printf (pen->page, "/F%u ", number);
  append_fixed (pen, rounded, 2);
  g_string_append (pen->page, "Tf\n");
}

/* Sides, not sizes, are rounded: what lies edge to edge stays so. */
void
som_pdf_pen_add_rect (SomPdfPen *pen,
                      SomRect    rect)
{
  double left = rint (rect.x * 100) / 100, top = rint (rect.y * 100) / 100;

  som_pdf_append_number (pen->page, left);
  som_pdf_append_number (pen->page, top);
  som_pdf_append_number (pen->page, rint ((rect.x + rect.width) * 100) / 100 - left);
  som_pdf_append_number (pen->page, rint ((rect.y + rect.height) * 100) / 100 - top);
  g_string_append (pen->page, "re\n");
}

/* Most shapes are upright rectangles, which have an operator of their own. */
static gboolean
is_rect (const guint8 *verbs,
         guint         n_verbs,
         const float  *p)
{
  static const guint8 verbs_of_rect[] = { SOM_VERB_MOVE, SOM_VERB_LINE, SOM_VERB_LINE, SOM_VERB_LINE, SOM_VERB_CLOSE };

  if (n_verbs != G_N_ELEMENTS (verbs_of_rect))
    return FALSE;
  for (guint i = 0; i < n_verbs; i++)
    if (verbs[i] != verbs_of_rect[i])
      return FALSE;
  return p[0] == p[6] && p[1] == p[3] && p[2] == p[4] && p[5] == p[7];
}

void
som_pdf_pen_add_path (SomPdfPen       *pen,
                      const SomFigure *figure,
                      const SomPath   *path)
{
  static const struct
  {
    char  operator[4];
    guint n;
  } kinds[] = { [SOM_VERB_MOVE] = { "m\n", 2 }, [SOM_VERB_LINE] = { "l\n", 2 }, [SOM_VERB_CURVE] = { "c\n", 6 }, [SOM_VERB_CLOSE] = { "h\n", 0 } };
  const guint8 *verbs = som_figure_get_verbs (figure, path);
  const float  *p = som_figure_get_points (figure, path);
  guint         n_verbs = path->n_verbs;

  while (n_verbs > 0 && verbs[n_verbs - 1] == SOM_VERB_MOVE)
    n_verbs--;
  if (is_rect (verbs, n_verbs, p))
    {
      som_pdf_pen_add_rect (pen, (SomRect) { p[0], p[1], p[2] - p[0], p[5] - p[1] });
      return;
    }
  for (guint i = 0; i < n_verbs; i++)
    {
      for (guint k = 0; k < kinds[verbs[i]].n; k++, p++)
        som_pdf_append_number (pen->page, *p);
      g_string_append_len (pen->page, kinds[verbs[i]].operator, 2);
    }
}

/* A picture is one unit wide and high, and stands upright where y is upwards. */
void
som_pdf_pen_put_picture (SomPdfPen       *pen,
                         cairo_surface_t *picture,
                         SomRect          rect)
{
  guint number = som_pdf_resources_add_picture (pen->resources, picture);

  som_pdf_pen_save (pen);
  set_alpha (pen, 1);
  som_pdf_append_number (pen->page, rect.width);
  g_string_append (pen->page, "0 0 ");
  som_pdf_append_number (pen->page, -rect.height);
  som_pdf_append_number (pen->page, rect.x);
  som_pdf_append_number (pen->page, rect.y + rect.height);
  g_string_append_printf (pen->page, "cm\n/P%u Do\n", number);
  som_pdf_pen_restore (pen);
}
