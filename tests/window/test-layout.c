/* Tests of how the window is laid out: small, large, with large text; what is shown where, and what has the focus.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <glib/gstdio.h>

/* The first view of the dossier. */
#define FIRST "DeepSeek-R1\u00a0: un dixième du coût, Nvidia en chute"

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025/datapackage.json"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("sommet-layout-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", fixture->folder, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  desktop_set_text_scale (1);
  g_unsetenv ("XDG_STATE_HOME");
  tree_remove (fixture->folder);
  g_free (fixture->folder);
}

/* Opens the dossier in a window as the last one was. */
static Desktop *
start (Fixture    *fixture,
       const char *window,
       double      text_scale)
{
  const char      *arguments[] = { DOSSIER, NULL };
  g_autofree char *sub = g_build_filename (fixture->folder, "sommet", NULL), *path = g_build_filename (sub, "state.ini", NULL);
  g_autofree char *text = g_strdup_printf ("[window]\n%s\n", window);
  Desktop         *desktop;

  g_mkdir (sub, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  desktop_set_text_scale (text_scale);
  desktop = desktop_start (arguments);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_FRAME, "L’IA à Paris"));
  desktop_settle (desktop);
  return desktop;
}

/* Small windows. */

/* What is used ends within so many pixels; what the header bar has put away lies beyond its left edge. */
static void
check_width (AtspiAccessible *node,
             gpointer         data)
{
  static const AtspiRole used[] = { ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_ENTRY,
                                    ATSPI_ROLE_FRAME, ATSPI_ROLE_DIALOG };
  AtspiRole              role = atspi_accessible_get_role (node, NULL);
  AtspiRect              place = desktop_get_extents (node);
  g_autofree char       *name = atspi_accessible_get_name (node, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    if (role == used[i] && place.x + place.width > GPOINTER_TO_INT (data))
      g_error ("“%s” reaches to %d", name, place.x + place.width);
}

/* How wide and high something is, whose place is that in a popover. */
static AtspiRect
measure (Desktop    *desktop,
         AtspiRole   role,
         const char *name)
{
  g_autoptr (AtspiAccessible) found = desktop_find (desktop, role, name);

  desktop_settle (desktop);
  atspi_accessible_clear_cache (found);
  return desktop_get_extents (found);
}

/* The window, its popovers and its dialogs keep to the smallest size, whatever the size of text. */
static void
test_small (Fixture      *fixture,
            gconstpointer data)
{
  Desktop                    *desktop = start (fixture, "width=360\nheight=294", GPOINTER_TO_INT (data) / 10.0);
  g_autoptr (AtspiAccessible) frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);
  gboolean                    is_large = GPOINTER_TO_INT (data) > 10;
  AtspiRect                   options, reset, heading;

  g_assert_cmpint (desktop_get_extents (frame).width, <=, 360);
  g_assert_cmpint (desktop_get_extents (frame).height, <=, 294);
  desktop_visit (desktop_get_root (desktop), check_width, GINT_TO_POINTER (360));
  desktop_press (desktop, "Control+Shift+o");
  options = measure (desktop, ATSPI_ROLE_LIST, "Options");
  reset = measure (desktop, ATSPI_ROLE_PUSH_BUTTON, "Reset");
  heading = measure (desktop, ATSPI_ROLE_LABEL, "View Options");
  g_assert_cmpint (options.width, <, 330);
  /* beside the heading there is room for the button; with large text, below */
  g_assert_cmpint (reset.y >= heading.y + heading.height, ==, is_large);
  g_assert_cmpint (reset.x + reset.width - options.x, <, 330);
  desktop_press (desktop, "Escape");
  desktop_press (desktop, "Control+f");
  g_assert_cmpint (measure (desktop, ATSPI_ROLE_ENTRY, "Find in all views").width, <, 330);
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_stop (desktop);
}

/* In a low window, the table has the room. */
static void
test_low (Fixture      *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  Desktop                    *desktop = start (fixture, "width=360\nheight=294", 1);
  g_autoptr (AtspiAccessible) table = NULL;
  AtspiRect                   place;

  desktop_press (desktop, "F9");
  table = desktop_find (desktop, ATSPI_ROLE_TREE_TABLE, "Data of the view");
  desktop_settle (desktop);
  place = desktop_get_extents (table);
  g_assert_cmpint (place.height, >, 60);
  g_assert_cmpint (place.y + place.height, <=, 294);
  desktop_stop (desktop);
}

