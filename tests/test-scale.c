/* Tests of som-scale: places of values, and back.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "scales.h"

static double
map (const SomScale *scale,
     double          value)
{
  double place = NAN;

  g_assert_true (som_scale_map (scale, value, &place));
  return place;
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
  return g_test_run ();
}
