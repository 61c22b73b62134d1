/* Tests of som-emphasis: which marks step back for what is selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "charts.h"
#include "explored.h"

#include "output/som-emphasis.h"

/* How many data marks step back, -1 for none at all, where an entity or a row is chosen. */
static int
count_dimmed (const char *entity,
              int         row)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (SomFigure)  figure = render_view (dossier, NULL);
  g_autoptr (SomChosen)  chosen = entity != NULL ? som_chosen_entity (entity) : som_chosen_new ();
  g_autofree guint8     *dimmed = NULL;
  int                    n = 0;

  if (row >= 0)
    som_chosen_add_row (chosen, som_dossier_find_resource (dossier, "money"), row);
  dimmed = som_emphasis_make (figure, chosen);
  for (guint i = 0; dimmed != NULL && i < som_figure_get_n_marks (figure); i++)
    n += som_figure_get_mark (figure, i)->role == SOM_MARK_DATUM && dimmed[i];
  return dimmed != NULL ? n : -1;
}

static void
test_entities (void)
{
  g_assert_cmpint (count_dimmed ("us", -1), ==, 3);
  g_assert_cmpint (count_dimmed ("cn", -1), ==, 5);
}

static void
test_rows (void)
{
  g_assert_cmpint (count_dimmed (NULL, 2), ==, 6);
}

/* The entries of the series that a lit datum is of, and no others. */
static void
test_legend (void)
{
  g_autofree char       *json = make_chart ("bars",
                                            "{'id': 'a', 'label': 'A', 'value': 10, 'group': 'one'}, {'id': 'b', 'label': 'B', 'value': 30, 'group': 'two'}",
                                            NULL, "'series': 'group'");
  g_autoptr (SomDossier) dossier = open_dossier (json);
  g_autoptr (SomFigure)  figure = render_view (dossier, NULL);
  g_autoptr (SomChosen)  chosen = som_chosen_new ();
  g_autofree guint8     *dimmed = NULL;

  som_chosen_add_row (chosen, som_dossier_find_resource (dossier, "t"), 1);
  dimmed = som_emphasis_make (figure, chosen);
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    if (som_figure_get_mark (figure, i)->role == SOM_MARK_LEGEND)
      g_assert_cmpint (dimmed[i], ==, g_strcmp0 (som_figure_get_mark (figure, i)->label, "one") == 0);
}

/* Nothing selected, or nothing of it in the figure: all is as it was. */
static void
test_nothing (void)
{
  g_assert_cmpint (count_dimmed (NULL, -1), ==, -1);
  g_assert_cmpint (count_dimmed ("nobody", -1), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emphasis/entities", test_entities);
  g_test_add_func ("/emphasis/rows", test_rows);
  g_test_add_func ("/emphasis/legend", test_legend);
  g_test_add_func ("/emphasis/nothing", test_nothing);
  return g_test_run ();
}
