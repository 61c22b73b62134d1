/* Tests of the window: the real program on a display, read and driven through its accessibility tree.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"
#define N_VIEWS 8
#define ENDING                                                                                                                        \
  "{\"resources\": [{\"name\": \"t\", \"data\": [{\"a\": 1}]}], \"views\": [{\"name\": \"v\", \"resources\": [\"t\"], "                     \
  "\"specType\": \"sommet:exit-drawing\"}]}"

static Desktop *
open_dossier (void)
{
  const char *arguments[] = { DOSSIER "/datapackage.json", NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_settle (desktop);
  return desktop;
}

/* The list that is the figure: its name is the title of its view. */
static AtspiAccessible *
find_figure (Desktop    *desktop,
             const char *title)
{
  return desktop_find (desktop, ATSPI_ROLE_LIST, title);
}

static void
test_shows_the_dossier (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, views[0]);
  g_autoptr (AtspiAccessible) frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);
  g_autofree char            *title = atspi_accessible_get_name (frame, NULL);
  g_autofree char            *description = atspi_accessible_get_description (figure, NULL);

  g_assert_cmpuint (g_strv_length (views), ==, N_VIEWS);
  g_assert_nonnull (strstr (title, "Paris"));
  g_assert_nonnull (strstr (description, views[0]));
  g_assert_cmpint (atspi_accessible_get_child_count (figure, NULL), >, 3);
  desktop_stop (desktop);
}

static gboolean
is_type (const char *name)
{
  static const char *const prefixes[] = { "Gtk", "Adw", "Som" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i]) && g_ascii_isupper (name[strlen (prefixes[i])]))
      return TRUE;
  return FALSE;
}

/* Nothing that is showing is called after a C type; what can be pressed, filled in or walked has words of its own. */
static void
check_name (AtspiAccessible *node,
            gpointer         data)
{
  static const AtspiRole named[] = { ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_ENTRY,
                                     ATSPI_ROLE_LIST, ATSPI_ROLE_LIST_ITEM, ATSPI_ROLE_MENU_ITEM, ATSPI_ROLE_RADIO_BUTTON, ATSPI_ROLE_SCROLL_BAR,
                                     ATSPI_ROLE_SPIN_BUTTON, ATSPI_ROLE_TABLE, ATSPI_ROLE_TREE_TABLE, ATSPI_ROLE_FRAME, ATSPI_ROLE_DIALOG };
  AtspiRole              role = atspi_accessible_get_role (node, NULL);
  g_autofree char       *name = atspi_accessible_get_name (node, NULL);
  GString               *wrong = data;
  gboolean               bad = is_type (name) || g_str_has_suffix (name, " ");

  for (guint i = 0; !bad && i < G_N_ELEMENTS (named); i++)
    bad = role == named[i] && *name == '\0';
  if (bad)
    {
      AtspiRect                  place = desktop_get_extents (node);
      g_autoptr (AtspiAccessible) parent = atspi_accessible_get_parent (node, NULL);
      g_autofree char           *around = parent != NULL ? atspi_accessible_get_name (parent, NULL) : NULL;

      g_string_append_printf (wrong, "\n  a %s is called “%s”, in “%s”, at %d,%d %dx%d", atspi_role_get_name (role), name, around, place.x, place.y,
                              place.width, place.height);
    }
}

/* The keys that open all there is to open, one after the other. */
static const struct
{
  const char *keys, *close;
} openings[] = { { "", NULL },
                 { "F9", NULL },
                 { "Control+i", NULL },
                 { "Control+f", "Escape" },
                 { "Control+Shift+o", "Escape" },
                 { "Control+comma", "Escape" },
                 { "Control+e", "Escape" },
                 { "F5", NULL },
                 { "b", "Escape" },
                 { "Escape", NULL },
                 { "Control+question", "Escape" },
                 { "F10", "Escape" } };

