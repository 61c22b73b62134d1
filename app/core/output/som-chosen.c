/* What somebody chose to look at.
 *
 * Rows are kept by their keys, so that they are the same after the dossier was read anew.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-chosen.h"

#include <string.h>

struct _SomChosen
{
  gatomicrefcount ref_count;
  GHashTable     *entities; /* set of char* */
  GHashTable     *rows;     /* set of char*: `money/plan`, `money/#12` */
};

SomChosen *
som_chosen_new (void)
{
  SomChosen *chosen = g_new0 (SomChosen, 1);

  g_atomic_ref_count_init (&chosen->ref_count);
  chosen->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  chosen->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return chosen;
}

SomChosen *
som_chosen_ref (SomChosen *chosen)
{
  g_atomic_ref_count_inc (&chosen->ref_count);
  return chosen;
}

void
som_chosen_unref (SomChosen *chosen)
{
  if (!g_atomic_ref_count_dec (&chosen->ref_count))
    return;
  g_hash_table_unref (chosen->entities);
  g_hash_table_unref (chosen->rows);
  g_free (chosen);
}

static void
copy_set (GHashTable *from,
          GHashTable *to)
{
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (to, g_strdup (key));
}

static SomChosen *
copy (const SomChosen *chosen)
{
  SomChosen *own = som_chosen_new ();

  copy_set (chosen->entities, own->entities);
  copy_set (chosen->rows, own->rows);
  return own;
}

/* NULL where the row has none. */
static const char *
get_key (const SomResource *resource,
         guint              row)
{
  const SomColumn *column = som_resource_get_column (resource, resource->key);

  return column != NULL && column->type == SOM_COLUMN_TEXT ? som_column_get_text (column, row, NULL) : NULL;
}

static char *
get_row_id (const SomResource *resource,
            guint              row)
{
  const char *key = get_key (resource, row);

  return key != NULL ? g_strdup_printf ("%s/%s", resource->name, key) : g_strdup_printf ("%s/#%u", resource->name, row);
}

static guint
count (const SomChosen *chosen)
{
  return g_hash_table_size (chosen->entities) + g_hash_table_size (chosen->rows);
}

static void
set (GHashTable *where,
     const char *name,
     gboolean    wanted)
{
  if (wanted)
    g_hash_table_add (where, g_strdup (name));
  else
    g_hash_table_remove (where, name);
}

/* Whether all that a mark stands for is chosen. */
static gboolean
is_whole (const SomChosen     *chosen,
          const SomFigureMark *mark)
{
  if (mark->entity != NULL)
    return som_chosen_has_entity (chosen, mark->entity);
  for (guint i = 0; i < mark->n_rows; i++)
    if (!som_chosen_has_row (chosen, mark->resource, mark->rows[i]))
      return FALSE;
  return mark->n_rows > 0;
}

SomChosen *
som_chosen_toggle_mark (SomChosen           *chosen,
                        const SomFigureMark *mark,
                        gboolean             add)
{
  gboolean   whole = is_whole (chosen, mark), alone = count (chosen) == (mark->entity != NULL ? 1 : mark->n_rows);
  SomChosen *own = add ? copy (chosen) : som_chosen_new ();
  gboolean   wanted = !(whole && (add || alone));

  if (mark->entity != NULL)
    set (own->entities, mark->entity, wanted);
  for (guint i = 0; mark->entity == NULL && mark->resource != NULL && i < mark->n_rows; i++)
    {
      g_autofree char *id = get_row_id (mark->resource, mark->rows[i]);

      set (own->rows, id, wanted);
    }
  return own;
}

SomChosen *
som_chosen_set_row (SomChosen         *chosen,
                    const SomResource *resource,
                    guint              row,
                    gboolean           wanted)
{
  SomChosen       *own = copy (chosen);
  g_autofree char *id = get_row_id (resource, row);

  set (own->rows, id, wanted);
  return own;
}

void
som_chosen_add_row (SomChosen         *chosen,
                    const SomResource *resource,
                    guint              row)
{
  g_hash_table_add (chosen->rows, get_row_id (resource, row));
}

SomChosen *
som_chosen_entity (const char *entity)
{
  SomChosen *own = som_chosen_new ();

  set (own->entities, entity, TRUE);
  return own;
}

gboolean
som_chosen_is_empty (const SomChosen *chosen)
{
  return count (chosen) == 0;
}

static gboolean
has_same (GHashTable *a,
          GHashTable *b)
{
  GHashTableIter iter;
  gpointer       key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;
  return TRUE;
}

gboolean
som_chosen_equal (const SomChosen *a,
                  const SomChosen *b)
{
  return has_same (a->entities, b->entities) && has_same (a->rows, b->rows);
}

gboolean
som_chosen_has_entity (const SomChosen *chosen,
                       const char      *entity)
{
  return entity != NULL && g_hash_table_contains (chosen->entities, entity);
}

gboolean
som_chosen_has_row (const SomChosen   *chosen,
                    const SomResource *resource,
                    guint              row)
{
  g_autofree char *id = NULL;

  if (g_hash_table_size (chosen->rows) == 0 || resource == NULL)
    return FALSE;
  id = get_row_id (resource, row);
  return g_hash_table_contains (chosen->rows, id);
}

gboolean
som_chosen_has_entities (const SomChosen *chosen)
{
  return g_hash_table_size (chosen->entities) > 0;
}

/* The row that get_row_id() was asked for; FALSE where the resource has it no more, or where it is another's. */
static gboolean
find_row (const SomResource *resource,
          const char        *id,
          guint             *row)
{
  gsize       length = strlen (resource->name);
  const char *key = id + length + 1;
  guint64     number;

  if (strncmp (id, resource->name, length) != 0 || id[length] != '/')
    return FALSE;
  if (*key != '#' || !g_ascii_string_to_unsigned (key + 1, 10, 0, G_MAXUINT, &number, NULL))
    return som_resource_find_key (resource, key, row);
  *row = number;
  return number < resource->n_rows && get_key (resource, number) == NULL;
}

guint *
som_chosen_list_rows (const SomChosen   *chosen,
                      const SomResource *resource,
                      guint             *n)
{
  guint         *rows = g_new (guint, g_hash_table_size (chosen->rows) + 1);
  GHashTableIter iter;
  gpointer       id;

  *n = 0;
  g_hash_table_iter_init (&iter, chosen->rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (find_row (resource, id, &rows[*n]))
      (*n)++;
  return rows;
}

gboolean
som_chosen_has_mark (const SomChosen     *chosen,
                     const SomFigureMark *mark)
{
  if (som_chosen_has_entity (chosen, mark->entity))
    return TRUE;
  for (guint i = 0; i < mark->n_rows; i++)
    if (som_chosen_has_row (chosen, mark->resource, mark->rows[i]))
      return TRUE;
  return mark->role == SOM_MARK_LEGEND && som_chosen_has_entity (chosen, mark->series);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

const char **
som_chosen_list_entities (const SomChosen *chosen)
{
  guint        n;
  const char **names = (const char **) g_hash_table_get_keys_as_array (chosen->entities, &n);

  qsort (names, n, sizeof *names, compare_names);
  return names;
}

guint
som_chosen_count_rows (const SomChosen *chosen)
{
  return g_hash_table_size (chosen->rows);
}
