/* Roles for columns that no one gave a role.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-infer.h"

#include "format/som-formatter.h"

/* How many rows are looked at, and which share of them must be countries. */
#define SAMPLE 200
#define SHARE 0.6

/* A unit or a bound says something of its value only: what the value and the other columns are is still to be found out. */
static gboolean
is_of_value (SomRole role)
{
  return role == SOM_ROLE_UNIT || role == SOM_ROLE_MIN || role == SOM_ROLE_MAX;
}

static gboolean
has_roles (const SomResource *resource)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomRole role = som_resource_get_column (resource, i)->role;

      if (role != SOM_ROLE_NONE && !is_of_value (role))
        return TRUE;
    }
  return FALSE;
}

/* Units by the name of their column, where there are numbers that they can be of. */
static void
take_units (SomResource *resource)
{
  static const char *const names[] = { "unit", "units", "unité", "unités", "unite", "unites", NULL };
  SomColumn               *units = NULL;
  gboolean                 has_numbers = FALSE;

  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn       *column = som_resource_get_column (resource, i);
      g_autofree char *folded = g_utf8_strdown (column->name, -1);

      has_numbers |= column->type == SOM_COLUMN_NUMBER;
      if (column->role == SOM_ROLE_UNIT)
        return;
      if (units == NULL && column->type == SOM_COLUMN_TEXT && g_strv_contains (names, folded))
        units = column;
    }
  if (units != NULL && has_numbers)
    units->role = SOM_ROLE_UNIT;
}

static gboolean
is_country_column (const SomColumn *column)
{
  SomFormatter *formatter = som_formatter_get ("en");
  guint         n = MIN (column->n_rows, SAMPLE), n_countries = 0, n_present = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *text = som_column_get_text (column, (guint64) i * column->n_rows / n, NULL);

      if (text == NULL)
        continue;
      n_present++;
      n_countries += som_formatter_find_country (formatter, text) != NULL;
    }
  return n_present > 0 && n_countries >= n_present * SHARE;
}

static void
take_first (SomResource  *resource,
            SomColumnType type,
            SomRole       role)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (column->type == type && column->role == SOM_ROLE_NONE && (int) i != resource->key)
        {
          column->role = role;
          return;
        }
    }
}

/* Names of countries make the label and the entity; their codes beside them, the place. */
static void
take_countries (SomResource *resource)
{
  gboolean found = FALSE;

  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (column->type != SOM_COLUMN_TEXT || column->role != SOM_ROLE_NONE || !is_country_column (column))
        continue;
      column->role = found ? SOM_ROLE_GEO : SOM_ROLE_ENTITY;
      found = TRUE;
    }
}

/* A key is no label, unless rows have no other name. */
static void
take_key (SomResource *resource)
{
  SomColumn *key = som_resource_get_column (resource, resource->key);

  if (key != NULL && key->type == SOM_COLUMN_TEXT && key->role == SOM_ROLE_NONE && som_resource_find_role (resource, SOM_ROLE_LABEL) < 0
      && som_resource_find_role (resource, SOM_ROLE_ENTITY) < 0)
    key->role = SOM_ROLE_LABEL;
}

void
som_infer_roles (SomResource *resource)
{
  if (has_roles (resource))
    return;
  take_units (resource);
  take_countries (resource);
  take_first (resource, SOM_COLUMN_TIME, SOM_ROLE_TIME);
  take_first (resource, SOM_COLUMN_TEXT, SOM_ROLE_LABEL);
  take_key (resource);
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (column->type == SOM_COLUMN_NUMBER && column->role == SOM_ROLE_NONE && (int) i != resource->key)
        column->role = SOM_ROLE_VALUE;
    }
}