static void
check_names (Desktop *desktop)
{
  g_autoptr (GString) wrong = g_string_new (NULL);

  desktop_settle (desktop);
  atspi_accessible_clear_cache (desktop_get_root (desktop));
  desktop_visit (desktop_get_root (desktop), check_name, wrong);
  if (wrong->len > 0)
    g_test_fail_printf ("%s", wrong->str);
}

static void
test_names_everything (void)
{
  Desktop *desktop = open_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      if (*openings[i].keys != '\0')
        desktop_press (desktop, openings[i].keys);
      check_names (desktop);
      if (openings[i].close != NULL)
        desktop_press (desktop, openings[i].close);
    }
  desktop_stop (desktop);
}

static void
test_page_keys_change_the_view (void)
{
  Desktop       *desktop = open_dossier ();
  g_auto (GStrv) views = desktop_read_views (desktop);

  for (guint i = 1; i < N_VIEWS; i++)
    {
      desktop_press (desktop, "Next");
      g_object_unref (find_figure (desktop, views[i]));
    }
  desktop_press (desktop, "Next"); /* there is none after the last */
  desktop_press (desktop, "Prior");
  g_object_unref (find_figure (desktop, views[N_VIEWS - 2]));
  desktop_stop (desktop);
}

static gboolean
is_in_figure (Desktop *desktop,
              gpointer data)
{
  g_autofree char *focus = desktop_get_focus (desktop);
  AtspiAccessible *figure = data;
  int              n = atspi_accessible_get_child_count (figure, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) mark = atspi_accessible_get_child_at_index (figure, i, NULL);
      g_autofree char            *name = atspi_accessible_get_name (mark, NULL);

      if (focus != NULL && *focus != '\0' && g_strcmp0 (name, focus) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_outside_figure (Desktop *desktop,
                   gpointer data)
{
  return !is_in_figure (desktop, data);
}

/* Tabs until a mark has the focus. */
static void
enter_figure (Desktop         *desktop,
              AtspiAccessible *figure)
{
  for (guint i = 0; i < 20 && !is_in_figure (desktop, figure); i++)
    desktop_press (desktop, "Tab");
  desktop_wait (desktop, is_in_figure, figure, "a mark has the focus");
}

typedef struct
{
  char *name;
} Before;

static gboolean
has_moved (Desktop *desktop,
           gpointer data)
{
  g_autofree char *focus = desktop_get_focus (desktop);

  return focus != NULL && g_strcmp0 (focus, ((Before *) data)->name) != 0;
}

static void
test_arrows_walk_the_marks (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL;
  Before                      before;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  desktop_settle (desktop);
  enter_figure (desktop, figure);
  desktop_press (desktop, "Home");
  desktop_settle (desktop);
  before.name = desktop_get_focus (desktop);
  g_assert_nonnull (strstr (before.name, "500"));
  desktop_press (desktop, "Down");
  desktop_wait (desktop, has_moved, &before, "the focus is on another mark");
  g_assert_true (is_in_figure (desktop, figure));
  desktop_press (desktop, "Escape");
  desktop_wait (desktop, is_outside_figure, figure, "the focus has left the figure");
  g_free (before.name);
  desktop_stop (desktop);
}

/* What must have the focus. */
static gboolean
has_focus (Desktop *desktop,
           gpointer name)
{
  g_autofree char *focus = desktop_get_focus (desktop);

  return g_strcmp0 (focus, name) == 0;
}

/* The mark whose place is the highest, or the lowest. (transfer full): its sentence */
static char *
name_outermost (AtspiAccessible *figure,
                gboolean         lowest)
{
  int   n = atspi_accessible_get_child_count (figure, NULL), best = lowest ? G_MININT : G_MAXINT;
  char *name = NULL;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) mark = atspi_accessible_get_child_at_index (figure, i, NULL);
      AtspiRect                   place = desktop_get_extents (mark);
      int                         middle = place.y + place.height / 2;

      if (place.width <= 0 || (lowest ? middle <= best : middle >= best))
        continue;
      best = middle;
      g_free (name);
      name = atspi_accessible_get_name (mark, NULL);
    }
  return name;
}

