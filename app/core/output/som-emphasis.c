/* Which marks step back for what is chosen.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-emphasis.h"

#include "output/som-pick.h"

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
  return any ? g_steal_pointer (&dimmed) : NULL;
}
