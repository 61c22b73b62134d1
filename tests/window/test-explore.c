/* Tests of exploring in the window: finding, the bar of the selection, what to know before comparing, legends that hide.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "desktop.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025"

#define ROW(id, label, value, group) \
  "{\"id\": \"" id "\", \"label\": \"" label "\", \"value\": " value ", \"group\": \"" group "\"}"
#define SERIES                                                                                                                          \
  "{\"name\": \"series\", \"title\": \"Series\", \"languages\": [\"en\"], \"sommet:units\": {\"USD\": {\"kind\": \"currency\", "           \
  "\"currency\": \"USD\", \"factor\": 1e9}}, \"resources\": [{\"name\": \"t\", \"data\": [" ROW ("a1", "France", "10", "Public") ", "      \
  ROW ("a2", "France", "30", "Private") ", " ROW ("a3", "France", "12", "Research") ", " ROW ("b1", "Germany", "20", "Public") ", "        \
  ROW ("b2", "Germany", "15", "Private") "], \"schema\": {\"primaryKey\": \"id\", \"fields\": [{\"name\": \"id\", \"type\": \"string\"}, " \
  "{\"name\": \"label\", \"type\": \"string\", \"sommet:role\": \"label\"}, {\"name\": \"value\", \"type\": \"number\", \"sommet:role\": "  \
  "\"value\", \"sommet:unit\": \"USD\"}, {\"name\": \"group\", \"type\": \"string\"}]}}], \"views\": [{\"name\": \"a\", \"title\": "        \
  "\"Side by side\", \"resources\": [\"t\"], \"specType\": \"sommet:bars\", \"spec\": {\"series\": \"group\"}}]}"
#define N_DATA 5
#define N_SERIES 3

/* The article of Paris, on its page of money. */
static Desktop *
open_money (AtspiAccessible **figure)
{
  const char *arguments[] = { DOSSIER "/datapackage.json", NULL };
  Desktop    *desktop = desktop_start (arguments);

  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LIST, "Views"));
  desktop_press (desktop, "Next");
  *figure = desktop_find (desktop, ATSPI_ROLE_LIST, "L’argent\u00a0: 500\u00a0Md\u00a0$ d’un côté, 2,5\u00a0Md\u00a0€ de l’autre");
  desktop_settle (desktop);
  return desktop;
}

/* A chart with three series, from a folder that is gone afterwards. */
typedef struct
{
  char            *folder, *path;
  Desktop         *desktop;
  AtspiAccessible *figure;
} Chart;

static void
chart_open (Chart   *chart,
            Desktop *(*start) (const char *const *arguments))
{
  const char *arguments[] = { NULL, NULL };

  chart->folder = g_dir_make_tmp ("sommet-series-XXXXXX", NULL);
  chart->path = g_build_filename (chart->folder, "datapackage.json", NULL);
  g_assert_true (g_file_set_contents (chart->path, SERIES, -1, NULL));
  arguments[0] = chart->path;
  chart->desktop = start (arguments);
  chart->figure = desktop_find (chart->desktop, ATSPI_ROLE_LIST, "Side by side");
  desktop_settle (chart->desktop);
}

