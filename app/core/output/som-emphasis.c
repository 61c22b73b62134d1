/* What is selected, and which marks step back for it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-emphasis.h"

#include "output/som-pick.h"

gboolean
som_emphasis_is_chosen (const SomFigureMark *mark,
                        GHashTable          *entities,
                        GHashTable          *keys)
{
  return (mark->entity != NULL && g_hash_table_contains (entities, mark->entity)) || g_hash_table_contains (keys, mark->key);
}

guint8 *
som_emphasis_make (const SomFigure *figure,
                   GHashTable      *entities,
                   GHashTable      *keys)
{
  guint              n = som_figure_get_n_marks (figure);
  g_autofree guint8 *dimmed = g_new0 (guint8, MAX (n, 1));
  gboolean           any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (som_pick_is_target (mark))
        dimmed[i] = !som_emphasis_is_chosen (mark, entities, keys);
      else
        dimmed[i] = mark->parent >= 0 && dimmed[mark->parent];
      any |= som_pick_is_target (mark) && !dimmed[i];
    }
  return any ? g_steal_pointer (&dimmed) : NULL;
}
