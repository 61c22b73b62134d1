/* Tests of slides from the window: copied, dragged out, printed, presented.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"
#define N_VIEWS 8
#define MAP 3

#define BLACK "The screen is black; any key shows the figure again"

static Desktop *
open_dossier (void)
{
  const char *arguments[] = { DOSSIER "/datapackage.json", NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_settle (desktop);
  return desktop;
}

/* Copying. */

/* What another program finds on the clipboard. */
static char *
read_clipboard (const char *type,
                gsize      *length)
{
  g_autofree char        *folder = g_dir_make_tmp ("sommet-clipboard-XXXXXX", NULL), *path = g_build_filename (folder, "taken", NULL);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("SOMMET_CLIPBOARD"), type, path, NULL);
  char                   *taken = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (reader, NULL, &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &taken, length, &error);
  g_assert_no_error (error);
  tree_remove (folder);
  return taken;
}

static guint
read_number (const char *bytes)
{
  const guint8 *b = (const guint8 *) bytes;

  return (guint) b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
}

static void
check_png (const char *png,
           gsize       length,
           guint       width,
           guint       height)
{
  g_assert_cmpuint (length, >, 24);
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (read_number (png + 16), ==, width);
  g_assert_cmpuint (read_number (png + 20), ==, height);
}

static void
test_copies_a_picture (void)
{
  Desktop         *desktop = open_dossier ();
  gsize            length;
  g_autofree char *png = NULL;

  desktop_press (desktop, "Control+c");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "The figure is copied as a picture"));
  png = read_clipboard ("image/png", &length);
  check_png (png, length, 1920, 1080);
  desktop_stop (desktop);
}

static void
test_copies_svg (void)
{
  Desktop         *desktop = open_dossier ();
  g_auto (GStrv)   views = desktop_read_views (desktop);
  gsize            length;
  g_autofree char *svg = NULL;

  desktop_press (desktop, "Next");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, views[1]));
  desktop_press (desktop, "Control+Shift+c");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "The figure is copied as SVG"));
  svg = read_clipboard ("image/svg+xml", &length);
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_nonnull (strstr (svg, views[1]));
  desktop_stop (desktop);
}

/* Dragging out. */

/* What another program is given of the figure that is shown. */
static char *
take (Desktop    *desktop,
      const char *title,
      const char *type,
      gsize      *length)
{
  g_autofree char            *folder = g_dir_make_tmp ("sommet-taken-XXXXXX", NULL), *path = g_build_filename (folder, "taken", NULL);
  g_autoptr (AtspiAccessible) figure = desktop_find (desktop, ATSPI_ROLE_LIST, title);
  char                       *taken = NULL;

  desktop_take (desktop, figure, type, path);
  g_assert_true (g_file_get_contents (path, &taken, length, NULL));
  tree_remove (folder);
  return taken;
}

static void
test_drags_a_picture (void)
{
  Desktop         *desktop = open_dossier ();
  g_auto (GStrv)   views = desktop_read_views (desktop);
  gsize            length;
  g_autofree char *png = take (desktop, views[0], "image/png", &length);

  check_png (png, length, 1920, 1080);
  desktop_stop (desktop);
}

static void
test_drags_svg (void)
{
  Desktop         *desktop = open_dossier ();
  g_auto (GStrv)   views = desktop_read_views (desktop);
  gsize            length;
  g_autofree char *svg = take (desktop, views[0], "image/svg+xml", &length);

  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_nonnull (strstr (svg, views[0]));
  desktop_stop (desktop);
}

/* A drag moves the map; with Control it takes it along. */
static void
test_drags_what_is_zoomed (void)
{
  Desktop         *desktop = open_dossier ();
  g_auto (GStrv)   views = desktop_read_views (desktop);
  gsize            length;
  g_autofree char *svg = NULL;

  for (guint i = 0; i < MAP; i++)
    desktop_press (desktop, "Next");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, views[MAP]));
  desktop_settle (desktop);
  desktop_hold (desktop, "Control", TRUE);
  svg = take (desktop, views[MAP], "image/svg+xml", &length);
  desktop_hold (desktop, "Control", FALSE);
  g_assert_nonnull (strstr (svg, views[MAP]));
  desktop_stop (desktop);
}

/* Printing. */

static gboolean
is_whole (Desktop *desktop G_GNUC_UNUSED,
          gpointer path)
{
  g_autofree char *pdf = NULL;
  gsize            length;

  return g_file_get_contents (path, &pdf, &length, NULL) && length > 8 && g_str_has_prefix (pdf, "%PDF-")
         && g_strstr_len (pdf + length - 8, 8, "%%EOF") != NULL;
}

/* The words of a document. */
static char *
read_words (const char *path)
{
  const char *const  arguments[] = { "pdftotext", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char              *words = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error));
  g_assert_no_error (error);
  return words;
}

