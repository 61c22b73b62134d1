/* Tests of som-scale-ticks: round values in their order, whatever the domain.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "scales.h"

static void
assert_good_ticks (const SomScale *scale,
                   SomTicks        ticks)
{
  double low = MIN (scale->domain.min, scale->domain.max), high = MAX (scale->domain.min, scale->domain.max);
  double slack = (high - low) * 1e-6 + MAX (fabs (low), fabs (high)) * 1e-12;

  g_assert_cmpuint (ticks.n, <=, SOM_MAX_TICKS);
  for (guint i = 0; i < ticks.n; i++)
    {
      g_assert_true (isfinite (ticks.values[i]));
      g_assert_cmpfloat (ticks.values[i], >=, low - slack);
      g_assert_cmpfloat (ticks.values[i], <=, high + slack);
      g_assert_true (i == 0 || ticks.values[i] > ticks.values[i - 1]);
    }
}

static void
test_ticks_of_strange_domains (void)
{
  for (guint maker = 0; maker < G_N_ELEMENTS (makers); maker++)
    for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
      for (guint j = 0; j < G_N_ELEMENTS (strange); j++)
        for (guint n = 0; n < 40; n += 13)
          {
            SomScale scale = makers[maker]((SomRange) { strange[i], strange[j] }, (SomRange) { 0, 100 });
            SomScale nice = som_scale_nice (scale, n);

            assert_good_ticks (&scale, som_scale_get_ticks (&scale, n));
            g_assert_true (isfinite (nice.domain.min) && isfinite (nice.domain.max));
            g_assert_cmpfloat (nice.domain.min, !=, nice.domain.max);
          }
}

static void
test_ticks_of_random_domains (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double   size = pow (10, g_test_rand_double_range (-12, 12));
      double   start = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_double_range (-12, 12));
      guint    n = g_test_rand_int_range (2, 12);
      SomScale scale = makers[g_test_rand_int_range (0, G_N_ELEMENTS (makers))]((SomRange) { start, start + size }, (SomRange) { 0, 1 });
      SomTicks ticks = som_scale_get_ticks (&scale, n);

      assert_good_ticks (&scale, ticks);
      if (scale.kind == SOM_SCALE_LINEAR && size > fabs (start) * 1e-9)
        g_assert_cmpuint (ticks.n, >=, 1);
    }
}

static void
assert_ticks (SomTicks      ticks,
              guint         n,
              const double *values)
{
  g_assert_cmpuint (ticks.n, ==, n);
  for (guint i = 0; i < n; i++)
    assert_near (ticks.values[i], values[i]);
}

static void
test_round_ticks (void)
{
  SomScale linear = som_scale_linear ((SomRange) { 0, 10 }, (SomRange) { 0, 1 });
  SomScale log = som_scale_log ((SomRange) { 1, 1e6 }, (SomRange) { 0, 1 });
  SomScale decade = som_scale_log ((SomRange) { 1, 10 }, (SomRange) { 0, 1 });

  assert_ticks (som_scale_get_ticks (&linear, 5), 6, (const double[]) { 0, 2, 4, 6, 8, 10 });
  assert_ticks (som_scale_get_ticks (&log, 3), 4, (const double[]) { 1, 100, 1e4, 1e6 });
  assert_ticks (som_scale_get_ticks (&decade, 5), 4, (const double[]) { 1, 2, 5, 10 });
}

static void
test_time_ticks (void)
{
  static const struct
  {
    double       length; /* in days */
    SomPrecision precision;
  } cases[] = { { 0.02, SOM_PRECISION_SECOND }, { 0.5, SOM_PRECISION_SECOND }, { 5, SOM_PRECISION_DAY },     { 60, SOM_PRECISION_DAY },
                { 200, SOM_PRECISION_MONTH },   { 1500, SOM_PRECISION_YEAR },  { 100000, SOM_PRECISION_YEAR } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SomScale scale = som_scale_time ((SomRange) { 1739145600 - 1000, 1739145600 - 1000 + cases[i].length * 86400 }, (SomRange) { 0, 1 });
      SomTicks ticks = som_scale_get_ticks (&scale, 5);

      assert_good_ticks (&scale, ticks);
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpuint (ticks.n, <=, 12);
      g_assert_cmpint (ticks.precision, ==, cases[i].precision);
    }
}

static void
test_nice (void)
{
  SomScale linear = som_scale_nice (som_scale_linear ((SomRange) { 0.3, 9.7 }, (SomRange) { 0, 1 }), 5);
  SomScale log = som_scale_nice (som_scale_log ((SomRange) { 3, 700 }, (SomRange) { 0, 1 }), 5);
  SomScale backwards = som_scale_nice (som_scale_linear ((SomRange) { 9.7, 0.3 }, (SomRange) { 0, 1 }), 5);

  assert_near (linear.domain.min, 0);
  assert_near (linear.domain.max, 10);
  assert_near (log.domain.min, 1);
  assert_near (log.domain.max, 1000);
  assert_near (backwards.domain.min, 10);

  /* the others stay as they are */
  {
    const SomScale scales[] = { som_scale_symlog ((SomRange) { -3, 700 }, (SomRange) { 0, 1 }, 1), som_scale_band (7, (SomRange) { 0, 1 }, 0.1),
                                som_scale_time ((SomRange) { 100, 1e9 }, (SomRange) { 0, 1 }) };

    for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
      {
        SomScale nice = som_scale_nice (scales[i], 5);

        g_assert_cmpfloat (nice.domain.min, ==, scales[i].domain.min);
        g_assert_cmpfloat (nice.domain.max, ==, scales[i].domain.max);
      }
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale-ticks/strange-domains", test_ticks_of_strange_domains);
  g_test_add_func ("/scale-ticks/random-domains", test_ticks_of_random_domains);
  g_test_add_func ("/scale-ticks/round", test_round_ticks);
  g_test_add_func ("/scale-ticks/time", test_time_ticks);
  g_test_add_func ("/scale-ticks/nice", test_nice);
  return g_test_run ();
}