/* Panes. */

/* A pane that nobody opened does not open where there is room for it. */
static void
test_panes_stay_closed (Fixture      *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  Desktop                    *desktop = start (fixture, "width=640\nheight=480", 1);
  g_autoptr (AtspiAccessible) frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);
  g_autoptr (AtspiAccessible) figure = desktop_find (desktop, ATSPI_ROLE_LIST, FIRST);

  desktop_press (desktop, "F11");
  desktop_settle (desktop);
  g_assert_cmpint (desktop_get_extents (frame).width, >, 1000);
  g_assert_cmpint (desktop_get_extents (figure).width, ==, desktop_get_extents (frame).width);
  desktop_stop (desktop);
}

static void
test_maximised (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  Desktop                    *desktop = start (fixture, "width=640\nheight=480\nmaximized=1", 1);
  g_autoptr (AtspiAccessible) frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);

  g_assert_cmpint (desktop_get_extents (frame).width, >, 1000);
  desktop_stop (desktop);
}

static void
count_copy_button (AtspiAccessible *node,
                   gpointer         data)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);

  if (atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_PUSH_BUTTON && g_str_has_prefix (name, "Copy: "))
    (*(int *) data)++;
}

/* Each field of the details has a button that copies it. */
static gboolean
has_details (Desktop *desktop,
             gpointer expected)
{
  int n = 0;

  atspi_accessible_clear_cache (desktop_get_root (desktop));
  desktop_visit (desktop_get_root (desktop), count_copy_button, &n);
  return (n > 0) == GPOINTER_TO_INT (expected);
}

/* Details are of what is chosen. */
static void
test_details (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  Desktop *desktop = start (fixture, "width=1280\nheight=800\ndetails=1", 1);

  desktop_press (desktop, "Tab");
  desktop_press (desktop, "Return");
  desktop_wait (desktop, has_details, GINT_TO_POINTER (TRUE), "there are details");
  desktop_press (desktop, "Escape");
  desktop_wait (desktop, has_details, GINT_TO_POINTER (FALSE), "there are no details");
  desktop_stop (desktop);
}

/* A part of the screen, as it was. */
typedef struct
{
  cairo_surface_t *before;
  AtspiRect        part;
} Sight;

static gboolean
is_as_before (Desktop *desktop,
              gpointer data)
{
  const Sight     *sight = data;
  cairo_surface_t *now = desktop_photograph (desktop);
  gboolean         same = desktop_count_changes (sight->before, now, sight->part) == 0;

  cairo_surface_destroy (now);
  return same;
}

static gboolean
is_covered (Desktop *desktop,
            gpointer data)
{
  return !is_as_before (desktop, data);
}

/* In a narrow window details lie over the figure, which keeps its room; Escape puts them away, the item of the menu too. */
static void
test_details_slide_over (Fixture      *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  Desktop                    *desktop = start (fixture, "width=480\nheight=480", 1);
  g_autoptr (AtspiAccessible) figure = desktop_find (desktop, ATSPI_ROLE_LIST, FIRST), details = NULL;
  AtspiRect                   before, after, over;
  Sight                       sight;

  g_object_unref (desktop_find_mark (desktop, figure, "10\u00a0%"));
  before = desktop_get_extents (figure);
  sight = (Sight) { desktop_photograph (desktop), desktop_get_place (desktop, figure) };
  desktop_press (desktop, "Control+i");
  details = desktop_find (desktop, ATSPI_ROLE_LABEL, "No Selection");
  desktop_settle (desktop);
  after = desktop_get_extents (figure);
  over = desktop_get_extents (details);
  g_assert_cmpint (before.width, ==, 480);
  g_assert_cmpint (after.width, ==, before.width);
  g_assert_cmpint (over.x, >=, after.x);
  g_assert_cmpint (over.x + over.width, <=, after.x + after.width);
  g_assert_true (is_covered (desktop, &sight));
  desktop_press (desktop, "Escape");
  desktop_wait (desktop, is_as_before, &sight, "Escape has put the details away");
  desktop_choose (desktop, "Main menu", "Details");
  desktop_wait (desktop, is_covered, &sight, "the menu has brought the details");
  desktop_choose (desktop, "Main menu", "Details");
  desktop_wait (desktop, is_as_before, &sight, "the menu has put the details away");
  cairo_surface_destroy (sight.before);
  desktop_stop (desktop);
}

/* Focus and text. */

