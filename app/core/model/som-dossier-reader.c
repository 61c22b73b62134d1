/* From a file or folder to a dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-amounts.h"
#include "model/som-dossier-private.h"
#include "model/som-keys.h"
#include "model/som-resource-reader.h"
#include "model/som-source.h"
#include "model/som-time.h"
#include "source/som-binary.h"
#include "source/som-file.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>
#include <stdlib.h>
#include <string.h>

#define PACKAGE_FILE "datapackage.json"

/* The table that rows and rates take their sources from, by its name. */
#define SOURCES "sources"

static const SomKnownKey known_keys[] = {
  { "name", SOM_KEY_NAME, TRUE },          { "title", SOM_KEY_WORDS, FALSE },    { "description", SOM_KEY_WORDS, TRUE },
  { "languages", SOM_KEY_LANGUAGES, FALSE }, { "version", SOM_KEY_TEXT, TRUE },  { "created", SOM_KEY_DATE, TRUE },
  { "homepage", SOM_KEY_TEXT, TRUE },      { "licenses", SOM_KEY_OBJECTS, TRUE }, { "contributors", SOM_KEY_OBJECTS, TRUE },
  { "sources", SOM_KEY_OBJECTS, FALSE },   { "views", SOM_KEY_ARRAY, FALSE },    { "sommet:units", SOM_KEY_OBJECT, FALSE },
  { "sommet:rates", SOM_KEY_ARRAY, FALSE },
};

static void
complain (SomDossier  *dossier,
          SomSeverity  severity,
          SomJsonNode *node,
          const char  *what,
          const char  *mend)
{
  g_autofree char *pointer = node != NULL ? som_json_get_pointer (node) : NULL;

  som_problems_add (dossier->problems, severity, (SomWhere) { .file = dossier->file, .pointer = pointer }, mend, "%s", what);
}

/* Whether one of the first `n` languages is `language`. */
static gboolean
has_language (SomJsonNode *array,
              guint        n,
              const char  *language)
{
  for (guint i = 0; i < n; i++)
    {
      const char *other = som_json_get_string (som_json_get_element (array, i));

      if (other != NULL && g_ascii_strcasecmp (other, language) == 0)
        return TRUE;
    }
  return FALSE;
}

static char **
read_languages (SomDossier  *dossier,
                SomJsonNode *root)
{
  SomJsonNode             *array = som_json_get_member (root, "languages");
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();

  for (guint i = 0; i < MIN (som_json_get_n_elements (array), 100); i++)
    {
      SomJsonNode *element = som_json_get_element (array, i);
      const char  *language = som_json_get_string (element);
      gboolean     again = language != NULL && has_language (array, i, language);

      if (again)
        complain (dossier, SOM_SEVERITY_WARNING, element, _ ("this language comes more than once"), _ ("remove one of them"));
      if (again || language == NULL || !som_language_is_tag (language))
        continue;
      g_strv_builder_add (languages, language);
      dossier->has_languages = TRUE;
    }
  if (!dossier->has_languages)
    g_strv_builder_add (languages, "en");
  return g_strv_builder_end (languages);
}

static void
read_units (SomDossier  *dossier,
            SomJsonNode *root)
{
  SomJsonNode *units = som_json_get_member (root, "sommet:units");

  for (guint i = 0; i < som_json_get_n_members (units); i++)
    {
      const char *id = som_json_get_name (units, i);
      SomUnit    *unit = som_unit_from_json (id, som_json_get_nth_member (units, i), dossier->languages[0], dossier->file,
                                             dossier->problems);

      /* what is wrong with it was said here: rows that use it need not say so again */
      g_hash_table_insert (dossier->units, g_strdup (id), unit != NULL ? unit : som_unit_new_symbol (id));
    }
}

static SomReadContext
make_context (SomDossier *dossier,
              gboolean    own_units,
              SomParts   *parts)
{
  return (SomReadContext) { dossier->folder, dossier->file, dossier->languages[0], dossier->units, own_units, dossier->problems, parts, dossier->files };
}

/* Of the tables that are read: a chain of foreign keys is followed no farther. */
static SomJsonNode *
find_resource (SomJsonNode *resources,
               const char  *name)
{
  for (guint i = 0; name != NULL && i < MIN (som_json_get_n_elements (resources), SOM_MAX_RESOURCES); i++)
    {
      SomJsonNode *element = som_json_get_element (resources, i);

      if (g_strcmp0 (som_json_get_string (som_json_get_member (element, "name")), name) == 0)
        return element;
    }
  return NULL;
}