/* Within the figure, End leads to the last mark, Home to the first. */
static void
test_ends_of_the_figure (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL;
  g_autofree char            *first = NULL, *last = NULL;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  enter_figure (desktop, figure);
  desktop_settle (desktop);
  first = name_outermost (figure, FALSE);
  last = name_outermost (figure, TRUE);
  desktop_press (desktop, "End");
  desktop_wait (desktop, has_focus, last, "the last mark has the focus");
  desktop_press (desktop, "Home");
  desktop_wait (desktop, has_focus, first, "the first mark has the focus");
  desktop_stop (desktop);
}

/* Goes forth and back with all four arrows; the focus is where nothing else needs them. */
static void
walk_views (Desktop *desktop,
            char   **views)
{
  static const struct
  {
    const char *key;
    guint       view;
  } steps[] = { { "Down", 1 }, { "Right", 2 }, { "Left", 1 }, { "Up", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      desktop_press (desktop, steps[i].key);
      g_object_unref (find_figure (desktop, views[steps[i].view]));
      desktop_settle (desktop);
    }
}

/* While no mark has the focus, arrows lead from view to view: from the list, from a button, and where the list is put away. */
static void
test_arrows_change_the_view (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) list = NULL;

  walk_views (desktop, views);
  desktop_press (desktop, "Shift+Tab");
  desktop_wait (desktop, has_focus, "Main menu", "a button has the focus");
  walk_views (desktop, views);
  desktop_press (desktop, "Tab");
  desktop_wait (desktop, has_focus, views[0], "the list has the focus");
  list = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "List of views");
  desktop_activate (list);
  desktop_settle (desktop);
  walk_views (desktop, views);
  desktop_stop (desktop);
}

/* A part of the screen, as it was. */
typedef struct
{
  cairo_surface_t *before;
  AtspiRect        part;
} Sight;

static gboolean
has_changed (Desktop *desktop,
             gpointer data)
{
  const Sight     *sight = data;
  cairo_surface_t *now = desktop_photograph (desktop);
  gboolean         changed = desktop_count_changes (sight->before, now, sight->part) > 100;

  cairo_surface_destroy (now);
  return changed;
}

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

static void
test_enter_selects_and_dims (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, list = NULL;
  AtspiRect                   side, room;
  Sight                       thumbnails, rest;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  list = desktop_find (desktop, ATSPI_ROLE_LIST, "Views");
  side = desktop_get_place (desktop, list);
  room = desktop_get_place (desktop, figure);
  enter_figure (desktop, figure);
  desktop_press (desktop, "Home");
  desktop_settle (desktop);

  rest = (Sight) { desktop_photograph (desktop), room };
  thumbnails = (Sight) { rest.before, side };
  desktop_press (desktop, "Return");
  desktop_wait (desktop, has_changed, &rest, "the figure is dimmed");
  desktop_wait (desktop, has_changed, &thumbnails, "the thumbnails are dimmed");
  desktop_press (desktop, "Return"); /* again: nothing is selected */
  desktop_wait (desktop, is_as_before, &rest, "the figure is as it was");
  cairo_surface_destroy (rest.before);
  desktop_stop (desktop);
}

/* The keys of a menu open that of the mark; Escape gives the focus back to the mark; an item does what it says. */
static void
test_marks_have_a_menu (void)
{
  static const char *const    keys[] = { "Menu", "Shift+F10" };
  static const char *const    items[] = { "Select", "Show Details", "Copy Value", "Copy as Text" };
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, item = NULL;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  enter_figure (desktop, figure);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      desktop_press (desktop, keys[i]);
      for (guint k = 0; k < G_N_ELEMENTS (items); k++)
        g_object_unref (desktop_find (desktop, ATSPI_ROLE_MENU_ITEM, items[k]));
      desktop_settle (desktop);
      desktop_press (desktop, "Escape");
      desktop_wait (desktop, is_in_figure, figure, "the mark has the focus again");
    }
  desktop_press (desktop, "Menu");
  item = desktop_find (desktop, ATSPI_ROLE_MENU_ITEM, "Show Details");
  desktop_settle (desktop);
  desktop_press (desktop, "Down"); /* from the first */
  desktop_press (desktop, "Return");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "500 milliards de dollars"));
  desktop_settle (desktop);
  desktop_press (desktop, "Menu");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_MENU_ITEM, "Select"));
  desktop_settle (desktop);
  desktop_press (desktop, "Return");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Clear the selection"));
  desktop_stop (desktop);
}

