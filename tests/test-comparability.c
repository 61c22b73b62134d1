/* Tests of som-comparability: what must be said when values are set side by side.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

#include "draw/som-frame.h"

#define NBSP "\u00a0"

static const SomPluginDescriptor common = { .id = "common", .flags = SOM_PLUGIN_COMMON_SCALE };

static void
open_rows (Stage      *stage,
           const char *rows)
{
  g_autofree char *json = make_chart ("test", rows, NULL, NULL);

  stage_open (stage, json, "en");
  stage->request.plugin = &common;
}

static const struct
{
  const char *name, *rows, *expected;
} cases[] = {
  { "none", "", NULL },
  { "one", "{'id': 'a', 'value': 1, 'unit': 'USD', 'status': 'planned', 'basis': 'peak', 'time': 2025}", NULL },
  { "alike", "{'id': 'a', 'value': 1, 'unit': 'USD', 'time': 2025}, {'id': 'b', 'value': 2, 'unit': 'USD', 'time': 2025}", NULL },
  { "currencies", "{'id': 'a', 'value': 1, 'unit': 'USD'}, {'id': 'b', 'value': 2, 'unit': 'EUR'}", "several currencies" },
  { "kinds", "{'id': 'a', 'value': 1, 'qualifier': 'public'}, {'id': 'b', 'value': 2, 'qualifier': 'private'}", "different kinds (private, public)" },
  { "too-many-kinds",
    "{'id': 'a', 'value': 1, 'qualifier': 'a'}, {'id': 'b', 'value': 2, 'qualifier': 'b'}, {'id': 'c', 'value': 2, 'qualifier': 'c'}, {'id': 'd', "
    "'value': 2, 'qualifier': 'd'}, {'id': 'e', 'value': 2, 'qualifier': 'e'}",
    NULL },
  { "announced", "{'id': 'a', 'value': 1, 'status': 'announced'}, {'id': 'b', 'value': 2, 'status': 'actual'}", "announced beside actual values" },
  { "announced-beside-nothing", "{'id': 'a', 'value': 1, 'status': 'planned'}, {'id': 'b', 'value': 2}", "announced beside actual values" },
  { "all-to-come", "{'id': 'a', 'value': 1, 'status': 'planned'}, {'id': 'b', 'value': 2, 'status': 'announced'}", NULL },
  { "bases", "{'id': 'a', 'value': 1, 'basis': 'peak'}, {'id': 'b', 'value': 2, 'basis': 'measured'}", "peak beside measured values" },
  { "one-basis", "{'id': 'a', 'value': 1, 'basis': 'peak'}, {'id': 'b', 'value': 2}", NULL },
  { "periods", "{'id': 'a', 'value': 1, 'time': 2024}, {'id': 'b', 'value': 2, 'time': 2025}", "different periods" },
  { "period-unknown", "{'id': 'a', 'value': 1, 'time': 2024}, {'id': 'b', 'value': 2}", "different periods" },
  { "without-value", "{'id': 'a', 'value': 1, 'time': 2024}, {'id': 'b', 'time': 2025, 'status': 'planned'}", NULL },
  { "several", "{'id': 'a', 'value': 1, 'unit': 'USD', 'time': 2024}, {'id': 'b', 'value': 2, 'unit': 'EUR', 'time': 2025}",
    "several currencies and different periods" },
};

static void
test_case (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  g_auto (Stage)   stage;
  g_autofree char *words = NULL, *expected = NULL;

  open_rows (&stage, cases[i].rows);
  words = som_frame_describe_comparability (stage.view);
  expected = cases[i].expected != NULL ? g_strdup_printf ("Compare with care: %s.", cases[i].expected) : NULL;
  g_assert_cmpstr (words, ==, expected);
}

/* Rows that are not set on one scale are not compared. */
static void
test_other_plugins (void)
{
  static const SomPluginDescriptor other = { .id = "other" };
  g_auto (Stage)                   stage;

  open_rows (&stage, cases[3].rows);
  stage.request.plugin = &other;
  g_assert_null (som_frame_describe_comparability (stage.view));
  g_assert_null (som_frame_describe_rates (stage.view));
  stage.request.plugin = NULL;
  g_assert_null (som_frame_describe_comparability (stage.view));
  g_assert_null (som_frame_describe_rates (stage.view));
}

