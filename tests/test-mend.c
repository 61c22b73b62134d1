/* Tests of som-mend: a text that is mended while it is read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-mend.h"

#include <string.h>

static const char source[] = "one two three four";

static void
assert_mended (SomMend    *mend,
               const char *expected)
{
  g_autoptr (GBytes) bytes = som_mend_finish (mend);
  gsize              length;
  const char        *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (data, length, expected, strlen (expected));
}

static void
test_nothing (void)
{
  SomMend mend = som_mend_start (source, strlen (source));

  g_assert_null (som_mend_finish (&mend));
}

static void
test_replace (void)
{
  SomMend mend = som_mend_start (source, strlen (source));

  som_mend_replace (&mend, 0, 3, "1");
  som_mend_replace (&mend, 4, 0, "and ");
  som_mend_replace (&mend, 13, 5, "");
  assert_mended (&mend, "1 and two three");
}

/* All from a mark is cut, with what was mended there. */
static void
test_cut (void)
{
  SomMend mend = som_mend_start (source, strlen (source));
  gsize   mark;

  som_mend_replace (&mend, 0, 3, "first");
  mark = som_mend_mark (&mend, 4);
  som_mend_replace (&mend, 4, 3, "second");
  som_mend_cut (&mend, mark, 4, 14, "…");
  assert_mended (&mend, "first …four");
}

static void
test_clear (void)
{
  SomMend mend = som_mend_start (source, strlen (source));

  som_mend_replace (&mend, 0, 3, "1");
  som_mend_clear (&mend);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mend/nothing", test_nothing);
  g_test_add_func ("/mend/replace", test_replace);
  g_test_add_func ("/mend/cut", test_cut);
  g_test_add_func ("/mend/clear", test_clear);
  return g_test_run ();
}
