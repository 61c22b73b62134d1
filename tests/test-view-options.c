/* Tests of som-view-options: whose value of an option counts, and what of it can be used.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

static const SomOptionSpec options[] = {
  { .name = "on", .type = SOM_OPTION_BOOLEAN, .title = "On", .value = "true" },
  { .name = "off", .type = SOM_OPTION_BOOLEAN, .title = "Off" },
  { .name = "share", .type = SOM_OPTION_NUMBER, .title = "Share", .value = "0.5", .minimum = 0, .maximum = 1 },
  { .name = "any", .type = SOM_OPTION_NUMBER, .title = "Any" },
  { .name = "order", .type = SOM_OPTION_CHOICE, .title = "Order", .value = "up", .choices = "up|down" },
  { .name = "words", .type = SOM_OPTION_WORDS, .title = "Words", .value = "nothing" },
  { .name = "by", .type = SOM_OPTION_COLUMN, .title = "By" },
  { .name = NULL },
};

static const SomPluginDescriptor plugin = { .id = "test", .options = options };

static void
open_rows (Stage      *stage,
           const char *rows,
           const char *spec)
{
  g_autofree char *json = make_chart ("test", rows, NULL, spec);

  stage_open (stage, json, "en");
  stage->request.plugin = &plugin;
}

static void
test_defaults (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", NULL);
  g_assert_true (som_view_get_boolean (stage.view, "on"));
  g_assert_false (som_view_get_boolean (stage.view, "off"));
  g_assert_cmpfloat (som_view_get_number (stage.view, "share"), ==, 0.5);
  g_assert_cmpfloat (som_view_get_number (stage.view, "any"), ==, 0);
  g_assert_cmpstr (som_view_get_choice (stage.view, "order"), ==, "up");
  g_assert_cmpstr (som_view_get_words (stage.view, "words"), ==, "nothing");
  g_assert_cmpint (som_view_get_column (stage.view, "by", som_view_get_table (stage.view, NULL)), ==, -1);
  g_assert_false (som_view_get_boolean (stage.view, "nobody’s"));
  g_assert_cmpfloat (som_view_get_number (stage.view, "nobody’s"), ==, 0);
  g_assert_cmpstr (som_view_get_choice (stage.view, "nobody’s"), ==, "");
  g_assert_null (som_view_get_words (stage.view, "nobody’s"));
}

static void
test_options (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", "'on': false, 'share': 7, 'any': -1e300, 'order': 'down', 'words': {'': 'words', 'fr': 'mots'}, 'by': 'value'");
  g_assert_false (som_view_get_boolean (stage.view, "on"));
  g_assert_cmpfloat (som_view_get_number (stage.view, "share"), ==, 1);
  g_assert_cmpfloat (som_view_get_number (stage.view, "any"), ==, -1e300);
  g_assert_cmpstr (som_view_get_choice (stage.view, "order"), ==, "down");
  g_assert_cmpstr (som_view_get_words (stage.view, "words"), ==, "words");
  g_assert_cmpint (som_view_get_column (stage.view, "by", som_view_get_table (stage.view, NULL)), ==, 3);
  stage.request.language = "fr";
  g_assert_cmpstr (som_view_get_words (stage.view, "words"), ==, "mots");
}

/* A value of another kind, or none of the choices, is as none. */
static void
test_wrong_options (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "", "'on': 0, 'share': 'much', 'order': 'up|down', 'words': 3, 'by': 'nowhere'");
  g_assert_true (som_view_get_boolean (stage.view, "on"));
  g_assert_cmpfloat (som_view_get_number (stage.view, "share"), ==, 0.5);
  g_assert_cmpstr (som_view_get_choice (stage.view, "order"), ==, "up");
  g_assert_cmpstr (som_view_get_words (stage.view, "words"), ==, "nothing");
  g_assert_cmpint (som_view_get_column (stage.view, "by", som_view_get_table (stage.view, NULL)), ==, -1);
}

/* What the request says comes before what the dossier says, and may be no number. */
static void
test_requested_options (void)
{
  g_auto (Stage)          stage;
  g_autoptr (GHashTable)  own = g_hash_table_new (g_str_hash, g_str_equal);
  SomValue                off = { .kind = SOM_VALUE_BOOLEAN }, number = { .kind = SOM_VALUE_NUMBER, .number = NAN };

  open_rows (&stage, "", "'on': true, 'share': 0.25, 'any': 3");
  g_hash_table_insert (own, (gpointer) "on", &off);
  g_hash_table_insert (own, (gpointer) "share", &number);
  stage.request.options = own;
  g_assert_false (som_view_get_boolean (stage.view, "on"));
  g_assert_cmpfloat (som_view_get_number (stage.view, "share"), ==, 0.5);
  g_assert_cmpfloat (som_view_get_number (stage.view, "any"), ==, 3);
  number.number = -3;
  g_assert_cmpfloat (som_view_get_number (stage.view, "share"), ==, 0);
  stage.request.options = NULL;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-options/defaults", test_defaults);
  g_test_add_func ("/view-options/dossier", test_options);
  g_test_add_func ("/view-options/wrong", test_wrong_options);
  g_test_add_func ("/view-options/request", test_requested_options);
  return g_test_run ();
}
