/* Tests of what can be chosen for a view: options, undo and redo, zoom, and that it is kept.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <string.h>

#define PARIS SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025/datapackage.json"

/* Views of the dossier, by the number of times that Page Down leads to them. */
#define BARS 1
#define MAP 3
#define MATRIX 5

/* Folders of this program: settings and state of nobody. */
static char *home;

/* The desktop's settings are files of the toolkit; what was chosen before is forgotten. */
static void
set_up (gboolean animations)
{
  g_autofree char *folder = g_build_filename (home, "config", "gtk-4.0", NULL);
  g_autofree char *file = g_build_filename (folder, "settings.ini", NULL);
  g_autofree char *state = g_build_filename (home, "state", NULL);
  g_autofree char *text = g_strdup_printf ("[Settings]\ngtk-enable-animations=%d\ngtk-cursor-blink=false\n", animations);

  tree_remove (state);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static Desktop *
open_view (const char *path,
           guint       view)
{
  const char *arguments[] = { path, NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_settle (desktop);
  /* the program remembers where it was left */
  for (guint i = 0; i < 10; i++)
    desktop_press (desktop, "Prior");
  for (guint i = 0; i < view; i++)
    desktop_press (desktop, "Next");
  desktop_settle (desktop);
  return desktop;
}

/* The list with the most entries that are no views: the figure. */
typedef struct
{
  AtspiAccessible *figure;
  int              n;
} Search;

static void
note_figure (AtspiAccessible *node,
             gpointer         data)
{
  Search          *search = data;
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  int              n = atspi_accessible_get_child_count (node, NULL);

  if (atspi_accessible_get_role (node, NULL) != ATSPI_ROLE_LIST || g_str_equal (name, "Views") || n <= search->n)
    return;
  g_set_object (&search->figure, node);
  search->n = n;
}

static gboolean
has_figure (Desktop *desktop,
            gpointer data)
{
  Search *search = data;

  atspi_accessible_clear_cache (desktop_get_root (desktop));
  desktop_visit (desktop_get_root (desktop), note_figure, search);
  return search->figure != NULL;
}

/* Its marks may still be on their way. */
static AtspiAccessible *
find_figure (Desktop *desktop)
{
  Search search = { 0 };

  desktop_wait (desktop, has_figure, &search, "the figure has marks");
  return search.figure;
}

/* What is seen. */

static AtspiRect
get_room (Desktop *desktop)
{
  g_autoptr (AtspiAccessible) figure = find_figure (desktop);

  return desktop_get_place (desktop, figure);
}

/* The figure's part of the screen, once nothing moves any more and the pointer is away. */
static cairo_surface_t *
look (Desktop  *desktop,
      AtspiRect room)
{
  cairo_surface_t *screen, *part = cairo_image_surface_create (CAIRO_FORMAT_RGB24, room.width, room.height);
  cairo_t         *cr = cairo_create (part);

  desktop_settle (desktop);
  screen = desktop_photograph (desktop);
  cairo_set_source_surface (cr, screen, -room.x, -room.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (part);
  cairo_surface_destroy (screen);
  return part;
}

static guint
count_changes (cairo_surface_t *a,
               cairo_surface_t *b)
{
  int   width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += memcmp (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a) + 4 * x,
                   cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b) + 4 * x, 3)
           != 0;
  return n;
}

static gboolean
differ (cairo_surface_t *a,
        cairo_surface_t *b)
{
  return count_changes (a, b) > 100;
}

/* Options. */

static gboolean
has_focus (Desktop *desktop,
           gpointer data)
{
  g_autofree char *focus = desktop_get_focus (desktop);

  return g_strcmp0 (focus, data) == 0;
}

/* Tabs and arrows until something has the focus. */
static void
reach (Desktop    *desktop,
       const char *key,
       const char *name)
{
  for (guint i = 0; i < 30 && !has_focus (desktop, (gpointer) name); i++)
    desktop_press (desktop, key);
  desktop_wait (desktop, has_focus, (gpointer) name, name);
}

static void
open_options (Desktop *desktop)
{
  desktop_press (desktop, "Control+Shift+o");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "View Options"));
  desktop_settle (desktop);
}

