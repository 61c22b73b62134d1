/* The order of a table's rows, and those in which words are found.
 *
 * To write a cell, or to compare two texts as a dictionary does, takes far longer than to compare two numbers. So each column is compared once, which
 * gives every row a rank in it, and the cells are written once; whatever is asked for after that is found with these.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-order.h"

#include "format/som-finder.h"
#include "som-table-source.h"

#include <string.h>

/* The place of each row among the values of a column. Equal values have the same; missing ones have `n`. */
typedef struct
{
  guint *places;
  guint  n;
} Ranks;

struct _SomTableOrder
{
  GObject         parent_instance;
  GMutex          lock; /* of all that follows: only one job works at a time */
  SomOwnRequest  *own;  /* until there is a source */
  guint           nth;
  char           *language;
  SomTableSource *source; /* NULL: not yet */
  GHashTable     *ranks;  /* of Ranks, by column */
  GPtrArray      *texts;  /* the cells of the rows that were written so far */
};

G_DEFINE_FINAL_TYPE (SomTableOrder, som_table_order, G_TYPE_OBJECT)

typedef struct
{
  GArray *keys;
  char   *wanted;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_array_unref (job->keys);
  g_free (job->wanted);
  g_free (job);
}

/* Ranks. */

typedef struct
{
  double   number;
  char    *text;
  guint    row;
  gboolean missing;
} Value;

static void
clear_value (gpointer data)
{
  Value *value = data;

  g_free (value->text);
}

static void
free_ranks (gpointer data)
{
  Ranks *ranks = data;

  g_free (ranks->places);
  g_free (ranks);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const Value *first = a, *second = b;

  if (first->missing || second->missing)
    return (int) first->missing - (int) second->missing;
  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  return first->text != NULL && second->text != NULL ? strcmp (first->text, second->text) : 0;
}

/* NULL where the job is cancelled meanwhile. */
static GArray *
read_values (SomTableOrder *self,
             guint          column,
             GCancellable  *cancellable)
{
  guint              n = som_table_source_get_n_rows (self->source);
  g_autoptr (GArray) values = g_array_sized_new (FALSE, FALSE, sizeof (Value), n);

  g_array_set_clear_func (values, clear_value);
  for (guint row = 0; row < n; row++)
    {
      Value value = { .row = row };

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      value.missing = !som_table_source_get_key (self->source, column, row, &value.number, &value.text);
      g_array_append_val (values, value);
    }
  return g_steal_pointer (&values);
}

static Ranks *
make_ranks (GArray *values)
{
  Ranks       *ranks = g_new0 (Ranks, 1);
  const Value *before = NULL;

  g_array_sort (values, compare_values);
  ranks->places = g_new (guint, MAX (values->len, 1));
  for (guint i = 0; i < values->len; i++)
    {
      const Value *value = &g_array_index (values, Value, i);

      if (!value->missing && (before == NULL || compare_values (before, value) != 0))
        ranks->n++;
      ranks->places[value->row] = value->missing ? G_MAXUINT : ranks->n - 1;
      before = value;
    }
  for (guint row = 0; row < values->len; row++)
    ranks->places[row] = MIN (ranks->places[row], ranks->n);
  return ranks;
}

/* (transfer none) NULL where the job is cancelled meanwhile. */
static const Ranks *
get_ranks (SomTableOrder *self,
           guint          column,
           GCancellable  *cancellable)
{
  const Ranks       *known = g_hash_table_lookup (self->ranks, GUINT_TO_POINTER (column));
  g_autoptr (GArray) values = known == NULL ? read_values (self, column, cancellable) : NULL;
  Ranks             *ranks;

  if (known != NULL || values == NULL)
    return known;
  ranks = make_ranks (values);
  g_hash_table_insert (self->ranks, GUINT_TO_POINTER (column), ranks);
  return ranks;
}

static guint
get_place (const Ranks *ranks,
           guint        row,
           gboolean     descending)
{
  guint place = ranks->places[row];

  return descending && place < ranks->n ? ranks->n - 1 - place : place;
}