static void
add_words (AtspiAccessible *node,
           gpointer         data)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);

  g_string_append_printf (data, "%s\n", name);
}

/* The card beside the pointer: what, how much, of what kind, and where from. */
static void
test_hover_shows_the_card (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, mark = NULL, card = NULL;
  g_autoptr (GString)         words = g_string_new (NULL);

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  desktop_settle (desktop);
  mark = desktop_find_mark (desktop, figure, "500");
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_TOOL_TIP, NULL));
  desktop_point (desktop, mark, FALSE);
  card = desktop_find (desktop, ATSPI_ROLE_TOOL_TIP, NULL);
  desktop_settle (desktop);
  desktop_visit (card, add_words, words);
  g_assert_nonnull (strstr (words->str, "États-Unis"));
  g_assert_nonnull (strstr (words->str, "500\u00a0Md\u00a0$"));
  g_assert_nonnull (strstr (words->str, "privé, annoncé"));
  g_assert_nonnull (strstr (words->str, "socialsellingcrm.com"));
  desktop_stop (desktop);
}

static void
test_click_selects_and_dims (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, mark = NULL;
  Sight                       rest;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  desktop_settle (desktop);
  mark = desktop_find_mark (desktop, figure, "500");
  desktop_point (desktop, mark, FALSE);
  desktop_settle (desktop);
  rest = (Sight) { desktop_photograph (desktop), desktop_get_place (desktop, figure) };
  desktop_point (desktop, mark, TRUE);
  desktop_wait (desktop, has_changed, &rest, "the figure is dimmed");
  desktop_press (desktop, "Escape");
  desktop_wait (desktop, is_as_before, &rest, "the figure is as it was");
  cairo_surface_destroy (rest.before);
  desktop_stop (desktop);
}

static void
test_switches_the_language (void)
{
  Desktop *desktop = open_dossier ();

  g_object_unref (find_figure (desktop, "DeepSeek-R1\u00a0: un dixième du coût, Nvidia en chute"));
  desktop_choose (desktop, "Language of the dossier", "English");
  g_object_unref (find_figure (desktop, "DeepSeek-R1: a tenth of the cost, and Nvidia falls"));
  desktop_stop (desktop);
}

static void
test_switches_the_layer (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, article = NULL;
  int                         n_both;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  desktop_settle (desktop);
  n_both = atspi_accessible_get_child_count (figure, NULL);
  desktop_choose (desktop, "Article or check", "What the article says");
  article = find_figure (desktop, views[1]);
  g_assert_cmpint (atspi_accessible_get_child_count (article, NULL), <, n_both - 5);
  desktop_stop (desktop);
}

/* The luminance of a corner of the figure, from 0 to 255. */
static guint
get_ground (Desktop         *desktop,
            AtspiAccessible *figure)
{
  AtspiRect        place = desktop_get_place (desktop, figure);
  cairo_surface_t *screen = desktop_photograph (desktop);
  const guint8    *row = cairo_image_surface_get_data (screen) + (place.y + 8) * cairo_image_surface_get_stride (screen);
  guint32          pixel = ((const guint32 *) row)[place.x + place.width - 8];

  cairo_surface_destroy (screen);
  return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
}

static void
test_switches_the_scheme (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, views[0]);

  g_assert_cmpuint (get_ground (desktop, figure), >, 230);
  desktop_choose (desktop, "Main menu", "Dark");
  g_assert_cmpuint (get_ground (desktop, figure), <, 60);
  desktop_choose (desktop, "Main menu", "Light");
  g_assert_cmpuint (get_ground (desktop, figure), >, 230);
  desktop_stop (desktop);
}

