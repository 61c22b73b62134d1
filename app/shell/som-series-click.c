/* What a legend entry does when it is clicked.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-series-click.h"

#include "explore/som-series.h"

#include <glib/gi18n.h>

void
som_series_choose (SomDeck         *deck,
                   const SomFigure *figure,
                   const char      *series,
                   gboolean         alone)
{
  g_autoptr (GVariant) before = som_deck_get_choices (deck, som_deck_get_view (deck));
  g_autoptr (GVariant) after = alone ? som_series_isolate (before, figure, series) : som_series_toggle (before, figure, series);

  som_deck_set_choices (deck, after, FALSE);
}

gboolean
som_series_click (SomDeck         *deck,
                  const SomFigure *figure,
                  int              mark,
                  int              n_press,
                  char           **pressed)
{
  const SomFigureMark *entry = mark >= 0 ? som_figure_get_mark (figure, mark) : NULL;

  if (n_press == 1)
    {
      g_free (*pressed);
      *pressed = entry != NULL && entry->is_series ? g_strdup (entry->series) : NULL;
    }
  if (*pressed == NULL)
    return FALSE;
  /* the first click of two is taken back, so that both are one step to undo */
  if (n_press == 2)
    som_deck_undo (deck);
  if (n_press <= 2)
    som_series_choose (deck, figure, *pressed, n_press == 2);
  return TRUE;
}

void
som_series_add_words (SomMarkWords        *words,
                      const SomFigureMark *mark)
{
  if (!mark->is_series)
    return;
  g_free (words->qualifier);
  words->qualifier = g_steal_pointer (&words->value);
  g_free (words->note);
  words->note = g_strdup (mark->is_hidden ? _ ("Click to show this series, double-click to show it alone")
                                          : _ ("Click to hide this series, double-click to show it alone"));
}

char *
som_series_make_sentence (const SomFigureMark *mark)
{
  return g_strdup_printf (mark->is_hidden ? _ ("%s, hidden series") : _ ("%s, shown series"), mark->label);
}
