/* Tests of som-axis: lines across the area, words that have room.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include <sommet/som-kit.h>

static const SomRect area = { 200, 100, 1000, 600 };

typedef struct
{
  Stage      stage;
  SomCanvas *canvas;
  SomFigure *figure;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *json = make_chart ("table", "", NULL, NULL);

  stage_open (&fixture->stage, json, "en");
  fixture->canvas = fixture->stage.canvas;
  fixture->figure = som_canvas_peek (fixture->canvas);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  stage_clear (&fixture->stage);
}

static SomRange
get_across (SomSide side)
{
  return side == SOM_SIDE_LEFT ? (SomRange) { area.y + area.height, area.y } : (SomRange) { area.x, area.x + area.width };
}

static SomAxis
make_axis (SomSide  side,
           SomRange domain)
{
  return (SomAxis) { .scale = som_scale_linear (domain, get_across (side)), .side = side, .area = area };
}

/* The words of a mark, parted by bars. (transfer full) */
static char *
list_words (const Fixture *fixture,
            guint          mark)
{
  const SomFigureMark *found = som_figure_get_mark (fixture->figure, mark);
  GString             *words = g_string_new (NULL);
  const SomItem       *item;

  for (guint i = 0; (item = find_item (fixture->figure, found, SOM_ITEM_TEXT, i)) != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", item->text->text);
  return g_string_free (words, FALSE);
}

#define assert_words(fixture, mark, expected)                                                                            \
  G_STMT_START                                                                                                           \
  {                                                                                                                      \
    g_autofree char *words_ = list_words (fixture, mark);                                                                \
    g_assert_cmpstr (words_, ==, expected);                                                                              \
  }                                                                                                                      \
  G_STMT_END

static guint
count_items (const Fixture *fixture,
             guint          mark,
             SomItemKind    kind)
{
  guint n = 0;

  while (find_item (fixture->figure, som_figure_get_mark (fixture->figure, mark), kind, n) != NULL)
    n++;
  return n;
}

static void
test_bottom (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  SomAxis        axis = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 0, 100 });
  const SomItem *line, *word;

  axis.n_ticks = 5;
  som_axis_draw (fixture->canvas, &axis);
  g_assert_cmpuint (som_figure_get_n_marks (fixture->figure), ==, 1);
  g_assert_cmpint (som_figure_get_mark (fixture->figure, 0)->role, ==, SOM_MARK_AXIS);
  g_assert_cmpstr (som_figure_get_mark (fixture->figure, 0)->key, ==, "axis");
  assert_words (fixture, 0, "0|20|40|60|80|100");
  g_assert_cmpuint (count_items (fixture, 0, SOM_ITEM_STROKE), ==, 6);
  line = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_STROKE, 5);
  word = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_TEXT, 5);
  g_assert_cmpfloat_with_epsilon (line->extents.x + line->extents.width / 2, 1200, 0.01);
  g_assert_cmpfloat_with_epsilon (line->extents.y, 100, 1);
  g_assert_cmpfloat_with_epsilon (line->extents.height, 600, 2);
  g_assert_cmpfloat_with_epsilon (word->extents.x + word->extents.width / 2, 1200, 0.01);
  g_assert_cmpfloat (word->extents.y, >, 700);
}

/* Words that are there already are not crossed by the lines that come. */
static void
test_words_before (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  const SomMark mark = { .role = SOM_MARK_ANNOTATION, .key = "note" };
  SomAxis       axis = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 0, 100 });

  axis.n_ticks = 5;
  som_canvas_begin_mark (fixture->canvas, &mark);
  som_canvas_text (fixture->canvas, SOM_TEXT_NOTE, "7 more have no room here", &(SomPlace) { .point = { 560, 400 } });
  som_canvas_end_mark (fixture->canvas);
  som_axis_draw (fixture->canvas, &axis);
  for (guint i = 0; i < 6; i++)
    {
      const SomItem *line = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 1), SOM_ITEM_STROKE, i);

      /* the one at 600 is in two parts */
      g_assert_cmpuint (line->path.n_verbs, ==, i == 2 ? 4 : 2);
    }
}

