/* Tests of what the program remembers between runs, of its first page, of its preferences, of its windows and of where it is installed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025/datapackage.json"

static Desktop *
start (const char *file)
{
  const char *arguments[] = { file, NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_FRAME, file != NULL ? "L’IA à Paris" : NULL));
  desktop_settle (desktop);
  return desktop;
}

static void
expect (Desktop    *desktop,
        const char *label)
{
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, label));
}

static void
click_label (Desktop    *desktop,
             const char *words)
{
  g_autoptr (AtspiAccessible) label = desktop_find (desktop, ATSPI_ROLE_LABEL, words);

  desktop_point (desktop, label, TRUE);
}

static void
remember_in (char **folder)
{
  *folder = g_dir_make_tmp ("sommet-remembered-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", *folder, TRUE);
}

static void
forget (char *folder)
{
  g_unsetenv ("XDG_STATE_HOME");
  tree_remove (folder);
}

/* What is opened from there is as it is at first: no pane comes or goes where nobody sees it. */
static void
test_welcome (void)
{
  Desktop                    *desktop = start (NULL);
  g_autoptr (AtspiAccessible) row = NULL;

  expect (desktop, "Open a Dossier");
  expect (desktop, "Supplied with Sommet");
  desktop_press (desktop, "F9");
  desktop_press (desktop, "Control+i");
  row = desktop_find (desktop, ATSPI_ROLE_LABEL, "L’IA à Paris");
  desktop_point (desktop, row, TRUE);
  expect (desktop, "View 1 of 8");
  desktop_settle (desktop);
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_TREE_TABLE, "Data of the view"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "No Selection"));
  desktop_press (desktop, "F9");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_TREE_TABLE, "Data of the view"));
  desktop_stop (desktop);
}

/* From the dialog of the toolkit, by the keyboard alone. */
static void
test_opens_by_dialog (void)
{
  Desktop *desktop = start (NULL);

  desktop_press (desktop, "Control+o");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Cancel"));
  desktop_settle (desktop);
  desktop_type (desktop, DOSSIER);
  desktop_settle (desktop);
  desktop_press (desktop, "Return");
  expect (desktop, "View 1 of 8");
  desktop_stop (desktop);
}

/* How far a corner is dragged. */
#define DRAG_X -180
#define DRAG_Y -100

static AtspiRect
measure_window (Desktop *desktop)
{
  g_autoptr (AtspiAccessible) frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);

  return desktop_get_extents (frame);
}

/* Whether the corner is where it was dragged to: nearer than by the last of the steps of a drag. */
static gboolean
is_dragged (Desktop *desktop,
            gpointer data)
{
  const AtspiRect *before = data;
  AtspiRect        window = measure_window (desktop);

  return ABS (before->width + DRAG_X - window.width) < 8 && ABS (before->height + DRAG_Y - window.height) < 4;
}

static gboolean
is_as_large (Desktop *desktop,
             gpointer data)
{
  const AtspiRect *wanted = data;
  AtspiRect        window = measure_window (desktop);

  return window.width == wanted->width && window.height == wanted->height;
}

/* Who drags a corner of the window finds it as large the next time. */
static void
test_size (void)
{
  g_autofree char            *folder = NULL;
  g_autoptr (AtspiAccessible) frame = NULL;
  AtspiRect                   before, place, left;
  Desktop                    *desktop;

  remember_in (&folder);
  desktop = start (DOSSIER);
  frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);
  before = desktop_get_extents (frame);
  place = desktop_get_place (desktop, frame);
  desktop_drag_from (desktop, place.x + place.width + 2, place.y + place.height + 2, DRAG_X, DRAG_Y);
  desktop_wait (desktop, is_dragged, &before, "the window is smaller");
  desktop_settle (desktop);
  left = measure_window (desktop);
  desktop_stop (desktop);
  desktop = start (DOSSIER);
  desktop_wait (desktop, is_as_large, &left, "the window is as large as it was left");
  desktop_stop (desktop);
  forget (folder);
}

/* View, language and panes are where they were left. */
static void
test_place (void)
{
  g_autofree char *folder = NULL;
  Desktop         *desktop;

  remember_in (&folder);
  desktop = start (DOSSIER);
  desktop_press (desktop, "Next");
  desktop_press (desktop, "Next");
  expect (desktop, "View 3 of 8");
  desktop_press (desktop, "F9");
  desktop_settle (desktop);
  desktop_stop (desktop);
  desktop = start (DOSSIER);
  expect (desktop, "View 3 of 8");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_ENTRY, "Filter rows"));
  desktop_stop (desktop);
  forget (folder);
}

