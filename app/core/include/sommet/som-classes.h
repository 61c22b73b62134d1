/* Classes: values parted into a few groups, for maps by value.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/** SOM_MAX_CLASSES: the most classes that values are parted into. */
#define SOM_MAX_CLASSES 9u

/**
 * SomClassing:
 * @SOM_CLASSING_NICE: as many values in each class as round limits allow
 * @SOM_CLASSING_QUANTILES: as many values in each class
 * @SOM_CLASSING_EQUAL: classes of equal width
 *
 * How values are parted.
 */
typedef enum
{
  SOM_CLASSING_NICE,
  SOM_CLASSING_QUANTILES,
  SOM_CLASSING_EQUAL
} SomClassing;

/**
 * SomClasses:
 * @n: how many; 0 where there are no values
 * @limits: the lower limit of each class, then the largest value; ascending
 *
 * Classes, passed by value. A class has its lower limit and not its upper one; the last has both.
 */
typedef struct
{
  guint  n;
  double limits[SOM_MAX_CLASSES + 1];
} SomClasses;

SomClasses som_classes_part (const double *values, guint n_values, guint n_classes, SomClassing how);
int        som_classes_find (const SomClasses *classes, double value);

G_END_DECLS
