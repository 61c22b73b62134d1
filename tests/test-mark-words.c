/* Tests of som-mark-words: what is said of a mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "draw/som-mark-words.h"

#include <string.h>

static SomMarkWords *
say (SomDossier *dossier,
     guint       row)
{
  SomRequest    request = { .dossier = dossier, .language = "en" };
  SomFigureMark mark = { .role = SOM_MARK_DATUM, .label = (char *) "Label", .value = (char *) "$1", .rows = &row, .n_rows = 1 };

  mark.resource = (gpointer) som_dossier_find_resource (dossier, "money");
  return som_mark_words_new (&request, &mark);
}

static void
test_row (void)
{
  g_autoptr (SomDossier)   dossier = open_dossier (EXPLORED);
  g_autoptr (SomMarkWords) words = say (dossier, 0);
  g_autofree char         *sentence = som_mark_words_join (words);

  g_assert_cmpstr (words->label, ==, "Label");
  g_assert_cmpstr (words->value, ==, "$1");
  g_assert_cmpstr (words->qualifier, ==, "private, announced");
  g_assert_cmpstr (words->note, ==, "over four years");
  g_assert_cmpstr (words->sources, ==, "Source: The Paper, 11 February 2025");
  g_assert_null (words->layer);
  g_assert_null (words->date);
  g_assert_cmpstr (sentence, ==, "Label, $1, private, announced, over four years, Source: The Paper, 11 February 2025");
}

static void
test_check (void)
{
  g_autoptr (SomDossier)   dossier = open_dossier (EXPLORED);
  g_autoptr (SomMarkWords) words = say (dossier, 4);

  g_assert_cmpstr (words->layer, ==, "Found by the check");
}

/* A mark without a row, or with one that is gone, is what it says itself. */
static void
test_bare (void)
{
  g_autoptr (SomDossier)   dossier = open_dossier (EXPLORED);
  SomRequest               request = { .dossier = dossier, .language = "en" };
  SomFigureMark            mark = { .role = SOM_MARK_LEGEND, .label = (char *) "Series" };
  g_autoptr (SomMarkWords) words = som_mark_words_new (&request, &mark), gone = say (dossier, 99);
  g_autofree char         *sentence = som_mark_words_join (words);

  g_assert_cmpstr (sentence, ==, "Series");
  g_assert_null (words->sources);
  g_assert_null (gone->sources);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark-words/row", test_row);
  g_test_add_func ("/mark-words/check", test_check);
  g_test_add_func ("/mark-words/bare", test_bare);
  return g_test_run ();
}
