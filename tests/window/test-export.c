/* Tests of the dialog that exports: what is chosen in it reaches the files, its preview is true, and it stops when asked to.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025/datapackage.json"
#define N_VIEWS 8

/* In the order of the row that is called “Show”. */
#define ARTICLE 0
#define CHECK 1

/* Data and settings of nobody. */
static char *data_home;

typedef struct
{
  Desktop *desktop;
  char    *home, *before;
} Fixture;

static Desktop *
open_dossier (void)
{
  const char *arguments[] = { DOSSIER, NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_settle (desktop);
  return desktop;
}

/* A deck that takes its time. */

#define N_SLOW 60

static char *
write_slow_deck (const char *home)
{
  char               *path = g_build_filename (home, "slow.json", NULL);
  g_autoptr (GString) text = g_string_new ("{\"name\": \"slow\", \"title\": \"Slow\", \"languages\": [\"en\"], \"resources\": [{\"name\": \"t\", "
                                           "\"data\": [");

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, "%s{\"label\": \"Row %u\", \"value\": %u}", i > 0 ? ", " : "", i, i * i + 1);
  g_string_append (text, "]}], \"views\": [");
  for (guint i = 0; i < N_SLOW; i++)
    g_string_append_printf (text, "%s{\"name\": \"v%u\", \"title\": \"View %u\", \"resources\": [\"t\"], \"specType\": \"sommet:bars\"}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (text, "]}");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  return path;
}

static Desktop *
open_slow_deck (const char *home)
{
  g_autofree char *path = write_slow_deck (home);
  const char      *arguments[] = { path, NULL };
  Desktop         *desktop;

  desktop = desktop_start (arguments);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "View 0"));
  desktop_settle (desktop);
  return desktop;
}

/* A home of its own: files go there. */
static void
set_up (Fixture      *fixture,
        gconstpointer slow)
{
  fixture->home = g_dir_make_tmp ("sommet-home-XXXXXX", NULL);
  fixture->before = g_strdup (g_getenv ("HOME"));
  g_setenv ("HOME", fixture->home, TRUE);
  if (slow == NULL)
    fixture->desktop = open_dossier ();
  else
    fixture->desktop = open_slow_deck (fixture->home);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  desktop_stop (fixture->desktop);
  if (fixture->before != NULL)
    g_setenv ("HOME", fixture->before, TRUE);
  tree_remove (fixture->home);
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

/* Chooses the nth of what a row offers. */
static void
choose (Desktop    *desktop,
        const char *row,
        guint       nth)
{
  g_autoptr (AtspiAccessible) combo = desktop_find (desktop, ATSPI_ROLE_COMBO_BOX, row);

  desktop_point (desktop, combo, TRUE);
  desktop_settle (desktop);
  desktop_press (desktop, "Home");
  for (guint i = 0; i < nth; i++)
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

/* Exports, and waits until it is said that so many files are there. */
static void
export_files (Desktop    *desktop,
              const char *said)
{
  export_here (desktop);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, said));
}

/* A picture that is whole. (transfer full) */
static cairo_surface_t *
read_picture (const char *path)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  return picture;
}

/* What is chosen in the dialog is what is written. */

static void
test_size_and_theme (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->home, "01-shock.png", NULL);
  cairo_surface_t *picture;
  guint32          corner;

  open_dialog (fixture->desktop);
  choose (fixture->desktop, "Shape", 2);
  choose (fixture->desktop, "Resolution", 1);
  choose (fixture->desktop, "Theme", 1);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "2160 × 2160 pixels"));
  export_files (fixture->desktop, "1 file exported");
  picture = read_picture (path);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 2160);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 2160);
  corner = *(guint32 *) cairo_image_surface_get_data (picture);
  g_assert_cmpuint (corner >> 8 & 0xff, <, 60);
  cairo_surface_destroy (picture);
  /* the next one begins as the last was */
  desktop_settle (fixture->desktop);
  open_dialog (fixture->desktop);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "2160 × 2160 pixels"));
  desktop_press (fixture->desktop, "Escape");
  desktop_settle (fixture->desktop);
}

