/* Tests of som-outline: glyphs of the program's own font and of the system's alike.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"
#include "output/som-outline.h"

#include <math.h>

/* The first glyph of a text and its face. */
static SomTextBlock *
lay_out (const char          *text,
         const SomTextRun   **run)
{
  const SomTextSpec spec = { .weight = SOM_WEIGHT_REGULAR, .size = 20, .leading = 1.2, .max_lines = 1, .language = "en" };
  SomTextBlock     *block = som_text_layout (&spec, text);

  *run = &g_array_index (g_array_index (block->lines, SomTextLine, 0).runs, SomTextRun, 0);
  return block;
}

static SomOutline *
read_first (const SomTextRun *run,
            int               x,
            int               y)
{
  SomOutline *outline = som_outline_new ();

  som_outline_add (outline, run->face, run->glyphs[0].index, x, y);
  return outline;
}

static guint
count_verbs (const SomOutline *outline,
             SomVerb           verb)
{
  guint n = 0;

  for (guint i = 0; i < outline->verbs->len; i++)
    n += outline->verbs->data[i] == verb;
  return n;
}

static int
get_most (const SomOutline *outline,
          guint             axis)
{
  int most = G_MININT;

  for (guint i = axis; i < outline->points->len; i += 2)
    most = MAX (most, g_array_index (outline->points, int, i));
  return most;
}

static void
test_letter (void)
{
  const SomTextRun        *run;
  g_autoptr (SomTextBlock) block = lay_out ("I", &run);
  g_autoptr (SomOutline)   outline = read_first (run, 0, 0);

  g_assert_cmpuint (count_verbs (outline, SOM_VERB_MOVE), ==, 1);
  g_assert_cmpuint (count_verbs (outline, SOM_VERB_CLOSE), ==, 1);
  g_assert_cmpfloat_with_epsilon (outline->advance, block->width / 20 * SOM_OUTLINE_EM, 0.1);
  g_assert_cmpint (get_most (outline, 1), ==, 727);
}

static void
test_space (void)
{
  const SomTextRun        *run;
  g_autoptr (SomTextBlock) block = lay_out ("\302\240x", &run);
  g_autoptr (SomOutline)   outline = read_first (run, 0, 0);

  g_assert_cmpuint (outline->verbs->len, ==, 0);
  g_assert_cmpfloat (outline->advance, >, 100);
}

/* What lies elsewhere is moved, and takes room to where it ends. */
static void
test_moved (void)
{
  const SomTextRun        *run;
  g_autoptr (SomTextBlock) block = lay_out ("I", &run);
  g_autoptr (SomOutline)   plain = read_first (run, 0, 0), moved = read_first (run, 300, -50), both = read_first (run, 300, -50);

  g_assert_cmpint (get_most (moved, 0), ==, get_most (plain, 0) + 300);
  g_assert_cmpint (get_most (moved, 1), ==, get_most (plain, 1) - 50);
  som_outline_add (both, run->face, run->glyphs[0].index, 0, 0);
  g_assert_cmpfloat (both->advance, ==, plain->advance + 300);
  g_assert_cmpuint (both->points->len, ==, 2 * plain->points->len);
}

/* A face of the system that is Inter too has the same outline. */
static void
test_system (void)
{
  const SomTextRun        *own, *system;
  g_autoptr (SomTextBlock) first = lay_out ("S", &own), second = lay_out ("S 巴", &system);
  g_autoptr (SomOutline)   a = read_first (own, 0, 0), b = read_first (system, 0, 0);

  g_assert_true (own->face != system->face);
  g_assert_cmpuint (a->verbs->len, ==, b->verbs->len);
  g_assert_cmpfloat_with_epsilon (a->advance, b->advance, 1);
  for (guint i = 0; i < a->points->len; i++)
    g_assert_cmpint (ABS (g_array_index (a->points, int, i) - g_array_index (b->points, int, i)), <=, 1);
}

static void
test_names (void)
{
  const SomTextRun        *own, *system;
  g_autoptr (SomTextBlock) first = lay_out ("S", &own), second = lay_out ("S 巴", &system);
  g_autofree char         *a = som_outline_get_name (own->face), *b = som_outline_get_name (system->face);

  g_assert_cmpstr (a, ==, "Inter-Regular");
  g_assert_cmpstr (b, ==, "Inter-Regular");
  g_assert_false (som_outline_is_picture (own->face));
  g_assert_false (som_outline_is_picture (system->face));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline/letter", test_letter);
  g_test_add_func ("/outline/space", test_space);
  g_test_add_func ("/outline/moved", test_moved);
  g_test_add_func ("/outline/system", test_system);
  g_test_add_func ("/outline/names", test_names);

  return g_test_run ();
}
