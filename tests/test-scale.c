/* Tests of som-scale: places of values, ticks, shares.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <math.h>
#include <sommet/som-scale.h>

static const double strange[] = { 0, 1, -1, NAN, INFINITY, -INFINITY, 1e308, -1e308, 5e-324, -5e-324, 1e15, 1e-300, 253402300800.0 };

typedef SomScale (*Maker) (SomRange domain, SomRange range);

static SomScale
make_symlog (SomRange domain,
             SomRange range)
{
  return som_scale_symlog (domain, range, 1);
}

static const Maker makers[] = { som_scale_linear, som_scale_log, make_symlog, som_scale_time };

static double
map (const SomScale *scale,
     double          value)
{
  double place = NAN;

  g_assert_true (som_scale_map (scale, value, &place));
  return place;
}

static void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, MAX (1e-9, fabs (b) * 1e-9));
}

static void
test_linear (void)
{
  SomScale scale = som_scale_linear ((SomRange) { 0, 10 }, (SomRange) { 100, 200 });
  SomScale backwards = som_scale_linear ((SomRange) { 0, 10 }, (SomRange) { 200, 100 });

  assert_near (map (&scale, 0), 100);
  assert_near (map (&scale, 5), 150);
  assert_near (map (&scale, 20), 300);
  assert_near (map (&backwards, 1), 190);
  assert_near (som_scale_clamp (&scale, 20), 200);
  assert_near (som_scale_clamp (&backwards, 20), 100);
  assert_near (som_scale_clamp (&scale, NAN), 100);
  assert_near (som_scale_invert (&scale, 150), 5);
}

/* However large values are, those that differ have places that differ, in proportion. */
static void
test_huge (void)
{
  static const double values[] = { 5e307, 1e308, 1.7e308, -1.7e308 };
  SomScale            linear = som_scale_linear ((SomRange) { 0, 1.7e308 }, (SomRange) { 0, 1700 });
  SomScale            wide = som_scale_nice (som_scale_linear ((SomRange) { -1.7e308, 1.7e308 }, (SomRange) { -1700, 1700 }), 5);
  SomScale            log = som_scale_log ((SomRange) { 1e300, 1.7e308 }, (SomRange) { 0, 100 });
  SomTicks            ticks = som_scale_get_ticks (&wide, 5);
  double              place = 0, other = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_true (som_scale_map (&linear, values[i], &place));
      g_assert_cmpfloat_with_epsilon (place, values[i] / 1e305, 1e-6);
      g_assert_true (som_scale_map (&wide, values[i], &place));
      g_assert_cmpfloat_with_epsilon (place / 1700, values[i] / wide.domain.max, 1e-9);
      g_assert_cmpfloat_with_epsilon (som_scale_invert (&wide, place) / 1e308, values[i] / 1e308, 1e-9);
    }
  g_assert_cmpuint (ticks.n, >=, 3);
  som_scale_map (&log, 1e308, &place);
  som_scale_map (&log, 1.7e308, &other);
  g_assert_cmpfloat (place, <, other - 1);
}

static void
test_log (void)
{
  SomScale scale = som_scale_log ((SomRange) { 1, 1000 }, (SomRange) { 0, 300 });

  assert_near (map (&scale, 10), 100);
  assert_near (map (&scale, 1000), 300);
  assert_near (som_scale_invert (&scale, 200), 100);
}

static void
test_log_rejects_zero (void)
{
  SomScale scale = som_scale_log ((SomRange) { 0, 1000 }, (SomRange) { 0, 300 });
  double   place = 7;

  g_assert_false (som_scale_map (&scale, 0, &place));
  g_assert_false (som_scale_map (&scale, -1, &place));
  g_assert_cmpfloat (place, ==, 7);
  g_assert_cmpfloat (scale.domain.min, >, 0);
}

static void
test_symlog (void)
{
  SomScale scale = som_scale_symlog ((SomRange) { -100, 100 }, (SomRange) { -1, 1 }, 1);

  assert_near (map (&scale, 0), 0);
  assert_near (map (&scale, 100), 1);
  assert_near (map (&scale, -10), -map (&scale, 10));
  g_assert_cmpfloat (map (&scale, 10), >, 0.5);
  assert_near (som_scale_invert (&scale, map (&scale, -42)), -42);
}