/* Through the dialog of the toolkit, to a file: the view that is looked at, or as `pages` says. */
static void
print_pages (Desktop    *desktop,
             const char *pages)
{
  g_autoptr (AtspiAccessible) print = NULL, printer = NULL, choice = NULL;

  desktop_press (desktop, "Control+p");
  printer = desktop_find (desktop, ATSPI_ROLE_LABEL, "Print to File");
  desktop_settle (desktop);
  desktop_point (desktop, printer, TRUE);
  desktop_settle (desktop);
  if (pages != NULL)
    {
      choice = desktop_find (desktop, ATSPI_ROLE_LABEL, pages);
      desktop_point (desktop, choice, TRUE);
      desktop_settle (desktop);
    }
  print = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Print");
  desktop_point (desktop, print, TRUE);
}

static guint
count_pages (const char *path)
{
  const char *const  arguments[] = { "qpdf", "--show-npages", path, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char   *n = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &n, NULL, NULL, &error));
  g_assert_no_error (error);
  return atoi (n);
}

static void
test_prints (void)
{
  g_autofree char            *home = g_dir_make_tmp ("sommet-home-XXXXXX", NULL), *before = g_strdup (g_getenv ("HOME"));
  g_autofree char            *path = g_build_filename (home, "investments.pdf", NULL), *words = NULL;
  g_autoptr (AtspiAccessible) toast = NULL;
  g_auto (GStrv)              views = NULL;
  Desktop                    *desktop;

  g_setenv ("HOME", home, TRUE);
  desktop = open_dossier ();
  views = desktop_read_views (desktop);
  desktop_press (desktop, "Page_Down");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, views[1]));
  print_pages (desktop, NULL);
  desktop_wait (desktop, is_whole, path, "the figure is printed");
  toast = desktop_find (desktop, ATSPI_ROLE_LABEL, "Printed to “investments.pdf”");
  words = read_words (path);
  g_assert_nonnull (strstr (words, "Investissements dans l"));
  g_assert_null (strstr (words, "Nvidia en chute"));
  g_assert_cmpuint (count_pages (path), ==, 1);
  g_assert_cmpint (g_remove (path), ==, 0);
  print_pages (desktop, "All Pages");
  desktop_wait (desktop, is_whole, path, "the deck is printed");
  g_assert_cmpuint (count_pages (path), ==, 8);
  g_free (words);
  words = read_words (path);
  g_assert_nonnull (strstr (words, "Nvidia en chute"));
  desktop_stop (desktop);
  g_setenv ("HOME", before != NULL ? before : "/", TRUE);
  tree_remove (home);
}

/* Presenting. */

/* How light the middle of the screen is, from 0 to 255. */
static guint
get_light (Desktop *desktop)
{
  cairo_surface_t *screen = desktop_photograph (desktop);
  int              width = cairo_image_surface_get_width (screen), height = cairo_image_surface_get_height (screen);
  guint64          sum = 0;

  for (int y = 0; y < height; y += 7)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (screen) + y * cairo_image_surface_get_stride (screen));

      for (int x = 0; x < width; x += 7)
        sum += (row[x] >> 8) & 0xff;
    }
  cairo_surface_destroy (screen);
  return sum / ((guint64) ((height + 6) / 7) * ((width + 6) / 7));
}

static gboolean
is_black (Desktop *desktop,
          gpointer data G_GNUC_UNUSED)
{
  return get_light (desktop) == 0;
}

static gboolean
is_light (Desktop *desktop,
          gpointer data G_GNUC_UNUSED)
{
  return get_light (desktop) > 150;
}

static Desktop *
present (void)
{
  Desktop *desktop = open_dossier ();

  desktop_press (desktop, "F5");
  desktop_settle (desktop);
  return desktop;
}

static void
test_blacks_the_screen (void)
{
  static const char *const keys[] = { "b", "period" }, *const ends[] = { "space", "Escape" };
  Desktop                 *desktop = present ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      desktop_press (desktop, keys[i]);
      desktop_wait (desktop, is_black, NULL, "the screen is black");
      g_object_unref (desktop_find (desktop, ATSPI_ROLE_IMAGE, BLACK));
      desktop_press (desktop, ends[i]);
      desktop_wait (desktop, is_light, NULL, "the figure is there again");
    }
  /* the key that ended it did nothing else */
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_PUSH_BUTTON, "Open"));
  desktop_press (desktop, "Escape");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Open"));
  desktop_stop (desktop);
}

static void
test_a_click_ends_the_black_screen (void)
{
  Desktop                    *desktop = present ();
  g_autoptr (AtspiAccessible) curtain = NULL;

  desktop_press (desktop, "b");
  desktop_wait (desktop, is_black, NULL, "the screen is black");
  curtain = desktop_find (desktop, ATSPI_ROLE_IMAGE, BLACK);
  desktop_point (desktop, curtain, TRUE);
  desktop_wait (desktop, is_light, NULL, "the figure is there again");
  desktop_stop (desktop);
}