/* From the dialog to files: this view as PNG, PDF too. */
static void
test_exports (void)
{
  g_autofree char            *home = g_dir_make_tmp ("sommet-home-XXXXXX", NULL), *before = g_strdup (g_getenv ("HOME"));
  g_autofree char            *picture = g_build_filename (home, "01-shock.png", NULL), *document = g_build_filename (home, "paris-2025.pdf", NULL);
  g_autoptr (AtspiAccessible) pdf = NULL, button = NULL, here = NULL;
  g_autofree char            *name = NULL;
  Desktop                    *desktop;

  g_setenv ("HOME", home, TRUE);
  desktop = open_dossier ();
  desktop_press (desktop, "Control+e");
  pdf = desktop_find (desktop, ATSPI_ROLE_CHECK_BOX, "PDF");
  desktop_settle (desktop);
  desktop_activate (pdf);
  button = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Export…");
  desktop_activate (button);
  here = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Export Here");
  desktop_settle (desktop);
  desktop_activate (here);
  desktop_wait_for_file (desktop, document, "the PDF is written");
  g_assert_true (g_file_test (picture, G_FILE_TEST_EXISTS));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "2 files exported"));
  /* the folder of slides, which the toolkit remembers, is no dossier */
  desktop_press (desktop, "Control+n");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Open a Dossier"));
  name = g_path_get_basename (home);
  g_assert_null (desktop_look_words (desktop, ATSPI_ROLE_LABEL, name));
  desktop_stop (desktop);
  g_setenv ("HOME", before != NULL ? before : "/", TRUE);
  tree_remove (home);
}

/* What was opened before is in the menu, and opens. */
static void
test_opens_recent_files (void)
{
  const char *arguments[] = { NULL };
  Desktop    *desktop = open_dossier ();

  desktop_stop (desktop);
  desktop = desktop_start (arguments);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Open a Dossier"));
  desktop_choose (desktop, "Recent dossiers", "L’IA à Paris — paris-2025");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_stop (desktop);
}

static void
test_opens_what_is_dropped (void)
{
  const char                 *arguments[] = { NULL };
  Desktop                    *desktop = desktop_start (arguments);
  g_autoptr (AtspiAccessible) frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);

  desktop_settle (desktop);
  desktop_drop (desktop, DOSSIER "/datapackage.json", frame);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_press (desktop, "Escape");
  desktop_stop (desktop);
}

/* What stands behind a mark: what the article says, and what the check found. */
static void
test_shows_details (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = NULL, mark = NULL;

  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  desktop_press (desktop, "Control+i");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "No Selection"));
  desktop_settle (desktop);
  mark = desktop_find_mark (desktop, figure, "500");
  desktop_point (desktop, mark, TRUE);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "What the article says"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Found by the check"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "500 milliards de dollars"));
  desktop_stop (desktop);
}

/* The data beneath the figure, filtered by a word. */
static void
test_shows_the_table (void)
{
  static const char *const    keys[] = { "c", "h", "i", "n", "e" };
  Desktop                    *desktop = open_dossier ();
  g_autoptr (AtspiAccessible) entry = NULL;

  desktop_press (desktop, "Next");
  desktop_settle (desktop);
  desktop_press (desktop, "F9");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "13 rows"));
  entry = desktop_find (desktop, ATSPI_ROLE_ENTRY, "Filter rows");
  desktop_settle (desktop);
  desktop_point (desktop, entry, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    desktop_press (desktop, keys[i]);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "3 of 13 rows"));
  desktop_press (desktop, "F9");
  desktop_settle (desktop);
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_LABEL, "3 of 13 rows"));
  desktop_stop (desktop);
}

static void
click_label (Desktop    *desktop,
             const char *words)
{
  g_autoptr (AtspiAccessible) label = desktop_find (desktop, ATSPI_ROLE_LABEL, words);

  desktop_settle (desktop);
  desktop_point (desktop, label, TRUE);
}

