/* Tables as a view sees them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-table-private.h"

#include "model/som-amounts.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *name;
  int         value;
} Word;

static const Word statuses[] = {
  { "actual", SOM_STATUS_ACTUAL },
  { "announced", SOM_STATUS_ANNOUNCED },
  { "planned", SOM_STATUS_PLANNED },
  { "estimate", SOM_STATUS_ESTIMATE },
};

static const Word layers[] = { { "article", SOM_LAYER_ARTICLE }, { "check", SOM_LAYER_CHECK } };

static const Word bases[] = { { "peak", SOM_BASIS_PEAK }, { "measured", SOM_BASIS_MEASURED } };

static int
look_up (const Word *words,
         guint       n_words,
         const char *name)
{
  for (guint i = 0; name != NULL && i < n_words; i++)
    if (g_str_equal (words[i].name, name))
      return words[i].value;
  return 0;
}

SomTable *
som_table_new (const SomDossier  *dossier,
               const SomResource *resource,
               const char        *language)
{
  SomTable *table = g_new0 (SomTable, 1);

  table->dossier = dossier;
  table->resource = resource;
  table->language = g_strdup (language);
  table->n_rows = resource->n_rows;
  table->rows = g_new (guint, MAX (resource->n_rows, 1));
  for (guint i = 0; i < resource->n_rows; i++)
    table->rows[i] = i;
  for (guint role = 0; role < SOM_N_ROLES; role++)
    table->roles[role] = role == SOM_ROLE_NONE ? -1 : som_resource_find_role (resource, role);
  return table;
}

void
som_table_free (SomTable *table)
{
  g_free (table->language);
  g_free (table->rows);
  g_free (table->hidden);
  g_free (table);
}

void
som_table_filter (SomTable *table,
                  gboolean (*keep) (const SomTable *, guint, gpointer),
                  gpointer data)
{
  guint n = 0;

  for (guint i = 0; i < table->n_rows; i++)
    if (keep (table, i, data))
      table->rows[n++] = table->rows[i];
  table->n_rows = n;
}

void
som_table_hide_column (SomTable *table,
                       int       column)
{
  if (table->hidden == NULL)
    table->hidden = g_new0 (guint8, MAX (som_table_get_n_columns (table), 1));
  table->hidden[column] = TRUE;
}

guint
som_table_get_resource_row (const SomTable *table,
                            guint           row)
{
  return row < table->n_rows ? table->rows[row] : G_MAXUINT;
}

static const SomColumn *
get_column (const SomTable *table,
            int             column)
{
  return som_resource_get_column (table->resource, column);
}

/* The column where a row has a cell in it that can be read; NULL elsewhere. */
static const SomColumn *
get_cells (const SomTable *table,
           int             column,
           guint           row)
{
  const SomColumn *found = get_column (table, column);

  return found != NULL && row < table->n_rows && (table->hidden == NULL || !table->hidden[column]) ? found : NULL;
}

const char *
som_table_get_name (const SomTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return table->resource->name;
}

const char *
som_table_get_title (const SomTable *table)
{
  const char *title;

  g_return_val_if_fail (table != NULL, NULL);

  title = som_words_get (table->resource->title, table->language);
  return title != NULL ? title : table->resource->name;
}

guint
som_table_get_n_rows (const SomTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->n_rows;
}

guint
som_table_get_n_columns (const SomTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->resource->columns->len;
}

int
som_table_find_column (const SomTable *table,
                       const char     *name)
{
  g_return_val_if_fail (table != NULL, -1);

  return som_resource_find_column (table->resource, name);
}

int
som_table_find_role (const SomTable *table,
                     SomRole         role)
{
  g_return_val_if_fail (table != NULL, -1);

  return role > SOM_ROLE_NONE && role < SOM_N_ROLES ? table->roles[role] : -1;
}

int
som_table_find_role_of (const SomTable *table,
                        SomRole         role,
                        int             column)
{
  g_return_val_if_fail (table != NULL, -1);

  return som_table_find_role (table, role) >= 0 ? som_resource_find_role_of (table->resource, role, column) : -1;
}

const char *
som_table_get_column_name (const SomTable *table,
                           int             column)
{
  g_return_val_if_fail (table != NULL, NULL);

  return get_column (table, column) != NULL ? get_column (table, column)->name : NULL;
}

