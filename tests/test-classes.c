/* Tests of classes: how values are parted.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <math.h>
#include <sommet/som-classes.h>

static void
test_quantiles (void)
{
  const double values[] = { 9, 1, 2, 8, 3, 7, 4, 6, 5, 10 };
  SomClasses   classes = som_classes_part (values, G_N_ELEMENTS (values), 5, SOM_CLASSING_QUANTILES);
  guint        counts[5] = { 0 };

  g_assert_cmpuint (classes.n, ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    counts[som_classes_find (&classes, values[i])]++;
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (counts[i], ==, 2);
}

static void
test_equal (void)
{
  const double values[] = { 0, 1, 2, 100 };
  SomClasses   classes = som_classes_part (values, G_N_ELEMENTS (values), 4, SOM_CLASSING_EQUAL);

  g_assert_cmpuint (classes.n, ==, 4);
  for (guint i = 0; i <= 4; i++)
    g_assert_cmpfloat_with_epsilon (classes.limits[i], 25 * i, 1e-9);
}

static void
test_nice (void)
{
  double     values[100];
  SomClasses classes;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = pow (10, i / 25.0) * 1.037;
  classes = som_classes_part (values, G_N_ELEMENTS (values), 5, SOM_CLASSING_NICE);
  g_assert_cmpuint (classes.n, ==, 5);
  g_assert_cmpfloat (classes.limits[0], ==, values[0]);
  g_assert_cmpfloat (classes.limits[5], ==, values[99]);
  for (guint i = 1; i < 5; i++)
    {
      double power = pow (10, floor (log10 (classes.limits[i]) + 1e-9));

      g_assert_cmpfloat_with_epsilon (classes.limits[i] / power, round (classes.limits[i] / power), 1e-9);
    }
}

/* 9.7 is rounded to 10, which no value reaches. */
static void
test_nice_stays_within (void)
{
  const double values[] = { 1, 2, 3, 9.7, 9.8 };
  SomClasses   classes = som_classes_part (values, G_N_ELEMENTS (values), 5, SOM_CLASSING_NICE);

  g_assert_cmpuint (classes.n, ==, 3);
  for (guint i = 0; i < classes.n; i++)
    g_assert_cmpfloat (classes.limits[i], <, classes.limits[i + 1]);
}

static void
test_degenerate (void)
{
  const double same[] = { 3, 3, 3 }, ugly[] = { NAN, INFINITY, -1e308, 1e308 };
  SomClasses   none = som_classes_part (ugly, 2, 5, SOM_CLASSING_NICE), one = som_classes_part (same, 3, 5, SOM_CLASSING_NICE);
  SomClasses   huge = som_classes_part (ugly, 4, 5, SOM_CLASSING_EQUAL);

  g_assert_cmpuint (none.n, ==, 0);
  g_assert_cmpint (som_classes_find (&none, 1), ==, -1);
  g_assert_cmpuint (one.n, ==, 1);
  g_assert_cmpint (som_classes_find (&one, 3), ==, 0);
  g_assert_cmpint (som_classes_find (&one, 2), ==, -1);
  g_assert_cmpint (som_classes_find (&one, NAN), ==, -1);
  g_assert_cmpuint (huge.n, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat (huge.limits[i], <, huge.limits[i + 1]);
}

static void
test_no_value_is_lost (void)
{
  for (int how = SOM_CLASSING_NICE; how <= SOM_CLASSING_EQUAL; how++)
    {
      const double values[] = { -7, -3.3, 0, 0, 0.2, 98, 99, 1234.5, 7e9 };
      SomClasses   classes = som_classes_part (values, G_N_ELEMENTS (values), SOM_MAX_CLASSES + 5, how);

      g_assert_cmpuint (classes.n, <=, SOM_MAX_CLASSES);
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          int class = som_classes_find (&classes, values[i]);

          g_assert_cmpint (class, >=, 0);
          g_assert_cmpfloat (values[i], >=, classes.limits[class]);
          g_assert_cmpfloat (values[i], <=, classes.limits[class + 1]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/classes/quantiles/as-many-in-each", test_quantiles);
  g_test_add_func ("/classes/equal/steps", test_equal);
  g_test_add_func ("/classes/nice/one-digit-limits", test_nice);
  g_test_add_func ("/classes/nice/within-the-values", test_nice_stays_within);
  g_test_add_func ("/classes/degenerate", test_degenerate);
  g_test_add_func ("/classes/no-value-is-lost", test_no_value_is_lost);
  return g_test_run ();
}