/* Adds a table to those that are needed, with the tables that its foreign keys lead to. */
static void
need (GHashTable  *needed,
      SomJsonNode *resources,
      SomParts    *parts,
      const char  *name)
{
  SomJsonNode *resource = find_resource (resources, name);
  SomJsonNode *keys;

  if (resource == NULL || !g_hash_table_add (needed, (gpointer) name))
    return;
  keys = som_json_get_member (som_parts_get (parts, resource, "schema").node, "foreignKeys");
  for (guint i = 0; i < som_json_get_n_elements (keys); i++)
    need (needed, resources, parts,
          som_json_get_string (som_json_get_member (som_json_get_member (som_json_get_element (keys, i), "reference"), "resource")));
}

/* A dossier without views gets one for each table. */
static void
need_suggested (GHashTable        *needed,
                SomJsonNode       *resources,
                SomParts          *parts,
                const char *const *views)
{
  for (guint i = 0; i < som_json_get_n_elements (resources); i++)
    {
      const char      *resource = som_json_get_string (som_json_get_member (som_json_get_element (resources, i), "name"));
      g_autofree char *view = resource != NULL ? som_view_spec_make_name (resource) : NULL;

      if (view != NULL && g_strv_contains (views, view))
        need (needed, resources, parts, resource);
    }
}

/* Names of the tables that the views need. `views` (nullable) names those of them that count. */
static GHashTable *
list_needed (SomDossier        *dossier,
             SomJsonNode       *resources,
             SomParts          *parts,
             const char *const *views)
{
  GHashTable *needed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dossier->views->len; i++)
    {
      const SomViewSpec *view = g_ptr_array_index (dossier->views, i);

      for (guint k = 0; (views == NULL || g_strv_contains (views, view->name)) && view->resources[k] != NULL; k++)
        need (needed, resources, parts, view->resources[k]);
    }
  if (dossier->views->len == 0 && views != NULL)
    need_suggested (needed, resources, parts, views);
  return needed;
}

/* Tables that nobody will see. */
static void
check_unused (SomDossier  *dossier,
              SomJsonNode *resources,
              GHashTable  *needed)
{
  for (guint i = 0; i < dossier->resources->len && dossier->views->len > 0; i++)
    {
      SomJsonNode *node = som_json_get_element (resources, i);
      const char  *name = som_json_get_string (som_json_get_member (node, "name"));

      if (name != NULL && !g_str_equal (name, SOURCES) && !g_hash_table_contains (needed, name))
        complain (dossier, SOM_SEVERITY_WARNING, node, _ ("no view uses this table"),
                  _ ("name it in the \"resources\" of a view, or take it out"));
    }
}

static SomResource *
read_resource (const SomReadContext *context,
               SomJsonNode          *node,
               guint                 index,
               GHashTable           *needed)
{
  const char *name = som_json_get_string (som_json_get_member (node, "name"));

  if (needed == NULL || name == NULL || g_hash_table_contains (needed, name))
    return som_resource_read (context, node, index);
  return som_resource_new (name);
}

static void
read_resources (SomDossier        *dossier,
                SomJsonNode       *root,
                const char *const *views)
{
  SomJsonNode           *resources = som_json_get_member (root, "resources");
  gboolean               own_units = som_json_get_n_members (som_json_get_member (root, "sommet:units")) > 0;
  g_autoptr (SomParts)   parts = som_parts_new (dossier->folder, dossier->file, dossier->files, dossier->problems);
  const SomReadContext   context = make_context (dossier, own_units, parts);
  guint                  n = som_json_get_n_elements (resources);
  g_autoptr (GHashTable) needed = list_needed (dossier, resources, parts, views);

  if (n == 0)
    complain (dossier, SOM_SEVERITY_ERROR, root, _ ("the dossier has no tables"),
              _ ("set \"resources\" to an array of tables: [{\"name\": …, \"path\": …}]"));
  if (n > SOM_MAX_RESOURCES)
    complain (dossier, SOM_SEVERITY_ERROR, resources, _ ("the dossier has too many tables; the first 256 are read"),
              _ ("split the dossier"));
  for (guint i = 0; i < MIN (n, SOM_MAX_RESOURCES); i++)
    {
      SomResource *resource = read_resource (&context, som_json_get_element (resources, i), i, views != NULL ? needed : NULL);

      if (som_dossier_find_resource (dossier, resource->name) != NULL)
        complain (dossier, SOM_SEVERITY_ERROR, som_json_get_element (resources, i), _ ("two tables have this name"),
                  _ ("give each table a name of its own"));
      g_ptr_array_add (dossier->resources, resource);
    }
  if (views == NULL)
    check_unused (dossier, resources, needed);
}

