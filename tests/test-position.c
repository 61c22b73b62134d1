/* Tests of som-position: the line and column that an editor shows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-position.h"

#include <string.h>

static void
assert_place (const char *text,
              gsize       offset,
              guint       line,
              guint       column)
{
  SomPosition position = som_position_start (text, strlen (text));

  som_position_move (&position, offset);
  g_assert_cmpuint (position.line, ==, line);
  g_assert_cmpuint (position.column, ==, column);
}

static void
test_counts_characters (void)
{
  assert_place ("", 0, 1, 1);
  assert_place ("abc", 2, 1, 3);
  assert_place ("éa€b", strlen ("éa€"), 1, 4);
}

static void
test_every_line_end (void)
{
  assert_place ("a\nb", 2, 2, 1);
  assert_place ("a\r\nb", 3, 2, 1);
  assert_place ("a\rb", 2, 2, 1);
  assert_place ("a\r\rb", 3, 3, 1);
  assert_place ("a\r", 2, 2, 1);
}

static void
test_mark_takes_no_column (void)
{
  assert_place ("\xef\xbb\xbf" "ab", 0, 1, 1);
  assert_place ("\xef\xbb\xbf" "ab", 4, 1, 2);
}

static void
test_goes_back (void)
{
  SomPosition position = som_position_start ("a\nb\ncd", 6);

  som_position_move (&position, 6);
  g_assert_cmpuint (position.line, ==, 3);
  som_position_move (&position, 2);
  g_assert_cmpuint (position.line, ==, 2);
  g_assert_cmpuint (position.column, ==, 1);
}

static void
test_stays_inside (void)
{
  assert_place ("a\nb", 99, 2, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/position/counts-characters", test_counts_characters);
  g_test_add_func ("/position/every-line-end", test_every_line_end);
  g_test_add_func ("/position/mark-takes-no-column", test_mark_takes_no_column);
  g_test_add_func ("/position/goes-back", test_goes_back);
  g_test_add_func ("/position/stays-inside", test_stays_inside);
  return g_test_run ();
}
