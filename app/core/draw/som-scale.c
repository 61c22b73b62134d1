/* Scales: from values to places. Every function is total.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-scale.h>

#include <math.h>

/* Places are kept within this, so that their distance is finite too. Values are not: two that differ have two places, however large they are,
 * so that the width of a domain, which may be infinite, is never taken. */
#define HUGE_PLACE (G_MAXDOUBLE / 4)

#define DAY 86400.0

static SomRange
clean_values (SomRange values)
{
  return (SomRange) { isfinite (values.min) ? values.min : 0, isfinite (values.max) ? values.max : 0 };
}

static SomRange
clean_range (SomRange range)
{
  SomRange clear = clean_values (range);

  return (SomRange) { CLAMP (clear.min, -HUGE_PLACE, HUGE_PLACE), CLAMP (clear.max, -HUGE_PLACE, HUGE_PLACE) };
}

/* A domain that has a width: a flat one is opened to both sides. */
static SomRange
clean_domain (SomRange domain)
{
  SomRange clear = clean_values (domain);

  if (clear.min == clear.max)
    {
      double half = clear.min != 0 ? MAX (fabs (clear.min) / 2, G_MINDOUBLE) : 0.5;

      clear.min = MAX (clear.min - half, -G_MAXDOUBLE);
      clear.max = MIN (clear.max + half, G_MAXDOUBLE);
    }
  return clear;
}

SomScale
som_scale_linear (SomRange domain,
                  SomRange range)
{
  return (SomScale) { .kind = SOM_SCALE_LINEAR, .domain = clean_domain (domain), .range = clean_range (range) };
}

SomScale
som_scale_log (SomRange domain,
               SomRange range)
{
  SomRange clear = clean_values (domain);
  double   largest = MAX (clear.min, clear.max);

  if (!(largest > 0))
    clear = (SomRange) { 1, 10 };
  if (!(clear.min > 0))
    clear.min = MAX (largest / 1000, G_MINDOUBLE);
  if (!(clear.max > 0))
    clear.max = MAX (largest / 1000, G_MINDOUBLE);
  if (clear.min == clear.max)
    clear = (SomRange) { MAX (clear.min / 2, G_MINDOUBLE), MIN (clear.max * 2, G_MAXDOUBLE) };
  return (SomScale) { .kind = SOM_SCALE_LOG, .domain = clear, .range = clean_range (range) };
}

SomScale
som_scale_symlog (SomRange domain,
                  SomRange range,
                  double   linear)
{
  return (SomScale) { .kind = SOM_SCALE_SYMLOG, .domain = clean_domain (domain), .range = clean_range (range),
                      .linear = linear > 0 && isfinite (linear) ? linear : 1 };
}

SomScale
som_scale_time (SomRange domain,
                SomRange range)
{
  SomRange clear = clean_values (domain);

  clear.min = CLAMP (clear.min, -62135596800.0, 253402300799.0); /* years 1 to 9999 */
  clear.max = CLAMP (clear.max, -62135596800.0, 253402300799.0);
  if (fabs (clear.max - clear.min) < 1)
    clear = (SomRange) { clear.min - DAY / 2, clear.min + DAY / 2 };
  return (SomScale) { .kind = SOM_SCALE_TIME, .domain = clear, .range = clean_range (range) };
}

SomScale
som_scale_band (guint    n_bands,
                SomRange range,
                double   padding)
{
  return (SomScale) { .kind = SOM_SCALE_BAND, .domain = { 0, MAX (n_bands, 1) }, .range = clean_range (range),
                      .n_bands = MAX (n_bands, 1), .padding = padding > 0 ? MIN (padding, 0.9) : 0 };
}

/* The value on an even ruler. */
static double
straighten (const SomScale *scale,
            double          value)
{
  switch (scale->kind)
    {
    case SOM_SCALE_LOG:
      return log (value);
    case SOM_SCALE_SYMLOG:
      return copysign (log1p (fabs (value) / scale->linear), value);
    case SOM_SCALE_LINEAR:
    case SOM_SCALE_TIME:
    case SOM_SCALE_BAND:
    default:
      return value;
    }
}

static double
bend (const SomScale *scale,
      double          value)
{
  switch (scale->kind)
    {
    case SOM_SCALE_LOG:
      return exp (value);
    case SOM_SCALE_SYMLOG:
      return copysign (expm1 (fabs (value)) * scale->linear, value);
    case SOM_SCALE_LINEAR:
    case SOM_SCALE_TIME:
    case SOM_SCALE_BAND:
    default:
      return value;
    }
}

gboolean
som_scale_map (const SomScale *scale,
               double          value,
               double         *place)
{
  double first, last, found;

  g_return_val_if_fail (scale != NULL && place != NULL, FALSE);

  if (!isfinite (value) || (scale->kind == SOM_SCALE_LOG && !(value > 0)))
    return FALSE;
  first = straighten (scale, scale->domain.min);
  last = straighten (scale, scale->domain.max);
  found = (straighten (scale, value) / 2 - first / 2) / (last / 2 - first / 2);
  found = scale->range.min + found * (scale->range.max - scale->range.min);
  if (!isfinite (found))
    return FALSE;
  *place = found;
  return TRUE;
}

double
som_scale_clamp (const SomScale *scale,
                 double          value)
{
  double place;

  g_return_val_if_fail (scale != NULL, 0);

  if (!som_scale_map (scale, value, &place))
    return scale->range.min;
  return CLAMP (place, MIN (scale->range.min, scale->range.max), MAX (scale->range.min, scale->range.max));
}

double
som_scale_invert (const SomScale *scale,
                  double          place)
{
  double first, last, width, share, value;

  g_return_val_if_fail (scale != NULL, 0);

  width = scale->range.max - scale->range.min;
  if (width == 0 || !isfinite (place))
    return scale->domain.min;
  first = straighten (scale, scale->domain.min);
  last = straighten (scale, scale->domain.max);
  share = (place - scale->range.min) / width;
  value = bend (scale, first * (1 - share) + last * share);
  return isfinite (value) ? value : scale->domain.min;
}

double
som_scale_get_step (const SomScale *scale)
{
  g_return_val_if_fail (scale != NULL, 0);

  return (scale->range.max - scale->range.min) / MAX (scale->n_bands, 1);
}

SomRange
som_scale_get_band (const SomScale *scale,
                    guint           band)
{
  double step = som_scale_get_step (scale);
  double start = scale->range.min + step * (band + scale->padding / 2);

  return (SomRange) { start, start + step * (1 - scale->padding) };
}
