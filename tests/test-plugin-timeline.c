/* Tests of the plugin `timeline`: where events lie, how long they are, and the three ways to draw them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "figures.h"

#include <string.h>

#define FIELDS                                                                                                                         \
  "'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, {'name': 'label', 'type': 'string', 'sommet:role': "      \
  "'label'}, {'name': 'value', 'type': 'number', 'sommet:role': 'value'}, {'name': 'time', 'type': 'date', 'format': 'any', "             \
  "'sommet:role': 'time'}, {'name': 'start', 'type': 'date', 'format': 'any', 'sommet:role': 'start'}, {'name': 'end', 'type': 'date', "  \
  "'format': 'any', 'sommet:role': 'end'}, {'name': 'status', 'type': 'string', 'sommet:role': 'status'}, {'name': 'layer', 'type': "     \
  "'string', 'sommet:role': 'layer'}, {'name': 'checks', 'type': 'string', 'sommet:role': 'checks'}]}"
#define DOSSIER(rows, spec)                                                                                                            \
  "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [" rows "], " FIELDS "}], 'views': [{'name': 'view', "      \
  "'title': 'View', 'resources': ['t'], 'specType': 'sommet:timeline', 'spec': {" spec "}}]}"

#define CROWDED                                                                                                                        \
  "{'id': 'c', 'label': 'Later', 'time': '2030'}, {'id': 'a', 'label': 'Long ago', 'time': '2000-01-01'}, {'id': 'b', 'label': "          \
  "'Near', 'time': '2029-12-01'}, {'id': 'd', 'label': 'Nearer', 'time': '2029-12-20'}"

static const SomFigureMark *
find_mark (const SomFigure *figure,
           const char      *label)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->label, label) == 0)
      return som_figure_get_mark (figure, i);
  g_error ("there is no mark “%s”", label);
}

/* The bar of an event: the first shape that is filled. */
static const SomItem *
find_bar (const SomFigure *figure,
          const char      *label)
{
  const SomFigureMark *mark = find_mark (figure, label);

  for (guint i = mark->first_item; i < mark->end_item; i++)
    if (som_figure_get_item (figure, i)->kind == SOM_ITEM_FILL)
      return som_figure_get_item (figure, i);
  g_error ("“%s” has no bar", label);
}

static gboolean
is_dashed (const SomFigure *figure,
           const char      *label)
{
  const SomFigureMark *mark = find_mark (figure, label);
  gboolean             dashed = FALSE;

  for (guint i = mark->first_item; i < mark->end_item; i++)
    dashed |= som_figure_get_item (figure, i)->dashed;
  return dashed;
}

static char *
make_many (guint       n,
           const char *label)
{
  GString *json = g_string_new ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{'id': 'k%u', 'label': '%s', 'value': %u, 'time': '%u-%02u-%02u'}", i > 0 ? ", " : "", i, label, i, 1950 + i % 70,
                            1 + i % 12, 1 + i % 28);
  g_string_append (json, "], " FIELDS "}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:timeline'}]}");
  return g_string_free (json, FALSE);
}

static void
test_order (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER (CROWDED, ""));
  static const char *const labels[] = { "Long ago", "Near", "Nearer", "Later" };

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 4);
  for (guint i = 1; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpfloat (find_bar (figure, labels[i])->extents.x, >, find_bar (figure, labels[i - 1])->extents.x);
  assert_inside (figure);
  assert_apart (figure);
}

/* Where events crowd, the axis is stretched, and says so. */
static void
test_stretch (void)
{
  g_autoptr (SomFigure) stretched = render_json (DOSSIER (CROWDED, "")), linear = render_json (DOSSIER (CROWDED, "'stretch': false"));
  g_autoptr (SomFigure) even = render_json (DOSSIER ("{'label': 'A', 'time': '2001'}, {'label': 'B', 'time': '2002'}, {'label': 'C', 'time': '2003'}", ""));
  double gap = find_bar (stretched, "Nearer")->extents.x - find_bar (stretched, "Near")->extents.x;

  g_assert_true (says (stretched, "not to scale"));
  g_assert_false (says (linear, "not to scale"));
  g_assert_false (says (even, "not to scale"));
  g_assert_cmpfloat (gap, >, 50);
  g_assert_cmpfloat (find_bar (linear, "Nearer")->extents.x - find_bar (linear, "Near")->extents.x, <, 20);
  assert_apart (linear);
}