/* Chooses the logarithmic scale with the keyboard alone. */
static void
choose_log (Desktop *desktop)
{
  open_options (desktop);
  reach (desktop, "Tab", "Logarithmic");
  desktop_press (desktop, "space");
  desktop_settle (desktop);
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
}

static gboolean
can_reset (Desktop *desktop)
{
  g_autoptr (AtspiAccessible) button = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Reset");
  g_autoptr (AtspiStateSet)   states = atspi_accessible_get_state_set (button);

  return atspi_state_set_contains (states, ATSPI_STATE_SENSITIVE);
}

/* The keyboard changes an option; what was changed is undone, done again and reset. Moving marks come to rest where they would stand at once. */
static void
test_steps (gconstpointer data)
{
  Desktop         *desktop;
  AtspiRect        room;
  cairo_surface_t *linear, *logarithmic, *undone, *redone, *reset;

  set_up (GPOINTER_TO_INT (data));
  desktop = open_view (PARIS, BARS);
  room = get_room (desktop);
  linear = look (desktop, room);
  choose_log (desktop);
  logarithmic = look (desktop, room);
  desktop_press (desktop, "Control+z");
  undone = look (desktop, room);
  desktop_press (desktop, "Control+Shift+z");
  redone = look (desktop, room);
  open_options (desktop);
  g_assert_true (can_reset (desktop));
  reach (desktop, "Shift+Tab", "Reset");
  desktop_press (desktop, "Return");
  desktop_settle (desktop);
  g_assert_false (can_reset (desktop));
  desktop_press (desktop, "Escape");
  reset = look (desktop, room);

  g_assert_true (differ (linear, logarithmic));
  g_assert_cmpuint (count_changes (linear, undone), ==, 0);
  g_assert_cmpuint (count_changes (logarithmic, redone), ==, 0);
  g_assert_cmpuint (count_changes (linear, reset), ==, 0);
  desktop_stop (desktop);
  cairo_surface_destroy (linear);
  cairo_surface_destroy (logarithmic);
  cairo_surface_destroy (undone);
  cairo_surface_destroy (redone);
  cairo_surface_destroy (reset);
}

/* What a figure was, what it is to be, and how many pixels were seen meanwhile that are of neither. */
typedef struct
{
  cairo_surface_t *from, *to;
  AtspiRect        room;
  guint            n_between;
} Change;

static gboolean
has_changed (Desktop *desktop,
             gpointer data)
{
  Change          *change = data;
  cairo_surface_t *screen = desktop_photograph (desktop);
  gsize            stride = cairo_image_surface_get_stride (screen), own_stride = cairo_image_surface_get_stride (change->to);
  guint            n_old = 0;

  for (int y = 0; y < change->room.height; y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (screen) + (change->room.y + y) * stride) + change->room.x;
      const guint32 *from = (const guint32 *) (cairo_image_surface_get_data (change->from) + y * own_stride);
      const guint32 *to = (const guint32 *) (cairo_image_surface_get_data (change->to) + y * own_stride);

      for (int x = 0; x < change->room.width; x++)
        {
          gboolean old = ((row[x] ^ from[x]) & 0xffffff) == 0, new = ((row[x] ^ to[x]) & 0xffffff) == 0;

          n_old += !new;
          change->n_between += !old && !new;
        }
    }
  cairo_surface_destroy (screen);
  return n_old == 0;
}

/* Whether the figure is no longer what it was. */
static gboolean
has_left (Desktop *desktop,
          gpointer data)
{
  const Change    *change = data;
  cairo_surface_t *now = look (desktop, change->room);
  gboolean         left = differ (change->from, now);

  cairo_surface_destroy (now);
  return left;
}

/* Undoes a choice and does it again; returns how many pixels were seen that are neither of the one figure nor of the other. */
static guint
change_twice (Desktop  *desktop,
              Change    there)
{
  Change back = { there.to, there.from, there.room, 0 };

  desktop_press (desktop, "Control+z");
  desktop_wait (desktop, has_changed, &there, "the choice is undone");
  desktop_press (desktop, "Control+Shift+z");
  desktop_wait (desktop, has_changed, &back, "the choice is there again");
  return there.n_between + back.n_between;
}

/* More often than it takes to see a motion, however busy the computer is. */
#define MANY 50