/* What is opened from menus, from marks and from problems has names, too. */
static void
test_names_what_opens (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, views[0]);

  desktop_choose (desktop, "Main menu", "About Sommet");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, SOMMET_VERSION));
  check_names (desktop);
  click_label (desktop, "Credits");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Natural Earth"));
  check_names (desktop);
  desktop_press (desktop, "Escape");
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  enter_figure (desktop, figure);
  desktop_press (desktop, "Menu");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_MENU_ITEM, "Copy as Text"));
  check_names (desktop);
  desktop_press (desktop, "Escape");
  desktop_stop (desktop);
}

/* A dossier with faults shows what it can, and what is wrong with it. */
static void
test_shows_the_rest (void)
{
  g_autofree char            *folder = g_dir_make_tmp ("sommet-faults-XXXXXX", NULL), *path = g_build_filename (folder, "datapackage.json", NULL);
  const char                 *arguments[] = { path, NULL };
  g_autoptr (AtspiAccessible) details = NULL;
  Desktop                    *desktop;

  g_assert_true (g_file_set_contents (path,
                                      "{\"name\": \"faults\", \"title\": \"Faults\", \"resources\": [{\"name\": \"t\", \"data\": [{\"label\": \"Alpha\", "
                                      "\"value\": 1}]}, {\"name\": \"gone\", \"path\": \"gone.csv\"}], \"views\": [{\"name\": \"a\", \"title\": \"First\", "
                                      "\"resources\": [\"t\"], \"specType\": \"sommet:bars\"}, {\"name\": \"b\", \"title\": \"Second\", \"resources\": "
                                      "[\"t\"], \"specType\": \"sommet:unheard\"}]}",
                                      -1, NULL));
  desktop = desktop_start (arguments);
  g_object_unref (find_figure (desktop, "First"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "3 problems in this dossier"));
  details = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Details");
  desktop_activate (details);
  check_names (desktop);
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_press (desktop, "Next");
  g_object_unref (find_figure (desktop, "Second"));
  desktop_stop (desktop);
  tree_remove (folder);
}

static void
test_says_what_can_not_be_opened (void)
{
  g_autofree char            *path = g_build_filename (g_get_tmp_dir (), "sommet-broken.json", NULL);
  const char                 *arguments[] = { path, NULL };
  Desktop                    *desktop;

  g_assert_true (g_file_set_contents (path, "{ \"name\": ", -1, NULL));
  desktop = desktop_start (arguments);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "This Dossier Can’t Be Opened"));
  check_names (desktop);
  desktop_stop (desktop);
  g_remove (path);
}

typedef struct
{
  AtspiAccessible *target;
  int              x;
} Edge;

static gboolean
begins_at (Desktop *desktop G_GNUC_UNUSED,
           gpointer data)
{
  const Edge *edge = data;

  return desktop_get_extents (edge->target).x == edge->x;
}

static void
test_full_screen_hides_the_rest (void)
{
  Desktop                    *desktop = open_dossier ();
  g_auto (GStrv)              views = desktop_read_views (desktop);
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, views[0]);
  AtspiRect                   before = desktop_get_extents (figure);

  desktop_press (desktop, "F11");
  desktop_wait (desktop, begins_at, &(Edge) { figure, 0 }, "the figure has the screen");
  g_assert_cmpint (desktop_get_extents (figure).width, >, before.width);
  desktop_press (desktop, "Escape");
  desktop_wait (desktop, begins_at, &(Edge) { figure, before.x }, "the list is there again");
  desktop_stop (desktop);
}