static void
test_left (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomAxis        axis = make_axis (SOM_SIDE_LEFT, (SomRange) { 0, 10 });
  const SomItem *line, *word;

  axis.n_ticks = 2;
  som_axis_draw (fixture->canvas, &axis);
  g_assert_cmpstr (som_figure_get_mark (fixture->figure, 0)->key, ==, "axis-left");
  assert_words (fixture, 0, "0|5|10");
  line = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_STROKE, 2);
  word = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_TEXT, 2);
  g_assert_cmpfloat_with_epsilon (line->extents.y + line->extents.height / 2, 100, 0.01);
  g_assert_cmpfloat_with_epsilon (line->extents.width, 1000, 2);
  g_assert_cmpfloat (word->extents.x + word->extents.width, <, 200);
  g_assert_cmpfloat (word->extents.y, <, 100);
  g_assert_cmpfloat (word->extents.y + word->extents.height, >, 100);
}

static void
test_top (Fixture      *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  SomAxis        axis = make_axis (SOM_SIDE_TOP, (SomRange) { 0, 10 });
  const SomItem *word;

  som_axis_draw (fixture->canvas, &axis);
  word = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_TEXT, 0);
  g_assert_cmpfloat (word->extents.y + word->extents.height, <, 100);
}

/* Words and the gap to them take what was measured. */
static void
test_measure (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  static const SomSide sides[] = { SOM_SIDE_BOTTOM, SOM_SIDE_LEFT, SOM_SIDE_TOP };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      SomAxis        axis = make_axis (sides[i], (SomRange) { 0, 123456 });
      double         room = som_axis_measure (fixture->canvas, &axis);
      SomRect        about = { area.x - 300, area.y - room - 0.01, area.width + 600, area.height + 2 * room + 0.02 };
      const SomItem *word;

      if (sides[i] == SOM_SIDE_LEFT)
        about = (SomRect) { area.x - room - 0.01, 0, room, 900 };
      som_axis_draw (fixture->canvas, &axis);
      for (guint n = 0; (word = find_item (fixture->figure, som_figure_get_mark (fixture->figure, i), SOM_ITEM_TEXT, n)) != NULL; n++)
        g_assert_true (som_rect_contains (about, word->extents));
    }
  g_assert_cmpuint (som_figure_get_n_marks (fixture->figure), ==, G_N_ELEMENTS (sides));
}

/* Below, the last word bears the unit for all; at the left, where words are read by themselves, each does. */
static void
test_unit (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomAxis below = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 0, 4e10 }), beside = make_axis (SOM_SIDE_LEFT, (SomRange) { 0, 4e10 });

  below.unit = beside.unit = som_dossier_find_unit (fixture->stage.dossier, "USD");
  below.n_ticks = beside.n_ticks = 2;
  som_axis_draw (fixture->canvas, &below);
  som_axis_draw (fixture->canvas, &beside);
  assert_words (fixture, 0, "0|20|$40B");
  assert_words (fixture, 1, "0|$20B|$40B");
}

/* Words never touch, however narrow the room; fewer are drawn instead. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  guint last = G_MAXUINT;

  for (double width = 1200; width > 100; width /= 2)
    {
      SomAxis        axis = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 0, 999999 });
      SomRect        previous = { -1e6, 0, 0, 0 };
      guint          mark = som_figure_get_n_marks (fixture->figure), n = 0;
      const SomItem *word;

      axis.scale.range.max = 200 + width;
      axis.area.width = width;
      axis.n_ticks = 12;
      som_axis_draw (fixture->canvas, &axis);
      for (; (word = find_item (fixture->figure, som_figure_get_mark (fixture->figure, mark), SOM_ITEM_TEXT, n)) != NULL; n++)
        {
          g_assert_cmpfloat (word->extents.x, >, previous.x + previous.width);
          previous = word->extents;
        }
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <=, last);
      last = n;
    }
  g_assert_cmpuint (last, <, 4);
}

/* The room decides on the number of ticks where nobody asks for one. */
static void
test_room_decides (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  SomAxis wide = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 0, 10 }), narrow = wide;

  narrow.scale.range.max = 450;
  narrow.area.width = 250;
  som_axis_draw (fixture->canvas, &wide);
  som_axis_draw (fixture->canvas, &narrow);
  g_assert_cmpuint (count_items (fixture, 0, SOM_ITEM_TEXT), >, count_items (fixture, 1, SOM_ITEM_TEXT));
  g_assert_cmpuint (count_items (fixture, 1, SOM_ITEM_TEXT), >=, 2);
}

/* A word at the edge stays on the figure. */
static void
test_edges (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  SomAxis axis = { .scale = som_scale_linear ((SomRange) { 0, 5e6 }, (SomRange) { 0, 1600 }), .side = SOM_SIDE_BOTTOM, .area = { 0, 0, 1600, 500 } };

  som_axis_draw (fixture->canvas, &axis);
  for (guint i = 0; i < count_items (fixture, 0, SOM_ITEM_TEXT); i++)
    {
      SomRect extents = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 0), SOM_ITEM_TEXT, i)->extents;

      g_assert_cmpfloat (extents.x, >=, -0.01);
      g_assert_cmpfloat (extents.x + extents.width, <=, 1600.01);
    }
}

