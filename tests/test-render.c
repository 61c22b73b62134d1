/* Tests of som-render: from a view to a figure, and what is wrong with its options.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "output/som-dump.h"
#include "plugin/som-render.h"

#define VIEW(type, spec)                                                                                                                \
  "{\"name\": \"p\", \"resources\": [{\"name\": \"t\", \"data\": [{\"label\": \"a\", \"value\": 1}]}], \"views\": [{\"name\": \"v\", " \
  "\"resources\": [\"t\"], \"specType\": \"" type "\", \"spec\": {" spec "}}]}"

/* Opens a package with its options checked, as `validate` does. */
static SomDossier *
open_checked (const TestFolder *folder,
              const char       *text,
              SomProblems      *problems)
{
  g_autofree char    *path = test_folder_get (folder, PACKAGE);
  g_autoptr (GError)  error = NULL;
  SomDossier         *dossier;

  test_folder_write (folder, PACKAGE, text, -1);
  dossier = som_render_open (path, NULL, TRUE, problems, &error);
  g_assert_no_error (error);
  return dossier;
}

typedef struct
{
  const char *text, *problems;
} Case;

static const Case cases[] = {
  { VIEW ("sommet:bars", "\"scale\": \"log\", \"stacked\": true"), "" },
  { VIEW ("sommet:bars", "\"scale\": \"cubic\""), "error: datapackage.json:1:172: /views/0/spec/scale: the option “scale” of the plugin “bars” can’t be this; "
                                                   "write one of: linear, log\n" },
  { VIEW ("sommet:bars", "\"stacked\": \"yes\""), "error: datapackage.json:1:174: /views/0/spec/stacked: the option “stacked” of the plugin “bars” can’t be this; "
                                                  "write true or false\n" },
  { VIEW ("sommet:bars", "\"wings\": 2"), "warning: datapackage.json:1:172: /views/0/spec/wings: the plugin “bars” has no option “wings”; "
                                              "write one of: orientation, scale, order, currency, stacked, totals, value, series, calloutFrom, calloutTo, callout\n" },
  { VIEW ("vega", ""), "warning: datapackage.json:1:93: /views/0: the view type “vega” is none of Sommet’s; the table is shown; write it like \"sommet:bars\"\n" },
  { VIEW ("table", ""), "warning: datapackage.json:1:93: /views/0: the view type “table” is none of Sommet’s; the table is shown; write \"sommet:table\"\n" },
  { VIEW ("sommet: bars", ""), "error: datapackage.json:1:93: /views/0: the view type “sommet: bars” names no plugin; the table is shown; write \"sommet:bars\"\n" },
  { VIEW ("sommet:../x", ""), "error: datapackage.json:1:93: /views/0: the view type “sommet:../x” names no plugin; the table is shown; write it like \"sommet:bars\"\n" },
};

static void
test_checks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (SomDossier)  dossier G_GNUC_UNUSED = open_checked (folder, cases[i].text, problems);

      assert_problems (problems, cases[i].problems);
    }
}

/* A view without its plugin is a table, and says so. */
static void
test_unknown_plugin (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = open_checked (folder, VIEW ("sommet:nothing", ""), problems);
  SomRequest              request = { .dossier = dossier, .language = "en", .size = { 1600, 900 }, .slide = TRUE };
  g_autoptr (SomFigure)   figure = som_render (&request);
  g_autofree char        *fault = som_render_check (dossier, 0);

  g_assert_cmpuint (som_problems_count (problems, SOM_SEVERITY_ERROR), ==, 1);
  g_assert_nonnull (strstr (fault, "nothing"));
  g_assert_cmpuint (som_figure_get_n_notices (figure), >, 0);
  g_assert_cmpuint (som_figure_get_n_marks (figure), >, 2);
}

static gboolean
says (const SomFigure *figure,
      const char      *text)
{
  g_autofree char *dump = som_dump (figure);

  return strstr (dump, text) != NULL;
}

/* The slide itself names what is missing. */
static void
test_stand_in (void)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = open_checked (folder, VIEW ("sommet:nothing", ""), problems);
  SomRequest              request = { .dossier = dossier, .language = "en", .size = { 1600, 900 }, .slide = TRUE };
  g_autoptr (SomFigure)   figure = som_render (&request);

  g_assert_true (says (figure, "The view asks for “sommet:nothing”, which can’t be used: the table is shown."));
}