static void
chart_clear (Chart *chart)
{
  if (chart->desktop == NULL)
    return;
  g_object_unref (chart->figure);
  desktop_stop (chart->desktop);
  g_remove (chart->path);
  g_rmdir (chart->folder);
  g_free (chart->path);
  g_free (chart->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, chart_clear)

static gboolean
is_focused (Desktop *desktop,
            gpointer data)
{
  g_autofree char *focus = desktop_get_focus (desktop);

  return focus != NULL && strstr (focus, data) != NULL;
}

static gboolean
is_elsewhere (Desktop *desktop,
              gpointer data)
{
  g_autofree char *focus = desktop_get_focus (desktop);

  return focus != NULL && *focus != '\0' && strstr (focus, data) == NULL;
}

static gboolean
is_gone (Desktop *desktop,
         gpointer data)
{
  g_autoptr (AtspiAccessible) found = desktop_look (desktop, ATSPI_ROLE_STATUS_BAR, data);

  return found == NULL;
}

/* Words without their accents, results in groups, and from a result to its mark. */
static void
test_finds (void)
{
  g_autoptr (AtspiAccessible) figure = NULL;
  Desktop                    *desktop = open_money (&figure);

  desktop_press (desktop, "Prior");
  desktop_settle (desktop);
  desktop_press (desktop, "Control+f");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_ENTRY, "Find in all views"));
  desktop_type (desktop, "etats");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_STATUS_BAR, "22 results"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Views"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Labels"));
  for (guint i = 0; i < 10 && !is_focused (desktop, (gpointer) "Stargate"); i++)
    desktop_press (desktop, "Down");
  desktop_press (desktop, "Return");
  g_object_unref (desktop_find_mark (desktop, figure, "Stargate"));
  desktop_wait (desktop, is_focused, (gpointer) "États-Unis, Stargate, 500", "the mark has the focus");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_STATUS_BAR, "2 rows"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_TOOL_TIP, NULL));
  desktop_stop (desktop);
}

/* Enter before anything is shown waits for the first result. */
static void
test_enter_goes_to_the_first (void)
{
  g_autoptr (AtspiAccessible) figure = NULL;
  Desktop                    *desktop = open_money (&figure);

  desktop_press (desktop, "Control+f");
  desktop_type (desktop, "investai");
  desktop_press (desktop, "Return");
  desktop_wait (desktop, is_focused, (gpointer) "UE, InvestAI", "the mark has the focus");
  desktop_stop (desktop);
}

static void
test_finds_nothing (void)
{
  g_autoptr (AtspiAccessible) figure = NULL;
  Desktop                    *desktop = open_money (&figure);
  g_autofree char            *before = NULL;

  desktop_press (desktop, "Tab");
  before = desktop_get_focus (desktop);
  desktop_press (desktop, "Control+f");
  desktop_wait (desktop, is_focused, (gpointer) "Find", "the entry has the focus");
  desktop_type (desktop, "zzzq");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "No Results Found"));
  desktop_press (desktop, "Escape");
  desktop_wait (desktop, is_focused, before, "the focus is where it was");
  desktop_stop (desktop);
}

/* Of each kind there are five, and more for those who ask. */
static void
test_shows_more (void)
{
  g_autoptr (AtspiAccessible) figure = NULL;
  Desktop                    *desktop = open_money (&figure);
  g_autofree char            *more = NULL;

  desktop_press (desktop, "Control+f");
  desktop_type (desktop, "etats");
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_STATUS_BAR, "22 results"));
  for (guint i = 0; i < 30 && !is_focused (desktop, (gpointer) "Show"); i++)
    desktop_press (desktop, "Down");
  more = desktop_get_focus (desktop);
  desktop_press (desktop, "Return");
  desktop_wait (desktop, is_elsewhere, more, "a result takes the place of what stood for more");
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_LIST_ITEM, more));
  desktop_press (desktop, "Escape");
  desktop_stop (desktop);
}

/* The bar says what, how many, and how much. */
static void
test_adds_up (void)
{
  g_auto (Chart)              chart = { 0 };
  g_autoptr (AtspiAccessible) first = NULL, second = NULL;

  chart_open (&chart, desktop_start);
  first = desktop_find_mark (chart.desktop, chart.figure, "France, $10B");
  desktop_point (chart.desktop, first, TRUE);
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "1 row"));
  second = desktop_find_mark (chart.desktop, chart.figure, "Germany, $20B");
  desktop_hold (chart.desktop, "Control", TRUE);
  desktop_point (chart.desktop, second, TRUE);
  desktop_hold (chart.desktop, "Control", FALSE);
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "2 rows"));
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_LABEL, "Total: $30B"));
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_LABEL, "France, Germany"));
  desktop_press (chart.desktop, "Escape");
  desktop_wait (chart.desktop, is_gone, (gpointer) "2 rows", "nothing is selected");
}

