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

/**
 * som_classes_part:
 * @values: (array length=n_values): values; those that are not finite do not count
 * @n_values: how many
 * @n_classes: how many classes to aim at, at most %SOM_MAX_CLASSES
 * @how: how to part them
 *
 * Parts values into classes. There are fewer than wanted where too many values are the same.
 *
 * Returns: the classes
 */
SomClasses som_classes_part (const double *values, guint n_values, guint n_classes, SomClassing how);

/**
 * som_classes_find:
 * @classes: classes
 * @value: a value
 *
 * The class that a value is in.
 *
 * Returns: the class, counted from 0; -1 where it is in none
 */
int som_classes_find (const SomClasses *classes, double value);

G_END_DECLS