static void
test_flat_domains (void)
{
  SomScale five = som_scale_linear ((SomRange) { 5, 5 }, (SomRange) { 0, 100 });
  SomScale none = som_scale_linear ((SomRange) { 0, 0 }, (SomRange) { 0, 100 });
  SomScale log = som_scale_log ((SomRange) { 5, 5 }, (SomRange) { 0, 100 });
  SomScale day = som_scale_time ((SomRange) { 86400, 86400 }, (SomRange) { 0, 100 });

  assert_near (map (&five, 5), 50);
  assert_near (map (&none, 0), 50);
  assert_near (map (&log, 5), 50);
  assert_near (map (&day, 86400), 50);
}

static void
test_bands (void)
{
  SomScale scale = som_scale_band (4, (SomRange) { 0, 400 }, 0.2);
  SomRange band = som_scale_get_band (&scale, 1);
  SomScale none = som_scale_band (0, (SomRange) { 0, 400 }, NAN);

  assert_near (som_scale_get_step (&scale), 100);
  assert_near (band.min, 110);
  assert_near (band.max, 190);
  assert_near (som_scale_get_step (&none), 400);
  g_assert_cmpuint (som_scale_get_ticks (&scale, 5).n, ==, 0);
}

/* Any numbers make a scale that places every number or says that it has no place, and whose ticks are good. */
static void
test_total (void)
{
  for (guint maker = 0; maker < G_N_ELEMENTS (makers); maker++)
    for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
      for (guint j = 0; j < G_N_ELEMENTS (strange); j++)
        {
          SomScale scale = makers[maker]((SomRange) { strange[i], strange[j] }, (SomRange) { strange[j], strange[i] });

          g_assert_true (isfinite (scale.domain.min) && isfinite (scale.domain.max));
          g_assert_cmpfloat (scale.domain.min, !=, scale.domain.max);
          for (guint value = 0; value < G_N_ELEMENTS (strange); value++)
            {
              double place = 0;

              som_scale_map (&scale, strange[value], &place);
              g_assert_true (isfinite (place));
              g_assert_true (isfinite (som_scale_clamp (&scale, strange[value])));
              g_assert_true (isfinite (som_scale_invert (&scale, strange[value])));
            }
        }
}

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

static void
test_share (void)
{
  const SomRange wants[] = { { 0, 10 }, { 0, 100 }, { 0, 100 }, { 30, 40 } };
  double         shares[4];

  som_share (1000, wants, 4, shares);
  assert_near (shares[1], 100);
  som_share (100, wants, 4, shares);
  g_assert_cmpfloat_with_epsilon (shares[0], 10, 1e-6);
  g_assert_cmpfloat_with_epsilon (shares[1], 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (shares[3], 30, 1e-6);
  som_share (0, wants, 4, shares);
  assert_near (shares[3], 30);
  som_share (10, NULL, 0, NULL);
}

static void
test_share_any (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    for (guint j = 0; j < G_N_ELEMENTS (strange); j++)
      {
        const SomRange wants[] = { { strange[i], strange[j] }, { 1, 2 } };
        double         shares[2];

        som_share (strange[j], wants, 2, shares);
        g_assert_true (isfinite (shares[0]) && shares[0] >= 0);
        g_assert_cmpfloat (shares[1], >=, 1);
        g_assert_cmpfloat (shares[1], <=, 2);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/linear", test_linear);
  g_test_add_func ("/scale/huge", test_huge);
  g_test_add_func ("/scale/log", test_log);
  g_test_add_func ("/scale/log/rejects-zero", test_log_rejects_zero);
  g_test_add_func ("/scale/symlog", test_symlog);
  g_test_add_func ("/scale/flat-domains", test_flat_domains);
  g_test_add_func ("/scale/bands", test_bands);
  g_test_add_func ("/scale/total", test_total);
  g_test_add_func ("/scale/ticks-of-strange-domains", test_ticks_of_strange_domains);
  g_test_add_func ("/scale/ticks-of-random-domains", test_ticks_of_random_domains);
  g_test_add_func ("/scale/round-ticks", test_round_ticks);
  g_test_add_func ("/scale/time-ticks", test_time_ticks);
  g_test_add_func ("/scale/nice", test_nice);
  g_test_add_func ("/scale/share", test_share);
  g_test_add_func ("/scale/share-any", test_share_any);
  return g_test_run ();
}