static void
test_language (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char            *path = g_build_filename (fixture->home, "02-investments.svg", NULL), *svg = NULL;
  g_autoptr (AtspiAccessible) format = NULL;

  desktop_press (fixture->desktop, "Next");
  open_dialog (fixture->desktop);
  choose (fixture->desktop, "Language", 1);
  format = desktop_find (fixture->desktop, ATSPI_ROLE_CHECK_BOX, "SVG");
  desktop_activate (format);
  export_files (fixture->desktop, "2 files exported");
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "xml:lang=\"en\""));
}

/* Pixels with nothing on them, and pixels with something that hides what is behind it. */
static void
count_holes (const char *path,
             guint      *n_empty,
             guint      *n_opaque)
{
  cairo_surface_t *picture = read_picture (path);

  *n_empty = *n_opaque = 0;
  g_assert_cmpint (cairo_image_surface_get_format (picture), ==, CAIRO_FORMAT_ARGB32);
  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture));

      for (int x = 0; x < cairo_image_surface_get_width (picture); x++)
        {
          *n_empty += row[x] == 0;
          *n_opaque += row[x] >> 24 == 0xff;
        }
    }
  cairo_surface_destroy (picture);
}

/* The check without the article, and nothing behind it. */
static void
test_layer_and_ground (Fixture      *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char            *png = g_build_filename (fixture->home, "02-investments.png", NULL);
  g_autofree char            *path = g_build_filename (fixture->home, "02-investments.svg", NULL), *svg = NULL;
  g_autoptr (AtspiAccessible) format = NULL, ground = NULL;
  guint                       n_empty, n_opaque;

  desktop_press (fixture->desktop, "Next");
  open_dialog (fixture->desktop);
  choose (fixture->desktop, "Show", CHECK);
  ground = desktop_find (fixture->desktop, ATSPI_ROLE_CHECK_BOX, "Transparent Background");
  desktop_activate (ground);
  format = desktop_find (fixture->desktop, ATSPI_ROLE_CHECK_BOX, "SVG");
  desktop_activate (format);
  export_files (fixture->desktop, "2 files exported");
  count_holes (png, &n_empty, &n_opaque);
  g_assert_cmpuint (n_empty, >, 1920 * 1080 / 3);
  g_assert_cmpuint (n_opaque, >, 10000);
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "UE, InvestAI"));
  g_assert_null (strstr (svg, "Observatoire de l’IA"));
}

/* The preview. */