/* What is known to the year lasts the year; what is known to the day is a disc. */
static void
test_precision (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'label': 'Year', 'time': '2001'}, {'label': 'Day', 'time': '2002-01-01'}, {'label': 'Next', "
                                                       "'time': '2003'}, {'label': 'Span', 'start': '2001', 'end': '2003'}", ""));
  SomRect day = find_bar (figure, "Day")->extents, year = find_bar (figure, "Year")->extents, span = find_bar (figure, "Span")->extents;

  g_assert_cmpfloat_with_epsilon (day.width, day.height, 1);
  g_assert_cmpfloat_with_epsilon (year.x + year.width, day.x, 1);
  g_assert_cmpfloat (span.width, >, 1.5 * year.width);
  g_assert_true (says (figure, "2001") && says (figure, "1\u00a0Jan\u00a0" "2002"));
}

static void
test_announced_is_dashed (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'label': 'Done', 'time': '2001', 'status': 'actual'}, {'label': 'Said', 'time': '2002', 'status': "
                                                       "'announced'}, {'label': 'Meant', 'time': '2003', 'status': 'planned'}", ""));

  g_assert_false (is_dashed (figure, "Done"));
  g_assert_true (is_dashed (figure, "Said"));
  g_assert_true (is_dashed (figure, "Meant"));
}

static void
test_undated (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'label': 'Known', 'time': '2001'}, {'label': 'Unknown'}", ""));

  g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 1);
  g_assert_true (says (figure, "1 event has no date") && notices (figure, "1 event has no date"));
  g_assert_false (says (figure, "1970"));
}

static void
test_missing_is_nothing (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'label': 'A', 'time': '2001'}", ""));

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    g_assert_false (som_figure_get_item (figure, i)->kind == SOM_ITEM_TEXT && g_str_equal (som_figure_get_item (figure, i)->text->text, "0"));
}

/* A finding lies with the event that it checks; without it, it is an event. */
static void
test_findings (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (DOSSIER ("{'id': 'a', 'label': 'Said', 'time': '2026', 'layer': 'article'}, {'id': 'b', 'label': 'Found', "
                                                          "'time': '2027', 'layer': 'check', 'checks': 'a'}", ""));
  g_autoptr (SomFigure) both = render_view (dossier, NULL), check = render_view (dossier, &(SomRequest) { .slide = TRUE, .layers = SOM_LAYERS_CHECK });

  g_assert_cmpstr (som_figure_get_mark (both, find_mark (both, "Found")->parent)->label, ==, "Said");
  g_assert_true (says (both, "2027"));
  g_assert_cmpint (find_mark (check, "Found")->parent, ==, -1);
}

/* In a portrait the axis runs downwards. */
static void
test_portrait (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (DOSSIER (CROWDED, ""));
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .size = { 900, 1600 }, .slide = TRUE });

  g_assert_cmpfloat (find_bar (figure, "Near")->extents.y, >, find_bar (figure, "Long ago")->extents.y + 100);
  g_assert_cmpfloat (find_bar (figure, "Later")->extents.y, >, find_bar (figure, "Nearer")->extents.y);
  assert_inside (figure);
  assert_apart (figure);
}

/* Too many to be told one by one have a lane each; far too many are counted, and none is lost. */
static void
test_many (void)
{
  g_autofree char      *some = make_many (60, "Name"), *all = make_many (10000, "Name");
  g_autoptr (SomFigure) lanes = render_json (some), bins = render_json (all);
  guint                 n = 0;

  g_assert_cmpuint (count_marks (lanes, SOM_MARK_DATUM), ==, 60);
  for (guint i = 0; i < som_figure_get_n_marks (bins); i++)
    n += som_figure_get_mark (bins, i)->role == SOM_MARK_DATUM ? som_figure_get_mark (bins, i)->n_rows : 0;
  g_assert_cmpuint (n, ==, 10000);
  g_assert_cmpuint (count_marks (bins, SOM_MARK_DATUM), <, 40);
  g_assert_cmpuint (count_marks (bins, SOM_MARK_DATUM), >, 10);
  g_assert_true (says (bins, "10,000 events, counted"));
  assert_inside (lanes);
  assert_inside (bins);
  assert_apart (lanes);
}