static void
test_focus (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  Desktop         *desktop = start (fixture, "width=1280\nheight=800", 1);
  g_auto (GStrv)   views = desktop_read_views (desktop);
  g_autofree char *before = desktop_get_focus (desktop), *after = NULL;

  g_assert_cmpstr (before, ==, views[0]);
  desktop_press (desktop, "Next");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "View 2 of 8"));
  desktop_settle (desktop);
  after = desktop_get_focus (desktop);
  g_assert_cmpstr (after, ==, views[1]);
  desktop_stop (desktop);
}

/* Pixels from a mark to the middle of the ring about it. */
#define RING 4

static void
note_focused (AtspiAccessible *node,
              gpointer         data)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (node);

  if (atspi_state_set_contains (states, ATSPI_STATE_FOCUSED))
    g_set_object ((AtspiAccessible **) data, node);
}

/* What has the focus. (transfer full) (nullable) */
static AtspiAccessible *
find_focused (Desktop *desktop)
{
  AtspiAccessible *focused = NULL;

  atspi_accessible_clear_cache (desktop_get_root (desktop));
  desktop_visit (desktop_get_root (desktop), note_focused, &focused);
  return focused;
}

static gboolean
has_moved_on (Desktop *desktop,
              gpointer before)
{
  g_autoptr (AtspiAccessible) focused = find_focused (desktop);

  return focused != NULL && focused != before;
}

/* Stops of the Tab key: the header bar, the list, the figure, and the header bar once more. */
#define N_STOPS 16

/* Of a control, the tree tells where its contents are. */
#define PADDING 12

static AtspiRect
grow (AtspiRect place,
      int       by)
{
  return (AtspiRect) { place.x - by, place.y - by, place.width + 2 * by, place.height + 2 * by };
}

static AtspiRect
intersect (AtspiRect a,
           AtspiRect b)
{
  int x = MAX (a.x, b.x), y = MAX (a.y, b.y);

  return (AtspiRect) { x, y, MAX (MIN (a.x + a.width, b.x + b.width) - x, 0), MAX (MIN (a.y + a.height, b.y + b.height) - y, 0) };
}

/* The screen before the focus came to a place from another. */
typedef struct
{
  cairo_surface_t *before;
  AtspiRect        place, left;
} Stop;

/* More has changed than that the focus is gone from where it was. */
static gboolean
shows_focus (Desktop *desktop,
             gpointer data)
{
  const Stop      *stop = data;
  cairo_surface_t *now = desktop_photograph (desktop);
  guint            n = desktop_count_changes (stop->before, now, stop->place);
  guint            n_left = desktop_count_changes (stop->before, now, intersect (stop->place, stop->left));

  cairo_surface_destroy (now);
  return n >= n_left + 40;
}

/* The window, and in it a figure that is whole. */
static Desktop *
start_wide (Fixture *fixture)
{
  Desktop                    *desktop = start (fixture, "width=1280\nheight=800", 1);
  g_autoptr (AtspiAccessible) figure = desktop_find (desktop, ATSPI_ROLE_LIST, FIRST);

  g_object_unref (desktop_find_mark (desktop, figure, "10\u00a0%"));
  return desktop;
}

/* Wherever the Tab key leads, that is to be seen there. */
static void
test_focus_is_seen (Fixture      *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  Desktop                    *desktop = start_wide (fixture);
  g_autoptr (AtspiAccessible) focused = find_focused (desktop);
  Stop                        stop = { .place = grow (desktop_get_place (desktop, focused), PADDING) };

  for (guint i = 0; i < N_STOPS; i++)
    {
      g_autofree char *name = NULL, *what = NULL;

      stop.before = desktop_photograph (desktop);
      stop.left = stop.place;
      desktop_press (desktop, "Tab");
      desktop_wait (desktop, has_moved_on, focused, "the focus has moved on");
      g_clear_object (&focused);
      focused = find_focused (desktop);
      name = atspi_accessible_get_name (focused, NULL);
      what = g_strdup_printf ("it is to be seen that “%s” has the focus", name);
      stop.place = grow (desktop_get_place (desktop, focused), PADDING);
      desktop_wait (desktop, shows_focus, &stop, what);
      desktop_settle (desktop);
      cairo_surface_destroy (stop.before);
    }
  desktop_stop (desktop);
}

