/* Tests of som-fixed: nothing is lost, and nothing written that says no more.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-fixed.h"

static void
check (gint64      value,
       guint       n_decimals,
       const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  som_fixed_append (text, value, n_decimals);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_whole (void)
{
  check (0, 0, "0");
  check (0, 2, "0");
  check (1000, 3, "1");
  check (-1000, 0, "-1000");
  check (G_MININT64, 0, "-9223372036854775808");
}

static void
test_decimals (void)
{
  check (5, 3, ".005");
  check (-50, 2, "-.5");
  check (1205, 2, "12.05");
  check (1250, 2, "12.5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fixed/whole", test_whole);
  g_test_add_func ("/fixed/decimals", test_decimals);
  return g_test_run ();
}
