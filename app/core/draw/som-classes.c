/* Classes: values parted into a few groups, for maps by value.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sommet/som-classes.h>

#include <math.h>
#include <stdlib.h>

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* To one significant digit: 4,380 is 4,000. */
static double
round_to_digit (double value)
{
  double power = pow (10, floor (log10 (fabs (value))));
  double rounded = round (value / power) * power;

  return value != 0 && isfinite (rounded) && power > 0 ? rounded : value;
}

/* A limit that is not above the one before, or above the end, parts nothing. */
static void
add_limit (SomClasses *classes,
           double      limit,
           double      end)
{
  if (classes->n < SOM_MAX_CLASSES && limit > classes->limits[classes->n - 1] && limit <= end)
    classes->limits[classes->n++] = limit;
}

static double
get_limit (const double *sorted,
           guint         n,
           double        share,
           SomClassing   how)
{
  double quantile = sorted[MIN ((guint) (share * n), n - 1)];

  switch (how)
    {
    case SOM_CLASSING_EQUAL:
      return sorted[0] * (1 - share) + sorted[n - 1] * share;
    case SOM_CLASSING_NICE:
      return round_to_digit (quantile);
    case SOM_CLASSING_QUANTILES:
    default:
      return quantile;
    }
}

SomClasses
som_classes_part (const double *values,
                  guint         n_values,
                  guint         n_classes,
                  SomClassing   how)
{
  SomClasses          classes = { 0 };
  g_autofree double  *sorted = g_new (double, MAX (n_values, 1));
  guint               n = 0;

  for (guint i = 0; i < n_values; i++)
    if (isfinite (values[i]))
      sorted[n++] = values[i];
  if (n == 0 || n_classes == 0)
    return classes;
  qsort (sorted, n, sizeof *sorted, compare_numbers);

  classes.n = 1;
  classes.limits[0] = sorted[0];
  n_classes = MIN (n_classes, SOM_MAX_CLASSES);
  for (guint i = 1; i < n_classes; i++)
    add_limit (&classes, get_limit (sorted, n, (double) i / n_classes, how), sorted[n - 1]);
  classes.limits[classes.n] = sorted[n - 1];
  return classes;
}

int
som_classes_find (const SomClasses *classes,
                  double            value)
{
  g_return_val_if_fail (classes != NULL, -1);

  if (classes->n == 0 || !(value >= classes->limits[0] && value <= classes->limits[classes->n]))
    return -1;
  for (guint i = classes->n; i-- > 0;)
    if (value >= classes->limits[i])
      return i;
  return -1;
}
