/* Tests of slides from the window: copied, presented, exported.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"
#define N_VIEWS 8

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
  desktop_remove_tree (folder);
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
    }
  desktop_stop (desktop);
}

/* Exporting. */

typedef struct
{
  Desktop *desktop;
  char    *home, *before;
} Fixture;

/* A home of its own: files go there. */
static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->home = g_dir_make_tmp ("sommet-home-XXXXXX", NULL);
  fixture->before = g_strdup (g_getenv ("HOME"));
  g_setenv ("HOME", fixture->home, TRUE);
  fixture->desktop = open_dossier ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  desktop_stop (fixture->desktop);
  if (fixture->before != NULL)
    g_setenv ("HOME", fixture->before, TRUE);
  desktop_remove_tree (fixture->home);
  g_free (fixture->home);
  g_free (fixture->before);
}

static void
open_dialog (Desktop *desktop)
{
  desktop_press (desktop, "Control+e");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Export…"));
  desktop_settle (desktop);
}

/* Chooses what is `down` steps below what is chosen. */
static void
choose (Desktop    *desktop,
        const char *row,
        guint       down)
{
  g_autoptr (AtspiAccessible) combo = desktop_find (desktop, ATSPI_ROLE_COMBO_BOX, row);

  desktop_point (desktop, combo, TRUE);
  desktop_settle (desktop);
  for (guint i = 0; i < down; i++)
    desktop_press (desktop, "Down");
  desktop_press (desktop, "Return");
  desktop_settle (desktop);
}

/* Goes on from the dialog to the folder that is offered. */
static void
export_here (Desktop *desktop)
{
  g_autoptr (AtspiAccessible) button = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Export…"), here = NULL;

  desktop_activate (button);
  here = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Export Here");
  desktop_settle (desktop);
  desktop_activate (here);
}

static guint
get_corner (const char *path)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);
  guint            green = (*(guint32 *) cairo_image_surface_get_data (picture) >> 8) & 0xff;

  cairo_surface_destroy (picture);
  return green;
}

static void
test_exports_size_and_theme (Fixture      *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->home, "01-shock.png", NULL), *png = NULL;
  gsize            length;

  open_dialog (fixture->desktop);
  choose (fixture->desktop, "Shape", 2);
  choose (fixture->desktop, "Resolution", 1);
  choose (fixture->desktop, "Theme", 1);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "2160 × 2160 pixels"));
  export_here (fixture->desktop);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "1 file exported"));
  g_assert_true (g_file_get_contents (path, &png, &length, NULL));
  check_png (png, length, 2160, 2160);
  g_assert_cmpuint (get_corner (path), <, 60);
}

static void
test_shows_a_preview (Fixture      *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv)              views = desktop_read_views (fixture->desktop);
  g_autofree char            *name = g_strdup_printf ("Preview of “%s”", views[0]);
  g_autoptr (AtspiAccessible) preview = NULL;
  AtspiRect                   wide, high;

  open_dialog (fixture->desktop);
  preview = desktop_find (fixture->desktop, ATSPI_ROLE_IMAGE, name);
  wide = desktop_get_extents (preview);
  choose (fixture->desktop, "Shape", 3);
  atspi_accessible_clear_cache (preview);
  high = desktop_get_extents (preview);
  g_assert_cmpint (wide.width, >, wide.height);
  g_assert_cmpint (high.width, <, high.height);
  desktop_press (fixture->desktop, "Escape");
  /* the key that ends the program is the window's, once the dialog is gone */
  desktop_settle (fixture->desktop);
}

static void
test_asks_before_it_replaces (Fixture      *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char            *path = g_build_filename (fixture->home, "01-shock.png", NULL), *kept = NULL, *after = NULL;
  g_autoptr (AtspiAccessible) replace = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  open_dialog (fixture->desktop);
  export_here (fixture->desktop);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Replace"));
  desktop_settle (fixture->desktop);
  desktop_press (fixture->desktop, "Escape");
  desktop_settle (fixture->desktop);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
  export_here (fixture->desktop);
  replace = desktop_find (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Replace");
  desktop_settle (fixture->desktop);
  desktop_activate (replace);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "1 file exported"));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_true (g_str_has_prefix (after, "\x89PNG"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  g_test_add_func ("/slides/copies-a-picture", test_copies_a_picture);
  g_test_add_func ("/slides/copies-svg", test_copies_svg);
  g_test_add_func ("/slides/blacks-the-screen", test_blacks_the_screen);
  g_test_add_func ("/slides/a-click-ends-the-black-screen", test_a_click_ends_the_black_screen);
  g_test_add_func ("/slides/keys-go-through-the-views", test_keys_go_through_the_views);
  ADD ("/slides/exports-size-and-theme", test_exports_size_and_theme);
  ADD ("/slides/shows-a-preview", test_shows_a_preview);
  ADD ("/slides/asks-before-it-replaces", test_asks_before_it_replaces);
  return g_test_run ();
}
