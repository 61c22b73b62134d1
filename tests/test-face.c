/* Tests of som-face: the program's own font, for all threads.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-face.h"

#include <string.h>

static gboolean
covers (const char *text)
{
  return som_face_covers (som_face_get_inter (SOM_WEIGHT_REGULAR), text, strlen (text));
}

static void
test_covers (void)
{
  g_assert_true (covers (""));
  g_assert_true (covers ("Sommet — 500 Md $, « déjà », −70 %, CO₂, Ελλάδα, Россия, Łódź"));
  g_assert_false (covers ("中文"));
  g_assert_false (covers ("نص"));
  g_assert_false (covers ("ok 😀"));
}

static gpointer
get_cairo (gpointer data)
{
  return som_face_get_cairo (data);
}

/* One face for shaping; for painting, one each thread. */
static void
test_threads (void)
{
  const SomFace *face = som_face_get_inter (SOM_WEIGHT_BOLD);
  gpointer       own = som_face_get_cairo (face), other = g_thread_join (g_thread_new ("other", get_cairo, (gpointer) face));

  g_assert_true (face == som_face_get_inter (SOM_WEIGHT_BOLD));
  g_assert_false (face == som_face_get_inter (SOM_WEIGHT_REGULAR));
  g_assert_true (own == som_face_get_cairo (face));
  g_assert_false (own == other);
  g_assert_cmpint (cairo_font_face_status (own), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (som_face_get_upem (face), >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/face/covers", test_covers);
  g_test_add_func ("/face/threads", test_threads);
  return g_test_run ();
}
