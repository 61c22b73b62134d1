/* Tests of looking closer: the card beside a mark, what belongs together, the zoom by double click, details and their sources, rows of the table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"
#include "tree.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define PARIS SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025/datapackage.json"

/* Views of the dossier, by the number of times that Page Down leads to them. */
#define MONEY 1
#define MAP 3
#define MATRIX 5

/* Folder of this program: settings and data of nobody. */
static char *home;

static Desktop *
open_view (const char *path,
           guint       view)
{
  const char    *arguments[] = { path, NULL };
  Desktop       *desktop = desktop_start (arguments);
  g_auto (GStrv) views = desktop_read_views (desktop);

  for (guint i = 0; i < view; i++)
    desktop_press (desktop, "Next");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, views[view]));
  desktop_settle (desktop);
  return desktop;
}

static AtspiAccessible *
find_figure (Desktop *desktop,
             guint    view)
{
  g_auto (GStrv) views = desktop_read_views (desktop);

  return desktop_find (desktop, ATSPI_ROLE_LIST, views[view]);
}

/* The card. */

/* How far a mark is in a direction: the farthest is that of a corner. */
static int
get_distance (AtspiAccessible *mark,
              int              right,
              int              down)
{
  AtspiRect place = desktop_get_extents (mark);

  return right * (2 * place.x + place.width) + down * (2 * place.y + place.height);
}

/* (transfer full) */
static AtspiAccessible *
find_corner (AtspiAccessible *figure,
             int              right,
             int              down)
{
  AtspiAccessible *found = NULL;
  int              n = atspi_accessible_get_child_count (figure, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) mark = atspi_accessible_get_child_at_index (figure, i, NULL);
      AtspiRect                   place = desktop_get_extents (mark);

      if (place.width > 0 && (found == NULL || get_distance (mark, right, down) > get_distance (found, right, down)))
        g_set_object (&found, mark);
    }
  g_assert_nonnull (found);
  return found;
}

static gboolean
intersect (AtspiRect a,
           AtspiRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static gboolean
has_no_card (Desktop *desktop,
             gpointer data G_GNUC_UNUSED)
{
  g_autoptr (AtspiAccessible) card = desktop_look (desktop, ATSPI_ROLE_TOOL_TIP, NULL);

  return card == NULL;
}

/* Points at marks at all four corners: their card is beside them, and in the window. */
static void
check_corners (Desktop *desktop,
               guint    view)
{
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, view), frame = desktop_find (desktop, ATSPI_ROLE_FRAME, NULL);
  AtspiRect                   window = desktop_get_extents (frame);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (AtspiAccessible) mark = find_corner (figure, i % 2 == 0 ? -1 : 1, i < 2 ? -1 : 1), card = NULL;
      AtspiRect                   place, own = desktop_get_extents (mark), spot = desktop_get_place (desktop, mark);

      /* between its name and its shape a mark is nowhere; its value is at its end */
      desktop_point_at (desktop, spot.x + spot.width - 8, spot.y + spot.height / 2);
      card = desktop_find (desktop, ATSPI_ROLE_TOOL_TIP, NULL);
      desktop_settle (desktop);
      place = desktop_get_extents (card);
      g_assert_cmpint (place.width, >, 0);
      g_assert_false (intersect (place, own));
      g_assert_cmpint (place.x, >=, 0);
      g_assert_cmpint (place.y, >=, 0);
      g_assert_cmpint (place.x + place.width, <=, window.width);
      g_assert_cmpint (place.y + place.height, <=, window.height);
      desktop_point_at (desktop, 1, 1);
      desktop_wait (desktop, has_no_card, NULL, "the card is gone");
    }
}

static void
test_card_beside_its_mark (void)
{
  Desktop *desktop = open_view (PARIS, MONEY);

  check_corners (desktop, MONEY);
  for (guint i = MONEY; i < MATRIX; i++)
    desktop_press (desktop, "Next");
  desktop_settle (desktop);
  check_corners (desktop, MATRIX);
  desktop_stop (desktop);
}

/* In a window with little room, too: as large as it was left. */
static void
test_card_in_little_room (void)
{
  g_autofree char *state = g_build_filename (home, "state", NULL), *folder = g_build_filename (state, "sommet", NULL);
  g_autofree char *path = g_build_filename (folder, "state.ini", NULL);
  Desktop         *desktop;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[window]\nwidth=560\nheight=420\n", -1, NULL));
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  desktop = open_view (PARIS, MONEY);
  check_corners (desktop, MONEY);
  desktop_stop (desktop);
  g_unsetenv ("XDG_STATE_HOME");
}

