/* Tests of som-at-work: each thread has its own plugin.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-at-work.h"

static gpointer
look_elsewhere (gpointer data G_GNUC_UNUSED)
{
  g_assert_null (som_at_work_get ());
  som_at_work_begin ("other");
  g_assert_cmpstr (som_at_work_get (), ==, "other");
  return NULL;
}

static void
test_threads (void)
{
  g_assert_null (som_at_work_get ());
  som_at_work_begin ("own");
  g_thread_join (g_thread_new ("other", look_elsewhere, NULL));
  g_assert_cmpstr (som_at_work_get (), ==, "own");
  som_at_work_end ();
  g_assert_null (som_at_work_get ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/at-work/threads", test_threads);
  return g_test_run ();
}
