/* A view as the dossier describes it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-view-spec.h"

#include "model/som-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TYPE_PREFIX "sommet:"

static const SomKnownKey known_keys[] = {
  { "title", SOM_KEY_WORDS, FALSE },      { "subtitle", SOM_KEY_WORDS, FALSE }, { "notes", SOM_KEY_WORDS, FALSE },
  { "checkNotes", SOM_KEY_WORDS, FALSE }, { "specType", SOM_KEY_TEXT, FALSE }, { "spec", SOM_KEY_OBJECT, FALSE },
};

/* Bytes of a view's name, which becomes part of a file's. */
#define MAX_NAME 100

static void
free_value (gpointer data)
{
  SomValue *value = data;

  som_words_free (value->words);
  g_free (value);
}

static SomViewSpec *
alloc (const char *name)
{
  SomViewSpec *spec = g_new0 (SomViewSpec, 1);

  spec->name = g_strdup (name);
  spec->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  return spec;
}

void
som_view_spec_set_plugin (SomViewSpec *spec,
                          const char  *plugin)
{
  g_free (spec->plugin);
  g_free (spec->type);
  spec->plugin = g_strdup (plugin);
  spec->type = g_strconcat (TYPE_PREFIX, plugin, NULL);
  spec->is_own = TRUE;
}

char *
som_view_spec_make_name (const char *resource)
{
  return g_strcanon (g_strndup (resource, MAX_NAME), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_", '-');
}

SomViewSpec *
som_view_spec_new (const char *resource,
                   const char *plugin)
{
  g_autofree char *name = som_view_spec_make_name (resource);
  SomViewSpec     *spec = alloc (name);

  som_view_spec_set_plugin (spec, plugin);
  spec->resources = g_new0 (char *, 2);
  spec->resources[0] = g_strdup (resource);
  spec->pointer = g_strdup ("");
  return spec;
}

void
som_view_spec_free (SomViewSpec *spec)
{
  if (spec == NULL)
    return;
  g_free (spec->name);
  som_words_free (spec->title);
  som_words_free (spec->subtitle);
  som_words_free (spec->notes);
  som_words_free (spec->check_notes);
  g_strfreev (spec->resources);
  g_free (spec->plugin);
  g_free (spec->type);
  g_hash_table_unref (spec->options);
  g_free (spec->pointer);
  g_free (spec);
}

/* What an option says; FALSE where its kind of JSON says nothing. */
static gboolean
read_value (SomJsonNode *options,
            const char  *name,
            SomJsonNode *node,
            const char  *language,
            SomValue    *value)
{
  *value = (SomValue) { 0 };
  switch (som_json_get_kind (node))
    {
    case SOM_JSON_BOOLEAN:
      value->kind = SOM_VALUE_BOOLEAN;
      value->boolean = som_json_get_boolean (node, FALSE);
      return TRUE;
    case SOM_JSON_NUMBER:
      value->kind = SOM_VALUE_NUMBER;
      return som_json_get_number (node, &value->number);
    case SOM_JSON_STRING:
    case SOM_JSON_OBJECT:
      value->kind = SOM_VALUE_WORDS;
      value->words = som_words_from_json (options, name, language);
      return value->words != NULL;
    case SOM_JSON_MISSING:
    case SOM_JSON_NULL:
    case SOM_JSON_ARRAY:
    default:
      return FALSE;
    }
}

/* `title@fr` of an option that is not there says nothing. */
static void
check_translated (SomJsonNode *options,
                  guint        n,
                  const char  *file,
                  SomProblems *problems)
{
  const char      *name = som_json_get_name (options, n);
  g_autofree char *base = g_strndup (name, strchr (name, '@') - name);
  g_autofree char *pointer = NULL;

  if (som_json_get_kind (som_json_get_member (options, base)) != SOM_JSON_MISSING)
    return;
  pointer = som_json_get_pointer (som_json_get_nth_member (options, n));
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = file, .pointer = pointer },
                    _ ("write the option itself too, in the first language of the dossier"), _ ("“%s” translates an option that is not there"), name);
}

/* Whether the words of options are texts, in languages. */
static void
check_words (const SomViewSpec *spec,
             SomJsonNode       *options,
             const char        *file,
             SomProblems       *problems)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (SomKnownKey));
  GHashTableIter     iter;
  gpointer           name, value;

  g_hash_table_iter_init (&iter, spec->options);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      SomKnownKey key = { name, ((SomValue *) value)->kind == SOM_VALUE_WORDS ? SOM_KEY_WORDS : SOM_KEY_ANY, FALSE };

      g_array_append_val (keys, key);
    }
  som_keys_check (options, (const SomKnownKey *) keys->data, keys->len, file, problems);
}

