/* Tests of som-svg: other programs read it, and see what we paint.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figure.h"
#include "figures.h"

#include "output/som-svg.h"

static char *
write_svg (const TestFolder *folder,
           const SomFigure  *figure,
           gboolean          transparent)
{
  gsize            length;
  g_autofree char *svg = som_svg_write (figure, 800, 450, transparent, &length);

  g_assert_cmpuint (strlen (svg), ==, length);
  g_assert_true (g_utf8_validate (svg, length, NULL));
  test_folder_write (folder, "a.svg", svg, length);
  return g_steal_pointer (&svg);
}

static void
test_well_formed (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);

  for (guint view = 0; view < 2; view++)
    {
      g_autoptr (SomFigure) figure = figure_new (dossier, view, "fr");
      g_autofree char      *svg G_GNUC_UNUSED = write_svg (folder, figure, FALSE);
      g_autofree char      *path = test_folder_get (folder, "a.svg");
      g_autofree char      *output = figure_run ("xmllint", "--noout", path, NULL);

      g_assert_cmpstr (output, ==, "");
    }
}

/* Words stay words; every datum says what it is to who points at it. */
static void
test_words (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "en");
  g_autofree char       *svg = write_svg (folder, figure, FALSE);
  g_autofree char       *path = test_folder_get (folder, "a.svg");
  g_autofree char       *title = figure_run ("xmllint", "--xpath", "string(/*[local-name()='svg']/*[local-name()='title'])", path, NULL);
  g_autofree char       *texts = figure_run ("xmllint", "--xpath", "//*[local-name()='text']//text()", path, NULL);
  g_autofree char       *titles = figure_run ("xmllint", "--xpath", "//*[local-name()='g']/*[local-name()='title']/text()", path, NULL);

  g_assert_cmpstr (g_strchomp (title), ==, "The first");
  g_assert_nonnull (strstr (texts, "one &amp; two"));
  g_assert_nonnull (strstr (texts, "&lt;three&gt;"));
  g_assert_nonnull (strstr (titles, "one &amp; two"));
  g_assert_nonnull (strstr (svg, "lang=\"en\""));
}

/* Lines that are parted by a space are so for those who read the text; what was broken at a hyphen is not. */
static void
test_lines (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = open_dossier ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [{'value': 1}]}], "
                                                 "'views': [{'name': 'v', 'title': 'Silicon Valley is on a war-footing-and-so-are-all-others "
                                                 "who have been on the way there for as long as anyone can remember', 'resources': ['t'], "
                                                 "'specType': 'sommet:table'}]}");
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "en");
  g_autofree char       *svg = write_svg (folder, figure, FALSE);
  g_autofree char       *path = test_folder_get (folder, "a.svg");
  g_autofree char       *text = figure_run ("xmllint", "--xpath", "string(//*[local-name()='text'][contains(., 'Silicon')])", path, NULL);
  g_autofree char       *n = figure_run ("xmllint", "--xpath", "count(//*[local-name()='text'][contains(., 'Silicon')]/*[@y])", path, NULL);

  g_assert_nonnull (svg);
  g_assert_cmpint (atoi (n), >=, 2);
  g_assert_true (g_str_has_prefix (text, "Silicon Valley is on a war-footing-and-so-are-all-others who have been on the way there"));
}

/* Somebody else's renderer comes to nearly the same picture. */
static void
test_picture (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autofree char       *svg_path = test_folder_get (folder, "a.svg"), *png_path = test_folder_get (folder, "a.png");

  for (guint view = 0; view < 2; view++)
    {
      g_autoptr (SomFigure) figure = figure_new (dossier, view, "fr");
      g_autofree char      *svg G_GNUC_UNUSED = write_svg (folder, figure, FALSE);
      g_autofree char      *output G_GNUC_UNUSED = figure_run ("rsvg-convert", "-o", png_path, svg_path, NULL);
      cairo_surface_t      *ours = figure_paint (figure, 800, 450, FALSE), *theirs = figure_read_png (png_path);
      guint                 largest;
      double                mean;

      figure_compare (ours, theirs, &largest, &mean);
      g_test_message ("mean difference %g", mean);
      /* Text is rendered a little otherwise, which comes to 0.12; two rings that were missing would come to as much more. */
      g_assert_cmpfloat (mean, <, 0.2);
      cairo_surface_destroy (ours);
      cairo_surface_destroy (theirs);
    }
}

static void
test_transparent (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "fr");
  g_autofree char       *svg G_GNUC_UNUSED = write_svg (folder, figure, TRUE);
  g_autofree char       *svg_path = test_folder_get (folder, "a.svg"), *png_path = test_folder_get (folder, "a.png");
  g_autofree char       *output G_GNUC_UNUSED = figure_run ("rsvg-convert", "-o", png_path, svg_path, NULL);
  cairo_surface_t       *read = figure_read_png (png_path);

  g_assert_cmpint (cairo_image_surface_get_data (read)[3], ==, 0);
  cairo_surface_destroy (read);
}

/* Nothing is fetched, nothing runs: the file is all there is. */
static void
test_alone (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SomDossier) dossier = figure_load (folder);
  g_autoptr (SomFigure)  figure = figure_new (dossier, 0, "fr");
  g_autofree char       *svg = write_svg (folder, figure, FALSE);
  g_autoptr (GRegex)     outside = g_regex_new ("<script|(href|src)=\"(?!data:|#)|@import|url\\((?!#|data:)", 0, 0, NULL);

  g_assert_false (g_regex_match (outside, svg, 0, NULL));
}

/* The other program finds the font that the words are set in, whatever this system has: `folder` gets the configuration. */
static void
use_font (const TestFolder *folder)
{
  g_autofree char *config = g_strdup_printf ("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                                             "<dir>%s/data/fonts</dir><cachedir>%s</cachedir></fontconfig>",
                                             SOMMET_SOURCE_ROOT, folder);
  g_autofree char *path = test_folder_get (folder, "fonts.conf");

  test_folder_write (folder, "fonts.conf", config, -1);
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_test_init (&argc, &argv, NULL);
  use_font (folder);

  g_test_add_func ("/svg/well-formed", test_well_formed);
  g_test_add_func ("/svg/words", test_words);
  g_test_add_func ("/svg/lines", test_lines);
  g_test_add_func ("/svg/picture", test_picture);
  g_test_add_func ("/svg/transparent", test_transparent);
  g_test_add_func ("/svg/alone", test_alone);

  return g_test_run ();
}