/* Used as a person does, and ended, it has nothing left. */
static void
test_leaks_nothing (void)
{
  const char                 *arguments[] = { DOSSIER "/datapackage.json", NULL };
  g_autoptr (AtspiAccessible) figure = NULL, list = NULL;
  g_auto (GStrv)              views = NULL;
  Desktop                    *desktop;

  if (g_getenv ("SOMMET_SANITIZED") == NULL)
    {
      g_test_skip ("the program is built without the address sanitizer");
      return;
    }
  desktop = desktop_start_strict (arguments);
  list = desktop_find (desktop, ATSPI_ROLE_LIST, "Views");
  desktop_settle (desktop);
  views = desktop_read_views (desktop);
  desktop_press (desktop, "Next");
  figure = find_figure (desktop, views[1]);
  enter_figure (desktop, figure);
  desktop_press (desktop, "Return");
  desktop_settle (desktop);
  desktop_press (desktop, "Menu");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_MENU_ITEM, "Copy as Text"));
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_choose (desktop, "Language of the dossier", "English");
  desktop_choose (desktop, "Article or check", "What the check found");
  desktop_press (desktop, "F9");
  desktop_press (desktop, "Control+i");
  desktop_settle (desktop);
  desktop_press (desktop, "Control+e");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_CHECK_BOX, "PDF"));
  desktop_press (desktop, "Escape");
  desktop_settle (desktop);
  desktop_stop (desktop);
}

/* A plugin that ends the program takes the window with it, and is named. */
static void
test_plugin_ends_the_program (void)
{
  g_autofree char                *folder = g_dir_make_tmp ("sommet-exit-XXXXXX", NULL), *dossier = g_build_filename (folder, "t.json", NULL);
  g_autofree char                *plugins = g_build_filename (SOMMET_BUILD_ROOT, "tests", "plugins", "exits", NULL), *said = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess)         program = NULL;
  g_autoptr (GError)              error = NULL;

  g_file_set_contents (dossier, ENDING, -1, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_setenv (launcher, "SOMMET_PLUGIN_PATH", plugins, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", "cairo", TRUE);
  program = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("SOMMET_DESKTOP"), dossier, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, NULL, &said, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (program));
  g_assert_cmpint (g_subprocess_get_exit_status (program), ==, 1);
  g_assert_cmpstr (said, ==, "sommet: the plugin “exit-drawing” has ended the program; mend it, or take it out of the search path\n");
  tree_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  g_test_add_func ("/window/shows-the-dossier", test_shows_the_dossier);
  g_test_add_func ("/window/names-everything", test_names_everything);
  g_test_add_func ("/window/names-what-opens", test_names_what_opens);
  g_test_add_func ("/window/page-keys-change-the-view", test_page_keys_change_the_view);
  g_test_add_func ("/window/arrows-walk-the-marks", test_arrows_walk_the_marks);
  g_test_add_func ("/window/ends-of-the-figure", test_ends_of_the_figure);
  g_test_add_func ("/window/arrows-change-the-view", test_arrows_change_the_view);
  g_test_add_func ("/window/enter-selects-and-dims", test_enter_selects_and_dims);
  g_test_add_func ("/window/marks-have-a-menu", test_marks_have_a_menu);
  g_test_add_func ("/window/hover-shows-the-card", test_hover_shows_the_card);
  g_test_add_func ("/window/click-selects-and-dims", test_click_selects_and_dims);
  g_test_add_func ("/window/switches-the-language", test_switches_the_language);
  g_test_add_func ("/window/switches-the-layer", test_switches_the_layer);
  g_test_add_func ("/window/switches-the-scheme", test_switches_the_scheme);
  g_test_add_func ("/window/exports", test_exports);
  g_test_add_func ("/window/opens-recent-files", test_opens_recent_files);
  g_test_add_func ("/window/opens-what-is-dropped", test_opens_what_is_dropped);
  g_test_add_func ("/window/shows-details", test_shows_details);
  g_test_add_func ("/window/shows-the-table", test_shows_the_table);
  g_test_add_func ("/window/shows-the-rest", test_shows_the_rest);
  g_test_add_func ("/window/says-what-can-not-be-opened", test_says_what_can_not_be_opened);
  g_test_add_func ("/window/full-screen-hides-the-rest", test_full_screen_hides_the_rest);
  g_test_add_func ("/window/leaks-nothing", test_leaks_nothing);
  g_test_add_func ("/window/plugin-ends-the-program", test_plugin_ends_the_program);
  return g_test_run ();
}
