/* What must be said when values are set side by side: currencies, kinds of money, states, periods, bases.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-frame.h"

#include <string.h>

/* More kinds than this are one for each row. */
#define MAX_KINDS 4

/* What the values of a view differ in. */
typedef struct
{
  GHashTable *currencies, *qualifiers, *times; /* sets of text */
  gboolean    lacks_qualifier, lacks_time;
  guint       statuses; /* bits of SomStatus */
  guint       bases;    /* bits of SomBasis */
} Mixture;

static void
look_at_row (Mixture        *mixture,
             const SomTable *table,
             int             column,
             guint           row)
{
  const char *qualifier = som_table_get_text (table, som_table_find_role (table, SOM_ROLE_QUALIFIER), row);
  SomAmount   amount;
  SomTime     time;
  gboolean    has_time;

  if (!som_table_get_amount (table, column, row, &amount))
    return;
  if (amount.unit != NULL && amount.unit->measure.kind == SOM_MEASURE_CURRENCY)
    g_hash_table_add (mixture->currencies, g_strdup (amount.unit->measure.code));
  if (qualifier != NULL)
    g_hash_table_add (mixture->qualifiers, g_strdup (qualifier));
  has_time = som_table_get_time (table, som_table_find_role (table, SOM_ROLE_TIME), row, &time);
  if (has_time)
    g_hash_table_add (mixture->times, g_strdup_printf ("%.0f/%u", time.seconds, time.precision));
  mixture->lacks_time |= !has_time;
  mixture->statuses |= 1u << som_table_get_status (table, row);
  mixture->bases |= 1u << som_table_get_basis (table, row);
}

/* Only what stands on one scale can be compared wrongly: the first table of a view that has one. */
static gboolean
look (Mixture       *mixture,
      const SomView *view)
{
  const SomTable *table = som_view_get_nth_table (view, 0);
  int             column;

  if (table == NULL || view->request->plugin == NULL || (view->request->plugin->flags & SOM_PLUGIN_COMMON_SCALE) == 0)
    return FALSE;
  column = som_table_find_role (table, SOM_ROLE_VALUE);
  mixture->currencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  mixture->qualifiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  mixture->times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 0; row < som_table_get_n_rows (table) && row < 10000; row++)
    look_at_row (mixture, table, column, row);
  return TRUE;
}

static void
clear_mixture (Mixture *mixture)
{
  g_hash_table_unref (mixture->currencies);
  g_hash_table_unref (mixture->qualifiers);
  g_hash_table_unref (mixture->times);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

/* In their order, each as it is written. */
static GPtrArray *
sort_keys (GHashTable *set)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (set), compare_texts);
  GPtrArray        *texts = g_ptr_array_new ();

  for (GList *key = keys; key != NULL; key = key->next)
    g_ptr_array_add (texts, key->data);
  g_ptr_array_add (texts, NULL);
  return texts;
}

/* The kinds themselves are the dossier's words, and may have an “and” of their own: commas part them. */
static char *
list_kinds (const Mixture *mixture)
{
  g_autoptr (GPtrArray) texts = sort_keys (mixture->qualifiers);

  return g_strjoinv (", ", (char **) texts->pdata);
}

static char *
describe_kinds (const SomView *view,
                const Mixture *mixture)
{
  g_autofree char *kinds = list_kinds (mixture);

  return som_format_message (view, som_view_translate (view, "different kinds ({kinds})"), "kinds", kinds, NULL);
}

static gboolean
mixes_statuses (guint statuses)
{
  guint announced = 1u << SOM_STATUS_ANNOUNCED | 1u << SOM_STATUS_PLANNED;

  return (statuses & announced) != 0 && (statuses & ~announced) != 0;
}

static gboolean
mixes_bases (guint bases)
{
  guint both = 1u << SOM_BASIS_PEAK | 1u << SOM_BASIS_MEASURED;

  return (bases & both) == both;
}

static gboolean
mixes_times (const Mixture *mixture)
{
  guint n = g_hash_table_size (mixture->times);

  return n > 1 || (n == 1 && mixture->lacks_time);
}

static gboolean
mixes_kinds (const Mixture *mixture)
{
  guint n = g_hash_table_size (mixture->qualifiers);

  return n > 1 && n <= MAX_KINDS;
}

char *
som_frame_describe_comparability (const SomView *view)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *list = NULL;
  Mixture               mixture = { 0 };

  if (!look (&mixture, view))
    return NULL;
  if (g_hash_table_size (mixture.currencies) > 1)
    g_ptr_array_add (items, g_strdup (som_view_translate (view, "several currencies")));
  if (mixes_kinds (&mixture))
    g_ptr_array_add (items, describe_kinds (view, &mixture));
  if (mixes_statuses (mixture.statuses))
    g_ptr_array_add (items, g_strdup (som_view_translate (view, "announced beside actual values")));
  if (mixes_bases (mixture.bases))
    g_ptr_array_add (items, g_strdup (som_view_translate (view, "peak beside measured values")));
  if (mixes_times (&mixture))
    g_ptr_array_add (items, g_strdup (som_view_translate (view, "different periods")));
  clear_mixture (&mixture);
  if (items->len == 0)
    return NULL;

  g_ptr_array_add (items, NULL);
  list = som_formatter_list (som_view_get_formatter (view), (const char *const *) items->pdata);
  return som_format_message (view, som_view_translate (view, "Compare with care: {list}."), "list", list, NULL);
}