static void
test_keys_go_through_the_views (void)
{
  static const struct
  {
    const char *key;
    guint       view;
  } steps[] = { { "space", 1 }, { "Right", 2 }, { "Next", 3 }, { "Left", 2 }, { "BackSpace", 1 }, { "End", N_VIEWS - 1 },
                { "Prior", N_VIEWS - 2 }, { "Home", 0 } };
  Desktop       *desktop = open_dossier ();
  g_auto (GStrv) views = desktop_read_views (desktop);

  desktop_press (desktop, "F11");
  desktop_settle (desktop);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      desktop_press (desktop, steps[i].key);
      g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, views[steps[i].view]));
      /* nothing but the figure: the map is zoomed by keys */
      g_assert_null (desktop_look (desktop, ATSPI_ROLE_PUSH_BUTTON, "Zoom in"));
    }
  desktop_stop (desktop);
}

static gboolean
hides_pointer (Desktop *desktop,
               gpointer data G_GNUC_UNUSED)
{
  return desktop_hides_pointer (desktop);
}

static gboolean
shows_pointer (Desktop *desktop,
               gpointer data G_GNUC_UNUSED)
{
  return !desktop_hides_pointer (desktop);
}

/* A pointer that rests is gone, and back where it moves; what lies under it is alive. */
static void
test_hides_the_pointer (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, mark = NULL;

  desktop_press (desktop, "F5");
  desktop_press (desktop, "Next");
  figure = desktop_find (desktop, ATSPI_ROLE_LIST, views[1]);
  desktop_settle (desktop);
  desktop_wait (desktop, hides_pointer, NULL, "the pointer is gone");
  mark = atspi_accessible_get_child_at_index (figure, 0, NULL);
  desktop_point (desktop, mark, FALSE);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_TOOL_TIP, NULL));
  g_assert_false (desktop_hides_pointer (desktop));
  desktop_wait (desktop, hides_pointer, NULL, "the pointer is gone again");
  desktop_press (desktop, "Escape");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Open"));
  desktop_wait (desktop, shows_pointer, NULL, "the pointer is there in the window");
  desktop_stop (desktop);
}

/* Who goes on by keys points at nothing of the slides that come, wherever the pointer rests. */
static void
test_pointer_rests (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) first = NULL, mark = NULL;

  desktop_press (desktop, "F5");
  desktop_settle (desktop);
  first = desktop_find (desktop, ATSPI_ROLE_LIST, views[0]);
  mark = atspi_accessible_get_child_at_index (first, 3, NULL);
  desktop_point (desktop, mark, FALSE);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_TOOL_TIP, NULL));
  for (guint view = 1; view < N_VIEWS; view++)
    {
      desktop_press (desktop, "Next");
      g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, views[view]));
      desktop_settle (desktop);
      g_assert_null (desktop_look (desktop, ATSPI_ROLE_TOOL_TIP, NULL));
    }
  desktop_stop (desktop);
}

/* What lies beside a figure in the window is not on the slide, and there again afterwards. */
static void
test_nothing_but_the_figure (void)
{
  static const struct
  {
    AtspiRole   role;
    const char *name;
  } parts[] = { { ATSPI_ROLE_PUSH_BUTTON, "What to know before comparing" }, { ATSPI_ROLE_ENTRY, "Filter rows" } };
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);
  AtspiRect                   before, full;

  desktop_press (desktop, "Next");
  desktop_press (desktop, "F9");
  desktop_press (desktop, "Control+i");
  figure = desktop_find (desktop, ATSPI_ROLE_LIST, views[1]);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_object_unref (desktop_find (desktop, parts[i].role, parts[i].name));
  desktop_settle (desktop);
  before = desktop_get_extents (figure);
  desktop_press (desktop, "F5");
  desktop_settle (desktop);
  full = desktop_get_extents (figure);
  g_assert_cmpint (full.width, ==, desktop_get_extents (frame).width);
  g_assert_cmpint (full.height, ==, desktop_get_extents (frame).height);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_null (desktop_look (desktop, parts[i].role, parts[i].name));
  desktop_press (desktop, "Escape");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_object_unref (desktop_find (desktop, parts[i].role, parts[i].name));
  desktop_settle (desktop);
  g_assert_cmpint (desktop_get_extents (figure).width, ==, before.width);
  desktop_stop (desktop);
}

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  g_test_add_func ("/slides/copies-a-picture", test_copies_a_picture);
  g_test_add_func ("/slides/copies-svg", test_copies_svg);
  g_test_add_func ("/slides/drags-a-picture", test_drags_a_picture);
  g_test_add_func ("/slides/drags-svg", test_drags_svg);
  g_test_add_func ("/slides/drags-what-is-zoomed", test_drags_what_is_zoomed);
  g_test_add_func ("/slides/prints", test_prints);
  g_test_add_func ("/slides/hides-the-pointer", test_hides_the_pointer);
  g_test_add_func ("/slides/pointer-rests", test_pointer_rests);
  g_test_add_func ("/slides/nothing-but-the-figure", test_nothing_but_the_figure);
  g_test_add_func ("/slides/blacks-the-screen", test_blacks_the_screen);
  g_test_add_func ("/slides/a-click-ends-the-black-screen", test_a_click_ends_the_black_screen);
  g_test_add_func ("/slides/keys-go-through-the-views", test_keys_go_through_the_views);
  return g_test_run ();
}