static void
test_preview_has_the_shape (Fixture      *fixture,
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

/* What is compared of two pictures: so many spots of each, which keep what is where, and no letter. No spot is larger than 16 pixels: of those cairo
 * leaves some out. */
#define SPOTS_X 128
#define SPOTS_Y 72

/* By how much two pictures of one figure may differ, of 255: they do by 1; those of a view with another layer differ by 12. */
#define ALIKE 4

static void
shrink (cairo_surface_t *picture,
        AtspiRect        part,
        guint32          spots[SPOTS_Y][SPOTS_X])
{
  cairo_surface_t *small = cairo_image_surface_create_for_data ((guchar *) spots, CAIRO_FORMAT_RGB24, SPOTS_X, SPOTS_Y, sizeof (spots[0]));
  cairo_t         *cr = cairo_create (small);

  cairo_scale (cr, (double) SPOTS_X / part.width, (double) SPOTS_Y / part.height);
  cairo_set_source_surface (cr, picture, -part.x, -part.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (small);
  cairo_surface_destroy (small);
}

/* The mean of what their spots differ by. */
static double
compare (guint32 a[SPOTS_Y][SPOTS_X],
         guint32 b[SPOTS_Y][SPOTS_X])
{
  guint sum = 0;

  for (guint y = 0; y < SPOTS_Y; y++)
    for (guint x = 0; x < SPOTS_X; x++)
      for (guint shift = 0; shift < 24; shift += 8)
        sum += ABS ((int) (a[y][x] >> shift & 0xff) - (int) (b[y][x] >> shift & 0xff));
  return sum / (SPOTS_X * SPOTS_Y * 3.0);
}

/* What the preview must look like. */
typedef struct
{
  const char *name, *path;
} Likeness;

static gboolean
looks_like (Desktop *desktop,
            gpointer data)
{
  const Likeness             *likeness = data;
  g_autoptr (AtspiAccessible) preview = desktop_find (desktop, ATSPI_ROLE_IMAGE, likeness->name);
  cairo_surface_t            *screen = desktop_photograph (desktop), *file = read_picture (likeness->path);
  guint32                     seen[SPOTS_Y][SPOTS_X], written[SPOTS_Y][SPOTS_X];
  double                      difference;

  shrink (screen, desktop_get_place (desktop, preview), seen);
  shrink (file, (AtspiRect) { 0, 0, cairo_image_surface_get_width (file), cairo_image_surface_get_height (file) }, written);
  difference = compare (seen, written);
  cairo_surface_destroy (screen);
  cairo_surface_destroy (file);
  return difference < ALIKE;
}

/* Exports from the dialog that is open, under a name of its own. (transfer full): the path */
static char *
export_as (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->home, "02-investments.png", NULL);
  char            *own = g_build_filename (fixture->home, name, NULL);

  export_files (fixture->desktop, "1 file exported");
  g_assert_cmpint (g_rename (path, own), ==, 0);
  desktop_settle (fixture->desktop);
  return own;
}

/* The preview is the file, smaller, whatever is chosen. */
static void
test_preview_is_true (Fixture      *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv)   views = desktop_read_views (fixture->desktop);
  g_autofree char *name = g_strdup_printf ("Preview of “%s”", views[1]), *both = NULL, *article = NULL;

  desktop_press (fixture->desktop, "Next");
  open_dialog (fixture->desktop);
  both = export_as (fixture, "both.png");
  open_dialog (fixture->desktop);
  choose (fixture->desktop, "Show", ARTICLE);
  article = export_as (fixture, "article.png");
  open_dialog (fixture->desktop);
  desktop_wait (fixture->desktop, looks_like, &(Likeness) { name, both }, "the preview shows what was written");
  g_assert_false (looks_like (fixture->desktop, &(Likeness) { name, article }));
  choose (fixture->desktop, "Show", ARTICLE);
  desktop_wait (fixture->desktop, looks_like, &(Likeness) { name, article }, "the preview shows what was written of the article");
  g_assert_false (looks_like (fixture->desktop, &(Likeness) { name, both }));
  desktop_press (fixture->desktop, "Escape");
  desktop_settle (fixture->desktop);
}

/* The deck. */

/* How many of the files in a folder end so. */
static guint
count_files (const char *folder,
             const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;
  guint            n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);
  return n;
}

/* Pages of a document end with a form feed where they are read as words. */
static guint
count_pages (const char *path)
{
  const char *const  arguments[] = { "pdftotext", path, "-", NULL };
  g_autofree char   *words = NULL;
  g_autoptr (GError) error = NULL;
  guint              n = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error));
  g_assert_no_error (error);
  for (const char *at = words; *at != '\0'; at++)
    n += *at == '\f';
  return n;
}

/* All views, to the end. */
static void
test_deck (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  static const char *const    formats[] = { "SVG", "PDF" };
  g_autofree char            *last = g_build_filename (fixture->home, "08-reactions.svg", NULL), *svg = NULL;
  g_autofree char            *document = g_build_filename (fixture->home, "paris-2025.pdf", NULL);
  g_auto (GStrv)              views = desktop_read_views (fixture->desktop);

  open_dialog (fixture->desktop);
  choose (fixture->desktop, "What", 1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (AtspiAccessible) format = desktop_find (fixture->desktop, ATSPI_ROLE_CHECK_BOX, formats[i]);

      desktop_activate (format);
    }
  export_files (fixture->desktop, "17 files exported");
  g_assert_cmpuint (count_files (fixture->home, ".png"), ==, N_VIEWS);
  g_assert_cmpuint (count_files (fixture->home, ".svg"), ==, N_VIEWS);
  g_assert_cmpuint (count_pages (document), ==, N_VIEWS);
  g_assert_true (g_file_get_contents (last, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, views[N_VIEWS - 1]));
}