/* Under the pointer, marks of the same entity show it; those of others don't. */
static void
test_mates_light_up (void)
{
  Desktop                    *desktop = open_view (PARIS, MONEY);
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, MONEY), mark = desktop_find_mark (desktop, figure, "États-Unis, 500");
  g_autoptr (AtspiAccessible) mate = desktop_find_mark (desktop, figure, "États-Unis, Stargate"), other = desktop_find_mark (desktop, figure, "France");
  cairo_surface_t            *before = desktop_photograph (desktop), *after;

  desktop_point (desktop, mark, FALSE);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_TOOL_TIP, NULL));
  desktop_settle (desktop);
  after = desktop_photograph (desktop);
  g_assert_cmpuint (desktop_count_changes (before, after, desktop_get_place (desktop, mark)), >, 10);
  g_assert_cmpuint (desktop_count_changes (before, after, desktop_get_place (desktop, mate)), >, 10);
  g_assert_cmpuint (desktop_count_changes (before, after, desktop_get_place (desktop, other)), ==, 0);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  desktop_stop (desktop);
}

/* Zoom. */

typedef struct
{
  AtspiAccessible *figure;
  int              height;
} Zoom;

static int
get_height (Desktop         *desktop,
            AtspiAccessible *figure)
{
  g_autoptr (AtspiAccessible) mark = NULL;

  atspi_accessible_clear_cache (figure);
  mark = desktop_find_mark (desktop, figure, "Inde, Source");
  return desktop_get_extents (mark).height;
}

static gboolean
is_higher (Desktop *desktop,
           gpointer data)
{
  return get_height (desktop, ((Zoom *) data)->figure) > ((Zoom *) data)->height;
}

static gboolean
is_lower (Desktop *desktop,
          gpointer data)
{
  return get_height (desktop, ((Zoom *) data)->figure) < ((Zoom *) data)->height;
}

/* Twice clicked it is nearer; minus leads away again. */
static void
test_double_click_zooms (void)
{
  Desktop                    *desktop = open_view (PARIS, MAP);
  g_autoptr (AtspiAccessible) figure = find_figure (desktop, MAP), india = desktop_find_mark (desktop, figure, "Inde, Source");
  Zoom                        zoom = { figure, get_height (desktop, figure) };

  desktop_double_click (desktop, india);
  desktop_wait (desktop, is_higher, &zoom, "the country is higher");
  desktop_settle (desktop);
  zoom.height = get_height (desktop, figure);
  desktop_press (desktop, "minus");
  desktop_wait (desktop, is_lower, &zoom, "the country is lower");
  desktop_stop (desktop);
}

/* Details. */

#define SOURCE(name, title, link) "{\"name\": \"" name "\", \"title\": \"" title "\", \"link\": \"" link "\"}"
#define FIELD(name, more) "{\"name\": \"" name "\", \"type\": \"string\"" more "}"
#define WEB "https://example.org/a?b=c"
#define MAIL "mailto:somebody@example.org"
#define LOCAL "file:///etc/hostname"

/* One number, with three sources. */
#define SOURCED                                                                                                                           \
  "{\"name\": \"sourced\", \"title\": \"Sourced\", \"languages\": [\"en\"], \"sommet:units\": {\"USD_bn\": {\"kind\": \"currency\", \"currency\": \"USD\", \"factor\": 1e9}}, \"resources\": [{\"name\": \"sources\", \"data\": ["               \
  SOURCE ("web", "Web", WEB) ", " SOURCE ("mail", "Mail", MAIL) ", " SOURCE ("local", "Local", LOCAL) "], \"schema\": {\"primaryKey\": "    \
  "\"name\", \"fields\": [" FIELD ("name", "") ", " FIELD ("title", ", \"sommet:role\": \"label\"") ", "                                \
  FIELD ("link", ", \"format\": \"uri\", \"sommet:role\": \"link\"") "]}}, {\"name\": \"t\", \"data\": [{\"label\": \"Alpha\", \"value\": 4, \"unit\": \"USD_bn\", " \
  "\"source\": [\"web\", \"mail\", \"local\"]}], \"schema\": {\"fields\": [" FIELD ("label", ", \"sommet:role\": \"label\"") ", {\"name\": \"value\", \"type\": "           \
  "\"number\", \"sommet:role\": \"value\"}, " FIELD ("unit", ", \"sommet:role\": \"unit\", \"sommet:of\": \"value\"") ", {\"name\": \"source\", \"type\": \"list\", \"itemType\": \"string\", \"sommet:role\": \"source\"}], \"foreignKeys\": [{"        \
  "\"fields\": \"source\", \"reference\": {\"resource\": \"sources\", \"fields\": \"name\"}}]}}], \"views\": [{\"name\": \"a\", \"title\": "    \
  "\"First\", \"resources\": [\"t\"], \"specType\": \"sommet:bars\"}]}"

