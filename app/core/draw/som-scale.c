/* Scales: from values to places. Every function is total.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-scale.h>

#include <math.h>
#include <time.h>

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

/* The step of 1, 2, 2.5 or 5 times a power of ten that parts what is between two values in about `n`. */
static double
get_nice_step (double low,
               double high,
               guint  n)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  double              raw = fabs (high / MAX (n, 1) - low / MAX (n, 1));
  double              power = pow (10, floor (log10 (raw)));

  if (!(raw > 0) || !isfinite (power) || !(power > 0))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= raw * 0.999)
      return steps[i] * power;
  return 10 * power;
}

/* A step that is lost in a value's last digit would give one tick many times. */
static void
add_tick (SomTicks *ticks,
          double    value)
{
  if (ticks->n < SOM_MAX_TICKS && isfinite (value) && (ticks->n == 0 || value > ticks->values[ticks->n - 1]))
    ticks->values[ticks->n++] = value;
}

static SomTicks
get_linear_ticks (SomRange domain,
                  guint    n)
{
  SomTicks ticks = { .step = get_nice_step (domain.min, domain.max, n) };
  double   low = MIN (domain.min, domain.max), high = MAX (domain.min, domain.max);
  double   first;

  if (ticks.step == 0)
    return ticks;
  first = ceil (low / ticks.step - 1e-9);
  for (guint i = 0; i < SOM_MAX_TICKS && (first + i) * ticks.step <= high + ticks.step * 1e-9; i++)
    add_tick (&ticks, (first + i) * ticks.step);
  return ticks;
}

/* So many steps, of whatever size, end within a domain twice at least. */
#define ENOUGH_STEPS 6

/* Every so many powers of ten, with 2 and 5 times each of them where they are wanted. */
static SomTicks
make_log_ticks (double   low,
                double   high,
                int      stride,
                gboolean parted)
{
  static const double parts[] = { 1, 2, 5 };
  SomTicks            ticks = { 0 };

  for (int power = floor (log10 (low)); power <= ceil (log10 (high)); power += stride)
    for (guint i = 0; i < (parted ? G_N_ELEMENTS (parts) : 1); i++)
      {
        double value = parts[i] * pow (10, power);

        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
          add_tick (&ticks, value);
      }
  return ticks;
}

/* Powers of ten; where they are fewer than three, 2 and 5 between them too. A single tick tells nothing of how long a step is: there are two, even
 * where one is asked for, of the steps of a linear scale if need be. */
static SomTicks
get_log_ticks (SomRange domain,
               guint    n)
{
  double   low = MIN (domain.min, domain.max), high = MAX (domain.min, domain.max);
  int      n_powers = ceil (log10 (high)) - floor (log10 (low));
  SomTicks ticks = make_log_ticks (low, high, MAX (1, (int) ceil (n_powers / (double) MAX (n, 2))), n_powers <= 2 && n >= 4);

  if (ticks.n < 2)
    ticks = make_log_ticks (low, high, 1, n_powers <= 2);
  for (guint steps = MAX (n, 2); ticks.n < 2 && steps <= MAX (n, ENOUGH_STEPS); steps++)
    ticks = get_linear_ticks (domain, steps);
  return ticks;
}

static SomTicks
get_symlog_ticks (const SomScale *scale)
{
  SomTicks ticks = { 0 };
  double   low = MIN (scale->domain.min, scale->domain.max), high = MAX (scale->domain.min, scale->domain.max);
  int      first = ceil (log10 (scale->linear)), last = ceil (log10 (MAX (fabs (low), fabs (high))));
  int      stride = MAX (1, (last - first) / 4);

  for (int power = last; power >= first; power -= stride)
    if (-pow (10, power) >= low && -pow (10, power) <= high)
      add_tick (&ticks, -pow (10, power));
  if (low <= 0 && high >= 0)
    add_tick (&ticks, 0);
  for (int power = first; power <= last; power += stride)
    if (pow (10, power) <= high && pow (10, power) >= low)
      add_tick (&ticks, pow (10, power));
  return ticks;
}

static double
get_month_start (int year,
                 int month)
{
  struct tm parts = { .tm_year = year - 1900, .tm_mon = month, .tm_mday = 1 };

  return timegm (&parts);
}

static void
add_years (SomTicks *ticks,
           double    low,
           double    high,
           int       step)
{
  time_t    moment = low;
  struct tm parts;

  gmtime_r (&moment, &parts);
  ticks->precision = SOM_PRECISION_YEAR;
  for (int year = (parts.tm_year + 1900) / step * step; get_month_start (year, 0) <= high && ticks->n < SOM_MAX_TICKS; year += step)
    if (year > 0 && get_month_start (year, 0) >= low)
      add_tick (ticks, get_month_start (year, 0));
}

