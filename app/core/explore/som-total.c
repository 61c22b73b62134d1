/* The sum of some rows, where one is honest.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-total.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sommet/som-format.h>

/* Why rows can't be added up; the first that holds is said. */
typedef enum
{
  REASON_NONE,
  REASON_TABLES,
  REASON_NO_VALUE,
  REASON_UNITS,
  REASON_SHARES,
  REASON_LAYERS,
  REASON_RANGES,
  REASON_STATES,
  REASON_KINDS,
  REASON_BASES,
  REASON_PERIODS,
  REASON_PARTS,
  N_REASONS
} Reason;

static const char *const reasons[N_REASONS] = {
  [REASON_TABLES] = N_ ("they are of different tables"),
  [REASON_NO_VALUE] = N_ ("not all have a value"),
  [REASON_UNITS] = N_ ("their units or currencies differ"),
  [REASON_SHARES] = N_ ("shares and ratios do not add up"),
  [REASON_LAYERS] = N_ ("some are the article’s, others the check’s"),
  [REASON_RANGES] = N_ ("some are ranges"),
  [REASON_STATES] = N_ ("some are announced, others not"),
  [REASON_KINDS] = N_ ("they are of different kinds"),
  [REASON_BASES] = N_ ("some are peak, others measured"),
  [REASON_PERIODS] = N_ ("they are of different periods"),
  [REASON_PARTS] = N_ ("some may be part of others"),
};

typedef struct
{
  const SomView *view;
  SomTable      *table;
  int            value;
} Adder;

static gboolean
differs_in_text (const Adder *adder,
                 SomRole      role,
                 guint        first,
                 guint        row)
{
  int              column = som_table_find_role (adder->table, role);
  g_autofree char *own = som_format_cell (adder->view, adder->table, column, row, SOM_FORMAT_EXACT);
  g_autofree char *other = som_format_cell (adder->view, adder->table, column, first, SOM_FORMAT_EXACT);

  return g_strcmp0 (own, other) != 0;
}

static gboolean
is_share (SomAmount amount)
{
  return amount.unit != NULL && (amount.unit->measure.kind == SOM_MEASURE_PERCENT || amount.unit->measure.kind == SOM_MEASURE_RATIO);
}

static gboolean
has_range (const Adder *adder,
           guint        row)
{
  return !som_table_is_missing (adder->table, som_table_find_role_of (adder->table, SOM_ROLE_MIN, adder->value), row)
         || !som_table_is_missing (adder->table, som_table_find_role_of (adder->table, SOM_ROLE_MAX, adder->value), row);
}

/* Why a row can't be added to the first. */
static Reason
compare (const Adder *adder,
         guint        first,
         guint        row)
{
  SomAmount own, other;

  if (!som_table_get_amount (adder->table, adder->value, row, &own) || !som_table_get_amount (adder->table, adder->value, first, &other))
    return REASON_NO_VALUE;
  if (own.unit != other.unit && (own.unit == NULL || other.unit == NULL || !som_unit_is_like (own.unit, other.unit)))
    return REASON_UNITS;
  if (is_share (own))
    return REASON_SHARES;
  if (som_table_get_layer (adder->table, row) != som_table_get_layer (adder->table, first))
    return REASON_LAYERS;
  if (has_range (adder, row))
    return REASON_RANGES;
  if (som_table_get_status (adder->table, row) != som_table_get_status (adder->table, first))
    return REASON_STATES;
  if (differs_in_text (adder, SOM_ROLE_QUALIFIER, first, row))
    return REASON_KINDS;
  if (som_table_get_basis (adder->table, row) != som_table_get_basis (adder->table, first))
    return REASON_BASES;
  if (differs_in_text (adder, SOM_ROLE_TIME, first, row) || differs_in_text (adder, SOM_ROLE_START, first, row)
      || differs_in_text (adder, SOM_ROLE_END, first, row))
    return REASON_PERIODS;
  return REASON_NONE;
}

/* Whether an entity, or one that it is part of, was met before. */
static gboolean
overlaps (const Adder *adder,
          GHashTable  *entities,
          const char  *entity)
{
  for (guint depth = 0; entity != NULL && depth < 10; depth++)
    {
      if (g_hash_table_contains (entities, entity))
        return TRUE;
      entity = som_view_get_entity_parent (adder->view, entity);
    }
  return FALSE;
}

static Reason
find_parts (const Adder     *adder,
            const SomRowRef *rows,
            guint            n)
{
  g_autoptr (GHashTable) entities = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const char *entity = som_table_get_entity (adder->table, rows[i].row);

      if (entity != NULL && !g_hash_table_add (entities, (gpointer) entity))
        return REASON_PARTS;
    }
  for (guint i = 0; i < n; i++)
    {
      const char *entity = som_table_get_entity (adder->table, rows[i].row);

      if (entity != NULL && overlaps (adder, entities, som_view_get_entity_parent (adder->view, entity)))
        return REASON_PARTS;
    }
  return REASON_NONE;
}

static Reason
find_reason (const Adder     *adder,
             const SomRowRef *rows,
             guint            n)
{
  Reason reason = adder->value < 0 ? REASON_NO_VALUE : REASON_NONE;

  for (guint i = 0; i < n && reason == REASON_NONE; i++)
    if (rows[i].resource != rows[0].resource)
      reason = REASON_TABLES;
  for (guint i = 0; i < n && reason == REASON_NONE; i++)
    reason = compare (adder, rows[0].row, rows[i].row);
  return reason != REASON_NONE ? reason : find_parts (adder, rows, n);
}

static char *
add_up (const Adder     *adder,
        const SomRowRef *rows,
        guint            n)
{
  SomAmount sum = { 0 }, amount;

  for (guint i = 0; i < n; i++)
    if (som_table_get_amount (adder->table, adder->value, rows[i].row, &amount))
      sum = (SomAmount) { sum.value + amount.value, amount.unit };
  return isfinite (sum.value) ? som_format_amount (adder->view, sum, SOM_FORMAT_SHORT) : NULL;
}

void
som_total_init (SomTotal         *total,
                const SomRequest *request,
                const SomRowRef  *rows,
                guint             n)
{
  g_autoptr (SomView) view = som_view_new (request);
  Adder               adder = { view, NULL, -1 };
  Reason              reason;

  *total = (SomTotal) { .n = n };
  if (n < 2)
    return;
  adder.table = som_table_new (request->dossier, rows[0].resource, request->language);
  adder.value = som_table_find_role (adder.table, SOM_ROLE_VALUE);
  reason = find_reason (&adder, rows, n);
  if (reason == REASON_NONE)
    total->total = add_up (&adder, rows, n);
  else
    total->reason = g_strdup (_ (reasons[reason]));
  som_table_free (adder.table);
}

void
som_total_clear (SomTotal *total)
{
  g_clear_pointer (&total->total, g_free);
  g_clear_pointer (&total->reason, g_free);
}
