/* Units: what a number counts, and in what multiples.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-unit.h"

#include "format/som-number-format.h"
#include "model/som-keys.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char    *kind;
  SomMeasureKind measure;
  const char    *code_key; /* member that names the code; NULL: none is needed */
} Kind;

static const SomKnownKey known_keys[] = {
  { "symbol", SOM_KEY_WORDS, FALSE },
  { "title", SOM_KEY_WORDS, FALSE },
};

static const Kind kinds[] = {
  { "currency", SOM_MEASURE_CURRENCY, "currency" }, { "compute", SOM_MEASURE_SI, "base" },
  { "si", SOM_MEASURE_SI, "base" },                 { "percent", SOM_MEASURE_PERCENT, NULL },
  { "ratio", SOM_MEASURE_RATIO, NULL },             { "count", SOM_MEASURE_PLAIN, NULL },
  { "measure", SOM_MEASURE_ICU, "unit" },           { "symbol", SOM_MEASURE_SYMBOL, NULL },
};

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, name) == 0)
      return &kinds[i];
  return NULL;
}

SomUnit *
som_unit_new_symbol (const char *id)
{
  SomUnit *unit = g_new0 (SomUnit, 1);

  unit->id = g_strdup (id);
  unit->measure = (SomMeasure) { SOM_MEASURE_SYMBOL, g_strdup (id) };
  unit->factor = 1;
  return unit;
}

SomUnit *
som_unit_from_json (const char  *id,
                    SomJsonNode *node,
                    const char  *language,
                    const char  *file,
                    SomProblems *problems)
{
  const Kind  *kind = find_kind (som_json_get_string (som_json_get_member (node, "kind")));
  SomJsonNode *factor = som_json_get_member (node, "factor");
  const char  *code = NULL;
  double       value = 1;
  SomUnit     *unit;

  som_keys_check (node, known_keys, G_N_ELEMENTS (known_keys), file, problems);
  if (kind == NULL)
    {
      som_json_complain (node, SOM_SEVERITY_ERROR, file, problems, _ ("this unit has no kind that Sommet knows"),
                         _ ("set \"kind\" to currency, compute, si, percent, ratio, count, measure or symbol"));
      return NULL;
    }
  if (kind->code_key != NULL)
    code = som_json_get_string (som_json_get_member (node, kind->code_key));
  if (kind->code_key != NULL && (code == NULL || *code == '\0' || (kind->measure == SOM_MEASURE_CURRENCY && !som_currency_is_code (code))))
    {
      som_json_complain (node, SOM_SEVERITY_ERROR, file, problems, _ ("this unit does not say what it counts"),
                         kind->measure == SOM_MEASURE_CURRENCY ? _ ("set \"currency\" to a code of ISO 4217, such as \"EUR\"")
                                                               : _ ("set \"base\" or \"unit\" to its symbol, such as \"FLOPS\""));
      return NULL;
    }
  if (kind->measure == SOM_MEASURE_ICU && !som_measure_is_known_to_icu (code))
    {
      som_json_complain (som_json_get_member (node, kind->code_key), SOM_SEVERITY_ERROR, file, problems, _ ("this is no unit that Sommet knows"),
                         _ ("name it in English as Unicode CLDR does, such as \"kilometer\", \"kilowatt-hour\" or \"terabyte-per-second\", or set \"kind\" "
                            "to symbol"));
      return NULL;
    }
  if (kind->measure == SOM_MEASURE_CURRENCY && !som_currency_is_known (code))
    som_json_complain (som_json_get_member (node, kind->code_key), SOM_SEVERITY_WARNING, file, problems, _ ("there is no such currency in ISO 4217"),
                       _ ("correct the code, or set \"kind\" to symbol"));
  if (som_json_get_kind (factor) != SOM_JSON_MISSING && (!som_json_get_number (factor, &value) || !(value > 0)))
    {
      som_json_complain (factor, SOM_SEVERITY_ERROR, file, problems, _ ("the factor of a unit must be a number above 0"), _ ("write it like 1e9"));
      return NULL;
    }

  unit = g_new0 (SomUnit, 1);
  unit->id = g_strdup (id);
  unit->factor = value;
  unit->symbol = som_words_from_json (node, "symbol", language);
  unit->title = som_words_from_title (node, language);
  unit->measure = (SomMeasure) { kind->measure, g_strdup (code != NULL ? code : kind->measure == SOM_MEASURE_SYMBOL ? id : NULL) };
  return unit;
}

void
som_unit_free (SomUnit *unit)
{
  if (unit == NULL)
    return;
  g_free (unit->id);
  g_free ((char *) unit->measure.code);
  som_words_free (unit->symbol);
  som_words_free (unit->title);
  g_free (unit);
}

gboolean
som_unit_is_like (const SomUnit *a,
                  const SomUnit *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  return a->measure.kind == b->measure.kind && g_strcmp0 (a->measure.code, b->measure.code) == 0;
}
