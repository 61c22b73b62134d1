/* A figure in sentences.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-describe.h"

/* The data mark with the largest and the smallest value, of those in one unit. */
typedef struct
{
  guint                n;
  const SomFigureMark *largest, *smallest;
  double               largest_value, smallest_value;
} Extremes;

static gboolean
get_value (const SomView       *view,
           const SomFigureMark *mark,
           const SomUnit       *common,
           double              *value)
{
  for (guint i = 0; i < view->tables->len; i++)
    {
      SomTable *table = g_ptr_array_index (view->tables, i);
      SomAmount amount;

      if (table->resource != mark->resource || mark->n_rows != 1)
        continue;
      for (guint row = 0; row < table->n_rows; row++)
        if (table->rows[row] == mark->rows[0])
          return som_table_get_amount (table, mark->column, row, &amount) && som_view_convert (view, amount, common, value);
    }
  return FALSE;
}

static Extremes
find_extremes (SomCanvas *canvas)
{
  const SomView   *view = som_canvas_get_view (canvas);
  const SomFigure *figure = som_canvas_peek (canvas);
  const SomTable  *table = som_view_get_nth_table (view, 0);
  const SomUnit   *common = NULL;
  Extremes         extremes = { 0 };
  guint            n_marks = som_figure_get_n_marks (figure);

  if (table != NULL)
    common = som_view_get_common_unit (view, table, som_table_find_role (table, SOM_ROLE_VALUE));
  for (guint i = 0; i < n_marks; i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);
      double               value;

      if (mark->role != SOM_MARK_DATUM)
        continue;
      extremes.n++;
      if (n_marks > 2000 || mark->label == NULL || mark->value == NULL || !get_value (view, mark, common, &value))
        continue;
      if (extremes.largest == NULL || value > extremes.largest_value)
        extremes.largest = mark, extremes.largest_value = value;
      if (extremes.smallest == NULL || value < extremes.smallest_value)
        extremes.smallest = mark, extremes.smallest_value = value;
    }
  return extremes;
}

char *
som_describe (SomCanvas *canvas)
{
  const SomView   *view = som_canvas_get_view (canvas);
  const char      *language = view->request->language;
  const char      *title = som_words_get (view->spec->title, language);
  const char      *subtitle = som_words_get (view->spec->subtitle, language);
  Extremes         extremes = find_extremes (canvas);
  GString         *text = g_string_new (title != NULL ? title : view->spec->name);
  g_autofree char *count = som_format_count (view, som_view_translate (view, "{n, plural, =0 {No data} one {# item} other {# items}}"),
                                             extremes.n);

  if (subtitle != NULL)
    g_string_append_printf (text, ". %s", subtitle);
  g_string_append_printf (text, ". %s", count);
  if (extremes.largest != NULL && extremes.largest_value > extremes.smallest_value)
    {
      g_autofree char *range = som_format_message (view,
                                                   som_view_translate (view, "Largest: {largest}, {most}; smallest: {smallest}, {least}"),
                                                   "largest", extremes.largest->label, "most", extremes.largest->value, "smallest",
                                                   extremes.smallest->label, "least", extremes.smallest->value, NULL);

      g_string_append_printf (text, ". %s", range);
    }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}
