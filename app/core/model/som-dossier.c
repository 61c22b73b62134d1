/* A dossier: a Data Package with views.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-dossier.h"

#include "model/som-amounts.h"
#include "model/som-keys.h"
#include "model/som-resource-reader.h"
#include "model/som-time.h"
#include "source/som-file.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>
#include <stdlib.h>
#include <string.h>

#define PACKAGE_FILE "datapackage.json"

/* The table that rows and rates take their sources from, by its name. */
#define SOURCES "sources"

static const SomKnownKey known_keys[] = {
  { "views", SOM_JSON_ARRAY },        { "sources", SOM_JSON_ARRAY },      { "languages", SOM_JSON_ARRAY },
  { "sommet:units", SOM_JSON_OBJECT }, { "sommet:rates", SOM_JSON_ARRAY },
};

struct _SomDossier
{
  gatomicrefcount ref_count;
  char           *path, *folder, *file, *name; /* the folder is where its tables are; `path` may be a link to there */
  char          **languages;
  SomWords       *title, *description;
  SomTime         created;
  gboolean        has_created, has_check, has_languages;
  GPtrArray      *resources; /* of SomResource */
  GHashTable     *units;     /* id → SomUnit */
  GPtrArray      *rates;     /* of SomRate */
  GHashTable     *entities;  /* id → SomEntity */
  GPtrArray      *sources;   /* of char* */
  GPtrArray      *views;     /* of SomViewSpec */
  GHashTable     *files;     /* set of utf8: what was read, beneath the folder */
  SomProblems    *problems;
};

static SomDossier *
alloc (const char  *path,
       const char  *folder,
       SomProblems *problems)
{
  SomDossier *dossier = g_new0 (SomDossier, 1);

  g_atomic_ref_count_init (&dossier->ref_count);
  dossier->path = g_strdup (path);
  dossier->folder = g_strdup (folder);
  dossier->file = g_path_get_basename (path);
  dossier->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) som_resource_free);
  dossier->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) som_unit_free);
  dossier->rates = g_ptr_array_new_with_free_func ((GDestroyNotify) som_rate_free);
  dossier->sources = g_ptr_array_new_with_free_func (g_free);
  dossier->views = g_ptr_array_new_with_free_func ((GDestroyNotify) som_view_spec_free);
  dossier->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dossier->problems = som_problems_ref (problems);
  return dossier;
}

SomDossier *
som_dossier_ref (SomDossier *dossier)
{
  g_atomic_ref_count_inc (&dossier->ref_count);
  return dossier;
}

void
som_dossier_unref (SomDossier *dossier)
{
  if (!g_atomic_ref_count_dec (&dossier->ref_count))
    return;
  g_clear_pointer (&dossier->entities, g_hash_table_unref);
  g_ptr_array_unref (dossier->resources);
  g_hash_table_unref (dossier->units);
  g_ptr_array_unref (dossier->rates);
  g_ptr_array_unref (dossier->sources);
  g_ptr_array_unref (dossier->views);
  g_hash_table_unref (dossier->files);
  som_problems_unref (dossier->problems);
  som_words_free (dossier->title);
  som_words_free (dossier->description);
  g_strfreev (dossier->languages);
  g_free (dossier->name);
  g_free (dossier->path);
  g_free (dossier->folder);
  g_free (dossier->file);
  g_free (dossier);
}

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

static char **
read_languages (SomJsonNode *root,
                gboolean    *declared)
{
  SomJsonNode             *array = som_json_get_member (root, "languages");
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  guint                    n = 0;

  for (guint i = 0; i < MIN (som_json_get_n_elements (array), 100); i++)
    {
      const char *language = som_json_get_string (som_json_get_element (array, i));

      if (language == NULL || *language == '\0' || strlen (language) > 35 || strpbrk (language, "/.\\") != NULL)
        continue;
      g_strv_builder_add (languages, language);
      n++;
    }
  *declared = n > 0;
  if (n == 0)
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

      if (unit != NULL)
        g_hash_table_insert (dossier->units, g_strdup (id), unit);
    }
}

static void
read_rates (SomDossier  *dossier,
            SomJsonNode *root)
{
  SomJsonNode *rates = som_json_get_member (root, "sommet:rates");

  for (guint i = 0; i < som_json_get_n_elements (rates); i++)
    {
      SomRate *rate = som_rate_from_json (som_json_get_element (rates, i), dossier->file, dossier->problems);

      if (rate != NULL)
        g_ptr_array_add (dossier->rates, rate);
    }
}

static void
read_sources (SomDossier  *dossier,
              SomJsonNode *root)
{
  SomJsonNode *sources = som_json_get_member (root, "sources");

  for (guint i = 0; i < som_json_get_n_elements (sources); i++)
    {
      SomJsonNode *source = som_json_get_element (sources, i);
      const char  *title = som_json_get_string (som_json_get_member (source, "title"));

      if (title == NULL)
        title = som_json_get_string (som_json_get_member (source, "name"));
      if (title != NULL)
        g_ptr_array_add (dossier->sources, g_strdup (title));
    }
}

