/* A figure in sentences.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-describe.h"

#include <math.h>

/* So many times the median is more than the rest of the data leads to expect. */
#define OUTSTANDING 10

/* Of fewer values none stands out. */
#define FEWEST 4

/* More marks than this are only counted. */
#define MAX_MARKS 2000

/* What there is to say of the data marks; values are those in one unit. */
typedef struct
{
  guint                n;
  const SomFigureMark *largest, *smallest;
  double               largest_value, smallest_value;
  GArray              *values; /* of double */
  guint                n_of_status[SOM_STATUS_ESTIMATE + 1];
} Facts;

/* The row that a mark stands for, where it is one. */
static SomTable *
find_row (const SomView       *view,
          const SomFigureMark *mark,
          guint               *row)
{
  for (guint i = 0; mark->n_rows == 1 && i < view->tables->len; i++)
    {
      SomTable *table = g_ptr_array_index (view->tables, i);

      for (*row = 0; table->resource == mark->resource && *row < table->n_rows; (*row)++)
        if (table->rows[*row] == mark->rows[0])
          return table;
    }
  return NULL;
}

static void
take_value (Facts               *facts,
            const SomFigureMark *mark,
            double               value)
{
  g_array_append_val (facts->values, value);
  if (facts->largest == NULL || value > facts->largest_value)
    facts->largest = mark, facts->largest_value = value;
  if (facts->smallest == NULL || value < facts->smallest_value)
    facts->smallest = mark, facts->smallest_value = value;
}

static void
take_mark (Facts               *facts,
           const SomView       *view,
           const SomFigureMark *mark,
           const SomUnit       *common)
{
  guint     row;
  SomTable *table = find_row (view, mark, &row);
  SomAmount amount;
  double    value;

  if (table == NULL)
    return;
  facts->n_of_status[som_table_get_status (table, row)]++;
  if (mark->label != NULL && mark->value != NULL && som_table_get_amount (table, mark->column, row, &amount)
      && som_view_convert (view, amount, common, &value))
    take_value (facts, mark, value);
}

static Facts
find_facts (SomCanvas *canvas)
{
  const SomView   *view = som_canvas_get_view (canvas);
  const SomFigure *figure = som_canvas_peek (canvas);
  const SomTable  *table = som_view_get_nth_table (view, 0);
  const SomUnit   *common = NULL;
  Facts            facts = { .values = g_array_new (FALSE, FALSE, sizeof (double)) };
  guint            n_marks = som_figure_get_n_marks (figure);

  if (table != NULL)
    common = som_view_get_common_unit (view, table, som_table_find_role (table, SOM_ROLE_VALUE));
  for (guint i = 0; i < n_marks; i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role != SOM_MARK_DATUM)
        continue;
      facts.n++;
      if (n_marks <= MAX_MARKS)
        take_mark (&facts, view, mark, common);
    }
  return facts;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (GArray *values)
{
  const double *all = (const double *) values->data;
  guint         half = values->len / 2;

  g_array_sort (values, compare);
  return values->len % 2 == 1 ? all[half] : all[half - 1] / 2 + all[half] / 2;
}

/* Sentences. Each adds itself where there is something to say. */

static void
add (GString    *text,
     const char *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", sentence);
}

static void
add_kind (GString       *text,
          const SomView *view,
          guint          n)
{
  const SomPluginDescriptor *plugin = view->request->plugin;
  g_autofree char           *count = som_format_count (view, som_view_translate (view, "{n, plural, =0 {No data} one {# item} other {# items}}"), n);
  g_autofree char           *kind = NULL;

  if (plugin != NULL && plugin->name != NULL)
    kind = som_format_message (view, som_view_translate (view, "{kind}: {count}"), "kind", som_view_translate (view, plugin->name), "count",
                               count, NULL);
  add (text, kind != NULL ? kind : count);
}

static void
add_range (GString       *text,
           const SomView *view,
           const Facts   *facts)
{
  g_autofree char *range = NULL;

  if (facts->largest == NULL || facts->largest_value <= facts->smallest_value)
    return;
  range = som_format_message (view, som_view_translate (view, "Largest: {largest}, {most}; smallest: {smallest}, {least}"), "largest",
                              facts->largest->label, "most", facts->largest->value, "smallest", facts->smallest->label, "least",
                              facts->smallest->value, NULL);
  add (text, range);
}

static void
add_outstanding (GString       *text,
                 const SomView *view,
                 const Facts   *facts)
{
  double           median = facts->values->len >= FEWEST ? get_median (facts->values) : 0;
  g_autofree char *times = NULL, *sentence = NULL;

  if (median <= 0 || facts->largest_value < OUTSTANDING * median)
    return;
  times = som_format_number (view, floor (facts->largest_value / median), SOM_FORMAT_SHORT);
  sentence = som_format_message (view, som_view_translate (view, "{label} stands out: at least {times} times the median"), "label",
                                 facts->largest->label, "times", times, NULL);
  add (text, sentence);
}

/* Only where figures of several statuses stand side by side. */
static void
add_statuses (GString       *text,
              const SomView *view,
              const Facts   *facts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *list = NULL, *sentence = NULL;

  for (guint status = SOM_STATUS_ACTUAL; status < G_N_ELEMENTS (facts->n_of_status); status++)
    if (facts->n_of_status[status] > 0)
      {
        g_autofree char *count = som_format_number (view, facts->n_of_status[status], SOM_FORMAT_EXACT);

        g_ptr_array_add (parts, som_format_message (view, som_view_translate (view, "{status} ({count})"), "count", count, "status",
                                                    som_format_status (view, status), NULL));
      }
  if (parts->len < 2)
    return;
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  sentence = som_format_message (view, som_view_translate (view, "Status: {list}"), "list", list, NULL);
  add (text, sentence);
}

char *
som_describe (SomCanvas *canvas)
{
  const SomView     *view = som_canvas_get_view (canvas);
  const char        *language = view->request->language;
  const char        *title = som_words_get (view->spec->title, language);
  GString           *text = g_string_new (title != NULL ? title : view->spec->name);
  Facts              facts = find_facts (canvas);
  g_autoptr (GArray) values = facts.values;

  add (text, som_words_get (view->spec->subtitle, language));
  add_kind (text, view, facts.n);
  add_range (text, view, &facts);
  if (values->len > 0)
    add_outstanding (text, view, &facts);
  add_statuses (text, view, &facts);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}
