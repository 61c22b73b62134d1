/* Tests of som-emphasis: which marks step back for what is selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explored.h"

#include "output/som-emphasis.h"

static GHashTable *
make_set (const char *name)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  if (name != NULL)
    g_hash_table_add (set, (gpointer) name);
  return set;
}

/* How many marks step back, of how many that people can point at; -1 for none at all. */
static int
count_dimmed (const char *entity,
              const char *key)
{
  g_autoptr (SomDossier) dossier = open_dossier (EXPLORED);
  g_autoptr (SomFigure)  figure = render_view (dossier, NULL);
  g_autoptr (GHashTable) entities = make_set (entity), keys = make_set (key);
  g_autofree guint8     *dimmed = som_emphasis_make (figure, entities, keys);
  int                    n = dimmed != NULL ? 0 : -1;

  for (guint i = 0; dimmed != NULL && i < som_figure_get_n_marks (figure); i++)
    n += som_figure_get_mark (figure, i)->role == SOM_MARK_DATUM && dimmed[i];
  return n;
}

static void
test_entities (void)
{
  g_assert_cmpint (count_dimmed ("us", NULL), ==, 3);
  g_assert_cmpint (count_dimmed ("cn", NULL), ==, 5);
}

static void
test_keys (void)
{
  g_assert_cmpint (count_dimmed (NULL, "money/c/0"), ==, 6);
}

/* Nothing selected, or nothing of it in the figure: all is as it was. */
static void
test_nothing (void)
{
  g_assert_cmpint (count_dimmed (NULL, NULL), ==, -1);
  g_assert_cmpint (count_dimmed ("nobody", NULL), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emphasis/entities", test_entities);
  g_test_add_func ("/emphasis/keys", test_keys);
  g_test_add_func ("/emphasis/nothing", test_nothing);
  return g_test_run ();
}