/* Labels have as many words where people want large text, as long as there are lanes for them; else they are cut rather than counted. */
static void
test_large_labels (void)
{
  static const guint numbers[] = { 20, 24 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (double text_scale = 1; text_scale <= 2; text_scale++)
      {
        g_autofree char       *json = make_many (numbers[i], "A label that is as long as forty-five letters");
        g_autoptr (SomDossier) dossier = open_dossier (json);
        g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .size = { 1600, 900 }, .text_scale = text_scale });
        const SomFigureMark   *mark = find_mark (figure, "A label that is as long as forty-five letters");

        g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, numbers[i]);
        for (guint j = mark->first_item; i == 0 && j < mark->end_item; j++)
          g_assert_false (som_figure_get_item (figure, j)->kind == SOM_ITEM_TEXT && som_figure_get_item (figure, j)->text->cut);
        assert_inside (figure);
        assert_apart (figure);
      }
}

/* Labels that are too long say as much as their lanes have room for, and end between words. */
static void
test_long_labels (void)
{
  const char            *label = "Signature of the declaration on inclusive and sustainable artificial intelligence by most of them";
  g_autofree char       *json = make_many (19, label);
  g_autoptr (SomDossier) dossier = open_dossier (json);
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .size = { 1280, 800 }, .text_scale = 2 });
  gsize                  said = 0;

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      for (guint k = 0; item->kind == SOM_ITEM_TEXT && g_str_equal (item->text->text, label) && k < item->text->lines->len; k++)
        {
          const char *words = g_array_index (item->text->lines, SomTextLine, k).text;

          said += strlen (words);
          g_assert_true (g_str_has_suffix (words, " them") || label[strlen (words) - strlen ("…")] == ' ');
        }
    }
  g_test_message ("%" G_GSIZE_FORMAT " letters", said);
  g_assert_cmpuint (said, >, 19 * 40);
  assert_inside (figure);
  assert_apart (figure);
}

/* What the check found of an event is not an event: the columns and the sentence count the same. */
static void
test_bins_count_events (void)
{
  g_autoptr (GString) json = g_string_new ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [");
  guint               n = 0, n_rows = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (json, "%s{'id': 'k%u', 'label': 'Name', 'time': '%u', 'layer': '%s'%s}", i > 0 ? ", " : "", i, 1950 + i % 70,
                            i < 2500 ? "article" : "check", i < 2500 ? "" : ", 'checks': 'k7'");
  g_string_append (json, "], " FIELDS "}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:timeline'}]}");

  g_autoptr (SomFigure) figure = render_json (json->str);

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role != SOM_MARK_DATUM)
        continue;
      n += strtoul (mark->value, NULL, 10);
      n_rows += mark->n_rows;
    }
  g_assert_true (says (figure, "2,500 events, counted"));
  g_assert_cmpuint (n, ==, 2500);
  g_assert_cmpuint (n_rows, ==, 3000);
}

/* However the axis is stretched, the last event is no longer than it lasted, and no emptier period is wider than a busy one. */
static void
test_last_is_short (void)
{
  g_autofree char       *json = make_many (12, "Something that happened at some time");
  g_autoptr (SomDossier) dossier = open_dossier (json);
  g_autoptr (SomFigure)  figure = render_view (dossier, NULL), year = render_json (DOSSIER (CROWDED, ""));
  SomRect                crowd = find_bar (year, "Nearer")->extents, last = find_bar (year, "Later")->extents;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (som_figure_get_mark (figure, i)->role == SOM_MARK_DATUM)
      {
        SomRect bar = som_figure_get_item (figure, som_figure_get_mark (figure, i)->first_item + 1)->extents;

        g_assert_cmpfloat (bar.width, <, bar.height + 2);
      }
  /* 2030 lasts a thirtieth of the axis, the ten days before it are stretched */
  g_assert_cmpfloat (last.width, <, 1600 / 15.0);
  g_assert_cmpfloat (crowd.width, <, crowd.height + 2);
}