static void
test_says_why_not (void)
{
  g_autoptr (AtspiAccessible) figure = NULL, mark = NULL, clear = NULL;
  Desktop                    *desktop = open_money (&figure);

  mark = desktop_find_mark (desktop, figure, "États-Unis, 500");
  desktop_point (desktop, mark, TRUE);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "No total: some are the article’s, others the check’s"));
  clear = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "Clear the selection");
  desktop_activate (clear);
  desktop_wait (desktop, is_gone, (gpointer) "2 rows", "nothing is selected");
  desktop_stop (desktop);
}

/* What differs, and at which rate it is set on one scale. */
static void
test_explains_differences (void)
{
  g_autoptr (AtspiAccessible) figure = NULL, button = NULL, inner = NULL;
  Desktop                    *desktop = open_money (&figure);

  button = desktop_find (desktop, ATSPI_ROLE_PUSH_BUTTON, "What to know before comparing");
  inner = atspi_accessible_get_child_at_index (button, 0, NULL);
  desktop_activate (inner);
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Plusieurs monnaies"));
  g_object_unref (desktop_find (desktop, ATSPI_ROLE_LABEL, "Des périodes différentes"));
  desktop_press (desktop, "Escape");
  desktop_press (desktop, "Next");
  desktop_settle (desktop);
  desktop_press (desktop, "Next");
  desktop_settle (desktop);
  g_assert_null (desktop_look (desktop, ATSPI_ROLE_PUSH_BUTTON, "What to know before comparing"));
  desktop_stop (desktop);
}

static int
count_marks (AtspiAccessible *figure)
{
  int n, n_marks = 0;

  atspi_accessible_clear_cache (figure);
  n = atspi_accessible_get_child_count (figure, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (figure, i, NULL);

      n_marks += child != NULL && atspi_accessible_get_role (child, NULL) == ATSPI_ROLE_LIST_ITEM;
    }
  return n_marks;
}

/* A click hides, another shows. */
static void
test_legend_hides (void)
{
  g_auto (Chart)              chart = { 0 };
  g_autoptr (AtspiAccessible) entry = NULL, hidden = NULL, again = NULL, all = NULL, last = NULL;
  int                         before;

  chart_open (&chart, desktop_start);
  before = count_marks (chart.figure);
  g_assert_cmpint (before, ==, N_DATA + N_SERIES);
  entry = desktop_find_mark (chart.desktop, chart.figure, "Private, shown series");
  desktop_point (chart.desktop, entry, TRUE);
  hidden = desktop_find_mark (chart.desktop, chart.figure, "Private, hidden series");
  g_assert_cmpint (count_marks (chart.figure), ==, before - 2);
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "1 series hidden"));
  desktop_point (chart.desktop, hidden, TRUE);
  again = desktop_find_mark (chart.desktop, chart.figure, "Private, shown series");
  g_assert_cmpint (count_marks (chart.figure), ==, before);

  desktop_point (chart.desktop, again, TRUE);
  all = desktop_find (chart.desktop, ATSPI_ROLE_PUSH_BUTTON, "Show All");
  desktop_activate (all);
  last = desktop_find_mark (chart.desktop, chart.figure, "Private, shown series");
}

/* Two clicks show a series alone, two more show all. */
static void
test_legend_isolates (void)
{
  g_auto (Chart)              chart = { 0 };
  g_autoptr (AtspiAccessible) entry = NULL, alone = NULL;
  int                         before;

  chart_open (&chart, desktop_start);
  before = count_marks (chart.figure);
  entry = desktop_find_mark (chart.desktop, chart.figure, "Public, shown series");
  desktop_double_click (chart.desktop, entry);
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "2 series hidden"));
  g_object_unref (desktop_find_mark (chart.desktop, chart.figure, "Private, hidden series"));
  g_assert_cmpint (count_marks (chart.figure), ==, before - 3);
  alone = desktop_find_mark (chart.desktop, chart.figure, "Public, shown series");
  desktop_double_click (chart.desktop, alone);
  g_object_unref (desktop_find_mark (chart.desktop, chart.figure, "Private, shown series"));
  g_assert_cmpint (count_marks (chart.figure), ==, before);
}

