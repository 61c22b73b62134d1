/* What is selected, in words.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-summary.h"

#include "explore/som-total.h"

#include <sommet/som-format.h>

/* More names are only counted. */
#define MAX_NAMES 3

typedef struct
{
  const SomView   *view;
  const SomChosen *chosen;
  GArray          *rows;  /* of SomRowRef */
  GPtrArray       *names; /* of char*, each once */
  GHashTable      *known; /* the same as a set */
} Reader;

static void
add_name (Reader     *reader,
          const char *name)
{
  if (name == NULL || *name == '\0' || g_hash_table_contains (reader->known, name))
    return;
  g_ptr_array_add (reader->names, g_strdup (name));
  g_hash_table_add (reader->known, g_ptr_array_index (reader->names, reader->names->len - 1));
}

static void
add_entities (Reader *reader)
{
  g_autofree const char **entities = som_chosen_list_entities (reader->chosen);

  for (guint i = 0; entities[i] != NULL; i++)
    add_name (reader, som_view_get_entity_label (reader->view, entities[i]));
}

static void
add_row (Reader         *reader,
         const SomTable *table,
         guint           row)
{
  SomRowRef ref = { table->resource, som_table_get_resource_row (table, row) };
  gboolean  named = som_chosen_has_entity (reader->chosen, som_table_get_entity (table, row));

  if (!named && !som_chosen_has_row (reader->chosen, ref.resource, ref.row))
    return;
  g_array_append_val (reader->rows, ref);
  if (!named)
    {
      g_autofree char *label = som_format_cell (reader->view, table, som_table_find_role (table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);

      add_name (reader, label != NULL ? label : som_view_get_entity_label (reader->view, som_table_get_entity (table, row)));
    }
}

static void
read_rows (Reader *reader)
{
  for (guint i = 0; i < som_view_get_n_tables (reader->view); i++)
    {
      const SomTable *table = som_view_get_nth_table (reader->view, i);

      for (guint row = 0; row < som_table_get_n_rows (table); row++)
        add_row (reader, table, row);
    }
}

/* The value of the only row. */
static char *
format_value (const Reader *reader)
{
  const SomRowRef *only = &g_array_index (reader->rows, SomRowRef, 0);

  for (guint i = 0; i < som_view_get_n_tables (reader->view); i++)
    {
      const SomTable *table = som_view_get_nth_table (reader->view, i);

      for (guint row = 0; table->resource == only->resource && row < som_table_get_n_rows (table); row++)
        if (som_table_get_resource_row (table, row) == only->row)
          return som_format_value (reader->view, table, som_table_find_role (table, SOM_ROLE_VALUE), row);
    }
  return NULL;
}

static void
add_up (SomSummary       *summary,
        const Reader     *reader,
        const SomRequest *request)
{
  g_auto (SomTotal) total = { 0 };

  if (reader->rows->len == 1)
    {
      summary->total = format_value (reader);
      return;
    }
  som_total_init (&total, request, (const SomRowRef *) reader->rows->data, reader->rows->len);
  summary->total = g_steal_pointer (&total.total);
  summary->reason = g_steal_pointer (&total.reason);
}

void
som_summary_init (SomSummary       *summary,
                  const SomRequest *request,
                  const SomChosen  *chosen)
{
  g_autoptr (SomView)    view = som_view_new (request);
  g_autoptr (GArray)     rows = g_array_new (FALSE, FALSE, sizeof (SomRowRef));
  g_autoptr (GPtrArray)  names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Reader                 reader = { view, chosen, rows, names, known };
  guint                  n;

  add_entities (&reader);
  read_rows (&reader);
  n = MIN (names->len, MAX_NAMES);
  *summary = (SomSummary) { .names = g_new0 (char *, n + 1), .n_more = names->len - n, .n_rows = rows->len };
  for (guint i = 0; i < n; i++)
    summary->names[i] = g_strdup (g_ptr_array_index (names, i));
  if (rows->len > 0)
    add_up (summary, &reader, request);
}

void
som_summary_clear (SomSummary *summary)
{
  g_clear_pointer (&summary->names, g_strfreev);
  g_clear_pointer (&summary->total, g_free);
  g_clear_pointer (&summary->reason, g_free);
}