static void
check_view (SomDossier        *dossier,
            const SomViewSpec *view)
{
  for (guint i = 0; view->resources[i] != NULL; i++)
    if (som_dossier_find_resource (dossier, view->resources[i]) == NULL)
      som_problems_add (dossier->problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = dossier->file, .pointer = view->pointer },
                        _ ("name a table of \"resources\""), _ ("the view uses the table “%s”, which is not there"), view->resources[i]);
}

/* Rates whose source is not among the sources of the dossier, if it has a table of them. */
static void
check_rates (SomDossier  *dossier,
             SomJsonNode *root)
{
  SomJsonNode       *rates = som_json_get_member (root, "sommet:rates");
  const SomResource *sources = som_dossier_find_resource (dossier, SOURCES);
  guint              row;

  for (guint i = 0; sources != NULL && sources->n_rows > 0 && sources->keys != NULL && i < som_json_get_n_elements (rates); i++)
    {
      SomJsonNode     *node = som_json_get_member (som_json_get_element (rates, i), "source");
      const char      *id = som_json_get_string (node);
      g_autofree char *what = NULL;

      if (id == NULL || som_resource_find_key (sources, id, &row))
        continue;
      what = g_strdup_printf (_ ("“%s” is not in the table “%s”"), id, SOURCES);
      complain (dossier, SOM_SEVERITY_WARNING, node, what, _ ("correct it, or add the row that it refers to"));
    }
}

static void
read_views (SomDossier  *dossier,
            SomJsonNode *root)
{
  SomJsonNode *views = som_json_get_member (root, "views");

  if (som_json_get_n_elements (views) > SOM_MAX_RESOURCES)
    complain (dossier, SOM_SEVERITY_ERROR, views, _ ("the dossier has too many views; the first 256 are read"),
              _ ("split the dossier"));
  for (guint i = 0; i < MIN (som_json_get_n_elements (views), SOM_MAX_RESOURCES); i++)
    {
      SomJsonNode *node = som_json_get_element (views, i);
      SomViewSpec *view;

      if (som_json_get_kind (node) != SOM_JSON_OBJECT)
        {
          complain (dossier, SOM_SEVERITY_ERROR, node, _ ("a view must be an object"), NULL);
          continue;
        }
      view = som_view_spec_read (node, i, dossier->languages[0], dossier->file, dossier->problems);
      if (som_dossier_find_view (dossier, view->name) >= 0)
        complain (dossier, SOM_SEVERITY_ERROR, node, _ ("two views have this name"), _ ("give each view a name of its own"));
      g_ptr_array_add (dossier->views, view);
    }
}

static gboolean
has_check_rows (const SomResource *resource)
{
  const SomColumn *column = som_resource_get_column (resource, som_resource_find_role (resource, SOM_ROLE_LAYER));

  for (guint row = 0; column != NULL && row < resource->n_rows; row++)
    if (g_strcmp0 (som_column_get_text (column, row, NULL), "check") == 0)
      return TRUE;
  return FALSE;
}

static void
read_package (SomDossier        *dossier,
              SomJsonNode       *root,
              const char *const *views)
{
  const char *created = som_json_get_string (som_json_get_member (root, "created"));

  som_keys_check (root, known_keys, G_N_ELEMENTS (known_keys), dossier->file, dossier->problems);
  dossier->name = g_strdup (som_json_get_string (som_json_get_member (root, "name")));
  dossier->languages = read_languages (dossier, root);
  dossier->title = som_words_from_title (root, dossier->languages[0]);
  dossier->description = som_words_from_json (root, "description", dossier->languages[0]);
  dossier->has_created = created != NULL && som_time_parse (created, &dossier->created);
  read_units (dossier, root);
  som_rates_read (dossier->rates, som_json_get_member (root, "sommet:rates"), dossier->file, dossier->problems);
  som_sources_read (som_json_get_member (root, "sources"), dossier->languages[0], dossier->file, dossier->problems, dossier->sources);
  read_views (dossier, root);
  read_resources (dossier, root, views);
  som_dossier_check_foreign_keys (dossier);
  check_rates (dossier, root);
  dossier->entities = som_entities_read (dossier->resources);
  som_amounts_check (dossier, dossier->problems);
  for (guint i = 0; i < dossier->views->len; i++)
    check_view (dossier, g_ptr_array_index (dossier->views, i));
  for (guint i = 0; i < dossier->resources->len; i++)
    dossier->has_check |= has_check_rows (g_ptr_array_index (dossier->resources, i));
}

