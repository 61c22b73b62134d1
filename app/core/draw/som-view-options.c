/* The options of a view: the request's before the dossier's before the plugin's own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-view-private.h"

#include <math.h>

const SomValue *
som_view_get_value (const SomView *view,
                    const char    *option)
{
  const SomValue *value = NULL;

  if (view->request->options != NULL)
    value = g_hash_table_lookup (view->request->options, option);
  return value != NULL ? value : som_view_spec_get_option (view->spec, option);
}

static const SomOptionSpec *
find_option (const SomView *view,
             const char    *option)
{
  const SomOptionSpec *spec = view->request->plugin != NULL ? view->request->plugin->options : NULL;

  for (; spec != NULL && spec->name != NULL; spec++)
    if (g_str_equal (spec->name, option))
      return spec;
  return NULL;
}

static const char *
get_default (const SomView *view,
             const char    *option)
{
  const SomOptionSpec *spec = find_option (view, option);

  return spec != NULL ? spec->value : NULL;
}

gboolean
som_view_get_boolean (const SomView *view,
                      const char    *option)
{
  const SomValue *value;

  g_return_val_if_fail (view != NULL && option != NULL, FALSE);

  value = som_view_get_value (view, option);
  if (value != NULL && value->kind == SOM_VALUE_BOOLEAN)
    return value->boolean;
  return g_strcmp0 (get_default (view, option), "true") == 0;
}

double
som_view_get_number (const SomView *view,
                     const char    *option)
{
  const SomOptionSpec *spec;
  const SomValue      *value;
  double               number = 0;

  g_return_val_if_fail (view != NULL && option != NULL, 0);

  spec = find_option (view, option);
  value = som_view_get_value (view, option);
  if (value != NULL && value->kind == SOM_VALUE_NUMBER && isfinite (value->number))
    number = value->number;
  else if (spec != NULL && spec->value != NULL)
    number = g_ascii_strtod (spec->value, NULL);
  return spec != NULL && spec->maximum > spec->minimum ? CLAMP (number, spec->minimum, spec->maximum) : number;
}

/* Whether `word` is one of the words of `choices`, which bars separate. */
static const char *
find_choice (const SomView *view,
             const char    *choices,
             const char    *word)
{
  g_auto (GStrv) split = g_strsplit (choices != NULL ? choices : "", "|", -1);

  return word != NULL && g_strv_contains ((const char *const *) split, word) ? som_view_keep (view, word) : NULL;
}

const char *
som_view_get_choice (const SomView *view,
                     const char    *option)
{
  const SomOptionSpec *spec;
  const SomValue      *value;
  const char          *found = NULL;

  g_return_val_if_fail (view != NULL && option != NULL, NULL);

  spec = find_option (view, option);
  value = som_view_get_value (view, option);
  if (spec != NULL && value != NULL && value->kind == SOM_VALUE_WORDS)
    found = find_choice (view, spec->choices, som_words_get (value->words, ""));
  return found != NULL ? found : spec != NULL && spec->value != NULL ? spec->value : "";
}

const char *
som_view_get_words (const SomView *view,
                    const char    *option)
{
  const SomValue *value;

  g_return_val_if_fail (view != NULL && option != NULL, NULL);

  value = som_view_get_value (view, option);
  if (value != NULL && value->kind == SOM_VALUE_WORDS)
    return som_words_get (value->words, view->request->language);
  return get_default (view, option);
}

int
som_view_get_column (const SomView  *view,
                     const char     *option,
                     const SomTable *table)
{
  return som_table_find_column (table, som_view_get_words (view, option));
}