/* A file that is broken is none. */
static void
test_broken_memory (void)
{
  g_autofree char *folder = NULL, *path = NULL, *sub = NULL;
  Desktop         *desktop;

  remember_in (&folder);
  sub = g_build_filename (folder, "sommet", NULL);
  path = g_build_filename (sub, "state.ini", NULL);
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[window]\nwidth=-5\nheight=99999999999\n\377[[interface\nscheme=77", -1, NULL));
  desktop = start (DOSSIER);
  expect (desktop, "View 1 of 8");
  desktop_stop (desktop);
  forget (folder);
}

/* Another language holds at once, for what is open, and for the next run. */
static void
test_language (void)
{
  g_autofree char            *folder = NULL;
  g_autoptr (AtspiAccessible) row = NULL;
  Desktop                    *desktop;

  remember_in (&folder);
  desktop = start (DOSSIER);
  desktop_press (desktop, "Next");
  expect (desktop, "View 2 of 8");
  desktop_press (desktop, "Control+comma");
  row = desktop_find (desktop, ATSPI_ROLE_LABEL, "Language of the Interface");
  desktop_settle (desktop);
  desktop_point (desktop, row, TRUE);
  desktop_settle (desktop);
  desktop_press (desktop, "Down");
  desktop_press (desktop, "Down");
  desktop_press (desktop, "Return");
  expect (desktop, "Préférences");
  expect (desktop, "Vue 2 sur 8");
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_stop (desktop);
  desktop = start (DOSSIER);
  expect (desktop, "Vue 2 sur 8");
  desktop_stop (desktop);
  forget (folder);
}

/* A dossier whose language nobody has chosen has that of the interface. */
static void
test_language_not_chosen (void)
{
  g_autofree char *folder = NULL;
  const char      *arguments[] = { DOSSIER, NULL };
  Desktop         *desktop;

  remember_in (&folder);
  desktop = start (DOSSIER);
  desktop_press (desktop, "Next");
  expect (desktop, "View 2 of 8");
  desktop_settle (desktop);
  desktop_stop (desktop);
  g_setenv ("LANGUAGE", "en", TRUE);
  desktop = desktop_start (arguments);
  expect (desktop, "View 2 of 8");
  expect (desktop, "AI in Paris");
  desktop_stop (desktop);
  g_unsetenv ("LANGUAGE");
  forget (folder);
}

/* Windows. */

#define OTHER "name,words\nb,2\na,10\n"

static gboolean
has_one_frame (Desktop *desktop,
               gpointer data G_GNUC_UNUSED)
{
  atspi_accessible_clear_cache (desktop_get_root (desktop));
  return atspi_accessible_get_child_count (desktop_get_root (desktop), NULL) == 1;
}

/* Who starts it once more gets another window of the program that runs; each closes for itself. */
static void
test_windows (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sommet-other-XXXXXX", NULL), *path = g_build_filename (folder, "other.csv", NULL);
  const char      *again[] = { path, NULL };
  Desktop         *desktop = start (DOSSIER);

  g_assert_true (g_file_set_contents (path, OTHER, -1, NULL));
  desktop_start_again (desktop, again);
  expect (desktop, "View 1 of 1");
  expect (desktop, "View 1 of 8");
  desktop_settle (desktop);
  desktop_press (desktop, "Control+n");
  expect (desktop, "Open a Dossier");
  desktop_settle (desktop);
  desktop_press (desktop, "Control+w");
  desktop_settle (desktop);
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_LABEL, "Open a Dossier"));
  desktop_press (desktop, "Control+w");
  desktop_wait (desktop, has_one_frame, NULL, "one window is left");
  desktop_stop (desktop);
  tree_remove (folder);
}

/* Much to read. */
static char *
write_much (const char *folder)
{
  char               *path = g_build_filename (folder, "much.json", NULL);
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < 600000; i++)
    g_string_append_printf (text, "%s{\"name\": \"n%u\", \"words\": %u}", i > 0 ? ",\n" : "", i, i % 97);
  g_string_append_c (text, ']');
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  return path;
}

/* A dossier that takes long to open can be given up. */
static void
test_gives_up (void)
{
  g_autofree char            *folder = g_dir_make_tmp ("sommet-much-XXXXXX", NULL), *path = write_much (folder);
  const char                 *arguments[] = { path, NULL };
  Desktop                    *desktop = desktop_start (arguments);
  g_autoptr (AtspiAccessible) cancel = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Cancel");

  desktop_activate (cancel);
  expect (desktop, "Open a Dossier");
  desktop_settle (desktop);
  desktop_stop (desktop);
  tree_remove (folder);
}