static void
add_months (SomTicks *ticks,
            double    low,
            double    high,
            int       step)
{
  time_t    moment = low;
  struct tm parts;
  int       year, month;

  gmtime_r (&moment, &parts);
  year = parts.tm_year + 1900;
  month = parts.tm_mon / step * step;
  ticks->precision = SOM_PRECISION_MONTH;
  for (; get_month_start (year, month) <= high && ticks->n < SOM_MAX_TICKS; month += step)
    if (get_month_start (year, month) >= low)
      add_tick (ticks, get_month_start (year, month));
}

static SomTicks
get_time_ticks (SomRange domain,
                guint    n)
{
  static const double steps[] = { 1,        5,        15,       60,      300,     900,     3600,     3 * 3600,
                                  6 * 3600, 12 * 3600, DAY, 2 * DAY, 7 * DAY, 14 * DAY };
  SomTicks            ticks = { .precision = SOM_PRECISION_DAY };
  double              low = MIN (domain.min, domain.max), high = MAX (domain.min, domain.max);
  double              wanted = (high - low) / MAX (n, 1);

  if (wanted > 150 * DAY)
    add_years (&ticks, low, high, MAX (1, (int) get_nice_step (low / (365.25 * DAY), high / (365.25 * DAY), n)));
  else if (wanted > 20 * DAY)
    add_months (&ticks, low, high, wanted > 80 * DAY ? 6 : wanted > 40 * DAY ? 3 : 1);
  else
    {
      double step = steps[0];

      for (guint i = 0; i < G_N_ELEMENTS (steps) && step < wanted; i++)
        step = steps[i];
      if (step < DAY)
        ticks.precision = SOM_PRECISION_SECOND;
      for (double value = ceil (low / step) * step; value <= high && ticks.n < SOM_MAX_TICKS; value += step)
        add_tick (&ticks, value);
      ticks.step = step;
    }
  return ticks;
}

SomTicks
som_scale_get_ticks (const SomScale *scale,
                     guint           n_ticks)
{
  g_return_val_if_fail (scale != NULL, ((SomTicks) { 0 }));

  switch (scale->kind)
    {
    case SOM_SCALE_LINEAR:
      return get_linear_ticks (scale->domain, MIN (n_ticks, SOM_MAX_TICKS - 2));
    case SOM_SCALE_LOG:
      return get_log_ticks (scale->domain, MIN (n_ticks, SOM_MAX_TICKS - 2));
    case SOM_SCALE_SYMLOG:
      return get_symlog_ticks (scale);
    case SOM_SCALE_TIME:
      return get_time_ticks (scale->domain, MIN (n_ticks, SOM_MAX_TICKS - 2));
    case SOM_SCALE_BAND:
    default:
      return (SomTicks) { 0 };
    }
}

SomScale
som_scale_nice (SomScale scale,
                guint    n_ticks)
{
  gboolean backwards = scale.domain.min > scale.domain.max;
  double   low = MIN (scale.domain.min, scale.domain.max), high = MAX (scale.domain.min, scale.domain.max);
  double   step = get_nice_step (low, high, n_ticks);

  if (scale.kind == SOM_SCALE_LINEAR && step > 0)
    {
      low = floor (low / step + 1e-9) * step;
      high = ceil (high / step - 1e-9) * step;
    }
  else if (scale.kind == SOM_SCALE_LOG)
    {
      low = pow (10, floor (log10 (low) + 1e-9));
      high = pow (10, ceil (log10 (high) - 1e-9));
    }
  if (!isfinite (low) || !isfinite (high) || !(low < high) || (scale.kind == SOM_SCALE_LOG && !(low > 0)))
    return scale;
  scale.domain = backwards ? (SomRange) { high, low } : (SomRange) { low, high };
  return scale;
}

/* What all shares come to when none is more than `most`, unless it must. */
static double
share_at_most (double          most,
               const SomRange *wants,
               guint           n,
               double         *shares)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      double least = isfinite (wants[i].min) ? MAX (wants[i].min, 0) : 0;

      shares[i] = MAX (least, MIN (isfinite (wants[i].max) ? wants[i].max : least, most));
      sum += shares[i];
    }
  return sum;
}

void
som_share (double          room,
           const SomRange *wants,
           guint           n,
           double         *shares)
{
  double low = 0, high = isfinite (room) ? room : 0;

  g_return_if_fail ((wants != NULL && shares != NULL) || n == 0);

  if (share_at_most (G_MAXDOUBLE, wants, n, shares) <= room)
    return;
  for (guint i = 0; i < 50; i++)
    {
      double middle = (low + high) / 2;

      *(share_at_most (middle, wants, n, shares) > room ? &high : &low) = middle;
    }
  share_at_most (low, wants, n, shares);
}
