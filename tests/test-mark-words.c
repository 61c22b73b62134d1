/* Tests of som-mark-words: what is said of what somebody points at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "stage.h"

#include "draw/som-mark-words.h"

#define NBSP "\u00a0"

#define FIELD(name, type, role) "{'name': '" name "', 'type': '" type "', 'sommet:role': '" role "'}"
#define DOSSIER                                                                                                                         \
  "{'name': 'test', 'languages': ['en', 'fr'], 'resources': [{'name': 't', 'data': [['id', 'label', 'value', 'qualifier', 'status', "     \
  "'time', 'as-of', 'start', 'end', 'note', 'note@fr', 'source', 'layer'], ['a', 'Alpha', 1, 'public', 'planned', '2025-02-10', null, "   \
  "null, null, 'A note', 'Une note', 'A book', 'check'], ['b', 'Beta', 2, null, 'actual', null, '2025-02-11', null, null, null, null, "   \
  "null, 'article'], ['c', 'Gamma', 3, null, null, '2020-01-01', null, '2025-02-10', '2025-02-11', null, null, 'A paper', null], ['d', "  \
  "null, 4, null, null, null, null, null, null, null, null, null, null]], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', "      \
  "'type': 'string'}, " FIELD ("label", "string", "label") ", " FIELD ("value", "number", "value") ", "                                  \
  FIELD ("qualifier", "string", "qualifier") ", " FIELD ("status", "string", "status") ", " FIELD ("time", "date", "time") ", "           \
  FIELD ("as-of", "date", "asOf") ", " FIELD ("start", "date", "start") ", " FIELD ("end", "date", "end") ", "                           \
  FIELD ("note", "string", "note") ", {'name': 'note@fr', 'type': 'string'}, " FIELD ("source", "string", "source") ", "                  \
  FIELD ("layer", "string", "layer") "]}}, {'name': 'u', 'data': [{'id': 'x', 'source': 'Another'}], 'schema': {'fields': [{'name': "      \
  "'id', 'type': 'string'}, " FIELD ("source", "string", "source") "]}}], 'views': [{'name': 'view', 'resources': ['t', 'u'], "           \
  "'specType': 'sommet:table'}]}"

typedef struct
{
  Stage      stage;
  SomFigure *figure;
} Fixture;

/* A mark for each row, one for all, and one for none. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const guint rows[] = { 0, 1, 2 };
  SomTable   *table;

  stage_open (&fixture->stage, DOSSIER, data);
  table = som_view_get_table (fixture->stage.view, "t");
  for (guint row = 0; row < 4; row++)
    {
      som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = table, .row = row });
      som_canvas_end_mark (fixture->stage.canvas);
    }
  som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_DATUM, .table = table, .rows = rows, .n_rows = 3, .label = "All", .value = "6" });
  som_canvas_end_mark (fixture->stage.canvas);
  som_canvas_begin_mark (fixture->stage.canvas, &(SomMark) { .role = SOM_MARK_LEGEND, .label = "Entry" });
  som_canvas_end_mark (fixture->stage.canvas);
  fixture->figure = som_canvas_finish (fixture->stage.canvas);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_figure_unref (fixture->figure);
  stage_clear (&fixture->stage);
}

static SomMarkWords *
get_words (const Fixture *fixture,
           guint          mark)
{
  return som_mark_words_new (&fixture->stage.request, som_figure_get_mark (fixture->figure, mark));
}

static void
test_everything (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomMarkWords) words = get_words (fixture, 0);
  g_autofree char         *joined = som_mark_words_join (words);

  g_assert_cmpstr (words->label, ==, "Alpha");
  g_assert_cmpstr (words->value, ==, "1");
  g_assert_cmpstr (words->qualifier, ==, "public, planned");
  g_assert_cmpstr (words->date, ==, "10" NBSP "February" NBSP "2025");
  g_assert_cmpstr (words->note, ==, "A note");
  g_assert_cmpstr (words->sources, ==, "Source: A book");
  g_assert_cmpstr (words->layer, ==, "Found by the check");
  g_assert_cmpstr (joined, ==, "Alpha, 1, public, planned, 10" NBSP "February" NBSP "2025, A note, Found by the check, Source: A book");
}

static void
test_french (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomMarkWords) words = get_words (fixture, 0);

  g_assert_cmpstr (words->date, ==, "10" NBSP "février" NBSP "2025");
  g_assert_cmpstr (words->note, ==, "Une note");
  g_assert_cmpstr (words->layer, !=, "Found by the check");
}

/* The day of the source stands in for that of the value; a span comes before both. */
static void
test_dates (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomMarkWords) second = get_words (fixture, 1), third = get_words (fixture, 2), fourth = get_words (fixture, 3);

  g_assert_cmpstr (second->date, ==, "11" NBSP "February" NBSP "2025");
  g_assert_cmpstr (third->date, ==, "10–11" NBSP "February" NBSP "2025");
  g_assert_null (fourth->date);
}

/* What a row does not say is not said; what other rows and tables say is not said of it. */
static void
test_nothing_to_say (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomMarkWords) second = get_words (fixture, 1), fourth = get_words (fixture, 3);
  g_autofree char         *joined = som_mark_words_join (fourth);

  g_assert_null (second->layer);
  g_assert_null (second->sources);
  g_assert_null (second->qualifier);
  g_assert_null (second->note);
  g_assert_null (fourth->label);
  g_assert_cmpstr (joined, ==, "4");
}

/* A mark of several rows, or of none, has its own words only. */
static void
test_no_row (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomMarkWords) all = get_words (fixture, 4), entry = get_words (fixture, 5);
  g_autofree char         *joined = som_mark_words_join (all);

  g_assert_cmpstr (joined, ==, "All, 6");
  g_assert_cmpstr (entry->label, ==, "Entry");
  g_assert_null (entry->sources);
}

/* A row that is hidden meanwhile is said nothing more about. */
static void
test_hidden_row (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomMarkWords) words = NULL;

  fixture->stage.request.layers = SOM_LAYERS_ARTICLE;
  words = get_words (fixture, 0);
  g_assert_cmpstr (words->label, ==, "Alpha");
  g_assert_null (words->note);
}

static void
test_join_empty (void)
{
  SomMarkWords     words = { .label = (char *) "", .note = (char *) "note", .layer = (char *) "" };
  g_autofree char *joined = som_mark_words_join (&words), *nothing = som_mark_words_join (&(SomMarkWords) { .label = NULL });

  g_assert_cmpstr (joined, ==, "note");
  g_assert_cmpstr (nothing, ==, "");
}

#define ADD(path, language, function) g_test_add (path, Fixture, language, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/mark-words/everything", "en", test_everything);
  ADD ("/mark-words/french", "fr", test_french);
  ADD ("/mark-words/dates", "en", test_dates);
  ADD ("/mark-words/nothing-to-say", "en", test_nothing_to_say);
  ADD ("/mark-words/no-row", "en", test_no_row);
  ADD ("/mark-words/hidden-row", "en", test_hidden_row);
  g_test_add_func ("/mark-words/join-empty", test_join_empty);
  return g_test_run ();
}