/* The entries are walked to like marks. */
static void
test_legend_by_keyboard (void)
{
  g_auto (Chart) chart = { 0 };

  chart_open (&chart, desktop_start);
  for (guint i = 0; i < 20 && !is_focused (chart.desktop, (gpointer) "France, $"); i++)
    desktop_press (chart.desktop, "Tab");
  desktop_press (chart.desktop, "Home");
  for (guint i = 0; i < 5 && !is_focused (chart.desktop, (gpointer) "series"); i++)
    desktop_press (chart.desktop, "Up");
  for (guint i = 0; i < 5 && !is_focused (chart.desktop, (gpointer) "Public"); i++)
    desktop_press (chart.desktop, "Left");
  desktop_wait (chart.desktop, is_focused, (gpointer) "Public, shown series", "the entry has the focus");
  desktop_press (chart.desktop, "space");
  desktop_wait (chart.desktop, is_focused, (gpointer) "Public, hidden series", "the entry is hidden and keeps the focus");
  desktop_press (chart.desktop, "Return");
  desktop_wait (chart.desktop, is_focused, (gpointer) "Public, shown series", "the entry is shown again");
  desktop_press (chart.desktop, "Control+Return");
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "2 series hidden"));
}

/* Used as a person does, and ended, it has nothing left. */
static void
test_leaks_nothing (void)
{
  g_auto (Chart)              chart = { 0 };
  g_autoptr (AtspiAccessible) mark = NULL;

  chart_open (&chart, desktop_start_strict);
  for (guint i = 0; i < 20 && !is_focused (chart.desktop, (gpointer) "France, $"); i++)
    desktop_press (chart.desktop, "Tab");
  desktop_press (chart.desktop, "Home");
  for (guint i = 0; i < 5 && !is_focused (chart.desktop, (gpointer) "series"); i++)
    desktop_press (chart.desktop, "Up");
  desktop_press (chart.desktop, "space");
  desktop_wait (chart.desktop, is_focused, (gpointer) "hidden series", "the entry is hidden");
  mark = desktop_find_mark (chart.desktop, chart.figure, "France, $10B");
  desktop_point (chart.desktop, mark, TRUE);
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "1 row"));
  desktop_press (chart.desktop, "Control+f");
  desktop_type (chart.desktop, "germ");
  g_object_unref (desktop_find (chart.desktop, ATSPI_ROLE_STATUS_BAR, "2 results"));
  desktop_type (chart.desktop, "a");
  desktop_press (chart.desktop, "Return");
  desktop_wait (chart.desktop, is_focused, (gpointer) "Germany, $", "the mark has the focus");
}

int
main (int   argc,
      char *argv[])
{
  desktop_init (&argc, &argv);
  g_test_add_func ("/explore/finds", test_finds);
  g_test_add_func ("/explore/enter-goes-to-the-first", test_enter_goes_to_the_first);
  g_test_add_func ("/explore/finds-nothing", test_finds_nothing);
  g_test_add_func ("/explore/shows-more", test_shows_more);
  g_test_add_func ("/explore/adds-up", test_adds_up);
  g_test_add_func ("/explore/says-why-not", test_says_why_not);
  g_test_add_func ("/explore/explains-differences", test_explains_differences);
  g_test_add_func ("/explore/legend-hides", test_legend_hides);
  g_test_add_func ("/explore/legend-isolates", test_legend_isolates);
  g_test_add_func ("/explore/legend-by-keyboard", test_legend_by_keyboard);
  if (g_getenv ("SOMMET_SANITIZED") != NULL)
    g_test_add_func ("/explore/leaks-nothing", test_leaks_nothing);
  return g_test_run ();
}