/* A lone table is a package of one: CSV, or the rows of a JSON document. */
static void
read_lone_table (SomDossier  *dossier,
                 GBytes      *csv,
                 SomJsonNode *rows)
{
  SomReadContext context;
  SomResource   *resource;

  dossier->languages = g_new0 (char *, 2);
  dossier->languages[0] = g_strdup ("en");
  context = make_context (dossier, FALSE, NULL);
  resource = rows != NULL ? som_resource_read_json (&context, rows) : som_resource_read_csv (&context, csv);
  g_ptr_array_add (dossier->resources, resource);
  dossier->name = g_strdup (resource->name);
  dossier->entities = som_entities_read (dossier->resources);
}

static gboolean
fail (SomDossier *dossier,
      GError    **error)
{
  for (guint i = 0; i < som_problems_get_n (dossier->problems); i++)
    {
      const SomProblem *problem = som_problems_get (dossier->problems, i);
      g_autofree char  *text = som_problem_to_string (problem);

      if (problem->severity != SOM_SEVERITY_ERROR)
        continue;
      g_set_error_literal (error, SOM_ERROR, SOM_ERROR_INPUT, text);
      return FALSE;
    }
  g_set_error (error, SOM_ERROR, SOM_ERROR_INPUT, _ ("%s: there is nothing to show in it"), dossier->file);
  return FALSE;
}

static gboolean
read_json (SomDossier        *dossier,
           GBytes            *bytes,
           const char *const *views,
           SomCheckFunc       check,
           GError           **error)
{
  g_autoptr (SomJson) json = som_json_parse (bytes, dossier->file, dossier->problems);
  SomJsonNode        *root = som_json_get_root (json);
  const char         *text;
  gsize               length;
  gboolean            good = TRUE;

  if (json == NULL)
    return fail (dossier, error);
  if (som_json_get_kind (root) == SOM_JSON_ARRAY)
    read_lone_table (dossier, NULL, root);
  else if (som_json_get_kind (root) == SOM_JSON_OBJECT)
    read_package (dossier, root, views);
  else
    {
      complain (dossier, SOM_SEVERITY_ERROR, root, _ ("a dossier must be a JSON object"), _ ("see the format of Data Package"));
      good = FALSE;
    }
  if (good && check != NULL)
    check (dossier, views, dossier->problems);
  text = som_json_get_text (json, &length);
  som_problems_locate (dossier->problems, dossier->file, text, length);
  return good || fail (dossier, error);
}

/* What the user names may be a link to anywhere; in a folder that they name, nothing may lead out. */
static GBytes *
read_bytes (const SomDossier *dossier,
            gboolean          in_folder,
            gsize             max_bytes,
            GError          **error)
{
  return in_folder ? som_file_read_beneath (dossier->folder, dossier->file, max_bytes, error)
                   : som_file_read (dossier->path, max_bytes, error);
}

/* The tables of a dossier lie beside its file, not beside a link to it. (transfer full) */
static char *
get_real_folder (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return g_path_get_dirname (real != NULL ? real : path);
}

/* A file that is named as a dossier may be anything. */
static gboolean
check_text (SomDossier *dossier,
            GBytes     *bytes,
            GError    **error)
{
  gsize       length;
  const char *start = g_bytes_get_data (bytes, &length), *what, *mend;

  if (!som_binary_find_kind (start, length, &what, &mend))
    return TRUE;
  som_problems_add (dossier->problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = dossier->file }, mend, "%s", what);
  return fail (dossier, error);
}

SomDossier *
som_dossier_load (const char        *path,
                  const char *const *views,
                  SomCheckFunc       check,
                  SomProblems       *problems,
                  GError           **error)
{
  gboolean               in_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  g_autofree char       *file = in_folder ? g_build_filename (path, PACKAGE_FILE, NULL) : g_strdup (path);
  g_autofree char       *folder = in_folder ? g_strdup (path) : get_real_folder (path);
  g_autoptr (SomDossier) dossier = som_dossier_alloc (file, folder, problems);
  gboolean               is_json = g_str_has_suffix (dossier->file, ".json");
  g_autoptr (GBytes)     bytes = read_bytes (dossier, in_folder, is_json ? SOM_MAX_JSON_BYTES : SOM_MAX_CSV_BYTES, error);

  if (bytes == NULL && in_folder)
    g_prefix_error (error, "%s%s", folder, g_str_has_suffix (folder, G_DIR_SEPARATOR_S) ? "" : G_DIR_SEPARATOR_S);
  if (bytes == NULL || !check_text (dossier, bytes, error))
    return NULL;
  if (is_json)
    return read_json (dossier, bytes, views, check, error) ? g_steal_pointer (&dossier) : NULL;
  read_lone_table (dossier, bytes, NULL);
  return g_steal_pointer (&dossier);
}