/* The desktop is asked to show where the files are. */
static void
test_shows_the_folder (Fixture      *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char            *words = g_strconcat (fixture->home, "\n", NULL);
  g_autoptr (AtspiAccessible) button = NULL;

  open_dialog (fixture->desktop);
  export_files (fixture->desktop, "1 file exported");
  button = desktop_find (fixture->desktop, ATSPI_ROLE_PUSH_BUTTON, "Show in Folder");
  desktop_settle (fixture->desktop);
  desktop_point (fixture->desktop, button, TRUE);
  desktop_wait_for_opener (fixture->desktop, data_home, words);
}

/* Stopping and replacing. */

/* Every picture in a folder is whole; returns how many there are. */
static guint
check_whole (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;
  guint            n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      cairo_surface_t *picture;

      g_assert_false (g_str_has_suffix (name, ".part"));
      if (strstr (name, ".png") == NULL)
        continue;
      n++;
      g_assert_true (g_str_has_suffix (name, ".png"));
      picture = read_picture (path);
      g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 7680);
      g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 4320);
      cairo_surface_destroy (picture);
    }
  return n;
}

static gboolean
says_how_far (Desktop *desktop G_GNUC_UNUSED,
              gpointer dialog)
{
  g_autoptr (AtspiAccessible) bar = desktop_look_in (dialog, ATSPI_ROLE_PROGRESS_BAR, "Progress of the export");
  g_autofree char            *words = bar != NULL ? atspi_accessible_get_description (bar, NULL) : NULL;

  return words != NULL && g_str_has_suffix (words, " of 60 views");
}

/* What takes long says how far it is, and stops when asked to: no half of a file is left, and what came of it is said. */
static void
test_stops (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (AtspiAccessible) dialog = NULL, cancel = NULL, said = NULL;
  g_autofree char            *words = NULL, *expected = NULL;
  guint                       n;

  open_dialog (fixture->desktop);
  choose (fixture->desktop, "What", 1);
  choose (fixture->desktop, "Resolution", 3);
  g_object_unref (desktop_find (fixture->desktop, ATSPI_ROLE_LABEL, "7680 × 4320 pixels"));
  dialog = desktop_find (fixture->desktop, ATSPI_ROLE_FRAME, "Export");
  cancel = desktop_find_in (dialog, ATSPI_ROLE_PUSH_BUTTON, "Cancel");
  export_here (fixture->desktop);
  desktop_wait (fixture->desktop, says_how_far, dialog, "it says how far it is");
  desktop_activate (cancel);
  said = desktop_find_words (fixture->desktop, ATSPI_ROLE_LABEL, "Export stopped; ");
  words = atspi_accessible_get_name (said, NULL);
  n = check_whole (fixture->home);
  g_assert_cmpuint (n, <, N_SLOW);
  expected = n == 0 ? g_strdup ("Export stopped; no file was written")
                    : g_strdup_printf (n == 1 ? "Export stopped; %u file was finished before" : "Export stopped; %u files were finished before", n);
  g_assert_cmpstr (words, ==, expected);
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
#define ADD_SLOW(path, test) g_test_add (path, Fixture, "slow", set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  desktop_init (&argc, &argv);
  data_home = g_dir_make_tmp ("sommet-export-XXXXXX", NULL);
  desktop_make_opener (data_home);
  ADD ("/export/size-and-theme", test_size_and_theme);
  ADD ("/export/language", test_language);
  ADD ("/export/layer-and-ground", test_layer_and_ground);
  ADD ("/export/preview-has-the-shape", test_preview_has_the_shape);
  ADD ("/export/preview-is-true", test_preview_is_true);
  ADD ("/export/deck", test_deck);
  ADD ("/export/shows-the-folder", test_shows_the_folder);
  ADD_SLOW ("/export/stops", test_stops);
  ADD ("/export/asks-before-it-replaces", test_asks_before_it_replaces);
  status = g_test_run ();
  tree_remove (data_home);
  g_free (data_home);
  return status;
}