/* By counting how many rows go to each place: rows that are alike stay as they are. */
static GArray *
order_by (GArray      *rows,
          const Ranks *ranks,
          gboolean     descending)
{
  g_autofree guint *begins = g_new0 (guint, (gsize) ranks->n + 2);
  GArray           *ordered = g_array_set_size (g_array_new (FALSE, FALSE, sizeof (guint)), rows->len);

  for (guint i = 0; i < rows->len; i++)
    begins[get_place (ranks, g_array_index (rows, guint, i), descending) + 1]++;
  for (guint i = 0; i < ranks->n; i++)
    begins[i + 1] += begins[i];
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      g_array_index (ordered, guint, begins[get_place (ranks, row, descending)]++) = row;
    }
  return ordered;
}

/* Words. */

/* The cells of a row that people see, one a line. */
static char *
write_row (SomTableSource *source,
           guint           row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < som_table_source_get_n_columns (source); i++)
    {
      g_autofree char *cell = som_table_source_is_shown (source, i) ? som_table_source_get_cell (source, i, row) : NULL;

      if (cell != NULL)
        g_string_append_c (g_string_append (text, cell), '\n');
    }
  return g_string_free (text, FALSE);
}

/* What was written when a job is cancelled is there for the next one. */
static void
write_rows (SomTableOrder *self,
            GCancellable  *cancellable)
{
  guint n = som_table_source_get_n_rows (self->source);

  while (self->texts->len < n && !g_cancellable_is_cancelled (cancellable))
    g_ptr_array_add (self->texts, write_row (self->source, self->texts->len));
}

/* All rows where there is nothing to look for. */
static GArray *
find_rows (SomTableOrder *self,
           const Job     *job,
           GCancellable  *cancellable)
{
  g_autoptr (SomFinder) finder = som_finder_new (self->language, job->wanted);
  guint                 n = som_table_source_get_n_rows (self->source);
  GArray               *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  if (finder != NULL)
    write_rows (self, cancellable);
  for (guint row = 0; row < n && !g_cancellable_is_cancelled (cancellable); row++)
    if (finder == NULL || som_finder_find (finder, g_ptr_array_index (self->texts, row), NULL, NULL))
      g_array_append_val (rows, row);
  return rows;
}

/* Jobs. */

static gboolean
ensure_source (SomTableOrder *self)
{
  if (self->source == NULL && self->own != NULL)
    self->source = som_table_source_new (g_steal_pointer (&self->own), self->nth);
  return self->source != NULL;
}

static GArray *
order_rows (SomTableOrder *self,
            const Job     *job,
            GCancellable  *cancellable)
{
  GArray *rows = find_rows (self, job, cancellable);

  for (guint i = job->keys->len; i-- > 0;)
    {
      const SomTableKey *key = &g_array_index (job->keys, SomTableKey, i);
      const Ranks       *ranks = get_ranks (self, key->column, cancellable);
      GArray            *before = rows;

      if (ranks == NULL)
        break;
      rows = order_by (before, ranks, key->descending);
      g_array_unref (before);
    }
  return rows;
}

/* What a cancelled job returns goes nowhere. */
static void
run_job (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  SomTableOrder           *self = source;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, ensure_source (self) ? order_rows (self, data, cancellable) : NULL, (GDestroyNotify) g_array_unref);
}

static void
som_table_order_finalize (GObject *object)
{
  SomTableOrder *self = SOM_TABLE_ORDER (object);

  g_clear_pointer (&self->own, som_own_request_free);
  g_clear_object (&self->source);
  g_hash_table_unref (self->ranks);
  g_ptr_array_unref (self->texts);
  g_free (self->language);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (som_table_order_parent_class)->finalize (object);
}

static void
som_table_order_class_init (SomTableOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_table_order_finalize;
}

static void
som_table_order_init (SomTableOrder *self)
{
  g_mutex_init (&self->lock);
  self->ranks = g_hash_table_new_full (NULL, NULL, NULL, free_ranks);
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

SomTableOrder *
som_table_order_new (SomOwnRequest *own,
                     guint          nth)
{
  SomTableOrder *self = g_object_new (SOM_TYPE_TABLE_ORDER, NULL);

  self->own = own;
  self->nth = nth;
  self->language = g_strdup (own->language);
  return self;
}

void
som_table_order_start (SomTableOrder      *self,
                       GArray             *keys,
                       const char         *wanted,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job              *job = g_new0 (Job, 1);

  *job = (Job) { g_array_ref (keys), g_strdup (wanted) };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

GArray *
som_table_order_finish (SomTableOrder *self G_GNUC_UNUSED,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