static void
click_label (Desktop    *desktop,
             const char *words)
{
  g_autoptr (AtspiAccessible) label = desktop_find (desktop, ATSPI_ROLE_LABEL, words);

  desktop_point (desktop, label, TRUE);
}

static Desktop *
open_sourced (void)
{
  g_autofree char            *path = g_build_filename (home, "datapackage.json", NULL);
  g_autoptr (AtspiAccessible) figure = NULL, mark = NULL;
  Desktop                    *desktop;

  g_assert_true (g_file_set_contents (path, SOURCED, -1, NULL));
  desktop = open_view (path, 0);
  desktop_press (desktop, "Control+i");
  desktop_settle (desktop);
  figure = find_figure (desktop, 0);
  mark = desktop_find_mark (desktop, figure, "Alpha, $4B");
  desktop_point (desktop, mark, TRUE);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, WEB));
  desktop_settle (desktop);
  return desktop;
}

/* Sources show where they lead; only what a browser or a mail program opens is opened. */
static void
test_opens_sources (void)
{
  Desktop *desktop = open_sourced ();

  click_label (desktop, WEB);
  desktop_wait_for_opener (desktop, home, WEB "\n");
  click_label (desktop, "Local");
  click_label (desktop, MAIL);
  /* the file is not */
  desktop_wait_for_opener (desktop, home, WEB "\n" MAIL "\n");
  desktop_stop (desktop);
}

/* What another program finds on the clipboard; NULL where that is no text yet. */
static char *
read_clipboard (void)
{
  g_autofree char        *path = g_build_filename (home, "clipboard", NULL);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("SOMMET_CLIPBOARD"),
                                                     "text/plain;charset=utf-8", path, NULL);
  char                   *taken = NULL;

  g_assert_no_error (error);
  if (g_subprocess_wait_check (reader, NULL, NULL))
    g_assert_true (g_file_get_contents (path, &taken, NULL, NULL));
  return taken;
}

static gboolean
holds (Desktop *desktop G_GNUC_UNUSED,
       gpointer data)
{
  g_autofree char *taken = read_clipboard ();

  return g_strcmp0 (taken, data) == 0;
}

static void
test_copies_details (void)
{
  Desktop                    *desktop = open_sourced ();
  g_autoptr (AtspiAccessible) source = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Copy: Web");

  desktop_activate (source);
  desktop_wait (desktop, holds, (gpointer) WEB, "the address is copied");
  desktop_stop (desktop);
}

/* The table. */

/* The heights of two labels on the screen. */
typedef struct
{
  const char *first, *second;
} Order;

static gboolean
is_ordered (Desktop *desktop,
            gpointer data)
{
  const Order                *order = data;
  g_autoptr (AtspiAccessible) first = desktop_look (desktop, ATSPI_ROLE_LABEL, order->first);
  g_autoptr (AtspiAccessible) second = desktop_look (desktop, ATSPI_ROLE_LABEL, order->second);

  return first != NULL && second != NULL && desktop_get_extents (first).y < desktop_get_extents (second).y;
}

#define ROWS "name,words\nb,2\na,10\nc,3\n"

static Desktop *
open_table (const char *rows,
            const char *count)
{
  g_autofree char *path = g_build_filename (home, "rows.csv", NULL);
  Desktop         *desktop;

  g_assert_true (g_file_set_contents (path, rows, -1, NULL));
  desktop = open_view (path, 0);
  desktop_press (desktop, "F9");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, count));
  desktop_settle (desktop);
  return desktop;
}

/* A click on a title sorts, another turns it round. */
static void
test_table_sorts (void)
{
  Desktop *desktop = open_table (ROWS, "3 rows");

  g_assert_true (is_ordered (desktop, &(Order) { "b", "a" }));
  click_label (desktop, "name");
  desktop_wait (desktop, is_ordered, &(Order) { "a", "b" }, "the rows are in order");
  click_label (desktop, "name");
  desktop_wait (desktop, is_ordered, &(Order) { "b", "a" }, "the order is turned round");
  desktop_stop (desktop);
}

#define TWICE "name,place\nc,x\nd,y\nb,x\na,y\n"

