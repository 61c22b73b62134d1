/* Tests of som-text-fallback: text with glyphs that Inter lacks, laid out by a module of its own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"

#include <string.h>

static SomTextBlock *
lay_out (const char *text,
         double      width,
         guint       max_lines)
{
  const SomTextSpec spec = { .weight = SOM_WEIGHT_REGULAR, .size = 20, .leading = 1.2, .max_width = width, .max_lines = max_lines, .language = "en" };

  return som_text_layout (&spec, text);
}

/* A line of Inter has one face and reads to the right; one of Arabic neither. */
static void
test_direction (void)
{
  g_autoptr (SomTextBlock) latin = lay_out ("Paris", 0, 1), arabic = lay_out ("قمة باريس", 0, 1);

  g_assert_false (g_array_index (latin->lines, SomTextLine, 0).rtl);
  g_assert_true (g_array_index (arabic->lines, SomTextLine, 0).rtl);
  g_assert_cmpfloat (arabic->width, >, 20);
}

/* A line with a foreign word is as high as its neighbours. */
static void
test_height (void)
{
  g_autoptr (SomTextBlock) latin = lay_out ("Paris", 0, 1), chinese = lay_out ("Paris 巴黎", 0, 1);

  g_assert_cmpfloat (latin->height, ==, chinese->height);
  g_assert_cmpfloat (latin->ascent, ==, chinese->ascent);
}

static void
test_wraps (void)
{
  g_autoptr (SomTextBlock) whole = lay_out ("人工智能行动峰会巴黎人工智能行动峰会巴黎", 200, 5), cut = lay_out ("人工智能行动峰会巴黎人工智能行动峰会巴黎", 200, 1);

  g_assert_cmpuint (whole->lines->len, >, 1);
  g_assert_false (whole->cut);
  g_assert_cmpuint (cut->lines->len, ==, 1);
  g_assert_true (cut->cut);
  g_assert_cmpfloat (cut->width, <=, 201);
}

static gpointer
lay_out_many (gpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (SomTextBlock) block = lay_out ("巴黎 قمة", 100, 3);

      g_assert_cmpuint (block->lines->len, >, 0);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", lay_out_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-fallback/threads", test_threads);
  g_test_add_func ("/text-fallback/direction", test_direction);
  g_test_add_func ("/text-fallback/height", test_height);
  g_test_add_func ("/text-fallback/wraps", test_wraps);
  return g_test_run ();
}
