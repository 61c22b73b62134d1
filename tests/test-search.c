/* Tests of som-search: where words are in a dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "explore/som-search.h"

typedef struct
{
  const char *wanted;
  guint       n;
  SomHitKind  kind;
  guint       view, row;
  const char *text;
} Case;

static const Case cases[] = {
  { "STARGATE", 2, SOM_HIT_LABEL, 0, 0, "Stargate" },
  { "united states", 4, SOM_HIT_ENTITY, 0, 0, "United States" },
  { "$65", 1, SOM_HIT_VALUE, 0, 2, "$65B" },
  { "four years", 1, SOM_HIT_TEXT, 0, 0, "over four years" },
  { "the paper", 2, SOM_HIT_SOURCE, 0, 0, "The Paper" },
  { "energie", 1, SOM_HIT_VIEW, 1, 0, "Again the énergie" },
  { "nowhere", 0, 0, 0, 0, NULL },
  { "", 0, 0, 0, 0, NULL },
};

static void
test_finds (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean              complete = FALSE;
      g_autoptr (GPtrArray) hits = som_search_find (dossier, "en", cases[i].wanted, 100, &complete, NULL, NULL);
      const SomHit         *first = hits->len > 0 ? g_ptr_array_index (hits, 0) : NULL;

      g_assert_true (complete);
      g_assert_cmpuint (hits->len, ==, cases[i].n);
      if (first == NULL)
        continue;
      g_assert_cmpint (first->kind, ==, cases[i].kind);
      g_assert_cmpuint (first->view, ==, cases[i].view);
      g_assert_cmpuint (first->row, ==, cases[i].row);
      g_assert_cmpstr (first->text, ==, cases[i].text);
    }
}

static void
test_place (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  hits = som_search_find (dossier, "en", "power", 100, NULL, NULL, NULL);
  const SomHit          *hit = g_ptr_array_index (hits, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (hit->start, ==, strlen ("Money and "));
  g_assert_cmpuint (hit->length, ==, strlen ("power"));
  g_assert_null (hit->resource);
}

/* What the row is called and what it comes to tell results of one text apart. */
static void
test_beside (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  papers = som_search_find (dossier, "en", "the paper", 100, NULL, NULL, NULL);
  g_autoptr (GPtrArray)  values = som_search_find (dossier, "en", "$65", 100, NULL, NULL, NULL);
  const SomHit          *paper = g_ptr_array_index (papers, 0), *value = g_ptr_array_index (values, 0);

  g_assert_cmpstr (paper->label, ==, "Stargate");
  g_assert_cmpstr (paper->value, ==, "$500B");
  g_assert_cmpstr (value->label, ==, "Servers");
  g_assert_null (value->value);
}

static void
test_most (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  gboolean               complete = TRUE;
  g_autoptr (GPtrArray)  hits = som_search_find (dossier, "en", "united", 2, &complete, NULL, NULL);

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_false (complete);
}

/* Rows that several views show are looked at once. */
static void
test_progress (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  hits = NULL;
  int                    n_done = 0;

  hits = som_search_find (dossier, "en", "stargate", 100, NULL, NULL, &n_done);
  g_assert_cmpint (n_done, >, 0);
  g_assert_cmpint (n_done, ==, som_search_count_rows (dossier));
}

static void
test_cancelled (void)
{
  g_autoptr (SomDossier)   dossier = open_dossier (EXPLORED);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray)    hits = NULL;

  g_cancellable_cancel (cancellable);
  hits = som_search_find (dossier, "en", "stargate", 100, NULL, cancellable, NULL);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_language (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  hits = som_search_find (dossier, "fr", "etats-unis", 100, NULL, NULL, NULL);

  g_assert_cmpuint (hits->len, ==, 4);
  g_assert_cmpstr (((SomHit *) g_ptr_array_index (hits, 0))->text, ==, "États-Unis");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/finds", test_finds);
  g_test_add_func ("/search/place", test_place);
  g_test_add_func ("/search/beside", test_beside);
  g_test_add_func ("/search/most", test_most);
  g_test_add_func ("/search/progress", test_progress);
  g_test_add_func ("/search/cancelled", test_cancelled);
  g_test_add_func ("/search/language", test_language);
  return g_test_run ();
}