const char *
som_table_get_column_title (const SomTable *table,
                            int             column)
{
  const SomColumn *found;
  const char      *title;

  g_return_val_if_fail (table != NULL, NULL);

  found = get_column (table, column);
  title = found != NULL ? som_words_get (found->title, table->language) : NULL;
  return title != NULL ? title : found != NULL ? found->name : NULL;
}

SomColumnType
som_table_get_column_type (const SomTable *table,
                           int             column)
{
  g_return_val_if_fail (table != NULL, SOM_COLUMN_TEXT);

  return get_column (table, column) != NULL ? get_column (table, column)->type : SOM_COLUMN_TEXT;
}

SomRole
som_table_get_column_role (const SomTable *table,
                           int             column)
{
  g_return_val_if_fail (table != NULL, SOM_ROLE_NONE);

  return get_column (table, column) != NULL ? get_column (table, column)->role : SOM_ROLE_NONE;
}

gboolean
som_table_is_missing (const SomTable *table,
                      int             column,
                      guint           row)
{
  g_return_val_if_fail (table != NULL, TRUE);

  if (get_cells (table, column, row) == NULL)
    return TRUE;
  return som_column_is_missing (get_column (table, column), table->rows[row]);
}

gboolean
som_table_get_number (const SomTable *table,
                      int             column,
                      guint           row,
                      double         *value)
{
  g_return_val_if_fail (table != NULL && value != NULL, FALSE);

  if (get_cells (table, column, row) == NULL)
    return FALSE;
  return som_column_get_number (get_column (table, column), table->rows[row], value);
}

/* Asked of every cell: most tables have no column of units, and may be wide. */
static const SomUnit *
find_unit (const SomTable *table,
           int             column,
           guint           row)
{
  if (table->roles[SOM_ROLE_UNIT] < 0)
    return get_column (table, column)->unit;
  return som_amounts_get_unit (table->dossier, table->resource, column, table->rows[row]);
}

gboolean
som_table_peek_amount (const SomTable *table,
                       int             column,
                       guint           row,
                       SomAmount      *amount)
{
  const SomUnit *unit;
  double         value;

  if (get_column (table, column) == NULL || row >= table->n_rows
      || !som_column_get_number (get_column (table, column), table->rows[row], &value))
    return FALSE;
  unit = find_unit (table, column, row);
  value = unit != NULL ? value * unit->factor : value;
  if (!isfinite (value))
    return FALSE;
  *amount = (SomAmount) { value, unit };
  return TRUE;
}

gboolean
som_table_get_amount (const SomTable *table,
                      int             column,
                      guint           row,
                      SomAmount      *amount)
{
  g_return_val_if_fail (table != NULL && amount != NULL, FALSE);

  return get_cells (table, column, row) != NULL && som_table_peek_amount (table, column, row, amount);
}

gboolean
som_table_get_time (const SomTable *table,
                    int             column,
                    guint           row,
                    SomTime        *time)
{
  g_return_val_if_fail (table != NULL && time != NULL, FALSE);

  if (get_cells (table, column, row) == NULL)
    return FALSE;
  return som_column_get_time (get_column (table, column), table->rows[row], time);
}

const char *
som_table_get_text (const SomTable *table,
                    int             column,
                    guint           row)
{
  g_return_val_if_fail (table != NULL, NULL);

  if (get_cells (table, column, row) == NULL)
    return NULL;
  return som_column_get_text (get_column (table, column), table->rows[row], table->language);
}

guint
som_table_get_n_items (const SomTable *table,
                       int             column,
                       guint           row)
{
  g_return_val_if_fail (table != NULL, 0);

  if (get_cells (table, column, row) == NULL)
    return 0;
  return som_column_get_n_items (get_column (table, column), table->rows[row], table->language);
}

const char *
som_table_get_item (const SomTable *table,
                    int             column,
                    guint           row,
                    guint           item)
{
  g_return_val_if_fail (table != NULL, NULL);

  if (get_cells (table, column, row) == NULL)
    return NULL;
  return som_column_get_item (get_column (table, column), table->rows[row], item, table->language);
}