/* Marks are seen on their way to their new places; who wants no motion sees nothing between the figure before and the figure after. */
static void
test_motion (gconstpointer data)
{
  gboolean         moving = GPOINTER_TO_INT (data);
  guint            n_between = 0;
  Desktop         *desktop;
  AtspiRect        room;
  cairo_surface_t *linear, *logarithmic;

  set_up (moving);
  desktop = open_view (PARIS, BARS);
  room = get_room (desktop);
  linear = look (desktop, room);
  choose_log (desktop);
  desktop_wait (desktop, has_left, &(Change) { .from = linear, .room = room }, "the scale is another");
  logarithmic = look (desktop, room);
  for (guint i = 0; i < (moving ? MANY : 5) && n_between == 0; i++)
    n_between = change_twice (desktop, (Change) { logarithmic, linear, room, 0 });
  g_assert_cmpint (n_between > 0, ==, moving);
  desktop_stop (desktop);
  cairo_surface_destroy (linear);
  cairo_surface_destroy (logarithmic);
}

/* The space bar opens a list as Enter does. */
static void
test_space_opens_a_list (void)
{
  Desktop *desktop;

  set_up (FALSE);
  desktop = open_view (PARIS, BARS);
  open_options (desktop);
  reach (desktop, "Tab", "Order");
  desktop_press (desktop, "space");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "By value"));
  for (guint i = 0; i < 2; i++)
    {
      desktop_settle (desktop);
      desktop_press (desktop, "Escape");
    }
  desktop_settle (desktop);
  desktop_stop (desktop);
}

static void
test_no_options (void)
{
  Desktop *desktop;

  set_up (FALSE);
  desktop = open_view (PARIS, MATRIX);
  open_options (desktop);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "This kind of view has no options."));
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_stop (desktop);
}

/* Breaks every file that choices are kept in; returns how many there were. */
static guint
break_state (void)
{
  g_autofree char *folder = g_build_filename (home, "state", "sommet", "choices", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;
  guint            n = 0;

  for (; dir != NULL && (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, "{'investments': <{'scale': <", -1, NULL));
    }
  return n;
}

static void
test_kept_between_runs (void)
{
  Desktop         *desktop;
  AtspiRect        room;
  cairo_surface_t *linear, *logarithmic, *kept, *broken;

  set_up (FALSE);
  desktop = open_view (PARIS, BARS);
  room = get_room (desktop);
  linear = look (desktop, room);
  choose_log (desktop);
  logarithmic = look (desktop, room);
  desktop_stop (desktop);

  desktop = open_view (PARIS, BARS);
  kept = look (desktop, room);
  desktop_stop (desktop);
  g_assert_cmpuint (break_state (), ==, 1);
  desktop = open_view (PARIS, BARS);
  broken = look (desktop, room);
  desktop_stop (desktop);

  g_assert_true (differ (linear, logarithmic));
  g_assert_cmpuint (count_changes (logarithmic, kept), ==, 0);
  g_assert_cmpuint (count_changes (linear, broken), ==, 0);
  cairo_surface_destroy (linear);
  cairo_surface_destroy (logarithmic);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (broken);
}

/* A table is set with as many lines as a number says. */
static char *
write_table (void)
{
  char            *path = g_build_filename (home, "words.csv", NULL);
  g_autoptr (GString) text = g_string_new ("name,words\n");

  for (guint i = 0; i < 9; i++)
    {
      g_string_append_printf (text, "n%u,", i);
      for (guint k = 0; k < 60; k++)
        g_string_append_printf (text, "word%u ", k * i);
      g_string_append_c (text, '\n');
    }
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  return path;
}

static void
test_spins_are_one_step (void)
{
  g_autofree char *path = write_table ();
  Desktop         *desktop;
  AtspiRect        room;
  cairo_surface_t *before, *after, *undone;

  set_up (FALSE);
  desktop = open_view (path, 0);
  room = get_room (desktop);
  before = look (desktop, room);
  open_options (desktop);
  /* the first control has the focus */
  desktop_press (desktop, "Down");
  desktop_press (desktop, "Down");
  desktop_settle (desktop);
  desktop_press (desktop, "Escape");
  after = look (desktop, room);
  desktop_press (desktop, "Control+z");
  undone = look (desktop, room);
  g_assert_true (differ (before, after));
  g_assert_cmpuint (count_changes (before, undone), ==, 0);
  desktop_stop (desktop);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  cairo_surface_destroy (undone);
}