/* The calendar of a lone date is that date. */
static void
test_lone (void)
{
  g_autoptr (SomFigure) day = render_json (DOSSIER ("{'label': 'A', 'time': '2018-01-01'}", ""));
  g_autoptr (SomFigure) year = render_json (DOSSIER ("{'label': 'A', 'time': '2018'}", ""));
  SomRect               bar = find_bar (day, "A")->extents;

  g_assert_true (says (day, "1\u00a0Jan\u00a0" "2018"));
  g_assert_false (says (day, "12:00") || says (day, "UTC"));
  g_assert_cmpfloat_with_epsilon (bar.width, bar.height, 1);
  g_assert_true (says (year, "2018"));
  g_assert_false (says (year, "Jan"));
}

/* Events that are too high for one column are told in two, with their values. */
static void
test_square (void)
{
  g_autofree char       *json = make_many (12, "Something that happened");
  g_autoptr (SomDossier) dossier = open_dossier (json);
  g_autoptr (SomFigure)  figure = render_view (dossier, &(SomRequest) { .size = { 900, 900 }, .slide = TRUE });

  g_assert_cmpuint (som_figure_get_n_notices (figure), ==, 0);
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (som_figure_get_mark (figure, i)->role == SOM_MARK_DATUM)
      {
        g_autofree char *number = g_strdup_printf ("%u", som_figure_get_mark (figure, i)->rows[0]);

        g_assert_true (says (figure, number));
      }
  assert_inside (figure);
  assert_apart (figure);
}

static void
test_sizes (void)
{
  static const SomSize sizes[] = { { 1600, 900 }, { 900, 900 }, { 900, 1600 }, { 360, 294 }, { 3840, 2160 } };

  for (guint n = 1; n <= 24; n += n < 6 ? 1 : 6)
    {
      g_autofree char       *json = make_many (n, "Something that happened");
      g_autoptr (SomDossier) dossier = open_dossier (json);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = sizes[i], .slide = i < 3 });

          assert_inside (figure);
          assert_apart (figure);
          g_assert_true (i == 3 || count_marks (figure, SOM_MARK_DATUM) == n);
        }
    }
}

/* When events happen: `place` is counted from the first of `n`. */
typedef char *(*WriteTimes) (guint place, guint n);

static char *
write_same_day (guint place G_GNUC_UNUSED,
                guint n G_GNUC_UNUSED)
{
  return g_strdup ("'time': '2025-02-10'");
}

static char *
write_same_year (guint place G_GNUC_UNUSED,
                 guint n G_GNUC_UNUSED)
{
  return g_strdup ("'start': '2025-01-01', 'end': '2025-12-31'");
}

static char *
write_crowded_end (guint place,
                   guint n)
{
  return place < n / 2 ? g_strdup_printf ("'time': '%u'", 2000 + place) : g_strdup ("'time': '2025-11-01'");
}

static char *
write_days (guint place,
            guint n G_GNUC_UNUSED)
{
  return place == 0 ? g_strdup ("'time': '2010-01-01'") : g_strdup_printf ("'time': '2025-02-%02u'", place % 5 + 1);
}

static SomDossier *
open_times (guint      n,
            WriteTimes write_times)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autofree char    *json = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *times = write_times (i, n);

      g_string_append_printf (rows, "%s{'id': 'k%u', 'label': 'Event %u with a name', 'value': %u, %s}", i > 0 ? ", " : "", i, i, i, times);
    }
  json = g_strconcat ("{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [", rows->str, "], " FIELDS "}], 'views': [{'name': "
                      "'view', 'title': 'View', 'subtitle': 'Of times', 'resources': ['t'], 'specType': 'sommet:timeline'}]}", NULL);
  return open_dossier (json);
}

