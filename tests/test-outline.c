/* Tests of som-outline: glyphs of the program's own font and of the system's alike.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"
#include "output/som-outline.h"

#define SIZE 20

static SomTextBlock *
lay_out (const char *text)
{
  const SomTextSpec spec = { .weight = SOM_WEIGHT_REGULAR, .size = SIZE, .leading = 1.2, .max_lines = 1, .language = "en" };

  return som_text_layout (&spec, text);
}

static const SomTextRun *
get_run (const SomTextBlock *block)
{
  return &g_array_index (g_array_index (block->lines, SomTextLine, 0).runs, SomTextRun, 0);
}

/* The face that a text begins with; it stays. */
static const SomFace *
find_face (const char *text)
{
  g_autoptr (SomTextBlock) block = lay_out (text);

  return get_run (block)->face;
}

static void
add_first (SomOutline *outline,
           const char *text,
           int         x,
           int         y)
{
  g_autoptr (SomTextBlock) block = lay_out (text);

  som_outline_add (outline, get_run (block)->face, get_run (block)->glyphs[0].index, x, y);
}

/* The outline of a text's first glyph. */
static SomOutline *
read_first (const char *text,
            int         x,
            int         y)
{
  SomOutline *outline = som_outline_new ();

  add_first (outline, text, x, y);
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
  g_autoptr (SomTextBlock) block = lay_out ("I");
  g_autoptr (SomOutline)   outline = read_first ("I", 0, 0);

  g_assert_cmpuint (count_verbs (outline, SOM_VERB_MOVE), ==, 1);
  g_assert_cmpuint (count_verbs (outline, SOM_VERB_CLOSE), ==, 1);
  g_assert_cmpfloat_with_epsilon (outline->advance, block->width / SIZE * SOM_OUTLINE_EM, 0.1);
  g_assert_cmpint (get_most (outline, 1), ==, 727);
}

static void
test_space (void)
{
  g_autoptr (SomOutline) outline = read_first ("\302\240x", 0, 0);

  g_assert_cmpuint (outline->verbs->len, ==, 0);
  g_assert_cmpfloat (outline->advance, >, 100);
}

/* What lies elsewhere is moved, and takes room to where it ends. */
static void
test_moved (void)
{
  g_autoptr (SomOutline) plain = read_first ("I", 0, 0), moved = read_first ("I", 300, -50), both = read_first ("I", 300, -50);

  g_assert_cmpint (get_most (moved, 0), ==, get_most (plain, 0) + 300);
  g_assert_cmpint (get_most (moved, 1), ==, get_most (plain, 1) - 50);
  add_first (both, "I", 0, 0);
  g_assert_cmpfloat (both->advance, ==, plain->advance + 300);
  g_assert_cmpuint (both->points->len, ==, 2 * plain->points->len);
}

/* A face of the system that is Inter too has the same outline. */
static void
test_system (void)
{
  g_autoptr (SomOutline) own = read_first ("S", 0, 0), system = read_first ("S 巴", 0, 0);

  g_assert_true (find_face ("S") != find_face ("S 巴"));
  g_assert_cmpuint (own->verbs->len, ==, system->verbs->len);
  g_assert_cmpfloat_with_epsilon (own->advance, system->advance, 1);
  for (guint i = 0; i < own->points->len; i++)
    g_assert_cmpint (ABS (g_array_index (own->points, int, i) - g_array_index (system->points, int, i)), <=, 1);
}

static void
test_names (void)
{
  static const char *const texts[] = { "S", "S 巴" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = som_outline_get_name (find_face (texts[i]));

      g_assert_cmpstr (name, ==, "Inter-Regular");
      g_assert_false (som_outline_is_picture (find_face (texts[i])));
    }
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