/* Zoom. */

/* How high a country is, which the middle of the map is near to. */
static int
get_height (Desktop *desktop)
{
  g_autoptr (AtspiAccessible) figure = find_figure (desktop);
  int                         height = 0, n = atspi_accessible_get_child_count (figure, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) mark = atspi_accessible_get_child_at_index (figure, i, NULL);
      g_autofree char            *name = atspi_accessible_get_name (mark, NULL);

      if (g_str_has_prefix (name, "Inde, Source"))
        height = desktop_get_extents (mark).height;
    }
  return height;
}

static gboolean
is_higher (Desktop *desktop,
          gpointer data)
{
  return get_height (desktop) > *(const int *) data;
}

static gboolean
is_as_high (Desktop *desktop,
            gpointer data)
{
  return get_height (desktop) == *(const int *) data;
}

static void
test_keys_zoom (void)
{
  Desktop *desktop;
  int      before, near;

  set_up (TRUE);
  desktop = open_view (PARIS, MAP);
  before = get_height (desktop);
  desktop_press (desktop, "KP_Add");
  desktop_wait (desktop, is_higher, &before, "the country is higher");
  desktop_settle (desktop);
  near = get_height (desktop);
  desktop_press (desktop, "0");
  desktop_wait (desktop, is_as_high, &before, "all is shown again");
  desktop_press (desktop, "Control+z");
  desktop_wait (desktop, is_as_high, &near, "that is undone");
  desktop_stop (desktop);

  /* it is kept, as a person left it */
  desktop = open_view (PARIS, MAP);
  g_assert_cmpint (get_height (desktop), ==, near);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Zoom in"));
  desktop_press (desktop, "Next");
  desktop_settle (desktop);
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_PUSH_BUTTON, "Zoom in"));
  desktop_stop (desktop);
}

/* The wheel zooms, a drag pans, each is one step; and a drag selects nothing. */
static void
test_pointer_zooms (void)
{
  Desktop                    *desktop;
  g_autoptr (AtspiAccessible) figure = NULL;
  AtspiRect                   room;
  cairo_surface_t            *whole, *near, *moved, *back, *out;

  set_up (TRUE);
  desktop = open_view (PARIS, MAP);
  room = get_room (desktop);
  figure = find_figure (desktop);
  whole = look (desktop, room);
  desktop_scroll (desktop, figure, 4);
  near = look (desktop, room);
  desktop_drag (desktop, figure, -120, 60);
  moved = look (desktop, room);
  desktop_press (desktop, "Control+z");
  back = look (desktop, room);
  desktop_press (desktop, "Control+z");
  out = look (desktop, room);

  g_assert_true (differ (whole, near));
  g_assert_true (differ (near, moved));
  g_assert_false (differ (near, back));
  g_assert_false (differ (whole, out));
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_LABEL, "1 selected"));
  desktop_stop (desktop);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (near);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (back);
  cairo_surface_destroy (out);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *config = NULL, *state = NULL;
  int              result;

  desktop_init (&argc, &argv);
  home = g_dir_make_tmp ("sommet-options-XXXXXX", NULL);
  config = g_build_filename (home, "config", NULL);
  state = g_build_filename (home, "state", NULL);
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_add_data_func ("/window-options/steps/moving", GINT_TO_POINTER (TRUE), test_steps);
  g_test_add_data_func ("/window-options/steps/still", GINT_TO_POINTER (FALSE), test_steps);
  g_test_add_data_func ("/window-options/motion/moving", GINT_TO_POINTER (TRUE), test_motion);
  g_test_add_data_func ("/window-options/motion/still", GINT_TO_POINTER (FALSE), test_motion);
  g_test_add_func ("/window-options/space-opens-a-list", test_space_opens_a_list);
  g_test_add_func ("/window-options/no-options", test_no_options);
  g_test_add_func ("/window-options/kept-between-runs", test_kept_between_runs);
  g_test_add_func ("/window-options/spins-are-one-step", test_spins_are_one_step);
  g_test_add_func ("/window-options/keys-zoom", test_keys_zoom);
  g_test_add_func ("/window-options/pointer-zooms", test_pointer_zooms);
  result = g_test_run ();
  tree_remove (home);
  g_free (home);
  return result;
}