/* Above whose bottom nothing of an event lies. */
static double
get_heading_bottom (const SomFigure *figure)
{
  double bottom = 0;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (g_strcmp0 (mark->key, "title") == 0 || g_strcmp0 (mark->key, "subtitle") == 0)
        bottom = MAX (bottom, mark->extents.y + mark->extents.height);
    }
  g_assert_cmpfloat (bottom, >, 0);
  return bottom;
}

/* Whatever happens at once, no event is lost and none lies over the title or over another. */
static void
test_crowds (void)
{
  static const WriteTimes writers[] = { write_same_day, write_same_year, write_crowded_end, write_days };
  static const SomSize    sizes[] = { { 1920, 1080 }, { 1080, 1350 }, { 1080, 1080 }, { 900, 1600 }, { 640, 360 } };
  static const guint      numbers[] = { 1, 2, 5, 10, 12, 16, 20, 24, 30, 45 };

  for (guint k = 0; k < G_N_ELEMENTS (writers) * G_N_ELEMENTS (numbers); k++)
    {
      guint                  number = numbers[k % G_N_ELEMENTS (numbers)];
      g_autoptr (SomDossier) dossier = open_times (number, writers[k / G_N_ELEMENTS (numbers)]);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (SomFigure) figure = render_view (dossier, &(SomRequest) { .size = sizes[i], .slide = TRUE });
          double                heading = get_heading_bottom (figure);
          guint                 n = 0;

          assert_inside (figure);
          assert_apart (figure);
          for (guint m = 0; m < som_figure_get_n_marks (figure); m++)
            {
              const SomFigureMark *mark = som_figure_get_mark (figure, m);

              if (mark->role != SOM_MARK_DATUM)
                continue;
              g_assert_cmpfloat (mark->extents.y, >=, heading);
              n += mark->n_rows;
            }
          g_assert_cmpuint (n, ==, number);
        }
    }
}

/* The axis is as long as the area is wide, and texts lie between its ends. */
static void
test_width (void)
{
  static const WriteTimes writers[] = { write_same_day, write_crowded_end, write_days };

  for (guint k = 0; k < G_N_ELEMENTS (writers) * 8; k++)
    {
      g_autoptr (SomDossier) dossier = open_times (k % 8 + 1, writers[k / 8]);
      g_autoptr (SomFigure)  figure = render_view (dossier, NULL);
      double                 width = som_figure_get_size (figure).width;
      SomRect                axis = { 0 };

      for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
        if (som_figure_get_mark (figure, i)->role == SOM_MARK_AXIS)
          axis = som_figure_get_mark (figure, i)->extents;
      g_assert_cmpfloat (axis.width, >, 0.9 * width);
      g_assert_cmpfloat_with_epsilon (axis.x, width - axis.x - axis.width, 2);
    }
}

/* What happens on one day lies within that day, however long it is until the next event. */
static void
test_day_is_kept (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("{'label': 'A', 'time': '2025-02-10'}, {'label': 'B', 'time': '2025-02-10'}, {'label': 'C', 'time': "
                                                       "'2025-02-10'}, {'label': 'Day', 'start': '2025-02-10', 'end': '2025-02-10'}, {'label': 'Later', "
                                                       "'time': '2025-02-11'}, {'label': 'Last', 'time': '2025-03-20'}", ""));
  static const char *const labels[] = { "A", "B", "C", "Day", "Later", "Last" };

  for (guint i = 1; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpfloat (find_bar (figure, labels[i])->extents.x, >, find_bar (figure, labels[i - 1])->extents.x);
  assert_apart (figure);
}

/* Where all is known to the day no hours are told, and the count of a period that starts with the first event is not a hairline. */
static void
test_coarse_calendar (void)
{
  g_autoptr (SomDossier) day = open_times (45, write_same_day), year = open_times (45, write_same_year);
  g_autoptr (SomFigure)  one = render_view (day, NULL), many = render_view (year, NULL);

  g_assert_false (says (one, "UTC") || says (one, ":00"));
  g_assert_true (says (one, "45 events, counted"));
  for (guint i = 0; i < som_figure_get_n_marks (many); i++)
    if (som_figure_get_mark (many, i)->role == SOM_MARK_DATUM)
      g_assert_cmpfloat (som_figure_get_mark (many, i)->extents.width, >, 20);
}