#define TABLES(first, second)                                                                                                                  \
  "{\"name\": \"p\", \"resources\": [{\"name\": \"t\", \"path\": \"absent.csv\"}, {\"name\": \"far\", \"path\": \"https://example.org/a.csv\"}, " \
  "{\"name\": \"good\", \"data\": [{\"label\": \"a\", \"value\": 1}]}], \"views\": [{\"name\": \"v\", \"resources\": [\"" first "\"" second "], "      \
  "\"specType\": \"sommet:bars\"}]}"

/* Where a table can't be read, its rows are not to blame. */
static void
test_lack (void)
{
  static const struct
  {
    const char *json, *card, *notice;
  } lacks[] = {
    { TABLES ("t", ""), "The table “t” could not be read: absent.csv: there is no such file; check its name and folder", NULL },
    { TABLES ("far", ""), "The table “far” could not be read: the table is on the network and was not downloaded", NULL },
    { TABLES ("nowhere", ""), "The dossier has no table “nowhere”", NULL },
    { TABLES ("good", ", \"t\""), NULL, "The table “t” could not be read: absent.csv: there is no such file; check its name and folder" },
    { TABLES ("good", ""), NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autoptr (SomDossier)  dossier = open_checked (folder, lacks[i].json, problems);
      SomRequest              request = { .dossier = dossier, .language = "en", .size = { 1600, 900 }, .slide = TRUE };
      g_autoptr (SomFigure)   figure = som_render (&request);

      g_assert_true (lacks[i].card == NULL || says (figure, lacks[i].card));
      g_assert_cmpint (says (figure, "No row has"), ==, FALSE);
      g_assert_cmpint (says (figure, "annotation empty"), ==, lacks[i].card != NULL);
      g_assert_cmpuint (som_figure_get_n_notices (figure), ==, lacks[i].notice != NULL);
      if (lacks[i].notice != NULL)
        g_assert_cmpstr (som_figure_get_notice (figure, 0), ==, lacks[i].notice);
    }
}

/* A package without views gets one for each table, by the plugin that fits it: many countries are a map, four are bars. */
static void
test_suggests (void)
{
  static const char       codes[] = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO CH GB";
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_auto (GStrv)          lands = g_strsplit (codes, " ", -1);
  g_autoptr (GString)     text = g_string_new ("{\"name\": \"p\", \"resources\": [{\"name\": \"many\", \"data\": [");
  g_autoptr (SomDossier)  dossier = NULL;

  for (guint i = 0; lands[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"country\": \"%s\", \"value\": %u}", i > 0 ? ", " : "", lands[i], i + 1);
  g_string_append (text, "]}, {\"name\": \"few\", \"data\": [{\"country\": \"FR\", \"value\": 1}, {\"country\": \"DE\", \"value\": 2}, {\"country\": \"IT\", "
                         "\"value\": 3}, {\"country\": \"ES\", \"value\": 4}]}, {\"name\": \"words\", \"data\": [{\"a\": \"x\", \"b\": \"y\"}]}]}");
  dossier = open_checked (folder, text->str, problems);
  g_assert_cmpuint (som_dossier_get_n_views (dossier), ==, 3);
  g_assert_cmpstr (som_dossier_get_view (dossier, 0)->plugin, ==, "map");
  g_assert_cmpstr (som_dossier_get_view (dossier, 1)->plugin, ==, "bars");
  g_assert_cmpstr (som_dossier_get_view (dossier, 2)->plugin, ==, "table");
}

/* What has a name and a value is a bar, unless it is a span whose values can't be compared; a view has the title of its table. */
static void
test_suggests_bars (void)
{
  static const char package[]
    = "{\"name\": \"p\", \"languages\": [\"en\", \"fr\"], \"sommet:units\": {\"kg\": {\"kind\": \"symbol\"}, \"m\": {\"kind\": \"symbol\"}, \"s\": {\"kind\": "
      "\"symbol\"}}, \"resources\": [{\"name\": \"lands\", \"title\": \"Lands\", \"title@fr\": \"Pays\", \"schema\": {\"fields\": [{\"name\": \"who\", "
      "\"sommet:role\": \"entity\"}, {\"name\": \"v\", \"type\": \"number\"}]}, \"data\": [{\"who\": \"x\", \"v\": 1}, {\"who\": \"y\", \"v\": 2}]}, {\"name\": "
      "\"events\", \"schema\": {\"fields\": [{\"name\": \"what\", \"sommet:role\": \"label\"}, {\"name\": \"v\", \"type\": \"number\", \"sommet:role\": \"value\"}, "
      "{\"name\": \"unit\", \"sommet:role\": \"unit\"}, {\"name\": \"from\", \"type\": \"year\", \"sommet:role\": \"start\"}]}, \"data\": [{\"what\": \"a\", \"v\": "
      "1, \"unit\": \"%s\", \"from\": 2020}, {\"what\": \"b\", \"v\": 2, \"unit\": \"%s\", \"from\": 2021}, {\"what\": \"c\", \"v\": 3, \"unit\": \"kg\", \"from\": "
      "2022}]}]}";
  static const char *const units[][2] = { { "kg", "kg" }, { "m", "s" } };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (TestFolder)  folder = test_folder_new ();
      g_autoptr (SomProblems) problems = som_problems_new ();
      g_autofree char        *text = g_strdup_printf (package, units[i][0], units[i][1]);
      g_autoptr (SomDossier)  dossier = open_checked (folder, text, problems);
      SomRequest              request = { .dossier = dossier, .language = "fr", .size = { 1600, 900 }, .slide = TRUE };
      g_autoptr (SomFigure)   figure = som_render (&request);

      g_assert_cmpstr (som_dossier_get_view (dossier, 0)->plugin, ==, "bars");
      g_assert_true (says (figure, "Pays"));
      g_assert_cmpstr (som_dossier_get_view (dossier, 1)->plugin, ==, i == 0 ? "bars" : "timeline");
    }
}

/* Names and sources that other tables refer to are no views, unless one of them is asked for. */
static void
test_suggests_no_lookup (void)
{
  static const char package[]
    = "{\"name\": \"p\", \"resources\": [{\"name\": \"lands\", \"schema\": {\"primaryKey\": \"id\", \"fields\": [{\"name\": \"id\"}, {\"name\": "
      "\"name\"}]}, \"data\": [{\"id\": \"x\", \"name\": \"Xland\"}]}, {\"name\": \"sizes\", \"schema\": {\"primaryKey\": \"id\", \"fields\": "
      "[{\"name\": \"id\"}, {\"name\": \"size\", \"type\": \"number\"}]}, \"data\": [{\"id\": \"s\", \"size\": 1}]}, {\"name\": \"facts\", "
      "\"schema\": {\"fields\": [{\"name\": \"who\"}, {\"name\": \"size\"}, {\"name\": \"v\", \"type\": \"number\"}], \"foreignKeys\": [{\"fields\": "
      "\"who\", \"reference\": {\"resource\": \"lands\", \"fields\": \"id\"}}, {\"fields\": \"size\", \"reference\": {\"resource\": \"sizes\", "
      "\"fields\": \"id\"}}]}, \"data\": [{\"who\": \"x\", \"size\": \"s\", \"v\": 1}]}]}";
  static const char *const lands[] = { "lands", NULL };
  g_autoptr (TestFolder)   folder = test_folder_new ();
  g_autoptr (SomProblems)  problems = som_problems_new ();
  g_autoptr (SomDossier)   all = open_checked (folder, package, problems), one = NULL;
  g_autofree char         *path = test_folder_get (folder, PACKAGE);

  g_assert_cmpuint (som_dossier_get_n_views (all), ==, 2);
  g_assert_cmpstr (som_dossier_get_view (all, 0)->name, ==, "sizes");
  g_assert_cmpstr (som_dossier_get_view (all, 1)->name, ==, "facts");
  g_assert_cmpstr (som_dossier_get_view (all, 1)->plugin, ==, "bars");
  one = som_render_open (path, lands, FALSE, problems, NULL);
  g_assert_nonnull (one);
  g_assert_cmpstr (som_dossier_get_view (one, 0)->name, ==, "lands");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/checks", test_checks);
  g_test_add_func ("/render/unknown-plugin", test_unknown_plugin);
  g_test_add_func ("/render/stand-in", test_stand_in);
  g_test_add_func ("/render/lack", test_lack);
  g_test_add_func ("/render/suggests", test_suggests);
  g_test_add_func ("/render/suggests-bars", test_suggests_bars);
  g_test_add_func ("/render/suggests-no-lookup", test_suggests_no_lookup);
  return g_test_run ();
}
