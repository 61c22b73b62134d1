/* Roles for columns that no one gave a role.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-infer.h"

#include "format/som-formatter.h"
#include "model/som-years.h"

#include <string.h>

/* How many rows are looked at, and which share of them must be countries. */
#define SAMPLE 200
#define SHARE 0.6

/* The table of sources, by its name. */
#define SOURCES "sources"

/* Roles of which one is enough: what a row says may be a text, a place in a grid, an arc or a span, and numbers beside them are what
 * their names say. */
static const SomRole of_facts[] = { SOM_ROLE_VALUE, SOM_ROLE_TEXT, SOM_ROLE_BULLETS, SOM_ROLE_ROW, SOM_ROLE_COLUMN,
                                    SOM_ROLE_FROM,  SOM_ROLE_TO,   SOM_ROLE_START,   SOM_ROLE_END };
static const SomRole of_names[] = { SOM_ROLE_LABEL, SOM_ROLE_ENTITY, SOM_ROLE_ROW, SOM_ROLE_COLUMN };
static const SomRole of_entities[] = { SOM_ROLE_ENTITY, SOM_ROLE_FROM, SOM_ROLE_TO, SOM_ROLE_COLUMN };
static const SomRole of_times[] = { SOM_ROLE_TIME, SOM_ROLE_START, SOM_ROLE_END };

static gboolean
has_any (const SomResource *resource,
         const SomRole     *roles,
         guint              n)
{
  for (guint i = 0; i < n; i++)
    if (som_resource_find_role (resource, roles[i]) >= 0)
      return TRUE;
  return FALSE;
}

/* A unit or a bound says something of its value only: what the value and the other columns are is still to be found out. */
static gboolean
is_of_value (SomRole role)
{
  return role == SOM_ROLE_UNIT || role == SOM_ROLE_MIN || role == SOM_ROLE_MAX;
}

/* Whether somebody said what rows are: the key then only tells them apart. */
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

      has_numbers |= column->type == SOM_COLUMN_NUMBER && !column->is_boolean;
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
            SomRole       role,
            gboolean      is_key_too)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (column->type == type && column->role == SOM_ROLE_NONE && (is_key_too || (int) i != resource->key) && som_resource_get_foreign_key (resource, i) == NULL)
        {
          column->role = role;
          return;
        }
    }
}

/* What refers to another table is no label: sources are where they should be, and whatever else is referred to is an entity. */
static void
take_references (SomResource *resource)
{
  for (guint i = 0; i < resource->foreign_keys->len; i++)
    {
      const SomForeignKey *key = &g_array_index (resource->foreign_keys, SomForeignKey, i);
      SomColumn           *column = som_resource_get_column (resource, key->column);
      SomRole              role = strcmp (key->resource, SOURCES) == 0 ? SOM_ROLE_SOURCE : SOM_ROLE_ENTITY;

      if (column->type == SOM_COLUMN_TEXT && column->role == SOM_ROLE_NONE && som_resource_find_role (resource, role) < 0)
        column->role = role;
    }
}

/* Names of countries make the label and the entity; their codes beside them, the place. */
static void
take_countries (SomResource *resource,
                gboolean     with_key)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);
      SomRole    role = som_resource_find_role (resource, SOM_ROLE_ENTITY) < 0 ? SOM_ROLE_ENTITY : SOM_ROLE_GEO;

      if (column->type == SOM_COLUMN_TEXT && column->role == SOM_ROLE_NONE && som_resource_find_role (resource, role) < 0
          && (with_key || (int) i != resource->key) && som_resource_get_foreign_key (resource, i) == NULL && is_country_column (column))
        column->role = role;
    }
}

/* A key is no label, unless rows have no other name. */
static void
take_key (SomResource *resource)
{
  SomColumn *key = som_resource_get_column (resource, resource->key);

  if (key != NULL && key->type == SOM_COLUMN_TEXT && key->role == SOM_ROLE_NONE && !has_any (resource, of_names, G_N_ELEMENTS (of_names)))
    key->role = SOM_ROLE_LABEL;
}

/* Yes and no are nothing to be drawn as a quantity. */
static void
take_values (SomResource *resource)
{
  for (guint i = 0; i < resource->columns->len; i++)
    {
      SomColumn *column = som_resource_get_column (resource, i);

      if (column->type == SOM_COLUMN_NUMBER && !column->is_boolean && column->role == SOM_ROLE_NONE && (int) i != resource->key)
        column->role = SOM_ROLE_VALUE;
    }
}

void
som_infer_roles (SomResource *resource)
{
  gboolean is_bare = !has_roles (resource);
  gboolean has_facts = has_any (resource, of_facts, G_N_ELEMENTS (of_facts)), has_names = has_any (resource, of_names, G_N_ELEMENTS (of_names));

  som_years_find (resource);
  take_references (resource);
  if (!has_facts)
    take_units (resource);
  if (!has_any (resource, of_entities, G_N_ELEMENTS (of_entities)))
    take_countries (resource, is_bare);
  if (!has_any (resource, of_times, G_N_ELEMENTS (of_times)))
    take_first (resource, SOM_COLUMN_TIME, SOM_ROLE_TIME, TRUE);
  if (!has_names)
    take_first (resource, SOM_COLUMN_TEXT, SOM_ROLE_LABEL, FALSE);
  if (is_bare)
    take_key (resource);
  if (!has_facts)
    take_values (resource);
}
