/* Geometry and colours as plain values; every function is total.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-types.h>

#include <math.h>
#include <string.h>

G_DEFINE_QUARK (som-error-quark, som_error)

SomRect
som_rect_inset (SomRect rect,
                double  left,
                double  top,
                double  right,
                double  bottom)
{
  return (SomRect) { rect.x + left, rect.y + top, MAX (0, rect.width - left - right), MAX (0, rect.height - top - bottom) };
}

SomRect
som_rect_union (SomRect a,
                SomRect b)
{
  double right, bottom;

  if (a.x == 0 && a.y == 0 && a.width == 0 && a.height == 0)
    return b;
  if (b.x == 0 && b.y == 0 && b.width == 0 && b.height == 0)
    return a;

  right = MAX (a.x + a.width, b.x + b.width);
  bottom = MAX (a.y + a.height, b.y + b.height);
  a.x = MIN (a.x, b.x);
  a.y = MIN (a.y, b.y);
  return (SomRect) { a.x, a.y, right - a.x, bottom - a.y };
}

gboolean
som_rect_intersects (SomRect a,
                     SomRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

gboolean
som_rect_contains (SomRect outer,
                   SomRect inner)
{
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
         && inner.y + inner.height <= outer.y + outer.height;
}

gboolean
som_rect_contains_point (SomRect  rect,
                         SomPoint point)
{
  return point.x >= rect.x && point.y >= rect.y && point.x <= rect.x + rect.width && point.y <= rect.y + rect.height;
}

SomColor
som_color_mix (SomColor from,
               SomColor to,
               double   share)
{
  double s = share > 0 ? MIN (share, 1) : 0;

  return (SomColor) { from.red + (to.red - from.red) * s, from.green + (to.green - from.green) * s,
                      from.blue + (to.blue - from.blue) * s, from.alpha + (to.alpha - from.alpha) * s };
}

SomColor
som_color_with_alpha (SomColor color,
                      double   alpha)
{
  color.alpha = alpha;
  return color;
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (SomColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green) + 0.0722 * linearize (color.blue);
}

double
som_color_contrast (SomColor a,
                    SomColor b)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

gboolean
som_color_parse (const char *text,
                 SomColor   *color)
{
  int digits[6];

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return FALSE;
  for (guint i = 0; i < 6; i++)
    if ((digits[i] = g_ascii_xdigit_value (text[i + 1])) < 0)
      return FALSE;

  *color = (SomColor) { (digits[0] * 16 + digits[1]) / 255.0, (digits[2] * 16 + digits[3]) / 255.0,
                        (digits[4] * 16 + digits[5]) / 255.0, 1 };
  return TRUE;
}
