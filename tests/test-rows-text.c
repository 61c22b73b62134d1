/* Tests of som-rows-text: rows as other programs read them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "explore/som-rows-text.h"

static char *
write_rows (SomDossier   *dossier,
            SomRowsFormat format,
            const guint  *rows,
            guint         n)
{
  SomRequest request = get_explored_request (dossier);

  return som_rows_to_text (&request, som_dossier_find_resource (dossier, "money"), format, rows, n, NULL, NULL);
}

static void
test_csv (void)
{
  static const guint     rows[] = { 2, 0, 99 };
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autofree char       *text = write_rows (dossier, SOM_ROWS_CSV, rows, G_N_ELEMENTS (rows));

  g_assert_cmpstr (text, ==,
                   "id,label,Power,Amount,unit,status,qualifier,source,Remark,layer,checks\r\n"
                   "c,Servers,Meta,65,USD_bn,announced,private,The Bank <https://bank.example/a?b=1&c=2>; The Paper,,article,\r\n"
                   "a,Stargate,United States,500,USD_bn,announced,private,The Paper,over four years,article,\r\n");
}

static void
test_tsv (void)
{
  static const guint     rows[] = { 4 };
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autofree char       *text = write_rows (dossier, SOM_ROWS_TSV, rows, 1);

  g_assert_cmpstr (text, ==,
                   "id\tlabel\tPower\tAmount\tunit\tstatus\tqualifier\tsource\tRemark\tlayer\tchecks\n"
                   "e\tStargate, checked\tUnited States\t$100B\tUSD_bn\tannounced\tprivate\tThe Bank <https://bank.example/a?b=1&c=2>\t\tcheck\ta\n");
}

static void
test_all (void)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autofree char       *text = write_rows (dossier, SOM_ROWS_CSV, NULL, 0);
  g_auto (GStrv)         lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 7 + 1);
}

/* What a spreadsheet would run, what would end a cell or a line. */
static void
test_odd (void)
{
  g_autoptr (SomDossier) dossier
    = open_dossier ("{'name': 'odd', 'resources': [{'name': 't', 'data': [['label', 'value', 'year'], ['=1+1', -5, 2025], ['a, \\\"b\\\"', 0.1, "
                    "2024], ['two\\nlines\\tand', 1e300, null]], 'schema': {'fields': [{'name': 'label', 'type': 'string'}, {'name': 'value', "
                    "'type': 'number'}, {'name': 'year', 'type': 'year'}]}}]}");
  SomRequest             request = { .dossier = dossier, .language = "en" };
  const SomResource     *table = som_dossier_find_resource (dossier, "t");
  g_autofree char       *csv = NULL, *tsv = NULL;

  som_dossier_add_view (dossier, som_view_spec_new ("t", "table"));
  csv = som_rows_to_text (&request, table, SOM_ROWS_CSV, NULL, 0, NULL, NULL);
  tsv = som_rows_to_text (&request, table, SOM_ROWS_TSV, NULL, 0, NULL, NULL);
  g_assert_cmpstr (csv, ==, "label,value,year\r\n\"'=1+1\",-5,2025\r\n\"a, \"\"b\"\"\",0.1,2024\r\n\"two\nlines\tand\",1e+300,\r\n");
  g_assert_nonnull (strstr (tsv, "two lines and\t"));
}

/* Another thread sees how far it is, and may end it: then there is no text, rather than half of one. */
static void
test_progress (void)
{
  g_autoptr (SomDossier)   dossier = open_dossier (EXPLORED);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  SomRequest               request = get_explored_request (dossier);
  const SomResource       *table = som_dossier_find_resource (dossier, "money");
  g_autofree char         *text = NULL, *none = NULL;
  int                      n_done = 0;

  text = som_rows_to_text (&request, table, SOM_ROWS_CSV, NULL, 0, cancellable, &n_done);
  g_assert_nonnull (text);
  g_assert_cmpint (n_done, ==, 7);
  g_cancellable_cancel (cancellable);
  none = som_rows_to_text (&request, table, SOM_ROWS_CSV, NULL, 0, cancellable, NULL);
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows-text/csv", test_csv);
  g_test_add_func ("/rows-text/tsv", test_tsv);
  g_test_add_func ("/rows-text/all", test_all);
  g_test_add_func ("/rows-text/odd", test_odd);
  g_test_add_func ("/rows-text/progress", test_progress);
  return g_test_run ();
}