static void
free_difference (gpointer data)
{
  SomDifference *difference = data;

  g_free (difference->title);
  g_free (difference->text);
  g_free (difference);
}

/* Takes the text. */
static void
add_difference (GPtrArray  *list,
                const char *title,
                char       *text)
{
  SomDifference *difference = g_new (SomDifference, 1);

  *difference = (SomDifference) { g_strdup (title), text };
  g_ptr_array_add (list, difference);
}

/* Which currencies there are, and at which rates they are set on one scale. */
static char *
explain_currencies (const SomView *view,
                    const Mixture *mixture)
{
  g_autoptr (GPtrArray) codes = sort_keys (mixture->currencies);
  g_autofree char      *list = som_formatter_list (som_view_get_formatter (view), (const char *const *) codes->pdata);
  g_autofree char      *rates = som_frame_describe_rates (view);

  if (rates == NULL)
    return som_format_message (view, som_view_translate (view, "The values are in {list}, and the dossier has no rate between them."), "list", list,
                               NULL);
  return som_format_message (view, som_view_translate (view, "The values are in {list}. Lengths and places are set at these rates: {rates}"), "list",
                             list, "rates", rates, NULL);
}

static char *
explain_kinds (const SomView *view,
               const Mixture *mixture)
{
  g_autofree char *list = list_kinds (mixture);

  return som_format_message (view, som_view_translate (view, "The values are of these kinds: {list}. What one counts, another may leave out."), "list",
                             list, NULL);
}

GPtrArray *
som_frame_explain_comparability (const SomView *view)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_difference);
  Mixture    mixture = { 0 };

  if (!look (&mixture, view))
    return list;
  if (g_hash_table_size (mixture.currencies) > 1)
    add_difference (list, som_view_translate (view, "Several currencies"), explain_currencies (view, &mixture));
  if (mixes_kinds (&mixture))
    add_difference (list, som_view_translate (view, "Different kinds"), explain_kinds (view, &mixture));
  if (mixes_statuses (mixture.statuses))
    add_difference (list, som_view_translate (view, "Announced beside actual values"),
                    g_strdup (som_view_translate (view, "What is announced or planned may come later, be less, or never come.")));
  if (mixes_bases (mixture.bases))
    add_difference (list, som_view_translate (view, "Peak beside measured values"),
                    g_strdup (som_view_translate (view, "A peak is what a machine could reach by its design; what was measured is usually less.")));
  if (mixes_times (&mixture))
    add_difference (list, som_view_translate (view, "Different periods"),
                    g_strdup (som_view_translate (view, "The values are not of one year or day, or the dossier does not say when they are of.")));
  clear_mixture (&mixture);
  return list;
}

static char *
describe_rate (const SomView *view,
               const SomRate *rate)
{
  SomFormatter      *formatter = som_view_get_formatter (view);
  g_autofree char   *one = som_formatter_number (formatter, 1, (SomMeasure) { SOM_MEASURE_CURRENCY, rate->from }, SOM_FORMAT_EXACT);
  g_autofree char   *other = som_formatter_number (formatter, rate->rate, (SomMeasure) { SOM_MEASURE_CURRENCY, rate->to }, SOM_FORMAT_EXACT);
  g_autofree char   *date = rate->has_date ? som_format_time (view, rate->date, SOM_FORMAT_LONG) : NULL;
  const SomResource *sources = som_dossier_find_resource (view->dossier, "sources");
  SomSource          source;
  const char        *name = som_source_find (sources, rate->source, &source) ? som_source_get_title (&source, view->request->language)
                                                                             : rate->source;

  if (name == NULL && date == NULL)
    return som_format_message (view, som_view_translate (view, "{one} = {other}."), "one", one, "other", other, NULL);
  if (date == NULL)
    return som_format_message (view, som_view_translate (view, "{one} = {other} ({source})."), "one", one, "other", other, "source", name, NULL);
  if (name == NULL)
    return som_format_message (view, som_view_translate (view, "{one} = {other} ({date})."), "one", one, "other", other, "date", date, NULL);
  return som_format_message (view, som_view_translate (view, "{one} = {other} ({source}, {date})."), "one", one, "other", other, "source",
                             name, "date", date, NULL);
}

/* Asks for every conversion that the plugin will, so that the rates are known before it draws. */
char *
som_frame_describe_rates (const SomView *view)
{
  const SomTable     *table = som_view_get_nth_table (view, 0);
  int                 column = table != NULL ? som_table_find_role (table, SOM_ROLE_VALUE) : -1;
  const SomUnit      *common;
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray          *rates = som_dossier_get_rates (view->dossier);

  if (table == NULL || view->request->plugin == NULL || (view->request->plugin->flags & SOM_PLUGIN_COMMON_SCALE) == 0)
    return NULL;
  common = som_view_get_common_unit (view, table, column);
  for (guint row = 0; row < som_table_get_n_rows (table); row++)
    {
      SomAmount amount;
      double    value;

      if (som_table_get_amount (table, column, row, &amount))
        som_view_convert (view, amount, common, &value);
    }
  for (guint i = 0; i < rates->len; i++)
    if (g_hash_table_contains (view->rates_used, g_ptr_array_index (rates, i)))
      {
        g_autofree char *rate = describe_rate (view, g_ptr_array_index (rates, i));

        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", rate);
      }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