/* What is seen of the figure. */
static cairo_surface_t *
look (Desktop *desktop)
{
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = desktop_find (desktop, ATSPI_ROLE_LIST, views[0]);
  AtspiRect                   place = desktop_get_place (desktop, figure);
  cairo_surface_t            *screen, *part = cairo_image_surface_create (CAIRO_FORMAT_RGB24, place.width, place.height);
  cairo_t                    *cr = cairo_create (part);

  desktop_point_at (desktop, 1, 1);
  desktop_settle (desktop);
  screen = desktop_photograph (desktop);
  cairo_set_source_surface (cr, screen, -place.x, -place.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (part);
  cairo_surface_destroy (screen);
  return part;
}

/* Pixels as dark as can be: text has them in high contrast only. */
static guint
count_black (Desktop *desktop)
{
  cairo_surface_t *figure = look (desktop);
  guint            n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (figure); y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (figure) + y * cairo_image_surface_get_stride (figure));

      for (int x = 0; x < cairo_image_surface_get_width (figure); x++)
        n += (row[x] & 0xffffff) == 0;
    }
  cairo_surface_destroy (figure);
  return n;
}

static void
toggle_contrast (Desktop *desktop)
{
  desktop_press (desktop, "Control+comma");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Figures in High Contrast"));
  desktop_settle (desktop);
  click_label (desktop, "Figures in High Contrast");
  desktop_settle (desktop);
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
}

/* A person may want the contrast, or the system. */
static void
test_contrast (void)
{
  Desktop *desktop = start (DOSSIER);
  guint    calm = count_black (desktop), chosen, back, system;

  toggle_contrast (desktop);
  chosen = count_black (desktop);
  toggle_contrast (desktop);
  back = count_black (desktop);
  desktop_stop (desktop);
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  desktop = start (DOSSIER);
  system = count_black (desktop);
  desktop_stop (desktop);
  g_unsetenv ("ADW_DEBUG_HIGH_CONTRAST");
  g_assert_cmpuint (calm, <, 100);
  g_assert_cmpuint (chosen, >, 1000);
  g_assert_cmpuint (back, ==, calm);
  g_assert_cmpuint (system, >, 1000);
}

/* How high a line of the window is. */
static int
get_line (void)
{
  Desktop                    *desktop = start (DOSSIER);
  g_autoptr (AtspiAccessible) line = desktop_find (desktop, ATSPI_ROLE_LABEL, "View 1 of 8");
  int                         height = desktop_get_extents (line).height;

  desktop_stop (desktop);
  return height;
}

/* Text is as large as the desktop has it. */
static void
test_text_size (void)
{
  int normal = get_line (), large;

  desktop_set_text_scale (2);
  large = get_line ();
  desktop_set_text_scale (1);
  g_assert_cmpint (large, >, normal * 3 / 2);
}

/* Installed. */

static void
install (const char *root)
{
  const char *const  arguments[] = { "meson", "install", "-C", SOMMET_BUILD_ROOT, "--no-rebuild", "--destdir", root, NULL };
  g_autofree char   *printed = NULL;
  g_autoptr (GError) error = NULL;
  int                status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &printed, NULL, &status, &error));
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s", printed);
}

/* Installed and moved elsewhere, it finds its library, plugins, dossiers and translations. */
static void
test_installed (void)
{
  g_autofree char *root = g_dir_make_tmp ("sommet-root-XXXXXX", NULL), *prefix = g_build_filename (root, SOMMET_PREFIX, NULL);
  g_autofree char *moved = g_build_filename (root, "moved", NULL), *program = g_build_filename (moved, SOMMET_BINDIR, "sommet-desktop", NULL);
  g_autofree char *built = g_strdup (g_getenv ("SOMMET_DESKTOP"));
  const char      *none[] = { NULL };
  Desktop         *desktop;

  install (root);
  g_assert_cmpint (g_rename (prefix, moved), ==, 0);
  g_setenv ("SOMMET_DESKTOP", program, TRUE);
  g_setenv ("LANGUAGE", "fr", TRUE);
  desktop = desktop_start (none);
  expect (desktop, "Fournis avec Sommet");
  desktop_settle (desktop);
  click_label (desktop, "L’IA à Paris");
  expect (desktop, "Vue 1 sur 8");
  g_object_unref (desktop_find_words (desktop, ATSPI_ROLE_LIST_ITEM, "Nvidia"));
  desktop_stop (desktop);
  g_unsetenv ("LANGUAGE");
  g_setenv ("SOMMET_DESKTOP", built, TRUE);
  tree_remove (root);
}

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  g_test_add_func ("/home/welcome", test_welcome);
  g_test_add_func ("/home/opens-by-dialog", test_opens_by_dialog);
  g_test_add_func ("/home/size", test_size);
  g_test_add_func ("/home/place", test_place);
  g_test_add_func ("/home/broken-memory", test_broken_memory);
  g_test_add_func ("/home/language", test_language);
  g_test_add_func ("/home/language-not-chosen", test_language_not_chosen);
  g_test_add_func ("/home/windows", test_windows);
  g_test_add_func ("/home/gives-up", test_gives_up);
  g_test_add_func ("/home/contrast", test_contrast);
  g_test_add_func ("/home/text-size", test_text_size);
  g_test_add_func ("/home/installed", test_installed);
  return g_test_run ();
}