static SomReadContext
make_context (SomDossier *dossier,
              gboolean    own_units,
              SomParts   *parts)
{
  return (SomReadContext) { dossier->folder, dossier->file, dossier->languages[0], dossier->units, own_units, dossier->problems, parts, dossier->files };
}

static SomJsonNode *
find_named (SomJsonNode *array,
            const char  *name)
{
  for (guint i = 0; name != NULL && i < som_json_get_n_elements (array); i++)
    {
      SomJsonNode *element = som_json_get_element (array, i);

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
  SomJsonNode *resource = find_named (resources, name);
  SomJsonNode *keys;

  if (resource == NULL || !g_hash_table_add (needed, (gpointer) name))
    return;
  keys = som_json_get_member (som_parts_get (parts, resource, "schema").node, "foreignKeys");
  for (guint i = 0; i < som_json_get_n_elements (keys); i++)
    need (needed, resources, parts,
          som_json_get_string (som_json_get_member (som_json_get_member (som_json_get_element (keys, i), "reference"), "resource")));
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

/* All that a column holds, as texts. */
static GHashTable *
list_values (const SomColumn *column)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < column->n_rows; row++)
    {
      if (column->numbers != NULL && !som_column_is_missing (column, row))
        g_hash_table_add (values, som_column_to_text (column, row));
      for (guint i = 0; i < som_column_get_n_items (column, row, NULL); i++)
        g_hash_table_add (values, g_strdup (som_column_get_item (column, row, i, NULL)));
    }
  return values;
}

static void
check_reference (SomDossier        *dossier,
                 const SomResource *resource,
                 const SomColumn   *column,
                 guint              row,
                 const char        *value,
                 const SomResource *target,
                 GHashTable        *values)
{
  g_autofree char *pointer = NULL;
  guint            found;

  if (values != NULL ? g_hash_table_contains (values, value) : som_resource_find_key (target, value, &found))
    return;
  pointer = som_resource_get_pointer (resource, row, column->name);
  som_problems_add (dossier->problems, SOM_SEVERITY_WARNING,
                    (SomWhere) { .file = resource->file, .pointer = pointer, .table = resource->name, .row = row + 1, .field = column->name },
                    _ ("correct it, or add the row that it refers to"), _ ("“%s” is not in the table “%s”"), value, target->name);
}

/* Values that the other table does not have. Its primary key is indexed; of another field of it, the values are gathered here. */
static void
check_references (SomDossier        *dossier,
                  const SomResource *resource,
                  const SomColumn   *column,
                  const SomResource *target,
                  int                field)
{
  gboolean               indexed = target->key == field && target->keys != NULL;
  g_autoptr (GHashTable) values = indexed ? NULL : list_values (som_resource_get_column (target, field));

  for (guint row = 0; row < column->n_rows; row++)
    if (column->numbers != NULL)
      {
        g_autofree char *value = som_column_to_text (column, row);

        if (value != NULL)
          check_reference (dossier, resource, column, row, value, target, values);
      }
    else
      for (guint i = 0; i < som_column_get_n_items (column, row, NULL); i++)
        check_reference (dossier, resource, column, row, som_column_get_item (column, row, i, NULL), target, values);
}

/* Keys that lead nowhere. */
static void
check_foreign_key (SomDossier          *dossier,
                   const SomResource   *resource,
                   const SomForeignKey *key)
{
  const SomResource *target = *key->resource == '\0' ? resource : som_dossier_find_resource (dossier, key->resource);
  const SomColumn   *column = som_resource_get_column (resource, key->column);
  int                field = target != NULL ? som_resource_find_column (target, key->field) : -1;

  if (field < 0)
    som_problems_add (dossier->problems, SOM_SEVERITY_ERROR,
                      (SomWhere) { .file = key->file, .pointer = key->pointer, .table = resource->name, .field = column->name },
                      _ ("name a table of the dossier and one of its fields"), _ ("the foreign key refers to “%s”, which is not there"),
                      target == NULL ? key->resource : key->field);
  /* that a table has no rows is said already; a date and a text are written in other ways */
  else if (target->n_rows > 0 && (column->type == SOM_COLUMN_TIME) == (som_resource_get_column (target, field)->type == SOM_COLUMN_TIME))
    check_references (dossier, resource, column, target, field);
}

