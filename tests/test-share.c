/* Tests of som-share: all get what they need, and more while there is room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "scales.h"

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
  g_test_add_func ("/share/wants", test_share);
  g_test_add_func ("/share/any-numbers", test_share_any);
  return g_test_run ();
}