/* Each difference is a paragraph, in the order of the notice; currencies come with their rates. */
static void
test_explains (void)
{
  g_auto (Stage)        stage;
  g_autoptr (GPtrArray) list = NULL;
  const SomDifference  *first, *second;

  open_rows (&stage, "{'id': 'a', 'value': 1, 'unit': 'USD', 'qualifier': 'public'}, {'id': 'b', 'value': 2, 'unit': 'EUR', 'qualifier': 'private and "
                     "public'}");
  list = som_frame_explain_comparability (stage.view);
  g_assert_cmpuint (list->len, ==, 2);
  first = g_ptr_array_index (list, 0);
  second = g_ptr_array_index (list, 1);
  g_assert_cmpstr (first->title, ==, "Several currencies");
  g_assert_nonnull (strstr (first->text, "EUR and USD"));
  g_assert_nonnull (strstr (first->text, "€1 = $2 (28" NBSP "February" NBSP "2025)."));
  g_assert_cmpstr (second->title, ==, "Different kinds");
  g_assert_nonnull (strstr (second->text, "private and public, public"));
}

/* Whatever is noticed is explained, and nothing else. */
static void
test_explains_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage)        stage;
      g_autoptr (GPtrArray) list = NULL;
      g_autofree char      *words = NULL;

      open_rows (&stage, cases[i].rows);
      words = som_frame_describe_comparability (stage.view);
      list = som_frame_explain_comparability (stage.view);
      g_assert_true ((words != NULL) == (list->len > 0));
    }
}

static void
test_rates (void)
{
  g_auto (Stage)   stage;
  g_autofree char *words = NULL;

  open_rows (&stage, "{'id': 'a', 'value': 1, 'unit': 'USD'}, {'id': 'b', 'value': 2, 'unit': 'EUR'}");
  words = som_frame_describe_rates (stage.view);
  g_assert_cmpstr (words, ==, "€1 = $2 (28" NBSP "February" NBSP "2025).");
}

static void
test_no_rates (void)
{
  g_auto (Stage) stage;

  open_rows (&stage, "{'id': 'a', 'value': 1, 'unit': 'USD'}, {'id': 'b', 'value': 2, 'unit': 'PF'}, {'id': 'c', 'unit': 'EUR'}");
  g_assert_null (som_frame_describe_rates (stage.view));
}

/* What is not known of a rate is not said. */
static void
test_partly_known_rates (void)
{
  static const struct
  {
    const char *rate, *expected;
  } rates[] = {
    { "'date': '2025-02-28', 'source': 'ECB'", "€1 = $2 (ECB, 28" NBSP "February" NBSP "2025)." },
    { "'date': '2025-02-28'", "€1 = $2 (28" NBSP "February" NBSP "2025)." },
    { "'source': 'ECB'", "€1 = $2 (ECB)." },
    { "'date': null", "€1 = $2." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autofree char *rate = g_strconcat ("{'from': 'EUR', 'to': 'USD', 'rate': 2, ", rates[i].rate, "}", NULL);
      g_autofree char *json = make_chart ("test", "{'id': 'a', 'value': 1, 'unit': 'USD'}, {'id': 'b', 'value': 2, 'unit': 'EUR'}", NULL, NULL);
      g_autoptr (GString) text = g_string_new (json);
      g_autofree char    *words = NULL;
      g_auto (Stage)      stage;

      g_assert_cmpuint (g_string_replace (text, "{'from': 'EUR', 'to': 'USD', 'rate': 2, 'date': '2025-02-28'}", rate, 0), ==, 1);
      stage_open (&stage, text->str, "en");
      stage.request.plugin = &common;
      words = som_frame_describe_rates (stage.view);
      g_assert_cmpstr (words, ==, rates[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/comparability/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/comparability/other-plugins", test_other_plugins);
  g_test_add_func ("/comparability/explains", test_explains);
  g_test_add_func ("/comparability/explains-all", test_explains_all);
  g_test_add_func ("/comparability/rates/used", test_rates);
  g_test_add_func ("/comparability/rates/none", test_no_rates);
  g_test_add_func ("/comparability/rates/partly-known", test_partly_known_rates);
  return g_test_run ();
}
