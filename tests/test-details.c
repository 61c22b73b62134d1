/* Tests of som-details: all that a dossier says of a row.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "explore/som-details.h"

#define NBSP "\u00a0"

static GPtrArray *
read_details (SomDossier *dossier,
              guint       row)
{
  SomRequest request = get_explored_request (dossier);

  return som_details_new (&request, som_dossier_find_resource (dossier, "money"), row);
}

static const char *
find_field (const SomDetailRow *row,
            const char         *title)
{
  for (guint i = 0; i < row->fields->len; i++)
    {
      const SomDetail *detail = g_ptr_array_index (row->fields, i);

      if (g_str_equal (detail->title, title))
        return detail->value;
    }
  return NULL;
}

static void
test_fields (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  rows = read_details (dossier, 2);
  const SomDetailRow    *row = g_ptr_array_index (rows, 0);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (row->label, ==, "Servers");
  g_assert_cmpstr (row->value, ==, "$65B");
  g_assert_cmpstr (find_field (row, "Power"), ==, "Meta");
  g_assert_cmpstr (find_field (row, "status"), ==, "announced");
  g_assert_nonnull (strstr (find_field (row, "Amount"), "65"));
  g_assert_null (find_field (row, "Remark"));
  g_assert_null (find_field (row, "id"));
  g_assert_null (find_field (row, "layer"));
}

static void
test_sources (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  rows = read_details (dossier, 2);
  const SomDetailRow    *row = g_ptr_array_index (rows, 0);
  const SomDetailSource *bank = g_ptr_array_index (row->sources, 0), *paper = g_ptr_array_index (row->sources, 1);

  g_assert_cmpuint (row->sources->len, ==, 2);
  g_assert_cmpstr (bank->title, ==, "The Bank");
  g_assert_cmpstr (bank->link, ==, "https://bank.example/a?b=1&c=2");
  g_assert_cmpstr (paper->title, ==, "The Paper, 11" NBSP "February" NBSP "2025");
  g_assert_null (paper->link);
}

/* Asked for either of the two, both are said, the article's first. */
static void
test_check (void)
{
  static const guint     asked[] = { 0, 4 };
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (GPtrArray) rows = read_details (dossier, asked[i]);

      g_assert_cmpuint (rows->len, ==, 2);
      g_assert_cmpint (((SomDetailRow *) g_ptr_array_index (rows, 0))->layer, ==, SOM_LAYER_ARTICLE);
      g_assert_cmpstr (((SomDetailRow *) g_ptr_array_index (rows, 0))->value, ==, "$500B");
      g_assert_cmpint (((SomDetailRow *) g_ptr_array_index (rows, 1))->layer, ==, SOM_LAYER_CHECK);
      g_assert_cmpstr (((SomDetailRow *) g_ptr_array_index (rows, 1))->value, ==, "$100B");
    }
}

static void
test_no_row (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (GPtrArray)  rows = read_details (dossier, 99);

  g_assert_cmpuint (rows->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/details/fields", test_fields);
  g_test_add_func ("/details/sources", test_sources);
  g_test_add_func ("/details/check", test_check);
  g_test_add_func ("/details/no-row", test_no_row);
  return g_test_run ();
}
