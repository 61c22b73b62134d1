/* Tests of som-total: a sum only where it is honest.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "explore/som-total.h"

typedef struct
{
  guint       rows[3], n;
  const char *total, *reason;
} Case;

static const Case cases[] = {
  { { 0, 1 }, 2, "$530B", NULL },
  { { 1, 2 }, 2, "$95B", NULL },
  { { 0 }, 1, NULL, NULL },
  { { 0 }, 0, NULL, NULL },
  { { 0, 2 }, 2, NULL, "some may be part of others" },
  { { 2, 0 }, 2, NULL, "some may be part of others" },
  { { 1, 1 }, 2, NULL, "some may be part of others" },
  { { 1, 3 }, 2, NULL, "their units or currencies differ" },
  { { 1, 4 }, 2, NULL, "some are the article’s, others the check’s" },
  { { 5, 5 }, 2, NULL, "shares and ratios do not add up" },
  { { 1, 6 }, 2, NULL, "some are announced, others not" },
};

static void
test_totals (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  SomRequest             request = get_explored_request (dossier);
  const SomResource     *money = som_dossier_find_resource (dossier, "money");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SomRowRef       rows[3];
      g_auto (SomTotal) total = { 0 };

      for (guint k = 0; k < cases[i].n; k++)
        rows[k] = (SomRowRef) { money, cases[i].rows[k] };
      som_total_init (&total, &request, rows, cases[i].n);
      g_assert_cmpuint (total.n, ==, cases[i].n);
      g_assert_cmpstr (total.total, ==, cases[i].total);
      g_assert_cmpstr (total.reason, ==, cases[i].reason);
    }
}

static void
test_tables (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  SomRequest             request = get_explored_request (dossier);
  SomRowRef              rows[] = { { som_dossier_find_resource (dossier, "money"), 0 }, { som_dossier_find_resource (dossier, "entities"), 0 } };
  g_auto (SomTotal)      total = { 0 };

  som_total_init (&total, &request, rows, 2);
  g_assert_cmpstr (total.reason, ==, "they are of different tables");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/total/totals", test_totals);
  g_test_add_func ("/total/tables", test_tables);
  return g_test_run ();
}