/* An option that is null has its default. */
static void
read_option (SomViewSpec *spec,
             SomJsonNode *options,
             guint        n,
             const char  *language,
             const char  *file,
             SomProblems *problems)
{
  const char      *name = som_json_get_name (options, n);
  SomJsonNode     *node = som_json_get_nth_member (options, n);
  g_autofree char *pointer = NULL;
  SomValue         value;

  if (strchr (name, '@') != NULL)
    check_translated (options, n, file, problems);
  if (strchr (name, '@') != NULL || som_json_get_kind (node) == SOM_JSON_NULL)
    return;
  if (read_value (options, name, node, language, &value))
    {
      g_hash_table_insert (spec->options, g_strdup (name), g_memdup2 (&value, sizeof value));
      return;
    }
  pointer = som_json_get_pointer (node);
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = file, .pointer = pointer },
                    _ ("write a text, a number, true or false, or texts by language: {\"\": …, \"fr\": …}"),
                    _ ("the option “%s” can’t have a value of this kind"), name);
}

static char **
read_resources (SomJsonNode *view,
                const char  *file,
                SomProblems *problems)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  SomJsonNode             *node = som_json_get_member (view, "resources");

  if (som_json_get_string (node) != NULL)
    g_strv_builder_add (names, som_json_get_string (node));
  for (guint i = 0; i < som_json_get_n_elements (node); i++)
    {
      SomJsonNode *element = som_json_get_element (node, i);
      const char  *name = som_json_get_string (element);

      if (som_json_get_kind (element) == SOM_JSON_OBJECT) /* Data Package Views allow {"name": ...} */
        name = som_json_get_string (som_json_get_member (element, "name"));
      if (name != NULL)
        g_strv_builder_add (names, name);
      else
        som_json_complain (element, SOM_SEVERITY_ERROR, file, problems, _ ("this does not name a table"), _ ("name a table of \"resources\""));
    }
  if (som_json_get_string (node) == NULL && som_json_get_n_elements (node) == 0)
    som_json_complain (view, SOM_SEVERITY_WARNING, file, problems, _ ("this view uses no table"),
                       _ ("set \"resources\" to an array of names of tables"));
  return g_strv_builder_end (names);
}

/* A view's name becomes part of a file's name: letters, digits, `-`, `_` and `.` within. */
static gboolean
is_plain_name (const char *name)
{
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-' && *c != '_' && (*c != '.' || c == name))
      return FALSE;
  return *name != '\0' && strlen (name) <= MAX_NAME;
}

static char *
read_name (SomJsonNode *node,
           guint        index,
           const char  *file,
           SomProblems *problems)
{
  const char *name = som_json_get_string (som_json_get_member (node, "name"));

  if (name != NULL && is_plain_name (name))
    return g_strdup (name);
  som_json_complain (node, SOM_SEVERITY_WARNING, file, problems,
                     name == NULL ? _ ("this view has no name") : _ ("the name of this view can’t be part of a file’s name"),
                     _ ("set \"name\" to a word of letters, digits, - and _"));
  return g_strdup_printf ("view-%u", index + 1);
}

/* Whether a type is meant to be one of Sommet's, however its prefix is written. */
static gboolean
is_own_type (const char *type)
{
  while (g_ascii_isspace (*type))
    type++;
  return g_ascii_strncasecmp (type, TYPE_PREFIX, strlen (TYPE_PREFIX)) == 0;
}

char *
som_view_spec_guess_plugin (const SomViewSpec *spec)
{
  const char *colon = spec->is_own ? strchr (spec->type, ':') : NULL;
  char       *name = g_strstrip (g_ascii_strdown (colon != NULL ? colon + 1 : spec->type, -1));

  if (is_plain_name (name))
    return name;
  g_free (name);
  return NULL;
}

SomViewSpec *
som_view_spec_read (SomJsonNode *node,
                    guint        index,
                    const char  *language,
                    const char  *file,
                    SomProblems *problems)
{
  g_autofree char *name = read_name (node, index, file, problems);
  const char      *type = som_json_get_string (som_json_get_member (node, "specType"));
  SomJsonNode     *options = som_json_get_member (node, "spec");
  SomViewSpec     *spec = alloc (name);

  som_keys_check (node, known_keys, G_N_ELEMENTS (known_keys), file, problems);
  spec->title = som_words_from_title (node, language);
  spec->subtitle = som_words_from_json (node, "subtitle", language);
  spec->notes = som_words_from_json (node, "notes", language);
  spec->check_notes = som_words_from_json (node, "checkNotes", language);
  spec->resources = read_resources (node, file, problems);
  spec->type = g_strdup (type != NULL ? type : "");
  spec->is_own = type != NULL && is_own_type (type);
  if (type != NULL && g_str_has_prefix (type, TYPE_PREFIX) && is_plain_name (type + strlen (TYPE_PREFIX)))
    spec->plugin = g_strdup (type + strlen (TYPE_PREFIX));
  spec->pointer = som_json_get_pointer (node);
  for (guint i = 0; spec->plugin != NULL && i < som_json_get_n_members (options); i++)
    read_option (spec, options, i, language, file, problems);
  check_words (spec, options, file, problems);
  return spec;
}

const SomValue *
som_view_spec_get_option (const SomViewSpec *spec,
                          const char        *name)
{
  return g_hash_table_lookup (spec->options, name);
}
