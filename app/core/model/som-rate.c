/* Dated rates between currencies.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-rate.h"

#include "format/som-number-format.h"
#include "model/som-keys.h"
#include "model/som-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const SomKnownKey known_keys[] = {
  { "source", SOM_KEY_NAME, FALSE },
};

static void
check_currency (SomJsonNode *node,
                const char  *file,
                SomProblems *problems)
{
  if (!som_currency_is_known (som_json_get_string (node)))
    som_json_complain (node, SOM_SEVERITY_WARNING, file, problems, _ ("there is no such currency in ISO 4217"), _ ("correct the code"));
}

/* A rate without a day is shown without one. */
static void
read_date (SomRate     *rate,
           SomJsonNode *node,
           const char  *file,
           SomProblems *problems)
{
  SomJsonNode *member = som_json_get_member (node, "date");
  const char  *date = som_json_get_string (member);
  gboolean     is_there = som_json_get_kind (member) != SOM_JSON_MISSING;

  rate->has_date = date != NULL && som_time_parse (date, &rate->date);
  if (!rate->has_date)
    som_json_complain (is_there ? member : node, SOM_SEVERITY_ERROR, file, problems, is_there ? _ ("this is no day") : _ ("a rate has no date"),
                       _ ("set \"date\" to a day such as \"2025-02-28\""));
}

SomRate *
som_rate_from_json (SomJsonNode *node,
                    const char  *file,
                    SomProblems *problems)
{
  SomJsonNode *from = som_json_get_member (node, "from"), *to = som_json_get_member (node, "to");
  const char  *code = som_json_get_string (from), *other = som_json_get_string (to);
  double       value;
  SomRate     *rate;

  som_keys_check (node, known_keys, G_N_ELEMENTS (known_keys), file, problems);
  if (!som_currency_is_code (code) || !som_currency_is_code (other) || !som_json_get_number (som_json_get_member (node, "rate"), &value) || !(value > 0))
    {
      som_json_complain (node, SOM_SEVERITY_ERROR, file, problems,
                         _ ("a rate needs \"from\" and \"to\", codes of ISO 4217, and \"rate\", a number above 0"),
                         _ ("write it like {\"from\": \"EUR\", \"to\": \"USD\", \"rate\": 1.04, \"date\": \"2025-02-28\"}"));
      return NULL;
    }
  if (g_str_equal (code, other))
    {
      som_json_complain (to, SOM_SEVERITY_ERROR, file, problems, _ ("this rate is between a currency and itself"), _ ("set \"to\" to the other currency"));
      return NULL;
    }
  check_currency (from, file, problems);
  check_currency (to, file, problems);

  rate = g_new0 (SomRate, 1);
  rate->from = g_strdup (code);
  rate->to = g_strdup (other);
  rate->rate = value;
  rate->source = g_strdup (som_json_get_string (som_json_get_member (node, "source")));
  read_date (rate, node, file, problems);
  return rate;
}

void
som_rate_free (SomRate *rate)
{
  if (rate == NULL)
    return;
  g_free (rate->from);
  g_free (rate->to);
  g_free (rate->source);
  g_free (rate);
}

static const SomRate *
find_direct (GPtrArray  *rates,
             const char *from,
             const char *to,
             double     *factor)
{
  for (guint i = 0; i < rates->len; i++)
    {
      const SomRate *rate = g_ptr_array_index (rates, i);

      if (g_str_equal (rate->from, from) && g_str_equal (rate->to, to))
        *factor = rate->rate;
      else if (g_str_equal (rate->from, to) && g_str_equal (rate->to, from))
        *factor = 1 / rate->rate;
      else
        continue;
      if (isfinite (*factor))
        return rate;
    }
  return NULL;
}

gboolean
som_rates_find (GPtrArray      *rates,
                const char     *from,
                const char     *to,
                double         *factor,
                const SomRate **used,
                guint          *n_used)
{
  double first, second;

  *n_used = 0;
  *factor = 1;
  if (g_str_equal (from, to))
    return TRUE;
  if ((used[0] = find_direct (rates, from, to, factor)) != NULL)
    {
      *n_used = 1;
      return TRUE;
    }

  for (guint i = 0; i < rates->len; i++)
    {
      const SomRate *rate = g_ptr_array_index (rates, i);
      const char    *middle = g_str_equal (rate->from, from) ? rate->to : g_str_equal (rate->to, from) ? rate->from : NULL;

      if (middle == NULL || (used[1] = find_direct (rates, middle, to, &second)) == NULL)
        continue;
      used[0] = find_direct (rates, from, middle, &first);
      *factor = first * second;
      *n_used = 2;
      return isfinite (*factor);
    }
  return FALSE;
}

void
som_rates_read (GPtrArray   *rates,
                SomJsonNode *nodes,
                const char  *file,
                SomProblems *problems)
{
  for (guint i = 0; i < som_json_get_n_elements (nodes); i++)
    {
      SomJsonNode *node = som_json_get_element (nodes, i);
      SomRate     *rate = som_rate_from_json (node, file, problems);
      double       factor;

      if (rate == NULL)
        continue;
      if (find_direct (rates, rate->from, rate->to, &factor) != NULL)
        som_json_complain (node, SOM_SEVERITY_WARNING, file, problems, _ ("these two currencies have a rate already, which is the one that counts"),
                           _ ("keep one of the two"));
      g_ptr_array_add (rates, rate);
    }
}
