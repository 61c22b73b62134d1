/* Ticks of a scale, at round values.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-scale.h>

#include <math.h>
#include <time.h>

#define DAY 86400.0

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