static void
test_time (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  SomAxis axis = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 0, 10 });

  axis.scale = som_scale_time ((SomRange) { 1577836800, 1735689600 }, get_across (SOM_SIDE_BOTTOM)); /* 2020 to 2025 */
  axis.n_ticks = 5;
  som_axis_draw (fixture->canvas, &axis);
  assert_words (fixture, 0, "2020|2021|2022|2023|2024|2025");
}

/* Whatever the domain is, the axis is drawn, and nothing of it is nowhere. */
static void
test_odd_domains (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  static const SomRange domains[] = { { 0, 0 }, { NAN, NAN }, { -INFINITY, INFINITY }, { 10, -10 }, { -1e308, 1e308 }, { 1e-310, 2e-310 } };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    for (SomSide side = SOM_SIDE_BOTTOM; side <= SOM_SIDE_TOP; side++)
      {
        SomAxis axis = make_axis (side, domains[i]);
        double  room = som_axis_measure (fixture->canvas, &axis);

        g_assert_true (isfinite (room) && room > 0);
        som_axis_draw (fixture->canvas, &axis);
        axis.scale = som_scale_log (domains[i], get_across (side));
        som_axis_draw (fixture->canvas, &axis);
      }
  for (guint i = 0; i < som_figure_get_n_items (fixture->figure); i++)
    g_assert_cmpfloat (fabs (som_figure_get_item (fixture->figure, i)->extents.x), <, 5000);
}

/* Only a logarithmic axis is named, in as many words as there is room for: all, fewer, fewer still, none. */
static void
test_kind (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  static const char *const words[] = { "Logarithmic scale: read places, not lengths", "Logarithmic scale", "Log scale" };
  SomAxis                  axis = make_axis (SOM_SIDE_BOTTOM, (SomRange) { 1, 1e6 });
  guint                    seen[G_N_ELEMENTS (words) + 1] = { 0 }, last = 0;

  som_axis_draw_kind (fixture->canvas, &axis, -700);
  g_assert_cmpuint (som_figure_get_n_marks (fixture->figure), ==, 0);
  axis.scale = som_scale_log ((SomRange) { 1, 1e9 }, (SomRange) { 900, 1600 });
  axis.area = (SomRect) { 900, 100, 700, 600 };
  axis.n_ticks = 10;
  for (double left = -700; left < 900; left += 5)
    {
      guint mark = som_figure_get_n_marks (fixture->figure), kind = G_N_ELEMENTS (words);

      som_axis_draw_kind (fixture->canvas, &axis, left);
      for (guint i = 0; som_figure_get_n_marks (fixture->figure) > mark && i < G_N_ELEMENTS (words); i++)
        if (g_str_equal (find_item (fixture->figure, som_figure_get_mark (fixture->figure, mark), SOM_ITEM_TEXT, 0)->text->text, words[i]))
          kind = i;
      g_assert_cmpuint (kind, >=, last);
      last = kind;
      seen[kind]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 0);
}

/* Where one tick is in powers of ten, all are: of the small and of the large. */
static void
test_one_notation (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  static const SomRange domains[] = { { 1, 1e18 }, { 1e-12, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      SomAxis          axis = make_axis (SOM_SIDE_BOTTOM, domains[i]);
      guint            n = som_figure_get_n_marks (fixture->figure);
      g_autofree char *words = NULL;
      g_auto (GStrv)   parts = NULL;

      axis.scale = som_scale_log (domains[i], get_across (SOM_SIDE_BOTTOM));
      som_axis_draw (fixture->canvas, &axis);
      words = list_words (fixture, n);
      parts = g_strsplit (words, "|", -1);
      g_assert_cmpuint (g_strv_length (parts), >, 2);
      for (guint part = 0; parts[part] != NULL; part++)
        g_assert_nonnull (strstr (parts[part], "×"));
    }
}

/* However little of a decade it shows and however narrow it is, a logarithmic axis has two words that do not touch. */
static void
test_two_log_words (Fixture      *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  static const SomRange domains[] = { { 100, 890 }, { 3, 300 }, { 310, 390 }, { 1, 1e12 }, { 210, 220 } };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    for (guint k = 0; k < 2; k++)
      {
        SomRect        room = { 200, 100, k == 0 ? 1000 : 60, 600 };
        SomAxis        axis = { .scale = som_scale_log (domains[i], (SomRange) { room.x, room.x + room.width }), .side = SOM_SIDE_BOTTOM, .area = room };
        const SomItem *first, *second;

        som_axis_draw (fixture->canvas, &axis);
        first = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 2 * i + k), SOM_ITEM_TEXT, 0);
        second = find_item (fixture->figure, som_figure_get_mark (fixture->figure, 2 * i + k), SOM_ITEM_TEXT, 1);
        g_assert_true (first != NULL && second != NULL);
        g_assert_cmpfloat (second->extents.x, >, first->extents.x + first->extents.width + 10);
      }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

