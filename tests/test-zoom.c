/* Tests of som-zoom: what a viewport shows, and what it becomes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include "explore/som-zoom.h"

#include <math.h>

#define CLOSE 1e-9

#define MAP                                                                                                                                  \
  "{'name': 'test', 'resources': [{'name': 't', 'data': [['id', 'geo', 'value'], ['a', 'FR', 3], ['b', 'US', 5], ['c', 'BR', 9]], "         \
  "'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'geo', 'type': 'string', 'sommet:role': 'geo'}, " \
  "{'name': 'value', 'type': 'number', 'sommet:role': 'value'}]}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': "             \
  "'sommet:map', 'spec': {'extent': 'world'}}]}"

#define TABLE                                                                                                                          \
  "{'name': 'test', 'resources': [{'name': 't', 'data': [['id'], ['a']], 'schema': {'fields': [{'name': 'id', 'type': 'string'}]}}], " \
  "'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table'}]}"

static const SomViewport whole = { 1, { 0.5, 0.5 } };
static const SomRect     area = { 100, 50, 800, 400 };

static SomPoint
apply (SomZoomMove move,
       SomPoint    point)
{
  return (SomPoint) { point.x * move.scale + move.offset.x, point.y * move.scale + move.offset.y };
}

static void
assert_near (SomPoint a,
             SomPoint b,
             double   within)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, within);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, within);
}

static void
test_limits (void)
{
  static const SomViewport wild[] = { { 0, { 9, 9 } }, { NAN, { 0.5, 0.5 } }, { 1, { 0, 0 } }, { -3, { NAN, INFINITY } } };
  SomViewport              corner = som_zoom_limit ((SomViewport) { 4, { 0, 2 } });

  for (guint i = 0; i < G_N_ELEMENTS (wild); i++)
    g_assert_true (som_zoom_equal (som_zoom_limit (wild[i]), whole));
  g_assert_cmpfloat (som_zoom_limit ((SomViewport) { INFINITY, { 0.5, 0.5 } }).zoom, ==, SOM_ZOOM_MAX);
  g_assert_cmpfloat (corner.center.x, ==, 0.125);
  g_assert_cmpfloat (corner.center.y, ==, 0.875);
}

static void
test_point_stays (void)
{
  SomPoint    point = { 300, 220 };
  SomViewport near = som_zoom_at (whole, area, point, 3), nearer = som_zoom_at (near, area, (SomPoint) { 640, 111 }, 1.7);

  assert_near (apply (som_zoom_get_move (whole, near, area), point), point, CLOSE);
  assert_near (apply (som_zoom_get_move (near, nearer, area), (SomPoint) { 640, 111 }), (SomPoint) { 640, 111 }, CLOSE);
  g_assert_cmpfloat_with_epsilon (nearer.zoom, 5.1, CLOSE);
}

static void
test_zooms_out_to_all (void)
{
  SomViewport near = som_zoom_at (whole, area, (SomPoint) { 110, 60 }, 30);

  g_assert_cmpfloat (som_zoom_at (near, area, (SomPoint) { 800, 400 }, 1e9).zoom, ==, SOM_ZOOM_MAX);
  g_assert_true (som_zoom_equal (som_zoom_at (near, area, (SomPoint) { 800, 400 }, 1e-9), whole));
  g_assert_cmpfloat (som_zoom_at (near, area, (SomPoint) { 800, 400 }, NAN).zoom, ==, near.zoom);
}

static void
test_pan (void)
{
  SomViewport near = som_zoom_at (whole, area, (SomPoint) { 500, 250 }, 4), moved = som_zoom_pan (near, area, (SomPoint) { 30, -20 });

  assert_near (apply (som_zoom_get_move (near, moved, area), (SomPoint) { 200, 200 }), (SomPoint) { 230, 180 }, CLOSE);
  g_assert_true (som_zoom_equal (som_zoom_pan (whole, area, (SomPoint) { 300, 300 }), whole));
  g_assert_cmpfloat (som_zoom_pan (near, area, (SomPoint) { 1e9, 0 }).center.x, ==, 0.125);
}

static void
test_mix (void)
{
  SomPoint    point = { 300, 220 };
  SomViewport near = som_zoom_at (whole, area, point, 4), half = som_zoom_mix (whole, near, 0.5);

  g_assert_cmpfloat_with_epsilon (half.zoom, 2, CLOSE);
  assert_near (apply (som_zoom_get_move (whole, half, area), point), point, CLOSE);
  g_assert_true (som_zoom_equal (som_zoom_mix (whole, near, 1), near));
  g_assert_true (som_zoom_equal (som_zoom_mix (whole, near, 0), whole));
}

/* The outline of the country of the row with `key`. */
static SomRect
find_country (const SomFigure *figure,
              const char      *key)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return som_figure_get_item (figure, som_figure_get_mark (figure, i)->first_item)->extents;
  g_assert_not_reached ();
}

