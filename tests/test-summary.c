/* Tests of som-summary: what is said of a selection.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "explore/som-summary.h"

typedef struct
{
  SomDossier        *dossier;
  SomRequest         request;
  const SomResource *money;
  SomChosen         *chosen;
  SomSummary         summary;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->dossier = open_dossier (EXPLORED);
  fixture->request = get_explored_request (fixture->dossier);
  fixture->money = som_dossier_find_resource (fixture->dossier, "money");
  fixture->chosen = som_chosen_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_summary_clear (&fixture->summary);
  som_chosen_unref (fixture->chosen);
  som_dossier_unref (fixture->dossier);
}

static void
assert_names (const Fixture *fixture,
              const char    *names,
              guint          n_more)
{
  g_autofree char *own = g_strjoinv (", ", fixture->summary.names);

  g_assert_cmpstr (own, ==, names);
  g_assert_cmpuint (fixture->summary.n_more, ==, n_more);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  som_summary_init (&fixture->summary, &fixture->request, fixture->chosen);
  assert_names (fixture, "", 0);
  g_assert_cmpuint (fixture->summary.n_rows, ==, 0);
  g_assert_null (fixture->summary.total);
  g_assert_null (fixture->summary.reason);
}

/* One row says its value. */
static void
test_one_row (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  som_chosen_add_row (fixture->chosen, fixture->money, 1);
  som_summary_init (&fixture->summary, &fixture->request, fixture->chosen);
  assert_names (fixture, "Plan", 0);
  g_assert_cmpuint (fixture->summary.n_rows, ==, 1);
  g_assert_cmpstr (fixture->summary.total, ==, "$30B");
}

static void
test_rows (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  som_chosen_add_row (fixture->chosen, fixture->money, 0);
  som_chosen_add_row (fixture->chosen, fixture->money, 1);
  som_summary_init (&fixture->summary, &fixture->request, fixture->chosen);
  assert_names (fixture, "Stargate, Plan", 0);
  g_assert_cmpuint (fixture->summary.n_rows, ==, 2);
  g_assert_cmpstr (fixture->summary.total, ==, "$530B");
}

/* An entity stands for all of its rows, which are not named again. */
static void
test_entity (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SomChosen) entity = som_chosen_entity ("cn");

  som_chosen_add_row (entity, fixture->money, 2);
  som_summary_init (&fixture->summary, &fixture->request, entity);
  assert_names (fixture, "China, Servers", 0);
  g_assert_cmpuint (fixture->summary.n_rows, ==, 3);
  g_assert_null (fixture->summary.total);
  g_assert_cmpstr (fixture->summary.reason, ==, "their units or currencies differ");
}

static void
test_many (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  for (guint row = 0; row < 7; row++)
    som_chosen_add_row (fixture->chosen, fixture->money, row);
  som_summary_init (&fixture->summary, &fixture->request, fixture->chosen);
  assert_names (fixture, "Stargate, Plan, Servers", 4);
  g_assert_cmpuint (fixture->summary.n_rows, ==, 7);
}

/* What the view leaves out does not count. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  static const char *const hidden[] = { "us", NULL };

  for (guint row = 0; row < 2; row++)
    som_chosen_add_row (fixture->chosen, fixture->money, row);
  fixture->request.hidden = hidden;
  som_summary_init (&fixture->summary, &fixture->request, fixture->chosen);
  assert_names (fixture, "Plan", 0);
  g_assert_cmpuint (fixture->summary.n_rows, ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/summary/nothing", test_nothing);
  ADD ("/summary/one-row", test_one_row);
  ADD ("/summary/rows", test_rows);
  ADD ("/summary/entity", test_entity);
  ADD ("/summary/many", test_many);
  ADD ("/summary/hidden", test_hidden);
  return g_test_run ();
}
