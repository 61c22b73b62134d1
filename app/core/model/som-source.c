/* Sources: where figures come from.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-source.h"

#include "model/som-keys.h"

#include <glib/gi18n-lib.h>

static const SomKnownKey known_keys[] = {
  { "title", SOM_KEY_WORDS, FALSE }, { "name", SOM_KEY_TEXT, FALSE },  { "path", SOM_KEY_TEXT, TRUE },
  { "email", SOM_KEY_TEXT, TRUE },   { "version", SOM_KEY_TEXT, TRUE },
};

/* What a source calls itself, or where it is; NULL where it says nothing. (transfer full) */
static char *
read_title (SomJsonNode *source,
            const char  *language)
{
  static const char *const keys[] = { "name", "path", "web", "email" }; /* web: version 0 */
  SomWords                *words = som_words_from_title (source, language);
  char                    *title = g_strdup (som_words_get (words, language));

  som_words_free (words);
  for (guint i = 0; title == NULL && i < G_N_ELEMENTS (keys); i++)
    title = g_strdup (som_json_get_string (som_json_get_member (source, keys[i])));
  return title;
}

void
som_sources_read (SomJsonNode *sources,
                  const char  *language,
                  const char  *file,
                  SomProblems *problems,
                  GPtrArray   *titles)
{
  for (guint i = 0; i < som_json_get_n_elements (sources); i++)
    {
      SomJsonNode *source = som_json_get_element (sources, i);
      char        *title = read_title (source, language);

      som_keys_check (source, known_keys, G_N_ELEMENTS (known_keys), file, problems);
      if (title != NULL)
        g_ptr_array_add (titles, title);
      if (title != NULL || som_json_get_kind (source) != SOM_JSON_OBJECT || som_json_get_kind (som_json_get_member (source, "title")) != SOM_JSON_MISSING)
        continue; /* or something else was said of it */
      som_json_complain (source, SOM_SEVERITY_WARNING, file, problems, _ ("this source has no name"), _ ("set \"title\" to its name"));
    }
}

const SomResource *
som_source_find_table (GPtrArray         *resources,
                       const SomResource *resource,
                       int                column)
{
  const SomForeignKey *key = som_resource_get_foreign_key (resource, column);

  for (guint i = 0; key != NULL && i < resources->len; i++)
    {
      const SomResource *candidate = g_ptr_array_index (resources, i);

      if (g_str_equal (candidate->name, key->resource))
        return candidate;
    }
  return NULL;
}

gboolean
som_source_find (const SomResource *table,
                 const char        *id,
                 SomSource         *source)
{
  guint row;

  if (table == NULL || !som_resource_find_key (table, id, &row))
    return FALSE;
  *source = (SomSource) { id, table, row };
  return TRUE;
}

static const char *
get_text (const SomSource *source,
          SomRole          role,
          const char      *language)
{
  const SomColumn *column = som_resource_get_column (source->resource, som_resource_find_role (source->resource, role));

  return column != NULL ? som_column_get_text (column, source->row, language) : NULL;
}

const char *
som_source_get_title (const SomSource *source,
                      const char      *language)
{
  const char *title = get_text (source, SOM_ROLE_LABEL, language);

  return title != NULL ? title : source->id;
}

const char *
som_source_get_part (const SomSource *source,
                     const char      *language)
{
  return get_text (source, SOM_ROLE_TEXT, language);
}

gboolean
som_source_get_date (const SomSource *source,
                     SomTime         *date)
{
  const SomColumn *column = som_resource_get_column (source->resource, som_resource_find_role (source->resource, SOM_ROLE_TIME));

  return column != NULL && som_column_get_time (column, source->row, date);
}

const char *
som_source_get_link (const SomSource *source)
{
  static const char *const schemes[] = { "https", "http", "mailto", NULL };
  const char              *link = get_text (source, SOM_ROLE_LINK, NULL);
  const char              *scheme = link != NULL ? g_uri_peek_scheme (link) : NULL; /* in lower case */

  return scheme != NULL && g_strv_contains (schemes, scheme) ? link : NULL;
}