static void
check_foreign_keys (SomDossier *dossier)
{
  for (guint i = 0; i < dossier->resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (dossier->resources, i);

      for (guint k = 0; k < resource->foreign_keys->len; k++)
        check_foreign_key (dossier, resource, &g_array_index (resource->foreign_keys, SomForeignKey, k));
    }
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
  dossier->languages = read_languages (root, &dossier->has_languages);
  dossier->title = som_words_from_json (root, "title", dossier->languages[0]);
  dossier->description = som_words_from_json (root, "description", dossier->languages[0]);
  dossier->has_created = created != NULL && som_time_parse (created, &dossier->created);
  read_units (dossier, root);
  read_rates (dossier, root);
  read_sources (dossier, root);
  read_views (dossier, root);
  read_resources (dossier, root, views);
  check_foreign_keys (dossier);
  dossier->entities = som_entities_read (dossier->resources, dossier->problems);
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
  dossier->entities = som_entities_read (dossier->resources, dossier->problems);
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
  g_autoptr (SomDossier) dossier = alloc (file, folder, problems);
  gboolean               is_json = g_str_has_suffix (dossier->file, ".json");
  g_autoptr (GBytes)     bytes = read_bytes (dossier, in_folder, is_json ? SOM_MAX_JSON_BYTES : SOM_MAX_CSV_BYTES, error);

  if (bytes == NULL && in_folder)
    g_prefix_error (error, "%s%s", folder, g_str_has_suffix (folder, G_DIR_SEPARATOR_S) ? "" : G_DIR_SEPARATOR_S);
  if (bytes == NULL)
    return NULL;
  if (is_json)
    return read_json (dossier, bytes, views, check, error) ? g_steal_pointer (&dossier) : NULL;
  read_lone_table (dossier, bytes, NULL);
  return g_steal_pointer (&dossier);
}

const char *
som_dossier_get_path (const SomDossier *dossier)
{
  return dossier->path;
}

char **
som_dossier_get_files (const SomDossier *dossier)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  GHashTableIter           iter;
  gpointer                 file;

  g_strv_builder_add (files, dossier->path);
  g_hash_table_iter_init (&iter, dossier->files);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    {
      g_autofree char *path = g_build_filename (dossier->folder, file, NULL);

      g_strv_builder_add (files, path);
    }
  return g_strv_builder_end (files);
}

const char *
som_dossier_get_file (const SomDossier *dossier)
{
  return dossier->file;
}

const char *
som_dossier_get_title (const SomDossier *dossier,
                       const char       *language)
{
  const char *title = som_words_get (dossier->title, language);

  return title != NULL ? title : dossier->name != NULL ? dossier->name : dossier->file;
}

const char *
som_dossier_get_description (const SomDossier *dossier,
                             const char       *language)
{
  return som_words_get (dossier->description, language);
}

const char *const *
som_dossier_get_languages (const SomDossier *dossier)
{
  return (const char *const *) dossier->languages;
}

gboolean
som_dossier_has_language (const SomDossier *dossier,
                          const char       *language)
{
  for (guint i = 0; dossier->has_languages && dossier->languages[i] != NULL; i++)
    if (som_language_equal (dossier->languages[i], language))
      return TRUE;
  return !dossier->has_languages;
}

gboolean
som_dossier_get_created (const SomDossier *dossier,
                         SomTime          *created)
{
  *created = dossier->created;
  return dossier->has_created;
}

SomProblems *
som_dossier_get_problems (const SomDossier *dossier)
{
  return dossier->problems;
}

guint
som_dossier_get_n_views (const SomDossier *dossier)
{
  return dossier->views->len;
}

const SomViewSpec *
som_dossier_get_view (const SomDossier *dossier,
                      guint             view)
{
  g_return_val_if_fail (view < dossier->views->len, NULL);

  return g_ptr_array_index (dossier->views, view);
}

int
som_dossier_find_view (const SomDossier *dossier,
                       const char       *name)
{
  for (guint i = 0; i < dossier->views->len; i++)
    if (g_strcmp0 (((SomViewSpec *) g_ptr_array_index (dossier->views, i))->name, name) == 0)
      return i;
  return -1;
}

GPtrArray *
som_dossier_get_resources (const SomDossier *dossier)
{
  return dossier->resources;
}

const SomResource *
som_dossier_find_resource (const SomDossier *dossier,
                           const char       *name)
{
  for (guint i = 0; i < dossier->resources->len; i++)
    if (g_strcmp0 (((SomResource *) g_ptr_array_index (dossier->resources, i))->name, name) == 0)
      return g_ptr_array_index (dossier->resources, i);
  return NULL;
}

const SomEntity *
som_dossier_find_entity (const SomDossier *dossier,
                         const char       *id)
{
  return id != NULL ? g_hash_table_lookup (dossier->entities, id) : NULL;
}

GHashTable *
som_dossier_get_entities (const SomDossier *dossier)
{
  return dossier->entities;
}

const SomUnit *
som_dossier_find_unit (const SomDossier *dossier,
                       const char       *id)
{
  return id != NULL ? g_hash_table_lookup (dossier->units, id) : NULL;
}

GPtrArray *
som_dossier_get_rates (const SomDossier *dossier)
{
  return dossier->rates;
}

GPtrArray *
som_dossier_get_sources (const SomDossier *dossier)
{
  return dossier->sources;
}

gboolean
som_dossier_has_check (const SomDossier *dossier)
{
  return dossier->has_check;
}

void
som_dossier_add_view (SomDossier  *dossier,
                      SomViewSpec *view)
{
  g_ptr_array_add (dossier->views, view);
}