static void
test_ugly (void)
{
  g_autofree char *words = g_strnfill (5000, 'w');
  const char      *labels[] = { "x", words, "مرحبا بالعالم", "人工智能行动峰会在巴黎举行讨论全球治理与合作" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char      *json = make_many (5, labels[i]);
      g_autoptr (SomFigure) figure = render_json (json);

      g_assert_false (som_figure_has_failed (figure));
      g_assert_cmpuint (count_marks (figure, SOM_MARK_DATUM), ==, 5);
      assert_inside (figure);
      assert_apart (figure);
    }
}

/* Many at one moment, and the ends of the calendar; a span that ends before it starts has no dates that can be shown. */
static void
test_moments (void)
{
  g_autoptr (SomFigure) same = render_json (DOSSIER ("{'label': 'A', 'time': '1950-01-01'}, {'label': 'B', 'time': '2001-01-01'}, {'label': 'C', 'time': "
                                                     "'2001-01-01'}, {'label': 'D', 'time': '2001-01-01'}, {'label': 'E', 'time': '2001-01-01'}, "
                                                     "{'label': 'F', 'time': '2001-01-01'}", "'stretch': false"));
  g_autoptr (SomFigure) far = render_json (DOSSIER ("{'label': 'First', 'time': '0001'}, {'label': 'Last', 'time': '9999'}, {'label': 'Back', 'start': "
                                                    "'2005', 'end': '2001'}", ""));

  g_assert_cmpuint (count_marks (same, SOM_MARK_DATUM), ==, 6);
  assert_inside (same);
  assert_apart (same);
  g_assert_cmpuint (count_marks (far, SOM_MARK_DATUM), ==, 2);
  assert_inside (far);
  assert_apart (far);
}

static void
test_empty (void)
{
  g_autoptr (SomFigure) figure = render_json (DOSSIER ("", ""));

  g_assert_true (says (figure, "There are no dated events to show"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plugin-timeline/order", test_order);
  g_test_add_func ("/plugin-timeline/stretch", test_stretch);
  g_test_add_func ("/plugin-timeline/precision", test_precision);
  g_test_add_func ("/plugin-timeline/announced-is-dashed", test_announced_is_dashed);
  g_test_add_func ("/plugin-timeline/undated", test_undated);
  g_test_add_func ("/plugin-timeline/missing-is-nothing", test_missing_is_nothing);
  g_test_add_func ("/plugin-timeline/findings", test_findings);
  g_test_add_func ("/plugin-timeline/portrait", test_portrait);
  g_test_add_func ("/plugin-timeline/many", test_many);
  g_test_add_func ("/plugin-timeline/large-labels", test_large_labels);
  g_test_add_func ("/plugin-timeline/long-labels", test_long_labels);
  g_test_add_func ("/plugin-timeline/bins-count-events", test_bins_count_events);
  g_test_add_func ("/plugin-timeline/last-is-short", test_last_is_short);
  g_test_add_func ("/plugin-timeline/lone", test_lone);
  g_test_add_func ("/plugin-timeline/square", test_square);
  g_test_add_func ("/plugin-timeline/sizes", test_sizes);
  g_test_add_func ("/plugin-timeline/crowds", test_crowds);
  g_test_add_func ("/plugin-timeline/width", test_width);
  g_test_add_func ("/plugin-timeline/day-is-kept", test_day_is_kept);
  g_test_add_func ("/plugin-timeline/coarse-calendar", test_coarse_calendar);
  g_test_add_func ("/plugin-timeline/ugly", test_ugly);
  g_test_add_func ("/plugin-timeline/moments", test_moments);
  g_test_add_func ("/plugin-timeline/empty", test_empty);
  return g_test_run ();
}
