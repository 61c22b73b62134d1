/* Tests of som-view-words: what is translated, and what is kept.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "stage.h"

static void
open_empty (Stage *stage)
{
  g_autofree char *json = make_chart ("test", "", NULL, NULL);

  stage_open (stage, json, "en");
}

static void
test_translate (void)
{
  g_auto (Stage) stage;

  open_empty (&stage);
  g_assert_cmpstr (som_view_translate (stage.view, "Found by the check"), ==, "Found by the check");
  stage.request.language = "fr";
  g_assert_cmpstr (som_view_translate (stage.view, "Found by the check"), !=, "Found by the check");
  g_assert_cmpstr (som_view_translate_context (stage.view, "status", "announced"), ==, "annoncé");
  g_assert_cmpstr (som_view_translate (stage.view, "nobody says this"), ==, "nobody says this");
  stage.request.language = "xx";
  g_assert_cmpstr (som_view_translate (stage.view, "Found by the check"), ==, "Found by the check");
}

/* Words that were kept live as long as the view, each once. */
static void
test_keep (void)
{
  g_auto (Stage) stage;
  const char    *first;

  open_empty (&stage);
  first = som_view_keep (stage.view, "kept");
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      g_assert_cmpstr (som_view_keep (stage.view, text), ==, text);
    }
  g_assert_cmpstr (first, ==, "kept");
  g_assert_true (som_view_keep (stage.view, "kept") == first);
  g_assert_null (som_view_keep (stage.view, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-words/translate", test_translate);
  g_test_add_func ("/view-words/keep", test_keep);
  return g_test_run ();
}
