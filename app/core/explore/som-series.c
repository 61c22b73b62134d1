/* Hiding and showing series by the entries of a figure's legend.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-series.h"

/* How many other series are shown, by the choices: the figure may not have followed them yet. */
static guint
count_others (GVariant        *choices,
              const SomFigure *figure,
              const char      *series)
{
  g_auto (GStrv)         hidden = som_choices_get_hidden (choices);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->is_series && !g_str_equal (mark->series, series) && !g_strv_contains ((const char *const *) hidden, mark->series))
        g_hash_table_add (shown, mark->series);
    }
  return g_hash_table_size (shown);
}

static gboolean
is_hidden (GVariant   *choices,
           const char *series)
{
  g_auto (GStrv) hidden = som_choices_get_hidden (choices);

  return g_strv_contains ((const char *const *) hidden, series);
}

GVariant *
som_series_show_all (GVariant *choices)
{
  return som_choices_set (choices, SOM_CHOICE_HIDDEN, NULL);
}

GVariant *
som_series_toggle (GVariant        *choices,
                   const SomFigure *figure,
                   const char      *series)
{
  gboolean hidden = is_hidden (choices, series);

  if (!hidden && count_others (choices, figure, series) == 0)
    return som_series_show_all (choices);
  return som_choices_hide (choices, series, !hidden);
}

GVariant *
som_series_isolate (GVariant        *choices,
                    const SomFigure *figure,
                    const char      *series)
{
  GVariant *own = som_series_show_all (choices);

  if (!is_hidden (choices, series) && count_others (choices, figure, series) == 0)
    return own;
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);
      GVariant            *before = own;

      if (!mark->is_series || g_str_equal (mark->series, series))
        continue;
      own = som_choices_hide (before, mark->series, TRUE);
      g_variant_unref (before);
    }
  return own;
}
