/* Tests of som-text-system: what its module makes of a text by itself, glyph for glyph.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"
#include "source/som-paths.h"

#include <gmodule.h>
#include <string.h>

typedef void (*LayoutFunc) (SomTextBlock *block, const SomTextSpec *spec);

static LayoutFunc layout;

static const SomTextSpec plain = { .weight = SOM_WEIGHT_REGULAR, .size = 20, .leading = 1.2, .max_lines = 1, .language = "en" };

/* What Inter has is laid out by other means: its lines are replaced by the module's. */
static SomTextBlock *
lay_out (const SomTextSpec *spec,
         const char        *text)
{
  SomTextBlock *block = som_text_layout (spec, text);

  layout (block, spec);
  return block;
}

static const SomTextLine *
get_line (const SomTextBlock *block,
          guint               n)
{
  g_assert_cmpuint (n, <, block->lines->len);
  return &g_array_index (block->lines, SomTextLine, n);
}

/* Clusters say which bytes are which glyphs, and leave none of either out. */
static void
check_runs (const SomTextLine *line)
{
  guint n_line_bytes = 0;

  for (guint i = 0; i < line->runs->len; i++)
    {
      const SomTextRun *run = &g_array_index (line->runs, SomTextRun, i);
      guint             n_bytes = 0, n_glyphs = 0;

      for (guint k = 0; k < run->n_clusters; k++)
        {
          n_bytes += run->clusters[k].num_bytes;
          n_glyphs += run->clusters[k].num_glyphs;
        }
      g_assert_nonnull (run->face);
      g_assert_cmpuint (n_bytes, ==, run->length);
      g_assert_cmpuint (n_glyphs, ==, run->n_glyphs);
      g_assert_cmpuint (run->start + run->length, <=, strlen (line->text));
      n_line_bytes += run->length;
    }
  g_assert_cmpuint (n_line_bytes, <=, strlen (line->text));
}

/* A text of Inter alone is as wide here as it is elsewhere: the font is the same. */
static void
test_same_font (void)
{
  g_autoptr (SomTextBlock) inter = som_text_layout (&plain, "Sommet 2025"), system = lay_out (&plain, "Sommet 2025");

  g_assert_cmpuint (system->lines->len, ==, 1);
  g_assert_cmpstr (get_line (system, 0)->text, ==, "Sommet 2025");
  g_assert_cmpfloat_with_epsilon (get_line (system, 0)->width, get_line (inter, 0)->width, 0.5);
  g_assert_cmpuint (g_array_index (get_line (system, 0)->runs, SomTextRun, 0).n_glyphs, ==, 11);
  check_runs (get_line (system, 0));
}

static void
test_clusters (void)
{
  static const char *const texts[] = { "Paris", "قمة باريس", "Paris 巴黎 قمة 2025", "e\u0301te\u0301", "नमस्ते", "", " ", "👩‍👩‍👧" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SomTextBlock) block = lay_out (&plain, texts[i]);

      g_assert_cmpuint (block->lines->len, ==, 1);
      g_assert_cmpstr (get_line (block, 0)->text, ==, texts[i]);
      check_runs (get_line (block, 0));
      g_assert_false (block->cut);
    }
}

static void
test_directions (void)
{
  g_autoptr (SomTextBlock) latin = lay_out (&plain, "Paris"), arabic = lay_out (&plain, "قمة");
  const SomTextRun        *run = &g_array_index (get_line (arabic, 0)->runs, SomTextRun, 0);

  g_assert_false (get_line (latin, 0)->rtl);
  g_assert_cmpint (g_array_index (get_line (latin, 0)->runs, SomTextRun, 0).flags, ==, 0);
  g_assert_true (get_line (arabic, 0)->rtl);
  g_assert_cmpint (run->flags, ==, CAIRO_TEXT_CLUSTER_FLAG_BACKWARD);
}

/* Glyphs go on from run to run; none lies before the line or behind it. */
static void
test_positions (void)
{
  g_autoptr (SomTextBlock) block = lay_out (&plain, "Paris 巴黎 Sommet");
  const SomTextLine       *line = get_line (block, 0);
  double                   last = -1;

  g_assert_cmpuint (line->runs->len, >=, 1);
  for (guint i = 0; i < line->runs->len; i++)
    for (guint k = 0; k < g_array_index (line->runs, SomTextRun, i).n_glyphs; k++)
      {
        double x = g_array_index (line->runs, SomTextRun, i).glyphs[k].x;

        g_assert_cmpfloat (x, >, last);
        last = x;
      }
  g_assert_cmpfloat (last, <, line->width);
}

static void
test_sizes (void)
{
  SomTextSpec              large = plain, bold = plain;
  g_autoptr (SomTextBlock) small_block = NULL, large_block = NULL, bold_block = NULL;

  large.size = 40;
  bold.weight = SOM_WEIGHT_BOLD;
  small_block = lay_out (&plain, "Sommet");
  large_block = lay_out (&large, "Sommet");
  bold_block = lay_out (&bold, "Sommet");
  g_assert_cmpfloat_with_epsilon (get_line (large_block, 0)->width, 2 * get_line (small_block, 0)->width, 0.5);
  g_assert_cmpfloat (get_line (bold_block, 0)->width, >, get_line (small_block, 0)->width + 1);
}