/* How many of the four sides of a place have changed all along, so many pixels outside of it. */
static guint
count_sides (cairo_surface_t *before,
             cairo_surface_t *after,
             AtspiRect        place,
             int              outside)
{
  AtspiRect       ring = grow (place, outside);
  const AtspiRect sides[] = { { ring.x, ring.y, ring.width, 1 },
                              { ring.x, ring.y + ring.height - 1, ring.width, 1 },
                              { ring.x, ring.y, 1, ring.height },
                              { ring.x + ring.width - 1, ring.y, 1, ring.height } };
  guint           n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    n += desktop_count_changes (before, after, sides[i]) == (guint) MAX (sides[i].width, sides[i].height);
  return n;
}

/* A mark that must have a ring about it, and one that must not. */
typedef struct
{
  cairo_surface_t *none; /* without a ring */
  AtspiRect        with, without;
} Ring;

/* The card of the mark may lie on one side. */
static gboolean
has_ring (Desktop *desktop,
          gpointer data)
{
  const Ring      *ring = data;
  cairo_surface_t *now = desktop_photograph (desktop);
  gboolean         has = count_sides (ring->none, now, ring->with, RING) >= 3 && count_sides (ring->none, now, ring->without, RING) == 0;

  cairo_surface_destroy (now);
  return has;
}

/* The mark that the keyboard is on has a ring about it, which goes with the focus. */
static void
test_mark_has_a_ring (Fixture      *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  Desktop                    *desktop = start_wide (fixture);
  g_autoptr (AtspiAccessible) list = find_focused (desktop), first = NULL, last = NULL;
  cairo_surface_t            *none = desktop_photograph (desktop);
  AtspiRect                   one, other;

  desktop_press (desktop, "Tab");
  desktop_wait (desktop, has_moved_on, list, "a mark has the focus");
  first = find_focused (desktop);
  one = desktop_get_place (desktop, first);
  desktop_press (desktop, "End");
  desktop_wait (desktop, has_moved_on, first, "another mark has the focus");
  last = find_focused (desktop);
  other = desktop_get_place (desktop, last);
  desktop_wait (desktop, has_ring, &(Ring) { none, other, one }, "the last mark has a ring");
  desktop_press (desktop, "Home");
  desktop_wait (desktop, has_ring, &(Ring) { none, one, other }, "the first mark has a ring");
  cairo_surface_destroy (none);
  desktop_stop (desktop);
}

static gboolean
is_blank (cairo_surface_t *screen,
          AtspiRect        place,
          int              y)
{
  const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (screen) + y * cairo_image_surface_get_stride (screen));

  for (int x = place.x + 8; x < place.x + place.width - 8; x++)
    if (((row[x] >> 8) & 0xff) < 128)
      return FALSE;
  return TRUE;
}

/* Pixels from the top to the foot of the first line that is written on the figure. */
static int
measure_title (Fixture *fixture,
               double   text_scale)
{
  Desktop                    *desktop = start (fixture, "width=1280\nheight=800", text_scale);
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = desktop_find (desktop, ATSPI_ROLE_LIST, views[0]);
  AtspiRect                   place = desktop_get_place (desktop, figure);
  cairo_surface_t            *screen = desktop_photograph (desktop);
  int                         top = place.y + 4, foot;

  while (is_blank (screen, place, top))
    top++;
  for (foot = top; !is_blank (screen, place, foot);)
    foot++;
  cairo_surface_destroy (screen);
  desktop_stop (desktop);
  return foot - top;
}

static void
test_text (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  int usual = measure_title (fixture, 1), large = measure_title (fixture, 2);

  g_assert_cmpint (usual, >, 8);
  g_assert_cmpint (large, >, 1.5 * usual);
}

#define ADD(path, data, test) g_test_add (path, Fixture, GINT_TO_POINTER (data), set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  ADD ("/layout/small", 10, test_small);
  ADD ("/layout/small-with-large-text", 20, test_small);
  ADD ("/layout/low", 0, test_low);
  ADD ("/layout/panes-stay-closed", 0, test_panes_stay_closed);
  ADD ("/layout/maximised-again", 0, test_maximised);
  ADD ("/layout/details-go-with-the-selection", 0, test_details);
  ADD ("/layout/details-slide-over", 0, test_details_slide_over);
  ADD ("/layout/focus-is-seen", 0, test_focus_is_seen);
  ADD ("/layout/mark-has-a-ring", 0, test_mark_has_a_ring);
  ADD ("/layout/focus-goes-with-the-view", 0, test_focus);
  ADD ("/layout/text-follows-the-system", 0, test_text);
  return g_test_run ();
}
