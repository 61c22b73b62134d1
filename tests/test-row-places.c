/* Tests of som-row-places: the line of every row, however lines are skipped and files change.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-row-places.h"

#define assert_place(places, row, wanted_file, wanted_line)                                     \
  G_STMT_START                                                                                  \
  {                                                                                             \
    const char *file_ = "unset";                                                                \
    g_assert_cmpuint (som_row_places_get (places, row, &file_), ==, wanted_line);               \
    g_assert_cmpstr (file_, ==, wanted_file);                                                   \
  }                                                                                             \
  G_STMT_END

static void
test_nothing (void)
{
  g_autoptr (SomRowPlaces) places = som_row_places_new ();

  assert_place (places, 0, NULL, 0);
  assert_place (places, G_MAXUINT, NULL, 0);
}

/* Blank lines, comments and line breaks in quotes leave gaps. */
static void
test_gaps (void)
{
  static const guint       lines[] = { 2, 3, 4, 7, 8, 20, 21, 23, 1000000, 1000001 };
  g_autoptr (SomRowPlaces) places = som_row_places_new ();

  for (guint row = 0; row < G_N_ELEMENTS (lines); row++)
    som_row_places_add (places, "a.csv", lines[row]);
  for (guint row = 0; row < G_N_ELEMENTS (lines); row++)
    assert_place (places, row, "a.csv", lines[row]);
  assert_place (places, G_N_ELEMENTS (lines), NULL, 0);
}

static void
test_files (void)
{
  static const struct
  {
    const char *file;
    guint       line;
  } rows[] = {
    { "a.csv", 2 }, { "a.csv", 3 }, { "b.csv", 4 },  { "b.csv", 5 }, { "c.json", 0 },
    { "c.json", 0 }, { "c.json", 0 }, { "b.csv", 2 }, { NULL, 0 },    { NULL, 0 },
  };
  g_autoptr (SomRowPlaces) places = som_row_places_new ();

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    som_row_places_add (places, rows[row].file, rows[row].line);
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    assert_place (places, row, rows[row].file, rows[row].line);
}

/* The name of a file may change in the hands of who gave it. */
static void
test_keeps_names (void)
{
  char                     name[] = "a.csv";
  g_autoptr (SomRowPlaces) places = som_row_places_new ();

  som_row_places_add (places, name, 2);
  name[0] = 'b';
  som_row_places_add (places, name, 2);
  assert_place (places, 0, "a.csv", 2);
  assert_place (places, 1, "b.csv", 2);
}

/* A line that none follows is found again among many. */
static void
test_many (void)
{
  g_autoptr (SomRowPlaces) places = som_row_places_new ();

  for (guint row = 0; row < 10000; row++)
    som_row_places_add (places, "a.csv", 2 + row * 2 + row / 7);
  for (guint row = 0; row < 10000; row++)
    assert_place (places, row, "a.csv", 2 + row * 2 + row / 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-places/nothing", test_nothing);
  g_test_add_func ("/row-places/gaps", test_gaps);
  g_test_add_func ("/row-places/files", test_files);
  g_test_add_func ("/row-places/keeps-names", test_keeps_names);
  g_test_add_func ("/row-places/many", test_many);
  return g_test_run ();
}
