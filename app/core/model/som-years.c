/* Whole numbers that are years.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-years.h"

#include "model/som-time.h"

/* What is outside of these is a count or a place in a row more often than a year. */
#define FIRST_YEAR 1000
#define LAST_YEAR 2999

gboolean
som_years_is_name (const char *name)
{
  static const char *const years[] = { "year", "annee", "années", "année", "jahr", "yr", NULL };
  g_autofree char         *folded = g_utf8_strdown (name, -1);

  return g_strv_contains (years, folded);
}

static gboolean
to_year (double   value,
         SomTime *time)
{
  char text[8];

  if (!(value >= FIRST_YEAR && value <= LAST_YEAR) || value != (int) value)
    return FALSE;
  g_snprintf (text, sizeof text, "%d", (int) value);
  return som_time_parse (text, time);
}

static gboolean
may_be_years (const SomColumn *column)
{
  gboolean is_time = column->role == SOM_ROLE_TIME || column->role == SOM_ROLE_START || column->role == SOM_ROLE_END
                     || column->role == SOM_ROLE_AS_OF;

  return column->type == SOM_COLUMN_NUMBER && !column->is_boolean && column->unit == NULL
         && (is_time || (column->role == SOM_ROLE_NONE && som_years_is_name (column->name)));
}

static void
take_years (SomColumn *column)
{
  g_autofree SomTime *times = g_new0 (SomTime, column->n_rows);
  double              value;
  guint               n_years = 0;

  for (guint row = 0; row < column->n_rows; row++)
    {
      if (!som_column_get_number (column, row, &value))
        continue;
      if (!to_year (value, &times[row]))
        return;
      n_years++;
    }
  if (n_years > 0)
    som_column_make_times (column, times);
}

void
som_years_find (SomResource *resource)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (may_be_years (column))
        take_years (column);
    }
}