/* Where the titles of two columns are clicked, what is alike by the last is in the order of the one before. */
static void
test_table_sorts_by_two (void)
{
  static const char *const names[] = { "b", "c", "a", "d" };
  Desktop                 *desktop = open_table (TWICE, "4 rows");

  click_label (desktop, "name");
  desktop_wait (desktop, is_ordered, &(Order) { "a", "b" }, "the rows are in the order of their names");
  click_label (desktop, "place");
  desktop_wait (desktop, is_ordered, &(Order) { "c", "a" }, "the rows are in the order of their places");
  desktop_settle (desktop);
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    g_assert_true (is_ordered (desktop, &(Order) { names[i - 1], names[i] }));
  desktop_stop (desktop);
}

/* A row that is selected is selected everywhere, and copied. */
static void
test_table_selects_and_copies (void)
{
  Desktop *desktop = open_table (ROWS, "3 rows");

  click_label (desktop, "a");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_STATUS_BAR, "1 row"));
  desktop_press (desktop, "Control+c");
  desktop_wait (desktop, holds, (gpointer) "name\twords\na\t10\n", "the row is copied for a spreadsheet");
  desktop_press (desktop, "Control+Shift+c");
  desktop_wait (desktop, holds, (gpointer) "name,words\r\na,10\r\n", "the row is copied as CSV");
  desktop_stop (desktop);
}

/* Saves the table that is shown where the slides go too, and waits until it is there. (transfer full) */
static char *
save_table (Desktop    *desktop,
            const char *name)
{
  g_autofree char            *path = g_build_filename (home, name, NULL);
  g_autoptr (AtspiAccessible) save = NULL;
  char                       *saved = NULL;

  desktop_choose (desktop, "Copy or Save Rows", "Save as CSV…");
  save = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Save");
  desktop_settle (desktop);
  desktop_activate (save);
  desktop_wait_for_file (desktop, path, "the table is saved");
  desktop_settle (desktop);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  return saved;
}

static void
test_table_saves (void)
{
  g_autofree char *path = g_build_filename (home, "rows.csv", NULL), *saved = NULL;
  Desktop         *desktop;

  g_setenv ("HOME", home, TRUE);
  desktop = open_table (ROWS, "3 rows");
  g_assert_cmpint (g_unlink (path), ==, 0);
  saved = save_table (desktop, "rows.csv");
  g_assert_cmpstr (saved, ==, "name,words\r\nb,2\r\na,10\r\nc,3\r\n");
  desktop_stop (desktop);
}

/* The row that SOURCED has, as a file and as a copy: with its unit and its sources. */
#define WHOLE \
  "label,value,unit,source\r\nAlpha,4,USD_bn,Web <" WEB ">; Mail <" MAIL ">; Local\r\n"

static void
test_table_has_units_and_sources (void)
{
  g_autofree char *saved = NULL;
  Desktop         *desktop;

  g_setenv ("HOME", home, TRUE);
  desktop = open_sourced ();
  desktop_press (desktop, "F9");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "1 row"));
  desktop_settle (desktop);
  saved = save_table (desktop, "t.csv");
  g_assert_cmpstr (saved, ==, WHOLE);
  desktop_choose (desktop, "Copy or Save Rows", "Copy as CSV");
  desktop_wait (desktop, holds, WHOLE, "the row is copied as CSV");
  desktop_stop (desktop);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  home = g_dir_make_tmp ("sommet-looking-XXXXXX", NULL);
  desktop_make_opener (home);
  desktop_init (&argc, &argv);
  g_test_add_func ("/looking/card-beside-its-mark", test_card_beside_its_mark);
  g_test_add_func ("/looking/card-in-little-room", test_card_in_little_room);
  g_test_add_func ("/looking/mates-light-up", test_mates_light_up);
  g_test_add_func ("/looking/double-click-zooms", test_double_click_zooms);
  g_test_add_func ("/looking/opens-sources", test_opens_sources);
  g_test_add_func ("/looking/copies-details", test_copies_details);
  g_test_add_func ("/looking/table-sorts", test_table_sorts);
  g_test_add_func ("/looking/table-sorts-by-two", test_table_sorts_by_two);
  g_test_add_func ("/looking/table-selects-and-copies", test_table_selects_and_copies);
  g_test_add_func ("/looking/table-saves", test_table_saves);
  g_test_add_func ("/looking/table-has-units-and-sources", test_table_has_units_and_sources);
  status = g_test_run ();
  tree_remove (home);
  g_free (home);
  return status;
}
