/* Looking for words over a whole dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-search.h"

#include "format/som-finder.h"

#include <sommet/som-format.h>

typedef struct
{
  SomFinder    *finder;
  SomView      *view; /* of the view that is searched */
  GHashTable   *seen; /* resources that an earlier view showed */
  GPtrArray    *hits;
  guint         most;
  GCancellable *cancellable;
  int          *n_done; /* or NULL */
} Search;

static void
free_hit (gpointer data)
{
  SomHit *hit = data;

  g_free (hit->text);
  g_free (hit->label);
  g_free (hit->value);
  g_free (hit);
}

static gboolean
is_over (const Search *search)
{
  return search->hits->len > search->most || g_cancellable_is_cancelled (search->cancellable);
}

/* Adds a place where the words are in `text`. */
static gboolean
look_in (Search         *search,
         SomHitKind      kind,
         const SomTable *table,
         guint           row,
         const char     *text)
{
  guint   start, length;
  SomHit *hit;

  if (text == NULL || !som_finder_find (search->finder, text, &start, &length))
    return FALSE;
  hit = g_new0 (SomHit, 1);
  *hit = (SomHit) { .kind = kind, .view = search->view->request->view, .resource = table != NULL ? table->resource : NULL, .row = row,
                    .text = g_strdup (text), .start = start, .length = length };
  if (table != NULL && kind != SOM_HIT_LABEL)
    hit->label = som_format_cell (search->view, table, som_table_find_role (table, SOM_ROLE_LABEL), row, SOM_FORMAT_LONG);
  if (table != NULL && kind != SOM_HIT_VALUE)
    hit->value = som_format_value (search->view, table, som_table_find_role (table, SOM_ROLE_VALUE), row);
  g_ptr_array_add (search->hits, hit);
  return TRUE;
}

static SomHitKind
get_kind (SomRole role)
{
  switch (role)
    {
    case SOM_ROLE_LABEL:
      return SOM_HIT_LABEL;
    case SOM_ROLE_ENTITY:
    case SOM_ROLE_FROM:
    case SOM_ROLE_TO:
    case SOM_ROLE_GEO:
      return SOM_HIT_ENTITY;
    case SOM_ROLE_VALUE:
      return SOM_HIT_VALUE;
    case SOM_ROLE_SOURCE:
      return SOM_HIT_SOURCE;
    default:
      return SOM_HIT_TEXT;
    }
}

/* Roles whose values nobody reads. */
static gboolean
is_hidden (SomRole role)
{
  return role == SOM_ROLE_ORDER || role == SOM_ROLE_COLOR || role == SOM_ROLE_CHECKS || role == SOM_ROLE_LAYER || role == SOM_ROLE_UNIT
         || role == SOM_ROLE_MIN || role == SOM_ROLE_MAX;
}

static gboolean
look_in_sources (Search         *search,
                 const SomTable *table,
                 int             column,
                 guint           row)
{
  const SomResource *sources = som_source_find_table (som_dossier_get_resources (search->view->dossier), table->resource, column);

  for (guint i = 0; i < som_table_get_n_items (table, column, row); i++)
    {
      const char *id = som_table_get_item (table, column, row, i);
      SomSource   source;

      if (look_in (search, SOM_HIT_SOURCE, table, row,
                   som_source_find (sources, id, &source) ? som_source_get_title (&source, table->language) : id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
look_in_cell (Search         *search,
              const SomTable *table,
              int             column,
              guint           row)
{
  SomRole          role = som_table_get_column_role (table, column);
  g_autofree char *text = NULL;

  if (role == SOM_ROLE_SOURCE)
    return look_in_sources (search, table, column, row);
  text = role == SOM_ROLE_VALUE ? som_format_value (search->view, table, column, row)
                                : som_format_cell (search->view, table, column, row, SOM_FORMAT_EXACT);
  return look_in (search, get_kind (role), table, row, text);
}

/* The first kind of a row that holds the words. */
static void
look_in_row (Search         *search,
             const SomTable *table,
             guint           row)
{
  for (SomHitKind kind = SOM_HIT_LABEL; kind < SOM_N_HITS; kind++)
    for (guint column = 0; column < som_table_get_n_columns (table); column++)
      {
        SomRole role = som_table_get_column_role (table, column);

        if ((int) column != som_table_get_key_column (table) && !is_hidden (role) && get_kind (role) == kind
            && look_in_cell (search, table, column, row))
          return;
      }
}

static void
look_in_view (Search *search)
{
  const SomViewSpec *spec = search->view->spec;
  const SomWords    *words[] = { spec->title, spec->subtitle, spec->notes, spec->check_notes };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (look_in (search, SOM_HIT_VIEW, NULL, 0, som_words_get (words[i], search->view->request->language)))
      break;
  for (guint i = 0; i < search->view->tables->len; i++)
    {
      const SomTable *table = g_ptr_array_index (search->view->tables, i);

      if (!g_hash_table_add (search->seen, (gpointer) table->resource))
        continue;
      for (guint row = 0; row < table->n_rows && !is_over (search); row++)
        {
          look_in_row (search, table, row);
          if (search->n_done != NULL)
            g_atomic_int_inc (search->n_done);
        }
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const SomHit *first = *(SomHit *const *) a, *second = *(SomHit *const *) b;

  return first->kind != second->kind   ? (first->kind < second->kind ? -1 : 1)
         : first->view != second->view ? (first->view < second->view ? -1 : 1)
                                       : (first->row > second->row) - (first->row < second->row);
}

GPtrArray *
som_search_find (SomDossier   *dossier,
                 const char   *language,
                 const char   *wanted,
                 guint         most,
                 gboolean     *complete,
                 GCancellable *cancellable,
                 int          *n_done)
{
  g_autoptr (SomFinder)  finder = som_finder_new (language, wanted);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Search                 search = { finder, NULL, seen, g_ptr_array_new_with_free_func (free_hit), most, cancellable, n_done };

  for (guint i = 0; finder != NULL && i < som_dossier_get_n_views (dossier) && !is_over (&search); i++)
    {
      SomRequest request = { .dossier = dossier, .view = i, .language = language };

      search.view = som_view_new (&request);
      look_in_view (&search);
      som_view_free (search.view);
    }
  if (complete != NULL)
    *complete = search.hits->len <= most;
  if (search.hits->len > most)
    g_ptr_array_set_size (search.hits, most);
  g_ptr_array_sort (search.hits, compare_hits);
  return search.hits;
}

guint
som_search_count_rows (SomDossier *dossier)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint                  n = 0;

  for (guint i = 0; i < som_dossier_get_n_views (dossier); i++)
    {
      const SomViewSpec *spec = som_dossier_get_view (dossier, i);

      for (guint nth = 0; spec->resources[nth] != NULL; nth++)
        {
          const SomResource *resource = som_dossier_find_resource (dossier, spec->resources[nth]);

          if (resource != NULL && g_hash_table_add (seen, (gpointer) resource))
            n += resource->n_rows;
        }
    }
  return n;
}