/* A line that is broken at a space ends before it. */
static void
test_wraps (void)
{
  SomTextSpec              spec = plain;
  g_autoptr (SomTextBlock) block = NULL;

  spec.max_width = 140;
  spec.max_lines = 3;
  block = lay_out (&spec, "Sommet pour l’action");
  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_false (block->cut);
  g_assert_cmpstr (get_line (block, 1)->text, ==, "l’action");
  for (guint i = 0; i < block->lines->len; i++)
    {
      g_autofree char         *text = g_strchomp (g_strdup (get_line (block, i)->text));
      g_autoptr (SomTextBlock) alone = lay_out (&plain, text);

      g_assert_cmpfloat (get_line (block, i)->width, <=, 140);
      g_assert_cmpfloat_with_epsilon (get_line (block, i)->width, get_line (alone, 0)->width, 0.1);
      check_runs (get_line (block, i));
    }
}

/* What has no room ends in an ellipsis, whose bytes are in the line's text. */
static void
test_ellipsis (void)
{
  static const char *const texts[] = { "Sommet pour l’action sur l’intelligence", "قمة باريس للذكاء الاصطناعي", "Paris 巴黎人工智能行动峰会 قمة باريس" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SomTextSpec              spec = plain;
      g_autoptr (SomTextBlock) block = NULL;

      spec.max_width = 120;
      block = lay_out (&spec, texts[i]);
      g_assert_true (block->cut);
      g_assert_cmpuint (block->lines->len, ==, 1);
      g_assert_true (g_str_has_suffix (get_line (block, 0)->text, "…"));
      g_assert_cmpint (strncmp (get_line (block, 0)->text, texts[i], strlen (get_line (block, 0)->text) - strlen ("…")), ==, 0);
      g_assert_cmpfloat (get_line (block, 0)->width, <=, 120.25);
      check_runs (get_line (block, 0));
    }
}

/* Whatever the width and the scripts, a line is no wider than it may be. */
static void
test_every_width (void)
{
  static const char *const texts[] = { "Paris 巴黎人工智能行动峰会 قمة باريس 2025", "قمة Paris باريس 巴黎 للذكاء Sommet", "नमस्ते Paris 巴黎 שלום 2025 قمة" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint width = 40; width < 400; width += 7)
      {
        SomTextSpec              spec = plain;
        g_autoptr (SomTextBlock) block = NULL;

        spec.max_width = width;
        block = lay_out (&spec, texts[i]);
        g_assert_cmpfloat (get_line (block, 0)->width, <=, width + 0.25);
        check_runs (get_line (block, 0));
      }
}

/* A space that nothing follows takes no room. */
static void
test_last_space (void)
{
  g_autoptr (SomTextBlock) block = lay_out (&plain, "Sommet "), alone = lay_out (&plain, "Sommet");

  g_assert_cmpstr (get_line (block, 0)->text, ==, "Sommet ");
  g_assert_cmpfloat_with_epsilon (get_line (block, 0)->width, get_line (alone, 0)->width, 0.01);
}

/* Paragraphs are lines as others are. */
static void
test_paragraphs (void)
{
  SomTextSpec              spec = plain;
  g_autoptr (SomTextBlock) block = NULL;

  spec.max_lines = 2;
  block = lay_out (&spec, "un\ndeux\ntrois");
  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpstr (get_line (block, 1)->text, ==, "deux");
}

/* No more lines than are asked for, and the same text twice gives the same. */
static void
test_lines (void)
{
  SomTextSpec              spec = plain;
  g_autoptr (SomTextBlock) block = NULL;

  spec.max_width = 60;
  spec.max_lines = 2;
  block = lay_out (&spec, "un deux trois quatre cinq six sept");
  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_true (block->cut);
  spec.max_lines = 20;
  layout (block, &spec);
  g_assert_cmpuint (block->lines->len, >, 2);
  g_assert_false (block->cut);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = som_paths_get_module ("sommet-text." G_MODULE_SUFFIX);
  GModule         *module = g_module_open (path, G_MODULE_BIND_LOCAL);
  gpointer         symbol = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (module != NULL && g_module_symbol (module, "som_text_layout_system", &symbol));
  layout = (LayoutFunc) symbol;
  g_test_add_func ("/text-system/same-font", test_same_font);
  g_test_add_func ("/text-system/clusters", test_clusters);
  g_test_add_func ("/text-system/directions", test_directions);
  g_test_add_func ("/text-system/positions", test_positions);
  g_test_add_func ("/text-system/sizes", test_sizes);
  g_test_add_func ("/text-system/wraps", test_wraps);
  g_test_add_func ("/text-system/ellipsis", test_ellipsis);
  g_test_add_func ("/text-system/every-width", test_every_width);
  g_test_add_func ("/text-system/last-space", test_last_space);
  g_test_add_func ("/text-system/paragraphs", test_paragraphs);
  g_test_add_func ("/text-system/lines", test_lines);
  return g_test_run ();
}
