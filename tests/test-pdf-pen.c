/* Tests of som-pdf-pen: what is set is set once, and again where it was undone.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"
#include "stage.h"

#include "output/som-pdf-pen.h"

#include <math.h>

static const SomColor red = { 1, 0, 0, 1 }, faint_red = { 1, 0, 0, 0.25 }, blue = { 0, 0, 1, 1 };

typedef struct
{
  TestFolder      *folder;
  SomOutput       *output;
  SomPdfFile      *file;
  SomPdfResources *resources;
  SomPdfPen        pen;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = NULL;

  fixture->folder = test_folder_new ();
  path = test_folder_get (fixture->folder, "a.pdf");
  fixture->output = som_output_open (path, NULL);
  fixture->file = som_pdf_file_new (fixture->output);
  fixture->resources = som_pdf_resources_new (fixture->file);
  som_pdf_pen_init (&fixture->pen, fixture->resources);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  guint info = som_pdf_file_reserve (fixture->file);

  som_pdf_resources_write (fixture->resources);
  som_pdf_file_write (fixture->file, info, "null");
  som_pdf_file_finish (fixture->file, info, info);
  som_pdf_resources_free (fixture->resources);
  som_output_abort (fixture->output);
  g_string_free (fixture->pen.page, TRUE);
  som_pdf_pen_clear (&fixture->pen);
  test_folder_free (fixture->folder);
}

static void
test_once (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 2; i++)
    {
      som_pdf_pen_set_fill (&fixture->pen, red);
      som_pdf_pen_set_stroke (&fixture->pen, blue);
      som_pdf_pen_set_width (&fixture->pen, 2.5);
      som_pdf_pen_set_dashes (&fixture->pen, 3, 1.25);
    }
  som_pdf_pen_set_fill (&fixture->pen, faint_red);
  som_pdf_pen_set_fill (&fixture->pen, faint_red);
  som_pdf_pen_set_dashes (&fixture->pen, 0, 0);
  g_assert_cmpstr (fixture->pen.page->str, ==, "1 0 0 rg\n0 0 1 RG\n2.5 w\n[3 1.25 ] 0 d\n/A250 gs\n[] 0 d\n");
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  som_pdf_pen_set_fill (&fixture->pen, red);
  som_pdf_pen_save (&fixture->pen);
  som_pdf_pen_set_fill (&fixture->pen, blue);
  som_pdf_pen_restore (&fixture->pen);
  som_pdf_pen_set_fill (&fixture->pen, red);
  som_pdf_pen_set_fill (&fixture->pen, blue);
  som_pdf_pen_restore (&fixture->pen);
  g_assert_cmpstr (fixture->pen.page->str, ==, "1 0 0 rg\nq\n0 0 1 rg\nQ\n0 0 1 rg\n");
}

/* No number that a reader would stumble over. */
static void
test_no_numbers (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  som_pdf_pen_set_fill (&fixture->pen, (SomColor) { NAN, INFINITY, -INFINITY, NAN });
  som_pdf_pen_set_width (&fixture->pen, NAN);
  som_pdf_pen_set_dashes (&fixture->pen, NAN, -5);
  som_pdf_pen_add_rect (&fixture->pen, (SomRect) { NAN, INFINITY, 1e300, 1 });
  g_assert_cmpstr (fixture->pen.page->str, ==, "0 1 0 rg\n.01 w\n0 1000000 0 0 re\n");
}

static void
test_paths (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  static const SomMark   plain = { .role = SOM_MARK_DATUM, .key = "plain" };
  g_auto (Stage)         stage = { 0 };
  g_autoptr (SomFigure)  figure = NULL;
  cairo_t               *cr;

  stage_init (&stage);
  cr = som_canvas_begin_mark (stage.canvas, &plain);
  cairo_rectangle (cr, 1, 2, 3, 4.5);
  som_canvas_fill (stage.canvas, red);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, 10, 0);
  cairo_curve_to (cr, 10, 5, 5, 10, 0, 10);
  cairo_close_path (cr);
  som_canvas_fill (stage.canvas, red);
  som_canvas_end_mark (stage.canvas);
  figure = som_canvas_finish (stage.canvas);
  for (guint i = 0; i < 2; i++)
    som_pdf_pen_add_path (&fixture->pen, figure, &som_figure_get_item (figure, i)->path);
  g_assert_cmpstr (fixture->pen.page->str, ==, "1 2 3 4.5 re\n0 0 m\n10 0 l\n10 5 5 10 0 10 c\nh\n");
}

/* The same glyph has another code for another text. */
static void
test_codes (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  const SomPdfGlyph glyphs[] = { { 5, 0, 0 }, { 6, 100, 20 } };
  SomPdfFonts      *fonts = som_pdf_resources_get_fonts (fixture->resources);
  SomPdfFont       *font = som_pdf_fonts_get (fonts, som_face_get_inter (SOM_WEIGHT_BOLD));
  guint             code = som_pdf_font_add (font, glyphs, 1, "a", 1), blank;

  g_assert_true (som_pdf_fonts_get (fonts, som_face_get_inter (SOM_WEIGHT_BOLD)) == font);
  g_assert_true (som_pdf_fonts_get (fonts, som_face_get_inter (SOM_WEIGHT_REGULAR)) != font);
  g_assert_cmpuint (code, >, 0);
  g_assert_cmpuint (som_pdf_font_add (font, glyphs, 1, "abc", 1), ==, code);
  g_assert_cmpuint (som_pdf_font_add (font, glyphs, 1, "ab", 2), !=, code);
  g_assert_cmpuint (som_pdf_font_add (font, glyphs, 2, "a", 1), !=, code);
  g_assert_cmpuint (som_pdf_font_add (font, glyphs + 1, 1, "a", 1), !=, code);
  blank = som_pdf_font_add (font, NULL, 0, "a", 1);
  g_assert_cmpfloat (som_pdf_font_get_outline (font, blank)->advance, ==, 0);
  g_assert_cmpuint (som_pdf_font_get_path (font, blank)->len, ==, 0);
  g_assert_cmpuint (som_pdf_font_get_path (font, code)->len, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/pdf-pen/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/pdf-pen/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/pdf-pen/no-numbers", Fixture, NULL, set_up, test_no_numbers, tear_down);
  g_test_add ("/pdf-pen/paths", Fixture, NULL, set_up, test_paths, tear_down);
  g_test_add ("/pdf-fonts/codes", Fixture, NULL, set_up, test_codes, tear_down);

  return g_test_run ();
}
