/* Amounts: values with the units of their cells.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-amounts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No unit makes less than this too much. */
#define LARGE 1e200

/* The column with the units of a column: its own, or that of the value whose range it gives. */
static const SomColumn *
find_unit_column (const SomResource *resource,
                  int                column)
{
  int found = som_resource_find_role_of (resource, SOM_ROLE_UNIT, column);
  int owner = som_resource_find_column (resource, som_resource_get_column (resource, column)->of);

  if (found < 0 && owner >= 0)
    found = som_resource_find_role_of (resource, SOM_ROLE_UNIT, owner);
  return som_resource_get_column (resource, found);
}

const SomUnit *
som_amounts_get_unit (const SomDossier  *dossier,
                      const SomResource *resource,
                      int                column,
                      guint              row)
{
  const SomColumn *units = find_unit_column (resource, column);
  const char      *id = units != NULL ? som_column_get_text (units, row, NULL) : NULL;
  const SomUnit   *unit = som_dossier_find_unit (dossier, id);

  return unit != NULL ? unit : som_resource_get_column (resource, column)->unit;
}

static void
check_cell (const SomDossier  *dossier,
            const SomResource *resource,
            int                column,
            guint              row,
            SomProblems       *problems)
{
  const SomColumn *own = som_resource_get_column (resource, column);
  const SomUnit   *unit;
  g_autofree char *pointer = NULL;
  double           value;

  if (!som_column_get_number (own, row, &value) || fabs (value) < LARGE)
    return;
  unit = som_amounts_get_unit (dossier, resource, column, row);
  if (unit == NULL || isfinite (value * unit->factor))
    return;
  som_problems_add (problems, SOM_SEVERITY_WARNING, som_resource_get_where (resource, row, own->name, &pointer),
                    _ ("correct the value or its unit"), _ ("%g in the unit “%s” is more than can be drawn; tables show it as it is written"), value,
                    unit->id);
}

static void
check_column (const SomDossier  *dossier,
              const SomResource *resource,
              int                column,
              SomProblems       *problems)
{
  for (guint row = 0; som_resource_get_column (resource, column)->type == SOM_COLUMN_NUMBER && row < resource->n_rows; row++)
    check_cell (dossier, resource, column, row, problems);
}

void
som_amounts_check (const SomDossier *dossier,
                   SomProblems      *problems)
{
  const GPtrArray *resources = som_dossier_get_resources (dossier);

  for (guint i = 0; i < resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (resources, i);

      for (guint column = 0; column < resource->columns->len; column++)
        check_column (dossier, resource, column, problems);
    }
}