/* What the moved picture shows is what the plugin draws: a country lies where it was shown to go to. */
static void
test_map_agrees (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (MAP);
  g_autoptr (SomFigure)  before = render_view (dossier, NULL);
  SomRect                shown = som_zoom_find_area (before), brazil = find_country (before, "t/c/0"), same;
  SomViewport            near = som_zoom_at (whole, shown, (SomPoint) { brazil.x + 100, brazil.y + 80 }, 2.5);
  g_autoptr (SomFigure)  after = render_view (dossier, &(SomRequest) { .slide = TRUE, .viewport = near });
  SomZoomMove            move = som_zoom_get_move (whole, near, shown);
  SomRect                larger = find_country (after, "t/c/0");

  same = som_zoom_find_area (after);
  g_assert_cmpfloat (same.x, ==, shown.x);
  g_assert_cmpfloat (same.height, ==, shown.height);
  g_assert_cmpfloat (shown.width, <, 1600);
  /* outlines of another level of detail differ a little */
  assert_near (apply (move, (SomPoint) { brazil.x, brazil.y }), (SomPoint) { larger.x, larger.y }, 4);
  assert_near (apply (move, (SomPoint) { brazil.x + brazil.width, brazil.y + brazil.height }),
               (SomPoint) { larger.x + larger.width, larger.y + larger.height }, 4);
}

/* Zoomed, land may lie where the legend is: it is painted over the map then. */
static void
test_legend_is_above (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (MAP);
  SomViewport            near = { 3, { 0.3, 0.6 } };
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .slide = TRUE, .viewport = near });
  guint                  first, end;

  som_zoom_find_items (figure, &first, &end);
  g_assert_cmpuint (count_marks (figure, SOM_MARK_LEGEND), ==, 4);
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (som_figure_get_mark (figure, i)->role == SOM_MARK_LEGEND)
      g_assert_cmpuint (som_figure_get_mark (figure, i)->first_item, >=, end);
}

static void
test_items (void)
{
  g_autoptr (SomFigure) map = render_json (MAP), table = render_json (TABLE);
  guint                 first, end;

  som_zoom_find_items (map, &first, &end);
  g_assert_cmpint (som_figure_get_item (map, first)->kind, ==, SOM_ITEM_PUSH_CLIP);
  g_assert_cmpint (som_figure_get_item (map, end - 1)->kind, ==, SOM_ITEM_POP_CLIP);
  g_assert_cmpuint (end - first, >, 3);
  som_zoom_find_items (table, &first, &end);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (end, ==, som_figure_get_n_items (table));
  g_assert_cmpfloat (som_zoom_find_area (table).width, ==, 1600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zoom/limits", test_limits);
  g_test_add_func ("/zoom/point-stays", test_point_stays);
  g_test_add_func ("/zoom/zooms-out-to-all", test_zooms_out_to_all);
  g_test_add_func ("/zoom/pan", test_pan);
  g_test_add_func ("/zoom/mix", test_mix);
  g_test_add_func ("/zoom/map-agrees", test_map_agrees);
  g_test_add_func ("/zoom/legend-is-above", test_legend_is_above);
  g_test_add_func ("/zoom/items", test_items);
  return g_test_run ();
}
