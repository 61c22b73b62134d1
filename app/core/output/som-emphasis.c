/* Which marks step back for what is chosen.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-emphasis.h"

#include "output/som-pick.h"

/* A legend says what the lit marks are: its entries are lit with any datum of their series, the key to shapes is always. */
static void
light_legend (const SomFigure *figure,
              guint8          *dimmed)
{
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role == SOM_MARK_DATUM && mark->series != NULL && !dimmed[i])
        g_hash_table_add (lit, mark->series);
    }
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role == SOM_MARK_LEGEND && mark->entity == NULL
          && (mark->series == NULL || mark->is_hidden || g_hash_table_contains (lit, mark->series)))
        dimmed[i] = FALSE;
    }
}

guint8 *
som_emphasis_make (const SomFigure *figure,
                   const SomChosen *chosen)
{
  guint              n = som_chosen_is_empty (chosen) ? 0 : som_figure_get_n_marks (figure);
  g_autofree guint8 *dimmed = g_new0 (guint8, MAX (n, 1));
  gboolean           any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (som_pick_is_target (mark))
        dimmed[i] = !som_chosen_has_mark (chosen, mark);
      else
        dimmed[i] = mark->parent >= 0 && dimmed[mark->parent];
      any |= som_pick_is_target (mark) && !dimmed[i];
    }
  if (!any)
    return NULL;
  light_legend (figure, dimmed);
  return g_steal_pointer (&dimmed);
}