static const SomUnit dollars = { .id = (char *) "USD", .measure = { SOM_MEASURE_CURRENCY, "USD" }, .factor = 1 };

static SomFigure *
draw_axis (SomScale       scale,
           const SomUnit *unit,
           SomSide        side,
           SomRect        room)
{
  g_auto (Stage) stage;
  const SomMark  mark = { .role = SOM_MARK_AXIS, .key = "axis" };
  SomAxis        axis = { .scale = scale, .unit = unit, .side = side, .area = room };

  stage_init (&stage);
  som_canvas_begin_mark (stage.canvas, &mark);
  som_axis_draw (stage.canvas, &axis);
  som_canvas_end_mark (stage.canvas);
  g_assert_null (som_canvas_get_fault (stage.canvas));
  return som_canvas_finish (stage.canvas);
}

static void
test_unit_once (void)
{
  g_autoptr (SomFigure) figure = draw_axis (som_scale_linear ((SomRange) { 0, 5e11 }, (SomRange) { 200, 1400 }), &dollars, SOM_SIDE_BOTTOM,
                                            (SomRect) { 200, 200, 1200, 500 });
  guint                 n = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    n += som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && strchr (som_figure_get_item (figure, i)->text->text, '$') != NULL;
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (says (figure, "$500B"));
  g_assert_true (says (figure, "100"));
}

/* Numbers that are nearly as wide as the step between them, of which the last does not leave the view. */
static void
test_wide_words (void)
{
  static const SomRange domains[] = { { 0, 1e19 }, { 0, 123456789012 } };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    for (guint width = 200; width <= 1600; width += 20)
      {
        SomRange              range = { 1600 - width, 1600 };
        g_autoptr (SomFigure) figure = draw_axis (som_scale_linear (domains[i], range), NULL, SOM_SIDE_BOTTOM, (SomRect) { range.min, 200, width, 500 });

        assert_apart (figure);
      }
}

/* Whatever the scale, the length and the numbers. */
static void
test_never_touches (void)
{
  static const SomRange domains[] = { { 0, 1 }, { -5, 5 }, { 0, 1e308 }, { 1e-300, 2e-300 }, { 12345.678, 12345.679 }, { 3, 3 }, { 5, -5 } };
  static const double   lengths[] = { 20, 60, 200, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
      for (SomSide side = SOM_SIDE_BOTTOM; side <= SOM_SIDE_TOP; side++)
        {
          SomRange              range = { 300, 300 + lengths[k] };
          g_autoptr (SomFigure) linear = draw_axis (som_scale_linear (domains[i], range), NULL, side, (SomRect) { 300, 300, lengths[k], lengths[k] });
          g_autoptr (SomFigure) log = draw_axis (som_scale_log (domains[i], range), &dollars, side, (SomRect) { 300, 300, lengths[k], lengths[k] });

          assert_apart (linear);
          assert_apart (log);
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/axis/bottom", test_bottom);
  ADD ("/axis/words-before", test_words_before);
  ADD ("/axis/left", test_left);
  ADD ("/axis/top", test_top);
  ADD ("/axis/measure", test_measure);
  ADD ("/axis/unit", test_unit);
  ADD ("/axis/narrow", test_narrow);
  ADD ("/axis/room-decides", test_room_decides);
  ADD ("/axis/edges", test_edges);
  ADD ("/axis/time", test_time);
  ADD ("/axis/odd-domains", test_odd_domains);
  ADD ("/axis/kind", test_kind);
  ADD ("/axis/one-notation", test_one_notation);
  ADD ("/axis/two-log-words", test_two_log_words);
  g_test_add_func ("/axis/unit-once", test_unit_once);
  g_test_add_func ("/axis/wide-words", test_wide_words);
  g_test_add_func ("/axis/never-touches", test_never_touches);
  return g_test_run ();
}