int
som_table_get_key_column (const SomTable *table)
{
  g_return_val_if_fail (table != NULL, -1);

  return table->resource->key;
}

const char *
som_table_get_key (const SomTable *table,
                   guint           row)
{
  const SomColumn *column;

  g_return_val_if_fail (table != NULL, NULL);

  column = get_column (table, table->resource->key);
  return column != NULL && row < table->n_rows ? som_column_get_text (column, table->rows[row], NULL) : NULL;
}

gboolean
som_table_find_key (const SomTable *table,
                    const char     *key,
                    guint          *row)
{
  guint found, low = 0, high;

  g_return_val_if_fail (table != NULL && row != NULL, FALSE);

  if (!som_resource_find_key (table->resource, key, &found))
    return FALSE;
  for (high = table->n_rows; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (table->rows[middle] < found)
        low = middle + 1;
      else
        high = middle;
    }
  if (low >= table->n_rows || table->rows[low] != found)
    return FALSE;
  *row = low;
  return TRUE;
}

const char *
som_table_get_entity (const SomTable *table,
                      guint           row)
{
  const SomColumn *column;

  g_return_val_if_fail (table != NULL, NULL);

  column = get_column (table, table->roles[SOM_ROLE_ENTITY]);
  return column != NULL && row < table->n_rows ? som_column_get_text (column, table->rows[row], NULL) : NULL;
}

static const char *
get_plain (const SomTable *table,
           SomRole         role,
           guint           row)
{
  const SomColumn *column = get_column (table, table->roles[role]);

  return column != NULL && row < table->n_rows ? som_column_get_text (column, table->rows[row], NULL) : NULL;
}

SomStatus
som_table_get_status (const SomTable *table,
                      guint           row)
{
  g_return_val_if_fail (table != NULL, SOM_STATUS_NONE);

  return look_up (statuses, G_N_ELEMENTS (statuses), get_plain (table, SOM_ROLE_STATUS, row));
}

SomLayer
som_table_get_layer (const SomTable *table,
                     guint           row)
{
  g_return_val_if_fail (table != NULL, SOM_LAYER_NONE);

  return look_up (layers, G_N_ELEMENTS (layers), get_plain (table, SOM_ROLE_LAYER, row));
}

SomBasis
som_table_get_basis (const SomTable *table,
                     guint           row)
{
  g_return_val_if_fail (table != NULL, SOM_BASIS_NONE);

  return look_up (bases, G_N_ELEMENTS (bases), get_plain (table, SOM_ROLE_BASIS, row));
}

/* The row that a row of the check is about; G_MAXUINT where it is not shown, or is a check itself. */
static guint
find_checked (const SomTable *table,
              guint           row)
{
  guint checked;

  if (som_table_get_layer (table, row) != SOM_LAYER_CHECK || !som_table_find_key (table, get_plain (table, SOM_ROLE_CHECKS, row), &checked)
      || som_table_get_layer (table, checked) == SOM_LAYER_CHECK)
    return G_MAXUINT;
  return checked;
}

guint *
som_table_order_by_check (const SomTable *table)
{
  gboolean          has_checks;
  guint             n, n_ordered = 0;
  guint            *order;
  g_autofree guint *checked = NULL, *first = NULL, *next = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  has_checks = table->roles[SOM_ROLE_CHECKS] >= 0;
  n = table->n_rows;
  order = g_new (guint, MAX (n, 1));
  checked = g_new (guint, MAX (n, 1));
  first = g_new (guint, MAX (n, 1)); /* the first row that checks this one */
  next = g_new (guint, MAX (n, 1));  /* the next row that checks the same one */
  memset (first, 0xff, n * sizeof (guint));
  for (guint row = n; row-- > 0;)
    {
      checked[row] = has_checks ? find_checked (table, row) : G_MAXUINT;
      if (checked[row] == G_MAXUINT)
        continue;
      next[row] = first[checked[row]];
      first[checked[row]] = row;
    }
  for (guint row = 0; row < n; row++)
    {
      if (checked[row] != G_MAXUINT)
        continue;
      order[n_ordered++] = row;
      for (guint check = first[row]; check != G_MAXUINT; check = next[check])
        order[n_ordered++] = check;
    }
  return order;
}
