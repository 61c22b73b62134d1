/* Tests of som-cff: the bytes that Adobe's notes ask for. That readers show the glyphs, the tests of PDF see.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-cff.h"
#include "output/som-outline.h"

#include <string.h>

static void
add_point (SomOutline *outline,
           SomVerb     verb,
           int         x,
           int         y)
{
  const int    point[2] = { x, y };
  const guint8 byte = verb;

  g_byte_array_append (outline->verbs, &byte, 1);
  g_array_append_vals (outline->points, point, 2);
}

/* A missing glyph without ink, and a triangle with steps of every length. */
static GPtrArray *
make_outlines (void)
{
  GPtrArray  *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) som_outline_free);
  SomOutline *triangle = som_outline_new ();

  g_ptr_array_add (outlines, som_outline_new ());
  triangle->advance = 500;
  add_point (triangle, SOM_VERB_MOVE, 10, -20);
  add_point (triangle, SOM_VERB_LINE, 210, -20);
  add_point (triangle, SOM_VERB_LINE, 2210, -220);
  g_ptr_array_add (outlines, triangle);
  return outlines;
}

static gboolean
holds (const GByteArray *font,
       gconstpointer     bytes,
       gsize             length)
{
  return memmem (font->data, font->len, bytes, length) != NULL;
}

/* 500 10 −20 rmoveto 200 0 2000 −200 rlineto endchar, after endchar with a width of 0 */
static void
test_glyphs (void)
{
  static const guint8    glyphs[] = { 139, 14, 248, 136, 149, 119, 21, 247, 92, 139, 28, 7, 208, 251, 92, 5, 14 };
  g_autoptr (GPtrArray)  outlines = make_outlines ();
  g_autoptr (GByteArray) font = som_cff_write ("ABCDEF+Test", outlines);

  g_assert_true (holds (font, glyphs, sizeof glyphs));
}

static void
test_frame (void)
{
  static const guint8    header[] = { 1, 0, 4, 4, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 12, 'A', 'B' };
  static const guint8    ros[] = { 248, 27, 248, 28, 139, 12, 30, 29, 0, 0, 0, 2, 12, 34 };
  static const guint8    private[] = { 139, 20 };
  g_autoptr (GPtrArray)  outlines = make_outlines ();
  g_autoptr (GByteArray) font = som_cff_write ("ABCDEF+Test", outlines);

  g_assert_cmpmem (font->data, sizeof header, header, sizeof header);
  g_assert_true (holds (font, ros, sizeof ros));
  g_assert_true (holds (font, "AdobeIdentity", 13));
  g_assert_cmpmem (font->data + font->len - 2, 2, private, 2);
}

/* More numbers than an operator takes are shared out among several. */
static void
test_long (void)
{
  g_autoptr (GPtrArray)  outlines = make_outlines ();
  SomOutline            *outline = g_ptr_array_index (outlines, 1);
  g_autoptr (GByteArray) font = NULL;
  guint8                 full[49];

  memset (full, 140, 48);
  full[48] = 5;
  for (int i = 1; i <= 100; i++)
    add_point (outline, SOM_VERB_LINE, 2210 + i, -220 + i);
  font = som_cff_write ("ABCDEF+Test", outlines);
  g_assert_true (holds (font, full, sizeof full));
  memset (full, 140, 49);
  g_assert_false (holds (font, full, sizeof full));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cff/glyphs", test_glyphs);
  g_test_add_func ("/cff/frame", test_frame);
  g_test_add_func ("/cff/long", test_long);

  return g_test_run ();
}
